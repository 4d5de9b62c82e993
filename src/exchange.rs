//! What leaves the program and what comes in from other programs: Anki packages, spreadsheets, Markdown, print.
//!
//! Nothing here reads the store: the rows come in as arguments, the files go through [`write`](mod@write).

pub mod anki;
pub mod booklet;
pub mod pdf;
pub mod write;
pub mod written;
