//! 答题卡: boxes for the letters of choices, room to write for the rest.

use super::{Group, Handout, letters, lines, paper};
use crate::curriculum::Language;
use crate::curriculum::question::Kind;
use crate::exchange::pdf::{Block, Column, Table};
use crate::tr;

/// The whole sheet.
pub fn blocks(handout: &Handout<'_>) -> Vec<Block> {
    let (language, seed) = (handout.language, handout.seed());
    let mut blocks = paper::head(handout, tr!(language, "handout-sheet"));
    blocks.push(paper::fields(language));
    let groups = handout.groups();
    let has_boxes = |group: &Group<'_>| {
        group.asked.iter().any(|(_, _, question)| !letters(question, language).is_empty())
    };
    if groups.iter().any(has_boxes) {
        blocks.push(Block::Small(tr!(language, "handout-sheet-how")));
    }
    for (place, group) in groups.iter().enumerate() {
        if group.kinds == [Kind::Task] {
            for (nth, (number, item, _)) in group.asked.iter().enumerate() {
                blocks.push(Block::PageBreak);
                blocks.extend((nth == 0).then(|| Block::Heading(handout.heading(place, group))));
                blocks.extend(page(*number, item.marks, language));
            }
            continue;
        }
        let mut boxes = Vec::new();
        let mut rows = Vec::new();
        for (number, _, question) in &group.asked {
            let letters = letters(question, language);
            if letters.is_empty() {
                rows.push(vec![number.to_string(), lines(question, seed, language).join("\n")]);
            } else {
                boxes.push((number.to_string(), letters));
            }
        }
        blocks.extend([Block::Gap(10.0), Block::Heading(handout.heading(place, group))]);
        if !boxes.is_empty() {
            blocks.push(Block::Bubbles(boxes));
        }
        if !rows.is_empty() {
            let columns =
                vec![Column { share: 1.0, is_centred: true }, Column { share: 11.0, is_centred: false }];
            blocks.push(Block::Table(Table { columns, rows, has_head: false, least: 34.0, leading: 2.1 }));
        }
    }
    blocks
}

/// Lines for what is written for a task: some 400 characters by hand, a page.
pub(super) const LINES: usize = 16;
/// From line to line, points.
const LINE: f32 = 24.0;

/// A task has a page of its own.
fn page(number: usize, marks: u16, language: Language) -> Vec<Block> {
    let name = tr!(language, "result-question-number", number = number);
    let marks = tr!(language, "handout-marks", marks = i32::from(marks));
    let mut blocks = vec![Block::Paragraph(format!("**{name}**{marks}"))];
    blocks.extend((0..LINES).flat_map(|_| [Block::Gap(LINE), Block::Rule]));
    blocks
}
