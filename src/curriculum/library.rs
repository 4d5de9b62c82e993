//! Everything that is taught, in the suggested order, with the ways to find it.

use std::collections::HashMap;

use super::standard::{Competency, Level};
use super::term::Area;
use super::topic::Header;
use super::{
    CompetencyId, Deck, DeckId, Exam, ExamId, Question, QuestionId, Standard, StandardId, Term, TermId,
    Topic, TopicId,
};

/// All content of one source, checked: every reference in it leads somewhere. With it the decks that people
/// brought.
#[derive(Debug, Clone, Default)]
pub struct Library {
    standards: Vec<Standard>,
    topics: Vec<Topic>,
    areas: Vec<Area>,
    /// Each with its card, in the order in which their names sound.
    terms: Vec<(Term, Option<Question>)>,
    /// Each with its cards, by title.
    decks: Vec<(Deck, Vec<Question>)>,
    topic_index: HashMap<TopicId, usize>,
    term_index: HashMap<TermId, usize>,
    question_index: HashMap<QuestionId, Place>,
    serving: HashMap<CompetencyId, Vec<usize>>,
    using: HashMap<TopicId, Vec<usize>>,
    exams: Vec<Exam>,
    planned: Vec<Header>,
}

/// Where a question stands.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Topic and question.
    Topic(usize, usize),
    /// Term.
    Term(usize),
    /// Deck and card.
    Deck(usize, usize),
}

impl Library {
    /// Puts topics in order and builds the indexes. Of two things with one id the first wins; the
    /// loader reports the second.
    pub fn new(mut standards: Vec<Standard>, mut topics: Vec<Topic>) -> Self {
        standards.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        topics.sort_by(|a, b| (a.header.order, a.id()).cmp(&(b.header.order, b.id())));
        let mut library = Self { standards, ..Self::default() };
        for (t, topic) in topics.iter().enumerate() {
            library.topic_index.entry(topic.id().clone()).or_insert(t);
            for (q, question) in topic.questions.iter().enumerate() {
                library.question_index.entry(question.id.clone()).or_insert(Place::Topic(t, q));
            }
            for competency in &topic.header.serves {
                library.serving.entry(competency.clone()).or_default().push(t);
            }
        }
        library.topics = topics;
        library
    }

    /// The same with a glossary.
    #[must_use]
    pub fn with_glossary(mut self, mut areas: Vec<Area>) -> Self {
        areas.sort_by(|a, b| (a.order, &a.name).cmp(&(b.order, &b.name)));
        for (place, area) in areas.iter_mut().enumerate() {
            for mut term in std::mem::take(&mut area.terms) {
                term.area = place;
                let card = term.card().ok();
                self.terms.push((term, card));
            }
        }
        self.terms.sort_by_cached_key(|(term, _)| (term.sound(), term.id.clone()));
        for (place, (term, card)) in self.terms.iter().enumerate() {
            self.term_index.entry(term.id.clone()).or_insert(place);
            if let Some(card) = card {
                self.question_index.entry(card.id.clone()).or_insert(Place::Term(place));
            }
            for topic in &term.topics {
                self.using.entry(topic.clone()).or_default().push(place);
            }
        }
        self.areas = areas;
        self
    }

    /// The same with these decks instead of those it had.
    #[must_use]
    pub fn with_decks(mut self, mut decks: Vec<Deck>) -> Self {
        self.question_index.retain(|_, place| !matches!(place, Place::Deck(..)));
        decks.sort_by(|a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
        self.decks = decks.into_iter().map(|deck| (deck.questions(), deck)).map(|(q, d)| (d, q)).collect();
        for (d, (_, cards)) in self.decks.iter().enumerate() {
            for (c, card) in cards.iter().enumerate() {
                self.question_index.entry(card.id.clone()).or_insert(Place::Deck(d, c));
            }
        }
        self
    }

    /// The same with topics that have a place in the map, but neither a lesson nor questions yet.
    #[must_use]
    pub fn with_planned(mut self, mut planned: Vec<Header>) -> Self {
        planned.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        self.planned = planned;
        self
    }

    /// The same with exams.
    #[must_use]
    pub fn with_exams(mut self, mut exams: Vec<Exam>) -> Self {
        exams.sort_by(|a, b| a.id.cmp(&b.id));
        self.exams = exams;
        self
    }

    /// The standards, in order.
    pub fn standards(&self) -> &[Standard] {
        &self.standards
    }

    /// The exams of a level, by id.
    pub fn exams_of(&self, standard: &StandardId, level: u8) -> impl Iterator<Item = &Exam> {
        self.exams.iter().filter(move |exam| exam.standard == *standard && exam.level == level)
    }

    /// The exams, by id.
    pub fn exams(&self) -> &[Exam] {
        &self.exams
    }

    /// The exam with this id.
    pub fn exam(&self, id: &ExamId) -> Option<&Exam> {
        self.exams.iter().find(|exam| exam.id == *id)
    }

    /// The topics in the suggested order.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// Whether a topic has a place in the map: taught, or only planned.
    pub fn knows(&self, topic: &TopicId) -> bool {
        self.topic(topic).is_some() || self.planned.iter().any(|header| header.id == *topic)
    }

    /// The topics that are planned only, in the suggested order.
    pub fn planned(&self) -> &[Header] {
        &self.planned
    }

    /// The areas of the glossary, in order.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The terms of the glossary, in the order in which their Chinese names sound.
    pub fn terms(&self) -> impl ExactSizeIterator<Item = &Term> {
        self.terms.iter().map(|(term, _)| term)
    }

    /// The decks that people brought, by title.
    pub fn decks(&self) -> impl ExactSizeIterator<Item = &Deck> {
        self.decks.iter().map(|(deck, _)| deck)
    }

    /// The standard with this id.
    pub fn standard(&self, id: &StandardId) -> Option<&Standard> {
        self.standards.iter().find(|standard| standard.id == *id)
    }

    /// The topic with this id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topic_index.get(id).map(|&t| &self.topics[t])
    }

