//! What can go wrong before and during the work: what is said, and that nothing is lost.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use iced::keyboard::key::Named;
use zuoxi::curriculum::{Language, Source};
use zuoxi::store::{Error, Place, Store};
use zuoxi::{i18n, tr};

use super::learner::{Learner, places};
use super::pack::Pack;

const EN: Language = Language::English;

fn words(error: &Error) -> String {
    i18n::named(EN, &format!("error-{}", error.code()), &error.detail())
}

/// Every file in a folder with its bytes.
fn bytes_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                found.insert(path, bytes);
            }
        }
    }
    found
}

#[test]
fn a_second_window_says_that_the_folder_is_in_use_and_can_try_again() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::choose(Some(folder.path().to_owned()), None).unwrap();
    let clock = zuoxi::ui::Clock::standing_at(super::learner::at("2026-03-02T08:00"));
    let first = Store::open(&place, &clock.now()).unwrap();
    let mut learner = Learner::arrives_at(folder, EN, &Source::Shipped);
    let in_use = words(&Error::InUse { folder: learner.folder().to_owned() });
    for _ in 0..2 {
        learner.sees(&tr!(EN, "opening-store-failed"));
        learner.sees(&in_use);
        learner.sees(&tr!(EN, "opening-nothing-lost"));
        learner.clicks(&tr!(EN, "opening-retry"));
    }
    drop(first);
    learner.clicks(&tr!(EN, "opening-retry"));
    learner.sees(&tr!(EN, "welcome-name"));
}

/// Opens Zuoxi on a database that must not be touched, twice, and leaves.
#[track_caller]
fn check_refused(learner: &mut Learner, code: &str) {
    let before = bytes_in(learner.folder());
    let place = Place::choose(Some(learner.folder().to_owned()), None).unwrap();
    let error = Store::open(&place, &learner.now()).unwrap_err();
    assert_eq!(error.code(), code);
    learner.opens();
    learner.sees(&tr!(EN, "opening-store-failed"));
    learner.sees(&words(&error));
    learner.sees(&tr!(EN, "opening-nothing-lost"));
    learner.clicks(&tr!(EN, "opening-retry"));
    learner.sees(&words(&error));
    learner.clicks(&tr!(EN, "opening-quit"));
    assert!(learner.window().has_quit());
    learner.closes();
    assert!(bytes_in(learner.folder()) == before, "a file changed");
}

/// A learner with an answer in the store, whose window is closed.
fn somebody(source: &Source) -> Learner {
    let mut learner = Learner::has_read(EN, source);
    learner.practises();
    learner.answers(true);
    learner.closes();
    learner
}

