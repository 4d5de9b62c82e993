//! Predicted marks against the marks of simulated learners.

use super::*;
use crate::practice::plan::Wishes;
use crate::practice::simulation::{Kind, Learner, library};

/// What came of it for one learner.
struct Sat {
    predicted: Readiness,
    mark: f32,
}

/// Studies for weeks in a way of their own, then sits the exam.
fn life(library: &Library, kind: Kind, seed: u64) -> Sat {
    let mut learner = Learner::new(library, kind, seed);
    let days = 16 + learner.fate.below(20);
    let lessons = 3 + learner.fate.below(14);
    let diligence = learner.fate.between(0.4, 1.0);
    let wishes = Wishes {
        new_a_day: 4 + u32::try_from(learner.fate.below(22)).unwrap(),
        reviews_a_day: 20 + u32::try_from(learner.fate.below(80)).unwrap(),
        minutes: 600,
        ..Wishes::default()
    };
    for day in 0..days {
        learner.sleeps(1);
        if !learner.fate.happens(diligence) {
            continue;
        }
        learner.reads(lessons.min(1 + lessons * (day + 1) / (days / 2)));
        learner.works(|learner| learner.queue(&wishes), 150);
    }
    let pause = 1 + i64::try_from(learner.fate.below(4)).unwrap();
    learner.sleeps(pause);
    let day = learner.now.day();
    let predicted =
        readiness(learner.exam(), library, &learner.record, &learner.buckets(), &learner.scheduler, day);
    let mark = learner.sits();
    Sat { predicted, mark }
}

/// Learners of a kind: the mean error is under 5 marks, and four of five marks (give or
/// take a tenth) lie in the range.
#[track_caller]
fn check(kind: Kind, first: u64, count: u64) {
    let library = library(11);
    let sat: Vec<Sat> = (0..count).map(|nth| life(&library, kind, first + nth)).collect();
    let said: Vec<&Sat> = sat.iter().filter(|sat| sat.predicted.basis.is_enough()).collect();
    assert!(said.len() * 10 > sat.len() * 9, "{} of {} have enough", said.len(), sat.len());
    let count = said.len() as f32;
    let error = said.iter().map(|sat| (sat.predicted.mark - sat.mark).abs()).sum::<f32>() / count;
    let bias = said.iter().map(|sat| sat.predicted.mark - sat.mark).sum::<f32>() / count;
    let within = |sat: &&&Sat| sat.predicted.low <= sat.mark && sat.mark <= sat.predicted.high;
    let held = said.iter().filter(within).count() as f32 / count;
    let width = said.iter().map(|sat| sat.predicted.high - sat.predicted.low).sum::<f32>() / count;
    let marks = said.iter().map(|sat| sat.mark);
    let (lowest, highest) = (marks.clone().fold(100.0, f32::min), marks.fold(0.0, f32::max));
    let said = format!(
        "from {first}: {count} learners, marks {lowest:.0} to {highest:.0}, error {error:.2}, bias {bias:+.2}, held {held:.3}, width {width:.1}"
    );
    assert!(error < 5.0, "{said}");
    assert!((0.70..=0.90).contains(&held), "{said}");
    // Weak, middling and strong learners were among them.
    assert!(lowest < 45.0 && highest > 80.0, "{said}");
}

#[test]
fn learners_as_the_model_believes_get_the_predicted_mark() {
    check(Kind { speed: 0.0, parameters: 0.0, questions: 0.0, known_before: 0.0 }, 1_000, 110);
}

#[test]
fn learners_who_forget_faster_or_slower_get_the_predicted_mark() {
    check(Kind { speed: 0.5, parameters: 0.0, questions: 0.3, known_before: 0.05 }, 2_000, 220);
}

#[test]
fn learners_of_another_model_get_the_predicted_mark() {
    check(Kind { speed: 0.3, parameters: 0.15, questions: 0.5, known_before: 0.1 }, 3_000, 110);
    check(Kind { speed: 0.6, parameters: 0.1, questions: 0.2, known_before: 0.0 }, 4_000, 110);
}

#[test]
fn what_was_never_seen_is_guessed_and_named() {
    let library = library(2);
    let exam = &library.exams()[0];
    let scheduler = Scheduler::default();
    let now: crate::memory::Now = "2026-03-02T19:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into();
    let of = |record: &Record| readiness(exam, &library, record, &[], &scheduler, now.day());
    let mut record = Record::default();
    let nothing = of(&record);
    assert!(!nothing.basis.is_enough());
    assert!((20.0..40.0).contains(&nothing.mark), "by luck: {}", nothing.mark);
    assert!(nothing.low < nothing.mark && nothing.mark < nothing.high);
    assert_eq!(nothing.sections.iter().map(|section| section.unseen.len()).collect::<Vec<_>>(), [12; 4]);

    for question in library.active().filter(|question| question.serves[0].code.starts_with("1.")) {
        record
            .cards
            .insert(question.id.clone(), scheduler.schedule(None, crate::memory::Grade::Good, &now, 1));
    }
    let one = of(&record);
    assert!(one.sections[0].unseen.is_empty() && one.sections[1].unseen.len() == 12);
    assert!(one.sections[0].mark > 36.0, "{}", one.sections[0].mark);
    assert!((one.sections[1].mark - nothing.sections[1].mark).abs() < 0.01);
    assert_eq!((one.basis.seen, one.basis.questions, one.basis.answers), (24, 96, 24));
    let sum: f32 = one.sections.iter().map(|section| section.mark).sum();
    assert!((sum - one.mark).abs() < 0.01);
}

#[test]
fn what_the_bank_does_not_hold_yet_is_named() {
    let library = library(0);
    let exam = &library.exams()[0];
    let nothing = Record::default();
    let all = readiness(exam, &library, &nothing, &[], &Scheduler::default(), Day(20_000));
    assert!(all.sections.iter().all(|section| section.missing.len() == 12 && section.unseen.is_empty()));
    assert!((all.mark - 25.0).abs() < 0.1, "{}", all.mark);
}
