//! Days of study in a row, with a little forgiveness.

use crate::memory::{Day, DaysOff};

/// A freeze is earned by so many days of study.
pub const DAYS_FOR_A_FREEZE: u32 = 7;
/// So many freezes are kept at most.
pub const MOST_FREEZES: u8 = 2;

/// Days of study in a row. Days off never break it; a day that was missed costs a freeze, if there is one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Streak {
    /// Days on which something was answered.
    pub days: u32,
    /// Freezes kept, 0 to [`MOST_FREEZES`].
    pub freezes: u8,
    /// Missed days that a freeze has bridged in this streak.
    pub bridged: u32,
}

/// The streak up to `today`, from all days on which something was answered, ascending. A day that is not
/// over breaks nothing.
pub fn streak(studied: &[Day], off: &DaysOff, today: Day) -> Streak {
    let mut streak = Streak::default();
    let mut earning = 0;
    let Some(first) = studied.first() else { return streak };
    let mut studied = studied.iter().peekable();
    for day in (first.0..=today.0).map(Day) {
        let is_studied = studied.next_if(|studied| **studied <= day).is_some();
        if is_studied {
            streak.days += 1;
            earning += 1;
            if earning == DAYS_FOR_A_FREEZE {
                earning = 0;
                streak.freezes = MOST_FREEZES.min(streak.freezes + 1);
            }
        } else if day == today || off.contains(day) || streak.days == 0 {
        } else if streak.freezes > 0 {
            streak.freezes -= 1;
            streak.bridged += 1;
        } else {
            streak = Streak::default();
            earning = 0;
        }
    }
    streak
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Monday.
    const MONDAY: Day = Day(20_514);

    /// The streak of days written as `x` (studied) and `.` (not), today last.
    #[track_caller]
    fn check(written: &str, weekdays_off: &[usize], expected: (u32, u8, u32)) {
        let days = written.chars().enumerate().filter(|(_, day)| *day == 'x');
        let days: Vec<Day> = days.map(|(nth, _)| MONDAY + i32::try_from(nth).unwrap()).collect();
        let off = DaysOff::new(std::array::from_fn(|day| weekdays_off.contains(&day)), Vec::new());
        let today = MONDAY + i32::try_from(written.len()).unwrap() - 1;
        let Streak { days, freezes, bridged } = streak(&days, &off, today);
        assert_eq!((days, freezes, bridged), expected, "{written}");
    }

    #[test]
    fn a_streak_counts_days_in_a_row() {
        check("", &[], (0, 0, 0));
        check("x", &[], (1, 0, 0));
        check("xxx", &[], (3, 0, 0));
        check("xxx.", &[], (3, 0, 0)); // Today is not over.
        check("xxx..", &[], (0, 0, 0));
        check("xxx..x", &[], (1, 0, 0));
    }

    #[test]
    fn a_freeze_bridges_a_missed_day() {
        check("xxxxxxx", &[], (7, 1, 0));
        check("xxxxxxx.x", &[], (8, 0, 1));
        check("xxxxxxx..x", &[], (1, 0, 0));
        check(&("x".repeat(30) + "..x"), &[], (31, 0, 2));
        check(&("x".repeat(30) + "...x"), &[], (1, 0, 0));
    }

    #[test]
    fn days_off_never_break_it() {
        // Saturdays and Sundays.
        check("xxxxx..xx", &[5, 6], (7, 1, 0));
        check("xxxxx..xxxxx..", &[5, 6], (10, 1, 0));
        check("xxxxx...x", &[5, 6], (1, 0, 0));
        // Who studies on a day off is the better for it.
        check("xxxxxx.x", &[5, 6], (7, 1, 0));
    }

    #[test]
    fn a_clock_that_went_back_does_no_harm() {
        let days = [MONDAY, MONDAY + 1, MONDAY + 9];
        assert_eq!(streak(&days, &DaysOff::default(), MONDAY + 1).days, 2);
        assert_eq!(streak(&days, &DaysOff::default(), MONDAY - 3), Streak::default());
    }
}
