//! What is found, in which order, and how it is shown.

use super::*;
use crate::curriculum::lesson::{Line, plain};
use crate::curriculum::load;
use crate::curriculum::question::{Body, Difficulty, Status};
use crate::curriculum::term::Area;
use crate::curriculum::topic::{Header, Topic};
use crate::curriculum::{Question, Source, Text};

fn text(zh: &str, en: &str) -> Text {
    Text { zh: zh.into(), en: Some(en.into()) }
}

fn question(id: &str, stem: Text) -> Question {
    Question {
        id: id.parse().unwrap(),
        serves: Vec::new(),
        difficulty: Difficulty::Easy,
        stem,
        body: Body::Judge { answer: true },
        explanation: text("因为要算平均处理时长。", "Because average handle time counts."),
        source: None,
        status: Status::Active,
    }
}

fn library() -> Library {
    let areas: Area = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(
            r#"(title: (zh: "指标", en: "Indicators"), terms: [
                (id: "aht", name: (zh: "平均处理时长", en: "average handle time"), pinyin: "píngjūn chǔlǐ shícháng",
                    abbreviation: "AHT", aliases: ["平均处理时间"],
                    definition: (zh: "处理一通来电平均花的时间。", en: "The mean time that a call takes."), topics: ["times"]),
                (id: "sl", name: (zh: "服务水平", en: "service level"), pinyin: "fúwù shuǐpíng", abbreviation: "SL",
                    definition: (zh: "及时接起的来电所占的比例，与处理时长无关。", en: "The share of calls answered in time.")),
            ])"#,
        )
        .unwrap();
    let lesson = text(
        "# 时间从哪里来\n\n先看一天。\n\n## 处理时长\n\n通话加话后。**AHT** 越短越好吗？\n\n## 学完你应该能\n\n- 算出它\n",
        "# Where time goes\n\nA day first.\n\n## Handle time\n\nTalk and wrap-up. Is a short AHT good?\n\n## Goals\n\n- Work it out\n",
    );
    let header = Header {
        id: "times".parse().unwrap(),
        order: 1,
        title: text("时间从哪里来", "Where time goes"),
        summary: text("看懂时间。", "Read times."),
        prerequisites: Vec::new(),
        serves: Vec::new(),
        minutes: 5,
    };
    let questions = vec![
        question("times-01", text("重复来电多，说明什么？", "Many repeat calls: what does it mean?")),
        question("times-02", text("处理时长由什么组成？", "What makes up handle time?")),
    ];
    Library::new(Vec::new(), vec![Topic { header, lesson, questions }]).with_glossary(vec![areas])
}

/// What a query finds: `kind:name`, in order.
fn found(query: &str, language: Language) -> Vec<String> {
    let library = library();
    let found = Index::new(&library).search(&library, query, language, 20);
    let name = |hit: &Hit| match &hit.target {
        Target::Term(id) => format!("term:{id}"),
        Target::Lesson { topic, section } => format!("lesson:{topic}#{section}"),
        Target::Question(id) => format!("question:{id}"),
    };
    found.groups().into_iter().flat_map(|group| group.hits.iter().map(name)).collect()
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    for language in Language::ALL {
        assert_eq!(found(query, language), expected, "{query} in {language:?}");
    }
}

const TIME: [&str; 5] = ["term:aht", "term:sl", "lesson:times#1", "question:times-02", "question:times-01"];

#[test]
fn chinese_is_found_wherever_it_stands() {
    check("时长", &TIME);
    check("处理时长", &TIME);
    check("重复", &["question:times-01"]);
    check("处理 服务", &["term:sl"]);
    check("时长 组成", &["question:times-02"]);
    check("时长组成", &[]);
    check("算出", &["lesson:times#2"]);
}

