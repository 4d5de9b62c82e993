//! Blanks: as many as the stem shows, each with something that may stand in it.

use std::collections::HashSet;

use super::passage::own;
use super::place;
use crate::curriculum::question::{Blank, Body};
use crate::curriculum::{Finding, Language, Library, Question};
use crate::practice::typed::plain;

/// What stands for a blank in a stem.
const BLANK: &str = "____";

/// `blank-count`, `blank-empty`, `blank-twice`.
pub fn blanks(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in &topic.questions {
            let Body::Fill { blanks } = &question.body else { continue };
            for language in Language::ALL {
                let file = place::questions(topic, language);
                for (rule, detail) in wrong(question, blanks, language) {
                    findings.push(Finding::error(rule, &file, &question.id, detail));
                }
            }
        }
    }
}

fn wrong(question: &Question, blanks: &[Blank], language: Language) -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    let shown = own(&question.stem, language).map(|stem| stem.matches(BLANK).count());
    if shown.is_some_and(|shown| shown != blanks.len() || shown == 0) {
        wrong.push(("blank-count", format!("{} / {}", shown.unwrap_or_default(), blanks.len())));
    }
    for (place, blank) in blanks.iter().enumerate() {
        let variants = match language {
            Language::Chinese => &blank.accept,
            // Without English variants the Chinese ones stand.
            Language::English => &blank.accept_en,
        };
        let number = place + 1;
        if variants.is_empty() && language == Language::Chinese {
            wrong.push(("blank-empty", number.to_string()));
        }
        let mut seen = HashSet::new();
        for variant in variants {
            let plain = plain(variant);
            if plain.is_empty() {
                wrong.push(("blank-empty", number.to_string()));
            } else if !seen.insert(plain) {
                wrong.push(("blank-twice", format!("{number}: {variant}")));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    fn with(stem: &str, blanks: &str) -> Pack {
        let stem = stem.to_owned();
        Pack::sound()
            .question(&format!("Fill(blanks: [{blanks}])"))
            .edit(|topic| topic.questions[0].stem.zh = stem)
    }

    #[test]
    fn a_stem_shows_its_blanks() {
        check(blanks, &with("先____，再____。", r#"(accept: ["听"]), (accept: ["问"])"#), &[]);
        check(
            blanks,
            &with("先____。", r#"(accept: ["听"]), (accept: ["问"])"#),
            &["blank-count talk-01 1 / 2"],
        );
        check(blanks, &with("先听。", ""), &["blank-count talk-01 0 / 0"]);
        let english = with("先____。", r#"(accept: ["听"])"#)
            .edit(|topic| topic.questions[0].stem.en = Some("First listen.".into()));
        check(blanks, &english, &["blank-count talk-01 0 / 1"]);
    }

    #[test]
    fn a_blank_has_variants_that_differ() {
        check(blanks, &with("先____。", "(accept: [])"), &["blank-empty talk-01 1"]);
        check(blanks, &with("先____。", r#"(accept: ["听", " "])"#), &["blank-empty talk-01 1"]);
        check(blanks, &with("先____。", r#"(accept: ["ACW", "acw"])"#), &["blank-twice talk-01 1: acw"]);
        let both = with("先____。", r#"(accept: ["ACW"])"#).edit(|topic| {
            let Body::Fill { blanks } = &mut topic.questions[0].body else { unreachable!() };
            // The English list may begin with what the Chinese one has: its first is shown as the answer.
            blanks[0].accept_en = vec!["ACW".into()];
        });
        check(blanks, &both, &[]);
    }
}
