//! Where content comes from: what ships in the binary, or a folder.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

/// The content that ships.
#[derive(RustEmbed)]
#[folder = "content/"]
struct Shipped;

/// Files larger than this are not read: no lesson or question file comes near it.
pub const LARGEST_FILE: u64 = 8 * 1024 * 1024;

/// Where content is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// What ships in the binary.
    Shipped,
    /// A folder laid out like `content/`.
    Folder(PathBuf),
}

impl Source {
    /// Every file, with `/` between folders, sorted.
    pub fn files(&self) -> io::Result<Vec<String>> {
        let mut files = match self {
            Self::Shipped => Shipped::iter().map(Cow::into_owned).collect(),
            Self::Folder(folder) => {
                let mut files = Vec::new();
                walk(folder, "", 0, &mut files)?;
                files
            }
        };
        files.sort();
        Ok(files)
    }

    /// A file's text.
    ///
    /// # Errors
    /// It is missing, unreadable, larger than [`LARGEST_FILE`] or not UTF-8.
    pub fn read(&self, file: &str) -> io::Result<String> {
        let bytes = match self {
            Self::Shipped => Shipped::get(file)
                .map(|file| file.data.into_owned())
                .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?,
            Self::Folder(folder) => {
                let path = folder.join(file);
                if fs::metadata(&path)?.len() > LARGEST_FILE {
                    return Err(io::Error::from(io::ErrorKind::FileTooLarge));
                }
                fs::read(path)?
            }
        };
        let mut text = String::from_utf8(bytes).map_err(|e| io::Error::new(io::ErrorKind::InvalidData, e))?;
        // Notepad on Windows writes a byte order mark; RON and Markdown do not want it.
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Ok(text)
    }
}

/// Folders nested deeper than content ever is (or a link that leads back up) are not followed.
const DEEPEST: usize = 6;

fn walk(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if name.starts_with('.') {
            continue;
        }
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        match fs::metadata(entry.path()) {
            Ok(kind) if kind.is_dir() && depth < DEEPEST => walk(&entry.path(), &path, depth + 1, files)?,
            Ok(kind) if kind.is_file() => files.push(path),
            // Pipes and devices are no content, and reading one may wait for ever.
            Ok(_) => {}
            // A link that leads nowhere counts as a file: reading it fails, and the finding names it.
            Err(_) => files.push(path),
        }
    }
    Ok(())
}
