//! How memory is kept: how much to remember and what that costs, parameters of one's own, steps and limits.

mod view;
mod work;

use std::sync::Arc;

use iced::Task;

use crate::memory::fit::{Fit, Progress};
use crate::store::{self, Preferences};
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use work::{Adopted, Fitted, Outlook, Trouble};

/// The desired retentions that are compared, percent.
const RETENTIONS: [u8; 5] = [80, 85, 90, 93, 95];
/// The longest intervals offered, days; the last is as good as none.
const MAXIMUM_INTERVALS: [u32; 5] = [30, 90, 180, 365, 36_500];

/// What belongs to one look ahead and to no other.
type Ticket = Arc<()>;

/// What is under way and what came of it.
#[derive(Debug, Clone, Default)]
pub struct State {
    learning: Steps,
    relearning: Steps,
    outlook: Option<Outlook>,
    ticket: Ticket,
    fitting: Option<Progress>,
    is_adopting: bool,
    outcome: Option<Told>,
    error: Option<store::Error>,
}

/// What there is to say of the last thing that was done.
#[derive(Debug, Clone)]
enum Told {
    Fitted(Fit),
    Unfit(crate::memory::fit::Unfit),
    Standard,
    Planned(usize),
}

/// Steps as they are being typed.
#[derive(Debug, Clone, Default)]
struct Steps {
    typed: String,
    is_wrong: bool,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another desired retention, percent.
    Retention(u8),
    /// Another longest interval, days.
    MaximumInterval(u32),
    /// Spread by load, or not.
    Balance(bool),
    /// The learning steps were edited.
    LearningSteps(String),
    /// The relearning steps were edited.
    RelearningSteps(String),
    /// Fit the parameters to the log.
    Fit,
    /// End the fit.
    CancelFit,
    /// The fit is a little further.
    Ticked,
    /// The fit has ended.
    Fitted(Progress, Box<Result<Fitted, Trouble>>),
    /// Go back to the standard parameters.
    ToStandard,
    /// They are in use again, or not.
    Standard(Box<Result<Adopted, store::Error>>),
    /// Give every card the day its memory asks for.
    PlanAnew,
    /// Every card has it, or not.
    Planned(Box<Result<Adopted, store::Error>>),
    /// What would be is known, or not.
    LookedAhead(Ticket, Box<Result<Outlook, store::Error>>),
    /// To the settings.
    Back,
}

