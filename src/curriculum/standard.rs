//! A standard: what is examined, as the document divides it.

use serde::Deserialize;

use super::{CompetencyId, StandardId, Text};

/// A source document with its levels. Titles are our own; the document is cited, not copied.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// For ever.
    pub id: StandardId,
    /// Position among the standards; ties by id.
    #[serde(default)]
    pub order: u32,
    /// Short title.
    pub title: Text,
    /// Which edition, in a few words.
    pub edition: Text,
    /// The document's full name, as one cites it.
    pub document: Text,
    /// What it is for.
    pub note: Text,
    /// Levels in the document's order.
    pub levels: Vec<Level>,
}

/// A level of a certificate, for example 初级.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// 0 to 9, as in [`CompetencyId::level`].
    pub number: u8,
    /// For example 初级.
    pub title: Text,
    /// Work domains in the document's order.
    pub domains: Vec<Domain>,
}

/// A work domain (工作领域).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// As printed, for example `1`.
    pub code: String,
    /// For example 呼入客户服务.
    pub title: Text,
    /// Work tasks in the document's order.
    pub tasks: Vec<Task>,
}

/// A work task (工作任务).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// As printed, for example `1.1`.
    pub code: String,
    /// For example 客户有效沟通.
    pub title: Text,
    /// The examinable statements.
    pub competencies: Vec<Competency>,
}

/// One examinable statement (职业技能要求) under our own short title.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competency {
    /// As printed, for example `1.1.1`.
    pub code: String,
    /// Our own short title.
    pub title: Text,
}

impl Standard {
    /// The level with this number.
    pub fn level(&self, number: u8) -> Option<&Level> {
        self.levels.iter().find(|level| level.number == number)
    }

    /// The levels that one can prepare for: the basics for all levels (0) only where there is nothing else.
    pub fn goals(&self) -> impl Iterator<Item = &Level> {
        let is_alone = self.levels.iter().all(|level| level.number == 0);
        self.levels.iter().filter(move |level| level.number > 0 || is_alone)
    }

    /// Every competency with its full name, in the document's order.
    pub fn competencies(&self) -> impl Iterator<Item = (CompetencyId, &Competency)> {
        self.levels.iter().flat_map(move |level| {
            level.domains.iter().flat_map(move |domain| {
                domain.competencies().map(move |competency| (self.name(level, competency), competency))
            })
        })
    }

    /// The full name of one of this standard's competencies.
    pub fn name(&self, level: &Level, competency: &Competency) -> CompetencyId {
        CompetencyId { standard: self.id.clone(), level: level.number, code: competency.code.as_str().into() }
    }
}

impl Domain {
    /// The domain's competencies in the document's order.
    pub fn competencies(&self) -> impl Iterator<Item = &Competency> {
        self.tasks.iter().flat_map(|task| &task.competencies)
    }
}
