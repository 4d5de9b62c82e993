//! From blocks to pages: what stands where.

use krilla::geom::Rect;

use super::lines::{Line, Style, lines};
use super::typeface::Typefaces;
use super::{Block, Table};

/// A4, points.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// Left and right margin, points.
pub const SIDE: f32 = 56.0;
/// Upper margin, points.
pub const TOP: f32 = 56.0;
/// Lower margin, points; the page number stands in it.
pub const BOTTOM: f32 = 64.0;
/// Line height in parts of the type size.
pub const LEADING: f32 = 1.55;
/// Size of paragraphs, points.
const BODY: f32 = 10.5;
/// Size of small print and of the foot, points.
pub const SMALL: f32 = 9.0;
/// Size in cells and of what is written beside a line, points.
const CELL: f32 = 9.5;
/// Space around a cell's text, points.
const PADDING: f32 = 4.0;
/// How far each depth of a list stands in, points.
const INDENT: f32 = 22.0;
/// A box to fill in, points.
const BUBBLE: (f32, f32) = (15.0, 9.5);
/// From one box to the next, and from one row of boxes to the next, points.
const BUBBLE_STEP: (f32, f32) = (20.0, 17.0);
/// The number before a row of boxes, points.
const BUBBLE_NUMBER: f32 = 24.0;
/// Rows of boxes that stand together: the eye counts them.
const BUBBLE_ROWS: usize = 5;

const PLAIN: Style = Style { size: BODY, is_bold: false, is_grey: false };

/// Something at its place on a page.
pub enum Mark {
    /// A line of text.
    Line { line: Line, x: f32, baseline: f32 },
    /// A line across; a strong one is to be written on.
    Rule { from: f32, to: f32, y: f32, is_strong: bool },
    /// A frame around something.
    Frame(Rect),
}

/// A block of text, ready for its place.
struct Set {
    /// What stands before the first line, and how far from the page's edge.
    mark: Option<(String, f32)>,
    lines: Vec<Line>,
    style: Style,
    is_centred: bool,
}

/// Fills pages from top to bottom.
pub struct Layout<'a> {
    typefaces: &'a Typefaces,
    pages: Vec<Vec<Mark>>,
    y: f32,
    /// Where a page ends; nowhere while something is measured.
    end: f32,
}

impl<'a> Layout<'a> {
    /// The pages of a document.
    pub fn of(typefaces: &'a Typefaces, blocks: &[Block]) -> Vec<Vec<Mark>> {
        let mut layout = Self { typefaces, pages: vec![Vec::new()], y: TOP, end: PAGE.1 - BOTTOM };
        for (place, block) in blocks.iter().enumerate() {
            // A heading stays with what it is over.
            if let Block::Heading(_) | Block::Title(_) = block {
                let is_between = |block: &&Block| matches!(block, Block::Small(_) | Block::Gap(_));
                let between: Vec<&Block> = blocks[place + 1..].iter().take_while(is_between).collect();
                let next = blocks.get(place + 1 + between.len());
                let height: f32 = between.into_iter().chain([block]).map(|block| layout.height(block)).sum();
                let first = next.map_or(0.0, |next| layout.first(next));
                layout.make_room(height + first);
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
                self.make_room(self.height(block));
                for block in blocks {
                    self.block(block);
                }
            }
            Block::Rule => {
                let height = leading(BODY);
                self.make_room(height);
                self.y += height;
                let y = self.y;
                self.mark(Mark::Rule { from: SIDE, to: PAGE.0 - SIDE, y, is_strong: false });
            }
            Block::Choices(choices) => self.choices(choices),
            Block::Fields(names) => self.fields(names),
            Block::Table(table) => self.table(table),
            Block::Bubbles(rows) => self.bubbles(rows),
            block => self.text(block),
        }
    }

    fn text(&mut self, block: &Block) {
        let Some(Set { mark, lines, style, is_centred }) = self.set(block) else { return };
        let height = leading(style.size);
        for (place, line) in lines.into_iter().enumerate() {
            self.make_room(height);
            let baseline = baseline(self.y, height, style.size);
            if place == 0
                && let Some((mark, x)) = &mark
            {
                let style = Style { is_bold: false, ..style };
                self.line(mark, style, *x, baseline);
            }
            let x = if is_centred { (PAGE.0 - line.width()) / 2.0 } else { SIDE + block.indent() };
            self.mark(Mark::Line { line, x, baseline });
            self.y += height;
        }
        self.y += block.space_after();
    }

