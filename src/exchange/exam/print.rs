//! The report of a sitting to print: the result, where marks were lost, what to study next, every answer.

use super::Account;
use super::account::{outcome, tally_line};
use crate::curriculum::question::{Body, Criterion, Kind};
use crate::curriculum::{Language, Question};
use crate::exam::marks::of_criterion;
use crate::exam::report::Tally;
use crate::exchange::pdf::{Block, Column, Document, LEADING, Table};
use crate::exchange::written::{Written, given, written};
use crate::i18n::exam::{duration, out_of};
use crate::practice::Response;
use crate::practice::response::Met;
use crate::tr;

/// The pages.
pub fn print(account: &Account, language: Language) -> Document {
    let title = tr!(language, "place-report");
    let name = account.title(language);
    let mut blocks = vec![Block::Title(title.clone()), Block::Paragraph(format!("**{name}**"))];
    blocks.push(Block::Small(account.standard(language).to_owned()));
    blocks.extend([Block::Gap(6.0), facts(account, language)]);
    for (heading, rows) in account.tallies(language) {
        blocks.extend([Block::Gap(12.0), Block::Heading(heading), table(&rows, language)]);
    }
    blocks.extend(next(account, language));
    blocks.extend([Block::PageBreak, Block::Heading(tr!(language, "result-answers")), Block::Gap(4.0)]);
    blocks.extend((0..account.report.items.len()).flat_map(|place| answered(account, place, language)));
    let learner = account.learner.replace("**", "＊＊");
    Document {
        title: format!("{title} · {name}"),
        language,
        made_on: Some(account.made_on),
        foot: tr!(language, "result-foot", title = name, learner = learner),
        blocks,
    }
}

/// Name and value in two columns.
fn facts(account: &Account, language: Language) -> Block {
    let whole = &account.report.whole;
    let mark = out_of(language, whole.mark, whole.full);
    let mut rows = vec![
        vec![tr!(language, "result-learner"), account.learner.replace("**", "＊＊")],
        vec![tr!(language, "result-mark"), format!("**{mark}　{}**", account.verdict(language))],
    ];
    rows.extend(account.facts(language).into_iter().map(|fact| vec![fact.name, fact.value]));
    let columns = [1.0, 3.0].map(|share| Column { share, is_centred: false }).to_vec();
    Block::Table(Table { columns, rows, has_head: false, least: 18.0, leading: LEADING })
}

fn table(tallies: &[(String, Tally)], language: Language) -> Block {
    let head = vec![
        tr!(language, "result-name"),
        tr!(language, "result-mark"),
        tr!(language, "result-right"),
        tr!(language, "result-time"),
    ];
    let row = |(name, tally): &(String, Tally)| {
        vec![
            name.clone(),
            out_of(language, tally.mark, tally.full),
            format!("{} / {}", tally.right, tally.questions),
            duration(language, tally.spent),
        ]
    };
    let rows = std::iter::once(head).chain(tallies.iter().map(row)).collect();
    let mut columns = vec![Column { share: 4.0, is_centred: false }];
    columns.extend([1.6, 1.2, 1.6].map(|share| Column { share, is_centred: true }));
    Block::Table(Table { columns, rows, has_head: true, least: 18.0, leading: LEADING })
}

/// What to study next, and what took longest.
fn next(account: &Account, language: Language) -> Vec<Block> {
    let mut blocks = vec![Block::Gap(12.0), Block::Heading(tr!(language, "result-next"))];
    let topics = account.topics(language);
    if topics.is_empty() {
        blocks.push(Block::Paragraph(tr!(language, "result-next-none")));
    }
    blocks.extend(topics.into_iter().enumerate().map(|(place, (_, name, tally, _))| Block::Item {
        mark: format!("{}.", place + 1),
        depth: 0,
        text: format!("**{name}**　{}", tally_line(language, &tally)),
    }));
    let mean = duration(language, account.mean_time());
    let time = duration(language, account.sitting.spent);
    let said = tr!(language, "result-time-words", time = time, mean = mean);
    blocks.extend([
        Block::Gap(12.0),
        Block::Heading(tr!(language, "result-time-title")),
        Block::Paragraph(said),
    ]);
    blocks
}

