//! Sitting a paper: the clock, the questions, the map of them, and handing in.

mod end;
mod hand_in;
mod keeping;
mod leave;
mod map;
mod moving;
mod view;

use std::time::Duration;

use iced::keyboard::{Key, key::Named};
use iced::{Element, Subscription, Task};

use crate::curriculum::{Library, Question};
use crate::exam::sitting::Answer;
use crate::exam::{Sitting, Variant};
use crate::practice::Response;
use crate::store::{self, KeptSitting, Recorded, SittingId, SittingSummary};
use crate::ui::clock;
use crate::ui::desk::Desk;
use crate::ui::question;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::Look;
use crate::ui::widget::editor::Editor;
use crate::ui::widget::keyboard::Stroke;
use crate::ui::widget::{MAIN, focus};

/// With so much time left the learner is told, once.
const SOON: Duration = Duration::from_mins(5);

/// The page.
#[derive(Debug, Clone)]
pub struct State {
    id: SittingId,
    stage: Stage,
}

#[derive(Debug, Clone)]
enum Stage {
    /// The paper is being read.
    Opening,
    /// It cannot be.
    Failed(store::Error),
    /// It is open.
    Open(Box<Open>),
}

/// An open paper.
#[derive(Debug, Clone)]
struct Open {
    id: SittingId,
    sitting: Sitting,
    /// What options are shuffled with.
    seed: u64,
    /// The question that is shown.
    place: usize,
    /// Its answer as it stands: the empty one while nothing is put down.
    response: Response,
    /// The field in which a task is written.
    editor: Option<Editor>,
    face: Face,
    /// What the steady clock showed when time was last counted.
    counted_at: Duration,
    keeping: keeping::Keeping,
    leave: leave::Leave,
    /// The map is shown where there is no room for it beside the question.
    shows_map: bool,
    hides_clock: bool,
    soon: Soon,
}

/// What of the paper is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Face {
    /// A question.
    Question,
    /// What is left open, before handing in; in the end, whether it is meant.
    HandIn { is_sure: bool },
    /// It is being handed in.
    Ending { is_time_up: bool },
    /// The time was up, and it was handed in.
    TimeUp,
}

/// Whether it was said that the time is nearly up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Soon {
    NotYet,
    Said,
    Heard,
}

/// What handing in brought.
#[derive(Debug, Clone)]
pub struct Ended {
    /// Whose sitting it was.
    profile: store::ProfileId,
    recorded: Vec<Recorded>,
    sittings: Vec<SittingSummary>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The paper was read, or not.
    Opened(Box<Result<KeptSitting, store::Error>>),
    /// A second went by.
    Tick,
    /// The answer changed; or Enter in a field: on to the next question.
    Edit(question::Message),
    /// To a question.
    To(usize),
    /// To the next question.
    Next,
    /// To the question before.
    Previous,
    /// Mark the question to look at again, or no longer.
    Flag,
    /// Show the map, or hide it.
    Map,
    /// Show the clock, or hide it.
    Clock,
    /// It was heard that the time is nearly up.
    Heard,
    /// Changes were kept, or not.
    Kept(u64, Result<(), store::Error>),
    /// Try again to keep what could not be kept.
    Retry,
    /// Look at what is open, and hand in.
    HandIn,
    /// Back to the questions.
    Back,
    /// Hand in, or being asked whether one means it, yes.
    Sure,
    /// It was handed in, or not.
    Ended(Box<Result<Ended, store::Error>>),
    /// See what it was worth.
    Report,
    /// Leave, the sitting is kept.
    Leave,
    /// Stay.
    Stay,
    /// Everything was kept before leaving, or not.
    Left(store::ProfileId, Result<Vec<SittingSummary>, store::Error>),
    /// Leave, whatever could not be kept.
    LeaveAnyway,
    /// Back to the exams.
    Exams,
}

impl State {
    /// A paper that has just begun.
    pub fn begun(desk: &Desk, id: SittingId) -> (Self, Task<Message>) {
        let read = desk.ledger.run(
            move |store| store.sitting(id)?.ok_or(store::Error::Missing { what: "sitting" }),
            |kept| Message::Opened(Box::new(kept)),
        );
        (Self { id, stage: Stage::Opening }, read)
    }

    /// A paper that was left, taken up again.
    pub fn resumed(desk: &Desk, id: SittingId) -> (Self, Task<Message>) {
        let now = desk.now();
        let read = desk
            .ledger
            .run(move |store| store.resume_sitting(id, &now), |kept| Message::Opened(Box::new(kept)));
        (Self { id, stage: Stage::Opening }, read)
    }

    /// A second at a time, while the clock runs.
    pub fn subscription(&self) -> Subscription<Message> {
        match &self.stage {
            Stage::Open(open) if open.is_running() => {
                Subscription::run(clock::seconds).map(|()| Message::Tick)
            }
            _ => Subscription::none(),
        }
    }

