//! Cards in rows: what is remembered now.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Error, ProfileId, Store};
use crate::curriculum::QuestionId;
use crate::memory::{Card, Day, Due, Phase};

impl Store {
    /// The card of a question, `None` if it was never answered (or the answer was undone).
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn card(&self, profile: ProfileId, question: &QuestionId) -> Result<Option<Card>, Error> {
        let Some(key) = self.questions.borrow().key(question) else { return Ok(None) };
        self.read(|connection| Ok(stored(connection, profile, key)?.map(|stored| stored.card)))
    }

    /// All cards of a learner, for mastery.
    ///
    /// # Errors
    /// Only if the file cannot be read. An unknown profile has none.
    pub fn cards(&self, profile: ProfileId) -> Result<HashMap<QuestionId, Card>, Error> {
        let questions = self.questions.borrow();
        self.read(|connection| {
            let mut statement = connection.prepare_cached(include_str!("cards/all.sql"))?;
            let mut rows = statement.query([profile.0])?;
            let mut cards = HashMap::with_capacity(questions.len());
            while let Some(row) = rows.next()? {
                cards.insert(questions.name(row, 10)?, card(row, 0)?.card);
            }
            Ok(cards)
        })
    }
}

/// A card, and the study day it is due on as it was stored (a step's depends on the zone of that time).
#[derive(Debug, Clone, Copy)]
pub(super) struct Stored {
    pub(super) card: Card,
    pub(super) due_day: Day,
}

impl Stored {
    /// `due_at` as it is stored.
    pub(super) fn due_at(&self) -> Option<i64> {
        match self.card.due {
            Due::At(at) => Some(at.as_millisecond()),
            Due::On(_) => None,
        }
    }
}

pub(super) fn stored(
    connection: &Connection,
    profile: ProfileId,
    question: i64,
) -> rusqlite::Result<Option<Stored>> {
    connection
        .prepare_cached(include_str!("cards/one.sql"))?
        .query_row([profile.0, question], |row| card(row, 0))
        .optional()
}

/// Puts a card in the place of the one before it.
pub(super) fn put(
    connection: &Connection,
    profile: ProfileId,
    question: i64,
    stored: &Stored,
) -> rusqlite::Result<()> {
    let card = &stored.card;
    connection.prepare_cached(include_str!("cards/put.sql"))?.execute(params![
        profile.0,
        question,
        number(card.phase),
        card.step,
        stored.due_day.0,
        stored.due_at(),
        card.stability,
        card.difficulty,
        card.last.as_millisecond(),
        card.last_day.0,
        card.repetitions,
        card.lapses,
    ])?;
    Ok(())
}

pub(super) fn remove(connection: &Connection, profile: ProfileId, question: i64) -> rusqlite::Result<()> {
    connection.prepare_cached(include_str!("cards/remove.sql"))?.execute([profile.0, question])?;
    Ok(())
}

/// A card from ten columns beginning at `first`: `phase`, `step`, `due_day`, `due_at`, `stability`,
/// `difficulty`, `repetitions`, `lapses`, `last_at`, `last_day`.
pub(super) fn card(row: &Row<'_>, first: usize) -> rusqlite::Result<Stored> {
    let (due, due_day) = due(row, first + 2)?;
    let card = Card {
        phase: phase(row, first)?,
        step: row.get(first + 1)?,
        due,
        stability: stored_f32(row, first + 4)?,
        difficulty: stored_f32(row, first + 5)?,
        repetitions: row.get(first + 6)?,
        lapses: row.get(first + 7)?,
        last: timestamp(row, first + 8)?,
        last_day: Day(row.get(first + 9)?),
    };
    Ok(Stored { card, due_day })
}

/// Due from the columns `due_day` and `due_at`.
fn due(row: &Row<'_>, day: usize) -> rusqlite::Result<(Due, Day)> {
    let due_day = Day(row.get(day)?);
    let at: Option<i64> = row.get(day + 1)?;
    match at {
        Some(_) => Ok((Due::At(timestamp(row, day + 1)?), due_day)),
        None => Ok((Due::On(due_day), due_day)),
    }
}

/// The number that stands for a phase.
pub(super) fn number(phase: Phase) -> u8 {
    match phase {
        Phase::Learning => 0,
        Phase::Review => 1,
        Phase::Relearning => 2,
    }
}

fn phase(row: &Row<'_>, column: usize) -> rusqlite::Result<Phase> {
    match row.get(column)? {
        0 => Ok(Phase::Learning),
        1 => Ok(Phase::Review),
        2 => Ok(Phase::Relearning),
        other => Err(rusqlite::Error::IntegralValueOutOfRange(column, other)),
    }
}

/// Milliseconds since 1970 as a moment.
pub(super) fn timestamp(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    let invalid = |error: jiff::Error| {
        rusqlite::Error::FromSqlConversionFailure(column, Type::Integer, Box::new(error))
    };
    Timestamp::from_millisecond(row.get(column)?).map_err(invalid)
}

/// A number that was an `f32` before SQLite kept it as an `f64`: the same again.
pub(super) fn stored_f32(row: &Row<'_>, column: usize) -> rusqlite::Result<f32> {
    row.get(column)
}
