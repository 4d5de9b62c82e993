//! An exam examines what exists, each statement once, and its marks add up.

use super::place;
use crate::curriculum::exam::is_within;
use crate::curriculum::standard::Domain;
use crate::curriculum::{Finding, Library};

/// `exam-unknown-level`, `exam-unknown-code`, `exam-examines-twice`.
pub fn references(library: &Library, findings: &mut Vec<Finding>) {
    for exam in library.exams() {
        let file = place::exam(exam);
        let level = library.standard(&exam.standard).and_then(|standard| standard.level(exam.level));
        let Some(level) = level else {
            let detail = format!("{}/{}", exam.standard, exam.level);
            findings.push(Finding::error("exam-unknown-level", &file, &exam.id, detail));
            continue;
        };
        let codes = || {
            let competencies = level.domains.iter().flat_map(Domain::competencies);
            competencies.map(|competency| competency.code.as_str())
        };
        for covered in exam.sections.iter().flat_map(|section| &section.covers) {
            if !codes().any(|code| is_within(code, covered)) {
                findings.push(Finding::error("exam-unknown-code", &file, &exam.id, covered));
            }
        }
        for code in codes() {
            if exam.sections.iter().filter(|section| section.examines(code)).count() > 1 {
                findings.push(Finding::error("exam-examines-twice", &file, &exam.id, code));
            }
        }
    }
}

/// `exam-without-items`, `exam-weights`, `exam-pass-mark`.
pub fn marks(library: &Library, findings: &mut Vec<Finding>) {
    for exam in library.exams() {
        let mut error =
            |rule, detail: String| findings.push(Finding::error(rule, &place::exam(exam), &exam.id, detail));
        if exam.items == 0 || exam.sections.iter().any(|section| section.weight == 0) {
            error("exam-without-items", exam.items.to_string());
        }
        let sum: u32 = exam.sections.iter().map(|section| u32::from(section.weight)).sum();
        if sum != u32::from(exam.full_marks) || sum == 0 {
            error("exam-weights", format!("{sum} ≠ {}", exam.full_marks));
        }
        if exam.pass_mark > exam.full_marks {
            error("exam-pass-mark", format!("{} > {}", exam.pass_mark, exam.full_marks));
        }
    }
}

/// `empty-text` in an exam.
pub fn texts(library: &Library, findings: &mut Vec<Finding>) {
    for exam in library.exams() {
        let sections = exam.sections.iter().map(|section| ("section", &section.title));
        for (name, text) in [("title", &exam.title), ("source", &exam.source)].into_iter().chain(sections) {
            if text.zh.trim().is_empty() || text.en.as_ref().is_some_and(|english| english.trim().is_empty())
            {
                findings.push(Finding::error("empty-text", &place::exam(exam), &exam.id, name));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    const SOUND: &str = r#"(id: "office-1", standard: "office", level: 1, title: (zh: "卷"), source: (zh: "自拟"), is_own_design: true,
        full_marks: 10, pass_mark: 6, items: 5,
        sections: [(title: (zh: "甲"), covers: ["1.1.1", "1.1.2"], weight: 7), (title: (zh: "乙"), covers: ["1.1.3"], weight: 3)])"#;

    fn exam(what: &str, instead: &str) -> Pack {
        assert!(what.is_empty() || SOUND.contains(what), "{what}");
        Pack::sound().exam(&SOUND.replacen(what, instead, usize::from(!what.is_empty())))
    }

    #[test]
    fn what_is_examined_exists_and_is_examined_once() {
        check(references, &exam("", ""), &[]);
        check(references, &exam("level: 1", "level: 2"), &["exam-unknown-level office-1 office/2"]);
        check(references, &exam("1.1.3", "1.9"), &["exam-unknown-code office-1 1.9"]);
        check(
            references,
            &exam("\"1.1.3\"", "\"1\""),
            &["exam-examines-twice office-1 1.1.1", "exam-examines-twice office-1 1.1.2"],
        );
    }

    #[test]
    fn marks_add_up() {
        check(marks, &exam("", ""), &[]);
        check(marks, &exam("weight: 3", "weight: 4"), &["exam-weights office-1 11 ≠ 10"]);
        check(marks, &exam("pass_mark: 6", "pass_mark: 11"), &["exam-pass-mark office-1 11 > 10"]);
        check(marks, &exam("items: 5", "items: 0"), &["exam-without-items office-1 0"]);
    }

    #[test]
    fn an_exam_has_its_words() {
        check(texts, &exam("", ""), &[]);
        check(texts, &exam("自拟", " "), &["empty-text office-1 source"]);
        check(texts, &exam("甲", ""), &["empty-text office-1 section"]);
    }
}