    /// A block of text, broken into lines; `None` for what is no text.
    fn set(&self, block: &Block) -> Option<Set> {
        let (text, style, mark) = match block {
            Block::Title(text) => (text, Style { size: 20.0, is_bold: true, ..PLAIN }, None),
            Block::Heading(text) => (text, Style { size: 13.0, is_bold: true, ..PLAIN }, None),
            Block::Paragraph(text) => (text, PLAIN, None),
            Block::Small(text) | Block::Note(text) => {
                (text, Style { size: SMALL, is_grey: true, ..PLAIN }, None)
            }
            Block::Centred { text, size, is_bold } => {
                (text, Style { size: *size, is_bold: *is_bold, ..PLAIN }, None)
            }
            Block::Item { mark, depth, text } => {
                (text, PLAIN, Some((mark.clone(), SIDE + f32::from(*depth) * INDENT)))
            }
            _ => return None,
        };
        let is_centred = matches!(block, Block::Centred { .. });
        let lines = lines(self.typefaces, text, style, WIDTH - block.indent());
        Some(Set { mark, lines, style, is_centred })
    }

    /// Options in four columns, in three, in two or in one: as few rows as their texts allow.
    fn choices(&mut self, choices: &[(String, String)]) {
        let width = WIDTH - INDENT;
        let widest = choices.iter().map(|(_, text)| INDENT + self.width(text, PLAIN)).fold(0.0, f32::max);
        let is_plain = choices.iter().all(|(_, text)| !text.contains('\n'));
        let fits = |columns: &usize| is_plain && widest + 8.0 <= width / *columns as f32;
        // Three in a row only where no row stays short.
        let columns = if choices.len().is_multiple_of(3) { [4, 3, 2] } else { [4, 2, 2] };
        let Some(columns) = columns.into_iter().find(fits) else {
            for (mark, text) in choices {
                self.text(&Block::Item { mark: mark.clone(), depth: 1, text: text.clone() });
            }
            return;
        };
        let (step, height) = (width / columns as f32, leading(BODY));
        for row in choices.chunks(columns) {
            self.make_room(height);
            let baseline = baseline(self.y, height, BODY);
            for (column, (mark, text)) in row.iter().enumerate() {
                let x = SIDE + INDENT + step * column as f32;
                self.line(mark, PLAIN, x, baseline);
                self.line(text, PLAIN, x + INDENT, baseline);
            }
            self.y += height + 2.0;
        }
    }

    fn fields(&mut self, names: &[String]) {
        let height = leading(BODY) + 8.0;
        self.make_room(height);
        let step = WIDTH / names.len().max(1) as f32;
        let y = self.y + height - 6.0;
        for (place, name) in names.iter().enumerate() {
            let left = SIDE + step * place as f32;
            let from = left + self.width(name, PLAIN) + 6.0;
            self.line(name, PLAIN, left, y - 2.0);
            self.mark(Mark::Rule { from, to: left + step - 14.0, y, is_strong: true });
        }
        self.y += height;
    }

    fn table(&mut self, table: &Table) {
        let shares: f32 = table.columns.iter().map(|column| column.share).sum();
        let widths: Vec<f32> = table.columns.iter().map(|column| WIDTH * column.share / shares).collect();
        let mut pages = self.pages.len();
        for (place, row) in table.rows.iter().enumerate() {
            let is_head = table.has_head && place == 0;
            let height = self.row_height(table, &widths, row, is_head);
            self.make_room(height);
            if let (true, false, Some(head)) = (table.has_head, is_head, table.rows.first())
                && self.pages.len() > pages
            {
                let height = self.row_height(table, &widths, head, true);
                self.row(table, &widths, head, height, true);
            }
            pages = self.pages.len();
            self.row(table, &widths, row, height, is_head);
        }
    }

    fn row_height(&self, table: &Table, widths: &[f32], row: &[String], is_head: bool) -> f32 {
        let style = Style { size: CELL, is_bold: is_head, is_grey: false };
        let cells = row.iter().zip(widths);
        let most =
            cells.map(|(text, width)| lines(self.typefaces, text, style, width - 2.0 * PADDING).len()).max();
        (most.unwrap_or_default() as f32 * CELL * table.leading + 2.0 * PADDING).max(table.least)
    }

    fn row(&mut self, table: &Table, widths: &[f32], row: &[String], height: f32, is_head: bool) {
        let style = Style { size: CELL, is_bold: is_head, is_grey: false };
        let (mut left, top) = (SIDE, self.y);
        let empty = String::new();
        for (place, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let text = row.get(place).unwrap_or(&empty);
            let set = lines(self.typefaces, text, style, width - 2.0 * PADDING);
            let mut y = top + (height - CELL * table.leading * set.len() as f32) / 2.0;
            for line in set {
                let x = if column.is_centred { left + (width - line.width()) / 2.0 } else { left + PADDING };
                let baseline = baseline(y, CELL * table.leading, CELL);
                self.mark(Mark::Line { line, x, baseline });
                y += CELL * table.leading;
            }
            self.frame(left, top, *width, height);
            left += width;
        }
        self.y += height;
    }

