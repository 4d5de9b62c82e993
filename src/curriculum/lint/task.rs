//! Tasks: a rubric that two markers can follow, and a case, a model and a work of a length that an exam has time for.

use super::characters::width;
use super::place;
use crate::curriculum::question::{Body, TASK_POINTS};
use crate::curriculum::{Finding, Language, Library};

/// Fewer criteria leave much to taste; more are not marked with care.
const CRITERIA: std::ops::RangeInclusive<usize> = 3..=7;
/// A case with everything that is needed, characters.
const CASE: std::ops::RangeInclusive<usize> = 100..=900;
/// What is written within a quarter of an hour, characters.
const MODEL: std::ops::RangeInclusive<usize> = 80..=800;

/// `rubric-criteria`, `rubric-points`: too few criteria or too many, or points that do not add up.
pub fn rubrics(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in &topic.questions {
            let Body::Task { rubric, .. } = &question.body else { continue };
            let file = place::question(topic, question, Language::Chinese);
            let mut error = |rule, detail| findings.push(Finding::error(rule, &file, &question.id, detail));
            if !CRITERIA.contains(&rubric.len()) {
                error(
                    "rubric-criteria",
                    format!("{} / {}–{}", rubric.len(), CRITERIA.start(), CRITERIA.end()),
                );
            }
            let points: u32 = rubric.iter().map(|criterion| u32::from(criterion.points)).sum();
            if points != u32::from(TASK_POINTS) || rubric.iter().any(|criterion| criterion.points == 0) {
                error("rubric-points", format!("{points} / {TASK_POINTS}"));
            }
        }
    }
}

/// `task-length`: a case, or a model, that is too short or too long.
pub fn lengths(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics() {
        for question in topic.tasks() {
            let Body::Task { model, .. } = &question.body else { continue };
            let file = place::question(topic, question, Language::Chinese);
            for (name, text, fit) in [("stem", &question.stem.zh, CASE), ("answer", &model.zh, MODEL)] {
                let length = width(text);
                if !fit.contains(&length) {
                    let detail = format!("{name}: {length} / {}–{}", fit.start(), fit.end());
                    findings.push(Finding::warning("task-length", &file, &question.id, detail));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{Pack, check};

    fn task(points: &[u8]) -> Pack {
        let criteria: Vec<String> = ('a'..)
            .zip(points)
            .map(|(key, points)| format!(r#"(key: "{key}", text: "看得出的一条", points: {points})"#))
            .collect();
        let model = "您好！".repeat(40);
        Pack::sound().question(&format!(r#"Task(model: "{model}", rubric: [{}])"#, criteria.join(", ")))
    }

    #[test]
    fn points_add_up_to_ten() {
        check(rubrics, &task(&[3, 3, 4]), &[]);
        check(rubrics, &task(&[3, 3, 3]), &["rubric-points talk-01 9 / 10"]);
        check(rubrics, &task(&[5, 5, 0]), &["rubric-points talk-01 10 / 10"]);
        check(rubrics, &task(&[5, 5]), &["rubric-criteria talk-01 2 / 3–7"]);
    }

    #[test]
    fn a_case_has_its_facts_and_a_model_its_lines() {
        let long = |pack: Pack| pack.last(|question| question.stem.zh = "客户来电。".repeat(30));
        check(lengths, &long(task(&[3, 3, 4])), &[]);
        check(lengths, &task(&[3, 3, 4]), &["task-length talk-01 stem: 16 / 100–900"]);
        let short = long(task(&[3, 3, 4])).last(|question| {
            let Body::Task { model, .. } = &mut question.body else { unreachable!() };
            model.zh = "略。".into();
        });
        check(lengths, &short, &["task-length talk-01 answer: 2 / 80–800"]);
    }
}
