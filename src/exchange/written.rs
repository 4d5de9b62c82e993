//! A question written out in words, for every place that is no screen: a card, a sheet, a page.

use crate::curriculum::question::Body;
use crate::curriculum::{Key, Language, Question};
use crate::i18n::kind_name;
use crate::practice::{Response, order};
use crate::tr;

/// A question in one language. Texts may hold `**bold**` and line breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// For example 单选题.
    pub kind: String,
    /// What is asked.
    pub stem: String,
    /// What there is to choose from, lettered, or to put in order or in classes.
    pub options: Vec<Line>,
    /// The right answer; of several parts, one a line.
    pub answer: Vec<String>,
    /// Why it is right.
    pub explanation: String,
    /// Where a figure comes from; empty where nothing is named.
    pub source: String,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// `A`, `B`…; empty for classes.
    pub letter: String,
    /// What it says.
    pub text: String,
    /// Whether it is right; only options of choice questions ever are.
    pub is_right: bool,
    /// Why it is right, or why it tempts and where it fails; empty where there is nothing to say.
    pub feedback: String,
}

/// The seed of an order that never changes, for what belongs to no paper: a sheet can be printed again.
pub const STANDING: u64 = 0;

/// Writes a question out, with its options in the order of a seed.
pub fn written(question: &Question, seed: u64, language: Language) -> Written {
    let (options, answer) = parts(question, seed, language);
    Written {
        kind: kind_name(language, question.kind()),
        stem: question.stem.get(language).to_owned(),
        options,
        answer,
        explanation: question.explanation.get(language).to_owned(),
        source: question.source.as_ref().map(|text| text.get(language).to_owned()).unwrap_or_default(),
    }
}

/// A learner's answer in words, with its options in the order of a seed; of several parts, one a line. Empty where
/// nothing was answered.
pub fn given(question: &Question, response: &Response, seed: u64, language: Language) -> Vec<String> {
    let lines = parts(question, seed, language).0;
    let letter = |key: &Key| lettered(&lines, place_of(question, seed, key));
    match (&question.body, response) {
        (Body::Single { .. }, Response::Single(Some(key))) => letter(key).into_iter().collect(),
        (Body::Multiple { .. }, Response::Multiple(keys)) => {
            let mut places: Vec<usize> =
                keys.iter().filter_map(|key| place_of(question, seed, key)).collect();
            places.sort_unstable();
            places.into_iter().filter_map(|place| lettered(&lines, Some(place))).collect()
        }
        (Body::Judge { .. }, Response::Judge(Some(judged))) => vec![judgement(*judged, language)],
        (Body::Numeric { unit, .. }, Response::Numeric(typed)) if !typed.trim().is_empty() => {
            vec![with_unit(typed.trim(), unit.get(language))]
        }
        (Body::Order { .. }, Response::Order(keys)) => keys
            .iter()
            .filter_map(letter)
            .enumerate()
            .map(|(place, line)| format!("{}. {line}", place + 1))
            .collect(),
        (Body::Classify { classes, items }, Response::Classify(placed)) => items
            .iter()
            .filter_map(|item| {
                let class = classes.iter().find(|class| Some(&class.key) == placed.get(&item.key))?;
                Some(format!("{} → {}", item.text.get(language), class.text.get(language)))
            })
            .collect(),
        (Body::Fill { .. }, Response::Fill(typed)) => {
            numbered(typed.iter().map(|text| text.trim().to_owned()))
        }
        (Body::Task { .. }, Response::Task { text, .. }) if !text.trim().is_empty() => {
            text.trim().lines().map(str::to_owned).collect()
        }
        // Of a card that is recalled there is no answer but whether it was known.
        _ => Vec::new(),
    }
}

