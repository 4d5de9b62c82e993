//! How a learner likes the app to be.

use serde::{Deserialize, Serialize};

use super::{Error, ProfileId, Store};
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
}

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
        }
    }
}

impl Preferences {
    /// These preferences with every number moved into its range.
    #[must_use]
    pub fn clamped(self) -> Self {
        let retention = self.desired_retention;
        Self {
            text_percent: self.text_percent.clamp(80, 200),
            level: self.level.min(9),
            new_a_day: self.new_a_day.min(999),
            reviews_a_day: self.reviews_a_day.min(9_999),
            desired_retention: if retention.is_nan() { 0.90 } else { retention.clamp(0.70, 0.97) },
            ..self
        }
    }
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
        let kept = preferences.clone().clamped();
        let file = self.file.clone();
        // No value of these types fails to be written; should one ever, it is said and not swallowed.
        let text = ron::to_string(&kept).map_err(|error| Error::Io {
            path: file,
            source: std::sync::Arc::new(std::io::Error::other(error)),
        })?;
        self.write(|connection, _| {
            let changed = connection
                .prepare_cached(include_str!("profiles/save_preferences.sql"))?
                .execute(rusqlite::params![profile.0, text])?;
            if changed == 0 { Err(Error::Missing { what: "profile" }.into()) } else { Ok(()) }
        })
    }
}
