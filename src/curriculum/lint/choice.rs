//! Choice questions: enough options, and a key that is among them.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::limits::outside;
use super::place;
use crate::curriculum::question::{Body, Choice};
use crate::curriculum::{Finding, Key, Language, Library};

/// How many options a single choice has.
const SINGLE: RangeInclusive<usize> = 2..=6;
/// How many options a multiple choice has.
const MULTIPLE: RangeInclusive<usize> = 3..=7;

/// `option-count`, `answer-unknown`, `answer-twice`, `answer-too-short`, `answer-is-everything`.
pub fn choices(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        for question in &topic.questions {
            for (rule, detail) in wrong(&question.body) {
                findings.push(Finding::error(rule, &file, &question.id, detail));
            }
        }
    }
}

fn wrong(body: &Body) -> Vec<(&'static str, String)> {
    match body {
        Body::Single { options, answer, .. } => {
            let mut wrong = count(options, &SINGLE);
            wrong.extend(unknown(options, std::slice::from_ref(answer)));
            wrong
        }
        Body::Multiple { options, answer, .. } => {
            let mut wrong = count(options, &MULTIPLE);
            wrong.extend(unknown(options, answer));
            let mut named = HashSet::new();
            wrong.extend(
                answer.iter().filter(|key| !named.insert(*key)).map(|key| ("answer-twice", key.to_string())),
            );
            if named.len() < 2 {
                wrong.push(("answer-too-short", named.len().to_string()));
            }
            if !options.is_empty() && options.iter().all(|option| named.contains(&option.key)) {
                wrong.push(("answer-is-everything", String::new()));
            }
            wrong
        }
        _ => Vec::new(),
    }
}

fn count(options: &[Choice], fit: &RangeInclusive<usize>) -> Vec<(&'static str, String)> {
    outside(options.len(), fit).map(|detail| ("option-count", detail)).into_iter().collect()
}

fn unknown<'a>(
    options: &'a [Choice],
    answer: &'a [Key],
) -> impl Iterator<Item = (&'static str, String)> + 'a {
    answer
        .iter()
        .filter(|key| options.iter().all(|option| option.key != **key))
        .map(|key| ("answer-unknown", key.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, multiple, single};

    #[test]
    fn a_single_choice_has_its_key_among_two_to_six_options() {
        check(choices, &Pack::sound().question(&single(&["甲", "乙"], "b")), &[]);
        check(choices, &Pack::sound().question(&single(&["甲", "乙"], "c")), &["answer-unknown talk-01 c"]);
        check(choices, &Pack::sound().question(&single(&["甲"], "a")), &["option-count talk-01 1 (2–6)"]);
        let seven = single(&["甲", "乙", "丙", "丁", "戊", "己", "庚"], "a");
        check(choices, &Pack::sound().question(&seven), &["option-count talk-01 7 (2–6)"]);
    }

    #[test]
    fn a_multiple_choice_has_two_right_and_one_wrong() {
        let with = |answer: &str| Pack::sound().question(&multiple(&["甲", "乙", "丙"], answer));
        check(choices, &with("a c"), &[]);
        check(choices, &with("a"), &["answer-too-short talk-01 1"]);
        check(choices, &with("a b c"), &["answer-is-everything talk-01 "]);
        check(choices, &with("a b b"), &["answer-twice talk-01 b"]);
        check(choices, &with("a b d"), &["answer-unknown talk-01 d"]);
        let two = Pack::sound().question(&multiple(&["甲", "乙"], "a b"));
        check(choices, &two, &["answer-is-everything talk-01 ", "option-count talk-01 2 (3–7)"]);
    }
}
