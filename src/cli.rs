//! The command line: one file per command.

mod bank;
mod check;
mod coverage;
mod export;
mod paper;
mod table;
#[cfg(feature = "app")]
mod tour;
mod watch;
#[cfg(feature = "app")]
mod window;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::curriculum::{Language, Library, Source, load};
use crate::tr;

/// Runs what the arguments ask for.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = language_of(&arguments);
    match command(language).try_get_matches_from(arguments) {
        Ok(matches) => dispatch(&matches, language),
        Err(error) => {
            // Help and version are printed the same way; only real errors fail.
            let _ = error.print();
            if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
        }
    }
}

fn dispatch(matches: &ArgMatches, language: Language) -> ExitCode {
    match matches.subcommand() {
        Some(("bank", matches)) => bank::run(matches, language),
        Some(("check", matches)) => check::run(matches, language),
        Some(("coverage", matches)) => coverage::run(matches, language),
        Some(("export", matches)) => export::run(matches, language),
        Some(("paper", matches)) => paper::run(matches, language),
        #[cfg(feature = "app")]
        Some(("tour", matches)) => tour::run(matches, language),
        #[cfg(feature = "app")]
        _ => window::run(matches, language),
        #[cfg(not(feature = "app"))]
        _ => {
            complain(&tr!(language, "cli-no-window"));
            ExitCode::from(2)
        }
    }
}

fn command(language: Language) -> Command {
    let folder = value_parser!(PathBuf);
    let content = Arg::new("content")
        .long("content")
        .value_name("DIR")
        .value_parser(folder.clone())
        .global(true)
        .help(tr!(language, "cli-content"));
    let tag = Arg::new("language")
        .long("lang")
        .value_name("zh-CN|en")
        .value_parser([Language::Chinese.tag(), Language::English.tag()])
        .global(true)
        .help(tr!(language, "cli-language"));
    let data = Arg::new("data")
        .long("data")
        .value_name("DIR")
        .value_parser(folder.clone())
        .help(tr!(language, "cli-data"));
    let now = Arg::new("now").long("now").value_name("TIME").help(tr!(language, "cli-now"));
    let out = Arg::new("out")
        .long("out")
        .value_name("DIR")
        .value_parser(folder)
        .default_value("tour")
        .help(tr!(language, "cli-out"));
    let papers = out.clone().help(tr!(language, "cli-paper-out"));
    let file = Arg::new("file")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .default_value("zuoxi.apkg")
        .help(tr!(language, "cli-file"));
    let flag =
        |name: &'static str, help: String| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    let only = Arg::new("only").value_name("WORD").num_args(0..).help(tr!(language, "cli-only"));
    let check = Command::new("check").alias("lint").about(tr!(language, "cli-check"));
    let coverage = Command::new("coverage").about(tr!(language, "cli-coverage"));
    let bank = Command::new("bank").about(tr!(language, "cli-bank"));
    let tour = Command::new("tour").about(tr!(language, "cli-tour"));
    Command::new("zuoxi")
        .version(env!("CARGO_PKG_VERSION"))
        .about(tr!(language, "cli-about"))
        .args([data, now, content, tag])
        .args_conflicts_with_subcommands(false)
        .subcommand(tour.args([out, flag("brief", tr!(language, "cli-brief"))]))
        .subcommand(check.args([only, flag("watch", tr!(language, "cli-watch"))]))
        .subcommand(
            coverage.args([
                flag("json", tr!(language, "cli-json")),
                flag("missing", tr!(language, "cli-missing")),
            ]),
        )
        .subcommand(bank.arg(flag("json", tr!(language, "cli-bank-json"))))
        .subcommand(Command::new("export").about(tr!(language, "cli-export")).arg(file))
        .subcommand(paper::command(language, papers))
}

/// The language of help and messages: the one asked for, else the system's.
fn language_of(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let asked = texts.iter().enumerate().find_map(|(place, text)| match *text {
        "--lang" => texts.get(place + 1).copied(),
        text => text.strip_prefix("--lang="),
    });
    let system = sys_locale::get_locale();
    Language::of_locale(asked.or(system.as_deref()).unwrap_or_default())
}

fn source_of(matches: &ArgMatches) -> Source {
    matches.get_one::<PathBuf>("content").map_or(Source::Shipped, |folder| Source::Folder(folder.clone()))
}

/// The content that a command works on; where it cannot be used, that is said.
fn library_of(matches: &ArgMatches, language: Language) -> Result<Library, ExitCode> {
    load::load(&source_of(matches)).map_err(|refused| {
        complain(&tr!(language, "cli-content-refused", errors = refused.findings.len()));
        ExitCode::FAILURE
    })
}

/// Prints a line for the person at the terminal. A closed pipe is nobody's fault.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints a line of trouble.
fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
