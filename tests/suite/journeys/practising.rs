//! Practice as a learner shapes it: kinds, feedback at the end, the mistake book, stars, notes, complaints.

use iced::keyboard::key::Named;
use zuoxi::curriculum::{Language, QuestionId, Subject};
use zuoxi::practice::mistake::Why;
use zuoxi::practice::model::answer;
use zuoxi::practice::{Mark, Problem};
use zuoxi::tr;
use zuoxi::ui::screen::Place;

use super::learner::{Learner, PRACTICE};
use super::pack::Pack;

const EN: Language = Language::English;

fn id(name: &str) -> QuestionId {
    name.parse().unwrap()
}

/// Answers all that is asked, the named questions wrong.
fn answers_all(learner: &mut Learner, wrong: &[&str]) {
    while let Some((question, _)) = learner.asked_if_any() {
        learner.waits(10);
        learner.answers(!wrong.contains(&question.id.as_str()));
        learner.goes_on();
    }
}

#[test]
fn feedback_can_wait_until_the_end() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.goes_to(PRACTICE);
    learner.clicks(&tr!(EN, "feedback-delayed"));
    let count: usize = 7;
    learner.clicks(&tr!(EN, "practice-begin-count", count = count));
    let mut asked = 0;
    while let Some((question, _)) = learner.asked_if_any() {
        learner.sees_not(&tr!(EN, "verdict-right"));
        learner.sees_not(&tr!(EN, "verdict-wrong"));
        learner.puts_down(&answer(&question, question.id != id("greeting-judge")));
        learner.clicks(&tr!(EN, "session-submit"));
        asked += 1;
        assert_eq!(learner.answers_in_all(), asked, "each answer is kept as it is given");
    }
    assert_eq!(asked, 7);
    learner.sees(&tr!(EN, "summary-all-title"));
    learner.sees_not("The caller hears it.");
    learner.clicks("You may eat while greeting.");
    learner.sees("The caller hears it.");
    learner.clicks(&tr!(EN, "why-misread"));
    let (answers, _) = learner.kept(&id("greeting-judge"));
    assert_eq!(answers[0].why, Some(Why::Misread));
    learner.clicks("You may eat while greeting.");
    learner.sees_not("The caller hears it.");
    // The choice is there next time.
    learner.goes_to(PRACTICE);
    assert!(learner.desk().preferences.delayed_feedback);
}

#[test]
fn only_the_kinds_that_were_chosen_are_asked() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.goes_to(PRACTICE);
    learner.clicks(&tr!(EN, "kind-judge"));
    learner.clicks(&tr!(EN, "kind-numeric"));
    let count: usize = 2;
    learner.clicks(&tr!(EN, "practice-begin-count", count = count));
    let mut asked = Vec::new();
    while let Some((question, _)) = learner.asked_if_any() {
        asked.push(question.id);
        learner.answers(true);
        learner.goes_on();
    }
    asked.sort();
    assert_eq!(asked, [id("greeting-judge"), id("greeting-reckon")]);
    // What was seen is no longer among the unseen.
    learner.goes_to(PRACTICE);
    learner.clicks(&tr!(EN, "source-unseen"));
    let count: usize = 5;
    learner.sees(&tr!(EN, "practice-begin-count", count = count));
}

#[test]
fn a_mistake_stays_in_the_book_until_it_was_right_on_two_days() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises();
    answers_all(&mut learner, &["greeting-judge"]);
    let stem = "You may eat while greeting.";
    for (days, is_there) in [(0, true), (1, true), (2, false)] {
        if days > 0 {
            learner.waits(24 * 3600);
            learner.goes_to(Place::Notebook);
            learner.clicks(&tr!(EN, "notebook-practise"));
            assert_eq!(learner.asked().0.id, id("greeting-judge"));
            learner.answers(true);
            learner.goes_on();
        }
        learner.goes_to(Place::Notebook);
        if is_there {
            learner.sees(stem);
        } else {
            learner.sees(&tr!(EN, "no-mistakes-title"));
        }
    }
}

