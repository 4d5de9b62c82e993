//! What the app believes about a learner's memory of one question.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::day::Day;

/// How well a question was answered, as FSRS and Anki count it: 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Grade {
    /// Not remembered.
    Again = 1,
    /// Remembered with serious difficulty, or only in part.
    Hard = 2,
    /// Remembered after a little thought.
    Good = 3,
    /// Remembered at once.
    Easy = 4,
}

impl Grade {
    /// All four, worst first: the order of [`Scheduler::preview`](super::Scheduler::preview).
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The grade as a number, 1 to 4.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The grade that a number from 1 to 4 stands for.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.number() == number)
    }
}

/// Where a card stands. There is no "new": a card exists once its question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Seen, but not yet through the learning steps.
    Learning,
    /// Comes back after days.
    Review,
    /// Forgotten in review, and in the relearning steps now.
    Relearning,
}

/// When a card comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Due {
    /// At this moment: a step within the study day it was given on.
    At(Timestamp),
    /// At any time of this study day.
    On(Day),
}

impl Due {
    /// The study day on which it comes back, for someone in `zone`.
    pub fn day(self, zone: &TimeZone) -> Day {
        match self {
            Self::At(timestamp) => Day::containing(timestamp, zone),
            Self::On(day) => day,
        }
    }

    /// The first moment at which it is due, for someone in `zone`.
    pub fn from(self, zone: &TimeZone) -> Timestamp {
        match self {
            Self::At(timestamp) => timestamp,
            Self::On(day) => day.start(zone),
        }
    }
}

/// The memory of one question by one learner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Card {
    /// Where it stands.
    pub phase: Phase,
    /// FSRS stability: days until the chance of recall has fallen to 90 %; above 0.
    pub stability: f32,
    /// FSRS difficulty, 1 (easy) to 10.
    pub difficulty: f32,
    /// When it comes back.
    pub due: Due,
    /// When it was last answered.
    pub last: Timestamp,
    /// The study day on which it was last answered.
    pub last_day: Day,
    /// How often it was answered, the first time included.
    pub repetitions: u32,
    /// How often it was forgotten after it had reached review.
    pub lapses: u32,
    /// Index of the learning or relearning step it waits on; 0 in review.
    pub step: u8,
}

impl Card {
    /// The days it was sent away for; 0 while it is in steps within a day.
    pub fn interval(&self) -> u32 {
        match self.due {
            Due::At(_) => 0,
            Due::On(day) => day.days_since(self.last_day),
        }
    }
}
