//! Intervals, steps, bounds, and the reference implementation.

use fsrs::{FSRS, MemoryState};
use jiff::tz::TimeZone;

use super::*;
use crate::memory::balance::DaysOff;
use crate::memory::chance;

fn moment(text: &str) -> Now {
    text.parse::<jiff::Zoned>().unwrap().into()
}

fn morning() -> Now {
    moment("2026-11-21T09:00[Asia/Shanghai]")
}

fn scheduler() -> Scheduler {
    Scheduler::new(Settings::default()).unwrap()
}

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

/// A card in review with this stability, last answered `ago` days before `now` and due today.
fn reviewed(stability: f32, ago: i32, now: &Now) -> Card {
    Card {
        phase: Phase::Review,
        stability,
        difficulty: 5.0,
        due: Due::On(now.day()),
        last: now.after(-days(ago.into())).timestamp(),
        last_day: now.day() - ago,
        repetitions: 3,
        lapses: 0,
        step: 0,
    }
}

#[track_caller]
fn check_order(cards: &[Card; 4], zone: &TimeZone, what: &str) {
    let due = cards.map(|card| card.due.from(zone));
    assert!(due.is_sorted(), "{what}: {due:?}");
}

#[test]
fn settings_are_checked_at_the_door() {
    let with = |change: fn(&mut Settings)| {
        let mut settings = Settings::default();
        change(&mut settings);
        Scheduler::new(settings).map(|_| ())
    };
    assert!(with(|_| ()).is_ok());
    assert!(with(|s| s.desired_retention = 0.70).is_ok());
    assert!(with(|s| s.desired_retention = 0.97).is_ok());
    assert!(with(|s| s.learning_steps = vec![]).is_ok());
    assert_eq!(with(|s| s.desired_retention = 0.5), Err(InvalidSettings::Retention(0.5)));
    assert!(matches!(with(|s| s.desired_retention = f32::NAN), Err(InvalidSettings::Retention(_))));
    assert_eq!(with(|s| s.maximum_interval = 0), Err(InvalidSettings::MaximumInterval(0)));
    assert_eq!(with(|s| s.maximum_interval = 36_501), Err(InvalidSettings::MaximumInterval(36_501)));
    assert_eq!(with(|s| s.learning_steps = vec![0]), Err(InvalidSettings::Steps(vec![0])));
    assert_eq!(with(|s| s.relearning_steps = vec![10, 1]), Err(InvalidSettings::Steps(vec![10, 1])));
    assert_eq!(with(|s| s.learning_steps = vec![1441]), Err(InvalidSettings::Steps(vec![1441])));
    assert_eq!(with(|s| s.parameters = Some(vec![])), Err(InvalidSettings::Parameters(0)));
    assert_eq!(with(|s| s.parameters = Some(vec![1.0; 20])), Err(InvalidSettings::Parameters(20)));
    assert_eq!(with(|s| s.parameters = Some(vec![f32::NAN; 21])), Err(InvalidSettings::Parameters(21)));
    assert!(with(|s| s.parameters = Some(fsrs::DEFAULT_PARAMETERS.to_vec())).is_ok());
}

#[test]
fn the_default_is_the_scheduler_of_the_default_settings() {
    let (default, built) = (Scheduler::default(), scheduler());
    assert_eq!(default.preview(None, &morning(), 5, None), built.preview(None, &morning(), 5, None));
    assert!((default.decay - built.decay).abs() < f32::EPSILON);
    assert_eq!(built.fresh(), FIRST_STATES, "what FSRS says has changed");
}

#[test]
fn a_new_question_steps_or_graduates() {
    let now = morning();
    let [again, hard, good, easy] = scheduler().preview(None, &now, 1, None);
    let in_ten_minutes = Due::At(now.after(SignedDuration::from_mins(10)).timestamp());
    assert_eq!((again.phase, again.due), (Phase::Learning, in_ten_minutes));
    assert_eq!((hard.phase, hard.due), (Phase::Learning, in_ten_minutes));
    assert_eq!(good.phase, Phase::Review);
    assert_eq!(good.due, Due::On(now.day() + 2), "2.3 days, too short to be fuzzed");
    assert_eq!(easy.phase, Phase::Review);
    assert!((6..=11).contains(&easy.interval()), "8.3 days and up to two of fuzz: {}", easy.interval());
    for card in [again, hard, good, easy] {
        assert_eq!((card.repetitions, card.lapses, card.last_day), (1, 0, now.day()));
    }
}

