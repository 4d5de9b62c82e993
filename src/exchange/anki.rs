//! Anki packages, out and in.
//!
//! A package (`.apkg`) is a zip with a `SQLite` collection in it. What comes in was made by others: it is
//! read within limits, from a copy, and nothing in it is trusted.

mod collection;
pub mod export;
mod html;
pub mod import;
pub mod keep;
mod package;
mod template;

pub use export::{Export, Languages, Note};
pub use import::{Import, LeftOut, Why, import};
pub use keep::{Kept, keep};
pub use package::Refusal;

/// A number for a text, the same for ever: FNV-1a.
fn fingerprint(text: &[u8]) -> u64 {
    text.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
