//! How the application begins: content and store are opened, and a learner sits down.

use std::path::Path;
use std::sync::Arc;

use iced::Task;

use super::{App, Message, Options, Screen, Stage};
use crate::curriculum::deck::FOLDER as DECKS;
use crate::curriculum::search::Index;
use crate::curriculum::{Finding, Library, Source, load};
use crate::memory::{DaysOff, Load, Now};
use crate::store::{self, Place, Profile, Store};
use crate::ui::clock::Clock;
use crate::ui::desk::{Desk, Shelf, scheduler_for};
use crate::ui::ledger::Ledger;
use crate::ui::screen::{Action, Place as ScreenPlace, opening, today, welcome};
use crate::ui::widget::{MAIN, focus};

/// Content with the decks of the data folder.
#[derive(Debug, Clone)]
pub struct Shelved {
    library: Arc<Library>,
    /// What is wrong with decks that cannot be used.
    faults: Vec<Finding>,
}

/// What opening brought.
#[derive(Debug, Clone)]
pub struct Opened {
    shelved: Shelved,
    ledger: Ledger,
    shelf: Option<Shelf>,
}

impl App {
    pub(super) fn open(&self) -> Task<Message> {
        let Options { place, source, clock, .. } = self.options.clone();
        let opening = async move {
            let library = load::load(&source).map_err(opening::Trouble::Content)?;
            let place = place.map_err(opening::Trouble::Store)?;
            open_store(library, &place, &clock).map_err(opening::Trouble::Store)
        };
        Task::perform(opening, |opened| Message::Opened(Box::new(opened)))
    }

    pub(super) fn opened(&mut self, opened: Result<Opened, opening::Trouble>) -> Task<Message> {
        match opened {
            Err(trouble) => {
                self.stage = Stage::Opening(opening::State::Failed(trouble));
                focus::on(MAIN)
            }
            Ok(Opened { shelved, ledger, shelf: None }) => {
                let (screen, task) = welcome::State::new(self.options.language);
                let backup = self.backup();
                let library = self.shelve(shelved);
                let index = index(library.clone());
                self.stage = Stage::Welcome { library, ledger, screen };
                Task::batch([task.map(Message::Welcome), backup, index])
            }
            Ok(Opened { shelved, ledger, shelf: Some(shelf) }) => {
                let backup = self.backup();
                let library = self.shelve(shelved);
                let index = index(library.clone());
                Task::batch([self.sit_down(library, ledger, shelf), backup, index])
            }
        }
    }

    fn shelve(&mut self, shelved: Shelved) -> Arc<Library> {
        self.index = None;
        self.faults = shelved.faults.into();
        shelved.library
    }

    /// Everything that can be found is known: a search that waits for it is answered.
    pub(super) fn indexed(&mut self, index: Arc<Index>) -> Task<Message> {
        self.index = Some(index.clone());
        if let Stage::Working { desk, screen } = &mut self.stage {
            desk.index = Some(index);
            if let Screen::Search(search) = screen.as_mut() {
                search.seek(desk);
            }
        }
        Task::none()
    }

    /// Reads the decks of the data folder again, beside the work.
    pub(super) fn reshelve(&self) -> Task<Message> {
        let Stage::Working { desk, .. } = &self.stage else { return Task::none() };
        let (library, folder) = (desk.library.clone(), desk.folder.clone());
        let reading = async move { with_decks(Library::clone(&library), &folder) };
        Task::perform(reading, |shelved| Message::Reshelved(Box::new(shelved)))
    }

    pub(super) fn reshelved(&mut self, shelved: Shelved) -> Task<Message> {
        let Stage::Working { desk, .. } = &mut self.stage else { return Task::none() };
        desk.library = shelved.library.clone();
        desk.faults = shelved.faults.into();
        self.faults = desk.faults.clone();
        desk.recount();
        index(shelved.library)
    }

    /// The daily backup, beside the work.
    fn backup(&self) -> Task<Message> {
        let (Ok(place), now) = (self.options.place.clone(), self.options.clock.now()) else {
            return Task::none();
        };
        Task::perform(async move { store::backup::daily(&place, &now).map(|_| ()) }, Message::BackedUp)
    }

    pub(super) fn backed_up(&mut self, result: Result<(), store::Error>) -> Task<Message> {
        if let (Err(error), Stage::Working { screen, .. }) = (result, &mut self.stage)
            && let Screen::Today(today) = screen.as_mut()
        {
            today.backup_failed(error);
        }
        Task::none()
    }