#[test]
fn two_steps_are_walked_one_after_the_other() {
    let settings = Settings { learning_steps: vec![1, 15], ..Settings::default() };
    let scheduler = Scheduler::new(settings).unwrap();
    let now = morning();
    let minutes = |card: &Card, since: &Now| match card.due {
        Due::At(at) => at.duration_since(since.timestamp()).as_mins(),
        Due::On(_) => -1,
    };
    let first = scheduler.schedule(None, Grade::Good, &now, 1);
    assert_eq!((first.phase, first.step, minutes(&first, &now)), (Phase::Learning, 1, 15));
    let soon = now.after(SignedDuration::from_mins(15));
    let [again, hard, good, easy] = scheduler.preview(Some(&first), &soon, 1, None);
    assert_eq!((again.step, minutes(&again, &soon)), (0, 1));
    assert_eq!((hard.step, minutes(&hard, &soon)), (1, 15));
    assert_eq!((good.phase, good.step), (Phase::Review, 0));
    assert!(easy.interval() > good.interval());
}

#[test]
fn better_grades_earn_at_least_a_day_more() {
    let now = morning();
    for seed in 0..50 {
        // So shaky that FSRS itself would have all three back within a day.
        let shaky = reviewed(0.2, 0, &now);
        let [_, hard, good, easy] =
            scheduler().preview(Some(&shaky), &now, seed, None).map(|card| card.interval());
        assert!((hard, good) == (1, 2) && (3..=4).contains(&easy), "{hard} {good} {easy}");
        // Asked early, an interval grows so little that fuzz alone could shorten it.
        let early = Card { due: Due::On(now.day() + 19), ..reviewed(20.0, 1, &now) };
        let intervals = scheduler().preview(Some(&early), &now, seed, None).map(|card| card.interval());
        assert!(intervals[1] > 20 && intervals[1..].is_sorted_by(|a, b| a < b), "{intervals:?}");
    }
}

#[test]
fn what_is_forgotten_is_relearnt() {
    let now = morning();
    let card = reviewed(30.0, 30, &now);
    let forgotten = scheduler().schedule(Some(&card), Grade::Again, &now, 1);
    assert_eq!((forgotten.phase, forgotten.lapses), (Phase::Relearning, 1));
    assert!(matches!(forgotten.due, Due::At(_)));
    assert!(forgotten.stability < card.stability);
    let soon = now.after(SignedDuration::from_mins(10));
    let relearnt = scheduler().schedule(Some(&forgotten), Grade::Good, &soon, 1);
    assert_eq!((relearnt.phase, relearnt.lapses), (Phase::Review, 1));
    assert!(relearnt.interval() >= 1);

    let without = Settings { relearning_steps: vec![], ..Settings::default() };
    let forgotten = Scheduler::new(without).unwrap().schedule(Some(&card), Grade::Again, &now, 1);
    assert_eq!((forgotten.phase, forgotten.lapses), (Phase::Review, 1));
    assert!(forgotten.interval() >= 1);
}

#[test]
fn a_step_never_keeps_anyone_up() {
    let late = moment("2026-11-22T03:55[Asia/Shanghai]");
    let cards = scheduler().preview(None, &late, 1, None);
    assert_eq!(cards[0].due, Due::On(late.day() + 1));
    check_order(&cards, late.zone(), "five minutes before the day ends");
}

/// The states and raw intervals are FSRS's own; only rounding and limits are added.
#[test]
fn memory_is_what_fsrs_says() {
    let (now, fsrs) = (morning(), FSRS::default());
    for (stability, difficulty, ago, retention) in
        [(2.3065, 2.118_104, 2, 0.9), (10.0, 5.0, 14, 0.9), (120.0, 8.5, 60, 0.8), (0.5, 9.9, 0, 0.95)]
    {
        let settings =
            Settings { desired_retention: retention, maximum_interval: 36_500, ..Settings::default() };
        let scheduler = Scheduler::new(settings).unwrap();
        let card = Card { difficulty, ..reviewed(stability, ago, &now) };
        let state = MemoryState { stability, difficulty };
        let expected = fsrs.next_states(Some(state), retention, u32::try_from(ago).unwrap()).unwrap();
        let cards = scheduler.preview(Some(&card), &now, 0, None);
        for (card, state) in cards.iter().zip([expected.again, expected.hard, expected.good, expected.easy]) {
            assert_eq!((card.stability, card.difficulty), (state.memory.stability, state.memory.difficulty));
            if card.phase == Phase::Review {
                let raw = state.interval;
                let allowed = raw * 0.15 + 3.0;
                assert!((interval_as_f32(card.interval()) - raw).abs() <= allowed, "{raw} {card:?}");
            }
        }
    }
    // The FSRS-6 formulas, worked out by hand outside of this crate: an update that moves due dates is seen.
    let card = Card { difficulty: 5.0, ..reviewed(10.0, 14, &now) };
    let good = scheduler().schedule(Some(&card), Grade::Good, &now, 0);
    assert!((good.stability - REFERENCE.0).abs() < 1e-3, "{}", good.stability);
    assert!((good.difficulty - REFERENCE.1).abs() < 1e-4, "{}", good.difficulty);
}

