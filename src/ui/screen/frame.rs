//! The sidebar, and the page beside it.

use iced::widget::{Column, column, container, row, scrollable, space, text};
use iced::{Alignment, Element, Fill, Length};

use crate::curriculum::Language;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::Place;
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{Icon, hairline, icon, press, quiet};

/// The places of the sidebar, in order; the digits 1 to 9 with Ctrl lead to the first nine.
pub const PLACES: [(Place, Icon); 12] = [
    (Place::Today, Icon::Today),
    (Place::Plan, Icon::Plan),
    (Place::Curriculum, Icon::Curriculum),
    (Place::Practice, Icon::Practice),
    (Place::Exams, Icon::Exams),
    (Place::Review, Icon::Review),
    (Place::Notebook, Icon::Notebook),
    (Place::Progress, Icon::Progress),
    (Place::Glossary, Icon::Glossary),
    (Place::Search, Icon::Search),
    (Place::Settings, Icon::Settings),
    (Place::About, Icon::About),
];

const WIDE: f32 = 208.0;
const NARROW: f32 = 64.0;
/// The height below which the sidebar does not fit.
const LOWEST: f32 = 164.0 + 42.0 * (PLACES.len() + 1) as f32;

/// The name of a place.
pub fn name(language: Language, place: &Place) -> String {
    match place {
        Place::Today => tr!(language, "place-today"),
        Place::Plan => tr!(language, "place-plan"),
        Place::Curriculum | Place::Lesson(_) | Place::Section(..) => tr!(language, "place-curriculum"),
        Place::Practice | Place::Drill(..) => tr!(language, "place-practice"),
        Place::Exams | Place::Cover(..) | Place::Sitting(_) | Place::Resume(_) => {
            tr!(language, "place-exams")
        }
        Place::Report(_) => tr!(language, "place-report"),
        Place::Marking(_) => tr!(language, "place-marking"),
        Place::Print(..) => tr!(language, "place-print"),
        Place::Review => tr!(language, "place-review"),
        Place::Notebook => tr!(language, "place-notebook"),
        Place::Progress => tr!(language, "place-progress"),
        Place::Glossary | Place::Term(_) => tr!(language, "place-glossary"),
        Place::Search => tr!(language, "place-search"),
        Place::Settings => tr!(language, "place-settings"),
        Place::Memory => tr!(language, "place-memory"),
        Place::Data => tr!(language, "place-data"),
        Place::About => tr!(language, "place-about"),
    }
}

/// The frame around a screen.
pub fn view<'a, Message: Clone + 'a>(
    look: Look,
    desk: &'a Desk,
    here: Place,
    screen: Element<'a, Message>,
    go: fn(Place) -> Message,
) -> Element<'a, Message> {
    let page = container(screen).width(Fill).height(Fill).style(theme::filled(look.palette.paper, 0.0));
    let edge = container(space()).width(1).height(Fill).style(theme::filled(look.palette.line, 0.0));
    row![sidebar(look, desk, &here).map(go), edge, page].into()
}

fn sidebar<'a>(look: Look, desk: &'a Desk, here: &Place) -> Element<'a, Place> {
    let narrow = look.is_narrow();
    let mut main = Column::new().spacing(4);
    let mut foot = Column::new().spacing(4);
    for (place, sign) in PLACES {
        let is_foot = matches!(place, Place::Settings | Place::About);
        let badge = if place == Place::Review { desk.waiting } else { 0 };
        let entry = entry(look, &place, sign, *here == place, badge);
        if is_foot {
            foot = foot.push(entry);
        } else {
            main = main.push(entry);
        }
    }
    let head: Element<'_, Place> = if narrow {
        container(icon(Icon::Lesson, 24.0, look.palette.accent)).center_x(Fill).padding([6, 0]).into()
    } else {
        column![
            text(tr!(look.language, "app-name")).size(size::LARGE).font(theme::BOLD),
            quiet(look, tr!(look.language, "app-motto")),
        ]
        .padding([4, 10])
        .into()
    };
    foot = foot.push(hairline(look)).push(learner(look, desk));
    let padding = [20, if narrow { 8 } else { 12 }];
    // In a low window, or at a large text size, the sidebar scrolls instead of losing its foot.
    let content: Element<'_, Place> = if look.window.height < LOWEST {
        let bar = scrollable::Scrollbar::new().width(4).scroller_width(4).margin(0);
        scrollable(column![head, main, foot].spacing(14).padding(padding))
            .direction(scrollable::Direction::Vertical(bar))
            .style(theme::scroll(look))
            .height(Fill)
            .into()
    } else {
        column![head, main, space().height(Fill), foot].spacing(14).padding(padding).into()
    };
    container(content)
        .width(Length::Fixed(if narrow { NARROW } else { WIDE }))
        .height(Fill)
        .style(theme::filled(look.palette.side, 0.0))
        .into()
}

fn entry<'a>(look: Look, place: &Place, sign: Icon, here: bool, badge: u32) -> Element<'a, Place> {
    let color = if here { look.palette.accent } else { look.palette.quiet };
    let mut content = row![icon(sign, 20.0, color)].spacing(12).align_y(Alignment::Center);
    if !look.is_narrow() {
        content = content.push(text(name(look.language, place)).size(size::BODY).width(Fill));
        if badge > 0 {
            content = content.push(
                container(text(badge.to_string()).size(12).color(look.palette.on_accent))
                    .padding([1, 7])
                    .style(theme::filled(look.palette.accent, 9.0)),
            );
        }
    }
    let padding = if look.is_narrow() { [9, 13] } else { [9, 10] };
    press(content, look.palette.accent, pressed::place(look, here))
        .padding(padding)
        .width(Fill)
        .on_press(place.clone())
        .into()
}

fn learner<'a>(look: Look, desk: &'a Desk) -> Element<'a, Place> {
    let sign = icon(Icon::Profile, 20.0, look.palette.quiet);
    let content = if look.is_narrow() {
        row![sign]
    } else {
        // A long name must not push the sidebar wider: it is cut, and whole in the settings.
        row![sign, text(&desk.profile.name).size(size::SMALL).width(Fill).wrapping(text::Wrapping::None)]
    };
    let padding = if look.is_narrow() { [9, 13] } else { [9, 10] };
    press(
        container(content.spacing(12).align_y(Alignment::Center)).clip(true),
        look.palette.accent,
        pressed::place(look, false),
    )
    .padding(padding)
    .width(Fill)
    .on_press(Place::Settings)
    .into()
}
