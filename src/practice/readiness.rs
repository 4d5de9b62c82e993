//! How ready a learner is: the mark to be expected in an exam, and how sure that is.

use std::collections::HashSet;

use super::luck::{Luck, slip};
use super::record::Record;
use super::speed::{Bucket, Speed};
use crate::curriculum::exam::Section;
use crate::curriculum::{CompetencyId, Exam, Library, Question, Text};
use crate::memory::{Day, Scheduler};

/// With fewer answers than this nothing is said.
pub const ENOUGH_ANSWERS: u32 = 60;
/// With fewer answers than this after a day or more nothing is said.
pub const ENOUGH_RECALLS: u32 = 20;

/// What a learner can expect of an exam.
#[derive(Debug, Clone, PartialEq)]
pub struct Readiness {
    /// The expected mark, 0 to the full marks.
    pub mark: f32,
    /// Four of five marks lie from here …
    pub low: f32,
    /// … to here: the draw of the questions and what is not known of the learner both count.
    pub high: f32,
    /// The parts of the paper, in its order.
    pub sections: Vec<Standing>,
    /// What it rests on.
    pub basis: Basis,
}

/// What a prediction rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Basis {
    /// Answers given to questions that the exam may ask.
    pub answers: u32,
    /// Of all answers, those in review after a day or more.
    pub recalls: u32,
    /// Questions that the exam may ask and that were answered at least once.
    pub seen: usize,
    /// Questions that the exam may ask.
    pub questions: usize,
}

impl Basis {
    /// Whether it is enough to say a mark.
    pub fn is_enough(self) -> bool {
        self.answers >= ENOUGH_ANSWERS && self.recalls >= ENOUGH_RECALLS
    }
}

/// A part of the paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// What it is about.
    pub title: Text,
    /// Its marks.
    pub weight: u16,
    /// The marks to be expected.
    pub mark: f32,
    /// Its questions answered at least once.
    pub seen: usize,
    /// Its questions.
    pub questions: usize,
    /// Competencies with questions of which none was answered yet, in the document's order.
    pub unseen: Vec<CompetencyId>,
    /// Competencies without any question in the bank, in the document's order.
    pub missing: Vec<CompetencyId>,
}

/// A question as the exam meets it.
#[derive(Clone, Copy)]
struct Item {
    /// The model's chance that it is known; `None` if it was never answered.
    recall: Option<f32>,
    luck: f32,
    slip: f32,
}

/// A section as the exam draws from it: a share of the section for each competency, its items within.
struct Pool {
    weight: f32,
    drawn: f32,
    competencies: Vec<Vec<Item>>,
}

/// The mark to be expected if the exam were sat on `day` and nothing learnt before.
///
/// Each competency of a section counts alike. A question never answered is guessed; so is a competency
/// without questions, with the luck of the bank's mean question.
pub fn readiness(
    exam: &Exam,
    library: &Library,
    record: &Record,
    buckets: &[Bucket],
    scheduler: &Scheduler,
    day: Day,
) -> Readiness {
    let mut basis = Basis::default();
    let mut pools = Vec::with_capacity(exam.theory.sections.len());
    let mut standings = Vec::with_capacity(exam.theory.sections.len());
    let mut lucks = Mean::default();
    let mut slips = Mean::default();
    for section in &exam.theory.sections {
        let (mut pool, mut standing) = empty(section, exam);
        // A question may exercise several competencies; it is counted once.
        let mut counted = HashSet::new();
        for id in examined(exam, section, library) {
            let questions: Vec<&Question> = library.exercising(&id).collect();
            let mut items = Vec::with_capacity(questions.len());
            for question in questions {
                let card = record.cards.get(&question.id);
                let luck = Luck::of(question);
                if counted.insert(&question.id) {
                    standing.questions += 1;
                    if let Some(card) = card {
                        lucks.add(luck.full);
                        slips.add(slip(question.difficulty));
                        standing.seen += 1;
                        basis.answers = basis.answers.saturating_add(card.repetitions);
                    }
                }
                let recall = card.map(|card| scheduler.recall_on(card, day));
                items.push(Item { recall, luck: luck.share, slip: slip(question.difficulty) });
            }
            if items.is_empty() {
                standing.missing.push(id);
            } else if items.iter().all(|item| item.recall.is_none()) {
                standing.unseen.push(id);
            }
            pool.competencies.push(items);
        }
        basis.seen += standing.seen;
        basis.questions += standing.questions;
        pools.push(pool);
        standings.push(standing);
    }
    let luck = Luck { full: lucks.value(0.25), share: 0.0 };
    let speed = Speed::learnt(buckets, luck, slips.value(0.04), scheduler);
    basis.recalls = speed.asked();
    fill_gaps(&mut pools);
    let full = f32::from(exam.theory.full_marks);
    let sittings: Vec<(f32, f32)> = speed
        .values()
        .iter()
        .map(|speed| {
            pools.iter().fold((0.0, 0.0), |(mark, variance), pool| {
                let (expected, spread) = pool.sitting(scheduler, *speed);
                (mark + expected, variance + spread)
            })
        })
        .collect();
    let count = speed.values().len().max(1) as f32;
    for (pool, standing) in pools.iter().zip(&mut standings) {
        let marks = speed.values().iter().map(|speed| pool.sitting(scheduler, *speed).0);
        standing.mark = marks.sum::<f32>() / count;
    }
    let mark = sittings.iter().map(|(mark, _)| mark).sum::<f32>() / count;
    let bound = |share| quantile(&sittings, share, full);
    Readiness { mark, low: bound(0.1), high: bound(0.9), sections: standings, basis }
}

