//! Things that are there but hold nothing.

use super::passage::{self, own};
use super::place;
use crate::curriculum::lesson::{Block, parse, plain};
use crate::curriculum::{Finding, Language, Library, Topic};

/// `empty-text`: a title, stem, option, feedback or explanation without words.
pub fn texts(library: &Library, findings: &mut Vec<Finding>) {
    for passage in passage::every(library) {
        for (file, text) in passage.languages() {
            if text.trim().is_empty() {
                findings.push(Finding::error("empty-text", file, &passage.id, &passage.place));
            }
        }
    }
}

/// `standard-without-levels`, `level-without-competencies`, `nothing-to-teach`.
pub fn frames(library: &Library, findings: &mut Vec<Finding>) {
    for standard in library.standards() {
        let file = place::standard(standard);
        if standard.levels.is_empty() {
            findings.push(Finding::error("standard-without-levels", &file, &standard.id, ""));
        }
        for level in &standard.levels {
            if level.domains.iter().all(|domain| domain.competencies().next().is_none()) {
                let id = format!("{}/{}", standard.id, level.number);
                findings.push(Finding::error("level-without-competencies", &file, id, ""));
            }
        }
    }
    if library.topics().is_empty() {
        findings.push(Finding::error("nothing-to-teach", "topics", "", ""));
    }
}

/// `lesson-without-title`, `lesson-empty`.
pub fn lessons(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for language in Language::ALL {
            if let Some(rule) = lesson(topic, language) {
                findings.push(Finding::error(rule, &place::lesson(topic, language), topic.id(), ""));
            }
        }
    }
}

fn lesson(topic: &Topic, language: Language) -> Option<&'static str> {
    let blocks = parse(own(&topic.lesson, language)?);
    let titled = matches!(blocks.first(), Some(Block::Heading(1, title)) if !plain(title).trim().is_empty());
    if !titled {
        Some("lesson-without-title")
    } else if blocks.iter().all(|block| matches!(block, Block::Heading(..))) {
        Some("lesson-empty")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::Text;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    #[test]
    fn texts_have_words() {
        check(texts, &Pack::sound().question(JUDGE), &[]);
        let pack = Pack::sound().question(JUDGE).edit(|topic| {
            topic.header.summary.zh = "\n".into();
            topic.questions[0].explanation.en = Some(" ".into());
        });
        check(texts, &pack, &["empty-text talk summary", "empty-text talk-01 explanation"]);
        let title = Pack::sound().edit_standard(|standard| standard.levels[0].domains[0].title.zh.clear());
        check(texts, &title, &["empty-text office/1/1 title"]);
    }

    #[test]
    fn frames_hold_something() {
        check(frames, &Pack::sound(), &[]);
        check(frames, &Pack::empty(), &["nothing-to-teach  "]);
        let bare = Pack::sound().edit_standard(|standard| standard.levels.clear());
        check(frames, &bare, &["standard-without-levels office "]);
        let hollow = Pack::sound().edit_standard(|standard| standard.levels[0].domains[0].tasks.clear());
        check(frames, &hollow, &["level-without-competencies office/1 "]);
    }

    #[test]
    fn lessons_say_what_they_are_and_then_something() {
        let with = |zh: &str, en: Option<&str>| {
            let lesson = Text { zh: zh.into(), en: en.map(str::to_owned) };
            Pack::sound().edit(|topic| topic.lesson = lesson)
        };
        check(lessons, &with("# 倾听\n\n先听。", None), &[]);
        check(lessons, &with("先听。", None), &["lesson-without-title talk "]);
        check(lessons, &with("#\n先听。", None), &["lesson-without-title talk "]);
        check(lessons, &with("", Some("# Listen\n\nListen.")), &["lesson-without-title talk "]);
        check(lessons, &with("# 倾听\n\n先听。", Some("# Listen\n## More\n")), &["lesson-empty talk "]);
    }
}
