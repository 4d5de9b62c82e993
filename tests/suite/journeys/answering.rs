//! Every kind of question, answered right and wrong, unfinished and not at all.

use iced::keyboard::key::Named;
use zuoxi::curriculum::{Key, Language};
use zuoxi::practice::Response;
use zuoxi::tr;

use super::learner::Learner;
use super::pack::Pack;

const EN: Language = Language::English;

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

/// Keys one after the other: `"a b"`.
fn keys<C: FromIterator<Key>>(text: &str) -> C {
    text.split_whitespace().map(key).collect()
}

/// Items in their classes: `"a yes, b no"`.
fn placed(text: &str) -> Response {
    let pairs = text.split(", ").map(|pair| pair.split_once(' ').unwrap());
    Response::Classify(pairs.map(|(item, class)| (key(item), key(class))).collect())
}

fn typed(blanks: &[&str]) -> Response {
    Response::Fill(blanks.iter().map(|blank| (*blank).to_owned()).collect())
}

/// Puts `response` to the question `name`, submits it, and reads what the screen says then.
#[track_caller]
fn check(name: &str, response: &Response, verdict: &str, said: &[&str], unsaid: &[&str]) {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises_on(&name.parse().unwrap());
    learner.puts_down(response);
    for word in said {
        learner.sees_not(word);
    }
    learner.clicks(&tr!(EN, "session-submit"));
    learner.sees(verdict);
    let explanation = learner.asked().0.explanation.get(EN).to_owned();
    learner.sees(&explanation);
    for word in said {
        learner.sees(word);
    }
    for word in unsaid {
        learner.sees_not(word);
    }
    let (answers, card) = learner.kept(&name.parse().unwrap());
    assert_eq!(answers.len(), 1);
    assert_eq!(ron::from_str::<Response>(&answers[0].response).as_ref(), Ok(response));
    assert_eq!(card, Some(answers[0].after));
    // Marked is marked: the answer no longer changes.
    learner.types("b");
    assert_eq!(learner.window().app().asked().map(|(_, standing, _)| standing), Some(response));
}

fn right() -> String {
    tr!(EN, "verdict-right")
}

fn wrong() -> String {
    tr!(EN, "verdict-wrong")
}

fn partly(right: u32, parts: u32) -> String {
    tr!(EN, "verdict-partly", right = right, parts = parts)
}

const YOURS_RIGHT: &str = "Your answer, right";
const YOURS_WRONG: &str = "Your answer, wrong";
const THE_RIGHT: &str = "Right answer";

#[test]
fn a_single_choice() {
    let response = |name: &str| Response::Single(Some(key(name)));
    let said = [YOURS_RIGHT, "Yes, the caller is at ease.", "The caller will leave."];
    check("greeting-pick-one", &response("a"), &right(), &said, &[YOURS_WRONG, THE_RIGHT]);
    check("greeting-pick-one", &response("b"), &wrong(), &[YOURS_WRONG, THE_RIGHT], &[YOURS_RIGHT]);
}

#[test]
fn a_multiple_choice() {
    check(
        "greeting-pick-some",
        &Response::Multiple(keys("a b")),
        &right(),
        &[YOURS_RIGHT],
        &[YOURS_WRONG, THE_RIGHT],
    );
    let said = [YOURS_RIGHT, YOURS_WRONG, THE_RIGHT, "Not their business."];
    check("greeting-pick-some", &Response::Multiple(keys("a c")), &wrong(), &said, &[]);
}

#[test]
fn a_judgement() {
    check(
        "greeting-judge",
        &Response::Judge(Some(false)),
        &right(),
        &[YOURS_RIGHT],
        &[YOURS_WRONG, THE_RIGHT],
    );
    check(
        "greeting-judge",
        &Response::Judge(Some(true)),
        &wrong(),
        &[YOURS_WRONG, THE_RIGHT],
        &[YOURS_RIGHT],
    );
}

#[test]
fn a_calculation() {
    let model = tr!(EN, "mark-model", answer = "83.0 percent");
    for text in ["83", " 83.1", "８３．０", "83%"] {
        check("greeting-reckon", &Response::Numeric(text.to_owned()), &right(), &[], &[&model]);
    }
    check("greeting-reckon", &Response::Numeric("17".to_owned()), &wrong(), &[&model], &[]);
}

