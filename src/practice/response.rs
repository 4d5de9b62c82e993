//! What a learner puts down as an answer, finished or not.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::typed::number;
use crate::curriculum::question::Body;
use crate::curriculum::{Key, Question};

/// An answer in the making. It is stored as it stands, so every form of it stays readable for ever.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// The option chosen.
    Single(Option<Key>),
    /// The options chosen.
    Multiple(BTreeSet<Key>),
    /// Right or wrong.
    Judge(Option<bool>),
    /// The number as it was typed.
    Numeric(String),
    /// The items in the order in which they were picked, perhaps not yet all.
    Order(Vec<Key>),
    /// The class of each item that has one.
    Classify(BTreeMap<Key, Key>),
    /// The blanks as they were typed.
    Fill(Vec<String>),
    /// Whether a card was known, as the learner says after seeing its back.
    Recall(Option<bool>),
    /// What was written for a task, and what its marker saw in it.
    Task {
        /// The work.
        text: String,
        /// How far each criterion of the rubric is met; empty before it is marked.
        met: BTreeMap<Key, Met>,
    },
}

/// How far a criterion of a rubric is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Met {
    /// 未达到: it earns nothing.
    No,
    /// 部分达到: it earns half of its points.
    Half,
    /// 达到: it earns its points.
    Full,
}

impl Met {
    /// From nothing to all.
    pub const ALL: [Self; 3] = [Self::No, Self::Half, Self::Full];

    /// Half points that it earns for each point.
    pub fn halves(self) -> u32 {
        match self {
            Self::No => 0,
            Self::Half => 1,
            Self::Full => 2,
        }
    }
}

/// Why an answer cannot be marked yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nothing is chosen or typed.
    Nothing,
    /// This many items, blanks or classes are still open.
    Parts(usize),
    /// What was typed is no number.
    NotANumber,
    /// The answer is of another kind than the question.
    OtherKind,
}

/// The longest text that is kept of a typed answer, characters.
pub const LONGEST_TEXT: usize = 200;

/// The longest work that is kept of a task, characters: ten times what is asked for.
pub const LONGEST_WORK: usize = 5_000;

impl Response {
    /// The empty answer to a question.
    pub fn empty(question: &Question) -> Self {
        match &question.body {
            Body::Single { .. } => Self::Single(None),
            Body::Multiple { .. } => Self::Multiple(BTreeSet::new()),
            Body::Judge { .. } => Self::Judge(None),
            Body::Numeric { .. } => Self::Numeric(String::new()),
            Body::Order { .. } => Self::Order(Vec::new()),
            Body::Classify { .. } => Self::Classify(BTreeMap::new()),
            Body::Fill { blanks } => Self::Fill(vec![String::new(); blanks.len()]),
            Body::Recall { .. } => Self::Recall(None),
            Body::Task { .. } => Self::Task { text: String::new(), met: BTreeMap::new() },
        }
    }

    /// Whether the answer can be marked, and if not, why.
    ///
    /// # Errors
    /// [`Missing`]: what a learner still has to do.
    pub fn validate(&self, question: &Question) -> Result<(), Missing> {
        let open = |parts: usize, all: usize| match parts {
            0 => Ok(()),
            parts if parts == all => Err(Missing::Nothing),
            parts => Err(Missing::Parts(parts)),
        };
        match (self, &question.body) {
            (Self::Single(chosen), Body::Single { .. }) => open(usize::from(chosen.is_none()), 1),
            (Self::Multiple(chosen), Body::Multiple { .. }) => open(usize::from(chosen.is_empty()), 1),
            (Self::Judge(chosen), Body::Judge { .. }) | (Self::Recall(chosen), Body::Recall { .. }) => {
                open(usize::from(chosen.is_none()), 1)
            }
            (Self::Numeric(text), Body::Numeric { .. }) => {
                if text.trim().is_empty() {
                    Err(Missing::Nothing)
                } else {
                    number(text).map(|_| ()).ok_or(Missing::NotANumber)
                }
            }
            (Self::Order(picked), Body::Order { items, .. }) => {
                open(items.len().saturating_sub(picked.len()), items.len())
            }
            (Self::Classify(placed), Body::Classify { items, .. }) => {
                let unplaced = items.iter().filter(|item| !placed.contains_key(&item.key)).count();
                open(unplaced, items.len())
            }
            (Self::Fill(typed), Body::Fill { blanks }) => {
                let filled = typed.iter().take(blanks.len()).filter(|text| !text.trim().is_empty()).count();
                open(blanks.len() - filled, blanks.len())
            }
            (Self::Task { text, .. }, Body::Task { .. }) => open(usize::from(text.trim().is_empty()), 1),
            _ => Err(Missing::OtherKind),
        }
    }

    /// Whether something was written for a task that nobody has marked to the end.
    pub fn awaits_marks(&self, question: &Question) -> bool {
        let (Self::Task { text, met }, Body::Task { rubric, .. }) = (self, &question.body) else {
            return false;
        };
        !text.trim().is_empty() && rubric.iter().any(|criterion| !met.contains_key(&criterion.key))
    }
}
