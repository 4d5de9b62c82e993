//! What is better read before has to exist, and nothing may be read before itself.

use std::collections::{BTreeMap, BTreeSet};

use super::place;
use crate::curriculum::{Finding, Library, TopicId};

/// What is better read before each topic, as far as it exists.
type Before<'a> = BTreeMap<&'a TopicId, Vec<&'a TopicId>>;

/// `unknown-prerequisite`, `prerequisite-cycle`.
pub fn prerequisites(library: &Library, findings: &mut Vec<Finding>) {
    let mut before = Before::new();
    for header in library.topics().iter().map(|topic| &topic.header).chain(library.planned()) {
        let (known, unknown): (Vec<_>, Vec<_>) =
            header.prerequisites.iter().partition(|id| library.knows(id));
        for id in unknown {
            findings.push(Finding::error(
                "unknown-prerequisite",
                &place::header_of(&header.id),
                &header.id,
                id,
            ));
        }
        before.entry(&header.id).or_insert(known);
    }
    for cycle in cycles(before) {
        let Some(topic) = cycle.first() else { continue };
        let names: Vec<&str> = cycle.iter().chain(cycle.first()).map(|id| id.as_str()).collect();
        findings.push(Finding::error(
            "prerequisite-cycle",
            &place::header_of(topic),
            topic,
            names.join(" → "),
        ));
    }
}

/// The cycles, each once, beginning at its first topic by id.
fn cycles(mut before: Before<'_>) -> BTreeSet<Vec<&TopicId>> {
    // Whatever can be read in some order is no part of a cycle: take it away until nothing goes.
    loop {
        let open: BTreeSet<&TopicId> = before.keys().copied().collect();
        before.retain(|_, needs| needs.iter().any(|id| open.contains(id)));
        if before.len() == open.len() {
            break;
        }
    }
    // Every topic that is left needs one that is left: following those must come round.
    let mut found = BTreeSet::new();
    for start in before.keys().copied() {
        let mut path = vec![start];
        while let Some(next) = path
            .last()
            .and_then(|id| before.get(id))
            .and_then(|needs| needs.iter().find(|id| before.contains_key(**id)))
        {
            if let Some(turn) = path.iter().position(|id| id == next) {
                let mut cycle = path.split_off(turn);
                let first = cycle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(place, _)| place);
                cycle.rotate_left(first);
                found.insert(cycle);
                break;
            }
            path.push(next);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    fn needing(needs: &[(&str, &str)]) -> Pack {
        needs.iter().fold(Pack::empty(), |pack, (topic, before)| {
            pack.topic(topic).edit(|topic| {
                topic.header.prerequisites =
                    before.split_whitespace().map(|id| id.parse().unwrap()).collect();
            })
        })
    }

    #[test]
    fn prerequisites_exist() {
        check(prerequisites, &needing(&[("a", ""), ("b", "a")]), &[]);
        check(prerequisites, &needing(&[("a", ""), ("b", "a z")]), &["unknown-prerequisite b z"]);
    }

    #[test]
    fn each_cycle_is_named_once() {
        check(prerequisites, &needing(&[("a", "a")]), &["prerequisite-cycle a a → a"]);
        check(
            prerequisites,
            &needing(&[("a", ""), ("c", "b"), ("b", "d a"), ("d", "c"), ("e", "d")]),
            &["prerequisite-cycle b b → d → c → b"],
        );
        check(
            prerequisites,
            &needing(&[("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")]),
            &["prerequisite-cycle a a → b → a", "prerequisite-cycle c c → d → c"],
        );
    }
}
