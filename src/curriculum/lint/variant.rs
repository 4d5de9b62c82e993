//! One thing, one name: words that mean what the glossary calls otherwise, and common misspellings.

use super::passage::{Said, said};
use crate::curriculum::{Finding, Library};

/// A word, what we say instead, and words beside which it means something else.
const VARIANTS: &[(&str, &str, &[&str])] = &[
    ("座席", "坐席", &[]),
    ("客服专员", "坐席", &[]),
    ("客户代表", "坐席", &[]),
    ("服务代表", "坐席", &[]),
    // Who sat at the switchboard was called so.
    ("话务员", "坐席", &["交换台", "插线", "寻呼"]),
    ("接线员", "坐席", &["交换台", "插线", "寻呼"]),
    ("联络中心", "呼叫中心", &[]),
    ("服务级别", "服务水平", &[]),
    ("弃呼率", "放弃率", &[]),
    ("弃话率", "放弃率", &[]),
    ("接起率", "接通率", &[]),
    ("首解率", "首次解决率", &[]),
    ("首呼解决率", "首次解决率", &[]),
    ("话后时间", "话后处理", &[]),
    ("整理时间", "话后处理", &[]),
    ("质量监控", "质检", &[]),
    ("外拨", "外呼", &[]),
    ("剧本", "话术", &[]),
    ("短讯", "短信", &[]),
    ("帐号", "账号", &[]),
    ("帐户", "账户", &[]),
    ("登陆", "登录", &["台风", "海岸"]),
    ("其它", "其他", &[]),
    ("部份", "部分", &[]),
    ("做为", "作为", &[]),
    ("既使", "即使", &[]),
    ("按装", "安装", &[]),
];

/// `term-variant`: a word for which we have another one. Not where the glossary lists it as a name of the same thing, and
/// not where lesson or question names both, so as to say that they mean the same.
pub fn words(library: &Library, findings: &mut Vec<Finding>) {
    let is_listed = |variant: &str| {
        library
            .terms()
            .any(|term| term.name.zh == variant || term.aliases.iter().any(|alias| alias == variant))
    };
    let variants: Vec<_> = VARIANTS.iter().filter(|(variant, ..)| !is_listed(variant)).collect();
    let mut look = |texts: &[Said<'_>]| {
        for (variant, preferred, beside) in &variants {
            let has = |word: &str| texts.iter().any(|said| said.text.contains(word));
            let Some(found) = texts.iter().find(|said| said.text.contains(variant)) else { continue };
            if !has(preferred) && !beside.iter().any(|word| has(word)) {
                let detail = format!("{variant} → {preferred}");
                findings.push(Finding::warning("term-variant", &found.file, &found.id, detail));
            }
        }
    };
    for topic in library.topics() {
        for texts in said(topic) {
            look(&texts);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    /// The explanation must not speak of the thing itself.
    fn asking(stem: &str) -> Pack {
        Pack::sound().asking(stem, JUDGE)
    }

    #[test]
    fn one_thing_has_one_name() {
        check(words, &asking("坐席重新登录账号。"), &[]);
        let found = ["term-variant talk-01 帐号 → 账号", "term-variant talk-01 座席 → 坐席"];
        check(words, &asking("座席报出帐号。"), &found);
    }

    #[test]
    fn who_explains_a_word_may_use_it() {
        check(words, &asking("座席也写作坐席。"), &[]);
        check(words, &asking("台风登陆，线路断了。"), &[]);
        let listed =
            asking("座席先问好。").term("agent").edit_term(|term| term.aliases = vec!["座席".into()]);
        check(words, &listed, &[]);
    }
}
