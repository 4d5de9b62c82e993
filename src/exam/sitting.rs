//! A sitting: a paper, the answers so far, and the time that was spent.
//!
//! The clock is the time during which the paper was open, counted by the machine's steady clock and kept with every
//! change: a crash, a power cut or a changed system clock neither gives nor takes time. How often and how long it was
//! interrupted is kept beside it, and the report says so.

use std::time::Duration;

use jiff::Timestamp;

use super::marks::Partial;
use super::paper::Paper;
use crate::curriculum::Library;
use crate::practice::Response;

/// A paper being sat, or handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Sitting {
    /// What is asked.
    pub paper: Paper,
    /// The time there is; `None` for an untimed sitting.
    pub limit: Option<Duration>,
    /// What an answer earns that is right in part.
    pub partial: Partial,
    /// When it began.
    pub started_at: Timestamp,
    /// The time spent, as far as it is kept.
    pub spent: Duration,
    /// How often it was left and taken up again.
    pub interruptions: u32,
    /// For how long in all by the system's clock; a clock that was set back adds nothing.
    pub away: Duration,
    /// One for each question of the paper.
    pub answers: Vec<Answer>,
    /// When and how it ended; `None` while it is open.
    pub ended: Option<Ended>,
}

/// What was put down for one question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// The answer as it stands; `None` if the question was never touched.
    pub response: Option<Response>,
    /// Marked to look at again.
    pub is_flagged: bool,
    /// The time this question was on the screen.
    pub spent: Duration,
}

/// How a sitting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub at: Timestamp,
    /// Whether the time was up; else it was handed in.
    pub is_time_up: bool,
}

/// How far the answer to a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Nothing is put down.
    Open,
    /// Something is, but not all of it.
    Begun,
    /// All of it.
    Done,
}

impl Sitting {
    /// A new sitting of a paper.
    pub fn new(paper: Paper, limit: Option<Duration>, partial: Partial, now: Timestamp) -> Self {
        let answers = vec![Answer::default(); paper.items.len()];
        Self {
            paper,
            limit,
            partial,
            started_at: now,
            spent: Duration::ZERO,
            interruptions: 0,
            away: Duration::ZERO,
            answers,
            ended: None,
        }
    }

    /// The time left when so much was spent since `spent` was kept; `None` if it is untimed.
    pub fn left(&self, since: Duration) -> Option<Duration> {
        self.limit.map(|limit| limit.saturating_sub(self.spent.saturating_add(since)))
    }

    /// How far the answer to the question at this place is.
    pub fn progress(&self, library: &Library, place: usize) -> Progress {
        let question = self.paper.items.get(place).and_then(|item| library.question(&item.question));
        let response = self.answers.get(place).and_then(|answer| answer.response.as_ref());
        match (question, response) {
            (Some(question), Some(response)) if response.validate(question).is_ok() => Progress::Done,
            (Some(question), Some(response)) if *response != Response::empty(question) => Progress::Begun,
            _ => Progress::Open,
        }
    }

    /// The places of the questions that are not answered whole, in the paper's order.
    pub fn unfinished(&self, library: &Library) -> Vec<usize> {
        (0..self.paper.items.len()).filter(|place| self.progress(library, *place) != Progress::Done).collect()
    }
}
