//! The questions: a cover block, then group by group, no question broken over two pages.

use super::{Group, Handout, lines, numeral};
use crate::curriculum::question::{Body, Kind};
use crate::curriculum::{Language, Question};
use crate::exam::Partial;
use crate::exchange::pdf::{Block, Column, LEADING, Table};
use crate::i18n::exam::{part_name, partial_rule, standard_name};
use crate::i18n::kind_name;
use crate::practice::order;
use crate::tr;

/// The blank of a stem.
const BLANK: &str = "____";

/// The whole paper.
pub fn blocks(handout: &Handout<'_>) -> Vec<Block> {
    let mut blocks = cover(handout);
    for (place, group) in handout.groups().iter().enumerate() {
        blocks.extend([Block::Gap(12.0), Block::Heading(handout.heading(place, group))]);
        blocks.push(Block::Small(how(handout.language, group.kinds, handout.partial)));
        blocks.push(Block::Gap(4.0));
        for (number, item, question) in &group.asked {
            let marks = group.each().is_none().then_some(item.marks);
            blocks.push(asked(handout, *number, marks, question, group.kinds.len() > 1));
        }
    }
    // The end stands below the last question, not on a page of its own.
    if let Some(Block::Together(last)) = blocks.last_mut() {
        last.push(centred(tr!(handout.language, "handout-end"), 10.5, false));
    }
    blocks
}

pub(super) fn centred(text: String, size: f32, is_bold: bool) -> Block {
    Block::Centred { text, size, is_bold }
}

/// Standard, exam, and which paper of it: the head of every file.
pub(super) fn head(handout: &Handout<'_>, what: String) -> Vec<Block> {
    let language = handout.language;
    let number = tr!(language, "paper-number", number = handout.paper.number.to_string());
    let mut line = vec![part_name(language, handout.paper.part), number, handout.variant_name(), what];
    if handout.paper.form != crate::exam::Form::Full {
        line.insert(1, crate::i18n::exam::form_name(language, handout.paper.form, handout.part));
    }
    vec![
        centred(standard_name(language, handout.exam, handout.library).to_owned(), 11.0, false),
        centred(handout.exam.title.get(language).to_owned(), 20.0, true),
        centred(line.join(" · "), 11.5, false),
        Block::Gap(6.0),
    ]
}

/// Where name, class and number are written.
pub(super) fn fields(language: Language) -> Block {
    Block::Fields(vec![
        tr!(language, "handout-name"),
        tr!(language, "handout-class"),
        tr!(language, "handout-student"),
    ])
}

fn cover(handout: &Handout<'_>) -> Vec<Block> {
    let language = handout.language;
    let mut blocks = head(handout, tr!(language, "handout-paper"));
    blocks.push(fields(language));
    let facts = tr!(
        language,
        "handout-facts",
        minutes = handout.paper.form.minutes(handout.part),
        full = handout.paper.full_marks(),
        pass = handout.paper.form.pass_mark(handout.part)
    );
    blocks.extend([Block::Gap(4.0), centred(facts, 10.5, true), Block::Gap(6.0), marks(handout)]);
    blocks.push(Block::Gap(8.0));
    let standard = standard_name(language, handout.exam, handout.library);
    let has_tasks = handout.groups().iter().any(|group| group.kinds == [Kind::Task]);
    let notes = [
        tr!(language, "handout-note-name"),
        if has_tasks {
            tr!(language, "handout-note-sheet-tasks")
        } else {
            tr!(language, "handout-note-sheet")
        },
        tr!(language, "handout-note-mock", standard = standard),
    ];
    let notes = notes.into_iter().enumerate().map(|(place, text)| Block::Item {
        mark: format!("{}.", place + 1),
        depth: 0,
        text,
    });
    blocks.extend(notes);
    blocks
}

