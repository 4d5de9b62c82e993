//! What is left out of an English text: counted a file, so that a half translated pack does not drown in findings.
//! Chinese is the language of record: a topic of which nothing is in English but its title and summary is whole, and
//! `zuoxi coverage` counts it.

use std::collections::{BTreeMap, HashSet};

use super::passage;
use super::place;
use crate::curriculum::question::Body;
use crate::curriculum::{Finding, Language, Library, Topic};

/// `untranslated`, `lesson-untranslated`.
pub fn missing(library: &Library, findings: &mut Vec<Finding>) {
    let mut files: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut count = |file: &str, missing: bool| {
        let (absent, all) = files.entry(file.to_owned()).or_default();
        *absent += usize::from(missing);
        *all += 1;
    };
    let untouched: HashSet<String> = library
        .topics()
        .iter()
        .filter(|topic| {
            topic.lesson.en.is_none() && topic.active().all(|question| question.stem.en.is_none())
        })
        .map(|topic| place::questions(topic, Language::English))
        .chain(library.topics().iter().filter_map(untouched_tasks))
        .collect();
    for passage in passage::every(library) {
        count(&passage.english_file, passage.text.en.is_none());
    }
    for topic in library.topics() {
        let file = place::questions(topic, Language::English);
        if untouched.contains(&file) {
            continue;
        }
        for question in topic.active() {
            if let Body::Fill { blanks } = &question.body {
                // Who reads the stem in English types English into its blanks.
                for blank in blanks {
                    count(&file, blank.accept_en.is_empty());
                }
            }
        }
        if topic.lesson.en.is_none() {
            let file = place::lesson(topic, Language::English);
            findings.push(Finding::warning("lesson-untranslated", &file, topic.id(), ""));
        }
    }
    for (file, (missing, all)) in files {
        if missing > 0 && !untouched.contains(&file) {
            findings.push(Finding::warning("untranslated", &file, "", format!("{missing} / {all}")));
        }
    }
}

/// The file with the English of a topic's tasks where none of them has any.
fn untouched_tasks(topic: &Topic) -> Option<String> {
    let first = topic.tasks().next()?;
    let is_untouched = topic.tasks().all(|task| task.stem.en.is_none());
    is_untouched.then(|| place::question(topic, first, Language::English))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    #[test]
    fn what_is_missing_is_counted() {
        let english = || Some("English".to_owned());
        let pack = Pack::sound()
            .question(r#"Fill(blanks: [(accept: ["听"])])"#)
            .edit_standard(|standard| {
                standard.title.en = english();
            })
            .edit(|topic| {
                topic.header.title.en = english();
                topic.header.summary.en = english();
                topic.questions[0].stem.en = english();
                topic.questions[0].explanation.en = english();
            });
        let expected = ["lesson-untranslated talk ", "untranslated  1 / 3", "untranslated  9 / 10"];
        check(missing, &pack, &expected);
        let done = pack.edit(|topic| {
            topic.lesson.en = english();
            let Body::Fill { blanks } = &mut topic.questions[0].body else { return };
            blanks[0].accept_en = vec!["listen".into()];
        });
        check(missing, &done, &["untranslated  9 / 10"]);
        let chinese = done.edit(|topic| {
            topic.lesson.en = None;
            topic.questions[0].stem.en = None;
        });
        check(missing, &chinese, &["untranslated  9 / 10"]);
    }
}
