//! The learner's own book: what was missed, liked, flagged, noted and complained about.

mod detail;
mod entries;
pub mod takeaway;

use entries::{Entry, lines};
pub use entries::{short, why_name};
use iced::widget::{Column, Row, column, row};
use iced::{Alignment, Element, Fill, Task};

use super::opening;
use crate::curriculum::{Language, QuestionId, Subject, TermId, TopicId};
use crate::practice::choose::{Drill, Pool};
use crate::practice::mistake::Why;
use crate::practice::{Mark, Response};
use crate::store::{self, Answer, Note, ProfileId, Report, ReportId};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::keep;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{Look, pressed};
use crate::ui::widget::{Icon, card, empty, icon, link, page, press, primary, quiet, secondary, words};

/// Rows shown at once: more take the software renderer longer than a blink.
const STEP: usize = 40;
/// Answers to a question that are looked back on.
const LOOK_BACK: u32 = 12;

/// A part of the book.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tab {
    /// The mistake book.
    #[default]
    Mistakes,
    /// Favourites.
    Favourites,
    /// What was flagged.
    Flagged,
    /// Notes.
    Notes,
    /// Complaints.
    Reports,
}

impl Tab {
    const ALL: [Self; 5] = [Self::Mistakes, Self::Favourites, Self::Flagged, Self::Notes, Self::Reports];

    fn name(self, language: Language) -> String {
        match self {
            Self::Mistakes => tr!(language, "source-mistakes"),
            Self::Favourites => tr!(language, "source-favourites"),
            Self::Flagged => tr!(language, "source-flagged"),
            Self::Notes => tr!(language, "notebook-notes"),
            Self::Reports => tr!(language, "notebook-reports"),
        }
    }

    /// What to practise from here.
    fn pool(self, desk: &Desk) -> Option<Pool> {
        match self {
            Self::Mistakes => Some(Pool::Mistakes { right_days: desk.preferences.mistake_right_days }),
            Self::Favourites => Some(Pool::Marked(Mark::Favourite)),
            Self::Flagged => Some(Pool::Marked(Mark::Flag)),
            Self::Notes | Self::Reports => None,
        }
    }
}

/// The book as it lies open.
#[derive(Debug, Clone)]
pub struct State {
    profile: ProfileId,
    tab: Tab,
    shown: usize,
    stage: Stage,
    open: Option<Open>,
    /// The file that this part of the book is to become.
    takeaway: Option<takeaway::State>,
    error: Option<store::Error>,
}

#[derive(Debug, Clone)]
enum Stage {
    Loading,
    Failed(store::Error),
    Loaded(Box<Kept>),
}

/// What only the store knows.
#[derive(Debug, Clone)]
pub struct Kept {
    notes: Vec<Note>,
    reports: Vec<Report>,
    whys: std::collections::HashMap<QuestionId, Why>,
}

/// The entry that is looked at.
#[derive(Debug, Clone)]
struct Open {
    subject: Subject,
    report: Option<ReportId>,
    keep: keep::State,
    /// The latest answers to it, newest first, once they are read.
    answers: Vec<Answer>,
    /// The last of them that was missed, or an empty one; and the seed of its order.
    shown: Option<(Response, u64)>,
}

impl Open {
    fn is(&self, subject: &Subject, report: Option<ReportId>) -> bool {
        self.subject == *subject && self.report == report
    }
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Notes and complaints were read, or not.
    Loaded(ProfileId, Result<Box<Kept>, store::Error>),
    /// Read again.
    Retry,
    /// Another part of the book.
    Tab(Tab),
    /// Show more rows.
    More,
    /// Open an entry, or close it; of two complaints about one question each is an entry.
    Open(Subject, Option<ReportId>),
    /// The answers to the open entry were read, or not.
    Answers(QuestionId, Result<Vec<Answer>, store::Error>),
    /// Star, flag, note or complaint of the open entry.
    Keep(keep::Message),
    /// Take a question out of the mistake book.
    Forget(QuestionId),
    /// It was taken out, or not.
    Forgotten(ProfileId, QuestionId, Result<(), store::Error>),
    /// Take a complaint back.
    Withdraw(ReportId),
    /// It was taken back, or not.
    Withdrawn(ReportId, Result<(), store::Error>),
    /// A question that is only looked at answers to nothing.
    Still,
    /// Open or close what makes a file of this part of the book.
    TakeAlong,
    /// About that file.
    Takeaway(takeaway::Message),
    /// Practise what this part of the book holds.
    Practise,
    /// Practise one question.
    PractiseOne(QuestionId),
    /// Read a lesson.
    Read(TopicId),
    /// Look at a term.
    Term(TermId),
}

