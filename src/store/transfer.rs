//! A learner taken out of the store as one file, and brought into another.
//!
//! The file is a database like ours with this learner alone. What comes in is looked at like any store
//! before it is opened, brought to our version in a copy, checked, and read back as the screens read it
//! before it counts: a file that was tampered with comes in whole and sound, or not at all.

use std::fs::File;
use std::path::Path;

use rusqlite::{Connection, params};

use super::inspect::beside;
use super::schema::{self, remove};
use super::{Error, Place, Profile, ProfileId, Questions, Store, backup, inspect, profiles};

/// What such a file's name ends with.
pub const EXTENSION: &str = "zuoxi";

/// Writes everything one learner did into a new file at `target`. Beside the work: the store may be used
/// meanwhile, what is answered then is in it or not. A file that is there already is replaced.
///
/// # Errors
/// [`Error::Missing`] for an unknown profile; whatever prevents reading or writing. No half file is left.
pub fn export(place: &Place, profile: ProfileId, target: &Path) -> Result<(), Error> {
    discard(target)?;
    let written = written(place, profile, target);
    if written.is_err() {
        // What is left of it has no use; that it cannot be removed either adds nothing to the error.
        _ = discard(target);
    }
    written
}

fn written(place: &Place, profile: ProfileId, target: &Path) -> Result<(), Error> {
    let sqlite = |source| Error::from_sqlite(target, source);
    let mut connection = schema::draft(target)?;
    attach(&connection, &place.database()).map_err(sqlite)?;
    let transaction = connection.transaction().map_err(sqlite)?;
    let name: Option<String> =
        source_names(&transaction, Some(profile)).map_err(sqlite)?.pop().map(|(_, name)| name);
    let name = name.ok_or(Error::Missing { what: "profile" })?;
    let own = copy(&transaction, profile, &name).map_err(sqlite)?;
    transaction.execute(include_str!("profiles/set_last.sql"), [own.0]).map_err(sqlite)?;
    transaction.commit().map_err(sqlite)?;
    connection.close().map_err(|(_, source)| sqlite(source))?;
    backup::check(target)
}

impl Store {
    /// Brings in every learner of a file that [`export`] wrote (or of any whole store, a backup too), as
    /// new learners beside those that are here; a name that is taken gets a number. The file is not touched.
    ///
    /// # Errors
    /// [`Error::NotOurs`], [`Error::Newer`], [`Error::Damaged`], [`Error::Missing`] where nobody is in it;
    /// whatever else prevents it. Nothing is changed then.
    pub fn import(&mut self, place: &Place, file: &Path) -> Result<Vec<Profile>, Error> {
        let copy = beside(&place.database(), ".import");
        let imported = self.import_through(file, &copy);
        let discarded = discard(&copy);
        imported.and_then(|profiles| discarded.map(|()| profiles))
    }

    fn import_through(&mut self, file: &Path, copy: &Path) -> Result<Vec<Profile>, Error> {
        prepare(file, copy)?;
        let about_file = |source| Error::from_sqlite(file, source);
        attach(&self.connection, copy).map_err(about_file)?;
        let imported = self.import_attached(file);
        let detached = self.connection.execute_batch(include_str!("transfer/detach.sql"));
        // Names that came in are known from now on; after a failure, those that were there.
        let reloaded = Questions::load(&self.connection).map(|questions| self.questions = questions.into());
        let imported = imported?;
        detached.and(reloaded).map_err(|source| Error::from_sqlite(&self.file, source))?;
        Ok(imported)
    }

    /// All of the attached file's learners in one transaction.
    fn import_attached(&mut self, file: &Path) -> Result<Vec<Profile>, Error> {
        let sqlite = |source| Error::from_sqlite(file, source);
        self.connection.execute_batch(include_str!("transfer/begin.sql")).map_err(sqlite)?;
        let outcome = self.import_all(file);
        let end = if outcome.is_ok() { "COMMIT" } else { "ROLLBACK" };
        let ended =
            self.connection.execute_batch(end).map_err(|source| Error::from_sqlite(&self.file, source));
        outcome.and_then(|profiles| ended.map(|()| profiles))
    }

    fn import_all(&mut self, file: &Path) -> Result<Vec<Profile>, Error> {
        let sqlite = |source| Error::from_sqlite(file, source);
        let mut imported = Vec::new();
        for (old, name) in source_names(&self.connection, None).map_err(sqlite)? {
            let taken: Vec<String> = self.profiles()?.into_iter().map(|profile| profile.name).collect();
            let name = profiles::checked(&name).map_err(|_| damaged(file, "a name that no learner has"))?;
            let new = copy(&self.connection, old, &free(&name, &taken)).map_err(sqlite)?;
            self.questions = Questions::load(&self.connection).map_err(sqlite)?.into();
            // Whatever is wrong is that file's fault: what was here could be read before.
            self.read_back(new).map_err(|error| match error {
                Error::Damaged { detail, .. } => damaged(file, &detail),
                other => other,
            })?;
            imported.extend(self.profiles()?.into_iter().find(|profile| profile.id == new));
        }
        if imported.is_empty() { Err(Error::Missing { what: "profile" }) } else { Ok(imported) }
    }

