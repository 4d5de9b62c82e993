//! All journeys and guards in one binary: every further one would link the whole program again.

// Helpers of tests may give up like tests; clippy knows only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod broken;
mod commands;
mod content;
mod decks;
mod i18n;
#[cfg(feature = "app")]
mod journeys;
mod store;
mod tidy;
