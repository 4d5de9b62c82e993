//! Abbreviations that nobody explains.

use std::collections::BTreeMap;

use super::passage::{Said, said};
use crate::curriculum::{Finding, Library};

/// Known to whoever holds a telephone or sits at a computer.
const EVERYDAY: &[&str] = &[
    "AI", "APP", "ATM", "CPU", "DIY", "DNS", "FALSE", "GB", "GPS", "HTTP", "HTTPS", "ID", "IP", "IT", "KB",
    "MB", "NFC", "OK", "PDF", "PPT", "QQ", "SIM", "TB", "TRUE", "TV", "URL", "USB", "VIP", "WIFI",
];
/// Names of spreadsheet functions: words, not abbreviations.
const FUNCTIONS: &[&str] = &[
    "AND", "AVERAGE", "COUNT", "COUNTIF", "IF", "MAX", "MIN", "OR", "RANK", "ROUND", "SUM", "SUMIF",
    "VLOOKUP",
];
/// What follows an abbreviation that is explained on the spot, after spaces, quotation marks and emphasis.
const AFTER: &[&str] = &[
    "（",
    "(",
    "是",
    "指",
    "即",
    "就是",
    "也就是",
    "，即",
    "，就是",
    "，也就是",
    "＝",
    "：",
    "|",
    "的意思",
    "的全称",
];
/// What comes before one.
const BEFORE: &[&str] = &["（", "(", "叫", "称", "叫作", "叫做", "缩写", "简称", "缩写为", "| "];

/// `unknown-abbreviation`: capitals that neither the glossary lists nor the lesson or the question explains; once a topic.
pub fn unknown(library: &Library, findings: &mut Vec<Finding>) {
    let mut listed = Vec::new();
    for term in library.terms() {
        let names = [Some(&term.name.zh), term.name.en.as_ref(), term.abbreviation.as_ref()];
        let texts = names.into_iter().flatten().chain(&term.aliases);
        listed.extend(texts.flat_map(|text| abbreviations(text)).map(|(_, short)| short));
    }
    for topic in library.topics() {
        let wholes = said(topic);
        let explained = |texts: &[Said<'_>]| -> Vec<String> {
            let found = texts.iter().flat_map(|said| {
                let all = abbreviations(said.text).into_iter();
                all.filter(|(start, short)| explains(said.text, *start, short))
                    .map(|(_, short)| short.to_owned())
            });
            found.collect()
        };
        let by_lesson = wholes.first().map(|lesson| explained(lesson)).unwrap_or_default();
        let mut open = BTreeMap::new();
        for texts in &wholes {
            let by_itself = explained(texts);
            for said in texts {
                // Sources cite documents by their numbers.
                let text = if said.place == "source" { "" } else { said.text };
                for (_, short) in abbreviations(text) {
                    let is_known = EVERYDAY.contains(&short)
                        || FUNCTIONS.contains(&short)
                        || listed.contains(&short)
                        || by_lesson.iter().chain(&by_itself).any(|known| known == short);
                    if !is_known {
                        open.entry(short).or_insert((&said.file, &said.id));
                    }
                }
            }
        }
        for (short, (file, id)) in open {
            findings.push(Finding::warning("unknown-abbreviation", file, id, short));
        }
    }
}

/// Two or more capitals in Chinese text, perhaps with digits or `&` among them, and where each begins. Not the number of
/// a product, the function of a spreadsheet or a shouted English word within English.
fn abbreviations(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (place, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let belongs = c.is_ascii_alphanumeric() || "&-_./".contains(c);
        match (start, belongs) {
            (None, true) => start = Some(place),
            (Some(from), false) => {
                start = None;
                let word = text[from..place].trim_end_matches(['.', '-', '/', '_']);
                let capitals = word.chars().filter(char::is_ascii_uppercase).count();
                let fits = word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '&');
                let is_numbered = word.chars().filter(char::is_ascii_digit).count() > 1;
                let is_function = c == '(' || text[..from].ends_with(['=', ',']);
                if fits && capitals >= 2 && word.len() <= 8 && !is_numbered && !is_function {
                    found.push((from, word));
                }
            }
            _ => {}
        }
    }
    found
}

fn explains(text: &str, start: usize, short: &str) -> bool {
    let marks: &[char] = &[' ', '*', '“', '”', '‘', '’'];
    let after = text[start + short.len()..].trim_start_matches(marks);
    let before = text[..start].trim_end_matches(['*', '“', '‘']);
    AFTER.iter().any(|word| after.starts_with(word))
        || BEFORE.iter().any(|word| before.ends_with(word) || before.trim_end().ends_with(word.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    #[track_caller]
    fn with(stem: &str, expected: &[&str]) {
        check(unknown, &Pack::sound().asking(stem, JUDGE), expected);
    }

    #[test]
    fn an_abbreviation_is_explained_somewhere() {
        with("坐席的 AHT 太长。", &["unknown-abbreviation talk-01 AHT"]);
        with("坐席的 AHT（平均处理时长）太长。", &[]);
        with("坐席的平均处理时长（AHT）太长。AHT 怎么降？", &[]);
        with("客户问什么是 **AHT**：它太长。", &[]);
        with("坐席的 SL 太低，SL 太低。", &["unknown-abbreviation talk-01 SL"]);
        check(unknown, &Pack::sound().term("level").asking("坐席的 SL 太低。", JUDGE), &[]);
        let taught = Pack::sound().edit(|topic| topic.lesson.zh = "# 课\n\n| SL | 服务水平 |".into());
        check(unknown, &taught.asking("坐席的 SL 太低。", JUDGE), &[]);
    }

    #[test]
    fn what_everybody_knows_and_what_is_no_abbreviation() {
        with("把 PDF 发给 IT。", &[]);
        with("型号 KX-200、M20W1，公式 =SUM(A1:A9)，客户说 I am fine。", &[]);
        with("“Please hold the LINE-2.” 求和用 SUM。", &[]);
        let cited = Pack::sound().question(JUDGE).last(|question| {
            question.source = Some(crate::curriculum::Text { zh: "16 CFR Part 310".into(), en: None });
        });
        check(unknown, &cited, &[]);
    }
}
