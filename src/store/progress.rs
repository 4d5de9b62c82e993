//! Sums of the log by study day: limits, calendar, retention.

use rusqlite::{Connection, Row, params};

use super::cards::Stored;
use super::{Error, ProfileId, Store};
use crate::memory::{Day, Done, Grade, Phase};

/// What a learner did on one study day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayTotals {
    /// The study day.
    pub day: Day,
    /// Answers given.
    pub answers: u32,
    /// Answers with full marks.
    pub right: u32,
    /// Time spent answering.
    pub milliseconds: u64,
}

/// What a learner did in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Study days with at least one answer.
    pub days: u32,
    /// Answers given.
    pub answers: u32,
    /// Answers with full marks.
    pub right: u32,
    /// Time spent answering.
    pub milliseconds: u64,
    /// Questions answered at least once.
    pub questions: u32,
    /// The first study day with an answer.
    pub first: Option<Day>,
}

/// How much was remembered of what came back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Retention {
    /// Cards in review that were asked after at least a day.
    pub asked: u32,
    /// Of those, not graded Again.
    pub recalled: u32,
}

impl Retention {
    /// The share that was remembered, 0 to 1; `None` if nothing was asked.
    pub fn share(self) -> Option<f64> {
        (self.asked > 0).then(|| f64::from(self.recalled) / f64::from(self.asked))
    }
}

impl Store {
    /// What counts against the limits of a study day.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn done_on(&self, profile: ProfileId, day: Day) -> Result<Done, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("progress/done.sql"))?
                .query_row([profile.0, day.0.into()], |row| {
                    Ok(Done { new: row.get(0)?, reviews: row.get(1)? })
                })
        })
    }

    /// The study days from `from` through `to` on which something was answered, in order.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn days(&self, profile: ProfileId, from: Day, to: Day) -> Result<Vec<DayTotals>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("progress/days.sql"))?
                .query_map(params![profile.0, from.0, to.0], |row| {
                    Ok(DayTotals {
                        day: Day(row.get(0)?),
                        answers: row.get(1)?,
                        right: row.get(2)?,
                        milliseconds: unsigned(row, 3)?,
                    })
                })?
                .collect()
        })
    }

    /// What the learner did in all.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn totals(&self, profile: ProfileId) -> Result<Totals, Error> {
        self.read(|connection| {
            connection.prepare_cached(include_str!("progress/totals.sql"))?.query_row([profile.0], |row| {
                Ok(Totals {
                    days: row.get(0)?,
                    answers: row.get(1)?,
                    right: row.get(2)?,
                    milliseconds: unsigned(row, 3)?,
                    first: row.get::<_, Option<i32>>(4)?.map(Day),
                    questions: row.get(5)?,
                })
            })
        })
    }

    /// How much was remembered on the `days` study days that end with `through`.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn retention(&self, profile: ProfileId, through: Day, days: u16) -> Result<Retention, Error> {
        self.read(|connection| {
            let from = through + 1 - i32::from(days);
            connection
                .prepare_cached(include_str!("progress/retention.sql"))?
                .query_row(params![profile.0, from.0, through.0], |row| {
                    Ok(Retention { asked: row.get(0)?, recalled: row.get(1)? })
                })
        })
    }
}

/// What one answer adds to the sums of its study day, or the difference between two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sums {
    answers: i64,
    right: i64,
    milliseconds: i64,
    new: i64,
    reviews: i64,
    recall_asked: i64,
    recalled: i64,
}

impl Sums {
    pub(super) fn of(before: Option<&Stored>, grade: Grade, score: f32, elapsed_ms: u32, day: Day) -> Self {
        let review = before.filter(|before| before.card.phase == Phase::Review);
        let done = Done::of(before.map(|before| (before.card.phase, before.due_day)), day);
        // Asked again on the same day, it says nothing about remembering.
        let asked = review.is_some_and(|before| day.days_since(before.card.last_day) >= 1);
        Self {
            answers: 1,
            right: i64::from(score >= 1.0),
            milliseconds: i64::from(elapsed_ms),
            new: i64::from(done.new),
            reviews: i64::from(done.reviews),
            recall_asked: i64::from(asked),
            recalled: i64::from(asked && grade != Grade::Again),
        }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        Self {
            answers: self.answers - other.answers,
            right: self.right - other.right,
            milliseconds: self.milliseconds - other.milliseconds,
            new: self.new - other.new,
            reviews: self.reviews - other.reviews,
            recall_asked: self.recall_asked - other.recall_asked,
            recalled: self.recalled - other.recalled,
        }
    }
}

/// Adds to the sums of a study day.
pub(super) fn add(
    connection: &Connection,
    profile: ProfileId,
    day: Day,
    sums: &Sums,
) -> rusqlite::Result<()> {
    let values = params![
        profile.0,
        day.0,
        sums.answers,
        sums.right,
        sums.milliseconds,
        sums.new,
        sums.reviews,
        sums.recall_asked,
        sums.recalled,
    ];
    // Not an upsert: SQLite checks the row that would be inserted, and a difference may be negative.
    let changed = connection.prepare_cached(include_str!("progress/add.sql"))?.execute(values)?;
    if changed == 0 {
        connection.prepare_cached(include_str!("progress/first.sql"))?.execute(values)?;
    }
    Ok(())
}

fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}
