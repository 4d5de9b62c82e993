//! Everything that is taught, in the suggested order, with the ways to find it.

use std::collections::HashMap;

use super::standard::{Competency, Level};
use super::{CompetencyId, Question, QuestionId, Standard, StandardId, Topic, TopicId};

/// All content of one source, checked: every reference in it leads somewhere.
#[derive(Debug, Default)]
pub struct Library {
    standards: Vec<Standard>,
    topics: Vec<Topic>,
    topic_index: HashMap<TopicId, usize>,
    question_index: HashMap<QuestionId, (usize, usize)>,
    serving: HashMap<CompetencyId, Vec<usize>>,
}

impl Library {
    /// Puts topics in order and builds the indexes. Of two things with one id the first wins; the
    /// loader reports the second.
    pub fn new(mut standards: Vec<Standard>, mut topics: Vec<Topic>) -> Self {
        standards.sort_by(|a, b| a.id.cmp(&b.id));
        topics.sort_by(|a, b| (a.header.order, a.id()).cmp(&(b.header.order, b.id())));
        let mut library = Self { standards, ..Self::default() };
        for (t, topic) in topics.iter().enumerate() {
            library.topic_index.entry(topic.id().clone()).or_insert(t);
            for (q, question) in topic.questions.iter().enumerate() {
                library.question_index.entry(question.id.clone()).or_insert((t, q));
            }
            for competency in &topic.header.serves {
                library.serving.entry(competency.clone()).or_default().push(t);
            }
        }
        library.topics = topics;
        library
    }

    /// The standards, by id.
    pub fn standards(&self) -> &[Standard] {
        &self.standards
    }

    /// The topics in the suggested order.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// The standard with this id.
    pub fn standard(&self, id: &StandardId) -> Option<&Standard> {
        self.standards.iter().find(|standard| standard.id == *id)
    }

    /// The topic with this id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topic_index.get(id).map(|&t| &self.topics[t])
    }

    /// The question with this id, retired or not.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.question_index.get(id).map(|&(t, q)| &self.topics[t].questions[q])
    }

    /// The topic that a question belongs to.
    pub fn topic_of(&self, id: &QuestionId) -> Option<&Topic> {
        self.question_index.get(id).map(|&(t, _)| &self.topics[t])
    }

    /// The topics that teach a competency, in the suggested order.
    pub fn teaching(&self, competency: &CompetencyId) -> impl Iterator<Item = &Topic> {
        self.serving.get(competency).into_iter().flatten().map(|&t| &self.topics[t])
    }

    /// The active questions that exercise a competency, in the suggested order.
    pub fn exercising(&self, competency: &CompetencyId) -> impl Iterator<Item = &Question> {
        self.teaching(competency)
            .flat_map(Topic::active)
            .filter(move |question| question.serves.contains(competency))
    }

    /// A competency with the level it stands in.
    pub fn competency(&self, id: &CompetencyId) -> Option<(&Level, &Competency)> {
        let level = self.standard(&id.standard)?.level(id.level)?;
        let competency = level
            .domains
            .iter()
            .flat_map(super::standard::Domain::competencies)
            .find(|competency| competency.code == *id.code)?;
        Some((level, competency))
    }

    /// The topics that teach anything of one level of a standard, in the suggested order.
    pub fn topics_for<'a>(
        &'a self,
        standard: &'a StandardId,
        level: u8,
    ) -> impl Iterator<Item = &'a Topic> + 'a {
        self.topics.iter().filter(move |topic| {
            topic.header.serves.iter().any(|id| id.standard == *standard && id.level == level)
        })
    }

    /// All active questions, in the suggested order.
    pub fn active(&self) -> impl Iterator<Item = &Question> {
        self.topics.iter().flat_map(Topic::active)
    }

    /// How many texts of the questions there are, and how many of them have English.
    pub fn translated(&self) -> (usize, usize) {
        let texts = || self.active().flat_map(Question::texts);
        (texts().count(), texts().filter(|(_, text)| text.en.is_some()).count())
    }
}
