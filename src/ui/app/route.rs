//! A screen's message goes to its screen, and what the screen asks for is done.

use iced::Task;

use super::{App, Message, Screen, Stage};
use crate::ui::screen::{
    Action, data, exams, glossary, lesson, marking, memory, notebook, session, settings, sitting, welcome,
};

/// Does what a screen asks for, and sends its replies back to it.
macro_rules! act {
    ($app:ident, $screen:ident, $action:expr) => {{
        let action = $action;
        $app.act(action, Message::$screen)
    }};
}

impl App {
    pub(super) fn route(&mut self, message: Message) -> Task<Message> {
        let Stage::Working { desk, screen } = &mut self.stage else { return Task::none() };
        match (screen.as_mut(), message) {
            (Screen::Today(screen), Message::Today(message)) => act!(self, Today, screen.update(message)),
            (Screen::Plan(screen), Message::Plan(message)) => act!(self, Plan, screen.update(desk, message)),
            (Screen::Curriculum(screen), Message::Curriculum(message)) => {
                act!(self, Curriculum, screen.update(message))
            }
            (Screen::Lesson(screen), Message::Lesson(message)) => {
                act!(self, Lesson, screen.update(desk, message))
            }
            (Screen::Practice(screen), Message::Practice(message)) => {
                act!(self, Practice, screen.update(desk, message))
            }
            (Screen::Session(screen), Message::Session(message)) => {
                act!(self, Session, screen.update(desk, message))
            }
            (Screen::Exams(screen), Message::Exams(message)) => {
                act!(self, Exams, screen.update(desk, message))
            }
            (Screen::Cover(screen), Message::Cover(message)) => {
                act!(self, Cover, screen.update(desk, message))
            }
            (Screen::Sitting(screen), Message::Sitting(message)) => {
                act!(self, Sitting, screen.update(desk, message))
            }
            (Screen::Notebook(screen), Message::Notebook(message)) => {
                act!(self, Notebook, screen.update(desk, message))
            }
            (Screen::Progress(screen), Message::Progress(message)) => {
                act!(self, Progress, screen.update(desk, message))
            }
            (Screen::Report(screen), Message::Report(message)) => {
                act!(self, Report, screen.update(desk, message))
            }
            (Screen::Marking(screen), Message::Marking(message)) => {
                act!(self, Marking, screen.update(desk, message))
            }
            (Screen::Print(screen), Message::Print(message)) => {
                act!(self, Print, screen.update(desk, message))
            }
            (Screen::Glossary(screen), Message::Glossary(message)) => {
                act!(self, Glossary, screen.update(desk, message))
            }
            (Screen::Term(screen), Message::Term(message)) => act!(self, Term, screen.update(desk, message)),
            (Screen::Search(screen), Message::Search(message)) => {
                act!(self, Search, screen.update(desk, message))
            }
            (Screen::Settings(screen), Message::Settings(message)) => {
                act!(self, Settings, screen.update(desk, message))
            }
            (Screen::Memory(screen), Message::Memory(message)) => {
                act!(self, Memory, screen.update(desk, message))
            }
            (Screen::Data(screen), Message::Data(message)) => act!(self, Data, screen.update(desk, message)),
            (Screen::About(screen), Message::About(message)) => act!(self, About, screen.update(message)),
            (_, message) => self.late(message),
        }
    }

    /// Replies to a screen that was left. What they brought is in the store; the mirror is told.
    fn late(&mut self, message: Message) -> Task<Message> {
        let Stage::Working { desk, .. } = &mut self.stage else { return Task::none() };
        match message {
            Message::Session(message) => {
                session::late(desk, message);
                Task::none()
            }
            Message::Exams(message) => {
                exams::late(desk, message);
                Task::none()
            }
            Message::Sitting(message) => {
                sitting::late(desk, message);
                Task::none()
            }
            Message::Marking(message) => {
                marking::late(desk, message);
                Task::none()
            }
            Message::Notebook(message) => {
                notebook::late(desk, message);
                Task::none()
            }
            Message::Term(message) => {
                glossary::term::late(desk, &message);
                Task::none()
            }
            Message::Lesson(message) => {
                lesson::late(desk, message);
                Task::none()
            }
            Message::Data(message) => act!(self, Data, data::late(message)),
            Message::Settings(message) => {
                act!(self, Settings, settings::State::default().update(desk, message))
            }
            Message::Memory(message) => {
                act!(self, Memory, memory::State::default().update(desk, message))
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
