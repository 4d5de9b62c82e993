//! What a scheduler expects of days to come.

use super::{Scheduler, memory_of};
use crate::memory::card::Card;
use crate::memory::day::Day;

use fsrs::{MemoryState, current_retrievability};

/// An interval, in days, and the stability it leads from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rung {
    /// Stability after the answer, in days.
    pub stability: f32,
    /// Whole days until the next one, 1 or more.
    pub days: u32,
}

impl Scheduler {
    /// The chance, 0 to 1, that a question is answered right on `day` if it is not asked before.
    pub fn recall_on(&self, card: &Card, day: Day) -> f32 {
        let Some(state) = memory_of(card) else { return 0.0 };
        self.recall_after(state.stability, day.days_since(card.last_day))
    }

    /// The chance of recall `days` after an answer that left this stability.
    pub fn recall_after(&self, stability: f32, days: u32) -> f32 {
        let state = MemoryState { stability, difficulty: 5.0 };
        current_retrievability(state, days as f32, self.decay)
    }

    /// The chance of recall of a learner who forgets `speed` times as fast as the model believes, where
    /// the model believes `recall`.
    ///
    /// The forgetting curve of FSRS-6 is R = (1 + F·t/S)^−d, so that dividing S by the speed multiplies
    /// R^(−1/d) − 1 by it, whatever t and S were.
    pub fn at_speed(&self, recall: f32, speed: f32) -> f32 {
        if recall <= 0.0 {
            return 0.0;
        }
        let forgotten = recall.min(1.0).powf(-1.0 / self.decay) - 1.0;
        (1.0 + speed * forgotten).powf(-self.decay)
    }

    /// How much likelier the question is to be answered right on `exam` for being asked on `today`: the
    /// expected recall then with an answer now, less the recall then without. At least 0.
    ///
    /// A forgotten question comes back the same day in a step, so that the day ends with it known.
    pub fn gain(&self, card: &Card, today: Day, exam: Day) -> f32 {
        let Some(state) = memory_of(card) else { return 0.0 };
        let elapsed = today.days_since(card.last_day);
        let Ok(next) = self.fsrs.next_states(Some(state), self.settings.desired_retention, elapsed) else {
            return 0.0;
        };
        let (now, ahead) = (self.recall_after(state.stability, elapsed), exam.days_since(today));
        let known = self.recall_after(next.good.memory.stability, ahead);
        let relearnt = self.fsrs.next_states(Some(next.again.memory), self.settings.desired_retention, 0);
        let relearnt = relearnt.map_or(next.again.memory.stability, |next| next.good.memory.stability);
        let forgotten = self.recall_after(relearnt, ahead);
        let without = self.recall_on(card, exam);
        (now * known + (1.0 - now) * forgotten - without).max(0.0)
    }

    /// The intervals of a question that is always answered well and on time: the first is the one after
    /// the first answer. At most `count`.
    pub fn ladder(&self, count: usize) -> Vec<Rung> {
        let retention = self.settings.desired_retention;
        let mut state = None;
        let mut elapsed = 0;
        let mut rungs = Vec::with_capacity(count);
        while rungs.len() < count {
            let Ok(next) = self.fsrs.next_states(state, retention, elapsed) else { break };
            let longest = self.settings.maximum_interval.max(1);
            elapsed = (next.good.interval.round() as u32).clamp(1, longest);
            rungs.push(Rung { stability: next.good.memory.stability, days: elapsed });
            state = Some(next.good.memory);
        }
        rungs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::{Grade, Now, Phase};

    fn now() -> Now {
        "2026-11-21T09:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into()
    }

    #[test]
    fn a_speed_of_one_changes_nothing_and_a_higher_one_forgets_more() {
        let scheduler = Scheduler::default();
        for recall in [1.0, 0.97, 0.9, 0.6, 0.2] {
            assert!((scheduler.at_speed(recall, 1.0) - recall).abs() < 1e-4);
        }
        assert!((scheduler.at_speed(1.0, 3.0) - 1.0).abs() < 1e-6);
        assert!(scheduler.at_speed(0.0, 3.0).abs() < 1e-6);
        // Twice as fast is the curve at half the stability.
        let (slow, fast) = (scheduler.recall_after(10.0, 7), scheduler.recall_after(5.0, 7));
        assert!((scheduler.at_speed(slow, 2.0) - fast).abs() < 1e-3);
    }

    #[test]
    fn the_ladder_is_what_the_scheduler_does_without_fuzz() {
        let ladder = Scheduler::default().ladder(6);
        assert_eq!(ladder.iter().map(|rung| rung.days).collect::<Vec<_>>(), [2, 11, 46, 163, 365, 365]);
    }

    #[test]
    fn an_answer_gains_most_where_the_exam_is_near_and_the_memory_weak() {
        let scheduler = Scheduler::default();
        let today = now().day();
        let card = |stability: f32, ago: i32| {
            let fresh = scheduler.schedule(None, Grade::Good, &now(), 1);
            Card { stability, last_day: today - ago, phase: Phase::Review, ..fresh }
        };
        let gain = |card: &Card, ahead: i32| scheduler.gain(card, today, today + ahead);
        assert!(gain(&card(3.0, 10), 1) > gain(&card(300.0, 10), 1));
        assert!(gain(&card(10.0, 10), 10) > gain(&card(10.0, 1), 10), "what was just answered waits");
        for (stability, ago, ahead) in [(0.5, 0, 1), (2.0, 30, 3), (400.0, 2, 60), (1.0, 3, 0)] {
            let gain = gain(&card(stability, ago), ahead);
            assert!((0.0..=1.0).contains(&gain), "{stability} {ago} {ahead}: {gain}");
        }
        assert!(gain(&card(f32::NAN, 3), 5).abs() < 1e-6);
    }
}
