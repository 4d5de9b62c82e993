//! Marks: what an answer earns in an exam.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};

use crate::curriculum::Question;
use crate::curriculum::question::{Body, Criterion, TASK_POINTS};
use crate::practice::Response;
use crate::practice::response::Met;
use crate::practice::score::score;

/// Marks in tenths: sums stay exact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Marks(pub u32);

impl Marks {
    /// So many whole marks.
    pub fn whole(marks: u32) -> Self {
        Self(marks.saturating_mul(10))
    }

    /// So many of so many equal parts of it, to the nearest tenth, a half up.
    fn portion(self, some: u32, parts: u32) -> Self {
        let parts = parts.max(1);
        Self((2 * self.0 * some + parts) / (2 * parts))
    }

    /// As a number.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10.0
    }

    /// The share of `full`, 0 to 1; 0 of nothing.
    pub fn share_of(self, full: Self) -> f64 {
        if full.0 == 0 { 0.0 } else { f64::from(self.0) / f64::from(full.0) }
    }
}

impl Add for Marks {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Marks {
    fn sum<I: Iterator<Item = Self>>(marks: I) -> Self {
        marks.fold(Self::default(), Self::add)
    }
}

impl fmt::Display for Marks {
    /// Without a decimal where there is none: `83`, `83.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % 10 {
            0 => write!(f, "{}", self.0 / 10),
            tenth => write!(f, "{}.{tenth}", self.0 / 10),
        }
    }
}

/// What an answer earns that is right in part. Stated on the cover, kept with the sitting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Partial {
    /// Nothing.
    #[default]
    None,
    /// As much of the marks as is right.
    Proportional,
    /// This share of the marks, per cent, as a school sets it.
    Share(u8),
}

/// Marks an answer to a question of `full` marks.
///
/// Right in part is: of several right options some, and no wrong one; of items, blanks or classes some. A fixed
/// share is earned from half of them on.
pub fn mark(question: &Question, response: &Response, full: u16, partial: Partial) -> Marks {
    if let (Body::Task { rubric, .. }, Response::Task { text, met }) = (&question.body, response) {
        // What a rubric gives is no part of something right: it counts whatever the rule.
        let earned = |one: &Criterion| Some(of_criterion(one.points, *met.get(&one.key)?, full));
        let is_blank = text.trim().is_empty();
        return if is_blank { Marks::default() } else { rubric.iter().filter_map(earned).sum() };
    }
    let full = Marks::whole(u32::from(full));
    let (right, parts) =
        if let (Body::Multiple { answer, .. }, Response::Multiple(chosen)) = (&question.body, response) {
            let is_sound = chosen.iter().all(|key| answer.contains(key));
            (if is_sound { chosen.len() as u32 } else { 0 }, answer.len() as u32)
        } else {
            let score = score(question, response);
            (score.right, score.parts)
        };
    if right == parts {
        return full;
    }
    match partial {
        Partial::Proportional => full.portion(right, parts),
        Partial::Share(share) if right * 2 >= parts && right > 0 => {
            full.portion(u32::from(share.min(100)), 100)
        }
        Partial::None | Partial::Share(_) => Marks::default(),
    }
}

/// What a criterion of so many points earns in a task of `full` marks when it is met so far.
pub fn of_criterion(points: u8, met: Met, full: u16) -> Marks {
    Marks::whole(u32::from(full)).portion(met.halves() * u32::from(points), 2 * u32::from(TASK_POINTS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::testing::question;

    const MULTIPLE: &str = r#"Multiple(options: [(key: "a", text: "甲", feedback: ""), (key: "b", text: "乙", feedback: ""), (key: "c", text: "丙", feedback: ""), (key: "d", text: "丁", feedback: "")], answer: ["a", "b", "c"])"#;
    const ORDER: &str = r#"Order(items: [(key: "a", text: "一"), (key: "b", text: "二"), (key: "c", text: "三"), (key: "d", text: "四")], answer: ["b", "a", "c", "d"])"#;

    /// Tenths earned with nothing, in proportion, and half of the marks for what is right in part.
    #[track_caller]
    fn check(body: &str, response: &Response, full: u16, tenths: [u32; 3]) {
        let question = question(body);
        let rules = [Partial::None, Partial::Proportional, Partial::Share(50)];
        assert_eq!(rules.map(|rule| mark(&question, response, full, rule).0), tenths);
    }

    fn chosen(keys: &str) -> Response {
        Response::Multiple(keys.chars().map(|key| key.to_string().parse().unwrap()).collect())
    }

    #[test]
    fn options_left_out_cost_marks_and_a_wrong_one_costs_all() {
        check(MULTIPLE, &chosen("abc"), 2, [20, 20, 20]);
        check(MULTIPLE, &chosen("ab"), 2, [0, 13, 10]);
        check(MULTIPLE, &chosen("a"), 2, [0, 7, 0]);
        check(MULTIPLE, &chosen("abd"), 2, [0, 0, 0]);
        check(MULTIPLE, &chosen("abcd"), 2, [0, 0, 0]);
        check(MULTIPLE, &chosen(""), 2, [0, 0, 0]);
    }

    #[test]
    fn places_and_single_choices() {
        let order =
            |keys: &str| Response::Order(keys.chars().map(|key| key.to_string().parse().unwrap()).collect());
        check(ORDER, &order("bacd"), 2, [20, 20, 20]);
        check(ORDER, &order("badc"), 2, [0, 10, 10]);
        check(ORDER, &order("bcad"), 2, [0, 10, 10]);
        check(ORDER, &order("abdc"), 2, [0, 0, 0]);
        check("Judge(answer: true)", &Response::Judge(Some(true)), 1, [10, 10, 10]);
        check("Judge(answer: true)", &Response::Judge(Some(false)), 1, [0, 0, 0]);
        check("Judge(answer: true)", &Response::Judge(None), 1, [0, 0, 0]);
    }

    #[test]
    fn a_task_earns_what_its_rubric_gives_whatever_the_rule() {
        let task = r#"Task(model: "…", rubric: [(key: "a", text: "致歉", points: 3), (key: "b", text: "办法", points: 7)])"#;
        let met = [("a", Met::Full), ("b", Met::Half)].map(|(key, met)| (key.parse().unwrap(), met));
        let work = Response::Task { text: "您好……".into(), met: met.into() };
        check(task, &work, 10, [65, 65, 65]);
        // Criterion by criterion, as it stands in the key: 4.5 and half of 10.5, rounded.
        check(task, &work, 15, [98, 98, 98]);
        check(task, &Response::Task { text: "您好……".into(), met: [].into() }, 15, [0, 0, 0]);
    }

    #[test]
    fn marks_read_as_people_write_them() {
        assert_eq!(
            [Marks(830), Marks(835), Marks(0), Marks(7)].map(|marks| marks.to_string()),
            ["83", "83.5", "0", "0.7"]
        );
        assert_eq!([Marks(15), Marks(20)].into_iter().sum::<Marks>(), Marks(35));
    }
}
