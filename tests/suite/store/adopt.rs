//! Other parameters, and all that is remembered under them: at once or not at all.

use zuoxi::memory::{Day, Phase, Settings};
use zuoxi::store::{Error, Preferences, ProfileId};

use super::*;

/// FSRS-6's own parameters with first answers that last twice as long.
fn slower() -> Vec<f32> {
    let mut parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
    for first in &mut parameters[..4] {
        *first *= 2.0;
    }
    parameters
}

/// A desk where 20 questions were answered four times, one answer taken back.
fn studied() -> Desk {
    let mut desk = Desk::new();
    for round in 0..4 {
        for nth in 0..20 {
            desk.answer(
                &format!("q-{nth:02}"),
                if (nth + round) % 5 == 0 { Grade::Again } else { Grade::Good },
            );
        }
        desk.later(SignedDuration::from_hours(24 * 3));
    }
    desk.answer("q-00", Grade::Again);
    desk.store.undo(desk.learner).unwrap();
    desk
}

#[test]
fn the_log_is_read_in_order_and_without_what_was_taken_back() {
    let desk = studied();
    let log = desk.store.answered(desk.learner).unwrap();
    assert_eq!(log.len(), 80);
    assert!(log.is_sorted_by_key(|entry| entry.day));
    assert_eq!(log.iter().filter(|entry| entry.card == log[0].card).count(), 4);
    assert_eq!(log.iter().filter(|entry| entry.grade == Grade::Again).count(), 16);
}

#[test]
fn cards_are_remembered_anew_and_come_back_when_they_did() {
    let mut desk = studied();
    let other = desk.store.create_profile("小红", &desk.now).unwrap().id;
    let hers = desk.given("q-01", Grade::Good);
    desk.store.answer(other, &hers, &desk.now).unwrap();
    let before = desk.store.cards(desk.learner).unwrap();
    let theirs = desk.store.cards(other).unwrap();

    let settings = Settings { parameters: Some(slower()), ..Settings::default() };
    let scheduler = Scheduler::new(settings).unwrap();
    let preferences = Preferences { parameters: slower(), parameters_from: 60, ..Preferences::default() };
    let replay = |card: &Card, answers: &[(Day, Grade)]| scheduler.replay(card, answers);
    let changed = desk.store.adopt(desk.learner, &preferences, replay, &desk.now).unwrap();
    assert_eq!(changed, 20);

    let desk = desk.reopened();
    assert_eq!(desk.store.preferences(desk.learner).unwrap(), preferences);
    for (question, card) in desk.store.cards(desk.learner).unwrap() {
        let was = before[&question];
        assert!(card.stability > was.stability, "{question:?}: {card:?} after {was:?}");
        let unchanged = Card { stability: was.stability, difficulty: was.difficulty, ..card };
        assert_eq!(unchanged, was);
    }
    assert_eq!(desk.store.cards(other).unwrap(), theirs);
}

#[test]
fn planned_anew_nothing_lies_in_the_past() {
    let mut desk = studied();
    let scheduler = Scheduler::new(Settings { desired_retention: 0.97, ..Settings::default() }).unwrap();
    let now = desk.now.clone();
    let plan = |card: &Card, _: &[(Day, Grade)]| Some(scheduler.plan_anew(card, &now, 1, None));
    assert!(desk.store.adopt(desk.learner, &Preferences::default(), plan, &desk.now).unwrap() > 10);
    let cards = desk.store.cards(desk.learner).unwrap();
    let reviews = || cards.values().filter(|card| card.phase == Phase::Review);
    assert!(
        reviews().count() > 10 && reviews().all(|card| card.due.day(now.zone()) >= now.day()),
        "{cards:?}"
    );
}

#[test]
fn what_fails_half_way_changes_nothing() {
    let mut desk = studied();
    let before = desk.store.cards(desk.learner).unwrap();
    let preferences = Preferences { parameters: slower(), ..Preferences::default() };
    let broken = |card: &Card, _: &[(Day, Grade)]| Some(Card { stability: -1.0, ..*card });
    assert!(matches!(
        desk.store.adopt(desk.learner, &preferences, broken, &desk.now),
        Err(Error::Sqlite { .. })
    ));
    let nobody = desk.store.adopt(ProfileId(99), &preferences, |_, _| None, &desk.now);
    assert!(matches!(nobody, Err(Error::Missing { .. })), "{nobody:?}");
    let desk = desk.reopened();
    assert_eq!(desk.store.cards(desk.learner).unwrap(), before);
    assert_eq!(desk.store.preferences(desk.learner).unwrap(), Preferences::default());
}
