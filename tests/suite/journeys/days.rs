//! What comes back, and when.

use jiff::civil::Time;
use zuoxi::curriculum::{Language, QuestionId};
use zuoxi::memory::{DAY_STARTS_AT, Day, Due, Phase};
use zuoxi::tr;
use zuoxi::ui::app::Message;

use super::learner::{Learner, REVIEW, SETTINGS, TODAY, at, places};
use super::pack::Pack;

const ZH: Language = Language::Chinese;

/// A learner who answered one question well and wants no new ones, and the day it comes back.
#[track_caller]
fn one_answer(pack: &Pack) -> (Learner, QuestionId, Day) {
    let mut learner = Learner::has_read(ZH, &pack.source());
    learner.goes_to(SETTINGS);
    learner.clicks("0");
    learner.practises();
    let question = learner.answers(true);
    let card = learner.kept(&question).1.unwrap();
    let Due::On(day) = card.due else { panic!("{card:?}") };
    assert_eq!(card.phase, Phase::Review);
    (learner, question, day)
}

/// Sets the clock to an hour of a study day's date.
fn is_at(learner: &Learner, day: Day, hour: Time) {
    learner.clock.set(day.date().to_datetime(hour).to_zoned(learner.now().zone().clone()).unwrap());
}

#[track_caller]
fn check_waiting(learner: &mut Learner, questions: &[&QuestionId]) {
    learner.goes_to(REVIEW);
    let asked = learner.asked_if_any().map(|(question, _)| question.id);
    assert_eq!(asked.as_ref(), questions.first().copied());
    let queue = learner.desk().queue(0);
    assert_eq!(queue.items.iter().map(|entry| &entry.question).collect::<Vec<_>>(), questions);
    if questions.is_empty() {
        learner.sees(&tr!(ZH, "review-empty-title"));
    }
    learner.goes_to(TODAY);
    let start = tr!(ZH, "today-start");
    if questions.is_empty() { learner.sees_not(&start) } else { learner.sees(&start) }
}

#[test]
fn what_was_answered_well_comes_back_on_its_day_and_not_before() {
    let pack = Pack::new();
    let (mut learner, question, day) = one_answer(&pack);
    let today = learner.now().day();
    assert!(day > today);
    check_waiting(&mut learner, &[]);
    for ahead in 0..day.days_since(today) {
        is_at(&learner, today + i32::try_from(ahead).unwrap(), Time::constant(23, 0, 0, 0));
        check_waiting(&mut learner, &[]);
    }
    is_at(&learner, day, Time::constant(9, 0, 0, 0));
    learner.reopens();
    check_waiting(&mut learner, &[&question]);
    learner.goes_to(REVIEW);
    assert_eq!(learner.answers(true), question);
    learner.goes_on();
    learner.sees(&tr!(ZH, "summary-all-right"));
    check_waiting(&mut learner, &[]);
}

#[test]
fn a_study_day_begins_at_four() {
    assert_eq!(DAY_STARTS_AT, 4);
    let pack = Pack::new();
    let (mut learner, question, day) = one_answer(&pack);
    is_at(&learner, day, Time::constant(3, 59, 59, 0));
    check_waiting(&mut learner, &[]);
    is_at(&learner, day, Time::constant(4, 0, 0, 0));
    check_waiting(&mut learner, &[&question]);
}

/// An answer at 03:59 belongs to yesterday, one at 04:00 to today; the window notices the new day when
/// it is looked at again.
#[test]
fn the_night_belongs_to_the_day_before() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(ZH, &pack.source());
    learner.clock.set(at("2026-03-03T03:58"));
    learner.practises();
    let night = learner.answers(true);
    learner.goes_on();
    learner.clock.set(at("2026-03-03T04:00"));
    let morning = learner.answers(true);
    let dates = [&night, &morning].map(|question| learner.kept(question).0[0].day.date().to_string());
    assert_eq!(dates, ["2026-03-02", "2026-03-03"]);
    learner.goes_to(TODAY);
    learner.window().send(Message::Refocused);
    assert_eq!(learner.desk().record.done.new, 1, "of today, one");
    learner.reopens();
    assert_eq!(learner.desk().record.done.new, 1);
}

/// A wrong answer comes back within the session of the day's queue, after its step.
#[test]
fn what_was_missed_is_asked_again_before_the_day_ends() {
    let pack = Pack::new();
    let (mut learner, question, day) = one_answer(&pack);
    is_at(&learner, day, Time::constant(9, 0, 0, 0));
    learner.goes_to(REVIEW);
    assert_eq!(learner.answers(false), question);
    let card = learner.kept(&question).1.unwrap();
    assert_eq!((card.phase, card.lapses), (Phase::Relearning, 1));
    learner.goes_on();
    assert_eq!(learner.answers(true), question);
    learner.goes_on();
    learner.sees(&tr!(ZH, "summary-title"));
    assert_eq!(learner.kept(&question).0.len(), 3);
}

/// What counts against the day's limits is the same before and after the program was closed, also for a
/// question that was practised ahead of its time and for an answer that was taken back.
#[test]
fn what_was_done_today_is_counted_as_the_record_counts_it() {
    let pack = Pack::new();
    let (mut learner, question, _) = one_answer(&pack);
    for undone in [false, true] {
        learner.practises_on(&question);
        learner.answers(true);
        if undone {
            learner.clicks(&tr!(ZH, "session-undo"));
        }
        let done = learner.desk().record.done;
        assert_eq!(done.reviews, 0, "nothing was due");
        learner.reopens();
        assert_eq!(learner.desk().record.done, done);
    }
}

/// A clock that was wrong and is put right: nothing breaks, and no time is counted twice.
#[test]
fn a_clock_that_goes_backwards_costs_nothing() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(ZH, &pack.source());
    learner.practises();
    let first = learner.answers(true);
    learner.goes_on();
    learner.clock.set(at("2025-12-31T08:00"));
    let second = learner.answers(true);
    let (answers, card) = learner.kept(&second);
    assert!(answers[0].elapsed_ms <= 12_000 && card.is_some());
    learner.clock.set(at("2025-01-01T08:00"));
    learner.practises();
    while let Some((question, _)) = learner.asked_if_any() {
        learner.answers(question.id == first);
        learner.goes_on();
    }
    for place in places() {
        learner.goes_to(place);
        assert!(!learner.window().texts().is_empty());
    }
    learner.reopens();
    assert!(
        learner.desk().record.cards.values().all(|card| card.stability.is_finite() && card.stability > 0.0)
    );
}
