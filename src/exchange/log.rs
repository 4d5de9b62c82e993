//! The review log as a table that any spreadsheet opens: one row an answer, the columns named.

use std::io::{self, Write};

use jiff::tz::TimeZone;

use crate::memory::{Card, Due, Phase};
use crate::practice::Why;
use crate::store::{LogEntry, Mode};

/// The columns. Names are for programs and stay; times are local with their offset, days study days.
pub const COLUMNS: [&str; 31] = [
    "review",
    "at",
    "study_day",
    "question",
    "mode",
    "grade",
    "score",
    "seconds",
    "predicted_recall",
    "why",
    "undone",
    "before_phase",
    "before_step",
    "before_due",
    "before_stability_days",
    "before_difficulty",
    "before_last",
    "before_last_study_day",
    "before_repetitions",
    "before_lapses",
    "after_phase",
    "after_step",
    "after_due",
    "after_stability_days",
    "after_difficulty",
    "after_last",
    "after_last_study_day",
    "after_repetitions",
    "after_lapses",
    "seed",
    "response",
];

/// Writes a log as CSV. `piece` gives the next answers each time it is called, none at the end.
///
/// In UTF-8 with a mark that says so: without it Excel takes Chinese for something else.
///
/// # Errors
/// What writing, or `piece`, says.
pub fn write(
    out: &mut dyn Write,
    zone: &TimeZone,
    mut piece: impl FnMut() -> io::Result<Vec<LogEntry>>,
) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    table.write_record(COLUMNS)?;
    loop {
        let entries = piece()?;
        if entries.is_empty() {
            return table.flush();
        }
        for entry in &entries {
            table.write_record(row(entry, zone))?;
        }
    }
}

fn row(entry: &LogEntry, zone: &TimeZone) -> Vec<String> {
    let answer = &entry.answer;
    let mut row = vec![
        answer.review.0.to_string(),
        local(answer.at, zone),
        answer.day.date().to_string(),
        answer.question.to_string(),
        mode(answer.mode).to_owned(),
        answer.grade.number().to_string(),
        answer.score.to_string(),
        format!("{}.{:03}", answer.elapsed_ms / 1_000, answer.elapsed_ms % 1_000),
        answer.predicted.map(|chance| chance.to_string()).unwrap_or_default(),
        answer.why.map(why).unwrap_or_default().to_owned(),
        u8::from(entry.is_undone).to_string(),
    ];
    row.extend(answer.before.as_ref().map_or_else(|| vec![String::new(); 9], |card| state(card, zone)));
    row.extend(state(&answer.after, zone));
    row.push(answer.seed.to_string());
    row.push(answer.response.clone());
    row
}

fn state(card: &Card, zone: &TimeZone) -> Vec<String> {
    let phase = match card.phase {
        Phase::Learning => "learning",
        Phase::Review => "review",
        Phase::Relearning => "relearning",
    };
    let due = match card.due {
        Due::At(at) => local(at, zone),
        Due::On(day) => day.date().to_string(),
    };
    vec![
        phase.to_owned(),
        card.step.to_string(),
        due,
        card.stability.to_string(),
        card.difficulty.to_string(),
        local(card.last, zone),
        card.last_day.date().to_string(),
        card.repetitions.to_string(),
        card.lapses.to_string(),
    ]
}

/// As ISO 8601 has it, without the zone's name, which no spreadsheet reads.
fn local(at: jiff::Timestamp, zone: &TimeZone) -> String {
    at.display_with_offset(zone.to_offset(at)).to_string()
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Review => "review",
        Mode::Exam => "exam",
    }
}

fn why(why: Why) -> &'static str {
    match why {
        Why::DidNotKnow => "did_not_know",
        Why::Misread => "misread",
        Why::Slip => "slip",
        Why::Guessed => "guessed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::{Grade, Now, Scheduler};
    use crate::store::{Answer, ReviewId};

    #[test]
    fn every_answer_is_a_row_that_reads_back_as_it_was() {
        let now: Now = "2026-11-21T09:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into();
        let before = Scheduler::default().schedule(None, Grade::Again, &now, 1);
        let later = now.after(jiff::SignedDuration::from_hours(72));
        let entry = LogEntry {
            answer: Answer {
                review: ReviewId(7),
                question: "ask-01".parse().unwrap(),
                at: later.timestamp(),
                day: later.day(),
                mode: Mode::Exam,
                seed: u64::MAX,
                response: "Fill([\"他说：“好”，\\n然后, \\\"挂断\\\"\"])".to_owned(),
                score: 0.5,
                grade: Grade::Again,
                elapsed_ms: 61_005,
                why: Some(Why::Misread),
                predicted: Some(0.875),
                before: Some(before),
                after: Scheduler::default().schedule(Some(&before), Grade::Again, &later, 1),
            },
            is_undone: true,
        };
        let mut pieces = vec![vec![], vec![entry.clone(), entry.clone()]];
        let mut bytes = Vec::new();
        write(&mut bytes, now.zone(), || Ok(pieces.pop().unwrap())).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let table = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), COLUMNS);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 2);
        let cell = |name: &str| &rows[1][COLUMNS.iter().position(|column| *column == name).unwrap()];
        let expected = [
            ("review", "7"),
            ("at", "2026-11-24T09:00:00+08:00"),
            ("study_day", "2026-11-24"),
            ("mode", "exam"),
            ("grade", "1"),
            ("score", "0.5"),
            ("seconds", "61.005"),
            ("predicted_recall", "0.875"),
            ("why", "misread"),
            ("undone", "1"),
            ("before_phase", "learning"),
            ("before_due", "2026-11-21T09:10:00+08:00"),
            ("after_lapses", "0"),
            ("seed", "18446744073709551615"),
            ("response", &entry.answer.response),
        ];
        for (name, value) in expected {
            assert_eq!(cell(name), value, "{name}");
        }
    }

    #[test]
    fn what_goes_wrong_is_said() {
        let result = write(&mut Vec::new(), &TimeZone::UTC, || Err(io::Error::other("gone")));
        assert_eq!(result.unwrap_err().to_string(), "gone");
    }
}
