//! What a learner saw lately: an exam with questions that one still has in mind proves little.

use std::collections::HashMap;

use super::Paper;
use crate::curriculum::QuestionId;
use crate::memory::Day;

/// For so many days a question counts as seen lately.
pub const LATELY: u32 = 14;

/// The days on which questions were last seen.
#[derive(Debug, Clone, Default)]
pub struct Seen(HashMap<QuestionId, Day>);

impl Seen {
    /// Takes note of a question that was seen on a day.
    pub fn note(&mut self, question: &QuestionId, on: Day) {
        match self.0.get_mut(question) {
            Some(day) => *day = on.max(*day),
            None => {
                self.0.insert(question.clone(), on);
            }
        }
    }

    /// How little an exam with this question would be worth: 0 if it was not seen lately, 14 if it was today.
    pub fn staleness(&self, question: &QuestionId, today: Day) -> u32 {
        self.0.get(question).map_or(0, |day| LATELY.saturating_sub(today.days_since(*day)))
    }

    /// How many questions of a paper were seen lately.
    pub fn count(&self, paper: &Paper, today: Day) -> usize {
        paper.items.iter().filter(|item| self.staleness(&item.question, today) > 0).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_counts_as_seen_for_two_weeks() {
        let (question, other) = ("one".parse().unwrap(), "other".parse().unwrap());
        let mut seen = Seen::default();
        seen.note(&question, Day(100));
        seen.note(&question, Day(90));
        let staleness = |today| seen.staleness(&question, Day(today));
        assert_eq!([100, 101, 113, 114, 200].map(staleness), [14, 13, 1, 0, 0]);
        assert_eq!(seen.staleness(&other, Day(100)), 0);
    }
}
