//! A retired question may name the one that took its place: it has to be there, and asked.

use super::place;
use crate::curriculum::question::Status;
use crate::curriculum::{Finding, Language, Library};

/// `replaced-by-unknown`, `replaced-by-retired`.
pub fn replacements(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in &topic.questions {
            let Status::Retired { replaced_by: Some(successor) } = &question.status else { continue };
            let rule = match library.question(successor) {
                None => "replaced-by-unknown",
                Some(successor) if !successor.is_active() => "replaced-by-retired",
                Some(_) => continue,
            };
            let file = place::question(topic, question, Language::Chinese);
            findings.push(Finding::error(rule, &file, &question.id, successor));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    fn replaced_by(id: &str) -> Pack {
        Pack::sound().question(JUDGE).question(JUDGE).question(JUDGE).edit(|topic| {
            topic.questions[0].status = Status::Retired { replaced_by: Some(id.parse().unwrap()) };
            topic.questions[1].status = Status::Retired { replaced_by: None };
        })
    }

    #[test]
    fn what_takes_a_place_is_asked() {
        check(replacements, &replaced_by("talk-03"), &[]);
        check(replacements, &replaced_by("talk-02"), &["replaced-by-retired talk-01 talk-02"]);
        check(replacements, &replaced_by("talk-01"), &["replaced-by-retired talk-01 talk-01"]);
        check(replacements, &replaced_by("talk-99"), &["replaced-by-unknown talk-01 talk-99"]);
    }
}
