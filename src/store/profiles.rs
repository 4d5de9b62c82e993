//! The learners who share this file.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::cards::timestamp;
use super::{Error, Failure, Store, error, schema};
use crate::memory::Now;

/// A learner's profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProfileId(pub i64);

/// A learner, as the list of profiles shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Which one.
    pub id: ProfileId,
    /// 1 to 40 characters, trimmed, unique in the file.
    pub name: String,
    /// When it was made.
    pub created: Timestamp,
}

/// What [`Store::delete_profile`] did: the learner is gone.
#[derive(Debug, Clone)]
pub struct Deleted {
    /// Why parts of what they wrote may still be found in unused parts of the file (usually a full disk);
    /// `None` if none are.
    pub traces: Option<Error>,
}

impl Store {
    /// All profiles, oldest first.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn profiles(&self) -> Result<Vec<Profile>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("profiles/all.sql"))?
                .query_map([], |row| {
                    Ok(Profile { id: ProfileId(row.get(0)?), name: row.get(1)?, created: timestamp(row, 2)? })
                })?
                .collect()
        })
    }

    /// Makes a profile with default preferences.
    ///
    /// # Errors
    /// [`Error::NameInvalid`], [`Error::NameTaken`].
    pub fn create_profile(&mut self, name: &str, now: &Now) -> Result<Profile, Error> {
        let name = checked(name)?;
        self.write(|connection, _| {
            connection
                .prepare_cached(include_str!("profiles/create.sql"))?
                .execute(params![name, now.timestamp().as_millisecond()])
                .map_err(|source| taken(source, &name))?;
            let id = ProfileId(connection.last_insert_rowid());
            Ok(Profile { id, name: name.clone(), created: now.timestamp() })
        })
    }

    /// Gives a profile another name. Returns the name as it was kept.
    ///
    /// # Errors
    /// [`Error::NameInvalid`], [`Error::NameTaken`], [`Error::Missing`].
    pub fn rename_profile(&mut self, profile: ProfileId, name: &str) -> Result<String, Error> {
        let name = checked(name)?;
        self.write(|connection, _| {
            let changed = connection
                .prepare_cached(include_str!("profiles/rename.sql"))?
                .execute(params![profile.0, name])
                .map_err(|source| taken(source, &name))?;
            if changed == 0 { Err(missing()) } else { Ok(name.clone()) }
        })
    }

    /// Deletes a learner and all that they did, then rewrites the file, so that nothing of it is left in
    /// its unused parts. Backups made before still hold it.
    ///
    /// # Errors
    /// [`Error::Missing`]; nothing is deleted then.
    pub fn delete_profile(&mut self, profile: ProfileId) -> Result<Deleted, Error> {
        self.write(|connection, _| {
            let changed =
                connection.prepare_cached(include_str!("profiles/delete.sql"))?.execute([profile.0])?;
            if changed == 0 { Err(missing()) } else { Ok(()) }
        })?;
        // `secure_delete` is not enough: it leaves copies of rows that were moved while pages were split.
        let rewritten = self.read(|connection| {
            connection.execute_batch("VACUUM")?;
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        });
        schema::reserve_log(&self.file);
        Ok(Deleted { traces: rewritten.err() })
    }

    /// The profile that was used last, if it is still there.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn last_profile(&self) -> Result<Option<ProfileId>, Error> {
        self.read(|connection| {
            let last: Option<Option<i64>> = connection
                .prepare_cached(include_str!("profiles/last.sql"))?
                .query_row([], |row| row.get(0))
                .optional()?;
            Ok(last.flatten().map(ProfileId))
        })
    }

    /// Remembers which profile is being used.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile.
    pub fn set_last_profile(&mut self, profile: ProfileId) -> Result<(), Error> {
        self.write(|connection, _| {
            connection.prepare_cached(include_str!("profiles/set_last.sql"))?.execute([profile.0])?;
            Ok(())
        })
    }
}

/// The most characters of a name.
pub(super) const LONGEST_NAME: usize = 40;

/// The name as it is kept: trimmed.
pub(super) fn checked(name: &str) -> Result<String, Error> {
    let name = name.trim();
    let fits = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if fits { Ok(name.to_owned()) } else { Err(Error::NameInvalid) }
}

fn taken(source: rusqlite::Error, name: &str) -> Failure {
    if error::names_twice(&source) {
        Error::NameTaken { name: name.to_owned() }.into()
    } else {
        source.into()
    }
}

fn missing() -> Failure {
    Error::Missing { what: "profile" }.into()
}
