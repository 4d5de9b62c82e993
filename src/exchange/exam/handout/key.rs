//! The key: the answers at a glance, then each with its reasons.

use super::{Group, Handout, paper};
use crate::curriculum::question::{Body, Criterion, Kind};
use crate::curriculum::{Key, Language, Question};
use crate::exam::Item;
use crate::exam::marks::of_criterion;
use crate::exchange::pdf::{Block, Column, LEADING, Table};
use crate::exchange::written::written;
use crate::i18n::exam::partial_rule;
use crate::practice::order;
use crate::practice::response::Met;
use crate::tr;

/// Answers at a glance stand in rows of so many.
const ACROSS: usize = 10;

/// The whole key.
pub fn blocks(handout: &Handout<'_>) -> Vec<Block> {
    let language = handout.language;
    let mut blocks = paper::head(handout, tr!(language, "handout-key"));
    let rule = partial_rule(language, handout.partial);
    blocks.push(Block::Small(tr!(language, "handout-key-how", rule = rule)));
    let groups = handout.groups();
    for (place, group) in groups.iter().enumerate() {
        blocks.extend([Block::Gap(8.0), Block::Heading(handout.heading(place, group))]);
        if group.kinds == [Kind::Task] {
            blocks.extend(group.asked.iter().flat_map(|asked| rubric(handout, *asked)));
        } else {
            blocks.extend(glance(handout, group));
        }
    }
    blocks.extend([Block::Gap(18.0), Block::Heading(tr!(language, "handout-reasons")), Block::Gap(4.0)]);
    for group in &groups {
        blocks.extend(group.asked.iter().map(|(number, _, question)| reasons(handout, *number, question)));
    }
    blocks
}

/// The answers of a group: letters in rows of ten, what is written in a row each.
fn glance(handout: &Handout<'_>, group: &Group<'_>) -> Vec<Block> {
    let (language, seed) = (handout.language, handout.seed());
    let mut blocks = Vec::new();
    let is_short = |question: &Question| {
        matches!(question.body, Body::Single { .. } | Body::Multiple { .. } | Body::Judge { .. })
    };
    let (short, long): (Vec<&_>, Vec<&_>) =
        group.asked.iter().partition(|(_, _, question)| is_short(question));
    if !short.is_empty() {
        let mut rows = Vec::new();
        for chunk in short.chunks(ACROSS) {
            let numbers = chunk.iter().map(|(number, _, _)| number.to_string());
            let answers = chunk.iter().map(|(_, _, question)| answer(question, seed, language).concat());
            rows.push(std::iter::once(tr!(language, "handout-number")).chain(numbers).collect());
            rows.push(std::iter::once(tr!(language, "handout-right")).chain(answers).collect());
        }
        let across = short.len().min(ACROSS);
        let mut columns = vec![Column { share: 1.3, is_centred: true }];
        columns.extend(vec![Column { share: 1.0, is_centred: true }; across]);
        blocks.push(Block::Table(Table { columns, rows, has_head: false, least: 18.0, leading: LEADING }));
    }
    if !long.is_empty() {
        let row = |(number, _, question): &(usize, _, &Question)| {
            vec![number.to_string(), answer(question, seed, language).join("\n")]
        };
        let rows = long.into_iter().map(row).collect();
        let columns =
            vec![Column { share: 1.0, is_centred: true }, Column { share: 11.0, is_centred: false }];
        blocks.push(Block::Table(Table { columns, rows, has_head: false, least: 18.0, leading: LEADING }));
    }
    blocks
}

/// What is looked for in a task, with the marks that each earns and room for those that are given.
fn rubric(handout: &Handout<'_>, (number, item, question): (usize, &Item, &Question)) -> Vec<Block> {
    let Body::Task { rubric, .. } = &question.body else { return Vec::new() };
    let language = handout.language;
    let head = vec![
        number.to_string(),
        tr!(language, "handout-criterion"),
        tr!(language, "handout-full"),
        tr!(language, "handout-score"),
    ];
    let row = |(place, one): (usize, &Criterion)| {
        let full = of_criterion(one.points, Met::Full, item.marks);
        vec![
            order::circled(place).to_string(),
            one.text.get(language).to_owned(),
            full.to_string(),
            String::new(),
        ]
    };
    let rows = std::iter::once(head).chain(rubric.iter().enumerate().map(row)).collect();
    let column = |share, is_centred| Column { share, is_centred };
    let columns = vec![column(1.0, true), column(9.0, false), column(1.2, true), column(1.2, true)];
    let table = Table { columns, rows, has_head: true, least: 20.0, leading: LEADING };
    vec![Block::Table(table), Block::Gap(6.0)]
}

