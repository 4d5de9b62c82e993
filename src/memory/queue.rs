//! What a learner does today, in order.

use jiff::{SignedDuration, Timestamp};

use super::card::{Card, Due, Phase};
use super::chance;
use super::day::{Day, Now};
use crate::curriculum::QuestionId;

/// How long before its time a step may be taken, in minutes, so that nobody has to wait for it.
pub const LEARN_AHEAD_MINUTES: i64 = 20;

/// As much of a card as the queue needs.
#[derive(Debug, Clone, PartialEq)]
pub struct DueCard {
    /// The question.
    pub question: QuestionId,
    /// Where its card stands.
    pub phase: Phase,
    /// When it comes back.
    pub due: Due,
    /// FSRS stability in days, above 0.
    pub stability: f32,
    /// The study day of the last answer.
    pub last_day: Day,
}

impl DueCard {
    /// What the queue needs of a card.
    pub fn new(question: QuestionId, card: &Card) -> Self {
        let Card { phase, due, stability, last_day, .. } = *card;
        Self { question, phase, due, stability, last_day }
    }
}

/// How much a learner wants to do on one study day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Questions never answered before.
    pub new_a_day: u32,
    /// Cards that come back after days. Steps are not counted: who has begun finishes.
    pub reviews_a_day: u32,
}

/// How much of it was done on this study day already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Questions answered for the first time.
    pub new: u32,
    /// Cards answered that were due for review.
    pub reviews: u32,
}

impl Done {
    /// What one answer on `day` counts for, given the phase and due day of the card before it: a question never
    /// answered is new, a card in review that was due is a review. Practising a card ahead of its time
    /// takes nothing off the day's reviews.
    pub fn of(before: Option<(Phase, Day)>, day: Day) -> Self {
        let was_due = before.is_some_and(|(phase, due)| phase == Phase::Review && due <= day);
        Self { new: u32::from(before.is_none()), reviews: u32::from(was_due) }
    }
}

/// Why a question is in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It waits on a learning or relearning step.
    Step,
    /// It is due for review.
    Due,
    /// It was never answered.
    New,
}

/// A question in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The question.
    pub question: QuestionId,
    /// Why it is here.
    pub reason: Reason,
}

/// How many questions there are for each reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// On a step.
    pub steps: u32,
    /// Due for review.
    pub due: u32,
    /// Never answered.
    pub new: u32,
}

impl Counts {
    /// All together.
    pub fn total(self) -> u32 {
        self.steps + self.due + self.new
    }
}

/// What to do now, first things first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Queue {
    /// The questions in the order they are to be asked.
    pub items: Vec<Entry>,
    /// What is due or new, but over the limits of this study day; its `steps` are always 0.
    pub held_back: Counts,
    /// When the next step of today falls due that is not in `items` yet.
    pub next_step: Option<Timestamp>,
}

impl Queue {
    /// The queue at `now`: steps that are due, then reviews (what is most likely to be forgotten first)
    /// with new questions spread evenly among them, then steps of the next [`LEARN_AHEAD_MINUTES`].
    ///
    /// `due` may hold cards that are not due yet; they are left out. `new` is taken in its order.
    /// Reviews at equal risk are ordered by `seed`. Linear in the number of cards; only what is shown
    /// is sorted.
    pub fn build(
        due: Vec<DueCard>,
        new: Vec<QuestionId>,
        limits: Limits,
        done: Done,
        now: &Now,
        seed: u64,
    ) -> Self {
        let Sorted { mut steps, mut ahead, mut reviews, next_step } = Sorted::from(due, now);
        steps.sort_unstable_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        ahead.sort_unstable_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));

        let wanted_reviews = left(limits.reviews_a_day, done.reviews).min(reviews.len());
        let wanted_new = left(limits.new_a_day, done.new).min(new.len());
        let held_back = Counts {
            steps: 0,
            due: count(reviews.len() - wanted_reviews),
            new: count(new.len() - wanted_new),
        };
        most_at_risk(&mut reviews, wanted_reviews, seed);

        let mut items = Vec::with_capacity(steps.len() + wanted_reviews + wanted_new + ahead.len());
        let step = |(_, question)| Entry { question, reason: Reason::Step };
        items.extend(steps.into_iter().map(step));
        let reviews = reviews.into_iter().map(|review| review.question);
        spread(&mut items, reviews, new.into_iter().take(wanted_new));
        items.extend(ahead.into_iter().map(step));
        Self { items, held_back, next_step }
    }

    /// How many questions are in the queue for each reason.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for entry in &self.items {
            match entry.reason {
                Reason::Step => counts.steps += 1,
                Reason::Due => counts.due += 1,
                Reason::New => counts.new += 1,
            }
        }
        counts
    }
}

