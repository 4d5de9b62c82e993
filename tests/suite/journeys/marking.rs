//! A practical paper: written, handed in, marked by its rubric, and only then passed or not.

use iced::keyboard::key::Named;
use zuoxi::curriculum::exam::PartKind;
use zuoxi::curriculum::{Key, Language};
use zuoxi::exam::Marks;
use zuoxi::practice::Response;
use zuoxi::practice::response::Met;
use zuoxi::tr;
use zuoxi::ui::app::Message;
use zuoxi::ui::screen::{Place, exams};

use super::learner::Learner;
use super::pack::Pack;

const EN: Language = Language::English;
const WORKS: [&str; 2] = ["Hello, Trial here. Go ahead.", "Bye."];

/// What the marker saw in the work at a place, by the rubric's keys.
fn met(learner: &Learner, place: usize) -> Vec<(String, Met)> {
    match &learner.newest_sitting().sitting.answers[place].response {
        Some(Response::Task { met, .. }) => met.iter().map(|(key, met)| (key.to_string(), *met)).collect(),
        other => panic!("{other:?}"),
    }
}

fn choice(met: &str, marks: &str) -> String {
    tr!(EN, "marking-choice", met = met, marks = marks)
}

/// Writes so many of the two tasks and hands in.
fn hands_in(pack: &Pack, works: &[&str]) -> Learner {
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.window().send(Message::Go(Place::Cover("trial-1".parse().unwrap(), PartKind::Practical)));
    learner.sees(&tr!(EN, "cover-rule-tasks"));
    learner.clicks(&tr!(EN, "cover-start"));
    for (place, work) in works.iter().enumerate() {
        if place > 0 {
            // The field leaves the pages to the paper.
            learner.presses(Named::PageDown);
        }
        learner.puts_down(&Response::Task { text: (*work).to_owned(), met: [].into() });
        let length = work.split_whitespace().count();
        learner.sees(&tr!(EN, "task-length", length = length));
    }
    learner.clicks(&tr!(EN, "sitting-hand-in"));
    learner.window().click_last(&tr!(EN, "sitting-hand-in")).unwrap();
    learner.clicks(&tr!(EN, "hand-in-yes"));
    learner.sees(&tr!(EN, "place-report"));
    learner
}

#[test]
fn a_task_counts_once_its_marks_are_confirmed() {
    let pack = Pack::with_exam();
    let mut learner = hands_in(&pack, &WORKS);
    learner.sees(&tr!(EN, "result-awaiting-what", count = 2));
    learner.sees_not(&tr!(EN, "result-failed"));
    assert_eq!(learner.newest_sitting().marks, Some(vec![None, None]));
    assert_eq!((learner.desk().sittings[0].is_passed(), learner.answers_in_all()), (None, 0));

    // The first by keys: met, partly, met; each is kept at once.
    learner.clicks(&tr!(EN, "result-mark-tasks"));
    learner.sees(&tr!(EN, "task-model"));
    learner.types("1");
    assert_eq!(met(&learner, 0), [("a".to_owned(), Met::Full)]);
    learner.types("2");
    learner.types("1");
    assert_eq!(met(&learner, 0).len(), 3);
    learner.clicks(&tr!(EN, "marking-confirm"));
    assert_eq!(learner.newest_sitting().marks, Some(vec![None, None]), "not before all is judged");

    // Left and taken up again, also after the program was closed.
    learner.reopens();
    learner.sees(&tr!(EN, "place-today"));
    learner.goes_to(Place::Exams);
    learner.sees(&tr!(EN, "exams-awaiting", count = 2));
    let id = learner.desk().sittings[0].id;
    learner.window().send(Message::Exams(exams::Message::Report(id)));
    learner.clicks(&tr!(EN, "result-mark-tasks"));
    // It opens at the one that is still to be judged; by mouse, and one of them corrected.
    learner.sees(WORKS[1]);
    let not_met = choice(&tr!(EN, "met-no"), "0");
    learner.window().click_nth(&not_met, 0).unwrap();
    assert_eq!(met(&learner, 1), [("a".to_owned(), Met::No)]);
    learner.types("1");
    learner.types("3");
    assert_eq!(met(&learner, 1)[1].1, Met::Full);
    learner.window().click_nth(&not_met, 1).unwrap();
    assert_eq!(met(&learner, 1)[1].1, Met::No);
    learner.clicks(&tr!(EN, "marking-confirm"));
    learner.sees(&tr!(EN, "place-report"));
    learner.sees(&tr!(EN, "result-failed"));

    let marks: Vec<Marks> = learner.newest_sitting().marks.unwrap().into_iter().map(Option::unwrap).collect();
    let listed = learner.desk().sittings[0].clone();
    assert_eq!(listed.mark, Some(marks.iter().copied().sum()));
    assert_eq!((listed.awaiting, listed.is_passed(), marks[1]), (0, Some(false), Marks(0)));
    assert!(marks[0] >= Marks::whole(40), "{marks:?}");
    // What was given once stays.
    let id = listed.id;
    let again = learner.desk().ledger.now(move |store| {
        let work = Response::Task { text: "x".to_owned(), met: [].into() };
        store.keep_rubric(id, 0, &work)
    });
    assert!(again.is_err());
    learner.window().send(Message::Go(Place::Marking(id)));
    learner.sees(&tr!(EN, "marking-none-title"));
}

/// What nobody wrote needs no marker; what was written well is passed.
#[test]
fn an_empty_page_earns_nothing_and_a_good_one_passes() {
    let pack = Pack::with_exam();
    let mut learner = hands_in(&pack, &WORKS[..1]);
    assert_eq!(learner.newest_sitting().marks, Some(vec![None, Some(Marks(0))]));
    learner.sees(&tr!(EN, "result-awaiting-what", count = 1));
    learner.clicks(&tr!(EN, "result-mark-tasks"));
    learner.sees_not(&tr!(EN, "marking-next"));
    for _ in 0..3 {
        learner.types("1");
    }
    learner.clicks(&tr!(EN, "marking-confirm"));
    // 50 of 100: the other half was left out.
    learner.sees(&tr!(EN, "result-failed"));
    assert_eq!(learner.desk().sittings[0].mark, Some(Marks::whole(50)));

    let mut learner = hands_in(&pack, &WORKS);
    learner.clicks(&tr!(EN, "result-mark-tasks"));
    for _ in 0..3 {
        learner.types("1");
    }
    learner.presses(Named::ArrowRight);
    for _ in 0..3 {
        learner.types("1");
    }
    learner.clicks(&tr!(EN, "marking-confirm"));
    learner.sees(&tr!(EN, "result-passed"));
    assert_eq!(learner.desk().sittings[0].is_passed(), Some(true));
    // The answers show the work with its marks.
    let key: Key = "a".parse().unwrap();
    assert!(met(&learner, 0).iter().any(|(found, met)| *found == key.to_string() && *met == Met::Full));
}
