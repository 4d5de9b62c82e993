//! Pinyin as people type it: initials (`clsz`), syllables (`chulishichang`), or both mixed (`chulsc`).

use pinyin::ToPinyinMulti;

use crate::curriculum::term::plain;

/// A typed word that may be pinyin: small letters only, ü as v. `None` for anything else.
pub fn typed(word: &str) -> Option<String> {
    let word: String = word.chars().map(plain).collect();
    word.bytes().all(|byte| byte.is_ascii_lowercase()).then_some(word)
}

/// How the readings of a character may begin: a quick look that spares most places the exact one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beginning {
    /// First letters, one bit each; none for what is no Chinese character.
    first: u32,
    /// Second letters.
    second: u32,
}

impl Beginning {
    /// Of a character.
    pub fn of(character: char) -> Self {
        let mut beginning = Self::default();
        if character.is_ascii() {
            return beginning;
        }
        for reading in character.to_pinyin_multi().into_iter().flatten() {
            let reading = plain_letters(reading.plain()).as_bytes();
            beginning.first |= bit(reading[0]);
            beginning.second |= reading.get(1).map_or(0, |letter| bit(*letter));
        }
        beginning
    }

    /// Whether the word may be said from here on, with `next` the character after this one.
    pub fn may_begin(self, next: Self, word: &[u8]) -> bool {
        self.first & bit(word[0]) != 0
            && word.get(1).is_none_or(|letter| (self.second | next.first) & bit(*letter) != 0)
    }
}

/// The bit of a small letter.
fn bit(letter: u8) -> u32 {
    1 << u32::from(letter.saturating_sub(b'a').min(25))
}

/// A reading in the letters of a keyboard.
fn plain_letters(syllable: &'static str) -> &'static str {
    match syllable {
        "lü" => "lv",
        "lüe" => "lve",
        "nü" => "nv",
        "nüe" => "nve",
        syllable => syllable,
    }
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
        let syllable = plain_letters(reading.plain()).as_bytes();
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
    }

    #[test]
    fn a_quick_look_misses_nothing() {
        let begins = |character, next, word: &str| {
            Beginning::of(character).may_begin(Beginning::of(next), word.as_bytes())
        };
        assert!(!begins('，', '长', "a"));
        // Both readings, by syllable or by the initial of what follows.
        for word in ["c", "z", "ch", "zh", "cs", "zs"] {
            assert!(begins('长', '识', word), "{word}");
        }
        assert!(!begins('长', '识', "cq"));
        assert!(begins('率', '，', "lv"));
    }
}