    /// The question on the screen with its answer so far and the seed of its order.
    pub fn asked<'a>(&'a self, desk: &'a Desk) -> Option<(&'a Question, &'a Response, u64)> {
        let Stage::Open(open) = &self.stage else { return None };
        let question = open.question(&desk.library).filter(|_| open.face == Face::Question)?;
        Some((question, &open.response, open.seed))
    }

    /// The sitting as it stands.
    pub fn sitting(&self) -> Option<&Sitting> {
        match &self.stage {
            Stage::Open(open) => Some(&open.sitting),
            _ => None,
        }
    }

    /// What a key means here, while no field has it.
    pub fn key(&self, desk: &Desk, stroke: &Stroke) -> Option<Message> {
        let Stage::Open(open) = &self.stage else { return None };
        let key = stroke.key.as_ref();
        if open.leave.is_asked() {
            return (key == Key::Named(Named::Escape)).then_some(Message::Stay);
        }
        match open.face {
            Face::Question => open.key(desk, stroke),
            Face::HandIn { .. } => (key == Key::Named(Named::Escape)).then_some(Message::Back),
            Face::Ending { .. } | Face::TimeUp => None,
        }
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        if let Message::Opened(kept) = message {
            return self.opened(desk, *kept);
        }
        match (&mut self.stage, message) {
            (_, Message::Exams) => Action::Go(Place::Exams),
            (Stage::Open(open), message) => open.update(desk, message),
            _ => Action::None,
        }
    }

    fn opened(&mut self, desk: &Desk, kept: Result<KeptSitting, store::Error>) -> Action<Message> {
        let kept = match kept {
            Ok(kept) if kept.id == self.id => kept,
            Ok(_) => return Action::None,
            Err(error) => {
                self.stage = Stage::Failed(error);
                return Action::Run(focus::on(MAIN));
            }
        };
        let mut open = Open::new(kept, desk);
        let first = open.sitting.unfinished(&desk.library).first().copied().unwrap_or_default();
        let task = open.show(desk, first);
        let action = if open.is_over() { open.end(desk, true) } else { Action::Run(task) };
        self.stage = Stage::Open(Box::new(open));
        action
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        match &self.stage {
            Stage::Opening => view::opening(look),
            Stage::Failed(error) => view::failed(look, error),
            Stage::Open(open) => open.view(look, desk),
        }
    }
}

impl Open {
    fn new(kept: KeptSitting, desk: &Desk) -> Self {
        let sitting = kept.sitting;
        Self {
            id: kept.id,
            seed: sitting.paper.seed(Variant::A),
            place: 0,
            // Of no question yet: `show` puts the right one there.
            response: Response::Judge(None),
            editor: None,
            face: Face::Question,
            counted_at: desk.clock.steady(),
            keeping: keeping::Keeping::from(desk.seed()),
            leave: leave::Leave::No,
            shows_map: false,
            hides_clock: false,
            // Who comes back to the last minutes knows.
            soon: if sitting.left(Duration::ZERO).is_some_and(|left| left <= SOON) {
                Soon::Heard
            } else {
                Soon::NotYet
            },
            sitting,
        }
    }

    fn question<'a>(&self, library: &'a Library) -> Option<&'a Question> {
        library.question(&self.sitting.paper.items.get(self.place)?.question)
    }

    fn answer(&mut self) -> Option<&mut Answer> {
        self.sitting.answers.get_mut(self.place)
    }

    /// Whether the clock runs.
    fn is_running(&self) -> bool {
        matches!(self.face, Face::Question | Face::HandIn { .. }) && self.leave != leave::Leave::Gone
    }

    fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        self.count(desk);
        match message {
            Message::Ended(result) => return self.ended(desk, *result),
            Message::Left(_, result) => return self.left(desk, result),
            Message::Kept(number, result) => return self.kept(desk, number, result),
            Message::Report => return Action::Go(self.report()),
            Message::Retry if !self.is_running() => return self.hand_over(desk),
            _ if !self.is_running() => return Action::None,
            _ => {}
        }
        if self.is_over() {
            return self.end(desk, true);
        }
        match message {
            Message::Tick => self.tick(desk),
            Message::Edit(question::Message::Submit) | Message::Next => self.step(desk, 1),
            Message::Edit(edit) => self.edit(desk, edit),
            Message::Previous => self.step(desk, -1),
            Message::To(place) => self.to(desk, place),
            Message::Flag => self.flag(desk),
            Message::Map => self.map(),
            Message::Clock => {
                self.hides_clock = !self.hides_clock;
                Action::None
            }
            Message::Heard => {
                self.soon = Soon::Heard;
                Action::None
            }
            Message::Retry => self.keep(desk),
            Message::HandIn => self.look_over(desk),
            Message::Back => self.back(desk),
            Message::Sure => self.sure(desk),
            Message::Leave => self.leave_now(desk),
            Message::LeaveAnyway => self.leave_anyway(),
            Message::Stay => self.stay(),
            _ => Action::None,
        }
    }
}

/// A reply that comes after the page was left: the mirror takes note of what the store has.
pub fn late(desk: &mut Desk, message: Message) {
    match message {
        Message::Ended(result) => {
            if let Ok(ended) = *result {
                end::note(desk, ended);
            }
        }
        Message::Left(profile, Ok(sittings)) => desk.sat(profile, sittings),
        _ => {}
    }
}
