//! The application: opens content and store, and routes between screens.

mod keys;
mod open;
mod route;
mod shown;

use std::path::PathBuf;
use std::sync::Arc;

use iced::{Element, Size, Subscription, Task, Theme, system, theme::Mode, window};

pub use open::Opened;
use shown::Screen;

use super::clock::Clock;
use super::desk::{Desk, Shelf, scheduler_for};
use super::ledger::Ledger;
use super::screen::{
    Place, about, curriculum, data, exams, frame, glossary, lesson, marking, memory, notebook, opening, plan,
    practice, print, progress, report, search, session, settings, sitting, today, welcome,
};
use super::theme::{self, Look};
use super::widget::keyboard::{Stroke, keyboard};
use super::widget::{MAIN, focus};
use crate::curriculum::search::Index;
use crate::curriculum::{Finding, Language, Library, Question, Source};
use crate::memory::Done;
use crate::practice::Response;
use crate::store::{self, Place as DataPlace, Preferences, ThemeChoice};
use crate::tr;

/// What the command line decides.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where the data lies, or why there is no such place.
    pub place: Result<DataPlace, store::Error>,
    /// Where the content comes from.
    pub source: Source,
    /// The time.
    pub clock: Clock,
    /// The language of a learner who has chosen none.
    pub language: Language,
}

/// The application's state.
pub struct App {
    options: Options,
    stage: Stage,
    /// The window's inner size at a text size of 100 %: what a change of the text size does not change.
    size: Size,
    is_dark: bool,
    /// Everything that can be found, once it is indexed.
    index: Option<Arc<Index>>,
    /// What is wrong with decks that cannot be used.
    faults: Arc<[Finding]>,
}

enum Stage {
    /// Content and store are being opened, or cannot be.
    Opening(opening::State),
    /// Nobody has a profile yet.
    Welcome { library: Arc<Library>, ledger: Ledger, screen: welcome::State },
    /// A learner is at work.
    Working { desk: Box<Desk>, screen: Box<Screen> },
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Content was loaded and the store opened, or not.
    Opened(Box<Result<Opened, opening::Trouble>>),
    /// The daily backup was made, or not.
    BackedUp(Result<(), store::Error>),
    /// A learner's part was read.
    Seated(Box<Result<Shelf, store::Error>>),
    /// The window has a new size.
    Resized(Size),
    /// The window is looked at again: a new day may have begun.
    Refocused,
    /// The window is to be closed.
    Closing,
    /// A file was dropped onto the window.
    Dropped(PathBuf),
    /// The system went dark or light.
    SystemTheme(Mode),
    /// A key that no field wanted.
    Key(Stroke),
    /// Focus the next or the previous thing.
    Focus {
        /// Which way.
        forward: bool,
    },
    /// Change the text size by a step, or back to 100 %.
    Zoom(Option<i16>),
    /// Preferences were saved, or not.
    PreferencesSaved(Result<(), store::Error>),
    /// The learner's day was read again.
    DayRead(Result<Done, store::Error>),
    /// Go somewhere.
    Go(Place),
    /// The opening screen.
    Opening(opening::Message),
    /// The welcome screen.
    Welcome(welcome::Message),
    /// The today screen.
    Today(today::Message),
    /// The plan screen.
    Plan(plan::Message),
    /// The curriculum screen.
    Curriculum(curriculum::Message),
    /// The lesson screen.
    Lesson(lesson::Message),
    /// The practice screen.
    Practice(practice::Message),
    /// A session of questions.
    Session(session::Message),
    /// Mock exams.
    Exams(exams::Message),
    /// A paper before it is sat.
    Cover(exams::cover::Message),
    /// A paper being sat.
    Sitting(sitting::Message),
    /// The learner's own book.
    Notebook(notebook::Message),
    /// The progress screen.
    Progress(progress::Message),
    /// The report of a mock exam.
    Report(report::Message),
    /// Marking tasks.
    Marking(marking::Message),
    /// An exam on paper.
    Print(print::Message),
    /// Everything that can be found was indexed.
    Indexed(Arc<Index>),
    /// The decks of the data folder were read again.
    Reshelved(Box<open::Shelved>),
    /// The glossary.
    Glossary(glossary::Message),
    /// A term.
    Term(glossary::term::Message),
    /// The search screen.
    Search(search::Message),
    /// The settings screen.
    Settings(settings::Message),
    /// The memory screen.
    Memory(memory::Message),
    /// What goes out, what comes in.
    Data(data::Message),
    /// The about screen.
    About(about::Message),
}

