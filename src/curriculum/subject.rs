//! What a learner can put a note or a mark on.

use super::id::{QuestionId, TermId, TopicId};

/// A piece of content that a learner keeps something of their own about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A question.
    Question(QuestionId),
    /// A lesson, by its topic.
    Lesson(TopicId),
    /// A term of the glossary.
    Term(TermId),
}

impl Subject {
    /// The name of what it is about.
    pub fn name(&self) -> &str {
        match self {
            Self::Question(id) => id.as_str(),
            Self::Lesson(id) => id.as_str(),
            Self::Term(id) => id.as_str(),
        }
    }
}
