//! What people do with Zuoxi, driven through the real window code without a display.
//!
//! Each journey has its own data folder and its own clock, so that all of them can run side by side.

mod answering;
mod cards;
mod data;
mod days;
mod exams;
mod exchange;
mod finding;
mod first_day;
mod focus;
mod full_disk;
mod keyboard;
mod languages;
mod learner;
mod learners;
mod marking;
mod memory;
mod pack;
mod plan;
mod practising;
mod regrading;
mod reports;
mod tour;
mod trouble;
mod walks;