    fn sit_down(&mut self, library: Arc<Library>, ledger: Ledger, shelf: Shelf) -> Task<Message> {
        let Shelf { profile, profiles, preferences, record, sittings } = shelf;
        let day = self.options.clock.now().day();
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
            sittings,
            index: self.index.clone(),
            faults: self.faults.clone(),
            sought: String::new(),
            ahead: Load::new(day, DaysOff::default()),
            day,
            waiting: 0,
        };
        desk.recount_ahead();
        desk.recount();
        let (screen, task) = today::State::new(&desk);
        self.stage = Stage::Working { desk: Box::new(desk), screen: Box::new(Screen::Today(screen)) };
        task.map(Message::Today)
    }

    pub(super) fn seated(&mut self, shelf: Result<Shelf, store::Error>) -> Task<Message> {
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

    pub(super) fn seat(&self, profile: Profile) -> Task<Message> {
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

    /// Another database took the store's place: whoever was there last sits down again, and sees it.
    pub(super) fn read_anew(&self) -> Task<Message> {
        let Stage::Working { desk, .. } = &self.stage else { return Task::none() };
        let shelved = Shelved { library: desk.library.clone(), faults: desk.faults.to_vec() };
        let (ledger, now) = (desk.ledger.clone(), self.options.clock.now());
        let reading = async move {
            let shelf = ledger.now(|store| last_shelf(store, &now)).map_err(opening::Trouble::Store)?;
            Ok(Opened { shelved, ledger, shelf })
        };
        Task::perform(reading, |opened| Message::Opened(Box::new(opened)))
            .chain(Task::done(Message::Go(ScreenPlace::Data)))
    }

    /// Reads a folder of content again, for who is writing it, and comes back to the same place. Not in the middle of
    /// answering: the question at hand may be the one that changed.
    pub(super) fn reread(&self) -> Task<Message> {
        let (Source::Folder(_), Stage::Working { desk, screen }) = (&self.options.source, &self.stage) else {
            return Task::none();
        };
        let place = match screen.as_ref() {
            Screen::Today(_) => ScreenPlace::Today,
            Screen::Curriculum(_) => ScreenPlace::Curriculum,
            Screen::Lesson(lesson) => ScreenPlace::Lesson(lesson.topic().clone()),
            Screen::Practice(_) => ScreenPlace::Practice,
            Screen::Exams(_) => ScreenPlace::Exams,
            Screen::Glossary(_) => ScreenPlace::Glossary,
            Screen::Term(term) => ScreenPlace::Term(term.term().clone()),
            _ => return Task::none(),
        };
        let (source, folder) = (self.options.source.clone(), desk.folder.clone());
        let (ledger, now) = (desk.ledger.clone(), self.options.clock.now());
        let reading = async move {
            let library = load::load(&source).map_err(opening::Trouble::Content)?;
            let shelf = ledger.now(|store| last_shelf(store, &now)).map_err(opening::Trouble::Store)?;
            Ok(Opened { shelved: with_decks(library, &folder), ledger, shelf })
        };
        Task::perform(reading, |opened| Message::Opened(Box::new(opened)))
            .chain(Task::done(Message::Go(place)))
    }

    pub(super) fn opening(&mut self, message: opening::Message) -> Task<Message> {
        match message {
            opening::Message::Retry => {}
            opening::Message::UseShipped => self.options.source = Source::Shipped,
            opening::Message::Quit => return iced::exit(),
        }
        self.stage = Stage::Opening(opening::State::Working);
        self.open()
    }

    pub(super) fn welcome(&mut self, message: welcome::Message) -> Task<Message> {
        let Stage::Welcome { library, ledger, screen } = &mut self.stage else { return Task::none() };
        let now = self.options.clock.now();
        match screen.update(message, library, ledger, &now) {
            Action::Run(task) => task.map(Message::Welcome),
            Action::Seat(profile) => self.seat(profile),
            _ => Task::none(),
        }
    }
}

/// Indexes a library, beside the work.
fn index(library: Arc<Library>) -> Task<Message> {
    Task::perform(async move { Arc::new(Index::new(&library)) }, Message::Indexed)
}

/// A library with the decks of a data folder.
fn with_decks(library: Library, folder: &Path) -> Shelved {
    let found = load::decks(&folder.join(DECKS), &library);
    Shelved { library: Arc::new(library.with_decks(found.decks)), faults: found.findings }
}

fn open_store(library: Library, place: &Place, clock: &Clock) -> Result<Opened, store::Error> {
    let now = clock.now();
    let mut store = Store::open(place, &now)?;
    let shelf = last_shelf(&mut store, &now)?;
    Ok(Opened { shelved: with_decks(library, place.folder()), ledger: Ledger::new(store), shelf })
}

/// The part of whoever was there last, if anybody was.
fn last_shelf(store: &mut Store, now: &Now) -> Result<Option<Shelf>, store::Error> {
    let profiles = store.profiles()?;
    let last = store.last_profile()?;
    let profile = profiles.iter().find(|profile| Some(profile.id) == last).or_else(|| profiles.first());
    profile.map(|profile| Shelf::read(store, profile, now)).transpose()
}
