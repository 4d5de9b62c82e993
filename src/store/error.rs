//! What can go wrong with a learner's data, in terms that a person can act on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::ErrorCode;

/// Why the store could not do what it was asked to. Nothing was changed by the failed operation.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// Another running Zuoxi, or another program, holds this folder.
    #[error("{} is in use by another program", folder.display())]
    InUse {
        /// The data folder.
        folder: PathBuf,
    },
    /// The file was written by a newer Zuoxi; it was not touched.
    #[error("{} has version {found}, newer than {known}", file.display())]
    Newer {
        /// The version of the file.
        found: u32,
        /// The newest version this program knows.
        known: u32,
        /// The database file.
        file: PathBuf,
    },
    /// The file is damaged.
    #[error("{} is damaged: {detail}", file.display())]
    Damaged {
        /// The database file.
        file: PathBuf,
        /// What was found, for a report.
        detail: String,
    },
    /// The file is something else: no SQLite file, or another program's. It was not touched.
    #[error("{} does not belong to Zuoxi", file.display())]
    NotOurs {
        /// The database file.
        file: PathBuf,
    },
    /// The folder or a file in it cannot be written to.
    #[error("{} cannot be written to", folder.display())]
    ReadOnly {
        /// The data folder.
        folder: PathBuf,
    },
    /// There is no room left on the disk.
    #[error("no room left on the disk of {}", folder.display())]
    DiskFull {
        /// The data folder.
        folder: PathBuf,
    },
    /// The system names no folder for application data (no home folder): ask for `--data DIR`.
    #[error("the system names no folder for application data")]
    NoFolder,
    /// Something that was named is not there.
    #[error("there is no such {what}")]
    Missing {
        /// `profile`, `review` or `backup`.
        what: &'static str,
    },
    /// The question was answered again since: only the newest answer to it can be graded anew.
    #[error("the question was answered again since")]
    Superseded,
    /// Another profile has this name.
    #[error("another profile is called {name}")]
    NameTaken {
        /// The name as it would have been kept.
        name: String,
    },
    /// Not 1 to 40 characters, or control characters in it.
    #[error("a profile's name has 1 to 40 characters and no control characters")]
    NameInvalid,
    /// The system refused for another reason.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder concerned.
        path: PathBuf,
        /// What the system said.
        source: Arc<std::io::Error>,
    },
    /// SQLite refused for another reason.
    #[error("{}: {source}", file.display())]
    Sqlite {
        /// The database file.
        file: PathBuf,
        /// What SQLite said.
        source: Arc<rusqlite::Error>,
    },
}

impl Error {
    /// A stable key for translation: kebab-case, one for each variant.
    pub fn code(&self) -> &'static str {
        match self {
            Self::InUse { .. } => "in-use",
            Self::Newer { .. } => "newer",
            Self::Damaged { .. } => "damaged",
            Self::NotOurs { .. } => "not-ours",
            Self::ReadOnly { .. } => "read-only",
            Self::DiskFull { .. } => "disk-full",
            Self::NoFolder => "no-folder",
            Self::Missing { .. } => "missing",
            Self::Superseded => "superseded",
            Self::NameTaken { .. } => "name-taken",
            Self::NameInvalid => "name-invalid",
            Self::Io { .. } => "io",
            Self::Sqlite { .. } => "sqlite",
        }
    }

    /// What the words for [`Error::code`] are about, to stand in them as it is: a path, a name, and what
    /// the system said where that is all there is. Empty for what needs none.
    pub fn detail(&self) -> String {
        match self {
            Self::InUse { folder } | Self::ReadOnly { folder } | Self::DiskFull { folder } => {
                folder.display().to_string()
            }
            Self::Newer { found, known, file } => format!("{} ({found} > {known})", file.display()),
            Self::Damaged { file, detail } => format!("{} ({detail})", file.display()),
            Self::NotOurs { file } => file.display().to_string(),
            Self::NoFolder | Self::Superseded | Self::NameInvalid => String::new(),
            Self::Missing { what } => (*what).to_owned(),
            Self::NameTaken { name } => name.clone(),
            Self::Io { path, source } => format!("{}: {source}", path.display()),
            Self::Sqlite { file, source } => format!("{}: {source}", file.display()),
        }
    }

    /// What the system said about `path`, in our terms.
    pub(super) fn from_io(path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match source.kind() {
            PermissionDenied | ReadOnlyFilesystem => Self::ReadOnly { folder: folder_of(path) },
            StorageFull | QuotaExceeded => Self::DiskFull { folder: folder_of(path) },
            _ => Self::Io { path: path.to_owned(), source: Arc::new(source) },
        }
    }

    /// What SQLite said about `file`, in our terms.
    pub(super) fn from_sqlite(file: &Path, source: rusqlite::Error) -> Self {
        let damaged = |detail: String| Self::Damaged { file: file.to_owned(), detail };
        match &source {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DiskFull => Self::DiskFull { folder: folder_of(file) },
                // The memory map beside a WAL could not be made longer: only a full disk does this.
                _ if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => {
                    Self::DiskFull { folder: folder_of(file) }
                }
                // Another program has the file open and let go for none of the seconds we waited.
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => {
                    Self::InUse { folder: folder_of(file) }
                }
                ErrorCode::ReadOnly => Self::ReadOnly { folder: folder_of(file) },
                ErrorCode::NotADatabase => Self::NotOurs { file: file.to_owned() },
                ErrorCode::DatabaseCorrupt => damaged(source.to_string()),
                // The file was looked at before, so it is the folder that does not let SQLite in.
                ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                    Self::ReadOnly { folder: folder_of(file) }
                }
                _ => Self::Sqlite { file: file.to_owned(), source: Arc::new(source) },
            },
            // A value that our own schema does not allow: someone or something else wrote it.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => damaged(source.to_string()),
            _ => Self::Sqlite { file: file.to_owned(), source: Arc::new(source) },
        }
    }
}

/// The folder in which `path` lies.
fn folder_of(path: &Path) -> PathBuf {
    if path.is_dir() { path.to_owned() } else { path.parent().unwrap_or(path).to_owned() }
}

/// Was a foreign key, here always the profile's, not there?
pub(super) fn names_nobody(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
}

/// Was a unique name, here always a profile's, there already?
pub(super) fn names_twice(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE)
}
