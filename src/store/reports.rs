//! What learners think is wrong with questions, kept for the author.

use jiff::Timestamp;
use rusqlite::params;

use super::cards::timestamp;
use super::questions::id;
use super::{Error, ProfileId, Store};
use crate::curriculum::QuestionId;
use crate::memory::Now;
use crate::practice::Problem;

/// A problem report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportId(pub i64);

/// A problem with a question, as a learner says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Which one.
    pub id: ReportId,
    /// The question.
    pub question: QuestionId,
    /// What is wrong.
    pub problem: Problem,
    /// In the learner's words; may be empty.
    pub text: String,
    /// When it was said.
    pub at: Timestamp,
}

impl Store {
    /// Keeps a problem report.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile.
    pub fn add_report(
        &mut self,
        profile: ProfileId,
        question: &QuestionId,
        problem: Problem,
        text: &str,
        now: &Now,
    ) -> Result<Report, Error> {
        let text = text.trim().to_owned();
        self.write(|connection, _| {
            connection.prepare_cached(include_str!("reports/add.sql"))?.execute(params![
                profile.0,
                question.as_str(),
                number(problem),
                text,
                now.timestamp().as_millisecond(),
            ])?;
            let id = ReportId(connection.last_insert_rowid());
            Ok(Report { id, question: question.clone(), problem, text, at: now.timestamp() })
        })
    }

    /// A learner's problem reports, oldest first.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn reports(&self, profile: ProfileId) -> Result<Vec<Report>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("reports/all.sql"))?
                .query_map([profile.0], |row| {
                    let kind: i64 = row.get(2)?;
                    let problem = usize::try_from(kind).ok().and_then(|kind| Problem::ALL.get(kind));
                    Ok(Report {
                        id: ReportId(row.get(0)?),
                        question: id(row, 1)?,
                        problem: *problem.ok_or(rusqlite::Error::IntegralValueOutOfRange(2, kind))?,
                        text: row.get(3)?,
                        at: timestamp(row, 4)?,
                    })
                })?
                .collect()
        })
    }

    /// Deletes a problem report; that there is none is as good.
    ///
    /// # Errors
    /// Only if the file cannot be written.
    pub fn delete_report(&mut self, report: ReportId) -> Result<(), Error> {
        self.write(|connection, _| {
            connection.prepare_cached(include_str!("reports/remove.sql"))?.execute([report.0])?;
            Ok(())
        })
    }
}

/// The number that stands for a kind of problem: its place in [`Problem::ALL`].
fn number(problem: Problem) -> u8 {
    match problem {
        Problem::WrongKey => 0,
        Problem::Unclear => 1,
        Problem::Outdated => 2,
        Problem::Typo => 3,
        Problem::Other => 4,
    }
}
