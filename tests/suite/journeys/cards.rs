//! Cards: think, turn, say how well it was known, and the next one is there.

use iced::keyboard::key::Named;
use zuoxi::curriculum::Language;
use zuoxi::memory::Grade;
use zuoxi::practice::Response;
use zuoxi::tr;

use super::learner::Learner;
use super::pack::Pack;

const EN: Language = Language::English;

/// At the first of the two cards of a lesson.
fn at_a_card(pack: &Pack) -> Learner {
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises();
    learner
}

#[track_caller]
fn back_of(learner: &Learner) -> String {
    let zuoxi::curriculum::question::Body::Recall { answer } = &learner.asked().0.body else {
        panic!("a card is asked")
    };
    answer.get(EN).to_owned()
}

#[test]
fn a_card_is_turned_and_its_grade_is_saved_at_once() {
    let pack = Pack::of_cards();
    let mut learner = at_a_card(&pack);
    let (first, back) = (learner.asked().0.id, back_of(&learner));
    learner.sees_not(&back);
    // No grade before the back was seen.
    learner.types("3");
    assert_eq!(learner.answers_in_all(), 0);
    learner.clicks(&tr!(EN, "card-show"));
    learner.sees(&back);
    assert_eq!(learner.answers_in_all(), 0);
    learner.types("2");
    let (answers, card) = learner.kept(&first);
    assert_eq!((answers.len(), answers[0].grade), (1, Grade::Hard));
    assert_eq!(ron::from_str::<Response>(&answers[0].response), Ok(Response::Recall(Some(true))));
    assert_eq!(card, Some(answers[0].after));
    // The other card is on the screen already, with its back hidden.
    assert_ne!(learner.asked().0.id, first);
    let back = back_of(&learner);
    learner.sees_not(&back);
    learner.presses(Named::Enter);
    learner.sees(&back);
    learner.presses(Named::Enter);
    learner.sees(&tr!(EN, "summary-title"));
    learner.sees(&tr!(EN, "summary-all-right"));
    assert_eq!(learner.answers_in_all(), 2);
}

#[test]
fn a_card_that_was_not_known_counts_as_missed_and_can_be_taken_back() {
    let pack = Pack::of_cards();
    let mut learner = at_a_card(&pack);
    let first = learner.asked().0.id;
    learner.presses(Named::Space);
    learner.clicks(&format!("1 {}", tr!(EN, "grade-again")));
    let (answers, _) = learner.kept(&first);
    assert_eq!(answers[0].grade, Grade::Again);
    assert_eq!(ron::from_str::<Response>(&answers[0].response), Ok(Response::Recall(Some(false))));
    learner.presses_with_ctrl('z');
    assert_eq!(learner.asked().0.id, first, "it is asked afresh");
    let back = back_of(&learner);
    learner.sees_not(&back);
    assert_eq!(learner.answers_in_all(), 0);
}
