//! Pinyin as people type it: initials (`clsz`), syllables (`chulishichang`), or both mixed (`chulsc`).

use pinyin::ToPinyinMulti;

use crate::curriculum::term::plain;

/// A typed word that may be pinyin: small letters only, ü as v. `None` for anything else.
pub fn typed(word: &str) -> Option<String> {
    let word: String = word.chars().map(plain).collect();
    word.bytes().all(|byte| byte.is_ascii_lowercase()).then_some(word)
}

/// The letters that a character's readings begin with, one bit a letter; 0 for what is no Chinese character.
pub fn initials(character: char) -> u32 {
    if character.is_ascii() {
        return 0;
    }
    let Some(readings) = character.to_pinyin_multi() else { return 0 };
    readings.into_iter().map(|reading| bit(reading.plain().as_bytes()[0])).fold(0, |all, bit| all | bit)
}

/// The bit of a small letter.
pub fn bit(letter: u8) -> u32 {
    1 << u32::from(letter.saturating_sub(b'a').min(25))
}

/// How many characters from the beginning of `text` the word says; `None` if it does not. Any reading of a
/// character will do, so nobody has to know which of 重's we mean; the last syllable may be half typed.
pub fn said(word: &[u8], text: &str) -> Option<usize> {
    let Some(&first) = word.first() else { return Some(0) };
    let mut characters = text.chars();
    let character = characters.next()?;
    if character.is_ascii() {
        return None;
    }
    let rest = characters.as_str();
    let readings = character.to_pinyin_multi()?;
    for reading in readings {
        let syllable = match reading.plain() {
            "lü" => "lv",
            "lüe" => "lve",
            "nü" => "nv",
            "nüe" => "nve",
            syllable => syllable,
        };
        let syllable = syllable.as_bytes();
        if syllable[0] != first {
            continue;
        }
        if syllable.starts_with(word) {
            return Some(1);
        }
        let is_double = syllable.get(1) == Some(&b'h');
        let steps = [syllable.len(), if is_double { 2 } else { 1 }, 1];
        for step in steps {
            if word.get(..step).is_some_and(|part| syllable.starts_with(part))
                && let Some(count) = said(&word[step..], rest)
            {
                return Some(count + 1);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, text: &str, count: Option<usize>) {
        assert_eq!(said(typed(word).unwrap().as_bytes(), text), count, "{word} {text}");
    }

    #[test]
    fn initials_and_syllables_mix() {
        check("clsc", "处理时长", Some(4));
        check("clsz", "处理时长", Some(4));
        check("chulishichang", "处理时长", Some(4));
        check("chulsc", "处理时长", Some(4));
        check("chlishch", "处理时长", Some(4));
        check("chul", "处理时长", Some(2));
        check("cs", "处理时长", None);
        check("fangqilv", "放弃率", Some(3));
        check("fql", "放弃率与其他", Some(3));
        check("cf", "重复来电", Some(2));
        check("zx", "坐席", Some(2));
        check("a", "AHT", None);
    }

    #[test]
    fn only_letters_are_pinyin() {
        assert_eq!(typed("lǜ").as_deref(), Some("lv"));
        for word in ["AHT", "80", "时长", "a-b"] {
            assert_eq!(typed(word), None, "{word}");
        }
        assert_eq!(initials('，'), 0);
        assert_eq!(initials('长') & bit(b'c'), bit(b'c'));
        assert_eq!(initials('长') & bit(b'z'), bit(b'z'));
    }
}
