//! A session of questions: practice of one's choice, or the day's queue.

mod card;
mod summary;
mod view;

use std::collections::VecDeque;
use std::time::Duration;

use iced::keyboard::{Key, key::Named};
use iced::{Element, Task};

use crate::curriculum::{Question, QuestionId};
use crate::memory::{Card, Due, Grade, Now};
use crate::practice::choose::choose;
use crate::practice::response::Missing;
use crate::practice::score::score;
use crate::practice::{Response, Scope, Score, grade};
use crate::store::{self, Mode, NewAnswer, Recorded, Regraded, ReviewId, Undone};
use crate::ui::desk::Desk;
use crate::ui::question::{self, FIELD};
use crate::ui::screen::{Action, Place};
use crate::ui::theme::Look;
use crate::ui::widget::keyboard::Stroke;
use crate::ui::widget::{MAIN, focus};

/// A session as it stands.
#[derive(Debug, Clone)]
pub struct State {
    /// What is practised; `None`: the day's queue.
    scope: Option<Scope>,
    seed: u64,
    waiting: VecDeque<QuestionId>,
    /// Questions asked and marked so far, the latest last.
    asked: Vec<Asked>,
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
    /// Practice of a scope: up to `count` questions, all without one.
    pub fn practice(desk: &Desk, scope: Scope, count: Option<usize>) -> (Self, Task<Message>) {
        let seed = desk.seed();
        let now = desk.now();
        let chosen = choose(&scope, count, &desk.library, &desk.record, &desk.scheduler, &now, seed);
        Self::begin(desk, Some(scope), seed, chosen)
    }

    /// The day's queue.
    pub fn review(desk: &Desk) -> (Self, Task<Message>) {
        let seed = desk.seed();
        let queue = desk.queue(seed);
        Self::begin(desk, None, seed, queue.items.into_iter().map(|entry| entry.question).collect())
    }

    fn begin(
        desk: &Desk,
        scope: Option<Scope>,
        seed: u64,
        questions: Vec<QuestionId>,
    ) -> (Self, Task<Message>) {
        let mut state = Self {
            scope,
            seed,
            waiting: questions.into(),
            asked: Vec::new(),
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
        if self.scope.is_some() { Place::Practice } else { Place::Today }
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
            (Stage::Answered(_), Key::Character(digit)) => {
                Grade::from_number(digit.parse().ok()?).map(Message::Grade)
            }
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
            Message::Next => self.next(desk),
            Message::Undo => self.undo(desk),
            Message::Undone(result) => self.undone(desk, *result),
            Message::Leave => Action::Go(self.home()),
            Message::Lesson(question) => match desk.library.topic_of(&question) {
                Some(topic) => Action::Go(Place::Lesson(topic.id().clone())),
                None => Action::None,
            },
            Message::Again => self.again(desk),
        }
    }

    fn edit(&mut self, edit: question::Message) -> Action<Message> {
        if let Some(Attempt { response, stage: stage @ Stage::Answering { .. }, .. }) = &mut self.current {
            question::edit(response, edit);
            *stage = Stage::Answering { missing: None };
        }
        Action::None
    }

    /// Marks the answer and has it saved; the screen says nothing before it is.
    fn submit(&mut self, desk: &Desk, given: Option<Grade>) -> Action<Message> {
        let language = desk.language;
        let Some(question) = self.question(desk) else { return Action::None };
        let Some(attempt) = &mut self.current else { return Action::None };
        if !matches!(attempt.stage, Stage::Answering { .. }) {
            return Action::None;
        }
        if let Err(missing) = attempt.response.validate(question) {
            attempt.stage = Stage::Answering { missing: Some(missing) };
            // A click on the button took the cursor out of the field.
            return if attempt.is_typed() {
                Action::Run(iced::widget::operation::focus(FIELD))
            } else {
                Action::None
            };
        }
        let at = desk.now();
        let elapsed = since(&attempt.shown, &at);
        let score = score(question, &attempt.response);
        let before = desk.record.cards.get(&question.id);
        let expected = grade::expected_time(question, language);
        let grade = given.unwrap_or_else(|| grade::suggest(score, elapsed, expected, before.is_some()));
        let outlook = desk.scheduler.preview(before, &at, self.seed, desk.load());
        let Ok(response) = ron::to_string(&attempt.response) else { return Action::None };
        let answer = Answer { score, grade, at: at.clone(), outlook };
        let new = NewAnswer {
            question: question.id.clone(),
            mode: if self.scope.is_some() { Mode::Practice } else { Mode::Review },
            seed: self.seed,
            response,
            score: score.share(),
            grade,
            elapsed_ms: u32::try_from(elapsed.as_millis()).unwrap_or(u32::MAX),
            predicted: before.map(|card| desk.scheduler.retrievability(card, &at)),
            after: answer.after(),
        };
        attempt.stage = Stage::Saving(Box::new(answer));
        self.error = None;
        let (number, profile) = (attempt.number, desk.profile.id);
        Action::Run(desk.ledger.run(
            move |store| store.answer(profile, &new, &at),
            move |result| Message::Saved(number, Box::new(result)),
        ))
    }

