//! Several learners on one machine.

use iced::keyboard::{Modifiers, key::Named};
use zuoxi::curriculum::{Language, Source};
use zuoxi::{i18n, tr};

use super::learner::{Learner, SETTINGS, TODAY};
use super::pack::Pack;

const ZH: Language = Language::Chinese;

/// Adds a learner, who sits down then.
#[track_caller]
fn is_joined_by(learner: &mut Learner, name: &str) {
    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(ZH, "settings-new-learner"));
    learner.types(name);
    learner.clicks(&tr!(ZH, "settings-keep"));
}

/// Moves the focus to the bin of the learner listed last and presses it.
fn asks_to_delete_the_last(learner: &mut Learner) {
    learner.goes_to(SETTINGS);
    // From the end of the page: change the name, add a learner, the bin.
    for _ in 0..4 {
        learner.window().tap(Named::Tab, Modifiers::SHIFT);
    }
    learner.presses(Named::Enter);
}

#[track_caller]
fn check_names(learner: &Learner, here: &str, all: &[&str]) {
    let desk = learner.desk();
    assert_eq!(desk.profile.name, here);
    assert_eq!(desk.profiles.iter().map(|profile| profile.name.as_str()).collect::<Vec<_>>(), all);
}

#[test]
fn learners_come_and_go_each_with_their_own_record() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(ZH, &pack.source());
    learner.practises();
    let question = learner.answers(true);

    is_joined_by(&mut learner, "阿强");
    learner.sees(&tr!(ZH, "today-greeting", name = "阿强"));
    check_names(&learner, "阿强", &["小雨", "阿强"]);
    assert_eq!(learner.answers_in_all(), 0);
    assert!(learner.desk().record.cards.is_empty() && learner.desk().record.lessons_read.is_empty());
    learner.practises();
    for _ in 0..2 {
        learner.answers(false);
        learner.goes_on();
    }

    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(ZH, "settings-switch"));
    learner.sees(&tr!(ZH, "today-greeting", name = "小雨"));
    assert_eq!((learner.answers_in_all(), learner.desk().record.lessons_read.len()), (1, 1));
    assert_eq!(learner.desk().record.cards.keys().collect::<Vec<_>>(), [&question]);

    // Who was there last is there after a restart.
    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(ZH, "settings-switch"));
    learner.reopens();
    check_names(&learner, "阿强", &["小雨", "阿强"]);
    assert_eq!(learner.answers_in_all(), 2);
}

#[test]
fn a_learner_takes_another_name() {
    let mut learner = Learner::sits_down(ZH, &Source::Shipped);
    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(ZH, "settings-rename"));
    // The old name stands there to be changed.
    learner.presses(Named::Backspace);
    learner.presses(Named::Backspace);
    learner.types("晓雨");
    learner.presses(Named::Enter);
    check_names(&learner, "晓雨", &["晓雨"]);
    learner.goes_to(TODAY);
    learner.sees(&tr!(ZH, "today-greeting", name = "晓雨"));
    learner.reopens();
    learner.sees(&tr!(ZH, "today-greeting", name = "晓雨"));
}

#[test]
fn a_name_that_is_taken_or_empty_is_refused_and_can_be_put_right() {
    let mut learner = Learner::sits_down(ZH, &Source::Shipped);
    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(ZH, "settings-new-learner"));
    learner.types("小雨");
    learner.presses(Named::Enter);
    learner.sees(&i18n::named(ZH, "error-name-taken", "小雨"));
    check_names(&learner, "小雨", &["小雨"]);
    for _ in 0..2 {
        learner.presses(Named::Backspace);
    }
    learner.presses(Named::Enter);
    learner.sees(&i18n::named(ZH, "error-name-invalid", ""));
    learner.types("小明");
    learner.sees_not(&i18n::named(ZH, "error-name-invalid", ""));
    learner.presses(Named::Enter);
    check_names(&learner, "小明", &["小雨", "小明"]);

    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(ZH, "settings-rename"));
    learner.presses(Named::Backspace);
    learner.types("雨");
    learner.presses(Named::Enter);
    learner.sees(&i18n::named(ZH, "error-name-taken", "小雨"));
    learner.clicks(&tr!(ZH, "settings-cancel"));
    learner.sees_not(&i18n::named(ZH, "error-name-taken", "小雨"));
    check_names(&learner, "小明", &["小雨", "小明"]);
}

#[test]
fn a_very_long_name_is_refused_and_a_long_one_is_kept() {
    let mut learner = Learner::sits_down(ZH, &Source::Shipped);
    is_joined_by(&mut learner, &"长".repeat(41));
    learner.sees(&i18n::named(ZH, "error-name-invalid", ""));
    is_joined_by(&mut learner, &"长".repeat(40));
    learner.sees(&tr!(ZH, "today-greeting", name = "长".repeat(40)));
}

#[test]
fn a_learner_is_deleted_only_after_a_second_word() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(ZH, &pack.source());
    learner.practises();
    learner.answers(true);
    is_joined_by(&mut learner, "阿强");

    asks_to_delete_the_last(&mut learner);
    learner.sees(&tr!(ZH, "settings-delete-sure", name = "阿强"));
    learner.clicks(&tr!(ZH, "settings-cancel"));
    learner.sees_not(&tr!(ZH, "settings-delete-sure", name = "阿强"));
    check_names(&learner, "阿强", &["小雨", "阿强"]);

    asks_to_delete_the_last(&mut learner);
    learner.clicks(&tr!(ZH, "settings-delete"));
    check_names(&learner, "小雨", &["小雨"]);
    assert_eq!(learner.answers_in_all(), 1);

    // The last one: nobody is left, and the first screen comes back.
    asks_to_delete_the_last(&mut learner);
    learner.sees(&tr!(ZH, "settings-delete-sure", name = "小雨"));
    learner.clicks(&tr!(ZH, "settings-delete"));
    learner.sees(&tr!(ZH, "welcome-name"));
    assert!(learner.window().app().desk().is_none());
    learner.types("小雨");
    learner.clicks(&tr!(ZH, "welcome-begin"));
    check_names(&learner, "小雨", &["小雨"]);
    assert_eq!((learner.answers_in_all(), learner.desk().record.cards.len()), (0, 0));
}

/// Another learner is deleted while one is at work: the one at work stays.
#[test]
fn deleting_somebody_else_leaves_the_learner_where_they_are() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(ZH, &pack.source());
    is_joined_by(&mut learner, "阿强");
    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(ZH, "settings-switch"));
    check_names(&learner, "小雨", &["小雨", "阿强"]);
    asks_to_delete_the_last(&mut learner);
    learner.sees(&tr!(ZH, "settings-delete-sure", name = "阿强"));
    learner.clicks(&tr!(ZH, "settings-delete"));
    check_names(&learner, "小雨", &["小雨"]);
    assert_eq!(learner.desk().record.lessons_read.len(), 1);
    learner.reopens();
    check_names(&learner, "小雨", &["小雨"]);
}
