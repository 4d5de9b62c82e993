//! `zuoxi paper`: an exam on paper: questions, answer sheet and key.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::{complain, library_of, say};
use crate::curriculum::exam::PartKind;
use crate::curriculum::{Exam, Language, Library};
use crate::exam::{Form, Partial, Variant};
use crate::exchange::exam::handout::{Error, Order, print};
use crate::i18n::exam::lack_lines;
use crate::tr;

/// The command with its arguments.
pub fn command(language: Language, out: Arg) -> Command {
    let choice = |name: &'static str, values: [&'static str; 3], help: String| {
        Arg::new(name).long(name).value_parser(values).default_value(values[0]).help(help)
    };
    let number = Arg::new("number")
        .long("number")
        .value_name("N")
        .value_parser(value_parser!(u32).range(1..))
        .default_value("1")
        .help(tr!(language, "cli-paper-number"));
    let form = Arg::new("form")
        .long("form")
        .value_name("full|half|section=K")
        .value_parser(|text: &str| form(text).ok_or("full, half, section=1"))
        .default_value("full")
        .help(tr!(language, "cli-paper-form"));
    let part = Arg::new("part")
        .long("part")
        .value_parser(["theory", "practical"])
        .default_value("theory")
        .help(tr!(language, "cli-paper-part"));
    let partial_rule = Arg::new("partial")
        .long("partial")
        .value_name("none|proportional|1–99")
        .value_parser(|text: &str| partial(text).ok_or("none, proportional, 50"))
        .default_value("none")
        .help(tr!(language, "cli-paper-partial"));
    Command::new("paper").about(tr!(language, "cli-paper")).args([
        Arg::new("exam").value_name("EXAM").required(true).help(tr!(language, "cli-paper-exam")),
        number,
        form,
        choice("variant", ["both", "a", "b"], tr!(language, "cli-paper-variant")),
        part,
        partial_rule,
        out.default_value("."),
    ])
}

/// Writes the files and says where they are.
pub fn run(matches: &ArgMatches, language: Language) -> ExitCode {
    let library = match library_of(matches, language) {
        Ok(library) => library,
        Err(failure) => return failure,
    };
    let name = matches.get_one::<String>("exam").map_or("", String::as_str);
    let Some(exam) = library.exams().iter().find(|exam| exam.id.as_str() == name) else {
        let known: Vec<&str> = library.exams().iter().map(|exam| exam.id.as_str()).collect();
        complain(&tr!(language, "cli-paper-unknown", exam = name, known = known.join(" ")));
        return ExitCode::from(2);
    };
    let folder = matches.get_one::<PathBuf>("out").map_or(Path::new("."), PathBuf::as_path);
    match written(&library, exam, &order(matches, language), folder) {
        Ok(files) => {
            for file in files {
                say(&file.display().to_string());
            }
            ExitCode::SUCCESS
        }
        Err(lines) => {
            for line in lines {
                complain(&line);
            }
            ExitCode::FAILURE
        }
    }
}

/// `full`, `half`, or `section=2`; sections are counted from 1 as people do.
fn form(text: &str) -> Option<Form> {
    match text {
        "full" => Some(Form::Full),
        "half" => Some(Form::Half),
        _ => text.strip_prefix("section=")?.parse::<usize>().ok()?.checked_sub(1).map(Form::Section),
    }
}

fn partial(text: &str) -> Option<Partial> {
    match text {
        "none" => Some(Partial::None),
        "proportional" => Some(Partial::Proportional),
        share => share.parse().ok().filter(|share| (1..100).contains(share)).map(Partial::Share),
    }
}

fn order(matches: &ArgMatches, language: Language) -> Order {
    let is = |name: &str, value: &str| matches.get_one::<String>(name).is_some_and(|given| given == value);
    let variants = match () {
        () if is("variant", "a") => vec![Variant::A],
        () if is("variant", "b") => vec![Variant::B],
        () => Variant::ALL.to_vec(),
    };
    Order {
        part: if is("part", "practical") { PartKind::Practical } else { PartKind::Theory },
        form: matches.get_one::<Form>("form").copied().unwrap_or_default(),
        number: matches.get_one::<u32>("number").copied().unwrap_or(1),
        variants,
        partial: matches.get_one::<Partial>("partial").copied().unwrap_or_default(),
        language,
    }
}

/// The files, or the lines that say why there are none.
fn written(
    library: &Library,
    exam: &Exam,
    order: &Order,
    folder: &Path,
) -> Result<Vec<PathBuf>, Vec<String>> {
    let language = order.language;
    let failed = |why: String| vec![tr!(language, "cli-paper-failed", why = why)];
    let folder = std::path::absolute(folder).map_err(|error| failed(error.to_string()))?;
    fs::create_dir_all(&folder).map_err(|error| failed(format!("{}: {error}", folder.display())))?;
    print(library, exam, order, &folder).map_err(|error| match (error, exam.part(order.part)) {
        (Error::Short(shortage), Some(part)) => {
            let lacks = lack_lines(language, part, &shortage);
            std::iter::once(tr!(language, "cli-paper-short")).chain(lacks).collect()
        }
        (Error::NoPaper, _) => vec![tr!(language, "cli-paper-no-paper")],
        (error, _) => failed(error.to_string()),
    })
}
