//! A tour of the application, driven as a learner would drive it: two days with a lesson, right and
//! wrong answers, and progress; a picture of every screen, and a short report.

mod answering;
mod exam;
mod first_day;
mod practical;
mod reports;
mod second_day;
mod weeks_later;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use iced::Size;
use iced::keyboard::Modifiers;
use jiff::Zoned;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::app::{Message, Options};
use super::clock::Clock;
use super::offscreen::{self, Driver};
use super::screen::{Place as To, frame};
use crate::curriculum::{Language, Source};
use crate::store::{self, Place};

/// How much of the tour to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Both languages, light and dark and high contrast, large and small windows.
    Whole,
    /// Chinese and light only: what a test needs.
    Brief,
}

/// What was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// Pictures written.
    pub pictures: usize,
    /// Questions answered.
    pub answers: usize,
    /// Of those, answered right on purpose.
    pub right: usize,
    /// Questions in the queue of the second day.
    pub due_next_day: usize,
}

/// Why the tour ended early.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The application did not show what it should.
    #[error(transparent)]
    Screen(#[from] offscreen::Error),
    /// Pictures or report cannot be written.
    #[error("{0}: {1}")]
    Write(PathBuf, io::Error),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The tour expected something else.
    #[error("step “{step}”: {what}")]
    Lost {
        /// What was being done.
        step: &'static str,
        /// What was wrong.
        what: String,
    },
}

/// One way to look at the application.
#[derive(Debug, Clone, Copy)]
struct Variant {
    name: &'static str,
    language: Language,
    theme: Theme,
    size: Size,
    /// Text size, percent.
    text: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Theme {
    Light,
    Dark,
    Contrast,
}

const LARGE: Size = Size::new(1280.0, 800.0);
const SMALL: Size = Size::new(1024.0, 640.0);

const fn variant(name: &'static str, language: Language, theme: Theme, size: Size, text: u16) -> Variant {
    Variant { name, language, theme, size, text }
}

const VARIANTS: [Variant; 8] = [
    variant("zh-light", Language::Chinese, Theme::Light, LARGE, 100),
    variant("zh-dark", Language::Chinese, Theme::Dark, LARGE, 100),
    variant("zh-contrast", Language::Chinese, Theme::Contrast, LARGE, 100),
    variant("zh-small", Language::Chinese, Theme::Light, SMALL, 100),
    variant("zh-200", Language::Chinese, Theme::Light, LARGE, 200),
    variant("en-light", Language::English, Theme::Light, LARGE, 100),
    variant("en-dark", Language::English, Theme::Dark, LARGE, 100),
    variant("en-small", Language::English, Theme::Dark, SMALL, 100),
];

/// Takes the tour: pictures and `report.md` go to `out`; `say` hears what happens.
///
/// # Errors
/// The first thing that was not as it should be.
pub fn run(out: &Path, source: &Source, extent: Extent, say: &mut dyn FnMut(&str)) -> Result<Report, Error> {
    fs::create_dir_all(out).map_err(|error| Error::Write(out.to_owned(), error))?;
    let variants = if extent == Extent::Brief { &VARIANTS[..1] } else { &VARIANTS[..] };
    let mut report = Report::default();
    let mut text = String::from("# Zuoxi 坐席学堂: tour\n\n");
    for variant in variants {
        say(&format!("· {}", variant.name));
        let mut tour = Tour::begin(out, source, *variant)?;
        tour.first_day()?;
        tour.second_day()?;
        tour.exam()?;
        tour.practical()?;
        tour.weeks_later()?;
        tour.reports()?;
        tour.troubles()?;
        let done = tour.finish(&mut text);
        report.pictures += done.pictures;
        report.answers += done.answers;
        report.right += done.right;
        report.due_next_day = done.due_next_day;
    }
    let path = out.join("report.md");
    fs::write(&path, text).map_err(|error| Error::Write(path, error))?;
    Ok(report)
}

struct Tour<'a> {
    out: &'a Path,
    source: &'a Source,
    variant: Variant,
    clock: Clock,
    data: Scratch,
    driver: Driver,
    report: Report,
    lines: Vec<String>,
}

/// A folder that goes when the tour ends.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Scratch {
    fn new(name: &str) -> Result<Self, Error> {
        let folder = std::env::temp_dir().join(format!("zuoxi-tour-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).map_err(|error| Error::Write(folder.clone(), error))?;
        Ok(Self(folder))
    }
}

/// The tour begins on a Monday evening; the date is fixed, so that pictures can be compared.
fn monday() -> Zoned {
    date(2026, 3, 2).at(19, 30, 0, 0).to_zoned(TimeZone::UTC).unwrap_or_default()
}

impl<'a> Tour<'a> {
    fn begin(out: &'a Path, source: &'a Source, variant: Variant) -> Result<Self, Error> {
        let data = Scratch::new(variant.name)?;
        let clock = Clock::standing_at(monday());
        let driver = start(&data, source, &clock, variant)?;
        let (report, lines) = (Report::default(), Vec::new());
        Ok(Self { out, source, variant, clock, data, driver, report, lines })
    }

    fn language(&self) -> Language {
        self.variant.language
    }

    fn note(&mut self, what: impl Into<String>) {
        self.lines.push(what.into());
    }

    fn lost(&mut self, step: &'static str, what: impl Into<String>) -> Error {
        Error::Lost {
            step,
            what: format!("{}; on the screen: {}", what.into(), self.driver.texts().join(" | ")),
        }
    }

    fn picture(&mut self, name: &str) -> Result<(), Error> {
        self.report.pictures += 1;
        let file = format!("{}-{:02}-{name}.png", self.variant.name, self.report.pictures);
        self.driver.picture(1.0).write(&self.out.join(&file))?;
        self.lines.push(format!("![{name}]({file})"));
        Ok(())
    }

    /// The lower end of a long page.
    fn end(&mut self, name: &str) -> Result<(), Error> {
        self.driver.scroll_to_end();
        self.picture(name)
    }

    fn go(&mut self, place: &To) {
        // By keyboard: in a narrow window the sidebar shows no words. There are nine digits, and more places.
        let place_in_bar = frame::PLACES.iter().position(|(known, _)| known == place);
        match place_in_bar.and_then(|place| char::from_digit(place as u32 + 1, 10)) {
            Some(digit) => self.driver.tap_character(digit, Modifiers::COMMAND),
            None => self.driver.send(Message::Go(place.clone())),
        }
    }
    fn finish(self, text: &mut String) -> Report {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "## {}\n", self.variant.name);
        for line in &self.lines {
            let _ = writeln!(text, "{line}\n");
        }
        self.report
    }
}

fn start(data: &Scratch, source: &Source, clock: &Clock, variant: Variant) -> Result<Driver, Error> {
    start_with(&data.0, source, clock, variant)
}

fn start_with(data: &Path, source: &Source, clock: &Clock, variant: Variant) -> Result<Driver, Error> {
    let options = Options {
        place: Place::choose(Some(data.to_owned()), None),
        source: source.clone(),
        clock: clock.clone(),
        language: variant.language,
    };
    Ok(Driver::new(options, variant.size)?)
}
