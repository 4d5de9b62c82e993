//! Card templates: which fields of a note make the front and the back of a card.
//!
//! Anki's templates are Mustache with filters (docs.ankiweb.net/templates). Only what makes up text is done.

use std::collections::HashMap;

/// The template hides parts of a text (cloze deletion) or draws on pictures: no front and back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IsCloze;

/// Which side is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What is asked.
    Front,
    /// What is answered.
    Back,
}

/// Sections within sections: more are no template that a person wrote.
const DEEPEST: usize = 32;

/// Fills a template with a note's fields.
///
/// # Errors
/// [`IsCloze`].
pub fn fill(template: &str, fields: &HashMap<&str, &str>, side: Side) -> Result<String, IsCloze> {
    let mut text = String::new();
    // For each open section whether it is shown.
    let mut shown: Vec<bool> = Vec::new();
    let mut rest = template;
    while let Some(start) = rest.find("{{") {
        let (before, after) = rest.split_at(start);
        let is_shown = shown.iter().all(|shown| *shown);
        if is_shown {
            text.push_str(before);
        }
        let Some(end) = after.find("}}") else { return Ok(text) };
        // `{{{name}}}` means the same here.
        let name = after[2..end].trim_matches(['{', '}']).trim();
        rest = after[end + 2..]
            .strip_prefix('}')
            .filter(|_| after.starts_with("{{{"))
            .unwrap_or(&after[end + 2..]);
        let value = |name: &str| fields.get(name.trim()).copied().unwrap_or_default();
        let is_full = |name: &str| !value(name).trim().is_empty();
        match name.split_at_checked(1) {
            Some(("#", name)) if shown.len() < DEEPEST => shown.push(is_full(name)),
            Some(("^", name)) if shown.len() < DEEPEST => shown.push(!is_full(name)),
            Some(("/", _)) => _ = shown.pop(),
            _ if is_shown => text.push_str(&field(name, value, side)?),
            _ => {}
        }
    }
    if shown.iter().all(|shown| *shown) {
        text.push_str(rest);
    }
    Ok(answer_of(&text, side).to_owned())
}

/// A field with its filters, for example `type:Back`.
fn field<'a>(name: &str, value: impl Fn(&str) -> &'a str, side: Side) -> Result<String, IsCloze> {
    let mut parts: Vec<&str> = name.split(':').map(str::trim).collect();
    let Some(name) = parts.pop() else { return Ok(String::new()) };
    if parts.iter().any(|filter| filter.starts_with("cloze") || *filter == "nc") {
        return Err(IsCloze);
    }
    // The field to type into, and what is shown on demand only, would give the answer away.
    let is_hidden = parts.iter().any(|filter| matches!(*filter, "type" | "hint")) && side == Side::Front;
    let is_spoken = parts.iter().any(|filter| filter.starts_with("tts"));
    Ok(if is_hidden || is_spoken { String::new() } else { value(name).to_owned() })
}

/// What stands below the line that parts the answer from the repeated question, where there is one.
fn answer_of(text: &str, side: Side) -> &str {
    if side == Side::Front {
        return text;
    }
    let lower = text.to_ascii_lowercase();
    let line = ["<hr id=answer", "<hr id=\"answer\"", "<hr id='answer'"];
    let start = line.iter().filter_map(|mark| lower.find(mark)).min();
    start.and_then(|start| Some(&text[start + text[start..].find('>')? + 1..])).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, side: Side, expected: Result<&str, IsCloze>) {
        let fields = HashMap::from([("Front", "AHT"), ("Back", "平均处理时长"), ("Extra", " ")]);
        assert_eq!(fill(template, &fields, side), expected.map(str::to_owned));
    }

    #[test]
    fn fields_stand_where_the_template_says() {
        check("{{Front}}", Side::Front, Ok("AHT"));
        check("{{FrontSide}}\n<hr id=answer>\n{{Back}}", Side::Back, Ok("\n平均处理时长"));
        check("{{Front}}<HR id=\"answer\">{{type:Back}}", Side::Back, Ok("平均处理时长"));
        check("{{Front}} {{type:Back}}{{hint:Back}}{{tts zh_CN:Back}}", Side::Front, Ok("AHT "));
        check("{{text:Front}}，{{{Back}}}{{Nobody}}", Side::Front, Ok("AHT，平均处理时长"));
    }

    #[test]
    fn sections_are_shown_when_their_field_is_full() {
        check("{{#Front}}a{{/Front}}{{#Extra}}b{{/Extra}}{{^Extra}}c{{/Extra}}", Side::Front, Ok("ac"));
        check("{{#Extra}}{{Front}}{{#Front}}x{{/Front}}{{/Extra}}y", Side::Front, Ok("y"));
    }

    #[test]
    fn cloze_is_told_apart_and_rubbish_is_no_trouble() {
        check("{{cloze:Front}}", Side::Front, Err(IsCloze));
        check("a{{Front", Side::Front, Ok("a"));
        check("}}{{/Front}}{{}}{{#}}b", Side::Front, Ok("}}"));
        check(&"{{#Front}}".repeat(100), Side::Front, Ok(""));
    }
}