impl App {
    /// Starts: shows the opening screen and opens content and store in the background.
    pub fn new(options: Options) -> (Self, Task<Message>) {
        let app = Self {
            stage: Stage::Opening(opening::State::Working),
            size: Size::new(1280.0, 800.0),
            is_dark: false,
            index: None,
            faults: Arc::new([]),
            options,
        };
        let task = Task::batch([app.open(), system::theme().map(Message::SystemTheme)]);
        (app, task)
    }

    /// The window's title.
    pub fn title(&self) -> String {
        tr!(self.language(), "app-title")
    }

    /// The language in use.
    pub fn language(&self) -> Language {
        match &self.stage {
            Stage::Working { desk, .. } => desk.language,
            Stage::Welcome { screen, .. } => screen.language(),
            Stage::Opening(_) => self.options.language,
        }
    }

    fn preferences(&self) -> Option<&Preferences> {
        match &self.stage {
            Stage::Working { desk, .. } => Some(&desk.preferences),
            _ => None,
        }
    }

    fn palette(&self) -> &'static theme::Palette {
        match self.preferences().map_or(ThemeChoice::System, |preferences| preferences.theme) {
            ThemeChoice::Dark => &theme::DARK,
            ThemeChoice::Contrast => &theme::CONTRAST,
            ThemeChoice::System if self.is_dark => &theme::DARK,
            ThemeChoice::Light | ThemeChoice::System => &theme::LIGHT,
        }
    }

    /// The theme in use.
    pub fn theme(&self) -> Theme {
        theme::theme(self.palette())
    }

    /// How large everything is drawn: the text size.
    pub fn scale(&self) -> f32 {
        self.preferences().map_or(1.0, |preferences| f32::from(preferences.text_percent) / 100.0)
    }

    fn look(&self) -> Look {
        Look { language: self.language(), palette: self.palette(), window: self.size * (1.0 / self.scale()) }
    }

    /// What the application listens to.
    pub fn subscription(&self) -> Subscription<Message> {
        let beat = match &self.stage {
            Stage::Working { screen, .. } => match screen.as_ref() {
                Screen::Sitting(sitting) => sitting.subscription().map(Message::Sitting),
                _ => Subscription::none(),
            },
            _ => Subscription::none(),
        };
        Subscription::batch([
            beat,
            system::theme_changes().map(Message::SystemTheme),
            iced::event::listen_with(|event, _, _| match event {
                iced::Event::Window(window::Event::FileDropped(file)) => Some(Message::Dropped(file)),
                iced::Event::Window(window::Event::Focused) => Some(Message::Refocused),
                iced::Event::Window(window::Event::CloseRequested) => Some(Message::Closing),
                iced::Event::Window(window::Event::Opened { size, .. } | window::Event::Resized(size)) => {
                    Some(Message::Resized(size))
                }
                _ => None,
            }),
        ])
    }

    /// One message, one step.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Opened(opened) => self.opened(*opened),
            Message::BackedUp(result) => self.backed_up(result),
            Message::Seated(shelf) => self.seated(*shelf),
            Message::Resized(size) => {
                self.size = size * self.scale();
                Task::none()
            }
            Message::Refocused => self.refresh(),
            Message::Closing => self.close(),
            Message::Dropped(file) => self.dropped(file),
            Message::SystemTheme(mode) => {
                self.is_dark = mode == Mode::Dark;
                Task::none()
            }
            Message::Key(stroke) => self.key(&stroke),
            Message::Focus { forward: true } => focus::next(),
            Message::Focus { forward: false } => focus::previous(),
            Message::Zoom(step) => self.zoom(step),
            Message::PreferencesSaved(result) => self.preferences_saved(result),
            Message::DayRead(done) => self.day_read(done),
            Message::Indexed(index) => self.indexed(index),
            Message::Reshelved(shelved) => self.reshelved(*shelved),
            Message::Go(place) => self.go(place),
            Message::Opening(message) => self.opening(message),
            Message::Welcome(message) => self.welcome(message),
            message => self.route(message),
        }
    }

    /// A file that was dropped goes to the page where files come in.
    fn dropped(&mut self, file: PathBuf) -> Task<Message> {
        let go = self.go(Place::Data);
        Task::batch([go, self.update(Message::Data(data::Message::Dropped(file)))])
    }

    /// Closes the window; a paper being sat is kept first.
    fn close(&mut self) -> Task<Message> {
        if let Stage::Working { desk, screen } = &mut self.stage
            && let Screen::Sitting(sitting) = screen.as_mut()
            && let Some(action) = sitting.close(desk)
        {
            return self.act(action, Message::Sitting);
        }
        iced::exit()
    }

    /// Reads the day again: midnight at the desk, or a long pause.
    fn refresh(&mut self) -> Task<Message> {
        let Stage::Working { desk, .. } = &self.stage else { return Task::none() };
        let (profile, day) = (desk.profile.id, desk.now().day());
        desk.ledger.run(move |store| store.done_on(profile, day), Message::DayRead)
    }

    fn day_read(&mut self, done: Result<Done, store::Error>) -> Task<Message> {
        let Stage::Working { desk, screen } = &mut self.stage else { return Task::none() };
        // A failure here changes nothing: the next answer meets the same store and says so.
        if let Ok(done) = done {
            desk.record.done = done;
            desk.recount();
        }
        if let Screen::Today(today) = screen.as_mut() {
            today.refresh(desk);
        }
        Task::none()
    }

    fn prefer(&mut self, preferences: Preferences) -> Task<Message> {
        let Stage::Working { desk, screen } = &mut self.stage else { return Task::none() };
        desk.language = preferences.language.resolve(self.options.language);
        desk.scheduler = scheduler_for(&preferences);
        desk.preferences = preferences.clone();
        desk.recount_ahead();
        desk.recount();
        if let Screen::Plan(plan) = screen.as_mut() {
            plan.refresh(desk);
        }
        let profile = desk.profile.id;
        desk.ledger.run(move |store| store.save_preferences(profile, &preferences), Message::PreferencesSaved)
    }

    fn preferences_saved(&mut self, result: Result<(), store::Error>) -> Task<Message> {
        if let (Err(error), Stage::Working { screen, .. }) = (result, &mut self.stage) {
            match screen.as_mut() {
                Screen::Settings(settings) => settings.failed(error),
                Screen::Memory(memory) => memory.failed(error),
                Screen::Plan(plan) => plan.failed(error),
                _ => {}
            }
        }
        Task::none()
    }

    fn go(&mut self, place: Place) -> Task<Message> {
        let Stage::Working { desk, screen } = &mut self.stage else { return Task::none() };
        if let Screen::Sitting(sitting) = screen.as_mut()
            && sitting.holds(&place)
        {
            return focus::on(MAIN);
        }
        // The clock moved on: steps may have fallen due, or a new day begun.
        desk.recount();
        let desk = &**desk;
        let (next, task) = match place {
            Place::Today => wrap(today::State::new(desk), Screen::Today, Message::Today),
            Place::Plan => wrap(plan::State::new(desk), Screen::Plan, Message::Plan),
            Place::Curriculum => wrap(curriculum::State::new(desk), Screen::Curriculum, Message::Curriculum),
            Place::Lesson(topic) => wrap(lesson::State::new(desk, topic), Screen::Lesson, Message::Lesson),
            Place::Section(topic, section) => {
                let (state, task) = lesson::State::new(desk, topic);
                let task = Task::batch([task, focus::section(section)]);
                wrap((state, task), Screen::Lesson, Message::Lesson)
            }
            Place::Practice => wrap(practice::State::new(desk), Screen::Practice, Message::Practice),
            Place::Drill(drill) => {
                wrap(session::State::practice(desk, drill), Screen::Session, Message::Session)
            }
            Place::Exams => wrap(exams::State::new(desk), Screen::Exams, Message::Exams),
            Place::Cover(exam, part) => {
                wrap(exams::cover::State::new(desk, exam, part), Screen::Cover, Message::Cover)
            }
            Place::Sitting(id) => wrap(sitting::State::begun(desk, id), Screen::Sitting, Message::Sitting),
            Place::Resume(id) => wrap(sitting::State::resumed(desk, id), Screen::Sitting, Message::Sitting),
            Place::Notebook => wrap(notebook::State::new(desk), Screen::Notebook, Message::Notebook),
            Place::Review => wrap(session::State::review(desk), Screen::Session, Message::Session),
            Place::Progress => wrap(progress::State::new(desk), Screen::Progress, Message::Progress),
            Place::Report(sitting) => {
                let boxed = |state| Screen::Report(Box::new(state));
                wrap(report::State::new(desk, sitting), boxed, Message::Report)
            }
            Place::Marking(sitting) => {
                let boxed = |state| Screen::Marking(Box::new(state));
                wrap(marking::State::new(desk, sitting), boxed, Message::Marking)
            }
            Place::Print(exam, which) => wrap(
                print::State::new(desk, exam, which),
                |state| Screen::Print(Box::new(state)),
                Message::Print,
            ),
            Place::Glossary => wrap(glossary::State::new(desk), Screen::Glossary, Message::Glossary),
            Place::Term(term) => wrap(glossary::term::State::new(desk, term), Screen::Term, Message::Term),
            Place::Search => wrap(search::State::new(desk), Screen::Search, Message::Search),
            Place::Settings => wrap(settings::State::new(desk), Screen::Settings, Message::Settings),
            Place::Memory => wrap(memory::State::new(desk), Screen::Memory, Message::Memory),
            Place::Data => wrap(data::State::new(desk), |state| Screen::Data(Box::new(state)), Message::Data),
            Place::About => wrap(about::State::new(desk), Screen::About, Message::About),
        };
        **screen = next;
        // A new page starts at its top, with the focus nowhere: Tab begins with the page, not in a corner.
        Task::batch([focus::clear(), focus::page_top(), task])
    }

    /// The question on the screen with its answer so far and the seed of its order, if there is one: for
    /// those who drive the application without eyes.
    pub fn asked(&self) -> Option<(&Question, &Response, u64)> {
        match &self.stage {
            Stage::Working { desk, screen } => match screen.as_ref() {
                Screen::Session(session) => session.asked(desk),
                Screen::Sitting(sitting) => sitting.asked(desk),
                _ => None,
            },
            _ => None,
        }
    }

    /// The learner at work, if there is one.
    pub fn desk(&self) -> Option<&Desk> {
        match &self.stage {
            Stage::Working { desk, .. } => Some(desk),
            _ => None,
        }
    }

    /// The whole window.
    pub fn view(&self) -> Element<'_, Message> {
        let look = self.look();
        let content = match &self.stage {
            Stage::Opening(state) => opening::view(state, look, &self.options.source).map(Message::Opening),
            Stage::Welcome { library, screen, .. } => screen.view(look, library).map(Message::Welcome),
            Stage::Working { desk, screen } => {
                frame::view(look, desk, screen.place(), screen.view(look, desk), Message::Go)
            }
        };
        keyboard(content, keys::shortcut, |stroke| Some(Message::Key(stroke.clone()))).into()
    }
}

fn wrap<S, M: Send + 'static>(
    (state, task): (S, Task<M>),
    screen: impl Fn(S) -> Screen,
    message: impl Fn(M) -> Message + Send + 'static,
) -> (Screen, Task<Message>) {
    (screen(state), task.map(message))
}
