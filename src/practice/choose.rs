//! Choosing what to practise.

use std::collections::HashSet;

use super::order::Dice;
use super::record::Record;
use crate::curriculum::standard::Domain;
use crate::curriculum::{
    CompetencyId, DeckId, Library, Question, QuestionId, StandardId, TermId, Topic, TopicId,
};
use crate::memory::{Now, Scheduler};

/// What the questions of a practice session are taken from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One topic.
    Topic(TopicId),
    /// One competency.
    Competency(CompetencyId),
    /// One work domain.
    Domain {
        /// The standard.
        standard: StandardId,
        /// The level's number.
        level: u8,
        /// The domain's code.
        code: String,
    },
    /// A whole level.
    Level {
        /// The standard.
        standard: StandardId,
        /// The level's number.
        level: u8,
    },
    /// Cards of these terms.
    Terms(Vec<TermId>),
    /// Cards of a deck that was brought in.
    Deck(DeckId),
    /// One question, whatever it belongs to.
    Question(QuestionId),
}

impl Scope {
    /// The active questions it holds, each once, in the suggested order.
    pub fn questions<'a>(&'a self, library: &'a Library) -> Vec<&'a Question> {
        match self {
            Self::Topic(topic) => library.topic(topic).into_iter().flat_map(Topic::active).collect(),
            Self::Competency(competency) => library.exercising(competency).collect(),
            Self::Domain { standard, level, code } => {
                let found = library.standard(standard).and_then(|found| found.level(*level));
                let domain = found.and_then(|level| level.domains.iter().find(|domain| domain.code == *code));
                let codes: HashSet<&str> = domain
                    .into_iter()
                    .flat_map(Domain::competencies)
                    .map(|competency| competency.code.as_str())
                    .collect();
                let serves = |id: &CompetencyId| {
                    id.standard == *standard && id.level == *level && codes.contains(id.code.as_ref())
                };
                library.active().filter(|question| question.serves.iter().any(serves)).collect()
            }
            Self::Level { standard, level } => library
                .active()
                .filter(|q| q.serves.iter().any(|id| id.standard == *standard && id.level == *level))
                .collect(),
            Self::Terms(terms) => terms.iter().filter_map(|term| library.card_of(term)).collect(),
            Self::Deck(deck) => library.cards_in(deck).iter().collect(),
            Self::Question(id) => library.question(id).into_iter().filter(|q| q.is_active()).collect(),
        }
    }
}

/// Up to `count` questions of a scope: those never answered first, then those most likely to be
/// forgotten; shown in an order shuffled by `seed`, so that neighbours in the file part.
pub fn choose(
    scope: &Scope,
    count: Option<usize>,
    library: &Library,
    record: &Record,
    scheduler: &Scheduler,
    now: &Now,
    seed: u64,
) -> Vec<QuestionId> {
    let mut dice = Dice::new(seed);
    let mut ranked: Vec<(f32, u64, &QuestionId)> = scope
        .questions(library)
        .into_iter()
        .map(|question| {
            let recall =
                record.cards.get(&question.id).map_or(-1.0, |card| scheduler.retrievability(card, now));
            (recall, dice.roll(), &question.id)
        })
        .collect();
    ranked.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    ranked.truncate(count.unwrap_or(usize::MAX));
    dice.shuffle(&mut ranked);
    ranked.into_iter().map(|(_, _, id)| id.clone()).collect()
}
