//! What if: the reviews and minutes of the days ahead, and what would be known at their end.
//!
//! Simulated with the real [`Scheduler`] rather than with the simulator of the `fsrs` crate: that one knows no
//! fuzz, no load balancing, no days off and none of our steps and limits, so that its numbers would not be the
//! learner's.

use super::balance::{DaysOff, Load};
use super::card::{Card, Due, Grade, Phase};
use super::chance;
use super::day::{Day, Now};
use super::queue::Limits;
use super::scheduler::Scheduler;

/// The chance that a question is right on a step, minutes after it was explained. An assumption: in the logs
/// that `fsrs` takes its own from, two of three Again and nine of ten Good are followed by a right answer.
const RIGHT_ON_A_STEP: f64 = 0.85;

/// A learner who misses a question so often on one day goes on the next.
const MOST_ANSWERS: u32 = 20;

/// What is supposed.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// What is remembered now.
    pub cards: Vec<Card>,
    /// Questions that were never answered and will come new.
    pub unseen: u32,
    /// The limits of each study day.
    pub limits: Limits,
    /// Days on which nothing is answered; what is due then waits.
    pub days_off: DaysOff,
    /// Whether reviews are spread by load.
    pub is_balanced: bool,
    /// How many days are simulated, today first.
    pub days: u16,
    /// How the learner answers.
    pub habits: Habits,
}

/// How a learner answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    /// The share of questions that are right at first sight, 0 to 1.
    pub right_at_first: f64,
    /// Seconds an answer takes, what is read after it included.
    pub seconds: f64,
}

impl Default for Habits {
    fn default() -> Self {
        Self { right_at_first: 0.7, seconds: 25.0 }
    }
}

/// What one simulated day holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Simulated {
    /// Cards that came back.
    pub reviews: u32,
    /// Questions that came new.
    pub new: u32,
    /// Answers in all, steps included.
    pub answers: u32,
}

/// What would come of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Each day, today first.
    pub days: Vec<Simulated>,
    /// Minutes of a study day (days off not counted), over all of them.
    pub minutes_a_day: f64,
    /// The share of all questions, seen or not, that would be answered right on the day after the last: 0 to 1.
    pub known: f64,
    /// Questions that were answered at least once by then.
    pub seen: u32,
}

/// Plays a scenario through. The same arguments give the same outcome.
pub fn simulate(scheduler: &Scheduler, scenario: &Scenario, now: &Now, seed: u64) -> Outcome {
    let mut run = Run::new(scheduler, scenario, now, seed);
    let mut days = Vec::with_capacity(usize::from(scenario.days));
    let (mut study_days, mut answers) = (0_u32, 0_u64);
    for ahead in 0..i32::from(scenario.days) {
        // The same hour every day: where clocks are moved, an hour is no matter here.
        let then = now.after(jiff::SignedDuration::from_hours(24 * i64::from(ahead)));
        let day = run.day(&then, usize::try_from(ahead).unwrap_or(0));
        study_days += u32::from(!scenario.days_off.contains(then.day()));
        answers += u64::from(day.answers);
        days.push(day);
    }
    let end = now.after(jiff::SignedDuration::from_hours(24 * i64::from(scenario.days)));
    let known: f64 = run.cards.iter().map(|card| f64::from(scheduler.retrievability(card, &end))).sum();
    let all = run.cards.len() + run.unseen as usize;
    Outcome {
        days,
        minutes_a_day: answers as f64 * scenario.habits.seconds / 60.0 / f64::from(study_days.max(1)),
        known: if all == 0 { 0.0 } else { known / all as f64 },
        seen: u32::try_from(run.cards.len()).unwrap_or(u32::MAX),
    }
}

/// A scenario half way.
struct Run<'a> {
    scheduler: &'a Scheduler,
    scenario: &'a Scenario,
    cards: Vec<Card>,
    unseen: u32,
    /// The cards, by place, that come back on each simulated day.
    due: Vec<Vec<usize>>,
    load: Load,
    seed: u64,
}

