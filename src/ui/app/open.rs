//! How the application begins: content and store are opened, and a learner sits down.

use std::sync::Arc;

use iced::Task;

use super::{App, Message, Options, Screen, Stage};
use crate::curriculum::{Library, Source, load};
use crate::memory::{DaysOff, Load};
use crate::store::{self, Place, Profile, Store};
use crate::ui::clock::Clock;
use crate::ui::desk::{Desk, Shelf, scheduler_for};
use crate::ui::ledger::Ledger;
use crate::ui::screen::{Action, opening, today, welcome};
use crate::ui::widget::{MAIN, focus};

/// What opening brought.
#[derive(Debug, Clone)]
pub struct Opened {
    library: Arc<Library>,
    ledger: Ledger,
    shelf: Option<Shelf>,
}

impl App {
    pub(super) fn open(&self) -> Task<Message> {
        let Options { place, source, clock, .. } = self.options.clone();
        let opening = async move {
            let library = load::load(&source).map_err(opening::Trouble::Content)?;
            let place = place.map_err(opening::Trouble::Store)?;
            open_store(Arc::new(library), &place, &clock).map_err(opening::Trouble::Store)
        };
        Task::perform(opening, |opened| Message::Opened(Box::new(opened)))
    }

    pub(super) fn opened(&mut self, opened: Result<Opened, opening::Trouble>) -> Task<Message> {
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

    pub(super) fn backed_up(&mut self, result: Result<(), store::Error>) -> Task<Message> {
        if let (Err(error), Stage::Working { screen, .. }) = (result, &mut self.stage)
            && let Screen::Today(today) = screen.as_mut()
        {
            today.backup_failed(error);
        }
        Task::none()
    }

    fn sit_down(&mut self, library: Arc<Library>, ledger: Ledger, shelf: Shelf) -> Task<Message> {
        let Shelf { profile, profiles, preferences, record } = shelf;
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

fn open_store(library: Arc<Library>, place: &Place, clock: &Clock) -> Result<Opened, store::Error> {
    let now = clock.now();
    let mut store = Store::open(place, &now)?;
    let profiles = store.profiles()?;
    let last = store.last_profile()?;
    let profile = profiles.iter().find(|profile| Some(profile.id) == last).or_else(|| profiles.first());
    let shelf = profile.map(|profile| Shelf::read(&mut store, profile, &now)).transpose()?;
    Ok(Opened { library, ledger: Ledger::new(store), shelf })
}
