//! Going back to a backup while the store is open.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::inspect::beside;
use super::schema::{self, sync_folder};
use super::{Error, Place, Questions, Store, backup, transfer};
use crate::memory::Now;

impl Store {
    /// Puts a backup in the place of all data, of every learner. What there is now is kept as a backup
    /// first; returns where. Everything that was read from the store before is void afterwards.
    ///
    /// Until the very rename that puts it in place the present data are what the next start finds, from
    /// then on the restored ones: a crash in between costs neither.
    ///
    /// # Errors
    /// [`Error::NotOurs`], [`Error::Newer`], [`Error::Damaged`] for a backup that is not to be used,
    /// [`Error::InUse`] while another program (or the daily backup) reads the data; whatever else prevents
    /// it. The present data stay then.
    pub fn restore(&mut self, place: &Place, backup: &Path, now: &Now) -> Result<PathBuf, Error> {
        let draft = beside(&self.file, ".restore");
        let restored = transfer::prepare(backup, &draft)
            .and_then(|()| backup::before_restore(place, now))
            .and_then(|kept| self.swap(place, &draft).map(|()| kept));
        if restored.is_err() {
            // It has no use; that it cannot be removed either adds nothing to the error.
            _ = transfer::discard(&draft);
        }
        restored
    }

    fn swap(&mut self, place: &Place, draft: &Path) -> Result<(), Error> {
        let sqlite = |source| Error::from_sqlite(&self.file, source);
        // A log left beside the database would be played into the one that takes its place. With another
        // journal mode SQLite folds it in and removes it, or says that somebody reads.
        let mode: String = self
            .connection
            .pragma_update_and_check(None, "journal_mode", "delete", |row| row.get(0))
            .map_err(sqlite)?;
        if mode != "delete" {
            return Err(Error::InUse { folder: place.folder().to_owned() });
        }
        let stand_in = Connection::open_in_memory().map_err(sqlite)?;
        let present = std::mem::replace(&mut self.connection, stand_in);
        if let Err((present, source)) = present.close() {
            self.connection = present;
            return Err(sqlite(source));
        }
        let swapped = std::fs::rename(draft, &self.file)
            .map_err(|source| Error::from_io(&self.file, source))
            .and_then(|()| sync_folder(place.folder()));
        // Whichever is there now. Should it not open, every operation fails until the next start, which
        // says why.
        self.connection = schema::open(&self.file)?;
        self.questions = Questions::load(&self.connection)
            .map_err(|source| Error::from_sqlite(&self.file, source))?
            .into();
        schema::reserve_log(&self.file);
        swapped
    }
}
