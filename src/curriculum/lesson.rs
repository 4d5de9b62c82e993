//! A lesson's Markdown as blocks: what our lessons use, and nothing else.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A piece of text in one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
}

/// Text in one or two weights.
pub type Line = Vec<Run>;

/// A block of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading: level 1 to 6.
    Heading(u8, Line),
    /// A paragraph.
    Paragraph(Line),
    /// A dialogue or a quotation.
    Quote(Vec<Block>),
    /// A list; numbered from `start` where there is one.
    List {
        /// The first number.
        start: Option<u64>,
        /// The blocks of each item.
        items: Vec<Vec<Block>>,
    },
    /// A table: its head, then its rows.
    Table(Vec<Vec<Line>>),
    /// A rule between parts.
    Rule,
}

/// Parses a lesson. Whatever it holds, something readable comes of it: marks that lessons do not use
/// (links, images, HTML, code) leave their text.
pub fn parse(source: &str) -> Vec<Block> {
    let mut builder =
        Builder { open: vec![Open::Document(Vec::new())], line: Vec::new(), bold: 0, ignored: 0 };
    for event in Parser::new_ext(source, Options::ENABLE_TABLES) {
        builder.take(event);
    }
    builder.finish()
}

/// A line without its weights.
pub fn plain(line: &[Run]) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
}

enum Open {
    Document(Vec<Block>),
    Quote(Vec<Block>),
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Item(Vec<Block>),
    Table { rows: Vec<Vec<Line>>, row: Vec<Line> },
}

struct Builder {
    open: Vec<Open>,
    line: Line,
    bold: usize,
    /// Quotes, lists and items that were begun below the deepest level and have not ended.
    ignored: usize,
}

/// Quotes and lists nested deeper than this are read as if they were not nested: no lesson needs them, and
/// whoever walks the blocks must not run out of stack.
const DEEPEST: usize = 16;

impl Builder {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                self.push(&text);
            }
            Event::SoftBreak => self.soft_break(),
            Event::HardBreak => self.push("\n"),
            Event::Rule => self.block(Block::Rule),
            _ => {}
        }
    }

    fn is_too_deep(&self) -> bool {
        self.ignored > 0 || self.open.len() > DEEPEST
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::Table(_) if self.is_too_deep() => {
                self.paragraph();
                self.ignored += 1;
            }
            Tag::BlockQuote(_) => self.open.push(Open::Quote(Vec::new())),
            Tag::List(start) => {
                // The text of an item that holds a list comes before the list.
                self.paragraph();
                self.open.push(Open::List { start: *start, items: Vec::new() });
            }
            Tag::Item => self.open.push(Open::Item(Vec::new())),
            Tag::Table(_) => self.open.push(Open::Table { rows: Vec::new(), row: Vec::new() }),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Heading(level) => {
                let line = std::mem::take(&mut self.line);
                self.block(Block::Heading(level as u8, line));
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.paragraph(),
            TagEnd::TableCell => {
                let line = std::mem::take(&mut self.line);
                if let Some(Open::Table { row, .. }) = self.open.last_mut() {
                    row.push(line);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(Open::Table { rows, row }) = self.open.last_mut() {
                    rows.push(std::mem::take(row));
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::Table if self.ignored > 0 => {
                self.paragraph();
                self.ignored -= 1;
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::Table => self.close(),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        let bold = self.bold > 0;
        match self.line.last_mut() {
            Some(run) if run.bold == bold => run.text.push_str(text),
            _ => self.line.push(Run { text: text.to_owned(), bold }),
        }
    }

    /// A line break in the source is a space between Latin words and nothing between Chinese ones.
    fn soft_break(&mut self) {
        let last = self.line.last().and_then(|run| run.text.chars().last());
        if last.is_some_and(|character| character.is_ascii()) {
            self.push(" ");
        }
    }

    fn paragraph(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.is_empty() {
            self.block(Block::Paragraph(line));
        }
    }

    fn close(&mut self) {
        self.paragraph();
        // The document itself is never closed by a tag: there is always one more below.
        if self.open.len() < 2 {
            return;
        }
        match self.open.pop() {
            Some(Open::Quote(blocks)) => self.block(Block::Quote(blocks)),
            Some(Open::List { start, items }) => self.block(Block::List { start, items }),
            Some(Open::Item(blocks)) => {
                if let Some(Open::List { items, .. }) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            Some(Open::Table { rows, .. }) => self.block(Block::Table(rows)),
            Some(Open::Document(_)) | None => {}
        }
    }

    fn block(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Open::Document(blocks) | Open::Quote(blocks) | Open::Item(blocks)) => blocks.push(block),
            // Only below the deepest level does a block stand in a list without an item.
            Some(Open::List { items, .. }) => items.push(vec![block]),
            Some(Open::Table { .. }) | None => {}
        }
    }

    fn finish(mut self) -> Vec<Block> {
        while self.open.len() > 1 {
            self.close();
        }
        self.paragraph();
        match self.open.pop() {
            Some(Open::Document(blocks)) => blocks,
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        vec![Run { text: text.to_owned(), bold: false }]
    }

    #[test]
    fn a_lesson_becomes_blocks() {
        let blocks = parse(
            "# 题\n\n一段**重**话\n第二行\n\n> **客户**：喂\n>\n> 坐席：您好\n\n1. 甲\n2. 乙\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        );
        assert_eq!(blocks[0], Block::Heading(1, line("题")));
        let Block::Paragraph(paragraph) = &blocks[1] else { panic!("{blocks:?}") };
        assert_eq!(plain(paragraph), "一段重话第二行");
        assert_eq!(paragraph.iter().filter(|run| run.bold).count(), 1);
        assert!(matches!(&blocks[2], Block::Quote(lines) if lines.len() == 2));
        assert!(matches!(&blocks[3], Block::List { start: Some(1), items } if items.len() == 2));
        assert_eq!(blocks[4], Block::Table(vec![vec![line("a"), line("b")], vec![line("1"), line("2")]]));
    }

    #[test]
    fn lines_of_latin_text_stay_apart() {
        let blocks = parse("one\ntwo");
        assert_eq!(blocks, [Block::Paragraph(line("one two"))]);
    }

    #[test]
    fn depth_beyond_reason_is_flattened() {
        let source = format!("{}深", "> ".repeat(5_000));
        let mut blocks = parse(&source);
        let mut depth = 0;
        while let Some(Block::Quote(inner)) = blocks.pop() {
            depth += 1;
            blocks = inner;
        }
        assert_eq!(depth, DEEPEST);
    }

    #[test]
    fn whatever_comes_is_taken() {
        for source in
            ["", "<b>x</b>", "[a](b)", "> > > x", "- - -x", "|a|\n|-|", "```\ncode\n```", "**", "![i](p)"]
        {
            let _ = parse(source);
        }
        assert_eq!(parse("[文字](http://example.org)"), [Block::Paragraph(line("文字"))]);
    }
}
