//! Stems that are read once: a mock exam leaves less than a minute for most questions.

use super::characters::is_han;
use super::place;
use crate::curriculum::{Finding, Language, Library};

/// The longest stem: half a minute at a reader's pace of 400 characters a minute. A conversation may be so long.
const STEM: usize = 200;
/// The longest sentence within a stem.
const SENTENCE: usize = 70;
/// What ends a sentence.
const ENDS: [char; 6] = ['。', '！', '？', '；', '…', '\n'];

/// `long-stem`, `long-sentence`: a stem, or one sentence of it, that has to be read twice.
pub fn stems(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        for question in topic.active() {
            let stem = &question.stem.zh;
            let mut add = |rule, length: usize, most: usize| {
                if length > most {
                    findings.push(Finding::warning(rule, &file, &question.id, format!("{length} > {most}")));
                }
            };
            add("long-stem", length(stem), STEM);
            add("long-sentence", stem.split(ENDS).map(length).max().unwrap_or_default(), SENTENCE);
        }
    }
}

/// How long a text is to read: each Chinese character, and each word or number of other letters, counts as one.
fn length(text: &str) -> usize {
    let mut length = 0;
    let mut is_within_word = false;
    for c in text.chars() {
        let is_letter = c.is_alphanumeric() && !is_han(c) || is_within_word && ".,'%’".contains(c);
        length += usize::from(is_han(c) || is_letter && !is_within_word);
        is_within_word = is_letter;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    #[test]
    fn a_word_counts_as_a_character() {
        assert_eq!(length("客户说：“Just a moment, it's 12.5% off.” 一共 3 次"), 3 + 6 + 2 + 1 + 1);
    }

    #[test]
    fn a_stem_is_read_once() {
        check(stems, &Pack::sound().asking("客户问进度，先说什么？", JUDGE), &[]);
        let sentence = "话".repeat(71);
        check(stems, &Pack::sound().asking(&sentence, JUDGE), &["long-sentence talk-01 71 > 70"]);
        let stem = format!("{}。", "话".repeat(67)).repeat(3);
        check(stems, &Pack::sound().asking(&stem, JUDGE), &["long-stem talk-01 201 > 200"]);
    }
}
