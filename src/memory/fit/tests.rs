//! Learners whose memory is known, and logs that no learner writes.

use super::*;
use crate::memory::{Card, Now, Scheduler, Settings};

/// Parameters of a learner who forgets more slowly at first and more by difficulty than FSRS-6 supposes.
fn truth() -> Vec<f32> {
    let mut parameters = DEFAULT_PARAMETERS.to_vec();
    for (place, value) in [(0, 0.8), (2, 6.0), (3, 15.0), (8, 1.5), (20, 0.3)] {
        parameters[place] = value;
    }
    parameters
}

fn scheduler(parameters: Option<Vec<f32>>) -> Scheduler {
    Scheduler::new(Settings { parameters, ..Settings::default() }).unwrap()
}

/// The log of a learner with the memory of `truth` who is asked by the standard scheduler, with the card that
/// each question has at the end.
fn learner(truth: Vec<f32>, cards: i64, answers: usize) -> (Vec<LogEntry>, HashMap<i64, Card>) {
    let (believed, true_memory) = (scheduler(None), scheduler(Some(truth)));
    let start: Now = "2026-01-05T09:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into();
    let mut log = Vec::new();
    let mut last = HashMap::new();
    for card in 0..cards {
        let mut now = start.after(jiff::SignedDuration::from_hours(24 * (card / 10)));
        let (mut seen, mut known): (Option<Card>, Option<Card>) = (None, None);
        for answer in 0..answers {
            let seed = u64::try_from(card).unwrap() * 1_000 + answer as u64;
            let right = known.as_ref().map_or(0.7, |card| true_memory.retrievability(card, &now));
            let grade = if chance::unit(seed) < f64::from(right) { Grade::Good } else { Grade::Again };
            log.push(LogEntry { card, day: now.day(), grade });
            seen = Some(believed.schedule(seen.as_ref(), grade, &now, seed));
            known = Some(true_memory.schedule(known.as_ref(), grade, &now, seed));
            let days = seen.map_or(0, |card| card.due.day(now.zone()).days_since(now.day()));
            now = now.after(jiff::SignedDuration::from_hours(24 * i64::from(days)));
        }
        last.extend(seen.map(|seen| (card, seen)));
    }
    log.sort_by_key(|entry| entry.day);
    (log, last)
}

#[test]
fn a_known_memory_is_found_again() {
    let (log, _) = learner(truth(), 1_500, 7);
    let fit = fit(&log, None, 1, &Progress::default()).unwrap();
    assert!(fit.is_better && fit.parameters.len() == 21);
    assert!(fit.after.log_loss < fit.before.log_loss, "{fit:?}");
    assert!(fit.after.rmse < 0.5 * fit.before.rmse, "{fit:?}");
    // Nobody predicts this learner better than their own parameters do; the fit comes close.
    let best = Reviews::of(&log).quality(&truth(), &Progress::default()).unwrap();
    assert!((fit.after.log_loss - best.log_loss).abs() < 0.003, "{fit:?} against {best:?}");
    assert!((fit.parameters[2] - 6.0).abs() < 1.5, "stability after a first Good: {}", fit.parameters[2]);
    assert_eq!(usable_reviews(&log), fit.reviews);
}

#[test]
fn parameters_that_fit_already_stay() {
    let (log, _) = learner(truth(), 800, 6);
    let first = fit(&log, None, 1, &Progress::default()).unwrap();
    let again = fit(&log, Some(&first.parameters), 1, &Progress::default()).unwrap();
    assert!(!again.is_better, "{again:?}");
    assert_eq!(again.parameters, first.parameters);
}

#[test]
fn too_little_is_said_and_not_guessed() {
    let (log, _) = learner(truth(), 60, 6);
    let have = usable_reviews(&log);
    assert!(have < FEWEST_REVIEWS);
    let refused = fit(&log, None, 1, &Progress::default());
    assert_eq!(refused, Err(Unfit::TooFew { have, need: FEWEST_REVIEWS }));
    assert_eq!(fit(&[], None, 1, &Progress::default()), Err(Unfit::TooFew { have: 0, need: FEWEST_REVIEWS }));
    // Ten cards, asked daily for two months: enough reviews, but nothing that another memory would explain.
    let daily = |nth: i32| LogEntry { card: i64::from(nth % 10), day: Day(nth / 10), grade: Grade::Good };
    let few: Vec<LogEntry> = (0..600).map(daily).collect();
    let kept = fit(&few, None, 1, &Progress::default()).unwrap();
    assert!(!kept.is_better && kept.parameters == DEFAULT_PARAMETERS);
}

#[test]
fn a_fit_can_be_watched_and_cancelled() {
    let (log, _) = learner(truth(), 400, 6);
    let progress = Progress::default();
    assert!(progress.share().abs() < f32::EPSILON);
    fit(&log, None, 1, &progress).unwrap();
    assert!((progress.share() - 1.0).abs() < f32::EPSILON);
    let progress = Progress::default();
    progress.cancel();
    assert_eq!(fit(&log, None, 1, &progress), Err(Unfit::Cancelled));
}

/// Whatever a log holds, also days that go backwards and single grades: an answer or a reason, sound numbers,
/// and no panic.
#[test]
fn any_log_gives_sound_numbers_or_a_reason() {
    for seed in 0..40_u64 {
        let draw = |nth: u64, below: u64| chance::spread(seed << 32 | nth) % below;
        let cards = [3, 40, 700][usize::try_from(seed % 3).unwrap()];
        let grades = 1 + seed % 4;
        let entry = |nth: u64| LogEntry {
            card: draw(nth * 3, cards).cast_signed(),
            day: Day(i32::try_from(nth / 4).unwrap() + i32::try_from(draw(nth * 3 + 1, 90)).unwrap() - 60),
            grade: Grade::ALL[usize::try_from(draw(nth * 3 + 2, grades)).unwrap()],
        };
        let log: Vec<LogEntry> = (0..3_000).map(entry).collect();
        match fit(&log, None, 1, &Progress::default()) {
            Ok(fit) => {
                assert!(fit.parameters.iter().all(|parameter| parameter.is_finite()), "{seed}: {fit:?}");
                assert!(
                    Scheduler::new(Settings { parameters: Some(fit.parameters), ..Settings::default() })
                        .is_ok()
                );
            }
            Err(Unfit::TooFew { .. } | Unfit::Failed(_)) => {}
            Err(other) => panic!("{seed}: {other:?}"),
        }
    }
}

/// The log alone leads to the memory that the scheduler reached answer by answer.
#[test]
fn a_replayed_log_is_what_the_scheduler_remembers() {
    let (log, cards) = learner(truth(), 50, 8);
    for (card, expected) in cards {
        let answers: Vec<(Day, Grade)> =
            log.iter().filter(|entry| entry.card == card).map(|entry| (entry.day, entry.grade)).collect();
        let forgotten = Card { stability: 1.0, difficulty: 1.0, ..expected };
        let replayed = scheduler(None).replay(&forgotten, &answers).unwrap();
        assert!((replayed.stability / expected.stability - 1.0).abs() < 1e-4, "{replayed:?} {expected:?}");
        assert!((replayed.difficulty - expected.difficulty).abs() < 1e-4);
        assert_eq!(replayed.due, expected.due);
        assert_ne!(scheduler(Some(truth())).replay(&expected, &answers), Some(expected));
        assert_eq!(scheduler(None).replay(&expected, &[]), None);
    }
}
