//! A lesson: short enough to read at one sitting, with a table, and an end that says what one can do now.

use std::ops::RangeInclusive;

use super::characters::han;
use super::limits::outside;
use super::passage::own;
use super::place;
use crate::curriculum::lesson::{Block, parse, plain};
use crate::curriculum::{Finding, Language, Library, Topic};

/// How many Chinese characters are read in 6 to 10 minutes.
const LENGTH: RangeInclusive<usize> = 600..=1200;
/// What the last section is called.
const GOALS: &str = "学完你应该能";

/// `lesson-length`, `lesson-without-table`, `lesson-without-goals`, `lesson-title-differs`.
pub fn shape(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let lesson = &topic.lesson.zh;
        let file = place::lesson(topic, Language::Chinese);
        let mut add = |rule, detail: String| findings.push(Finding::warning(rule, &file, topic.id(), detail));
        if let Some(detail) = outside(han(lesson), &LENGTH) {
            add("lesson-length", detail);
        }
        let blocks = parse(lesson);
        if !blocks.iter().any(|block| matches!(block, Block::Table(_))) {
            add("lesson-without-table", String::new());
        }
        let last = headings(&blocks, 2).next_back().unwrap_or_default();
        if last != GOALS {
            add("lesson-without-goals", last);
        }
        for language in Language::ALL {
            titles(topic, language, findings);
        }
    }
}

fn titles(topic: &Topic, language: Language, findings: &mut Vec<Finding>) {
    let (Some(lesson), Some(title)) = (own(&topic.lesson, language), own(&topic.header.title, language))
    else {
        return;
    };
    if headings(&parse(lesson), 1).any(|heading| heading != title) {
        findings.push(Finding::warning(
            "lesson-title-differs",
            &place::lesson(topic, language),
            topic.id(),
            title,
        ));
    }
}

/// The headings of one level.
fn headings(blocks: &[Block], wanted: u8) -> impl DoubleEndedIterator<Item = String> {
    blocks.iter().filter_map(move |block| match block {
        Block::Heading(level, line) if *level == wanted => Some(plain(line)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    fn sound(length: usize) -> String {
        format!(
            "# 倾听\n\n{}\n\n| 词 | 意 |\n|---|---|\n| 甲 | 乙 |\n\n## 学完你应该能\n\n1. 听",
            "字".repeat(length)
        )
    }

    #[track_caller]
    fn with(lesson: &str, expected: &[&str]) {
        check(shape, &Pack::sound().edit(|topic| topic.lesson.zh = lesson.into()), expected);
    }

    #[test]
    fn a_lesson_has_its_parts() {
        with(&sound(800), &[]);
        with(&sound(300), &["lesson-length talk 313 (600–1200)"]);
        with(&sound(1300), &["lesson-length talk 1313 (600–1200)"]);
        with(&sound(800).replace("|---|---|\n", ""), &["lesson-without-table talk "]);
        with(&sound(800).replace("学完", "读完"), &["lesson-without-goals talk 读完你应该能"]);
        with(&format!("{}\n\n## 附录\n\n无", sound(800)), &["lesson-without-goals talk 附录"]);
        with(&sound(800).replace("# 倾听", "# 听"), &["lesson-title-differs talk 倾听"]);
    }

    #[test]
    fn an_english_lesson_has_the_english_title() {
        let pack = Pack::sound().edit(|topic| {
            topic.lesson.zh = sound(800);
            topic.lesson.en = Some("# Hearing\n\nListen.".into());
            topic.header.title.en = Some("Listening".into());
        });
        check(shape, &pack, &["lesson-title-differs talk Listening"]);
    }
}
