//! From an empty folder to the first answer.

use zuoxi::curriculum::{Language, Source};
use zuoxi::memory::Grade;
use zuoxi::practice::Response;
use zuoxi::practice::model::answer;
use zuoxi::store::Mode;
use zuoxi::tr;

use super::learner::{Learner, PROGRESS, TODAY};

/// Name, goal, lesson, and an answer that is found in the store when the window is closed.
#[track_caller]
fn first_day(language: Language) {
    let mut learner = Learner::arrives(language, &Source::Shipped);
    learner.sees(&tr!(language, "welcome-name"));
    learner.types("林小雨");
    // Another standard and one of its levels, and back: two steps each.
    let library = zuoxi::curriculum::load::load(&Source::Shipped).unwrap();
    let [first, .., other] = library.standards() else { panic!("one standard") };
    learner.clicks(other.title.get(language));
    learner.clicks(first.edition.get(language));
    learner.clicks(first.levels[1].title.get(language));
    learner.clicks(first.levels[0].title.get(language));
    learner.clicks(&tr!(language, "welcome-begin"));
    learner.sees(&tr!(language, "today-greeting", name = "林小雨"));
    learner.sees(&tr!(language, "today-why-first-lesson"));
    assert_eq!(learner.desk().goal(), Some((&first.id, 1)));

    learner.clicks(&tr!(language, "today-read"));
    learner.sees(&tr!(language, "lesson-read-why"));
    learner.waits(400);
    learner.clicks(&tr!(language, "lesson-read"));
    learner.sees(&tr!(language, "lesson-is-read"));
    let topic = learner.desk().record.last_opened.clone().expect("a lesson is open");
    let count = learner.desk().library.topic(&topic).unwrap().active().count();
    learner.clicks(&tr!(language, "lesson-practise", count = count));

    let (question, seed) = learner.asked();
    let response = answer(&question, true);
    learner.waits(15);
    learner.puts_down(&response);
    learner.clicks(&tr!(language, "session-submit"));
    learner.sees(&tr!(language, "verdict-right"));
    learner.goes_to(TODAY);
    learner.sees(&tr!(language, "today-met"));
    learner.goes_to(PROGRESS);
    learner.sees(&tr!(language, "progress-answers"));

    let given = learner.now();
    learner.closes();
    let store = learner.store();
    let profiles = store.profiles().unwrap();
    assert_eq!(profiles.iter().map(|profile| profile.name.as_str()).collect::<Vec<_>>(), ["林小雨"]);
    let profile = profiles[0].id;
    assert!(store.lessons_read(profile).unwrap().contains_key(&topic));
    let answers = store.answers_of(profile, &question.id, 10).unwrap();
    assert_eq!(answers.len(), 1);
    let kept = &answers[0];
    assert_eq!((kept.grade, kept.seed, kept.mode), (Grade::Good, seed, Mode::Practice));
    assert_eq!((kept.at, kept.day, kept.elapsed_ms), (given.timestamp(), given.day(), 15_000));
    assert_eq!(ron::from_str::<Response>(&kept.response).unwrap(), response);
    assert!((kept.score - 1.0).abs() < f32::EPSILON && kept.before.is_none());
    assert_eq!(store.card(profile, &question.id).unwrap(), Some(kept.after));
}

#[test]
fn a_first_day_in_chinese_ends_with_an_answer_in_the_store() {
    first_day(Language::Chinese);
}

#[test]
fn a_first_day_in_english_ends_with_an_answer_in_the_store() {
    first_day(Language::English);
}

#[test]
fn without_a_name_nobody_sits_down() {
    let mut learner = Learner::arrives(Language::English, &Source::Shipped);
    for (name, key) in [("", "error-name-invalid"), ("   ", "error-name-invalid")] {
        learner.types(name);
        learner.clicks(&tr!(Language::English, "welcome-begin"));
        learner.sees(&zuoxi::i18n::named(Language::English, key, ""));
    }
    learner.closes();
    assert!(learner.store().profiles().unwrap().is_empty());
}

/// What was done is there again after a restart, and the learner need not say who they are.
#[test]
fn a_restart_leads_back_to_the_desk() {
    let mut learner = Learner::has_read(Language::Chinese, &Source::Shipped);
    learner.practises();
    let question = learner.answers(true);
    let before = learner.desk().record.clone();
    learner.reopens();
    learner.sees(&tr!(Language::Chinese, "today-greeting", name = "小雨"));
    let after = &learner.desk().record;
    assert!(after.cards.contains_key(&question));
    assert_eq!((&after.cards, &after.lessons_read), (&before.cards, &before.lessons_read));
    assert_eq!((after.done, &after.last_opened), (before.done, &before.last_opened));
}
