//! The plan: what each study day is given to, so that everything is seen in time and most is known on the
//! day of the exam.
//!
//! What is never seen is lost for certain, so new questions come first as far as needed, early rather than
//! late; what is left of a day's minutes goes to the reviews that add most to the recall on the exam day.
//! Shortly before the exam these may be reviews that are not due yet.

use crate::memory::{Card, Day, DaysOff, Scheduler};

mod projection;

pub use projection::{Ahead, Material, Verdict, ahead, verdict};

/// Study days before the exam that are kept for reviews.
pub const QUIET_DAYS: u32 = 3;
/// The longest time before an exam in which questions are asked ahead of their day, in study days.
const LONGEST_SPRINT: u32 = 10;
/// A review ahead of its day that adds less than this to the recall on the exam day is not worth a learner's time.
pub const LEAST_GAIN: f32 = 0.01;
/// New questions are finished in this share of the days there are for them, if the minutes allow.
const FRONT_LOAD: f32 = 0.5;

/// What a learner wants.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wishes {
    /// The day of the exam.
    pub exam: Option<Day>,
    /// Days without study.
    pub off: DaysOff,
    /// Minutes on a study day.
    pub minutes: u16,
    /// The most new questions on a study day, while no exam is set.
    pub new_a_day: u32,
    /// The most reviews on a study day.
    pub reviews_a_day: u32,
}

impl Wishes {
    /// Whether this is a day of study.
    pub fn studies_on(&self, day: Day) -> bool {
        !self.off.contains(day)
    }

    /// The exam, unless it is over: from `today` on there has to be a day left before it.
    pub fn exam_after(&self, today: Day) -> Option<Day> {
        self.exam.filter(|exam| *exam > today)
    }

    /// The days of study from `from` up to, not including, `to`.
    pub fn study_days(&self, from: Day, to: Day) -> u32 {
        let days = (from.0..to.0).filter(|day| self.studies_on(Day(*day))).count();
        u32::try_from(days).unwrap_or(u32::MAX)
    }

    fn seconds(&self) -> f32 {
        f32::from(self.minutes) * 60.0
    }
}

/// How long a learner takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// Mean seconds of an answer.
    answer: f32,
}

impl Default for Pace {
    fn default() -> Self {
        Self { answer: Self::EXPECTED }
    }
}

impl Pace {
    /// Seconds of an answer before anything is known of a learner.
    const EXPECTED: f32 = 20.0;
    /// So many answers have to speak before they outweigh what was expected.
    const DOUBT: f32 = 30.0;
    /// Seconds to read the verdict after an answer.
    const VERDICT: f32 = 5.0;
    /// The same with the whole explanation of a question met for the first time.
    const EXPLANATION: f32 = 15.0;
    /// What is forgotten is asked twice on that day.
    const REPEATED: f32 = 1.1;

    /// The pace of somebody who gave so many answers in so many milliseconds.
    pub fn of(answers: u32, milliseconds: u64) -> Self {
        let (answers, seconds) = (answers as f32, milliseconds as f32 / 1_000.0);
        let mean = (seconds + Self::EXPECTED * Self::DOUBT) / (answers + Self::DOUBT);
        // Whoever left the window open overnight has not thought all that time.
        Self { answer: mean.clamp(3.0, 120.0) }
    }

    /// Seconds of one answer and its verdict.
    pub fn one_answer(self) -> f32 {
        self.answer + Self::VERDICT
    }

    /// Seconds that a review takes.
    pub fn review(self) -> f32 {
        self.one_answer() * Self::REPEATED
    }

    /// Seconds that a new question takes.
    pub fn new_question(self) -> f32 {
        (self.answer + Self::EXPLANATION) * Self::REPEATED
    }
}

/// What one study day is given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Assignment {
    /// Questions met for the first time, over the whole day.
    pub new: u32,
    /// Reviews, over the whole day.
    pub reviews: u32,
    /// The exam that reviews are chosen for; `None` for the ordinary order.
    pub exam: Option<Day>,
    /// Whether questions are asked ahead of their day.
    pub is_sprint: bool,
}

