//! One running instance for each data folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use super::{Error, Place};

/// Held as long as this lives; the system gives it free when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock if its file is there already, so that a folder that is to be refused is not
    /// changed by so much as a file.
    pub(super) fn take_existing(place: &Place) -> Result<Option<Self>, Error> {
        if place.lock().exists() { Self::take(place).map(Some) } else { Ok(None) }
    }

    /// Takes the lock, creating its file if need be.
    pub(super) fn take(place: &Place) -> Result<Self, Error> {
        let path = place.lock();
        let file = open(&path).map_err(|source| Error::from_io(&path, source))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse { folder: place.folder().to_owned() }),
            Err(TryLockError::Error(source)) => Err(Error::from_io(&path, source)),
        }
    }
}

fn open(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().create(true).truncate(false).write(true).open(path)
}
