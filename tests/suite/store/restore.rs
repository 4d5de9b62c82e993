//! Going back to a backup while the program runs, and bringing learners in.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use zuoxi::memory::Grade;
use zuoxi::store::backup::{self, Kind, Outcome};
use zuoxi::store::{Error, Store, transfer};

use super::{Desk, days, fingerprint, morning, place};

fn backed_up(desk: &Desk) -> PathBuf {
    match backup::daily(&desk.place(), &desk.now).unwrap() {
        Outcome::Made { file, .. } | Outcome::AlreadyToday(file) => file,
    }
}

#[test]
fn a_backup_takes_the_place_of_the_data_and_can_be_gone_back_on() {
    let mut desk = Desk::new();
    desk.answer("ask-01", Grade::Good);
    let file = backed_up(&desk);
    desk.later(days(1));
    desk.answer("ask-02", Grade::Good);

    let kept = desk.store.restore(&desk.place(), &file, &desk.now).unwrap();
    assert_eq!((desk.card("ask-01").is_some(), desk.card("ask-02").is_some()), (true, false));
    desk.answer("ask-03", Grade::Good);
    let place = desk.place();
    desk.store.restore(&place, &kept, &desk.now).unwrap();
    assert_eq!((desk.card("ask-02").is_some(), desk.card("ask-03").is_some()), (true, false));
    desk.answer("ask-04", Grade::Good);

    let mut desk = desk.reopened();
    assert_eq!((desk.card("ask-02").is_some(), desk.card("ask-04").is_some()), (true, true));
    let kinds: Vec<Kind> = backup::list(&desk.place()).unwrap().iter().map(|backup| backup.kind).collect();
    assert_eq!(kinds, [Kind::BeforeRestore, Kind::BeforeRestore, Kind::Daily]);
    // What was kept is never rotated away.
    for _ in 0..60 {
        desk.later(days(1));
        backed_up(&desk);
    }
    let list = backup::list(&desk.place()).unwrap();
    assert_eq!(list.iter().filter(|backup| backup.kind == Kind::BeforeRestore).count(), 2);
}

#[test]
fn what_is_no_backup_changes_nothing() {
    let mut desk = Desk::new();
    desk.answer("ask-01", Grade::Good);
    let file = backed_up(&desk);
    let elsewhere = tempfile::tempdir().unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let bad = |name: &str, content: Vec<u8>| {
        let path = elsewhere.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    };
    let mut newer = bytes.clone();
    newer[63] = 99;
    let mut holed = bytes.clone();
    holed[3_000..9_000].fill(0xA5);
    let files = [
        (bad("text", b"just a text, long enough to be looked at: ".repeat(9)), "not-ours"),
        (bad("newer", newer), "newer"),
        (bad("cut", bytes[..bytes.len() / 2].to_vec()), "damaged"),
        (bad("holed", holed), "damaged"),
        (bad("empty", vec![]), "damaged"),
        (elsewhere.path().join("nowhere"), "missing"),
    ];
    let before = fingerprint(elsewhere.path());
    for (path, code) in files {
        let result = desk.store.restore(&desk.place(), &path, &desk.now);
        assert_eq!(result.as_ref().map_err(Error::code), Err(code), "{}", path.display());
        let result = desk.store.import(&desk.place(), &path);
        assert_eq!(result.as_ref().map_err(Error::code), Err(code), "{}", path.display());
    }
    assert!(fingerprint(elsewhere.path()) == before, "not one byte of them changed");
    desk.answer("ask-02", Grade::Good);
    assert_eq!(backup::list(&desk.place()).unwrap().len(), 1, "nothing was about to be replaced");
    assert_eq!(desk.reopened().store.profiles().unwrap().len(), 1);
}

#[test]
fn a_data_folder_of_another_machine_can_be_brought_in_too() {
    let mut there = Desk::new();
    there.store.create_profile("李娜", &there.now).unwrap();
    there.answer("ask-01", Grade::Good);
    // Not closed: the newest answers are in the log beside the file.
    let copy = tempfile::tempdir().unwrap();
    for name in ["zuoxi.db", "zuoxi.db-wal"] {
        std::fs::copy(there.folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let before = fingerprint(copy.path());
    let mut desk = Desk::new();
    let arrived = desk.store.import(&desk.place(), &copy.path().join("zuoxi.db")).unwrap();
    let names: Vec<&str> = arrived.iter().map(|profile| profile.name.as_str()).collect();
    assert_eq!(names, ["小明 (2)", "李娜"]);
    assert_eq!(desk.store.totals(arrived[0].id).unwrap().answers, 1);
    assert!(fingerprint(copy.path()) == before);
}

/// While somebody reads the file, nothing is put in its place.
#[test]
fn a_file_in_use_is_not_replaced() {
    let mut desk = Desk::new();
    for number in 0..500 {
        desk.answer(&format!("ask-{number}"), Grade::Good);
    }
    let file = backed_up(&desk);
    let (here, learner) = (desk.place(), desk.learner);
    let exporting = std::thread::spawn(move || {
        let target = here.folder().join("out.zuoxi");
        for _ in 0..20 {
            transfer::export(&here, learner, &target).unwrap();
        }
    });
    let mut restored = 0;
    while restored < 3 {
        match desk.store.restore(&desk.place(), &file, &desk.now) {
            Ok(_) => restored += 1,
            Err(error) => assert_eq!(error.code(), "in-use", "{error:?}"),
        }
        desk.answer("ask-1", Grade::Good);
    }
    // A reader that met the very moment of the swap may be told so; none reads a mixture.
    _ = exporting.join();
    assert_eq!(desk.reopened().store.totals(learner).unwrap().answers, 501);
}

const FOLDER: &str = "ZUOXI_TEST_RESTORE_FOLDER";

/// The child of the test below: goes back and forth between two backups until it is killed.
#[test]
#[ignore = "runs only as the child of the test below"]
#[allow(clippy::print_stdout, reason = "how the child acknowledges")]
fn restores_until_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let place = place(Path::new(&folder));
    let mut store = Store::open(&place, &morning()).unwrap();
    for name in ["a.db", "b.db"].iter().cycle() {
        store.restore(&place, &place.folder().join(name), &morning()).unwrap();
        println!("restored");
        for kept in backup::list(&place).unwrap().iter().skip(3) {
            std::fs::remove_file(&kept.file).unwrap();
        }
    }
}

#[test]
fn killed_while_restoring_it_is_the_one_or_the_other() {
    let mut desk = Desk::new();
    desk.answer("ask-a", Grade::Good);
    std::fs::copy(backed_up(&desk), desk.folder.path().join("a.db")).unwrap();
    desk.later(days(1));
    desk.answer("ask-b", Grade::Good);
    std::fs::copy(backed_up(&desk), desk.folder.path().join("b.db")).unwrap();
    let Desk { store, learner, folder, .. } = desk;
    drop(store);
    let (_, module) = module_path!().split_once("::").unwrap();
    for round in 0..8 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([&format!("{module}::restores_until_killed"), "--exact", "--ignored", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        assert_eq!(lines.filter(|line| line == "restored").take(1 + round % 3).count(), 1 + round % 3);
        std::thread::sleep(std::time::Duration::from_millis(7 * round as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        let store = Store::open(&place(folder.path()), &morning()).unwrap();
        let answers = store.totals(learner).unwrap().answers;
        assert_eq!(store.cards(learner).unwrap().len(), answers as usize);
        assert!((1..=2).contains(&answers), "{answers}");
    }
}
