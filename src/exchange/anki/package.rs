//! The zip around an Anki collection, opened with care.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;

/// The largest package that is opened, bytes. Most of a large one is sound and pictures.
const LARGEST_PACKAGE: u64 = 2 << 30;
/// The most files in a package.
const MOST_ENTRIES: u64 = 60_000;
/// The largest collection that is unpacked, bytes: 100,000 full notes are about 100 MB.
const LARGEST_COLLECTION: u64 = 256 << 20;
/// What any package may unpack to, bytes; beyond, the ratio counts.
const UNSUSPICIOUS: u64 = 16 << 20;
/// How many times the size of its package a large collection may be.
const LARGEST_RATIO: u64 = 200;
/// The largest window of a compressed stream, bytes; Anki's are below 8 MB.
const LARGEST_WINDOW: u64 = 64 << 20;
/// The newest version of the package format that is known.
const NEWEST: u64 = 3;

/// Why a package was not taken. Nothing was changed, and nothing of it was kept.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Refusal {
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(Arc<io::Error>),
    /// The file is no zip, or a broken one.
    #[error("the file is no package")]
    NotAPackage,
    /// It is a zip, but holds no collection of Anki's.
    #[error("there is no collection in the package")]
    NoCollection,
    /// Made by a newer Anki than is known here.
    #[error("the package has version {0}")]
    Newer(u64),
    /// It names files outside of itself: it was made to do harm.
    #[error("the package names a file outside of itself: {0}")]
    Outside(String),
    /// More files, or larger ones, than any honest package has.
    #[error("the package is too large, or unpacks to too much")]
    TooLarge,
    /// The collection cannot be read.
    #[error("the collection is damaged: {0}")]
    Damaged(Arc<str>),
    /// There was nothing in it that could be taken.
    #[error("there is no card in the package that can be taken")]
    Nothing(Vec<super::LeftOut>),
    /// Taking it in was called off.
    #[error("called off")]
    CalledOff,
    /// The working copy in the data folder could not be made.
    #[error("no working copy could be made: {0}")]
    NoCopy(Arc<io::Error>),
}

/// A collection unpacked into a file of its own, removed when dropped.
#[derive(Debug)]
pub struct Unpacked {
    path: PathBuf,
}

impl Unpacked {
    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        // A copy that stays behind does no harm; the next one takes another name.
        _ = fs::remove_file(&self.path);
    }
}

/// The names that a collection may have, the newest first: beside a new one lies an old one for old
/// programs that only says so.
const COLLECTIONS: [&str; 3] = ["collection.anki21b", "collection.anki21", "collection.anki2"];

/// Unpacks the collection of a package into `folder`.
///
/// # Errors
/// [`Refusal`].
pub fn unpack(package: &Path, folder: &Path) -> Result<Unpacked, Refusal> {
    let mut file = File::open(package).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Refusal::NotAPackage);
    }
    let length = about.len();
    if length > LARGEST_PACKAGE || entries(&mut file).map_err(unreadable)? > MOST_ENTRIES {
        return Err(Refusal::TooLarge);
    }
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|_| Refusal::NotAPackage)?;
    check_names(&mut archive)?;
    if let Some(version) = version(&mut archive)
        && version > NEWEST
    {
        return Err(Refusal::Newer(version));
    }
    let found = COLLECTIONS.iter().find_map(|name| Some((*name, archive.index_for_name(name)?)));
    let (name, index) = found.ok_or(Refusal::NoCollection)?;
    let entry = archive.by_index(index).map_err(|error| damaged(&error))?;
    let (unpacked, mut copy) = working_copy(folder)?;
    let most = LARGEST_COLLECTION.min(UNSUSPICIOUS.max(length.saturating_mul(LARGEST_RATIO)));
    if name == "collection.anki21b" {
        let stream = StreamingDecoder::new_with_max_window_size(entry, LARGEST_WINDOW);
        pour(&mut stream.map_err(|error| damaged(&error))?, &mut copy, most)?;
    } else {
        pour(&mut { entry }, &mut copy, most)?;
    }
    Ok(unpacked)
}

/// Copies at most so many bytes; more are refused as they come, whatever a header says.
fn pour(from: &mut dyn Read, to: &mut File, most: u64) -> Result<(), Refusal> {
    let mut buffer = vec![0; 64 << 10];
    let mut total = 0;
    loop {
        let count = match from.read(&mut buffer) {
            Ok(0) => return to.flush().map_err(no_copy),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(damaged(&error)),
        };
        total += count as u64;
        if total > most {
            return Err(Refusal::TooLarge);
        }
        to.write_all(&buffer[..count]).map_err(no_copy)?;
    }
}

/// A new, empty file in `folder`.
fn working_copy(folder: &Path) -> Result<(Unpacked, File), Refusal> {
    fs::create_dir_all(folder).map_err(no_copy)?;
    for number in 0..100 {
        let path = folder.join(format!("import-{number}.part"));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((Unpacked { path }, file)),
            // Another import, or what a crash left behind.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(no_copy(error)),
        }
    }
    Err(no_copy(ErrorKind::AlreadyExists.into()))
}

/// Refuses names that lead out of a package, and links. Nothing is ever unpacked under its own name;
/// but who writes such names means harm with the rest, too.
fn check_names(archive: &mut ZipArchive<BufReader<File>>) -> Result<(), Refusal> {
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(index) else { return Err(Refusal::NotAPackage) };
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let has_drive = name.as_bytes().get(1) == Some(&b':');
        let leads_out = name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..");
        if has_drive || leads_out || name.contains('\0') || entry.is_symlink() {
            return Err(Refusal::Outside(name.chars().take(80).collect()));
        }
    }
    Ok(())
}

/// The version that the package says it has, where it says so: field 1 of `meta`.
fn version(archive: &mut ZipArchive<BufReader<File>>) -> Option<u64> {
    let mut bytes = Vec::new();
    archive.by_name("meta").ok()?.take(64).read_to_end(&mut bytes).ok()?;
    super::collection::number_in(&bytes, 1)
}

/// How many files a zip says it holds, before any of its lists is read: the largest number that any end
/// record in its tail names.
fn entries(file: &mut File) -> io::Result<u64> {
    const TAIL: u64 = (64 << 10) + 22;
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    file.rewind()?;
    let records = tail.windows(12).filter(|bytes| bytes.starts_with(b"PK\x05\x06"));
    // 65,535 stands for "more than that" as well.
    Ok(records.map(|bytes| u64::from(u16::from_le_bytes([bytes[10], bytes[11]]))).max().unwrap_or(0))
}

fn unreadable(error: io::Error) -> Refusal {
    Refusal::Unreadable(Arc::new(error))
}

fn no_copy(error: io::Error) -> Refusal {
    Refusal::NoCopy(Arc::new(error))
}

fn damaged(error: &dyn std::fmt::Display) -> Refusal {
    Refusal::Damaged(error.to_string().into())
}
