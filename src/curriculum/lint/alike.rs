//! Two options that say the same: one of them is dead, or both are right.

use std::collections::HashMap;

use super::place;
use crate::curriculum::question::Body;
use crate::curriculum::{Finding, Language, Library, Question, Text};
use crate::practice::typed::plain;

/// `options-alike`: two options, items or classes that differ only in sentence marks, width or case.
///
/// What differs by a word differs on purpose more often than not. In a translation two options easily
/// become one, so both languages are looked at.
pub fn options(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in topic.active() {
            for language in Language::ALL {
                for group in groups(question) {
                    let Some((one, other)) = alike(&group, language) else { continue };
                    let file = place::questions(topic, language);
                    let detail = format!("{one} = {other}");
                    findings.push(Finding::warning("options-alike", &file, &question.id, detail));
                }
            }
        }
    }
}

/// Texts that stand beside one another, with their keys.
fn groups(question: &Question) -> Vec<Vec<(&str, &Text)>> {
    match &question.body {
        Body::Single { options, .. } | Body::Multiple { options, .. } => {
            vec![options.iter().map(|option| (option.key.as_str(), &option.text)).collect()]
        }
        Body::Order { items, .. } => vec![items.iter().map(|item| (item.key.as_str(), &item.text)).collect()],
        Body::Classify { classes, items } => vec![
            classes.iter().map(|class| (class.key.as_str(), &class.text)).collect(),
            items.iter().map(|item| (item.key.as_str(), &item.text)).collect(),
        ],
        Body::Judge { .. }
        | Body::Numeric { .. }
        | Body::Fill { .. }
        | Body::Recall { .. }
        | Body::Task { .. } => Vec::new(),
    }
}

fn alike<'a>(group: &[(&'a str, &Text)], language: Language) -> Option<(&'a str, &'a str)> {
    let mut seen = HashMap::new();
    group.iter().find_map(|(key, text)| {
        if language == Language::English && text.en.is_none() {
            return None;
        }
        seen.insert(without_marks(text.get(language)), *key).map(|earlier| (earlier, *key))
    })
}

fn without_marks(text: &str) -> String {
    // Not the slash, the plus and the like: they may be what a question is about.
    plain(text).chars().filter(|c| !"，。！？、；：“”‘’,.!?;:\"'*".contains(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check, classify, single};

    #[test]
    fn options_say_different_things() {
        let with = |one: &str, other: &str| Pack::sound().question(&single(&["甲", one, other], "a"));
        check(options, &with("“周三／和周四”", "“周三和周四／”"), &[]);
        check(options, &with("请您稍等", "请您稍等一下"), &[]);
        check(options, &with("请您稍等。", "**请您**稍等！"), &["options-alike talk-01 b = c"]);
        check(
            options,
            &Pack::sound().question(&classify("x y", &["听 x", "听 y"])),
            &["options-alike talk-01 a = b"],
        );
    }

    #[test]
    fn translations_keep_them_apart() {
        let pack = Pack::sound().question(&single(&["告知", "通知", "问"], "a")).last(|question| {
            let Body::Single { options, .. } = &mut question.body else { return };
            options[0].text.en = Some("Tell".into());
            options[1].text.en = Some("tell.".into());
        });
        check(options, &pack, &["options-alike talk-01 a = b"]);
    }
}
