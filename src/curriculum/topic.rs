//! A topic: one lesson and its questions, serving one or more competencies.

use serde::Deserialize;

use super::question::Kind;
use super::{CompetencyId, Language, Question, Text, TopicId};

/// What `topic.ron` says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The folder's name.
    pub id: TopicId,
    /// Position in the suggested order; ties by id.
    pub order: u32,
    /// What one learns to do.
    pub title: Text,
    /// What you can do afterwards, in a sentence.
    pub summary: Text,
    /// Topics that are better read before; a suggestion, never a lock.
    #[serde(default)]
    pub prerequisites: Vec<TopicId>,
    /// The statements it teaches.
    pub serves: Vec<CompetencyId>,
    /// Reading time of the lesson, minutes.
    pub minutes: u16,
}

/// A topic whole.
#[derive(Debug, Clone)]
pub struct Topic {
    /// What `topic.ron` says.
    pub header: Header,
    /// The lesson, Markdown.
    pub lesson: Text,
    /// All of its questions, retired ones too, in the file's order; then its tasks.
    pub questions: Vec<Question>,
}

impl Topic {
    /// For ever.
    pub fn id(&self) -> &TopicId {
        &self.header.id
    }

    /// Title in `language`.
    pub fn title(&self, language: Language) -> &str {
        self.header.title.get(language)
    }

    /// The questions and tasks that are set today: not the retired ones.
    pub fn current(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| question.is_active())
    }

    /// Those of them that are asked in practice, too.
    pub fn active(&self) -> impl Iterator<Item = &Question> {
        self.current().filter(|question| question.kind().is_practised())
    }

    /// The tasks among them.
    pub fn tasks(&self) -> impl Iterator<Item = &Question> {
        self.current().filter(|question| question.kind() == Kind::Task)
    }
}
