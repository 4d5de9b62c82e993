//! How a learner likes the app to be.

use std::path::Path;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Error, Failure, ProfileId, Store};
use crate::curriculum::{Language, StandardId};

/// The language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LanguageChoice {
    /// As the system has it.
    #[default]
    System,
    /// Simplified Chinese.
    Chinese,
    /// English.
    English,
}

impl LanguageChoice {
    /// The choice of exactly this language.
    pub fn of(language: Language) -> Self {
        match language {
            Language::Chinese => Self::Chinese,
            Language::English => Self::English,
        }
    }

    /// The language that is meant on a system which speaks `system`.
    pub fn resolve(self, system: Language) -> Language {
        match self {
            Self::System => system,
            Self::Chinese => Language::Chinese,
            Self::English => Language::English,
        }
    }
}

/// The colours of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Light or dark, as the system has it.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
    /// High contrast: black, white, yellow.
    Contrast,
}

/// A learner's preferences. What an older or newer version did not write has its default value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "switches that a learner turns on and off one by one")]
pub struct Preferences {
    /// The language of the interface.
    pub language: LanguageChoice,
    /// The colours of the interface.
    pub theme: ThemeChoice,
    /// Size of all text in percent, 80 to 200.
    pub text_percent: u16,
    /// The standard that is being learnt; `None` until one was picked.
    pub standard: Option<StandardId>,
    /// The level of that standard, 0 to 9; 0 where none was picked.
    pub level: u8,
    /// Questions never answered before, a study day: 0 to 999.
    pub new_a_day: u16,
    /// Reviews a study day: 0 to 9,999.
    pub reviews_a_day: u16,
    /// The chance of recall at which a question comes back, 0.70 to 0.97.
    pub desired_retention: f32,
    /// The longest interval in days, 1 to 36,500.
    pub maximum_interval: u32,
    /// Whether reviews that could fall on several days are put on the emptiest of them.
    pub load_balance: bool,
    /// Minutes until a new question comes back within the day: at most 10, each 1 to 1,440, rising.
    pub learning_steps: Vec<u16>,
    /// The same for a question forgotten in review.
    pub relearning_steps: Vec<u16>,
    /// FSRS parameters fitted to this learner: 21 finite numbers, or none for FSRS-6's own.
    pub parameters: Vec<f32>,
    /// The study day on which they were fitted; `None` while they are FSRS-6's own.
    pub parameters_fitted_on: Option<i32>,
    /// How many reviews they were fitted to.
    pub parameters_from: u32,
    /// The study day of the exam; `None` while no date is set.
    pub exam_day: Option<i32>,
    /// Weekdays without study, Monday first.
    pub days_off: [bool; 7],
    /// Study days without study, beside the weekdays; ascending.
    pub off_dates: Vec<i32>,
    /// Minutes a learner wants to give on a study day, 5 to 600.
    pub minutes_a_day: u16,
    /// Right answers on so many different days take a question out of the mistake book, 1 to 9.
    pub mistake_right_days: u8,
    /// Whether practice says what was right only at its end.
    pub delayed_feedback: bool,
    /// Whether the explanation waits to be opened.
    pub explanation_on_demand: bool,
    /// Whether everything like a game (streaks, freezes) is hidden.
    pub hide_play: bool,
}

/// The most days off that are kept.
const MOST_OFF_DATES: usize = 400;

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: LanguageChoice::System,
            theme: ThemeChoice::System,
            text_percent: 100,
            standard: None,
            level: 0,
            new_a_day: 15,
            reviews_a_day: 200,
            desired_retention: 0.90,
            maximum_interval: 365,
            load_balance: true,
            learning_steps: vec![10],
            relearning_steps: vec![10],
            parameters: Vec::new(),
            parameters_fitted_on: None,
            parameters_from: 0,
            exam_day: None,
            days_off: [false; 7],
            off_dates: Vec::new(),
            minutes_a_day: 30,
            mistake_right_days: 2,
            delayed_feedback: false,
            explanation_on_demand: false,
            hide_play: false,
        }
    }
}

impl Preferences {
    /// These preferences with every number moved into its range.
    #[must_use]
    pub fn clamped(mut self) -> Self {
        let retention = self.desired_retention;
        self.off_dates.sort_unstable();
        self.off_dates.dedup();
        self.off_dates.truncate(MOST_OFF_DATES);
        let has_parameters = self.parameters.len() == 21 && self.parameters.iter().all(|p| p.is_finite());
        if !has_parameters {
            self.parameters.clear();
            self.parameters_fitted_on = None;
            self.parameters_from = 0;
        }
        Self {
            maximum_interval: self.maximum_interval.clamp(1, 36_500),
            learning_steps: steps(&self.learning_steps),
            relearning_steps: steps(&self.relearning_steps),
            minutes_a_day: self.minutes_a_day.clamp(5, 600),
            mistake_right_days: self.mistake_right_days.clamp(1, 9),
            text_percent: self.text_percent.clamp(80, 200),
            level: self.level.min(9),
            new_a_day: self.new_a_day.min(999),
            reviews_a_day: self.reviews_a_day.min(9_999),
            desired_retention: if retention.is_nan() { 0.90 } else { retention.clamp(0.70, 0.97) },
            ..self
        }
    }
}

/// Steps as a scheduler takes them: rising, at most 10, each 1 to 1,440 minutes.
fn steps(given: &[u16]) -> Vec<u16> {
    let mut steps: Vec<u16> = given.iter().take(10).map(|step| (*step).clamp(1, 1_440)).collect();
    steps.sort_unstable();
    steps
}

impl Store {
    /// The preferences of a learner; numbers out of range are moved into it.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile, [`Error::Damaged`] if what is stored cannot be read.
    pub fn preferences(&self, profile: ProfileId) -> Result<Preferences, Error> {
        let text: Option<String> = self.read(|connection| {
            use rusqlite::OptionalExtension;
            connection
                .prepare_cached(include_str!("profiles/preferences.sql"))?
                .query_row([profile.0], |row| row.get(0))
                .optional()
        })?;
        let text = text.ok_or(Error::Missing { what: "profile" })?;
        let preferences: Preferences = ron::from_str(&text).map_err(|error| Error::Damaged {
            file: self.file.clone(),
            detail: format!("preferences of profile {}: {error}", profile.0),
        })?;
        Ok(preferences.clamped())
    }

    /// Keeps the preferences of a learner, with numbers moved into their ranges.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile.
    pub fn save_preferences(&mut self, profile: ProfileId, preferences: &Preferences) -> Result<(), Error> {
        let text = written(preferences, &self.file)?;
        self.write(|connection, _| keep(connection, profile, &text))
    }
}

/// Preferences as they are kept, with every number in its range.
pub(super) fn written(preferences: &Preferences, file: &Path) -> Result<String, Error> {
    // No value of these types fails to be written; should one ever, it is said and not swallowed.
    ron::to_string(&preferences.clone().clamped()).map_err(|error| Error::Io {
        path: file.to_owned(),
        source: std::sync::Arc::new(std::io::Error::other(error)),
    })
}

pub(super) fn keep(connection: &Connection, profile: ProfileId, text: &str) -> Result<(), Failure> {
    let changed = connection
        .prepare_cached(include_str!("profiles/save_preferences.sql"))?
        .execute(rusqlite::params![profile.0, text])?;
    if changed == 0 { Err(Error::Missing { what: "profile" }.into()) } else { Ok(()) }
}
