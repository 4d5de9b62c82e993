//! The report of a mock exam: what was reached, where marks were lost, what to study next, every answer.

mod answers;
mod cards;
pub mod takeaway;

use iced::widget::{Column, column};
use iced::{Element, Task};

use super::opening;
use crate::curriculum::{Language, QuestionId, TopicId};
use crate::exchange::exam::{Account, Filter};
use crate::practice::Response;
use crate::practice::choose::{Drill, Pool};
use crate::store::{self, ProfileId, SittingId, SittingSummary};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::print::Which;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::Look;
use crate::ui::widget::{Icon, beside, empty, link, page, quiet, secondary};

/// Answers shown at once: more take the software renderer longer than a blink.
const STEP: usize = 25;

/// A report as it lies open.
#[derive(Debug, Clone)]
pub struct State {
    profile: ProfileId,
    sitting: SittingId,
    stage: Stage,
    are_all_skills_shown: bool,
    filter: Filter,
    shown: usize,
    /// The answer that is looked at, and what was put down, or an empty answer.
    open: Option<(usize, Response)>,
    takeaway: Option<takeaway::State>,
}

#[derive(Debug, Clone)]
enum Stage {
    Loading,
    Failed(store::Error),
    /// There is nothing to report.
    Gone(Missing),
    Loaded(Box<Told>),
}

/// Why there is nothing to report.
#[derive(Debug, Clone, Copy)]
pub enum Missing {
    /// No such sitting, or one that is still open, or somebody else's.
    Sitting,
    /// The content no longer has the exam.
    Exam,
}

/// A sitting and what else was sat.
#[derive(Debug, Clone)]
pub struct Told {
    account: Account,
    /// The learner's sittings that were handed in, the newest first, this one among them.
    others: Vec<SittingSummary>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The sitting was read, or not.
    Loaded(SittingId, Result<Box<Result<Told, Missing>>, store::Error>),
    /// Read again.
    Retry,
    /// Show all skills, or the first only.
    Skills,
    /// Look at other answers.
    Filter(Filter),
    /// Show more answers.
    More,
    /// Open an answer, or close it.
    Open(usize),
    /// A question that is only looked at answers to nothing.
    Still,
    /// Read a lesson.
    Read(TopicId),
    /// Practise these questions.
    Practise(Vec<QuestionId>),
    /// Another report.
    Report(SittingId),
    /// The exam on paper.
    Print,
    /// Mark the tasks that nobody has marked.
    Mark,
    /// Back to the exams.
    Back,
    /// About the file that the report becomes.
    Takeaway(takeaway::Message),
}

impl State {
    /// Reads a sitting.
    pub fn new(desk: &Desk, sitting: SittingId) -> (Self, Task<Message>) {
        let state = Self {
            profile: desk.profile.id,
            sitting,
            stage: Stage::Loading,
            are_all_skills_shown: false,
            filter: Filter::default(),
            shown: STEP,
            open: None,
            takeaway: None,
        };
        (state, read(desk, sitting))
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        match message {
            Message::Loaded(sitting, result) => self.loaded(desk, sitting, result),
            Message::Retry => return Action::Run(read(desk, self.sitting)),
            Message::Skills => self.are_all_skills_shown = !self.are_all_skills_shown,
            Message::Filter(filter) => (self.filter, self.shown, self.open) = (filter, STEP, None),
            Message::More => self.shown += STEP,
            Message::Open(place) => self.open(place),
            Message::Still => {}
            Message::Read(topic) => return Action::Go(Place::Lesson(topic)),
            Message::Practise(questions) => {
                return Action::Go(Place::Drill(Drill::of(Pool::Chosen(questions), None)));
            }
            Message::Report(sitting) => return Action::Go(Place::Report(sitting)),
            Message::Mark => return Action::Go(Place::Marking(self.sitting)),
            Message::Back => return Action::Go(Place::Exams),
            Message::Print => {
                if let Stage::Loaded(told) = &self.stage {
                    let paper = &told.account.sitting.paper;
                    let which = Which { part: paper.part, form: paper.form, number: paper.number };
                    return Action::Go(Place::Print(paper.exam.clone(), which));
                }
            }
            Message::Takeaway(message) => {
                if let (Some(takeaway), Stage::Loaded(told)) = (&mut self.takeaway, &self.stage) {
                    let task = takeaway::update(takeaway, desk.language, &told.account, message);
                    return Action::Run(task.map(Message::Takeaway));
                }
            }
        }
        Action::None
    }

