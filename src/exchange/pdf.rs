//! Pages to print: headings, paragraphs, lists and page breaks on A4, with the bundled fonts.
//!
//! Chinese needs no shaping, so glyphs are placed by their advance widths alone, and what the bold font
//! lacks comes from the regular one. The text can be selected and searched in the file.

mod lines;
mod typeface;

use std::sync::Arc;

use jiff::civil::Date;
use krilla::color::luma;
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use crate::curriculum::Language;
use lines::{Line, Style, lines};
use typeface::Typefaces;

/// A4, points.
const PAGE: (f32, f32) = (595.28, 841.89);
/// Left and right margin, points.
const SIDE: f32 = 56.0;
/// Upper margin, points.
const TOP: f32 = 56.0;
/// Lower margin, points; the page number stands in it.
const BOTTOM: f32 = 64.0;
/// Line height in parts of the type size.
const LEADING: f32 = 1.55;
/// Size of paragraphs, points.
const BODY: f32 = 10.5;
/// Size of small print and of the foot, points.
const SMALL: f32 = 9.0;

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
    /// When it was made.
    pub made_on: Date,
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
    /// A paragraph behind a number, letter or mark.
    Item {
        /// For example `12.` or `A.`.
        mark: String,
        /// How many marks it stands below: 0 begins at the margin.
        depth: u8,
        /// What it says.
        text: String,
    },
    /// So many points of nothing; none at the top of a page.
    Gap(f32),
    /// A hairline across the page: room for what is written by hand.
    Rule,
    /// Parts that go to the next page together if they do not fit on this one.
    Together(Vec<Block>),
    /// The next part begins a page.
    PageBreak,
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
                Mark::Rule { y } => rule(&mut surface, *y),
            }
        }
        foot(&mut surface, &typefaces, &document.foot, &format!("{} / {count}", number + 1));
        surface.finish();
        page.finish();
    }
    pdf.finish().map_err(|error| Error::Library(format!("{error:?}").into()))
}

fn metadata(document: &Document) -> Metadata {
    let date = document.made_on;
    let made = DateTime::new(u16::try_from(date.year()).unwrap_or_default())
        .month(date.month().unsigned_abs())
        .day(date.day().unsigned_abs());
    Metadata::new()
        .title(document.title.clone())
        .language(document.language.tag().to_owned())
        .creator("Zuoxi".to_owned())
        .creation_date(made)
}

/// Something at its place on a page.
enum Mark {
    Line { line: Line, x: f32, baseline: f32 },
    Rule { y: f32 },
}

/// A block of text, ready for its place.
struct Set {
    /// What stands before the first line, and how far from the page's edge.
    mark: Option<(String, f32)>,
    lines: Vec<Line>,
    style: Style,
}

/// Fills pages from top to bottom.
struct Layout<'a> {
    typefaces: &'a Typefaces,
    pages: Vec<Vec<Mark>>,
    y: f32,
}

impl<'a> Layout<'a> {
    fn of(typefaces: &'a Typefaces, blocks: &[Block]) -> Vec<Vec<Mark>> {
        let mut layout = Self { typefaces, pages: vec![Vec::new()], y: TOP };
        for (place, block) in blocks.iter().enumerate() {
            // A heading stays with what it is over.
            if let (Block::Heading(_) | Block::Title(_), Some(next)) = (block, blocks.get(place + 1)) {
                layout.make_room(layout.height(block) + layout.first(next));
            }
            layout.block(block);
        }
        layout.pages
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Gap(points) if self.y > TOP => self.y += points,
            Block::Gap(_) => {}
            Block::PageBreak => self.new_page(),
            Block::Together(blocks) => {
                self.make_room(blocks.iter().map(|block| self.height(block)).sum());
                for block in blocks {
                    self.block(block);
                }
            }
            Block::Rule => {
                let height = Self::leading(BODY);
                self.make_room(height);
                self.y += height;
                let y = self.y;
                self.mark(Mark::Rule { y });
            }
            block => self.text(block),
        }
    }

    fn text(&mut self, block: &Block) {
        let Some(Set { mark, lines, style }) = self.set(block) else { return };
        let height = Self::leading(style.size);
        for (place, line) in lines.into_iter().enumerate() {
            self.make_room(height);
            // The first line's type stands as far below the edge as the last line's above.
            let baseline = self.y + height / 2.0 + style.size * 0.36;
            if place == 0
                && let Some((mark, x)) = &mark
            {
                let style = Style { size: style.size, is_bold: false, is_grey: style.is_grey };
                for line in self::lines(self.typefaces, mark, style, f32::INFINITY) {
                    self.mark(Mark::Line { line, x: *x, baseline });
                }
            }
            let x = SIDE + block.indent();
            self.mark(Mark::Line { line, x, baseline });
            self.y += height;
        }
        self.y += block.space_after();
    }

    /// A block of text, broken into lines; `None` for what is no text.
    fn set(&self, block: &Block) -> Option<Set> {
        let plain = Style { size: BODY, is_bold: false, is_grey: false };
        let (text, style, mark) = match block {
            Block::Title(text) => (text, Style { size: 20.0, is_bold: true, ..plain }, None),
            Block::Heading(text) => (text, Style { size: 13.0, is_bold: true, ..plain }, None),
            Block::Paragraph(text) => (text, plain, None),
            Block::Small(text) => (text, Style { size: SMALL, is_grey: true, ..plain }, None),
            Block::Item { mark, depth, text } => {
                (text, plain, Some((mark.clone(), SIDE + f32::from(*depth) * INDENT)))
            }
            Block::Gap(_) | Block::Rule | Block::Together(_) | Block::PageBreak => return None,
        };
        let width = PAGE.0 - 2.0 * SIDE - block.indent();
        Some(Set { mark, lines: lines(self.typefaces, text, style, width), style })
    }

    /// How high a block is, on one page.
    fn height(&self, block: &Block) -> f32 {
        match block {
            Block::Gap(points) => *points,
            Block::PageBreak => 0.0,
            Block::Rule => Self::leading(BODY),
            Block::Together(blocks) => blocks.iter().map(|block| self.height(block)).sum(),
            block => self.set(block).map_or(0.0, |Set { lines, style, .. }| {
                lines.len() as f32 * Self::leading(style.size) + block.space_after()
            }),
        }
    }

    /// How high the least of a block is that may stand below a heading.
    fn first(&self, block: &Block) -> f32 {
        match block {
            Block::Together(_) => self.height(block).min(Self::full()),
            _ => Self::leading(BODY),
        }
    }

    fn full() -> f32 {
        PAGE.1 - TOP - BOTTOM
    }

    fn leading(size: f32) -> f32 {
        size * LEADING
    }

    /// Begins a page if this one has no room for so much, unless no page has.
    fn make_room(&mut self, height: f32) {
        if self.y > TOP && height <= Self::full() && self.y + height > PAGE.1 - BOTTOM {
            self.new_page();
        }
    }

    fn new_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }
}

