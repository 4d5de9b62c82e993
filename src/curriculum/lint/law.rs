//! Laws that a text names: whether they are in force, and since when.

mod in_force;

use self::in_force::{LAWS, Law, Standing};
use super::passage::{Said, said};
use crate::curriculum::{Finding, Library};

/// What a text says that names a law which is not in force.
const GONE: [&str; 14] = [
    "废止",
    "失效",
    "取代",
    "代替",
    "替代",
    "不再",
    "并入",
    "已由",
    "改由",
    "原《",
    "没有叫",
    "没有这",
    "没有查到",
    "没有一部",
];
/// What a text says that names a draft.
const DRAFT: [&str; 6] = ["草案", "草稿", "征求意见", "尚未", "还没有", "没有生效"];
/// What a text says that names foreign law.
const ABROAD: [&str; 5] = ["美国", "外国", "国外", "境外", "欧盟"];
/// What the name of a law ends with.
const ENDINGS: [&str; 7] = ["法", "条例", "办法", "规定", "决定", "细则", "解释"];
/// What follows the date from which a law is in force.
const SINCE: [&str; 4] = ["起", "施行", "生效", "实施"];

/// `law-not-in-force`, `law-draft`, `law-foreign`: a law is named without saying that it is no (longer) law here.
/// `law-unknown`: one that is not in our list, so that nobody has looked whether it is in force.
pub fn standing(library: &Library, findings: &mut Vec<Finding>) {
    each(library, |texts| {
        let whole: String = texts.iter().map(|said| said.text).collect();
        let says = |words: &[&str]| words.iter().any(|word| whole.contains(word));
        let mut named = Vec::new();
        for said in texts {
            for name in names(said.text) {
                if named.contains(&name) {
                    continue;
                }
                let (rule, detail) = match law(&name).map(|law| (law, law.standing)) {
                    None if is_law(&name) => ("law-unknown", format!("《{name}》")),
                    Some((_, Standing::Gone(instead))) if !says(&GONE) => {
                        ("law-not-in-force", format!("《{name}》 → {instead}"))
                    }
                    Some((_, Standing::Draft)) if !says(&DRAFT) => ("law-draft", format!("《{name}》")),
                    Some((_, Standing::Foreign)) if !says(&ABROAD) => ("law-foreign", format!("《{name}》")),
                    _ => continue,
                };
                findings.push(Finding::warning(rule, &said.file, &said.id, detail));
                named.push(name);
            }
        }
    });
}

/// `law-date`: a date from which a law is said to be in force is none of those from which it, or a revision of it, is.
pub fn dates(library: &Library, findings: &mut Vec<Finding>) {
    each(library, |texts| {
        for said in texts {
            for clause in said.text.split(['。', '；', '！', '？', '，']) {
                let laws: Vec<&Law> = names(clause).iter().filter_map(|name| law(name)).collect();
                if laws.is_empty() || laws.iter().any(|law| law.dates.is_empty()) {
                    continue;
                }
                let known = |date: &String| laws.iter().any(|law| law.dates.contains(&date.as_str()));
                for date in dates_since(clause).into_iter().filter(|date| !known(date)) {
                    let detail = format!("《{}》 {date} ({})", laws[0].name, laws[0].dates.join(", "));
                    findings.push(Finding::warning("law-date", &said.file, &said.id, detail));
                }
            }
        }
    });
}

