//! `zuoxi bank`: every question of a folder of content, one a line.

use std::process::ExitCode;

use clap::ArgMatches;

use super::{complain, library_of, say};
use crate::curriculum::{Language, Topic};
use crate::exchange::bank;
use crate::i18n;

/// Prints the bank: as JSON for other programs, else the ids with kind and stem for people.
pub fn run(matches: &ArgMatches, language: Language) -> ExitCode {
    let library = match library_of(matches, language) {
        Ok(library) => library,
        Err(failure) => return failure,
    };
    if !matches.get_flag("json") {
        for question in library.topics().iter().flat_map(Topic::current) {
            let stem = question.stem.get(language).replace('\n', " ");
            say(&format!("{}\t{}\t{stem}", question.id, i18n::kind_name(language, question.kind())));
        }
        return ExitCode::SUCCESS;
    }
    for record in bank::records(&library) {
        match serde_json::to_string(&record) {
            Ok(line) => say(&line),
            Err(error) => {
                complain(&error.to_string());
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
