//! Two questions that ask the same.

use std::collections::{BTreeSet, HashMap};

use super::characters::bare;
use super::place;
use crate::curriculum::{Finding, Language, Library, Question, Topic};

/// Share of common character pairs (Jaccard), per cent, from which two questions are worth comparing.
/// Questions about one situation come to 20; one reworded here and there stays above 40.
const ALIKE: usize = 40;

/// A pair that stands in more questions than this, and in more than a twentieth of them, is too common to
/// look for others by.
const COMMON: usize = 200;

/// `similar-questions`: two questions with nearly the same stem and options.
pub fn questions(library: &Library, findings: &mut Vec<Finding>) {
    let questions: Vec<(&Topic, &Question)> = library
        .topics()
        .iter()
        .flat_map(|topic| topic.active().map(move |question| (topic, question)))
        .collect();
    let sets = numbered(&questions.iter().map(|(_, question)| pairs(question)).collect::<Vec<_>>());
    for (later, earlier, share) in alike(&sets, ALIKE) {
        let (topic, question) = questions[later];
        let file = place::questions(topic, Language::Chinese);
        let detail = format!("{} ({share} %)", questions[earlier].1.id);
        findings.push(Finding::warning("similar-questions", &file, &question.id, detail));
    }
}

/// The questions of which a pair shares at least so many per cent of its character pairs, by their places.
pub fn pairs_alike(questions: &[&Question], share: usize) -> Vec<(usize, usize)> {
    let sets = numbered(&questions.iter().map(|question| pairs(question)).collect::<Vec<_>>());
    alike(&sets, share).into_iter().map(|(later, earlier, _)| (earlier, later)).collect()
}

/// The pairs of neighbouring characters in what is asked; no pair spans two texts.
fn pairs(question: &Question) -> BTreeSet<(char, char)> {
    let asked =
        |place: &str| !["feedback", "explanation", "source"].iter().any(|word| place.starts_with(word));
    let texts = question.texts();
    let texts = texts.iter().filter(|(place, _)| asked(place)).map(|(_, text)| bare(&text.zh));
    texts.flat_map(|text| text.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>()).collect()
}

/// Each set as ascending numbers.
fn numbered(sets: &[BTreeSet<(char, char)>]) -> Vec<Vec<usize>> {
    let mut numbers: HashMap<(char, char), usize> = HashMap::new();
    let mut number = |pair: &(char, char)| {
        let next = numbers.len();
        *numbers.entry(*pair).or_insert(next)
    };
    let mut sets: Vec<Vec<usize>> = sets.iter().map(|set| set.iter().map(&mut number).collect()).collect();
    for set in &mut sets {
        set.sort_unstable();
    }
    sets
}

/// The sets that share at least `least` per cent: the later one, the earlier one, and their common members per cent of all.
///
/// Ten thousand questions make fifty million couples. So each set counts through an index how many uncommon
/// members it shares with the earlier ones; only where these and its common members together could be
/// enough are the two sets compared.
fn alike(sets: &[Vec<usize>], least: usize) -> Vec<(usize, usize, usize)> {
    let members = sets.iter().flatten().max().map_or(0, |highest| highest + 1);
    let mut frequency = vec![0; members];
    sets.iter().flatten().for_each(|member| frequency[*member] += 1);
    let is_common = |member: &usize| frequency[*member] > COMMON.max(sets.len() / 20);

    let mut found = Vec::new();
    let mut index: Vec<Vec<usize>> = vec![Vec::new(); members];
    let mut shared = vec![0; sets.len()];
    for (later, set) in sets.iter().enumerate() {
        let mut touched = Vec::new();
        let common = set.iter().filter(|member| is_common(member)).count();
        for member in set.iter().filter(|member| !is_common(member)) {
            for earlier in &index[*member] {
                if shared[*earlier] == 0 {
                    touched.push(*earlier);
                }
                shared[*earlier] += 1;
            }
            index[*member].push(later);
        }
        touched.sort_unstable();
        for earlier in touched {
            let could_share = std::mem::take(&mut shared[earlier]) + common;
            if could_share * (100 + least) < least * (set.len() + sets[earlier].len()) {
                continue;
            }
            let share = overlap(&sets[earlier], set);
            if share >= least {
                found.push((later, earlier, share));
            }
        }
    }
    found
}

/// Common members of two ascending sets, per cent of all their members.
fn overlap(one: &[usize], other: &[usize]) -> usize {
    let common = one.iter().filter(|member| other.binary_search(member).is_ok()).count();
    let all = one.len() + other.len() - common;
    (common * 100).checked_div(all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check, single};
    use crate::practice::order::Dice;

    #[test]
    fn a_reworded_question_is_found() {
        let body = single(&["“您能说说现在是什么情况吗？”", "“多半是路由器要重启。”"], "a");
        let reworded = single(&["“您能讲讲现在是什么情况吗？”", "“多半是您的路由器要重启。”"], "a");
        let pack = Pack::sound().asking("客户说宽带又不行了，哪一句最适合作为下一句？", &body);
        let other = single(&["“请报一下户号。”", "“电费已经结清。”"], "a");
        check(questions, &pack.clone().asking("客户打来查电费，坐席先说哪一句？", &other), &[]);
        check(
            questions,
            &pack.asking("客户说宽带又断了，哪一句最适合作为坐席的下一句？", &reworded),
            &["similar-questions talk-02 talk-01 (59 %)"],
        );
    }

    #[test]
    fn retired_questions_do_not_count() {
        let pack = Pack::sound().question(JUDGE).question(JUDGE).last(|question| {
            question.status = crate::curriculum::question::Status::Retired { replaced_by: None };
        });
        check(questions, &pack, &[]);
    }

    /// Every pair is found that comparing all with all finds.
    #[test]
    fn nothing_slips_through_the_index() {
        let mut dice = Dice::new(7);
        let sets: Vec<BTreeSet<(char, char)>> = (0..300)
            .map(|_| {
                let mut letter = || char::from(b'a' + u8::try_from(dice.below(5)).unwrap());
                (0..12).map(|_| (letter(), letter())).collect()
            })
            .collect();
        let sets = numbered(&sets);
        let mut expected = Vec::new();
        for later in 0..sets.len() {
            for earlier in 0..later {
                let share = overlap(&sets[earlier], &sets[later]);
                expected.extend((share >= ALIKE).then_some((later, earlier, share)));
            }
        }
        assert!(expected.len() > 10);
        assert_eq!(alike(&sets, ALIKE), expected);
    }
}
