//! Bold that is not closed, or that Markdown does not take for bold.

use super::characters::around;
use super::passage::{self, own};
use super::place;
use crate::curriculum::lesson::{self, Block, Line};
use crate::curriculum::{Finding, Language, Library};

/// What bold begins and ends with.
const MARK: &str = "**";

/// `bold-unclosed`: an odd number of `**` in a text other than a lesson.
pub fn unclosed(library: &Library, findings: &mut Vec<Finding>) {
    for passage in passage::every(library) {
        for (file, text) in passage.languages() {
            if text.matches(MARK).count() % 2 == 1 {
                findings.push(Finding::warning("bold-unclosed", file, &passage.id, &passage.place));
            }
        }
    }
}

/// `bold-unseen`: `**` that the reader would see as it stands.
///
/// It was not closed, or it stands between a quotation mark inside and a character outside, as in
/// `说**“请”**字`: Markdown was made for words between spaces (`CommonMark` 0.31, 6.2, left- and
/// right-flanking). There the mark has to move inside the quotation marks.
pub fn unseen(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for language in Language::ALL {
            let Some(lesson) = own(&topic.lesson, language) else { continue };
            each_line(&lesson::parse(lesson), &mut |line| {
                let text = lesson::plain(line);
                if let Some(position) = text.find(MARK) {
                    let file = place::lesson(topic, language);
                    findings.push(Finding::warning(
                        "bold-unseen",
                        &file,
                        topic.id(),
                        around(&text, position),
                    ));
                }
            });
        }
    }
}

fn each_line(blocks: &[Block], look: &mut impl FnMut(&Line)) {
    for block in blocks {
        match block {
            Block::Heading(_, line) | Block::Paragraph(line) => look(line),
            Block::Quote(blocks) => each_line(blocks, look),
            Block::List { items, .. } => items.iter().for_each(|blocks| each_line(blocks, look)),
            Block::Table(rows) => rows.iter().flatten().for_each(&mut *look),
            Block::Rule => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    fn with(lesson: &str) -> Pack {
        Pack::sound().edit(|topic| topic.lesson.zh = lesson.into())
    }

    #[test]
    fn bold_begins_and_ends() {
        check(unclosed, &Pack::sound().asking("哪句**不**对？", JUDGE), &[]);
        check(unclosed, &Pack::sound().asking("哪句**不对？", JUDGE), &["bold-unclosed talk-01 stem"]);
    }

    #[test]
    fn bold_is_seen() {
        for fine in ["先**听**再问", "**听**：完", "- **“请”**，**“您”**", "说：**“请”**", "> **听 ACW**再问"]
        {
            check(unseen, &with(fine), &[]);
        }
        check(unseen, &with("说**“请”**字"), &["bold-unseen talk 说**“请”**"]);
        check(unseen, &with("1. **第一步：**听完"), &["bold-unseen talk **第一步：*"]);
        check(unseen, &with("| 先** 听 |\n|---|\n| 再 |"), &["bold-unseen talk 先** 听"]);
    }
}
