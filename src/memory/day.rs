//! The study day, and the moment a learner does something.

use std::ops::{Add, Sub};

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

/// The local hour at which a study day begins. Who learns past midnight still belongs to the day before.
pub const DAY_STARTS_AT: i8 = 4;

const EPOCH: Date = date(1970, 1, 1);

/// A study day: days since 1970-01-01, each beginning at 04:00 local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The study day that `date` names, the one that begins at 04:00 of this date.
    pub fn of(date: Date) -> Self {
        Self((date - EPOCH).get_days())
    }

    /// The study day in which `timestamp` lies for someone in `zone`.
    pub fn containing(timestamp: Timestamp, zone: &TimeZone) -> Self {
        let local = zone.to_datetime(timestamp);
        let mut day = Self::of(local.date());
        if local.hour() < DAY_STARTS_AT {
            day = day - 1;
        }
        // The wall clock alone can lie where a zone jumps over a whole date (Samoa, 2011-12-30): a
        // study day is what lies between two starts.
        if timestamp < day.start(zone) {
            day = day - 1;
        } else if timestamp >= (day + 1).start(zone) {
            day = day + 1;
        }
        day
    }

    /// The date on which this study day begins. Days that no calendar of jiff reaches (before the year
    /// −9999, after 9999) give the nearest date it has.
    pub fn date(self) -> Date {
        EPOCH.saturating_add(SignedDuration::from_hours(24 * i64::from(self.0)))
    }

    /// The moment this study day begins in `zone`: 04:00 local time, or the first moment after it
    /// where daylight saving skips that hour.
    pub fn start(self, zone: &TimeZone) -> Timestamp {
        let edge = if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        zone.to_timestamp(self.date().at(DAY_STARTS_AT, 0, 0, 0)).unwrap_or(edge)
    }

    /// Whole days from `earlier` to this day; 0 where `earlier` is not earlier.
    pub fn days_since(self, earlier: Self) -> u32 {
        u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }
}

impl Add<i32> for Day {
    type Output = Self;

    fn add(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

impl Sub<i32> for Day {
    type Output = Self;

    fn sub(self, days: i32) -> Self {
        Self(self.0.saturating_sub(days))
    }
}

/// The moment at which something is done, and where: handed in from the window or the command line.
#[derive(Debug, Clone)]
pub struct Now {
    timestamp: Timestamp,
    zone: TimeZone,
    day: Day,
}

impl Now {
    /// A moment in a time zone. Kept to whole milliseconds, because that is what the store keeps.
    pub fn new(timestamp: Timestamp, zone: TimeZone) -> Self {
        let timestamp = Timestamp::from_millisecond(timestamp.as_millisecond()).unwrap_or(timestamp);
        let day = Day::containing(timestamp, &zone);
        Self { timestamp, zone, day }
    }

    /// The moment itself.
    pub fn timestamp(&self) -> Timestamp {
        self.timestamp
    }

    /// The learner's time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The study day it belongs to.
    pub fn day(&self) -> Day {
        self.day
    }

    /// The moment `duration` later (earlier if negative) in the same zone, at most as far as jiff counts.
    #[must_use]
    pub fn after(&self, duration: SignedDuration) -> Self {
        Self::new(later(self.timestamp, duration), self.zone.clone())
    }
}

impl From<Zoned> for Now {
    fn from(zoned: Zoned) -> Self {
        Self::new(zoned.timestamp(), zoned.time_zone().clone())
    }
}

/// `timestamp + duration`, stopping at the ends of what a timestamp can say.
pub(crate) fn later(timestamp: Timestamp, duration: SignedDuration) -> Timestamp {
    let edge = if duration.is_negative() { Timestamp::MIN } else { Timestamp::MAX };
    timestamp.checked_add(duration).unwrap_or(edge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Now {
        text.parse::<Zoned>().unwrap().into()
    }

    #[test]
    fn a_study_day_begins_at_four() {
        assert_eq!(at("2026-11-21T04:00[Asia/Shanghai]").day().date(), date(2026, 11, 21));
        assert_eq!(at("2026-11-21T03:59:59.999[Asia/Shanghai]").day().date(), date(2026, 11, 20));
        assert_eq!(at("2026-11-21T23:59[Asia/Shanghai]").day().date(), date(2026, 11, 21));
        assert_eq!(at("1970-01-01T12:00[UTC]").day(), Day(0));
        assert_eq!(at("1969-12-31T12:00[UTC]").day(), Day(-1));
    }

    #[test]
    fn days_count_and_compare() {
        let day = Day::of(date(2024, 2, 28));
        assert_eq!((day + 2).date(), date(2024, 3, 1));
        assert_eq!((day + 2).days_since(day), 2);
        assert_eq!(day.days_since(day + 2), 0, "a clock that went back counts as no time");
        assert_eq!(Day(i32::MAX) + 1, Day(i32::MAX));
        assert_eq!(Day(i32::MAX).date(), Date::MAX);
        assert_eq!(Day(i32::MIN).date(), Date::MIN);
        assert_eq!(Day(i32::MIN).start(&TimeZone::UTC), Timestamp::MIN);
    }

    /// Every start belongs to its own day and the moment before it to the day before, also where the
    /// clock is moved by an hour at the very boundary (Helsinki), by half an hour (Lord Howe), over
    /// midnight (Gaza, Havana) or by a whole day (Apia).
    #[test]
    fn boundaries_hold_where_clocks_are_moved() {
        let years = [
            ("Asia/Shanghai", 2026),
            ("Europe/Helsinki", 2026),
            ("Australia/Lord_Howe", 2026),
            ("America/Havana", 2026),
            ("Asia/Gaza", 2026),
            ("Pacific/Apia", 2011),
        ];
        for (name, year) in years {
            let zone = TimeZone::get(name).unwrap();
            let first = Day::of(date(year, 1, 1));
            for offset in 0..366 {
                let (day, next) = (first + offset, first + offset + 1);
                let start = day.start(&zone);
                if start == next.start(&zone) {
                    continue; // a date that this zone never had
                }
                assert_eq!(Day::containing(start, &zone), day, "{name} {}", day.date());
                let last = next.start(&zone) - SignedDuration::from_millis(1);
                assert_eq!(Day::containing(last, &zone), day, "{name} {}", day.date());
            }
        }
    }

    #[test]
    fn a_day_may_have_23_or_25_hours() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let hours = |day: Day| (day + 1).start(&zone).duration_since(day.start(&zone)).as_hours();
        assert_eq!(hours(Day::of(date(2026, 3, 28))), 23);
        assert_eq!(hours(Day::of(date(2026, 10, 24))), 25);
        assert_eq!(hours(Day::of(date(2026, 7, 1))), 24);
    }

    #[test]
    fn a_moment_is_kept_to_the_millisecond() {
        let now = at("2026-11-21T10:00:00.123456789[Asia/Shanghai]");
        assert_eq!(now.timestamp().as_nanosecond() % 1_000_000, 0);
        assert_eq!(now.after(SignedDuration::MAX).timestamp().as_second(), Timestamp::MAX.as_second());
    }
}
