//! Answers, corrections and undo, with what each of them touches.

use zuoxi::memory::{Counts, Done, Grade, Limits, Phase, Queue};
use zuoxi::practice::record::Record;
use zuoxi::store::{DayTotals, Error, Mode, NewAnswer, ProfileId, Retention, ReviewId};

use super::{Desk, SignedDuration, days, question};

#[test]
fn an_answer_is_there_again_with_all_that_belongs_to_it() {
    let mut desk = Desk::new();
    let first = desk.answer("ask-01", Grade::Good);
    assert_eq!(first.before, None);
    assert_eq!(desk.card("ask-01"), Some(first.after));
    desk.later(days(2));
    let second = desk.answer("ask-01", Grade::Again);
    assert_eq!(second.before, Some(first.after));
    assert_eq!(second.after.phase, Phase::Relearning);
    let asked_at = desk.now.timestamp();

    let desk = desk.reopened();
    let answers = desk.store.answers_of(desk.learner, &question("ask-01"), 10).unwrap();
    let [newest, oldest] = &answers[..] else { panic!("{answers:?}") };
    assert_eq!((newest.review, oldest.review), (second.review, first.review));
    assert_eq!((newest.before, newest.after), (Some(first.after), second.after));
    assert_eq!((oldest.before, oldest.after), (None, first.after));
    assert_eq!((newest.at, newest.day), (asked_at, desk.now.day()));
    assert_eq!((newest.mode, newest.grade, newest.elapsed_ms), (Mode::Review, Grade::Again, 5_200));
    assert_eq!((newest.seed, newest.response.as_str()), (u64::MAX - 3, "(choice: \"b\")"));
    assert_eq!(desk.card("ask-01"), Some(second.after));
    assert_eq!(desk.store.answers_of(desk.learner, &question("ask-01"), 1).unwrap().len(), 1);
    assert_eq!(desk.store.answers_of(desk.learner, &question("never"), 1).unwrap(), []);
}

#[test]
fn what_was_learnt_comes_back_on_its_day() {
    let mut desk = Desk::new();
    desk.answer("ask-01", Grade::Good);
    desk.answer("ask-02", Grade::Again);
    desk.answer("ask-03", Grade::Easy);
    let due = |desk: &Desk, ahead| {
        let then = desk.now.after(days(ahead));
        let record = Record { cards: desk.store.cards(desk.learner).unwrap(), ..Record::default() };
        let mut names: Vec<String> =
            record.due(|_| true, &then).iter().map(|card| card.question.to_string()).collect();
        names.sort();
        names.join(" ")
    };
    assert_eq!(due(&desk, 0), "ask-02");
    assert_eq!(due(&desk, 2), "ask-01 ask-02");
    assert_eq!(due(&desk, 30), "ask-01 ask-02 ask-03");
    desk.later(SignedDuration::from_mins(11));
    let record = Record { cards: desk.store.cards(desk.learner).unwrap(), ..Record::default() };
    let due = record.due(|_| true, &desk.now);
    let done = desk.store.done_on(desk.learner, desk.now.day()).unwrap();
    let limits = Limits { new_a_day: 4, reviews_a_day: 10 };
    let new = ["new-1", "new-2"].map(question).to_vec();
    let queue = Queue::build(due, new, limits, done, &desk.now, 1);
    assert_eq!(queue.counts(), Counts { steps: 1, due: 0, new: 1 });
}

#[test]
fn the_day_adds_up() {
    let mut desk = Desk::new();
    let first_day = desk.now.day();
    desk.answer("ask-01", Grade::Good);
    desk.answer("ask-02", Grade::Good);
    assert_eq!(desk.store.done_on(desk.learner, first_day).unwrap(), Done { new: 2, reviews: 0 });
    // Ahead of its time, in practice: no review of the day, and no proof of memory.
    desk.answer("ask-01", Grade::Good);
    assert_eq!(desk.store.done_on(desk.learner, first_day).unwrap(), Done { new: 2, reviews: 0 });

    desk.later(days(3));
    desk.answer("ask-02", Grade::Again);
    desk.answer("ask-02", Grade::Good);
    let second_day = desk.now.day();
    assert_eq!(desk.store.done_on(desk.learner, second_day).unwrap(), Done { new: 0, reviews: 1 });
    let retention = |days| desk.store.retention(desk.learner, second_day, days).unwrap();
    assert_eq!(retention(30), Retention { asked: 1, recalled: 0 });
    assert_eq!(retention(30).share(), Some(0.0));
    assert_eq!(retention(0).share(), None);

    let all = desk.store.days(desk.learner, first_day, second_day).unwrap();
    let totals =
        |day, answers, right| DayTotals { day, answers, right, milliseconds: u64::from(answers) * 5_200 };
    assert_eq!(all, [totals(first_day, 3, 3), totals(second_day, 2, 1)]);
    assert_eq!(desk.store.days(desk.learner, first_day + 1, second_day - 1).unwrap(), []);
    let all = desk.store.totals(desk.learner).unwrap();
    assert_eq!((all.days, all.answers, all.right, all.questions), (2, 5, 4, 2));
    assert_eq!((all.milliseconds, all.first), (26_000, Some(first_day)));
}