    fn loaded(
        &mut self,
        desk: &Desk,
        sitting: SittingId,
        result: Result<Box<Result<Told, Missing>>, store::Error>,
    ) {
        // Late, about another one.
        if sitting != self.sitting || !desk.is_of(self.profile) {
            return;
        }
        self.stage = match result.map(|told| *told) {
            Err(error) => Stage::Failed(error),
            Ok(Err(missing)) => Stage::Gone(missing),
            Ok(Ok(told)) => {
                self.takeaway = Some(takeaway::new(desk.language, &told.account));
                Stage::Loaded(Box::new(told))
            }
        };
    }

    fn open(&mut self, place: usize) {
        let Stage::Loaded(told) = &self.stage else { return };
        let was_open = self.open.take().is_some_and(|(open, _)| open == place);
        let question = told.account.question(place).filter(|_| !was_open);
        self.open = question.map(|question| {
            let given = told.account.sitting.answers.get(place).and_then(|answer| answer.response.clone());
            (place, given.unwrap_or_else(|| Response::empty(question)))
        });
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let title = tr!(language, "place-report");
        let told = match &self.stage {
            Stage::Loading => return page(look, title, quiet(look, tr!(language, "result-loading"))),
            Stage::Failed(error) => {
                let retry = secondary(look, tr!(language, "opening-retry"), Some(Message::Retry));
                return page(look, title, column![opening::trouble(look, None, error), retry].spacing(12));
            }
            Stage::Gone(missing) => return page(look, title, gone(look, *missing)),
            Stage::Loaded(told) => told,
        };
        let account = &told.account;
        let sections = cards::tallies(
            look,
            Icon::Curriculum,
            tr!(language, "result-sections"),
            account.sections(language),
        );
        let groups =
            cards::tallies(look, Icon::Practice, tr!(language, "result-groups"), account.groups(language));
        let takeaway = self.takeaway.as_ref();
        let content = Column::new()
            .spacing(16)
            .push(link(look, Icon::ArrowLeft, tr!(language, "cover-back"), Some(Message::Back)))
            .push(cards::head(look, account))
            .push(cards::certificate(look, told, desk.now().day().date()))
            .push(cards::next(look, account))
            .push(beside(look, vec![sections, groups]))
            .push(self.skills(look, account))
            .push(cards::time(look, account))
            .push(cards::earlier(look, told, self.sitting))
            .push(answers::view(look, self, account))
            .push(takeaway.map(|takeaway| takeaway::view(takeaway, look).map(Message::Takeaway)));
        page(look, title, content)
    }

    fn skills<'a>(&self, look: Look, account: &Account) -> Element<'a, Message> {
        cards::skills(look, account, self.are_all_skills_shown)
    }
}

fn gone<'a>(look: Look, missing: Missing) -> Element<'a, Message> {
    let language = look.language;
    let (title, advice) = match missing {
        Missing::Sitting => (tr!(language, "result-gone-title"), tr!(language, "result-gone-advice")),
        Missing::Exam => (tr!(language, "result-unknown-title"), tr!(language, "result-unknown-advice")),
    };
    let back = secondary(look, tr!(language, "cover-back"), Some(Message::Back));
    empty(look, Icon::Exams, title, advice, Some(back.into()))
}

/// Reads the sitting, and what else was sat.
fn read(desk: &Desk, sitting: SittingId) -> Task<Message> {
    let (profile, learner, library) = (desk.profile.id, desk.profile.name.clone(), desk.library.clone());
    let now = desk.now();
    desk.ledger.run(
        move |store| {
            let kept = store.sitting(sitting)?.filter(|kept| kept.profile == profile);
            let Some((kept, marks)) = kept.and_then(|kept| kept.marks.clone().map(|marks| (kept, marks)))
            else {
                return Ok(Box::new(Err(Missing::Sitting)));
            };
            let mut others = store.sittings(profile)?;
            others.retain(|other| other.mark.is_some());
            let place = (now.zone().clone(), now.day().date());
            let account = Account::new(learner, kept.sitting, &marks, library, place);
            Ok(Box::new(account.map(|account| Told { account, others }).ok_or(Missing::Exam)))
        },
        move |result| Message::Loaded(sitting, result),
    )
}

/// The name of a filter.
fn filter_name(language: Language, filter: Filter) -> String {
    match filter {
        Filter::All => tr!(language, "result-filter-all"),
        Filter::Wrong => tr!(language, "result-filter-wrong"),
        Filter::Unanswered => tr!(language, "result-filter-unanswered"),
        Filter::Flagged => tr!(language, "result-filter-flagged"),
    }
}