/// The cards by what is to be done with them.
struct Sorted {
    steps: Vec<(Timestamp, QuestionId)>,
    ahead: Vec<(Timestamp, QuestionId)>,
    reviews: Vec<Review>,
    next_step: Option<Timestamp>,
}

struct Review {
    /// Elapsed days over stability. Recall falls with it whatever the parameters are (one curve for all
    /// cards), so that it orders as retrievability does without a power to compute.
    risk: f32,
    question: QuestionId,
}

impl Sorted {
    fn from(due: Vec<DueCard>, now: &Now) -> Self {
        let today = now.day();
        let horizon = now.after(SignedDuration::from_mins(LEARN_AHEAD_MINUTES)).timestamp();
        let mut sorted = Self {
            steps: Vec::new(),
            ahead: Vec::new(),
            reviews: Vec::with_capacity(due.len()),
            next_step: None,
        };
        for card in due {
            match (card.due, card.phase) {
                (Due::On(day), _) if day > today => {}
                (Due::On(_), Phase::Review) => {
                    let risk = risk(today.days_since(card.last_day), card.stability);
                    sorted.reviews.push(Review { risk, question: card.question });
                }
                // Steps of an earlier day: before all that wait on a minute of today.
                (Due::On(_), _) => sorted.steps.push((Timestamp::MIN, card.question)),
                (Due::At(at), _) if at <= now.timestamp() => sorted.steps.push((at, card.question)),
                (Due::At(at), _) if at <= horizon => sorted.ahead.push((at, card.question)),
                (Due::At(at), _) => {
                    sorted.next_step = Some(sorted.next_step.map_or(at, |next| next.min(at)));
                }
            }
        }
        sorted
    }
}

#[allow(clippy::cast_precision_loss, reason = "days: an f32 counts up to 16 million exactly")]
fn risk(elapsed: u32, stability: f32) -> f32 {
    elapsed as f32 / stability
}

/// Cuts `reviews` to the `wanted` most likely to be forgotten, in that order.
fn most_at_risk(reviews: &mut Vec<Review>, wanted: usize, seed: u64) {
    let order = |a: &Review, b: &Review| {
        b.risk.total_cmp(&a.risk).then_with(|| {
            let place = |review: &Review| chance::place(seed, review.question.as_str());
            place(a).cmp(&place(b)).then_with(|| a.question.cmp(&b.question))
        })
    };
    if wanted < reviews.len() {
        if wanted > 0 {
            reviews.select_nth_unstable_by(wanted, order);
        }
        reviews.truncate(wanted);
    }
    reviews.sort_unstable_by(order);
}

/// Reviews with the new questions evenly among them, a review first.
fn spread(
    items: &mut Vec<Entry>,
    mut reviews: impl ExactSizeIterator<Item = QuestionId>,
    new: impl ExactSizeIterator<Item = QuestionId>,
) {
    let due = |question| Entry { question, reason: Reason::Due };
    // n new questions cut the reviews into n + 1 parts of equal length, give or take one.
    let (all, parts) = (reviews.len(), new.len() + 1);
    for (nth, question) in (1..).zip(new) {
        let placed = all - reviews.len();
        let wanted = (nth * all).div_ceil(parts);
        items.extend(reviews.by_ref().take(wanted - placed).map(due));
        items.push(Entry { question, reason: Reason::New });
    }
    items.extend(reviews.map(due));
}

fn left(limit: u32, done: u32) -> usize {
    usize::try_from(limit.saturating_sub(done)).unwrap_or(usize::MAX)
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
