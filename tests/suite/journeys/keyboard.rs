//! The whole path without a mouse.

use iced::keyboard::key::Named;
use zuoxi::curriculum::{Language, Source};
use zuoxi::practice::model::answer;
use zuoxi::practice::{Response, order};
use zuoxi::tr;

use super::learner::{ABOUT, CURRICULUM, Learner, PRACTICE, PROGRESS, REVIEW, SETTINGS, TODAY, places};
use super::pack::Pack;

const EN: Language = Language::English;

/// From an empty folder to an answered question and back, with nothing but keys.
#[track_caller]
fn check_path(language: Language, press: Named) {
    let mut learner = Learner::arrives(language, &Source::Shipped);
    learner.types("小雨");
    learner.presses(Named::Enter);
    learner.sees(&tr!(language, "today-greeting", name = "小雨"));
    // The first Tab reaches the main action of each page.
    learner.presses(Named::Tab);
    learner.presses(press);
    learner.sees(&tr!(language, "lesson-read-why"));
    learner.presses(Named::Tab);
    learner.presses(press);
    learner.sees(&tr!(language, "lesson-is-read"));
    // The focus stays on the main action, which leads on to the questions now.
    learner.presses(press);
    let question = answers_by_key(&mut learner, true).id;
    learner.sees(&tr!(language, "verdict-right"));
    assert_eq!(learner.kept(&question).0.len(), 1);
    learner.presses(Named::Enter);
    assert_ne!(learner.asked().0.id, question);
    learner.presses(Named::Escape);
    learner.sees(&tr!(language, "practice-session-title"));
    learner.goes_to(TODAY);
    learner.sees(&tr!(language, "today-done-so-far"));
    assert_eq!((learner.answers_in_all(), learner.desk().record.done.new), (1, 1));
}

#[test]
fn from_an_empty_folder_to_an_answer_with_keys_alone() {
    check_path(Language::Chinese, Named::Enter);
    check_path(EN, Named::Space);
}

/// Answers the question on the screen with keys alone, and submits it.
#[track_caller]
fn answers_by_key(learner: &mut Learner, is_right: bool) -> zuoxi::curriculum::Question {
    let (question, seed) = learner.asked();
    learner.waits(12);
    let response = answer(&question, is_right);
    if let Response::Classify(placed) = &response {
        classifies_by_key(learner, &question, seed, placed);
    } else {
        learner.puts_down(&response);
    }
    let standing = learner.window().app().asked().map(|(_, standing, _)| standing.clone());
    assert_eq!(standing, Some(response), "of {}", question.id);
    learner.presses(Named::Enter);
    if learner.kept(&question.id).0.is_empty() {
        // A class that was pressed last has the focus, and Enter presses it again.
        learner.presses(Named::Escape);
    }
    let next = tr!(learner.language, "session-next");
    learner.sees(&next);
    question
}

/// Walks over the classes of each item with Tab; Space chooses.
#[track_caller]
fn classifies_by_key(
    learner: &mut Learner,
    question: &zuoxi::curriculum::Question,
    seed: u64,
    placed: &std::collections::BTreeMap<zuoxi::curriculum::Key, zuoxi::curriculum::Key>,
) {
    let zuoxi::curriculum::question::Body::Classify { classes, .. } = &question.body else { return };
    let members = order::members(question, seed);
    let choices: Vec<bool> = members
        .iter()
        .flat_map(|member| classes.iter().map(|class| placed.get(&member.key) == Some(&class.key)))
        .collect();
    // With nothing focused Tab begins at the main action, below the classes: back from there.
    learner.presses(Named::Tab);
    for is_chosen in choices.into_iter().rev() {
        learner.presses_with_shift(Named::Tab);
        if is_chosen {
            learner.presses(Named::Space);
        }
    }
    for _ in 0..classes.len() * members.len() {
        learner.presses(Named::Tab);
    }
}

