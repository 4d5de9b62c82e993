//! Right answers stand in every place, and statements are false about as often as true.

use super::chance::Tally;
use super::options::Options;
use crate::curriculum::question::Body;
use crate::curriculum::{Finding, Library};

/// More places than options there can be.
const PLACES: usize = 7;

/// `key-letters`: over everything, right options stand in one written place far too often or too seldom.
///
/// Options that keep their written order are left out: numbers stand where their size puts them.
pub fn letters(library: &Library, findings: &mut Vec<Finding>) {
    let mut places = [Tally::default(); PLACES];
    for question in library.active() {
        let Some(options) = Options::of(question).filter(|options| !options.fixed) else { continue };
        for (tally, option) in places.iter_mut().zip(options.all) {
            tally.add(f64::from(u8::from(options.is_right(option))), options.chance());
        }
    }
    for (letter, tally) in ('a'..).zip(&places) {
        if tally.is_far_from_chance() {
            findings.push(Finding::warning("key-letters", "topics", letter, tally));
        }
    }
}

/// `judge-balance`: over everything, statements to judge are far more often false than true, or the other way.
pub fn judgements(library: &Library, findings: &mut Vec<Finding>) {
    let mut tally = Tally::default();
    for question in library.active() {
        if let Body::Judge { answer } = question.body {
            tally.add(f64::from(u8::from(answer)), 0.5);
        }
    }
    if tally.is_far_from_chance() {
        findings.push(Finding::warning("judge-balance", "topics", "", tally));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, multiple, single};

    #[test]
    fn keys_stand_in_every_place() {
        let pack = |answers: &[&str]| {
            answers.iter().fold(Pack::sound(), |pack, answer| {
                let body = single(&["甲", "乙", "丙"], answer);
                pack.question(&body).question(&body).question(&body).question(&body)
            })
        };
        check(letters, &pack(&["a", "b", "c"]), &[]);
        check(letters, &pack(&["b", "b", "b"]), &["key-letters b 100 % > 33 % (12)"]);
    }

    #[test]
    fn a_written_order_is_left_alone() {
        let body = single(&["10", "20", "30"], "b").replace("answer", "fixed: true, answer");
        let pack = (0..12).fold(Pack::sound(), |pack, _| pack.question(&body));
        check(letters, &pack, &[]);
        let body = multiple(&["甲", "乙", "丙"], "a b");
        let pack = (0..20).fold(Pack::sound(), |pack, _| pack.question(&body));
        check(
            letters,
            &pack,
            &[
                "key-letters a 100 % > 67 % (20)",
                "key-letters b 100 % > 67 % (20)",
                "key-letters c 0 % < 67 % (20)",
            ],
        );
    }

    #[test]
    fn statements_are_false_about_as_often_as_true() {
        let pack = |trues: usize, falses: usize| {
            let answers = [vec!["Judge(answer: true)"; trues], vec!["Judge(answer: false)"; falses]].concat();
            answers.into_iter().fold(Pack::sound(), Pack::question)
        };
        check(judgements, &pack(4, 8), &[]);
        check(judgements, &pack(1, 15), &["judge-balance  6 % < 50 % (16)"]);
    }
}
