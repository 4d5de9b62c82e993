//! From an answer to the day the question comes back.

use fsrs::{
    FSRS, FSRSItem, FSRSReview, ItemState, MemoryState, NextStates, check_and_fill_parameters,
    current_retrievability,
};
use jiff::SignedDuration;

use super::balance::{self, Load};
use super::card::{Card, Due, Grade, Phase};
use super::day::{Day, Now, later};

mod outlook;

pub use outlook::Rung;

/// How a learner wants to be reminded. Checked by [`Scheduler::new`].
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The chance of recall at which a question comes back, 0.70 to 0.97.
    pub desired_retention: f32,
    /// The longest interval in days, 1 to 36,500.
    pub maximum_interval: u32,
    /// Minutes until a new question comes back within the day: after Again and Hard the first (or the
    /// same) step, after Good the one that follows. At most 10, each 1 to 1,440, not falling.
    pub learning_steps: Vec<u16>,
    /// The same for a question that was forgotten in review.
    pub relearning_steps: Vec<u16>,
    /// FSRS parameters fitted to this learner (17, 19 or 21 finite numbers); `None` for FSRS-6's own.
    pub parameters: Option<Vec<f32>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            desired_retention: 0.90,
            maximum_interval: 365,
            learning_steps: vec![10],
            relearning_steps: vec![10],
            parameters: None,
        }
    }
}

/// Settings that no scheduler can be built from.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum InvalidSettings {
    /// Outside 0.70 to 0.97.
    #[error("desired retention {0} is not from 0.70 to 0.97")]
    Retention(f32),
    /// Outside 1 to 36,500 days.
    #[error("maximum interval {0} is not from 1 to 36,500 days")]
    MaximumInterval(u32),
    /// Too many, too short, too long, or falling.
    #[error("steps {0:?} are not at most 10 rising numbers of minutes from 1 to 1,440")]
    Steps(Vec<u16>),
    /// Not 17, 19 or 21 finite numbers.
    #[error("{0} parameters are not 17, 19 or 21 finite numbers")]
    Parameters(usize),
}

/// Decides when a question comes back: FSRS-6 for memory, steps within the day, limits and fuzz around it.
#[derive(Debug, Clone)]
pub struct Scheduler {
    fsrs: FSRS,
    /// How fast recall falls: parameter 20, as FSRS clips it.
    decay: f32,
    settings: Settings,
}

impl Default for Scheduler {
    /// The scheduler of the default settings.
    fn default() -> Self {
        Self { fsrs: FSRS::default(), decay: fsrs::FSRS6_DEFAULT_DECAY, settings: Settings::default() }
    }
}

/// What FSRS-6 says of a question never answered before, with its own parameters at 90 %: for the case,
/// unknown so far, that fitted parameters give no finite state.
static FIRST_STATES: NextStates = NextStates {
    again: first(0.212, 6.4133),
    hard: first(1.2931, 5.112_170_7),
    good: first(2.3065, 2.118_104),
    easy: first(8.2956, 1.0),
};

const fn first(stability: f32, difficulty: f32) -> ItemState {
    ItemState { memory: MemoryState { stability, difficulty }, interval: stability }
}

/// What a grade leads to: a step, or an interval in days yet to be rounded.
#[derive(Clone, Copy)]
enum Outcome {
    Step { index: u8, due: Due },
    Days(f32),
}

impl Scheduler {
    /// A scheduler for these settings.
    ///
    /// # Errors
    /// [`InvalidSettings`] names the first setting that is out of its range.
    pub fn new(settings: Settings) -> Result<Self, InvalidSettings> {
        if !(0.70..=0.97).contains(&settings.desired_retention) {
            return Err(InvalidSettings::Retention(settings.desired_retention));
        }
        if !(1..=36_500).contains(&settings.maximum_interval) {
            return Err(InvalidSettings::MaximumInterval(settings.maximum_interval));
        }
        for steps in [&settings.learning_steps, &settings.relearning_steps] {
            let fits =
                steps.len() <= 10 && steps.is_sorted() && steps.iter().all(|step| (1..=1440).contains(step));
            if !fits {
                return Err(InvalidSettings::Steps(steps.clone()));
            }
        }
        let given = settings.parameters.as_deref().unwrap_or_default();
        // An empty list would silently mean the default: fitted parameters are either there or not.
        let invalid = |_| InvalidSettings::Parameters(given.len());
        if settings.parameters.is_some() && given.is_empty() {
            return Err(InvalidSettings::Parameters(0));
        }
        let fsrs = FSRS::new(given).map_err(invalid)?;
        let decay = check_and_fill_parameters(given).map_err(invalid)?[20].clamp(0.1, 0.8);
        Ok(Self { fsrs, decay, settings })
    }

    /// The settings it was built from.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The card after an answer, whatever else is due. `card` is the card before it, `None` if the question
    /// was never answered.
    ///
    /// The same arguments give the same card; `seed` decides the fuzz. A `now` before `card.last` (a
    /// clock that was set back) counts as no time elapsed.
    pub fn schedule(&self, card: Option<&Card>, grade: Grade, now: &Now, seed: u64) -> Card {
        let [again, hard, good, easy] = self.preview(card, now, seed, None);
        match grade {
            Grade::Again => again,
            Grade::Hard => hard,
            Grade::Good => good,
            Grade::Easy => easy,
        }
    }

