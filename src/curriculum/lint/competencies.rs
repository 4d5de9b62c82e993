//! What topics and questions say they serve has to exist.

use std::collections::{BTreeSet, HashSet};

use super::place;
use crate::curriculum::{CompetencyId, Finding, Language, Library, StandardId, Topic};

/// `serves-nothing`, `unknown-standard`, `unknown-competency`, `serves-beyond-topic`.
pub fn references(library: &Library, findings: &mut Vec<Finding>) {
    let standards: HashSet<&StandardId> = library.standards().iter().map(|standard| &standard.id).collect();
    let competencies: HashSet<CompetencyId> =
        library.standards().iter().flat_map(|standard| standard.competencies().map(|(id, _)| id)).collect();
    for planned in library.planned() {
        for id in planned.serves.iter().filter(|id| !competencies.contains(id)) {
            findings.push(Finding::error(
                "unknown-competency",
                &place::header_of(&planned.id),
                &planned.id,
                id,
            ));
        }
    }
    for topic in library.topics() {
        unknown_standards(topic, &standards, findings);
        let exists = |id: &CompetencyId| competencies.contains(id) || !standards.contains(&id.standard);
        let header = place::header(topic);
        if topic.header.serves.is_empty() {
            findings.push(Finding::error("serves-nothing", &header, topic.id(), ""));
        }
        for id in topic.header.serves.iter().filter(|id| !exists(id)) {
            findings.push(Finding::error("unknown-competency", &header, topic.id(), id));
        }
        let file = place::questions(topic, Language::Chinese);
        for question in &topic.questions {
            if question.serves.is_empty() {
                findings.push(Finding::error("serves-nothing", &file, &question.id, ""));
            }
            for id in &question.serves {
                if !exists(id) {
                    findings.push(Finding::error("unknown-competency", &file, &question.id, id));
                } else if !topic.header.serves.contains(id) {
                    findings.push(Finding::error("serves-beyond-topic", &file, &question.id, id));
                }
            }
        }
    }
}

/// One finding a topic: a standard that could not be read would otherwise be reported at every question.
fn unknown_standards(topic: &Topic, standards: &HashSet<&StandardId>, findings: &mut Vec<Finding>) {
    let named = topic.questions.iter().flat_map(|question| &question.serves).chain(&topic.header.serves);
    let unknown: BTreeSet<&StandardId> =
        named.map(|id| &id.standard).filter(|id| !standards.contains(id)).collect();
    for id in unknown {
        findings.push(Finding::error("unknown-standard", &place::header(topic), topic.id(), id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    fn serving(id: &str) -> Pack {
        Pack::sound().question(JUDGE).edit(|topic| topic.questions[0].serves = vec![id.parse().unwrap()])
    }

    #[test]
    fn what_is_served_exists_and_is_the_topics() {
        check(references, &Pack::sound().question(JUDGE), &[]);
        check(references, &serving("office/1/9.9"), &["unknown-competency talk-01 office/1/9.9"]);
        check(references, &serving("office/1/1.1.3"), &["serves-beyond-topic talk-01 office/1/1.1.3"]);
        let none = Pack::sound().question(JUDGE).edit(|topic| {
            topic.header.serves.clear();
            topic.questions[0].serves.clear();
        });
        check(references, &none, &["serves-nothing talk ", "serves-nothing talk-01 "]);
    }

    #[test]
    fn a_missing_standard_is_one_finding_a_topic() {
        let pack = Pack::sound().question(JUDGE).question(JUDGE).edit(|topic| {
            for question in &mut topic.questions {
                question.serves = vec!["bank/1/1.1".parse().unwrap()];
            }
        });
        check(
            references,
            &pack,
            &[
                "serves-beyond-topic talk-01 bank/1/1.1",
                "serves-beyond-topic talk-02 bank/1/1.1",
                "unknown-standard talk bank",
            ],
        );
    }
}
