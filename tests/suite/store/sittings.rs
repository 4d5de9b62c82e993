//! Mock exams in the store: nothing that was put down is lost, and what was marked stays.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use zuoxi::curriculum::exam::PartKind;
use zuoxi::exam::{Form, Item, Marks, Paper, Partial, Sitting};
use zuoxi::memory::Grade;
use zuoxi::practice::Response;
use zuoxi::practice::order::Dice;
use zuoxi::practice::response::Met;
use zuoxi::store::{Error, Mode, NewAnswer, SittingId, Store};

use super::{Desk, days, morning, place, question};

const FOLDER: &str = "ZUOXI_TEST_SITTING_FOLDER";
/// Questions of the paper that is sat.
const ITEMS: usize = 100;

fn paper() -> Paper {
    let item = |place| Item { question: question(&format!("ask-{place}")), section: 0, group: 0, marks: 1 };
    Paper {
        exam: "office-1".parse().unwrap(),
        part: PartKind::Theory,
        form: Form::Full,
        number: 3,
        items: (0..ITEMS).map(item).collect(),
    }
}

fn began(desk: &mut Desk) -> (SittingId, Sitting) {
    let limit = Some(Duration::from_mins(90));
    let sitting = Sitting::new(paper(), limit, Partial::Proportional, desk.now.timestamp());
    (desk.store.begin_sitting(desk.learner, &sitting, 60).unwrap(), sitting)
}

fn typed(text: &str) -> Response {
    Response::Fill(vec![text.to_owned()])
}

#[test]
fn a_sitting_is_taken_up_where_it_was_left() {
    let mut desk = Desk::new();
    let (id, mut sitting) = began(&mut desk);
    sitting.answers[2].response = Some(typed("工单"));
    sitting.answers[2].spent = Duration::from_secs(40);
    let spent = Duration::from_secs(45);
    desk.store.keep_sitting_answer(id, 2, &sitting.answers[2], spent, &desk.now).unwrap();
    sitting.answers[2].response = None;
    sitting.answers[2].is_flagged = true;
    let spent = Duration::from_mins(1);
    desk.store.keep_sitting_answer(id, 2, &sitting.answers[2], spent, &desk.now).unwrap();
    // A late reply about an earlier moment takes no time back.
    desk.store.keep_sitting_time(id, Duration::from_secs(50), &desk.now).unwrap();
    let mut desk = desk.reopened();
    desk.later(days(1));
    let kept = desk.store.resume_sitting(id, &desk.now).unwrap();
    let expected = Sitting { spent, interruptions: 1, away: Duration::from_hours(24), ..sitting.clone() };
    assert_eq!((kept.sitting, kept.marks), (expected, None));
    // A clock that was set back gives and takes nothing.
    let kept = desk.store.resume_sitting(id, &morning()).unwrap().sitting;
    assert_eq!((kept.interruptions, kept.away.as_secs(), kept.spent), (2, 24 * 3600, spent));
    assert_eq!(desk.store.sittings(desk.learner).unwrap()[0].is_passed(), None);
}

/// A task waits for its marks, gets them once, and with others all or none.
#[test]
fn what_a_marker_gave_is_kept_whole_or_not_at_all() {
    let mut desk = Desk::new();
    let (id, mut sitting) = began(&mut desk);
    let work = |met: &[(&str, Met)]| Response::Task {
        text: "您好……".to_owned(),
        met: met.iter().map(|(key, met)| (key.parse().unwrap(), *met)).collect(),
    };
    sitting.answers[0].response = Some(work(&[]));
    let too_early = desk.store.keep_rubric(id, 0, &work(&[("a", Met::Full)]));
    assert!(matches!(too_early, Err(Error::Missing { what: "sitting" })), "{too_early:?}");
    let mut marks = vec![Some(Marks(0)); ITEMS];
    (marks[0], marks[1]) = (None, Some(Marks(5)));
    desk.store.end_sitting(id, &sitting, &marks, false, &[], &desk.now).unwrap();
    let listed = |desk: &Desk| desk.store.sittings(desk.learner).unwrap().remove(0);
    assert_eq!(
        (listed(&desk).mark, listed(&desk).awaiting, listed(&desk).is_passed()),
        (Some(Marks(5)), 1, None)
    );
    let half = work(&[("a", Met::Half)]);
    desk.store.keep_rubric(id, 0, &half).unwrap();
    // One that has its mark spoils the whole.
    let both = [(0, half.clone(), Marks(5)), (1, half.clone(), Marks(9))];
    assert!(matches!(desk.store.mark_tasks(id, &both), Err(Error::Missing { what: "sitting" })));
    let mut desk = desk.reopened();
    let kept = desk.store.sitting(id).unwrap().unwrap();
    assert_eq!((kept.marks, &kept.sitting.answers[0].response), (Some(marks), &Some(half.clone())));
    desk.store.mark_tasks(id, &both[..1]).unwrap();
    assert_eq!(
        (listed(&desk).mark, listed(&desk).awaiting, listed(&desk).is_passed()),
        (Some(Marks(10)), 0, Some(false))
    );
    assert!(desk.store.mark_tasks(id, &both[..1]).is_err() && desk.store.keep_rubric(id, 0, &half).is_err());
}

