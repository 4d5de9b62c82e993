//! Content that is broken: everything that is wrong is listed at once, and nothing ever panics.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use zuoxi::curriculum::lint::RULES;
use zuoxi::curriculum::{Finding, Severity, Source, load};
use zuoxi::practice::order::Dice;

const STANDARD: &str = r#"(id: "office", title: (zh: "办公"), edition: (zh: "第一版"), document: (zh: "标准"), note: (zh: "说明"),
    levels: [(number: 1, title: (zh: "初级"), domains: [(code: "1", title: (zh: "沟通"), tasks: [(code: "1.1", title: (zh: "说话"),
        competencies: [(code: "1.1.1", title: (zh: "听")), (code: "1.1.2", title: (zh: "问"))])])])])"#;
const TOPIC: &str = r#"(id: "talk", order: 1, title: (zh: "倾听"), summary: (zh: "能听懂。"), serves: ["office/1/1.1.1"], minutes: 5)"#;
const LESSON: &str = "# 倾听\n\n先听完，再开口。\n";
const QUESTION: &str = r#"(id: "talk-01", serves: ["office/1/1.1.1"], difficulty: Easy, stem: "客户还没说完，坐席先插话。这样做合适。",
    body: Judge(answer: false), explanation: "先听完，才知道客户要什么，也让他觉得被尊重。")"#;

/// A folder of content that is sound until something is changed.
struct Pack(TempDir);

impl Pack {
    fn sound() -> Self {
        let pack = Self(TempDir::new().unwrap());
        pack.with("standards/office.ron", STANDARD)
            .with("topics/talk/topic.ron", TOPIC)
            .with("topics/talk/lesson.zh-CN.md", LESSON)
            .with("topics/talk/questions.ron", format!("[{QUESTION}]"))
    }

