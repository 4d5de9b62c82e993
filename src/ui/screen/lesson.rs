//! The lesson reader.

use iced::keyboard::{Key, key::Named};
use iced::widget::{Column, Row, column, row, space, text};
use iced::{Alignment, Element, Fill, Task};
use jiff::Timestamp;

use super::opening;
use crate::curriculum::lesson::{self, Block};
use crate::curriculum::{CompetencyId, Language, Subject, TermId, Topic, TopicId};
use crate::practice::Scope;
use crate::practice::choose::Drill;
use crate::ui::desk::Desk;
use crate::ui::keep;
use crate::ui::reader;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::keyboard::Stroke;
use crate::ui::widget::{
    Icon, banner, card, chip, empty, hairline, heading, link, primary, quiet, scrolling, secondary, words,
};
use crate::{store, tr};

/// The lesson that is open.
#[derive(Debug, Clone)]
pub struct State {
    topic: TopicId,
    /// The lesson in both languages: the language can change while it is read.
    chinese: Vec<Block>,
    english: Vec<Block>,
    previous: Option<TopicId>,
    next: Option<TopicId>,
    /// Star, flag, note.
    keep: keep::State,
    error: Option<store::Error>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Read another lesson.
    Open(TopicId),
    /// Back to the curriculum.
    Back,
    /// The lesson was read: note it.
    Read,
    /// It was noted, or not.
    Noted(TopicId, Result<Timestamp, store::Error>),
    /// The lesson was not read after all.
    Unread,
    /// That was noted, or not.
    Unnoted(TopicId, Result<(), store::Error>),
    /// The store knows that the lesson was opened.
    Opened(Result<(), store::Error>),
    /// Answer this topic's questions.
    Practise,
    /// Star, flag or note.
    Keep(keep::Message),
    /// Look at a term.
    Term(TermId),
}

impl State {
    /// Opens a lesson.
    pub fn new(desk: &Desk, topic: TopicId) -> (Self, Task<Message>) {
        let (mut previous, mut next) = (None, None);
        if let Some((standard, level)) = desk.goal() {
            let order: Vec<&TopicId> = desk.library.topics_for(standard, level).map(Topic::id).collect();
            if let Some(place) = order.iter().position(|id| **id == topic) {
                previous = place.checked_sub(1).map(|place| order[place].clone());
                next = order.get(place + 1).map(|id| (*id).clone());
            }
        }
        let found = desk.library.topic(&topic);
        let blocks = |language| found.map(|topic| body(topic.lesson.get(language))).unwrap_or_default();
        let state = Self {
            chinese: blocks(Language::Chinese),
            english: blocks(Language::English),
            topic: topic.clone(),
            keep: keep::State::new(Subject::Lesson(topic.clone())),
            previous,
            next,
            error: None,
        };
        let (profile, now) = (desk.profile.id, desk.now());
        let task = desk.ledger.run(move |store| store.lesson_opened(profile, &topic, &now), Message::Opened);
        (state, task)
    }

    /// Which lesson is open.
    pub fn topic(&self) -> &TopicId {
        &self.topic
    }

