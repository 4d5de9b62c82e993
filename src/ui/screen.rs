//! The screens, and the frame around them. A screen asks through its action and touches no other screen.

pub mod about;
pub mod curriculum;
pub mod frame;
pub mod lesson;
pub mod opening;
pub mod practice;
pub mod progress;
pub mod session;
pub mod settings;
pub mod today;
pub mod welcome;
