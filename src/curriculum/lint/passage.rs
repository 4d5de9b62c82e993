//! Every text of the content with the place it stands in, so that a rule about words is one loop.

use super::place;
use crate::curriculum::{Language, Library, Standard, Term, Text, Topic};

/// A text other than a lesson, and where it stands.
pub struct Passage<'a> {
    /// The file with the Chinese.
    pub file: String,
    /// The file with the English; often the same.
    pub english_file: String,
    /// The question, topic or code that it belongs to.
    pub id: String,
    /// Which of that thing's texts it is, for example `stem` or `option a`.
    pub place: String,
    /// The words.
    pub text: &'a Text,
}

impl Passage<'_> {
    /// The texts that there are, each with the file it stands in.
    pub fn languages(&self) -> impl Iterator<Item = (&str, &str)> {
        let chinese = (self.file.as_str(), self.text.zh.as_str());
        let english = self.text.en.as_deref().map(|text| (self.english_file.as_str(), text));
        std::iter::once(chinese).chain(english)
    }
}

/// A text in exactly this language: `None` where it is not translated, without falling back.
pub fn own(text: &Text, language: Language) -> Option<&str> {
    match language {
        Language::Chinese => Some(&text.zh),
        Language::English => text.en.as_deref(),
    }
}

/// A Chinese text of a topic that learners read, and where it stands.
pub struct Said<'a> {
    /// The file it stands in.
    pub file: String,
    /// The question, or the topic.
    pub id: String,
    /// Which of a question's texts it is; empty for a lesson.
    pub place: String,
    /// The words; of a lesson one paragraph, row or item at a time.
    pub text: &'a str,
}

/// What a topic says, by what is read as a whole: first its lesson, line by line, then each question and task that is set.
pub fn said(topic: &Topic) -> Vec<Vec<Said<'_>>> {
    let lines = topic.lesson.zh.lines().filter(|line| !line.trim().is_empty());
    let lesson = lines.map(|text| Said {
        file: place::lesson(topic, Language::Chinese),
        id: topic.id().to_string(),
        place: String::new(),
        text,
    });
    let questions = topic.current().map(|question| {
        let file = place::question(topic, question, Language::Chinese);
        let texts = question.texts().into_iter();
        let said = |place, text| Said { file: file.clone(), id: question.id.to_string(), place, text };
        texts.map(|(place, text)| said(place, text.zh.as_str())).collect::<Vec<_>>()
    });
    std::iter::once(lesson.collect()).chain(questions).collect()
}

/// All texts of standards, topics, questions and tasks that are set, and terms. Lessons are read by rules of their own.
pub fn every(library: &Library) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    for standard in library.standards() {
        of_standard(standard, &mut passages);
    }
    for topic in library.topics() {
        of_topic(topic, &mut passages);
    }
    for area in library.areas() {
        let (file, id) = (place::area(area), area.name.clone());
        passages.push(Passage {
            file: file.clone(),
            english_file: file,
            id,
            place: "title".into(),
            text: &area.title,
        });
    }
    for term in library.terms() {
        of_term(&place::term(library, term), term, &mut passages);
    }
    passages
}

fn of_standard<'a>(standard: &'a Standard, passages: &mut Vec<Passage<'a>>) {
    let file = place::standard(standard);
    let mut add = |id: String, place: &str, text: &'a Text| {
        passages.push(Passage {
            file: file.clone(),
            english_file: file.clone(),
            id,
            place: place.to_owned(),
            text,
        });
    };
    let id = standard.id.to_string();
    add(id.clone(), "title", &standard.title);
    add(id.clone(), "edition", &standard.edition);
    add(id.clone(), "document", &standard.document);
    add(id.clone(), "note", &standard.note);
    for level in &standard.levels {
        let level_id = format!("{id}/{}", level.number);
        add(level_id.clone(), "title", &level.title);
        for domain in &level.domains {
            add(format!("{level_id}/{}", domain.code), "title", &domain.title);
            for task in &domain.tasks {
                add(format!("{level_id}/{}", task.code), "title", &task.title);
                for competency in &task.competencies {
                    add(format!("{level_id}/{}", competency.code), "title", &competency.title);
                }
            }
        }
    }
}

fn of_term<'a>(file: &str, term: &'a Term, passages: &mut Vec<Passage<'a>>) {
    let more = [("note", term.note.as_ref()), ("source", term.source.as_ref())];
    let texts = [("name", Some(&term.name)), ("definition", Some(&term.definition))].into_iter().chain(more);
    for (place, text) in texts.filter_map(|(place, text)| Some((place, text?))) {
        passages.push(Passage {
            file: file.to_owned(),
            english_file: file.to_owned(),
            id: term.id.to_string(),
            place: place.to_owned(),
            text,
        });
    }
}

fn of_topic<'a>(topic: &'a Topic, passages: &mut Vec<Passage<'a>>) {
    let header = place::header(topic);
    for (place, text) in [("title", &topic.header.title), ("summary", &topic.header.summary)] {
        passages.push(Passage {
            file: header.clone(),
            english_file: header.clone(),
            id: topic.id().to_string(),
            place: place.to_owned(),
            text,
        });
    }
    for question in topic.current() {
        let [chinese, english] = Language::ALL.map(|language| place::question(topic, question, language));
        for (place, text) in question.texts() {
            // A unit is so short that both languages stand together.
            let english_file = if place == "unit" { chinese.clone() } else { english.clone() };
            passages.push(Passage {
                file: chinese.clone(),
                english_file,
                id: question.id.to_string(),
                place,
                text,
            });
        }
    }
}
