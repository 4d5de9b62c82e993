//! What practice keeps beside the answers: the mistake book, notes, marks, reports, predictions.

use zuoxi::curriculum::Subject;
use zuoxi::memory::Grade;
use zuoxi::practice::{Mark, Problem, Why};
use zuoxi::store::{Error, ProfileId, ReviewId};

use super::{Desk, days, question};

/// Study days on which a question in the book was right since; `None` if it is not there.
fn right_days(desk: &Desk, name: &str) -> Option<u32> {
    desk.store.mistakes(desk.learner).unwrap().get(&question(name)).map(|mistake| mistake.right_days)
}

#[test]
fn what_was_missed_is_in_the_book_until_it_was_right_on_enough_days() {
    let mut desk = Desk::new();
    desk.answer("ask-01", Grade::Good);
    assert_eq!(desk.answer("ask-02", Grade::Again).mistake.unwrap().times, 1);
    assert_eq!((right_days(&desk, "ask-01"), right_days(&desk, "ask-02")), (None, Some(0)));
    desk.answer("ask-02", Grade::Good);
    assert_eq!(right_days(&desk, "ask-02"), Some(0), "the day of the miss counts nothing");
    for day in 1..=2 {
        desk.later(days(1));
        assert_eq!(desk.answer("ask-02", Grade::Good).mistake.unwrap().right_days, day);
        desk.answer("ask-02", Grade::Good);
        assert_eq!(right_days(&desk, "ask-02"), Some(day), "a day counts once");
    }
    // An undo takes exactly that answer back, first the second one of the day, then the one that counted.
    assert_eq!(desk.store.undo(desk.learner).unwrap().unwrap().mistake.unwrap().right_days, 2);
    assert_eq!(desk.store.undo(desk.learner).unwrap().unwrap().mistake.unwrap().right_days, 1);
    let mut desk = desk.reopened();
    assert_eq!(right_days(&desk, "ask-02"), Some(1));

    desk.store.forget_mistake(desk.learner, &question("ask-02")).unwrap();
    desk.store.forget_mistake(desk.learner, &question("never")).unwrap();
    assert_eq!(right_days(&desk, "ask-02"), None);
    desk.store.undo(desk.learner).unwrap().unwrap();
    assert_eq!(right_days(&desk, "ask-02"), None, "an undo brings nothing back that was taken out by hand");
    let again = desk.answer("ask-02", Grade::Again).mistake.unwrap();
    assert_eq!((again.times, again.missed_at), (1, desk.now.timestamp()));
}

#[test]
fn a_reason_is_kept_with_the_answer_and_a_guess_is_a_miss() {
    let mut desk = Desk::new();
    let first = desk.answer("ask-01", Grade::Good).review;
    let second = desk.answer("ask-02", Grade::Again).review;
    let guessed = desk.store.set_why(first, Some(Why::Guessed)).unwrap();
    assert_eq!((guessed.profile, &guessed.question), (desk.learner, &question("ask-01")));
    assert_eq!(guessed.mistake.unwrap().times, 1);
    desk.store.set_why(second, Some(Why::Slip)).unwrap();
    desk.store.set_why(second, Some(Why::Misread)).unwrap();
    let answers = desk.store.answers_of(desk.learner, &question("ask-02"), 1).unwrap();
    assert_eq!(answers[0].why, Some(Why::Misread));
    let whys = [(question("ask-01"), Why::Guessed), (question("ask-02"), Why::Misread)];
    assert_eq!(desk.store.last_whys(desk.learner).unwrap(), whys.into());
    assert_eq!(desk.store.why_counts(desk.learner, desk.now.day()).unwrap(), [0, 1, 0, 1]);
    assert_eq!(desk.store.why_counts(desk.learner, desk.now.day() + 1).unwrap(), [0; 4]);

    let taken_back = desk.store.set_why(first, None).unwrap();
    assert_eq!((taken_back.why, taken_back.mistake), (None, None));
    desk.store.undo(desk.learner).unwrap();
    assert!(desk.store.last_whys(desk.learner).unwrap().is_empty());
    for gone in [second, ReviewId(99)] {
        let result = desk.store.set_why(gone, Some(Why::Slip));
        assert!(matches!(result, Err(Error::Missing { what: "review" })), "{result:?}");
    }
}

