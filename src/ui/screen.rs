//! The screens, and the frame around them. A screen asks through its action and touches no other screen.

pub mod about;
pub mod curriculum;
pub mod data;
pub mod exams;
pub mod frame;
pub mod glossary;
pub mod lesson;
pub mod marking;
pub mod memory;
pub mod notebook;
pub mod opening;
pub mod plan;
pub mod practice;
pub mod print;
pub mod progress;
pub mod report;
pub mod search;
pub mod session;
pub mod settings;
pub mod sitting;
pub mod today;
pub mod welcome;

use iced::Task;

use crate::curriculum::exam::PartKind;
use crate::curriculum::{ExamId, TermId, TopicId};
use crate::practice::choose::Drill;
use crate::store::{Preferences, Profile, SittingId};

/// A place to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// What to do now, and why.
    Today,
    /// Exam, days off, minutes, and the days ahead.
    Plan,
    /// Standard, level, domain, competency.
    Curriculum,
    /// A lesson.
    Lesson(TopicId),
    /// A section of a lesson, counted from 0: what stands before the first heading.
    Section(TopicId, usize),
    /// Choosing what to practise.
    Practice,
    /// Practising.
    Drill(Drill),
    /// Mock exams: to sit, begun, and sat.
    Exams,
    /// A paper before it is sat.
    Cover(ExamId, PartKind),
    /// Sitting a paper that has just begun.
    Sitting(SittingId),
    /// Taking up a paper that was left.
    Resume(SittingId),
    /// What a mock exam was worth.
    Report(SittingId),
    /// Marking what was written for its tasks.
    Marking(SittingId),
    /// One of an exam's papers on paper.
    Print(ExamId, print::Which),
    /// The learner's own book.
    Notebook,
    /// Today's queue.
    Review,
    /// What was done, and what is coming.
    Progress,
    /// All terms.
    Glossary,
    /// A term.
    Term(TermId),
    /// Looking for something.
    Search,
    /// Preferences and profiles.
    Settings,
    /// How much is remembered, and what that costs.
    Memory,
    /// What goes out, what comes in, what can be gone back to.
    Data,
    /// What this is, and its licences.
    About,
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
    /// The same, and run something.
    PreferAndRun(Box<Preferences>, Task<Message>),
    /// Another learner sits down.
    Seat(Profile),
    /// The list of profiles changed.
    Profiles(Vec<Profile>),
    /// The decks in the data folder changed: read them again.
    Reshelve,
    /// Nobody is left: begin again.
    Empty,
    /// Everything in the store is another: read it anew.
    Reopen,
}
