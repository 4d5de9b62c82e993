//! Profiles, preferences and lessons of several learners in one file.

use zuoxi::curriculum::TopicId;
use zuoxi::memory::{Done, Grade};
use zuoxi::store::{Error, LanguageChoice, Preferences, ProfileId, ThemeChoice};

use super::{Desk, days, question};

fn topic(name: &str) -> TopicId {
    name.parse().unwrap()
}

#[test]
fn names_are_trimmed_checked_and_unique() {
    let mut desk = Desk::new();
    let forty = "学".repeat(40);
    assert_eq!(desk.store.create_profile("  Li Na\t", &desk.now).unwrap().name, "Li Na");
    assert_eq!(desk.store.create_profile(&forty, &desk.now).unwrap().name, forty);
    for name in ["", "   ", &"学".repeat(41), "a\nb", "a\u{0}b", "\u{7}"] {
        let result = desk.store.create_profile(name, &desk.now);
        assert!(matches!(result, Err(Error::NameInvalid)), "{name:?}: {result:?}");
    }
    let taken = desk.store.create_profile(" 小明 ", &desk.now);
    assert!(matches!(taken, Err(Error::NameTaken { name }) if name == "小明"));
    let taken = desk.store.rename_profile(desk.learner, "Li Na");
    assert!(matches!(taken, Err(Error::NameTaken { .. })));
    assert_eq!(desk.store.rename_profile(desk.learner, " 小红 ").unwrap(), "小红");
    assert_eq!(desk.store.rename_profile(desk.learner, "小红").unwrap(), "小红", "its own name is free");
    let names: Vec<String> = desk.store.profiles().unwrap().into_iter().map(|profile| profile.name).collect();
    assert_eq!(names, ["小红", "Li Na", &forty]);
    assert_eq!(desk.store.profiles().unwrap()[0].created, desk.now.timestamp());
}

#[test]
fn learners_do_not_see_each_other() {
    let mut desk = Desk::new();
    let other = desk.store.create_profile("小红", &desk.now).unwrap().id;
    desk.answer("ask-01", Grade::Good);
    let answer = desk.given("ask-02", Grade::Again);
    desk.store.answer(other, &answer, &desk.now).unwrap();
    desk.store.mark_lesson_read(other, &topic("asking"), &desk.now).unwrap();

    assert_eq!(desk.card("ask-02"), None);
    assert_eq!(desk.store.cards(desk.learner).unwrap().len(), 1);
    assert!(desk.store.cards(other).unwrap().keys().eq([&question("ask-02")]));
    assert_eq!(desk.store.totals(desk.learner).unwrap().right, 1);
    assert_eq!(desk.store.totals(other).unwrap().right, 0);
    assert!(desk.store.lessons_read(desk.learner).unwrap().is_empty());
    // Undo takes back one's own latest answer, not the latest of all.
    assert_eq!(desk.store.undo(desk.learner).unwrap().unwrap().question, question("ask-01"));
    assert_eq!(desk.store.totals(other).unwrap().answers, 1);
}

#[test]
fn a_deleted_learner_is_gone_from_the_file_too() {
    let mut desk = Desk::new();
    let other = desk.store.create_profile("小红", &desk.now).unwrap().id;
    for number in 0..100 {
        // In turn, of all lengths, some taken back: pages are split, rows move.
        let mut answer = desk.given(&format!("ask-{}", number * 37 % 101), Grade::ALL[number % 4]);
        answer.response = "SECRET-OF-XIAOHONG ".repeat(1 + number * 7 % 60);
        desk.store.answer(other, &answer, &desk.now).unwrap();
        if number % 3 == 0 {
            desk.answer(&format!("ask-{number}"), Grade::Good);
        }
        if number % 5 == 0 {
            desk.store.undo(other).unwrap();
        }
    }
    desk.store.mark_lesson_read(other, &topic("asking"), &desk.now).unwrap();
    desk.store.set_last_profile(other).unwrap();
    assert_eq!(desk.store.last_profile().unwrap(), Some(other));

    let deleted = desk.store.delete_profile(other).unwrap();
    assert!(deleted.traces.is_none(), "{deleted:?}");
    assert_eq!(desk.store.profiles().unwrap().len(), 1);
    assert_eq!(desk.store.last_profile().unwrap(), None);
    assert!(desk.store.cards(other).unwrap().is_empty());
    assert!(desk.store.lessons_read(other).unwrap().is_empty());
    assert_eq!(desk.store.totals(other).unwrap().answers, 0);
    assert_eq!(desk.store.totals(desk.learner).unwrap().answers, 34);
    for gone in [other, ProfileId(99)] {
        assert!(matches!(desk.store.delete_profile(gone), Err(Error::Missing { what: "profile" })));
    }
    // Not one byte of what they wrote, in the file or in the log beside it.
    for (path, bytes, _) in super::fingerprint(desk.folder.path()) {
        let found = bytes.windows(18).any(|window| window == b"SECRET-OF-XIAOHONG");
        assert!(!found, "{}", path.display());
    }
}

