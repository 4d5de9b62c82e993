//! The disk is full while somebody answers: for real, on a tiny disk in memory that only a process of
//! its own sees. Where the system lets nobody mount one, there is nothing to see here.

use std::fs;
use std::process::Command;

use iced::keyboard::key::Named;
use zuoxi::curriculum::Language;
use zuoxi::exam::Marks;
use zuoxi::tr;
use zuoxi::ui::app::Message;
use zuoxi::ui::screen::{Place, sitting};

use super::learner::Learner;
use super::pack::Pack;

const EN: Language = Language::English;

/// Names the folder with the tiny disk to the process that works on it.
const DISK: &str = "ZUOXI_TEST_TINY_DISK";

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_no_answer() {
    check_on_a_tiny_disk("on_a_tiny_disk");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing_of_an_exam() {
    check_on_a_tiny_disk("an_exam_on_a_tiny_disk");
}

/// Runs one of the tests below on a disk of its own.
#[cfg(target_os = "linux")]
#[track_caller]
fn check_on_a_tiny_disk(name: &str) {
    let disk = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=1m none \"$1\" || exit 77; shift; exec \"$@\"";
    let test = std::env::current_exe().unwrap();
    let done = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", mount, "sh"])
        .arg(disk.path())
        .arg(test)
        .args(["--exact", &format!("journeys::full_disk::{name}"), "--ignored", "--nocapture"])
        .env(DISK, disk.path())
        .output();
    // No such command, or it may not: 1 is what unshare says, 77 what the mount said.
    let Ok(done) = done else { return };
    let told = String::from_utf8_lossy(&done.stdout);
    if told.contains("running 1 test") {
        assert!(done.status.success(), "{told}\n{}", String::from_utf8_lossy(&done.stderr));
    }
}

#[test]
#[ignore = "run by a_full_disk_loses_no_answer on a disk of its own"]
fn on_a_tiny_disk() {
    let Ok(disk) = std::env::var(DISK) else { return };
    let pack = Pack::new();
    let folder = tempfile::tempdir_in(&disk).unwrap();
    let mut learner = Learner::arrives_at(folder, EN, &pack.source());
    learner.types("Lin");
    learner.presses(Named::Enter);
    learner.practises();
    let kept = learner.answers(true);
    // A log that found no room on opening: it is empty, and has to grow with the next answer.
    learner.reopens();
    learner.practises();
    let log = learner.folder().join("zuoxi.db-wal");
    fs::File::options().write(true).open(log).and_then(|log| log.set_len(0)).unwrap();

    let ballast = std::path::Path::new(&disk).join("ballast");
    let (question, _) = learner.asked();
    let response = zuoxi::practice::model::answer(&question, true);
    learner.puts_down(&response);
    fills(&ballast);
    for _ in 0..2 {
        learner.clicks(&tr!(EN, "session-submit"));
        let shown = learner.window().texts();
        let not_saved = tr!(EN, "session-not-saved");
        assert!(shown.iter().any(|text| text.starts_with(&not_saved)), "{shown:?}");
        let full = zuoxi::i18n::named(EN, "error-disk-full", &learner.folder().display().to_string());
        assert!(shown.iter().any(|text| text.ends_with(&full)), "“{full}” is not in {shown:?}");
        learner.sees_not(&tr!(EN, "session-next"));
        let standing = learner.window().app().asked().map(|(_, standing, _)| standing.clone());
        assert_eq!(standing.as_ref(), Some(&response), "the answer stays where it is");
        let (answers, card) = learner.kept(&question.id);
        assert!(answers.is_empty() && card.is_none());
        assert!(!learner.desk().record.cards.contains_key(&question.id));
        assert_eq!((learner.answers_in_all(), learner.desk().record.done.new), (1, 1));
    }

    fs::remove_file(&ballast).unwrap();
    learner.clicks(&tr!(EN, "session-submit"));
    learner.sees(&tr!(EN, "verdict-right"));
    learner.reopens();
    for question in [&kept, &question.id] {
        assert_eq!(learner.kept(question).0.len(), 1);
    }
    assert_eq!(learner.answers_in_all(), 2);
}

/// What cannot be kept in an exam is said, stays where it is, and hinders nobody; it is kept as soon as there is room.
/// The same with handing in.
#[test]
#[ignore = "run by a_full_disk_loses_nothing_of_an_exam on a disk of its own"]
fn an_exam_on_a_tiny_disk() {
    let Ok(disk) = std::env::var(DISK) else { return };
    let pack = Pack::with_exam();
    let folder = tempfile::tempdir_in(&disk).unwrap();
    let mut learner = Learner::arrives_at(folder, EN, &pack.source());
    learner.types("Lin");
    learner.presses(Named::Enter);
    learner.goes_to(Place::Exams);
    learner.clicks(&tr!(EN, "exams-cover"));
    learner.clicks(&tr!(EN, "cover-start"));
    learner.reopens();
    learner.clicks(&tr!(EN, "exams-go-on"));
    let id = learner.desk().sittings[0].id;
    let kept = |learner: &Learner| learner.desk().ledger.now(|store| store.sitting(id)).unwrap().unwrap();
    let log = learner.folder().join("zuoxi.db-wal");
    fs::File::options().write(true).open(log).and_then(|log| log.set_len(0)).unwrap();
    let ballast = std::path::Path::new(&disk).join("ballast");

    fills(&ballast);
    let (first, _) = learner.asked();
    let response = zuoxi::practice::model::answer(&first, true);
    learner.puts_down(&response);
    learner.sees(&tr!(EN, "sitting-not-kept-short"));
    learner.clicks(&tr!(EN, "progress-retry"));
    learner.sees(&tr!(EN, "sitting-not-kept-short"));
    // It hinders nobody from going on; leaving is asked, and told what would be lost.
    learner.presses(Named::PageDown);
    assert_ne!(learner.asked().0.id, first.id);
    learner.goes_to(Place::Today);
    learner.clicks(&tr!(EN, "sitting-stay"));
    assert_eq!(kept(&learner).sitting.answers[0].response, None);

    fs::remove_file(&ballast).unwrap();
    learner.waits(5);
    learner.window().send(Message::Sitting(sitting::Message::Tick));
    learner.sees(&tr!(EN, "sitting-kept"));
    assert_eq!(kept(&learner).sitting.answers[0].response, Some(response));

    fills(&ballast);
    learner.clicks(&tr!(EN, "sitting-hand-in"));
    learner.window().click_last(&tr!(EN, "sitting-hand-in")).unwrap();
    learner.clicks(&tr!(EN, "hand-in-yes"));
    learner.sees(&tr!(EN, "sitting-end-again"));
    assert!(kept(&learner).marks.is_none());
    fs::remove_file(&ballast).unwrap();
    learner.clicks(&tr!(EN, "sitting-end-again"));
    learner.sees(&tr!(EN, "place-report"));
    assert_eq!((kept(&learner).marks.unwrap()[0], learner.answers_in_all()), (Some(Marks::whole(1)), 1));
}

/// Writes until nothing more goes on the disk.
fn fills(ballast: &std::path::Path) {
    use std::io::Write as _;

    let mut file = fs::File::create(ballast).unwrap();
    for size in [4096, 512, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
}
