//! What leaves the program and what comes in from other programs: Anki packages, spreadsheets, Markdown, print,
//! the whole bank, the log, reports to the author.
//!
//! Nothing here reads the store: the rows come in as arguments, the files go through [`write`](mod@write).

pub mod anki;
pub mod bank;
pub mod booklet;
pub mod exam;
pub mod log;
pub mod pdf;
pub mod reports;
mod spreadsheet;
pub mod write;
pub mod written;
