//! `zuoxi lint`: everything that is wrong with a folder of content, and what an author should look at.

use std::process::ExitCode;

use clap::ArgMatches;

use super::{say, source_of};
use crate::curriculum::load::inspect;
use crate::curriculum::{Finding, Language, Severity};
use crate::{i18n, tr};

/// Prints the findings; fails if there is an error among them.
pub fn run(matches: &ArgMatches, language: Language) -> ExitCode {
    let findings = inspect(&source_of(matches));
    for finding in &findings {
        say(&line(language, finding));
    }
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let warnings = findings.len() - errors;
    say(&tr!(language, "cli-lint-total", errors = errors, warnings = warnings));
    if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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
