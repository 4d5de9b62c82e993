//! Correcting a grade, and taking answers back.

use zuoxi::curriculum::{Language, Source};
use zuoxi::memory::{Grade, Phase};
use zuoxi::tr;

use super::learner::Learner;
use super::pack::Pack;

const ZH: Language = Language::Chinese;

#[track_caller]
fn at_the_first_question(source: &Source) -> Learner {
    let mut learner = Learner::has_read(ZH, source);
    learner.practises();
    learner
}

#[test]
fn a_grade_is_corrected_by_key_in_card_and_log() {
    let pack = Pack::new();
    let mut learner = at_the_first_question(&pack.source());
    let question = learner.answers(true);
    let (first, _) = learner.kept(&question);
    assert_eq!(first[0].grade, Grade::Good);
    let mut stabilities = Vec::new();
    for grade in [Grade::Easy, Grade::Again, Grade::Hard, Grade::Good] {
        learner.types(&grade.number().to_string());
        let (answers, card) = learner.kept(&question);
        assert_eq!(answers.len(), 1, "one row, whatever the grade");
        assert_eq!((answers[0].review, answers[0].grade), (first[0].review, grade));
        assert_eq!((answers[0].seed, &answers[0].response), (first[0].seed, &first[0].response));
        assert_eq!(card, Some(answers[0].after));
        assert_eq!(learner.desk().record.cards.get(&question), card.as_ref(), "the mirror follows");
        stabilities.push(card.unwrap().stability);
        assert_eq!(card.unwrap().phase == Phase::Learning, grade <= Grade::Hard);
    }
    assert_eq!(answers_again(&learner, &question), first[0].after, "Good is what Good was");
    assert!(
        stabilities[0] > stabilities[3] && stabilities[3] > stabilities[2] && stabilities[2] > stabilities[1]
    );
    assert_eq!(learner.answers_in_all(), 1);
}

#[track_caller]
fn answers_again(learner: &Learner, question: &zuoxi::curriculum::QuestionId) -> zuoxi::memory::Card {
    learner.kept(question).1.expect("a card")
}

/// The grade can also be pressed, and what it brings is said before.
#[test]
fn a_grade_is_corrected_by_a_click() {
    let pack = Pack::new();
    let mut learner = at_the_first_question(&pack.source());
    let question = learner.answers(true);
    learner.sees(&tr!(ZH, "returns-minutes", minutes = 10));
    learner.clicks(&format!("1 {}", tr!(ZH, "grade-again")));
    let (answers, card) = learner.kept(&question);
    assert_eq!((answers.len(), answers[0].grade), (1, Grade::Again));
    assert_eq!(card.map(|card| card.phase), Some(Phase::Learning));
}

#[test]
fn an_undo_brings_the_question_back_and_the_card_is_as_before() {
    let pack = Pack::new();
    let mut learner = at_the_first_question(&pack.source());
    let question = learner.answers(true);
    let known = learner.kept(&question).1;
    let done = learner.desk().record.done;
    learner.waits(86_400 * 20);
    learner.practises();
    while learner.asked().0.id != question {
        learner.answers(true);
        learner.goes_on();
    }
    learner.answers(false);
    assert_ne!(learner.kept(&question).1, known);
    learner.presses_with_ctrl('z');
    assert_eq!(learner.asked().0.id, question);
    let standing = learner.window().app().asked().map(|(_, standing, _)| standing.clone());
    assert_eq!(standing, Some(zuoxi::practice::Response::empty(&learner.asked().0)), "it is asked afresh");
    let (answers, card) = learner.kept(&question);
    assert_eq!((answers.len(), card), (1, known));
    assert_eq!(learner.desk().record.cards.get(&question), known.as_ref());
    assert_ne!(done, zuoxi::memory::Done::default());
}

#[test]
fn an_undo_after_a_correction_takes_back_the_answer_not_the_correction() {
    let pack = Pack::new();
    let mut learner = at_the_first_question(&pack.source());
    let question = learner.answers(true);
    learner.types("4");
    learner.clicks(&tr!(ZH, "session-undo"));
    assert_eq!(learner.asked().0.id, question);
    let (answers, card) = learner.kept(&question);
    assert!(answers.is_empty() && card.is_none());
    assert!(!learner.desk().record.cards.contains_key(&question));
    assert_eq!((learner.answers_in_all(), learner.desk().record.done.new), (0, 0));
    // Answered once more it counts once.
    assert_eq!(learner.answers(true), question);
    assert_eq!(learner.kept(&question).0.len(), 1);
}

#[test]
fn two_undos_take_back_two_answers_and_a_third_takes_nothing() {
    let pack = Pack::new();
    let mut learner = at_the_first_question(&pack.source());
    let earlier = learner.answers(true);
    learner.practises();
    let first = learner.answers(true);
    learner.goes_on();
    let second = learner.answers(false);
    learner.goes_on();
    let third = learner.asked().0.id;
    learner.presses_with_ctrl('z');
    assert_eq!(learner.asked().0.id, second);
    learner.presses_with_ctrl('z');
    assert_eq!(learner.asked().0.id, first);
    learner.presses_with_ctrl('z');
    assert_eq!(learner.asked().0.id, first, "what was answered in an earlier set stays");
    assert_eq!(learner.answers_in_all(), 1);
    for (question, cards) in [(&earlier, 1), (&first, 0), (&second, 0)] {
        let (answers, card) = learner.kept(question);
        assert_eq!((answers.len(), usize::from(card.is_some())), (cards, cards), "{question}");
    }
    // The set goes on in the order it had.
    for question in [first, second, third] {
        assert_eq!(learner.answers(true), question);
        learner.goes_on();
    }
}
