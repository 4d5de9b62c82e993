//! Load balancing: of the days that an interval may end on, rather one on which little is due.
//!
//! A learner feels the day's number more than the day's questions: fuzz alone leaves full and empty days
//! beside each other. The draw is weighted as Anki's is (`rslib/src/scheduler/states/load_balancer.rs`).

use jiff::civil::Weekday;

use super::chance;
use super::day::Day;

/// The study days ahead that are counted one by one; what comes later is far enough away to be left to chance.
const HORIZON: usize = 800;

/// Days on which a learner does not study.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DaysOff {
    weekdays: [bool; 7],
    dates: Vec<Day>,
}

impl DaysOff {
    /// `weekdays` from Monday on; `dates` in any order.
    ///
    /// A week without any day of study would be no plan: seven weekdays off count as none.
    pub fn new(weekdays: [bool; 7], mut dates: Vec<Day>) -> Self {
        let weekdays = if weekdays == [true; 7] { [false; 7] } else { weekdays };
        dates.sort_unstable();
        Self { weekdays, dates }
    }

    /// Whether `day` is without study.
    pub fn contains(&self, day: Day) -> bool {
        // 1970-01-01 was a Thursday.
        let since_monday = i64::from(day.0) + i64::from(Weekday::Thursday.to_monday_zero_offset());
        let weekday = usize::try_from(since_monday.rem_euclid(7)).unwrap_or(0);
        self.weekdays[weekday] || self.dates.binary_search(&day).is_ok()
    }
}

/// How many cards come back on each study day ahead, and on which of them nobody studies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    first: Day,
    counts: Vec<u32>,
    off: DaysOff,
}

impl Load {
    /// Nothing due from `first` on.
    pub fn new(first: Day, off: DaysOff) -> Self {
        Self { first, counts: vec![0; HORIZON], off }
    }

    /// With the days on which cards come back.
    #[must_use]
    pub fn with(mut self, due: impl IntoIterator<Item = Day>) -> Self {
        for day in due {
            self.add(day);
        }
        self
    }

    /// A card more comes back on `day`. Days before the first, and those beyond what is counted, are no matter.
    pub fn add(&mut self, day: Day) {
        if let Some(count) = self.count_mut(day) {
            *count = count.saturating_add(1);
        }
    }

    /// A card less.
    pub fn remove(&mut self, day: Day) {
        if let Some(count) = self.count_mut(day) {
            *count = count.saturating_sub(1);
        }
    }

    /// How many cards come back on `day`, as far as it is counted.
    pub fn due_on(&self, day: Day) -> u32 {
        self.place(day).and_then(|place| self.counts.get(place)).copied().unwrap_or(0)
    }

    /// Whether nobody studies on `day`.
    pub fn is_off(&self, day: Day) -> bool {
        self.off.contains(day)
    }

    fn place(&self, day: Day) -> Option<usize> {
        if day < self.first { None } else { usize::try_from(day.days_since(self.first)).ok() }
    }

    fn count_mut(&mut self, day: Day) -> Option<&mut u32> {
        let place = self.place(day)?;
        self.counts.get_mut(place)
    }

    /// One of the intervals `lower` to `upper`, in days from `today`: the emptier a day and the sooner, the
    /// likelier; a day off only where all of them are. `draw` (0 up to 1) decides among them.
    pub(super) fn choose(&self, today: Day, lower: u32, upper: u32, draw: f64) -> u32 {
        let day = |interval| today + i32::try_from(interval).unwrap_or(i32::MAX);
        let all_off = (lower..=upper).all(|interval| self.is_off(day(interval)));
        let open = |interval: &u32| all_off || !self.is_off(day(*interval));
        let weights = || {
            let intervals = (lower..=upper).filter(open);
            intervals.map(|interval| (interval, weight(self.due_on(day(interval)), interval)))
        };
        let mut left = weights().map(|(_, weight)| weight).sum::<f64>() * draw;
        let mut chosen = upper;
        for (interval, weight) in weights() {
            chosen = interval;
            left -= weight;
            if left < 0.0 {
                break;
            }
        }
        chosen
    }
}

