//! The mistake book, and why answers were missed. Its rule is [`Mistake::after`]; here it is kept.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::answers::{logged, missing};
use super::cards::{stored_f32, timestamp};
use super::{Error, ProfileId, ReviewId, Store};
use crate::curriculum::QuestionId;
use crate::memory::Day;
use crate::practice::mistake::{Attempt, Mistake, Why};

/// What saying why an answer was missed touched.
#[derive(Debug, Clone, PartialEq)]
pub struct Tagged {
    /// Whose answer it is.
    pub profile: ProfileId,
    /// The answer in the log.
    pub review: ReviewId,
    /// Its question.
    pub question: QuestionId,
    /// The reason it has now.
    pub why: Option<Why>,
    /// The question's entry in the mistake book now.
    pub mistake: Option<Mistake>,
}

impl Store {
    /// Every question that was ever missed and not taken out by hand since. Those that are still in the
    /// book are [`Mistake::is_open`].
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn mistakes(&self, profile: ProfileId) -> Result<HashMap<QuestionId, Mistake>, Error> {
        let questions = self.questions.borrow();
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("mistakes/all.sql"))?
                .query_map([profile.0], |row| Ok((questions.name(row, 5)?, mistake(row)?)))?
                .collect()
        })
    }

    /// Takes a question out of the mistake book. Only a new miss puts it back.
    ///
    /// # Errors
    /// Only if the file cannot be written.
    pub fn forget_mistake(&mut self, profile: ProfileId, question: &QuestionId) -> Result<(), Error> {
        self.write(|connection, questions| {
            if let Some(key) = questions.key(question) {
                connection.prepare_cached(include_str!("mistakes/forget.sql"))?.execute([profile.0, key])?;
            }
            Ok(())
        })
    }

    /// Says why an answer was missed, or takes that back. A right answer that was guessed counts as missed.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no such answer or it was undone.
    pub fn set_why(&mut self, review: ReviewId, why: Option<Why>) -> Result<Tagged, Error> {
        self.write(|connection, questions| {
            let entry = logged(connection, questions, review)?.ok_or_else(missing)?;
            let number = why.map(Why::number);
            connection
                .prepare_cached(include_str!("mistakes/set_why.sql"))?
                .execute(params![review.0, number])?;
            let mistake = retrace(connection, entry.profile, entry.question_key)?;
            Ok(Tagged { profile: entry.profile, review, question: entry.answer.question, why, mistake })
        })
    }

    /// The reason that was given last, of every question that has one.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn last_whys(&self, profile: ProfileId) -> Result<HashMap<QuestionId, Why>, Error> {
        let questions = self.questions.borrow();
        self.read(|connection| {
            let mut statement = connection.prepare_cached(include_str!("mistakes/last_whys.sql"))?;
            let mut rows = statement.query([profile.0])?;
            let mut found = HashMap::new();
            while let Some(row) = rows.next()? {
                if let Some(why) = why(row, 1)? {
                    found.insert(questions.name(row, 0)?, why);
                }
            }
            Ok(found)
        })
    }

    /// How often each reason was given since study day `from`, in the order of [`Why::ALL`].
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn why_counts(&self, profile: ProfileId, from: Day) -> Result<[u32; 4], Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("mistakes/why_counts.sql"))?
                .query_row(params![profile.0, from.0], |row| {
                    Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
                })
        })
    }
}

/// Lets the mistake book follow one more answer, the newest.
pub(super) fn follow(
    connection: &Connection,
    profile: ProfileId,
    question: i64,
    attempt: &Attempt,
) -> rusqlite::Result<Option<Mistake>> {
    let before = connection
        .prepare_cached(include_str!("mistakes/one.sql"))?
        .query_row([profile.0, question], mistake)
        .optional()?;
    let after = Mistake::after(before, attempt);
    if after != before {
        put(connection, profile, question, after.as_ref())?;
    }
    Ok(after)
}

/// Works the entry of a question out anew from the log: after an answer in it changed.
pub(super) fn retrace(
    connection: &Connection,
    profile: ProfileId,
    question: i64,
) -> rusqlite::Result<Option<Mistake>> {
    let mut statement = connection.prepare_cached(include_str!("mistakes/attempts.sql"))?;
    let mut rows = statement.query([profile.0, question])?;
    let mut after = None;
    while let Some(row) = rows.next()? {
        let attempt = Attempt {
            at: timestamp(row, 0)?,
            day: Day(row.get(1)?),
            score: stored_f32(row, 2)?,
            why: why(row, 3)?,
        };
        after = Mistake::after(after, &attempt);
    }
    put(connection, profile, question, after.as_ref())?;
    Ok(after)
}

fn put(
    connection: &Connection,
    profile: ProfileId,
    question: i64,
    mistake: Option<&Mistake>,
) -> rusqlite::Result<()> {
    let Some(mistake) = mistake else {
        connection.prepare_cached(include_str!("mistakes/remove.sql"))?.execute([profile.0, question])?;
        return Ok(());
    };
    connection.prepare_cached(include_str!("mistakes/put.sql"))?.execute(params![
        profile.0,
        question,
        mistake.missed_at.as_millisecond(),
        mistake.missed_day.0,
        mistake.times,
        mistake.right_days,
        mistake.last_right_day.map(|day| day.0),
    ])?;
    Ok(())
}

/// An entry from the columns `missed_at`, `missed_day`, `times`, `right_days`, `last_right_day`.
fn mistake(row: &Row<'_>) -> rusqlite::Result<Mistake> {
    Ok(Mistake {
        missed_at: timestamp(row, 0)?,
        missed_day: Day(row.get(1)?),
        times: row.get(2)?,
        right_days: row.get(3)?,
        last_right_day: row.get::<_, Option<i32>>(4)?.map(Day),
    })
}

/// A reason from a column, if there is one.
pub(super) fn why(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Why>> {
    let Some(number) = row.get::<_, Option<u8>>(column)? else { return Ok(None) };
    let why = Why::from_number(number);
    why.map(Some).ok_or(rusqlite::Error::IntegralValueOutOfRange(column, number.into()))
}