impl State {
    /// Opens the page and begins to look ahead.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let preferences = &desk.preferences;
        let mut state = Self {
            learning: Steps::of(&preferences.learning_steps),
            relearning: Steps::of(&preferences.relearning_steps),
            ..Self::default()
        };
        let task = state.look_ahead(desk, preferences);
        (state, task)
    }

    /// Preferences could not be saved.
    pub fn failed(&mut self, error: store::Error) {
        self.error = Some(error);
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Retention(percent) => {
                self.prefer(desk, |p| p.desired_retention = f32::from(percent) / 100.0)
            }
            Message::MaximumInterval(days) => self.prefer(desk, |p| p.maximum_interval = days),
            Message::Balance(is_on) => self.prefer(desk, |p| p.load_balance = is_on),
            Message::LearningSteps(typed) => match self.learning.read(typed) {
                Some(steps) => self.prefer(desk, |p| p.learning_steps = steps),
                None => Action::None,
            },
            Message::RelearningSteps(typed) => match self.relearning.read(typed) {
                Some(steps) => self.prefer(desk, |p| p.relearning_steps = steps),
                None => Action::None,
            },
            Message::Ticked => Action::None,
            Message::Back => Action::Go(Place::Settings),
            Message::LookedAhead(ticket, result) => self.looked_ahead(&ticket, *result),
            message => self.adopt(desk, message),
        }
    }

    /// Another preference; what it leads to is looked at again.
    fn prefer(&mut self, desk: &Desk, change: impl FnOnce(&mut Preferences)) -> Action<Message> {
        let mut preferences = desk.preferences.clone();
        change(&mut preferences);
        self.error = None;
        let task = self.look_ahead(desk, &preferences);
        Action::PreferAndRun(Box::new(preferences), task)
    }

    fn look_ahead(&mut self, desk: &Desk, preferences: &Preferences) -> Task<Message> {
        self.ticket = Ticket::default();
        let present = view::percent_of(preferences.desired_retention);
        let mut retentions = RETENTIONS.to_vec();
        if !retentions.contains(&present) {
            retentions.push(present);
            retentions.sort_unstable();
        }
        work::look_ahead(desk, preferences, retentions, self.ticket.clone())
    }

    fn looked_ahead(&mut self, ticket: &Ticket, result: Result<Outlook, store::Error>) -> Action<Message> {
        if Arc::ptr_eq(ticket, &self.ticket) {
            match result {
                Ok(outlook) => self.outlook = Some(outlook),
                Err(error) => self.error = Some(error),
            }
        }
        Action::None
    }

    fn is_idle(&self) -> bool {
        self.fitting.is_none() && !self.is_adopting
    }

    /// Everything that changes what is remembered.
    fn adopt(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Fit if self.is_idle() => {
                let progress = Progress::default();
                self.begin();
                self.is_adopting = false;
                let task = work::fit_to_log(desk, &progress);
                self.fitting = Some(progress);
                Action::Run(task)
            }
            Message::CancelFit => {
                if let Some(progress) = &self.fitting {
                    progress.cancel();
                }
                Action::None
            }
            Message::ToStandard if self.is_idle() => {
                self.begin();
                Action::Run(work::back_to_standard(desk))
            }
            Message::PlanAnew if self.is_idle() => {
                self.begin();
                Action::Run(work::plan_anew(desk))
            }
            Message::Fitted(progress, result) => self.fitted(desk, &progress, *result),
            Message::Standard(result) => self.adopted(desk, *result, |_| Told::Standard),
            Message::Planned(result) => self.adopted(desk, *result, |adopted| Told::Planned(adopted.changed)),
            _ => Action::None,
        }
    }

    fn begin(&mut self) {
        self.outcome = None;
        self.error = None;
        self.is_adopting = true;
    }

    fn fitted(
        &mut self,
        desk: &mut Desk,
        progress: &Progress,
        result: Result<Fitted, Trouble>,
    ) -> Action<Message> {
        let is_own = self.fitting.take_if(|fitting| fitting.is(progress)).is_some();
        match result {
            Ok(Fitted { fit, adopted: None }) => {
                self.outcome = is_own.then_some(Told::Fitted(fit));
                Action::None
            }
            Ok(Fitted { fit, adopted: Some(adopted) }) => {
                self.adopted(desk, Ok(adopted), |_| Told::Fitted(fit))
            }
            Err(Trouble::Unfit(unfit)) => {
                self.outcome = is_own.then_some(Told::Unfit(unfit));
                Action::None
            }
            Err(Trouble::Store(error)) => {
                self.error = Some(error);
                Action::None
            }
        }
    }

    /// The store remembers anew: so does the mirror.
    fn adopted(
        &mut self,
        desk: &mut Desk,
        result: Result<Adopted, store::Error>,
        told: impl FnOnce(&Adopted) -> Told,
    ) -> Action<Message> {
        self.is_adopting = false;
        let adopted = match result {
            Ok(adopted) => adopted,
            Err(error) => {
                self.error = Some(error);
                return Action::None;
            }
        };
        // Another learner may have sat down meanwhile: then it is all in the store, and waits there.
        if !desk.is_of(adopted.profile) {
            return Action::None;
        }
        self.outcome = Some(told(&adopted));
        let Adopted { preferences: saved, cards, .. } = adopted;
        desk.remembered_anew(cards);
        // Only what was adopted: whatever else was chosen meanwhile stays, and is saved with it.
        self.prefer(desk, |p| {
            p.parameters = saved.parameters;
            p.parameters_fitted_on = saved.parameters_fitted_on;
            p.parameters_from = saved.parameters_from;
        })
    }
}

impl Steps {
    fn of(steps: &[u16]) -> Self {
        let typed: Vec<String> = steps.iter().map(ToString::to_string).collect();
        Self { typed: typed.join(" "), is_wrong: false }
    }

    /// Takes what was typed; the steps, if they are such.
    fn read(&mut self, typed: String) -> Option<Vec<u16>> {
        let steps = read_steps(&typed);
        self.typed = typed;
        self.is_wrong = steps.is_none();
        steps
    }
}

/// At most ten rising numbers of minutes from 1 to 1,440, however they are parted; also none.
fn read_steps(typed: &str) -> Option<Vec<u16>> {
    let parts =
        typed.split(|c: char| c.is_whitespace() || ",，、;；/".contains(c)).filter(|part| !part.is_empty());
    let steps = parts.map(|part| part.parse().ok()).collect::<Option<Vec<u16>>>()?;
    let fits = steps.len() <= 10 && steps.is_sorted() && steps.iter().all(|step| (1..=1_440).contains(step));
    fits.then_some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read_however_they_are_parted() {
        assert_eq!(read_steps("1 10"), Some(vec![1, 10]));
        assert_eq!(read_steps(" 1，10、 60 "), Some(vec![1, 10, 60]));
        assert_eq!(read_steps(""), Some(vec![]));
        assert_eq!(read_steps("10 10"), Some(vec![10, 10]));
        for wrong in ["10 1", "0", "1441", "1 x", "-5", "99999999999", "1.5", "1 2 3 4 5 6 7 8 9 10 11"] {
            assert_eq!(read_steps(wrong), None, "{wrong}");
        }
    }
}
