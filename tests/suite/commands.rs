//! The command line: what is covered, the bank for other programs, checking while one writes, papers to print.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

/// Longer than any look takes on a busy machine, also without optimisation.
const PATIENCE: Duration = Duration::from_mins(1);

fn zuoxi(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zuoxi"));
    command.args(arguments).args(["--lang", "en"]);
    command
}

fn printed(arguments: &[&str]) -> String {
    let output = zuoxi(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn coverage_says_the_same_to_people_and_programs() {
    let report: Value = serde_json::from_str(&printed(&["coverage", "--json"])).unwrap();
    assert_eq!(report["whole"]["rows"], 1011);
    let (mapped, gaps) = (report["whole"]["mapped"].as_u64().unwrap(), report["gaps"].as_array().unwrap());
    let unmapped = gaps.iter().filter(|gap| gap["lacks"] == "topic").count();
    assert_eq!(mapped + unmapped as u64, 1011);

    let table = printed(&["coverage", "--missing"]);
    let level = &report["levels"][0];
    let name = format!("{}/{} ", level["standard"].as_str().unwrap(), level["level"]);
    let line = table.lines().find(|line| line.starts_with(&name)).unwrap();
    let figures: Vec<&str> = line.split_whitespace().rev().take(6).collect();
    for (figure, key) in
        figures.iter().rev().zip(["rows", "mapped", "taught", "exercised", "lessons", "questions"])
    {
        assert_eq!(*figure, level[key].to_string(), "{key} in {line}");
    }
    let listed = |gap: &Value| table.contains(gap["competency"].as_str().unwrap());
    assert!(gaps.iter().all(listed));
    for exam in report["exams"].as_array().unwrap() {
        assert!(table.contains(exam["exam"].as_str().unwrap()), "{exam}");
    }
}

#[test]
fn the_bank_is_one_object_a_line() {
    let bank = printed(&["bank", "--json"]);
    let records: Vec<Value> = bank.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let in_chinese = records.iter().filter(|record| record["language"] == "zh-CN").count();
    assert_eq!(in_chinese, printed(&["bank"]).lines().count(), "active ones only are listed for people");
    for record in &records {
        for key in
            ["id", "topic", "competencies", "kind", "difficulty", "stem", "key", "explanation", "status"]
        {
            assert!(!record[key].is_null(), "{key} is missing in {record}");
        }
    }
}

#[test]
fn lint_is_still_understood_and_words_choose_findings() {
    let pack = pack();
    let folder = pack.path().to_str().unwrap();
    for command in ["check", "lint"] {
        let output = zuoxi(&[command, "--content", folder]).output().unwrap();
        assert!(output.status.success(), "warnings are no failure");
        assert!(String::from_utf8(output.stdout).unwrap().contains("[few-questions]"));
    }
    assert_eq!(printed(&["check", "other-topic", "--content", folder]), "0 errors, 0 warnings\n");
}

#[test]
fn a_watched_folder_is_checked_at_every_change() {
    let pack = pack();
    let questions = pack.path().join("topics/greeting/questions.ron");
    let sound = fs::read_to_string(&questions).unwrap();
    let watch = Watch::of(pack.path());
    watch.wait_for(|line| line.starts_with("0 errors"));

    // Half a file, as it stands while an editor writes it; then cut off within a character.
    let half = sound.find("声").unwrap();
    fs::write(&questions, &sound[..half]).unwrap();
    watch.wait_for(|line| line.contains("[not-ron]"));
    fs::write(&questions, &sound.as_bytes()[..=half]).unwrap();
    watch.wait_for(|line| line.contains("[unreadable]"));

    // Written beside and moved over, as careful editors do.
    let beside = questions.with_extension("tmp");
    fs::write(&beside, sound.replace("answer: true", "answer: maybe")).unwrap();
    fs::rename(&beside, &questions).unwrap();
    watch.wait_for(|line| line.contains("[not-ron]"));

    fs::remove_file(&questions).unwrap();
    watch.wait_for(|line| line.contains("[unreadable]"));
    fs::write(&questions, &sound).unwrap();
    watch.wait_for(|line| line.starts_with("0 errors"));
}

#[test]
fn watching_nothing_is_refused() {
    let output = zuoxi(&["check", "--watch"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--content"));
    let output = zuoxi(&["check", "--watch", "--content", "no/such/folder"]).output().unwrap();
    assert!(!output.status.success());
}

/// A process that watches a folder; it ends with the test.
struct Watch {
    process: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn of(folder: &Path) -> Self {
        let mut command = zuoxi(&["check", "--watch", "--content", folder.to_str().unwrap()]);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        Self { process, lines }
    }

    #[track_caller]
    fn wait_for(&self, is_it: impl Fn(&str) -> bool) {
        let mut seen = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(PATIENCE) {
            if is_it(&line) {
                return;
            }
            seen.push(line);
        }
        panic!("it did not come: {seen:#?}");
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder with one topic that has too few questions, and no errors.
fn pack() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |file: &str, text: &str| {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "standards/trial.ron",
        r#"(id: "trial", title: (zh: "试用"), edition: (zh: "第一版"), document: (zh: "文本"), note: (zh: "试用。"),
            levels: [(number: 1, title: (zh: "初级"), domains: [(code: "1", title: (zh: "接电话"), tasks: [(
                code: "1.1", title: (zh: "开口"), competencies: [(code: "1.1.1", title: (zh: "问好"))])])])])"#,
    );
    write(
        "topics/greeting/topic.ron",
        r#"(id: "greeting", order: 10, title: (zh: "问候"), summary: (zh: "会接起电话。"), serves: ["trial/1/1.1.1"], minutes: 3)"#,
    );
    write("topics/greeting/lesson.zh-CN.md", "# 问候\n\n先报单位，再问好。\n");
    write(
        "topics/greeting/questions.ron",
        r#"[(id: "greeting-01", serves: ["trial/1/1.1.1"], difficulty: Easy, stem: "三声之内接起。",
            body: Judge(answer: true), explanation: "客户等得久了会走。")]"#,
    );
    folder
}

#[test]
fn a_paper_is_printed_by_its_number_or_it_is_said_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let out = |name: &str| folder.path().join(name).display().to_string();
    let paper = |out: &str, variant: &str| {
        let asked = ["paper", "onex-2021-1", "--number", "3", "--form", "section=1", "--variant", variant];
        printed(&[&asked[..], &["--out", out]].concat())
    };
    let files = paper(&out("one"), "a");
    let names: Vec<&str> =
        files.lines().filter_map(|line| line.rsplit(std::path::is_separator).next()).collect();
    assert_eq!(
        names,
        ["paper", "answer-sheet", "key"].map(|piece| format!("onex-2021-1-section1-no3-A-{piece}.pdf"))
    );
    // Another process, the same bytes; B beside it.
    let again = paper(&out("again"), "both");
    assert_eq!(again.lines().count(), 6);
    for (one, other) in files.lines().zip(again.lines()) {
        assert!(fs::read(one).unwrap() == fs::read(other).unwrap(), "{one}");
    }
    let refused = |arguments: &[&str], code: i32, said: &str| {
        let output = zuoxi(arguments).args(["--out", &out("none")]).output().unwrap();
        let words = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{words}");
        assert!(words.contains(said), "{words}");
    };
    refused(&["paper", "no-such"], 2, "onex-2021-1");
    refused(&["paper", "miit-1", "--part", "practical"], 1, "no such part");
    refused(&["paper", "onex-2021-1", "--form", "section=0"], 2, "section=1");
    refused(&["paper", "onex-2021-1", "--number", "0"], 2, "0");
    assert!(!folder.path().join("none").exists() || fs::read_dir(out("none")).unwrap().count() == 0);
}
