//! Answers: the log, and the card that each of them changes. One answer, one transaction.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::cards::{self, Stored, number, stored_f32, timestamp};
use super::mistakes::{self, why};
use super::progress::{self, Sums};
use super::questions::Questions;
use super::recalls::{self, Recall};
use super::{Error, Failure, ProfileId, Store};
use crate::curriculum::QuestionId;
use crate::memory::{Card, Day, Grade, Now};
use crate::practice::mistake::{Attempt, Mistake, Why};

/// An answer in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReviewId(pub i64);

/// What the learner was doing when they answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Questions of their own choice.
    Practice,
    /// The day's queue.
    Review,
    /// An exam, marked as a whole.
    Exam,
}

/// An answer as it was given. The card before it is the one that is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAnswer {
    /// The question.
    pub question: QuestionId,
    /// What the learner was doing.
    pub mode: Mode,
    /// What the question was shuffled with and the card fuzzed with.
    pub seed: u64,
    /// What was answered: text that is given back as it is.
    pub response: String,
    /// The share of the marks, 0 to 1.
    pub score: f32,
    /// The grade it was given.
    pub grade: Grade,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u32,
    /// The chance of recall that was predicted just before, 0 to 1; `None` for a question that was new.
    pub predicted: Option<f32>,
    /// The card after it, scheduled with the same `now`.
    pub after: Card,
}

/// What an answer touched.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Whose answer it is.
    pub profile: ProfileId,
    /// The answer in the log.
    pub review: ReviewId,
    /// The question whose card changed.
    pub question: QuestionId,
    /// The study day whose sums changed.
    pub day: Day,
    /// The card before; `None` if the question was new.
    pub before: Option<Card>,
    /// The card now.
    pub after: Card,
    /// The question's entry in the mistake book now; `None` if it was never missed.
    pub mistake: Option<Mistake>,
}

/// What a new grade touched.
#[derive(Debug, Clone, PartialEq)]
pub struct Regraded {
    /// Whose answer it is.
    pub profile: ProfileId,
    /// The answer in the log.
    pub review: ReviewId,
    /// The question whose card changed.
    pub question: QuestionId,
    /// The study day whose sums changed.
    pub day: Day,
    /// The grade it had.
    pub was: Grade,
    /// The card now.
    pub after: Card,
}

/// What an undo touched.
#[derive(Debug, Clone, PartialEq)]
pub struct Undone {
    /// Whose answer it is.
    pub profile: ProfileId,
    /// The answer in the log, kept there as undone.
    pub review: ReviewId,
    /// The question whose card changed.
    pub question: QuestionId,
    /// The study day whose sums changed.
    pub day: Day,
    /// The card as it is again; `None` if the question is new again.
    pub card: Option<Card>,
    /// The question's entry in the mistake book as it is again.
    pub mistake: Option<Mistake>,
}

/// An answer out of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Which one.
    pub review: ReviewId,
    /// The question.
    pub question: QuestionId,
    /// When it was given.
    pub at: Timestamp,
    /// The study day it was given on.
    pub day: Day,
    /// What the learner was doing.
    pub mode: Mode,
    /// What the question was shuffled with.
    pub seed: u64,
    /// What was answered.
    pub response: String,
    /// The share of the marks, 0 to 1.
    pub score: f32,
    /// The grade it was given (or given anew).
    pub grade: Grade,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u32,
    /// Why it was missed, as the learner said.
    pub why: Option<Why>,
    /// The chance of recall that was predicted just before; `None` if nobody did.
    pub predicted: Option<f32>,
    /// The card before it; `None` if the question was new.
    pub before: Option<Card>,
    /// The card after it.
    pub after: Card,
}

impl Store {
    /// Keeps an answer and the card it leads to. Once this returns, no crash and no power cut loses it.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile; [`Error::Sqlite`] for a score outside 0 to 1 or a card
    /// with numbers that no card has. Nothing is kept then.
    pub fn answer(&mut self, profile: ProfileId, answer: &NewAnswer, now: &Now) -> Result<Recorded, Error> {
        self.write(|connection, questions| keep(connection, questions, profile, answer, now))
    }

