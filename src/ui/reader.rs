//! A lesson on the page, in the product's own type and colours.

use iced::widget::{Column, Row, container, rich_text, row, space, span, text};
use iced::{Element, Fill, Length, Never, Padding};

use super::theme::{self, Look, size};
use super::widget::hairline;
use crate::curriculum::lesson::{Block, Line, plain};

/// The size of a lesson's text.
const TEXT: f32 = 16.0;
/// The size of a table's text.
const CELL: f32 = 15.0;

/// The name of a section's heading, by which it can be scrolled to. Sections are counted from 0: what stands before
/// the first heading.
pub fn section(number: usize) -> iced::widget::Id {
    format!("section-{number}").into()
}

/// Draws the blocks of a lesson.
pub fn view<'a, Message: 'a>(look: Look, blocks: &'a [Block]) -> Element<'a, Message> {
    let mut number = 0;
    let blocks = blocks.iter().enumerate().map(|(place, block)| {
        let drawn = view_of(look, block, place, TEXT);
        if matches!(block, Block::Heading(..)) {
            number += 1;
            container(drawn).id(section(number)).into()
        } else {
            drawn
        }
    });
    Column::with_children(blocks).spacing(14).width(Fill).into()
}

fn column<'a, Message: 'a>(
    look: Look,
    blocks: &'a [Block],
    extent: f32,
    spacing: f32,
) -> Element<'a, Message> {
    let blocks = blocks.iter().enumerate().map(|(place, block)| view_of(look, block, place, extent));
    Column::with_children(blocks).spacing(spacing).width(Fill).into()
}

fn view_of<'a, Message: 'a>(look: Look, block: &'a Block, place: usize, extent: f32) -> Element<'a, Message> {
    match block {
        Block::Heading(level, line) => {
            let extent = if *level <= 2 { 20.0 } else { size::LARGE };
            let top = if place > 0 { 16.0 } else { 0.0 };
            container(text(plain(line)).size(extent).font(theme::BOLD).line_height(1.4))
                .padding(Padding::default().top(top))
                .into()
        }
        Block::Paragraph(line) => runs(line, extent),
        Block::Quote(blocks) => quote(look, blocks),
        Block::List { start, items } => list(look, *start, items, extent),
        Block::Table(rows) => table(look, rows),
        Block::Rule => hairline(look),
    }
}

fn runs<'a, Message: 'a>(line: &'a Line, extent: f32) -> Element<'a, Message> {
    let spans: Vec<_> = line
        .iter()
        .map(|run| span::<Never, _>(run.text.as_str()).font(if run.bold { theme::BOLD } else { theme::FONT }))
        .collect();
    rich_text(spans).size(extent).line_height(theme::READING).width(Fill).into()
}

/// A quotation is mostly a dialogue: on a tint, with an edge.
fn quote<'a, Message: 'a>(look: Look, blocks: &'a [Block]) -> Element<'a, Message> {
    let palette = look.palette;
    let edge = container(space()).width(3).height(Fill).style(theme::filled(palette.accent, 1.5));
    let lines = container(column(look, blocks, TEXT, 8.0)).padding([10, 16]).width(Fill);
    container(row![edge, lines].height(Length::Shrink))
        .style(theme::filled(palette.side, 4.0))
        .width(Fill)
        .into()
}

fn list<'a, Message: 'a>(
    look: Look,
    start: Option<u64>,
    items: &'a [Vec<Block>],
    extent: f32,
) -> Element<'a, Message> {
    let rows = items.iter().enumerate().map(|(place, blocks)| {
        let sign = start.map_or("•".to_owned(), |start| format!("{}.", start + place as u64));
        let sign = text(sign)
            .size(extent)
            .line_height(theme::READING)
            .color(look.palette.accent)
            .width(if start.is_some() { 26 } else { 20 });
        row![sign, column(look, blocks, extent, 6.0)].into()
    });
    Column::with_children(rows).spacing(6).into()
}

/// A table fills the column; its cells wrap.
fn table<'a, Message: 'a>(look: Look, rows: &'a [Vec<Line>]) -> Element<'a, Message> {
    let palette = look.palette;
    let widths = portions(rows);
    let mut table = Column::new();
    for (place, cells) in rows.iter().enumerate() {
        let cells = cells.iter().zip(&widths).map(|(cell, width)| {
            let content: Element<'_, Message> = if place == 0 {
                text(plain(cell)).size(CELL).font(theme::BOLD).line_height(theme::LINE).into()
            } else {
                runs(cell, CELL)
            };
            container(content).padding([8, 12]).width(Length::FillPortion(*width)).into()
        });
        let line = Row::with_children(cells).width(Fill);
        if place == 0 {
            table = table.push(container(line).width(Fill).style(theme::filled(palette.hover, 0.0)));
        } else {
            table = table.push(hairline(look)).push(line);
        }
    }
    container(table).padding(1).style(theme::surface(palette.card, palette.line, 4.0)).width(Fill).into()
}

/// The share of each column: what its text needs, within bounds, so that a short column does not
/// break and a long one does not take everything.
fn portions(rows: &[Vec<Line>]) -> Vec<u16> {
    let columns = rows.first().map_or(0, Vec::len);
    (0..columns)
        .map(|column| {
            let widest = rows
                .iter()
                .filter_map(|cells| cells.get(column))
                .map(|cell| theme::cells(&plain(cell)))
                .max()
                .unwrap_or(1);
            u16::try_from(widest.clamp(9, 36)).unwrap_or(36)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lesson::parse;

    #[test]
    fn a_short_column_is_not_crushed_by_a_long_one() {
        let long = "很长".repeat(40);
        let Block::Table(rows) = &parse(&format!("| a | b |\n|---|---|\n| 问 | {long} |\n"))[0] else {
            panic!()
        };
        assert_eq!(portions(rows), [9, 36]);
    }
}
