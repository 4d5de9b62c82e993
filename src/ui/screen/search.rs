//! Search: what is typed is found at once, in terms, lessons and questions.

use iced::keyboard::{Key, key::Named};
use iced::widget::{Column, Row, column, container, rich_text, row, span, text_input};
use iced::{Alignment, Color, Element, Fill, Never, Task};

use crate::curriculum::lesson::Line;
use crate::curriculum::search::{Found, Group, Hit, Target};
use crate::practice::Scope;
use crate::practice::choose::Drill;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::keyboard::Stroke;
use crate::ui::widget::{Icon, card, empty, heading, icon, page, press, quiet, words};

/// The name of the field.
pub const FIELD: &str = "search-field";

/// Hits shown of one kind: who wants another types a little more.
const SHOWN: usize = 12;
/// The longest query, characters.
const LONGEST: usize = 100;

/// What is looked for, and what was found.
#[derive(Debug, Clone, Default)]
pub struct State {
    found: Found,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The query was edited.
    Typed(String),
    /// A key was pressed beside the field: it goes on in the field.
    More(String),
    /// Go to the first thing that was found.
    First,
    /// Go to a thing that was found.
    Open(Target),
}

impl State {
    /// What was looked for last, with the cursor in the field.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let mut state = Self::default();
        state.seek(desk);
        let field = || iced::widget::operation::focus(FIELD);
        (state, field().chain(iced::widget::operation::select_all(FIELD)))
    }

    /// Looks again: the index is there now, or has changed.
    pub fn seek(&mut self, desk: &Desk) {
        self.found = match &desk.index {
            Some(index) => index.search(&desk.library, &desk.sought, desk.language, SHOWN),
            None => Found::default(),
        };
    }

    /// What a key means that the field did not want.
    pub fn key(&self, stroke: &Stroke) -> Option<Message> {
        if stroke.modifiers.command() || stroke.modifiers.alt() {
            return None;
        }
        match stroke.key.as_ref() {
            Key::Character(character) => Some(Message::More(character.to_owned())),
            Key::Named(Named::Enter) => Some(Message::First),
            _ => None,
        }
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Typed(query) => {
                self.ask(desk, query);
                Action::None
            }
            Message::More(character) => {
                let query = format!("{}{character}", desk.sought);
                self.ask(desk, query);
                let field = iced::widget::operation::focus(FIELD);
                Action::Run(field.chain(iced::widget::operation::move_cursor_to_end(FIELD)))
            }
            Message::First => {
                let first = self.found.groups().into_iter().find_map(|group| group.hits.first());
                first.map_or(Action::None, |hit| Action::Go(place(&hit.target)))
            }
            Message::Open(target) => Action::Go(place(&target)),
        }
    }

    fn ask(&mut self, desk: &mut Desk, query: String) {
        desk.sought = query.chars().take(LONGEST).collect();
        self.seek(desk);
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let field = text_input(&tr!(language, "search-hint"), &desk.sought)
            .id(FIELD)
            .size(size::LARGE)
            .padding([12, 14])
            .style(theme::field(look))
            .on_input(Message::Typed)
            .on_submit(Message::First);
        let mut content = Column::new().spacing(16).push(field);
        if desk.index.is_none() {
            content = content.push(quiet(look, tr!(language, "search-preparing")));
        } else if desk.sought.trim().is_empty() {
            content = content.push(examples(look, desk));
        } else if self.found.total() == 0 {
            let (title, advice) = (tr!(language, "search-none-title"), tr!(language, "search-none-advice"));
            content = content.push(empty(look, Icon::Search, title, advice, None));
        } else {
            content = content.push(quiet(look, tr!(language, "search-keys")));
            let names = [
                (Icon::Glossary, tr!(language, "search-terms")),
                (Icon::Lesson, tr!(language, "search-lessons")),
                (Icon::Practice, tr!(language, "search-questions")),
            ];
            for ((sign, name), found) in names.into_iter().zip(self.found.groups()) {
                if found.total > 0 {
                    content = content.push(group(look, sign, name, found));
                }
            }
        }
        page(look, tr!(language, "place-search"), content)
    }
}

/// Where a thing that was found is.
fn place(target: &Target) -> Place {
    match target {
        Target::Term(term) => Place::Term(term.clone()),
        Target::Lesson { topic, section } => Place::Section(topic.clone(), *section),
        Target::Question(question) => Place::Drill(Drill::scope(Scope::Question(question.clone()), None)),
    }
}

/// What can be typed, to try.
fn examples<'a>(look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let example = |typed: String, what: String| -> Element<'a, Message> {
        let label = column![words(typed.clone()), quiet(look, what)].spacing(2);
        press(label, look.palette.accent, pressed::choice(look, false))
            .padding([8, 14])
            .on_press(Message::Typed(typed))
            .into()
    };
    let row = Row::with_children([
        example(tr!(language, "search-try-words"), tr!(language, "search-try-words-what")),
        example("clsc".to_owned(), tr!(language, "search-try-pinyin-what")),
        example("AHT".to_owned(), tr!(language, "search-try-short-what")),
        example(tr!(language, "search-try-two"), tr!(language, "search-try-two-what")),
    ])
    .spacing(10)
    .wrap()
    .vertical_spacing(10);
    let things = desk.index.as_ref().map_or(0, |index| index.len());
    let about = tr!(language, "search-about", things = things);
    card(look, column![words(about), quiet(look, tr!(language, "search-try")), row].spacing(14))
}

fn group<'a>(look: Look, sign: Icon, name: String, group: &'a Group) -> Element<'a, Message> {
    let head = row![
        icon(sign, 20.0, look.palette.quiet),
        heading(name),
        quiet(look, tr!(look.language, "search-count", count = group.total)),
    ]
    .spacing(10)
    .align_y(Alignment::Center);
    let rows = group.hits.iter().map(|hit| result(look, hit));
    let mut content = column![head, Column::with_children(rows).spacing(2)].spacing(8);
    let more = group.total - group.hits.len();
    if more > 0 {
        content = content.push(quiet(look, tr!(look.language, "search-more", more = more)));
    }
    card(look, content)
}

fn result<'a>(look: Look, hit: &'a Hit) -> Element<'a, Message> {
    let palette = look.palette;
    let text = column![
        marked(look, &hit.title, size::BODY, palette.ink),
        marked(look, &hit.excerpt, size::SMALL, palette.quiet),
    ]
    .spacing(2)
    .width(Fill);
    press(
        row![text, container(icon(Icon::ChevronRight, 18.0, palette.quiet))]
            .spacing(12)
            .align_y(Alignment::Center),
        palette.accent,
        pressed::row(look),
    )
    .padding([7, 10])
    .width(Fill)
    .on_press(Message::Open(hit.target.clone()))
    .into()
}

/// A line with what was looked for in the accent's colour.
fn marked<'a>(look: Look, line: &'a Line, extent: f32, color: Color) -> Element<'a, Message> {
    let spans: Vec<_> = line
        .iter()
        .map(|run| {
            let part = span::<Never, _>(run.text.as_str());
            if run.bold { part.font(theme::BOLD).color(look.palette.accent) } else { part.color(color) }
        })
        .collect();
    rich_text(spans).size(extent).line_height(theme::LINE).font(theme::FONT).width(Fill).into()
}