#[test]
fn a_lucky_guess_goes_into_the_book_and_can_be_taken_out_by_hand() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises_on(&id("greeting-judge"));
    learner.answers(true);
    learner.clicks(&tr!(EN, "why-guessed"));
    learner.sees(&tr!(EN, "why-guessed-kept"));
    assert!(learner.desk().record.mistakes[&id("greeting-judge")].is_open(1));
    learner.goes_to(Place::Notebook);
    learner.clicks("You may eat while greeting.");
    learner.sees("The caller hears it.");
    learner.clicks(&tr!(EN, "notebook-forget"));
    learner.sees(&tr!(EN, "no-mistakes-title"));
    learner.reopens();
    learner.goes_to(Place::Notebook);
    learner.sees(&tr!(EN, "no-mistakes-title"));
}

#[test]
fn star_flag_and_note_are_kept_as_they_are_made() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises_on(&id("greeting-judge"));
    learner.answers(true);
    // By key, as the line below the answer says.
    learner.types("s");
    learner.types("f");
    learner.types("n");
    learner.types("eats");
    learner.sees(&tr!(EN, "note-saved"));
    let subject = Subject::Question(id("greeting-judge"));
    let desk = learner.desk();
    let note = desk.ledger.now(|store| store.note(desk.profile.id, &subject)).unwrap();
    assert_eq!(note.map(|note| note.text).as_deref(), Some("eats"), "letters in a note are no shortcuts");
    assert!(desk.record.is_marked(Mark::Favourite, &subject) && desk.record.is_marked(Mark::Flag, &subject));
    learner.reopens();
    learner.goes_to(Place::Notebook);
    for tab in [tr!(EN, "source-favourites"), tr!(EN, "source-flagged"), tr!(EN, "notebook-notes")] {
        learner.clicks(&tab);
        learner.sees("You may eat while greeting.");
    }
    learner.sees("eats");
    // Written on from here.
    learner.clicks("You may eat while greeting.");
    learner.types(" less");
    learner.sees("eats less");
    learner.presses_with_ctrl('z');
    learner.presses_with_ctrl('z');
    learner.sees("eats");
    learner.types(" less");
    // Emptied, it is gone.
    for _ in 0.."eats less".len() {
        learner.presses(Named::Backspace);
    }
    learner.sees(&tr!(EN, "no-notes-title"));
}

#[test]
fn a_complaint_is_kept_for_the_author_and_can_be_taken_back() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises_on(&id("greeting-judge"));
    learner.answers(false);
    learner.clicks(&tr!(EN, "keep-report"));
    learner.types("tea is fine");
    learner.clicks(&tr!(EN, "problem-outdated"));
    learner.clicks(&tr!(EN, "report-send"));
    learner.sees(&tr!(EN, "report-kept"));
    let desk = learner.desk();
    let reports = desk.ledger.now(|store| store.reports(desk.profile.id)).unwrap();
    assert_eq!(reports.len(), 1);
    assert_eq!((reports[0].problem, reports[0].text.as_str()), (Problem::Outdated, "tea is fine"));
    learner.goes_to(Place::Notebook);
    learner.clicks(&tr!(EN, "notebook-reports"));
    learner.sees("tea is fine");
    learner.clicks("You may eat while greeting.");
    learner.clicks(&tr!(EN, "report-withdraw"));
    learner.sees(&tr!(EN, "no-reports-title"));
}

#[test]
fn an_explanation_can_wait_to_be_asked_for() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.goes_to(Place::Settings);
    learner.clicks(&tr!(EN, "settings-explain-on-demand"));
    learner.practises_on(&id("greeting-judge"));
    learner.answers(false);
    learner.sees(&tr!(EN, "verdict-wrong"));
    learner.sees_not("The caller hears it.");
    learner.types("e");
    learner.sees("The caller hears it.");
}