/// Looks at each lesson as a whole, and at each question as a whole.
fn each(library: &Library, mut look: impl FnMut(&[Said<'_>])) {
    for topic in library.topics() {
        for texts in said(topic) {
            look(&texts);
        }
    }
}

/// The names between 《 and 》, without emphasis, without the country and without what stands in brackets behind.
fn names(text: &str) -> Vec<String> {
    let after = text.split('《').skip(1);
    let quoted = after.filter_map(|rest| rest.split_once('》')).map(|(name, _)| name.replace("**", ""));
    let short = |name: String| {
        let name = name.trim_start_matches("中华人民共和国");
        name.split('（').next().unwrap_or(name).trim().to_owned()
    };
    quoted.map(short).filter(|name| !name.is_empty()).collect()
}

fn law(name: &str) -> Option<&'static Law> {
    LAWS.iter().find(|law| law.name == name)
}

fn is_law(name: &str) -> bool {
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// The dates in a clause that something is in force from, `2021-01-01`.
fn dates_since(clause: &str) -> Vec<String> {
    let text: String = clause.replace("**", "").chars().filter(|c| !c.is_whitespace()).collect();
    let mut dates = Vec::new();
    for (start, _) in text.match_indices('年') {
        let rest = &text[start + '年'.len_utf8()..];
        let Some((month, rest)) = rest.split_once('月') else { continue };
        let Some((day, rest)) = rest.split_once('日') else { continue };
        let before: Vec<char> = text[..start].chars().rev().take(4).collect();
        let year: String = before.into_iter().rev().collect();
        if let (Some(year), Some(month), Some(day)) = (number(&year), number(month), number(day))
            && year > 1900
            && SINCE.iter().any(|word| rest.starts_with(word))
        {
            dates.push(format!("{year}-{month:02}-{day:02}"));
        }
    }
    dates
}

/// A number in digits, `2021`, or in Chinese: digit by digit, `二〇二一`, or counted, `三十一`.
fn number(text: &str) -> Option<u32> {
    let digit = |c: char| {
        c.to_digit(10).or_else(|| {
            let place = "〇一二三四五六七八九".chars().position(|other| other == c)?;
            u32::try_from(place).ok()
        })
    };
    if let Some((tens, ones)) = text.split_once('十') {
        let one = |part: &str, empty| {
            if part.is_empty() { Some(empty) } else { part.chars().next().and_then(digit) }
        };
        return Some(one(tens, 1)? * 10 + one(ones, 0)?);
    }
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    text.chars().try_fold(0, |number, c| Some(number * 10 + digit(c)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, check};

    #[track_caller]
    fn with(rule: crate::curriculum::lint::Rule, stem: &str, expected: &[&str]) {
        check(rule, &Pack::sound().asking(stem, JUDGE), expected);
    }

    #[test]
    fn a_law_that_is_gone_is_named_as_gone() {
        with(standing, "按《民法典》，合同成立了吗？", &[]);
        with(
            standing,
            "按《合同法》，合同成立了吗？",
            &["law-not-in-force talk-01 《合同法》 → 《民法典》合同编"],
        );
        with(standing, "《合同法》已经废止，现在看哪一部？", &[]);
        with(standing, "《中华人民共和国合同法》还能引用吗？它早被取代了。", &[]);
        let lesson = Pack::sound().edit(|topic| {
            topic.lesson.zh = "# 倾听\n\n看**《合同法》**。\n\n它 2021 年起由民法典取代。".into();
        });
        check(standing, &lesson, &[]);
    }

    #[test]
    fn a_draft_and_a_foreign_law_are_named_as_such() {
        let draft = "《通信短信息和语音呼叫服务管理规定》怎么说？";
        with(standing, draft, &["law-draft talk-01 《通信短信息和语音呼叫服务管理规定》"]);
        with(standing, &format!("{draft}它只有征求意见稿。"), &[]);
        with(standing, "《电话营销规定》怎么说？", &["law-foreign talk-01 《电话营销规定》"]);
        with(standing, "美国的《电话营销规定》怎么说？", &[]);
    }

    #[test]
    fn what_nobody_looked_up_is_named() {
        with(
            standing,
            "《客户热线管理条例》怎么说？《客户热线管理条例》！",
            &["law-unknown talk-01 《客户热线管理条例》"],
        );
        with(standing, "《服务承诺》和《移机资费（全国）》怎么说？", &[]);
    }

    #[test]
    fn a_law_is_in_force_from_its_own_day() {
        with(dates, "《民法典》自 2021 年 1 月 1 日起施行。", &[]);
        with(dates, "《民法典》自二〇二一年一月一日起施行。", &[]);
        with(
            dates,
            "《民法典》自 2020 年 5 月 28 日起施行。",
            &["law-date talk-01 《民法典》 2020-05-28 (2021-01-01)"],
        );
        with(dates, "《民法典》规定了合同。公司的办法自 2024 年 3 月 1 日起施行。", &[]);
        with(dates, "《民法典》，和二〇二四年七月一日起施行的实施条例。", &[]);
        with(dates, "《民法典》以前，2020 年 5 月 28 日签的合同。", &[]);
        with(dates, "《反不正当竞争法》二〇二五年十月十五日施行。", &[]);
        let wrong =
            "law-date talk-01 《反不正当竞争法》 2025-10-31 (1993-12-01, 2018-01-01, 2019-04-23, 2025-10-15)";
        with(dates, "《反不正当竞争法》二〇二五年十月三十一日施行。", &[wrong]);
    }

    #[test]
    fn the_list_names_nothing_twice() {
        let mut names: Vec<&str> = LAWS.iter().map(|law| law.name).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
