//! A paper to sit on paper: the questions, an answer sheet, and the key.
//!
//! The same content and number give the same files to the byte: nothing in them says when they were made.

mod key;
mod paper;
mod sheet;

use std::path::{Path, PathBuf};

use crate::curriculum::exam::{Part, PartKind};
use crate::curriculum::question::{Body, Kind};
use crate::curriculum::{Exam, Language, Library, Question};
use crate::exam::{Bank, Form, Item, Paper, Partial, Shortage, Variant, paper as groups};
use crate::exchange::pdf::{self, Document};
use crate::exchange::write;
use crate::i18n::exam::{group_name, paper_name};
use crate::practice::order;
use crate::tr;

/// What is to be printed.
#[derive(Debug, Clone)]
pub struct Order {
    /// Which paper of the exam.
    pub part: PartKind,
    /// How much of it.
    pub form: Form,
    /// Its number, from 1.
    pub number: u32,
    /// A, B or both.
    pub variants: Vec<Variant>,
    /// What an answer earns that is right in part.
    pub partial: Partial,
    /// The language of the files.
    pub language: Language,
}

/// Why nothing was printed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The exam has no such paper.
    #[error("there is no such paper")]
    NoPaper,
    /// The bank is too small.
    #[error("the bank lacks questions for {} draws", .0.lacks.len())]
    Short(Shortage),
    /// The pages could not be drawn.
    #[error(transparent)]
    Print(#[from] pdf::Error),
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] write::Error),
}

/// Draws a paper and writes paper, answer sheet and key of each variant into a folder. Returns the files.
///
/// # Errors
/// [`Error`]; files that were written before it stay.
pub fn print(library: &Library, exam: &Exam, order: &Order, folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let bank = Bank::new(library, exam, order.part).ok_or(Error::NoPaper)?;
    let drawn = bank.paper(order.form, order.number).map_err(Error::Short)?;
    let mut files = Vec::new();
    for variant in &order.variants {
        let handout = Handout::new(library, exam, drawn.clone(), *variant, order)?;
        for piece in Piece::ALL {
            let file = pdf::render(&handout.document(piece))?;
            let path = folder.join(handout.name(piece));
            files.push(write::write(&path, "pdf", |out| out.write_all(&file))?);
        }
    }
    Ok(files)
}

/// A file of a handout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// The questions.
    Paper,
    /// 答题卡: where the answers go.
    Sheet,
    /// The answers with their reasons.
    Key,
}

impl Piece {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Paper, Self::Sheet, Self::Key];

    /// For example 答题卡.
    pub fn name(self, language: Language) -> String {
        match self {
            Self::Paper => tr!(language, "handout-paper"),
            Self::Sheet => tr!(language, "handout-sheet"),
            Self::Key => tr!(language, "handout-key"),
        }
    }
}

/// A variant of a paper, ready to be set.
#[derive(Debug, Clone)]
pub struct Handout<'a> {
    library: &'a Library,
    exam: &'a Exam,
    part: &'a Part,
    paper: Paper,
    variant: Variant,
    partial: Partial,
    language: Language,
}

/// The questions of a paper that stand under one heading.
struct Group<'a> {
    name: String,
    kinds: &'a [Kind],
    /// Number in the whole paper, item, question.
    asked: Vec<(usize, &'a Item, &'a Question)>,
}

impl Group<'_> {
    fn full(&self) -> u32 {
        self.asked.iter().map(|(_, item, _)| u32::from(item.marks)).sum()
    }

    /// The marks of each question, where they are all the same.
    fn each(&self) -> Option<u16> {
        let first = self.asked.first()?.1.marks;
        self.asked.iter().all(|(_, item, _)| item.marks == first).then_some(first)
    }
}

impl<'a> Handout<'a> {
    /// Puts a drawn paper in the order of a variant.
    ///
    /// # Errors
    /// [`Error::NoPaper`] if the exam has no such paper.
    pub fn new(
        library: &'a Library,
        exam: &'a Exam,
        paper: Paper,
        variant: Variant,
        order: &Order,
    ) -> Result<Self, Error> {
        let part = exam.part(paper.part).ok_or(Error::NoPaper)?;
        let paper = paper.arranged(variant);
        Ok(Self { library, exam, part, paper, variant, partial: order.partial, language: order.language })
    }

