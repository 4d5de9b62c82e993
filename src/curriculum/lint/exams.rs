//! An exam examines what exists, each statement once, and its marks add up.

use std::collections::HashSet;

use super::place;
use crate::curriculum::exam::{Draw, Part, Section};
use crate::curriculum::{CompetencyId, Exam, Finding, Library};

/// `exam-unknown-level`, `exam-unknown-code`, `exam-examines-twice`.
pub fn references(library: &Library, findings: &mut Vec<Finding>) {
    for exam in library.exams() {
        let file = place::exam(exam);
        let standard = library.standard(&exam.standard).filter(|found| found.level(exam.level).is_some());
        let Some(standard) = standard else {
            let detail = format!("{}/{}", exam.standard, exam.level);
            findings.push(Finding::error("exam-unknown-level", &file, &exam.id, detail));
            continue;
        };
        let ids: Vec<CompetencyId> = standard
            .competencies()
            .map(|(id, _)| id)
            .filter(|id| id.counts_for(&exam.standard, exam.level))
            .collect();
        for (_, part) in exam.parts() {
            unknown(exam, part, &ids, findings);
            for id in &ids {
                if part.sections.iter().filter(|section| exam.examines(section, id)).count() > 1 {
                    findings.push(Finding::error("exam-examines-twice", &file, &exam.id, &id.code));
                }
            }
        }
    }
}

fn unknown(exam: &Exam, part: &Part, ids: &[CompetencyId], findings: &mut Vec<Finding>) {
    for section in &part.sections {
        for covered in &section.covers {
            let alone = Section { covers: vec![covered.clone()], ..section.clone() };
            if !ids.iter().any(|id| exam.examines(&alone, id)) {
                findings.push(Finding::error("exam-unknown-code", &place::exam(exam), &exam.id, covered));
            }
        }
    }
}

/// `exam-without-items`, `exam-weights`, `exam-pass-mark`.
pub fn marks(library: &Library, findings: &mut Vec<Finding>) {
    for exam in library.exams() {
        let mut error =
            |rule, detail: String| findings.push(Finding::error(rule, &place::exam(exam), &exam.id, detail));
        for (_, part) in exam.parts() {
            let draws = || part.sections.iter().flat_map(|section| &section.draws);
            let is_empty = part.sections.is_empty()
                || part.minutes == 0
                || part.sections.iter().any(|section| section.weight == 0 || section.draws.is_empty())
                || draws()
                    .any(|draw| draw.weight() == 0 || !draw.kinds.iter().all(|kind| kind.is_examined()));
            if is_empty {
                error("exam-without-items", part.items().to_string());
            }
            let sum: u32 = part.sections.iter().map(|section| u32::from(section.weight)).sum();
            if sum != u32::from(part.full_marks) {
                error("exam-weights", format!("{sum} ≠ {}", part.full_marks));
            }
            for section in &part.sections {
                let sum: u32 = section.draws.iter().map(Draw::weight).sum();
                if sum != u32::from(section.weight) {
                    error("exam-weights", format!("{}: {sum} ≠ {}", section.title.zh, section.weight));
                }
            }
            if part.pass_mark > part.full_marks {
                error("exam-pass-mark", format!("{} > {}", part.pass_mark, part.full_marks));
            }
            let kinds: Vec<_> = draws().map(|draw| &draw.kinds).collect();
            let distinct: HashSet<_> = kinds.iter().flat_map(|kinds| kinds.iter()).collect();
            let groups: HashSet<_> = kinds.iter().collect();
            // Groups that overlap would leave it to chance which of them a question goes to.
            if groups.iter().map(|kinds| kinds.len()).sum::<usize>() != distinct.len() {
                error("exam-kinds", part.items().to_string());
            }
        }
    }
}

/// `empty-text` in an exam.
pub fn texts(library: &Library, findings: &mut Vec<Finding>) {
    for exam in library.exams() {
        let sections =
            exam.parts().flat_map(|(_, part)| &part.sections).map(|section| ("section", &section.title));
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
        theory: (minutes: 30, full_marks: 10, pass_mark: 6, sections: [
            (title: (zh: "甲"), covers: ["1.1.1", "1.1.2"], weight: 7, draws: [(kinds: [Single], count: 3, marks: 1), (kinds: [Order, Fill], count: 2, marks: 2)]),
            (title: (zh: "乙"), covers: ["1.1.3"], weight: 3, draws: [(kinds: [Single], count: 3, marks: 1)])]),
        practical: (minutes: 30, full_marks: 100, pass_mark: 60, sections: [(title: (zh: "丙"), covers: ["1"], weight: 100, draws: [(kinds: [Task], count: 5, marks: 20)])]))"#;

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
        check(
            marks,
            &exam("weight: 3", "weight: 4"),
            &["exam-weights office-1 11 ≠ 10", "exam-weights office-1 乙: 3 ≠ 4"],
        );
        check(marks, &exam("pass_mark: 6", "pass_mark: 11"), &["exam-pass-mark office-1 11 > 10"]);
        check(
            marks,
            &exam("weight: 100", "weight: 90"),
            &["exam-weights office-1 90 ≠ 100", "exam-weights office-1 丙: 100 ≠ 90"],
        );
        check(marks, &exam("minutes: 30", "minutes: 0"), &["exam-without-items office-1 8"]);
        check(marks, &exam("[Order, Fill]", "[Recall]"), &["exam-without-items office-1 8"]);
        check(marks, &exam("[Order, Fill]", "[Single, Fill]"), &["exam-kinds office-1 8"]);
        let all = "draws: [(kinds: [Single], count: 3, marks: 1)])]),";
        let found = ["exam-weights office-1 乙: 0 ≠ 3", "exam-without-items office-1 5"];
        check(marks, &exam(all, "draws: [])]),"), &found);
    }

    #[test]
    fn an_exam_has_its_words() {
        check(texts, &exam("", ""), &[]);
        check(texts, &exam("自拟", " "), &["empty-text office-1 source"]);
        check(texts, &exam("甲", ""), &["empty-text office-1 section"]);
    }
}
