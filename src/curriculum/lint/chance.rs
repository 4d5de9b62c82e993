//! Whether something happens more often than chance explains.

use std::fmt;
use std::ops::AddAssign;

/// Standard deviations from which a share is worth a look: a topic with seven single choices of three
/// options is flagged at six, and one in a hundred and fifty for nothing.
const FAR: f64 = 2.5;
/// With fewer cases than this a share says nothing.
const ENOUGH: u32 = 6;

/// A number of things as a number to calculate with: exact, there are never four thousand million.
pub fn count(things: usize) -> f64 {
    f64::from(u32::try_from(things).unwrap_or(u32::MAX))
}

/// Cases, how often a thing happened in them, and how often it should have.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    cases: u32,
    happened: f64,
    expected: f64,
    variance: f64,
}

impl Tally {
    /// One more case: how much of it happened (0 to 1) and how probable it was.
    pub fn add(&mut self, happened: f64, chance: f64) {
        self.cases += 1;
        self.happened += happened;
        self.expected += chance;
        self.variance += chance * (1.0 - chance);
    }

    /// Whether it happened far more often than chance explains.
    pub fn is_far_above_chance(&self) -> bool {
        self.cases >= ENOUGH && self.deviations() > FAR
    }

    /// Whether it happened far more or far less often than chance explains.
    pub fn is_far_from_chance(&self) -> bool {
        self.cases >= ENOUGH && self.deviations().abs() > FAR
    }

    /// How many cases there were.
    pub fn cases(&self) -> u32 {
        self.cases
    }

    /// How much more of it happened than chance says, percentage points of the cases; negative: less.
    pub fn points_above_chance(&self) -> f64 {
        100.0 * (self.happened - self.expected) / f64::from(self.cases.max(1))
    }

    fn deviations(&self) -> f64 {
        if self.variance > 0.0 { (self.happened - self.expected) / self.variance.sqrt() } else { 0.0 }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.cases += other.cases;
        self.happened += other.happened;
        self.expected += other.expected;
        self.variance += other.variance;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |count: f64| 100.0 * count / f64::from(self.cases.max(1));
        let sign = if self.happened < self.expected { '<' } else { '>' };
        write!(f, "{:.0} % {sign} {:.0} % ({})", share(self.happened), share(self.expected), self.cases)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(cases: u32, happened: u32, chance: f64) -> Tally {
        let mut tally = Tally::default();
        for case in 0..cases {
            tally.add(f64::from(u8::from(case < happened)), chance);
        }
        tally
    }

    #[test]
    fn few_cases_say_nothing() {
        assert!(!tally(5, 5, 0.25).is_far_above_chance());
        assert!(tally(6, 5, 0.25).is_far_above_chance());
    }

    #[test]
    fn both_sides_of_chance_can_be_far() {
        assert!(!tally(100, 40, 1.0 / 3.0).is_far_from_chance());
        assert!(tally(100, 55, 1.0 / 3.0).is_far_above_chance());
        assert!(tally(100, 10, 1.0 / 3.0).is_far_from_chance());
        assert!(!tally(100, 10, 1.0 / 3.0).is_far_above_chance());
        assert_eq!(tally(100, 10, 0.25).to_string(), "10 % < 25 % (100)");
        assert!((tally(100, 10, 0.25).points_above_chance() + 15.0).abs() < 1e-9);
    }
}
