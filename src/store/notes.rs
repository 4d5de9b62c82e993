//! A learner's own notes on questions, lessons and terms.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::cards::timestamp;
use super::questions::id;
use super::{Error, ProfileId, Store};
use crate::curriculum::Subject;
use crate::memory::Now;

/// A learner's note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub subject: Subject,
    /// What it says; never empty.
    pub text: String,
    /// When it was written or changed last.
    pub changed: Timestamp,
}

impl Store {
    /// The note on something, if there is one.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn note(&self, profile: ProfileId, subject: &Subject) -> Result<Option<Note>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("notes/one.sql"))?
                .query_row(params![profile.0, kind(subject), subject.name()], note)
                .optional()
        })
    }

    /// All notes, changed last first.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn notes(&self, profile: ProfileId) -> Result<Vec<Note>, Error> {
        self.read(|connection| {
            connection.prepare_cached(include_str!("notes/all.sql"))?.query_map([profile.0], note)?.collect()
        })
    }

    /// Writes a note in the place of the one before it; trimmed, and an empty one is none.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile.
    pub fn put_note(
        &mut self,
        profile: ProfileId,
        subject: &Subject,
        text: &str,
        now: &Now,
    ) -> Result<Option<Note>, Error> {
        let text = text.trim();
        self.write(|connection, _| {
            if text.is_empty() {
                connection.prepare_cached(include_str!("notes/remove.sql"))?.execute(params![
                    profile.0,
                    kind(subject),
                    subject.name()
                ])?;
                return Ok(None);
            }
            connection.prepare_cached(include_str!("notes/put.sql"))?.execute(params![
                profile.0,
                kind(subject),
                subject.name(),
                text,
                now.timestamp().as_millisecond(),
            ])?;
            Ok(Some(Note { subject: subject.clone(), text: text.to_owned(), changed: now.timestamp() }))
        })
    }
}

fn note(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note { subject: subject(row, 0)?, text: row.get(2)?, changed: timestamp(row, 3)? })
}

/// The number that stands for the kind of a subject.
pub(super) fn kind(subject: &Subject) -> u8 {
    match subject {
        Subject::Question(_) => 0,
        Subject::Lesson(_) => 1,
        Subject::Term(_) => 2,
    }
}

/// A subject from the columns `kind` and, after it, `target`.
pub(super) fn subject(row: &Row<'_>, column: usize) -> rusqlite::Result<Subject> {
    match row.get(column)? {
        0 => Ok(Subject::Question(id(row, column + 1)?)),
        1 => Ok(Subject::Lesson(id(row, column + 1)?)),
        2 => Ok(Subject::Term(id(row, column + 1)?)),
        other => Err(rusqlite::Error::IntegralValueOutOfRange(column, other)),
    }
}