    fn with(self, file: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn without(self, file: &str) -> Self {
        fs::remove_file(self.0.path().join(file)).unwrap();
        self
    }

    fn source(&self) -> Source {
        Source::Folder(self.0.path().to_owned())
    }

    /// The errors, written `rule file id` and sorted; the pack is refused with exactly them.
    fn errors(&self) -> Vec<String> {
        errors(&self.source())
    }
}

fn errors(source: &Source) -> Vec<String> {
    let written = |findings: &[Finding]| -> Vec<String> {
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
        errors.map(|finding| format!("{} {} {}", finding.rule, finding.file, finding.id)).collect()
    };
    let inspected = written(&load::inspect(source));
    match load::load(source) {
        Ok(_) => assert_eq!(inspected, [""; 0], "loaded in spite of errors"),
        Err(refused) => assert_eq!(written(&refused.findings), inspected),
    }
    let mut inspected = inspected;
    inspected.sort();
    inspected
}

#[track_caller]
fn check(pack: &Pack, expected: &[&str]) {
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(pack.errors(), expected);
}

#[test]
fn a_sound_pack_loads() {
    check(&Pack::sound(), &[]);
}

#[test]
fn a_folder_that_is_missing_or_empty_is_refused() {
    let folder = TempDir::new().unwrap();
    assert_eq!(errors(&Source::Folder(folder.path().to_owned())), ["nothing-to-teach topics "]);
    let missing = Source::Folder(folder.path().join("missing"));
    assert_eq!(errors(&missing), ["nothing-to-teach topics ", "unreadable  "]);
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    assert_eq!(errors(&Source::Folder(file)), ["nothing-to-teach topics ", "unreadable  "]);
}

#[test]
fn everything_that_is_wrong_is_listed_at_once() {
    let pack = Pack::sound()
        .with("standards/office.ron", STANDARD.replace("1.1.2", "1.1.1"))
        .with("standards/other.ron", STANDARD.replace("\"office\"", "\"another\""))
        .with("topics/talk/topic.ron", TOPIC.replace("minutes", "prerequisites: [\"walk\"], minutes"))
        .with(
            "topics/talk/questions.ron",
            format!(
                "[{QUESTION}, {QUESTION}, {}, {}]",
                QUESTION.replace("talk-01", "walk-02").replace("office/1/1.1.1", "office/1/7.7"),
                QUESTION.replace("talk-01", "talk-03").replace("Judge(answer: false)", "Fill(blanks: [])"),
            ),
        )
        .with(
            "topics/talk/questions.en.ron",
            r#"{"talk-09": (stem: "…"), "talk-01": (options: {"a": ("x", "y")})}"#,
        )
        .with("topics/talk/lesson.zh-CN.md", "没有标题。")
        .with("topics/unreadable/topic.ron", [0xff, 0xfe, 0x00])
        .with("topics/unreadable/lesson.zh-CN.md", LESSON)
        .with("topics/unreadable/questions.ron", "[(id: \"Not An Id\")]");
    check(
        &pack,
        &[
            "blank-count topics/talk/questions.ron talk-03",
            "duplicate-id standards/office.ron office/1/1.1.1",
            "duplicate-id topics/talk/questions.ron talk-01",
            "id-is-not-file-name standards/other.ron another",
            "lesson-without-title topics/talk/lesson.zh-CN.md talk",
            "not-ron topics/unreadable/questions.ron ",
            "overlay-has-no-original topics/talk/questions.en.ron talk-01",
            "overlay-has-no-original topics/talk/questions.en.ron talk-09",
            "question-outside-topic topics/talk/questions.ron walk-02",
            "unknown-competency topics/talk/questions.ron walk-02",
            "unknown-prerequisite topics/talk/topic.ron talk",
            "unreadable topics/unreadable/topic.ron ",
        ],
    );
}

#[test]
fn missing_files_are_named() {
    check(&Pack::sound().without("standards/office.ron"), &["unknown-standard topics/talk/topic.ron talk"]);
    for file in ["topics/talk/topic.ron", "topics/talk/questions.ron", "topics/talk/lesson.zh-CN.md"] {
        let pack = Pack::sound().without(file);
        check(&pack, &["nothing-to-teach topics ", &format!("unreadable {file} ")]);
    }
}

#[test]
fn what_is_not_ron_is_named_with_its_place() {
    for text in ["", "(", "[(id: 3)]", "\u{0}", "[(id: \"talk-01\", colour: Red)]", "{\"a\": 1}"] {
        let pack = Pack::sound().with("topics/talk/questions.ron", text);
        check(&pack, &["nothing-to-teach topics ", "not-ron topics/talk/questions.ron "]);
    }
    let pack = Pack::sound().with("topics/talk/questions.ron", format!("[{QUESTION},\n\n  nonsense]"));
    let findings = load::inspect(&pack.source());
    let place = &findings.iter().find(|finding| finding.rule == "not-ron").unwrap().detail;
    assert!(place.starts_with("4:3"), "no line in {place:?}");
}

#[test]
fn bytes_that_are_no_text_are_named() {
    let pack = Pack::sound().with("topics/talk/lesson.zh-CN.md", [b'#', b' ', 0xc3, 0x28]);
    check(&pack, &["nothing-to-teach topics ", "unreadable topics/talk/lesson.zh-CN.md "]);
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let mark = |text: &str| format!("\u{feff}{text}");
    let pack = Pack::sound()
        .with("standards/office.ron", mark(STANDARD))
        .with("topics/talk/topic.ron", mark(TOPIC))
        .with("topics/talk/lesson.zh-CN.md", mark(LESSON))
        .with("topics/talk/questions.ron", mark(&format!("[{QUESTION}]")).replace('\n', "\r\n"));
    check(&pack, &[]);
}

#[test]
fn a_file_larger_than_any_lesson_is_not_read() {
    let pack = Pack::sound();
    let file = fs::File::options().write(true).open(pack.0.path().join("topics/talk/questions.ron")).unwrap();
    file.set_len(1 << 40).or_else(|_| file.set_len(9 << 20)).unwrap();
    check(&pack, &["nothing-to-teach topics ", "unreadable topics/talk/questions.ron "]);
}

#[test]
fn depth_is_survived() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    for text in [deep("[", "]"), deep("(", ")"), deep("Some(", ")"), deep("/*", "*/"), deep("{\"a\":", "}")] {
        let pack = Pack::sound().with("topics/talk/questions.ron", text);
        check(&pack, &["nothing-to-teach topics ", "not-ron topics/talk/questions.ron "]);
    }
    let pack = Pack::sound();
    fs::create_dir_all(pack.0.path().join("a/".repeat(200))).unwrap();
    check(&pack, &[]);
}

#[test]
fn a_lesson_nested_beyond_reason_is_survived() {
    for text in ["> ", "- ", "**", "[", "![", "*a ", "<b>", "|a", "1. "] {
        let _ = load::inspect(
            &Pack::sound()
                .with("topics/talk/lesson.zh-CN.md", format!("# 题\n\n{}字", text.repeat(20_000)))
                .source(),
        );
    }
}

