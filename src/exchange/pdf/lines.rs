//! From a text to lines of glyphs.

use krilla::text::{GlyphId, KrillaGlyph};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::typeface::{Face, Glyph, Typefaces};

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Type size, points.
    pub size: f32,
    /// Whether all of it is bold.
    pub is_bold: bool,
    /// Whether it is grey.
    pub is_grey: bool,
}

/// A line, ready to draw.
pub struct Line {
    /// From left to right, one for each change of font.
    pub runs: Vec<Run>,
    /// How it is set.
    pub style: Style,
}

/// A piece of a line in one font.
pub struct Run {
    /// Which font.
    pub face: Face,
    /// What it says.
    pub text: String,
    /// Its glyphs.
    pub glyphs: Vec<KrillaGlyph>,
    /// Points.
    pub width: f32,
}

impl Line {
    /// Points.
    pub fn width(&self) -> f32 {
        self.runs.iter().map(|run| run.width).sum()
    }
}

struct Letter {
    character: char,
    glyph: Glyph,
    /// Whether a line may or must end after it.
    ending: Option<BreakOpportunity>,
}

/// Breaks a text into lines of at most `width` points. `**` switches bold on and off.
///
/// Lines break where the Unicode line breaking algorithm allows it, so that no line begins with a closing
/// mark; a word that is longer than a line breaks anywhere.
pub fn lines(typefaces: &Typefaces, text: &str, style: Style, width: f32) -> Vec<Line> {
    let characters = characters(typefaces, text, style);
    let mut lines = Vec::new();
    let mut start = 0;
    while start < characters.len() {
        let end = end_of_line(&characters[start..], width / style.size) + start;
        lines.push(line(&characters[start..end], style));
        start = end;
    }
    lines
}

fn characters(typefaces: &Typefaces, text: &str, style: Style) -> Vec<Letter> {
    let mut bare = String::with_capacity(text.len());
    let mut faces = Vec::with_capacity(text.len());
    for (place, part) in text.split("**").enumerate() {
        let face = if style.is_bold || place % 2 == 1 { Face::Bold } else { Face::Regular };
        // A tab is a space in print; other control characters are nothing.
        for character in part.chars().map(|c| if c == '\t' { ' ' } else { c }) {
            if character == '\n' || !(character.is_control() || character == '\u{feff}') {
                bare.push(character);
                faces.push(face);
            }
        }
    }
    let mut endings: Vec<(usize, BreakOpportunity)> = linebreaks(&directed(&bare)).collect();
    endings.reverse();
    let mut characters = Vec::with_capacity(faces.len());
    for ((place, character), face) in bare.char_indices().zip(faces) {
        let after = place + character.len_utf8();
        let ending = endings.pop_if(|(at, _)| *at == after).map(|(_, ending)| ending);
        characters.push(Letter { character, glyph: typefaces.glyph(face, character), ending });
    }
    characters
}

/// A text with the quotation marks of Chinese as brackets: the algorithm takes “ and ” for marks that may
/// open or close, and would not break a line on either side. Each stays as long as it was.
fn directed(text: &str) -> String {
    let mut directed = String::with_capacity(text.len());
    let mut before = None;
    for character in text.chars() {
        directed.push(match character {
            '“' | '‘' => '「',
            // Between Latin letters it is an apostrophe.
            '’' if before.is_some_and(|before: char| before.is_ascii_alphanumeric()) => '’',
            '”' | '’' => '」',
            character => character,
        });
        before = Some(character);
    }
    directed
}

/// How many characters go onto a line of this width, in parts of the type size; at least one.
fn end_of_line(characters: &[Letter], width: f32) -> usize {
    let mut used = 0.0;
    let mut last = None;
    for (place, character) in characters.iter().enumerate() {
        let is_blank = character.character.is_whitespace();
        if !is_blank {
            used += character.glyph.advance;
            if used > width {
                return last.unwrap_or(place.max(1));
            }
        } else if character.character != '\n' {
            // Blanks at the end of a line hang over it.
            used += character.glyph.advance;
        }
        match character.ending {
            Some(BreakOpportunity::Mandatory) => return place + 1,
            Some(BreakOpportunity::Allowed) => last = Some(place + 1),
            None => {}
        }
    }
    characters.len()
}

fn line(characters: &[Letter], style: Style) -> Line {
    let end = characters.iter().rposition(|character| !character.character.is_whitespace());
    let mut runs: Vec<Run> = Vec::new();
    for Letter { character, glyph, .. } in &characters[..end.map_or(0, |last| last + 1)] {
        if runs.last().is_none_or(|run| run.face != glyph.face) {
            runs.push(Run { face: glyph.face, text: String::new(), glyphs: Vec::new(), width: 0.0 });
        }
        if let Some(run) = runs.last_mut() {
            let start = run.text.len();
            run.text.push(*character);
            let range = start..run.text.len();
            run.glyphs.push(KrillaGlyph::new(
                GlyphId::new(glyph.id),
                glyph.advance,
                0.0,
                0.0,
                0.0,
                range,
                None,
            ));
            run.width += glyph.advance * style.size;
        }
    }
    Line { runs, style }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, width: f32, expected: &[&str]) {
        let typefaces = Typefaces::bundled().unwrap();
        let style = Style { size: 10.0, is_bold: false, is_grey: false };
        let set = lines(&typefaces, text, style, width);
        let texts: Vec<String> =
            set.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect();
        assert_eq!(texts, expected);
        assert!(set.iter().all(|line| line.width() <= width + 0.01));
    }

    #[test]
    fn no_line_begins_with_a_closing_mark() {
        check("一二三四，五", 40.0, &["一二三", "四，五"]);
        check("一二三“四”", 40.0, &["一二三", "“四”"]);
    }

    #[test]
    fn words_stay_whole_where_they_fit_and_blanks_hang() {
        check("service level", 45.0, &["service", "level"]);
        check("servicelevelservice", 45.0, &["servicele", "velservic", "e"]);
        check("一\n\n二", 40.0, &["一", "", "二"]);
        check("", 40.0, &[]);
    }

    #[test]
    fn bold_is_another_font_not_another_text() {
        let typefaces = Typefaces::bundled().unwrap();
        let style = Style { size: 10.0, is_bold: false, is_grey: false };
        let set = lines(&typefaces, "先**问候**再问", style, 400.0);
        let runs: Vec<_> = set[0].runs.iter().map(|run| (run.face, run.text.as_str())).collect();
        assert_eq!(runs, [(Face::Regular, "先"), (Face::Bold, "问候"), (Face::Regular, "再问")]);
    }
}