/// What there is to do, as far as one day's assignment needs it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Work {
    /// Questions never answered, those of unread lessons too.
    pub unseen: f32,
    /// Seconds to read the lessons that were not read yet.
    pub reading: f32,
    /// Reviews that are due, the backlog too.
    pub due: f32,
    /// Questions answered at least once.
    pub seen: f32,
}

/// Assigns a study day: `work` as it stood in the morning of `today`.
pub fn assign(wishes: &Wishes, work: &Work, pace: Pace, today: Day) -> Assignment {
    if !wishes.studies_on(today) {
        return Assignment::default();
    }
    let (budget, review) = (wishes.seconds(), pace.review());
    let most = wishes.reviews_a_day as f32;
    let each = new_seconds(work, pace);
    let Some(exam) = wishes.exam_after(today) else {
        // Ordinary order: what is due first, then as much new as the minutes hold.
        let reviews = work.due.min(most).min(budget / review);
        let left = (budget - reviews * review).max(0.0);
        let new = (left / each).min(wishes.new_a_day as f32);
        return Assignment {
            new: whole(new),
            reviews: whole((budget / review).min(most)),
            ..Assignment::default()
        };
    };
    let days = wishes.study_days(today, exam);
    let is_sprint = days <= sprint_days(work.seen, budget, review);
    // The last days belong to what is known, unless something was not met yet: whatever is never seen is
    // lost for certain.
    let left = if days > QUIET_DAYS { days - QUIET_DAYS } else { days.max(1) } as f32;
    let (needed, eager) = (work.unseen / left, work.unseen / (left * FRONT_LOAD).max(1.0));
    let spare = (budget - work.due.min(most) * review).max(0.0) / each;
    let wanted = needed.max(eager.min(spare));
    let new = wanted.min(work.unseen).ceil().min((budget / each).floor());
    let reviews = ((budget - new * each).max(0.0) / review).min(most);
    Assignment { new: whole(new), reviews: whole(reviews), exam: Some(exam), is_sprint }
}

/// Seconds that a new question takes with its share of the lessons to read.
fn new_seconds(work: &Work, pace: Pace) -> f32 {
    pace.new_question() + if work.unseen > 0.0 { work.reading / work.unseen } else { 0.0 }
}

/// The last study days, as many as it takes to ask everything seen once more.
fn sprint_days(seen: f32, budget: f32, review: f32) -> u32 {
    let needed = whole((seen * review / budget.max(1.0)).ceil());
    needed.clamp(QUIET_DAYS, LONGEST_SPRINT)
}

fn whole(number: f32) -> u32 {
    number.max(0.0) as u32
}

/// Keeps of `cards` the `room` that add most to the recall on `exam` for a second of the learner's time, and none
/// that adds less than `least`.
///
/// They are ranked roughly before they are ranked exactly, so that thousands cost little.
pub fn most_gainful<T: Ord>(
    cards: &mut Vec<(Card, T)>,
    (room, least): (usize, f32),
    exam: Day,
    today: Day,
    scheduler: &Scheduler,
    seconds: impl Fn(&T) -> f32,
) {
    const ROUGHLY: usize = 3;
    // The odds of having forgotten it on the exam day rise with this, whatever the parameters are.
    let risk = |card: &Card| exam.days_since(card.last_day) as f32 / card.stability;
    let likely = room.saturating_mul(ROUGHLY);
    if likely < cards.len() {
        cards.select_nth_unstable_by(likely, |(a, one), (b, other)| {
            risk(b).total_cmp(&risk(a)).then_with(|| one.cmp(other))
        });
        cards.truncate(likely);
    }
    let mut ranked: Vec<(f32, (Card, T))> = Vec::with_capacity(cards.len());
    for (card, what) in cards.drain(..) {
        let gain = scheduler.gain(&card, today, exam);
        if gain >= least {
            ranked.push((gain / seconds(&what).max(1.0), (card, what)));
        }
    }
    if room < ranked.len() {
        if room > 0 {
            ranked.select_nth_unstable_by(room, |(a, (_, one)), (b, (_, other))| {
                b.total_cmp(a).then_with(|| one.cmp(other))
            });
        }
        ranked.truncate(room);
    }
    cards.extend(ranked.into_iter().map(|(_, card)| card));
}

#[cfg(test)]
mod tests;
