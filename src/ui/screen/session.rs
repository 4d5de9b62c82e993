//! A session of questions: practice of one's choice, or the day's queue.

mod answering;
mod card;
mod course;
mod summary;
mod view;

use std::collections::VecDeque;
use std::time::Duration;

use iced::keyboard::{Key, key::Named};
use iced::{Element, Task};
pub use summary::source;

use crate::curriculum::{Question, QuestionId};
use crate::memory::{Card, Grade, Now};
use crate::practice::choose::{Drill, Pool};
use crate::practice::mistake::Why;
use crate::practice::response::Missing;
use crate::practice::{Mark, Response, Scope, Score};
use crate::store::{self, Recorded, Regraded, ReviewId, Tagged, Undone};
use crate::ui::desk::Desk;
use crate::ui::keep;
use crate::ui::question;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::Look;
use crate::ui::widget::keyboard::Stroke;

/// A session as it stands.
#[derive(Debug, Clone)]
pub struct State {
    /// What is practised; `None`: the day's queue.
    drill: Option<Drill>,
    seed: u64,
    waiting: VecDeque<QuestionId>,
    /// Questions asked and marked so far, the latest last.
    asked: Vec<Asked>,
    /// Of those, the one that is looked at in the summary.
    open: Option<usize>,
    current: Option<Attempt>,
    /// Counts attempts, so that a late reply finds its attempt or is dropped.
    attempts: u64,
    error: Option<store::Error>,
}

/// A question asked and marked.
#[derive(Debug, Clone)]
struct Asked {
    question: QuestionId,
    right: bool,
    review: ReviewId,
    response: Response,
    /// Why it was missed, as the learner says.
    why: Option<Why>,
}

/// The question on the screen.
#[derive(Debug, Clone)]
struct Attempt {
    number: u64,
    question: QuestionId,
    response: Response,
    shown: Now,
    /// Of a card: that its back is shown.
    turned: Option<Box<card::Turned>>,
    /// Star, flag, note, complaint.
    keep: keep::State,
    stage: Stage,
}

impl Attempt {
    /// Whether the answer is typed into fields.
    fn is_typed(&self) -> bool {
        matches!(self.response, Response::Numeric(_) | Response::Fill(_))
    }
}

/// How far an attempt is.
#[derive(Debug, Clone)]
enum Stage {
    /// It is being answered; what is missing is said after a try.
    Answering { missing: Option<Missing> },
    /// It is being saved.
    Saving(Box<Answer>),
    /// It is saved.
    Answered(Box<Answered>),
}

/// A marked answer.
#[derive(Debug, Clone)]
struct Answer {
    score: Score,
    grade: Grade,
    /// When it was given: the time that a corrected grade counts from.
    at: Now,
    /// The card for each of the four grades.
    outlook: [Card; 4],
}

impl Answer {
    /// The card that its grade leads to.
    fn after(&self) -> Card {
        self.outlook[index(self.grade)]
    }
}

/// An answer that is saved.
#[derive(Debug, Clone)]
struct Answered {
    review: ReviewId,
    answer: Answer,
    /// A corrected grade is being saved.
    regrading: bool,
    /// The explanation is shown.
    explained: bool,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The answer changed, or is to be marked.
    Edit(question::Message),
    /// An answer was saved, or not.
    Saved(u64, Box<Result<Recorded, store::Error>>),
    /// The learner corrects the grade.
    Grade(Grade),
    /// A corrected grade was saved, or not.
    Regraded(u64, Box<Result<Regraded, store::Error>>, Grade),
    /// Show the explanation.
    Explain,
    /// Say why the n-th answer was missed, or take it back.
    Why(usize, Option<Why>),
    /// It was noted, or not.
    Tagged(Box<Result<Tagged, store::Error>>),
    /// Star, flag, note or complaint.
    Keep(keep::Message),
    /// Look at the n-th answer in the summary, or close it.
    Open(usize),
    /// A question that is only looked at answers to nothing.
    Still,
    /// On to the next question.
    Next,
    /// Take the latest answer back.
    Undo,
    /// It was taken back, or not.
    Undone(Box<Result<Option<Undone>, store::Error>>),
    /// Leave the session.
    Leave,
    /// Read the lesson of a question.
    Lesson(QuestionId),
    /// Practise what was missed.
    Again,
}

impl State {
    /// Practice.
    pub fn practice(desk: &Desk, drill: Drill) -> (Self, Task<Message>) {
        let seed = desk.seed();
        let now = desk.now();
        let chosen = drill.choose(&desk.library, &desk.record, &desk.scheduler, &now, seed);
        Self::begin(desk, Some(drill), seed, chosen)
    }

    /// The day's queue.
    pub fn review(desk: &Desk) -> (Self, Task<Message>) {
        let seed = desk.seed();
        let queue = desk.queue(seed);
        Self::begin(desk, None, seed, queue.items.into_iter().map(|entry| entry.question).collect())
    }

