//! `zuoxi export`: the questions of a folder of content as an Anki package.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

use super::{complain, library_of, say};
use crate::curriculum::Language;
use crate::exchange::anki::{Export, Languages, Note};
use crate::exchange::write;
use crate::tr;

/// Writes the package and says where it is.
pub fn run(matches: &ArgMatches, language: Language) -> ExitCode {
    let library = match library_of(matches, language) {
        Ok(library) => library,
        Err(failure) => return failure,
    };
    let notes = library.active().map(|question| Note::of(&library, question, Languages::One(language)));
    let export = Export {
        deck: tr!(language, "app-name"),
        made_at: jiff::Timestamp::now(),
        language,
        notes: notes.collect(),
    };
    let path = matches.get_one::<PathBuf>("file").map_or(Path::new("zuoxi.apkg"), PathBuf::as_path);
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let written = export.package().map_err(|error| error.to_string()).and_then(|package| {
        write::write(&path, "apkg", |out| out.write_all(&package)).map_err(|error| error.to_string())
    });
    match written {
        Ok(path) => {
            let path = path.display().to_string();
            say(&tr!(language, "cli-export-done", cards = export.notes.len(), path = path));
            ExitCode::SUCCESS
        }
        Err(why) => {
            complain(&tr!(language, "cli-export-failed", why = why));
            ExitCode::FAILURE
        }
    }
}