#[test]
fn marks_and_what_they_mean_for_memory_are_kept_together() {
    let mut desk = Desk::new();
    let (id, mut sitting) = began(&mut desk);
    sitting.answers[0].response = Some(typed("工单"));
    sitting.spent = Duration::from_mins(15);
    let mut marks = vec![Some(Marks(0)); ITEMS];
    (marks[0], marks[1]) = (Some(Marks(10)), Some(Marks(5)));
    let exam = |desk: &Desk, name, grade| NewAnswer { mode: Mode::Exam, ..desk.given(name, grade) };
    let mut given = vec![exam(&desk, "ask-0", Grade::Good), exam(&desk, "ask-1", Grade::Again)];
    // All of it or nothing.
    given[1].score = 7.0;
    desk.store.end_sitting(id, &sitting, &marks, true, &given, &desk.now).unwrap_err();
    assert!(desk.card("ask-0").is_none() && desk.store.sittings(desk.learner).unwrap()[0].ended.is_none());
    given[1].score = 0.0;
    let recorded = desk.store.end_sitting(id, &sitting, &marks, true, &given, &desk.now).unwrap();
    assert_eq!(recorded.len(), 2);
    assert!(desk.store.mistakes(desk.learner).unwrap().contains_key(&question("ask-1")));
    assert!(desk.store.undo(desk.learner).unwrap().is_none(), "an exam is not taken back");
    let kept = desk.store.sitting(id).unwrap().unwrap();
    assert_eq!(kept.marks, Some(marks.clone()));
    assert!(kept.sitting.ended.is_some_and(|ended| ended.is_time_up));
    let listed = desk.store.sittings(desk.learner).unwrap().remove(0);
    assert_eq!((listed.mark, listed.full, listed.pass), (Some(Marks(15)), Marks(1000), Marks(600)));
    assert_eq!(listed.is_passed(), Some(false));
    // What has ended stays as it is.
    let again = desk.store.end_sitting(id, &sitting, &marks, true, &given, &desk.now);
    let changed = desk.store.keep_sitting_answer(id, 0, &sitting.answers[1], sitting.spent, &desk.now);
    let gone = desk.store.discard_sitting(id);
    for refused in [again.map(drop), changed, gone, desk.store.resume_sitting(id, &desk.now).map(drop)] {
        assert!(matches!(refused, Err(Error::Missing { what: "sitting" })), "{refused:?}");
    }
    let (open, _) = began(&mut desk);
    desk.store.discard_sitting(open).unwrap();
    assert_eq!(desk.store.sittings(desk.learner).unwrap().len(), 1);
}

/// The child of [`a_killed_sitting_loses_no_acknowledged_answer`]: answers over and over until it is killed.
#[test]
#[ignore = "runs only as the child of the test below"]
#[allow(clippy::print_stdout, reason = "how the child acknowledges")]
fn sits_until_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let now = morning();
    let mut store = Store::open(&place(Path::new(&folder)), &now).unwrap();
    let learner = match store.profiles().unwrap().first() {
        Some(profile) => profile.id,
        None => store.create_profile("小明", &now).unwrap().id,
    };
    let id = match store.sittings(learner).unwrap().first() {
        Some(found) => found.id,
        None => store
            .begin_sitting(learner, &Sitting::new(paper(), None, Partial::None, now.timestamp()), 60)
            .unwrap(),
    };
    let mut sitting = store.resume_sitting(id, &now).unwrap().sitting;
    let first: usize = sitting.spent.as_millis().try_into().unwrap();
    for number in first + 1.. {
        let answer = &mut sitting.answers[number % ITEMS];
        answer.response = Some(typed(&number.to_string()));
        let spent = Duration::from_millis(number.try_into().unwrap());
        store.keep_sitting_answer(id, number % ITEMS, answer, spent, &now).unwrap();
        println!("kept {number}");
    }
}

#[test]
fn a_killed_sitting_loses_no_acknowledged_answer() {
    let folder = tempfile::tempdir().unwrap();
    let (_, module) = module_path!().split_once("::").unwrap();
    let mut dice = Dice::new(11);
    let mut acknowledged = 0;
    for round in 0..200_u32 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([&format!("{module}::sits_until_killed"), "--exact", "--ignored", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut numbers = lines.filter_map(|line| line.strip_prefix("kept ")?.parse::<usize>().ok());
        for number in numbers.by_ref().take(1 + dice.below(40)) {
            acknowledged = number;
        }
        // At any moment of the next change.
        std::thread::sleep(Duration::from_micros(dice.below(3_000) as u64));
        child.kill().unwrap();
        acknowledged = numbers.last().unwrap_or(acknowledged);
        child.wait().unwrap();
        let store = Store::open(&place(folder.path()), &morning()).unwrap();
        let learner = store.profiles().unwrap()[0].id;
        let id = store.sittings(learner).unwrap()[0].id;
        let sitting = store.sitting(id).unwrap().unwrap().sitting;
        assert_eq!(sitting.interruptions, round + 1);
        let kept: Vec<usize> =
            sitting.answers.iter().filter_map(|answer| number(answer.response.as_ref()?)).collect();
        let newest = kept.iter().copied().max().unwrap();
        assert!(
            newest == acknowledged || newest == acknowledged + 1,
            "round {round}: {newest} of {acknowledged}"
        );
        assert_eq!(sitting.spent.as_millis(), newest as u128, "the clock and the answer are one");
        for (place, answer) in sitting.answers.iter().enumerate() {
            let last = (1..=newest).rev().take(ITEMS).find(|number| number % ITEMS == place);
            assert_eq!(answer.response, last.map(|last| typed(&last.to_string())), "round {round}, {place}");
        }
    }
    assert!(acknowledged > 400, "{acknowledged}");
}

fn number(response: &Response) -> Option<usize> {
    match response {
        Response::Fill(typed) => typed.first()?.parse().ok(),
        _ => None,
    }
}
