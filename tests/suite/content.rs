//! The content that ships: it loads, it can be answered, and what the linter says of it is explained.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use zuoxi::curriculum::coverage::{Coverage, Figures};
use zuoxi::curriculum::exam::PartKind;
use zuoxi::curriculum::question::{Body, Kind};
use zuoxi::curriculum::{Key, Language, Library, Question, Severity, Source, load};
use zuoxi::exam::{Bank, Form};
use zuoxi::practice::score::score;
use zuoxi::practice::{Response, order};

static SHIPPED: LazyLock<Library> = LazyLock::new(|| load::load(&Source::Shipped).unwrap());

/// Warnings that were looked at and kept: rule, id, and why. One that no longer occurs has to go.
const KEPT: &[(&str, &str, &str)] = &[];

#[test]
fn the_linter_finds_nothing_unexplained() {
    let findings = load::inspect(&Source::Shipped);
    let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let kept: BTreeSet<(&str, &str)> = KEPT.iter().map(|(rule, id, _)| (*rule, *id)).collect();
    let found: BTreeSet<(&str, &str)> =
        findings.iter().map(|finding| (finding.rule, finding.id.as_str())).collect();
    let new: Vec<_> =
        findings.iter().filter(|finding| !kept.contains(&(finding.rule, finding.id.as_str()))).collect();
    assert!(new.is_empty(), "mend these, or say in KEPT why they stay: {new:#?}");
    let gone: Vec<_> = kept.difference(&found).collect();
    assert!(gone.is_empty(), "no longer found, take them out of KEPT: {gone:?}");
}

#[test]
fn every_right_answer_earns_full_marks() {
    for question in SHIPPED.active().chain(SHIPPED.tasks()) {
        for response in right_answers(question) {
            assert_eq!(response.validate(question), Ok(()), "{}: {response:?}", question.id);
            assert!(score(question, &response).is_full(), "{}: {response:?}", question.id);
        }
    }
}

#[test]
fn every_wrong_answer_earns_less() {
    for question in SHIPPED.active().chain(SHIPPED.tasks()) {
        for response in wrong_answers(question) {
            assert!(!score(question, &response).is_full(), "{}: {response:?}", question.id);
        }
    }
}

#[test]
fn an_empty_answer_earns_nothing_and_cannot_be_handed_in() {
    for question in SHIPPED.active().chain(SHIPPED.tasks()) {
        let empty = Response::empty(question);
        assert!(empty.validate(question).is_err(), "{}", question.id);
        assert_eq!(score(question, &empty).right, 0, "{}", question.id);
    }
}

/// Every code of the five documents, one a line: `standard/level/code`.
const CODES: &str = include_str!("data/codes.txt");

#[test]
fn the_standards_have_all_their_competencies() {
    let ours: Vec<String> = SHIPPED
        .standards()
        .iter()
        .flat_map(|standard| standard.competencies().map(|(id, _)| id.to_string()).collect::<Vec<_>>())
        .collect();
    let documents: BTreeSet<&str> = CODES.lines().collect();
    assert_eq!((documents.len(), ours.len()), (1011, 1011));
    assert_eq!(ours.iter().map(String::as_str).collect::<BTreeSet<_>>(), documents);
}

/// The entry exams, with the largest banks.
const ENTRY: &[&str] = &["onex-2021-1", "onex-2020-1", "miit-1", "csm-3"];

/// Papers without a shared question that a learner who fails can still sit.
const PAPERS: usize = 3;

#[test]
fn what_has_been_covered_stays_covered() {
    let coverage = Coverage::of(&SHIPPED);
    assert_eq!((coverage.whole.rows, coverage.whole.mapped), (1011, 1011));
    for level in &coverage.levels {
        let Figures { rows, taught, exercised, .. } = level.figures;
        assert_eq!((taught, exercised), (rows, rows), "{}/{}", level.standard, level.level);
    }
}

#[test]
fn exams_have_papers_to_try_again() {
    for exam in SHIPPED.exams() {
        for (kind, _) in exam.parts() {
            let bank = Bank::new(&SHIPPED, exam, kind).unwrap();
            let supply = bank.supply(Form::Full);
            assert!(
                supply.as_ref().is_ok_and(|papers| *papers >= PAPERS),
                "{} {kind:?}: {supply:?}",
                exam.id
            );
            if ENTRY.contains(&exam.id.as_str()) && kind == PartKind::Theory {
                assert!(bank.len() >= 300, "{} has {} questions", exam.id, bank.len());
            }
        }
    }
}

/// The document of this level says both that there is a practical part and that there is none.
#[test]
fn every_exam_but_one_has_a_practical_part() {
    let without = SHIPPED.exams().iter().filter(|exam| exam.practical.is_none());
    assert_eq!(without.map(|exam| exam.id.as_str()).collect::<Vec<_>>(), ["miit-1"]);
}

#[test]
fn every_kind_of_question_occurs() {
    let kinds: BTreeSet<Kind> = SHIPPED.active().map(Question::kind).collect();
    // Cards come from the glossary.
    let marked: BTreeSet<Kind> = Kind::ALL.into_iter().filter(|kind| kind.is_marked()).collect();
    assert_eq!(kinds, marked);
}