/// The competencies that a section examines, in the document's order.
fn examined(exam: &Exam, section: &Section, library: &Library) -> Vec<CompetencyId> {
    let Some(standard) = library.standard(&exam.standard) else { return Vec::new() };
    let all = standard.competencies().map(|(id, _)| id);
    all.filter(|id| exam.examines(section, id)).collect()
}

fn empty(section: &Section, exam: &Exam) -> (Pool, Standing) {
    let (weight, full) = (f32::from(section.weight), f32::from(exam.theory.full_marks.max(1)));
    let drawn = (exam.theory.items() as f32 * weight / full).max(1.0);
    let standing = Standing {
        title: section.title.clone(),
        weight: section.weight,
        mark: 0.0,
        seen: 0,
        questions: 0,
        unseen: Vec::new(),
        missing: Vec::new(),
    };
    (Pool { weight, drawn, competencies: Vec::new() }, standing)
}

/// Where the bank has no question, one is imagined that is guessed with the luck of the mean question.
fn fill_gaps(pools: &mut [Pool]) {
    let mut lucks = Mean::default();
    for item in pools.iter().flat_map(|pool| pool.competencies.iter().flatten()) {
        lucks.add(item.luck);
    }
    let imagined = Item { recall: None, luck: lucks.value(0.25), slip: 0.0 };
    for competency in pools.iter_mut().flat_map(|pool| &mut pool.competencies) {
        if competency.is_empty() {
            competency.push(imagined);
        }
    }
}

impl Item {
    /// The expected share of its marks.
    fn share(self, scheduler: &Scheduler, speed: f32) -> f32 {
        let known = self.recall.map_or(0.0, |recall| scheduler.at_speed(recall, speed));
        known * (1.0 - self.slip) + (1.0 - known) * self.luck
    }
}

impl Pool {
    /// Mean and variance of the section's marks for a learner who forgets at this speed.
    ///
    /// The variance of drawing without replacement: what each drawn question does by chance, and which
    /// questions are drawn; the latter vanishes as the paper asks the whole pool.
    fn sitting(&self, scheduler: &Scheduler, speed: f32) -> (f32, f32) {
        let competencies = self.competencies.len().max(1) as f32;
        let (mut mean, mut square, mut chance, mut all) = (0.0, 0.0, 0.0, 0.0);
        for items in &self.competencies {
            let part = 1.0 / (competencies * items.len().max(1) as f32);
            for item in items {
                let share = item.share(scheduler, speed);
                mean += part * share;
                square += part * share * share;
                chance += part * share * (1.0 - share);
                all += 1.0;
            }
        }
        let between = (square - mean * mean).max(0.0) * (1.0 - self.drawn / f32::max(all, 1.0)).max(0.0);
        let each = self.weight / self.drawn;
        (self.weight * mean, self.drawn * each * each * (chance + between))
    }
}

/// The mark that a share of sittings stays below: a mixture of equally likely normal distributions.
fn quantile(sittings: &[(f32, f32)], share: f32, full: f32) -> f32 {
    let below = |mark: f32| {
        let chance = |(mean, variance): &(f32, f32)| normal((mark - mean) / variance.sqrt().max(0.01));
        sittings.iter().map(chance).sum::<f32>() / sittings.len().max(1) as f32
    };
    let (mut low, mut high) = (0.0, full);
    for _ in 0..24 {
        let middle = f32::midpoint(low, high);
        if below(middle) < share { low = middle } else { high = middle }
    }
    f32::midpoint(low, high)
}

/// The share of a standard normal distribution below `z` (the logistic approximation of Bowling et al.
/// 2009, within 0.0002).
fn normal(z: f32) -> f32 {
    1.0 / (1.0 + (-0.07056 * z.powi(3) - 1.5976 * z).exp())
}

/// A mean in the making.
#[derive(Default)]
struct Mean {
    sum: f32,
    count: f32,
}

impl Mean {
    fn add(&mut self, value: f32) {
        self.sum += value;
        self.count += 1.0;
    }

    fn value(&self, otherwise: f32) -> f32 {
        if self.count > 0.0 { self.sum / self.count } else { otherwise }
    }
}

#[cfg(test)]
mod tests;
