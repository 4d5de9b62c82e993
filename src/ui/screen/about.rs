//! What this is, what it is not, and under which licences.

use iced::widget::{Column, column, row, text};
use iced::{Element, Fill, Task};

use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::Action;
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{Icon, banner, card, heading, icon, page, press, quiet, words};

/// Which licence is open.
#[derive(Debug, Clone, Default)]
pub struct State {
    open: Option<usize>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Open or close a licence.
    Toggle(usize),
}

/// The licences of what ships: name and text.
const LICENCES: [(&str, &str); 6] = [
    ("MIT", include_str!("../../../LICENSE-MIT")),
    ("Apache-2.0", include_str!("../../../LICENSE-APACHE")),
    ("CC BY 4.0", include_str!("../../../content/LICENSE.md")),
    ("SIL OFL 1.1 · Noto Sans SC", include_str!("../../../assets/fonts/OFL.txt")),
    ("ISC · Lucide", include_str!("../../../assets/icons/LICENSE-lucide.txt")),
    ("Crates", include_str!("../../../assets/licences/crates.txt")),
];

impl State {
    /// Everything closed.
    pub fn new(_desk: &Desk) -> (Self, Task<Message>) {
        (Self::default(), Task::none())
    }

    /// One message, one step.
    pub fn update(&mut self, message: Message) -> Action<Message> {
        let Message::Toggle(place) = message;
        self.open = if self.open == Some(place) { None } else { Some(place) };
        Action::None
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let questions = desk.library.active().count();
        let what = column![
            text(tr!(language, "app-name")).size(size::TITLE).font(theme::BOLD),
            quiet(look, tr!(language, "about-version", version = env!("CARGO_PKG_VERSION"))),
            words(tr!(language, "about-what")),
            quiet(
                look,
                tr!(
                    language,
                    "about-content",
                    standards = desk.library.standards().len(),
                    topics = desk.library.topics().len(),
                    questions = questions,
                    tasks = desk.library.tasks().count()
                )
            ),
        ]
        .spacing(8);
        let palette = look.palette;
        let note = banner(
            Icon::About,
            palette.notice_soft,
            palette.notice,
            words(tr!(language, "about-not-affiliated")),
        );
        let standards = desk.library.standards().iter().map(|standard| {
            column![
                words(format!("{} · {}", standard.title.get(language), standard.edition.get(language))),
                quiet(look, standard.document.get(language)),
            ]
            .spacing(2)
            .into()
        });
        let sources =
            column![heading(tr!(language, "about-standards")), Column::with_children(standards).spacing(10),]
                .spacing(10);
        let keys = column![heading(tr!(language, "about-keys")), words(tr!(language, "about-keys-list"))]
            .spacing(10);
        let licences =
            LICENCES.iter().enumerate().map(|(place, (name, body))| self.licence(look, place, name, body));
        let licences = column![
            heading(tr!(language, "about-licences")),
            words(tr!(language, "about-licences-what")).color(look.palette.quiet),
            Column::with_children(licences).spacing(4),
        ]
        .spacing(10);
        let content =
            column![card(look, what), note, card(look, keys), card(look, sources), card(look, licences)]
                .spacing(16);
        page(look, tr!(language, "place-about"), content)
    }

    fn licence<'a>(&self, look: Look, place: usize, name: &'a str, body: &'a str) -> Element<'a, Message> {
        let is_open = self.open == Some(place);
        let sign = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
        let covers = match place {
            0 | 1 => tr!(look.language, "licence-code"),
            2 => tr!(look.language, "licence-content"),
            3 => tr!(look.language, "licence-fonts"),
            4 => tr!(look.language, "licence-icons"),
            _ => tr!(look.language, "licence-crates"),
        };
        let name = if place == 5 { tr!(look.language, "licence-crates-name") } else { name.to_owned() };
        let head = press(
            row![icon(sign, 18.0, look.palette.quiet), words(name).width(Fill), quiet(look, covers)]
                .spacing(10),
            look.palette.accent,
            pressed::row(look),
        )
        .padding([7, 8])
        .width(Fill)
        .on_press(Message::Toggle(place));
        let mut part = Column::new().push(head);
        if is_open {
            part = part.push(text(body).size(size::SMALL).line_height(1.5).color(look.palette.quiet));
        }
        part.into()
    }
}
