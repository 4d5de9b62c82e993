//! The shape of the database and how it grows: forward only, each version in one transaction.

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};

use super::inspect::beside;
use super::{Error, Place};

/// `PRAGMA application_id`: "Zuox".
pub(super) const APPLICATION: i32 = 0x5A75_6F78;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("migrations/0001-first.sql")),
    M::up(include_str!("migrations/0002-practice.sql")),
    M::up(include_str!("migrations/0003-exams.sql")),
];

/// The newest version we know: the number of migrations.
#[allow(clippy::cast_possible_truncation, reason = "a handful")]
pub(super) const VERSION: u32 = STEPS.len() as u32;

/// Bytes a page. Every page that an answer touches goes to the WAL whole, and it touches six: with
/// SQLite's usual 4,096 an answer writes 25 KB, so it writes 6 KB.
const PAGE_BYTES: u32 = 1024;

/// The tables of the newest version.
const TABLES: [&str; 14] = [
    "application",
    "cards",
    "days",
    "lessons",
    "marks",
    "mistakes",
    "notes",
    "profiles",
    "questions",
    "recalls",
    "reports",
    "reviews",
    "sitting_answers",
    "sittings",
];

/// Makes a new database. It gets its name only when it is whole, so that no crash leaves half a one.
pub(super) fn create(place: &Place) -> Result<(), Error> {
    let (database, draft) = (place.database(), beside(&place.database(), ".new"));
    let sqlite = |source| Error::from_sqlite(&database, source);
    for leftover in ["", "-journal", "-wal", "-shm"] {
        remove(&beside(&draft, leftover))?;
    }
    self::draft(&draft)?.close().map_err(|(_, source)| sqlite(source))?;
    // A log whose database somebody took away must not be played into this one, and may hold answers.
    for orphan in ["-wal", "-journal"] {
        let log = beside(&database, orphan);
        if log.exists() {
            let aside = beside(&log, ".orphan");
            std::fs::rename(&log, &aside).map_err(|source| Error::from_io(&log, source))?;
        }
    }
    remove(&beside(&database, "-shm"))?;
    std::fs::rename(&draft, &database).map_err(|source| Error::from_io(&database, source))?;
    sync_folder(place.folder())
}

/// A new database of the newest version, empty.
pub(super) fn draft(path: &Path) -> Result<Connection, Error> {
    let sqlite = |source| Error::from_sqlite(path, source);
    let mut connection = open_file(path, true).map_err(sqlite)?;
    connection.pragma_update(None, "page_size", PAGE_BYTES).map_err(sqlite)?;
    connection.pragma_update(None, "application_id", APPLICATION).map_err(sqlite)?;
    to_latest(&mut connection, path)?;
    Ok(connection)
}

/// Opens the database for use. It is there and was inspected.
pub(super) fn open(path: &Path) -> Result<Connection, Error> {
    let sqlite = |source| Error::from_sqlite(path, source);
    let connection = open_file(path, false).map_err(sqlite)?;
    // SQLite opens a write-protected file for reading without a word.
    if connection.is_readonly(rusqlite::MAIN_DB).map_err(sqlite)? {
        return Err(Error::ReadOnly { folder: path.parent().unwrap_or(path).to_owned() });
    }
    // Where a file system cannot do it (some network folders), SQLite stays with its rollback journal: as
    // safe, only slower.
    connection
        .pragma_update_and_check(None, "journal_mode", "wal", |row| row.get::<_, String>(0))
        .map_err(sqlite)?;
    Ok(connection)
}

pub(super) fn open_file(path: &Path, create: bool) -> rusqlite::Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // An answer that was acknowledged survives a power cut.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // 16 MB: all cards and indexes of 20,000 questions stay in memory.
    connection.pragma_update(None, "cache_size", -16_000)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Frames of the log after which SQLite folds it back into the file and writes it anew from its start
/// (`wal_autocheckpoint`, 1,000), and the few that a transaction may add.
const LOG_FRAMES: usize = 1_024;
/// A page and its head (`sqlite.org/fileformat`, section 4.2).
const FRAME_BYTES: usize = PAGE_BYTES as usize + 24;

/// Gives the log its full length at once, in zeros (1 MB, gone when the store is closed).
///
/// To sync a file that has grown, a file system also writes its own journal: twice the time of a sync of
/// bytes that were there before. SQLite takes a log that begins with zeros for an empty one. That this
/// fails costs speed and nothing else: if there is no room, the next answer says so.
pub(super) fn reserve_log(path: &Path) {
    let log = beside(path, "-wal");
    let is_empty = log.metadata().is_ok_and(|log| log.len() == 0);
    if is_empty {
        _ = std::fs::OpenOptions::new().write(true).open(&log).and_then(|mut log| {
            let reserved = log.write_all(&vec![0; 32 + LOG_FRAMES * FRAME_BYTES]);
            // What is left of a nearly full disk is for answers.
            if reserved.is_err() { log.set_len(0) } else { reserved }
        });
    }
}

/// Brings an older database to [`VERSION`]: all or nothing.
pub(super) fn to_latest(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    use rusqlite_migration::Error as Migration;
    let sqlite = |source| Error::from_sqlite(path, source);
    let found = connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(sqlite)?;
    if found == VERSION {
        return Ok(());
    }
    if found > VERSION {
        return Err(Error::Newer { found, known: VERSION, file: path.to_owned() });
    }
    Migrations::from_slice(STEPS).to_latest(connection).map_err(|error| match error {
        Migration::RusqliteError { err, .. } => sqlite(err),
        other => Error::Damaged { file: path.to_owned(), detail: other.to_string() },
    })?;
    // The file itself shall say its version, not only the log beside it: an older program looks there.
    connection.pragma_query(None, "wal_checkpoint", |_| Ok(())).map_err(sqlite)
}

/// Brings a database to an older version, to see how it is brought to the newest.
#[cfg(test)]
pub(super) fn to_version(connection: &mut Connection, version: usize) -> rusqlite_migration::Result<()> {
    Migrations::from_slice(STEPS).to_version(connection, version)
}

/// Is all there that a database of this version has?
pub(super) fn check(connection: &Connection, path: &Path, version: u32) -> Result<(), Error> {
    let read = || -> rusqlite::Result<Vec<String>> {
        connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?
            .query_map([], |row| row.get(0))?
            .collect()
    };
    let tables = read().map_err(|source| match Error::from_sqlite(path, source) {
        // It has our mark, so it is ours, but unreadable.
        Error::NotOurs { file } => Error::Damaged { file, detail: "the schema cannot be read".to_owned() },
        other => other,
    })?;
    let missing = TABLES.iter().find(|table| !tables.iter().any(|found| found == *table));
    match missing {
        Some(table) if version == VERSION => {
            Err(Error::Damaged { file: path.to_owned(), detail: format!("there is no table {table}") })
        }
        _ => Ok(()),
    }
}

/// Removes a file; that it is not there is as good.
pub(super) fn remove(path: &Path) -> Result<(), Error> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::from_io(path, error)),
        _ => Ok(()),
    }
}

/// Makes a rename last through a power cut.
pub(super) fn sync_folder(folder: &Path) -> Result<(), Error> {
    // Windows opens no folder as a file, and journals renames itself.
    if cfg!(unix) {
        let sync = || std::fs::File::open(folder)?.sync_all();
        sync().map_err(|source| Error::from_io(folder, source))?;
    }
    Ok(())
}
