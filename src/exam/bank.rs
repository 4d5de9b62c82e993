//! What a paper is drawn from, and the draw.
//!
//! Papers come in series: those of one series share no question. So who sits number after number sees everything
//! before anything comes again, and still a number alone says which paper it is: nothing of the learner enters the
//! draw, only which number is chosen for them.

use std::collections::{HashMap, HashSet};

use super::paper::{Drawn, Form, Item, Paper, Variant, groups};
use crate::curriculum::exam::{Part, PartKind};
use crate::curriculum::lint::similar;
use crate::curriculum::question::{Difficulty, Kind};
use crate::curriculum::{Exam, Library, Question, QuestionId};
use crate::practice::order::{Dice, hash};

/// Share of common character pairs, per cent, from which two questions do not stand in one paper while there are
/// others: the linter warns from 40.
const ALIKE: usize = 30;
/// Questions of a paper that are easy, of medium difficulty and hard, per cent.
const SPREAD: [usize; 3] = [30, 50, 20];
/// A series has no more papers than this, however large the bank: a long series is long to draw.
const LONGEST_SERIES: usize = 12;
/// Numbers stay short enough to be read out in a classroom.
const SERIES: usize = 800;
/// So many series are looked at for a fresh paper.
const LOOKED_AT: usize = 4;

/// The questions that an exam's paper can ask, by section and draw.
#[derive(Debug)]
pub struct Bank<'a> {
    exam: &'a Exam,
    kind: PartKind,
    part: &'a Part,
    entries: Vec<Entry<'a>>,
    /// For each section and draw the entries it may take.
    pools: Vec<Vec<Vec<usize>>>,
    /// For each entry those that ask nearly the same.
    alike: Vec<Vec<usize>>,
}

#[derive(Debug)]
struct Entry<'a> {
    question: &'a Question,
    topic: usize,
    /// The competencies it exercises that its section examines.
    competencies: Vec<usize>,
}

/// What the bank lacks for a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// Each draw that cannot be filled.
    pub lacks: Vec<Lack>,
}

/// A draw with what there is for it; in a [`Shortage`] one that the bank cannot fill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The section, counted from 0.
    pub section: usize,
    /// The kinds that are asked for.
    pub kinds: Vec<Kind>,
    /// Questions there are.
    pub have: usize,
    /// Questions that a paper needs.
    pub need: usize,
}

impl<'a> Bank<'a> {
    /// The bank of one paper; `None` if the exam has no such paper.
    pub fn new(library: &'a Library, exam: &'a Exam, kind: PartKind) -> Option<Self> {
        let part = exam.part(kind)?;
        let mut bank = Self {
            exam,
            kind,
            part,
            entries: Vec::new(),
            pools: part.sections.iter().map(|section| vec![Vec::new(); section.draws.len()]).collect(),
            alike: Vec::new(),
        };
        let mut competencies = HashMap::new();
        for (topic, held) in library.topics().iter().enumerate() {
            for question in held.current() {
                // The first thing it exercises decides, so that no question belongs to two sections.
                let section = question
                    .serves
                    .iter()
                    .find_map(|id| part.sections.iter().position(|section| exam.examines(section, id)));
                let Some(section) = section else { continue };
                let draws = &part.sections[section].draws;
                let Some(draw) = draws.iter().position(|draw| draw.kinds.contains(&question.kind())) else {
                    continue;
                };
                bank.pools[section][draw].push(bank.entries.len());
                let examined = question.serves.iter().filter(|id| exam.examines(&part.sections[section], id));
                let competencies = examined
                    .map(|id| {
                        let next = competencies.len();
                        *competencies.entry(id).or_insert(next)
                    })
                    .collect();
                bank.entries.push(Entry { question, topic, competencies });
            }
        }
        bank.alike = vec![Vec::new(); bank.entries.len()];
        let questions: Vec<&Question> = bank.entries.iter().map(|entry| entry.question).collect();
        for (one, other) in similar::pairs_alike(&questions, ALIKE) {
            bank.alike[one].push(other);
            bank.alike[other].push(one);
        }
        Some(bank)
    }

    /// How many questions it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// How many of them each section of the paper can ask.
    pub fn sections(&self) -> Vec<usize> {
        self.pools.iter().map(|draws| draws.iter().map(Vec::len).sum()).collect()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What each draw of a paper can choose from, and what it takes.
    pub fn stock(&self, form: Form) -> Vec<Lack> {
        let draw = |Drawn { section, nth, draw, count }: Drawn<'_>| Lack {
            section,
            kinds: draw.kinds.clone(),
            have: self.pools[section][nth].len(),
            need: count,
        };
        form.draws(self.part).map(draw).collect()
    }

    /// How many papers it yields that share no question.
    ///
    /// # Errors
    /// [`Shortage`] if it does not yield one.
    pub fn supply(&self, form: Form) -> Result<usize, Shortage> {
        let stock = self.stock(form);
        match stock.iter().map(|draw| draw.have / draw.need).min() {
            Some(papers) if papers > 0 => Ok(papers),
            _ => Err(Shortage { lacks: stock.into_iter().filter(|draw| draw.have < draw.need).collect() }),
        }
    }