    /// Gives an answer another grade, and its question the card this leads to. `after` is scheduled from
    /// the card before the answer, with the time of the answer.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no such answer or it was undone; [`Error::Superseded`] if the
    /// question was answered again since.
    pub fn regrade(
        &mut self,
        review: ReviewId,
        grade: Grade,
        after: Card,
        now: &Now,
    ) -> Result<Regraded, Error> {
        self.write(|connection, questions| {
            let entry = logged(connection, questions, review)?.ok_or_else(missing)?;
            let newest: i64 = connection
                .prepare_cached(include_str!("answers/newest_of_question.sql"))?
                .query_row([entry.profile.0, entry.question_key], |row| row.get(0))?;
            if newest != review.0 {
                return Err(Error::Superseded.into());
            }
            let stored = stored_at(after, now);
            connection.prepare_cached(include_str!("answers/regrade.sql"))?.execute(params![
                review.0,
                grade.number(),
                number(after.phase),
                after.step,
                stored.due_day.0,
                stored.due_at(),
                after.stability,
                after.difficulty,
                after.repetitions,
                after.lapses,
            ])?;
            cards::put(connection, entry.profile, entry.question_key, &stored)?;
            let Answer { question, day, grade: was, score, elapsed_ms, predicted, .. } = entry.answer;
            let profile = entry.profile;
            let sums = |grade| Sums::of(entry.before.as_ref(), grade, score, elapsed_ms, day);
            progress::add(connection, profile, day, &sums(grade).minus(&sums(was)))?;
            let recall = |grade| Recall::of(entry.before.as_ref(), predicted, grade, day);
            if let (Some(now), Some(was)) = (recall(grade), recall(was)) {
                recalls::add(connection, profile, &now.minus(&was))?;
            }
            Ok(Regraded { profile, review, question, day, was, after })
        })
    }

    /// Takes back the learner's latest answer that was not taken back yet: the card is again as it was
    /// before it. `None` if there is none, or if it was given in an exam, which is marked as a whole. The answer stays
    /// in the log, marked.
    ///
    /// # Errors
    /// Only if the file cannot be read or written.
    pub fn undo(&mut self, profile: ProfileId) -> Result<Option<Undone>, Error> {
        self.write(|connection, questions| {
            let newest: Option<i64> = connection
                .prepare_cached(include_str!("answers/newest.sql"))?
                .query_row([profile.0], |row| row.get(0))
                .optional()?;
            let Some(review) = newest.map(ReviewId) else { return Ok(None) };
            let entry = logged(connection, questions, review)?.ok_or_else(missing)?;
            connection.prepare_cached(include_str!("answers/mark_undone.sql"))?.execute([review.0])?;
            match &entry.before {
                Some(before) => cards::put(connection, profile, entry.question_key, before)?,
                None => cards::remove(connection, profile, entry.question_key)?,
            }
            let Answer { question, day, grade, score, elapsed_ms, predicted, .. } = entry.answer;
            let sums = Sums::of(entry.before.as_ref(), grade, score, elapsed_ms, day);
            progress::add(connection, profile, day, &Sums::default().minus(&sums))?;
            if let Some(recall) = Recall::of(entry.before.as_ref(), predicted, grade, day) {
                recalls::add(connection, profile, &recall.taken_back())?;
            }
            let mistake = mistakes::retrace(connection, profile, entry.question_key)?;
            let card = entry.before.map(|stored| stored.card);
            Ok(Some(Undone { profile, review, question, day, card, mistake }))
        })
    }

    /// The learner's answers to a question, newest first, at most `limit`; those undone are left out.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn answers_of(
        &self,
        profile: ProfileId,
        question: &QuestionId,
        limit: u32,
    ) -> Result<Vec<Answer>, Error> {
        let questions = self.questions.borrow();
        let Some(key) = questions.key(question) else { return Ok(Vec::new()) };
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("answers/of_question.sql"))?
                .query_map(params![profile.0, key, limit], |row| Ok(logged_row(row, &questions)?.answer))?
                .collect()
        })
    }
}

/// Keeps an answer within a transaction.
pub(super) fn keep(
    connection: &Connection,
    questions: &mut Questions,
    profile: ProfileId,
    answer: &NewAnswer,
    now: &Now,
) -> Result<Recorded, Failure> {
    let question = questions.key_or_new(connection, &answer.question)?;
    let before = cards::stored(connection, profile, question)?;
    let after = stored_at(answer.after, now);
    let review = add(connection, profile, question, answer, before.as_ref(), &after, now)?;
    cards::put(connection, profile, question, &after)?;
    let sums = Sums::of(before.as_ref(), answer.grade, answer.score, answer.elapsed_ms, now.day());
    progress::add(connection, profile, now.day(), &sums)?;
    if let Some(recall) = Recall::of(before.as_ref(), answer.predicted, answer.grade, now.day()) {
        recalls::add(connection, profile, &recall)?;
    }
    let attempt = Attempt { at: now.timestamp(), day: now.day(), score: answer.score, why: None };
    let mistake = mistakes::follow(connection, profile, question, &attempt)?;
    Ok(Recorded {
        profile,
        review,
        question: answer.question.clone(),
        day: now.day(),
        before: before.map(|stored| stored.card),
        after: answer.after,
        mistake,
    })
}

