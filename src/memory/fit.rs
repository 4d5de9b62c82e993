//! FSRS parameters fitted to a learner's own log, and what is remembered under them.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use fsrs::{
    CombinedProgressState, ComputeParametersInput, DEFAULT_PARAMETERS, FSRS, FSRSError, FSRSItem,
    ModelEvaluation, compute_parameters,
};

use super::card::Grade;
use super::chance;
use super::day::Day;
use super::scheduler::{InvalidSettings, history};

/// Reviews that a fit needs: answers to a card at least a day after the answer before. Anki asks for as many;
/// with fewer, 21 numbers follow chance rather than the learner.
pub const FEWEST_REVIEWS: usize = 400;

/// The reviews that a fit uses, about. Of a longer log it takes as many cards, drawn evenly, as hold so many:
/// whole cards, because the first reviews say how strong a memory begins.
pub const MOST_REVIEWS: usize = 100_000;

/// The longest history of one card that is used; longer ones say nothing new of how memory grows.
const LONGEST_HISTORY: usize = 64;

/// One answer of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogEntry {
    /// Any number that stands for the question.
    pub card: i64,
    /// The study day it was answered on.
    pub day: Day,
    /// The grade it was given.
    pub grade: Grade,
}

/// How well parameters predict what a log holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quality {
    /// The mean logarithmic loss of the predictions, above 0; less is better.
    pub log_loss: f32,
    /// How far predicted and true recall lie apart, 0 to 1: the root of the mean square over bins of reviews
    /// with like histories (RMSE (bins) of the FSRS project); less is better.
    pub rmse: f32,
}

/// What came of a fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// 21 FSRS-6 parameters: the fitted ones if they are better, else those that were given.
    pub parameters: Vec<f32>,
    /// Whether the fitted ones predict the log better than those that were given.
    pub is_better: bool,
    /// Reviews it was fitted to.
    pub reviews: usize,
    /// How well the given parameters predict them.
    pub before: Quality,
    /// How well the fitted ones do.
    pub after: Quality,
}

/// Why there is no fit.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Unfit {
    /// The log holds fewer than [`FEWEST_REVIEWS`].
    #[error("{have} reviews are fewer than the {need} that a fit needs")]
    TooFew {
        /// Reviews in the log.
        have: usize,
        /// Reviews needed.
        need: usize,
    },
    /// [`Progress::cancel`] was called.
    #[error("cancelled")]
    Cancelled,
    /// The parameters given are none.
    #[error(transparent)]
    Invalid(#[from] InvalidSettings),
    /// The optimiser found no finite parameters.
    #[error("no parameters fit this log: {0}")]
    Failed(String),
}

/// How far a fit is, and the switch that ends it; shared with whoever waits.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    training: Arc<Mutex<CombinedProgressState>>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// The share that is done, 0 to 1.
    pub fn share(&self) -> f32 {
        let training = self.training.lock().unwrap_or_else(PoisonError::into_inner);
        if training.finished() {
            return 1.0;
        }
        let total = training.total();
        if total == 0 { 0.0 } else { (training.current() as f32 / total as f32).clamp(0.0, 1.0) }
    }

    /// Ends the fit as soon as it looks: within a few milliseconds.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
        self.training.lock().unwrap_or_else(PoisonError::into_inner).want_abort = true;
    }

    /// Whether both belong to the same fit.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.cancelled, &other.cancelled)
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// Fits parameters to a log, in which the answers stand in the order they were given.
///
/// `present` are the parameters in use, `None` for FSRS-6's own; they stay if the fitted ones do not predict
/// the same reviews better. `relearning_steps` is how many steps follow a lapse within the day.
///
/// # Errors
/// See [`Unfit`].
pub fn fit(
    log: &[LogEntry],
    present: Option<&[f32]>,
    relearning_steps: usize,
    progress: &Progress,
) -> Result<Fit, Unfit> {
    let reviews = Reviews::of(log);
    if reviews.items.len() < FEWEST_REVIEWS {
        return Err(Unfit::TooFew { have: reviews.items.len(), need: FEWEST_REVIEWS });
    }
    let present = present.unwrap_or(&DEFAULT_PARAMETERS);
    let before = reviews.quality(present, progress)?;
    let fitted = compute_parameters(ComputeParametersInput {
        train_set: reviews.items.clone(),
        card_ids: Some(reviews.cards.clone()),
        progress: Some(progress.training.clone()),
        enable_short_term: true,
        num_relearning_steps: Some(relearning_steps),
        training_config: None,
    })
    .map_err(failed)?;
    let after = reviews.quality(&fitted, progress)?;
    let is_better = fitted.len() == DEFAULT_PARAMETERS.len() && after.log_loss < before.log_loss;
    let parameters = if is_better { fitted } else { present.to_vec() };
    Ok(Fit { parameters, is_better, reviews: reviews.items.len(), before, after })
}

/// The reviews of a log that a fit learns from: how many [`fit`] would find.
pub fn usable_reviews(log: &[LogEntry]) -> usize {
    let mut last: HashMap<i64, Day> = HashMap::new();
    let later = log.iter().filter(|entry| {
        let before = last.insert(entry.card, entry.day);
        before.is_some_and(|before| entry.day > before)
    });
    later.count()
}

fn model(parameters: &[f32]) -> Result<FSRS, InvalidSettings> {
    FSRS::new(parameters).map_err(|_| InvalidSettings::Parameters(parameters.len()))
}

fn failed(error: FSRSError) -> Unfit {
    match error {
        FSRSError::Interrupted => Unfit::Cancelled,
        other => Unfit::Failed(other.to_string()),
    }
}

/// What a fit learns from: for each review the history up to it, oldest review first.
struct Reviews {
    items: Vec<FSRSItem>,
    cards: Vec<i64>,
}

impl Reviews {
    fn of(log: &[LogEntry]) -> Self {
        let mut histories: HashMap<i64, Vec<(Day, Grade)>> = HashMap::new();
        let (mut items, mut cards) = (Vec::new(), Vec::new());
        let parts = usable_reviews(log).div_ceil(MOST_REVIEWS).max(1) as u64;
        let is_drawn = |card: i64| chance::spread(card.cast_unsigned()).is_multiple_of(parts);
        for entry in log.iter().filter(|entry| is_drawn(entry.card)) {
            let answers = histories.entry(entry.card).or_default();
            // An answer on the same day shapes the memory, but predicts nothing.
            let is_review = answers.last().is_some_and(|(before, _)| entry.day > *before);
            answers.push((entry.day, entry.grade));
            if is_review && answers.len() <= LONGEST_HISTORY {
                items.push(FSRSItem { reviews: history(answers) });
                cards.push(entry.card);
            }
        }
        Self { items, cards }
    }

    fn quality(&self, parameters: &[f32], progress: &Progress) -> Result<Quality, Unfit> {
        let go_on = |_| !progress.is_cancelled();
        let evaluated =
            model(parameters)?.evaluate_with_card_ids(self.items.clone(), self.cards.clone(), go_on);
        let ModelEvaluation { log_loss, rmse_bins } = evaluated.map_err(failed)?;
        Ok(Quality { log_loss, rmse: rmse_bins })
    }
}

#[cfg(test)]
mod tests;
