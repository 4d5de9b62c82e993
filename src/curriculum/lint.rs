//! What must be right about content, and what an author should look at: one rule per file.
//!
//! The same rules serve the loader, the command line, the tests and a teacher's preview.

use super::{Finding, Library};

/// A rule looks at everything and adds what it finds.
type Rule = fn(&Library, &mut Vec<Finding>);

/// Rules without which the program cannot work: their findings are errors.
const ESSENTIAL: &[Rule] = &[];

/// Rules of the craft of item writing: their findings are warnings.
const ADVICE: &[Rule] = &[];

/// What refuses the pack.
pub fn essentials(library: &Library) -> Vec<Finding> {
    run(ESSENTIAL, library)
}

/// What an author should look at.
pub fn advice(library: &Library) -> Vec<Finding> {
    run(ADVICE, library)
}

fn run(rules: &[Rule], library: &Library) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules {
        rule(library, &mut findings);
    }
    findings
}
