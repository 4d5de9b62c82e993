//! Names that content and learners' answers hold on to for ever.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A name that is not of the permitted form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not a valid {kind}: {expected}")]
pub struct Invalid {
    /// What the text was meant to be, for example `question id`.
    pub kind: &'static str,
    /// The text as it was found.
    pub text: String,
    /// The form that was expected.
    pub expected: &'static str,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $kind:literal) => {
        $(#[$doc])*
        ///
        /// One to 64 characters of `[a-z0-9-]`. Cheap to clone. Never renamed, never reused: a
        /// learner's answers point at it.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Invalid;

            fn from_str(text: &str) -> Result<Self, Invalid> {
                let fits = (1..=64).contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                if fits {
                    Ok(Self(text.into()))
                } else {
                    Err(Invalid { kind: $kind, text: text.to_owned(), expected: "1 to 64 of a-z, 0-9 and -" })
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = Invalid;

            fn try_from(text: String) -> Result<Self, Invalid> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// A source document that says what is examined, for example `onex-2021`.
    StandardId, "standard id"
}
id! {
    /// A lesson with its questions, for example `listen-and-ask`.
    TopicId, "topic id"
}
id! {
    /// A question, for example `listen-and-ask-01`.
    QuestionId, "question id"
}
id! {
    /// A term of the glossary, for example `service-level`.
    TermId, "term id"
}
id! {
    /// A deck of cards that a learner or a teacher brought in, for example `anki-phrases`.
    DeckId, "deck id"
}
id! {
    /// An exam, for example `onex-2021-1`.
    ExamId, "exam id"
}
id! {
    /// An option, item or class within one question: neutral, so that shuffling and translating cannot break scoring.
    Key, "key"
}

/// One examinable statement: standard, level and the code printed there, written `onex-2021/1/1.1.1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CompetencyId {
    /// The document.
    pub standard: StandardId,
    /// The level as the document numbers it, 0 to 3 (0: basics for all levels).
    pub level: u8,
    /// The code within the level, for example `1.1.1`.
    pub code: Arc<str>,
}

impl CompetencyId {
    /// Whether who prepares for this level has to know it: it is of the level, or of the basics for all levels.
    pub fn counts_for(&self, standard: &StandardId, level: u8) -> bool {
        self.standard == *standard && (self.level == level || self.level == 0)
    }
}

impl FromStr for CompetencyId {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let invalid = || Invalid {
            kind: "competency id",
            text: text.to_owned(),
            expected: "standard/level/code, for example onex-2021/1/1.1.1",
        };
        let mut parts = text.splitn(3, '/');
        let (Some(standard), Some(level), Some(code)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(invalid());
        };
        let code_fits = !code.is_empty()
            && code.len() <= 16
            && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.');
        match (standard.parse(), level.parse::<u8>()) {
            (Ok(standard), Ok(level)) if level <= 9 && code_fits => {
                Ok(Self { standard, level, code: code.into() })
            }
            _ => Err(invalid()),
        }
    }
}

impl TryFrom<String> for CompetencyId {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl From<CompetencyId> for String {
    fn from(id: CompetencyId) -> Self {
        id.to_string()
    }
}

impl fmt::Display for CompetencyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.standard, self.level, self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_checked_at_the_door() {
        assert!("listen-and-ask-01".parse::<QuestionId>().is_ok());
        for text in ["", "Has-Capital", "with space", "中文", "a_b", &"x".repeat(65)] {
            assert!(text.parse::<QuestionId>().is_err(), "{text:?} passed");
        }
    }

    #[test]
    fn a_competency_reads_and_writes_itself() {
        let id: CompetencyId = "onex-2021/1/1.1.1".parse().unwrap();
        assert_eq!((id.standard.as_str(), id.level, id.code.as_ref()), ("onex-2021", 1, "1.1.1"));
        assert_eq!(id.to_string(), "onex-2021/1/1.1.1");
        for text in ["onex-2021", "onex-2021/1", "onex-2021/x/1.1", "onex-2021/1/", "Onex/1/1.1", "a/1/1/1"] {
            assert!(text.parse::<CompetencyId>().is_err(), "{text:?} passed");
        }
    }
}
