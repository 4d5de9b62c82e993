//! The mistake book: what was missed comes back until it was right on enough different days.

use jiff::Timestamp;

use crate::memory::Day;

/// Why an answer was missed, as the learner says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Did not know it.
    DidNotKnow,
    /// Misread the question.
    Misread,
    /// Knew it and slipped.
    Slip,
    /// Guessed: said of a right answer, it counts as missed.
    Guessed,
}

impl Why {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::DidNotKnow, Self::Misread, Self::Slip, Self::Guessed];

    /// The number it is stored as, 1 to 4.
    pub fn number(self) -> u8 {
        match self {
            Self::DidNotKnow => 1,
            Self::Misread => 2,
            Self::Slip => 3,
            Self::Guessed => 4,
        }
    }

    /// The reason that a number from 1 to 4 stands for.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.number() == number)
    }
}

/// As much of an answer as the mistake book looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Attempt {
    /// When it was given.
    pub at: Timestamp,
    /// The study day it was given on.
    pub day: Day,
    /// The share of the marks, 0 to 1.
    pub score: f32,
    /// What the learner said of it.
    pub why: Option<Why>,
}

impl Attempt {
    /// Whether it counts as missed: not full marks, or a right guess.
    pub fn is_missed(&self) -> bool {
        self.score < 1.0 || self.why == Some(Why::Guessed)
    }
}

/// A question that was missed at least once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mistake {
    /// When it was missed last.
    pub missed_at: Timestamp,
    /// The study day of that.
    pub missed_day: Day,
    /// How often it was missed; at least 1.
    pub times: u32,
    /// On how many other study days it was right since.
    pub right_days: u32,
    /// The last of these days.
    pub last_right_day: Option<Day>,
}

impl Mistake {
    /// A question's entry after one more answer, given the entry before it; `None` while it was never missed.
    ///
    /// A right answer on the very day of the miss proves little and counts nothing, and a day counts once.
    pub fn after(before: Option<Self>, attempt: &Attempt) -> Option<Self> {
        let Attempt { at, day, .. } = *attempt;
        if attempt.is_missed() {
            let times = before.map_or(0, |mistake| mistake.times).saturating_add(1);
            return Some(Self { missed_at: at, missed_day: day, times, right_days: 0, last_right_day: None });
        }
        let mut mistake = before?;
        if day != mistake.missed_day && Some(day) != mistake.last_right_day {
            mistake.right_days = mistake.right_days.saturating_add(1);
            mistake.last_right_day = Some(day);
        }
        Some(mistake)
    }

    /// Whether it is still in the book of a learner whom right answers on `enough` days satisfy
    /// ([`mistake_right_days`](crate::store::Preferences::mistake_right_days)).
    pub fn is_open(&self, enough: u8) -> bool {
        self.right_days < u32::from(enough)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plays answers, each `<day><verdict>`: `x` missed, `g` guessed right, `+` right.
    #[track_caller]
    fn check(answers: &str, times: u32, right_days: u32) {
        let mistake = answers.split_whitespace().fold(None, |before, answer| {
            let (day, verdict) = answer.split_at(answer.len() - 1);
            let day = Day(day.parse().unwrap());
            let attempt = Attempt {
                at: day.start(&jiff::tz::TimeZone::UTC),
                day,
                score: if verdict == "x" { 0.5 } else { 1.0 },
                why: (verdict == "g").then_some(Why::Guessed),
            };
            Mistake::after(before, &attempt)
        });
        let found = mistake.map_or((0, 0), |mistake| (mistake.times, mistake.right_days));
        assert_eq!(found, (times, right_days), "{answers}");
    }

    #[test]
    fn a_mistake_goes_when_it_was_right_on_enough_days() {
        check("1+ 2+", 0, 0);
        check("1x", 1, 0);
        check("1x 1+ 1+", 1, 0);
        check("1x 1+ 2+ 2+", 1, 1);
        check("1x 2+ 5+", 1, 2);
        check("1x 2+ 5+ 5x", 2, 0);
        check("1x 2+ 5+ 5x 5+ 6+", 2, 1);
        check("1g 2+", 1, 1);
        check("9x 2+", 1, 1);
        let at = Timestamp::UNIX_EPOCH;
        let day = Day(1);
        let mistake =
            Mistake { missed_at: at, missed_day: day, times: 1, right_days: 2, last_right_day: None };
        assert!(mistake.is_open(3) && !mistake.is_open(2) && !mistake.is_open(1));
    }

    #[test]
    fn reasons_keep_their_numbers() {
        assert_eq!(Why::ALL.map(Why::number), [1, 2, 3, 4]);
        assert!(Why::ALL.iter().all(|why| Why::from_number(why.number()) == Some(*why)));
        assert_eq!((Why::from_number(0), Why::from_number(5)), (None, None));
    }
}