#[test]
fn an_ordering() {
    let put = |place: u32| tr!(EN, "order-you-put", place = place);
    check("greeting-arrange", &Response::Order(keys("a b c d")), &right(), &[], &[&put(1), &put(2)]);
    check(
        "greeting-arrange",
        &Response::Order(keys("b a c d")),
        &partly(2, 4),
        &[&put(1), &put(2)],
        &[&put(3)],
    );
    check("greeting-arrange", &Response::Order(keys("b c d a")), &wrong(), &[&put(1), &put(4)], &[]);
}

#[test]
fn a_classification() {
    let mixed = tr!(EN, "classify-wrong", yours = "not fitting", right = "fitting");
    let other = tr!(EN, "classify-wrong", yours = "fitting", right = "not fitting");
    check("greeting-sort-out", &placed("a yes, b no, c yes"), &right(), &[], &[&mixed, &other]);
    check("greeting-sort-out", &placed("a no, b no, c yes"), &partly(2, 3), &[&mixed], &[&other]);
    check("greeting-sort-out", &placed("a no, b yes, c no"), &wrong(), &[&mixed, &other], &[]);
}

#[test]
fn a_text_with_blanks() {
    let model = |answer: &str| tr!(EN, "mark-model", answer = answer);
    check(
        "greeting-fill-in",
        &typed(&["Hello", "再见"]),
        &right(),
        &[],
        &[&model("hello"), &model("goodbye")],
    );
    check(
        "greeting-fill-in",
        &typed(&["hello", "later"]),
        &partly(1, 2),
        &[&model("goodbye")],
        &[&model("hello")],
    );
    check(
        "greeting-fill-in",
        &typed(&["hey", "later"]),
        &wrong(),
        &[&model("hello"), &model("goodbye")],
        &[],
    );
}

/// Submits `response` to the question `name` as it stands: the screen says `missing`, and nothing is saved.
#[track_caller]
fn check_missing(learner: &mut Learner, name: &str, response: &Response, missing: &str) {
    let before = learner.answers_in_all();
    learner.puts_down(response);
    // By key, as by a click the field to type in would lose the focus.
    learner.presses(Named::Enter);
    learner.sees(missing);
    learner.sees_not(&tr!(EN, "session-next"));
    assert_eq!((learner.asked().0.id.as_str(), learner.answers_in_all()), (name, before));
    let (answers, card) = learner.kept(&name.parse().unwrap());
    assert!(answers.is_empty() && card.is_none());
}

/// A question is submitted without an answer, then with `half` of one, and then can still be answered.
#[track_caller]
fn check_unfinished(name: &str, half: Option<(Response, String)>) {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises_on(&name.parse().unwrap());
    let nothing = Response::empty(&learner.asked().0);
    check_missing(&mut learner, name, &nothing, &tr!(EN, "missing-nothing"));
    if let Some((half, missing)) = half {
        check_missing(&mut learner, name, &half, &missing);
        learner.sees_not(&tr!(EN, "missing-nothing"));
        learner.practises_on(&name.parse().unwrap());
    }
    assert_eq!(learner.answers(true).as_str(), name);
    learner.sees(&right());
}

#[test]
fn nothing_chosen_is_said_and_not_saved() {
    for name in ["greeting-pick-one", "greeting-pick-some", "greeting-judge"] {
        check_unfinished(name, None);
    }
}

#[test]
fn what_is_half_done_is_said_and_not_saved() {
    let open = |parts: u32| tr!(EN, "missing-parts", parts = parts);
    check_unfinished("greeting-arrange", Some((Response::Order(keys("c a")), open(2))));
    check_unfinished("greeting-sort-out", Some((placed("b no"), open(2))));
    check_unfinished("greeting-fill-in", Some((typed(&["hello", ""]), open(1))));
}

#[test]
fn what_is_no_number_is_said_and_not_saved() {
    for text in ["many", "3 4 percent", "八十三"] {
        let half = (Response::Numeric(text.to_owned()), tr!(EN, "missing-number"));
        check_unfinished("greeting-reckon", Some(half));
    }
}

/// A whole set with every second answer wrong: the summary counts, and offers what was missed.
#[test]
fn a_set_ends_with_what_it_brought() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises();
    let mut missed = Vec::new();
    for number in 0..7 {
        let question = learner.answers(number % 2 == 0);
        if number % 2 == 1 {
            missed.push(question);
        }
        learner.goes_on();
    }
    learner.sees(&tr!(EN, "summary-title"));
    learner.sees(&tr!(EN, "summary-some-missed"));
    learner.clicks(&tr!(EN, "summary-again", count = 3));
    for question in &missed {
        assert_eq!(&learner.answers(true), question);
        learner.goes_on();
    }
    learner.sees(&tr!(EN, "summary-all-right"));
    assert_eq!(learner.answers_in_all(), 10);
}
