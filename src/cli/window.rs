//! `zuoxi`: the window.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::{complain, source_of};
use crate::curriculum::Language;
use crate::store::Place;
use crate::tr;
use crate::ui::{self, Clock, Options};

/// Opens the window.
pub fn run(matches: &ArgMatches, language: Language) -> ExitCode {
    let clock = match matches.get_one::<String>("now") {
        None => Clock::system(),
        Some(text) => match text.parse::<DateTime>().and_then(|time| time.to_zoned(TimeZone::system())) {
            Ok(start) => Clock::starting_at(&start),
            Err(error) => {
                complain(&tr!(language, "cli-bad-time", text = text.as_str(), why = error.to_string()));
                return ExitCode::from(2);
            }
        },
    };
    if !has_display() {
        complain(&tr!(language, "cli-no-display"));
        return ExitCode::from(3);
    }
    let executable = std::env::current_exe().ok();
    let folder = executable.as_deref().and_then(std::path::Path::parent);
    let options = Options {
        place: Place::choose(matches.get_one::<PathBuf>("data").cloned(), folder),
        source: source_of(matches),
        clock,
        language,
    };
    match ui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&tr!(language, "cli-window-failed", why = error.to_string()));
            ExitCode::FAILURE
        }
    }
}

/// Whether a window can be opened: only Unix desktops can lack a display.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
