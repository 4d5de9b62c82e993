//! Mock exams: from the cover to the report, interrupted, in time and out of time.

use std::time::Duration;

use iced::keyboard::{Modifiers, key::Named};
use zuoxi::curriculum::Language;
use zuoxi::curriculum::question::Kind;
use zuoxi::exam::{Form, Marks, Partial, Sitting};
use zuoxi::practice::Response;
use zuoxi::practice::model::answer;
use zuoxi::store::Mode;
use zuoxi::tr;
use zuoxi::ui::app::Message;
use zuoxi::ui::screen::{Place, sitting};

use super::learner::{Learner, PRACTICE, TODAY};
use super::pack::Pack;

const EN: Language = Language::English;
/// Questions of the pack's paper.
const QUESTIONS: usize = 7;

/// Begins the pack's exam.
fn begins(pack: &Pack) -> Learner {
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "exams-cover"));
    learner.clicks(&tr!(EN, "cover-start"));
    learner.sees(&number(1));
    learner
}

fn number(number: usize) -> String {
    tr!(EN, "sitting-number", number = number, questions = QUESTIONS)
}

fn ticks(learner: &mut Learner, seconds: i64) {
    learner.waits(seconds);
    learner.window().send(Message::Sitting(sitting::Message::Tick));
}

/// Puts an answer down, thinking ten seconds, and goes on.
fn answers_and_goes_on(learner: &mut Learner, is_right: bool) -> Kind {
    let (question, _) = learner.asked();
    learner.waits(10);
    learner.puts_down(&answer(&question, is_right));
    learner.window().tap(Named::PageDown, Modifiers::empty());
    question.kind()
}

#[test]
fn a_paper_from_its_cover_to_its_report() {
    let mut learner = begins(&Pack::with_exam());
    let mut missed = None;
    for place in 0..QUESTIONS - 1 {
        let (question, _) = learner.asked();
        let is_right = place != 1;
        if !is_right {
            missed = Some(question.id.clone());
        }
        answers_and_goes_on(&mut learner, is_right);
    }
    // Nothing says right or wrong.
    for word in [tr!(EN, "verdict-right"), tr!(EN, "verdict-wrong"), tr!(EN, "mark-yours-right")] {
        learner.sees_not(&word);
    }
    // The last one stays open; the third is flagged.
    let last = learner.asked().0.id;
    learner.window().send(Message::Sitting(sitting::Message::To(2)));
    learner.sees(&number(3));
    learner.clicks(&tr!(EN, "sitting-flag"));
    learner.clicks(&tr!(EN, "sitting-hand-in"));
    learner.sees(&tr!(EN, "hand-in-open", open = 1, questions = QUESTIONS));
    learner.sees(&tr!(EN, "hand-in-unanswered"));
    learner.sees(&tr!(EN, "hand-in-flagged"));
    assert!(learner.newest_sitting().sitting.ended.is_none(), "nothing is handed in yet");
    // Back to the open one from the list, and to the list again.
    learner.clicks(&tr!(EN, "sitting-open"));
    assert_eq!(learner.asked().0.id, last);
    learner.window().tap(Named::Enter, Modifiers::COMMAND);
    learner.window().click_last(&tr!(EN, "sitting-hand-in")).unwrap();
    learner.sees(&tr!(EN, "hand-in-sure-open", open = 1));
    learner.clicks(&tr!(EN, "hand-in-yes"));
    learner.sees(&tr!(EN, "place-report"));

    let kept = learner.newest_sitting();
    let marks = kept.marks.unwrap();
    let missed = missed.unwrap();
    assert_eq!(kept.sitting.ended.map(|ended| ended.is_time_up), Some(false));
    assert!(kept.sitting.answers[2].is_flagged && kept.sitting.answers[6].response.is_none());
    assert_eq!((marks[1], marks[6]), (Some(Marks(0)), Some(Marks(0))));
    assert_eq!(kept.sitting.answers[0].spent, Duration::from_secs(10));
    assert_eq!(kept.sitting.spent, Duration::from_mins(1));
    // The log and the mistake book heard of it; of the question that was left open they did not.
    assert_eq!(learner.answers_in_all(), 6);
    let (answers, card) = learner.kept(&missed);
    assert_eq!((answers[0].mode, answers[0].elapsed_ms, card.is_some()), (Mode::Exam, 10_000, true));
    assert!(learner.desk().record.mistakes.contains_key(&missed));
    assert!(learner.kept(&last).0.is_empty() && !learner.desk().record.cards.contains_key(&last));
    assert_eq!(learner.desk().record.done.new, 6);

    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "exams-passed"));
    learner.sees(&tr!(EN, "place-report"));
}

