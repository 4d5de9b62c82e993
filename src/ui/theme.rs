//! How everything looks: colours, sizes, spacing. No other module names a colour or a font size.

use iced::widget::{container, scrollable, text_editor, text_input};
use iced::{Background, Border, Color, Font, Size, Theme, border, color, font};

use crate::curriculum::Language;
use crate::ui::widget::press;

/// The family that is bundled: it has both Chinese and Latin.
pub const FONT: Font = Font::with_name("Noto Sans SC");
/// The same, bold.
pub const BOLD: Font = Font { weight: font::Weight::Bold, ..FONT };

/// Type sizes, logical pixels at 100 %.
pub mod size {
    /// Captions and labels.
    pub const SMALL: f32 = 13.0;
    /// The text of the interface.
    pub const BODY: f32 = 15.0;
    /// Questions, lessons, card titles.
    pub const LARGE: f32 = 18.0;
    /// Section titles.
    pub const TITLE: f32 = 22.0;
    /// The page's title, and big figures.
    pub const DISPLAY: f32 = 28.0;
}

/// Line height of text that is read, not glanced at.
pub const READING: f32 = 1.7;
/// Line height of everything else.
pub const LINE: f32 = 1.45;
/// The reading column: 40 characters of the lesson size.
pub const COLUMN: f32 = 40.0 * 16.0 + 16.0;
/// Radius of controls.
pub const RADIUS: f32 = 8.0;
/// Radius of cards.
pub const CARD_RADIUS: f32 = 12.0;

/// The colours of a theme. Every text colour has at least 4.5:1 on `paper` and `card` (tested).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Behind everything.
    pub paper: Color,
    /// Behind what belongs together.
    pub card: Color,
    /// The sidebar.
    pub side: Color,
    /// Hairlines.
    pub line: Color,
    /// The edge of a control: at least 3:1 on `card`.
    pub edge: Color,
    /// Text.
    pub ink: Color,
    /// Text that matters less.
    pub quiet: Color,
    /// What can be done next.
    pub accent: Color,
    /// Text on `accent`.
    pub on_accent: Color,
    /// A tint of the accent for what is selected.
    pub accent_soft: Color,
    /// Right.
    pub right: Color,
    /// A tint of it.
    pub right_soft: Color,
    /// Wrong.
    pub wrong: Color,
    /// A tint of it.
    pub wrong_soft: Color,
    /// Take notice.
    pub notice: Color,
    /// A tint of it.
    pub notice_soft: Color,
    /// Under the pointer.
    pub hover: Color,
    /// Heat of a calendar day, from none to most: one hue, growing in darkness (or light).
    pub heat: [Color; 5],
    /// Whether light text stands on dark ground.
    pub is_dark: bool,
}

/// Warm paper, dark ink, one accent.
pub static LIGHT: Palette = Palette {
    paper: color!(0xFAF9F6),
    card: color!(0xFFFFFF),
    side: color!(0xF3F1EC),
    line: color!(0xE4E1DA),
    edge: color!(0x8A9099),
    ink: color!(0x1D2630),
    quiet: color!(0x5B6672),
    accent: color!(0x0F766E),
    on_accent: color!(0xFFFFFF),
    accent_soft: color!(0xE3F1EF),
    right: color!(0x137A39),
    right_soft: color!(0xE8F5EC),
    wrong: color!(0xB42318),
    wrong_soft: color!(0xFCEDEB),
    notice: color!(0xA84A08),
    notice_soft: color!(0xFDF3E4),
    hover: color!(0xEDEAE3),
    heat: [color!(0xEBE8E1), color!(0xB9DDD8), color!(0x74BBB2), color!(0x2F938A), color!(0x0B5A54)],
    is_dark: false,
};

