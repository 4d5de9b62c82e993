//! Every change goes to the store as it is made, in the order in which it was made.

use std::collections::BTreeSet;
use std::time::Duration;

use iced::Task;

use super::{Message, Open};
use crate::store::{self, Store};
use crate::ui::desk::Desk;
use crate::ui::screen::Action;

/// The time spent is kept at least so often.
const EVERY: Duration = Duration::from_secs(5);

/// What is not in the store yet.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// Questions that changed since they were sent.
    changed: BTreeSet<usize>,
    /// Questions on their way to the store: one batch at a time, so that an older answer cannot overtake a newer.
    sent: Option<BTreeSet<usize>>,
    /// Counts batches, so that a late reply is not taken for that of another.
    pub(super) number: u64,
    /// The time spent that was last sent.
    spent: Duration,
    /// Why the last batch could not be kept.
    pub(super) error: Option<store::Error>,
}

impl From<u64> for Keeping {
    /// Counted from a seed, so that a late reply to an earlier sitting finds nothing here.
    fn from(number: u64) -> Self {
        Self { number, ..Self::default() }
    }
}

impl Keeping {
    /// Whether everything that was put down is in the store.
    pub(super) fn is_done(&self) -> bool {
        self.changed.is_empty() && self.sent.as_ref().is_none_or(BTreeSet::is_empty)
    }

    /// Whether nothing is on its way.
    pub(super) fn is_idle(&self) -> bool {
        self.sent.is_none()
    }
}

impl Open {
    /// The answer to a question changed.
    pub(super) fn changed(&mut self, place: usize) {
        self.keeping.changed.insert(place);
    }

    /// Counts the time since it was last counted, for the paper and for the question on the screen.
    pub(super) fn count(&mut self, desk: &Desk) {
        let now = desk.clock.steady();
        let since = now.saturating_sub(self.counted_at);
        self.counted_at = now;
        if !self.is_running() {
            return;
        }
        // Nobody has more time than there is.
        let since = self.sitting.left(Duration::ZERO).map_or(since, |left| since.min(left));
        self.sitting.spent = self.sitting.spent.saturating_add(since);
        if self.face == super::Face::Question
            && let Some(answer) = self.answer()
        {
            answer.spent = answer.spent.saturating_add(since);
        }
    }

    /// Sends what changed, unless something is on its way: then its reply sends it.
    pub(super) fn keep(&mut self, desk: &Desk) -> Action<Message> {
        self.send(desk).map_or(Action::None, Action::Run)
    }

    fn send(&mut self, desk: &Desk) -> Option<Task<Message>> {
        if !self.keeping.is_idle() {
            return None;
        }
        let batch = self.batch(desk);
        let number = self.keeping.number;
        Some(desk.ledger.run(batch, move |result| Message::Kept(number, result)))
    }

    /// What puts everything that is not in the store yet into it.
    pub(super) fn batch(
        &mut self,
        desk: &Desk,
    ) -> impl FnOnce(&mut Store) -> Result<(), store::Error> + Send + use<> {
        let changed = std::mem::take(&mut self.keeping.changed);
        self.keeping.spent = self.sitting.spent;
        self.keeping.number = self.keeping.number.wrapping_add(1);
        let (id, spent, now) = (self.id, self.sitting.spent, desk.now());
        let answer = |place: &usize| Some((*place, self.sitting.answers.get(*place)?.clone()));
        let answers: Vec<_> = changed.iter().filter_map(answer).collect();
        self.keeping.sent = Some(changed);
        move |store| {
            for (place, answer) in &answers {
                store.keep_sitting_answer(id, *place, answer, spent, &now)?;
            }
            store.keep_sitting_time(id, spent, &now)
        }
    }

    /// The store did not take the last batch: it is to be sent again.
    pub(super) fn take_back(&mut self, error: store::Error) {
        let sent = self.keeping.sent.take().unwrap_or_default();
        self.keeping.changed.extend(sent);
        self.keeping.error = Some(error);
    }

    pub(super) fn kept(
        &mut self,
        desk: &Desk,
        number: u64,
        result: Result<(), store::Error>,
    ) -> Action<Message> {
        if number != self.keeping.number || self.keeping.is_idle() {
            return Action::None;
        }
        match result {
            // It is being handed in: that keeps everything, or says that it cannot.
            _ if !self.is_running() => self.keeping.sent = None,
            Ok(()) => {
                self.keeping.sent = None;
                self.keeping.error = None;
            }
            Err(error) => {
                self.take_back(error);
                return self.go_on_leaving(desk);
            }
        }
        if !self.keeping.changed.is_empty() && self.is_running() && !self.leave.is_going() {
            return self.keep(desk);
        }
        self.go_on_leaving(desk)
    }

    /// A second went by: now and then the time is kept, and what could not be kept is tried again.
    pub(super) fn tick(&mut self, desk: &Desk) -> Action<Message> {
        let kept = if self.sitting.spent >= self.keeping.spent + EVERY { self.send(desk) } else { None };
        match (kept, self.say_soon()) {
            (None, None) => Action::None,
            (kept, said) => Action::Run(Task::batch(kept.into_iter().chain(said))),
        }
    }
}
