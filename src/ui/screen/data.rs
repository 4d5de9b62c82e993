//! What a learner takes along, brings in, and goes back to.

pub mod anki_in;
pub mod anki_out;
mod view;
mod work;

use std::path::{Path, PathBuf};

use iced::{Element, Task};

use crate::store::backup::Backup;
use crate::store::{self, Profile};
use crate::ui::desk::Desk;
use crate::ui::export;
use crate::ui::screen::Action;
use crate::ui::theme::Look;
use crate::ui::widget::focus;

/// The page as it stands.
#[derive(Debug, Clone)]
pub struct State {
    learner: export::State,
    log: export::State,
    reports: export::State,
    /// What is there, once it was looked up.
    found: Option<Found>,
    anki_out: anki_out::State,
    anki_in: anki_in::State,
    bringing: Bringing,
    going_back: GoingBack,
}

/// What there is to bring in, to go back to, and to report.
#[derive(Debug, Clone)]
pub struct Found {
    /// Problem reports of this learner.
    reports: usize,
    /// Backups, newest first.
    backups: Result<Vec<Backup>, store::Error>,
    /// Files that somebody took along, newest first.
    files: Vec<PathBuf>,
}

/// A learner being brought in.
#[derive(Debug, Clone, Default)]
struct Bringing {
    path: String,
    is_working: bool,
    /// Who came.
    came: Vec<Profile>,
    error: Option<store::Error>,
}

/// A backup being gone back to.
#[derive(Debug, Clone, Default)]
struct GoingBack {
    /// The one that is to be confirmed.
    asked: Option<Backup>,
    is_working: bool,
    error: Option<store::Error>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// What is there was looked up.
    Found(Result<Found, store::Error>),
    /// The file with all that the learner did.
    Learner(export::Message),
    /// The log as a table.
    Log(export::Message),
    /// The problem reports.
    Reports(export::Message),
    /// Questions as an Anki package.
    AnkiOut(anki_out::Message),
    /// Anki packages as decks.
    AnkiIn(anki_in::Message),
    /// A file was dropped onto the window.
    Dropped(PathBuf),
    /// The path of what is to be brought in was edited.
    Path(String),
    /// A file that was found is to be brought in.
    Pick(PathBuf),
    /// Bring it in.
    Bring,
    /// Who came and who is there now, or why nobody came.
    Brought(Result<(Vec<Profile>, Vec<Profile>), store::Error>),
    /// Somebody who came sits down.
    Seat(Profile),
    /// Ask before going back.
    AskBack(Backup),
    /// Rather not.
    Stay,
    /// Go back.
    GoBack,
    /// The backup is in its place, or why not.
    WentBack(Result<PathBuf, store::Error>),
}