#[test]
fn an_undone_answer_never_was_but_stays_in_the_log() {
    let mut desk = Desk::new();
    let first = desk.answer("ask-01", Grade::Good);
    desk.later(days(2));
    let second = desk.answer("ask-01", Grade::Again);
    let today = desk.now.day();

    let undone = desk.store.undo(desk.learner).unwrap().unwrap();
    assert_eq!((undone.review, undone.question, undone.day), (second.review, question("ask-01"), today));
    assert_eq!(undone.card, Some(first.after));
    assert_eq!(desk.card("ask-01"), Some(first.after));
    assert_eq!(desk.store.done_on(desk.learner, today).unwrap(), Done::default());
    assert_eq!(desk.store.days(desk.learner, today, today).unwrap(), []);

    let undone = desk.store.undo(desk.learner).unwrap().unwrap();
    assert_eq!((undone.review, undone.card), (first.review, None));
    assert_eq!(desk.card("ask-01"), None);
    assert!(desk.store.cards(desk.learner).unwrap().is_empty());
    assert_eq!(desk.store.undo(desk.learner).unwrap(), None, "nothing is left to take back");
    assert_eq!(desk.store.answers_of(desk.learner, &question("ask-01"), 9).unwrap(), []);

    // Life goes on: ids of the log are never used twice.
    let third = desk.answer("ask-01", Grade::Easy);
    assert!(third.review > second.review);
    assert_eq!(third.before, None);
}

#[test]
fn a_grade_may_be_corrected_until_the_question_is_answered_again() {
    let mut desk = Desk::new();
    let first = desk.answer("ask-01", Grade::Good);
    desk.later(days(2));
    let second = desk.answer("ask-01", Grade::Good);
    let after = desk.scheduler.schedule(second.before.as_ref(), Grade::Again, &desk.now, 7);
    let regraded = desk.store.regrade(second.review, Grade::Again, after, &desk.now).unwrap();
    assert_eq!((regraded.was, regraded.after, regraded.day), (Grade::Good, after, desk.now.day()));
    assert_eq!(desk.card("ask-01"), Some(after));
    let retention = desk.store.retention(desk.learner, desk.now.day(), 1).unwrap();
    assert_eq!(retention, Retention { asked: 1, recalled: 0 });
    let newest = &desk.store.answers_of(desk.learner, &question("ask-01"), 1).unwrap()[0];
    assert_eq!((newest.grade, newest.after), (Grade::Again, after));

    let old = desk.store.regrade(first.review, Grade::Easy, after, &desk.now);
    assert!(matches!(old, Err(Error::Superseded)), "{old:?}");
    assert_eq!(desk.card("ask-01"), Some(after), "and nothing changed");

    // Undone, it is as if the grade had never been corrected either.
    desk.store.undo(desk.learner).unwrap().unwrap();
    assert_eq!(desk.card("ask-01"), second.before);
    assert_eq!(desk.store.retention(desk.learner, desk.now.day(), 1).unwrap(), Retention::default());
    for gone in [second.review, ReviewId(999)] {
        let result = desk.store.regrade(gone, Grade::Easy, after, &desk.now);
        assert!(matches!(result, Err(Error::Missing { what: "review" })), "{result:?}");
    }
}

#[test]
fn what_cannot_be_kept_changes_nothing() {
    let mut desk = Desk::new();
    desk.answer("ask-01", Grade::Good);
    let sound = desk.given("new-01", Grade::Good);
    let nobody = desk.store.answer(ProfileId(77), &sound, &desk.now);
    assert!(matches!(nobody, Err(Error::Missing { what: "profile" })), "{nobody:?}");
    let broken: [fn(&mut NewAnswer); 5] = [
        |answer| answer.score = 1.5,
        |answer| answer.score = f32::NAN,
        |answer| answer.after.stability = 0.0,
        |answer| answer.after.stability = f32::NAN,
        |answer| answer.after.difficulty = 11.0,
    ];
    for break_it in broken {
        let mut answer = sound.clone();
        break_it(&mut answer);
        let result = desk.store.answer(desk.learner, &answer, &desk.now);
        assert!(matches!(result, Err(Error::Sqlite { .. })), "{result:?}");
    }
    assert_eq!(desk.card("new-01"), None);
    assert_eq!(desk.store.totals(desk.learner).unwrap().answers, 1);
    // The name that was rolled back with them is given out again, rightly.
    desk.answer("new-02", Grade::Good);
    desk.answer("new-01", Grade::Easy);
    let desk = desk.reopened();
    assert_eq!(desk.store.cards(desk.learner).unwrap().len(), 3);
    assert_eq!(desk.store.answers_of(desk.learner, &question("new-01"), 9).unwrap()[0].grade, Grade::Easy);
}
