//! Marking what was written for the tasks of an exam: criterion by criterion, with the model answer beside it, by the
//! learner or by somebody who sits with them. Each judgement is kept as it is made; the marks count once they are
//! confirmed, and then for good.

mod view;

use std::collections::BTreeSet;

use iced::keyboard::{Key as Pressed, key::Named};
use iced::{Element, Task};

use crate::curriculum::question::{Body, Criterion};
use crate::curriculum::{Key, Library, Question};
use crate::exam::marks::mark;
use crate::exam::{Marks, Sitting};
use crate::practice::Response;
use crate::practice::response::Met;
use crate::store::{self, KeptSitting, ProfileId, SittingId, SittingSummary};
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::Look;
use crate::ui::widget::focus;
use crate::ui::widget::keyboard::Stroke;

/// The page.
#[derive(Debug, Clone)]
pub struct State {
    id: SittingId,
    profile: ProfileId,
    stage: Stage,
}

#[derive(Debug, Clone)]
enum Stage {
    Loading,
    Failed(store::Error),
    /// There is nothing to mark.
    Nothing,
    Open(Box<Open>),
}

/// A sitting with tasks to be marked.
#[derive(Debug, Clone)]
struct Open {
    id: SittingId,
    sitting: Sitting,
    /// The places of the tasks in the paper; never empty.
    places: Vec<usize>,
    /// Which of them is shown.
    at: usize,
    /// The places whose judgements are not in the store yet.
    changed: BTreeSet<usize>,
    /// Some are on their way: one batch at a time, so that an older judgement cannot overtake a newer.
    is_sending: bool,
    is_confirming: bool,
    error: Option<store::Error>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The sitting was read, or not.
    Read(SittingId, Box<Result<Option<KeptSitting>, store::Error>>),
    /// Try again what failed.
    Retry,
    /// Another task, counted from 0.
    To(usize),
    /// A criterion is met so far.
    Judge(Key, Met),
    /// Judgements were kept, or not.
    Kept(SittingId, BTreeSet<usize>, Result<(), store::Error>),
    /// The marks are right: let them count.
    Confirm,
    /// They count, or not.
    Confirmed(SittingId, ProfileId, Result<Vec<SittingSummary>, store::Error>),
    /// To the report.
    Report,
}

impl State {
    /// Reads a sitting.
    pub fn new(desk: &Desk, id: SittingId) -> (Self, Task<Message>) {
        (Self { id, profile: desk.profile.id, stage: Stage::Loading }, read(desk, id))
    }

    /// What a key means here: 1, 2 and 3 judge the first criterion that is still open.
    pub fn key(&self, desk: &Desk, stroke: &Stroke) -> Option<Message> {
        let Stage::Open(open) = &self.stage else { return None };
        if stroke.modifiers.command() || stroke.modifiers.alt() {
            return None;
        }
        match stroke.key.as_ref() {
            Pressed::Named(Named::ArrowRight) => open.at.checked_add(1).map(Message::To),
            Pressed::Named(Named::ArrowLeft) => open.at.checked_sub(1).map(Message::To),
            Pressed::Character(digit) => {
                let met = *CHOICES.get(digit.parse::<usize>().ok()?.checked_sub(1)?)?;
                let (rubric, response) = open.task(&desk.library, open.place())?;
                let Response::Task { met: judged, .. } = response else { return None };
                let next = rubric.iter().find(|criterion| !judged.contains_key(&criterion.key))?;
                Some(Message::Judge(next.key.clone(), met))
            }
            _ => None,
        }
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match (&mut self.stage, message) {
            (_, Message::Report) => Action::Go(Place::Report(self.id)),
            (_, Message::Read(id, kept)) if id == self.id && desk.is_of(self.profile) => {
                self.read(desk, *kept)
            }
            (Stage::Failed(_), Message::Retry) => {
                self.stage = Stage::Loading;
                Action::Run(read(desk, self.id))
            }
            (Stage::Open(open), message) => open.update(desk, message),
            _ => Action::None,
        }
    }

    fn read(&mut self, desk: &Desk, kept: Result<Option<KeptSitting>, store::Error>) -> Action<Message> {
        self.stage = match kept {
            Err(error) => Stage::Failed(error),
            Ok(kept) => kept
                .filter(|kept| kept.profile == self.profile)
                .and_then(|kept| Open::new(kept, &desk.library))
                .map_or(Stage::Nothing, |open| Stage::Open(Box::new(open))),
        };
        Action::Run(focus::clear())
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        match &self.stage {
            Stage::Loading => view::loading(look),
            Stage::Failed(error) => view::failed(look, error),
            Stage::Nothing => view::nothing(look),
            Stage::Open(open) => view::open(open, look, desk),
        }
    }
}

/// How far a criterion is met, in the order in which it is offered.
const CHOICES: [Met; 3] = [Met::Full, Met::Half, Met::No];

impl Open {
    /// What of a sitting is to be marked; `None` if nothing is.
    fn new(kept: KeptSitting, library: &Library) -> Option<Self> {
        let is_open = |place: &usize| kept.marks.as_ref().is_some_and(|marks| marks[*place].is_none());
        let places: Vec<usize> = (0..kept.sitting.paper.items.len()).filter(is_open).collect();
        let mut open = Self {
            id: kept.id,
            sitting: kept.sitting,
            places,
            at: 0,
            changed: BTreeSet::new(),
            is_sending: false,
            is_confirming: false,
            error: None,
        };
        open.at = (0..open.places.len()).find(|at| !open.is_judged(library, open.places[*at])).unwrap_or(0);
        (!open.places.is_empty()).then_some(open)
    }

