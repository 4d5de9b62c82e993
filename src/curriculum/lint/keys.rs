//! Keys name one option, item or class each.

use std::collections::HashSet;

use super::place;
use crate::curriculum::question::Body;
use crate::curriculum::{Finding, Key, Language, Library};

/// `duplicate-key`: two options, items or classes of one question with one key.
pub fn keys(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in &topic.questions {
            let again = match &question.body {
                Body::Single { options, .. } | Body::Multiple { options, .. } => {
                    repeated(options.iter().map(|option| &option.key))
                }
                Body::Order { items, .. } => repeated(items.iter().map(|item| &item.key)),
                Body::Classify { classes, items } => {
                    let mut again = repeated(classes.iter().map(|class| &class.key));
                    again.extend(repeated(items.iter().map(|item| &item.key)));
                    again
                }
                Body::Task { rubric, .. } => repeated(rubric.iter().map(|criterion| &criterion.key)),
                Body::Judge { .. } | Body::Numeric { .. } | Body::Fill { .. } | Body::Recall { .. } => {
                    Vec::new()
                }
            };
            for key in again {
                let file = place::question(topic, question, Language::Chinese);
                findings.push(Finding::error("duplicate-key", &file, &question.id, key));
            }
        }
    }
}

fn repeated<'a>(keys: impl Iterator<Item = &'a Key>) -> Vec<&'a Key> {
    let mut seen = HashSet::new();
    keys.filter(|key| !seen.insert(*key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    #[test]
    fn a_key_names_one_thing() {
        let sound = r#"Classify(classes: [(key: "a", text: "甲"), (key: "b", text: "乙")], items: [(key: "a", text: "一", class: "a"), (key: "b", text: "二", class: "b")])"#;
        check(keys, &Pack::sound().question(sound), &[]);
        let item = sound.replace(r#"(key: "b", text: "二""#, r#"(key: "a", text: "二""#);
        check(keys, &Pack::sound().question(&item), &["duplicate-key talk-01 a"]);
        let class = sound.replace(r#"(key: "b", text: "乙""#, r#"(key: "a", text: "乙""#);
        check(keys, &Pack::sound().question(&class), &["duplicate-key talk-01 a"]);
        let order = r#"Order(items: [(key: "a", text: "一"), (key: "a", text: "二")], answer: ["a", "a"])"#;
        check(keys, &Pack::sound().question(order), &["duplicate-key talk-01 a"]);
    }
}
