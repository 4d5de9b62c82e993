//! Automatic backups: one a study day, checked before it counts, rotated.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::backup::StepResult;
use rusqlite::{Connection, OpenFlags};

use super::inspect::{beside, open_immutable};
use super::schema::{remove, sync_folder};
use super::{Error, Place};
use crate::memory::{Day, Now};

/// So many of the newest daily backups are kept…
const DAILY: usize = 7;
/// …and of those before them, the newest of each of so many weeks.
const WEEKLY: usize = 4;

/// What stands in the names of backups that were made for a reason of their own.
const BEFORE_MIGRATION: &str = "-before-migration-of-version-";
const BEFORE_RESTORE: &str = "-before-restore-";

/// What [`daily`] did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A backup was made and found sound; these older ones were removed.
    Made {
        /// The new backup.
        file: PathBuf,
        /// What it superseded.
        removed: Vec<PathBuf>,
    },
    /// There is one of this study day already.
    AlreadyToday(PathBuf),
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It was its day's. Only these are ever removed.
    Daily,
    /// A newer program was about to change the file.
    BeforeMigration,
    /// A backup was about to take the file's place.
    BeforeRestore,
}

/// A backup on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The study day it was made on.
    pub day: Day,
    /// Why.
    pub kind: Kind,
    /// When, as far as the file says so.
    pub made_at: Option<Timestamp>,
    /// Where it is.
    pub file: PathBuf,
}

/// Backs the database of `place` up, unless this study day has a backup: call it after
/// [`Store::open`](super::Store::open), on any thread; the store may be used meanwhile.
///
/// The copy is made with SQLite's backup interface under a temporary name, checked in full
/// (`quick_check`), synced and renamed; only then older ones are removed, of which the newest 7 and
/// the newest of each of 4 weeks before are kept. Nothing that is not named as a backup is touched.
///
/// # Errors
/// [`Error::Damaged`] if the database is, [`Error::DiskFull`] and whatever else prevents it. The older
/// backups are as they were.
pub fn daily(place: &Place, now: &Now) -> Result<Outcome, Error> {
    let today = now.day().date();
    let file = place.backups().join(file_name(today));
    if file.exists() {
        return Ok(Outcome::AlreadyToday(file));
    }
    copy_checked(place, &file)?;
    let daily = list(place)?.into_iter().filter(|backup| backup.kind == Kind::Daily);
    let made: Vec<Date> = daily.map(|backup| backup.day.date()).collect();
    let mut removed = Vec::new();
    for date in superseded(&made, today) {
        let old = place.backups().join(file_name(date));
        remove(&old)?;
        removed.push(old);
    }
    Ok(Outcome::Made { file, removed })
}

/// All backups, newest first.
///
/// # Errors
/// If the folder is there but cannot be read.
pub fn list(place: &Place) -> Result<Vec<Backup>, Error> {
    let folder = place.backups();
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::from_io(&folder, error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|source| Error::from_io(&folder, source))?;
        if let Some((date, kind)) = entry.file_name().to_str().and_then(named) {
            let written = entry.metadata().and_then(|metadata| metadata.modified()).ok();
            let made_at = written.and_then(|time| Timestamp::try_from(time).ok());
            found.push(Backup { day: Day::of(date), kind, made_at, file: entry.path() });
        }
    }
    // Those of one day by name: numbered ones are newer.
    found.sort_by(|a, b| b.day.cmp(&a.day).then_with(|| b.file.cmp(&a.file)));
    Ok(found)
}

/// Backs an older file up before it is migrated, under a name that no rotation removes.
pub(super) fn before_migration(place: &Place, version: u32, now: &Now) -> Result<(), Error> {
    let date = now.day().date().strftime("%Y%m%d");
    let file = place.backups().join(format!("zuoxi-{date}{BEFORE_MIGRATION}{version}.db"));
    // One from an attempt that failed later the same day holds the same.
    if file.exists() { Ok(()) } else { copy_checked(place, &file) }
}

/// Backs the present file up before a backup takes its place, under a name that no rotation removes.
pub(super) fn before_restore(place: &Place, now: &Now) -> Result<PathBuf, Error> {
    let time = now.timestamp().to_zoned(now.zone().clone()).strftime("%H%M%S").to_string();
    let stem = format!("zuoxi-{}{BEFORE_RESTORE}{time}", now.day().date().strftime("%Y%m%d"));
    let names = std::iter::once(format!("{stem}.db")).chain((2_u32..).map(|n| format!("{stem}-{n:02}.db")));
    let mut files = names.map(|name| place.backups().join(name));
    let file = files.find(|file| !file.exists()).ok_or(Error::Missing { what: "backup" })?;
    copy_checked(place, &file).map(|()| file)
}

/// A sound copy of the database at `file`, or an error and nothing there.
fn copy_checked(place: &Place, file: &Path) -> Result<(), Error> {
    let folder = place.backups();
    std::fs::create_dir_all(&folder).map_err(|source| Error::from_io(&folder, source))?;
    let part = beside(file, ".part");
    remove(&part)?;
    let made = copy(place, &part).and_then(|()| {
        std::fs::rename(&part, file).map_err(|source| Error::from_io(file, source))?;
        sync_folder(&folder)
    });
    if made.is_err() {
        // What is left of it has no use; that it cannot be removed either adds nothing to the error.
        _ = remove(&part);
        _ = remove(&beside(&part, "-journal"));
    }
    made
}

