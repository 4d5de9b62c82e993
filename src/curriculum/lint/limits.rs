//! How many of something there may be.

use std::ops::RangeInclusive;

/// Nothing where the number fits; else the number and what would fit, for example `7 (2–6)`.
pub fn outside(found: usize, fit: &RangeInclusive<usize>) -> Option<String> {
    (!fit.contains(&found)).then(|| format!("{found} ({}–{})", fit.start(), fit.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_fit() {
        assert_eq!([2, 6].map(|found| outside(found, &(2..=6))), [None, None]);
        assert_eq!(outside(7, &(2..=6)).as_deref(), Some("7 (2–6)"));
    }
}
