//! A look at a database file before anything is allowed to touch it.
//!
//! SQLite writes beside a WAL database even to read it (`-wal`, `-shm`), and recovers it while opening. A
//! file that we must not touch (newer, damaged, another program's) is therefore judged first: by the
//! 100 bytes of its header, by the header's newest copy in the WAL, and, where no WAL is waiting, by an
//! `immutable` connection that sees the schema and writes nothing.
//!
//! A full `quick_check` reads the whole file (60 ms of CPU for 100,000 reviews, where opening has 20 in all)
//! and is left to the daily backup, which runs in the background.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::{Error, schema};

const HEADER_BYTES: usize = 100;

/// What a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Header {
    page_bytes: u64,
    /// 0 where an old writer left the count unset.
    pages: u64,
    application: i32,
    version: u32,
}

impl Header {
    /// Reads the header (`sqlite.org/fileformat`, section 1.3); `None` if it is none of SQLite's.
    fn parse(bytes: &[u8; HEADER_BYTES]) -> Option<Self> {
        let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let page_bytes = match u16::from_be_bytes([bytes[16], bytes[17]]) {
            1 => 65_536,
            size if size.is_power_of_two() && size >= 512 => u64::from(size),
            _ => return None,
        };
        if !bytes.starts_with(b"SQLite format 3\0") {
            return None;
        }
        // The page count holds only if the last writer left its mark on it (offset 92).
        let pages = if number(24) == number(92) { u64::from(number(28)) } else { 0 };
        Some(Self { page_bytes, pages, application: number(68).cast_signed(), version: number(60) })
    }
}

/// Judges the file at `path` without changing a byte. Gives its version; `None` if there is no file.
///
/// # Errors
/// [`Error::NotOurs`], [`Error::Newer`] or [`Error::Damaged`] if it is not to be opened.
pub(super) fn version_of(path: &Path) -> Result<Option<u32>, Error> {
    // Of the name itself: a link to a disk that is not there now is not "no file", to be made anew.
    match std::fs::symlink_metadata(path) {
        Ok(_) => judge(path).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::from_io(path, error)),
    }
}

fn judge(path: &Path) -> Result<u32, Error> {
    let damaged = |detail: &str| Error::Damaged { file: path.to_owned(), detail: detail.to_owned() };
    let io = |source| Error::from_io(path, source);
    let mut file = File::open(path).map_err(io)?;
    let length = file.metadata().map_err(io)?.len();
    let mut bytes = [0; HEADER_BYTES];
    match file.read_exact(&mut bytes) {
        Ok(()) => {}
        // We never leave an empty or half file (new ones are renamed into place): it lost its content.
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Err(damaged("the file is cut off")),
        Err(error) => return Err(io(error)),
    }
    let zeroed = bytes.iter().all(|byte| *byte == 0);
    let header = match Header::parse(&bytes) {
        Some(header) => header,
        None if zeroed => return Err(damaged("the file begins with zeros")),
        None => return Err(Error::NotOurs { file: path.to_owned() }),
    };
    let wal = beside(path, "-wal");
    let waiting = newest_in_wal(&wal).map_err(|source| Error::from_io(&wal, source))?;
    let newest = waiting.newest.unwrap_or(header);
    if newest.application != schema::APPLICATION {
        return Err(Error::NotOurs { file: path.to_owned() });
    }
    if newest.version > schema::VERSION {
        return Err(Error::Newer { found: newest.version, known: schema::VERSION, file: path.to_owned() });
    }
    // While a WAL waits, the file itself may be half a checkpoint: SQLite mends it as it opens.
    if !waiting.any {
        if length < header.pages * header.page_bytes {
            return Err(damaged("the file is cut off"));
        }
        let connection = open_immutable(path).map_err(|source| Error::from_sqlite(path, source))?;
        schema::check(&connection, path, newest.version)?;
    }
    Ok(newest.version)
}

/// A connection that reads `path` as it lies there and writes nothing, not even beside it.
pub(crate) fn open_immutable(path: &Path) -> rusqlite::Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(uri(path, "immutable=1"), flags)
}

/// An absolute `path` as SQLite takes it with an option.
pub(super) fn uri(path: &Path, option: &str) -> String {
    format!("file://{}?{option}", escaped(path))
}

/// An absolute `path` as it is written in a URI after an empty host (`sqlite.org/uri`, section 3.1).
fn escaped(path: &Path) -> String {
    use std::fmt::Write;
    let path = path.as_os_str().as_encoded_bytes();
    let mut text = String::with_capacity(path.len() + 8);
    // file:///C:/folder, but file:////server/folder.
    if cfg!(windows) && !path.starts_with(b"\\") {
        text.push('/');
    }
    for byte in path {
        match byte {
            b'\\' if cfg!(windows) => text.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                text.push(char::from(*byte));
            }
            // Writing to a String cannot fail.
            _ => _ = write!(text, "%{byte:02X}"),
        }
    }
    text
}

/// `path` with something added to its name.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

#[derive(Debug, Default)]
struct Waiting {
    /// Are there committed pages in the WAL?
    any: bool,
    /// The header as the newest commit has it, if it wrote one.
    newest: Option<Header>,
}

/// Reads the frames of a WAL (`sqlite.org/fileformat`, section 4) as far as they are of its current
/// generation. Their checksums are left to SQLite: this only decides whether to let SQLite near.
fn newest_in_wal(path: &Path) -> std::io::Result<Waiting> {
    let mut waiting = Waiting::default();
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(waiting),
        Err(error) => return Err(error),
    };
    let mut reader = BufReader::new(file);
    let mut start = [0; 32];
    if !filled(&mut reader, &mut start)? {
        return Ok(waiting);
    }
    let page_bytes = i64::from(u32::from_be_bytes([start[8], start[9], start[10], start[11]]));
    if !(512..=65_536).contains(&page_bytes) {
        return Ok(waiting);
    }
    let mut uncommitted = None;
    let mut frame = [0; 24];
    while filled(&mut reader, &mut frame)? && frame[8..16] == start[16..24] {
        let mut rest = page_bytes;
        if frame[..4] == [0, 0, 0, 1] {
            let mut bytes = [0; HEADER_BYTES];
            if !filled(&mut reader, &mut bytes)? {
                break;
            }
            uncommitted = Header::parse(&bytes).or(uncommitted);
            rest -= 100;
        }
        reader.seek_relative(rest)?;
        if frame[4..8] != [0, 0, 0, 0] {
            waiting.any = true;
            waiting.newest = uncommitted.or(waiting.newest);
        }
    }
    Ok(waiting)
}

/// Fills `bytes`; false at the end of the file.
fn filled(reader: &mut BufReader<File>, bytes: &mut [u8]) -> std::io::Result<bool> {
    match reader.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}
