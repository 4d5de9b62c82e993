//! The options of choice questions, told apart into right and wrong ones.

use super::chance::count;
use crate::curriculum::question::{Body, Choice};
use crate::curriculum::{Key, Language, Question};

/// What can be chosen, and what should be.
pub struct Options<'a> {
    /// All options in the written order.
    pub all: &'a [Choice],
    /// Shown in the written order.
    pub fixed: bool,
    answer: &'a [Key],
}

impl<'a> Options<'a> {
    /// The options of a single or multiple choice; `None` for other kinds.
    pub fn of(question: &'a Question) -> Option<Self> {
        match &question.body {
            Body::Single { options, answer, fixed } => {
                Some(Self { all: options, fixed: *fixed, answer: std::slice::from_ref(answer) })
            }
            Body::Multiple { options, answer, fixed } => Some(Self { all: options, fixed: *fixed, answer }),
            _ => None,
        }
    }

    /// The options of a single choice; `None` for other kinds.
    pub fn of_single(question: &'a Question) -> Option<Self> {
        Self::of(question).filter(|_| matches!(question.body, Body::Single { .. }))
    }

    /// Whether this option is one of the right ones.
    pub fn is_right(&self, option: &Choice) -> bool {
        self.answer.contains(&option.key)
    }

    /// The right options.
    pub fn right(&self) -> impl Iterator<Item = &'a Choice> {
        self.all.iter().filter(|option| self.is_right(option))
    }

    /// The distractors.
    pub fn wrong(&self) -> impl Iterator<Item = &'a Choice> {
        self.all.iter().filter(|option| !self.is_right(option))
    }

    /// The probability that an option picked blindly is right.
    pub fn chance(&self) -> f64 {
        count(self.right().count()) / count(self.all.len().max(1))
    }

    /// Whether every option can be read in this language.
    pub fn speak(&self, language: Language) -> bool {
        language == Language::Chinese || self.all.iter().all(|option| option.text.en.is_some())
    }
}