    /// Groups of five rows, as many groups side by side as there is room for.
    fn bubbles(&mut self, rows: &[(String, Vec<String>)]) {
        let most = rows.iter().map(|(_, letters)| letters.len()).max().unwrap_or_default();
        let group = BUBBLE_NUMBER + BUBBLE_STEP.0 * most as f32 + 14.0;
        let across = ((WIDTH / group) as usize).max(1);
        for band in rows.chunks(across * BUBBLE_ROWS) {
            let height = BUBBLE_STEP.1 * band.len().min(BUBBLE_ROWS) as f32 + 8.0;
            self.make_room(height);
            let top = self.y;
            for (place, (number, letters)) in band.iter().enumerate() {
                let left = SIDE + group * (place / BUBBLE_ROWS) as f32;
                let y = top + BUBBLE_STEP.1 * (place % BUBBLE_ROWS) as f32;
                let style = Style { size: CELL, ..PLAIN };
                let width = self.width(number, style);
                self.line(
                    number,
                    style,
                    left + BUBBLE_NUMBER - 6.0 - width,
                    baseline(y, BUBBLE_STEP.1, CELL),
                );
                for (nth, letter) in letters.iter().enumerate() {
                    let x = left + BUBBLE_NUMBER + BUBBLE_STEP.0 * nth as f32;
                    self.frame(x, y + (BUBBLE_STEP.1 - BUBBLE.1) / 2.0, BUBBLE.0, BUBBLE.1);
                    let style = Style { size: 7.0, is_bold: false, is_grey: true };
                    let inset = (BUBBLE.0 - self.width(letter, style)) / 2.0;
                    self.line(letter, style, x + inset, baseline(y, BUBBLE_STEP.1, 7.0));
                }
            }
            self.y += height;
        }
    }

    /// How high a block is, were no page to end.
    fn height(&self, block: &Block) -> f32 {
        // Below the top, where a gap counts.
        let top = TOP + 1.0;
        let mut trial =
            Layout { typefaces: self.typefaces, pages: vec![Vec::new()], y: top, end: f32::INFINITY };
        match block {
            Block::Together(blocks) => blocks.iter().for_each(|block| trial.block(block)),
            Block::PageBreak => {}
            block => trial.block(block),
        }
        trial.y - top
    }

    /// How high the least of a block is that may stand below a heading.
    fn first(&self, block: &Block) -> f32 {
        match block {
            Block::Together(_) => self.height(block).min(FULL),
            Block::Table(table) => {
                let rows = table.rows.iter().take(2).cloned().collect();
                self.height(&Block::Table(Table { rows, ..table.clone() }))
            }
            Block::Bubbles(rows) => {
                self.height(&Block::Bubbles(rows.iter().take(BUBBLE_ROWS).cloned().collect()))
            }
            _ => leading(BODY),
        }
    }

    /// Begins a page if this one has no room for so much, unless no page has.
    fn make_room(&mut self, height: f32) {
        if self.y > TOP && height <= FULL && self.y + height > self.end {
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

    fn line(&mut self, text: &str, style: Style, x: f32, baseline: f32) {
        for line in lines(self.typefaces, text, style, f32::INFINITY) {
            self.mark(Mark::Line { line, x, baseline });
        }
    }

    fn frame(&mut self, x: f32, y: f32, width: f32, height: f32) {
        if let Some(rectangle) = Rect::from_xywh(x, y, width, height) {
            self.mark(Mark::Frame(rectangle));
        }
    }

    /// How wide a text is on one line.
    fn width(&self, text: &str, style: Style) -> f32 {
        let widths = lines(self.typefaces, text, style, f32::INFINITY);
        widths.iter().map(Line::width).fold(0.0, f32::max)
    }
}

/// The room for text between the margins, points.
const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;
/// The room from top to bottom, points.
const FULL: f32 = PAGE.1 - TOP - BOTTOM;

fn leading(size: f32) -> f32 {
    size * LEADING
}

/// Where a line's type stands: its first line as far below the edge as the last line's above.
fn baseline(top: f32, height: f32, size: f32) -> f32 {
    top + height / 2.0 + size * 0.36
}

impl Block {
    fn indent(&self) -> f32 {
        match self {
            Self::Item { depth, .. } => f32::from(*depth + 1) * INDENT,
            Self::Note(_) => INDENT,
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