impl State {
    /// Opens the book at the mistakes.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let profile = desk.profile.id;
        let state = Self {
            profile,
            tab: Tab::default(),
            shown: STEP,
            stage: Stage::Loading,
            open: None,
            takeaway: None,
            error: None,
        };
        (state, read(desk))
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Loaded(profile, result) => self.loaded(profile, result),
            Message::Retry => Action::Run(read(desk)),
            Message::Tab(tab) => {
                (self.tab, self.shown, self.open, self.takeaway) = (tab, STEP, None, None);
                Action::None
            }
            Message::Still => Action::None,
            Message::More => {
                self.shown += STEP;
                Action::None
            }
            Message::Open(subject, report) => self.open(desk, subject, report),
            Message::Answers(question, result) => self.answers(&question, result),
            Message::Keep(message) => self.keep(desk, message),
            Message::Forget(question) => self.forget(desk, question),
            Message::Forgotten(..) => self.forgotten(desk, message),
            Message::Withdraw(report) => Action::Run(desk.ledger.run(
                move |store| store.delete_report(report),
                move |result| Message::Withdrawn(report, result),
            )),
            Message::Withdrawn(report, result) => self.withdrawn(report, result),
            Message::TakeAlong => {
                let is_closed = self.takeaway.is_none();
                self.takeaway = is_closed.then(|| takeaway::new(desk, self.tab));
                Action::None
            }
            Message::Takeaway(message) => match (&mut self.takeaway, &self.stage) {
                (Some(takeaway), Stage::Loaded(kept)) => {
                    let task = takeaway::update(takeaway, desk, self.tab, kept, message);
                    Action::Run(task.map(Message::Takeaway))
                }
                _ => Action::None,
            },
            Message::Practise => match self.tab.pool(desk) {
                Some(pool) => Action::Go(Place::Drill(Drill::of(pool, Some(20)))),
                None => Action::None,
            },
            Message::PractiseOne(question) => {
                Action::Go(Place::Drill(Drill::of(Pool::Chosen(vec![question]), None)))
            }
            Message::Read(topic) => Action::Go(Place::Lesson(topic)),
            Message::Term(term) => Action::Go(Place::Term(term)),
        }
    }

    fn loaded(&mut self, profile: ProfileId, result: Result<Box<Kept>, store::Error>) -> Action<Message> {
        // Late, for somebody who has stood up.
        if profile == self.profile {
            self.stage = result.map_or_else(Stage::Failed, Stage::Loaded);
        }
        Action::None
    }

    fn open(&mut self, desk: &Desk, subject: Subject, report: Option<ReportId>) -> Action<Message> {
        if self.open.as_ref().is_some_and(|open| open.is(&subject, report)) {
            self.open = None;
            return Action::None;
        }
        let (keep, note) = if self.tab == Tab::Notes {
            keep::State::with_note(desk, subject.clone())
        } else {
            (keep::State::new(subject.clone()), Task::none())
        };
        let mut tasks = vec![note.map(Message::Keep)];
        if let Subject::Question(question) = &subject {
            let (profile, question) = (desk.profile.id, question.clone());
            let asked = question.clone();
            tasks.push(desk.ledger.run(
                move |store| store.answers_of(profile, &question, LOOK_BACK),
                move |result| Message::Answers(asked, result),
            ));
        }
        let shown = match &subject {
            Subject::Question(id) => desk.library.question(id).map(|question| (Response::empty(question), 0)),
            Subject::Lesson(_) | Subject::Term(_) => None,
        };
        self.open = Some(Open { subject, report, keep, answers: Vec::new(), shown });
        Action::Run(Task::batch(tasks))
    }

    fn answers(
        &mut self,
        question: &QuestionId,
        result: Result<Vec<Answer>, store::Error>,
    ) -> Action<Message> {
        match result {
            Ok(answers) => {
                let open = self.open.as_mut();
                if let Some(open) =
                    open.filter(|open| matches!(&open.subject, Subject::Question(id) if id == question))
                {
                    let missed = answers.iter().find(|answer| answer.score < 1.0);
                    let given = missed.and_then(|missed| {
                        let response = ron::from_str(&missed.response).ok()?;
                        Some((response, missed.seed))
                    });
                    open.shown = given.or(open.shown.take());
                    open.answers = answers;
                }
            }
            Err(error) => self.error = Some(error),
        }
        Action::None
    }

    fn keep(&mut self, desk: &mut Desk, message: keep::Message) -> Action<Message> {
        // A note or a complaint changed what is listed here.
        let changes = matches!(message, keep::Message::Saved(..) | keep::Message::Sent(..));
        let task = if let Some(open) = &mut self.open {
            open.keep.update(desk, message)
        } else {
            keep::late(desk, &message);
            Task::none()
        };
        let task = task.map(Message::Keep);
        Action::Run(if changes { Task::batch([task, read(desk)]) } else { task })
    }

    fn forget(&mut self, desk: &Desk, question: QuestionId) -> Action<Message> {
        let profile = desk.profile.id;
        let forgotten = question.clone();
        self.error = None;
        Action::Run(desk.ledger.run(
            move |store| store.forget_mistake(profile, &question),
            move |result| Message::Forgotten(profile, forgotten, result),
        ))
    }

    fn forgotten(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        if let Message::Forgotten(_, _, Err(error)) = &message {
            self.error = Some(error.clone());
        } else {
            self.open = None;
        }
        late(desk, message);
        Action::None
    }

    fn withdrawn(&mut self, report: ReportId, result: Result<(), store::Error>) -> Action<Message> {
        match (result, &mut self.stage) {
            (Ok(()), Stage::Loaded(kept)) => kept.reports.retain(|kept| kept.id != report),
            (Ok(()), _) => {}
            (Err(error), _) => self.error = Some(error),
        }
        Action::None
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let title = tr!(language, "place-notebook");
        let kept = match &self.stage {
            Stage::Loading => return page(look, title, quiet(look, tr!(language, "notebook-loading"))),
            Stage::Failed(error) => {
                let retry = secondary(look, tr!(language, "opening-retry"), Some(Message::Retry));
                let content = column![opening::trouble(look, None, error), retry].spacing(12);
                return page(look, title, content);
            }
            Stage::Loaded(kept) => kept,
        };
        let tabs = Tab::ALL.map(|tab| {
            let count = lines(tab, desk, kept).len();
            let label = row![words(tab.name(language)), quiet(look, count.to_string())].spacing(8);
            press(
                label.align_y(Alignment::Center),
                look.palette.accent,
                pressed::choice(look, tab == self.tab),
            )
            .padding([7, 14])
            .on_press(Message::Tab(tab))
            .into()
        });
        let lines = lines(self.tab, desk, kept);
        let mut content =
            Column::new().spacing(16).push(Row::with_children(tabs).spacing(8).wrap().vertical_spacing(8));
        if let Some(error) = &self.error {
            content = content.push(opening::trouble(look, None, error));
        }
        if lines.is_empty() {
            return page(look, title, content.push(self.nothing(look)));
        }
        content = content.push(self.head(look, desk));
        if let Some(takeaway) = &self.takeaway {
            content = content.push(takeaway::view(takeaway, look).map(Message::Takeaway));
        }
        let (all, shown) = (lines.len(), self.shown);
        let entries = lines.into_iter().take(shown);
        let entries = entries.filter_map(|line| line.entry(self.tab, desk, kept, language));
        let rows = entries.map(|entry| self.entry(look, desk, entry));
        content = content.push(card(look, Column::with_children(rows).spacing(4)));
        if all > shown {
            let hidden = all - shown;
            let label = tr!(language, "notebook-more", count = hidden);
            content = content.push(secondary(look, label, Some(Message::More)));
        }
        page(look, title, content)
    }

    fn head<'a>(&self, look: Look, desk: &Desk) -> Element<'a, Message> {
        let language = look.language;
        let why = match self.tab {
            Tab::Mistakes => {
                tr!(language, "notebook-mistakes-why", days = desk.preferences.mistake_right_days)
            }
            Tab::Favourites => tr!(language, "notebook-favourites-why"),
            Tab::Flagged => tr!(language, "notebook-flagged-why"),
            Tab::Notes => tr!(language, "notebook-notes-why"),
            Tab::Reports => tr!(language, "notebook-reports-why"),
        };
        let mut head = row![quiet(look, why).width(Fill)].spacing(16).align_y(Alignment::Center);
        // Complaints go to the author, from the page of what goes out.
        if self.tab != Tab::Reports {
            let label = tr!(language, "takeaway-open");
            head = head.push(link(look, Icon::Print, label, Some(Message::TakeAlong)));
        }
        if self.tab.pool(desk).is_some() {
            head = head.push(primary(look, tr!(language, "notebook-practise"), Some(Message::Practise)));
        }
        head.into()
    }

    fn nothing<'a>(&self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let (sign, title, advice) = match self.tab {
            Tab::Mistakes => {
                (Icon::Notebook, tr!(language, "no-mistakes-title"), tr!(language, "no-mistakes-advice"))
            }
            Tab::Favourites => {
                (Icon::Star, tr!(language, "no-favourites-title"), tr!(language, "no-favourites-advice"))
            }
            Tab::Flagged => {
                (Icon::Flag, tr!(language, "no-flagged-title"), tr!(language, "no-flagged-advice"))
            }
            Tab::Notes => (Icon::Note, tr!(language, "no-notes-title"), tr!(language, "no-notes-advice")),
            Tab::Reports => {
                (Icon::Report, tr!(language, "no-reports-title"), tr!(language, "no-reports-advice"))
            }
        };
        empty(look, sign, title, advice, None)
    }

    fn entry<'a>(&'a self, look: Look, desk: &'a Desk, entry: Entry<'a>) -> Element<'a, Message> {
        let open = self.open.as_ref().filter(|open| open.is(&entry.subject, entry.report));
        let chevron = if open.is_some() { Icon::ChevronDown } else { Icon::ChevronRight };
        let mut label = Column::new().push(words(entry.title).width(Fill));
        if let Some(text) = entry.text {
            label = label.push(words(text).color(look.palette.quiet).width(Fill));
        }
        label = label.push(quiet(look, entry.facts.join(" · "))).spacing(2);
        let line =
            row![label, icon(chevron, 18.0, look.palette.quiet)].spacing(12).align_y(Alignment::Center);
        let line = press(line, look.palette.accent, pressed::row(look))
            .padding([8, 10])
            .width(Fill)
            .on_press(Message::Open(entry.subject, entry.report));
        match open {
            Some(open) => {
                let is_mistake = self.tab == Tab::Mistakes;
                column![line, detail::view(open, look, desk, is_mistake, entry.report)].into()
            }
            None => line.into(),
        }
    }
}

/// Reads what only the store knows.
fn read(desk: &Desk) -> Task<Message> {
    let profile = desk.profile.id;
    desk.ledger.run(
        move |store| {
            let (notes, reports) = (store.notes(profile)?, store.reports(profile)?);
            Ok(Box::new(Kept { notes, reports, whys: store.last_whys(profile)? }))
        },
        move |result| Message::Loaded(profile, result),
    )
}

/// A reply that comes after the book was closed: the mirror takes note of what the store has.
pub fn late(desk: &mut Desk, message: Message) {
    match message {
        Message::Forgotten(profile, question, Ok(())) if profile == desk.profile.id => {
            desk.record.mistakes.remove(&question);
        }
        Message::Keep(message) => keep::late(desk, &message),
        _ => {}
    }
}
