//! Search, glossary and decks: what is looked for is found, leads somewhere, and can be learned.

use std::fs;

use iced::keyboard::{Modifiers, key::Named};
use zuoxi::curriculum::{Language, QuestionId, Source, Subject};
use zuoxi::practice::Mark;
use zuoxi::tr;

use super::learner::{GLOSSARY, Learner, PRACTICE, REVIEW, SEARCH, TODAY};
use super::pack::Pack;

const EN: Language = Language::English;
const ZH: Language = Language::Chinese;

fn id(text: &str) -> QuestionId {
    text.parse().unwrap()
}

#[test]
fn pinyin_finds_a_term_and_enter_opens_it() {
    let pack = Pack::with_glossary();
    let mut learner = Learner::sits_down(ZH, &pack.source());
    learner.presses_with_ctrl('f');
    learner.types("clsc");
    learner.sees(&tr!(ZH, "search-terms"));
    learner.presses(Named::Enter);
    learner.sees("处理时长");
    learner.sees("接一个电话前前后后一共花的时间。");
    // Back to what was looked for, and something else is typed over it.
    learner.presses_with_ctrl('k');
    learner.sees(&tr!(ZH, "search-terms"));
    learner.types("排队");
    learner.presses(Named::Enter);
    learner.sees("客户等着有人接起的队列。");
}

#[test]
fn a_question_that_was_found_is_asked_and_the_search_is_still_there() {
    let pack = Pack::new();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(SEARCH);
    learner.types("eighty-three");
    learner.sees(&tr!(EN, "search-questions"));
    learner.presses(Named::ArrowDown);
    learner.presses(Named::Enter);
    assert_eq!(learner.answers(true), id("greeting-reckon"));
    learner.presses(Named::Escape);
    learner.sees(&tr!(EN, "search-questions"));
    learner.sees(&tr!(EN, "search-count", count = 1));
}

#[test]
fn a_lesson_is_found_by_its_words() {
    let pack = Pack::new();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(SEARCH);
    learner.types("rings answer");
    learner.sees(&tr!(EN, "search-lessons"));
    learner.presses(Named::Enter);
    learner.sees("The first greeting");
    learner.sees(&tr!(EN, "lesson-read"));
}

#[test]
fn what_is_not_there_is_said() {
    let pack = Pack::new();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(SEARCH);
    learner.sees(&tr!(EN, "search-try"));
    learner.clicks("AHT");
    learner.sees(&tr!(EN, "search-none-title"));
    learner.presses(Named::Enter);
    learner.sees(&tr!(EN, "search-none-title"));
}

#[test]
fn terms_of_a_lesson_come_after_its_questions() {
    let pack = Pack::with_glossary();
    let mut learner = Learner::has_read(ZH, &pack.source());
    // Seven questions and two of the three terms.
    assert_eq!(learner.desk().waiting, 9);
    learner.practises();
    for _ in 0..7 {
        learner.answers(true);
        learner.goes_on();
    }
    learner.clock.set(super::learner::at("2026-03-03T19:30"));
    learner.goes_to(TODAY);
    learner.goes_to(REVIEW);
    let mut cards = Vec::new();
    while let Some((question, _)) = learner.asked_if_any() {
        if question.kind().is_marked() {
            learner.answers(true);
            learner.goes_on();
        } else {
            learner.presses(Named::Enter);
            learner.types("4");
            cards.push(question.id);
        }
    }
    cards.sort();
    assert_eq!(cards, [id("term-handle-time"), id("term-ring")]);
    assert!(learner.desk().record.cards.contains_key(&cards[0]));
}

#[test]
fn the_glossary_is_filtered_learned_and_starred() {
    let pack = Pack::with_glossary();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.goes_to(GLOSSARY);
    learner.sees("Q");
    learner.sees("queue");
    learner.clicks(&tr!(EN, "glossary-by-area"));
    learner.sees("Trade");
    learner.clicks("ringing");
    learner.sees("The wait between the first ring and the answer.");
    learner.clicks(&tr!(EN, "keep-star"));
    learner.sees(&tr!(EN, "keep-starred"));
    let starred = (Mark::Favourite, Subject::Term("ring".parse().unwrap()));
    assert!(learner.desk().record.marks.contains(&starred));
    learner.clicks(&tr!(EN, "term-lessons"));
    learner.clicks("The first greeting");
    learner.sees(&tr!(EN, "lesson-terms"));
    learner.clicks("handle time");
    learner.clicks(&tr!(EN, "term-learn"));
    assert_eq!(learner.asked().0.id, id("term-handle-time"));
    learner.presses(Named::Space);
    learner.types("1");
    // What was missed leads to its term.
    learner.clicks("handle time");
    learner.clicks(&tr!(EN, "session-term"));
    learner.sees("All the time that a call takes.");
    learner.closes();
    let store = learner.store();
    let profile = store.profiles().unwrap()[0].id;
    assert!(store.marks(profile).unwrap().contains(&starred), "the star is kept");
}

#[test]
fn decks_of_the_data_folder_are_practised_and_broken_ones_named() {
    let pack = Pack::new();
    let mut learner = Learner::sits_down(EN, &pack.source());
    let decks = learner.folder().join("decks");
    fs::create_dir_all(&decks).unwrap();
    let cards = r#"(id: "mine", title: "My phrases", cards: [(number: 4, front: "Hold on", back: "One moment, please.")])"#;
    fs::write(decks.join("mine.ron"), cards).unwrap();
    fs::write(decks.join("broken.ron"), "(id: ").unwrap();
    learner.reopens();
    learner.goes_to(PRACTICE);
    learner.window().scroll_to_end();
    learner.sees("My phrases");
    learner.sees(&tr!(EN, "decks-broken"));
    learner.sees("broken.ron");
    learner.presses_with_ctrl('f');
    learner.types("moment");
    learner.presses(Named::Enter);
    assert_eq!(learner.asked().0.id, id("mine-4"));
    learner.presses(Named::Enter);
    learner.window().tap(Named::Enter, Modifiers::empty());
    assert_eq!(learner.kept(&id("mine-4")).0.len(), 1);
}

/// What is offered to try finds something in what ships.
#[test]
fn the_examples_find_something() {
    for language in Language::ALL {
        let learner = Learner::sits_down(language, &Source::Shipped);
        let two = tr!(language, "search-try-two");
        for example in [tr!(language, "search-try-words"), "clsc".into(), "AHT".into(), two] {
            let index = learner.desk().index.clone().expect("it was indexed");
            let found = index.search(&learner.desk().library, &example, language, 3);
            assert!(found.total() > 0, "{example} in {language:?}");
        }
    }
}
