//! Marks that learners put on what they want to find again, and complaints about it.

/// A mark on a question, lesson or term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Liked, to be found again.
    Favourite,
    /// Flagged, to be looked at again.
    Flag,
}

/// What a learner thinks is wrong with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub enum Problem {
    /// The key is wrong.
    WrongKey,
    /// The question cannot be understood, or in two ways.
    Unclear,
    /// It was right once.
    Outdated,
    /// A typing mistake.
    Typo,
    /// Something else.
    Other,
}

impl Problem {
    /// All, in the order in which they are offered; their places are the numbers they are stored as.
    pub const ALL: [Self; 5] = [Self::WrongKey, Self::Unclear, Self::Outdated, Self::Typo, Self::Other];
}
