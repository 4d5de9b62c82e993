//! The application: opens content and store, and routes between screens.

use std::sync::Arc;

use iced::keyboard::{Key, key::Named};
use iced::{Element, Size, Subscription, Task, Theme, system, theme::Mode, window};

use super::clock::Clock;
use super::desk::{Desk, Shelf};
use super::ledger::Ledger;
use super::screen::{
    about, curriculum, frame, lesson, opening, practice, progress, session, settings, today, welcome,
};
use super::theme::{self, Look};
use super::widget::keyboard::{Stroke, keyboard};
use super::widget::{MAIN, PAGE, focus};
use crate::curriculum::{Language, Library, Question, Source, TopicId, load};
use crate::memory::{Done, Scheduler, Settings};
use crate::practice::{Response, Scope};
use crate::store::{self, Place as DataPlace, Preferences, Profile, Store, ThemeChoice};
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

/// A place to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// What to do now, and why.
    Today,
    /// Standard, level, domain, competency.
    Curriculum,
    /// A lesson.
    Lesson(TopicId),
    /// Choosing what to practise.
    Practice,
    /// Practising a scope: so many questions, or all.
    Drill(Scope, Option<usize>),
    /// Today's queue.
    Review,
    /// What was done, and what is coming.
    Progress,
    /// Preferences and profiles.
    Settings,
    /// What this is, and its licences.
    About,
}

/// The application's state.
pub struct App {
    options: Options,
    stage: Stage,
    /// The window's inner size at a text size of 100 %: what a change of the text size does not change.
    size: Size,
    is_dark: bool,
}

enum Stage {
    /// Content and store are being opened, or cannot be.
    Opening(opening::State),
    /// Nobody has a profile yet.
    Welcome { library: Arc<Library>, ledger: Ledger, screen: welcome::State },
    /// A learner is at work.
    Working { desk: Box<Desk>, screen: Box<Screen> },
}

enum Screen {
    Today(today::State),
    Curriculum(curriculum::State),
    Lesson(lesson::State),
    Practice(practice::State),
    Session(session::State),
    Progress(progress::State),
    Settings(settings::State),
    About(about::State),
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
    /// The curriculum screen.
    Curriculum(curriculum::Message),
    /// The lesson screen.
    Lesson(lesson::Message),
    /// The practice screen.
    Practice(practice::Message),
    /// A session of questions.
    Session(session::Message),
    /// The progress screen.
    Progress(progress::Message),
    /// The settings screen.
    Settings(settings::Message),
    /// The about screen.
    About(about::Message),
}

/// What opening brought.
#[derive(Debug, Clone)]
pub struct Opened {
    library: Arc<Library>,
    ledger: Ledger,
    shelf: Option<Shelf>,
}

/// What a screen asks of the application.
pub enum Action<Message> {
    /// Nothing.
    None,
    /// Run something whose result comes back to the screen.
    Run(Task<Message>),
    /// Go somewhere.
    Go(Place),
    /// The preferences changed: use and save them.
    Prefer(Box<Preferences>),
    /// Another learner sits down.
    Seat(Profile),
    /// The list of profiles changed.
    Profiles(Vec<Profile>),
    /// Nobody is left: begin again.
    Empty,
}

impl App {
    /// Starts: shows the opening screen and opens content and store in the background.
    pub fn new(options: Options) -> (Self, Task<Message>) {
        let app = Self {
            stage: Stage::Opening(opening::State::Working),
            size: Size::new(1280.0, 800.0),
            is_dark: false,
            options,
        };
        let task = Task::batch([app.open(), system::theme().map(Message::SystemTheme)]);
        (app, task)
    }

