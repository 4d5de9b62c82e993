//! A learner at a machine: a data folder of their own, a clock that stands, hands on mouse and keys.

use std::path::{Path, PathBuf};

use iced::Size;
use iced::keyboard::{Modifiers, key::Named};
use jiff::civil::DateTime;
use jiff::tz::{TimeZone, offset};
use jiff::{SignedDuration, Zoned};
use tempfile::TempDir;
use zuoxi::curriculum::question::Body;
use zuoxi::curriculum::{Key, Language, Question, QuestionId, Source};
use zuoxi::memory::{Card, Now};
use zuoxi::practice::{Response, order};
use zuoxi::store::{Answer, KeptSitting, Place, Store};
use zuoxi::tr;
use zuoxi::ui::app::Message;
use zuoxi::ui::desk::Desk;
use zuoxi::ui::offscreen::Driver;
use zuoxi::ui::screen::{Place as To, frame};
use zuoxi::ui::{Clock, Options};

/// The window that most journeys use.
pub const WINDOW: Size = Size::new(1024.0, 640.0);

/// Places of the sidebar.
pub const TODAY: To = To::Today;
pub const CURRICULUM: To = To::Curriculum;
pub const PRACTICE: To = To::Practice;
pub const REVIEW: To = To::Review;
pub const PROGRESS: To = To::Progress;
pub const GLOSSARY: To = To::Glossary;
pub const SEARCH: To = To::Search;
pub const SETTINGS: To = To::Settings;
pub const ABOUT: To = To::About;

/// Every place of the sidebar.
pub fn places() -> impl Iterator<Item = To> {
    frame::PLACES.into_iter().map(|(place, _)| place)
}

/// A moment in Shanghai.
#[track_caller]
pub fn at(moment: &str) -> Zoned {
    let moment: DateTime = moment.parse().unwrap();
    moment.to_zoned(TimeZone::fixed(offset(8))).unwrap()
}

/// A learner at a machine.
pub struct Learner {
    folder: TempDir,
    pub clock: Clock,
    pub language: Language,
    source: Source,
    window: Size,
    driver: Option<Driver>,
}

impl Learner {
    /// Opens Zuoxi for the first time, on a Monday evening.
    pub fn arrives(language: Language, source: &Source) -> Self {
        Self::arrives_at(tempfile::tempdir().unwrap(), language, source)
    }

    /// Opens Zuoxi on a folder that may hold something already.
    pub fn arrives_at(folder: TempDir, language: Language, source: &Source) -> Self {
        let clock = Clock::standing_at(at("2026-03-02T19:30"));
        let source = source.clone();
        let mut learner = Self { folder, clock, language, source, window: WINDOW, driver: None };
        learner.opens();
        learner
    }

    /// Opens Zuoxi for the first time and gives a name.
    pub fn sits_down(language: Language, source: &Source) -> Self {
        let mut learner = Self::arrives(language, source);
        learner.types("小雨");
        learner.clicks(&tr!(language, "welcome-begin"));
        learner.sees(&tr!(language, "today-greeting", name = "小雨"));
        learner
    }

    /// The same, and reads the first lesson.
    pub fn has_read(language: Language, source: &Source) -> Self {
        let mut learner = Self::sits_down(language, source);
        learner.clicks(&tr!(language, "today-read"));
        learner.clicks(&tr!(language, "lesson-read"));
        learner.sees(&tr!(language, "lesson-is-read"));
        learner
    }

    /// Opens the window.
    pub fn opens(&mut self) {
        self.driver = None;
        let options = Options {
            place: Place::choose(Some(self.folder.path().to_owned()), None),
            source: self.source.clone(),
            clock: self.clock.clone(),
            language: self.language,
        };
        self.driver = Some(Driver::new(options, self.window).unwrap());
    }

    /// Closes the window. The data folder is free then.
    pub fn closes(&mut self) {
        self.driver = None;
    }

