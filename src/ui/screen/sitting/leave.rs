//! Leaving a paper: asked first, and only when everything is kept.

use super::{Message, Open, Stage, State};
use crate::store::{self, SittingSummary};
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use crate::ui::widget::{MAIN, focus};

/// How far the learner is with leaving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leave {
    /// Nobody wants to.
    No,
    /// Whether it is meant.
    Asked(Target),
    /// The last changes are being kept.
    Going(Target),
    /// Everything is kept.
    Gone,
}

/// Where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Another page.
    Place(Place),
    /// The window is closed.
    Closed,
}

impl Leave {
    /// Whether the question stands on the screen.
    pub(super) fn is_asked(&self) -> bool {
        matches!(self, Self::Asked(_))
    }

    /// Whether the last changes are being kept.
    pub(super) fn is_going(&self) -> bool {
        matches!(self, Self::Going(_))
    }
}

impl State {
    /// Whether the page stays for now, and asks, instead of giving way to another.
    pub fn holds(&mut self, place: &Place) -> bool {
        let Stage::Open(open) = &mut self.stage else { return false };
        match (&open.leave, open.face) {
            (Leave::Gone, _) | (_, super::Face::TimeUp) => false,
            // What is being handed in is waited for; what cannot be must not hold anybody for ever.
            (_, super::Face::Ending { .. }) => open.keeping.error.is_none(),
            (Leave::Going(_), _) => true,
            (Leave::No | Leave::Asked(_), _) => {
                open.leave = Leave::Asked(Target::Place(place.clone()));
                true
            }
        }
    }

    /// The window is to be closed: `None` if nothing stands against it.
    pub fn close(&mut self, desk: &Desk) -> Option<Action<Message>> {
        let Stage::Open(open) = &mut self.stage else { return None };
        // Whoever closes the window twice means it.
        if !open.is_running() || open.leave == Leave::Going(Target::Closed) {
            return None;
        }
        open.count(desk);
        Some(open.go(desk, Target::Closed))
    }
}

impl Open {
    pub(super) fn leave_now(&mut self, desk: &Desk) -> Action<Message> {
        match &self.leave {
            Leave::Asked(target) => self.go(desk, target.clone()),
            _ => Action::None,
        }
    }

    /// Keeps the last changes and the time, then leaves.
    fn go(&mut self, desk: &Desk, target: Target) -> Action<Message> {
        self.leave = Leave::Going(target);
        self.changed(self.place);
        self.go_on_leaving(desk)
    }

    /// Goes on to leave once nothing is on its way to the store any more.
    pub(super) fn go_on_leaving(&mut self, desk: &Desk) -> Action<Message> {
        if !self.leave.is_going() || !self.keeping.is_idle() {
            return Action::None;
        }
        let (profile, batch) = (desk.profile.id, self.batch(desk));
        Action::Run(desk.ledger.run(
            move |store| {
                batch(store)?;
                store.sittings(profile)
            },
            move |result| Message::Left(profile, result),
        ))
    }

    pub(super) fn left(
        &mut self,
        desk: &mut Desk,
        result: Result<Vec<SittingSummary>, store::Error>,
    ) -> Action<Message> {
        let Leave::Going(target) = self.leave.clone() else { return Action::None };
        match result {
            Ok(sittings) => {
                desk.sittings = sittings;
                self.depart(target)
            }
            Err(error) => {
                self.take_back(error);
                self.leave = Leave::Asked(target);
                Action::Run(focus::on(MAIN))
            }
        }
    }

    pub(super) fn leave_anyway(&mut self) -> Action<Message> {
        match self.leave.clone() {
            Leave::Asked(target) => self.depart(target),
            _ => Action::None,
        }
    }

    fn depart(&mut self, target: Target) -> Action<Message> {
        self.leave = Leave::Gone;
        match target {
            Target::Place(place) => Action::Go(place),
            Target::Closed => Action::Run(iced::exit()),
        }
    }

    pub(super) fn stay(&mut self) -> Action<Message> {
        self.leave = Leave::No;
        Action::Run(focus::clear())
    }
}
