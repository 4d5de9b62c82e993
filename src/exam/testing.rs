//! Tests of papers, sittings and reports, on the content that ships.

use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;

use super::Bank;
use super::marks::{Marks, Partial};
use super::paper::{Form, Paper, Variant};
use super::report::{marks, report};
use super::sitting::{Progress, Sitting};
use crate::curriculum::exam::PartKind;
use crate::curriculum::question::Difficulty;
use crate::curriculum::{Exam, Library, Source, load};
use crate::practice::model;

fn library() -> Library {
    load::load(&Source::Shipped).unwrap()
}

/// The parts of exams for which the content that ships yields a whole paper, and one of a single section.
fn drawn(library: &Library) -> Vec<(Exam, PartKind)> {
    let is_whole = |exam: &Exam, kind| {
        Bank::new(library, exam, kind).is_some_and(|bank| bank.supply(Form::Full).is_ok())
    };
    let mut small = library.exams().iter().find(|exam| exam.id.as_str() == "onex-2021-1").unwrap().clone();
    small.theory.sections.truncate(1);
    (small.theory.full_marks, small.theory.pass_mark) = (25, 15);
    let parts = library.exams().iter().flat_map(|exam| exam.parts().map(move |(kind, _)| (exam, kind)));
    let whole = parts.filter(|(exam, kind)| is_whole(exam, *kind)).map(|(exam, kind)| (exam.clone(), kind));
    std::iter::once((small, PartKind::Theory)).chain(whole).collect()
}

/// Seeds a blueprint: a number is a seed.
const NUMBERS: u32 = 1000;

#[test]
fn a_thousand_papers_keep_to_the_blueprint() {
    let library = library();
    for (exam, kind) in &drawn(&library) {
        let bank = Bank::new(&library, exam, *kind).unwrap();
        let part = exam.part(*kind).unwrap();
        let length = u32::try_from(bank.supply(Form::Full).unwrap().min(12)).unwrap();
        let mut of_series: HashSet<_> = HashSet::new();
        for number in 1..=NUMBERS {
            let paper = bank.paper(Form::Full, number).unwrap();
            assert_eq!((paper.number, paper.items.len()), (number, part.items()), "{}", exam.id);
            assert_eq!(paper.full_marks(), u32::from(part.full_marks));
            let questions: HashSet<_> = paper.items.iter().map(|item| &item.question).collect();
            assert_eq!(questions.len(), paper.items.len(), "{} {number}: a question twice", exam.id);
            for (place, section) in part.sections.iter().enumerate() {
                let own = paper.items.iter().filter(|item| item.section == place);
                assert_eq!(
                    own.clone().map(|item| u32::from(item.marks)).sum::<u32>(),
                    u32::from(section.weight)
                );
                for item in own {
                    let question = library.question(&item.question).unwrap();
                    assert!(
                        question.is_active() && question.serves.iter().any(|id| exam.examines(section, id))
                    );
                }
            }
            // Papers of one series share nothing.
            if (number - 1) % length == 0 {
                of_series.clear();
            }
            for item in paper.items {
                assert!(of_series.insert(item.question), "{} {number} shares a question", exam.id);
            }
        }
    }
}

#[test]
fn a_number_is_one_paper_for_ever() {
    let library = library();
    for (exam, kind) in &drawn(&library) {
        let bank = Bank::new(&library, exam, *kind).unwrap();
        let again = Bank::new(&library, exam, *kind).unwrap();
        for number in [1, 2, 77, 4_000_000_000, u32::MAX] {
            let paper = bank.paper(Form::Full, number).unwrap();
            assert_eq!(paper, again.paper(Form::Full, number).unwrap());
        }
        assert_ne!(bank.paper(Form::Full, 1).unwrap().items, bank.paper(Form::Full, 2).unwrap().items);
    }
}

#[test]
fn difficulties_are_spread_and_nothing_is_asked_twice_in_other_words() {
    let library = library();
    // A dozen tasks cannot keep to shares of a hundred.
    for (exam, kind) in drawn(&library).iter().filter(|(_, kind)| *kind == PartKind::Theory) {
        let bank = Bank::new(&library, exam, *kind).unwrap();
        let paper = bank.paper(Form::Full, 1).unwrap();
        let mut found: BTreeMap<Difficulty, usize> = BTreeMap::new();
        let questions: Vec<_> =
            paper.items.iter().map(|item| library.question(&item.question).unwrap()).collect();
        for question in &questions {
            *found.entry(question.difficulty).or_default() += 1;
        }
        let share = |level| found.get(&level).copied().unwrap_or_default() * 100 / paper.items.len();
        assert!((20..=40).contains(&share(Difficulty::Easy)), "{}: {found:?}", exam.id);
        assert!((10..=30).contains(&share(Difficulty::Hard)), "{}: {found:?}", exam.id);
        let alike = crate::curriculum::lint::similar::pairs_alike(&questions, 40);
        assert!(alike.is_empty(), "{}: {alike:?}", exam.id);
    }
}

#[test]
fn halves_sections_and_variants() {
    let library = library();
    for (exam, kind) in &drawn(&library) {
        let bank = Bank::new(&library, exam, *kind).unwrap();
        let part = exam.part(*kind).unwrap();
        let half = bank.paper(Form::Half, 5).unwrap();
        assert_eq!(half.full_marks(), Form::Half.full_marks(part));
        assert!(
            (40..=60).contains(&(half.full_marks() * 100 / u32::from(part.full_marks))),
            "{}",
            half.full_marks()
        );
        assert!(Form::Half.minutes(part) < u32::from(part.minutes));
        for (place, section) in part.sections.iter().enumerate() {
            let form = Form::Section(place);
            let paper = bank.paper(form, 5).unwrap();
            assert!(paper.items.iter().all(|item| item.section == place));
            assert_eq!(paper.full_marks(), u32::from(section.weight));
            assert!(form.pass_mark(part) > 0 && form.pass_mark(part) <= paper.full_marks());
        }
        let a = bank.paper(Form::Full, 5).unwrap();
        let b = a.clone().arranged(Variant::B);
        assert_ne!(a.items, b.items);
        assert_ne!(a.seed(Variant::A), a.seed(Variant::B));
        assert_eq!(b.arranged(Variant::A), a);
    }
}