impl<'a> Run<'a> {
    fn new(scheduler: &'a Scheduler, scenario: &'a Scenario, now: &Now, seed: u64) -> Self {
        let cards = scenario.cards.clone();
        let days = cards.iter().map(|card| card.due.day(now.zone()));
        let load = Load::new(now.day(), scenario.days_off.clone()).with(days.clone());
        let mut due = vec![Vec::new(); usize::from(scenario.days) + 1];
        for (place, day) in days.enumerate() {
            put(&mut due, now.day(), day, place);
        }
        Self { scheduler, scenario, unseen: scenario.unseen, cards, due, load, seed }
    }

    /// Lives through one day: reviews by risk, then what is new. What is over the limit waits.
    fn day(&mut self, now: &Now, ahead: usize) -> Simulated {
        let mut done = Simulated::default();
        let mut due = std::mem::take(&mut self.due[ahead]);
        if self.scenario.days_off.contains(now.day()) {
            self.due[ahead + 1].append(&mut due);
            return done;
        }
        let risk = |place: &usize| {
            let card = &self.cards[*place];
            let elapsed = now.day().days_since(card.last_day) as f32;
            if card.phase == Phase::Review { elapsed / card.stability } else { f32::INFINITY }
        };
        due.sort_by(|a, b| risk(b).total_cmp(&risk(a)));
        for place in due {
            if done.reviews >= self.scenario.limits.reviews_a_day {
                self.due[ahead + 1].push(place);
                continue;
            }
            done.reviews += 1;
            let card = self.answer(Some(self.cards[place]), now, &mut done.answers);
            self.cards[place] = card;
            put(&mut self.due[ahead..], now.day(), card.due.day(now.zone()).max(now.day() + 1), place);
        }
        done.new = self.scenario.limits.new_a_day.min(self.unseen);
        self.unseen -= done.new;
        for _ in 0..done.new {
            let card = self.answer(None, now, &mut done.answers);
            let place = self.cards.len();
            self.cards.push(card);
            put(&mut self.due[ahead..], now.day(), card.due.day(now.zone()).max(now.day() + 1), place);
        }
        done
    }

    /// Answers a question until it is through with its steps of the day.
    fn answer(&mut self, mut card: Option<Card>, now: &Now, answers: &mut u32) -> Card {
        let load = self.scenario.is_balanced.then_some(&self.load);
        let mut tries = 0;
        let after = loop {
            tries += 1;
            self.seed = self.seed.wrapping_add(1);
            let right = match &card {
                None => self.scenario.habits.right_at_first,
                Some(card) if card.phase == Phase::Review => self.scheduler.retrievability(card, now).into(),
                Some(_) => RIGHT_ON_A_STEP,
            };
            let grade = if chance::unit(!self.seed) < right { Grade::Good } else { Grade::Again };
            let cards = self.scheduler.preview(card.as_ref(), now, self.seed, load);
            let after = cards[usize::from(grade.number()) - 1];
            if matches!(after.due, Due::On(_)) || tries == MOST_ANSWERS {
                break after;
            }
            card = Some(after);
        };
        *answers += tries;
        self.load.add(after.due.day(now.zone()));
        after
    }
}

