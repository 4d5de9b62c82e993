//! How much comes back in the days ahead.

use super::day::Day;

/// How many cards fall due on each of the next `days` study days, today first.
///
/// What is overdue counts to today; what is due later than that is left out.
pub fn forecast(due: &[Day], today: Day, days: u16) -> Vec<u32> {
    let mut counts = vec![0_u32; usize::from(days)];
    for day in due {
        let ahead = usize::try_from(day.days_since(today)).unwrap_or(usize::MAX);
        if let Some(count) = counts.get_mut(ahead) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_overdue_counts_to_today() {
        let due = [Day(7), Day(10), Day(11), Day(11), Day(13), Day(i32::MAX)];
        assert_eq!(forecast(&due, Day(10), 3), [2, 2, 0]);
        assert_eq!(forecast(&due, Day(10), 0), [0; 0]);
        assert_eq!(forecast(&[], Day(10), 2), [0, 0]);
    }
}