fn parts(question: &Question, seed: u64, language: Language) -> (Vec<Line>, Vec<String>) {
    match &question.body {
        Body::Single { answer, .. } => choice(question, std::slice::from_ref(answer), seed, language),
        Body::Multiple { answer, .. } => choice(question, answer, seed, language),
        Body::Judge { answer } => (Vec::new(), vec![judgement(*answer, language)]),
        Body::Numeric { answer, decimals, unit, .. } => {
            let number = format!("{answer:.0$}", usize::from(*decimals));
            (Vec::new(), vec![with_unit(&number, unit.get(language))])
        }
        Body::Order { answer, .. } => {
            let items = order::items(question, seed);
            let lines: Vec<Line> =
                items.iter().enumerate().map(|(place, item)| line(place, item.text.get(language))).collect();
            let right = answer
                .iter()
                .filter_map(|key| lettered(&lines, items.iter().position(|item| item.key == *key)));
            let right = right.enumerate().map(|(place, text)| format!("{}. {text}", place + 1)).collect();
            (lines, right)
        }
        Body::Classify { classes, items } => {
            let names: Vec<&str> = classes.iter().map(|class| class.text.get(language)).collect();
            let mut lines: Vec<Line> = order::members(question, seed)
                .iter()
                .enumerate()
                .map(|(place, item)| line(place, item.text.get(language)))
                .collect();
            lines.push(Line {
                letter: String::new(),
                text: tr!(language, "written-classes", classes = names.join(" / ")),
                is_right: false,
                feedback: String::new(),
            });
            let right = classes.iter().map(|class| {
                let members = items.iter().filter(|item| item.class == class.key);
                let members: Vec<&str> = members.map(|item| item.text.get(language)).collect();
                let members = members.join(&tr!(language, "list-comma"));
                tr!(language, "written-class", class = class.text.get(language), members = members)
            });
            (lines, right.collect())
        }
        Body::Fill { blanks } => {
            (Vec::new(), numbered(blanks.iter().map(|blank| blank.model(language).to_owned())))
        }
        Body::Recall { answer } => (Vec::new(), vec![answer.get(language).to_owned()]),
        Body::Task { model, .. } => (Vec::new(), model.get(language).lines().map(str::to_owned).collect()),
    }
}

fn choice(question: &Question, right: &[Key], seed: u64, language: Language) -> (Vec<Line>, Vec<String>) {
    let lines: Vec<Line> = order::options(question, seed)
        .iter()
        .enumerate()
        .map(|(place, option)| Line {
            is_right: right.contains(&option.key),
            feedback: option.feedback.get(language).to_owned(),
            ..line(place, option.text.get(language))
        })
        .collect();
    let answer = lines.iter().filter(|line| line.is_right).map(Line::whole).collect();
    (lines, answer)
}

/// The place of an option or item among those that are shown.
fn place_of(question: &Question, seed: u64, key: &Key) -> Option<usize> {
    let options = order::options(question, seed);
    let items = order::items(question, seed);
    let keys = options.iter().map(|option| &option.key).chain(items.iter().map(|item| &item.key));
    keys.into_iter().position(|found| found == key)
}

fn lettered(lines: &[Line], place: Option<usize>) -> Option<String> {
    lines.get(place?).map(Line::whole)
}

fn line(place: usize, text: &str) -> Line {
    Line {
        letter: order::letter(place).to_string(),
        text: text.to_owned(),
        is_right: false,
        feedback: String::new(),
    }
}

impl Line {
    /// Letter and text.
    pub fn whole(&self) -> String {
        if self.letter.is_empty() { self.text.clone() } else { format!("{}. {}", self.letter, self.text) }
    }
}

fn judgement(is_right: bool, language: Language) -> String {
    if is_right { tr!(language, "judge-true") } else { tr!(language, "judge-false") }
}

fn with_unit(number: &str, unit: &str) -> String {
    if unit.is_empty() { number.to_owned() } else { format!("{number} {unit}") }
}

