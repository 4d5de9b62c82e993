//! How fast a learner forgets, compared with what the model believes: learnt from their own answers.

use super::luck::Luck;
use crate::memory::Scheduler;

/// Answers to questions in review that were asked after a day or more, and for which the model believed
/// about the same chance of recall.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bucket {
    /// How many there were.
    pub asked: u32,
    /// How many of them were right.
    pub recalled: u32,
    /// The sum of the believed chances of recall, each 0 to 1.
    pub predicted_sum: f64,
}

/// What is believed of a learner's speed of forgetting: equally likely values, rising. At speed 2 a week
/// does what the model expects of two.
#[derive(Debug, Clone, PartialEq)]
pub struct Speed {
    values: Vec<f32>,
    asked: u32,
}

/// So many equally likely values stand for a belief.
const VALUES: usize = 9;
/// How much learners differ: the standard deviation of the logarithm of their speeds.
const SPREAD: f64 = 0.5;
/// Slowest speed considered, as a logarithm; the fastest is its opposite.
const SLOWEST: f64 = -2.5;
/// The number of speeds considered.
const STEPS: u16 = 100;
/// What an answer counts for: answers to one question, or on one bad day, are not independent.
const WEIGHT: f64 = 0.5;

impl Speed {
    /// What is believed before anything was asked twice.
    pub fn unknown(scheduler: &Scheduler) -> Self {
        Self::learnt(&[], Luck { full: 0.0, share: 0.0 }, 0.0, scheduler)
    }

    /// What a learner's answers say. `luck` is the luck of a mean question they were asked, `slip` the
    /// chance to put down wrongly what is known.
    ///
    /// Bayes' rule over the speed: its logarithm is normally distributed among learners, and of each
    /// bucket a binomial number was right.
    pub fn learnt(buckets: &[Bucket], luck: Luck, slip: f32, scheduler: &Scheduler) -> Self {
        let (luck, slip) = (f64::from(luck.full), f64::from(slip));
        let buckets: Vec<(Bucket, f64)> = buckets
            .iter()
            .filter(|bucket| bucket.asked > 0)
            .map(|bucket| (*bucket, (bucket.predicted_sum / f64::from(bucket.asked)).clamp(0.01, 1.0)))
            .collect();
        let speeds: Vec<f64> =
            (0..=STEPS).map(|step| SLOWEST * (1.0 - 2.0 * f64::from(step) / f64::from(STEPS))).collect();
        let likelihood = |logarithm: f64| {
            let speed = logarithm.exp() as f32;
            let believed = -0.5 * (logarithm / SPREAD).powi(2);
            buckets.iter().fold(believed, |sum, (bucket, predicted)| {
                let known = f64::from(scheduler.at_speed(*predicted as f32, speed));
                let right = (known * (1.0 - slip) + (1.0 - known) * luck).clamp(0.001, 0.999);
                let (asked, recalled) = (f64::from(bucket.asked), f64::from(bucket.recalled));
                sum + WEIGHT * (recalled * right.ln() + (asked - recalled).max(0.0) * (1.0 - right).ln())
            })
        };
        let likelihoods: Vec<f64> = speeds.iter().map(|speed| likelihood(*speed)).collect();
        let asked = buckets.iter().map(|(bucket, _)| bucket.asked).sum();
        Self { values: quantiles(&speeds, &likelihoods), asked }
    }

    /// Equally likely values, rising.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// How many answers it rests on.
    pub fn asked(&self) -> u32 {
        self.asked
    }
}

/// The middles of [`VALUES`] equally likely parts of a distribution over logarithms, as speeds.
fn quantiles(logarithms: &[f64], likelihoods: &[f64]) -> Vec<f32> {
    let highest = likelihoods.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = likelihoods.iter().map(|likelihood| (likelihood - highest).exp()).collect();
    let total: f64 = weights.iter().sum();
    let mut values = Vec::with_capacity(VALUES);
    let mut below = 0.0;
    for (index, (logarithm, weight)) in logarithms.iter().zip(&weights).enumerate() {
        let step = logarithms.get(index + 1).map_or(0.0, |next| next - logarithm);
        while values.len() < VALUES {
            let wanted = (values.len() as f64 + 0.5) / VALUES as f64 * total;
            if wanted > below + weight {
                break;
            }
            let within = (wanted - below) / weight - 0.5;
            values.push((logarithm + within * step).exp() as f32);
        }
        below += weight;
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::order::Dice;

    const NO_LUCK: Luck = Luck { full: 0.0, share: 0.0 };

    fn middle(speed: &Speed) -> f32 {
        speed.values()[VALUES / 2]
    }

    fn width(speed: &Speed) -> f32 {
        speed.values()[VALUES - 1] / speed.values()[0]
    }

    #[test]
    fn without_answers_the_model_is_believed_with_doubt() {
        let speed = Speed::unknown(&Scheduler::default());
        assert_eq!(speed.values().len(), VALUES);
        assert!(speed.values().is_sorted());
        assert!((middle(&speed) - 1.0).abs() < 0.02, "{speed:?}");
        assert!(width(&speed) > 4.0);
        assert_eq!(speed.asked(), 0);
    }

    #[test]
    fn the_true_speed_is_found() {
        let scheduler = Scheduler::default();
        let luck = Luck { full: 0.25, share: 0.25 };
        for (seed, truth) in [(1, 0.5_f32), (2, 1.0), (3, 2.0), (4, 3.0)] {
            let mut dice = Dice::new(seed);
            let buckets = [0.95_f32, 0.9, 0.8].map(|predicted| {
                let known = scheduler.at_speed(predicted, truth);
                let right = known * 0.97 + (1.0 - known) * 0.25;
                let hits = (0..4_000).filter(|_| dice.below(1_000_000) < (right * 1e6) as usize).count();
                let predicted_sum = 4_000.0 * f64::from(predicted);
                Bucket { asked: 4_000, recalled: u32::try_from(hits).unwrap(), predicted_sum }
            });
            let speed = Speed::learnt(&buckets, luck, 0.03, &scheduler);
            assert!((middle(&speed) / truth).ln().abs() < 0.2, "{truth}: {speed:?}");
            assert!(width(&speed) < 2.0, "{speed:?}");
        }
    }

    #[test]
    fn sums_that_cannot_be_do_no_harm() {
        let odd = [
            Bucket { asked: 3, recalled: 9, predicted_sum: f64::INFINITY },
            Bucket { asked: 0, recalled: 0, predicted_sum: 0.0 },
            Bucket { asked: 5, recalled: 0, predicted_sum: -1.0 },
        ];
        let speed = Speed::learnt(&odd, NO_LUCK, 0.0, &Scheduler::default());
        assert!(speed.values().iter().all(|value| value.is_finite() && *value > 0.0), "{speed:?}");
    }
}
