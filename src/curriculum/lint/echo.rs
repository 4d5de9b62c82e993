//! A piece of the stem that comes back in the key alone: the eye finds it without knowing anything.

use super::characters::{bare, is_han};
use super::options::Options;
use super::place;
use crate::curriculum::{Finding, Language, Library, Question};

/// Characters in a row that make an echo. Three are often just the noun that everything is about.
const ECHO: usize = 4;
/// When a distractor repeats this many of the stem as well, the key does not stand out.
const COMPANY: usize = 3;

/// `stem-echo`: the key of a single choice repeats a piece of the stem, and no other option repeats any.
pub fn echoes(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        for question in topic.active() {
            if let Some(piece) = echo(question) {
                findings.push(Finding::warning("stem-echo", &file, &question.id, piece));
            }
        }
    }
}

fn echo(question: &Question) -> Option<String> {
    let options = Options::of_single(question)?;
    let stem = bare(&question.stem.zh);
    let key = repeated(&bare(&options.right().next()?.text.zh), &stem);
    let alone = options.wrong().all(|option| repeated(&bare(&option.text.zh), &stem).len() < COMPANY);
    (key.len() >= ECHO && alone).then(|| key.into_iter().collect())
}

/// The longest run of Chinese characters that an option has in common with the stem.
fn repeated(option: &[char], stem: &[char]) -> Vec<char> {
    let mut longest: &[char] = &[];
    for start in 0..option.len() {
        for from in 0..stem.len() {
            let same =
                option[start..].iter().zip(&stem[from..]).take_while(|(a, b)| a == b && is_han(**a)).count();
            if same > longest.len() {
                longest = &option[start..start + same];
            }
        }
    }
    longest.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, single};

    #[test]
    fn the_key_is_not_the_only_echo() {
        let with = |options: &[&str]| {
            Pack::sound().asking("客户要求取消自动续费，坐席先做什么？", &single(options, "a"))
        };
        check(
            echoes,
            &with(&["核对身份后取消自动续费", "请客户再想一想", "转给主管"]),
            &["stem-echo talk-01 取消自动续费"],
        );
        check(echoes, &with(&["核对身份后取消自动续费", "劝客户保留自动续费", "转给主管"]), &[]);
        check(echoes, &with(&["核对身份", "请客户再想一想", "转给主管"]), &[]);
    }
}