/// One as it is, several with numbers.
fn numbered(texts: impl ExactSizeIterator<Item = String>) -> Vec<String> {
    if texts.len() == 1 {
        return texts.collect();
    }
    texts.enumerate().map(|(place, text)| format!("{}. {text}", place + 1)).collect()
}

/// A text without its `**`: for places that know no bold.
pub fn plain(text: &str) -> String {
    text.replace("**", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::model;
    use crate::practice::testing::question;

    const CHOICE: &str = r#"Multiple(fixed: true, options: [
        (key: "a", text: "问候", feedback: "先问候。"), (key: "b", text: "挂机", feedback: "还早。"),
        (key: "c", text: "报**姓名**", feedback: "要报。")], answer: ["c", "a"])"#;
    const ORDER: &str =
        r#"Order(items: [(key: "a", text: "一"), (key: "b", text: "二")], answer: ["a", "b"])"#;
    const CLASSIFY: &str = r#"Classify(classes: [(key: "x", text: "甲"), (key: "y", text: "乙")],
        items: [(key: "a", text: "一", class: "y"), (key: "b", text: "二", class: "x"), (key: "c", text: "三", class: "y")])"#;
    const FILL: &str = r#"Fill(blanks: [(accept: ["您好", "你好"]), (accept: ["再见"])])"#;
    const NUMERIC: &str = r#"Numeric(answer: 37.5, tolerance: 0.1, decimals: 1, unit: (zh: "秒", en: "s"))"#;

    #[track_caller]
    fn check(body: &str, options: &[&str], answer: &[&str]) {
        let written = written(&question(body), STANDING, Language::Chinese);
        assert_eq!(written.options.iter().map(Line::whole).collect::<Vec<_>>(), options);
        assert_eq!(written.answer, answer);
    }

    #[test]
    fn every_kind_is_written_out() {
        check(CHOICE, &["A. 问候", "B. 挂机", "C. 报**姓名**"], &["A. 问候", "C. 报**姓名**"]);
        check("Judge(answer: false)", &[], &["错误"]);
        check(ORDER, &["A. 二", "B. 一"], &["1. B. 一", "2. A. 二"]);
        check(FILL, &[], &["1. 您好", "2. 再见"]);
        check(r#"Fill(blanks: [(accept: ["您好"])])"#, &[], &["您好"]);
        check(NUMERIC, &[], &["37.5 秒"]);
        check(r#"Recall(answer: "平均处理时长")"#, &[], &["平均处理时长"]);
        let classes = written(&question(CLASSIFY), STANDING, Language::Chinese);
        assert_eq!(classes.answer, ["甲：二", "乙：一、三"]);
        assert_eq!(classes.options.last().unwrap().whole(), "类别：甲 / 乙");
        assert_eq!(plain("报**姓名**"), "报姓名");
    }

    #[test]
    fn a_right_answer_is_written_as_the_answer_is() {
        for body in [CHOICE, "Judge(answer: true)", ORDER, FILL, NUMERIC] {
            let question = question(body);
            let right = model::answer(&question, true);
            let answer = written(&question, STANDING, Language::Chinese).answer;
            assert_eq!(given(&question, &right, STANDING, Language::Chinese), answer, "{body}");
            let wrong = model::answer(&question, false);
            assert_ne!(given(&question, &wrong, STANDING, Language::Chinese), answer, "{body}");
            assert!(
                given(&question, &Response::empty(&question), STANDING, Language::Chinese)
                    .join("")
                    .trim_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ')
                    .is_empty()
            );
        }
        let sorted = question(CLASSIFY);
        let right = model::answer(&sorted, true);
        assert_eq!(given(&sorted, &right, STANDING, Language::Chinese), ["一 → 乙", "二 → 甲", "三 → 乙"]);
        // An answer from another time, to a question that is another kind now, is no answer.
        assert!(given(&sorted, &Response::Judge(Some(true)), STANDING, Language::Chinese).is_empty());
    }
}
