//! Where the keyboard's focus goes, and that it can be seen.

use iced::keyboard::key::Named;
use iced::{Rectangle, Size};
use zuoxi::curriculum::{Language, Source};
use zuoxi::tr;
use zuoxi::ui::offscreen::Reachable;
use zuoxi::ui::screen::Place;

use super::learner::{CURRICULUM, Learner, PRACTICE, PROGRESS, REVIEW, SETTINGS, TODAY, places};
use super::pack::Pack;

const EN: Language = Language::English;

fn focused(learner: &mut Learner) -> Option<(usize, Reachable)> {
    learner.window().reachable().into_iter().enumerate().find(|(_, thing)| thing.is_focused)
}

/// The middle of what has the focus can be seen in a window of this size.
#[track_caller]
fn check_in_sight(thing: &Reachable, window: Size, screen: &str) {
    let window = Rectangle::with_size(window);
    let visible = thing.visible.and_then(|visible| visible.intersection(&window));
    let is_seen = visible.is_some_and(|visible| {
        let height = thing.bounds.height.min(window.height / 2.0);
        visible.height >= height - 1.0 && visible.width > thing.bounds.width / 2.0
    });
    assert!(is_seen, "{screen}: “{}” has the focus out of sight, at {:?}", thing.words, thing.visible);
}

/// Walks round once with a key: everything gets the focus exactly once, in sight, and it comes round.
#[track_caller]
fn check_round(learner: &mut Learner, window: Size, screen: &str, forward: bool) {
    let all = learner.window().reachable();
    assert!(!all.is_empty(), "{screen}: nothing to focus");
    let mut visited = vec![0; all.len()];
    // One step more for a moment without focus between the last and the first.
    for _ in 0..=all.len() {
        if forward {
            learner.presses(Named::Tab);
        } else {
            learner.presses_with_shift(Named::Tab);
        }
        if let Some((place, thing)) = focused(learner) {
            visited[place] += 1;
            check_in_sight(&thing, window, screen);
        }
    }
    let missed: Vec<&str> = all
        .iter()
        .zip(&visited)
        .filter(|(_, times)| **times == 0)
        .map(|(thing, _)| thing.words.as_str())
        .collect();
    let way = if forward { "Tab" } else { "Shift+Tab" };
    assert!(missed.is_empty(), "{screen}: {way} never reaches {missed:?} of {} things", all.len());
    assert!(visited.iter().all(|times| *times <= 2), "{screen}: {way} is stuck: {visited:?}");
}

/// A paper and the look at what is open, both ways.
fn check_exam(window: Size) {
    let pack = Pack::with_exam();
    let mut learner = Learner::sits_down(EN, &pack.source());
    learner.window().resize(window);
    learner.goes_to(Place::Exams);
    for button in [tr!(EN, "exams-cover"), tr!(EN, "cover-start"), tr!(EN, "sitting-hand-in")] {
        learner.clicks(&button);
        for forward in [true, false] {
            check_round(&mut learner, window, &format!("after {button}"), forward);
        }
    }
}

/// Every screen in a window, both ways.
fn check_every_screen(window: Size) {
    check_exam(window);
    let mut learner = Learner::arrives(EN, &Source::Shipped);
    learner.window().resize(window);
    for forward in [true, false] {
        check_round(&mut learner, window, "welcome", forward);
    }
    learner.window().click_last("English").unwrap();
    learner.closes();
    learner = Learner::has_read(EN, &Source::Shipped);
    learner.window().resize(window);
    for forward in [true, false] {
        for place in places().filter(|place| *place != REVIEW) {
            learner.goes_to(place.clone());
            check_round(&mut learner, window, &format!("place {place:?}"), forward);
        }
    }
    learner.goes_to(TODAY);
    learner.presses(Named::Tab);
    learner.presses(Named::Enter);
    learner.goes_to(CURRICULUM);
    learner.clicks(&tr!(EN, "competency-read"));
    for forward in [true, false] {
        check_round(&mut learner, window, "lesson", forward);
    }
}

#[test]
fn tab_goes_round_every_screen_in_sight() {
    check_every_screen(Size::new(1024.0, 640.0));
}

#[test]
fn tab_goes_round_every_screen_in_sight_in_the_smallest_window() {
    check_every_screen(Size::new(640.0, 480.0));
}

#[test]
fn tab_goes_round_at_the_largest_text_size() {
    let mut learner = Learner::has_read(EN, &Pack::new().source());
    learner.goes_to(SETTINGS);
    learner.clicks("200 %");
    let window = Size::new(1024.0 / 2.0, 640.0 / 2.0);
    for place in [TODAY, CURRICULUM, PRACTICE, PROGRESS, SETTINGS] {
        learner.goes_to(place.clone());
        check_round(&mut learner, window, &format!("place {place:?}"), true);
    }
}

/// Each kind of question, open and marked.
#[test]
fn tab_goes_round_every_question_before_and_after_the_answer() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    let window = super::learner::WINDOW;
    let questions: Vec<_> = learner.desk().library.active().map(|question| question.id.clone()).collect();
    for question in questions {
        learner.practises_on(&question);
        check_round(&mut learner, window, question.as_str(), true);
        learner.practises_on(&question);
        learner.answers(true);
        check_round(&mut learner, window, &format!("{question}, marked"), true);
    }
}

/// After an answer the focus is on the way on; on a new page it is nowhere.
#[test]
fn the_focus_begins_where_the_learner_goes_on() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(EN, &pack.source());
    learner.goes_to(TODAY);
    assert_eq!(focused(&mut learner), None);
    learner.presses(Named::Tab);
    assert_eq!(focused(&mut learner).map(|(_, thing)| thing.words), Some(tr!(EN, "today-start")));
    learner.practises();
    learner.answers(true);
    assert_eq!(focused(&mut learner).map(|(_, thing)| thing.words), Some(tr!(EN, "session-next")));
}

/// What was refused is said where the learner looks, and the cursor stays where they type.
#[test]
fn a_refused_name_is_told_in_sight_and_keeps_the_cursor() {
    let mut learner = Learner::sits_down(EN, &Source::Shipped);
    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(EN, "settings-new-learner"));
    let before = focused(&mut learner).map(|(_, thing)| thing.bounds.height);
    assert!(before.is_some(), "the field for the name has the focus");
    learner.types("小雨");
    learner.presses(Named::Enter);
    learner.sees(&zuoxi::i18n::named(EN, "error-name-taken", "小雨"));
    assert_eq!(focused(&mut learner).map(|(_, thing)| thing.bounds.height), before);
}