#[test]
fn an_answer_can_be_changed_and_taken_out() {
    let mut learner = begins(&Pack::with_exam());
    let (question, _) = learner.asked();
    learner.puts_down(&answer(&question, false));
    learner.puts_down(&answer(&question, true));
    assert_eq!(learner.newest_sitting().sitting.answers[0].response, Some(answer(&question, true)));
    learner.sees(&tr!(EN, "sitting-kept"));
    while learner.asked().0.kind() != Kind::Multiple {
        learner.presses(Named::PageDown);
    }
    learner.types("ab");
    learner.types("ab");
    let (question, _) = learner.asked();
    let sitting = learner.newest_sitting().sitting;
    let place = sitting.paper.items.iter().position(|item| item.question == question.id).unwrap();
    assert_eq!(sitting.answers[place].response, None, "what was taken out again was never put down");
}

/// Everything is there again after the window was gone without a word, also what was being typed.
#[test]
fn a_paper_is_taken_up_where_it_was_left() {
    let pack = Pack::with_exam();
    let mut learner = begins(&pack);
    let (first, _) = learner.asked();
    answers_and_goes_on(&mut learner, true);
    while learner.asked().0.kind() != Kind::Numeric {
        learner.presses(Named::PageDown);
    }
    learner.types("8");
    ticks(&mut learner, 30);
    learner.closes();
    learner.waits(3600);
    learner.opens();
    learner.goes_to(TODAY);
    learner.sees(&tr!(EN, "exams-unfinished"));
    learner.clicks(&tr!(EN, "exams-go-on"));
    let sitting = learner.newest_sitting().sitting;
    assert_eq!((sitting.interruptions, sitting.away.as_secs()), (1, 3600));
    assert_eq!(sitting.spent, Duration::from_secs(40));
    let held = |kind| {
        let at = |item: &&zuoxi::exam::Item| {
            learner.desk().library.question(&item.question).is_some_and(|found| found.kind() == kind)
        };
        let item = sitting.paper.items.iter().find(at).unwrap();
        let place = sitting.paper.items.iter().position(|other| other == item).unwrap();
        sitting.answers[place].response.clone()
    };
    assert_eq!(held(Kind::Numeric), Some(Response::Numeric("8".to_owned())));
    assert_eq!(held(first.kind()), Some(answer(&first, true)));
    learner.sees(&tr!(EN, "exams-answered", answered = 2, questions = QUESTIONS));
    learner.sees("9:20");
}

#[test]
fn when_the_time_is_up_it_is_handed_in_as_it_stands() {
    let mut learner = begins(&Pack::with_exam());
    let (question, _) = learner.asked();
    learner.puts_down(&answer(&question, true));
    ticks(&mut learner, 299);
    learner.sees_not(&tr!(EN, "sitting-soon"));
    ticks(&mut learner, 1);
    learner.sees(&tr!(EN, "sitting-soon"));
    learner.clicks(&tr!(EN, "sitting-heard"));
    ticks(&mut learner, 1);
    learner.sees_not(&tr!(EN, "sitting-soon"));
    learner.clicks("4:59");
    learner.sees(&tr!(EN, "sitting-clock-hidden"));
    ticks(&mut learner, 400);
    learner.sees(&tr!(EN, "sitting-time-up-title"));
    learner.sees(&tr!(EN, "sitting-time-up-what", answered = 1, questions = QUESTIONS));
    let kept = learner.newest_sitting();
    assert_eq!(kept.sitting.ended.map(|ended| ended.is_time_up), Some(true));
    assert_eq!(kept.sitting.spent, Duration::from_mins(10), "nobody has more time than there is");
    assert_eq!(learner.answers_in_all(), 1);
    learner.presses(Named::Enter);
    learner.sees(&tr!(EN, "place-report"));
}

#[test]
fn an_untimed_paper_has_no_end() {
    let pack = Pack::with_exam();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "exams-cover"));
    learner.clicks(&tr!(EN, "cover-untimed"));
    learner.clicks(&tr!(EN, "partial-share", share = 50));
    learner.clicks(&tr!(EN, "partial-more", by = 10));
    learner.clicks(&tr!(EN, "paper-half"));
    learner.clicks(&tr!(EN, "cover-start"));
    ticks(&mut learner, 100_000);
    learner.asked();
    let Sitting { limit, paper, partial, .. } = learner.newest_sitting().sitting;
    assert_eq!(partial, Partial::Share(60), "as the school sets it");
    assert_eq!((limit, paper.form, paper.items.len()), (None, Form::Half, 4));
}

#[test]
fn leaving_asks_and_keeps() {
    let mut learner = begins(&Pack::with_exam());
    let (question, _) = learner.asked();
    learner.puts_down(&answer(&question, true));
    learner.waits(3);
    learner.goes_to(PRACTICE);
    learner.sees(&tr!(EN, "sitting-leave-title"));
    learner.presses(Named::Escape);
    learner.sees(&number(1));
    learner.presses(Named::Escape);
    learner.sees(&tr!(EN, "sitting-leave-title"));
    learner.clicks(&tr!(EN, "sitting-stay"));
    learner.goes_to(PRACTICE);
    learner.clicks(&tr!(EN, "sitting-leave"));
    learner.sees(&tr!(EN, "practice-session-title"));
    assert_eq!(learner.newest_sitting().sitting.spent, Duration::from_secs(3));
    assert_eq!(learner.desk().sittings[0].answered, 1);
    // The window is closed: nothing is asked, everything is kept.
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "exams-go-on"));
    learner.waits(4);
    learner.window().send(Message::Closing);
    assert!(learner.window().has_quit());
    assert_eq!(learner.newest_sitting().sitting.spent, Duration::from_secs(7));
}

