//! What takes its time: the fit, remembering anew, what-if. All of it in the background.

use std::collections::HashMap;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use iced::Task;
use iced::futures::stream;

use super::{Message, Ticket};
use crate::curriculum::QuestionId;
use crate::memory::fit::{self, Fit, Progress, Unfit, fit};
use crate::memory::simulate::{Habits, Outcome, Scenario, simulate};
use crate::memory::{Card, Limits, Load, Now};
use crate::store::{self, Preferences, ProfileId};
use crate::ui::desk::{Desk, scheduler_for};
use crate::ui::ledger::Ledger;

/// How often the bar of a fit moves.
const TICK: Duration = Duration::from_millis(80);
/// The days that are looked ahead.
pub const DAYS: u16 = 180;

/// Why something did not come about.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// The store's reason.
    Store(store::Error),
    /// The fit's.
    Unfit(Unfit),
}

impl From<store::Error> for Trouble {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<Unfit> for Trouble {
    fn from(unfit: Unfit) -> Self {
        Self::Unfit(unfit)
    }
}

/// What a learner's memory is seen as now.
#[derive(Debug, Clone)]
pub struct Adopted {
    /// Whose.
    pub profile: ProfileId,
    /// The preferences as they were saved with it.
    pub preferences: Preferences,
    /// Every card.
    pub cards: HashMap<QuestionId, Card>,
    /// How many of them changed.
    pub changed: usize,
}

/// What came of a fit, with what was adopted if it is better.
#[derive(Debug, Clone)]
pub struct Fitted {
    /// The fit.
    pub fit: Fit,
    /// What was adopted.
    pub adopted: Option<Adopted>,
}

/// What would be, and what the log holds.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// For each desired retention, in percent.
    pub outcomes: Vec<(u8, Outcome)>,
    /// Reviews a fit could use.
    pub reviews: usize,
}

/// Fits parameters to the learner's log, and adopts them if they are better.
pub fn fit_to_log(desk: &Desk, progress: &Progress) -> Task<Message> {
    let (ledger, profile, now) = (desk.ledger.clone(), desk.profile.id, desk.now());
    let settings = desk.scheduler.settings().clone();
    let (sender, receiver) = mpsc::channel();
    let (working, waiting) = (progress.clone(), progress.clone());
    let work = move || -> Result<Fitted, Trouble> {
        let log = ledger.now(|store| store.answered(profile))?;
        let steps = settings.relearning_steps.len();
        let fit = fit(&log, settings.parameters.as_deref(), steps, &working)?;
        let reviews = u32::try_from(fit.reviews).unwrap_or(u32::MAX);
        let adopted = fit
            .is_better
            .then(|| adopt_parameters(&ledger, profile, fit.parameters.clone(), reviews, &now))
            .transpose()?;
        Ok(Fitted { fit, adopted })
    };
    // A thread of its own: one of the pool would keep the bar waiting. If it cannot be had, the sender is
    // dropped, which is told below.
    let _started = thread::Builder::new().name("fit".to_owned()).spawn(move || {
        // Nobody waits any more when the window was closed.
        let _ = sender.send(work());
    });
    let ended = |progress: Progress, result| Message::Fitted(progress, Box::new(result));
    Task::stream(stream::unfold(Some((receiver, waiting)), move |state| async move {
        let (receiver, progress) = state?;
        match receiver.recv_timeout(TICK) {
            Ok(result) => Some((ended(progress, result), None)),
            Err(RecvTimeoutError::Timeout) => Some((Message::Ticked, Some((receiver, progress)))),
            Err(RecvTimeoutError::Disconnected) => {
                let unfit = Unfit::Failed("no thread".to_owned());
                Some((ended(progress, Err(unfit.into())), None))
            }
        }
    }))
}

