//! Mock exams: from a blueprint to a paper, from a paper to a sitting, from a sitting to marks and a report.
//!
//! Nothing here reads a clock or rolls dice of its own: a paper follows from its number, the time that was spent comes
//! in from outside.

pub mod bank;
pub mod certificate;
pub mod marks;
pub mod paper;
pub mod report;
pub mod seen;
pub mod sitting;

#[cfg(test)]
mod testing;

pub use bank::{Bank, Shortage};
pub use marks::{Marks, Partial};
pub use paper::{Form, Item, Paper, Variant};
pub use report::Report;
pub use seen::Seen;
pub use sitting::Sitting;