/// The same desk at night.
pub static DARK: Palette = Palette {
    paper: color!(0x12171C),
    card: color!(0x1A2129),
    side: color!(0x161C22),
    line: color!(0x2B343E),
    edge: color!(0x6B7884),
    ink: color!(0xE8EAED),
    quiet: color!(0x9AA6B2),
    accent: color!(0x2DD4BF),
    on_accent: color!(0x06302B),
    accent_soft: color!(0x15322F),
    right: color!(0x4ADE80),
    right_soft: color!(0x14301F),
    wrong: color!(0xF98A80),
    wrong_soft: color!(0x3A1C1A),
    notice: color!(0xF5B454),
    notice_soft: color!(0x35280F),
    hover: color!(0x232C36),
    heat: [color!(0x26303A), color!(0x174B46), color!(0x1C766D), color!(0x22A597), color!(0x5EEAD4)],
    is_dark: true,
};

/// Black, white and yellow, for eyes that need it.
pub static CONTRAST: Palette = Palette {
    paper: color!(0x000000),
    card: color!(0x000000),
    side: color!(0x000000),
    line: color!(0xFFFFFF),
    edge: color!(0xFFFFFF),
    ink: color!(0xFFFFFF),
    quiet: color!(0xE6E6E6),
    accent: color!(0xFFE500),
    on_accent: color!(0x000000),
    accent_soft: color!(0x333000),
    right: color!(0x7CFC8A),
    right_soft: color!(0x0B2A10),
    wrong: color!(0xFF9C94),
    wrong_soft: color!(0x330A07),
    notice: color!(0xFFC04D),
    notice_soft: color!(0x332200),
    hover: color!(0x2E2E2E),
    heat: [color!(0x2A2A2A), color!(0x6B6000), color!(0xA89600), color!(0xD9C300), color!(0xFFE500)],
    is_dark: true,
};

/// What a view needs to know to draw itself.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The language of the interface.
    pub language: Language,
    /// The colours.
    pub palette: &'static Palette,
    /// The window's inner size in logical pixels, after the text size is taken into account.
    pub window: Size,
}

impl Look {
    /// Whether the sidebar shows icons only.
    pub fn is_narrow(&self) -> bool {
        self.window.width < 900.0
    }

    /// Whether there is room for one column of cards only.
    pub fn is_tight(&self) -> bool {
        self.window.width < 640.0
    }
}

/// The width of a text in half-em cells: 1 for a Latin character, 2 for a Chinese one.
pub fn cells(text: &str) -> usize {
    text.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum()
}

/// The theme that iced's own widgets draw with.
pub fn theme(palette: &Palette) -> Theme {
    Theme::custom(
        if palette.is_dark { "Zuoxi dark" } else { "Zuoxi light" }.to_owned(),
        iced::theme::Palette {
            background: palette.paper,
            text: palette.ink,
            primary: palette.accent,
            success: palette.right,
            warning: palette.notice,
            danger: palette.wrong,
        },
    )
}

/// A card: what belongs together.
pub fn card(look: Look) -> impl Fn(&Theme) -> container::Style {
    surface(look.palette.card, look.palette.line, CARD_RADIUS)
}

/// A tinted panel with an edge of the strong colour.
pub fn panel(soft: Color, strong: Color) -> impl Fn(&Theme) -> container::Style {
    surface(soft, Color { a: 0.45, ..strong }, RADIUS)
}

/// A plain surface with a hairline.
pub fn surface(background: Color, line: Color, radius: f32) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(background)),
        border: Border { color: line, width: 1.0, radius: radius.into() },
        ..container::Style::default()
    }
}

/// A filled shape without an edge.
pub fn filled(color: Color, radius: f32) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(color)),
        border: border::rounded(radius),
        ..container::Style::default()
    }
}

/// A field to type in.
pub fn field(look: Look) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
    let palette = look.palette;
    move |_, status| {
        let (edge, width) = match status {
            text_input::Status::Focused { .. } => (palette.accent, 2.0),
            text_input::Status::Hovered => (palette.ink, 1.0),
            text_input::Status::Active | text_input::Status::Disabled => (palette.edge, 1.0),
        };
        text_input::Style {
            background: Background::Color(palette.card),
            border: Border { color: edge, width, radius: RADIUS.into() },
            icon: palette.quiet,
            placeholder: palette.quiet,
            value: palette.ink,
            selection: Color { a: 0.35, ..palette.accent },
        }
    }
}

