//! What one earns on an exam's bank without knowing anything: bounds that are stated, not judged by chance alone.

use std::collections::{HashMap, HashSet};

use super::chance::{Tally, count};
use super::characters::{bare, width};
use super::options::Options;
use super::place;
use crate::curriculum::question::Choice;
use crate::curriculum::{Finding, Library, Question, QuestionId};

/// Who picks by a rule may earn so many percentage points more than who picks blindly.
const BOUND: f64 = 8.0;
/// In a smaller bank a share moves by more than the bound for no reason: single choices.
const ENOUGH: u32 = 100;
/// How often the key of a single choice of four stands in one written place, per cent.
const PLACES: std::ops::RangeInclusive<usize> = 20..=30;
/// So many questions are named that the rule wins most clearly: mending these brings the share down first.
const NAMED: usize = 6;

/// How an option looks to who knows nothing: the one with most of it is picked.
type Look = fn(&Question, &Choice) -> i64;

/// The rules of a guesser.
const GUESSES: [(&str, Look); 3] = [
    ("guess-longest", length),
    ("guess-shortest", |question, option| -length(question, option)),
    ("guess-echo", common),
];

/// `guess-longest`, `guess-shortest`, `guess-echo`: on the bank of an exam, or on everything, picking the longest
/// option, the shortest, or the one that has most in common with the stem earns more than chance and 8 points.
pub fn rules(library: &Library, findings: &mut Vec<Finding>) {
    let banks = banks(library);
    for (rule, look) in GUESSES {
        let guesses: HashMap<&QuestionId, Guess> = library
            .active()
            .filter_map(|question| Some((&question.id, Guess::of(question, look)?)))
            .collect();
        for (file, id, questions) in &banks {
            let mut tally = Tally::default();
            let mut wins = Vec::new();
            for question in questions {
                let Some(guess) = guesses.get(&question.id) else { continue };
                tally.add(guess.earned, guess.chance);
                if guess.lead > 0 {
                    wins.push((guess.lead, &question.id));
                }
            }
            if tally.cases() < ENOUGH || tally.points_above_chance() <= BOUND {
                continue;
            }
            wins.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
            let named: Vec<&str> = wins.iter().take(NAMED).map(|(_, id)| id.as_str()).collect();
            findings.push(Finding::warning(rule, file, id, format!("{tally}; {}", named.join(", "))));
        }
    }
}

/// `key-places`: on the bank of an exam, or on everything, the keys of single choices of four stand in one written
/// place in less than 20 or more than 30 of a hundred.
pub fn places(library: &Library, findings: &mut Vec<Finding>) {
    for (file, id, questions) in banks(library) {
        let mut places = [0_usize; 4];
        for question in questions {
            let options =
                Options::of_single(question).filter(|options| !options.fixed && options.all.len() == 4);
            let Some(options) = options else { continue };
            if let Some(place) = options.all.iter().position(|option| options.is_right(option)) {
                places[place] += 1;
            }
        }
        let all: usize = places.iter().sum();
        if all < ENOUGH as usize {
            continue;
        }
        for (letter, keys) in ('a'..).zip(places) {
            let share = (keys * 100 + all / 2) / all;
            if !PLACES.contains(&share) {
                let detail = format!("{letter}: {share} % ({}–{} %, {all})", PLACES.start(), PLACES.end());
                findings.push(Finding::warning("key-places", &file, &id, detail));
            }
        }
    }
}

/// Everything, and what each exam's theory paper can ask: file, id, questions.
fn banks(library: &Library) -> Vec<(String, String, Vec<&Question>)> {
    let mut banks = vec![("topics".to_owned(), String::new(), library.active().collect())];
    for exam in library.exams() {
        let sections = &exam.theory.sections;
        let asks = |question: &&Question| {
            sections.iter().any(|section| question.serves.iter().any(|id| exam.examines(section, id)))
        };
        banks.push((place::exam(exam), exam.id.to_string(), library.active().filter(asks).collect()));
    }
    banks
}

/// What one earns with a single choice by picking what has most of something (shared out among equals).
struct Guess {
    earned: f64,
    /// What picking any earns.
    chance: f64,
    /// By how much the key has more than every distractor.
    lead: i64,
}