    /// The card after each grade, in the order of [`Grade::ALL`]; none comes back before the one ahead of it.
    ///
    /// With a `load`, the fuzz prefers days on which little is due, and avoids days off.
    pub fn preview(&self, card: Option<&Card>, now: &Now, seed: u64, load: Option<&Load>) -> [Card; 4] {
        let states = self.states(card, now);
        let outcomes = self.outcomes(card, &states, now);
        let days = self.days(card, &outcomes, now, |lower, upper| match load {
            Some(load) => load.choose(now.day(), lower, upper, balance::draw(seed)),
            None => balance::by_chance(lower, upper, balance::draw(seed)),
        });
        let memories = [states.again, states.hard, states.good, states.easy];
        std::array::from_fn(|index| {
            let forgotten = index == 0 && card.is_some_and(|card| card.phase == Phase::Review);
            let (phase, step, due) = match outcomes[index] {
                Outcome::Step { index: step, due } => {
                    let relearning = card.is_some_and(|card| card.phase != Phase::Learning);
                    (if relearning { Phase::Relearning } else { Phase::Learning }, step, due)
                }
                Outcome::Days(_) => {
                    let ahead = i32::try_from(days[index]).unwrap_or(i32::MAX);
                    (Phase::Review, 0, Due::On(now.day() + ahead))
                }
            };
            Card {
                phase,
                stability: memories[index].memory.stability,
                difficulty: memories[index].memory.difficulty,
                due,
                last: now.timestamp(),
                last_day: now.day(),
                repetitions: card.map_or(0, |card| card.repetitions).saturating_add(1),
                lapses: card.map_or(0, |card| card.lapses).saturating_add(u32::from(forgotten)),
                step,
            }
        })
    }

    /// The card as its answers (study day and grade, oldest first) make it under these parameters: another
    /// memory, due as before. `None` without answers.
    pub fn replay(&self, card: &Card, answers: &[(Day, Grade)]) -> Option<Card> {
        let item = FSRSItem { reviews: history(answers) };
        let state = (!answers.is_empty()).then(|| self.fsrs.memory_state(item, None).ok())??;
        let replayed = Card { stability: state.stability, difficulty: state.difficulty, ..*card };
        memory_of(&replayed).map(|_| replayed)
    }

    /// The card due when its memory asks for it, counted from its last answer but not before today. Cards on
    /// steps stay where they are.
    pub fn plan_anew(&self, card: &Card, now: &Now, seed: u64, load: Option<&Load>) -> Card {
        if card.phase != Phase::Review {
            return *card;
        }
        let raw = self.fsrs.next_interval(Some(card.stability), self.settings.desired_retention, 0);
        let elapsed = now.day().days_since(card.last_day);
        let (lower, upper) = fuzz_range(raw, 1, self.settings.maximum_interval);
        let (lower, upper) = (lower.max(elapsed), upper.max(elapsed));
        let days = match load {
            Some(load) => load.choose(card.last_day, lower, upper, balance::draw(seed)),
            None => balance::by_chance(lower, upper, balance::draw(seed)),
        };
        Card { due: Due::On(card.last_day + i32::try_from(days).unwrap_or(i32::MAX)), ..*card }
    }

    /// The chance, 0 to 1, that the question would be answered right on this study day.
    ///
    /// Counted in whole study days since the last answer, as the model is fitted and as
    /// [`Scheduler::schedule`] counts: 1 on the day of the answer.
    pub fn retrievability(&self, card: &Card, now: &Now) -> f32 {
        let Some(state) = memory_of(card) else { return 0.0 };
        #[allow(clippy::cast_precision_loss, reason = "days: an f32 counts up to 16 million exactly")]
        let elapsed = now.day().days_since(card.last_day) as f32;
        current_retrievability(state, elapsed, self.decay)
    }

    fn states(&self, card: Option<&Card>, now: &Now) -> NextStates {
        let Some((card, state)) = card.and_then(|card| Some((card, memory_of(card)?))) else {
            return self.fresh();
        };
        let elapsed = now.day().days_since(card.last_day);
        // FSRS clamps every state it computes, so this fails for no finite state; should that change, to
        // start the card anew is better than to lose the answer.
        let states = self.fsrs.next_states(Some(state), self.settings.desired_retention, elapsed);
        states.unwrap_or_else(|_| self.fresh())
    }

    /// What FSRS says of a question never answered before.
    fn fresh(&self) -> NextStates {
        let states = self.fsrs.next_states(None, self.settings.desired_retention, 0);
        states.unwrap_or_else(|_| FIRST_STATES.clone())
    }