/// All seven kinds are answered, right and wrong, and the set is finished, with keys alone.
#[test]
fn a_set_of_every_kind_with_keys_alone() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.goes_to(PRACTICE);
    learner.presses(Named::Tab);
    learner.presses(Named::Enter);
    let mut kinds = std::collections::BTreeSet::new();
    while learner.asked_if_any().is_some() {
        let is_right = kinds.len() % 2 == 0;
        kinds.insert(answers_by_key(&mut learner, is_right).kind());
        learner.types("3");
        learner.presses(Named::Enter);
    }
    assert_eq!(kinds.len(), 7);
    // The summary begins with the focus on the way back.
    learner.sees(&tr!(EN, "summary-title"));
    learner.presses(Named::Enter);
    learner.sees(&tr!(EN, "practice-session-title"));
    assert_eq!(learner.answers_in_all(), 7);
}

/// An option can also be chosen like any other thing: with Tab and Space, and Enter on Submit.
#[test]
fn options_are_reached_by_tab_and_arrows() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises();
    learner.practises_on(&"greeting-pick-one".parse().unwrap());
    // Submit has the focus first; the options stand before it.
    learner.presses(Named::Tab);
    learner.presses(Named::ArrowUp);
    learner.presses(Named::Space);
    let (question, seed) = learner.asked();
    let last = order::options(&question, seed)[2].key.clone();
    let standing = learner.window().app().asked().map(|(_, standing, _)| standing.clone());
    assert_eq!(standing, Some(Response::Single(Some(last))));
    learner.presses(Named::ArrowDown);
    learner.presses(Named::Enter);
    learner.sees(&tr!(EN, "session-next"));
}

#[test]
fn ctrl_and_a_digit_lead_to_places_also_while_typing() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.practises();
    learner.practises_on(&"greeting-reckon".parse().unwrap());
    learner.types("8");
    let titles = [
        (TODAY, tr!(EN, "today-greeting", name = "小雨")),
        (CURRICULUM, tr!(EN, "domain-practise")),
        (PRACTICE, tr!(EN, "practice-session-title")),
        (REVIEW, tr!(EN, "session-submit")),
        (PROGRESS, tr!(EN, "progress-answers")),
        (SETTINGS, tr!(EN, "settings-look")),
        (ABOUT, tr!(EN, "about-licences")),
    ];
    for (place, title) in titles {
        learner.goes_to(place);
        learner.sees(&title);
    }
}

/// Escape goes back wherever one is, and never closes anything.
#[test]
fn escape_leads_back_to_today() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    for place in places() {
        learner.goes_to(place);
        learner.presses(Named::Escape);
        learner.presses(Named::Escape);
        learner.sees(&tr!(EN, "today-greeting", name = "小雨"));
        assert!(!learner.window().has_quit());
    }
    learner.goes_to(REVIEW);
    learner.presses(Named::Escape);
    learner.sees(&tr!(EN, "today-queue-title"));
    learner.goes_to(ABOUT);
}

/// In a lesson the arrows turn to the lesson before and after.
#[test]
fn arrows_turn_the_lessons() {
    let mut learner = Learner::sits_down(EN, &Source::Shipped);
    learner.clicks(&tr!(EN, "today-read"));
    let (standard, level) = learner.desk().goal().map(|(id, level)| (id.clone(), level)).unwrap();
    let library = learner.desk().library.clone();
    let titles: Vec<&str> = library.topics_for(&standard, level).map(|topic| topic.title(EN)).collect();
    learner.sees(titles[0]);
    learner.presses(Named::ArrowLeft);
    learner.sees(titles[0]);
    for title in &titles[1..] {
        learner.presses(Named::ArrowRight);
        learner.sees(title);
    }
    learner.presses(Named::ArrowRight);
    learner.sees(titles[titles.len() - 1]);
    learner.presses(Named::ArrowLeft);
    learner.sees(titles[titles.len() - 2]);
}