/// The marks there are for each group, and room for those that are given.
fn marks(handout: &Handout<'_>) -> Block {
    let language = handout.language;
    let groups = handout.groups();
    let row = |name: String, cell: &dyn Fn(usize, &Group<'_>) -> String, total: String| {
        let cells = groups.iter().enumerate().map(|(place, group)| cell(place, group));
        std::iter::once(name).chain(cells).chain([total]).collect::<Vec<_>>()
    };
    let count = groups.iter().map(|group| group.asked.len()).sum::<usize>().to_string();
    let full = handout.paper.full_marks().to_string();
    let rows = vec![
        row(
            tr!(language, "handout-part"),
            &|place, _| numeral(language, place),
            tr!(language, "handout-total"),
        ),
        row(tr!(language, "booklet-kind"), &|_, group| group.name.clone(), String::new()),
        row(tr!(language, "handout-count"), &|_, group| group.asked.len().to_string(), count),
        row(tr!(language, "handout-full"), &|_, group| group.full().to_string(), full),
        row(tr!(language, "handout-score"), &|_, _| String::new(), String::new()),
    ];
    let columns = vec![Column { share: 1.0, is_centred: true }; groups.len() + 2];
    Block::Table(Table { columns, rows, has_head: true, least: 22.0, leading: LEADING })
}

/// How the questions of a group are answered.
fn how(language: Language, kinds: &[Kind], partial: Partial) -> String {
    let rule = partial_rule(language, partial);
    match kinds {
        [Kind::Single] => tr!(language, "handout-how-single"),
        [Kind::Judge] => tr!(language, "handout-how-judge"),
        [Kind::Multiple] => tr!(language, "handout-how-multiple", rule = rule),
        [Kind::Task] => tr!(language, "handout-how-task"),
        _ => tr!(language, "handout-how-applied", rule = rule),
    }
}

/// A question with what there is to choose from, and room for the answer.
fn asked(
    handout: &Handout<'_>,
    number: usize,
    marks: Option<u16>,
    question: &Question,
    is_mixed: bool,
) -> Block {
    let (language, seed) = (handout.language, handout.seed());
    let mut stem = String::new();
    if is_mixed {
        stem = tr!(language, "booklet-asked", kind = kind_name(language, question.kind()), stem = "");
    }
    if let Some(marks) = marks {
        stem.push_str(&tr!(language, "handout-marks", marks = i32::from(marks)));
    }
    stem.push_str(&blanks(question.stem.get(language)));
    if matches!(question.body, Body::Single { .. } | Body::Multiple { .. } | Body::Judge { .. }) {
        stem.push_str(&tr!(language, "handout-bracket"));
    }
    let mut blocks = vec![Block::Item { mark: format!("{number}."), depth: 0, text: stem }];
    let choices = choices(question, seed, language);
    if !choices.is_empty() {
        blocks.push(Block::Choices(choices));
    }
    // The blanks of a stem are written on where they stand.
    if !matches!(question.body, Body::Fill { .. }) {
        let lines = lines(question, seed, language);
        if !lines.is_empty() {
            blocks.push(Block::Gap(4.0));
        }
        let line = |text| Block::Item { mark: String::new(), depth: 0, text };
        blocks.extend(lines.into_iter().map(line));
    }
    blocks.push(Block::Gap(7.0));
    Block::Together(blocks)
}

/// Options and items with their letters, in the order of the variant.
pub(super) fn choices(question: &Question, seed: u64, language: Language) -> Vec<(String, String)> {
    let options = order::options(question, seed).into_iter().map(|option| option.text.get(language));
    let items = order::items(question, seed).into_iter().map(|item| item.text.get(language));
    let members = order::members(question, seed).into_iter().map(|item| item.text.get(language));
    let texts = options.chain(items).chain(members).enumerate();
    texts.map(|(place, text)| (format!("{}.", order::letter(place)), text.to_owned())).collect()
}

/// A stem with blanks that are wide enough to write in, numbered where there are several.
fn blanks(stem: &str) -> String {
    let parts: Vec<&str> = stem.split(BLANK).collect();
    let mut wide = parts[0].to_owned();
    for (place, part) in parts[1..].iter().enumerate() {
        if parts.len() > 2 {
            wide.push(order::circled(place));
        }
        wide.push_str(&BLANK.repeat(3));
        wide.push_str(part);
    }
    wide
}
