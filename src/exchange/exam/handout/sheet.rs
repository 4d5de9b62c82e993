//! 答题卡: boxes for the letters of choices, room to write for the rest.

use super::{Handout, letters, lines, paper};
use crate::exchange::pdf::{Block, Column, Table};
use crate::tr;

/// The whole sheet.
pub fn blocks(handout: &Handout<'_>) -> Vec<Block> {
    let (language, seed) = (handout.language, handout.seed());
    let mut blocks = paper::head(handout, tr!(language, "handout-sheet"));
    blocks.push(paper::fields(language));
    blocks.push(Block::Small(tr!(language, "handout-sheet-how")));
    for (place, group) in handout.groups().iter().enumerate() {
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
