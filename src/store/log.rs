//! The log of a learner as it lies there, in pieces, for whoever takes it elsewhere.

use rusqlite::params;

use super::answers::{AFTER_ANSWER, logged_row};
use super::{Answer, Error, ProfileId, ReviewId, Store};

/// An answer out of the log, taken back or not.
#[derive(Debug, Clone, PartialEq)]
pub struct LogEntry {
    /// The answer.
    pub answer: Answer,
    /// Whether it was taken back: it counts nothing then.
    pub is_undone: bool,
}

impl Store {
    /// The learner's answers after answer `after` (from the first on without one), oldest first, at most
    /// `limit`: a long log is read piece by piece, and answers may be given in between.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn log(
        &self,
        profile: ProfileId,
        after: Option<ReviewId>,
        limit: u32,
    ) -> Result<Vec<LogEntry>, Error> {
        let questions = self.questions.borrow();
        let after = after.map_or(0, |review| review.0);
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("log/after.sql"))?
                .query_map(params![profile.0, after, limit], |row| {
                    let answer = logged_row(row, &questions)?.answer;
                    Ok(LogEntry { answer, is_undone: row.get(AFTER_ANSWER)? })
                })?
                .collect()
        })
    }
}
