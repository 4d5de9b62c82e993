//! The whole bank for analysis elsewhere: one JSON object a question and language.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::curriculum::question::{Body, Difficulty, Kind, Status};
use crate::curriculum::{CompetencyId, Key, Language, Library, Question, QuestionId, Text, TopicId};

/// A question in one language.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    id: &'a QuestionId,
    topic: &'a TopicId,
    competencies: &'a [CompetencyId],
    kind: Kind,
    difficulty: Difficulty,
    stem: &'a str,
    /// What is chosen from, ordered or put into classes; left out where there is nothing of the kind.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<Choice<'a>>,
    /// The classes of a classification.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    classes: Vec<Choice<'a>>,
    key: Answer<'a>,
    explanation: &'a str,
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaced_by: Option<&'a QuestionId>,
}

/// An option, an item or a class.
#[derive(Debug, Serialize)]
struct Choice<'a> {
    key: &'a Key,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    feedback: Option<&'a str>,
}

/// The right answer, as its kind has it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    One(&'a Key),
    Some(&'a [Key]),
    Judgement(bool),
    Number {
        value: f64,
        tolerance: f64,
        decimals: u8,
        unit: &'a str,
    },
    Classes(BTreeMap<&'a Key, &'a Key>),
    /// What each blank accepts.
    Blanks(Vec<Vec<&'a str>>),
    Back(&'a str),
    /// What earns all points of a task, and what earns which.
    Rubric {
        model: &'a str,
        rubric: Vec<Criterion<'a>>,
    },
}

#[derive(Debug, Serialize)]
struct Criterion<'a> {
    text: &'a str,
    points: u8,
}

/// Every question of the topics, retired ones too: a record for each language that it is complete in.
pub fn records(library: &Library) -> impl Iterator<Item = Record<'_>> {
    let questions = library
        .topics()
        .iter()
        .flat_map(|topic| topic.questions.iter().map(move |question| (topic.id(), question)));
    questions.flat_map(|(topic, question)| {
        let languages = Language::ALL.into_iter().filter(|language| is_complete(question, *language));
        languages.map(|language| record(topic, question, language)).collect::<Vec<_>>()
    })
}

fn is_complete(question: &Question, language: Language) -> bool {
    language == Language::Chinese || question.texts().iter().all(|(_, text)| text.en.is_some())
}

fn record<'a>(topic: &'a TopicId, question: &'a Question, language: Language) -> Record<'a> {
    let choice = |key: &'a Key, text: &'a Text, feedback: Option<&'a Text>| Choice {
        key,
        text: text.get(language),
        feedback: feedback.map(|text| text.get(language)),
    };
    let (mut options, mut classes) = (Vec::new(), Vec::new());
    match &question.body {
        Body::Single { options: all, .. } | Body::Multiple { options: all, .. } => {
            options
                .extend(all.iter().map(|option| choice(&option.key, &option.text, Some(&option.feedback))));
        }
        Body::Order { items, .. } => {
            options.extend(items.iter().map(|item| choice(&item.key, &item.text, None)));
        }
        Body::Classify { classes: all, items } => {
            options.extend(items.iter().map(|item| choice(&item.key, &item.text, None)));
            classes.extend(all.iter().map(|class| choice(&class.key, &class.text, None)));
        }
        Body::Judge { .. }
        | Body::Numeric { .. }
        | Body::Fill { .. }
        | Body::Recall { .. }
        | Body::Task { .. } => {}
    }
    let (status, replaced_by) = match &question.status {
        Status::Active => ("active", None),
        Status::Retired { replaced_by } => ("retired", replaced_by.as_ref()),
    };
    Record {
        id: &question.id,
        topic,
        competencies: &question.serves,
        kind: question.kind(),
        difficulty: question.difficulty,
        stem: question.stem.get(language),
        options,
        classes,
        key: answer(&question.body, language),
        explanation: question.explanation.get(language),
        language: language.tag(),
        source: question.source.as_ref().map(|text| text.get(language)),
        status,
        replaced_by,
    }
}

