//! A screen's message goes to its screen, and what the screen asks for is done.

use iced::Task;

use super::{App, Message, Screen, Stage};
use crate::ui::screen::{Action, data, glossary, lesson, memory, notebook, session, settings, welcome};

impl App {
    pub(super) fn route(&mut self, message: Message) -> Task<Message> {
        let Stage::Working { desk, screen } = &mut self.stage else { return Task::none() };
        match (screen.as_mut(), message) {
            (Screen::Today(screen), Message::Today(message)) => {
                let action = screen.update(message);
                self.act(action, Message::Today)
            }
            (Screen::Plan(screen), Message::Plan(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Plan)
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
                let action = screen.update(desk, message);
                self.act(action, Message::Practice)
            }
            (Screen::Session(screen), Message::Session(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Session)
            }
            (Screen::Notebook(screen), Message::Notebook(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Notebook)
            }
            (Screen::Progress(screen), Message::Progress(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Progress)
            }
            (Screen::Glossary(screen), Message::Glossary(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Glossary)
            }
            (Screen::Term(screen), Message::Term(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Term)
            }
            (Screen::Search(screen), Message::Search(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Search)
            }
            (Screen::Settings(screen), Message::Settings(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Settings)
            }
            (Screen::Memory(screen), Message::Memory(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Memory)
            }
            (Screen::Data(screen), Message::Data(message)) => {
                let action = screen.update(desk, message);
                self.act(action, Message::Data)
            }
            (Screen::About(screen), Message::About(message)) => {
                let action = screen.update(message);
                self.act(action, Message::About)
            }
            // Replies to a screen that was left. What they brought is in the store; the mirror is told.
            (_, Message::Session(message)) => {
                session::late(desk, message);
                Task::none()
            }
            (_, Message::Notebook(message)) => {
                notebook::late(desk, message);
                Task::none()
            }
            (_, Message::Term(message)) => {
                glossary::term::late(desk, &message);
                Task::none()
            }
            (_, Message::Lesson(message)) => {
                lesson::late(desk, message);
                Task::none()
            }
            (_, Message::Data(message)) => {
                let action = data::late(message);
                self.act(action, Message::Data)
            }
            (_, Message::Settings(message)) => {
                let action = settings::State::default().update(desk, message);
                self.act(action, Message::Settings)
            }
            (_, Message::Memory(message)) => {
                let action = memory::State::default().update(desk, message);
                self.act(action, Message::Memory)
            }
            _ => Task::none(),
        }
    }

    pub(super) fn act<M: Send + 'static>(
        &mut self,
        action: Action<M>,
        wrap: impl Fn(M) -> Message + Send + 'static,
    ) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Run(task) => task.map(wrap),
            Action::Go(place) => self.go(place),
            Action::Prefer(preferences) => self.prefer(*preferences),
            Action::PreferAndRun(preferences, task) => {
                let saved = self.prefer(*preferences);
                Task::batch([saved, task.map(wrap)])
            }
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
            Action::Reshelve => self.reshelve(),
            Action::Reopen => self.read_anew(),
            Action::Empty => {
                let Stage::Working { desk, .. } = &self.stage else { return Task::none() };
                let (screen, task) = welcome::State::new(self.options.language);
                self.stage =
                    Stage::Welcome { library: desk.library.clone(), ledger: desk.ledger.clone(), screen };
                task.map(Message::Welcome)
            }
        }
    }
}