#[test]
fn pinyin_finds_names_headings_and_stems() {
    check("clsc", &["term:aht", "lesson:times#1", "question:times-02"]);
    check("clsz", &["term:aht", "lesson:times#1", "question:times-02"]);
    check("chulishichang", &["term:aht", "lesson:times#1", "question:times-02"]);
    check("fwsp", &["term:sl"]);
    check("cfld", &["question:times-01"]);
    check("fuwu", &["term:sl"]);
}

#[test]
fn english_is_found_by_words_and_abbreviations() {
    check("aht", &["term:aht", "lesson:times#1"]);
    check("ＡＨＴ", &["term:aht", "lesson:times#1"]);
    check("Handle Time", &["term:aht", "lesson:times#1", "question:times-02", "question:times-01"]);
    check("andle", &[]);
    check("SL", &["term:sl"]);
}

#[test]
fn nothing_is_found_by_nothing() {
    for query in ["", "  ", "，。", "…", "\0", "ahtx", "🙂"] {
        check(query, &[]);
    }
}

fn bold(line: &Line) -> Vec<&str> {
    line.iter().filter(|run| run.bold).map(|run| run.text.as_str()).collect()
}

#[test]
fn hits_are_marked_in_title_and_excerpt() {
    let library = library();
    let index = Index::new(&library);
    let first = |query: &str, language| index.search(&library, query, language, 20).terms.hits[0].clone();
    let hit = first("clsc", Language::Chinese);
    assert_eq!((plain(&hit.title).as_str(), bold(&hit.title)), ("平均处理时长（AHT）", vec!["处理时长"]));
    assert_eq!(plain(&hit.excerpt), "处理一通来电平均花的时间。");
    let hit = first("aht", Language::English);
    assert_eq!((plain(&hit.title).as_str(), bold(&hit.title)), ("average handle time (AHT)", vec!["AHT"]));
    assert_eq!(plain(&hit.excerpt), "The mean time that a call takes.");
    let lesson = &index.search(&library, "aht", Language::Chinese, 20).lessons.hits[0];
    assert_eq!(plain(&lesson.title), "时间从哪里来 · 处理时长");
    assert_eq!(plain(&lesson.excerpt), "通话加话后。AHT 越短越好吗？");
    assert_eq!(bold(&lesson.excerpt), ["AHT"]);
}

#[test]
fn long_texts_are_cut_around_the_hit() {
    let mut library = library();
    let long = format!("{}目标{}", "前面的话".repeat(40), "后面的话".repeat(40));
    let english = format!("{} target {}", "some words before ".repeat(20), "some words after ".repeat(20));
    let topic =
        Topic { questions: vec![question("times-03", text(&long, &english))], ..library.topics()[0].clone() };
    library = Library::new(Vec::new(), vec![topic]);
    let index = Index::new(&library);
    let excerpt =
        |query: &str| plain(&index.search(&library, query, Language::Chinese, 5).questions.hits[0].excerpt);
    let shown = excerpt("目标");
    assert!(
        shown.starts_with("…面的话前面的话") && shown.ends_with('…') && shown.contains("话目标后"),
        "{shown}"
    );
    assert!((56..=62).contains(&shown.chars().count()), "{shown}");
    let shown = excerpt("target");
    assert!(shown.starts_with("...before some words") && shown.contains("before  target some"), "{shown}");
}

#[test]
fn whatever_is_typed_into_what_ships_is_answered() {
    let library = load::load(&Source::Shipped).unwrap();
    let index = Index::new(&library);
    for query in
        ["客户", "kh", "call", "倾听 复述", "a", "的", "不", "（", "8", "%", "“您好”", "zh", "ng", "lv"]
    {
        for language in Language::ALL {
            let found = index.search(&library, query, language, 8);
            for hit in found.groups().into_iter().flat_map(|group| &group.hits) {
                assert!(!hit.title.is_empty() && !hit.excerpt.is_empty(), "{query}: {hit:?}");
            }
        }
    }
    assert!(index.search(&library, "客户", Language::Chinese, 8).total() > 50);
}
