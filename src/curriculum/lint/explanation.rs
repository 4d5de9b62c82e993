//! An explanation that explains.

use std::collections::HashSet;

use super::characters::{is_han, width};
use super::options::Options;
use super::place;
use crate::curriculum::{Finding, Language, Library, Question};

/// The least that gives a reason, characters.
const SHORTEST: usize = 20;

/// `short-explanation`: too short to say why the key is right and why the others tempt.
pub fn explanations(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        // A card's back is its reason.
        for question in topic.active().filter(|question| question.kind().is_marked()) {
            let length = width(&question.explanation.zh);
            if length < SHORTEST {
                findings.push(Finding::warning("short-explanation", &file, &question.id, length));
            }
        }
    }
}

/// Characters that hardly any sentence about what is wrong can do without.
const CONTRASTS: &str = "不没错误而却但只别否未无反才非空乱失越违比太丢缺";

/// `explanation-one-sided`: the explanation of a choice question says why the key is right, and nothing of the
/// distractors: it neither contrasts anything nor takes up a word that only they have.
pub fn sides(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        for question in topic.active().filter(|question| is_one_sided(question)) {
            findings.push(Finding::warning("explanation-one-sided", &file, &question.id, ""));
        }
    }
}

fn is_one_sided(question: &Question) -> bool {
    let Some(options) = Options::of(question) else { return false };
    let explanation = &question.explanation.zh;
    if explanation.contains(|c| CONTRASTS.contains(c)) {
        return false;
    }
    let known: HashSet<_> = options.right().flat_map(|option| pairs(&option.text.zh)).collect();
    let asked: HashSet<_> = pairs(&question.stem.zh).collect();
    let said: HashSet<_> = pairs(explanation).collect();
    let of_wrong = options.wrong().flat_map(|option| pairs(&option.text.zh).collect::<Vec<_>>());
    !of_wrong.into_iter().any(|pair| said.contains(&pair) && !known.contains(&pair) && !asked.contains(&pair))
}

/// Neighbouring Chinese characters.
fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1)).filter(|(one, other)| is_han(*one) && is_han(*other))
}

/// `feedback-twice`: two options of a question have the same feedback, so one of them is not about its option.
pub fn feedback(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        let file = place::questions(topic, Language::Chinese);
        for question in topic.active() {
            let Some(options) = Options::of(question) else { continue };
            let mut seen = HashSet::new();
            let again = options.all.iter().find(|option| !seen.insert(option.feedback.zh.trim()));
            findings.extend(again.map(|option| {
                let detail = format!("{}: {}", option.key, option.feedback.zh.trim());
                Finding::warning("feedback-twice", &file, &question.id, detail)
            }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check, single};

    fn short_card() -> Pack {
        let card = Pack::sound().question(r#"Recall(answer: "平均处理时长")"#);
        card.last(|question| question.explanation.zh = "背面。".into())
    }

    #[test]
    fn a_reason_takes_some_words() {
        check(explanations, &Pack::sound().question(JUDGE), &[]);
        let short =
            Pack::sound().question(JUDGE).last(|question| question.explanation.zh = "因为 如此。".into());
        let card = short_card();
        check(explanations, &card, &[]);
        check(explanations, &short, &["short-explanation talk-01 5"]);
    }

    #[test]
    fn an_explanation_speaks_of_the_wrong_ways_too() {
        let with = |explanation: &str| {
            let body = single(&["先核对身份", "直接报出余额", "请他去网点"], "a");
            Pack::sound().question(&body).last(|question| question.explanation.zh = explanation.into())
        };
        check(
            sides,
            &with("身份对上，账户安全有保障，这是开口的前提。"),
            &["explanation-one-sided talk-01 "],
        );
        check(sides, &with("身份对上再开口；没对上就说，等于把账户交给别人。"), &[]);
        check(sides, &with("身份对上再开口；余额是账户里的秘密。"), &[]);
        check(sides, &Pack::sound().question(JUDGE), &[]);
    }

    #[test]
    fn each_option_has_feedback_of_its_own() {
        let pack = Pack::sound().question(&single(&["听", "问", "写"], "a"));
        let distinct = pack.clone().last(|question| {
            let crate::curriculum::question::Body::Single { options, .. } = &mut question.body else {
                return;
            };
            for option in options {
                option.feedback.zh = format!("关于{}。", option.text.zh);
            }
        });
        check(feedback, &distinct, &[]);
        check(feedback, &pack, &["feedback-twice talk-01 b: 因为如此。"]);
    }
}
