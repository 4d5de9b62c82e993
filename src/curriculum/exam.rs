//! An exam: which parts of a level it examines, and what they weigh.

use serde::Deserialize;

use super::{CompetencyId, ExamId, StandardId, Text};

/// What a paper of one level is made of.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exam {
    /// For ever.
    pub id: ExamId,
    /// The standard that is examined.
    pub standard: StandardId,
    /// Its level, 0 to 9.
    pub level: u8,
    /// For example 初级模拟卷.
    pub title: Text,
    /// Where weights and pass mark come from.
    pub source: Text,
    /// Whether we designed it, because the document fixes no paper.
    pub is_own_design: bool,
    /// Marks of the whole paper, above 0.
    pub full_marks: u16,
    /// Marks from which it is passed, at most `full_marks`.
    pub pass_mark: u16,
    /// Questions of the whole paper, above 0.
    pub items: u16,
    /// Its parts in the paper's order; their weights add up to `full_marks`.
    pub sections: Vec<Section>,
}

/// A part of a paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it is about.
    pub title: Text,
    /// Codes of work domains, tasks or competencies of the level, as printed.
    pub covers: Vec<String>,
    /// Marks, above 0.
    pub weight: u16,
}

impl Section {
    /// Whether it examines the competency with this code: one of its own, or one below a code of its own.
    pub fn examines(&self, code: &str) -> bool {
        self.covers.iter().any(|covered| is_within(code, covered))
    }
}

impl Exam {
    /// Whether a competency is of the level that is examined.
    pub fn is_about(&self, id: &CompetencyId) -> bool {
        id.standard == self.standard && id.level == self.level
    }
}

/// Whether `code` is `whole` or stands below it: `1.1.2` within `1.1`, but not within `1.11`.
pub fn is_within(code: &str, whole: &str) -> bool {
    code.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_covers_what_stands_below_it() {
        assert!(is_within("1.1.2", "1"));
        assert!(is_within("1.1.2", "1.1"));
        assert!(is_within("1.1.2", "1.1.2"));
        assert!(!is_within("1.11.2", "1.1"));
        assert!(!is_within("11.1", "1"));
        assert!(!is_within("1", "1.1"));
    }
}
