//! The parts that screens are made of: words, cards, buttons, bars. One look, one place.

pub mod chart;
pub mod editor;
pub mod focus;
pub mod icon;
pub mod keyboard;
pub mod press;

use iced::widget::{Column, Row, column, container, rich_text, row, scrollable, space, span, text};
use iced::{Alignment, Color, Element, Fill, Length, Never, Padding};

pub use icon::{Icon, icon};
pub use press::{Press, press};

use super::theme::{self, Look, pressed, size};

/// The name of a screen's scrollable, so that it can be sent back to the top.
pub const PAGE: &str = "page";
/// The name of the screen's main action, so that it can have the focus.
pub const MAIN: &str = "main-action";

/// Plain text of the interface.
pub fn words<'a>(content: impl text::IntoFragment<'a>) -> text::Text<'a> {
    text(content).size(size::BODY).line_height(theme::LINE)
}

/// Text that matters less.
pub fn quiet<'a>(look: Look, content: impl text::IntoFragment<'a>) -> text::Text<'a> {
    text(content).size(size::SMALL).line_height(theme::LINE).color(look.palette.quiet)
}

/// A title within the page.
pub fn heading<'a>(content: impl text::IntoFragment<'a>) -> text::Text<'a> {
    text(content).size(size::LARGE).line_height(theme::LINE).font(theme::BOLD)
}

/// A text that may hold `**bold**` and line breaks.
pub fn rich<'a, Message: 'a>(content: &str, text_size: f32, color: Color) -> Element<'a, Message> {
    if !content.contains("**") {
        let content = text(content.to_owned()).size(text_size).line_height(theme::READING);
        return content.color(color).width(Fill).into();
    }
    let spans: Vec<_> = content
        .split("**")
        .enumerate()
        .filter(|(_, part)| !part.is_empty())
        .map(|(index, part)| {
            let is_bold = index % 2 == 1;
            span::<Never, _>(part.to_owned()).font(if is_bold { theme::BOLD } else { theme::FONT })
        })
        .collect();
    rich_text(spans).size(text_size).line_height(theme::READING).color(color).width(Fill).into()
}

/// A card around something.
pub fn card<'a, Message: 'a>(look: Look, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).padding(20).width(Fill).style(theme::card(look)).into()
}

/// A page: its title, and the rest below, scrolling.
pub fn page<'a, Message: 'a>(
    look: Look,
    title: impl text::IntoFragment<'a>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let title = text(title).size(theme::size::DISPLAY).font(theme::BOLD).line_height(1.3).width(Fill);
    scrolling(look, column![title, content.into()].spacing(20).max_width(1080.0))
}

/// A scrolling page without a head of its own.
pub fn scrolling<'a, Message: 'a>(
    look: Look,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let side = if look.is_tight() { 16.0 } else { 32.0 };
    let padding = Padding::from([28.0, side]).bottom(48.0);
    scrollable(container(content).padding(padding).center_x(Fill))
        .id(PAGE)
        .width(Fill)
        .height(Fill)
        .style(theme::scroll(look))
        .into()
}

/// The main action of a page.
pub fn primary<'a, Message: Clone + 'a>(
    look: Look,
    label: impl text::IntoFragment<'a>,
    message: Option<Message>,
) -> Press<'a, Message> {
    press(label_of(label), look.palette.accent, pressed::primary(look))
        .padding([10.0, 20.0])
        .on_press_maybe(message)
        .id(MAIN)
}

/// Another action.
pub fn secondary<'a, Message: Clone + 'a>(
    look: Look,
    label: impl text::IntoFragment<'a>,
    message: Option<Message>,
) -> Press<'a, Message> {
    press(label_of(label), look.palette.accent, pressed::secondary(look))
        .padding([9.0, 16.0])
        .on_press_maybe(message)
}

/// An action that looks like words, with an icon before it.
pub fn link<'a, Message: Clone + 'a>(
    look: Look,
    sign: Icon,
    label: impl text::IntoFragment<'a>,
    message: Option<Message>,
) -> Press<'a, Message> {
    let color = if message.is_some() { look.palette.accent } else { look.palette.quiet };
    let content = row![icon(sign, 16.0, color), label_of(label)].spacing(6).align_y(Alignment::Center);
    press(content, look.palette.accent, pressed::plain(look)).padding([7.0, 10.0]).on_press_maybe(message)
}

fn label_of<'a>(label: impl text::IntoFragment<'a>) -> text::Text<'a> {
    text(label).size(size::BODY).line_height(theme::LINE)
}

