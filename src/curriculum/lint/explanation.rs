//! An explanation that explains.

use super::characters::width;
use super::place;
use crate::curriculum::{Finding, Language, Library};

/// The least that gives a reason, characters.
const SHORTEST: usize = 20;

/// `short-explanation`: too short to say why the key is right and why the others tempt.
pub fn explanations(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        // A card's back is its reason.
        for question in topic.active().filter(|question| question.kind().is_marked()) {
            let length = width(&question.explanation.zh);
            if length < SHORTEST {
                findings.push(Finding::warning("short-explanation", &file, &question.id, length));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    fn short_card() -> Pack {
        let card = Pack::sound().question(r#"Recall(answer: "平均处理时长")"#);
        card.last(|question| question.explanation.zh = "背面。".into())
    }

    #[test]
    fn a_reason_takes_some_words() {
        check(explanations, &Pack::sound().question(JUDGE), &[]);
        let short =
            Pack::sound().question(JUDGE).last(|question| question.explanation.zh = "因为 如此。".into());
        let card = short_card();
        check(explanations, &card, &[]);
        check(explanations, &short, &["short-explanation talk-01 5"]);
    }
}