    /// The term with this id.
    pub fn term(&self, id: &TermId) -> Option<&Term> {
        self.term_index.get(id).map(|&place| &self.terms[place].0)
    }

    /// The card of a term.
    pub fn card_of(&self, id: &TermId) -> Option<&Question> {
        self.term_index.get(id).and_then(|&place| self.terms[place].1.as_ref())
    }

    /// The deck with this id.
    pub fn deck(&self, id: &DeckId) -> Option<&Deck> {
        self.decks().find(|deck| deck.id == *id)
    }

    /// The cards of a deck, in its order.
    pub fn cards_in(&self, id: &DeckId) -> &[Question] {
        self.decks.iter().find(|(deck, _)| deck.id == *id).map_or(&[], |(_, cards)| cards)
    }

    /// The question with this id, retired or not: of a topic, or the card of a term or a deck.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        match *self.question_index.get(id)? {
            Place::Topic(t, q) => Some(&self.topics[t].questions[q]),
            Place::Term(place) => self.terms[place].1.as_ref(),
            Place::Deck(d, c) => Some(&self.decks[d].1[c]),
        }
    }

    /// The topic that a question belongs to; none for cards of terms and decks.
    pub fn topic_of(&self, id: &QuestionId) -> Option<&Topic> {
        match *self.question_index.get(id)? {
            Place::Topic(t, _) => Some(&self.topics[t]),
            Place::Term(_) | Place::Deck(..) => None,
        }
    }

    /// The term that a card asks for.
    pub fn term_of(&self, id: &QuestionId) -> Option<&Term> {
        match *self.question_index.get(id)? {
            Place::Term(place) => Some(&self.terms[place].0),
            Place::Topic(..) | Place::Deck(..) => None,
        }
    }

    /// The deck that a card lies in.
    pub fn deck_of(&self, id: &QuestionId) -> Option<&Deck> {
        match *self.question_index.get(id)? {
            Place::Deck(d, _) => Some(&self.decks[d].0),
            Place::Topic(..) | Place::Term(_) => None,
        }
    }

    /// The terms that a topic's lesson uses.
    pub fn terms_in(&self, topic: &TopicId) -> impl Iterator<Item = &Term> {
        self.using.get(topic).into_iter().flatten().map(|&place| &self.terms[place].0)
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

    /// How many statements of a level are taught, and how many there are, those of the basics for all levels with them.
    pub fn taught(&self, standard: &StandardId, level: u8) -> (usize, usize) {
        let all = self.standard(standard).into_iter().flat_map(Standard::competencies);
        let counted = all.filter(|(id, _)| id.counts_for(standard, level));
        counted.fold((0, 0), |(taught, all), (id, _)| {
            (taught + usize::from(self.teaching(&id).next().is_some()), all + 1)
        })
    }

    /// The topics that teach anything of one level of a standard, in the suggested order.
    pub fn topics_for<'a>(
        &'a self,
        standard: &'a StandardId,
        level: u8,
    ) -> impl Iterator<Item = &'a Topic> + 'a {
        self.topics
            .iter()
            .filter(move |topic| topic.header.serves.iter().any(|id| id.counts_for(standard, level)))
    }

    /// The active questions for a level, in the suggested order.
    pub fn questions_for<'a>(
        &'a self,
        standard: &'a StandardId,
        level: u8,
    ) -> impl Iterator<Item = &'a Question> + 'a {
        self.active().filter(move |question| question.counts_for(standard, level))
    }

    /// All active questions of the topics, in the suggested order. Cards of terms and decks are none of them:
    /// no exam asks them.
    pub fn active(&self) -> impl Iterator<Item = &Question> {
        self.topics.iter().flat_map(Topic::active)
    }

    /// All tasks that are set, in the suggested order.
    pub fn tasks(&self) -> impl Iterator<Item = &Question> {
        self.topics.iter().flat_map(Topic::tasks)
    }

    /// How many texts of the questions there are, and how many of them have English.
    pub fn translated(&self) -> (usize, usize) {
        let texts = || self.active().flat_map(Question::texts);
        (texts().count(), texts().filter(|(_, text)| text.en.is_some()).count())
    }
}
