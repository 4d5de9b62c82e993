//! What an answer says about memory.

use std::time::Duration;

use super::Score;
use crate::curriculum::question::Body;
use crate::curriculum::{Language, Question};
use crate::memory::Grade;

/// Reading speed of a text one has to think about: Chinese characters a second.
const CHARACTERS_A_SECOND: f32 = 6.0;
/// The same for English, characters with spaces.
const LETTERS_A_SECOND: f32 = 18.0;
/// What choosing, ordering or typing takes, seconds a part.
const SECONDS_A_PART: f32 = 2.5;

/// The time a learner who knows the answer needs to read the question and put it down.
///
/// An estimate from the length of what has to be read and the number of things to do; it only
/// separates fluent from laboured, and the learner can correct the grade.
pub fn expected_time(question: &Question, language: Language) -> Duration {
    let feedback = |place: &str| place.starts_with("feedback") || place == "explanation" || place == "source";
    let read: usize = question
        .texts()
        .iter()
        .filter(|(place, _)| !feedback(place))
        .map(|(_, text)| text.get(language).chars().count())
        .sum();
    let parts = match &question.body {
        Body::Single { .. } | Body::Judge { .. } => 1,
        Body::Multiple { answer, .. } => answer.len(),
        // Working out a number takes several steps.
        Body::Numeric { .. } => 8,
        Body::Order { items, .. } => items.len(),
        Body::Classify { items, .. } => items.len(),
        Body::Fill { blanks } => blanks.len() * 3,
        // Recalling it, and comparing.
        Body::Recall { .. } => 2,
        // Several sentences for each thing that is looked for.
        Body::Task { rubric, .. } => rubric.len() * 40,
    };
    let speed = match language {
        Language::Chinese => CHARACTERS_A_SECOND,
        Language::English => LETTERS_A_SECOND,
    };
    Duration::from_secs_f32(2.0 + read as f32 / speed + parts as f32 * SECONDS_A_PART)
}

/// The grade that an answer suggests. The learner may correct it.
///
/// Anything not fully right is `Again`: a part that was missed has to come back. Fully right is `Good`;
/// `Hard` when it took more than three times the expected time; `Easy` when it took less than six
/// tenths of it and the question was known before (a first sight may have been luck).
pub fn suggest(score: Score, elapsed: Duration, expected: Duration, seen_before: bool) -> Grade {
    if !score.is_full() {
        Grade::Again
    } else if elapsed > expected * 3 {
        Grade::Hard
    } else if seen_before && elapsed < expected.mul_f32(0.6) {
        Grade::Easy
    } else {
        Grade::Good
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_follows_from_marks_and_time() {
        let (full, part) = (Score { right: 3, parts: 3 }, Score { right: 2, parts: 3 });
        let expected = Duration::from_secs(20);
        let seconds = Duration::from_secs;
        assert_eq!(suggest(part, seconds(5), expected, true), Grade::Again);
        assert_eq!(suggest(full, seconds(20), expected, true), Grade::Good);
        assert_eq!(suggest(full, seconds(61), expected, true), Grade::Hard);
        assert_eq!(suggest(full, seconds(8), expected, true), Grade::Easy);
        assert_eq!(suggest(full, seconds(8), expected, false), Grade::Good);
    }
}
