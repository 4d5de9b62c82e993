//! The HTML of Anki's cards: to our text with `**bold**` and line breaks, and back.

use html_escape::{decode_html_entities, encode_text};

/// A text out of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// With `**bold**` and line breaks.
    pub text: String,
    /// How many pictures and sounds were left out.
    pub media: usize,
}

/// Tags before and after which a line ends.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "figure",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tr",
    "ul",
];
/// Tags whose content is no text.
const SILENT: &[&str] = &["script", "style", "head", "title", "template", "svg", "canvas", "object", "rt"];

/// Takes the text out of HTML.
pub fn to_text(html: &str) -> Plain {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        reader.words(&rest[..start]);
        let tag = &rest[start..];
        // `1 < 2`, written by hand, is no tag.
        if !tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            reader.words("<");
            rest = &tag[1..];
            continue;
        }
        let end = if tag.starts_with("<!--") { tag.find("-->").map(|end| end + 2) } else { tag.find('>') };
        let Some(end) = end else {
            // Never closed: no tag follows either, so all of it is text.
            rest = tag;
            break;
        };
        rest = reader.tag(&tag[1..end], &tag[end + 1..]);
    }
    reader.words(rest);
    reader.finish()
}

#[derive(Default)]
struct Reader {
    text: String,
    media: usize,
    bold: usize,
    /// The open lists: the next number of each numbered one.
    lists: Vec<Option<u32>>,
}

impl Reader {
    fn words(&mut self, html: &str) {
        let words = decode_html_entities(html);
        // Two stars would switch bold on.
        let words = self.without_sounds(&words.replace("**", "＊＊"));
        for character in words.chars() {
            match character {
                // A blank that must not break is a blank; a break within HTML is one, too.
                '\u{a0}' => self.text.push(' '),
                c if c.is_whitespace() => {
                    if !self.text.ends_with([' ', '\n']) && !self.text.is_empty() {
                        self.text.push(' ');
                    }
                }
                // Characters without a shape, some of which turn the direction of what follows.
                '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
                c if c.is_control() => {}
                c => self.text.push(c),
            }
        }
    }

    /// A text without its `[sound:…]`.
    fn without_sounds(&mut self, text: &str) -> String {
        const MARK: &str = "[sound:";
        let mut kept = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(MARK) {
            let Some(end) = rest[start..].find(']') else { break };
            kept.push_str(&rest[..start]);
            self.media += 1;
            rest = &rest[start + end + 1..];
        }
        kept + rest
    }

    /// A tag without its angle brackets, and what comes after it. Returns where to go on.
    fn tag<'a>(&mut self, tag: &str, after: &'a str) -> &'a str {
        let (is_closing, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let name =
            tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
        match name.as_str() {
            "br" => self.end_line(true),
            "b" | "strong" if is_closing => self.unbold(),
            "b" | "strong" => self.embolden(),
            "img" | "audio" | "video" | "embed" | "iframe" if !is_closing => self.media += 1,
            "td" | "th" if !is_closing && !self.text.ends_with('\n') && !self.text.is_empty() => {
                self.text.push_str("  ");
            }
            name if SILENT.contains(&name) && !is_closing && !tag.ends_with('/') => {
                return silence(name, after);
            }
            name if BLOCKS.contains(&name) => self.block(name, is_closing),
            _ => {}
        }
        after
    }

    fn block(&mut self, name: &str, is_closing: bool) {
        self.end_line(false);
        match (name, is_closing) {
            ("ol", false) => self.lists.push(Some(1)),
            ("ul", false) => self.lists.push(None),
            ("ol" | "ul", true) => _ = self.lists.pop(),
            ("li", false) => match self.lists.last_mut() {
                Some(Some(number)) => {
                    self.text.push_str(&number.to_string());
                    self.text.push_str(". ");
                    *number = number.saturating_add(1);
                }
                _ => self.text.push_str("• "),
            },
            _ => {}
        }
    }

    fn end_line(&mut self, always: bool) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if always || !(self.text.is_empty() || self.text.ends_with('\n')) {
            self.text.push('\n');
        }
    }

    fn embolden(&mut self) {
        self.bold += 1;
        if self.bold == 1 {
            self.text.push_str("**");
        }
    }

    fn unbold(&mut self) {
        if self.bold == 1 {
            // Nothing between the stars: as if they had never been.
            match self.text.strip_suffix("**") {
                Some(before) => self.text.truncate(before.len()),
                None => self.text.push_str("**"),
            }
        }
        self.bold = self.bold.saturating_sub(1);
    }

    fn finish(mut self) -> Plain {
        self.bold = self.bold.min(1);
        self.unbold();
        let mut lines: Vec<&str> = self.text.lines().map(str::trim).collect();
        // One empty line parts as well as five.
        lines.dedup_by(|next, before| next.is_empty() && before.is_empty());
        Plain { text: lines.join("\n").trim().to_owned(), media: self.media }
    }
}

/// What comes after the end of a tag whose content is no text.
fn silence<'a>(name: &str, after: &'a str) -> &'a str {
    let mut rest = after;
    while let Some(start) = rest.find("</") {
        rest = &rest[start + 2..];
        if rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest.find('>').map_or("", |close| &rest[close + 1..]);
        }
    }
    ""
}

/// Our text as HTML: `**bold**` and line breaks become tags, everything else is text.
pub fn of_text(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    let parts: Vec<&str> = text.split("**").collect();
    for (place, part) in parts.iter().enumerate() {
        let part = encode_text(*part).replace('\n', "<br>");
        // A last, unpaired mark opens nothing.
        if place % 2 == 1 && place + 1 < parts.len() {
            html.push_str("<b>");
            html.push_str(&part);
            html.push_str("</b>");
        } else {
            html.push_str(&part);
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, text: &str, media: usize) {
        assert_eq!(to_text(html), Plain { text: text.into(), media });
    }

    #[test]
    fn lines_lists_and_bold_are_kept() {
        check("一<br>二<div>三</div><p>四</p>五", "一\n二\n三\n四\n五", 0);
        check(
            "<ol><li>问候</li><li>报<b>部门</b></li></ol><ul><li>a</li></ul>",
            "1. 问候\n2. 报**部门**\n• a",
            0,
        );
        check("<div>a</div><div><br></div><div><br></div><div>b</div>", "a\n\nb", 0);
        check("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a  b\nc", 0);
        check("<b><strong>a</strong></b><b></b>b<b>c", "**a**b**c**", 0);
        check("  a\n  b  ", "a b", 0);
    }

    #[test]
    fn entities_are_read_and_what_is_no_text_is_left_out() {
        check("1 &lt; 2 &amp;&nbsp;3 < 4 &#20013;&#x6587;", "1 < 2 & 3 < 4 中文", 0);
        check("a<style>b{}</style><script>c<d</script><!-- e > f -->g", "ag", 0);
        check("<img src=\"x.png\">图[sound:a.mp3] [sound:b", "图 [sound:b", 2);
        check("2**3 <ruby>汉<rt>hàn</rt></ruby>", "2＊＊3 汉", 0);
        check("a\u{202e}b\u{7}", "ab", 0);
        check("<script>never closed", "", 0);
        check("<!-- never closed", "<!-- never closed", 0);
        check("a <", "a <", 0);
    }

    #[test]
    fn our_text_comes_back_as_it_was() {
        for text in ["先**问候**，\n再问 <a> & \"b\"", "1 < 2 &amp; 3", "**全**", ""] {
            check(&of_text(text), text, 0);
        }
        assert_eq!(of_text("a**b"), "ab");
    }
}