/// Anki's weights: 1 for a day on which nothing is due, else falling with the number of cards due and with
/// the length of the interval, so that a busy day far away is not better than a busy one soon.
fn weight(due: u32, interval: u32) -> f64 {
    if due == 0 { 1.0 } else { f64::from(due).powf(-2.15) * f64::from(interval.max(1)).powi(-3) }
}

/// One of the intervals `lower` to `upper` by chance alone.
pub(super) fn by_chance(lower: u32, upper: u32, draw: f64) -> u32 {
    let choices = f64::from(upper - lower + 1);
    (lower + (draw * choices) as u32).min(upper)
}

/// The draw that a seed stands for.
pub(super) fn draw(seed: u64) -> f64 {
    chance::unit(seed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn monday() -> Day {
        Day::of(date(2026, 11, 23))
    }

    /// How often each interval of 5 to 9 days is chosen in 1,000 draws.
    fn chosen(load: &Load) -> [u32; 5] {
        let mut counts = [0; 5];
        for seed in 0..1_000 {
            let interval = load.choose(monday(), 5, 9, draw(seed));
            counts[usize::try_from(interval - 5).unwrap()] += 1;
        }
        counts
    }

    #[test]
    fn an_empty_table_leaves_it_to_chance() {
        let counts = chosen(&Load::new(monday(), DaysOff::default()));
        assert!(counts.iter().all(|count| (150..250).contains(count)), "{counts:?}");
    }

    #[test]
    fn the_emptiest_day_is_likeliest_and_the_same_seed_chooses_the_same() {
        let due = [(5, 40), (6, 40), (7, 4), (8, 40), (9, 40)];
        let days = due.iter().flat_map(|(ahead, count)| (0..*count).map(|_| monday() + *ahead));
        let load = Load::new(monday(), DaysOff::default()).with(days);
        let counts = chosen(&load);
        assert!(counts[2] > 950, "{counts:?}");
        assert_eq!(counts, chosen(&load));
    }

    #[test]
    fn days_off_are_avoided_where_another_day_is_in_range() {
        let weekend = DaysOff::new([false, false, false, false, false, true, true], vec![monday() + 7]);
        let busy = (0..300).map(|_| monday() + 8);
        let load = Load::new(monday(), weekend).with(busy);
        // Saturday, Sunday and a holiday on Monday are empty, Tuesday is full, Wednesday is empty.
        let counts = chosen(&load);
        assert_eq!((counts[0], counts[1], counts[2]), (0, 0, 0), "{counts:?}");
        assert!(counts[4] > 950, "{counts:?}");
        assert!((5..=6).contains(&load.choose(monday(), 5, 6, 0.3)), "nothing else is left");
    }

    #[test]
    fn days_off_are_the_weekdays_and_dates_they_name() {
        let off = DaysOff::new([true, false, false, false, false, false, true], vec![monday() + 3, Day(-4)]);
        let seen: Vec<i32> = (0..8).filter(|ahead| off.contains(monday() + *ahead)).collect();
        assert_eq!(seen, [0, 3, 6, 7]);
        assert!(off.contains(Day(-3)), "Monday 1969-12-29");
        assert!(off.contains(Day(-4)) && !off.contains(Day(-2)));
        assert!(
            !DaysOff::new([true; 7], vec![]).contains(monday()),
            "a week of nothing but days off is none"
        );
    }

    #[test]
    fn the_table_follows_cards_and_forgets_what_is_out_of_reach() {
        let mut load = Load::new(monday(), DaysOff::default()).with([monday(), monday() + 3, monday() + 3]);
        assert_eq!([0, 1, 3].map(|ahead| load.due_on(monday() + ahead)), [1, 0, 2]);
        load.remove(monday() + 3);
        load.remove(monday() + 1);
        assert_eq!([1, 3].map(|ahead| load.due_on(monday() + ahead)), [0, 1]);
        for day in [monday() - 1, Day(i32::MIN), Day(i32::MAX)] {
            load.add(day);
            load.remove(day);
            assert_eq!(load.due_on(day), 0);
        }
        assert_eq!(load.choose(Day(i32::MAX), 36_001, 36_500, 0.999), 36_500);
    }
}
