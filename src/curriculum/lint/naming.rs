//! Options are shuffled: words that speak of them by letter or place point at the wrong one.

use super::characters::{around, is_han};
use super::options::Options;
use super::passage::own;
use super::place;
use crate::curriculum::{Finding, Language, Library};

/// `option-by-letter`: an explanation or feedback that names an option by its letter or place.
pub fn letters(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in topic.active() {
            let Some(options) = Options::of(question).filter(|options| !options.fixed) else { continue };
            for (place, text) in question.texts() {
                if place != "explanation" && !place.starts_with("feedback") {
                    continue;
                }
                for language in Language::ALL {
                    let text = own(text, language).unwrap_or_default();
                    if let Some(found) = named(text, &options) {
                        let file = place::questions(topic, language);
                        let detail = format!("{place}: {}", around(text, found));
                        findings.push(Finding::warning("option-by-letter", &file, &question.id, detail));
                    }
                }
            }
        }
    }
}

/// Where a text names an option by letter or place.
fn named(text: &str, options: &Options<'_>) -> Option<usize> {
    const PLACES: [&str; 12] = [
        "第一个选项",
        "第二个选项",
        "第三个选项",
        "第四个选项",
        "首个选项",
        "最后一个选项",
        "前一选项",
        "后一选项",
        "first option",
        "second option",
        "third option",
        "fourth option",
    ];
    let lower = text.to_ascii_lowercase();
    let by_place = PLACES.iter().find_map(|words| lower.find(words));
    let by_letter = || {
        let keys = options.all.iter().map(|option| option.key.as_str()).filter(|key| key.len() == 1);
        let places = keys.flat_map(|key| lower.match_indices(key)).map(|(start, _)| start);
        places.filter(|start| is_name(&lower, *start) && !is_article(&text[*start..])).min()
    };
    by_place.or_else(by_letter)
}

/// Whether the letter at `start` stands alone and among words that make it an option's name.
fn is_name(text: &str, start: usize) -> bool {
    const BEFORE: [&str; 8] = ["选项", "答案", "答案是", "答案为", "选", "正确的是", "option", "answer"];
    const AFTER: [&str; 6] = ["项", "选项", "错在", "不对", "正确", "错误"];
    let (before, rest) = text.split_at(start);
    let after = &rest[1..];
    let touches = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    if touches(before.chars().next_back()) || touches(after.chars().next()) {
        return false;
    }
    let (before, after) = (before.trim_end(), after.trim_start());
    let project = after.starts_with("项目");
    BEFORE.iter().any(|word| before.ends_with(word))
        || (!project && AFTER.iter().any(|word| after.starts_with(word)))
}

/// Whether a text begins with the English word “a” instead of a letter's name: `the option a caller wants`.
fn is_article(text: &str) -> bool {
    text.strip_prefix("a ").is_some_and(|after| after.starts_with(|c: char| c.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, single};

    fn explained(text: &str) -> Pack {
        Pack::sound()
            .question(&single(&["甲", "乙", "丙"], "a"))
            .last(|question| text.clone_into(&mut question.explanation.zh))
    }

    #[test]
    fn options_are_named_by_what_they_say() {
        for fine in
            ["先听完再开口。", "A 类工单当天办结。", "B 项目组负责。", "选 App 里的入口。", "答案要看时限。"]
        {
            check(letters, &explained(fine), &[]);
        }
        check(
            letters,
            &explained("选项 B 没有问。"),
            &["option-by-letter talk-01 explanation: 选项 B 没有问。"],
        );
        check(
            letters,
            &explained("所以 C 项不对。"),
            &["option-by-letter talk-01 explanation: 所以 C 项不对。"],
        );
        check(letters, &explained("故选A。"), &["option-by-letter talk-01 explanation: 故选A。"]);
        check(
            letters,
            &explained("第二个选项太急。"),
            &["option-by-letter talk-01 explanation: 第二个选项太急"],
        );
    }

    #[test]
    fn in_english_as_well() {
        let with = |text: &str, expected: &[&str]| {
            let pack = explained("先听。");
            check(letters, &pack.last(|question| question.explanation.en = Some(text.into())), expected);
        };
        with("Option b is rude.", &["option-by-letter talk-01 explanation: ption b is ru"]);
        with("So it is option A.", &["option-by-letter talk-01 explanation: ption A."]);
        with("It is the option a caller understands.", &[]);
    }
}
