//! A translation asks the same: its numbers are the numbers of the original.

use std::collections::BTreeSet;

use super::passage;
use crate::curriculum::{Finding, Library};

/// `numbers-differ`: a number stands only in the Chinese, and another only in the English.
///
/// One of the two alone is no sign: “两” becomes “2”, “9月” becomes “September”. So are single digits.
pub fn translated(library: &Library, findings: &mut Vec<Finding>) {
    for passage in passage::every(library) {
        let Some(english) = &passage.text.en else { continue };
        let (original, translated) = (numerals(&passage.text.zh), numerals(english));
        let lost = original.difference(&translated).next();
        let new = translated.difference(&original).next();
        if let (Some(lost), Some(new)) = (lost, new) {
            let detail = format!("{}: {lost} → {new}", passage.place);
            findings.push(Finding::warning("numbers-differ", &passage.english_file, &passage.id, detail));
        }
    }
}

/// The numbers of at least two digits, without the commas between thousands.
fn numerals(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .map(|run| run.trim_matches(['.', ',']).replace(',', ""))
        .filter(|number| number.len() > 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    #[test]
    fn numbers_stay_the_same() {
        let with = |zh: &str, en: &str| {
            Pack::sound().asking(zh, JUDGE).last(|question| question.stem.en = Some(en.into()))
        };
        check(translated, &with("9月12日18点，1,200 元", "18:00 on 12 September, 1200 yuan"), &[]);
        check(translated, &with("两小时，90 秒", "2 hours, 90 s"), &[]);
        check(translated, &with("等 35 秒。", "A wait of 53 s."), &["numbers-differ talk-01 stem: 35 → 53"]);
    }
}