/// A small label on a tint: the kind of a question, a state.
pub fn tag<'a, Message: 'a>(
    label: impl text::IntoFragment<'a>,
    soft: Color,
    strong: Color,
) -> Element<'a, Message> {
    container(text(label).size(size::SMALL).line_height(1.3).color(strong))
        .padding([3, 9])
        .style(theme::filled(soft, 6.0))
        .into()
}

/// One of a few things to choose from, tinted when it is the chosen one.
pub fn chip<'a, Message: Clone + 'a>(
    look: Look,
    label: impl text::IntoFragment<'a>,
    is_chosen: bool,
) -> Press<'a, Message> {
    press(words(label), look.palette.accent, pressed::choice(look, is_chosen)).padding([6, 14])
}

/// A name, and below it what there is to choose from.
pub fn choice<'a, Message: 'a>(
    look: Look,
    name: impl text::IntoFragment<'a>,
    chips: Vec<Element<'a, Message>>,
) -> Column<'a, Message> {
    let chips = Row::with_children(chips).spacing(8).wrap().vertical_spacing(8);
    column![words(name).color(look.palette.quiet), chips].spacing(6)
}

/// The title of a card, with the sign of what it is about.
pub fn title<'a, Message: 'a>(
    look: Look,
    sign: Icon,
    label: impl text::IntoFragment<'a>,
) -> Element<'a, Message> {
    row![icon(sign, 20.0, look.palette.accent), heading(label).width(Fill)]
        .spacing(10)
        .align_y(Alignment::Center)
        .into()
}

/// A bar that is full to a share (0 to 1).
pub fn bar<'a, Message: 'a>(look: Look, share: f32, height: f32) -> Element<'a, Message> {
    let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    // Portions are whole numbers: thousandths are finer than a pixel.
    let done = (share * 1000.0).round() as u16;
    let part = |portion: u16, color| {
        container(space())
            .height(height)
            .width(Length::FillPortion(portion))
            .style(theme::filled(color, height / 2.0))
    };
    let mut parts = Row::new().width(Fill);
    if done > 0 {
        parts = parts.push(part(done, look.palette.accent));
    }
    if done < 1000 {
        parts = parts.push(container(space()).height(height).width(Length::FillPortion(1000 - done)));
    }
    container(parts).width(Fill).style(theme::filled(look.palette.heat[0], height / 2.0)).into()
}

/// A share as a whole percentage, for people.
pub fn percent(share: f32) -> i32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as i32
}

/// A figure with its name below.
pub fn figure<'a, Message: 'a>(
    look: Look,
    value: impl text::IntoFragment<'a>,
    name: impl text::IntoFragment<'a>,
) -> Element<'a, Message> {
    column![text(value).size(size::DISPLAY).font(theme::BOLD).line_height(1.25), quiet(look, name),]
        .spacing(2)
        .into()
}

/// What stands where there is nothing yet: a sign, what it means, what to do.
pub fn empty<'a, Message: 'a>(
    look: Look,
    sign: Icon,
    title: impl text::IntoFragment<'a>,
    advice: impl text::IntoFragment<'a>,
    action: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let mut content = Column::new()
        .spacing(10)
        .align_x(Alignment::Center)
        .push(icon(sign, 40.0, look.palette.quiet))
        .push(heading(title).align_x(Alignment::Center))
        .push(
            words(advice)
                .color(look.palette.quiet)
                .align_x(Alignment::Center)
                .width(Length::Fixed(460.0_f32.min(look.window.width - 120.0))),
        );
    if let Some(action) = action {
        content = content.push(container(action).padding(Padding::default().top(8.0)));
    }
    container(content).padding([48, 20]).center_x(Fill).style(theme::card(look)).into()
}

/// A message on a tint: something to know, something that went wrong.
pub fn banner<'a, Message: 'a>(
    sign: Icon,
    soft: Color,
    strong: Color,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    container(row![icon(sign, 18.0, strong), content.into()].spacing(10))
        .padding([12, 14])
        .width(Fill)
        .style(theme::panel(soft, strong))
        .into()
}

/// A horizontal hairline.
pub fn hairline<'a, Message: 'a>(look: Look) -> Element<'a, Message> {
    container(space()).width(Fill).height(1).style(theme::filled(look.palette.line, 0.0)).into()
}

/// Things side by side where there is room, one below the other where there is not.
pub fn beside<'a, Message: 'a>(look: Look, parts: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    if look.is_tight() {
        Column::with_children(parts).spacing(12).into()
    } else {
        Row::with_children(parts).spacing(16).into()
    }
}