    fn begin(
        desk: &Desk,
        drill: Option<Drill>,
        seed: u64,
        questions: Vec<QuestionId>,
    ) -> (Self, Task<Message>) {
        let mut state = Self {
            drill,
            seed,
            waiting: questions.into(),
            asked: Vec::new(),
            open: None,
            current: None,
            // Counted from the seed, so that a late reply to an earlier session finds no attempt here.
            attempts: seed,
            error: None,
        };
        let task = state.advance(desk);
        (state, task)
    }

    /// Where leaving leads to.
    pub fn home(&self) -> Place {
        match self.drill.as_ref().map(|drill| &drill.pool) {
            None => Place::Today,
            Some(Pool::Scope(Scope::Terms(_))) => Place::Glossary,
            Some(Pool::Scope(Scope::Question(_))) => Place::Search,
            Some(_) => Place::Practice,
        }
    }

    /// Whether right and wrong are said only at the end.
    fn is_delayed(&self) -> bool {
        self.drill.as_ref().is_some_and(|drill| drill.is_delayed)
    }

    fn question<'a>(&self, desk: &'a Desk) -> Option<&'a Question> {
        desk.library.question(&self.current.as_ref()?.question)
    }

    /// The question on the screen with its answer so far and the seed of its order.
    pub fn asked<'a>(&'a self, desk: &'a Desk) -> Option<(&'a Question, &'a Response, u64)> {
        let response = &self.current.as_ref()?.response;
        Some((self.question(desk)?, response, self.seed))
    }

    /// What a key means here, while no field has it.
    pub fn key(&self, desk: &Desk, stroke: &Stroke) -> Option<Message> {
        let attempt = self.current.as_ref()?;
        if stroke.modifiers.command() && stroke.key.as_ref() == Key::Character("z") {
            return Some(Message::Undo);
        }
        if stroke.modifiers.command() || stroke.modifiers.alt() {
            return None;
        }
        match (&attempt.stage, stroke.key.as_ref()) {
            (Stage::Answering { .. }, key) if attempt.is_card() => attempt.card_key(key),
            (Stage::Answering { .. }, Key::Named(Named::Enter)) => {
                Some(Message::Edit(question::Message::Submit))
            }
            (Stage::Answering { .. }, Key::Character(character)) => {
                let question = desk.library.question(&attempt.question)?;
                question::shortcut(question, &attempt.response, self.seed, character).map(Message::Edit)
            }
            (Stage::Answered(_), Key::Named(Named::Enter | Named::Space)) => Some(Message::Next),
            (Stage::Answered(_), Key::Character(character)) => match character.to_lowercase().as_str() {
                "e" => Some(Message::Explain),
                "s" => Some(Message::Keep(keep::Message::Toggle(Mark::Favourite))),
                "f" => Some(Message::Keep(keep::Message::Toggle(Mark::Flag))),
                "n" => Some(Message::Keep(keep::Message::Note)),
                digit => Grade::from_number(digit.parse().ok()?).map(Message::Grade),
            },
            _ => None,
        }
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Edit(question::Message::Reveal) => self.turn(desk),
            Message::Edit(question::Message::Submit) => self.submit(desk, None),
            Message::Edit(edit) => self.edit(edit),
            Message::Saved(number, result) => self.saved(desk, number, *result),
            Message::Grade(grade) => self.graded(desk, grade),
            Message::Regraded(number, result, grade) => self.regraded(desk, number, *result, grade),
            Message::Explain => self.explain(),
            Message::Why(place, why) => self.say_why(desk, place, why),
            Message::Tagged(result) => self.tagged(desk, *result),
            Message::Keep(message) => self.keep(desk, message),
            Message::Open(place) => {
                self.open = (self.open != Some(place)).then_some(place);
                Action::None
            }
            Message::Still => Action::None,
            Message::Next => self.next(desk),
            Message::Undo => self.undo(desk),
            Message::Undone(result) => self.undone(desk, *result),
            Message::Leave => Action::Go(self.home()),
            Message::Lesson(question) => summary::origin(desk, &question).map_or(Action::None, Action::Go),
            Message::Again => self.again(desk),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        match (&self.current, self.question(desk)) {
            (Some(attempt), Some(question)) => view::view(self, look, desk, attempt, question),
            _ => summary::view(self, look, desk),
        }
    }
}

/// A reply that comes after the session was left: the mirror takes note of what the store has.
pub fn late(desk: &mut Desk, message: Message) {
    match message {
        Message::Saved(_, result) => result.iter().for_each(|recorded| desk.answered(recorded)),
        Message::Regraded(_, result, _) => result.iter().for_each(|regraded| desk.regraded(regraded)),
        Message::Undone(result) => {
            if let Ok(Some(undone)) = *result {
                desk.took_back(&undone);
            }
        }
        Message::Tagged(result) => result.iter().for_each(|tagged| desk.tagged(tagged)),
        Message::Keep(message) => keep::late(desk, &message),
        _ => {}
    }
}

fn index(grade: Grade) -> usize {
    usize::from(grade.number()) - 1
}

/// Time between two readings of the clock; none if it went backwards.
fn since(from: &Now, to: &Now) -> Duration {
    Duration::try_from(to.timestamp().duration_since(from.timestamp())).unwrap_or_default()
}