#[test]
fn a_folder_in_the_place_of_a_file_is_named() {
    let pack =
        Pack::sound().without("topics/talk/questions.ron").with("topics/talk/questions.ron/inner.ron", "x");
    check(&pack, &["nothing-to-teach topics ", "unreadable topics/talk/questions.ron "]);
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_round_are_survived() {
    let pack = Pack::sound();
    std::os::unix::fs::symlink("nowhere", pack.0.path().join("topics/talk/lesson.en.md")).unwrap();
    assert!(!load::inspect(&pack.source()).is_empty());
    let pack = Pack::sound();
    std::os::unix::fs::symlink("..", pack.0.path().join("topics/round")).unwrap();
    let _ = load::inspect(&pack.source());
}

#[test]
fn files_that_nobody_asked_for_are_only_mentioned() {
    let pack = Pack::sound()
        .with("topics/talk/notes.txt", "…")
        .with("topics/.DS_Store", "…")
        .with("README.md", "…")
        .with("topics/README.md", "…")
        .with("notes.txt", "…");
    check(&pack, &[]);
    let strays: Vec<String> = load::inspect(&pack.source())
        .into_iter()
        .filter(|finding| finding.rule == "stray-file")
        .map(|finding| finding.file)
        .collect();
    assert_eq!(strays, ["notes.txt", "topics/talk/notes.txt"]);
}

/// The shipped content with a few bytes of one file changed: it loads or is refused, and never panics.
#[test]
fn mutated_content_loads_or_is_refused() {
    const ROUNDS: usize = 300;
    let pack = Pack(TempDir::new().unwrap());
    let mut files = Source::Shipped.files().unwrap();
    files.retain(|file| is_mutated(file));
    let texts: Vec<Vec<u8>> =
        files.iter().map(|file| Source::Shipped.read(file).unwrap().into_bytes()).collect();
    let pack = files.iter().zip(&texts).fold(pack, |pack, (file, text)| pack.with(file, text));
    let content: Vec<usize> = (0..files.len()).filter(|place| !is_for_people(&files[*place])).collect();
    let mut dice = Dice::new(20_261_121);
    let mut refused = 0;
    for round in 0..ROUNDS {
        let place = content[dice.below(content.len())];
        let path = pack.0.path().join(&files[place]);
        let mutated = mutate(&texts[place], &mut dice);
        fs::write(&path, &mutated).unwrap();
        // The rules of the craft take ten times as long as loading: they look at every fourth.
        let look = || match round % 4 {
            0 => load::inspect(&pack.source()),
            _ => load::load(&pack.source()).err().map(|refused| refused.findings).unwrap_or_default(),
        };
        let survived = std::panic::catch_unwind(look);
        let Ok(findings) = survived else { panic!("round {round}: {} made the loader panic", files[place]) };
        for finding in &findings {
            assert!(RULES.contains(&finding.rule), "round {round}: {finding:?}");
        }
        refused += usize::from(findings.iter().any(|finding| finding.severity == Severity::Error));
        fs::write(&path, &texts[place]).unwrap();
    }
    // Were hardly any refused, or all of them, the mutations would not reach what they are meant to.
    assert!((ROUNDS / 10..ROUNDS).contains(&refused), "{refused} of {ROUNDS} refused");
    check(&pack, &[]);
}

/// All but most topics, of which the header stays: more of the same would only take longer.
fn is_mutated(file: &str) -> bool {
    const TOPICS: [&str; 8] = [
        "agree-and-solve",
        "calm-the-caller",
        "clear-voice",
        "courteous-wording",
        "inbound-flow",
        "listen-and-ask",
        "systems-and-typing",
        "ticket-notes",
    ];
    match file.split('/').collect::<Vec<_>>()[..] {
        ["topics", topic, name] => name == "topic.ron" || TOPICS.contains(&topic),
        _ => true,
    }
}

fn is_for_people(file: &str) -> bool {
    Path::new(file).file_name().is_some_and(|name| name == "LICENSE.md" || name == "README.md")
}

/// One to three small changes: what a slip of the hand, a bad merge or a bad disk does.
fn mutate(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    const PIECES: [&str; 12] =
        ["\"", "(", ")", "[", "]", "{", ",", "\\", "-1", "1e999", "____", "\u{feff}**“"];
    let mut text = text.to_vec();
    for _ in 0..=dice.below(3) {
        if text.is_empty() {
            break;
        }
        let at = dice.below(text.len());
        let end = (at + 1 + dice.below(40)).min(text.len());
        match dice.below(6) {
            0 => text[at] ^= 1 << dice.below(8),
            1 => drop(text.drain(at..end)),
            2 => text.truncate(at),
            3 => {
                let again = text[at..end].to_vec();
                text.splice(at..at, again);
            }
            4 => {
                let piece = PIECES[dice.below(PIECES.len())].bytes();
                text.splice(at..at, piece);
            }
            _ => {
                // A digit or a letter for another: ids, keys, answers and numbers that no longer fit.
                if let Some(byte) = text[at..].iter_mut().find(|byte| byte.is_ascii_alphanumeric()) {
                    *byte = b"0123456789abcdef"[dice.below(16)];
                }
            }
        }
    }
    text
}
