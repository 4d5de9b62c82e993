//! Problem reports for the author of the questions: as Markdown to read, as RON for programs.

use std::fmt::Write;

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::curriculum::{Language, Library, QuestionId};
use crate::practice::Problem;
use crate::store::Report;
use crate::tr;

/// A report as the RON file holds it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    question: &'a QuestionId,
    problem: Problem,
    text: &'a str,
    at: String,
}

/// The reports to read, question by question in the order of their first report. `problem` names a kind.
pub fn markdown(
    reports: &[Report],
    library: &Library,
    language: Language,
    zone: &TimeZone,
    problem: impl Fn(Problem) -> String,
) -> String {
    let mut text = format!("# {}\n", tr!(language, "reports-title"));
    let mut told: Vec<&QuestionId> = Vec::new();
    for report in reports {
        if told.contains(&&report.question) {
            continue;
        }
        told.push(&report.question);
        // Writing to a String cannot fail.
        _ = write!(text, "\n## {}\n\n", report.question);
        if let Some(question) = library.question(&report.question) {
            for line in question.stem.get(language).lines() {
                _ = writeln!(text, "> {line}");
            }
            text.push('\n');
        }
        for report in reports.iter().filter(|other| other.question == report.question) {
            let day = report.at.to_zoned(zone.clone()).date();
            _ = writeln!(text, "- {day} **{}**", problem(report.problem));
            // A quotation within the point: what learners type makes no headings and no new points.
            for line in report.text.lines() {
                _ = writeln!(text, "  > {line}");
            }
        }
    }
    text
}

/// The same for programs.
///
/// # Errors
/// Only if RON cannot write them.
pub fn ron(reports: &[Report]) -> Result<String, ron::Error> {
    let rows: Vec<Row<'_>> = reports
        .iter()
        .map(|report| Row {
            question: &report.question,
            problem: report.problem,
            text: &report.text,
            at: report.at.to_string(),
        })
        .collect();
    ron::ser::to_string_pretty(&rows, ron::ser::PrettyConfig::default()).map(|text| text + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::{Source, load};
    use crate::store::ReportId;

    #[test]
    fn reports_are_told_by_question() {
        let library = load::load(&Source::Shipped).unwrap();
        let known = &library.active().next().unwrap().id;
        let gone: QuestionId = "gone-99".parse().unwrap();
        let report = |id, question: &QuestionId, problem, text: &str| Report {
            id: ReportId(id),
            question: question.clone(),
            problem,
            text: text.to_owned(),
            at: "2026-11-21T20:00:00Z".parse().unwrap(),
        };
        let reports = [
            report(1, &gone, Problem::Typo, ""),
            report(2, known, Problem::WrongKey, "B 也对\n# 不是标题"),
            report(3, &gone, Problem::Other, "“的”"),
        ];
        let zone = TimeZone::get("Asia/Shanghai").unwrap();
        let text = markdown(&reports, &library, Language::Chinese, &zone, |problem| format!("{problem:?}"));
        let expected = format!(
            "\n## gone-99\n\n- 2026-11-22 **Typo**\n- 2026-11-22 **Other**\n  > “的”\n\n## {known}\n\n> "
        );
        assert!(text.contains(&expected), "{text}");
        assert!(text.ends_with("- 2026-11-22 **WrongKey**\n  > B 也对\n  > # 不是标题\n"), "{text}");
        let back: ron::Value = ron::from_str(&super::ron(&reports).unwrap()).unwrap();
        let ron::Value::Seq(rows) = back else { panic!("{back:?}") };
        assert_eq!(rows.len(), 3);
    }
}
