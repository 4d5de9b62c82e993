//! Both languages on every screen, and what is kept of the looks.

use std::collections::BTreeSet;

use iced::keyboard::key::Named;
use zuoxi::curriculum::exam::PartKind;
use zuoxi::curriculum::question::Body;
use zuoxi::curriculum::{Language, Source};
use zuoxi::practice::Response;
use zuoxi::tr;
use zuoxi::ui::screen::Place;
use zuoxi::ui::theme;

use super::learner::{CURRICULUM, Learner, PRACTICE, PROGRESS, SETTINGS, TODAY, places};
use super::pack::Pack;

/// Latin words that may stand on a Chinese screen: names of languages, licences, keys and a folder, and what can be
/// typed into the search.
const NAMES: &str = "English MIT Apache CC BY SIL OFL ISC Noto Sans SC Lucide Tab Shift Enter Ctrl Esc \
    PageUp PageDown Home End backups clsc AHT PDF Excel";

/// Chinese characters and punctuation; not the wide space and the wide underscore, which say nothing.
fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{3001}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
        && character != '＿'
}

/// Words of two or more Latin letters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_ascii_alphabetic()).filter(|word| word.len() > 1)
}

/// Every text of a window in the right language: no Chinese in English (but for 中文), no Latin word but
/// a name in Chinese. The folder of the data is neither.
#[track_caller]
fn check(learner: &mut Learner, language: Language, screen: &str) {
    let names: BTreeSet<&str> = NAMES.split(' ').collect();
    let folder = learner.folder().display().to_string();
    let shown = learner.window().texts();
    assert!(!shown.is_empty());
    for text in shown.iter().filter(|text| **text != folder) {
        match language {
            Language::English => {
                let stray = text != "中文" && text.chars().any(is_chinese);
                assert!(!stray, "{screen} in English shows “{text}”");
            }
            Language::Chinese => {
                let stray: Vec<&str> = words(text).filter(|word| !names.contains(word)).collect();
                assert!(stray.is_empty(), "{screen} in Chinese shows {stray:?} in “{text}”");
            }
        }
    }
}

/// The language is switched in the settings while the program runs.
#[track_caller]
fn switches(learner: &mut Learner, language: Language) {
    learner.goes_to(SETTINGS);
    learner.clicks(match language {
        Language::Chinese => "中文",
        Language::English => "English",
    });
    assert_eq!(learner.window().app().language(), language);
    learner.language = language;
}

/// Every screen in a language, with a question of each kind, open and marked right and wrong.
#[track_caller]
fn check_everywhere(learner: &mut Learner, language: Language) {
    switches(learner, language);
    for place in places() {
        learner.goes_to(place.clone());
        check(learner, language, &format!("place {place:?}"));
    }
    learner.goes_to(PRACTICE);
    learner.clicks(&tr!(language, "practice-all"));
    learner.practises();
    let mut kinds = BTreeSet::new();
    while let Some((question, _)) = learner.asked_if_any() {
        let name = question.id.as_str().to_owned();
        check(learner, language, &name);
        learner.presses(Named::Enter);
        check(learner, language, &format!("{name}, nothing chosen"));
        let is_right = kinds.len() % 2 == 0;
        learner.answers(is_right);
        check(learner, language, &format!("{name}, marked"));
        learner.goes_on();
        kinds.insert(question.kind());
    }
    assert_eq!(kinds.len(), 7);
    check(learner, language, "summary");
    for place in [TODAY, CURRICULUM, PROGRESS] {
        learner.goes_to(place.clone());
        check(learner, language, &format!("place {place:?} after a set"));
    }
    learner.goes_to(CURRICULUM);
    learner.clicks(&tr!(language, "competency-reread"));
    check(learner, language, "lesson");
    check_exam(learner, language);
}

/// A mock exam from its cover until it is given up.
#[track_caller]
fn check_exam(learner: &mut Learner, language: Language) {
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(language, "exams-cover"));
    check(learner, language, "cover");
    learner.clicks(&tr!(language, "cover-start"));
    while learner.asked_if_any().is_some() {
        check(learner, language, "sitting");
        learner.presses(Named::PageDown);
    }
    check(learner, language, "before handing in");
    learner.presses(Named::Enter);
    check(learner, language, "handing in");
    learner.goes_to(Place::Exams);
    check(learner, language, "leaving");
    learner.clicks(&tr!(language, "sitting-leave"));
    check(learner, language, "unfinished exam");
    learner.clicks(&tr!(language, "exams-discard"));
    check(learner, language, "giving an exam up");
    learner.clicks(&tr!(language, "exams-discard-yes"));
    check_tasks(learner, language);
}

