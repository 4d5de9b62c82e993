//! Numbers and times among the options stand in order of size, or one hunts for them instead of thinking.

use super::options::Options;
use super::place;
use crate::curriculum::question::Choice;
use crate::curriculum::{Finding, Language, Library};
use crate::practice::typed::number;

/// `numbers-unsorted`: options that differ only in their numbers, and are not ascending and `fixed`.
pub fn numbers(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        for question in topic.active() {
            let Some(options) = Options::of(question) else { continue };
            if let Some(values) = values(options.all)
                && !(options.fixed && values.is_sorted())
            {
                let detail: Vec<&str> = options.all.iter().map(|option| option.text.zh.as_str()).collect();
                findings.push(Finding::warning("numbers-unsorted", &file, &question.id, detail.join(" | ")));
            }
        }
    }
}

/// The numbers of each option, where the options are otherwise the same.
fn values(options: &[Choice]) -> Option<Vec<Vec<f64>>> {
    let split: Vec<(String, Vec<f64>)> = options.iter().map(|option| apart(&option.text.zh)).collect();
    let (frame, _) = split.first()?;
    let comparable = split.iter().all(|(other, values)| other == frame && !values.is_empty());
    comparable.then(|| split.into_iter().map(|(_, values)| values).collect())
}

/// A text without its numbers and spaces, and the numbers.
fn apart(text: &str) -> (String, Vec<f64>) {
    let mut frame = String::new();
    let mut values = Vec::new();
    let mut digits = String::new();
    // The space at the end closes a number that the text ends with.
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() || (matches!(c, '.' | ',') && !digits.is_empty()) {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            frame.push('#');
            values.extend(number(digits.trim_end_matches(['.', ','])));
            digits.clear();
        }
        if !c.is_whitespace() {
            frame.push(c);
        }
    }
    (frame, values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, single};

    #[track_caller]
    fn with(options: &[&str], fixed: bool, expected: &[&str]) {
        let body = single(options, "a").replace("answer", &format!("fixed: {fixed}, answer"));
        check(numbers, &Pack::sound().question(&body), expected);
    }

    #[test]
    fn numbers_ascend_and_stay() {
        with(&["9:30", "10:00", "10:15"], true, &[]);
        with(&["1,200 元", "1,350.5 元"], true, &[]);
        with(&["10 秒", "20 秒"], false, &["numbers-unsorted talk-01 10 秒 | 20 秒"]);
        with(&["20 秒", "100 秒", "30 秒"], true, &["numbers-unsorted talk-01 20 秒 | 100 秒 | 30 秒"]);
    }

    #[test]
    fn only_numbers_are_sorted() {
        with(&["先听完", "先道歉"], false, &[]);
        with(&["等 30 秒", "立即回应"], false, &[]);
        with(&["30 秒", "2 分钟"], false, &[]);
    }
}