fn answer(body: &Body, language: Language) -> Answer<'_> {
    match body {
        Body::Single { answer, .. } => Answer::One(answer),
        Body::Multiple { answer, .. } | Body::Order { answer, .. } => Answer::Some(answer),
        Body::Judge { answer } => Answer::Judgement(*answer),
        Body::Numeric { answer, tolerance, decimals, unit } => Answer::Number {
            value: *answer,
            tolerance: *tolerance,
            decimals: *decimals,
            unit: unit.get(language),
        },
        Body::Classify { items, .. } => {
            Answer::Classes(items.iter().map(|item| (&item.key, &item.class)).collect())
        }
        Body::Fill { blanks } => {
            let variants = blanks.iter().map(|blank| match language {
                Language::English if !blank.accept_en.is_empty() => &blank.accept_en,
                _ => &blank.accept,
            });
            Answer::Blanks(variants.map(|all| all.iter().map(String::as_str).collect()).collect())
        }
        Body::Recall { answer } => Answer::Back(answer.get(language)),
        Body::Task { model, rubric } => Answer::Rubric {
            model: model.get(language),
            rubric: rubric
                .iter()
                .map(|one| Criterion { text: one.text.get(language), points: one.points })
                .collect(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, classify, multiple, order, single};

    fn written(pack: Pack) -> Vec<serde_json::Value> {
        let library = pack.library();
        records(&library).map(|record| serde_json::to_value(record).unwrap()).collect()
    }

    #[test]
    fn every_kind_has_its_key() {
        let number = r#"Numeric(answer: 83.0, tolerance: 0.1, decimals: 1, unit: (zh: "%"))"#;
        let fill = r#"Fill(blanks: [(accept: ["工单", "服务工单"])])"#;
        let classes = classify("x y", &["一 x", "二 y"]);
        let (one, some) = (single(&["甲", "乙"], "b"), multiple(&["甲", "乙", "丙"], "a c"));
        let ordered = order(&["甲", "乙", "丙"], "b a c");
        let bodies = [one.as_str(), &some, JUDGE, number, &ordered, &classes, fill];
        let found = written(bodies.iter().fold(Pack::sound(), |pack, body| pack.question(body)));
        let keys: Vec<String> = found.iter().map(|record| record["key"].to_string()).collect();
        assert_eq!(
            keys,
            [
                r#""b""#,
                r#"["a","c"]"#,
                "true",
                r#"{"decimals":1,"tolerance":0.1,"unit":"%","value":83.0}"#,
                r#"["b","a","c"]"#,
                r#"{"a":"x","b":"y"}"#,
                r#"[["工单","服务工单"]]"#,
            ]
        );
        assert_eq!(found[0]["options"][1]["text"], "乙");
        assert_eq!(found[0]["options"][1]["feedback"], "因为如此。");
        assert_eq!(found[5]["classes"][0]["text"], "类x");
        assert_eq!((&found[0]["kind"], &found[0]["topic"]), (&"Single".into(), &"talk".into()));
    }

    #[test]
    fn there_is_a_record_for_each_language_that_is_complete() {
        let english = |question: &mut Question| {
            question.stem.en = Some("He repeats it.".into());
            question.explanation.en = Some("So both know.".into());
        };
        assert_eq!(written(Pack::sound().question(JUDGE)).len(), 1);
        let found = written(Pack::sound().question(JUDGE).last(english));
        let languages: Vec<&str> = found.iter().filter_map(|record| record["language"].as_str()).collect();
        assert_eq!(languages, ["zh-CN", "en"]);
        assert_eq!(found[1]["stem"], "He repeats it.");
    }

    #[test]
    fn a_retired_question_says_so() {
        let retired = Pack::sound().question(JUDGE).last(|question| {
            question.status = Status::Retired { replaced_by: Some("talk-02".parse().unwrap()) };
        });
        let found = written(retired);
        assert_eq!((&found[0]["status"], &found[0]["replaced_by"]), (&"retired".into(), &"talk-02".into()));
    }
}