    /// The paper of this number (from 1): always the same from the same content.
    ///
    /// # Errors
    /// [`Shortage`] if the bank does not yield one.
    pub fn paper(&self, form: Form, number: u32) -> Result<Paper, Shortage> {
        let length = self.supply(form)?.min(LONGEST_SERIES);
        let nth = (number.max(1) - 1) as usize;
        let mut papers = self.series(form, length, nth / length, nth % length + 1);
        Ok(papers.pop().unwrap_or_else(|| self.finish(form, number, Vec::new())))
    }

    /// Of some papers that the seed points at the one with the least that is stale: `staleness` says how little an
    /// exam with this question would be worth, 0 for one that was not seen lately. Ties go to the first.
    ///
    /// # Errors
    /// [`Shortage`] if the bank does not yield one.
    pub fn freshest(
        &self,
        form: Form,
        seed: u64,
        staleness: impl Fn(&QuestionId) -> u32,
    ) -> Result<Paper, Shortage> {
        let length = self.supply(form)?.min(LONGEST_SERIES);
        let first = Dice::new(seed).below(SERIES);
        let series = (first..first + LOOKED_AT).map(|series| series % SERIES);
        let papers = series.flat_map(|series| self.series(form, length, series, length));
        let stale = |paper: &Paper| -> u32 { paper.items.iter().map(|item| staleness(&item.question)).sum() };
        papers.min_by_key(stale).map_or_else(|| self.paper(form, 1), Ok)
    }

    /// The first papers of a series; each has `length` of them.
    fn series(&self, form: Form, length: usize, series: usize, papers: usize) -> Vec<Paper> {
        let mut used = vec![false; self.entries.len()];
        let draw = |nth: usize| {
            let seed = hash(&format!("{}/{:?}/{form:?}/{series}/{nth}", self.exam.id, self.kind));
            let picked = Choice::new(self, form).picked(&mut Dice::new(seed), &mut used);
            self.finish(form, u32::try_from(series * length + nth + 1).unwrap_or(u32::MAX), picked)
        };
        (0..papers).map(draw).collect()
    }

    /// Puts a paper together from section, draw and entry of each question.
    fn finish(&self, form: Form, number: u32, picked: Vec<(usize, usize, usize)>) -> Paper {
        let groups = groups(self.part);
        let item = |(section, draw, entry): (usize, usize, usize)| {
            let draw = &self.part.sections[section].draws[draw];
            Item {
                question: self.entries[entry].question.id.clone(),
                section,
                group: groups.iter().position(|kinds| **kinds == draw.kinds).unwrap_or_default(),
                marks: draw.marks,
            }
        };
        let items = picked.into_iter().map(item).collect();
        Paper { exam: self.exam.id.clone(), part: self.kind, form, number, items }.arranged(Variant::A)
    }
}

/// A paper in the making: what has been chosen so far decides what is chosen next.
struct Choice<'a> {
    bank: &'a Bank<'a>,
    form: Form,
    /// Questions still wanted of each difficulty.
    wanted: [usize; 3],
    competencies: HashMap<usize, usize>,
    topics: HashMap<usize, usize>,
    blocked: HashSet<usize>,
}

impl<'a> Choice<'a> {
    fn new(bank: &'a Bank<'a>, form: Form) -> Self {
        let items = form.questions(bank.part);
        let mut wanted = SPREAD.map(|share| items * share / 100);
        wanted[1] += items - wanted.iter().sum::<usize>();
        Self {
            bank,
            form,
            wanted,
            competencies: HashMap::new(),
            topics: HashMap::new(),
            blocked: HashSet::new(),
        }
    }

    /// Section, draw and entry of every question; what is taken is marked as used.
    fn picked(mut self, dice: &mut Dice, used: &mut [bool]) -> Vec<(usize, usize, usize)> {
        let mut picked = Vec::new();
        for Drawn { section, nth: draw, count, .. } in self.form.draws(self.bank.part) {
            let mut pool: Vec<usize> =
                self.bank.pools[section][draw].iter().copied().filter(|entry| !used[*entry]).collect();
            dice.shuffle(&mut pool);
            for _ in 0..count {
                let best = (0..pool.len()).min_by_key(|place| self.rank(pool[*place]));
                let Some(entry) = best.map(|place| pool.remove(place)) else { break };
                self.take(entry);
                used[entry] = true;
                picked.push((section, draw, entry));
            }
        }
        picked
    }

    /// What speaks against a question now; the least wins.
    fn rank(&self, entry: usize) -> (bool, bool, usize, usize) {
        let held = &self.bank.entries[entry];
        let counted = |competency: &usize| self.competencies.get(competency).copied().unwrap_or_default();
        (
            self.blocked.contains(&entry),
            self.wanted[level(held.question.difficulty)] == 0,
            held.competencies.iter().map(counted).min().unwrap_or_default(),
            self.topics.get(&held.topic).copied().unwrap_or_default(),
        )
    }

    fn take(&mut self, entry: usize) {
        let held = &self.bank.entries[entry];
        let wanted = &mut self.wanted[level(held.question.difficulty)];
        *wanted = wanted.saturating_sub(1);
        for competency in &held.competencies {
            *self.competencies.entry(*competency).or_default() += 1;
        }
        *self.topics.entry(held.topic).or_default() += 1;
        self.blocked.extend(&self.bank.alike[entry]);
    }
}

fn level(difficulty: Difficulty) -> usize {
    match difficulty {
        Difficulty::Easy => 0,
        Difficulty::Medium => 1,
        Difficulty::Hard => 2,
    }
}
