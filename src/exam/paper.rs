//! A paper: which questions, in which order, for how many marks.

use serde::{Deserialize, Serialize};

use crate::curriculum::exam::{Draw, Part, PartKind};
use crate::curriculum::question::Kind;
use crate::curriculum::{Exam, ExamId, QuestionId};
use crate::practice::order::{Dice, hash};

/// How much of a paper is sat.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Form {
    /// All of it.
    #[default]
    Full,
    /// Half of the questions of every draw, in half the time. Where their number is odd, the one in the middle is asked
    /// where that brings the marks so far closer to half of them.
    Half,
    /// One section only, counted from 0.
    Section(usize),
}

impl Form {
    /// How much of a paper can be sat: whole, half, and each of its sections where there are several.
    pub fn all(part: &Part) -> impl Iterator<Item = Self> + use<> {
        let sections = if part.sections.len() > 1 { part.sections.len() } else { 0 };
        [Self::Full, Self::Half].into_iter().chain((0..sections).map(Self::Section))
    }

    /// The marks it has in all.
    pub fn full_marks(self, part: &Part) -> u32 {
        self.draws(part).map(|drawn| drawn.marks()).sum()
    }

    /// The questions it asks in all.
    pub fn questions(self, part: &Part) -> usize {
        self.draws(part).map(|drawn| drawn.count).sum()
    }

    /// The draws of which it asks anything, in the paper's order.
    pub fn draws(self, part: &Part) -> impl Iterator<Item = Drawn<'_>> {
        let sections = part.sections.iter().enumerate();
        let all = sections.flat_map(|(section, held)| {
            let draws = held.draws.iter().enumerate();
            draws.map(move |(nth, draw)| Drawn { section, nth, draw, count: usize::from(draw.count) })
        });
        // Marks so far: of the whole, and of the half.
        let (mut whole, mut half) = (0, 0);
        let counted = all.map(move |drawn| {
            let count = match self {
                Self::Full => drawn.count,
                Self::Half => {
                    let marks = u32::from(drawn.draw.marks);
                    let less = drawn.count / 2;
                    whole += drawn.draw.weight();
                    let off = |count: usize| whole.abs_diff(2 * (half + count as u32 * marks));
                    let more = drawn.count.div_ceil(2);
                    let count = if off(more) <= off(less) { more } else { less };
                    half += count as u32 * marks;
                    count
                }
                Self::Section(only) if only == drawn.section => drawn.count,
                Self::Section(_) => 0,
            };
            Drawn { count, ..drawn }
        });
        counted.filter(|drawn| drawn.count > 0)
    }

    /// The time for it, minutes: as much of the whole as its marks are, at least 1.
    pub fn minutes(self, part: &Part) -> u32 {
        let (marks, full) = (self.full_marks(part), u32::from(part.full_marks.max(1)));
        (u32::from(part.minutes) * marks).div_ceil(full).max(1)
    }

    /// The marks from which it is passed, in the proportion of the whole paper; rounded up.
    pub fn pass_mark(self, part: &Part) -> u32 {
        (self.full_marks(part) * u32::from(part.pass_mark)).div_ceil(u32::from(part.full_marks.max(1)))
    }
}

/// A draw as a form asks it.
#[derive(Debug, Clone, Copy)]
pub struct Drawn<'a> {
    /// The section it stands in, counted from 0.
    pub section: usize,
    /// Which draw of the section, counted from 0.
    pub nth: usize,
    /// What the blueprint says of it.
    pub draw: &'a Draw,
    /// Questions that are asked of it, at least one.
    pub count: usize,
}

impl Drawn<'_> {
    /// The marks of its questions.
    pub fn marks(&self) -> u32 {
        self.count as u32 * u32::from(self.draw.marks)
    }
}

/// A paper as it is sat, kept and printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Of which exam.
    pub exam: ExamId,
    /// Which paper of it.
    pub part: PartKind,
    /// How much of it.
    pub form: Form,
    /// Its number, from 1: with the same content it is the same paper on every machine.
    pub number: u32,
    /// Its questions in order: kind by kind.
    pub items: Vec<Item>,
}

/// A question of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What is asked.
    pub question: QuestionId,
    /// The section it was drawn for, counted from 0.
    pub section: usize,
    /// The group it stands in, by kind of question, counted from 0 (see [`groups`]).
    pub group: usize,
    /// Marks for a right answer.
    pub marks: u16,
}

/// Papers of one number that differ in the order of questions and options only, so that neighbours cannot copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Variant {
    /// A卷, the one that is sat on the screen.
    #[default]
    A,
    /// B卷.
    B,
}

impl Variant {
    /// A and B.
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    /// A or B.
    pub fn letter(self) -> char {
        match self {
            Self::A => 'A',
            Self::B => 'B',
        }
    }
}

/// The groups of a paper in their order: kinds of questions that stand together under one heading.
pub fn groups(part: &Part) -> Vec<&[Kind]> {
    let mut groups: Vec<&[Kind]> = Vec::new();
    for draw in part.sections.iter().flat_map(|section| &section.draws) {
        if !groups.contains(&draw.kinds.as_slice()) {
            groups.push(&draw.kinds);
        }
    }
    // A small section may lack a kind: the order of kinds themselves puts the groups in order.
    groups.sort_by_key(|kinds| kinds.first().copied());
    groups
}

impl Paper {
    /// The marks of all questions.
    pub fn full_marks(&self) -> u32 {
        self.items.iter().map(|item| u32::from(item.marks)).sum()
    }

    /// What options and items of its questions are shuffled with.
    pub fn seed(&self, variant: Variant) -> u64 {
        hash(&format!("{}/{:?}/{}/{}", self.exam, self.part, self.number, variant.letter()))
    }

    /// The same paper with its questions in the variant's order; they stay within their group.
    #[must_use]
    pub fn arranged(mut self, variant: Variant) -> Self {
        let mut dice = Dice::new(self.seed(variant));
        // From one order, whatever the draw was, so that A and B of a kept paper can be made anew.
        self.items.sort_by(|a, b| (a.group, &a.question).cmp(&(b.group, &b.question)));
        dice.shuffle(&mut self.items);
        self.items.sort_by_key(|item| item.group);
        self
    }

    /// The blueprint of the paper.
    pub fn blueprint<'a>(&self, exam: &'a Exam) -> Option<&'a Part> {
        exam.part(self.part)
    }
}
