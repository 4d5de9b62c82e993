//! A term: what it is called, how it is said, what it means, and where it is used.

use iced::widget::{Column, Row, column, container, row, text};
use iced::{Alignment, Element, Fill, Task};

use super::known;
use crate::curriculum::{Language, Subject, Term, TermId, TopicId};
use crate::practice::Scope;
use crate::practice::choose::Drill;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::keep;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{
    Icon, card, chip, empty, hairline, heading, icon, link, percent, press, primary, quiet, rich, scrolling,
    secondary, tag, words,
};

/// The term that is open.
#[derive(Debug, Clone)]
pub struct State {
    term: TermId,
    keep: keep::State,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Back to all terms.
    Back,
    /// Learn this term.
    Learn,
    /// Read a lesson that uses it.
    Read(TopicId),
    /// Look at another term.
    Open(TermId),
    /// Star, flag or note.
    Keep(keep::Message),
}

impl State {
    /// Opens a term.
    pub fn new(_desk: &Desk, term: TermId) -> (Self, Task<Message>) {
        let keep = keep::State::new(Subject::Term(term.clone()));
        (Self { term, keep }, Task::none())
    }

    /// Which term is open.
    pub fn term(&self) -> &TermId {
        &self.term
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Back => Action::Go(Place::Glossary),
            Message::Learn => {
                Action::Go(Place::Drill(Drill::scope(Scope::Terms(vec![self.term.clone()]), None)))
            }
            Message::Read(topic) => Action::Go(Place::Lesson(topic)),
            Message::Open(term) => Action::Go(Place::Term(term)),
            Message::Keep(message) => self.keep(desk, message),
        }
    }

    fn keep(&mut self, desk: &mut Desk, message: keep::Message) -> Action<Message> {
        Action::Run(self.keep.update(desk, message).map(Message::Keep))
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let Some(term) = desk.library.term(&self.term) else {
            let action = secondary(look, tr!(language, "term-back"), Some(Message::Back)).into();
            let (title, advice) =
                (tr!(language, "term-missing-title"), tr!(language, "lesson-missing-advice"));
            return scrolling(look, empty(look, Icon::Empty, title, advice, Some(action)));
        };
        let mut content = Column::new()
            .spacing(16)
            .push(link(look, Icon::ArrowLeft, tr!(language, "term-back"), Some(Message::Back)))
            .push(card(look, meaning(look, desk, term)))
            .push(card(look, self.learning(look, desk, term)));
        let topics: Vec<_> = term.topics.iter().filter_map(|id| desk.library.topic(id)).collect();
        if !topics.is_empty() {
            let rows = topics.into_iter().map(|topic| {
                let read = desk.record.has_read(topic);
                let (sign, color) = if read {
                    (Icon::CircleCheck, look.palette.right)
                } else {
                    (Icon::Circle, look.palette.quiet)
                };
                leading(look, sign, color, topic.title(language), Message::Read(topic.id().clone()))
            });
            let list =
                column![heading(tr!(language, "term-lessons")), Column::with_children(rows).spacing(2)];
            content = content.push(card(look, list.spacing(8)));
        }
        let related = related(desk, term);
        if !related.is_empty() {
            let chips = related.into_iter().map(|other| {
                let open = Message::Open(other.id.clone());
                chip(look, other.name.get(language), false).padding([6, 12]).on_press(open).into()
            });
            let title = tr!(language, "term-related");
            let chips = Row::with_children(chips).spacing(8).wrap().vertical_spacing(8);
            content = content.push(card(look, column![heading(title), chips].spacing(12)));
        }
        scrolling(look, content.max_width(theme::COLUMN + 120.0))
    }
}

/// What was kept after the page was left.
pub fn late(desk: &mut Desk, message: &Message) {
    if let Message::Keep(message) = message {
        keep::late(desk, message);
    }
}