/// A field of several lines.
pub fn area(look: Look) -> impl Fn(&Theme, text_editor::Status) -> text_editor::Style {
    let palette = look.palette;
    move |_, status| {
        let (edge, width) = match status {
            text_editor::Status::Focused { .. } => (palette.accent, 2.0),
            text_editor::Status::Hovered => (palette.ink, 1.0),
            text_editor::Status::Active | text_editor::Status::Disabled => (palette.edge, 1.0),
        };
        text_editor::Style {
            background: Background::Color(palette.card),
            border: Border { color: edge, width, radius: RADIUS.into() },
            placeholder: palette.quiet,
            value: palette.ink,
            selection: Color { a: 0.35, ..palette.accent },
        }
    }
}

/// The page's scroll bar.
pub fn scroll(look: Look) -> impl Fn(&Theme, scrollable::Status) -> scrollable::Style {
    let palette = look.palette;
    move |theme, status| {
        let mut style = scrollable::default(theme, status);
        let strong = match status {
            scrollable::Status::Active { .. } => false,
            scrollable::Status::Hovered { is_vertical_scrollbar_hovered, .. } => {
                is_vertical_scrollbar_hovered
            }
            scrollable::Status::Dragged { .. } => true,
        };
        let scroller = Background::Color(if strong { palette.edge } else { palette.line });
        for rail in [&mut style.vertical_rail, &mut style.horizontal_rail] {
            rail.background = None;
            rail.scroller.background = scroller;
        }
        style
    }
}

/// How the pressable things look.
pub mod pressed {
    use super::{Border, Color, Look, RADIUS, press};

    /// The one main action.
    pub fn primary(look: Look) -> impl Fn(press::Status) -> press::Style {
        let palette = look.palette;
        move |status| match status {
            press::Status::Disabled => press::Style {
                background: Some(palette.hover),
                text: palette.quiet,
                border: Border::default().rounded(RADIUS),
            },
            status => press::Style {
                background: Some(if status.is_hot() {
                    mix(palette.accent, palette.ink, 0.18)
                } else {
                    palette.accent
                }),
                text: palette.on_accent,
                border: Border::default().rounded(RADIUS),
            },
        }
    }

    /// Any other action.
    pub fn secondary(look: Look) -> impl Fn(press::Status) -> press::Style {
        let palette = look.palette;
        move |status| press::Style {
            background: Some(if status.is_hot() { palette.hover } else { palette.card }),
            text: if status == press::Status::Disabled { palette.quiet } else { palette.ink },
            border: Border {
                color: if status == press::Status::Disabled { palette.line } else { palette.edge },
                width: 1.0,
                radius: RADIUS.into(),
            },
        }
    }

    /// An action that looks like words.
    pub fn plain(look: Look) -> impl Fn(press::Status) -> press::Style {
        let palette = look.palette;
        move |status| press::Style {
            background: status.is_hot().then_some(palette.hover),
            text: if status == press::Status::Disabled { palette.quiet } else { palette.accent },
            border: Border::default().rounded(RADIUS),
        }
    }

    /// A row of a list, or a choice; tinted when it is the chosen one.
    pub fn choice(look: Look, chosen: bool) -> impl Fn(press::Status) -> press::Style {
        let palette = look.palette;
        move |status| press::Style {
            background: Some(match (chosen, status.is_hot()) {
                (true, _) => palette.accent_soft,
                (false, true) => palette.hover,
                (false, false) => palette.card,
            }),
            text: palette.ink,
            border: Border {
                color: if chosen { palette.accent } else { palette.line },
                width: if chosen { 1.5 } else { 1.0 },
                radius: RADIUS.into(),
            },
        }
    }