impl State {
    /// The page, and a look at what is there.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let named = |words: String, extension: &str| format!("{words}.{extension}");
        let state = Self {
            learner: export::State::new(
                "data-learner",
                &named(
                    work::stem(desk, &crate::tr!(desk.language, "data-file-learner")),
                    store::transfer::EXTENSION,
                ),
            ),
            log: export::State::new(
                "data-log",
                &named(work::stem(desk, &crate::tr!(desk.language, "data-file-log")), "csv"),
            ),
            reports: export::State::new(
                "data-reports",
                &named(work::stem(desk, &crate::tr!(desk.language, "data-file-reports")), "md"),
            ),
            anki_out: anki_out::State::new(desk),
            anki_in: anki_in::State::default(),
            found: None,
            bringing: Bringing::default(),
            going_back: GoingBack::default(),
        };
        (state, Task::batch([work::look_up(desk), anki_in::look_up().map(Message::AnkiIn)]))
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        match message {
            Message::Found(found) => self.found(found),
            Message::Learner(message) => {
                Action::Run(self.learner.update(message, || work::learner(desk)).map(Message::Learner))
            }
            Message::Log(message) => {
                Action::Run(self.log.update(message, || work::log(desk)).map(Message::Log))
            }
            Message::Reports(message) => {
                Action::Run(self.reports.update(message, || work::reports(desk)).map(Message::Reports))
            }
            Message::AnkiOut(message) => {
                Action::Run(self.anki_out.update(desk, message).map(Message::AnkiOut))
            }
            Message::AnkiIn(message) => anki(self.anki_in.update(desk, message)),
            Message::Dropped(file) => self.dropped(&file),
            Message::Path(path) => {
                self.bringing = Bringing { path, ..Bringing::default() };
                Action::None
            }
            Message::Pick(path) => {
                self.bringing = Bringing { path: path.display().to_string(), ..Bringing::default() };
                self.bring(desk)
            }
            Message::Bring => self.bring(desk),
            Message::Brought(result) => self.brought(result),
            Message::Seat(profile) => Action::Seat(profile),
            Message::AskBack(backup) => {
                self.going_back = GoingBack { asked: Some(backup), ..GoingBack::default() };
                Action::None
            }
            Message::Stay => {
                self.going_back = GoingBack::default();
                Action::None
            }
            Message::GoBack => self.go_back(desk),
            Message::WentBack(result) => self.went_back(result),
        }
    }

    /// A dropped file goes where it belongs; what it is not can be read there.
    fn dropped(&mut self, file: &Path) -> Action<Message> {
        let path = file.display().to_string();
        if file.extension().is_some_and(|extension| extension == store::transfer::EXTENSION) {
            self.bringing = Bringing { path, ..Bringing::default() };
            Action::Run(focus::on("data-bring"))
        } else {
            self.anki_in.dropped(path);
            Action::Run(focus::on(anki_in::FIELD))
        }
    }

    fn found(&mut self, found: Result<Found, store::Error>) -> Action<Message> {
        self.found =
            Some(found.unwrap_or_else(|error| Found { reports: 0, backups: Err(error), files: vec![] }));
        Action::None
    }

    fn bring(&mut self, desk: &Desk) -> Action<Message> {
        if self.bringing.is_working || self.bringing.path.trim().is_empty() {
            return Action::None;
        }
        self.bringing.is_working = true;
        self.bringing.error = None;
        Action::Run(work::bring(desk, &self.bringing.path))
    }

    fn brought(&mut self, result: Result<(Vec<Profile>, Vec<Profile>), store::Error>) -> Action<Message> {
        self.bringing.is_working = false;
        match result {
            Ok((came, all)) => {
                self.bringing = Bringing { came, ..Bringing::default() };
                Action::Profiles(all)
            }
            Err(error) => {
                self.bringing.error = Some(error);
                Action::None
            }
        }
    }

    fn go_back(&mut self, desk: &Desk) -> Action<Message> {
        let Some(backup) = self.going_back.asked.clone().filter(|_| !self.going_back.is_working) else {
            return Action::None;
        };
        self.going_back.is_working = true;
        self.going_back.error = None;
        Action::Run(work::go_back(desk, backup))
    }

    fn went_back(&mut self, result: Result<PathBuf, store::Error>) -> Action<Message> {
        self.going_back.is_working = false;
        match result {
            Ok(_) => Action::Reopen,
            Err(error) => {
                self.going_back.error = Some(error);
                Action::None
            }
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        view::view(self, look, desk)
    }
}

/// A reply that comes after the page was left: whatever was changed is what the next page has to show.
pub fn late(message: Message) -> Action<Message> {
    match message {
        Message::Brought(Ok((_, all))) => Action::Profiles(all),
        Message::WentBack(Ok(_)) => Action::Reopen,
        Message::AnkiIn(message) => anki(anki_in::late(&message)),
        _ => Action::None,
    }
}

/// What the card of Anki's packages asks for, asked for by the page.
fn anki(action: Action<anki_in::Message>) -> Action<Message> {
    match action {
        Action::Run(task) => Action::Run(task.map(Message::AnkiIn)),
        Action::Go(place) => Action::Go(place),
        Action::Reshelve => Action::Reshelve,
        _ => Action::None,
    }
}
