//! What one learner has done so far, as far as today's decisions need it.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::{Mark, Mistake};
use crate::curriculum::{CompetencyId, Library, Question, QuestionId, StandardId, Subject, Topic, TopicId};
use crate::memory::{Card, Done, DueCard, Limits, Now, Queue, Scheduler};

/// A learner's state in memory: a mirror of what the store holds, kept up to date answer by answer.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// The card of every question answered at least once.
    pub cards: HashMap<QuestionId, Card>,
    /// When each lesson was read.
    pub lessons_read: HashMap<TopicId, Timestamp>,
    /// What was done on the current study day.
    pub done: Done,
    /// The lesson that was open last.
    pub last_opened: Option<TopicId>,
    /// Every question that was ever missed: those still in the mistake book are [`Mistake::is_open`].
    pub mistakes: HashMap<QuestionId, Mistake>,
    /// What bears which mark.
    pub marks: HashSet<(Mark, Subject)>,
    /// What the learner wrote a note on.
    pub noted: HashSet<Subject>,
}

/// How well something is known.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Mastery {
    /// The share of its active questions that would be answered right now, 0 to 1: the mean of their
    /// predicted recall, where a question never answered counts as 0.
    pub share: f32,
    /// Questions answered at least once.
    pub seen: usize,
    /// Active questions.
    pub questions: usize,
}

impl Record {
    /// How well a set of questions is known.
    pub fn mastery<'a>(
        &self,
        questions: impl Iterator<Item = &'a Question>,
        scheduler: &Scheduler,
        now: &Now,
    ) -> Mastery {
        let (mut known, mut seen, mut all) = (0.0, 0, 0);
        for question in questions {
            all += 1;
            if let Some(card) = self.cards.get(&question.id) {
                seen += 1;
                known += scheduler.retrievability(card, now);
            }
        }
        let share = if all == 0 { 0.0 } else { known / all as f32 };
        Mastery { share, seen, questions: all }
    }

    /// The same for a competency.
    pub fn mastery_of(
        &self,
        library: &Library,
        competency: &CompetencyId,
        scheduler: &Scheduler,
        now: &Now,
    ) -> Mastery {
        self.mastery(library.exercising(competency), scheduler, now)
    }

    /// Whether something bears a mark.
    pub fn is_marked(&self, mark: Mark, subject: &Subject) -> bool {
        // A set of pairs cannot be asked by halves; names are shared, so this copies no text.
        self.marks.contains(&(mark, subject.clone()))
    }

    /// The mistake book: what was missed and not right since on `enough` days
    /// ([`mistake_right_days`](crate::store::Preferences::mistake_right_days)), missed last first.
    pub fn mistake_book(&self, enough: u8) -> Vec<(&QuestionId, &Mistake)> {
        let mut book: Vec<_> = self.mistakes.iter().filter(|(_, mistake)| mistake.is_open(enough)).collect();
        book.sort_by(|(a, left), (b, right)| right.missed_at.cmp(&left.missed_at).then_with(|| a.cmp(b)));
        book
    }

    /// Whether a lesson was read.
    pub fn has_read(&self, topic: &Topic) -> bool {
        self.lessons_read.contains_key(topic.id())
    }

    /// The lesson to read next: the first of the suggested order that was not read.
    pub fn next_lesson<'a>(
        &self,
        library: &'a Library,
        standard: &'a StandardId,
        level: u8,
    ) -> Option<&'a Topic> {
        library.topics_for(standard, level).find(|topic| !self.has_read(topic))
    }

    /// The questions that are new today: never answered, of topics whose lesson was read, in order. After a
    /// lesson's questions come the cards of its terms.
    pub fn new_questions(&self, library: &Library, standard: &StandardId, level: u8) -> Vec<QuestionId> {
        let mut met = HashSet::new();
        library
            .topics_for(standard, level)
            .filter(|topic| self.has_read(topic))
            .flat_map(|topic| {
                let cards = library.terms_in(topic.id()).filter_map(|term| library.card_of(&term.id));
                topic.active().chain(cards)
            })
            .filter(|question| !self.cards.contains_key(&question.id))
            // A term is used in several lessons and learned once.
            .filter(|question| met.insert(&question.id))
            .map(|question| question.id.clone())
            .collect()
    }

    /// The cards due today or before, of the questions that `is_asked`.
    pub fn due(&self, is_asked: impl Fn(&QuestionId) -> bool, now: &Now) -> Vec<DueCard> {
        let today = now.day();
        self.cards
            .iter()
            .filter(|(id, card)| card.due.day(now.zone()) <= today && is_asked(id))
            .map(|(id, card)| DueCard::new(id.clone(), card))
            .collect()
    }

    /// Today's queue: what is due of everything ever answered, and what is new in the chosen level.
    pub fn queue(
        &self,
        library: &Library,
        (standard, level): (&StandardId, u8),
        limits: Limits,
        now: &Now,
        seed: u64,
    ) -> Queue {
        // A question that was retired, or belongs to a pack that is not loaded, is not asked.
        let due = self.due(|id| library.question(id).is_some_and(Question::is_active), now);
        let new = self.new_questions(library, standard, level);
        Queue::build(due, new, limits, self.done, now, seed)
    }
}
