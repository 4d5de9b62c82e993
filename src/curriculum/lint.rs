//! What must be right about content, and what an author should look at: one rule per file.
//!
//! The same rules serve the loader, the command line, the tests and a teacher's preview. A rule says what it
//! found without words of any language (a name, a number, a piece of the text); the words a person reads are
//! the Fluent message `lint-<rule>`.

mod abbreviation;
mod alike;
mod arrangement;
mod balance;
mod chance;
mod characters;
mod choice;
mod competencies;
mod coverage;
mod echo;
mod emphasis;
mod empty;
mod exams;
mod explanation;
mod fill;
mod glossary;
mod guess;
mod identity;
mod keys;
mod law;
mod lesson;
mod limits;
mod longest;
mod markup;
mod naming;
mod negative;
mod number;
mod numerals;
mod options;
mod passage;
mod place;
mod prerequisites;
mod pronunciation;
mod readability;
mod replacement;
pub mod similar;
mod sorted;
mod task;
mod translation;
mod typography;
mod variant;
mod wording;

use super::{Finding, Library};

/// A rule looks at everything and adds what it finds.
type Rule = fn(&Library, &mut Vec<Finding>);

/// Rules without which the program cannot work: their findings are errors.
const ESSENTIAL: &[Rule] = &[
    identity::duplicates,
    identity::prefixes,
    competencies::references,
    prerequisites::prerequisites,
    replacement::replacements,
    keys::keys,
    choice::choices,
    arrangement::arrangements,
    fill::blanks,
    number::numbers,
    empty::texts,
    empty::frames,
    empty::lessons,
    task::rubrics,
    glossary::ids,
    glossary::references,
    exams::references,
    exams::marks,
    exams::texts,
];

/// Rules of the craft of item writing: their findings are warnings.
const ADVICE: &[Rule] = &[
    longest::each,
    longest::share,
    guess::rules,
    guess::places,
    balance::letters,
    balance::judgements,
    wording::above,
    wording::absolute,
    wording::vague,
    negative::stems,
    similar::questions,
    alike::options,
    echo::echoes,
    sorted::numbers,
    naming::letters,
    explanation::explanations,
    explanation::sides,
    explanation::feedback,
    readability::stems,
    task::lengths,
    law::standing,
    law::dates,
    abbreviation::unknown,
    variant::words,
    lesson::shape,
    markup::lessons,
    emphasis::unclosed,
    emphasis::unseen,
    translation::missing,
    numerals::translated,
    coverage::topics,
    coverage::asked,
    typography::quotes,
    typography::punctuation,
    typography::spaces,
    glossary::names,
    glossary::definitions,
    glossary::abbreviations,
    pronunciation::pinyin,
];

/// The names of all rules, the loader's own first; each has its message `lint-<rule>` in both languages.
pub const RULES: &[&str] = &[
    "unreadable",
    "not-ron",
    "id-is-not-file-name",
    "overlay-has-no-original",
    "stray-file",
    "task-in-wrong-file",
    "duplicate-id",
    "question-outside-topic",
    "serves-nothing",
    "unknown-standard",
    "unknown-competency",
    "serves-beyond-topic",
    "unknown-prerequisite",
    "prerequisite-cycle",
    "replaced-by-unknown",
    "replaced-by-retired",
    "duplicate-key",
    "option-count",
    "answer-unknown",
    "answer-twice",
    "answer-too-short",
    "answer-is-everything",
    "item-count",
    "order-incomplete",
    "class-count",
    "class-unknown",
    "class-empty",
    "blank-count",
    "blank-empty",
    "blank-twice",
    "rubric-criteria",
    "rubric-points",
    "number-not-finite",
    "tolerance-unfit",
    "decimals-too-many",
    "answer-unreachable",
    "empty-text",
    "standard-without-levels",
    "level-without-competencies",
    "nothing-to-teach",
    "lesson-without-title",
    "lesson-empty",
    "exam-unknown-level",
    "exam-unknown-code",
    "exam-examines-twice",
    "exam-without-items",
    "exam-weights",
    "exam-pass-mark",
    "exam-kinds",
    "key-is-longest",
    "longest-share",
    "guess-longest",
    "guess-shortest",
    "guess-echo",
    "key-places",
    "key-letters",
    "judge-balance",
    "of-the-above",
    "giveaway-word",
    "vague-word",
    "negative-stem",
    "similar-questions",
    "options-alike",
    "stem-echo",
    "numbers-unsorted",
    "option-by-letter",
    "short-explanation",
    "explanation-one-sided",
    "feedback-twice",
    "long-stem",
    "long-sentence",
    "task-length",
    "law-not-in-force",
    "law-draft",
    "law-foreign",
    "law-unknown",
    "law-date",
    "unknown-abbreviation",
    "term-variant",
    "lesson-length",
    "lesson-without-table",
    "lesson-without-goals",
    "lesson-title-differs",
    "lesson-markup",
    "bold-unclosed",
    "bold-unseen",
    "numbers-differ",
    "untranslated",
    "lesson-untranslated",
    "few-questions",
    "few-kinds",
    "competency-hardly-asked",
    "straight-quote",
    "ascii-punctuation",
    "stray-space",
    "id-too-long",
    "unknown-topic",
    "term-twice",
    "definition-length",
    "abbreviation-style",
    "pinyin-differs",
    "deck-size",
    "decks-too-many",
    "card-too-long",
];

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

#[cfg(test)]
pub(crate) mod testing;