/// Puts a card on the day it comes back, if that day is simulated; `due` begins with `first`.
fn put(due: &mut [Vec<usize>], first: Day, day: Day, place: usize) {
    let ahead = usize::try_from(day.days_since(first)).unwrap_or(usize::MAX);
    if let Some(day) = due.get_mut(ahead) {
        day.push(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Settings;

    fn now() -> Now {
        "2026-11-23T09:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into()
    }

    /// 200 cards that come back over the next twenty days, and 300 questions to come.
    fn scenario() -> Scenario {
        let now = now();
        let card = |nth: i32| Card {
            phase: Phase::Review,
            stability: 20.0,
            difficulty: 5.0,
            due: Due::On(now.day() + nth % 20),
            last: now.timestamp(),
            last_day: now.day() - 20 + nth % 20,
            repetitions: 4,
            lapses: 0,
            step: 0,
        };
        Scenario {
            cards: (0..200).map(card).collect(),
            unseen: 300,
            limits: Limits { new_a_day: 5, reviews_a_day: 200 },
            days_off: DaysOff::default(),
            is_balanced: true,
            days: 90,
            habits: Habits::default(),
        }
    }

    fn at(retention: f32, scenario: &Scenario) -> Outcome {
        let settings =
            Settings { desired_retention: retention, maximum_interval: 36_500, ..Settings::default() };
        simulate(&Scheduler::new(settings).unwrap(), scenario, &now(), 7)
    }

    fn reviews(outcome: &Outcome) -> u32 {
        outcome.days.iter().map(|day| day.reviews).sum()
    }

    #[test]
    fn who_wants_to_remember_more_reviews_more_and_knows_more() {
        let outcomes = [0.75, 0.85, 0.95].map(|retention| at(retention, &scenario()));
        assert!(outcomes.iter().map(reviews).is_sorted_by(|a, b| a < b));
        assert!(outcomes.iter().map(|outcome| outcome.minutes_a_day).is_sorted_by(|a, b| a < b));
        assert!(outcomes.iter().map(|outcome| outcome.known).is_sorted_by(|a, b| a < b));
        assert_eq!(outcomes[2], at(0.95, &scenario()), "the same again");
        for outcome in &outcomes {
            assert_eq!((outcome.days.len(), outcome.seen), (90, 500));
            assert!((0.7..1.0).contains(&outcome.known), "{}", outcome.known);
            let answers: u32 = outcome.days.iter().map(|day| day.answers).sum();
            assert!((outcome.minutes_a_day - f64::from(answers) * 25.0 / 60.0 / 90.0).abs() < 1e-9);
        }
    }

    /// Cards that are answered on their day are forgotten as often as the desired retention says: each lapse
    /// costs the answers of its steps beside the review itself.
    #[test]
    fn what_comes_back_is_remembered_as_often_as_desired() {
        // The cards of the scenario come back at 90 % for the first time: no lower, or the first time would show.
        for (retention, forgotten) in [(0.90, 0.10), (0.95, 0.05)] {
            let outcome = at(retention, &Scenario { unseen: 0, days: 360, ..scenario() });
            let answers: u32 = outcome.days.iter().map(|day| day.answers).sum();
            let lapses = f64::from(answers - reviews(&outcome)) * RIGHT_ON_A_STEP;
            let share = lapses / f64::from(reviews(&outcome));
            assert!((share - forgotten).abs() < 0.03, "{retention}: {share}");
        }
    }

    #[test]
    fn limits_and_days_off_hold_and_nothing_is_lost() {
        let weekend = DaysOff::new([false, false, false, false, false, true, true], vec![]);
        let limits = Limits { new_a_day: 10, reviews_a_day: 12 };
        let outcome = at(0.90, &Scenario { limits, days_off: weekend, ..scenario() });
        for (day, ahead) in outcome.days.iter().zip(0..) {
            assert!(day.reviews <= 12 && day.new <= 10, "{ahead}: {day:?}");
            assert_eq!(ahead % 7 >= 5, day.answers == 0, "{ahead}: {day:?}");
        }
        assert_eq!(outcome.seen, 500);
        assert!(outcome.days[90 - 6].reviews == 12, "what waits fills the last days");
    }

    #[test]
    fn nothing_to_do_is_no_trouble() {
        let empty = Scenario { cards: vec![], unseen: 0, ..scenario() };
        let outcome = at(0.9, &empty);
        assert!(outcome.known.abs() < f64::EPSILON && outcome.minutes_a_day.abs() < f64::EPSILON);
        assert_eq!(at(0.9, &Scenario { days: 0, ..scenario() }).days, []);
        let hopeless = Habits { right_at_first: 0.0, seconds: 10.0 };
        assert_eq!(at(0.9, &Scenario { habits: hopeless, ..scenario() }).seen, 500);
    }
}