/// A question with the answer that was given and why; what there was to choose from where it was not right.
fn answered(account: &Account, place: usize, language: Language) -> Vec<Block> {
    let item = &account.report.items[place];
    let facts =
        [outcome(language, item), out_of(language, item.mark, item.full), duration(language, item.spent)];
    let facts = facts.join(" · ");
    let mark = format!("{}.", place + 1);
    let Some(question) = account.question(place) else {
        let text = format!("{}　{facts}", tr!(language, "result-gone-question"));
        return vec![Block::Item { mark, depth: 0, text }, Block::Gap(8.0)];
    };
    let (seed, below) = (account.seed(), |text| Block::Item { mark: String::new(), depth: 0, text });
    let written = written(question, seed, language);
    let stem = tr!(language, "booklet-asked", kind = written.kind.as_str(), stem = written.stem.as_str());
    let mut blocks = vec![Block::Item { mark, depth: 0, text: stem }];
    if !item.is_right() {
        blocks.extend(options(&written));
    }
    // What was written for a task has lines of its own.
    let is_task = question.kind() == Kind::Task;
    let between = if is_task { "\n".to_owned() } else { tr!(language, "handout-semicolon") };
    let response = account.sitting.answers.get(place).and_then(|answer| answer.response.as_ref());
    let given = response.map(|response| given(question, response, seed, language)).unwrap_or_default();
    let given = if given.iter().all(|line| line.trim().is_empty()) {
        tr!(language, "result-item-open")
    } else {
        given.join(&between).replace("**", "＊＊")
    };
    blocks.push(below(tr!(language, "booklet-you-gave", given = given)));
    if is_task {
        let model = written.answer.join("\n");
        blocks.push(below(format!("**{}**\n{model}", tr!(language, "task-model"))));
        blocks.extend(response.and_then(|response| rubric(account, place, question, response, language)));
    } else if !item.is_right() {
        let right = written.answer.join(&between).replace("**", "");
        blocks.push(below(tr!(language, "result-was-right", answer = right)));
    }
    blocks.push(below(written.explanation));
    let source =
        (!written.source.is_empty()).then(|| tr!(language, "source", source = written.source.as_str()));
    blocks.push(Block::Note(source.into_iter().chain([facts]).collect::<Vec<_>>().join(" · ")));
    blocks.push(Block::Gap(8.0));
    blocks
}

/// What was looked for in a task, and what its marker saw.
fn rubric(
    account: &Account,
    place: usize,
    question: &Question,
    response: &Response,
    language: Language,
) -> Option<Block> {
    let (Body::Task { rubric, .. }, Response::Task { met, .. }) = (&question.body, response) else {
        return None;
    };
    let full = account.sitting.paper.items.get(place)?.marks;
    let head =
        vec![tr!(language, "task-rubric"), tr!(language, "handout-full"), tr!(language, "handout-score")];
    let row = |one: &Criterion| {
        let mark = |met| of_criterion(one.points, met, full).to_string();
        let earned = met.get(&one.key).map(|met| mark(*met)).unwrap_or_default();
        vec![one.text.get(language).to_owned(), mark(Met::Full), earned]
    };
    let rows = std::iter::once(head).chain(rubric.iter().map(row)).collect();
    let column = |share, is_centred| Column { share, is_centred };
    let columns = vec![column(9.0, false), column(1.2, true), column(1.2, true)];
    Some(Block::Table(Table { columns, rows, has_head: true, least: 18.0, leading: LEADING }))
}

/// What there was to choose from, with what is to be said of each.
fn options(written: &Written) -> Vec<Block> {
    let letter = |letter: &str| if letter.is_empty() { String::new() } else { format!("{letter}.") };
    let (plain, told): (Vec<_>, Vec<_>) =
        written.options.iter().partition(|option| option.feedback.is_empty());
    let mut blocks: Vec<Block> = told
        .into_iter()
        .map(|option| Block::Item {
            mark: letter(&option.letter),
            depth: 1,
            text: format!("{}\n{}", option.text, option.feedback),
        })
        .collect();
    if !plain.is_empty() {
        let plain = plain.into_iter().map(|option| (letter(&option.letter), option.text.clone()));
        blocks.push(Block::Choices(plain.collect()));
    }
    blocks
}
