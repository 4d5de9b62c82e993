//! Markdown that the lesson reader does not show.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::characters::around;
use super::passage::own;
use super::place;
use crate::curriculum::{Finding, Language, Library};

/// More columns do not fit beside one another in a small window.
const MOST_COLUMNS: usize = 4;

/// `lesson-markup`: HTML, pictures, links, code, italics, lists within lists, tables of more than four columns.
pub fn lessons(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for language in Language::ALL {
            let Some(lesson) = own(&topic.lesson, language) else { continue };
            let file = place::lesson(topic, language);
            for position in unshown(lesson) {
                let detail = around(lesson, position);
                findings.push(Finding::warning("lesson-markup", &file, topic.id(), detail));
            }
        }
    }
}

/// Where something begins that is not shown as it is meant.
fn unshown(lesson: &str) -> Vec<usize> {
    let mut lists = 0;
    let mut places = Vec::new();
    for (event, range) in Parser::new_ext(lesson, Options::ENABLE_TABLES).into_offset_iter() {
        let is_unshown = match event {
            Event::Start(Tag::List(_)) => {
                lists += 1;
                lists > 1
            }
            Event::End(TagEnd::List(_)) => {
                lists -= 1;
                false
            }
            Event::Start(Tag::Table(columns)) => columns.len() > MOST_COLUMNS,
            Event::Start(
                Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. },
            )
            | Event::Code(_)
            | Event::InlineHtml(_) => true,
            _ => false,
        };
        if is_unshown {
            places.push(range.start);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    #[test]
    fn a_lesson_uses_what_the_reader_shows() {
        let with = |lesson: &str| Pack::sound().edit(|topic| topic.lesson.zh = lesson.into());
        let fine = "# 题\n\n* 一\n* 二\n\n1. **三**\n\n> **坐席**：5 < 6，6 > 5，5 * 6\n\n| a | b | c | d |\n|---|---|---|---|\n";
        check(lessons, &with(fine), &[]);
        for (lesson, shown) in [
            ("换<br>行", "换<br>行"),
            ("见[这里](http://a)", "见[这里](ht"),
            ("用 `cargo`", "用 `cargo`"),
            ("这是*斜体*字", "这是*斜体*字"),
            ("- 外\n  - 里", "- 外   - 里"),
            ("一\n\n    缩进", "      缩进"),
            ("| 1 | 2 | 3 | 4 | 5 |\n|-|-|-|-|-|", "| 1 | 2"),
        ] {
            check(lessons, &with(lesson), &[&format!("lesson-markup talk {shown}")]);
        }
    }
}