/// Stability and difficulty after Good on day 14 of a card with stability 10 and difficulty 5.
const REFERENCE: (f32, f32) = (37.749_016, 4.990_228);

#[test]
fn recall_falls_to_ninety_percent_at_the_stability() {
    let (now, scheduler) = (morning(), scheduler());
    let chance = |ago| scheduler.retrievability(&reviewed(10.0, ago, &now), &now);
    assert!((chance(0) - 1.0).abs() < 1e-6);
    assert!((chance(10) - 0.9).abs() < 1e-4);
    assert!((0..200).map(chance).collect::<Vec<_>>().is_sorted_by(|a, b| a > b));
    let state = MemoryState { stability: 10.0, difficulty: 5.0 };
    let expected = fsrs::current_retrievability(state, 14.0, fsrs::FSRS6_DEFAULT_DECAY);
    assert!((chance(14) - expected).abs() < f32::EPSILON);
}

#[test]
fn a_clock_set_back_counts_as_no_time() {
    let now = morning();
    let card = reviewed(10.0, 5, &now);
    let back = now.after(-days(400));
    let cards = scheduler().preview(Some(&card), &back, 3, None);
    check_order(&cards, back.zone(), "set back");
    assert_eq!(cards[3].last, back.timestamp());
    assert!(cards[1..].iter().all(|card| card.interval() >= 1));
    assert!((scheduler().retrievability(&card, &back) - 1.0).abs() < 1e-6);
}

#[test]
fn numbers_that_no_memory_has_start_anew() {
    let now = morning();
    for stability in [f32::NAN, f32::INFINITY, 0.0, -3.0] {
        let card = Card { stability, ..reviewed(10.0, 5, &now) };
        for card in scheduler().preview(Some(&card), &now, 3, None) {
            assert!(card.stability > 0.0 && card.stability.is_finite());
        }
        assert!(scheduler().retrievability(&card, &now).is_finite());
    }
}

#[test]
fn fuzz_stays_in_its_ranges_and_uses_all_of_them() {
    for (interval, lower, upper) in
        [(1.0, 1, 1), (2.4, 2, 2), (3.0, 2, 4), (7.0, 5, 9), (20.0, 17, 23), (100.0, 93, 107)]
    {
        let seen: std::collections::BTreeSet<u32> =
            (0..2_000).map(|seed| fuzzed(interval, 1, 36_500, balance::draw(seed))).collect();
        assert_eq!(seen.first(), Some(&lower), "{interval}");
        assert_eq!(seen.last(), Some(&upper), "{interval}");
        assert_eq!(seen.len(), usize::try_from(upper - lower + 1).unwrap(), "{interval}");
    }
    assert!((0..500).all(|seed| fuzzed(360.0, 1, 365, balance::draw(seed)) <= 365));
    assert!((0..500).all(|seed| fuzzed(f32::NAN, 1, 365, balance::draw(seed)) <= 365));
    assert_eq!(fuzzed(f32::INFINITY, 1, 365, 0.999), 365);
    assert_eq!(fuzzed(5.0, 400, 365, 0.5), 365, "the maximum wins over an ordering");
}

