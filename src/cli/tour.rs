//! `zuoxi tour`: the application drives itself, without a display, and takes pictures.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

use super::{complain, say, source_of};
use crate::curriculum::Language;
use crate::tr;
use crate::ui::tour;

/// Runs the tour and says where the pictures are.
pub fn run(matches: &ArgMatches, language: Language) -> ExitCode {
    let out = matches.get_one::<PathBuf>("out").map_or(Path::new("tour"), PathBuf::as_path);
    let extent = if matches.get_flag("brief") { tour::Extent::Brief } else { tour::Extent::Whole };
    match tour::run(out, &source_of(matches), extent, &mut |line| say(line)) {
        Ok(report) => {
            say(&tr!(
                language,
                "cli-tour-done",
                pictures = report.pictures,
                answers = report.answers,
                folder = out.display().to_string()
            ));
            ExitCode::SUCCESS
        }
        Err(error) => {
            complain(&tr!(language, "cli-tour-failed", why = error.to_string()));
            ExitCode::FAILURE
        }
    }
}
