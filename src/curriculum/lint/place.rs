//! Which file a thing stands in, as the loader names files.

use crate::curriculum::question::Kind;
use crate::curriculum::term::Area;
use crate::curriculum::{Exam, Language, Library, Question, Standard, Term, Topic, TopicId};

/// The file of a standard.
pub fn standard(standard: &Standard) -> String {
    format!("standards/{}.ron", standard.id)
}

/// The file of an exam.
pub fn exam(exam: &Exam) -> String {
    format!("exams/{}.ron", exam.id)
}

/// The file that says what a topic is.
pub fn header(topic: &Topic) -> String {
    header_of(topic.id())
}

/// The same of a topic that is perhaps only planned.
pub fn header_of(topic: &TopicId) -> String {
    format!("topics/{topic}/topic.ron")
}

/// The file with a topic's questions, or with their English.
pub fn questions(topic: &Topic, language: Language) -> String {
    match language {
        Language::Chinese => format!("topics/{}/questions.ron", topic.id()),
        Language::English => format!("topics/{}/questions.en.ron", topic.id()),
    }
}

/// The file with a question of a topic, or with its English: tasks have files of their own.
pub fn question(topic: &Topic, question: &Question, language: Language) -> String {
    match (question.kind(), language) {
        (Kind::Task, Language::Chinese) => format!("topics/{}/tasks.ron", topic.id()),
        (Kind::Task, Language::English) => format!("topics/{}/tasks.en.ron", topic.id()),
        _ => questions(topic, language),
    }
}

/// The file of an area of the glossary.
pub fn area(area: &Area) -> String {
    format!("glossary/{}.ron", area.name)
}

/// The file of a term.
pub fn term(library: &Library, term: &Term) -> String {
    library.areas().get(term.area).map(area).unwrap_or_default()
}

/// The file with a topic's lesson.
pub fn lesson(topic: &Topic, language: Language) -> String {
    format!("topics/{}/lesson.{}.md", topic.id(), language.tag())
}
