//! What the page has done in the background.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use iced::Task;

use super::{Found, Message};
use crate::exchange::{self, write};
use crate::store::backup::{self, Backup};
use crate::store::{self, Place, ReviewId, transfer};
use crate::ui::desk::Desk;
use crate::ui::export::{Trouble, typed};
use crate::ui::keep;

/// Answers that are read at once for the table.
const PIECE: u32 = 5_000;
/// The most files that are offered to be brought in.
const MOST_FILES: usize = 5;

/// `坐席学堂-小明-学习记录-2026-11-21`, with nothing in it that a file's name cannot have.
pub(super) fn stem(desk: &Desk, what: &str) -> String {
    let name = format!("{}-{what}-{}", desk.profile.name, desk.now().day().date());
    name.chars().map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '_' } else { c }).collect()
}

/// Looks up what is there.
pub(super) fn look_up(desk: &Desk) -> Task<Message> {
    let (ledger, profile, place) = (desk.ledger.clone(), desk.profile.id, desk.place());
    let look = async move {
        Ok(Found {
            reports: ledger.now(|store| store.reports(profile))?.len(),
            backups: place.and_then(|place| backup::list(&place)),
            files: files(transfer::EXTENSION),
        })
    };
    Task::perform(look, Message::Found)
}

/// Files with this ending in the folders where such things arrive, newest first.
pub(super) fn files(ending: &str) -> Vec<PathBuf> {
    let Some(user) = directories::UserDirs::new() else { return Vec::new() };
    let folders = [user.download_dir(), user.document_dir(), user.desktop_dir()];
    let mut found: Vec<(std::time::SystemTime, PathBuf)> = folders
        .into_iter()
        .flatten()
        // A folder that cannot be read offers nothing; the path can still be typed.
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending)))
        .filter_map(|path| Some((path.metadata().ok()?.modified().ok()?, path)))
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    found.dedup_by(|a, b| a.1 == b.1);
    found.into_iter().map(|(_, path)| path).take(MOST_FILES).collect()
}

/// Writes all that the learner did.
pub(super) fn learner(desk: &Desk) -> impl FnOnce(PathBuf) -> Result<PathBuf, Trouble> + Send + use<> {
    let (place, profile) = (desk.place(), desk.profile.id);
    move |path| {
        let place = place?;
        // SQLite writes where it can seek and sync; the learner's disk gets the finished file in one go.
        let draft = place.folder().join("zuoxi.db.export");
        transfer::export(&place, profile, &draft)?;
        let written = write::write(&path, transfer::EXTENSION, |out| {
            io::copy(&mut File::open(&draft)?, out).map(|_| ())
        });
        // It is overwritten next time, should it not go now.
        _ = std::fs::remove_file(&draft);
        Ok(written?)
    }
}

/// Writes the log as a table.
pub(super) fn log(desk: &Desk) -> impl FnOnce(PathBuf) -> Result<PathBuf, Trouble> + Send + use<> {
    let (ledger, profile, zone) = (desk.ledger.clone(), desk.profile.id, desk.now().zone().clone());
    move |path| {
        let mut unread: Option<store::Error> = None;
        let mut last: Option<ReviewId> = None;
        // Piece by piece: the learner may go on answering meanwhile.
        let mut piece = || match ledger.now(|store| store.log(profile, last, PIECE)) {
            Ok(entries) => {
                last = entries.last().map(|entry| entry.answer.review);
                Ok(entries)
            }
            Err(error) => {
                unread = Some(error.clone());
                Err(io::Error::other(error))
            }
        };
        let written = write::write(&path, "csv", |out| exchange::log::write(out, &zone, &mut piece));
        match unread {
            Some(error) => Err(error.into()),
            None => Ok(written?),
        }
    }
}

/// Writes the problem reports: to read, and beside it for programs.
pub(super) fn reports(desk: &Desk) -> impl FnOnce(PathBuf) -> Result<PathBuf, Trouble> + Send + use<> {
    let (ledger, profile, library) = (desk.ledger.clone(), desk.profile.id, desk.library.clone());
    let (language, zone) = (desk.language, desk.now().zone().clone());
    move |path| {
        let reports = ledger.now(|store| store.reports(profile))?;
        let name = |problem| keep::name(language, problem);
        let text = exchange::reports::markdown(&reports, &library, language, &zone, name);
        let file = write::write(&path, "md", |out| out.write_all(text.as_bytes()))?;
        write::write(&file.with_extension("ron"), "ron", |out| {
            let rows = exchange::reports::ron(&reports).map_err(io::Error::other)?;
            out.write_all(rows.as_bytes())
        })?;
        Ok(file)
    }
}

/// Brings learners in.
pub(super) fn bring(desk: &Desk, path: &str) -> Task<Message> {
    let (place, path) = (desk.place(), typed(path));
    desk.ledger.run(
        move |store| {
            let came = store.import(&place?, &whole(&path))?;
            Ok((came, store.profiles()?))
        },
        Message::Brought,
    )
}

/// A path that goes on naming the same file wherever it is looked at from.
fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Goes back to a backup.
pub(super) fn go_back(desk: &Desk, backup: Backup) -> Task<Message> {
    let (place, now): (Result<Place, store::Error>, _) = (desk.place(), desk.now());
    desk.ledger.run(move |store| store.restore(&place?, &backup.file, &now), Message::WentBack)
}
