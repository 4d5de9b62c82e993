//! Whatever happens to the process or the machine, an answer that was acknowledged is there.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use zuoxi::memory::{Grade, Scheduler};
use zuoxi::store::{Mode, NewAnswer, ProfileId, Store};

use super::{Desk, days, morning, place, question};

const FOLDER: &str = "ZUOXI_TEST_CRASH_FOLDER";

/// The child of [`a_killed_process_loses_no_acknowledged_answer`]: answers until it is killed.
#[test]
#[ignore = "runs only as the child of the test below"]
#[allow(clippy::print_stdout, reason = "how the child acknowledges")]
fn answers_until_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let now = morning();
    let mut store = Store::open(&place(Path::new(&folder)), &now).unwrap();
    let learner = match store.profiles().unwrap().first() {
        Some(profile) => profile.id,
        None => store.create_profile("小明", &now).unwrap().id,
    };
    let first = store.totals(learner).unwrap().answers;
    for number in first.. {
        let question = question(&format!("q-{number}"));
        let after = Scheduler::default().schedule(None, Grade::Good, &now, 1);
        let answer = NewAnswer {
            question: question.clone(),
            mode: Mode::Practice,
            seed: number.into(),
            response: format!("answer {number}"),
            score: 1.0,
            grade: Grade::Good,
            elapsed_ms: 1,
            predicted: None,
            after,
        };
        store.answer(learner, &answer, &now).unwrap();
        println!("kept {question}");
    }
}

#[test]
fn a_killed_process_loses_no_acknowledged_answer() {
    let folder = tempfile::tempdir().unwrap();
    let (_, module) = module_path!().split_once("::").unwrap();
    let mut kept = Vec::new();
    for round in 0..5 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([&format!("{module}::answers_until_killed"), "--exact", "--ignored", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut acknowledged = lines.filter_map(|line| Some(line.strip_prefix("kept ")?.to_owned()));
        kept.extend(acknowledged.by_ref().take(20 + 67 * round));
        child.kill().unwrap();
        // What it had said before it died counts as well.
        kept.extend(acknowledged);
        child.wait().unwrap();
    }
    assert!(kept.len() > 500, "{}", kept.len());
    let store = Store::open(&place(folder.path()), &morning()).unwrap();
    let learner = store.profiles().unwrap()[0].id;
    let seen = store.cards(learner).unwrap();
    for name in &kept {
        assert!(seen.contains_key(&question(name)), "{name} was acknowledged and is not there");
    }
    assert_eq!(store.totals(learner).unwrap().answers, u32::try_from(seen.len()).unwrap());
}

/// A power cut leaves the log up to some byte that was written last. Wherever that is: every answer
/// that was acknowledged before is there, none is there by half.
#[test]
fn a_log_cut_anywhere_holds_whole_answers_only() {
    let mut desk = Desk::new();
    let log = desk.folder.path().join("zuoxi.db-wal");
    // The log has its full length from the start: its end is where the zeros begin, in whole frames.
    let written = |log: &Path| {
        let bytes = std::fs::read(log).unwrap();
        let last = bytes.iter().rposition(|byte| *byte != 0).unwrap();
        32 + (last - 32).div_ceil(1_048) * 1_048
    };
    let mut acknowledged = vec![written(&log)];
    for number in 0..12 {
        desk.answer(&format!("ask-{}", number % 5), Grade::ALL[number % 4]);
        desk.later(days(1));
        acknowledged.push(written(&log));
    }
    assert!(acknowledged.is_sorted_by(|a, b| a < b), "{acknowledged:?}");
    let database = std::fs::read(desk.folder.path().join("zuoxi.db")).unwrap();
    let bytes = std::fs::read(&log).unwrap();
    for cut in (acknowledged[0]..=acknowledged[12]).step_by(641).chain(acknowledged.iter().copied()) {
        let mut zeroed = bytes.clone();
        zeroed[cut..].fill(0);
        for log in [&bytes[..cut], &zeroed[..]] {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("zuoxi.db"), &database).unwrap();
            std::fs::write(folder.path().join("zuoxi.db-wal"), log).unwrap();
            let store = Store::open(&place(folder.path()), &desk.now).unwrap();
            let expected = acknowledged.iter().rposition(|end| *end <= cut).unwrap();
            check(&store, desk.learner, expected, cut);
        }
    }
}

/// Are there exactly so many answers, with the cards and sums that belong to them?
#[track_caller]
fn check(store: &Store, learner: ProfileId, expected: usize, cut: usize) {
    let totals = store.totals(learner).unwrap();
    assert_eq!(usize::try_from(totals.answers).unwrap(), expected, "cut at {cut}");
    let logged: usize = (0..5)
        .map(|number| {
            let name = question(&format!("ask-{number}"));
            let answers = store.answers_of(learner, &name, 99).unwrap();
            let card = store.card(learner, &name).unwrap();
            assert_eq!(answers.first().map(|answer| answer.after), card, "cut at {cut}");
            answers.len()
        })
        .sum();
    assert_eq!(logged, expected, "cut at {cut}");
}