    /// Step or interval for each grade.
    fn outcomes(&self, card: Option<&Card>, states: &NextStates, now: &Now) -> [Outcome; 4] {
        let phase = card.map_or(Phase::Learning, |card| card.phase);
        let steps = match phase {
            Phase::Learning => &self.settings.learning_steps,
            Phase::Review | Phase::Relearning => &self.settings.relearning_steps,
        };
        let last = steps.len().saturating_sub(1);
        // Steps may have been removed from the settings since the card was put on one.
        let current = card.map_or(0, |card| usize::from(card.step)).min(last);
        let step = |index: usize| {
            let minutes = steps.get(index)?;
            let index = u8::try_from(index).ok()?;
            Some(Outcome::Step { index, due: step_due(now, *minutes) })
        };
        let stepping = phase != Phase::Review;
        let hard = if stepping { step(current) } else { None };
        let good = if stepping { step(current + 1) } else { None };
        [
            step(0).unwrap_or(Outcome::Days(states.again.interval)),
            hard.unwrap_or(Outcome::Days(states.hard.interval)),
            good.unwrap_or(Outcome::Days(states.good.interval)),
            Outcome::Days(states.easy.interval),
        ]
    }

    /// Whole days for each outcome that is an interval (0 for steps), rising from grade to grade.
    fn days(
        &self,
        card: Option<&Card>,
        outcomes: &[Outcome; 4],
        now: &Now,
        choose: impl Fn(u32, u32) -> u32,
    ) -> [u32; 4] {
        let maximum = self.settings.maximum_interval;
        // An interval that FSRS lengthens shall also be longer after rounding and fuzz (as in Anki).
        let before = card.filter(|card| card.phase == Phase::Review).map_or(0, Card::interval);
        // A step may have run into the next day; no interval may end before it.
        let mut floor = outcomes.iter().fold(1, |floor, outcome| match outcome {
            Outcome::Step { due: Due::On(day), .. } => day.days_since(now.day()).max(floor),
            _ => floor,
        });
        let mut days = [0; 4];
        for (index, outcome) in outcomes.iter().enumerate() {
            let Outcome::Days(raw) = outcome else { continue };
            let lengthened = raw.round() > interval_as_f32(before) && before > 0 && index > 0;
            let minimum = if lengthened { floor.max(before.saturating_add(1)) } else { floor };
            let (lower, upper) = fuzz_range(*raw, minimum, maximum);
            days[index] = choose(lower, upper);
            // Good is a day more than Hard and Easy a day more than Good; Hard may equal Again.
            floor = if index == 0 { days[index] } else { days[index].saturating_add(1) };
        }
        days
    }
}

/// The memory state of a card, unless its numbers are none that FSRS ever gives.
fn memory_of(card: &Card) -> Option<MemoryState> {
    let sound = card.stability.is_finite() && card.stability > 0.0 && card.difficulty.is_finite();
    sound.then_some(MemoryState { stability: card.stability, difficulty: card.difficulty })
}

/// A card's answers as FSRS reads them: the days since the one before, 0 for the first.
pub(super) fn history(answers: &[(Day, Grade)]) -> Vec<FSRSReview> {
    let before = std::iter::once(None).chain(answers.iter().map(|(day, _)| Some(*day)));
    let review = |((day, grade), before): (&(Day, Grade), Option<Day>)| FSRSReview {
        rating: u32::from(grade.number()),
        delta_t: before.map_or(0, |before| day.days_since(before)),
    };
    answers.iter().zip(before).map(review).collect()
}

/// A step that ends after today belongs to the study day it ends on: nobody is asked to sit up for it.
fn step_due(now: &Now, minutes: u16) -> Due {
    let at = later(now.timestamp(), SignedDuration::from_mins(i64::from(minutes)));
    let day = Day::containing(at, now.zone());
    if day > now.day() { Due::On(day) } else { Due::At(at) }
}

/// The whole days, between `minimum` and `maximum`, that an interval may end on: it is moved a little, so that
/// what was learnt together does not come back together for ever.
///
/// Ranges as Anki has them (rslib/src/scheduler/states/fuzz.rs): none below 2.5 days; above, a day plus
/// 15 % of the part up to 7 days, 10 % of the part up to 20 and 5 % of the rest.
fn fuzz_range(interval: f32, minimum: u32, maximum: u32) -> (u32, u32) {
    const RANGES: [(f32, f32, f32); 3] = [(2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, f32::MAX, 0.05)];
    let minimum = minimum.min(maximum);
    let interval = interval.clamp(interval_as_f32(minimum), interval_as_f32(maximum));
    let delta = if interval < 2.5 {
        0.0
    } else {
        RANGES
            .iter()
            .fold(1.0, |delta, (start, end, factor)| delta + factor * (interval.min(*end) - start).max(0.0))
    };
    let lower = whole(interval - delta).clamp(minimum, maximum);
    let mut upper = whole(interval + delta).clamp(minimum, maximum);
    if upper == lower && upper > 2 && upper < maximum {
        upper += 1;
    }
    (lower, upper)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "saturates; what is negative is 0"
)]
fn whole(days: f32) -> u32 {
    days.round() as u32
}

#[allow(clippy::cast_precision_loss, reason = "days: an f32 counts up to 16 million exactly")]
fn interval_as_f32(days: u32) -> f32 {
    days as f32
}

#[cfg(test)]
mod tests;