/// An answer out of the log with what only the store needs of it.
pub(super) struct Logged {
    pub(super) profile: ProfileId,
    pub(super) question_key: i64,
    before: Option<Stored>,
    pub(super) answer: Answer,
}

fn stored_at(card: Card, now: &Now) -> Stored {
    Stored { card, due_day: card.due.day(now.zone()) }
}

fn add(
    connection: &Connection,
    profile: ProfileId,
    question: i64,
    answer: &NewAnswer,
    before: Option<&Stored>,
    after: &Stored,
    now: &Now,
) -> rusqlite::Result<ReviewId> {
    let card = before.map(|stored| &stored.card);
    connection.prepare_cached(include_str!("answers/add.sql"))?.execute(params![
        profile.0,
        question,
        now.day().0,
        now.timestamp().as_millisecond(),
        mode_number(answer.mode),
        answer.grade.number(),
        answer.score,
        answer.elapsed_ms,
        answer.seed.cast_signed(),
        answer.predicted,
        card.map(|card| number(card.phase)),
        card.map(|card| card.step),
        before.map(|stored| stored.due_day.0),
        before.and_then(Stored::due_at),
        card.map(|card| card.stability),
        card.map(|card| card.difficulty),
        card.map(|card| card.last.as_millisecond()),
        card.map(|card| card.last_day.0),
        card.map(|card| card.repetitions),
        card.map(|card| card.lapses),
        number(after.card.phase),
        after.card.step,
        after.due_day.0,
        after.due_at(),
        after.card.stability,
        after.card.difficulty,
        after.card.repetitions,
        after.card.lapses,
        answer.response,
    ])?;
    Ok(ReviewId(connection.last_insert_rowid()))
}

/// An answer that was not undone.
pub(super) fn logged(
    connection: &Connection,
    questions: &Questions,
    review: ReviewId,
) -> rusqlite::Result<Option<Logged>> {
    connection
        .prepare_cached(include_str!("answers/one.sql"))?
        .query_row([review.0], |row| logged_row(row, questions))
        .optional()
}

/// The first column of the card before, of the one after, and of what comes after both.
const BEFORE: usize = 13;
const AFTER: usize = BEFORE + 10;
pub(super) const AFTER_ANSWER: usize = AFTER + 10;

/// A row of `one.sql` and `of_question.sql`: thirteen columns, the card before, the card after.
pub(super) fn logged_row(row: &Row<'_>, questions: &Questions) -> rusqlite::Result<Logged> {
    let before = match row.get::<_, Option<i64>>(BEFORE)? {
        Some(_) => Some(cards::card(row, BEFORE)?),
        None => None,
    };
    let seed: i64 = row.get(9)?;
    let answer = Answer {
        review: ReviewId(row.get(0)?),
        question: questions.name(row, 2)?,
        day: Day(row.get(3)?),
        at: timestamp(row, 4)?,
        mode: mode(row, 5)?,
        grade: grade(row, 6)?,
        score: stored_f32(row, 7)?,
        elapsed_ms: row.get(8)?,
        seed: seed.cast_unsigned(),
        response: row.get(10)?,
        why: why(row, 11)?,
        predicted: row.get(12)?,
        before: before.map(|stored| stored.card),
        after: cards::card(row, AFTER)?.card,
    };
    Ok(Logged { profile: ProfileId(row.get(1)?), question_key: row.get(2)?, before, answer })
}

fn mode_number(mode: Mode) -> u8 {
    match mode {
        Mode::Practice => 0,
        Mode::Review => 1,
        Mode::Exam => 2,
    }
}

fn mode(row: &Row<'_>, column: usize) -> rusqlite::Result<Mode> {
    match row.get(column)? {
        0 => Ok(Mode::Practice),
        1 => Ok(Mode::Review),
        2 => Ok(Mode::Exam),
        other => Err(rusqlite::Error::IntegralValueOutOfRange(column, other)),
    }
}

pub(super) fn grade(row: &Row<'_>, column: usize) -> rusqlite::Result<Grade> {
    let number: u8 = row.get(column)?;
    Grade::from_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(column, number.into()))
}

pub(super) fn missing() -> Failure {
    Error::Missing { what: "review" }.into()
}
