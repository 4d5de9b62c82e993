//! A stem that asks for what is **not** so has to say so loudly, or it tests reading instead of knowing.

use super::passage::own;
use super::place;
use crate::curriculum::question::Kind;
use crate::curriculum::{Finding, Language, Library};

/// What asks for an option.
const ASKING: [&str; 5] = ["哪", "下列", "以下", "下面", "which"];
/// What turns the question round.
const NEGATIONS: [&str; 20] = [
    "不正确",
    "不恰当",
    "不合适",
    "不妥",
    "不当",
    "不应",
    "不该",
    "不属于",
    "不包括",
    "不需要",
    "不必",
    "不符合",
    "不能",
    "不宜",
    "不可以",
    "不算",
    "不是",
    "错误的",
    "有误",
    "除了",
];
/// Where those are no negations: questions of the form A-not-A.
const NEITHER: [&str; 6] = ["是不是", "能不能", "会不会", "应不应", "该不该", "有没有"];
/// The same in English, as whole words.
const ENGLISH: [&str; 10] = [
    "not",
    "except",
    "incorrect",
    "is wrong",
    "shouldn't",
    "isn't",
    "least suitable",
    "least helpful",
    "least appropriate",
    "least professional",
];
/// Who is led **not** to do something is what a positive question may be about.
const LED: [&str; 5] = ["让", "使", "叫", "避免", "才"];

/// `negative-stem`: the question is negative and the negation is not in bold.
pub fn stems(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in topic.active() {
            if !matches!(question.kind(), Kind::Single | Kind::Multiple) {
                continue;
            }
            for language in Language::ALL {
                if let Some(word) = own(&question.stem, language).and_then(|stem| negation(stem, language)) {
                    let file = place::questions(topic, language);
                    findings.push(Finding::warning("negative-stem", &file, &question.id, word));
                }
            }
        }
    }
}

/// The word that turns the question round without being in bold.
fn negation(stem: &str, language: Language) -> Option<&'static str> {
    let clause = asking(stem, language)?;
    let loud = clause.split("**").skip(1).step_by(2).collect::<String>();
    let quiet = clause.split("**").step_by(2).collect::<String>();
    match language {
        Language::Chinese => {
            let quiet = NEITHER.iter().fold(quiet, |text, other| text.replace(other, ""));
            let is_led = |word: &str| {
                let before = quiet.find(word).map_or("", |start| &quiet[..start]);
                LED.iter().any(|verb| before.contains(verb))
            };
            let is_loud = loud.contains(['不', '错', '除', '没', '误']);
            NEGATIONS.into_iter().find(|word| !is_loud && quiet.contains(word) && !is_led(word))
        }
        Language::English => {
            ENGLISH.into_iter().find(|word| has(&quiet, word) && !ENGLISH.iter().any(|word| has(&loud, word)))
        }
    }
}

/// Whether a text has these words as words of their own.
fn has(text: &str, words: &str) -> bool {
    let plain = text.replace('’', "'");
    let parts: Vec<&str> = plain.split(|c: char| !c.is_alphabetic() && c != '\'').collect();
    format!(" {} ", parts.join(" ")).contains(&format!(" {words} "))
}

/// The clause that asks: what comes before the last comma tells the situation.
fn asking(stem: &str, language: Language) -> Option<String> {
    let ends: &[char] = match language {
        Language::Chinese => &['。', '！', '？', '\n', '，', '；', '：', '”'],
        Language::English => &['.', '!', '?', '\n', ',', ';', ':', '”'],
    };
    let lower = stem.to_lowercase();
    lower.split(ends).rev().find(|clause| ASKING.iter().any(|word| clause.contains(word))).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check, single};

    #[track_caller]
    fn with(stem: &str, expected: &[&str]) {
        check(stems, &Pack::sound().asking(stem, &single(&["甲", "乙"], "a")), expected);
    }

    #[test]
    fn a_negation_in_the_question_is_loud() {
        with("客户催单。下列做法不正确的是？", &["negative-stem talk-01 不正确"]);
        with("客户催单。哪一句**不**合适？", &[]);
        with("客户催单。哪一句**不合适**？", &[]);
        with("客户催单，下列哪一项不应写进工单？（多选）", &["negative-stem talk-01 不应"]);
    }

    #[test]
    fn a_negation_in_the_situation_is_none() {
        with("客户说查不到，不能登录。坐席下面哪一句最合适？", &[]);
        with("客户不能提供单号，哪一种做法最稳妥？", &[]);
        with("哪些话能让他不必再打一次电话？（多选）", &[]);
        with("工单里下面哪一项可以删除？", &[]);
        with("怎样问才知道客户是不是本人？哪一句能不能都行？", &[]);
        check(stems, &Pack::sound().asking("下面不正确的说法不能写。", JUDGE), &[]);
    }

    #[test]
    fn the_same_in_english() {
        let with = |stem: &str, expected: &[&str]| {
            let pack = Pack::sound().question(&single(&["甲", "乙"], "a"));
            check(stems, &pack.last(|question| question.stem.en = Some(stem.into())), expected);
        };
        with("He cannot log in. Which reply fits best?", &[]);
        with("Which reply does not fit?", &["negative-stem talk-01 not"]);
        with("Which reply does **not** fit?", &[]);
        with("Which reply isn’t polite?", &["negative-stem talk-01 isn't"]);
        with("Which sentence tells him what went wrong?", &[]);
        with("Which reading is least likely to be misheard?", &[]);
        with("Which is the least suitable reply?", &["negative-stem talk-01 least suitable"]);
    }
}
