//! Zuoxi 坐席学堂: an offline desktop app that teaches call-centre and customer-service standards.
//!
//! The library knows no GUI. A **standard** says what is examined, the **curriculum** teaches it,
//! **practice** exercises it, **memory** decides when it comes back, an **exam** proves it, and the **store**
//! keeps what a learner did. Time, randomness and disk come in as arguments; only the command line and the window
//! read a clock.

pub mod cli;
pub mod curriculum;
pub mod exam;
pub mod exchange;
pub mod font;
pub mod i18n;
pub mod memory;
pub mod practice;
pub mod store;
#[cfg(feature = "app")]
pub mod ui;
