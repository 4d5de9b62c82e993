//! How often what was predicted came true: sums of the log by age and predicted recall.

use rusqlite::{Connection, params};

use super::cards::Stored;
use super::{Error, ProfileId, Store};
use crate::memory::{Day, Grade, Phase};

/// Predicted recall is kept in so many equal steps from 0 to 1.
pub const PREDICTION_STEPS: u8 = 20;

/// Cards in review that were asked so many days after the last answer, with about the same prediction.
///
/// Summed over predictions it is the true retention by age, summed over ages the calibration.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recalls {
    /// Days since the answer before, at least 1.
    pub age: u32,
    /// The step the prediction lay in: step `n` of [`PREDICTION_STEPS`] begins at `n` / 20.
    pub step: u8,
    /// Cards that were asked.
    pub asked: u32,
    /// Of those, not graded Again.
    pub recalled: u32,
    /// The sum of the predictions: divided by `asked`, what was expected of them on average.
    pub predicted: f64,
}

impl Store {
    /// What was asked and recalled, by age and prediction, in order; answers without a prediction (from
    /// before there were any) are left out.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn recalls(&self, profile: ProfileId) -> Result<Vec<Recalls>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("recalls/all.sql"))?
                .query_map([profile.0], |row| {
                    let millionths: i64 = row.get(4)?;
                    Ok(Recalls {
                        age: row.get(0)?,
                        step: row.get(1)?,
                        asked: row.get(2)?,
                        recalled: row.get(3)?,
                        predicted: millionths as f64 / 1e6,
                    })
                })?
                .collect()
        })
    }
}

/// What one answer adds to the sums, or the difference between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Recall {
    age: u32,
    step: u8,
    asked: i64,
    recalled: i64,
    millionths: i64,
}

impl Recall {
    /// `None` for an answer that proves nothing: to a card that was not in review, or on the day it was
    /// answered already, or without a prediction.
    pub(super) fn of(
        before: Option<&Stored>,
        predicted: Option<f32>,
        grade: Grade,
        day: Day,
    ) -> Option<Self> {
        let before = before.filter(|before| before.card.phase == Phase::Review)?;
        let age = day.days_since(before.card.last_day);
        let predicted = f64::from(predicted?);
        (age >= 1).then(|| Self {
            age,
            step: ((predicted * f64::from(PREDICTION_STEPS)) as u8).min(PREDICTION_STEPS - 1),
            asked: 1,
            recalled: i64::from(grade != Grade::Again),
            millionths: (predicted * 1e6).round() as i64,
        })
    }

    /// The difference from another grade of the same answer.
    pub(super) fn minus(self, other: &Self) -> Self {
        Self {
            asked: self.asked - other.asked,
            recalled: self.recalled - other.recalled,
            millionths: self.millionths - other.millionths,
            ..self
        }
    }

    /// What taking the answer back adds.
    pub(super) fn taken_back(self) -> Self {
        Self { asked: -self.asked, recalled: -self.recalled, millionths: -self.millionths, ..self }
    }
}

/// Adds to the sums of an age and a prediction.
pub(super) fn add(connection: &Connection, profile: ProfileId, recall: &Recall) -> rusqlite::Result<()> {
    let values =
        params![profile.0, recall.age, recall.step, recall.asked, recall.recalled, recall.millionths];
    // Not an upsert: SQLite checks the row that would be inserted, and a difference may be negative.
    let changed = connection.prepare_cached(include_str!("recalls/add.sql"))?.execute(values)?;
    if changed == 0 {
        connection.prepare_cached(include_str!("recalls/first.sql"))?.execute(values)?;
    }
    Ok(())
}