    /// A marked option: right or wrong, after the answer.
    pub fn marked(look: Look, soft: Color, strong: Color) -> impl Fn(press::Status) -> press::Style {
        let ink = look.palette.ink;
        move |_| press::Style {
            background: Some(soft),
            text: ink,
            border: Border { color: strong, width: 1.5, radius: RADIUS.into() },
        }
    }

    /// A place in the sidebar.
    pub fn place(look: Look, here: bool) -> impl Fn(press::Status) -> press::Style {
        let palette = look.palette;
        move |status| press::Style {
            background: if here {
                Some(palette.accent_soft)
            } else {
                status.is_hot().then_some(palette.hover)
            },
            text: if here { palette.accent } else { palette.ink },
            border: Border::default().rounded(RADIUS),
        }
    }

    /// A cell of a map: tinted when it is done with, outlined when one is there.
    pub fn cell(look: Look, done: bool, here: bool) -> impl Fn(press::Status) -> press::Style {
        let palette = look.palette;
        move |status| press::Style {
            background: Some(match (done, status.is_hot()) {
                (_, true) => palette.hover,
                (true, false) => palette.accent_soft,
                (false, false) => palette.card,
            }),
            text: palette.ink,
            border: Border {
                color: if here { palette.ink } else { palette.line },
                width: if here { 2.0 } else { 1.0 },
                radius: (RADIUS - 2.0).into(),
            },
        }
    }

    /// A row that leads somewhere, without an edge of its own.
    pub fn row(look: Look) -> impl Fn(press::Status) -> press::Style {
        let palette = look.palette;
        move |status| press::Style {
            background: status.is_hot().then_some(palette.hover),
            text: palette.ink,
            border: Border::default().rounded(RADIUS),
        }
    }

    /// An action that destroys.
    pub fn danger(look: Look) -> impl Fn(press::Status) -> press::Style {
        let palette = look.palette;
        move |status| press::Style {
            background: Some(if status.is_hot() { palette.wrong_soft } else { palette.card }),
            text: palette.wrong,
            border: Border { color: palette.wrong, width: 1.0, radius: RADIUS.into() },
        }
    }

    fn mix(a: Color, b: Color, share: f32) -> Color {
        let part = |a: f32, b: f32| a + (b - a) * share;
        Color::from_rgb(part(a.r, b.r), part(a.g, b.g), part(a.b, b.b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color) -> f32 {
        let [r, g, b, _] = color.into_linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Contrast ratio as WCAG 2.2 defines it, 1 to 21.
    fn contrast(a: Color, b: Color) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_every_ground() {
        for (name, p) in [("light", &LIGHT), ("dark", &DARK), ("contrast", &CONTRAST)] {
            let grounds = [p.paper, p.card, p.side, p.hover];
            for ground in grounds {
                for (what, text) in [("ink", p.ink), ("quiet", p.quiet), ("accent", p.accent)] {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{name}: {what} has {ratio:.2}");
                }
            }
            for (what, text, ground) in [
                ("right", p.right, p.right_soft),
                ("wrong", p.wrong, p.wrong_soft),
                ("notice", p.notice, p.notice_soft),
                ("right on card", p.right, p.card),
                ("wrong on card", p.wrong, p.card),
                ("notice on card", p.notice, p.card),
                ("on accent", p.on_accent, p.accent),
                ("accent on its tint", p.accent, p.accent_soft),
                ("ink on right", p.ink, p.right_soft),
                ("ink on wrong", p.ink, p.wrong_soft),
                ("quiet on the accent's tint", p.quiet, p.accent_soft),
            ] {
                let ratio = contrast(text, ground);
                assert!(ratio >= 4.5, "{name}: {what} has {ratio:.2}");
            }
            assert!(contrast(p.edge, p.card) >= 3.0, "{name}: edge {:.2}", contrast(p.edge, p.card));
        }
    }
}
