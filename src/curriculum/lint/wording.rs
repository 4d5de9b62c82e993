//! Words that give an option away.

use super::characters::is_han;
use super::options::Options;
use super::place;
use crate::curriculum::question::Choice;
use crate::curriculum::{Finding, Language, Library};

/// Options that speak of other options: they cannot be shuffled, and two known options decide them.
const OF_THE_ABOVE: [(Language, &[&str]); 2] = [
    (
        Language::Chinese,
        &[
            "以上都",
            "以上全",
            "以上皆",
            "以上均",
            "以上选项",
            "上述都",
            "上述全",
            "上述皆",
            "上述均",
            "都不对",
            "都不是",
            "全都对",
            "都正确",
        ],
    ),
    (Language::English, &["of the above", "of these options"]),
];

/// Words that hardly anything true contains, and so mark a wrong option.
const ABSOLUTE: [(Language, &[&str]); 2] = [
    (Language::Chinese, &["一定", "绝对", "必须", "从不", "永远", "所有", "任何", "百分之百"]),
    (Language::English, &["always", "never", "must", "absolutely", "under no circumstances"]),
];

/// Where those words mean something else.
const NOT_ABSOLUTE: &[&str] =
    &["不一定", "一定程度", "有一定", "从不同", "所有权", "不是所有", "must be", "must have"];

/// Words that make anything defensible, and so mark a right option.
const VAGUE: [(Language, &[&str]); 2] = [
    (Language::Chinese, &["一般", "通常", "往往", "多半", "大多", "视情况"]),
    (Language::English, &["usually", "often", "generally", "typically", "sometimes"]),
];

/// Where those words mean something else.
const NOT_VAGUE: &[&str] =
    &["一般纳税人", "一般投诉", "一般工单", "一般故障", "how often", "less often", "more often"];

/// `of-the-above`: an option that speaks of the other options.
pub fn above(library: &Library, findings: &mut Vec<Finding>) {
    each(library, &OF_THE_ABOVE, &[], |options, word, found| {
        for option in options.all.iter().filter(|option| found(option)) {
            findings.push(word.finding("of-the-above", option));
        }
    });
}

/// `giveaway-word`: an absolute word in distractors and in no right option.
pub fn absolute(library: &Library, findings: &mut Vec<Finding>) {
    each(library, &ABSOLUTE, NOT_ABSOLUTE, |options, word, found| {
        if !options.right().any(found) {
            findings.extend(
                options
                    .wrong()
                    .find(|option| found(option))
                    .map(|option| word.finding("giveaway-word", option)),
            );
        }
    });
}

/// `vague-word`: a vague word in right options and in no distractor.
pub fn vague(library: &Library, findings: &mut Vec<Finding>) {
    each(library, &VAGUE, NOT_VAGUE, |options, word, found| {
        if !options.wrong().any(found) {
            findings.extend(
                options.right().find(|option| found(option)).map(|option| word.finding("vague-word", option)),
            );
        }
    });
}

/// A word, and the question it is looked for in.
struct Word<'a> {
    text: &'a str,
    file: String,
    id: String,
}

impl Word<'_> {
    fn finding(&self, rule: &'static str, option: &Choice) -> Finding {
        Finding::warning(rule, &self.file, &self.id, format!("{}: {}", option.key, self.text))
    }
}

fn each(
    library: &Library,
    words: &[(Language, &[&str]); 2],
    but: &[&str],
    mut look: impl FnMut(&Options<'_>, &Word<'_>, &dyn Fn(&Choice) -> bool),
) {
    for topic in library.topics() {
        for question in topic.active() {
            let Some(options) = Options::of(question) else { continue };
            for (language, words) in words.iter().filter(|(language, _)| options.speak(*language)) {
                let file = place::questions(topic, *language);
                for text in *words {
                    let word = Word { text, file: file.clone(), id: question.id.to_string() };
                    look(&options, &word, &|option| contains(option.text.get(*language), text, but));
                }
            }
        }
    }
}

/// Whether a text has the word, as a word of its own in English and not within one of `but` in Chinese.
fn contains(text: &str, word: &str, but: &[&str]) -> bool {
    let mut text = text.to_lowercase();
    for other in but.iter().filter(|other| other.contains(word)) {
        text = text.replace(other, "");
    }
    text.match_indices(word).any(|(start, _)| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
        word.starts_with(is_han)
            || !letter(text[..start].chars().next_back())
                && !letter(text[start + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, multiple, single};

    #[track_caller]
    fn with(rule: crate::curriculum::lint::Rule, options: &[&str], expected: &[&str]) {
        check(rule, &Pack::sound().question(&single(options, "a")), expected);
    }

    #[test]
    fn no_option_speaks_of_the_others() {
        with(above, &["先听完", "先道歉", "先查询"], &[]);
        with(above, &["先听完", "先道歉", "以上都是"], &["of-the-above talk-01 c: 以上都"]);
        with(
            above,
            &["先听完", "先道歉", "以上都不对"],
            &["of-the-above talk-01 c: 以上都", "of-the-above talk-01 c: 都不对"],
        );
    }

    #[test]
    fn an_absolute_word_stands_on_both_sides_or_none() {
        with(absolute, &["马上查", "保证一定退"], &["giveaway-word talk-01 b: 一定"]);
        with(absolute, &["一定先查", "保证一定退"], &[]);
        with(absolute, &["马上查", "不一定退，也从不同渠道查"], &[]);
        let english = Pack::sound().question(&multiple(&["查", "问", "退"], "a b")).last(|question| {
            let crate::curriculum::question::Body::Multiple { options, .. } = &mut question.body else {
                return;
            };
            for (option, text) in options.iter_mut().zip(["Check", "Ask about mustard", "You MUST refund"]) {
                option.text.en = Some(text.into());
            }
        });
        check(absolute, &english, &["giveaway-word talk-01 c: must"]);
    }

    #[test]
    fn a_vague_word_stands_on_both_sides_or_none() {
        with(vague, &["通常两天", "一天"], &["vague-word talk-01 a: 通常"]);
        with(vague, &["两天", "通常一天"], &[]);
    }
}
