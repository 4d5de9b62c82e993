//! Small builders for the tests of the rules.

use std::fmt::Write;

use super::Rule;
use crate::curriculum::term::Area;
use crate::curriculum::{Exam, Library, Question, Standard, Term, Topic};

/// The body that has nothing to get wrong.
pub const JUDGE: &str = "Judge(answer: true)";

/// A pack in the making.
#[derive(Clone)]
pub struct Pack {
    standards: Vec<Standard>,
    topics: Vec<Topic>,
    areas: Vec<Area>,
    exams: Vec<Exam>,
}

impl Pack {
    /// Nothing at all.
    pub fn empty() -> Self {
        Self { standards: Vec::new(), topics: Vec::new(), areas: Vec::new(), exams: Vec::new() }
    }

    /// The standard `office` with level 1 and `1.1.1` to `1.1.3`, and the topic `talk` without questions.
    pub fn sound() -> Self {
        let standard = r#"(id: "office", title: (zh: "办公"), edition: (zh: "第一版"), document: (zh: "标准"), note: (zh: "说明"),
            levels: [(number: 1, title: (zh: "初级"), domains: [(code: "1", title: (zh: "沟通"), tasks: [(code: "1.1", title: (zh: "说话"),
            competencies: [(code: "1.1.1", title: (zh: "听")), (code: "1.1.2", title: (zh: "问")), (code: "1.1.3", title: (zh: "写"))])])])])"#;
        Self { standards: vec![read(standard)], ..Self::empty() }.topic("talk")
    }

    /// What is in it.
    pub fn library(self) -> Library {
        let Self { standards, topics, areas, exams } = self;
        Library::new(standards, topics).with_glossary(areas).with_exams(exams)
    }

    /// Adds an exam as it is written.
    pub fn exam(mut self, text: &str) -> Self {
        self.exams.push(read(text));
        self
    }

    /// Adds a topic without questions that serves `office/1/1.1.1` and `1.1.2`.
    pub fn topic(mut self, id: &str) -> Self {
        let header = read(&format!(
            r#"(id: "{id}", order: {}, title: (zh: "倾听"), summary: (zh: "能听懂客户的需求。"), serves: ["office/1/1.1.1", "office/1/1.1.2"], minutes: 8)"#,
            self.topics.len()
        ));
        let lesson = crate::curriculum::Text { zh: "# 倾听\n\n先听完，再开口。".into(), en: None };
        self.topics.push(Topic { header, lesson, questions: Vec::new() });
        self
    }

    /// Adds a question to the last topic, numbered on, serving `office/1/1.1.1`.
    pub fn question(self, body: &str) -> Self {
        self.edit(|topic| {
            let id = format!("{}-{:02}", topic.id(), topic.questions.len() + 1);
            topic.questions.push(Self::written(&id, body));
        })
    }

    /// Adds a question with a stem.
    pub fn asking(self, stem: &str, body: &str) -> Self {
        self.question(body).last(|question| stem.clone_into(&mut question.stem.zh))
    }

    /// A question around a body.
    pub fn written(id: &str, body: &str) -> Question {
        read(&format!(
            r#"(id: "{id}", serves: ["office/1/1.1.1"], difficulty: Easy, stem: "客户说完以后，坐席复述一遍要点。", body: {body}, explanation: "复述让双方知道说的是同一件事，也给客户改口的机会。")"#
        ))
    }

    /// Adds a sound term to the glossary's area `trade`.
    pub fn term(mut self, id: &str) -> Self {
        if self.areas.is_empty() {
            let mut area: Area = read(r#"(title: (zh: "行话", en: "Trade"), terms: [])"#);
            "trade".clone_into(&mut area.name);
            self.areas.push(area);
        }
        let term = read(&format!(
            r#"(id: "{id}", name: (zh: "服务水平", en: "service level"), pinyin: "fúwù shuǐpíng", abbreviation: "SL",
            definition: (zh: "在目标时间内接起的来电占全部来电的比例，用来看接得够不够快。", en: "The share of calls answered in time."),
            topics: ["talk"], serves: ["office/1/1.1.1"])"#
        ));
        self.areas[0].terms.push(term);
        self
    }

    /// Changes the last term.
    pub fn edit_term(mut self, change: impl FnOnce(&mut Term)) -> Self {
        change(self.areas[0].terms.last_mut().unwrap());
        self
    }

    /// Changes the last topic.
    pub fn edit(mut self, change: impl FnOnce(&mut Topic)) -> Self {
        change(self.topics.last_mut().unwrap());
        self
    }

    /// Changes the last question.
    pub fn last(self, change: impl FnOnce(&mut Question)) -> Self {
        self.edit(|topic| change(topic.questions.last_mut().unwrap()))
    }

    /// Changes the standard.
    pub fn edit_standard(mut self, change: impl FnOnce(&mut Standard)) -> Self {
        change(self.standards.last_mut().unwrap());
        self
    }
}

/// Runs one rule; what it finds is written `rule id detail`, sorted.
#[track_caller]
pub fn check(rule: Rule, pack: &Pack, expected: &[&str]) {
    let library = pack.clone().library();
    let mut findings = Vec::new();
    rule(&library, &mut findings);
    let mut found: Vec<String> = findings
        .iter()
        .map(|finding| format!("{} {} {}", finding.rule, finding.id, finding.detail))
        .collect();
    found.sort();
    assert_eq!(found, expected);
    for finding in findings {
        assert!(super::RULES.contains(&finding.rule), "{} is not in RULES", finding.rule);
    }
}

/// A single choice between texts with the keys a, b, c, …
pub fn single(options: &[&str], answer: &str) -> String {
    format!(r#"Single(options: [{}], answer: "{answer}")"#, choices(options))
}

/// A multiple choice between texts with the keys a, b, c, …; the answer as keys between spaces.
pub fn multiple(options: &[&str], answer: &str) -> String {
    format!("Multiple(options: [{}], answer: [{}])", choices(options), quoted(answer))
}

/// An ordering of texts with the keys a, b, c, …; the answer as keys between spaces.
pub fn order(items: &[&str], answer: &str) -> String {
    let mut list = String::new();
    for (key, text) in ('a'..).zip(items) {
        write!(list, r#"(key: "{key}", text: "{text}"), "#).unwrap();
    }
    format!("Order(items: [{list}], answer: [{}])", quoted(answer))
}

/// A classification; classes as keys between spaces, each item as its text and its class.
pub fn classify(classes: &str, items: &[&str]) -> String {
    let mut list = String::new();
    for (key, item) in ('a'..).zip(items) {
        let (text, class) = item.split_once(' ').unwrap();
        write!(list, r#"(key: "{key}", text: "{text}", class: "{class}"), "#).unwrap();
    }
    let mut titles = String::new();
    for class in classes.split_whitespace() {
        write!(titles, r#"(key: "{class}", text: "类{class}"), "#).unwrap();
    }
    format!("Classify(classes: [{titles}], items: [{list}])")
}

fn choices(options: &[&str]) -> String {
    let mut list = String::new();
    for (key, text) in ('a'..).zip(options) {
        write!(list, r#"(key: "{key}", text: "{text}", feedback: "因为如此。"), "#).unwrap();
    }
    list
}

fn quoted(keys: &str) -> String {
    keys.split_whitespace().map(|key| [r#"""#, key, r#"", "#].concat()).collect()
}

#[track_caller]
fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .unwrap()
}
