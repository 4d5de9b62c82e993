//! A tour of the application, driven as a learner would drive it: two days with a lesson, right and
//! wrong answers, and progress; a picture of every screen, and a short report.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use iced::Size;
use iced::keyboard::{Modifiers, key::Named};
use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Zoned};

use super::app::Options;
use super::clock::Clock;
use super::offscreen::{self, Driver};
use super::screen::{Place as To, frame};
use crate::curriculum::question::{Body, Kind};
use crate::curriculum::{Key, Language, Question, Source};
use crate::practice::model::answer;
use crate::practice::{Response, order};
use crate::store::{self, Place};
use crate::tr;

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
        // By keyboard: in a narrow window the sidebar shows no words.
        let number = frame::PLACES.iter().position(|(known, _)| known == place).map_or(1, |place| place + 1);
        let digit = char::from_digit(u32::try_from(number).unwrap_or(1), 10).unwrap_or('1');
        self.driver.tap_character(digit, Modifiers::COMMAND);
    }

    fn first_day(&mut self) -> Result<(), Error> {
        self.welcome()?;
        self.looks()?;
        self.go(&To::Today);
        self.picture("today-first")?;
        self.go(&To::Curriculum);
        self.picture("curriculum")?;
        self.go(&To::Practice);
        self.picture("practice")?;
        self.lesson()?;
        self.answers()?;
        self.go(&To::Today);
        self.picture("today-after")?;
        Ok(())
    }

    fn welcome(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.picture("welcome")?;
        self.driver.type_text(if language == Language::Chinese { "林小雨" } else { "Lin Xiaoyu" });
        self.driver.click(&tr!(language, "welcome-begin"))?;
        if self.driver.app().desk().is_none() {
            return Err(self.lost("welcome", "the learner did not sit down"));
        }
        self.note("A new learner gave a name and a goal.");
        Ok(())
    }

    /// Theme and text size are chosen where a learner chooses them.
    fn looks(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.go(&To::Settings);
        let theme = match self.variant.theme {
            Theme::Light => tr!(language, "theme-light"),
            Theme::Dark => tr!(language, "theme-dark"),
            Theme::Contrast => tr!(language, "theme-contrast"),
        };
        self.driver.click(&theme)?;
        if self.variant.text != 100 {
            self.driver.click(&format!("{} %", self.variant.text))?;
        }
        self.picture("settings")?;
        self.end("settings-end")?;
        self.go(&To::About);
        self.picture("about")?;
        self.end("about-end")
    }

    fn lesson(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.go(&To::Today);
        self.driver.click(&tr!(language, "today-read"))?;
        self.picture("lesson-top")?;
        self.clock.advance(SignedDuration::from_mins(7));
        self.driver.click(&tr!(language, "lesson-read"))?;
        if !self.driver.shows(&tr!(language, "lesson-is-read")) {
            return Err(self.lost("lesson", "it was not marked as read"));
        }
        self.picture("lesson-read")?;
        self.note("The first lesson was read.");
        Ok(())
    }

    /// Answers the topic's questions, some wrong, with a picture of every kind before and after.
    fn answers(&mut self) -> Result<(), Error> {
        let language = self.language();
        let count = self.driver.app().desk().and_then(|desk| {
            let topic = desk.record.last_opened.as_ref()?;
            Some(desk.library.topic(topic)?.active().count())
        });
        let practise = tr!(language, "lesson-practise", count = count.unwrap_or_default());
        self.driver.click(&practise)?;
        let mut pictured: Vec<(Kind, bool)> = Vec::new();
        let mut number = 0;
        while let Some((question, seed)) = self.asked() {
            // Every third answer is wrong.
            let is_right = number % 3 != 2;
            number += 1;
            self.clock.advance(SignedDuration::from_secs(25));
            self.put_down(&question, seed, is_right)?;
            let kind = question.kind();
            let is_new = !pictured.iter().any(|(seen, _)| *seen == kind);
            if is_new {
                self.picture(&format!("{}-open", slug(kind)))?;
            }
            self.driver.click(&tr!(language, "session-submit"))?;
            if !self.driver.shows(&tr!(language, "session-next")) {
                return Err(self.lost("answers", format!("{} was not marked", question.id)));
            }
            if is_new || (!is_right && !pictured.contains(&(kind, false))) {
                self.picture(&format!("{}-{}", slug(kind), if is_right { "right" } else { "wrong" }))?;
                pictured.push((kind, is_right));
            }
            self.report.answers += 1;
            self.report.right += usize::from(is_right);
            self.driver.click(&tr!(language, "session-next"))?;
        }
        self.picture("summary")?;
        let (right, answers) = (self.report.right, self.report.answers);
        self.note(format!("{answers} questions were answered, {right} of them right."));
        Ok(())
    }

    fn asked(&self) -> Option<(Question, u64)> {
        self.driver.app().asked().map(|(question, _, seed)| (question.clone(), seed))
    }

    /// Puts an answer down through the widgets: keys, clicks, typing.
    fn put_down(&mut self, question: &Question, seed: u64, is_right: bool) -> Result<(), Error> {
        match answer(question, is_right) {
            Response::Single(chosen) => self.letters(question, seed, chosen.iter()),
            Response::Multiple(chosen) => self.letters(question, seed, chosen.iter()),
            Response::Judge(judged) => {
                self.driver.type_text(if judged == Some(true) { "1" } else { "2" });
            }
            Response::Order(picked) => {
                let shown = order::items(question, seed);
                for key in picked {
                    let place = shown.iter().position(|item| item.key == key).unwrap_or_default();
                    self.driver.type_text(&(place + 1).to_string());
                }
            }
            Response::Classify(placed) => {
                let Body::Classify { classes, .. } = &question.body else { return Ok(()) };
                for (place, member) in order::members(question, seed).into_iter().enumerate() {
                    let class = classes.iter().find(|class| Some(&class.key) == placed.get(&member.key));
                    if let Some(class) = class {
                        self.driver.click_nth(class.text.get(self.variant.language), place)?;
                    }
                }
            }
            Response::Numeric(text) => self.driver.type_text(&text),
            Response::Fill(blanks) => {
                for (place, text) in blanks.iter().enumerate() {
                    if place > 0 {
                        self.driver.tap(Named::Tab, Modifiers::empty());
                    }
                    self.driver.type_text(text);
                }
            }
        }
        Ok(())
    }

    fn letters<'k>(&mut self, question: &Question, seed: u64, keys: impl Iterator<Item = &'k Key>) {
        let shown = order::options(question, seed);
        for key in keys {
            let place = shown.iter().position(|option| option.key == *key).unwrap_or_default();
            let letter = char::from(b'a' + u8::try_from(place).unwrap_or_default());
            self.driver.type_text(&letter.to_string());
        }
    }

    /// The application is closed and opened again a day later: what was learned comes back.
    fn second_day(&mut self) -> Result<(), Error> {
        let tomorrow = monday().checked_add(SignedDuration::from_hours(24 + 12)).unwrap_or_default();
        self.clock.set(tomorrow);
        self.restart()?;
        let due = self.driver.app().desk().map_or(0, |desk| desk.queue(0).counts().total());
        if due == 0 {
            return Err(self.lost("second day", "nothing came back"));
        }
        self.report.due_next_day = usize::try_from(due).unwrap_or_default();
        self.note(format!("A day later {due} questions were waiting."));
        self.picture("today-second-day")?;
        self.go(&To::Review);
        self.picture("review")?;
        self.review()?;
        self.go(&To::Curriculum);
        self.picture("curriculum-later")?;
        self.go(&To::Progress);
        self.picture("progress")?;
        self.end("progress-end")?;
        self.go(&To::Practice);
        self.picture("practice-later")?;
        Ok(())
    }

    fn restart(&mut self) -> Result<(), Error> {
        // The old application goes first: one data folder, one application.
        let elsewhere = Scratch::new(&format!("{}-pause", self.variant.name))?;
        let pause = start(&elsewhere, self.source, &self.clock, self.variant)?;
        drop(std::mem::replace(&mut self.driver, pause));
        self.driver = start(&self.data, self.source, &self.clock, self.variant)?;
        Ok(())
    }

    /// Answers a few of the day's questions, takes one back, and corrects a grade.
    fn review(&mut self) -> Result<(), Error> {
        let language = self.language();
        for number in 0..3 {
            let Some((question, seed)) = self.asked() else { break };
            self.clock.advance(SignedDuration::from_secs(12));
            self.put_down(&question, seed, true)?;
            self.driver.click(&tr!(language, "session-submit"))?;
            self.report.answers += 1;
            self.report.right += 1;
            if number == 0 {
                // The grade is corrected by key, then the answer is taken back.
                self.driver.type_text("2");
                self.picture("review-graded")?;
                self.driver.click(&tr!(language, "session-undo"))?;
                let again = self.asked().map(|(question, _)| question.id);
                if again.as_ref() != Some(&question.id) {
                    return Err(self.lost("undo", "the question did not come back"));
                }
                continue;
            }
            self.driver.click(&tr!(language, "session-next"))?;
        }
        self.note("Three answers of the second day, one of them taken back.");
        Ok(())
    }

    /// What is seen when something is wrong: a second window on the same record, and a broken content folder.
    fn troubles(&mut self) -> Result<(), Error> {
        let (data, clock, variant) = (self.data.0.clone(), self.clock.clone(), self.variant);
        let second = start_with(&data, self.source, &clock, variant)?;
        let first = std::mem::replace(&mut self.driver, second);
        self.picture("trouble-in-use")?;
        let broken = Scratch::new(&format!("{}-broken", variant.name))?;
        let topic = broken.0.join("topics/half-done");
        let files = [("topic.ron", "(id: \"half-done\", order: "), ("lesson.zh-CN.md", "# 未写完\n")];
        fs::create_dir_all(&topic).map_err(|error| Error::Write(topic.clone(), error))?;
        for (name, text) in files {
            fs::write(topic.join(name), text).map_err(|error| Error::Write(topic.join(name), error))?;
        }
        let elsewhere = Scratch::new(&format!("{}-elsewhere", variant.name))?;
        self.driver = start_with(&elsewhere.0, &Source::Folder(broken.0.clone()), &clock, variant)?;
        self.picture("trouble-content")?;
        self.driver = first;
        self.note("A second window was turned away, and a broken content folder refused with its findings.");
        Ok(())
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

fn slug(kind: Kind) -> &'static str {
    match kind {
        Kind::Single => "single",
        Kind::Multiple => "multiple",
        Kind::Judge => "judge",
        Kind::Numeric => "numeric",
        Kind::Order => "order",
        Kind::Classify => "classify",
        Kind::Fill => "fill",
    }
}
