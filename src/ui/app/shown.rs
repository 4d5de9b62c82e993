//! The screen that is shown.

use iced::Element;

use super::Message;
use crate::ui::desk::Desk;
use crate::ui::screen::{
    Place, about, curriculum, data, exams, glossary, lesson, marking, memory, notebook, plan, practice,
    print, progress, report, search, session, settings, sitting, today,
};
use crate::ui::theme::Look;

/// One of them at a time.
pub(super) enum Screen {
    Today(today::State),
    Plan(plan::State),
    Curriculum(curriculum::State),
    Lesson(lesson::State),
    Practice(practice::State),
    Session(session::State),
    Exams(exams::State),
    Cover(exams::cover::State),
    Sitting(sitting::State),
    Notebook(notebook::State),
    Progress(progress::State),
    Report(Box<report::State>),
    Marking(Box<marking::State>),
    Print(Box<print::State>),
    Glossary(glossary::State),
    Term(glossary::term::State),
    Search(search::State),
    Settings(settings::State),
    Memory(memory::State),
    Data(Box<data::State>),
    About(about::State),
}

impl Screen {
    /// The entry of the sidebar that the screen belongs to.
    pub(super) fn place(&self) -> Place {
        match self {
            Self::Today(_) => Place::Today,
            Self::Plan(_) => Place::Plan,
            Self::Curriculum(_) | Self::Lesson(_) => Place::Curriculum,
            Self::Practice(_) => Place::Practice,
            Self::Session(session) => match session.home() {
                Place::Today => Place::Review,
                home => home,
            },
            Self::Exams(_)
            | Self::Cover(_)
            | Self::Sitting(_)
            | Self::Report(_)
            | Self::Marking(_)
            | Self::Print(_) => Place::Exams,
            Self::Notebook(_) => Place::Notebook,
            Self::Progress(_) => Place::Progress,
            Self::Glossary(_) | Self::Term(_) => Place::Glossary,
            Self::Search(_) => Place::Search,
            Self::Settings(_) | Self::Memory(_) | Self::Data(_) => Place::Settings,
            Self::About(_) => Place::About,
        }
    }

    pub(super) fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        match self {
            Self::Today(screen) => screen.view(look, desk).map(Message::Today),
            Self::Plan(screen) => screen.view(look, desk).map(Message::Plan),
            Self::Curriculum(screen) => screen.view(look, desk).map(Message::Curriculum),
            Self::Lesson(screen) => screen.view(look, desk).map(Message::Lesson),
            Self::Practice(screen) => screen.view(look, desk).map(Message::Practice),
            Self::Session(screen) => screen.view(look, desk).map(Message::Session),
            Self::Exams(screen) => screen.view(look, desk).map(Message::Exams),
            Self::Cover(screen) => screen.view(look, desk).map(Message::Cover),
            Self::Sitting(screen) => screen.view(look, desk).map(Message::Sitting),
            Self::Notebook(screen) => screen.view(look, desk).map(Message::Notebook),
            Self::Progress(screen) => screen.view(look, desk).map(Message::Progress),
            Self::Report(screen) => screen.view(look, desk).map(Message::Report),
            Self::Marking(screen) => screen.view(look, desk).map(Message::Marking),
            Self::Print(screen) => screen.view(look, desk).map(Message::Print),
            Self::Glossary(screen) => screen.view(look, desk).map(Message::Glossary),
            Self::Term(screen) => screen.view(look, desk).map(Message::Term),
            Self::Search(screen) => screen.view(look, desk).map(Message::Search),
            Self::Settings(screen) => screen.view(look, desk).map(Message::Settings),
            Self::Memory(screen) => screen.view(look, desk).map(Message::Memory),
            Self::Data(screen) => screen.view(look, desk).map(Message::Data),
            Self::About(screen) => screen.view(look, desk).map(Message::About),
        }
    }
}