/// How far each depth of a list stands in, points.
const INDENT: f32 = 22.0;

impl Block {
    fn indent(&self) -> f32 {
        match self {
            Self::Item { depth, .. } => f32::from(*depth + 1) * INDENT,
            _ => 0.0,
        }
    }

    fn space_after(&self) -> f32 {
        match self {
            Self::Title(_) => 8.0,
            Self::Heading(_) | Self::Paragraph(_) => 4.0,
            _ => 2.0,
        }
    }
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

fn rule(surface: &mut Surface<'_>, y: f32) {
    let mut path = PathBuilder::new();
    path.move_to(SIDE, y);
    path.line_to(PAGE.0 - SIDE, y);
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    let paint = luma::Color::new(150).into();
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
mod tests {
    use super::*;

    fn pages(blocks: &[Block]) -> Vec<Vec<String>> {
        let typefaces = Typefaces::bundled().unwrap();
        let text = |mark: &Mark| match mark {
            Mark::Line { line, x, baseline } => {
                assert!(*x >= SIDE && *x + line.width() <= PAGE.0 - SIDE + 0.5, "beyond the margin");
                assert!(*baseline > TOP && *baseline < PAGE.1 - BOTTOM, "beyond the page: {baseline}");
                line.runs.iter().map(|run| run.text.as_str()).collect()
            }
            Mark::Rule { .. } => "——".to_owned(),
        };
        let pages = Layout::of(&typefaces, blocks);
        pages.iter().map(|page| page.iter().map(text).collect()).collect()
    }

    #[test]
    fn an_item_stands_behind_its_mark() {
        let item = Block::Item { mark: "A.".into(), depth: 1, text: "先问候".into() };
        assert_eq!(pages(&[item]), [["A.", "先问候"]]);
    }

    #[test]
    fn what_belongs_together_goes_to_the_next_page_together() {
        let line = || Block::Paragraph("一".into());
        let mut blocks: Vec<Block> = (0..34).map(|_| line()).collect();
        blocks.push(Block::Together((0..3).map(|_| Block::Paragraph("二".into())).collect()));
        let pages = pages(&blocks);
        assert_eq!(pages.len(), 2);
        assert!(pages[0].iter().all(|text| text == "一") && pages[1].iter().all(|text| text == "二"));
    }

    #[test]
    fn a_heading_is_never_the_last_thing_on_a_page() {
        for count in 28..40 {
            let mut blocks: Vec<Block> = (0..count).map(|_| Block::Paragraph("一".into())).collect();
            blocks.extend([Block::Heading("题目".into()), Block::Paragraph("二".into())]);
            for page in pages(&blocks) {
                assert_ne!(page.last().unwrap(), "题目", "{count}");
            }
        }
    }

    #[test]
    fn what_is_longer_than_a_page_goes_on_over_the_next() {
        let long = "客户来电，坐席应答。".repeat(400);
        let pages = pages(&[Block::Together(vec![Block::Paragraph(long.clone())])]);
        assert!(pages.len() > 1);
        assert_eq!(pages.concat().concat(), long);
    }

    #[test]
    fn a_page_begins_without_a_gap_and_may_be_broken_by_hand() {
        let one = || Block::Paragraph("一".into());
        let with_gap =
            pages(&[Block::Gap(30.0), one(), Block::PageBreak, Block::Gap(30.0), one(), Block::Rule]);
        assert_eq!(with_gap, [vec!["一"], vec!["一", "——"]]);
    }

    #[test]
    fn a_document_becomes_a_file_even_with_nothing_or_strange_things_in_it() {
        for blocks in [vec![], vec![Block::Paragraph("𠮷 😀 \u{7} \u{feff} أهلا **不成对".into())]]
        {
            let document = Document {
                title: "错题本".into(),
                language: Language::Chinese,
                made_on: jiff::civil::date(2026, 11, 21),
                foot: "坐席学堂".into(),
                blocks,
            };
            let file = render(&document).unwrap();
            assert!(file.starts_with(b"%PDF-") && file.len() < 60_000, "{} bytes", file.len());
        }
    }
}
