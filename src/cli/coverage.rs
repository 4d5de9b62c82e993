//! `zuoxi coverage`: how much of each standard is mapped, taught and exercised, and what is missing.

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::ArgMatches;
use serde::Serialize;

use super::{complain, say, source_of, table};
use crate::curriculum::coverage::{Coverage, Figures, Gap, Lack};
use crate::curriculum::exam::PartKind;
use crate::curriculum::load;
use crate::curriculum::question::{Difficulty, Kind};
use crate::curriculum::{Exam, ExamId, Language, Library, Severity, StandardId};
use crate::exam::{Bank, Form};
use crate::i18n::exam::part_name;
use crate::{i18n, tr};

/// Who fails wants to try again: so many papers without a shared question should an exam have.
const PAPERS: usize = 3;

/// Everything that is printed, as other programs read it.
#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    coverage: &'a Coverage,
    exams: &'a [Supply],
}

/// What the bank yields for a paper of an exam.
#[derive(Serialize)]
struct Supply {
    exam: ExamId,
    part: PartKind,
    /// Questions that each section can ask.
    sections: Vec<usize>,
    /// Papers that share no question.
    papers: usize,
    /// What is missing for [`PAPERS`] of them.
    lacks: Vec<Short>,
}

/// A draw that cannot be filled.
#[derive(Serialize)]
struct Short {
    /// Counted from 1.
    section: usize,
    kinds: Vec<Kind>,
    have: usize,
    need: usize,
}

/// Prints it; fails where the content cannot be used.
pub fn run(matches: &ArgMatches, language: Language) -> ExitCode {
    let (library, findings) = load::read(&source_of(matches));
    let coverage = Coverage::of(&library);
    let parts = library.exams().iter().flat_map(|exam| exam.parts().map(move |(kind, _)| (exam, kind)));
    let exams: Vec<Supply> = parts.filter_map(|(exam, kind)| supply(&library, exam, kind)).collect();
    if matches.get_flag("json") {
        match serde_json::to_string_pretty(&Report { coverage: &coverage, exams: &exams }) {
            Ok(text) => say(&text),
            Err(error) => complain(&error.to_string()),
        }
    } else {
        levels(&library, &coverage, language);
        papers(&library, &exams, language);
        if matches.get_flag("missing") {
            missing(&library, &coverage, language);
            short(&exams, language);
        }
    }
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    if errors == 0 {
        return ExitCode::SUCCESS;
    }
    complain(&tr!(language, "cli-coverage-errors", errors = errors));
    ExitCode::FAILURE
}

fn supply(library: &Library, exam: &Exam, part: PartKind) -> Option<Supply> {
    let bank = Bank::new(library, exam, part)?;
    let papers = bank.supply(Form::Full).unwrap_or_default();
    let wanted = bank.stock(Form::Full).into_iter().map(|draw| Short {
        section: draw.section + 1,
        kinds: draw.kinds,
        have: draw.have,
        need: draw.need * PAPERS,
    });
    let lacks = wanted.filter(|draw| draw.have < draw.need);
    Some(Supply { exam: exam.id.clone(), part, sections: bank.sections(), papers, lacks: lacks.collect() })
}

/// Two tables, so that each fits a terminal: what is covered, and the questions for it.
fn levels(library: &Library, coverage: &Coverage, language: Language) {
    let name = |standard: &StandardId, level: u8| {
        let found = library.standard(standard).and_then(|standard| standard.level(level));
        format!("{standard}/{level} {}", found.map_or("", |level| level.title.get(language)))
    };
    let named = coverage.levels.iter().map(|line| (name(&line.standard, line.level), &line.figures));
    let whole = (tr!(language, "cli-coverage-whole"), &coverage.whole);
    let lines: Vec<(String, &Figures)> = named.chain([whole]).collect();
    let head = vec![
        tr!(language, "cli-coverage-level"),
        tr!(language, "cli-coverage-rows"),
        tr!(language, "cli-coverage-mapped"),
        tr!(language, "cli-coverage-taught"),
        tr!(language, "cli-coverage-exercised"),
        tr!(language, "cli-coverage-lessons"),
        tr!(language, "cli-coverage-questions"),
    ];
    let counts = |of: &Figures| vec![of.rows, of.mapped, of.taught, of.exercised, of.lessons, of.questions];
    print(head, &lines, counts);
    let kinds: Vec<Kind> = coverage.whole.kinds.keys().copied().collect();
    let difficulties = [
        (Difficulty::Easy, tr!(language, "cli-coverage-easy")),
        (Difficulty::Medium, tr!(language, "cli-coverage-medium")),
        (Difficulty::Hard, tr!(language, "cli-coverage-hard")),
    ];
    let mut head = vec![tr!(language, "cli-coverage-questions-for")];
    head.extend(kinds.iter().map(|kind| i18n::kind_name(language, *kind)));
    head.extend(difficulties.iter().map(|(_, name)| name.clone()));
    say("");
    print(head, &lines, |of| {
        let kinds = kinds.iter().map(|kind| of.kinds.get(kind));
        let difficulties = difficulties.iter().map(|(difficulty, _)| of.difficulties.get(difficulty));
        kinds.chain(difficulties).map(|count| count.copied().unwrap_or_default()).collect()
    });
}

