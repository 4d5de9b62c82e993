//! Ids: each names one thing, and a question's id says which topic it belongs to.

use std::collections::HashSet;
use std::hash::Hash;

use super::place;
use crate::curriculum::{Finding, Language, Library, Standard};

/// `duplicate-id`: two standards, topics, questions, levels or codes with one name.
pub fn duplicates(library: &Library, findings: &mut Vec<Finding>) {
    let mut standards = HashSet::new();
    for standard in library.standards() {
        if !standards.insert(&standard.id) {
            findings.push(Finding::error(
                "duplicate-id",
                &place::standard(standard),
                &standard.id,
                &standard.id,
            ));
        }
        codes(standard, findings);
    }
    let mut topics = HashSet::new();
    for topic in library.topics() {
        if !topics.insert(topic.id()) {
            findings.push(Finding::error("duplicate-id", &place::header(topic), topic.id(), topic.id()));
        }
    }
    let mut questions = HashSet::new();
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        let own = topic.questions.iter().map(|question| &question.id);
        for id in repeated(own, &mut questions) {
            findings.push(Finding::error("duplicate-id", &file, id, id));
        }
    }
}

/// `question-outside-topic`: a question whose id does not begin with its topic's.
pub fn prefixes(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let prefix = format!("{}-", topic.id());
        for question in &topic.questions {
            let number = question.id.as_str().strip_prefix(&prefix);
            if number.is_none_or(str::is_empty) {
                let file = place::question(topic, question, Language::Chinese);
                findings.push(Finding::error("question-outside-topic", &file, &question.id, &prefix));
            }
        }
    }
}

fn codes(standard: &Standard, findings: &mut Vec<Finding>) {
    let file = place::standard(standard);
    let mut add = |id: String| findings.push(Finding::error("duplicate-id", &file, &id, &id));
    let name = &standard.id;
    for number in repeated(standard.levels.iter().map(|level| level.number), &mut HashSet::new()) {
        add(format!("{name}/{number}"));
    }
    for level in &standard.levels {
        let tasks = || level.domains.iter().flat_map(|domain| &domain.tasks);
        // Domains, tasks and competencies have codes of different lengths, so one set will not do: a
        // document may well call its only task of domain 1 “1” as well.
        let domains = level.domains.iter().map(|domain| &domain.code);
        let codes = tasks().map(|task| &task.code);
        let competencies = tasks().flat_map(|task| &task.competencies).map(|competency| &competency.code);
        let mut again = repeated(domains, &mut HashSet::new());
        again.extend(repeated(codes, &mut HashSet::new()));
        again.extend(repeated(competencies, &mut HashSet::new()));
        for code in again {
            add(format!("{name}/{}/{code}", level.number));
        }
    }
}

/// What was seen before, in the order in which it comes again.
fn repeated<T: Eq + Hash + Copy>(things: impl Iterator<Item = T>, seen: &mut HashSet<T>) -> Vec<T> {
    things.filter(|thing| !seen.insert(*thing)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    #[test]
    fn every_id_names_one_thing() {
        check(duplicates, &Pack::sound().question(JUDGE).question(JUDGE), &[]);
        let twice = Pack::sound().question(JUDGE).question(JUDGE).edit(|topic| {
            topic.questions[1].id = topic.questions[0].id.clone();
        });
        check(duplicates, &twice, &["duplicate-id talk-01 talk-01"]);
        let other = Pack::sound().question(JUDGE).topic("other").edit(|topic| {
            topic.questions.push(Pack::written("talk-01", JUDGE));
        });
        check(duplicates, &other, &["duplicate-id talk-01 talk-01"]);
        check(duplicates, &Pack::sound().topic("talk"), &["duplicate-id talk talk"]);
    }

    #[test]
    fn codes_are_unique_within_a_level() {
        let pack = Pack::sound().edit_standard(|standard| {
            let tasks = &mut standard.levels[0].domains[0].tasks;
            let competency = tasks[0].competencies[0].clone();
            tasks[0].competencies.push(competency);
            let level = standard.levels[0].clone();
            standard.levels.push(level);
        });
        check(
            duplicates,
            &pack,
            &[
                "duplicate-id office/1 office/1",
                "duplicate-id office/1/1.1.1 office/1/1.1.1",
                "duplicate-id office/1/1.1.1 office/1/1.1.1",
            ],
        );
    }

    #[test]
    fn a_question_carries_its_topics_name() {
        check(prefixes, &Pack::sound().question(JUDGE), &[]);
        for id in ["other-01", "talk", "talk-", "talkative-01"] {
            let pack =
                Pack::sound().question(JUDGE).edit(|topic| topic.questions[0].id = id.parse().unwrap());
            check(prefixes, &pack, &[&format!("question-outside-topic {id} talk-")]);
        }
    }
}
