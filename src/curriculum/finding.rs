//! What is wrong with a piece of content, and where.

use std::fmt;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The pack is refused.
    Error,
    /// The author should look; judgement stays with the author.
    Warning,
}

/// One finding: which rule, in which file, at which id.
///
/// The words a person reads are the Fluent message `lint-<rule>`, given `detail` as `$detail`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// Whether the pack is refused for it.
    pub severity: Severity,
    /// The file within the pack, with `/` between folders.
    pub file: String,
    /// The question, topic or code it is about; empty where it is about the file.
    pub id: String,
    /// The rule's name, kebab-case.
    pub rule: &'static str,
    /// What was found: a name, a number, a parser's message.
    pub detail: String,
}

impl Finding {
    /// A finding that refuses the pack.
    pub fn error(rule: &'static str, file: &str, id: impl fmt::Display, detail: impl fmt::Display) -> Self {
        Self::new(Severity::Error, rule, file, &id, &detail)
    }

    /// A finding for the author to look at.
    pub fn warning(rule: &'static str, file: &str, id: impl fmt::Display, detail: impl fmt::Display) -> Self {
        Self::new(Severity::Warning, rule, file, &id, &detail)
    }

    fn new(
        severity: Severity,
        rule: &'static str,
        file: &str,
        id: &dyn fmt::Display,
        detail: &dyn fmt::Display,
    ) -> Self {
        Self { severity, file: file.to_owned(), id: id.to_string(), rule, detail: detail.to_string() }
    }
}