#[test]
fn what_was_seen_lately_is_left_for_later() {
    let library = library();
    let (exam, kind) = drawn(&library).remove(0);
    let bank = Bank::new(&library, &exam, kind).unwrap();
    let first = bank.freshest(Form::Full, 9, |_| 0).unwrap();
    let seen: HashSet<_> = first.items.iter().map(|item| item.question.clone()).collect();
    let stale = |paper: &Paper| paper.items.iter().filter(|item| seen.contains(&item.question)).count();
    let next = bank.freshest(Form::Full, 9, |id| u32::from(seen.contains(id))).unwrap();
    let fresh = bank.supply(Form::Full).unwrap() > 1;
    assert!(stale(&next) < first.items.len() && (!fresh || stale(&next) == 0), "{}", stale(&next));
}

#[test]
fn a_bank_too_small_says_what_it_lacks() {
    let library = library();
    let mut exam = library.exams().iter().find(|exam| exam.id.as_str() == "onex-2021-1").unwrap().clone();
    exam.theory.sections[0].draws[0].count = 5000;
    let bank = Bank::new(&library, &exam, PartKind::Theory).unwrap();
    let shortage = bank.paper(Form::Full, 1).unwrap_err();
    assert!(shortage.lacks.iter().any(|lack| lack.section == 0 && lack.need == 5000 && lack.have < 5000));
    let alone = library.exams().iter().find(|exam| exam.practical.is_none()).unwrap();
    assert!(Bank::new(&library, alone, PartKind::Practical).is_none());
}

#[test]
fn a_perfect_sitting_has_full_marks_and_an_empty_one_none() {
    let library = library();
    for (exam, kind) in &drawn(&library) {
        let bank = Bank::new(&library, exam, *kind).unwrap();
        let paper = bank.paper(Form::Full, 3).unwrap();
        let mut sitting =
            Sitting::new(paper, Some(Duration::from_mins(90)), Partial::None, Timestamp::UNIX_EPOCH);
        assert_eq!(sitting.unfinished(&library).len(), sitting.paper.items.len());
        let told = report(&sitting, marks(&sitting, &library), exam, &library);
        assert_eq!((told.whole.mark, told.is_passed()), (Marks(0), false));
        for (item, answer) in sitting.paper.items.iter().zip(&mut sitting.answers) {
            answer.response = Some(model::answer(library.question(&item.question).unwrap(), true));
            answer.spent = Duration::from_secs(10);
        }
        assert!(sitting.unfinished(&library).is_empty());
        let told = report(&sitting, marks(&sitting, &library), exam, &library);
        assert!(told.is_passed() && told.topics.is_empty());
        assert_eq!(told.whole.mark, Marks::whole(u32::from(exam.part(*kind).unwrap().full_marks)));
        assert_eq!(told.sections.iter().map(|tally| tally.mark).sum::<Marks>(), told.whole.mark);
        assert_eq!(told.groups.iter().map(|tally| tally.questions).sum::<usize>(), told.items.len());
        assert_eq!(told.whole.spent, Duration::from_secs(10 * told.items.len() as u64));
        assert!(told.competencies.iter().all(|(_, tally)| tally.mark == tally.full));
        assert!(told.items.iter().all(|item| item.progress == Progress::Done));
    }
}

#[test]
fn the_pass_mark_can_be_reached_and_missed_by_a_tenth() {
    let library = library();
    let (exam, kind) = &drawn(&library).remove(0);
    let bank = Bank::new(&library, exam, *kind).unwrap();
    let paper = bank.paper(Form::Full, 3).unwrap();
    let mut sitting = Sitting::new(paper, None, Partial::None, Timestamp::UNIX_EPOCH);
    let mut earned = 0;
    for (item, answer) in sitting.paper.items.iter().zip(&mut sitting.answers) {
        if earned + u32::from(item.marks) <= u32::from(exam.theory.pass_mark) {
            earned += u32::from(item.marks);
            answer.response = Some(model::answer(library.question(&item.question).unwrap(), true));
        }
    }
    assert_eq!(earned, u32::from(exam.theory.pass_mark));
    let told = report(&sitting, marks(&sitting, &library), exam, &library);
    assert!(told.is_passed() && !told.topics.is_empty());
    let mut items = told.items.clone();
    let place = items.iter().position(|item| item.mark.0 > 0).unwrap();
    items[place].mark.0 -= 1;
    assert!(!report(&sitting, items, exam, &library).is_passed());
}

#[test]
fn time_left_never_runs_below_nothing() {
    let paper = Paper {
        exam: "office-1".parse().unwrap(),
        part: PartKind::Theory,
        form: Form::Full,
        number: 1,
        items: Vec::new(),
    };
    let limit = Duration::from_mins(1);
    let mut sitting = Sitting::new(paper, Some(limit), Partial::None, Timestamp::UNIX_EPOCH);
    sitting.spent = Duration::from_secs(50);
    assert_eq!(sitting.left(Duration::from_secs(4)), Some(Duration::from_secs(6)));
    assert_eq!(sitting.left(Duration::MAX), Some(Duration::ZERO));
    sitting.limit = None;
    assert_eq!(sitting.left(Duration::ZERO), None);
}