    fn saved(
        &mut self,
        desk: &mut Desk,
        number: u64,
        result: Result<Recorded, store::Error>,
    ) -> Action<Message> {
        let current = self.current.as_mut().filter(|attempt| attempt.number == number);
        match result {
            Ok(recorded) => {
                desk.answered(&recorded);
                let Some(attempt) = current else { return Action::None };
                let Stage::Saving(answer) = &attempt.stage else { return Action::None };
                let answer = Answer::clone(answer);
                self.asked.push(Asked { question: recorded.question, right: answer.score.is_full() });
                let review = recorded.review;
                attempt.stage = Stage::Answered(Box::new(Answered { review, answer, regrading: false }));
                if attempt.is_card() {
                    return self.next(desk);
                }
                Action::Run(focus::on(MAIN))
            }
            Err(error) => {
                if let Some(attempt) = current {
                    attempt.stage = Stage::Answering { missing: None };
                }
                self.error = Some(error);
                Action::None
            }
        }
    }

    fn regrade(&mut self, desk: &Desk, grade: Grade) -> Action<Message> {
        let Some(Attempt { number, stage: Stage::Answered(answered), .. }) = &mut self.current else {
            return Action::None;
        };
        if answered.regrading || answered.answer.grade == grade {
            return Action::None;
        }
        answered.regrading = true;
        let (number, review, at) = (*number, answered.review, answered.answer.at.clone());
        let after = answered.answer.outlook[index(grade)];
        Action::Run(desk.ledger.run(
            move |store| store.regrade(review, grade, after, &at),
            move |result| Message::Regraded(number, Box::new(result), grade),
        ))
    }

    fn regraded(
        &mut self,
        desk: &mut Desk,
        number: u64,
        result: Result<Regraded, store::Error>,
        grade: Grade,
    ) -> Action<Message> {
        let attempt = self.current.as_mut().filter(|attempt| attempt.number == number);
        let answered = attempt.and_then(|attempt| match &mut attempt.stage {
            Stage::Answered(answered) => Some(answered),
            _ => None,
        });
        match result {
            Ok(regraded) => {
                desk.regraded(&regraded);
                if let Some(answered) = answered {
                    answered.regrading = false;
                    answered.answer.grade = grade;
                }
            }
            Err(error) => {
                if let Some(answered) = answered {
                    answered.regrading = false;
                }
                self.error = Some(error);
            }
        }
        Action::None
    }

    fn next(&mut self, desk: &Desk) -> Action<Message> {
        let Some(Attempt { question, stage: Stage::Answered(answered), .. }) = &self.current else {
            return Action::None;
        };
        if answered.regrading {
            return Action::None;
        }
        // A step that falls due within the day comes back before the session ends.
        if matches!(answered.answer.after().due, Due::At(_)) && self.scope.is_none() {
            self.waiting.push_back(question.clone());
        }
        Action::Run(self.advance(desk))
    }

    /// Shows the next waiting question, or the summary.
    fn advance(&mut self, desk: &Desk) -> Task<Message> {
        self.current = None;
        self.error = None;
        while let Some(id) = self.waiting.pop_front() {
            if let Some(question) = desk.library.question(&id) {
                return self.show(desk, question);
            }
        }
        Task::batch([focus::page_top(), focus::on(MAIN)])
    }

    fn show(&mut self, desk: &Desk, question: &Question) -> Task<Message> {
        self.attempts = self.attempts.wrapping_add(1);
        let attempt = Attempt {
            number: self.attempts,
            question: question.id.clone(),
            response: Response::empty(question),
            shown: desk.now(),
            turned: None,
            stage: Stage::Answering { missing: None },
        };
        let focus = if attempt.is_typed() { iced::widget::operation::focus(FIELD) } else { focus::clear() };
        self.current = Some(attempt);
        Task::batch([focus::page_top(), focus])
    }

    fn undo(&mut self, desk: &Desk) -> Action<Message> {
        let is_saving = matches!(self.current, Some(Attempt { stage: Stage::Saving(_), .. }));
        if self.asked.is_empty() || is_saving {
            return Action::None;
        }
        let profile = desk.profile.id;
        Action::Run(
            desk.ledger.run(move |store| store.undo(profile), |result| Message::Undone(Box::new(result))),
        )
    }

    /// The question that was taken back is asked again; the one on the screen waits.
    fn undone(&mut self, desk: &mut Desk, result: Result<Option<Undone>, store::Error>) -> Action<Message> {
        match result {
            Ok(Some(undone)) => {
                desk.took_back(&undone);
                self.asked.pop();
                if let Some(attempt) = self.current.take()
                    && attempt.question != undone.question
                {
                    self.waiting.push_front(attempt.question);
                }
                // It may wait for its step already; it is asked once.
                self.waiting.retain(|waiting| *waiting != undone.question);
                self.waiting.push_front(undone.question);
                Action::Run(self.advance(desk))
            }
            Ok(None) => Action::None,
            Err(error) => {
                self.error = Some(error);
                Action::None
            }
        }
    }

    /// Asks what was missed once more, now.
    fn again(&mut self, desk: &Desk) -> Action<Message> {
        let missed: VecDeque<QuestionId> = self.missed().cloned().collect();
        self.asked.clear();
        self.waiting = missed;
        // Practice, whatever it was: the day's queue has had its answers.
        if self.scope.is_none()
            && let Some((standard, level)) = desk.goal()
        {
            self.scope = Some(Scope::Level { standard: standard.clone(), level });
        }
        self.seed = desk.seed();
        Action::Run(self.advance(desk))
    }

    /// The questions that were missed, each once, in the order of asking.
    fn missed(&self) -> impl Iterator<Item = &QuestionId> {
        let first = |place: usize, question: &QuestionId| {
            !self.asked[..place].iter().any(|asked| !asked.right && asked.question == *question)
        };
        self.asked
            .iter()
            .enumerate()
            .filter(move |(place, asked)| !asked.right && first(*place, &asked.question))
            .map(|(_, asked)| &asked.question)
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
