//! What learners did: one SQLite file, and nobody else says `rusqlite`.
//!
//! A user's action is one method and one transaction; it returns what it touched. An answer that was
//! acknowledged survives a crash and a power cut (WAL with `synchronous = FULL`). A file that is newer,
//! damaged or not ours is refused before anything is written.

mod adopt;
mod answers;
pub mod backup;
mod cards;
mod error;
mod inspect;
mod lessons;
mod lock;
mod log;
mod marks;
mod mistakes;
mod notes;
mod place;
mod preferences;
mod profiles;
mod progress;
mod questions;
mod recalls;
mod reports;
mod restore;
mod schema;
mod sittings;
pub mod transfer;

use std::cell::RefCell;
use std::path::PathBuf;

use rusqlite::Connection;

pub use answers::{Answer, Mode, NewAnswer, Recorded, Regraded, ReviewId, Undone};
pub use error::Error;
pub(crate) use inspect::open_immutable;
pub use log::LogEntry;
pub use mistakes::Tagged;
pub use notes::Note;
pub use place::{PORTABLE_MARK, Place, Why};
pub use preferences::{LanguageChoice, Preferences, ThemeChoice};
pub use profiles::{Deleted, Profile, ProfileId};
pub use progress::{DayTotals, Retention, Totals};
pub use recalls::{PREDICTION_STEPS, Recalls};
pub use reports::{Report, ReportId};
pub use sittings::{KeptSitting, SittingId, SittingSummary};

use crate::memory::Now;
use lock::Lock;
use questions::Questions;

/// The open database. Its folder is locked against other instances as long as this lives.
///
/// Can be moved to another thread, not shared between two. Reading takes `&self`, writing `&mut self`.
pub struct Store {
    // Before the lock: closed (and its log folded into the file) while the folder is still ours.
    connection: Connection,
    questions: RefCell<Questions>,
    file: PathBuf,
    _lock: Lock,
}

impl Store {
    /// Opens the data in `place`, creating folder and file if need be.
    ///
    /// Brings an older file to the newest version, after a backup of it.
    ///
    /// # Errors
    /// [`Error::InUse`], and without touching a byte [`Error::NotOurs`], [`Error::Newer`] and
    /// [`Error::Damaged`]; [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Io`], [`Error::Sqlite`].
    pub fn open(place: &Place, now: &Now) -> Result<Self, Error> {
        let file = place.database();
        std::fs::create_dir_all(place.folder()).map_err(|source| Error::from_io(place.folder(), source))?;
        // A file that is to be refused is refused before a lock file is put beside it. Under a lock taken
        // only then it is looked at again: another instance may have made it in between.
        let lock = Lock::take_existing(place)?;
        let mut version = inspect::version_of(&file)?;
        let lock = if let Some(lock) = lock {
            lock
        } else {
            let lock = Lock::take(place)?;
            version = inspect::version_of(&file)?;
            lock
        };
        match version {
            None => schema::create(place)?,
            Some(version) if version < schema::VERSION => backup::before_migration(place, version, now)?,
            Some(_) => {}
        }
        let mut connection = schema::open(&file)?;
        schema::to_latest(&mut connection, &file)?;
        schema::check(&connection, &file, schema::VERSION)?;
        let questions = Questions::load(&connection).map_err(|source| Error::from_sqlite(&file, source))?;
        schema::reserve_log(&file);
        Ok(Self { connection, questions: RefCell::new(questions), file, _lock: lock })
    }

    /// Reads through `read`, with SQLite's errors put into our terms.
    fn read<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        read(&self.connection).map_err(|source| Error::from_sqlite(&self.file, source))
    }

    /// Runs `write` in one transaction: all of it or, on any error, nothing.
    fn write<T>(
        &mut self,
        write: impl FnOnce(&Connection, &mut Questions) -> Result<T, Failure>,
    ) -> Result<T, Error> {
        let file = &self.file;
        let sqlite = |source| Error::from_sqlite(file, source);
        let questions = self.questions.get_mut();
        // Immediate: no other connection writes, and a deferred one would take its lock only half way.
        let transaction = self
            .connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .map_err(sqlite)?;
        let known = questions.len();
        let outcome = write(&transaction, questions)
            .and_then(|value| transaction.commit().map(|()| value).map_err(Failure::Sqlite));
        outcome.map_err(|failure| {
            // Keys given to names inside a transaction that came to nothing are nobody's.
            questions.forget_from(known);
            match failure {
                Failure::Sqlite(source) => sqlite(source),
                Failure::Told(error) => error,
            }
        })
    }
}

/// Why a transaction is rolled back: SQLite's reason, or ours.
enum Failure {
    Sqlite(rusqlite::Error),
    Told(Error),
}

impl From<rusqlite::Error> for Failure {
    fn from(source: rusqlite::Error) -> Self {
        if error::names_nobody(&source) {
            Self::Told(Error::Missing { what: "profile" })
        } else {
            Self::Sqlite(source)
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Told(error)
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("file", &self.file).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
