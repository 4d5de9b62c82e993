//! Which lessons a learner has opened and read.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::cards::timestamp;
use super::questions::id;
use super::{Error, ProfileId, Store};
use crate::curriculum::TopicId;
use crate::memory::Now;

impl Store {
    /// Notes that a lesson was opened, for "go on where you were".
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile.
    pub fn lesson_opened(&mut self, profile: ProfileId, topic: &TopicId, now: &Now) -> Result<(), Error> {
        self.lesson(include_str!("lessons/opened.sql"), profile, topic, Some(now))
    }

    /// Marks a lesson as read now.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile.
    pub fn mark_lesson_read(&mut self, profile: ProfileId, topic: &TopicId, now: &Now) -> Result<(), Error> {
        self.lesson(include_str!("lessons/read.sql"), profile, topic, Some(now))
    }

    /// Takes the mark away; a lesson without one stays as it is.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile.
    pub fn mark_lesson_unread(&mut self, profile: ProfileId, topic: &TopicId) -> Result<(), Error> {
        self.lesson(include_str!("lessons/read.sql"), profile, topic, None)
    }

    /// The lessons that are marked as read, and since when.
    ///
    /// # Errors
    /// Only if the file cannot be read. An unknown profile has read none.
    pub fn lessons_read(&self, profile: ProfileId) -> Result<HashMap<TopicId, Timestamp>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("lessons/all_read.sql"))?
                .query_map([profile.0], |row| Ok((id(row, 0)?, timestamp(row, 1)?)))?
                .collect()
        })
    }

    /// The lesson that was opened last.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn last_opened(&self, profile: ProfileId) -> Result<Option<TopicId>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("lessons/last_opened.sql"))?
                .query_row([profile.0], |row| id(row, 0))
                .optional()
        })
    }

    fn lesson(
        &mut self,
        sql: &'static str,
        profile: ProfileId,
        topic: &TopicId,
        at: Option<&Now>,
    ) -> Result<(), Error> {
        self.write(|connection, _| {
            let at = at.map(|now| now.timestamp().as_millisecond());
            connection.prepare_cached(sql)?.execute(params![profile.0, topic.as_str(), at])?;
            Ok(())
        })
    }
}