impl Guess {
    fn of(question: &Question, look: Look) -> Option<Self> {
        let options = Options::of_single(question)?;
        let looks: Vec<(i64, bool)> =
            options.all.iter().map(|option| (look(question, option), options.is_right(option))).collect();
        let most_of =
            |side: bool| looks.iter().filter(|(_, right)| *right == side).map(|(look, _)| *look).max();
        let (key, next) = (most_of(true)?, most_of(false)?);
        let equals = looks.iter().filter(|(look, _)| *look == key.max(next)).count();
        let earned = if key >= next { 1.0 / count(equals) } else { 0.0 };
        Some(Self { earned, chance: options.chance(), lead: key - next })
    }
}

fn length(_: &Question, option: &Choice) -> i64 {
    i64::try_from(width(&option.text.zh)).unwrap_or(i64::MAX)
}

/// Pairs of neighbouring characters that an option has in common with the stem: words, as nearly as Chinese shows them.
fn common(question: &Question, option: &Choice) -> i64 {
    let pairs = |text: &str| -> HashSet<(char, char)> {
        let text = bare(text);
        text.iter().copied().zip(text.iter().copied().skip(1)).collect()
    };
    let shared = pairs(&question.stem.zh).intersection(&pairs(&option.text.zh)).count();
    i64::try_from(shared).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, single};

    const EXAM: &str = r#"(id: "office-1", standard: "office", level: 1, title: (zh: "卷"), source: (zh: "自拟"), is_own_design: true,
        theory: (minutes: 60, full_marks: 10, pass_mark: 6, sections: [(title: (zh: "沟通"), covers: ["1"], weight: 10, draws: [(kinds: [Single], count: 10, marks: 1)])]))"#;

    /// A hundred single choices, the key of each where `answer` says.
    fn bank(options: &[&str], answer: impl Fn(usize) -> &'static str) -> Pack {
        (0..100).fold(Pack::sound(), |pack, nth| pack.question(&single(options, answer(nth))))
    }

    fn mixed(nth: usize) -> &'static str {
        ["a", "b", "c", "d"][nth % 4]
    }

    #[test]
    fn the_longest_and_the_shortest_may_win_a_little() {
        let options = ["说出原因", "请他稍等一下", "回电", "记录在案好"];
        check(rules, &bank(&options, mixed), &[]);
        // 32 of a hundred are within the bound, 34 are not.
        let longest = |of: usize| move |nth: usize| if nth < of { "b" } else { ["a", "c", "d"][nth % 3] };
        check(rules, &bank(&options, longest(32)), &[]);
        let named = "talk-01, talk-02, talk-03, talk-04, talk-05, talk-06";
        check(rules, &bank(&options, longest(34)), &[&format!("guess-longest  34 % > 25 % (100); {named}")]);
        let shortest = |nth: usize| if nth < 60 { ["a", "b", "d"][nth % 3] } else { "c" };
        let named = "talk-100, talk-61, talk-62, talk-63, talk-64, talk-65";
        check(rules, &bank(&options, shortest), &[&format!("guess-shortest  40 % > 25 % (100); {named}")]);
    }

    #[test]
    fn an_exam_has_a_bank_of_its_own() {
        let options = ["短", "这一个最长", "中等"];
        let answer = |nth: usize| if nth < 50 { "b" } else { ["a", "c"][nth % 2] };
        let named = "50 % > 33 % (100); talk-01, talk-02, talk-03, talk-04, talk-05, talk-06";
        let found = [format!("guess-longest  {named}"), format!("guess-longest office-1 {named}")];
        check(rules, &bank(&options, answer).exam(EXAM), &[&found[0], &found[1]]);
    }

    #[test]
    fn what_repeats_the_stem_may_not_win() {
        let options = ["复述一遍", "请他别说", "记在心里", "转给同事"];
        let pack = bank(&options, |nth| if nth < 40 { "a" } else { ["b", "c", "d"][nth % 3] });
        let named = "talk-01, talk-02, talk-03, talk-04, talk-05, talk-06";
        check(rules, &pack, &[&format!("guess-echo  40 % > 25 % (100); {named}")]);
    }

    #[test]
    fn keys_stand_in_all_four_places() {
        let options = ["甲", "乙", "丙", "丁"];
        check(places, &bank(&options, mixed), &[]);
        let crowded = bank(&options, |nth| if nth < 40 { "b" } else { ["a", "c", "d"][nth % 3] });
        check(places, &crowded, &["key-places  b: 40 % (20–30 %, 100)"]);
        let few = (0..20).fold(Pack::sound(), |pack, _| pack.question(&single(&options, "b")));
        check(places, &few, &[]);
    }
}