/// 300 learners, each 200 answers with random grades at random gaps (also backwards), under random
/// settings: whatever happens, order, bounds and numbers hold.
#[test]
fn any_history_keeps_order_bounds_and_sound_numbers() {
    for learner in 0..300_u64 {
        let mut draw = Draw(learner);
        let settings = Settings {
            desired_retention: [0.70, 0.80, 0.90, 0.97][draw.below(4)],
            maximum_interval: [1, 2, 30, 365, 36_500][draw.below(5)],
            learning_steps: [vec![], vec![10], vec![1, 10], vec![5, 600, 1440]][draw.below(4)].clone(),
            relearning_steps: [vec![], vec![10], vec![10, 10]][draw.below(3)].clone(),
            parameters: None,
        };
        let scheduler = Scheduler::new(settings.clone()).unwrap();
        let mut now = moment("2026-03-20T22:10[Europe/Berlin]");
        let mut card: Option<Card> = None;
        for answer in 0..200 {
            let seed = draw.next();
            let load = busy(&now, seed);
            let cards = scheduler.preview(card.as_ref(), &now, seed, load.as_ref());
            check_order(
                &cards,
                now.zone(),
                &format!("learner {learner}, answer {answer}, {card:?} {settings:?}"),
            );
            for next in &cards {
                assert!(next.stability > 0.0 && next.stability.is_finite(), "{next:?}");
                assert!((1.0..=10.0).contains(&next.difficulty), "{next:?}");
                let chance = scheduler.retrievability(next, &now);
                assert!((0.0..=1.0).contains(&chance), "{chance}");
                if next.phase == Phase::Review {
                    assert!(matches!(next.due, Due::On(_)), "{next:?}");
                    let longest = settings.maximum_interval.max(1);
                    assert!((1..=longest).contains(&next.interval()), "{next:?}");
                }
            }
            let grade = Grade::ALL[draw.below(4)];
            let chosen = cards[usize::from(grade.number()) - 1];
            if load.is_none() {
                let scheduled = scheduler.schedule(card.as_ref(), grade, &now, seed);
                assert_eq!(scheduled, chosen, "preview keeps its word");
            }
            card = Some(chosen);
            let minutes = match draw.below(4) {
                0 => 10,
                1 => i64::try_from(draw.below(60 * 24 * 3)).unwrap(),
                2 => i64::try_from(draw.below(60 * 24 * 200)).unwrap(),
                _ => -i64::try_from(draw.below(60 * 24 * 5)).unwrap(),
            };
            now = now.after(SignedDuration::from_mins(minutes));
        }
    }
}

/// None every other time; else a table with weekends off, where odd days are full.
fn busy(now: &Now, seed: u64) -> Option<Load> {
    let weekend = DaysOff::new([false, false, false, false, false, true, true], vec![]);
    let due = (0..400).step_by(2).flat_map(|ahead| [now.day() + ahead; 5]);
    seed.is_multiple_of(2).then(|| Load::new(now.day(), weekend).with(due))
}

/// Where fuzz puts an interval.
fn fuzzed(interval: f32, minimum: u32, maximum: u32, draw: f64) -> u32 {
    let (lower, upper) = fuzz_range(interval, minimum, maximum);
    balance::by_chance(lower, upper, draw)
}

/// 2,000 cards of the same 20 days, answered on one Monday: balanced, no day is much fuller than another and
/// nothing falls on a day off; by fuzz alone the days differ. Their mean interval hardly moves.
#[test]
fn a_balanced_week_is_even_and_leaves_the_days_off_free() {
    let (now, scheduler) = (moment("2026-11-23T09:00[Asia/Shanghai]"), scheduler());
    let weekend = DaysOff::new([false, false, false, false, false, true, true], vec![]);
    let spread = |load: Option<Load>| {
        let mut load = load;
        let mut counts = std::collections::BTreeMap::<u32, u32>::new();
        for seed in 0..2_000 {
            let card = scheduler.preview(Some(&reviewed(20.0, 20, &now)), &now, seed, load.as_ref())[2];
            let day = card.due.day(now.zone());
            if let Some(load) = load.as_mut() {
                load.add(day);
            }
            *counts.entry(card.interval()).or_default() += 1;
        }
        let total: u32 = counts.iter().map(|(interval, count)| interval * count).sum();
        (counts.values().copied().max().unwrap(), counts, f64::from(total) / 2_000.0)
    };
    let (_, by_chance, chance_mean) = spread(None);
    let (fullest, balanced, mean) = spread(Some(Load::new(now.day(), weekend.clone())));
    let off = |interval: &u32| weekend.contains(now.day() + i32::try_from(*interval).unwrap());
    assert!(by_chance.keys().any(off), "{by_chance:?}");
    assert!(!balanced.keys().any(off), "{balanced:?}");
    let even = 2_000.0 / f64::from(u32::try_from(balanced.len()).unwrap());
    assert!(f64::from(fullest) < 1.25 * even, "{balanced:?}");
    assert!((mean / chance_mean - 1.0).abs() < 0.05, "{mean} against {chance_mean}");
}

/// A small generator for these tests.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(1);
        chance::spread(self.0.wrapping_mul(0xD134_2543_DE82_EF95))
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit).unwrap()).unwrap()
    }
}
