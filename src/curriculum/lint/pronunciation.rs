//! The pinyin of a term says its characters.

use pinyin::ToPinyinMulti;

use super::characters::is_han;
use super::place;
use crate::curriculum::term::plain;
use crate::curriculum::{Finding, Library};

/// `pinyin-differs`: the pinyin is not a reading of the name. Any reading of a character passes, and any without
/// its tone (轻声); letters and digits of the name are found again as they are.
pub fn pinyin(library: &Library, findings: &mut Vec<Finding>) {
    for term in library.terms() {
        let name: Vec<char> = spoken(&term.name.zh);
        let sound: Vec<char> = spoken(&term.pinyin);
        if !says(&name, &sound) {
            let detail = format!("{} ≠ {}", term.name.zh, term.pinyin);
            findings.push(Finding::warning("pinyin-differs", &place::term(library, term), &term.id, detail));
        }
    }
}

/// What is said of a text: letters, digits and characters, in lower case.
fn spoken(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn says(name: &[char], sound: &[char]) -> bool {
    let Some((&first, rest)) = name.split_first() else { return sound.is_empty() };
    if !is_han(first) {
        return sound.first() == Some(&first) && says(rest, &sound[1..]);
    }
    let Some(readings) = first.to_pinyin_multi() else { return false };
    readings.into_iter().any(|reading| {
        let toned: Vec<char> = reading.with_tone().chars().collect();
        let neutral: Vec<char> = toned.iter().map(|letter| bare(*letter)).collect();
        [toned, neutral]
            .iter()
            .any(|letters| sound.strip_prefix(&letters[..]).is_some_and(|left| says(rest, left)))
    })
}

/// A letter without its tone, with ü as it is printed.
fn bare(letter: char) -> char {
    match plain(letter) {
        'v' => 'ü',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    #[track_caller]
    fn with(name: &str, sound: &str, is_right: bool) {
        let pack = Pack::sound().term("level").edit_term(|term| {
            name.clone_into(&mut term.name.zh);
            sound.clone_into(&mut term.pinyin);
        });
        let found = format!("pinyin-differs level {name} ≠ {sound}");
        check(pinyin, &pack, [found.as_str()].get(usize::from(is_right)..).unwrap_or_default());
    }

    #[test]
    fn pinyin_says_its_characters() {
        with("服务水平", "fúwù shuǐpíng", true);
        with("重复来电", "chóngfù láidiàn", true);
        with("放弃率", "fàngqì lǜ", true);
        with("IVR 菜单", "IVR càidān", true);
        with("客户关系管理", "kèhù guānxi guǎnlǐ", true);
        with("西安", "Xī'ān", true);
        with("服务水平", "fúwù shuǐpín", false);
        with("服务水平", "fúwù", false);
        with("服务", "fúwù shuǐpíng", false);
        with("服务水平", "", false);
    }
}
