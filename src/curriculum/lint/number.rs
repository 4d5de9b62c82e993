//! Numbers: an answer that a learner can reach by calculating and rounding as asked.

use super::place;
use crate::curriculum::question::Body;
use crate::curriculum::{Finding, Language, Library, Question};
use crate::practice::{Response, score};

/// The most decimal places that can be asked for.
const MOST_DECIMALS: u8 = 6;

/// `number-not-finite`, `tolerance-unfit`, `decimals-too-many`, `answer-unreachable`.
pub fn numbers(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        for question in &topic.questions {
            if let Some((rule, detail)) = wrong(question) {
                findings.push(Finding::error(rule, &file, &question.id, detail));
            }
        }
    }
}

/// The first thing wrong: what comes after would only follow from it.
fn wrong(question: &Question) -> Option<(&'static str, String)> {
    let Body::Numeric { answer, tolerance, decimals, .. } = question.body else { return None };
    if !answer.is_finite() {
        return Some(("number-not-finite", answer.to_string()));
    }
    if !tolerance.is_finite() || tolerance < 0.0 {
        return Some(("tolerance-unfit", tolerance.to_string()));
    }
    if decimals > MOST_DECIMALS {
        return Some(("decimals-too-many", decimals.to_string()));
    }
    let rounded = format!("{answer:.*}", usize::from(decimals));
    if score::score(question, &Response::Numeric(rounded.clone())).is_full() {
        None
    } else {
        Some(("answer-unreachable", format!("{answer} ≠ {rounded} (± {tolerance})")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    #[track_caller]
    fn with(answer: &str, tolerance: &str, decimals: u8, expected: &[&str]) {
        let body = format!(
            r#"Numeric(answer: {answer}, tolerance: {tolerance}, decimals: {decimals}, unit: (zh: "秒", en: "s"))"#
        );
        check(numbers, &Pack::sound().question(&body), expected);
    }

    #[test]
    fn an_answer_can_be_reached() {
        with("83.0", "0", 1, &[]);
        with("0.1", "0", 1, &[]);
        with("-2.25", "0.05", 1, &[]);
        with("83.02", "0.01", 1, &["answer-unreachable talk-01 83.02 ≠ 83.0 (± 0.01)"]);
        with("inf", "0", 1, &["number-not-finite talk-01 inf"]);
        with("NaN", "0", 1, &["number-not-finite talk-01 NaN"]);
        with("1", "-0.1", 1, &["tolerance-unfit talk-01 -0.1"]);
        with("1", "inf", 1, &["tolerance-unfit talk-01 inf"]);
        with("1", "0", 7, &["decimals-too-many talk-01 7"]);
    }
}
