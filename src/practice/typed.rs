//! What people type, read as they mean it.

use unicode_normalization::UnicodeNormalization;

/// A typed text without what does not count: width, case, white space, the kind of minus and dash.
pub fn plain(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '−' | '–' | '—' => '-',
            c => c,
        })
        .collect()
}

/// Reads a number as people type it: full-width digits, spaces, `,` between thousands, a trailing `%`.
///
/// `None` for anything else, and for what is not finite.
pub fn number(text: &str) -> Option<f64> {
    let plain: String = plain(text);
    let plain = plain.strip_suffix('%').unwrap_or(&plain);
    let unsigned = plain.strip_prefix(['-', '+']).unwrap_or(plain);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(',');
    let whole_fits = digits(first)
        && (!grouped || (1..=3).contains(&first.len()))
        && groups.all(|g| g.len() == 3 && digits(g));
    if !whole_fits || !digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    plain.replace(',', "").parse::<f64>().ok().filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, value) in [
            ("83", 83.0),
            (" 83.0 ", 83.0),
            ("８３．５", 83.5),
            ("1,234.5", 1234.5),
            ("12,345,678", 12_345_678.0),
            ("80%", 80.0),
            ("80 ％", 80.0),
            ("-3.5", -3.5),
            (".5", 0.5),
            ("−2", -2.0),
        ] {
            assert_eq!(number(text), Some(value), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_guessed_at() {
        for text in
            ["", "-", ".", "八十", "1e5", "inf", "NaN", "1.2.3", "1,23", "12,34,567", "3 秒", "0x10", "%"]
        {
            assert_eq!(number(text), None, "{text:?}");
        }
    }
}