/// A practical paper from its cover until its marks are confirmed.
#[track_caller]
fn check_tasks(learner: &mut Learner, language: Language) {
    learner.goes_to(Place::Cover("trial-1".parse().unwrap(), PartKind::Practical));
    check(learner, language, "cover of the practical part");
    learner.clicks(&tr!(language, "cover-start"));
    let (question, _) = learner.asked();
    let Body::Task { model, .. } = &question.body else { panic!("{:?}", question.body) };
    let text = model.get(language).to_owned();
    learner.puts_down(&Response::Task { text, met: [].into() });
    check(learner, language, "a task");
    learner.clicks(&tr!(language, "sitting-hand-in"));
    learner.window().click_last(&tr!(language, "sitting-hand-in")).unwrap();
    learner.clicks(&tr!(language, "hand-in-yes"));
    check(learner, language, "a report to be marked");
    learner.clicks(&tr!(language, "result-mark-tasks"));
    check(learner, language, "marking");
    learner.types("123");
    check(learner, language, "marked");
    learner.clicks(&tr!(language, "marking-confirm"));
    check(learner, language, "a report that was marked");
}

#[test]
fn a_switch_of_language_reaches_every_text_of_every_screen() {
    let pack = Pack::with_exam();
    let mut learner = Learner::arrives(Language::Chinese, &pack.source());
    check(&mut learner, Language::Chinese, "welcome");
    // A name in neither language.
    learner.types("7");
    learner.clicks("English");
    check(&mut learner, Language::English, "welcome");
    learner.language = Language::English;
    learner.clicks(&tr!(Language::English, "welcome-begin"));
    check(&mut learner, Language::English, "first day");
    learner.clicks(&tr!(Language::English, "today-read"));
    check(&mut learner, Language::English, "unread lesson");
    learner.clicks(&tr!(Language::English, "lesson-read"));

    for language in [Language::English, Language::Chinese, Language::English] {
        check_everywhere(&mut learner, language);
        learner.waits(86_400 * 3);
        learner.goes_to(TODAY);
        check(&mut learner, language, "days later");
        learner.goes_to(super::learner::REVIEW);
        check(&mut learner, language, "the day's queue");
    }
}

#[test]
fn troubles_are_told_in_both_languages() {
    let pack = Pack::broken();
    for language in [Language::Chinese, Language::English] {
        let mut learner = Learner::arrives(language, &Source::Shipped);
        learner.closes();
        std::fs::write(learner.database(), "x".repeat(500)).unwrap();
        learner.opens();
        learner.sees(&tr!(language, "opening-store-failed"));
        learner.sees(&tr!(language, "opening-retry"));
        let mut learner = Learner::arrives(language, &pack.source());
        learner.sees(&tr!(language, "opening-content-failed"));
        learner.sees(&tr!(language, "opening-use-shipped"));
    }
}

/// The choice of language outlives a restart, also where the machine speaks the other one.
#[test]
fn language_theme_and_text_size_are_there_after_a_restart() {
    let mut learner = Learner::sits_down(Language::Chinese, &Source::Shipped);
    switches(&mut learner, Language::English);
    let en = Language::English;
    for (name, palette) in [
        (tr!(en, "theme-dark"), theme::DARK),
        (tr!(en, "theme-contrast"), theme::CONTRAST),
        (tr!(en, "theme-light"), theme::LIGHT),
    ] {
        learner.goes_to(SETTINGS);
        learner.clicks(&name);
        learner.clicks("120 %");
        learner.language = Language::Chinese;
        learner.reopens();
        let app = learner.window().app();
        assert_eq!(app.theme().palette(), theme::theme(&palette).palette(), "{name}");
        assert!((app.scale() - 1.2).abs() < f32::EPSILON);
        assert_eq!(app.language(), en);
        learner.sees(&tr!(en, "today-greeting", name = "小雨"));
        let corner = &learner.window().picture(0.25).rgba[..4];
        let side = palette.side.into_rgba8();
        assert_eq!(corner, side, "the sidebar's colour");
    }
}

#[test]
fn the_text_size_follows_the_keys_within_its_bounds() {
    let mut learner = Learner::sits_down(Language::Chinese, &Source::Shipped);
    for (key, times, percent) in [('-', 5, 80), ('=', 3, 110), ('0', 1, 100), ('+', 15, 200), ('0', 1, 100)] {
        for _ in 0..times {
            learner.presses_with_ctrl(key);
        }
        assert_eq!(learner.desk().preferences.text_percent, percent);
        assert!((learner.window().app().scale() - f32::from(percent) / 100.0).abs() < f32::EPSILON);
    }
    learner.presses_with_ctrl('+');
    learner.reopens();
    assert_eq!(learner.desk().preferences.text_percent, 110);
}
