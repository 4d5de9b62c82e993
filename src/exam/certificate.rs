//! How far a learner is with an exam of two parts: each is passed for itself, and a pass may lapse.

use jiff::civil::Date;

use crate::curriculum::exam::Part;

/// How a part of an exam stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was never passed.
    Open,
    /// It was passed and counts.
    Passed {
        /// When, the last time.
        on: Date,
        /// The first day on which it no longer counts; `None` where the standard sets no term.
        until: Option<Date>,
    },
    /// It was passed, but that counts no more.
    Lapsed {
        /// When, the last time.
        on: Date,
        /// Since when it no longer counts.
        since: Date,
    },
}

/// How a part stands on a day, from the days on which a whole paper of it was passed. The last pass counts longest.
pub fn standing(part: &Part, passed_on: impl Iterator<Item = Date>, today: Date) -> Standing {
    let Some(on) = passed_on.max() else { return Standing::Open };
    match lapses(part, on) {
        Some(since) if since <= today => Standing::Lapsed { on, since },
        until => Standing::Passed { on, until },
    }
}

/// The first day on which a pass of this day no longer counts; `None` where the standard sets no term.
pub fn lapses(part: &Part, passed_on: Date) -> Option<Date> {
    passed_on.checked_add(jiff::Span::new().years(i16::from(part.valid_years?))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn part(valid_years: Option<u8>) -> Part {
        Part { minutes: 90, full_marks: 100, pass_mark: 60, valid_years, sections: Vec::new() }
    }

    #[track_caller]
    fn check(years: Option<u8>, passed: &[Date], today: Date, expected: Standing) {
        assert_eq!(standing(&part(years), passed.iter().copied(), today), expected);
    }

    #[test]
    fn the_last_pass_counts_for_its_years_and_not_a_day_longer() {
        let (first, last) = (date(2024, 3, 1), date(2026, 3, 2));
        let until = date(2028, 3, 2);
        check(Some(2), &[], last, Standing::Open);
        check(Some(2), &[last, first], last, Standing::Passed { on: last, until: Some(until) });
        check(Some(2), &[last], date(2028, 3, 1), Standing::Passed { on: last, until: Some(until) });
        check(Some(2), &[last], until, Standing::Lapsed { on: last, since: until });
        check(None, &[first], until, Standing::Passed { on: first, until: None });
    }
}
