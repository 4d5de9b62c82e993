//! The lines of the book.

use super::{Kept, Tab};
use crate::curriculum::{Language, QuestionId, Subject};
use crate::i18n::kind_name;
use crate::memory::Day;
use crate::practice::Mark;
use crate::practice::mistake::{Mistake, Why};
use crate::store::{Note, Report, ReportId};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::keep;
use crate::ui::screen::session::source;
use crate::ui::widget::chart;

/// How much of a text is shown in a list, in half-em cells: 65 Chinese characters, 130 Latin ones.
const SHOWN: usize = 130;

/// A line of the book.
pub(super) struct Entry<'a> {
    pub(super) subject: Subject,
    pub(super) title: String,
    pub(super) facts: Vec<String>,
    pub(super) text: Option<&'a str>,
    pub(super) report: Option<ReportId>,
}

/// Something that stands in a part of the book, before it is put into words: counting takes no more.
pub(super) struct Line<'a> {
    pub(super) subject: Subject,
    note: Option<&'a Note>,
    report: Option<&'a Report>,
}

/// The lines of a part of the book. What the library no longer has is left out.
pub(super) fn lines<'a>(tab: Tab, desk: &Desk, kept: &'a Kept) -> Vec<Line<'a>> {
    let line = |subject| Line { subject, note: None, report: None };
    let question = |id: &QuestionId| Subject::Question(id.clone());
    let mut lines: Vec<Line<'_>> = match tab {
        Tab::Mistakes => {
            let book = desk.record.mistake_book(desk.preferences.mistake_right_days);
            book.into_iter().map(|(id, _)| line(question(id))).collect()
        }
        Tab::Favourites => marked(desk, Mark::Favourite).into_iter().map(line).collect(),
        Tab::Flagged => marked(desk, Mark::Flag).into_iter().map(line).collect(),
        Tab::Notes => {
            let line = |note: &'a Note| Line { note: Some(note), ..line(note.subject.clone()) };
            kept.notes.iter().map(line).collect()
        }
        Tab::Reports => {
            let line = |report: &'a Report| Line { report: Some(report), ..line(question(&report.question)) };
            kept.reports.iter().rev().map(line).collect()
        }
    };
    lines.retain(|line| match &line.subject {
        Subject::Question(id) => desk.library.question(id).is_some(),
        Subject::Lesson(id) => desk.library.topic(id).is_some(),
        Subject::Term(id) => desk.library.term(id).is_some(),
    });
    lines
}

impl<'a> Line<'a> {
    /// The line in words, with what there is to say in this part of the book.
    pub(super) fn entry(self, tab: Tab, desk: &Desk, kept: &Kept, language: Language) -> Option<Entry<'a>> {
        let Self { subject, note, report } = self;
        let (title, mut facts) = name(desk, &subject, language)?;
        if let (Tab::Mistakes, Subject::Question(id)) = (tab, &subject)
            && let Some(mistake) = desk.record.mistakes.get(id)
        {
            facts.extend(mistake_facts(desk, mistake, kept.whys.get(id).copied(), language));
        }
        facts.extend(report.map(|report| keep::name(language, report.problem)));
        let written = note.and_then(|note| note.text.lines().find(|line| !line.trim().is_empty()));
        let said = report.map(|report| report.text.as_str()).filter(|text| !text.is_empty());
        Some(Entry { subject, title, facts, text: written.or(said), report: report.map(|report| report.id) })
    }
}

fn marked(desk: &Desk, mark: Mark) -> Vec<Subject> {
    let marks = desk.record.marks.iter().filter(|(set, _)| *set == mark);
    let mut subjects: Vec<Subject> = marks.map(|(_, subject)| subject.clone()).collect();
    subjects.sort();
    subjects
}

/// What something is called in a list, and where it belongs.
fn name(desk: &Desk, subject: &Subject, language: Language) -> Option<(String, Vec<String>)> {
    match subject {
        Subject::Question(id) => {
            let question = desk.library.question(id)?;
            let topic = Some(source(language, desk, id)).filter(|source| !source.is_empty());
            let kind = kind_name(language, question.kind());
            Some((short(question.stem.get(language)), std::iter::once(kind).chain(topic).collect()))
        }
        Subject::Lesson(id) => {
            let topic = desk.library.topic(id)?;
            Some((topic.title(language).to_owned(), vec![tr!(language, "kind-lesson")]))
        }
        Subject::Term(id) => {
            let term = desk.library.term(id)?;
            Some((term.name.get(language).to_owned(), vec![tr!(language, "kind-term")]))
        }
    }
}

/// The beginning of a text, on one line.
pub fn short(text: &str) -> String {
    let plain = text.replace("**", "").replace('\n', " ");
    let mut cells = 0;
    let fits = |character: &char| {
        cells += if character.is_ascii() { 1 } else { 2 };
        cells <= SHOWN
    };
    let mut short: String = plain.chars().take_while(fits).collect();
    if short.len() < plain.len() {
        short.push('…');
    }
    short
}

fn mistake_facts(desk: &Desk, mistake: &Mistake, why: Option<Why>, language: Language) -> Vec<String> {
    let date = day_name(desk, mistake.missed_day, language);
    let (times, right) = (mistake.times, mistake.right_days);
    let mut facts = vec![
        tr!(language, "mistake-times", times = times),
        tr!(language, "mistake-last", date = date),
        tr!(language, "mistake-right", right = right, days = desk.preferences.mistake_right_days),
    ];
    facts.extend(why.map(|why| why_name(why, language)));
    facts
}

/// A day as people say it.
pub(super) fn day_name(desk: &Desk, day: Day, language: Language) -> String {
    let ago = desk.now().day().days_since(day);
    match ago {
        0 => tr!(language, "day-today"),
        1 => tr!(language, "day-yesterday"),
        _ => chart::date_name(language, day),
    }
}

/// Why something was missed.
pub fn why_name(why: Why, language: Language) -> String {
    match why {
        Why::DidNotKnow => tr!(language, "why-did-not-know"),
        Why::Misread => tr!(language, "why-misread"),
        Why::Slip => tr!(language, "why-slip"),
        Why::Guessed => tr!(language, "why-guessed"),
    }
}
