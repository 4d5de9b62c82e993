//! Marks as a Chinese text is set: full width, curly, and no stray spaces.

use super::characters::{around, is_han};
use super::passage;
use super::place;
use crate::curriculum::{Finding, Language, Library};

/// `straight-quote`: a `"` in a Chinese text.
pub fn quotes(library: &Library, findings: &mut Vec<Finding>) {
    chinese(library, |file, id, text| {
        if let Some(position) = text.find('"') {
            findings.push(Finding::warning("straight-quote", file, id, around(text, position)));
        }
    });
}

/// `ascii-punctuation`: a half-width mark between two Chinese characters, or a half-width bracket there.
pub fn punctuation(library: &Library, findings: &mut Vec<Finding>) {
    chinese(library, |file, id, text| {
        let characters: Vec<(usize, char)> = text.char_indices().collect();
        let found = characters.windows(3).find(|near| {
            let (before, mark, after) = (near[0].1, near[1].1, near[2].1);
            matches!(mark, ',' | '.' | '?' | '!' | ':' | ';' | '(') && is_han(before) && is_han(after)
        });
        if let Some(near) = found {
            findings.push(Finding::warning("ascii-punctuation", file, id, around(text, near[1].0)));
        }
    });
}

/// `stray-space`: white space at the beginning or end of a text.
pub fn spaces(library: &Library, findings: &mut Vec<Finding>) {
    for passage in passage::every(library) {
        for (file, text) in passage.languages() {
            // A text of nothing else is another rule's finding.
            if text != text.trim() && !text.trim().is_empty() {
                findings.push(Finding::warning("stray-space", file, &passage.id, &passage.place));
            }
        }
    }
}

fn chinese(library: &Library, mut look: impl FnMut(&str, &str, &str)) {
    for passage in passage::every(library) {
        look(&passage.file, &passage.id, &passage.text.zh);
    }
    for topic in library.topics() {
        let file = place::lesson(topic, Language::Chinese);
        for line in topic.lesson.zh.lines() {
            look(&file, topic.id().as_str(), line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    #[test]
    fn quotation_marks_are_curly() {
        check(quotes, &Pack::sound().asking("客户说：“好。”", JUDGE), &[]);
        check(
            quotes,
            &Pack::sound().asking("客户说：\"好。\"", JUDGE),
            &["straight-quote talk-01 客户说：\"好。\""],
        );
        let lesson = Pack::sound().edit(|topic| topic.lesson.zh.push_str("\n说\"好\"。"));
        check(quotes, &lesson, &["straight-quote talk 说\"好\"。"]);
    }

    #[test]
    fn marks_between_characters_are_full_width() {
        for fine in ["比例是 3.5，ACW, 共 1:2。", "App 3.0.1 版（新）", "9:30 到"] {
            check(punctuation, &Pack::sound().asking(fine, JUDGE), &[]);
        }
        check(
            punctuation,
            &Pack::sound().asking("您好,请讲", JUDGE),
            &["ascii-punctuation talk-01 您好,请讲"],
        );
        check(punctuation, &Pack::sound().asking("工单(新)", JUDGE), &["ascii-punctuation talk-01 工单(新)"]);
    }

    #[test]
    fn texts_have_no_edges_of_space() {
        check(spaces, &Pack::sound().asking("您好。", JUDGE), &[]);
        check(spaces, &Pack::sound().asking(" 您好。", JUDGE), &["stray-space talk-01 stem"]);
        check(spaces, &Pack::sound().asking("您好。\n", JUDGE), &["stray-space talk-01 stem"]);
    }
}
