//! `zuoxi check`: everything that is wrong with a folder of content, and what an author should look at.

use std::process::ExitCode;

use clap::ArgMatches;

use super::{complain, say, source_of, watch};
use crate::curriculum::load::inspect;
use crate::curriculum::{Finding, Language, Severity, Source};
use crate::{i18n, tr};

/// Prints the findings; fails if there is an error among them. While it watches it does so again whenever a file
/// changes, until it is stopped.
pub fn run(matches: &ArgMatches, language: Language) -> ExitCode {
    let source = source_of(matches);
    let only: Vec<&String> = matches.get_many("only").into_iter().flatten().collect();
    if !matches.get_flag("watch") {
        return if report(&source, &only, language) { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let Source::Folder(folder) = &source else {
        complain(&tr!(language, "cli-watch-what"));
        return ExitCode::from(2);
    };
    // The watch is set before the first look, so that nothing written in between is missed.
    let watched = watch::folder(folder, |round| {
        if round > 0 {
            let time = jiff::Zoned::now().strftime("%H:%M:%S").to_string();
            say(&format!("\n── {time} ──"));
        }
        report(&source, &only, language);
    });
    match watched {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&tr!(language, "cli-watch-failed", why = error.to_string()));
            ExitCode::FAILURE
        }
    }
}

/// Prints what was found, as far as file or id has one of the words; says whether no error was among it.
fn report(source: &Source, only: &[&String], language: Language) -> bool {
    let is_wanted = |finding: &Finding| {
        let has = |word: &&String| finding.file.contains(word.as_str()) || finding.id.contains(word.as_str());
        only.is_empty() || only.iter().any(has)
    };
    let findings: Vec<Finding> = inspect(source).into_iter().filter(is_wanted).collect();
    for finding in &findings {
        say(&line(language, finding));
    }
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let warnings = findings.len() - errors;
    say(&tr!(language, "cli-check-total", errors = errors, warnings = warnings));
    errors == 0
}

fn line(language: Language, finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => tr!(language, "severity-error"),
        Severity::Warning => tr!(language, "severity-warning"),
    };
    let place =
        if finding.id.is_empty() { finding.file.clone() } else { format!("{} {}", finding.file, finding.id) };
    let words = i18n::named(language, &format!("lint-{}", finding.rule), &finding.detail);
    format!("{severity} [{}] {place}: {words}", finding.rule)
}
