//! Where a learner's data lies.

use std::path::{Path, PathBuf};

use super::Error;

/// The file beside the executable that makes an installation portable.
pub const PORTABLE_MARK: &str = "zuoxi.portable";

/// Why data lies where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was named on the command line.
    Explicit,
    /// A file [`PORTABLE_MARK`] lies beside the executable.
    Portable,
    /// It is the platform's folder for application data.
    Platform,
}

/// The data folder, not necessarily there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    folder: PathBuf,
    why: Why,
}

impl Place {
    /// The data folder: `explicit` if given; else `zuoxi-data` in `executable_folder` if a file
    /// [`PORTABLE_MARK`] lies there; else the platform's folder. Creates nothing.
    ///
    /// # Errors
    /// [`Error::NoFolder`] if the platform names no folder.
    pub fn choose(explicit: Option<PathBuf>, executable_folder: Option<&Path>) -> Result<Self, Error> {
        if let Some(folder) = explicit {
            // A relative folder must go on naming the same place if the process moves.
            let folder = std::path::absolute(&folder).unwrap_or(folder);
            return Ok(Self { folder, why: Why::Explicit });
        }
        if let Some(executable_folder) = executable_folder
            && executable_folder.join(PORTABLE_MARK).is_file()
        {
            return Ok(Self { folder: executable_folder.join("zuoxi-data"), why: Why::Portable });
        }
        let folders = directories::ProjectDirs::from("", "", "zuoxi").ok_or(Error::NoFolder)?;
        Ok(Self { folder: folders.data_local_dir().to_owned(), why: Why::Platform })
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Why it is this one.
    pub fn why(&self) -> Why {
        self.why
    }

    /// The database with everything learners did.
    pub fn database(&self) -> PathBuf {
        self.folder.join("zuoxi.db")
    }

    /// The folder of automatic backups.
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// The file that a running instance holds locked.
    pub(super) fn lock(&self) -> PathBuf {
        self.folder.join("zuoxi.lock")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explicit_folder_wins_then_portable_then_the_platform() {
        let beside = tempfile::tempdir().unwrap();
        let platform = Place::choose(None, Some(beside.path())).unwrap();
        assert_eq!(platform.why(), Why::Platform);
        assert!(platform.folder().ends_with("zuoxi") || platform.folder().ends_with("data"));

        std::fs::write(beside.path().join(PORTABLE_MARK), "").unwrap();
        let portable = Place::choose(None, Some(beside.path())).unwrap();
        assert_eq!((portable.why(), portable.folder()), (Why::Portable, &*beside.path().join("zuoxi-data")));

        let explicit = Place::choose(Some(PathBuf::from("/srv/数据")), Some(beside.path())).unwrap();
        assert_eq!(explicit.why(), Why::Explicit);
        assert!(explicit.database().ends_with("数据/zuoxi.db"));
        assert!(Place::choose(Some("here".into()), None).unwrap().folder().is_absolute());
    }
}