#[track_caller]
fn patch(file: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(file).unwrap();
    change(&mut bytes);
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_record_of_a_newer_version_is_refused_untouched() {
    let pack = Pack::new();
    let mut learner = somebody(&pack.source());
    // Where SQLite keeps `user_version`.
    patch(&learner.database(), |bytes| bytes[60..64].copy_from_slice(&999_u32.to_be_bytes()));
    check_refused(&mut learner, "newer");
}

#[test]
fn a_damaged_record_is_refused_untouched_and_the_backup_helps() {
    let pack = Pack::new();
    let mut learner = somebody(&pack.source());
    let sound = fs::read(learner.database()).unwrap();
    patch(&learner.database(), |bytes| bytes.truncate(bytes.len() / 2));
    check_refused(&mut learner, "damaged");
    patch(&learner.database(), Vec::clear);
    check_refused(&mut learner, "damaged");
    // What the words advise: the latest backup put in the place of the damaged file.
    let backups = fs::read_dir(learner.folder().join("backups")).unwrap();
    let latest = backups.map(|entry| entry.unwrap().path()).max().expect("a backup of today");
    fs::copy(latest, learner.database()).unwrap();
    learner.opens();
    learner.sees_not(&tr!(EN, "opening-store-failed"));
    learner.closes();
    fs::write(learner.database(), sound).unwrap();
    learner.opens();
    assert_eq!(learner.answers_in_all(), 1);
}

#[test]
fn a_file_of_somebody_else_is_refused_untouched() {
    let mut learner = Learner::arrives(EN, &Source::Shipped);
    learner.closes();
    fs::write(learner.database(), "亲爱的日记，".repeat(100)).unwrap();
    check_refused(&mut learner, "not-ours");
}

#[test]
fn broken_content_is_listed_and_the_built_in_content_goes_on() {
    let pack = Pack::broken();
    let mut learner = Learner::arrives(EN, &pack.source());
    let refused = zuoxi::curriculum::load::load(&pack.source()).unwrap_err();
    assert!(!refused.findings.is_empty());
    learner.sees(&tr!(EN, "opening-content-failed"));
    let shown = learner.window().texts();
    for finding in &refused.findings {
        assert_eq!(finding.id, "greeting-pick-one");
        learner.sees(&format!("{} · {}", finding.file, finding.id));
        learner.sees(finding.rule);
        assert!(i18n::loader(EN).has(&format!("lint-{}", finding.rule)), "no words for {}", finding.rule);
    }
    assert!(shown.iter().all(|text| !text.starts_with("lint-")), "{shown:?}");
    learner.clicks(&tr!(EN, "opening-retry"));
    learner.sees(&tr!(EN, "opening-content-failed"));
    learner.clicks(&tr!(EN, "opening-use-shipped"));
    learner.sees(&tr!(EN, "welcome-name"));
    learner.types("Lin");
    learner.clicks(&tr!(EN, "welcome-begin"));
    assert_eq!(learner.desk().library.standards()[0].id.as_str(), "onex-2021");
}

#[test]
fn content_that_was_mended_is_used_after_another_try() {
    let pack = Pack::broken();
    let mut learner = Learner::arrives(EN, &pack.source());
    pack.is_mended();
    learner.clicks(&tr!(EN, "opening-retry"));
    learner.sees(&tr!(EN, "welcome-name"));
    learner.sees("Trial standard");
    learner.sees("Junior");
}

/// Who writes content has it open beside the editor.
#[test]
fn a_folder_is_read_again_at_a_key() {
    let pack = Pack::new();
    let Source::Folder(folder) = pack.source() else { panic!("a pack is a folder") };
    let mut learner = Learner::has_read(EN, &pack.source());
    let header = folder.join("topics/greeting/topic.ron");
    let written = fs::read_to_string(&header).unwrap();
    fs::write(&header, written.replace("The first greeting", "How to greet")).unwrap();
    learner.sees("The first greeting");
    learner.presses(Named::F5);
    learner.sees("How to greet");
    learner.sees(&tr!(EN, "lesson-is-read"));

    let questions = folder.join("topics/greeting/questions.ron");
    let sound = fs::read_to_string(&questions).unwrap();
    fs::write(&questions, &sound[..sound.find("body").unwrap()]).unwrap();
    learner.presses(Named::F5);
    learner.sees(&tr!(EN, "opening-content-failed"));
    learner.sees("not-ron");
    fs::write(&questions, &sound).unwrap();
    learner.presses(Named::F5);
    learner.sees_not(&tr!(EN, "opening-content-failed"));
    assert_eq!(learner.desk().record.lessons_read.len(), 1);

    // Not while a question is being answered.
    learner.practises();
    let asked = learner.asked();
    learner.presses(Named::F5);
    assert_eq!(learner.asked().0.id, asked.0.id);
}

#[test]
fn a_content_folder_that_is_not_there_is_said() {
    let nowhere = Source::Folder(PathBuf::from("/nowhere/at/all"));
    let mut learner = Learner::arrives(EN, &nowhere);
    learner.sees(&tr!(EN, "opening-content-failed"));
    learner.sees("unreadable");
    learner.clicks(&tr!(EN, "opening-use-shipped"));
    learner.sees(&tr!(EN, "welcome-name"));
}

/// Questions and lessons can go from one version of the content to the next; what was learned stays.
#[test]
fn a_record_of_other_content_is_kept_and_does_no_harm() {
    let pack = Pack::new();
    let mut learner = somebody(&pack.source());
    learner.uses(&Source::Shipped);
    learner.opens();
    for place in places() {
        learner.goes_to(place);
        assert!(learner.window().texts().len() > 5);
    }
    assert_eq!(learner.answers_in_all(), 1);
    learner.closes();
    learner.uses(&pack.source());
    learner.opens();
    assert_eq!((learner.answers_in_all(), learner.desk().record.lessons_read.len()), (1, 1));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_said() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let may_write_anyway = fs::write(folder.path().join("probe"), "").is_ok();
    if may_write_anyway {
        // Root is not held back by permissions: there is nothing to see here.
        return;
    }
    let mut learner = Learner::arrives_at(folder, EN, &Source::Shipped);
    learner.sees(&tr!(EN, "opening-store-failed"));
    learner.sees(&words(&Error::ReadOnly { folder: learner.folder().to_owned() }));
    fs::set_permissions(learner.folder(), fs::Permissions::from_mode(0o755)).unwrap();
    learner.clicks(&tr!(EN, "opening-retry"));
    learner.sees(&tr!(EN, "welcome-name"));
}