    /// The place of the task that is shown.
    fn place(&self) -> usize {
        self.places[self.at]
    }

    fn question<'a>(&self, library: &'a Library, place: usize) -> Option<&'a Question> {
        library.question(&self.sitting.paper.items.get(place)?.question)
    }

    /// Rubric and work of a task; `None` if the content no longer has it.
    fn task<'a, 'b>(&'b self, library: &'a Library, place: usize) -> Option<(&'a [Criterion], &'b Response)> {
        let Body::Task { rubric, .. } = &self.question(library, place)?.body else { return None };
        Some((rubric, self.sitting.answers.get(place)?.response.as_ref()?))
    }

    /// Whether every criterion of a task is judged. One that the content no longer has is, and earns nothing.
    fn is_judged(&self, library: &Library, place: usize) -> bool {
        let Some(question) = self.question(library, place) else { return true };
        let response = self.sitting.answers[place].response.as_ref();
        response.is_none_or(|response| !response.awaits_marks(question))
    }

    /// Whether all tasks are judged.
    fn is_done(&self, library: &Library) -> bool {
        self.places.iter().all(|place| self.is_judged(library, *place))
    }

    /// What a task earns as it is judged so far.
    fn earned(&self, library: &Library, place: usize) -> Marks {
        let item = &self.sitting.paper.items[place];
        let response = self.sitting.answers[place].response.as_ref();
        self.question(library, place)
            .zip(response)
            .map(|(question, response)| mark(question, response, item.marks, self.sitting.partial))
            .unwrap_or_default()
    }

    fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::To(at) if at < self.places.len() && !self.is_confirming => {
                self.at = at;
                Action::Run(Task::batch([focus::page_top(), focus::clear()]))
            }
            Message::Judge(key, met) if !self.is_confirming => self.judge(desk, key, met),
            Message::Kept(id, sent, result) if id == self.id => self.kept(desk, sent, result),
            Message::Retry => self.send(desk),
            Message::Confirm if self.is_done(&desk.library) && !self.is_confirming => self.confirm(desk),
            Message::Confirmed(id, profile, result) if id == self.id => match result {
                Ok(list) => {
                    desk.sat(profile, list);
                    Action::Go(Place::Report(id))
                }
                Err(error) => {
                    (self.is_confirming, self.error) = (false, Some(error));
                    Action::None
                }
            },
            _ => Action::None,
        }
    }

    fn judge(&mut self, desk: &Desk, key: Key, met: Met) -> Action<Message> {
        let place = self.place();
        let Some(Response::Task { met: judged, .. }) = &mut self.sitting.answers[place].response else {
            return Action::None;
        };
        judged.insert(key, met);
        self.changed.insert(place);
        self.send(desk)
    }

    /// Sends what changed, unless something is on its way: then its reply sends it.
    fn send(&mut self, desk: &Desk) -> Action<Message> {
        if self.is_sending || self.changed.is_empty() {
            return Action::None;
        }
        (self.is_sending, self.error) = (true, None);
        let (id, sent) = (self.id, std::mem::take(&mut self.changed));
        let work = |place: &usize| Some((*place, self.sitting.answers.get(*place)?.response.clone()?));
        let works: Vec<(usize, Response)> = sent.iter().filter_map(work).collect();
        Action::Run(desk.ledger.run(
            move |store| works.iter().try_for_each(|(place, work)| store.keep_rubric(id, *place, work)),
            move |result| Message::Kept(id, sent.clone(), result),
        ))
    }

    fn kept(
        &mut self,
        desk: &Desk,
        sent: BTreeSet<usize>,
        result: Result<(), store::Error>,
    ) -> Action<Message> {
        self.is_sending = false;
        match result {
            Ok(()) => self.send(desk),
            // When the marks are confirmed, everything is kept with them.
            Err(_) if self.is_confirming => Action::None,
            Err(error) => {
                self.changed.extend(sent);
                self.error = Some(error);
                Action::None
            }
        }
    }

    fn confirm(&mut self, desk: &Desk) -> Action<Message> {
        (self.is_confirming, self.error) = (true, None);
        let (id, profile) = (self.id, desk.profile.id);
        let task = |place: &usize| {
            let work = self.sitting.answers[*place].response.clone()?;
            Some((*place, work, self.earned(&desk.library, *place)))
        };
        let tasks: Vec<(usize, Response, Marks)> = self.places.iter().filter_map(task).collect();
        Action::Run(desk.ledger.run(
            move |store| {
                store.mark_tasks(id, &tasks)?;
                store.sittings(profile)
            },
            move |result| Message::Confirmed(id, profile, result),
        ))
    }
}

/// A reply that comes after the page was left: the mirror takes note of what the store has.
pub fn late(desk: &mut Desk, message: Message) {
    if let Message::Confirmed(_, profile, Ok(list)) = message {
        desk.sat(profile, list);
    }
}

fn read(desk: &Desk, id: SittingId) -> Task<Message> {
    desk.ledger.run(move |store| store.sitting(id), move |kept| Message::Read(id, Box::new(kept)))
}