/// The right answer as it stands on an answer sheet; of several parts, one a line.
pub(super) fn answer(question: &Question, seed: u64, language: Language) -> Vec<String> {
    let options = order::options(question, seed);
    let letter_of = |key: &Key| {
        options.iter().position(|option| option.key == *key).map(|place| order::letter(place).to_string())
    };
    match &question.body {
        Body::Single { answer, .. } => letter_of(answer).into_iter().collect(),
        Body::Multiple { answer, .. } => {
            let mut letters: Vec<String> = answer.iter().filter_map(letter_of).collect();
            letters.sort();
            vec![letters.concat()]
        }
        Body::Judge { answer: true } => vec![tr!(language, "handout-true")],
        Body::Judge { answer: false } => vec![tr!(language, "handout-false")],
        Body::Numeric { answer, tolerance, decimals, unit } => {
            let number = format!("{answer:.0$} {1}", usize::from(*decimals), unit.get(language));
            let number = number.trim_end().to_owned();
            let slack =
                (*tolerance > 0.0).then(|| tr!(language, "handout-tolerance", by = tolerance.to_string()));
            vec![number + &slack.unwrap_or_default()]
        }
        Body::Order { answer, .. } => {
            let items = order::items(question, seed);
            let place = |key: &Key| items.iter().position(|item| item.key == *key);
            let letters: Vec<String> =
                answer.iter().filter_map(place).map(|place| order::letter(place).to_string()).collect();
            vec![letters.join(" → ")]
        }
        Body::Classify { classes, .. } => {
            let members = order::members(question, seed);
            let of = |class: &crate::curriculum::question::Item| {
                let own = members.iter().enumerate().filter(|(_, member)| member.class == class.key);
                let letters: Vec<String> = own.map(|(place, _)| order::letter(place).to_string()).collect();
                let letters = letters.join(&tr!(language, "list-comma"));
                tr!(language, "written-class", class = class.text.get(language), members = letters)
            };
            classes.iter().map(of).collect()
        }
        Body::Fill { blanks } => {
            let text = |blank: &crate::curriculum::question::Blank| {
                let variants = if language == Language::English && !blank.accept_en.is_empty() {
                    &blank.accept_en
                } else {
                    &blank.accept
                };
                variants.join(" / ")
            };
            if let [blank] = blanks.as_slice() {
                return vec![text(blank)];
            }
            let numbered = blanks.iter().enumerate();
            numbered.map(|(place, blank)| format!("{} {}", order::circled(place), text(blank))).collect()
        }
        Body::Recall { answer } => vec![answer.get(language).to_owned()],
        Body::Task { model, .. } => vec![model.get(language).to_owned()],
    }
}

/// An answer with its reasons, where they come from, and the name by which the question is found again.
fn reasons(handout: &Handout<'_>, number: usize, question: &Question) -> Block {
    let (language, seed) = (handout.language, handout.seed());
    let written = written(question, seed, language);
    let answer = answer(question, seed, language).join(&tr!(language, "handout-semicolon"));
    let explanation = written.explanation.as_str();
    let text = if question.kind() == Kind::Task {
        let label = tr!(language, "task-model");
        let why = tr!(language, "marking-why", text = explanation);
        format!("**{label}**\n{answer}\n\n{why}")
    } else {
        format!("**{}**　{explanation}", answer.replace("**", ""))
    };
    let mut blocks = vec![Block::Item { mark: format!("{number}."), depth: 0, text }];
    let said = written.options.iter().filter(|option| !option.feedback.is_empty());
    blocks.extend(said.map(|option| Block::Item {
        mark: format!("{}.", option.letter),
        depth: 1,
        text: option.feedback.clone(),
    }));
    let source = question.source.as_ref().map(|text| tr!(language, "source", source = text.get(language)));
    let topic = handout.library.topic_of(&question.id).map(|topic| topic.title(language).to_owned());
    let facts: Vec<String> = source.into_iter().chain(topic).chain([question.id.to_string()]).collect();
    blocks.push(Block::Note(facts.join(" · ")));
    blocks.push(Block::Gap(7.0));
    Block::Together(blocks)
}
