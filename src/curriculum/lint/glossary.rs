//! Terms: each names one thing, points at what there is, and says what it means in a sentence or two.

use std::collections::{HashMap, HashSet};

use super::characters::{bare, width};
use super::place;
use crate::curriculum::{Finding, Library};

/// A definition that can be recalled: characters without white space.
const DEFINITION: std::ops::RangeInclusive<usize> = 15..=130;

/// `duplicate-id`, `id-too-long`: two terms with one id, a term or a question of a topic with the id of a term's
/// card, a term whose card can have none.
pub fn ids(library: &Library, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    let topics = || library.topics().iter().flat_map(|topic| &topic.questions);
    let questions: HashSet<&str> = topics().map(|question| question.id.as_str()).collect();
    for term in library.terms() {
        let file = place::term(library, term);
        if !seen.insert(&term.id) {
            findings.push(Finding::error("duplicate-id", &file, &term.id, &term.id));
        }
        match term.card_id() {
            Ok(card) if questions.contains(card.as_str()) => {
                findings.push(Finding::error("duplicate-id", &file, &term.id, card));
            }
            Ok(_) => {}
            Err(error) => findings.push(Finding::error("id-too-long", &file, &term.id, error.text.len())),
        }
    }
}

/// `unknown-topic`, `unknown-competency`: what a term points at. A standard that is not there may come later.
pub fn references(library: &Library, findings: &mut Vec<Finding>) {
    for term in library.terms() {
        let file = place::term(library, term);
        for topic in term.topics.iter().filter(|topic| !library.knows(topic)) {
            findings.push(Finding::error("unknown-topic", &file, &term.id, topic));
        }
        for id in &term.serves {
            if library.standard(&id.standard).is_some() && library.competency(id).is_none() {
                findings.push(Finding::error("unknown-competency", &file, &term.id, id));
            }
        }
    }
}

/// `term-twice`: two terms with one name, alias or abbreviation. A learner could not say which is asked for.
pub fn names(library: &Library, findings: &mut Vec<Finding>) {
    let mut seen = HashMap::new();
    for term in library.terms() {
        let own = [Some(&term.name.zh), term.name.en.as_ref(), term.abbreviation.as_ref()];
        let all: HashSet<Vec<char>> =
            own.into_iter().flatten().chain(&term.aliases).map(|name| bare(name)).collect();
        for name in all {
            if let Some(other) = seen.insert(name.clone(), &term.id).filter(|other| **other != term.id) {
                let name: String = name.into_iter().collect();
                let file = place::term(library, term);
                findings.push(Finding::warning("term-twice", &file, &term.id, format!("{name} ({other})")));
            }
        }
    }
}

/// `definition-length`: too short to mean anything, or too long to be recalled.
pub fn definitions(library: &Library, findings: &mut Vec<Finding>) {
    for term in library.terms() {
        let length = width(&term.definition.zh);
        if !DEFINITION.contains(&length) {
            let detail = format!("{length} ({}–{})", DEFINITION.start(), DEFINITION.end());
            findings.push(Finding::warning(
                "definition-length",
                &place::term(library, term),
                &term.id,
                detail,
            ));
        }
    }
}

/// `abbreviation-style`: two to eight capitals, digits or `&/+-.`, as the trade writes them.
pub fn abbreviations(library: &Library, findings: &mut Vec<Finding>) {
    let fits = |short: &str| {
        let letter = |c: char| c.is_ascii_uppercase();
        (2..=8).contains(&short.len())
            && short.chars().any(letter)
            && short.chars().all(|c| letter(c) || c.is_ascii_digit() || "&/+-.".contains(c))
    };
    for term in library.terms() {
        // What is short in another way, in Chinese or small letters, is an alias.
        let own = term.abbreviation.as_deref().filter(|short| !fits(short));
        if let Some(short) = own {
            findings.push(Finding::warning(
                "abbreviation-style",
                &place::term(library, term),
                &term.id,
                short,
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    fn other(pack: Pack) -> Pack {
        pack.term("other").edit_term(|term| {
            term.name.zh = "放弃率".into();
            term.name.en = Some("abandonment rate".into());
            term.abbreviation = None;
        })
    }

    #[test]
    fn a_term_has_a_name_of_its_own() {
        let two = other(Pack::sound().term("level"));
        check(ids, &two, &[]);
        check(names, &two, &[]);
        check(ids, &Pack::sound().term("level").term("level"), &["duplicate-id level level"]);
        let long = Pack::sound().term(&"x".repeat(60));
        check(ids, &long, &[&format!("id-too-long {} 65", "x".repeat(60))]);
        let taken = Pack::sound().topic("term").question(JUDGE).edit(|topic| {
            topic.questions[0].id = "term-level".parse().unwrap();
        });
        check(ids, &taken.term("level"), &["duplicate-id level term-level"]);
        let alias = two.edit_term(|term| term.aliases = vec!["Service-Level".into()]);
        let found = ["term-twice other servicelevel (level)"];
        check(names, &alias, &found);
    }

    #[test]
    fn a_term_points_at_what_there_is() {
        check(references, &Pack::sound().term("level"), &[]);
        let lost = Pack::sound().term("level").edit_term(|term| {
            term.topics.push("nowhere".parse().unwrap());
            term.serves = ["office/1/9.9", "later/1/1.1"].map(|id| id.parse().unwrap()).into();
        });
        let found = ["unknown-competency level office/1/9.9", "unknown-topic level nowhere"];
        check(references, &lost, &found);
    }

    #[test]
    fn a_definition_can_be_recalled() {
        check(definitions, &Pack::sound().term("level"), &[]);
        let bare = Pack::sound().term("level").edit_term(|term| term.definition.zh = "一种 指标。".into());
        check(definitions, &bare, &["definition-length level 5 (15–130)"]);
    }

    #[test]
    fn an_abbreviation_is_in_capitals() {
        for (short, fits) in
            [("SL", true), ("P&L", true), ("2FA", true), ("aht", false), ("A", false), ("质检", false)]
        {
            let pack = Pack::sound().term("level").edit_term(|term| term.abbreviation = Some(short.into()));
            let found = format!("abbreviation-style level {short}");
            check(abbreviations, &pack, [found.as_str()].get(usize::from(fits)..).unwrap_or_default());
        }
    }
}