#[test]
fn keys_cannot_be_guessed_from_their_place() {
    let mut letters: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = 0;
    for question in SHIPPED.active() {
        if let Body::Single { answer, fixed: false, .. } = &question.body {
            *letters.entry(answer.as_str()).or_default() += 1;
            all += 1;
        }
    }
    for (letter, count) in &letters {
        // With three or four options a letter is right in a quarter to a third of them; d is often missing.
        assert!(count * 100 < all * 45, "{letter} is the key of {count} of {all}");
    }
    for letter in ["a", "b", "c"] {
        assert!(
            letters.get(letter).is_some_and(|count| count * 100 > all * 20),
            "{letter}: {letters:?} of {all}"
        );
    }
}

#[test]
fn keys_cannot_be_guessed_from_their_length() {
    for language in Language::ALL {
        let (mut longest, mut shortest, mut all) = (0, 0, 0);
        for question in SHIPPED.active() {
            let Body::Single { options, answer, .. } = &question.body else { continue };
            let length = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
            let of = |key: &Key| options.iter().find(|option| option.key == *key).unwrap();
            let key = length(of(answer).text.get(language));
            let others: Vec<usize> = options
                .iter()
                .filter(|option| option.key != *answer)
                .map(|option| length(option.text.get(language)))
                .collect();
            longest += usize::from(others.iter().all(|other| *other < key));
            shortest += usize::from(others.iter().all(|other| *other > key));
            all += 1;
        }
        for (which, count) in [("longest", longest), ("shortest", shortest)] {
            let share = count * 100 / all;
            assert!((10..=45).contains(&share), "{}: the key is the {which} in {share} %", language.tag());
        }
    }
}

/// Every answer that has to count as right; for blanks each variant on its own.
fn right_answers(question: &Question) -> Vec<Response> {
    match &question.body {
        Body::Single { answer, .. } => vec![Response::Single(Some(answer.clone()))],
        Body::Multiple { answer, .. } => vec![Response::Multiple(answer.iter().cloned().collect())],
        Body::Judge { answer } => vec![Response::Judge(Some(*answer))],
        Body::Numeric { answer, decimals, unit, .. } => {
            let typed = format!("{answer:.*}", usize::from(*decimals));
            let percent = (unit.zh == "%").then(|| Response::Numeric(format!("{typed}%")));
            std::iter::once(Response::Numeric(typed)).chain(percent).collect()
        }
        Body::Order { answer, .. } => vec![Response::Order(answer.clone())],
        Body::Classify { items, .. } => {
            let placed = items.iter().map(|item| (item.key.clone(), item.class.clone())).collect();
            vec![Response::Classify(placed)]
        }
        Body::Recall { .. } => vec![Response::Recall(Some(true))],
        Body::Task { .. } => vec![zuoxi::practice::model::answer(question, true)],
        Body::Fill { blanks } => {
            let models =
                |language| blanks.iter().map(|blank| blank.model(language).to_owned()).collect::<Vec<_>>();
            let mut answers: Vec<Response> =
                Language::ALL.map(|language| Response::Fill(models(language))).into();
            for (place, blank) in blanks.iter().enumerate() {
                for variant in blank.accept.iter().chain(&blank.accept_en) {
                    let mut typed = models(Language::Chinese);
                    typed[place].clone_from(variant);
                    answers.push(Response::Fill(typed));
                }
            }
            answers
        }
    }
}

/// Answers that must not count as right: every distractor, the order as it is shown, everything in one class.
fn wrong_answers(question: &Question) -> Vec<Response> {
    match &question.body {
        Body::Single { options, answer, .. } => options
            .iter()
            .filter(|option| option.key != *answer)
            .map(|option| Response::Single(Some(option.key.clone())))
            .collect(),
        Body::Multiple { options, answer, .. } => {
            let everything: BTreeSet<Key> = options.iter().map(|option| option.key.clone()).collect();
            let without = |key: &Key| answer.iter().filter(|other| *other != key).cloned().collect();
            std::iter::once(everything).chain(answer.iter().map(without)).map(Response::Multiple).collect()
        }
        Body::Judge { answer } => vec![Response::Judge(Some(!answer))],
        Body::Numeric { answer, tolerance, decimals, .. } => {
            let step = 10_f64.powi(-i32::from(*decimals));
            [answer - tolerance - step, answer + tolerance + step]
                .map(|value| Response::Numeric(format!("{value:.*}", usize::from(*decimals))))
                .into()
        }
        Body::Order { .. } => (0..8)
            .map(|seed| order::items(question, seed).into_iter().map(|item| item.key.clone()).collect())
            .map(Response::Order)
            .collect(),
        Body::Classify { classes, items } => classes
            .iter()
            .map(|class| items.iter().map(|item| (item.key.clone(), class.key.clone())).collect())
            .map(Response::Classify)
            .collect(),
        Body::Recall { .. } => vec![Response::Recall(Some(false))],
        Body::Task { .. } => vec![zuoxi::practice::model::answer(question, false)],
        Body::Fill { blanks } => vec![Response::Fill(vec!["？".to_owned(); blanks.len()])],
    }
}