#[test]
fn a_sitting_is_thrown_away_only_when_asked_twice() {
    let mut learner = begins(&Pack::with_exam());
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "sitting-leave"));
    learner.clicks(&tr!(EN, "exams-discard"));
    learner.sees(&tr!(EN, "exams-discard-sure", answered = 0));
    learner.clicks(&tr!(EN, "exams-discard-no"));
    assert_eq!(learner.desk().sittings.len(), 1);
    learner.clicks(&tr!(EN, "exams-discard"));
    learner.clicks(&tr!(EN, "exams-discard-yes"));
    assert!(learner.desk().sittings.is_empty());
    learner.sees_not(&tr!(EN, "exams-unfinished"));
    learner.goes_to(TODAY);
    learner.sees_not(&tr!(EN, "exams-unfinished"));
}

#[test]
fn what_the_bank_lacks_is_said_and_the_rest_can_be_sat() {
    let pack = Pack::with_short_exam();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "exams-cover"));
    learner.sees(&tr!(EN, "cover-short"));
    learner.sees(&tr!(EN, "paper-lack-all", section = "Making calls"));
    learner.sees_not(&tr!(EN, "paper-full"));
    learner.clicks(&tr!(EN, "cover-start"));
    assert_eq!(learner.newest_sitting().sitting.paper.form, Form::Section(0));
    learner.sees(&number(1));
}

/// The number is the paper; who has just sat it is told, and that there is none fresher.
#[test]
fn a_number_can_be_typed_and_freshness_is_said() {
    let pack = Pack::with_exam();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "exams-cover"));
    learner.sees(&tr!(EN, "cover-fresh"));
    learner.window().send(Message::Cover(zuoxi::ui::screen::exams::cover::Message::Number("0".to_owned())));
    learner.sees(&tr!(EN, "cover-number-wrong"));
    learner.window().send(Message::Cover(zuoxi::ui::screen::exams::cover::Message::Number("77".to_owned())));
    learner.clicks(&tr!(EN, "cover-start"));
    assert_eq!(learner.newest_sitting().sitting.paper.number, 77);
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "sitting-leave"));
    learner.clicks(&tr!(EN, "exams-cover"));
    learner.sees(&tr!(EN, "cover-no-fresher", seen = QUESTIONS, questions = QUESTIONS));
    learner.waits(15 * 24 * 3600);
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "exams-cover"));
    learner.sees(&tr!(EN, "cover-fresh"));
}

/// From Today to the report without a mouse.
#[test]
fn a_paper_with_keys_alone() {
    let pack = Pack::with_exam();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(Place::Exams);
    for _ in 0..2 {
        learner.presses(Named::Tab);
        learner.presses(Named::Enter);
    }
    learner.sees(&number(1));
    for place in 1..=QUESTIONS {
        learner.sees(&number(place));
        let (question, _) = learner.asked();
        match question.kind() {
            // Its classes are pressed, not typed; here it stays open.
            Kind::Classify => {}
            kind => {
                learner.puts_down(&answer(&question, true));
                if matches!(kind, Kind::Numeric | Kind::Fill) {
                    learner.presses(Named::Enter);
                    continue;
                }
            }
        }
        learner.types("f");
        learner.presses(if place % 2 == 0 { Named::Enter } else { Named::ArrowRight });
    }
    // Beyond the last question comes the look at what is open.
    learner.sees(&tr!(EN, "hand-in-title"));
    learner.presses(Named::Escape);
    learner.sees(&number(QUESTIONS));
    learner.presses(Named::PageUp);
    learner.sees(&number(QUESTIONS - 1));
    learner.window().tap(Named::Enter, Modifiers::COMMAND);
    learner.sees(&tr!(EN, "hand-in-open", open = 1, questions = QUESTIONS));
    learner.presses(Named::Enter);
    learner.sees(&tr!(EN, "hand-in-sure-open", open = 1));
    learner.presses(Named::Enter);
    learner.sees(&tr!(EN, "place-report"));
    let kept = learner.newest_sitting();
    let flagged = kept.sitting.answers.iter().filter(|answer| answer.is_flagged).count();
    assert_eq!((kept.marks.unwrap().into_iter().flatten().sum::<Marks>(), flagged), (Marks::whole(10), 5));
}

/// In a narrow window the map is opened by key, and leads to a question.
#[test]
fn the_map_leads_to_a_question() {
    let mut learner = begins(&Pack::with_exam());
    learner.window().resize(iced::Size::new(700.0, 600.0));
    learner.sees_not(&tr!(EN, "sitting-begun"));
    learner.types("m");
    learner.sees(&tr!(EN, "sitting-begun"));
    learner.presses(Named::Tab);
    learner.presses(Named::Tab);
    learner.presses(Named::Enter);
    learner.sees(&number(3));
    learner.sees_not(&tr!(EN, "sitting-begun"));
}
