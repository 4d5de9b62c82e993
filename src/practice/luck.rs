//! What somebody earns who does not know the answer and guesses.

use crate::curriculum::Question;
use crate::curriculum::question::{Body, Difficulty};

/// What guessing brings at one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Luck {
    /// The chance of full marks, 0 to 1.
    pub full: f32,
    /// The expected share of the marks, 0 to 1; at least `full`.
    pub share: f32,
}

impl Luck {
    /// The luck of a guess among everything that can be put down.
    ///
    /// A multiple choice is guessed among all choices of two options or more, an ordering among all orders
    /// (each place is then right once in as many times as there are items), a classification item by
    /// item. What has to be typed is not guessed.
    pub fn of(question: &Question) -> Self {
        let even = |ways: f32| Self { full: 1.0 / ways, share: 1.0 / ways };
        match &question.body {
            Body::Single { options, .. } => even(count(options.len())),
            Body::Multiple { options, .. } => {
                let options = options.len().min(30);
                let all = 2.0_f32.powi(i32::try_from(options).unwrap_or(30));
                even((all - count(options) - 1.0).max(1.0))
            }
            Body::Judge { .. } => even(2.0),
            Body::Numeric { .. } | Body::Fill { .. } | Body::Recall { .. } | Body::Task { .. } => {
                Self { full: 0.0, share: 0.0 }
            }
            Body::Order { items, .. } => {
                let orders = (1..=items.len()).map(count).product::<f32>();
                Self { full: 1.0 / orders.max(1.0), share: 1.0 / count(items.len()) }
            }
            Body::Classify { classes, items } => {
                let share = 1.0 / count(classes.len());
                let items = i32::try_from(items.len()).unwrap_or(i32::MAX);
                Self { full: share.powi(items), share }
            }
        }
    }
}

/// The chance that something known is put down wrongly all the same: misread, a slip of the hand, a
/// trap. An estimate from how hard the author judges the question; what a learner's own answers say
/// corrects it (see [`Speed`](super::speed::Speed)).
pub fn slip(difficulty: Difficulty) -> f32 {
    match difficulty {
        Difficulty::Easy => 0.02,
        Difficulty::Medium => 0.04,
        Difficulty::Hard => 0.08,
    }
}

/// A number of things, at least one.
fn count(things: usize) -> f32 {
    things.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::order::Dice;
    use crate::practice::testing::question;
    use crate::practice::{Response, score};

    #[track_caller]
    fn check(body: &str, full: f32, share: f32) {
        let luck = Luck::of(&question(body));
        assert!((luck.full - full).abs() < 1e-6 && (luck.share - share).abs() < 1e-6, "{body}: {luck:?}");
    }

    const THREE: &str = r#"[(key: "a", text: "甲", feedback: ""), (key: "b", text: "乙", feedback: ""), (key: "c", text: "丙", feedback: "")]"#;

    #[test]
    fn a_guess_is_as_good_as_there_are_ways_to_answer() {
        check(&format!(r#"Single(options: {THREE}, answer: "b")"#), 1.0 / 3.0, 1.0 / 3.0);
        check(&format!(r#"Multiple(options: {THREE}, answer: ["a", "c"])"#), 0.25, 0.25);
        check("Judge(answer: true)", 0.5, 0.5);
        check(r#"Numeric(answer: 83.0, tolerance: 0.1, decimals: 1, unit: (zh: "%"))"#, 0.0, 0.0);
        check(r#"Fill(blanks: [(accept: ["话后处理"])])"#, 0.0, 0.0);
        check(
            r#"Classify(classes: [(key: "x", text: ""), (key: "y", text: "")], items: [(key: "a", text: "", class: "x"), (key: "b", text: "", class: "y"), (key: "c", text: "", class: "y")])"#,
            0.125,
            0.5,
        );
    }

    #[test]
    fn an_ordering_earns_by_luck_what_shuffling_earns() {
        let question = question(
            r#"Order(items: [(key: "a", text: "一"), (key: "b", text: "二"), (key: "c", text: "三"), (key: "d", text: "四")], answer: ["b", "a", "c", "d"])"#,
        );
        let mut dice = Dice::new(5);
        let mut keys: Vec<crate::curriculum::Key> =
            ["a", "b", "c", "d"].map(|key| key.parse().unwrap()).into();
        let (mut share, mut full) = (0.0, 0.0);
        for _ in 0..20_000 {
            dice.shuffle(&mut keys);
            let score = score::score(&question, &Response::Order(keys.clone()));
            share += score.share() / 20_000.0;
            full += f32::from(u8::from(score.is_full())) / 20_000.0;
        }
        let luck = Luck::of(&question);
        assert!((luck.share - share).abs() < 0.01, "{share}");
        assert!((luck.full - full).abs() < 0.01, "{full}");
    }
}