fn copy(place: &Place, part: &Path) -> Result<(), Error> {
    let database = place.database();
    let from_source = |source| Error::from_sqlite(&database, source);
    let from_part = |source| Error::from_sqlite(part, source);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    {
        let source = Connection::open_with_flags(&database, flags).map_err(from_source)?;
        source.busy_timeout(Duration::from_secs(5)).map_err(from_source)?;
        let mut target =
            Connection::open_with_flags(part, flags | OpenFlags::SQLITE_OPEN_CREATE).map_err(from_part)?;
        // A half-made copy is thrown away, so it needs no journal; it is synced once, when whole.
        for (pragma, value) in [("journal_mode", "OFF"), ("synchronous", "OFF")] {
            target.pragma_update(None, pragma, value).map_err(from_part)?;
        }
        {
            let copying = rusqlite::backup::Backup::new(&source, &mut target).map_err(from_part)?;
            // All at once: in WAL mode the reader stops no writer, and a copy in pieces begins anew
            // whenever something was answered in between.
            if copying.step(-1).map_err(from_part)? != StepResult::Done {
                return Err(Error::InUse { folder: place.folder().to_owned() });
            }
        }
        // A plain file that needs no log beside it, wherever it is taken.
        target.pragma_update(None, "journal_mode", "DELETE").map_err(from_part)?;
        target.close().map_err(|(_, source)| from_part(source))?;
    }
    check(part).map_err(|error| match error {
        Error::Damaged { detail, .. } => Error::Damaged { file: database, detail },
        other => other,
    })
}

/// Reads a database that nobody uses in full, to see whether it is sound, and makes it last.
pub(super) fn check(file: &Path) -> Result<(), Error> {
    let damaged = |detail: String| Error::Damaged { file: file.to_owned(), detail };
    let check = open_immutable(file)
        .and_then(|copy| copy.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0)));
    match check {
        Ok(verdict) if verdict == "ok" => {}
        Ok(detail) => return Err(damaged(detail)),
        Err(error) => {
            return Err(match Error::from_sqlite(file, error) {
                // It was ours a moment ago: what cannot be read now is damaged.
                Error::NotOurs { .. } => damaged("it cannot be read".to_owned()),
                other => other,
            });
        }
    }
    File::options()
        .write(true)
        .open(file)
        .and_then(|file| file.sync_all())
        .map_err(|source| Error::from_io(file, source))
}

fn file_name(date: Date) -> String {
    format!("zuoxi-{}.db", date.strftime("%Y%m%d"))
}

fn date_of(name: &str) -> Option<Date> {
    let date = Date::strptime("%Y%m%d", name.strip_prefix("zuoxi-")?.strip_suffix(".db")?).ok()?;
    // Only what we would call it ourselves: no signs, no missing zeros.
    (file_name(date) == name).then_some(date)
}

/// The date and reason of a backup, by its name.
fn named(name: &str) -> Option<(Date, Kind)> {
    if let Some(date) = date_of(name) {
        return Some((date, Kind::Daily));
    }
    let kinds = [(BEFORE_MIGRATION, Kind::BeforeMigration), (BEFORE_RESTORE, Kind::BeforeRestore)];
    kinds.into_iter().find_map(|(infix, kind)| {
        let (date, rest) = name.split_once(infix)?;
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        rest.strip_suffix(".db").filter(|number| is_number(number))?;
        Some((date_of(&format!("{date}.db"))?, kind))
    })
}

/// Which of the backups of these dates the one of `today` makes superfluous.
///
/// Backups dated later than today (a clock that was wrong) are neither counted nor removed.
fn superseded(made: &[Date], today: Date) -> Vec<Date> {
    let mut past: Vec<Date> = made.iter().copied().filter(|date| *date <= today).collect();
    past.sort_unstable_by_key(|date| std::cmp::Reverse(*date));
    let mut weeks = Vec::new();
    past.into_iter()
        .skip(DAILY)
        .filter(|date| {
            let week = date.iso_week_date();
            let week = (week.year(), week.week());
            let kept = !weeks.contains(&week) && weeks.len() < WEEKLY;
            if kept {
                weeks.push(week);
            }
            !kept
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(made: &[&str], today: &str, expected: &[&str]) {
        let dates =
            |texts: &[&str]| -> Vec<Date> { texts.iter().map(|text| text.parse().unwrap()).collect() };
        assert_eq!(superseded(&dates(made), today.parse().unwrap()), dates(expected));
    }

    #[test]
    fn gaps_between_backups_do_not_make_old_ones_superfluous() {
        check(&[], "2026-11-21", &[]);
        check(&["2026-11-21"], "2026-11-21", &[]);
        let seldom = ["2026-11-21", "2026-08-01", "2026-05-01", "2026-02-01", "2025-11-01", "2025-08-01"];
        check(&seldom, "2026-11-21", &[]);
        let more = ["2025-05-01", "2025-02-01", "2024-11-01", "2024-08-01", "2024-05-01", "2024-02-01"];
        check(&[&seldom[..], &more[..]].concat(), "2026-11-21", &["2024-02-01"]);
    }

    #[test]
    fn only_our_own_names_are_backups() {
        assert_eq!(named("zuoxi-20261121.db"), Some((jiff::civil::date(2026, 11, 21), Kind::Daily)));
        for name in ["zuoxi-20261121.db.part", "zuoxi-2026121.db", "zuoxi-20261341.db", "Zuoxi-20261121.db"] {
            assert_eq!(named(name), None, "{name}");
        }
        let date = jiff::civil::date(2026, 11, 21);
        let kept = "zuoxi-20261121-before-restore-093000.db";
        assert_eq!(named(kept), Some((date, Kind::BeforeRestore)));
        assert_eq!(named(&kept.replace(".db", "-02.db")), Some((date, Kind::BeforeRestore)));
        let old = "zuoxi-20261121-before-migration-of-version-1.db";
        assert_eq!(named(old), Some((date, Kind::BeforeMigration)));
        assert_eq!(named(&format!("{old}.part")), None);
    }
}