fn print(head: Vec<String>, lines: &[(String, &Figures)], counts: impl Fn(&Figures) -> Vec<usize>) {
    let mut rows = vec![head];
    for (name, figures) in lines {
        let counts = counts(figures).into_iter().map(|count| count.to_string());
        rows.push(std::iter::once(name.clone()).chain(counts).collect());
    }
    table::print(&rows);
}

fn papers(library: &Library, exams: &[Supply], language: Language) {
    let mut rows = vec![vec![
        tr!(language, "cli-coverage-exam"),
        tr!(language, "cli-coverage-pool"),
        tr!(language, "cli-coverage-sections"),
        tr!(language, "cli-coverage-papers"),
    ]];
    for supply in exams {
        let exam = library.exam(&supply.exam);
        let title = exam.map_or("", |exam| exam.title.get(language));
        let sections: Vec<String> = supply.sections.iter().map(usize::to_string).collect();
        rows.push(vec![
            format!("{} {title} {}", supply.exam, part_name(language, supply.part)),
            supply.sections.iter().sum::<usize>().to_string(),
            sections.join(" + "),
            supply.papers.to_string(),
        ]);
    }
    if rows.len() > 1 {
        say("");
        table::print(&rows);
    }
}

/// What is missing: first what no topic serves, then what each topic still has to bring.
fn missing(library: &Library, coverage: &Coverage, language: Language) {
    let mut topics: BTreeMap<(Lack, String), Vec<&Gap>> = BTreeMap::new();
    for gap in &coverage.gaps {
        let topic = gap.topics.first().map(ToString::to_string).unwrap_or_default();
        topics.entry((gap.lacks, topic)).or_default().push(gap);
    }
    let mut last = None;
    for ((lacks, topic), gaps) in topics {
        if last.replace(lacks) != Some(lacks) {
            let all = coverage.gaps.iter().filter(|gap| gap.lacks == lacks).count();
            say("");
            say(&match lacks {
                Lack::Topic => tr!(language, "cli-coverage-no-topic", rows = all),
                Lack::Lesson => tr!(language, "cli-coverage-no-lesson", rows = all),
                Lack::Questions => tr!(language, "cli-coverage-few-questions", rows = all),
            });
        }
        if lacks == Lack::Topic {
            for gap in gaps {
                let title = library.competency(&gap.competency).map(|(_, found)| found.title.get(language));
                say(&format!("  {} {}", gap.competency, title.unwrap_or_default()));
            }
            continue;
        }
        let name = |gap: &&Gap| match lacks {
            Lack::Questions => format!("{} ({})", gap.competency, gap.questions),
            _ => gap.competency.to_string(),
        };
        let names: Vec<String> = gaps.iter().map(name).collect();
        say(&format!("  {topic}: {}", names.join(", ")));
    }
}

fn short(exams: &[Supply], language: Language) {
    if exams.iter().all(|supply| supply.lacks.is_empty()) {
        return;
    }
    say("");
    say(&tr!(language, "cli-coverage-short", papers = PAPERS));
    for (supply, lack) in exams.iter().flat_map(|supply| supply.lacks.iter().map(move |lack| (supply, lack)))
    {
        let kinds: Vec<String> = lack.kinds.iter().map(|kind| i18n::kind_name(language, *kind)).collect();
        say(&tr!(
            language,
            "cli-coverage-lack",
            exam = format!("{} {}", supply.exam, part_name(language, supply.part)),
            section = lack.section,
            kinds = kinds.join("/"),
            have = lack.have,
            need = lack.need
        ));
    }
}