#[test]
fn predictions_meet_what_happened() {
    let mut desk = Desk::new();
    desk.answer("ask-01", Grade::Good);
    assert!(desk.store.recalls(desk.learner).unwrap().is_empty(), "nothing was predicted of a new question");
    desk.answer("ask-01", Grade::Good);
    assert!(desk.store.recalls(desk.learner).unwrap().is_empty(), "nor does the same day prove anything");
    desk.later(days(3));
    let review = desk.answer("ask-01", Grade::Good);
    let sums = |desk: &Desk| desk.store.recalls(desk.learner).unwrap();
    let [found] = sums(&desk)[..] else { panic!("{:?}", sums(&desk)) };
    assert_eq!((found.age, found.asked, found.recalled), (3, 1, 1));
    let predicted = desk.scheduler.retrievability(&review.before.unwrap(), &desk.now);
    assert!((found.predicted - f64::from(predicted)).abs() < 1e-6);
    assert_eq!(found.step, (predicted * 20.0).floor() as u8);
    let after = desk.scheduler.schedule(review.before.as_ref(), Grade::Again, &desk.now, 7);
    desk.store.regrade(review.review, Grade::Again, after, &desk.now).unwrap();
    assert_eq!(sums(&desk)[0].recalled, 0);
    desk.store.undo(desk.learner).unwrap();
    assert!(sums(&desk).is_empty());
}

#[test]
fn notes_marks_and_reports_are_kept_changed_and_removed() {
    let mut desk = Desk::new();
    let other = desk.store.create_profile("小红", &desk.now).unwrap().id;
    let subjects = [
        Subject::Question(question("listening")),
        Subject::Lesson("listening".parse().unwrap()),
        Subject::Term("listening".parse().unwrap()),
    ];
    for (place, subject) in subjects.iter().enumerate() {
        desk.later(days(1));
        let text = format!(" 记住 {place}\n");
        let note = desk.store.put_note(desk.learner, subject, &text, &desk.now).unwrap().unwrap();
        assert_eq!((note.text, note.changed), (format!("记住 {place}"), desk.now.timestamp()));
        desk.store.set_mark(desk.learner, Mark::Flag, subject, &desk.now).unwrap();
    }
    desk.later(days(1));
    desk.store.put_note(desk.learner, &subjects[0], "改了", &desk.now).unwrap();
    desk.store.put_note(desk.learner, &subjects[1], "  ", &desk.now).unwrap();
    desk.store.set_mark(desk.learner, Mark::Flag, &subjects[0], &desk.now).unwrap();
    desk.store.set_mark(desk.learner, Mark::Favourite, &subjects[0], &desk.now).unwrap();
    desk.store.unset_mark(desk.learner, Mark::Flag, &subjects[1]).unwrap();
    desk.store.unset_mark(desk.learner, Mark::Favourite, &subjects[1]).unwrap();
    let kept = "答案应该是 B";
    let report =
        desk.store.add_report(desk.learner, &question("ask-9"), Problem::WrongKey, kept, &desk.now).unwrap();
    let typo = desk.store.add_report(desk.learner, &question("ask-9"), Problem::Typo, "", &desk.now).unwrap();
    desk.store.delete_report(typo.id).unwrap();

    let desk = desk.reopened();
    let notes = desk.store.notes(desk.learner).unwrap();
    let texts: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["改了", "记住 2"], "changed last first; an empty one is none");
    assert_eq!(desk.store.note(desk.learner, &subjects[2]).unwrap().as_ref(), Some(&notes[1]));
    assert_eq!(desk.store.note(desk.learner, &subjects[1]).unwrap(), None);
    let [first, _, third] = &subjects;
    let marks = [(Mark::Flag, first.clone()), (Mark::Favourite, first.clone()), (Mark::Flag, third.clone())];
    assert_eq!(desk.store.marks(desk.learner).unwrap(), marks.into());
    assert_eq!(desk.store.reports(desk.learner).unwrap(), [report]);
    let nothing = (desk.store.notes(other).unwrap(), desk.store.reports(other).unwrap());
    assert_eq!(nothing, (vec![], vec![]));
    assert!(desk.store.marks(other).unwrap().is_empty());
}

#[test]
fn nobody_has_no_notes() {
    let mut desk = Desk::new();
    let subject = Subject::Question(question("ask-01"));
    let nobody = ProfileId(77);
    let note = desk.store.put_note(nobody, &subject, "x", &desk.now).map(drop);
    let mark = desk.store.set_mark(nobody, Mark::Flag, &subject, &desk.now);
    let report = desk.store.add_report(nobody, &question("ask-01"), Problem::Other, "x", &desk.now).map(drop);
    for result in [note, mark, report] {
        assert!(matches!(result, Err(Error::Missing { what: "profile" })), "{result:?}");
    }
}