    /// Will use other content when the window is opened next.
    pub fn uses(&mut self, source: &Source) {
        self.source = source.clone();
    }

    /// Closes the window and opens it again.
    pub fn reopens(&mut self) {
        self.closes();
        self.opens();
    }

    /// The window.
    #[track_caller]
    pub fn window(&mut self) -> &mut Driver {
        self.driver.as_mut().expect("the window is open")
    }

    /// The desk the learner works at.
    #[track_caller]
    pub fn desk(&self) -> &Desk {
        self.driver.as_ref().and_then(|driver| driver.app().desk()).expect("somebody sits at the desk")
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("zuoxi.db")
    }

    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// Opens the store of a closed window.
    #[track_caller]
    pub fn store(&self) -> Store {
        assert!(self.driver.is_none(), "the window holds the folder");
        let place = Place::choose(Some(self.folder.path().to_owned()), None).unwrap();
        Store::open(&place, &self.now()).unwrap()
    }

    /// What the window's own store holds of a question, without closing the window: the answers that
    /// count, newest first, and the card.
    #[track_caller]
    pub fn kept(&self, question: &QuestionId) -> (Vec<Answer>, Option<Card>) {
        let desk = self.desk();
        let profile = desk.profile.id;
        let found = desk
            .ledger
            .now(|store| Ok((store.answers_of(profile, question, 100)?, store.card(profile, question)?)));
        found.unwrap()
    }

    /// The newest mock exam as the store has it.
    #[track_caller]
    pub fn newest_sitting(&self) -> KeptSitting {
        let desk = self.desk();
        let profile = desk.profile.id;
        let found = desk.ledger.now(|store| match store.sittings(profile)?.first() {
            Some(newest) => store.sitting(newest.id),
            None => Ok(None),
        });
        found.unwrap().expect("a sitting is kept")
    }

    /// Every answer that counts.
    #[track_caller]
    pub fn answers_in_all(&self) -> u64 {
        let desk = self.desk();
        let profile = desk.profile.id;
        desk.ledger.now(|store| Ok(u64::from(store.totals(profile)?.answers))).unwrap()
    }

    #[track_caller]
    pub fn sees(&mut self, text: &str) {
        let shown = self.window().texts();
        assert!(shown.iter().any(|shown| shown == text), "“{text}” is not among: {}", shown.join(" | "));
    }

    #[track_caller]
    pub fn sees_not(&mut self, text: &str) {
        let shown = self.window().texts();
        assert!(shown.iter().all(|shown| shown != text), "“{text}” is among: {}", shown.join(" | "));
    }

    #[track_caller]
    pub fn clicks(&mut self, text: &str) {
        self.window().click(text).unwrap();
    }

    pub fn types(&mut self, text: &str) {
        self.window().type_text(text);
    }

    pub fn presses(&mut self, key: Named) {
        self.window().tap(key, Modifiers::empty());
    }

    pub fn presses_with_shift(&mut self, key: Named) {
        self.window().tap(key, Modifiers::SHIFT);
    }

    /// Presses a character with Ctrl (or what stands for it) held down.
    pub fn presses_with_ctrl(&mut self, character: char) {
        self.window().tap_character(character, Modifiers::COMMAND);
    }

    /// Goes to a place of the sidebar, by its digit if it has one.
    pub fn goes_to(&mut self, place: To) {
        let digit =
            places().position(|known| known == place).and_then(|nth| char::from_digit(nth as u32 + 1, 10));
        match digit {
            Some(digit) => self.presses_with_ctrl(digit),
            None => self.window().send(Message::Go(place)),
        }
    }

    pub fn waits(&self, seconds: i64) {
        self.clock.advance(SignedDuration::from_secs(seconds));
    }

    /// Practises everything of the last lesson.
    #[track_caller]
    pub fn practises(&mut self) {
        self.goes_to(PRACTICE);
        // In Chinese the sidebar's entry has the same name.
        let begin = tr!(self.language, "practice-begin");
        self.window().click_last(&begin).unwrap();
    }