/// Goes back to FSRS-6's own parameters.
pub fn back_to_standard(desk: &Desk) -> Task<Message> {
    let (ledger, profile, now) = (desk.ledger.clone(), desk.profile.id, desk.now());
    Task::perform(async move { adopt_parameters(&ledger, profile, Vec::new(), 0, &now) }, |result| {
        Message::Standard(Box::new(result))
    })
}

fn adopt_parameters(
    ledger: &Ledger,
    profile: ProfileId,
    parameters: Vec<f32>,
    reviews: u32,
    now: &Now,
) -> Result<Adopted, store::Error> {
    ledger.now(|store| {
        // Read now: something else may have been chosen while the fit was running.
        let preferences = Preferences {
            parameters_fitted_on: (!parameters.is_empty()).then_some(now.day().0),
            parameters_from: reviews,
            parameters,
            ..store.preferences(profile)?
        };
        let scheduler = scheduler_for(&preferences);
        let changed =
            store.adopt(profile, &preferences, |card, answers| scheduler.replay(card, answers), now)?;
        Ok(Adopted { profile, cards: store.cards(profile)?, preferences, changed })
    })
}

/// Gives every card the day that its memory asks for now.
pub fn plan_anew(desk: &Desk) -> Task<Message> {
    let (profile, now, seed) = (desk.profile.id, desk.now(), desk.seed());
    let scheduler = desk.scheduler.clone();
    let mut load = desk.load().map(|_| Load::new(now.day(), desk.days_off()));
    desk.ledger.run(
        move |store| {
            let preferences = store.preferences(profile)?;
            let mut nth = seed;
            let changed = store.adopt(
                profile,
                &preferences,
                |card, _| {
                    nth = nth.wrapping_add(1);
                    let planned = scheduler.plan_anew(card, &now, nth, load.as_ref());
                    if let Some(load) = &mut load {
                        load.add(planned.due.day(now.zone()));
                    }
                    Some(planned)
                },
                &now,
            )?;
            Ok(Adopted { profile, cards: store.cards(profile)?, preferences, changed })
        },
        |result| Message::Planned(Box::new(result)),
    )
}

/// Looks ahead with each of these desired retentions, under these preferences.
pub fn look_ahead(
    desk: &Desk,
    preferences: &Preferences,
    retentions: Vec<u8>,
    ticket: Ticket,
) -> Task<Message> {
    let (ledger, profile, now) = (desk.ledger.clone(), desk.profile.id, desk.now());
    let wishes = desk.wishes();
    let mut scenario = Scenario {
        cards: desk.record.cards.values().copied().collect(),
        unseen: unseen(desk),
        limits: Limits { new_a_day: wishes.new_a_day, reviews_a_day: wishes.reviews_a_day },
        days_off: wishes.off,
        is_balanced: preferences.load_balance,
        days: DAYS,
        habits: Habits { seconds: desk.record.pace.one_answer().into(), ..Habits::default() },
    };
    let preferences = preferences.clone();
    let work = async move {
        let log = ledger.now(|store| store.answered(profile))?;
        // In an order that is the same every time: a map's is not.
        scenario.cards.sort_by_key(|card| (card.last, card.repetitions, card.stability.to_bits()));
        let outcome = |percent: u8| {
            let desired_retention = f32::from(percent) / 100.0;
            let scheduler = scheduler_for(&Preferences { desired_retention, ..preferences.clone() });
            (percent, simulate(&scheduler, &scenario, &now, 1))
        };
        let outcomes = retentions.into_iter().map(outcome).collect();
        Ok(Outlook { outcomes, reviews: fit::usable_reviews(&log) })
    };
    Task::perform(work, move |result| Message::LookedAhead(ticket, Box::new(result)))
}

/// Questions of the goal that were never answered.
fn unseen(desk: &Desk) -> u32 {
    let Some((standard, level)) = desk.goal() else { return 0 };
    let questions = desk.library.questions_for(standard, level);
    let unseen = questions.filter(|question| !desk.record.cards.contains_key(&question.id));
    u32::try_from(unseen.count()).unwrap_or(u32::MAX)
}
