//! Pages to print: headings, paragraphs, lists, tables and answer boxes on A4, with the bundled fonts.
//!
//! Chinese needs no shaping, so glyphs are placed by their advance widths alone, and what the bold font
//! lacks comes from the regular one. The text can be selected and searched in the file.

mod layout;
mod lines;
mod typeface;

use std::sync::Arc;

use jiff::civil::Date;
use krilla::color::luma;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use crate::curriculum::Language;
pub use layout::LEADING;
use layout::{BOTTOM, Layout, Mark, PAGE, SIDE, SMALL};
use lines::{Line, Style, lines};
use typeface::Typefaces;

/// Why no file could be made of a document.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// A bundled font cannot be read.
    #[error("a bundled font cannot be read")]
    Font,
    /// The PDF library refused.
    #[error("{0}")]
    Library(Arc<str>),
}

/// What is to be printed.
#[derive(Debug, Clone)]
pub struct Document {
    /// The title in the file's properties; it is not printed by itself.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// When it was made; `None` for what is the same whenever it is made.
    pub made_on: Option<Date>,
    /// What stands at the foot of each page, left of the page number.
    pub foot: String,
    /// From top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a document. Texts may hold `**bold**` and line breaks.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The title of the whole, large.
    Title(String),
    /// The title of a part. Never the last thing on a page.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A paragraph in small grey print.
    Small(String),
    /// Lines in the middle of the page.
    Centred {
        /// What they say.
        text: String,
        /// Type size, points.
        size: f32,
        /// Whether they are bold.
        is_bold: bool,
    },
    /// A paragraph behind a number, letter or mark.
    Item {
        /// For example `12.` or `A.`.
        mark: String,
        /// How many marks it stands below: 0 begins at the margin.
        depth: u8,
        /// What it says.
        text: String,
    },
    /// Small grey print below an item.
    Note(String),
    /// Options with their letters, side by side where they are short.
    Choices(Vec<(String, String)>),
    /// Names, each with a line to write on, in one row.
    Fields(Vec<String>),
    /// A table with lines around its cells.
    Table(Table),
    /// For each question its number and a small box for each of its letters, to be filled in by hand.
    Bubbles(Vec<(String, Vec<String>)>),
    /// So many points of nothing; none at the top of a page.
    Gap(f32),
    /// A hairline across the page: room for what is written by hand.
    Rule,
    /// Parts that go to the next page together if they do not fit on this one.
    Together(Vec<Block>),
    /// The next part begins a page.
    PageBreak,
}

/// A table. No row is broken over two pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// Its rows; a cell that is missing is empty.
    pub rows: Vec<Vec<String>>,
    /// Whether the first row is bold, and stands again at the top of each page.
    pub has_head: bool,
    /// How high a row is at least, points.
    pub least: f32,
    /// Line height in parts of the type size: more where cells are written in by hand.
    pub leading: f32,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// How much of the table's width it takes, in parts of all columns' shares.
    pub share: f32,
    /// Whether its cells stand in the middle.
    pub is_centred: bool,
}

/// Draws a document.
///
/// # Errors
/// [`Error`]; a text with characters that no font has is drawn with boxes for them, not refused.
pub fn render(document: &Document) -> Result<Vec<u8>, Error> {
    let typefaces = Typefaces::bundled().ok_or(Error::Font)?;
    let pages = Layout::of(&typefaces, &document.blocks);
    let mut pdf = krilla::Document::new();
    pdf.set_metadata(metadata(document));
    let count = pages.len();
    for (number, marks) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(Error::Font)?;
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        for mark in marks {
            match mark {
                Mark::Line { line, x, baseline } => draw(&mut surface, &typefaces, line, *x, *baseline),
                Mark::Rule { from, to, y, is_strong } => rule(&mut surface, (*from, *to), *y, *is_strong),
                Mark::Frame(rectangle) => frame(&mut surface, *rectangle),
            }
        }
        foot(&mut surface, &typefaces, &document.foot, &format!("{} / {count}", number + 1));
        surface.finish();
        page.finish();
    }
    pdf.finish().map_err(|error| Error::Library(format!("{error:?}").into()))
}

fn metadata(document: &Document) -> Metadata {
    let metadata = Metadata::new()
        .title(document.title.clone())
        .language(document.language.tag().to_owned())
        .creator("Zuoxi".to_owned());
    let Some(date) = document.made_on else { return metadata };
    let made = DateTime::new(u16::try_from(date.year()).unwrap_or_default())
        .month(date.month().unsigned_abs())
        .day(date.day().unsigned_abs());
    metadata.creation_date(made)
}

fn ink(is_grey: bool) -> Fill {
    // Grey, not pale: it has to survive a copier.
    let shade = if is_grey { 90 } else { 0 };
    Fill { paint: luma::Color::new(shade).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn draw(surface: &mut Surface<'_>, typefaces: &Typefaces, line: &Line, x: f32, baseline: f32) {
    let mut x = x;
    for run in &line.runs {
        surface.set_fill(Some(ink(line.style.is_grey)));
        let font = typefaces.font(run.face).clone();
        surface.draw_glyphs(
            Point::from_xy(x, baseline),
            &run.glyphs,
            font,
            &run.text,
            line.style.size,
            false,
        );
        x += run.width;
    }
}

/// A line across; a strong one is to be written on.
fn rule(surface: &mut Surface<'_>, (from, to): (f32, f32), y: f32, is_strong: bool) {
    let mut path = PathBuilder::new();
    path.move_to(from, y);
    path.line_to(to, y);
    stroke(surface, path, if is_strong { 60 } else { 150 });
}

fn frame(surface: &mut Surface<'_>, rectangle: Rect) {
    let mut path = PathBuilder::new();
    path.push_rect(rectangle);
    stroke(surface, path, 60);
}

fn stroke(surface: &mut Surface<'_>, path: PathBuilder, shade: u8) {
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    let paint = luma::Color::new(shade).into();
    surface.set_stroke(Some(Stroke { paint, width: 0.5, ..Stroke::default() }));
    surface.draw_path(&path);
    surface.set_stroke(None);
}

fn foot(surface: &mut Surface<'_>, typefaces: &Typefaces, text: &str, number: &str) {
    let style = Style { size: SMALL, is_bold: false, is_grey: true };
    let baseline = PAGE.1 - BOTTOM / 2.0;
    if let Some(line) = lines(typefaces, number, style, f32::INFINITY).first() {
        draw(surface, typefaces, line, PAGE.0 - SIDE - line.width(), baseline);
    }
    if let Some(line) = lines(typefaces, text, style, PAGE.0 - 2.0 * SIDE - 60.0).first() {
        draw(surface, typefaces, line, SIDE, baseline);
    }
}

#[cfg(test)]
pub(crate) mod tests;