impl State {
    fn learning<'a>(&'a self, look: Look, desk: &'a Desk, term: &'a Term) -> Element<'a, Message> {
        let language = look.language;
        let standing = match known(desk, term) {
            Some(share) => tr!(language, "term-known", percent = percent(share)),
            None if comes_by_itself(desk, term) => tr!(language, "term-new"),
            None => tr!(language, "term-unmet"),
        };
        let learn = primary(look, tr!(language, "term-learn"), Some(Message::Learn));
        let line = row![learn, quiet(look, standing).width(Fill)].spacing(14).align_y(Alignment::Center);
        column![line, self.keep.view(look, desk).map(Message::Keep)].spacing(12).into()
    }
}

/// What a term is called besides its name in the language in use: the other language's name.
pub fn other_name(term: &Term, language: Language) -> &str {
    match language {
        Language::Chinese => term.name.en.as_deref().unwrap_or_default(),
        Language::English => &term.name.zh,
    }
}

fn meaning<'a>(look: Look, desk: &'a Desk, term: &'a Term) -> Element<'a, Message> {
    let (language, palette) = (look.language, look.palette);
    let name = text(term.name.get(language)).size(size::DISPLAY).font(theme::BOLD).line_height(1.3);
    let mut head = Row::new().spacing(12).align_y(Alignment::Center).push(name);
    if let Some(short) = &term.abbreviation {
        head = head.push(tag(short.as_str(), palette.accent_soft, palette.accent));
    }
    if let Some(area) = desk.library.areas().get(term.area) {
        head = head.push(tag(area.title.get(language), palette.hover, palette.quiet));
    }
    // In Chinese the pinyin stands with the name; in English with the Chinese name that it says.
    let said = match language {
        Language::Chinese => format!("{}　{}", term.pinyin, other_name(term, language)),
        Language::English => format!("{}  {}", other_name(term, language), term.pinyin),
    };
    let mut content = Column::new().spacing(12).push(head.wrap()).push(words(said).color(palette.quiet));
    if !term.aliases.is_empty() {
        let names = term.aliases.join(&tr!(language, "list-comma"));
        content = content.push(quiet(look, tr!(language, "term-aliases", names = names)));
    }
    content =
        content.push(hairline(look)).push(rich(term.definition.get(language), size::LARGE, palette.ink));
    if let Some(note) = &term.note {
        content = content.push(rich(note.get(language), size::BODY, palette.quiet));
    }
    if let Some(source) = &term.source {
        content = content.push(quiet(look, tr!(language, "source", source = source.get(language))));
    }
    content.into()
}

/// Whether a lesson that is not read yet will bring it.
fn comes_by_itself(desk: &Desk, term: &Term) -> bool {
    let topics: Vec<_> = term.topics.iter().filter_map(|id| desk.library.topic(id)).collect();
    !topics.is_empty() && !topics.into_iter().any(|topic| desk.record.has_read(topic))
}

fn leading<'a>(
    look: Look,
    sign: Icon,
    color: iced::Color,
    label: &'a str,
    message: Message,
) -> Element<'a, Message> {
    let line = row![
        icon(sign, 18.0, color),
        words(label).width(Fill),
        container(icon(Icon::ChevronRight, 18.0, look.palette.quiet)),
    ];
    press(line.spacing(12).align_y(Alignment::Center), look.palette.accent, pressed::row(look))
        .padding([7, 10])
        .width(Fill)
        .on_press(message)
        .into()
}

/// Terms of the same lessons, those of the same area first.
fn related<'a>(desk: &'a Desk, term: &Term) -> Vec<&'a Term> {
    const MOST: usize = 10;
    let is_near =
        |other: &&Term| other.id != term.id && other.topics.iter().any(|topic| term.topics.contains(topic));
    let mut others: Vec<&Term> = desk.library.terms().filter(is_near).collect();
    others.sort_by_key(|other| other.area != term.area);
    others.truncate(MOST);
    others
}
