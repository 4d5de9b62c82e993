//! The one way to write a file for a learner: whole or not at all, and never over another file.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why a file was not written. What was there before is as it was.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// No path was given, or one without a file name.
    #[error("no file name was given")]
    NoName,
    /// The path does not begin at a root: it would land wherever the program was started.
    #[error("{} is not a whole path", path.display())]
    NotWhole {
        /// The path as it was given.
        path: PathBuf,
    },
    /// The folder is not there.
    #[error("there is no folder {}", folder.display())]
    NoFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder or the disk does not let us write.
    #[error("{} cannot be written to", folder.display())]
    Denied {
        /// The folder.
        folder: PathBuf,
    },
    /// There is no room left on the disk.
    #[error("no room left on the disk of {}", folder.display())]
    DiskFull {
        /// The folder.
        folder: PathBuf,
    },
    /// The system refused for another reason.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: Arc<io::Error>,
    },
}

/// A file with this many namesakes needs a better name.
const MOST_NAMESAKES: u32 = 999;

/// Writes a file at `path` and returns where it is: a file that is already there stays, and the new one
/// gets a number (`name (2).xlsx`). `extension` is added where the name lacks it.
///
/// It is written beside its place under a temporary name, synced, and only then given its name: nobody
/// ever sees half of it.
///
/// # Errors
/// [`Error`]; nothing is left behind then.
pub fn write(
    path: &Path,
    extension: &str,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<PathBuf, Error> {
    let path = whole(path, extension)?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(Error::NoName) };
    if !folder.is_dir() {
        return Err(Error::NoFolder { folder: folder.to_owned() });
    }
    let (part, file) = temporary(folder, name)?;
    let filled = filled(file, fill).map_err(|source| from_io(&part, source));
    let placed = filled.and_then(|()| place(&part, folder, &path));
    if placed.is_err() {
        // What is left of it has no use; that it cannot be removed either adds nothing to the error.
        _ = fs::remove_file(&part);
    }
    placed
}

/// Writes a file of ours at `path` in the place of the one that is there: whole or not at all.
///
/// # Errors
/// [`Error`]; the file is as it was then.
pub fn replace(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(Error::NoName) };
    fs::create_dir_all(folder).map_err(|source| from_io(folder, source))?;
    let (part, file) = temporary(folder, name)?;
    let written = filled(file, fill).and_then(|()| fs::rename(&part, path));
    written.map_err(|source| {
        _ = fs::remove_file(&part);
        from_io(path, source)
    })
}

/// The path with its extension, if it can be the path of a file.
fn whole(path: &Path, extension: &str) -> Result<PathBuf, Error> {
    // Only what was typed: a trailing separator names a folder, and `file_name` would not see it.
    let text = path.as_os_str().to_string_lossy();
    if text.trim().is_empty() || text.ends_with(std::path::is_separator) || path.is_dir() {
        return Err(Error::NoName);
    }
    if !path.is_absolute() {
        return Err(Error::NotWhole { path: path.to_owned() });
    }
    let name = path.file_name().ok_or(Error::NoName)?;
    let has = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension));
    if has {
        return Ok(path.to_owned());
    }
    let mut name = name.to_owned();
    name.push(".");
    name.push(extension);
    Ok(path.with_file_name(name))
}

/// A new file beside the target.
fn temporary(folder: &Path, name: &OsStr) -> Result<(PathBuf, File), Error> {
    for number in 0..100 {
        let mut part = OsString::from(".");
        part.push(name);
        part.push(format!(".{number}.part"));
        let part = folder.join(part);
        match OpenOptions::new().write(true).create_new(true).open(&part) {
            Ok(file) => return Ok((part, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(from_io(&part, error)),
        }
    }
    Err(Error::Denied { folder: folder.to_owned() })
}

fn filled(file: File, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut writer = BufWriter::new(file);
    fill(&mut writer)?;
    writer.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
}

/// Gives a finished file its name, or the name with the first number that is free.
fn place(part: &Path, folder: &Path, path: &Path) -> Result<PathBuf, Error> {
    for number in 1..=MOST_NAMESAKES {
        let target = numbered(path, number);
        // The name is taken first, so that no other program can take it in between.
        match OpenOptions::new().write(true).create_new(true).open(&target) {
            Ok(_) => {
                return fs::rename(part, &target).map(|()| target.clone()).map_err(|error| {
                    _ = fs::remove_file(&target);
                    from_io(&target, error)
                });
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(from_io(&target, error)),
        }
    }
    Err(Error::Denied { folder: folder.to_owned() })
}

/// `name.xlsx`, `name (2).xlsx`, `name (3).xlsx`…
fn numbered(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(" ({number})"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

fn from_io(path: &Path, source: io::Error) -> Error {
    use ErrorKind::{NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    let folder = || path.parent().unwrap_or(path).to_owned();
    match source.kind() {
        PermissionDenied | ReadOnlyFilesystem => Error::Denied { folder: folder() },
        StorageFull | QuotaExceeded => Error::DiskFull { folder: folder() },
        NotFound => Error::NoFolder { folder: folder() },
        _ => Error::Io { path: path.to_owned(), source: Arc::new(source) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_that_is_there_stays_and_the_new_one_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        for (text, name) in [("一", "错题.md"), ("二", "错题 (2).md"), ("三", "错题 (3).md")] {
            let path =
                write(&folder.path().join("错题"), "md", |out| out.write_all(text.as_bytes())).unwrap();
            assert_eq!(path, folder.path().join(name));
            assert_eq!(fs::read_to_string(path).unwrap(), text);
        }
        assert_eq!(names(folder.path()), ["错题 (2).md", "错题 (3).md", "错题.md"]);
    }

    #[test]
    fn an_extension_is_added_only_where_it_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        for (given, made) in [("a.XLSX", "a.XLSX"), ("b.2026", "b.2026.xlsx"), ("c", "c.xlsx")] {
            let path = write(&folder.path().join(given), "xlsx", |_| Ok(())).unwrap();
            assert_eq!(path.file_name().unwrap(), made);
        }
    }

    #[test]
    fn a_failure_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let full = write(&folder.path().join("x.md"), "md", |out| {
            out.write_all(b"half")?;
            Err(ErrorKind::StorageFull.into())
        });
        assert!(matches!(full, Err(Error::DiskFull { .. })), "{full:?}");
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn what_is_no_place_for_a_file_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &Path| write(path, "md", |_| Ok(())).unwrap_err();
        assert!(matches!(at(Path::new("")), Error::NoName));
        assert!(matches!(at(folder.path()), Error::NoName));
        assert!(matches!(at(Path::new("x.md")), Error::NotWhole { .. }));
        assert!(matches!(at(&folder.path().join("no").join("x.md")), Error::NoFolder { .. }));
        fs::write(folder.path().join("file"), "").unwrap();
        assert!(matches!(at(&folder.path().join("file").join("x.md")), Error::NoFolder { .. }));
        assert_eq!(names(folder.path()), ["file"]);
    }
}