#[test]
fn unknown_learners_are_said_to_be_missing() {
    let mut desk = Desk::new();
    let nobody = ProfileId(77);
    let missing = |result: Result<(), Error>| {
        assert!(matches!(result, Err(Error::Missing { what: "profile" })), "{result:?}");
    };
    missing(desk.store.preferences(nobody).map(drop));
    missing(desk.store.save_preferences(nobody, &Preferences::default()));
    missing(desk.store.rename_profile(nobody, "x").map(drop));
    missing(desk.store.set_last_profile(nobody));
    missing(desk.store.mark_lesson_read(nobody, &topic("asking"), &desk.now));
    missing(desk.store.lesson_opened(nobody, &topic("asking"), &desk.now));
    assert!(desk.store.cards(nobody).unwrap().is_empty());
    assert_eq!(desk.store.undo(nobody).unwrap(), None);
    assert_eq!(desk.store.done_on(nobody, desk.now.day()).unwrap(), Done::default());
}

#[test]
fn preferences_belong_to_a_learner_and_keep_to_their_ranges() {
    let mut desk = Desk::new();
    assert_eq!(desk.store.preferences(desk.learner).unwrap(), Preferences::default());
    let liked = Preferences {
        language: LanguageChoice::English,
        theme: ThemeChoice::Contrast,
        text_percent: 130,
        standard: Some("onex-2021".parse().unwrap()),
        level: 1,
        new_a_day: 0,
        reviews_a_day: 9_999,
        desired_retention: 0.85,
        maximum_interval: 180,
        load_balance: false,
        learning_steps: vec![1, 10],
        relearning_steps: vec![],
        parameters: vec![0.5; 21],
        parameters_fitted_on: Some(20_000),
        parameters_from: 1_000,
        exam_day: Some(20_500),
        days_off: [false, false, false, false, false, true, true],
        off_dates: vec![20_100, 20_200],
        minutes_a_day: 45,
        mistake_right_days: 3,
        delayed_feedback: true,
        explanation_on_demand: true,
        hide_play: true,
    };
    desk.store.save_preferences(desk.learner, &liked).unwrap();
    let other = desk.store.create_profile("小红", &desk.now).unwrap().id;
    let wild = Preferences {
        text_percent: 1,
        level: 200,
        new_a_day: u16::MAX,
        desired_retention: f32::NAN,
        ..liked.clone()
    };
    desk.store.save_preferences(other, &wild).unwrap();
    let desk = desk.reopened();
    assert_eq!(desk.store.preferences(desk.learner).unwrap(), liked);
    let tamed = desk.store.preferences(other).unwrap();
    assert_eq!((tamed.text_percent, tamed.level, tamed.new_a_day), (80, 9, 999));
    assert!((tamed.desired_retention - 0.90).abs() < f32::EPSILON);
}

#[test]
fn lessons_are_read_unread_and_gone_on_with() {
    let mut desk = Desk::new();
    assert_eq!(desk.store.last_opened(desk.learner).unwrap(), None);
    desk.store.lesson_opened(desk.learner, &topic("asking"), &desk.now).unwrap();
    desk.later(days(1));
    desk.store.lesson_opened(desk.learner, &topic("listening"), &desk.now).unwrap();
    desk.store.mark_lesson_read(desk.learner, &topic("asking"), &desk.now).unwrap();
    assert_eq!(desk.store.last_opened(desk.learner).unwrap(), Some(topic("listening")));
    let read = desk.store.lessons_read(desk.learner).unwrap();
    assert_eq!(read, [(topic("asking"), desk.now.timestamp())].into());
    desk.store.mark_lesson_unread(desk.learner, &topic("asking")).unwrap();
    desk.store.mark_lesson_unread(desk.learner, &topic("never-seen")).unwrap();
    assert!(desk.store.lessons_read(desk.learner).unwrap().is_empty());
}