    fn open(&self) -> Task<Message> {
        let Options { place, source, clock, .. } = self.options.clone();
        let opening = async move {
            let library = load::load(&source).map_err(opening::Trouble::Content)?;
            let place = place.map_err(opening::Trouble::Store)?;
            open_store(Arc::new(library), &place, &clock).map_err(opening::Trouble::Store)
        };
        Task::perform(opening, |opened| Message::Opened(Box::new(opened)))
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
        Subscription::batch([
            system::theme_changes().map(Message::SystemTheme),
            iced::event::listen_with(|event, _, _| match event {
                iced::Event::Window(window::Event::Focused) => Some(Message::Refocused),
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
            Message::Go(place) => self.go(place),
            Message::Opening(message) => self.opening(message),
            Message::Welcome(message) => self.welcome(message),
            message => self.route(message),
        }
    }

    fn opened(&mut self, opened: Result<Opened, opening::Trouble>) -> Task<Message> {
        match opened {
            Err(trouble) => {
                self.stage = Stage::Opening(opening::State::Failed(trouble));
                focus::on(MAIN)
            }
            Ok(Opened { library, ledger, shelf: None }) => {
                let (screen, task) = welcome::State::new(self.options.language);
                let backup = self.backup();
                self.stage = Stage::Welcome { library, ledger, screen };
                Task::batch([task.map(Message::Welcome), backup])
            }
            Ok(Opened { library, ledger, shelf: Some(shelf) }) => {
                let backup = self.backup();
                Task::batch([self.sit_down(library, ledger, shelf), backup])
            }
        }
    }

    /// The daily backup, beside the work.
    fn backup(&self) -> Task<Message> {
        let (Ok(place), now) = (self.options.place.clone(), self.options.clock.now()) else {
            return Task::none();
        };
        Task::perform(async move { store::backup::daily(&place, &now).map(|_| ()) }, Message::BackedUp)
    }

    fn backed_up(&mut self, result: Result<(), store::Error>) -> Task<Message> {
        if let (Err(error), Stage::Working { screen, .. }) = (result, &mut self.stage)
            && let Screen::Today(today) = screen.as_mut()
        {
            today.backup_failed(error);
        }
        Task::none()
    }

    fn sit_down(&mut self, library: Arc<Library>, ledger: Ledger, shelf: Shelf) -> Task<Message> {
        let Shelf { profile, profiles, preferences, record } = shelf;
        let mut desk = Desk {
            language: preferences.language.resolve(self.options.language),
            scheduler: scheduler_for(&preferences),
            clock: self.options.clock.clone(),
            folder: self.options.place.as_ref().map(|place| place.folder().to_owned()).unwrap_or_default(),
            library,
            ledger,
            profile,
            profiles,
            preferences,
            record,
            day: self.options.clock.now().day(),
            waiting: 0,
        };
        desk.recount();
        let (screen, task) = today::State::new(&desk);
        self.stage = Stage::Working { desk: Box::new(desk), screen: Box::new(Screen::Today(screen)) };
        task.map(Message::Today)
    }

    fn seated(&mut self, shelf: Result<Shelf, store::Error>) -> Task<Message> {
        let (library, ledger) = match &self.stage {
            Stage::Welcome { library, ledger, .. } => (library.clone(), ledger.clone()),
            Stage::Working { desk, .. } => (desk.library.clone(), desk.ledger.clone()),
            Stage::Opening(_) => return Task::none(),
        };
        match shelf {
            Ok(shelf) => self.sit_down(library, ledger, shelf),
            Err(error) => {
                self.stage = Stage::Opening(opening::State::Failed(opening::Trouble::Store(error)));
                focus::on(MAIN)
            }
        }
    }

    fn seat(&self, profile: Profile) -> Task<Message> {
        let ledger = match &self.stage {
            Stage::Welcome { ledger, .. } => ledger,
            Stage::Working { desk, .. } => &desk.ledger,
            Stage::Opening(_) => return Task::none(),
        };
        let now = self.options.clock.now();
        ledger.run(
            move |store| {
                store.set_last_profile(profile.id)?;
                Shelf::read(store, &profile, &now)
            },
            |shelf| Message::Seated(Box::new(shelf)),
        )
    }

    fn opening(&mut self, message: opening::Message) -> Task<Message> {
        match message {
            opening::Message::Retry => {}
            opening::Message::UseShipped => self.options.source = Source::Shipped,
            opening::Message::Quit => return iced::exit(),
        }
        self.stage = Stage::Opening(opening::State::Working);
        self.open()
    }

    fn welcome(&mut self, message: welcome::Message) -> Task<Message> {
        let Stage::Welcome { library, ledger, screen } = &mut self.stage else { return Task::none() };
        let now = self.options.clock.now();
        match screen.update(message, library, ledger, &now) {
            Action::Run(task) => task.map(Message::Welcome),
            Action::Seat(profile) => self.seat(profile),
            _ => Task::none(),
        }
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

    fn key(&mut self, stroke: &Stroke) -> Task<Message> {
        let leaf = self.look().window.height * 0.8;
        match &mut self.stage {
            Stage::Working { desk, screen } => {
                let is_reading = matches!(screen.as_ref(), Screen::Lesson(_));
                let message = match screen.as_ref() {
                    Screen::Session(session) => session.key(desk, stroke).map(Message::Session),
                    Screen::Lesson(lesson) => lesson.key(stroke).map(Message::Lesson),
                    _ => None,
                };
                match (message, stroke.key.as_ref()) {
                    (Some(message), _) => self.update(message),
                    // A lesson is read: there the arrows scroll.
                    (None, Key::Named(Named::ArrowDown)) if is_reading => focus::scroll_page(LINE),
                    (None, Key::Named(Named::ArrowUp)) if is_reading => focus::scroll_page(-LINE),
                    (None, Key::Named(Named::Space)) if is_reading => focus::scroll_page(leaf),
                    (None, Key::Named(Named::ArrowDown)) => focus::next(),
                    (None, Key::Named(Named::ArrowUp)) => focus::previous(),
                    (None, Key::Named(Named::PageDown)) => focus::scroll_page(leaf),
                    (None, Key::Named(Named::PageUp)) => focus::scroll_page(-leaf),
                    (None, Key::Named(Named::Home)) => focus::scroll_page(f32::MIN),
                    (None, Key::Named(Named::End)) => focus::scroll_page(f32::MAX),
                    (None, Key::Named(Named::Escape)) => self.go_back(),
                    _ => Task::none(),
                }
            }
            _ => match stroke.key.as_ref() {
                Key::Named(Named::ArrowDown) => focus::next(),
                Key::Named(Named::ArrowUp) => focus::previous(),
                _ => Task::none(),
            },
        }
    }

    fn go_back(&mut self) -> Task<Message> {
        let Stage::Working { screen, .. } = &self.stage else { return Task::none() };
        match screen.as_ref() {
            Screen::Today(_) => focus::clear(),
            Screen::Lesson(_) => self.go(Place::Curriculum),
            Screen::Session(session) => self.go(session.home()),
            _ => self.go(Place::Today),
        }
    }

    fn zoom(&mut self, step: Option<i16>) -> Task<Message> {
        let Some(mut preferences) = self.preferences().cloned() else { return Task::none() };
        let percent = preferences.text_percent;
        preferences.text_percent =
            step.map_or(100, |step| percent.saturating_add_signed(step)).clamp(80, 200);
        self.prefer(preferences)
    }

    fn prefer(&mut self, preferences: Preferences) -> Task<Message> {
        let Stage::Working { desk, .. } = &mut self.stage else { return Task::none() };
        desk.language = preferences.language.resolve(self.options.language);
        desk.scheduler = scheduler_for(&preferences);
        desk.preferences = preferences.clone();
        desk.recount();
        let profile = desk.profile.id;
        desk.ledger.run(move |store| store.save_preferences(profile, &preferences), Message::PreferencesSaved)
    }

    fn preferences_saved(&mut self, result: Result<(), store::Error>) -> Task<Message> {
        if let (Err(error), Stage::Working { screen, .. }) = (result, &mut self.stage)
            && let Screen::Settings(settings) = screen.as_mut()
        {
            settings.failed(error);
        }
        Task::none()
    }

    fn go(&mut self, place: Place) -> Task<Message> {
        let Stage::Working { desk, screen } = &mut self.stage else { return Task::none() };
        // The clock moved on: steps may have fallen due, or a new day begun.
        desk.recount();
        let desk = &**desk;
        let (next, task) = match place {
            Place::Today => wrap(today::State::new(desk), Screen::Today, Message::Today),
            Place::Curriculum => wrap(curriculum::State::new(desk), Screen::Curriculum, Message::Curriculum),
            Place::Lesson(topic) => wrap(lesson::State::new(desk, topic), Screen::Lesson, Message::Lesson),
            Place::Practice => wrap(practice::State::new(desk), Screen::Practice, Message::Practice),
            Place::Drill(scope, count) => {
                wrap(session::State::practice(desk, scope, count), Screen::Session, Message::Session)
            }
            Place::Review => wrap(session::State::review(desk), Screen::Session, Message::Session),
            Place::Progress => wrap(progress::State::new(desk), Screen::Progress, Message::Progress),
            Place::Settings => wrap(settings::State::new(desk), Screen::Settings, Message::Settings),
            Place::About => wrap(about::State::new(desk), Screen::About, Message::About),
        };
        **screen = next;
        // A new page starts at its top, with the focus nowhere: Tab begins with the page, not in a corner.
        let top = iced::widget::operation::AbsoluteOffset { x: 0.0, y: 0.0 };
        Task::batch([focus::clear(), iced::widget::operation::scroll_to(PAGE, top), task])
    }

    fn route(&mut self, message: Message) -> Task<Message> {
        let Stage::Working { desk, screen } = &mut self.stage else { return Task::none() };
        match (screen.as_mut(), message) {
            (Screen::Today(screen), Message::Today(message)) => {
                let action = screen.update(message);
                self.act(action, Message::Today)
            }
            (Screen::Curriculum(screen), Message::Curriculum(message)) => {
                let action = screen.update(message);
                self.act(action, Message::Curriculum)
            }
            (Screen::Lesson(screen), Message::Lesson(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Lesson)
            }
            (Screen::Practice(screen), Message::Practice(message)) => {
                let action = screen.update(message);
                self.act(action, Message::Practice)
            }
            (Screen::Session(screen), Message::Session(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Session)
            }
            (Screen::Progress(screen), Message::Progress(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Progress)
            }
            (Screen::Settings(screen), Message::Settings(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Settings)
            }
            (Screen::About(screen), Message::About(message)) => {
                let action = screen.update(message);
                self.act(action, Message::About)
            }
            // A reply to a screen that was left. What it brought is in the store; the mirror is told.
            (_, Message::Session(message)) => {
                session::late(desk, message);
                Task::none()
            }
            _ => Task::none(),
        }
    }

    fn act<M: Send + 'static>(
        &mut self,
        action: Action<M>,
        wrap: impl Fn(M) -> Message + Send + 'static,
    ) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Run(task) => task.map(wrap),
            Action::Go(place) => self.go(place),
            Action::Prefer(preferences) => self.prefer(*preferences),
            Action::Seat(profile) => self.seat(profile),
            Action::Profiles(profiles) => {
                if let Stage::Working { desk, .. } = &mut self.stage {
                    if let Some(renamed) = profiles.iter().find(|profile| profile.id == desk.profile.id) {
                        desk.profile = renamed.clone();
                    }
                    desk.profiles = profiles;
                }
                Task::none()
            }
            Action::Empty => {
                let Stage::Working { desk, .. } = &self.stage else { return Task::none() };
                let (screen, task) = welcome::State::new(self.options.language);
                self.stage =
                    Stage::Welcome { library: desk.library.clone(), ledger: desk.ledger.clone(), screen };
                task.map(Message::Welcome)
            }
        }
    }

    /// The question on the screen with its answer so far and the seed of its order, if there is one: for
    /// those who drive the application without eyes.
    pub fn asked(&self) -> Option<(&Question, &Response, u64)> {
        match &self.stage {
            Stage::Working { desk, screen } => match screen.as_ref() {
                Screen::Session(session) => session.asked(desk),
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
            Stage::Opening(state) => opening::view(state, look, &self.options).map(Message::Opening),
            Stage::Welcome { library, screen, .. } => screen.view(look, library).map(Message::Welcome),
            Stage::Working { desk, screen } => {
                frame::view(look, desk, screen.place(), screen.view(look, desk))
            }
        };
        keyboard(content, shortcut, |stroke| Some(Message::Key(stroke.clone()))).into()
    }
}

impl Screen {
    /// The entry of the sidebar that the screen belongs to.
    fn place(&self) -> Place {
        match self {
            Self::Today(_) => Place::Today,
            Self::Curriculum(_) | Self::Lesson(_) => Place::Curriculum,
            Self::Practice(_) => Place::Practice,
            Self::Session(session) => match session.home() {
                Place::Today => Place::Review,
                _ => Place::Practice,
            },
            Self::Progress(_) => Place::Progress,
            Self::Settings(_) => Place::Settings,
            Self::About(_) => Place::About,
        }
    }

    fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        match self {
            Self::Today(screen) => screen.view(look, desk).map(Message::Today),
            Self::Curriculum(screen) => screen.view(look, desk).map(Message::Curriculum),
            Self::Lesson(screen) => screen.view(look, desk).map(Message::Lesson),
            Self::Practice(screen) => screen.view(look, desk).map(Message::Practice),
            Self::Session(screen) => screen.view(look, desk).map(Message::Session),
            Self::Progress(screen) => screen.view(look, desk).map(Message::Progress),
            Self::Settings(screen) => screen.view(look, desk).map(Message::Settings),
            Self::About(screen) => screen.view(look, desk).map(Message::About),
        }
    }
}

fn wrap<S, M: Send + 'static>(
    (state, task): (S, Task<M>),
    screen: impl Fn(S) -> Screen,
    message: impl Fn(M) -> Message + Send + 'static,
) -> (Screen, Task<Message>) {
    (screen(state), task.map(message))
}

