//! The order in which options are shown: shuffled from a seed that is stored with the answer.

use crate::curriculum::question::{Body, Choice, Item, Member};
use crate::curriculum::{Question, QuestionId};

/// A small, fixed generator (`SplitMix64`, Steele, Lea and Flood 2014): the same seed gives the same order
/// on every machine and in every future version, which no library promises.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// A generator from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The generator for one question within a session of this seed.
    pub fn for_question(seed: u64, question: &QuestionId) -> Self {
        Self(seed ^ hash(question.as_str()))
    }

    /// The next 64 bits.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `bound` (which must not be 0).
    pub fn below(&mut self, bound: usize) -> usize {
        // The multiply-shift of Lemire; its bias is below 2⁻⁵⁰ for the few options there ever are.
        ((u128::from(self.roll()) * bound as u128) >> 64) as usize
    }

    /// Shuffles in place (Fisher and Yates).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            let pick = self.below(last + 1);
            things.swap(last, pick);
        }
    }
}

/// A seed from a name: FNV-1a, fixed for ever like the generator.
pub fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// A, B, C … for the options as they are shown; from the 26th on Z, which no question has.
pub fn letter(place: usize) -> char {
    char::from(b'A' + u8::try_from(place.min(25)).unwrap_or(25))
}

/// ① to ⑳ for blanks and criteria; no question has more.
pub fn circled(place: usize) -> char {
    char::from_u32(0x2460 + u32::try_from(place.min(19)).unwrap_or(19)).unwrap_or('·')
}

/// The options of a choice question in the order to show; empty for other kinds.
pub fn options(question: &Question, seed: u64) -> Vec<&Choice> {
    match &question.body {
        Body::Single { options, fixed, .. } | Body::Multiple { options, fixed, .. } => {
            shuffled(question, options, seed, *fixed)
        }
        _ => Vec::new(),
    }
}

/// The items to put in order, in the order to show (never already the right one); empty for other kinds.
pub fn items(question: &Question, seed: u64) -> Vec<&Item> {
    let Body::Order { items, answer } = &question.body else { return Vec::new() };
    let mut shown = shuffled(question, items, seed, false);
    if shown.len() > 1 && shown.iter().map(|item| &item.key).eq(answer) {
        shown.rotate_left(1);
    }
    shown
}

/// The items to classify in the order to show; empty for other kinds.
pub fn members(question: &Question, seed: u64) -> Vec<&Member> {
    match &question.body {
        Body::Classify { items, .. } => shuffled(question, items, seed, false),
        _ => Vec::new(),
    }
}

fn shuffled<'a, T>(question: &Question, things: &'a [T], seed: u64, fixed: bool) -> Vec<&'a T> {
    let mut shown: Vec<&T> = things.iter().collect();
    if !fixed {
        Dice::for_question(seed, &question.id).shuffle(&mut shown);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::testing::question;

    #[test]
    fn a_seed_gives_the_same_order_for_ever() {
        let mut numbers: Vec<u32> = (0..8).collect();
        Dice::new(42).shuffle(&mut numbers);
        assert_eq!(numbers, [4, 3, 2, 0, 7, 6, 1, 5]);
        // The published first output of SplitMix64 for seed 0.
        assert_eq!(Dice::new(0).roll(), 0xe220_a839_7b1d_cdaf);
    }

    #[test]
    fn every_option_comes_first_about_equally_often() {
        let question = question(
            r#"Single(options: [(key: "a", text: "", feedback: ""), (key: "b", text: "", feedback: ""), (key: "c", text: "", feedback: ""), (key: "d", text: "", feedback: "")], answer: "b")"#,
        );
        let mut first = [0; 4];
        for seed in 0..4000 {
            let key = options(&question, seed)[0].key.as_str().as_bytes()[0];
            first[usize::from(key - b'a')] += 1;
        }
        assert!(first.iter().all(|count| (900..1100).contains(count)), "{first:?}");
    }

    #[test]
    fn an_ordering_is_never_shown_solved() {
        let question =
            question(r#"Order(items: [(key: "a", text: ""), (key: "b", text: "")], answer: ["a", "b"])"#);
        for seed in 0..100 {
            assert_eq!(items(&question, seed)[0].key.as_str(), "b");
        }
    }
}
