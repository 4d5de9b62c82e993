//! How many marks an answer earns.

use super::Response;
use super::typed::{number, plain};
use crate::curriculum::Question;
use crate::curriculum::question::{Body, Criterion};

/// Marks of one answer as parts of a whole: an option question has one part, a question with items has
/// as many as items or blanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Parts that are right.
    pub right: u32,
    /// Parts in all, at least 1.
    pub parts: u32,
}

impl Score {
    /// Whether everything is right.
    pub fn is_full(self) -> bool {
        self.right == self.parts
    }

    /// The share that is right, 0 to 1.
    pub fn share(self) -> f32 {
        let (right, parts) = (self.right as f32, self.parts.max(1) as f32);
        right / parts
    }

    fn all_or_nothing(right: bool) -> Self {
        Self { right: u32::from(right), parts: 1 }
    }

    fn of(parts: impl Iterator<Item = bool>) -> Self {
        parts.fold(Self { right: 0, parts: 0 }, |score, right| Self {
            right: score.right + u32::from(right),
            parts: score.parts + 1,
        })
    }
}

/// Marks an answer. An answer of another kind, or an unfinished part, earns nothing.
///
/// Choices are all or nothing; an ordering counts the items that stand in their place, a classification
/// the items in their class, a fill-in the blanks, a task the half points that its marker gave it.
pub fn score(question: &Question, response: &Response) -> Score {
    match (&question.body, response) {
        (Body::Single { answer, .. }, Response::Single(chosen)) => {
            Score::all_or_nothing(chosen.as_ref() == Some(answer))
        }
        (Body::Multiple { answer, .. }, Response::Multiple(chosen)) => Score::all_or_nothing(
            chosen.len() == answer.len() && answer.iter().all(|key| chosen.contains(key)),
        ),
        (Body::Judge { answer }, Response::Judge(chosen)) => Score::all_or_nothing(*chosen == Some(*answer)),
        (Body::Numeric { answer, tolerance, .. }, Response::Numeric(text)) => {
            // Half a unit in the last place of a double: 0.3 typed for 0.1 + 0.2 is not wrong.
            let slack = answer.abs() * f64::EPSILON * 4.0;
            Score::all_or_nothing(
                number(text).is_some_and(|value| (value - answer).abs() <= tolerance + slack),
            )
        }
        (Body::Order { answer, .. }, Response::Order(picked)) => {
            Score::of(answer.iter().enumerate().map(|(place, key)| picked.get(place) == Some(key)))
        }
        (Body::Classify { items, .. }, Response::Classify(placed)) => {
            Score::of(items.iter().map(|item| placed.get(&item.key) == Some(&item.class)))
        }
        (Body::Fill { blanks }, Response::Fill(typed)) => {
            Score::of(blanks.iter().enumerate().map(|(place, blank)| {
                let typed = typed.get(place).map(|text| plain(text)).unwrap_or_default();
                blank.accept.iter().chain(&blank.accept_en).any(|variant| plain(variant) == typed)
            }))
        }
        (Body::Recall { .. }, Response::Recall(known)) => Score::all_or_nothing(*known == Some(true)),
        (Body::Task { rubric, .. }, Response::Task { text, met }) => {
            // Half points, for what is half met.
            let earned = |criterion: &Criterion| {
                let met = met.get(&criterion.key).filter(|_| !text.trim().is_empty());
                met.map_or(0, |met| met.halves() * u32::from(criterion.points))
            };
            let points: u32 = rubric.iter().map(|criterion| u32::from(criterion.points)).sum();
            Score { right: rubric.iter().map(earned).sum(), parts: (2 * points).max(1) }
        }
        _ => Score::all_or_nothing(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::response::{Met, Missing};
    use crate::practice::testing::question;

    #[track_caller]
    fn check(body: &str, response: &Response, right: u32, parts: u32) {
        assert_eq!(score(&question(body), response), Score { right, parts });
    }

    fn keys<C: FromIterator<crate::curriculum::Key>>(text: &str) -> C {
        text.split_whitespace().map(|key| key.parse().unwrap()).collect()
    }

    const OPTIONS: &str = r#"[(key: "a", text: "甲", feedback: ""), (key: "b", text: "乙", feedback: ""), (key: "c", text: "丙", feedback: "")]"#;

    #[test]
    fn a_single_choice_is_right_or_wrong() {
        let body = format!(r#"Single(options: {OPTIONS}, answer: "b")"#);
        check(&body, &Response::Single(Some("b".parse().unwrap())), 1, 1);
        check(&body, &Response::Single(Some("a".parse().unwrap())), 0, 1);
        check(&body, &Response::Single(None), 0, 1);
        check(&body, &Response::Judge(Some(true)), 0, 1);
    }

    #[test]
    fn a_multiple_choice_wants_all_and_no_other() {
        let body = format!(r#"Multiple(options: {OPTIONS}, answer: ["a", "c"])"#);
        check(&body, &Response::Multiple(keys("c a")), 1, 1);
        check(&body, &Response::Multiple(keys("a")), 0, 1);
        check(&body, &Response::Multiple(keys("a b c")), 0, 1);
    }

    #[test]
    fn a_number_has_a_tolerance() {
        let body = r#"Numeric(answer: 83.0, tolerance: 0.1, decimals: 1, unit: (zh: "%"))"#;
        check(body, &Response::Numeric("83.1".into()), 1, 1);
        check(body, &Response::Numeric("８２．９％".into()), 1, 1);
        check(body, &Response::Numeric("83.2".into()), 0, 1);
        check(body, &Response::Numeric("八十三".into()), 0, 1);
    }

    #[test]
    fn a_card_counts_what_the_learner_says() {
        let body = r#"Recall(answer: "…")"#;
        check(body, &Response::Recall(Some(true)), 1, 1);
        check(body, &Response::Recall(Some(false)), 0, 1);
        check(body, &Response::Recall(None), 0, 1);
        assert_eq!(Response::empty(&question(body)).validate(&question(body)), Err(Missing::Nothing));
    }

    #[test]
    fn a_task_counts_what_its_marker_saw() {
        let body = r#"Task(model: "…", rubric: [(key: "a", text: "致歉", points: 3), (key: "b", text: "办法", points: 7)])"#;
        let work = |text: &str, met: &[(&str, Met)]| Response::Task {
            text: text.into(),
            met: met.iter().map(|(key, met)| (key.parse().unwrap(), *met)).collect(),
        };
        check(body, &work("您好……", &[("a", Met::Full), ("b", Met::Half)]), 13, 20);
        check(body, &work("您好……", &[("a", Met::Full), ("b", Met::Full)]), 20, 20);
        check(body, &work("您好……", &[("b", Met::No)]), 0, 20);
        check(body, &work(" ", &[("a", Met::Full)]), 0, 20);
        let question = question(body);
        assert!(work("您好……", &[("a", Met::No)]).awaits_marks(&question));
        assert!(!work("您好……", &[("a", Met::No), ("b", Met::Half)]).awaits_marks(&question));
        assert!(!work("", &[]).awaits_marks(&question), "an empty page earns nothing by itself");
        assert_eq!(work("", &[]).validate(&question), Err(Missing::Nothing));
    }

    #[test]
    fn an_ordering_counts_places() {
        let body = r#"Order(items: [(key: "a", text: "一"), (key: "b", text: "二"), (key: "c", text: "三")], answer: ["b", "a", "c"])"#;
        check(body, &Response::Order(keys("b a c")), 3, 3);
        check(body, &Response::Order(keys("b c a")), 1, 3);
        check(body, &Response::Order(keys("b")), 1, 3);
    }

    #[test]
    fn a_classification_counts_items() {
        let body = r#"Classify(classes: [(key: "x", text: "甲"), (key: "y", text: "乙")], items: [(key: "a", text: "一", class: "x"), (key: "b", text: "二", class: "y")])"#;
        let placed = |pairs: &[(&str, &str)]| {
            Response::Classify(pairs.iter().map(|(i, c)| (i.parse().unwrap(), c.parse().unwrap())).collect())
        };
        check(body, &placed(&[("a", "x"), ("b", "y")]), 2, 2);
        check(body, &placed(&[("a", "x"), ("b", "x")]), 1, 2);
        assert_eq!(placed(&[("a", "x")]).validate(&question(body)), Err(Missing::Parts(1)));
        assert_eq!(placed(&[]).validate(&question(body)), Err(Missing::Nothing));
    }

    #[test]
    fn a_blank_accepts_its_variants_in_any_width_and_case() {
        let body = r#"Fill(blanks: [(accept: ["话后处理", "ACW"])])"#;
        for text in ["话后处理", " 话后 处理", "acw", "ＡＣＷ"] {
            check(body, &Response::Fill(vec![text.into()]), 1, 1);
        }
        check(body, &Response::Fill(vec!["话后".into()]), 0, 1);
        check(body, &Response::Fill(vec![]), 0, 1);
    }
}
