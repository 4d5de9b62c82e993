//! What characters are: the few properties that rules about words ask for.

/// Whether a character is a Chinese one (汉字), not punctuation.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{323af}' | '〇')
}

/// How many Chinese characters a text has.
pub fn han(text: &str) -> usize {
    text.chars().filter(|c| is_han(*c)).count()
}

/// A text as it is seen: without the marks of emphasis.
pub fn seen(text: &str) -> String {
    text.replace("**", "")
}

/// How long a text looks: characters without emphasis marks and white space.
pub fn width(text: &str) -> usize {
    seen(text).chars().filter(|c| !c.is_whitespace()).count()
}

/// Letters, digits and Chinese characters only, in lower case: what two texts are compared by.
pub fn bare(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A few characters of a text around a byte position, to find it again by.
pub fn around(text: &str, position: usize) -> String {
    const EACH_SIDE: usize = 6;
    let (before, after) = text.split_at_checked(position).unwrap_or((text, ""));
    let start = before.char_indices().rev().nth(EACH_SIDE - 1).map_or(0, |(start, _)| start);
    let end = after.char_indices().nth(EACH_SIDE + 1).map_or(after.len(), |(end, _)| end);
    format!("{}{}", &before[start..], &after[..end]).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_characters_count_as_characters() {
        assert_eq!(han("“您好，ACW 是 30 秒。”"), 4);
        assert_eq!(width("**不** 能 说"), 3);
        assert_eq!(bare("A 席：“好”1"), ['a', '席', '好', '1']);
    }

    #[test]
    fn a_place_is_shown_with_its_neighbours() {
        assert_eq!(around("一二三四五六七八九十", "一二三四五六七".len()), "二三四五六七八九十");
        assert_eq!(around("一二", 0), "一二");
        assert_eq!(around("", 0), "");
    }
}