/// What an arrow scrolls in a lesson, logical pixels.
const LINE: f32 = 80.0;

/// Keys that mean the same everywhere, also while a field is typed in.
fn shortcut(stroke: &Stroke) -> Option<Message> {
    if let (Key::Named(Named::Tab), false) = (&stroke.key, stroke.modifiers.command()) {
        return Some(Message::Focus { forward: !stroke.modifiers.shift() });
    }
    if !stroke.modifiers.command() || stroke.modifiers.alt() {
        return None;
    }
    let Key::Character(character) = &stroke.key else { return None };
    match character.as_str() {
        "=" | "+" => Some(Message::Zoom(Some(10))),
        "-" => Some(Message::Zoom(Some(-10))),
        "0" => Some(Message::Zoom(None)),
        digit => {
            let place: usize = digit.parse().ok()?;
            frame::PLACES.get(place.checked_sub(1)?).map(|(place, ..)| Message::Go(place.clone()))
        }
    }
}

fn scheduler_for(preferences: &Preferences) -> Scheduler {
    let settings = Settings { desired_retention: preferences.desired_retention, ..Settings::default() };
    // The store keeps preferences within range; the default is always valid.
    Scheduler::new(settings).unwrap_or_default()
}

fn open_store(library: Arc<Library>, place: &DataPlace, clock: &Clock) -> Result<Opened, store::Error> {
    let now = clock.now();
    let mut store = Store::open(place, &now)?;
    let profiles = store.profiles()?;
    let last = store.last_profile()?;
    let profile = profiles.iter().find(|profile| Some(profile.id) == last).or_else(|| profiles.first());
    let shelf = profile.map(|profile| Shelf::read(&mut store, profile, &now)).transpose()?;
    Ok(Opened { library, ledger: Ledger::new(store), shelf })
}
