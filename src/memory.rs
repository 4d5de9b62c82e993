//! When a question comes back: spaced repetition with FSRS-6, pure.
//!
//! Nothing here reads a clock or draws a random number: every call gets a [`Now`] and, where chance
//! plays a part, a seed. The `fsrs` crate gives memory states and raw intervals; learning steps,
//! rounding, fuzz and limits are ours ([`Scheduler`]).

pub mod balance;
pub mod card;
mod chance;
pub mod day;
pub mod fit;
pub mod forecast;
pub mod queue;
pub mod scheduler;
pub mod simulate;

pub use balance::{DaysOff, Load};
pub use card::{Card, Due, Grade, Phase};
pub use day::{DAY_STARTS_AT, Day, Now};
pub use forecast::forecast;
pub use queue::{Counts, Done, DueCard, Entry, Limits, Queue, Reason};
pub use scheduler::{InvalidSettings, Scheduler, Settings};
