//! A booklet as Markdown: it reads well in any editor, and line breaks stay line breaks.

use std::fmt::Write;

use super::{Booklet, Entry, What};
use crate::curriculum::Language;
use crate::exchange::written::Written;
use crate::tr;

/// The whole text.
pub fn markdown(booklet: &Booklet) -> String {
    let language = booklet.language;
    let mut text = format!("# {}\n\n", typed(&booklet.title));
    _ = writeln!(text, "{}", typed(&booklet.made()));
    for (place, entry) in booklet.entries.iter().enumerate() {
        _ = write!(text, "\n{}", self::entry(entry, place + 1, language));
    }
    text
}

fn entry(entry: &Entry, number: usize, language: Language) -> String {
    let mut text = String::new();
    let written = entry.written(language);
    let kind = written.as_ref().map_or_else(|| tr!(language, "booklet-text"), |written| written.kind.clone());
    // Writing to a String cannot fail.
    let head = if entry.topic.is_empty() { kind } else { format!("{kind} · {}", typed(&entry.topic)) };
    _ = writeln!(text, "## {number}. {head}\n");
    match (&entry.what, &written) {
        (What::Text(title), _) => _ = writeln!(text, "{}\n", typed(title)),
        (What::Question(_), Some(written)) => question(&mut text, written, entry, language),
        (What::Question(_), None) => {}
    }
    let missed = match (entry.times, entry.missed_on) {
        (0, _) => String::new(),
        (times, Some(day)) => tr!(language, "booklet-missed", times = times, date = day.to_string()),
        (times, None) => tr!(language, "booklet-missed-times", times = times),
    };
    for (name, value) in [
        (tr!(language, "booklet-record"), missed),
        (tr!(language, "booklet-why"), entry.why.clone()),
        (tr!(language, "booklet-note"), entry.note.clone()),
    ] {
        if !value.is_empty() {
            _ = writeln!(text, "**{name}**  \n{}\n", breaks(&typed(&value)));
        }
    }
    text
}

fn question(text: &mut String, written: &Written, entry: &Entry, language: Language) {
    _ = writeln!(text, "{}\n", breaks(&content(&written.stem)));
    for option in &written.options {
        _ = writeln!(text, "- {}", content(&option.whole()));
    }
    if !written.options.is_empty() {
        text.push('\n');
    }
    let given = entry.given(language);
    for (name, lines) in
        [(tr!(language, "booklet-right"), &written.answer), (tr!(language, "booklet-given"), &given)]
    {
        if !lines.is_empty() {
            _ = writeln!(text, "**{name}**  \n{}\n", breaks(&content(&lines.join("\n"))));
        }
    }
    let name = tr!(language, "booklet-explanation");
    _ = writeln!(text, "**{name}**  \n{}\n", breaks(&content(&written.explanation)));
    let said: Vec<_> = written.options.iter().filter(|option| !option.feedback.is_empty()).collect();
    for option in &said {
        _ = writeln!(text, "- {}. {}", option.letter, content(&option.feedback));
    }
    if !said.is_empty() {
        text.push('\n');
    }
    if !written.source.is_empty() {
        let source = tr!(language, "source", source = written.source.as_str());
        _ = writeln!(text, "{}\n", content(&source));
    }
}

/// Line breaks as Markdown keeps them: two blanks before each, none before an empty line.
fn breaks(text: &str) -> String {
    let mut lines = text.trim_end().lines().peekable();
    let mut kept = String::with_capacity(text.len() + 8);
    while let Some(line) = lines.next() {
        kept.push_str(line.trim_end());
        if lines.peek().is_some_and(|next| !next.trim().is_empty()) && !line.trim().is_empty() {
            kept.push_str("  ");
        }
        if lines.peek().is_some() {
            kept.push('\n');
        }
    }
    kept
}

/// A text of ours: `**bold**` stays, whatever else could be taken for markup is escaped.
fn content(text: &str) -> String {
    text.split("**").map(typed).collect::<Vec<_>>().join("**")
}

/// What a person typed, so that it is read as it was typed.
fn typed(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            escaped.push('\n');
        }
        let indent = line.len() - line.trim_start().len();
        // A line that begins like a heading, a list, a quotation or a table is none.
        let begins = line.trim_start().starts_with(['#', '>', '-', '+', '=', '|', '~']);
        for (place, character) in line.char_indices() {
            if "\\`*_[]<&".contains(character) || (begins && place == indent) {
                escaped.push('\\');
            }
            escaped.push(character);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser};

    use super::*;
    use crate::exchange::booklet::testing::booklet;

    /// What a reader of Markdown shows, with `↵` for a line break.
    fn shown(markdown: &str) -> String {
        Parser::new(markdown)
            .map(|event| match event {
                Event::Text(text) => text.into_string(),
                Event::HardBreak => "↵".into(),
                Event::End(_) => "¶".into(),
                Event::SoftBreak => "~".into(),
                Event::Html(html) | Event::InlineHtml(html) => panic!("{html} is taken for HTML"),
                _ => String::new(),
            })
            .collect()
    }

    #[test]
    fn everything_is_shown_as_it_is_with_its_line_breaks() {
        let shown = shown(&markdown(&booklet()));
        for part in [
            "错题本¶李*梅*",
            "1. 单选题 · 安抚来电人",
            "客户说：“我要投诉！”↵第一句怎么回应？",
            "A. 先道歉¶¶B. 先解释",
            "我的答案¶↵B. 先解释",
            "先情绪¶，后事情。",
            "=SUM(A1)↵第二行 | 竖线",
            "# 再读第三节",
        ] {
            assert!(shown.contains(part), "{part} is not in {shown}");
        }
        assert!(!shown.contains('~'), "{shown}");
    }

    #[test]
    fn what_people_type_is_never_markup() {
        for text in
            ["# a", "- a", "1 < 2 & 3", "<b>a</b>", "a_b_c", "`x`", "[a](b)", "> q", "a\\b", "*a*", "---"]
        {
            assert_eq!(shown(&typed(text)).trim_end_matches('¶'), text);
        }
        assert_eq!(breaks("一\n二\n\n三"), "一  \n二\n\n三");
    }
}
