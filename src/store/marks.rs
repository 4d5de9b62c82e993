//! Favourites and flags.

use std::collections::HashSet;

use rusqlite::params;

use super::notes::{kind, subject};
use super::{Error, ProfileId, Store};
use crate::curriculum::Subject;
use crate::memory::Now;
use crate::practice::Mark;

impl Store {
    /// What bears which mark.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn marks(&self, profile: ProfileId) -> Result<HashSet<(Mark, Subject)>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("marks/all.sql"))?
                .query_map([profile.0], |row| {
                    let mark = match row.get(0)? {
                        0 => Mark::Favourite,
                        1 => Mark::Flag,
                        other => return Err(rusqlite::Error::IntegralValueOutOfRange(0, other)),
                    };
                    Ok((mark, subject(row, 1)?))
                })?
                .collect()
        })
    }

    /// Puts a mark on something; one that is there already stays as it is.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile.
    pub fn set_mark(
        &mut self,
        profile: ProfileId,
        mark: Mark,
        subject: &Subject,
        now: &Now,
    ) -> Result<(), Error> {
        self.write(|connection, _| {
            connection.prepare_cached(include_str!("marks/set.sql"))?.execute(params![
                profile.0,
                number(mark),
                kind(subject),
                subject.name(),
                now.timestamp().as_millisecond(),
            ])?;
            Ok(())
        })
    }

    /// Takes a mark away; that there is none is as good.
    ///
    /// # Errors
    /// Only if the file cannot be written.
    pub fn unset_mark(&mut self, profile: ProfileId, mark: Mark, subject: &Subject) -> Result<(), Error> {
        self.write(|connection, _| {
            connection.prepare_cached(include_str!("marks/unset.sql"))?.execute(params![
                profile.0,
                number(mark),
                kind(subject),
                subject.name(),
            ])?;
            Ok(())
        })
    }
}

/// The number that stands for a mark.
fn number(mark: Mark) -> u8 {
    match mark {
        Mark::Favourite => 0,
        Mark::Flag => 1,
    }
}
