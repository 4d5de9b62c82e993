//! Enough questions of enough kinds, for everything that is claimed to be taught.

use std::collections::{BTreeSet, HashMap};

use super::place;
use crate::curriculum::coverage::ENOUGH_QUESTIONS;
use crate::curriculum::{CompetencyId, Finding, Language, Library};

/// Fewer questions do not fill a session.
const QUESTIONS_A_TOPIC: usize = 12;
/// Fewer kinds are monotonous, and test less.
const KINDS_A_TOPIC: usize = 4;

/// `few-questions`, `few-kinds`: a topic with too little to practise.
pub fn topics(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        let questions = topic.active().count();
        if questions < QUESTIONS_A_TOPIC {
            let detail = format!("{questions} / {QUESTIONS_A_TOPIC}");
            findings.push(Finding::warning("few-questions", &file, topic.id(), detail));
        }
        let kinds: BTreeSet<_> = topic.active().map(crate::curriculum::Question::kind).collect();
        if kinds.len() < KINDS_A_TOPIC {
            let detail = format!("{} / {KINDS_A_TOPIC}", kinds.len());
            findings.push(Finding::warning("few-kinds", &file, topic.id(), detail));
        }
    }
}

/// `competency-hardly-asked`: a topic claims a competency that too few questions anywhere exercise.
pub fn asked(library: &Library, findings: &mut Vec<Finding>) {
    let mut questions: HashMap<&CompetencyId, usize> = HashMap::new();
    for id in library.active().flat_map(|question| &question.serves) {
        *questions.entry(id).or_default() += 1;
    }
    for topic in library.topics() {
        for id in &topic.header.serves {
            let found = questions.get(id).copied().unwrap_or_default();
            if found < ENOUGH_QUESTIONS {
                let detail = format!("{id}: {found} / {ENOUGH_QUESTIONS}");
                findings.push(Finding::warning(
                    "competency-hardly-asked",
                    &place::header(topic),
                    topic.id(),
                    detail,
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check, classify, multiple, order, single};

    #[test]
    fn a_topic_has_enough_to_practise() {
        let bodies = [
            JUDGE.to_owned(),
            single(&["甲", "乙"], "a"),
            multiple(&["甲", "乙", "丙"], "a b"),
            order(&["甲", "乙", "丙"], "b a c"),
        ];
        let many = (0..12).fold(Pack::sound(), |pack, number| pack.question(&bodies[number % 4]));
        check(topics, &many, &[]);
        let few = Pack::sound().question(&classify("x y", &["一 x", "二 y"]));
        check(topics, &few, &["few-kinds talk 1 / 4", "few-questions talk 1 / 12"]);
    }

    #[test]
    fn what_is_claimed_is_asked() {
        let pack = (0..4).fold(Pack::sound(), |pack, _| pack.question(JUDGE));
        check(asked, &pack, &["competency-hardly-asked talk office/1/1.1.2: 0 / 4"]);
        let both = pack.edit(|topic| {
            let serves = topic.header.serves.clone();
            topic.questions.iter_mut().for_each(|question| question.serves.clone_from(&serves));
        });
        check(asked, &both, &[]);
    }
}