    /// What a key means here.
    pub fn key(&self, stroke: &Stroke) -> Option<Message> {
        match stroke.key.as_ref() {
            Key::Named(Named::ArrowLeft) => self.previous.clone().map(Message::Open),
            Key::Named(Named::ArrowRight) => self.next.clone().map(Message::Open),
            _ => None,
        }
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Open(topic) => Action::Go(Place::Lesson(topic)),
            Message::Back => Action::Go(Place::Curriculum),
            Message::Practise => {
                Action::Go(Place::Drill(Drill::scope(Scope::Topic(self.topic.clone()), None)))
            }
            Message::Keep(message) => Action::Run(self.keep.update(desk, message).map(Message::Keep)),
            Message::Term(term) => Action::Go(Place::Term(term)),
            Message::Read => self.read(desk),
            Message::Unread => self.unread(desk),
            message @ (Message::Noted(_, Ok(_)) | Message::Unnoted(_, Ok(()))) => {
                late(desk, message);
                Action::None
            }
            Message::Opened(Ok(())) => {
                desk.record.last_opened = Some(self.topic.clone());
                Action::None
            }
            Message::Noted(_, Err(error)) | Message::Unnoted(_, Err(error)) | Message::Opened(Err(error)) => {
                self.error = Some(error);
                Action::None
            }
        }
    }

    fn read(&mut self, desk: &Desk) -> Action<Message> {
        let (profile, now, topic) = (desk.profile.id, desk.now(), self.topic.clone());
        let noted = topic.clone();
        self.error = None;
        Action::Run(desk.ledger.run(
            move |store| store.mark_lesson_read(profile, &topic, &now).map(|()| now.timestamp()),
            move |result| Message::Noted(noted, result),
        ))
    }

    fn unread(&mut self, desk: &Desk) -> Action<Message> {
        let (profile, topic) = (desk.profile.id, self.topic.clone());
        let noted = topic.clone();
        self.error = None;
        Action::Run(desk.ledger.run(
            move |store| store.mark_lesson_unread(profile, &topic),
            move |result| Message::Unnoted(noted, result),
        ))
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let Some(topic) = desk.library.topic(&self.topic) else {
            let action = secondary(look, tr!(language, "lesson-back"), Some(Message::Back)).into();
            return scrolling(
                look,
                empty(
                    look,
                    Icon::Empty,
                    tr!(language, "lesson-missing-title"),
                    tr!(language, "lesson-missing-advice"),
                    Some(action),
                ),
            );
        };
        let blocks = match language {
            Language::Chinese => &self.chinese,
            Language::English => &self.english,
        };
        let size_line =
            tr!(language, "topic-size", minutes = topic.header.minutes, questions = topic.active().count());
        let mut content = Column::new()
            .spacing(18)
            .push(link(look, Icon::ArrowLeft, tr!(language, "lesson-back"), Some(Message::Back)))
            .push(text(topic.title(language)).size(size::DISPLAY).font(theme::BOLD).line_height(1.3))
            .push(quiet(look, format!("{size_line} · {}", serves(look, desk, topic))));
        let earlier = unread_prerequisites(desk, topic);
        if !earlier.is_empty() {
            let names = earlier.iter().map(|topic| topic.title(language)).collect::<Vec<_>>();
            let advice =
                tr!(language, "lesson-better-after", topics = names.join(&tr!(language, "list-comma")));
            let palette = look.palette;
            content =
                content.push(banner(Icon::Lightbulb, palette.notice_soft, palette.notice, words(advice)));
        }
        content =
            content.push(hairline(look)).push(reader::view(look, blocks)).push(self.foot(look, desk, topic));
        scrolling(look, content.max_width(theme::COLUMN))
    }

    fn foot<'a>(&'a self, look: Look, desk: &'a Desk, topic: &'a Topic) -> Element<'a, Message> {
        let language = look.language;
        let is_read = desk.record.has_read(topic);
        let mut end = Column::new().spacing(14);
        let count = topic.active().count();
        if is_read {
            let line = row![
                crate::ui::widget::icon(Icon::CircleCheck, 20.0, look.palette.right),
                words(tr!(language, "lesson-is-read")).width(Fill),
                link(look, Icon::Undo, tr!(language, "lesson-unread"), Some(Message::Unread)),
            ]
            .spacing(10)
            .align_y(Alignment::Center);
            let practise = tr!(language, "lesson-practise", count = count);
            end = end.push(line).push(primary(look, practise, Some(Message::Practise)));
        } else {
            end = end.push(words(tr!(language, "lesson-read-why")).color(look.palette.quiet)).push(primary(
                look,
                tr!(language, "lesson-read"),
                Some(Message::Read),
            ));
        }
        if let Some(error) = &self.error {
            let meaning = tr!(language, "session-not-saved");
            end = end.push(opening::trouble(look, Some(meaning), error));
        }
        let neighbour = |id: &Option<TopicId>, sign, label: String| -> Element<'a, Message> {
            match id {
                Some(id) => link(look, sign, label, Some(Message::Open(id.clone()))).into(),
                None => space().into(),
            }
        };
        let neighbours = row![
            neighbour(&self.previous, Icon::ArrowLeft, tr!(language, "lesson-previous")),
            space().width(Fill),
            neighbour(&self.next, Icon::ArrowRight, tr!(language, "lesson-next")),
        ];
        end = end.push(hairline(look)).push(self.keep.view(look, desk).map(Message::Keep));
        column![card(look, end)].push(terms(look, desk, topic)).push(neighbours).spacing(14).into()
    }
}

/// The terms that a lesson uses, each leading to its meaning.
fn terms<'a>(look: Look, desk: &'a Desk, topic: &'a Topic) -> Option<Element<'a, Message>> {
    let mut terms = desk.library.terms_in(topic.id()).peekable();
    terms.peek()?;
    let chips = terms.map(|term| {
        let name = term.name.get(look.language);
        chip(look, name, false).padding([6, 12]).on_press(Message::Term(term.id.clone())).into()
    });
    let chips = Row::with_children(chips).spacing(8).wrap().vertical_spacing(8);
    Some(card(look, column![heading(tr!(look.language, "lesson-terms")), chips].spacing(12)))
}

/// What the store has noted of a lesson, perhaps after the page was left.
pub fn late(desk: &mut Desk, message: Message) {
    match message {
        Message::Noted(topic, Ok(at)) => {
            desk.record.lessons_read.insert(topic, at);
        }
        Message::Unnoted(topic, Ok(())) => {
            desk.record.lessons_read.remove(&topic);
        }
        Message::Keep(message) => return keep::late(desk, &message),
        _ => return,
    }
    desk.recount();
}

/// The blocks of a lesson without its title: the page shows that.
fn body(source: &str) -> Vec<Block> {
    let mut blocks = lesson::parse(source);
    if matches!(blocks.first(), Some(Block::Heading(1, _))) {
        blocks.remove(0);
    }
    blocks
}

/// The statements of the goal that a topic serves, by code, and how many of others.
fn serves(look: Look, desk: &Desk, topic: &Topic) -> String {
    let language = look.language;
    let goal = desk.goal();
    let counts = |id: &&CompetencyId| goal.is_some_and(|(standard, level)| id.counts_for(standard, level));
    let (own, others): (Vec<_>, Vec<_>) = topic.header.serves.iter().partition(counts);
    let codes = own.iter().filter_map(|id| {
        let (_, competency) = desk.library.competency(id)?;
        Some(format!("{} {}", id.code, competency.title.get(language)))
    });
    let own = codes.collect::<Vec<_>>().join(&tr!(language, "list-comma"));
    match (own.is_empty(), others.len()) {
        (_, 0) => own,
        (true, count) => tr!(language, "lesson-serves-others", count = count),
        (false, count) => tr!(language, "lesson-serves-also", own = own, count = count),
    }
}

fn unread_prerequisites<'a>(desk: &'a Desk, topic: &Topic) -> Vec<&'a Topic> {
    topic
        .header
        .prerequisites
        .iter()
        .filter_map(|id| desk.library.topic(id))
        .filter(|earlier| !desk.record.has_read(earlier))
        .collect()
}
