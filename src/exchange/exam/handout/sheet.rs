//! 答题卡: boxes for the letters of choices, room to write for the rest.

use super::{Handout, letters, lines, paper};
use crate::curriculum::question::Kind;
use crate::exchange::pdf::{Block, Column, Table};
use crate::tr;

/// The whole sheet.
pub fn blocks(handout: &Handout<'_>) -> Vec<Block> {
    let (language, seed) = (handout.language, handout.seed());
    let mut blocks = paper::head(handout, tr!(language, "handout-sheet"));
    blocks.push(paper::fields(language));
    blocks.push(Block::Small(tr!(language, "handout-sheet-how")));
    for (place, group) in handout.groups().iter().enumerate() {
        if group.kinds == [Kind::Task] {
            blocks.extend([Block::Gap(10.0), Block::Heading(handout.heading(place, group))]);
            blocks.extend(group.asked.iter().flat_map(|(number, ..)| page(*number)));
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

/// Lines for what is written for a task: 300 characters by hand take a good twenty.
pub(super) const LINES: usize = 24;
/// From line to line, points.
const LINE: f32 = 24.0;

fn page(number: usize) -> Vec<Block> {
    let mark = format!("{number}.");
    let mut blocks = vec![Block::Item { mark, depth: 0, text: String::new() }];
    blocks.extend((0..LINES).flat_map(|_| [Block::Gap(LINE), Block::Rule]));
    blocks.push(Block::Gap(14.0));
    blocks
}
