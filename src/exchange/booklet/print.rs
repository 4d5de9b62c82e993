//! A booklet to print: the questions first, so that one can test oneself; the answers on pages of their own.

use super::{Booklet, Entry, What};
use crate::curriculum::Language;
use crate::exchange::pdf::{Block, Document};
use crate::exchange::written::Written;
use crate::tr;

/// The pages.
pub fn print(booklet: &Booklet) -> Document {
    let language = booklet.language;
    let mut blocks =
        vec![Block::Title(booklet.title.clone()), Block::Small(booklet.made()), Block::Gap(10.0)];
    let entries = || booklet.entries.iter().enumerate().map(|(place, entry)| (place + 1, entry));
    blocks.extend(entries().map(|(number, entry)| asked(entry, number, language)));
    if booklet.entries.iter().any(|entry| matches!(entry.what, What::Question(_))) {
        blocks.extend([Block::PageBreak, Block::Heading(tr!(language, "booklet-answers")), Block::Gap(6.0)]);
        blocks.extend(entries().filter_map(|(number, entry)| answered(entry, number, language)));
    }
    Document {
        title: booklet.title.clone(),
        language,
        made_on: Some(booklet.made_on),
        foot: tr!(language, "booklet-foot", title = booklet.title.as_str()),
        blocks,
    }
}

/// What is asked, with nothing that gives the answer away.
fn asked(entry: &Entry, number: usize, language: Language) -> Block {
    let mark = format!("{number}.");
    let mut blocks = Vec::new();
    match (&entry.what, entry.written(language)) {
        (What::Question(_), Some(written)) => {
            let head =
                tr!(language, "booklet-asked", kind = written.kind.as_str(), stem = written.stem.as_str());
            blocks.push(Block::Item { mark, depth: 0, text: head });
            for option in &written.options {
                let (mark, text) = (letter(&option.letter), option.text.clone());
                blocks.push(Block::Item { mark, depth: 1, text });
            }
            if written.options.is_empty() {
                blocks.push(Block::Rule);
            }
        }
        (What::Text(title), _) => {
            blocks.push(Block::Item { mark, depth: 0, text: format!("**{}**", title.replace("**", "")) });
            blocks.extend(note(entry));
        }
        (What::Question(_), None) => {}
    }
    blocks.push(Block::Gap(10.0));
    Block::Together(blocks)
}

fn letter(letter: &str) -> String {
    if letter.is_empty() { String::new() } else { format!("{letter}.") }
}

fn note(entry: &Entry) -> Option<Block> {
    let text = entry.note.replace("**", "＊＊");
    (!text.trim().is_empty()).then(|| Block::Item { mark: String::new(), depth: 0, text })
}

/// The answer with its reasons, and what the learner did and wrote.
fn answered(entry: &Entry, number: usize, language: Language) -> Option<Block> {
    let written = entry.written(language)?;
    let answer = format!("**{}**", written.answer.join("\n").replace("**", ""));
    let mut blocks = vec![
        Block::Item { mark: format!("{number}."), depth: 0, text: answer },
        Block::Item { mark: String::new(), depth: 0, text: written.explanation.clone() },
    ];
    blocks.extend(reasons(&written));
    let given = entry.given(language).join(&tr!(language, "list-comma"));
    let record = match (entry.times, entry.missed_on) {
        (0, _) => String::new(),
        (times, Some(day)) => tr!(language, "booklet-missed", times = times, date = day.to_string()),
        (times, None) => tr!(language, "booklet-missed-times", times = times),
    };
    let lines = [
        (!written.source.is_empty()).then(|| tr!(language, "source", source = written.source.as_str())),
        (!given.is_empty()).then(|| tr!(language, "booklet-you-gave", given = given)),
        (!record.is_empty() || !entry.why.is_empty()).then(|| {
            [record.as_str(), entry.why.as_str()]
                .iter()
                .filter(|part| !part.is_empty())
                .copied()
                .collect::<Vec<_>>()
                .join(" · ")
        }),
        (!entry.note.trim().is_empty())
            .then(|| tr!(language, "booklet-you-noted", note = entry.note.replace("**", "＊＊"))),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if !lines.is_empty() {
        blocks.push(Block::Small(lines.join("\n")));
    }
    blocks.push(Block::Gap(10.0));
    Some(Block::Together(blocks))
}

fn reasons(written: &Written) -> impl Iterator<Item = Block> {
    written.options.iter().filter(|option| !option.feedback.is_empty()).map(|option| Block::Item {
        mark: letter(&option.letter),
        depth: 1,
        text: option.feedback.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::booklet::testing::booklet;

    #[test]
    fn the_pages_before_the_answers_give_nothing_away() {
        let document = print(&booklet());
        let at = document.blocks.iter().position(|block| *block == Block::PageBreak).unwrap();
        let (questions, answers) = document.blocks.split_at(at);
        let (questions, answers) = (format!("{questions:?}"), format!("{answers:?}"));
        assert!(questions.contains("第一句怎么回应") && questions.contains("听懂与追问"));
        for secret in ["稳住情绪", "先**情绪**", "错误", "看错了题"] {
            assert!(!questions.contains(secret), "{secret} stands before the answers");
            assert!(answers.contains(secret), "{secret} is missing");
        }
    }

    #[test]
    fn notes_alone_have_no_empty_page_of_answers() {
        let mut booklet = booklet();
        booklet.entries.retain(|entry| matches!(entry.what, What::Text(_)));
        let document = print(&booklet);
        assert!(!document.blocks.contains(&Block::PageBreak));
        assert!(format!("{document:?}").contains("再读第三节"));
    }
}