    /// One of its files, to be drawn.
    pub fn document(&self, piece: Piece) -> Document {
        let blocks = match piece {
            Piece::Paper => paper::blocks(self),
            Piece::Sheet => sheet::blocks(self),
            Piece::Key => key::blocks(self),
        };
        let title = format!("{} · {}", self.title(), piece.name(self.language));
        Document { foot: title.clone(), title, language: self.language, made_on: None, blocks }
    }

    /// The name of one of its files, without the extension: `onex-2021-1-no3-A-试卷`.
    pub fn name(&self, piece: Piece) -> String {
        let part = match self.paper.part {
            PartKind::Theory => "",
            PartKind::Practical => "-practical",
        };
        let form = match self.paper.form {
            Form::Full => String::new(),
            Form::Half => "-half".to_owned(),
            Form::Section(place) => format!("-section{}", place + 1),
        };
        let (exam, number, letter) = (&self.exam.id, self.paper.number, self.variant.letter());
        let piece = piece.name(self.language).to_lowercase().replace(' ', "-");
        format!("{exam}{part}{form}-no{number}-{letter}-{piece}")
    }

    /// Which paper it is, with its variant.
    fn title(&self) -> String {
        let name = paper_name(self.language, &self.paper, self.exam);
        format!("{name} · {}", self.variant_name())
    }

    fn variant_name(&self) -> String {
        tr!(self.language, "handout-variant", letter = self.variant.letter().to_string())
    }

    fn seed(&self) -> u64 {
        self.paper.seed(self.variant)
    }

    /// Its groups in order; the questions are numbered through.
    fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = groups::groups(self.part)
            .into_iter()
            .map(|kinds| Group { name: group_name(self.language, kinds), kinds, asked: Vec::new() })
            .collect();
        for (place, item) in self.paper.items.iter().enumerate() {
            let question = self.library.question(&item.question);
            if let (Some(group), Some(question)) = (groups.get_mut(item.group), question) {
                group.asked.push((place + 1, item, question));
            }
        }
        groups.retain(|group| !group.asked.is_empty());
        groups
    }

    /// The heading of the group at this place.
    fn heading(&self, place: usize, group: &Group<'_>) -> String {
        let (language, name) = (self.language, group.name.as_str());
        let (count, full) = (group.asked.len(), group.full());
        let number = numeral(language, place);
        match group.each() {
            Some(each) => tr!(
                language,
                "handout-group",
                number = number,
                name = name,
                count = count,
                each = i32::from(each),
                full = full
            ),
            None => {
                tr!(language, "handout-group-mixed", number = number, name = name, count = count, full = full)
            }
        }
    }
}

/// 一, 二, 三… or 1, 2, 3…, from a place counted from 0.
fn numeral(language: Language, place: usize) -> String {
    let number: usize = place + 1;
    tr!(language, "handout-numeral", number = number)
}

/// The letters that a question is answered with by a mark in a box; empty where an answer is written.
fn letters(question: &Question, language: Language) -> Vec<String> {
    match &question.body {
        Body::Single { options, .. } | Body::Multiple { options, .. } => {
            (0..options.len()).map(|place| order::letter(place).to_string()).collect()
        }
        Body::Judge { .. } => vec![tr!(language, "handout-true"), tr!(language, "handout-false")],
        _ => Vec::new(),
    }
}

/// The lines on which an answer is written: `①________`, `甲：________`; each long enough for what belongs there.
fn lines(question: &Question, seed: u64, language: Language) -> Vec<String> {
    let line = |cells: usize| "_".repeat(cells);
    match &question.body {
        Body::Numeric { unit, .. } => {
            let answer = format!("{} {}", line(16), unit.get(language));
            vec![tr!(language, "handout-answer", line = answer.trim_end())]
        }
        Body::Order { .. } => {
            let places = order::items(question, seed).len();
            let order = vec![line(6); places].join(" → ");
            vec![tr!(language, "handout-order", line = order)]
        }
        Body::Classify { classes, .. } => {
            let of = |class: &crate::curriculum::question::Item| {
                tr!(language, "written-class", class = class.text.get(language), members = line(18))
            };
            classes.iter().map(of).collect()
        }
        Body::Fill { blanks } if blanks.len() == 1 => vec![tr!(language, "handout-answer", line = line(24))],
        Body::Fill { blanks } => {
            (0..blanks.len()).map(|place| format!("{}{}", order::circled(place), line(18))).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