    /// Begins to practise again, until this question is asked: the others are answered on the way.
    #[track_caller]
    pub fn practises_on(&mut self, question: &QuestionId) {
        self.practises();
        while self.asked().0.id != *question {
            self.answers(true);
            self.goes_on();
        }
    }

    /// The question on the screen and the seed of its order.
    #[track_caller]
    pub fn asked(&self) -> (Question, u64) {
        self.asked_if_any().expect("a question is on the screen")
    }

    pub fn asked_if_any(&self) -> Option<(Question, u64)> {
        let app = self.driver.as_ref()?.app();
        app.asked().map(|(question, _, seed)| (question.clone(), seed))
    }

    /// Puts an answer down through the widgets, and sees to it that it stands there.
    #[track_caller]
    pub fn puts_down(&mut self, response: &Response) {
        let (question, seed) = self.asked();
        match response {
            Response::Single(chosen) => self.letters(&question, seed, chosen.iter()),
            Response::Multiple(chosen) => self.letters(&question, seed, chosen.iter()),
            Response::Judge(judged) => {
                if let Some(judged) = judged {
                    self.types(if *judged { "1" } else { "2" });
                }
            }
            Response::Order(picked) => {
                let shown = order::items(&question, seed);
                for key in picked {
                    let place = shown.iter().position(|item| item.key == *key).unwrap();
                    self.types(&(place + 1).to_string());
                }
            }
            Response::Classify(placed) => {
                let Body::Classify { classes, .. } = &question.body else { panic!("{}", question.id) };
                for (place, member) in order::members(&question, seed).into_iter().enumerate() {
                    let Some(class) = placed.get(&member.key) else { continue };
                    let class = classes.iter().find(|known| known.key == *class).unwrap();
                    let name = class.text.get(self.language);
                    self.window().click_nth(name, place).unwrap();
                }
            }
            Response::Numeric(text) => self.types(text),
            Response::Task { text, .. } => {
                self.types(text);
                let standing = self.window().app().asked().map(|(_, standing, _)| standing.clone());
                assert!(
                    matches!(&standing, Some(Response::Task { text: typed, .. }) if typed == text),
                    "{standing:?}"
                );
                return;
            }
            Response::Recall(known) => {
                self.presses(Named::Enter);
                self.types(if *known == Some(true) { "3" } else { "1" });
                return;
            }
            Response::Fill(blanks) => {
                let last = blanks.iter().rposition(|text| !text.is_empty());
                for (place, text) in blanks.iter().enumerate().take(last.map_or(0, |last| last + 1)) {
                    if place > 0 {
                        self.presses(Named::Tab);
                    }
                    self.types(text);
                }
            }
        }
        let standing = self.window().app().asked().map(|(_, standing, _)| standing.clone());
        assert_eq!(standing.as_ref(), Some(response), "of {}", question.id);
    }

    fn letters<'k>(&mut self, question: &Question, seed: u64, keys: impl Iterator<Item = &'k Key>) {
        let shown = order::options(question, seed);
        for key in keys {
            let place = shown.iter().position(|option| option.key == *key).unwrap();
            self.types(["a", "b", "c", "d", "e", "f", "g"][place]);
        }
    }

    /// Thinks a while, puts the right answer down (or a wrong one), and submits it.
    #[track_caller]
    pub fn answers(&mut self, is_right: bool) -> QuestionId {
        let (question, _) = self.asked();
        self.waits(12);
        self.puts_down(&zuoxi::practice::model::answer(&question, is_right));
        self.presses(Named::Enter);
        let next = tr!(self.language, "session-next");
        self.sees(&next);
        question.id
    }

    pub fn goes_on(&mut self) {
        let next = tr!(self.language, "session-next");
        self.clicks(&next);
    }
}
