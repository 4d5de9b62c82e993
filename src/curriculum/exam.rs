//! An exam: which parts of a level it examines, what they weigh, and how a paper is drawn for it.

use serde::{Deserialize, Serialize};

use super::question::Kind;
use super::{CompetencyId, ExamId, StandardId, Text};

/// How one level of a standard is examined.
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
    /// Where weights, minutes and pass marks come from, and where the document leaves something open.
    pub source: Text,
    /// Whether we designed it, because the document fixes no paper.
    pub is_own_design: bool,
    /// The theory paper.
    pub theory: Part,
    /// The practical paper, where there is one; to pass the exam both have to be passed.
    #[serde(default)]
    pub practical: Option<Part>,
}

/// Which paper of an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PartKind {
    /// 理论知识.
    Theory,
    /// 操作技能.
    Practical,
}

/// A paper of an exam.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Time to sit it, minutes, above 0.
    pub minutes: u16,
    /// Marks of the whole paper, above 0.
    pub full_marks: u16,
    /// Marks from which it is passed, at most `full_marks`.
    pub pass_mark: u16,
    /// For how many years a pass counts while another part is still to be passed; `None` where nothing is said.
    #[serde(default)]
    pub valid_years: Option<u8>,
    /// Its sections in the paper's order; their weights add up to `full_marks`.
    pub sections: Vec<Section>,
}

/// A section of a paper: what of the standard it examines.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it is about.
    pub title: Text,
    /// Codes of work domains, tasks or competencies of the level, as printed; those of the basics for all levels
    /// begin with `0/`.
    pub covers: Vec<String>,
    /// Marks, above 0.
    pub weight: u16,
    /// What is drawn for it, at least one: marks that add up to `weight`.
    pub draws: Vec<Draw>,
}

/// So many questions of these kinds, with so many marks each.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// One of these.
    pub kinds: Vec<Kind>,
    /// How many questions, above 0.
    pub count: u16,
    /// Marks for each, above 0.
    pub marks: u16,
}

impl Draw {
    /// Marks of all its questions.
    pub fn weight(&self) -> u32 {
        u32::from(self.count) * u32::from(self.marks)
    }
}

impl Part {
    /// Questions of the whole paper.
    pub fn items(&self) -> usize {
        self.sections.iter().flat_map(|section| &section.draws).map(|draw| usize::from(draw.count)).sum()
    }
}

impl Exam {
    /// One of its papers.
    pub fn part(&self, kind: PartKind) -> Option<&Part> {
        match kind {
            PartKind::Theory => Some(&self.theory),
            PartKind::Practical => self.practical.as_ref(),
        }
    }

    /// Its papers, theory first.
    pub fn parts(&self) -> impl Iterator<Item = (PartKind, &Part)> {
        let practical = self.practical.iter().map(|part| (PartKind::Practical, part));
        std::iter::once((PartKind::Theory, &self.theory)).chain(practical)
    }

    /// Whether a section examines a competency: one that it names, or one below a code that it names.
    pub fn examines(&self, section: &Section, id: &CompetencyId) -> bool {
        let is_named = |covered: &String| match covered.strip_prefix("0/") {
            Some(basic) => id.level == 0 && is_within(&id.code, basic),
            None => id.level == self.level && is_within(&id.code, covered),
        };
        id.standard == self.standard && section.covers.iter().any(is_named)
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