    /// Reads all that a learner has, to see that it can be read.
    fn read_back(&self, profile: ProfileId) -> Result<(), Error> {
        self.preferences(profile)?;
        self.cards(profile)?;
        self.lessons_read(profile)?;
        self.last_opened(profile)?;
        self.mistakes(profile)?;
        self.last_whys(profile)?;
        self.notes(profile)?;
        self.marks(profile)?;
        self.reports(profile)?;
        for sitting in self.sittings(profile)? {
            self.sitting(sitting.id)?;
        }
        self.recalls(profile)?;
        self.totals(profile)?;
        let mut last = None;
        loop {
            let piece = self.log(profile, last, 5_000)?;
            let Some(newest) = piece.last() else { return Ok(()) };
            last = Some(newest.answer.review);
        }
    }
}

/// Judges the file at `path` as any store is judged, then makes a sound copy of our version of it.
pub(super) fn prepare(path: &Path, copy: &Path) -> Result<(), Error> {
    let version = inspect::version_of(path)?.ok_or(Error::Missing { what: "backup" })?;
    discard(copy)?;
    // With the log beside it, if it is a store that was not closed: SQLite folds it in as it opens.
    for suffix in ["", "-wal"] {
        let (from, to) = (beside(path, suffix), beside(copy, suffix));
        if suffix.is_empty() || from.exists() {
            // Not `fs::copy`: a write-protected file shall become one that can be written to.
            let copied =
                File::open(&from).and_then(|mut from| std::io::copy(&mut from, &mut File::create(&to)?));
            copied.map_err(|source| Error::from_io(&to, source))?;
        }
    }
    let about_path = |error| match error {
        Error::Damaged { detail, .. } => damaged(path, &detail),
        Error::NotOurs { .. } => damaged(path, "it cannot be read"),
        other => other,
    };
    let sqlite = |source| about_path(Error::from_sqlite(copy, source));
    let mut connection = schema::open_file(copy, false).map_err(sqlite)?;
    // A plain file, so that putting it into its place is a rename and nothing more.
    connection
        .pragma_update_and_check(None, "journal_mode", "delete", |row| row.get::<_, String>(0))
        .map_err(sqlite)?;
    if version < schema::VERSION {
        schema::to_latest(&mut connection, copy).map_err(about_path)?;
    }
    schema::check(&connection, copy, schema::VERSION).map_err(about_path)?;
    connection.close().map_err(|(_, source)| sqlite(source))?;
    backup::check(copy).map_err(about_path)
}

/// Lets `connection` read another database, under the name `source`.
fn attach(connection: &Connection, file: &Path) -> rusqlite::Result<()> {
    connection.execute(include_str!("transfer/attach.sql"), [inspect::uri(file, "mode=ro")])?;
    Ok(())
}

/// The learners of the attached database: all, or one.
fn source_names(
    connection: &Connection,
    only: Option<ProfileId>,
) -> rusqlite::Result<Vec<(ProfileId, String)>> {
    connection
        .prepare(include_str!("transfer/names.sql"))?
        .query_map([only.map(|profile| profile.0)], |row| Ok((ProfileId(row.get(0)?), row.get(1)?)))?
        .collect()
}

/// Copies a learner of the attached database, under another name.
fn copy(connection: &Connection, from: ProfileId, name: &str) -> rusqlite::Result<ProfileId> {
    connection.execute(include_str!("transfer/profile.sql"), params![from.0, name])?;
    let to = ProfileId(connection.last_insert_rowid());
    connection.execute_batch(include_str!("transfer/moving.sql"))?;
    connection.execute(include_str!("transfer/move.sql"), [from.0, to.0])?;
    connection.execute_batch(include_str!("transfer/copy.sql"))?;
    Ok(to)
}

/// A name that nobody has yet: with a number behind it, if need be.
fn free(name: &str, taken: &[String]) -> String {
    let numbered = (2_u32..).map(|number| {
        let suffix = format!(" ({number})");
        let kept: String = name.chars().take(profiles::LONGEST_NAME - suffix.len()).collect();
        kept.trim_end().to_owned() + &suffix
    });
    let is_free = |candidate: &String| !taken.contains(candidate);
    std::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

/// Removes a database that is a draft, with what SQLite puts beside it.
pub(super) fn discard(file: &Path) -> Result<(), Error> {
    ["", "-journal", "-wal", "-shm"].iter().try_for_each(|suffix| remove(&beside(file, suffix)))
}

fn damaged(file: &Path, detail: &str) -> Error {
    Error::Damaged { file: file.to_owned(), detail: detail.to_owned() }
}
