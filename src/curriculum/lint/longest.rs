//! The longest option is the right one: the oldest way to pass a test without knowing anything.

use super::chance::{Tally, count};
use super::characters::width;
use super::options::Options;
use super::place;
use crate::curriculum::question::Choice;
use crate::curriculum::{Finding, Language, Library, Question};

/// By how much a key may be longer than every distractor, per cent of the longest.
const MUCH_LONGER: usize = 140;
/// Shorter keys than this are words, not sentences: their length tells nothing.
const TELLING: usize = 8;

/// `key-is-longest`: the key of one question is by far the longest option.
pub fn each(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in topic.active() {
            for language in Language::ALL {
                let Some((key, longest)) = lengths(question, language) else { continue };
                if key >= TELLING && key * 100 > longest * MUCH_LONGER {
                    let file = place::questions(topic, language);
                    let detail = format!("{key} / {longest}");
                    findings.push(Finding::warning("key-is-longest", &file, &question.id, detail));
                }
            }
        }
    }
}

/// `longest-share`: over a topic or everything, the longest option is right far more often than
/// chance says. Over everything also far less often: who avoids the longest option wins as much.
pub fn share(library: &Library, findings: &mut Vec<Finding>) {
    for language in Language::ALL {
        let mut all = Tally::default();
        for topic in library.topics() {
            let mut tally = Tally::default();
            for question in topic.active() {
                if let Some((longest, chance)) = strategy(question, language) {
                    tally.add(longest, chance);
                }
            }
            if tally.is_far_above_chance() {
                let file = place::questions(topic, language);
                findings.push(Finding::warning("longest-share", &file, topic.id(), tally));
            }
            all += tally;
        }
        if all.is_far_from_chance() {
            findings.push(Finding::warning("longest-share", "topics", language.tag(), all));
        }
    }
}

/// The length of a single choice's key and of its longest distractor.
fn lengths(question: &Question, language: Language) -> Option<(usize, usize)> {
    let options = Options::of_single(question).filter(|options| options.speak(language))?;
    let length = |option: &Choice| width(option.text.get(language));
    Some((options.right().map(length).max()?, options.wrong().map(length).max()?))
}

/// What one earns with a single choice by picking the longest option (shared out among equals), and by
/// picking any.
fn strategy(question: &Question, language: Language) -> Option<(f64, f64)> {
    let options = Options::of_single(question).filter(|options| options.speak(language))?;
    let length = |option: &Choice| width(option.text.get(language));
    let longest = options.all.iter().map(length).max()?;
    let ties: Vec<&Choice> = options.all.iter().filter(|option| length(option) == longest).collect();
    let right = ties.iter().any(|option| options.is_right(option));
    let earned = if right { 1.0 / count(ties.len()) } else { 0.0 };
    Some((earned, options.chance()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, single};

    #[test]
    fn a_key_may_be_longest_but_not_by_far() {
        let with = |key: &str| Pack::sound().question(&single(&["请您先别着急听我说", key], "b"));
        check(each, &with("请您先说说是哪一天的事"), &[]);
        check(each, &with("请您先说说是哪一天的事情，我马上帮您查清楚"), &["key-is-longest talk-01 21 / 9"]);
        // Two words of which one is long: nothing to see.
        check(each, &Pack::sound().question(&single(&["工单", "转接电话"], "b")), &[]);
    }

    #[test]
    fn over_a_bank_the_longest_is_right_about_as_often_as_any() {
        let mut pack = Pack::sound();
        for number in 0..12 {
            let answer = ["a", "b", "c"][number % 3];
            pack = pack.question(&single(&["长长长", "短短", "短"], answer));
        }
        check(share, &pack, &[]);
        for _ in 0..8 {
            pack = pack.question(&single(&["长长长", "短短", "短"], "a"));
        }
        check(share, &pack, &["longest-share talk 60 % > 33 % (20)", "longest-share zh-CN 60 % > 33 % (20)"]);
    }

    #[test]
    fn equals_share_the_mark() {
        let pack = Pack::written("talk-01", &single(&["长长", "长长", "短"], "a"));
        assert_eq!(strategy(&pack, Language::Chinese), Some((0.5, 1.0 / 3.0)));
        assert_eq!(strategy(&pack, Language::English), None);
    }
}
