//! What leaves of an exam: the report of a sitting, and papers to sit on paper.

pub mod account;

pub use account::{Account, Fact, Filter};
