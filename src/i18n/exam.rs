//! The words for papers: what a part, a form, a group of questions is called.

use std::time::Duration;

use crate::curriculum::exam::{Part, PartKind};
use crate::curriculum::question::Kind;
use crate::curriculum::{Exam, Language, Library};
use crate::exam::{Form, Marks, Paper, Partial, Shortage};
use crate::tr;

/// The name of a paper of an exam, for example 理论知识.
pub fn part_name(language: Language, part: PartKind) -> String {
    match part {
        PartKind::Theory => tr!(language, "paper-theory"),
        PartKind::Practical => tr!(language, "paper-practical"),
    }
}

/// How much of a paper it is.
pub fn form_name(language: Language, form: Form, part: &Part) -> String {
    match form {
        Form::Full => tr!(language, "paper-full"),
        Form::Half => tr!(language, "paper-half"),
        Form::Section(place) => {
            let title = part.sections.get(place).map_or("", |section| section.title.get(language));
            tr!(language, "paper-section", title = title)
        }
    }
}

/// The name of a group of questions: of one kind as on real papers, of several together 应用题.
pub fn group_name(language: Language, kinds: &[Kind]) -> String {
    match kinds {
        [Kind::Single] => tr!(language, "group-single"),
        [Kind::Multiple] => tr!(language, "group-multiple"),
        [Kind::Judge] => tr!(language, "group-judge"),
        [kind] => super::kind_name(language, *kind),
        _ => tr!(language, "group-applied"),
    }
}

/// What is earned by an answer that is right in part, as a sentence.
pub fn partial_rule(language: Language, partial: Partial) -> String {
    match partial {
        Partial::None => tr!(language, "partial-none"),
        Partial::Proportional => tr!(language, "partial-proportional"),
        Partial::Share(share) => tr!(language, "partial-share", share = u32::from(share)),
    }
}

/// A paper as a heading names it: the exam, the part, the number, and the form where it is not the whole.
pub fn paper_name(language: Language, paper: &Paper, exam: &Exam) -> String {
    let number = tr!(language, "paper-number", number = paper.number.to_string());
    let mut parts = vec![exam.title.get(language).to_owned(), part_name(language, paper.part), number];
    if let (Form::Half | Form::Section(_), Some(part)) = (paper.form, paper.blueprint(exam)) {
        parts.push(form_name(language, paper.form, part));
    }
    parts.join(" · ")
}

/// The standard of an exam by its short title; empty if the content no longer has it.
pub fn standard_name<'a>(language: Language, exam: &Exam, library: &'a Library) -> &'a str {
    library.standard(&exam.standard).map_or("", |standard| standard.title.get(language))
}

/// Marks out of marks.
pub fn out_of(language: Language, mark: Marks, full: Marks) -> String {
    tr!(language, "marks-of", mark = mark.to_string(), full = full.to_string())
}

/// What the bank lacks for a paper, a line a section.
pub fn lack_lines(language: Language, part: &Part, shortage: &Shortage) -> Vec<String> {
    let lines = part.sections.iter().enumerate().filter_map(|(place, section)| {
        let own: Vec<_> = shortage.lacks.iter().filter(|lack| lack.section == place).collect();
        let title = section.title.get(language);
        let is_bare = own.len() == section.draws.len() && own.iter().all(|lack| lack.have == 0);
        let kinds = own.iter().map(|lack| {
            let kind = group_name(language, &lack.kinds);
            tr!(language, "paper-lack-kind", kind = kind, need = lack.need, have = lack.have)
        });
        let kinds = kinds.collect::<Vec<_>>().join(&tr!(language, "list-comma"));
        match (own.is_empty(), is_bare) {
            (true, _) => None,
            (false, true) => Some(tr!(language, "paper-lack-all", section = title)),
            (false, false) => Some(tr!(language, "paper-lack", section = title, kinds = kinds)),
        }
    });
    lines.collect()
}

/// A length of time, as exact as it is of use.
pub fn duration(language: Language, time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => tr!(language, "time-seconds", seconds = seconds),
        (0, minutes, 0) => tr!(language, "minutes-short", minutes = minutes),
        (0, minutes, seconds) => tr!(language, "time-minutes", minutes = minutes, seconds = seconds),
        (hours, minutes, _) => tr!(language, "time-hours", hours = hours, minutes = minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_people_say_them() {
        let said = |seconds| duration(Language::Chinese, Duration::from_secs(seconds));
        assert_eq!(
            [0, 59, 60, 75, 5400].map(said),
            ["0 秒", "59 秒", "1 分钟", "1 分 15 秒", "1 小时 30 分"]
        );
        assert_eq!(duration(Language::English, Duration::from_secs(3605)), "1 h 0 min");
    }

    #[test]
    fn groups_are_named_as_on_real_papers() {
        let name = |kinds: &[Kind]| group_name(Language::Chinese, kinds);
        assert_eq!(name(&[Kind::Single]), "单项选择题");
        assert_eq!(name(&[Kind::Fill]), "填空题");
        assert_eq!(name(&[Kind::Numeric, Kind::Order]), "应用题");
    }
}
