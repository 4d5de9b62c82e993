//! What one learner has done so far, as far as today's decisions need it.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::grade::expected_time;
use super::plan::{self, Assignment, Pace, Wishes, Work};
use super::{Mark, Mistake};
use crate::curriculum::{
    CompetencyId, Language, Library, Question, QuestionId, StandardId, Subject, Topic, TopicId,
};
use crate::memory::{Card, Day, Done, Due, DueCard, Limits, Now, Phase, Queue, Scheduler};

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
    /// How long an answer takes this learner.
    pub pace: Pace,
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

    /// The questions that are new today: never answered, of topics whose lesson was read, in order; after the
    /// questions of a topic the cards of its terms.
    pub fn new_questions(&self, library: &Library, standard: &StandardId, level: u8) -> Vec<QuestionId> {
        read(&self.unmet(library, standard, level))
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

    /// The questions of a level and the cards of its terms that were never answered, in order, and whether the
    /// lesson was read that they are asked after.
    fn unmet<'a>(
        &self,
        library: &'a Library,
        standard: &'a StandardId,
        level: u8,
    ) -> Vec<(&'a QuestionId, bool)> {
        let mut unmet = Vec::new();
        let mut terms = HashMap::new();
        for topic in library.topics_for(standard, level) {
            let is_read = self.has_read(topic);
            let is_new = |question: &&Question| !self.cards.contains_key(&question.id);
            let counts = |question: &&Question| question.counts_for(standard, level) && is_new(question);
            unmet.extend(topic.active().filter(counts).map(|question| (&question.id, is_read)));
            // A term is used in several lessons and learned once, after the first of them that was read.
            for term in library.terms_in(topic.id()) {
                let Some(card) = library.card_of(&term.id).filter(is_new) else { continue };
                match terms.get(&term.id) {
                    None => {
                        terms.insert(&term.id, unmet.len());
                        unmet.push((&card.id, is_read));
                    }
                    Some(place) if is_read => {
                        if let Some((_, was_read)) = unmet.get_mut(*place) {
                            *was_read = true;
                        }
                    }
                    Some(_) => {}
                }
            }
        }
        unmet
    }

    /// What there was to do in the morning of today: what was done since is counted in again.
    pub fn work(&self, library: &Library, (standard, level): (&StandardId, u8), now: &Now) -> Work {
        let unmet = self.unmet(library, standard, level).len();
        self.work_with(unmet, library, (standard, level), now)
    }

    fn work_with(
        &self,
        unmet: usize,
        library: &Library,
        (standard, level): (&StandardId, u8),
        now: &Now,
    ) -> Work {
        let today = now.day();
        let unread = library.topics_for(standard, level).filter(|topic| !self.has_read(topic));
        let reading: u32 = unread.map(|topic| u32::from(topic.header.minutes)).sum();
        let is_due = |card: &&Card| card.phase == Phase::Review && card.due.day(now.zone()) <= today;
        let due = self.cards.values().filter(is_due).count();
        let Done { new, reviews } = self.done;
        Work {
            unseen: unmet as f32 + new as f32,
            reading: reading as f32 * 60.0,
            due: due as f32 + reviews as f32,
            seen: (self.cards.len() as f32 - new as f32).max(0.0),
        }
    }

    /// Today's queue as planned: what is due of everything ever answered (before an exam, what adds most to
    /// the recall on its day), and what is new in the chosen level.
    pub fn queue(
        &self,
        library: &Library,
        (standard, level): (&StandardId, u8),
        wishes: &Wishes,
        scheduler: &Scheduler,
        now: &Now,
        seed: u64,
    ) -> Queue {
        // A question that was retired, or belongs to a pack that is not loaded, is not asked.
        let is_asked = |id: &QuestionId| library.question(id).is_some_and(Question::is_active);
        let unmet = self.unmet(library, standard, level);
        let work = self.work_with(unmet.len(), library, (standard, level), now);
        let assignment = plan::assign(wishes, &work, self.pace, now.day());
        let new = read(&unmet);
        let mut limits = Limits { new_a_day: assignment.new, reviews_a_day: assignment.reviews };
        let Some(exam) = assignment.exam else {
            let due = self.due(is_asked, now);
            return Queue::build(due, new, limits, self.done, now, seed);
        };
        let today = now.day();
        let (mut due, steps): (Vec<_>, Vec<_>) = self
            .cards
            .iter()
            .filter(|(id, card)| card.due.day(now.zone()) <= today && is_asked(id))
            .map(|(id, card)| (*card, id))
            .partition(|(card, _)| card.phase == Phase::Review);
        let all = due.len();
        let room = self.room(&assignment, now.day());
        let seconds = |id: &&QuestionId| {
            let expected = library.question(id).map(|question| expected_time(question, Language::Chinese));
            expected.map_or(1.0, |expected| expected.as_secs_f32())
        };
        if all > room {
            plan::most_gainful(&mut due, (room, 0.0), exam, now.day(), scheduler, seconds);
        } else if assignment.is_sprint {
            let mut early = self.early(is_asked, now);
            let some = (room - all, plan::LEAST_GAIN);
            plan::most_gainful(&mut early, some, exam, now.day(), scheduler, seconds);
            due.extend(early);
        }
        limits.reviews_a_day = self.done.reviews.saturating_add(u32::try_from(due.len()).unwrap_or(u32::MAX));
        let left_out = all.saturating_sub(due.len());
        let cards = due.into_iter().chain(steps);
        let cards = cards.map(|(card, id)| DueCard::new(id.clone(), &card)).collect();
        let mut queue = Queue::build(cards, new, limits, self.done, now, seed);
        queue.held_back.due = u32::try_from(left_out).unwrap_or(u32::MAX);
        queue
    }

    /// What is not due yet and was not asked today, as if it were due.
    fn early(&self, is_asked: impl Fn(&QuestionId) -> bool, now: &Now) -> Vec<(Card, &QuestionId)> {
        let today = now.day();
        let is_early = |card: &Card| {
            card.phase == Phase::Review && card.last_day < today && card.due.day(now.zone()) > today
        };
        let early = self.cards.iter().filter(|(id, card)| is_early(card) && is_asked(id));
        early.map(|(id, card)| (Card { due: Due::On(today), ..*card }, id)).collect()
    }

    /// How many reviews are left of a day's. In a sprint everything counts that was asked today: what is
    /// asked ahead of its day is no review by [`Done::of`].
    fn room(&self, assignment: &Assignment, today: Day) -> usize {
        let done = if assignment.is_sprint {
            let asked = self.cards.values().filter(|card| card.last_day == today).count();
            u32::try_from(asked).unwrap_or(u32::MAX).saturating_sub(self.done.new)
        } else {
            self.done.reviews
        };
        usize::try_from(assignment.reviews.saturating_sub(done)).unwrap_or(usize::MAX)
    }
}

/// Those of the questions whose lesson was read.
fn read(unmet: &[(&QuestionId, bool)]) -> Vec<QuestionId> {
    unmet.iter().filter(|(_, is_read)| *is_read).map(|(id, _)| (*id).clone()).collect()
}
