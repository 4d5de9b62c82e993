//! Ordering and classifying: every item has its place.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::limits::outside;
use super::place;
use crate::curriculum::question::{Body, Item, Member};
use crate::curriculum::{Finding, Key, Language, Library};

/// How many items there are to order.
const ORDERED: RangeInclusive<usize> = 3..=7;
/// How many classes there are.
const CLASSES: RangeInclusive<usize> = 2..=4;
/// How many items there are to classify.
const CLASSIFIED: RangeInclusive<usize> = 2..=8;

/// `item-count`, `order-incomplete`, `class-count`, `class-unknown`, `class-empty`.
pub fn arrangements(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        for question in &topic.questions {
            let wrong = match &question.body {
                Body::Order { items, answer } => ordering(items, answer),
                Body::Classify { classes, items } => classification(classes, items),
                _ => continue,
            };
            for (rule, detail) in wrong {
                findings.push(Finding::error(rule, &file, &question.id, detail));
            }
        }
    }
}

fn ordering(items: &[Item], answer: &[Key]) -> Vec<(&'static str, String)> {
    let mut wrong = count("item-count", items.len(), &ORDERED);
    let own: BTreeSet<&Key> = items.iter().map(|item| &item.key).collect();
    let named: BTreeSet<&Key> = answer.iter().collect();
    let off: Vec<&str> = own.symmetric_difference(&named).map(|key| key.as_str()).collect();
    if !off.is_empty() {
        wrong.push(("order-incomplete", off.join(", ")));
    } else if answer.len() != named.len() {
        let twice = answer.iter().enumerate().find(|(place, key)| answer[..*place].contains(key));
        wrong.push(("order-incomplete", twice.map(|(_, key)| key.to_string()).unwrap_or_default()));
    }
    wrong
}

fn classification(classes: &[Item], items: &[Member]) -> Vec<(&'static str, String)> {
    let mut wrong = count("class-count", classes.len(), &CLASSES);
    wrong.extend(count("item-count", items.len(), &CLASSIFIED));
    for item in items.iter().filter(|item| classes.iter().all(|class| class.key != item.class)) {
        wrong.push(("class-unknown", format!("{} → {}", item.key, item.class)));
    }
    for class in classes.iter().filter(|class| items.iter().all(|item| item.class != class.key)) {
        wrong.push(("class-empty", class.key.to_string()));
    }
    wrong
}

fn count(rule: &'static str, found: usize, fit: &RangeInclusive<usize>) -> Vec<(&'static str, String)> {
    outside(found, fit).map(|detail| (rule, detail)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, classify, order};

    #[test]
    fn an_order_names_every_item_once() {
        let with = |answer: &str| Pack::sound().question(&order(&["一", "二", "三"], answer));
        check(arrangements, &with("c a b"), &[]);
        check(arrangements, &with("c a"), &["order-incomplete talk-01 b"]);
        check(arrangements, &with("c a b d"), &["order-incomplete talk-01 d"]);
        check(arrangements, &with("c a b a"), &["order-incomplete talk-01 a"]);
        let two = Pack::sound().question(&order(&["一", "二"], "b a"));
        check(arrangements, &two, &["item-count talk-01 2 (3–7)"]);
    }

    #[test]
    fn a_classification_has_classes_that_are_used() {
        let sound = classify("x y", &["一 x", "二 y", "三 x"]);
        check(arrangements, &Pack::sound().question(&sound), &[]);
        let unknown = classify("x y", &["一 x", "二 y", "三 z"]);
        check(arrangements, &Pack::sound().question(&unknown), &["class-unknown talk-01 c → z"]);
        let empty = classify("x y z", &["一 x", "二 y"]);
        check(arrangements, &Pack::sound().question(&empty), &["class-empty talk-01 z"]);
        let one = classify("x", &["一 x"]);
        check(
            arrangements,
            &Pack::sound().question(&one),
            &["class-count talk-01 1 (2–4)", "item-count talk-01 1 (2–8)"],
        );
    }
}
