//! Mock exams: what is being sat, kept with every change, and what was sat, for ever.

use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::answers::{self, NewAnswer, Recorded};
use super::cards::timestamp;
use super::{Error, Failure, ProfileId, Store};
use crate::exam::sitting::{Answer, Ended};
use crate::exam::{Marks, Paper, Sitting};
use crate::memory::Now;
use crate::practice::Response;

/// A sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SittingId(pub i64);

/// A sitting as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptSitting {
    /// Which one.
    pub id: SittingId,
    /// Whose.
    pub profile: ProfileId,
    /// Paper, answers, time.
    pub sitting: Sitting,
    /// The marks of each question as they were given, `None` for a task that is still to be marked; no marks at all
    /// while the sitting is open.
    pub marks: Option<Vec<Option<Marks>>>,
}

/// A sitting in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct SittingSummary {
    /// Which one.
    pub id: SittingId,
    /// What was asked.
    pub paper: Paper,
    /// The time there was; `None` for an untimed sitting.
    pub limit: Option<Duration>,
    /// When it began.
    pub started_at: Timestamp,
    /// The time spent.
    pub spent: Duration,
    /// Questions that were touched.
    pub answered: usize,
    /// When and how it ended; `None` while it is open.
    pub ended: Option<Ended>,
    /// Marks earned so far; `None` while it is open.
    pub mark: Option<Marks>,
    /// Tasks that are still to be marked; 0 while it is open.
    pub awaiting: usize,
    /// Marks there are.
    pub full: Marks,
    /// Marks from which it is passed.
    pub pass: Marks,
}

impl SittingSummary {
    /// Whether it was passed; `None` while it is open or a task is still to be marked.
    pub fn is_passed(&self) -> Option<bool> {
        self.mark.filter(|_| self.awaiting == 0).map(|mark| mark >= self.pass)
    }
}

impl Store {
    /// Keeps a sitting that begins.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile; [`Error::Sqlite`] for a paper without marks.
    pub fn begin_sitting(
        &mut self,
        profile: ProfileId,
        sitting: &Sitting,
        pass_mark: u32,
    ) -> Result<SittingId, Error> {
        let (paper, partial) = (self.text(&sitting.paper)?, self.text(&sitting.partial)?);
        self.write(|connection, _| {
            connection.prepare_cached(include_str!("sittings/add.sql"))?.execute(params![
                profile.0,
                sitting.paper.exam.as_str(),
                paper,
                sitting.limit.map(milliseconds),
                partial,
                Marks::whole(pass_mark).0,
                Marks::whole(sitting.paper.full_marks()).0,
                sitting.started_at.as_millisecond(),
            ])?;
            Ok(SittingId(connection.last_insert_rowid()))
        })
    }

    /// Keeps what is put down for one question, and the time spent so far. Once this returns, no crash and no power
    /// cut loses it.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no such sitting or it has ended.
    pub fn keep_sitting_answer(
        &mut self,
        sitting: SittingId,
        place: usize,
        answer: &Answer,
        spent: Duration,
        now: &Now,
    ) -> Result<(), Error> {
        let response = answer.response.as_ref().map(|response| self.text(response)).transpose()?;
        self.write(|connection, _| {
            touch(connection, sitting, spent, now)?;
            connection.prepare_cached(include_str!("sittings/put_answer.sql"))?.execute(params![
                sitting.0,
                place as u32,
                response,
                answer.is_flagged,
                milliseconds(answer.spent),
            ])?;
            Ok(())
        })
    }

    /// Keeps the time spent so far.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no such sitting or it has ended.
    pub fn keep_sitting_time(&mut self, sitting: SittingId, spent: Duration, now: &Now) -> Result<(), Error> {
        self.write(|connection, _| touch(connection, sitting, spent, now))
    }

    /// Takes a sitting up again that was left, and counts the interruption.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no such sitting or it has ended; [`Error::Damaged`] if it cannot be read.
    pub fn resume_sitting(&mut self, sitting: SittingId, now: &Now) -> Result<KeptSitting, Error> {
        self.write(|connection, _| {
            let changed = connection
                .prepare_cached(include_str!("sittings/resume.sql"))?
                .execute(params![sitting.0, now.timestamp().as_millisecond()])?;
            if changed == 0 { Err(missing()) } else { Ok(()) }
        })?;
        self.sitting(sitting)?.ok_or(Error::Missing { what: "sitting" })
    }

    /// A sitting whole; `None` if there is none.
    ///
    /// # Errors
    /// [`Error::Damaged`] if it cannot be read.
    pub fn sitting(&self, sitting: SittingId) -> Result<Option<KeptSitting>, Error> {
        self.read(|connection| {
            let found = connection
                .prepare_cached(include_str!("sittings/one.sql"))?
                .query_row([sitting.0], |row| kept(sitting, row))
                .optional()?;
            let Some(mut kept) = found else { return Ok(None) };
            let mut marks = vec![Some(Marks::default()); kept.sitting.paper.items.len()];
            let mut statement = connection.prepare_cached(include_str!("sittings/answers.sql"))?;
            let mut rows = statement.query([sitting.0])?;
            while let Some(row) = rows.next()? {
                let number: u32 = row.get(0)?;
                let place = number as usize;
                let Some(answer) = kept.sitting.answers.get_mut(place) else {
                    return Err(rusqlite::Error::IntegralValueOutOfRange(0, number.into()));
                };
                let response: Option<String> = row.get(1)?;
                *answer = Answer {
                    response: response.map(|text| read(1, &text)).transpose()?,
                    is_flagged: row.get(2)?,
                    spent: duration(row, 3)?,
                };
                marks[place] = row.get::<_, Option<u32>>(4)?.map(Marks);
            }
            kept.marks = kept.sitting.ended.map(|_| marks);
            Ok(Some(kept))
        })
    }

    /// A learner's sittings, the newest first.
    ///
    /// # Errors
    /// [`Error::Damaged`] if one cannot be read.
    pub fn sittings(&self, profile: ProfileId) -> Result<Vec<SittingSummary>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("sittings/all.sql"))?
                .query_map([profile.0], summary)?
                .collect()
        })
    }

    /// Ends a sitting: its answers as they stand, its marks (`None` for a task that is still to be marked), and in the
    /// same transaction what the answers mean for memory and the mistake book. Returns what each of these touched.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no such sitting or it has ended; whatever [`Store::answer`] refuses. Nothing is
    /// kept then.
    pub fn end_sitting(
        &mut self,
        id: SittingId,
        sitting: &Sitting,
        marks: &[Option<Marks>],
        is_time_up: bool,
        given: &[NewAnswer],
        now: &Now,
    ) -> Result<Vec<Recorded>, Error> {
        let texts = sitting
            .answers
            .iter()
            .map(|answer| answer.response.as_ref().map(|response| self.text(response)).transpose())
            .collect::<Result<Vec<_>, _>>()?;
        self.write(|connection, questions| {
            let profile: Option<i64> = connection
                .prepare_cached(include_str!("sittings/one.sql"))?
                .query_row([id.0], |row| row.get(0))
                .optional()?;
            let profile = ProfileId(profile.ok_or_else(missing)?);
            let mark: Marks = marks.iter().copied().flatten().sum();
            let changed = connection.prepare_cached(include_str!("sittings/end.sql"))?.execute(params![
                id.0,
                milliseconds(sitting.spent),
                now.timestamp().as_millisecond(),
                is_time_up,
                mark.0,
            ])?;
            if changed == 0 {
                return Err(missing());
            }
            for (place, ((answer, text), mark)) in sitting.answers.iter().zip(&texts).zip(marks).enumerate() {
                connection.prepare_cached(include_str!("sittings/mark.sql"))?.execute(params![
                    id.0,
                    place as u32,
                    text,
                    answer.is_flagged,
                    milliseconds(answer.spent),
                    mark.map(|mark| mark.0),
                ])?;
            }
            given.iter().map(|answer| answers::keep(connection, questions, profile, answer, now)).collect()
        })
    }

    /// Keeps what a marker saw so far in what was written for a task.
    ///
    /// # Errors
    /// [`Error::Missing`] if the sitting has not ended, or the task is marked: what was given once stays.
    pub fn keep_rubric(&mut self, sitting: SittingId, place: usize, work: &Response) -> Result<(), Error> {
        let work = self.text(work)?;
        self.write(|connection, _| {
            let changed = connection
                .prepare_cached(include_str!("sittings/put_rubric.sql"))?
                .execute(params![sitting.0, place as u32, work])?;
            if changed == 0 { Err(missing()) } else { Ok(()) }
        })
    }

    /// Gives tasks that were still to be marked their marks, for good, each with what its marker saw.
    ///
    /// # Errors
    /// [`Error::Missing`] if the sitting has not ended, or one of them is marked. Nothing is kept then.
    pub fn mark_tasks(
        &mut self,
        sitting: SittingId,
        tasks: &[(usize, Response, Marks)],
    ) -> Result<(), Error> {
        let tasks = tasks
            .iter()
            .map(|(place, work, mark)| Ok((*place, self.text(work)?, *mark)))
            .collect::<Result<Vec<_>, Error>>()?;
        self.write(|connection, _| {
            for (place, work, mark) in &tasks {
                let rubric = params![sitting.0, *place as u32, work];
                let found =
                    connection.prepare_cached(include_str!("sittings/put_rubric.sql"))?.execute(rubric)?;
                let marked = params![sitting.0, *place as u32, mark.0];
                connection.prepare_cached(include_str!("sittings/mark_task.sql"))?.execute(marked)?;
                let earned = params![sitting.0, mark.0];
                connection.prepare_cached(include_str!("sittings/earn.sql"))?.execute(earned)?;
                if found == 0 {
                    return Err(missing());
                }
            }
            Ok(())
        })
    }

    /// Throws away a sitting that has not ended. One that has stays for ever.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no such sitting or it has ended.
    pub fn discard_sitting(&mut self, sitting: SittingId) -> Result<(), Error> {
        self.write(|connection, _| {
            let gone =
                connection.prepare_cached(include_str!("sittings/discard.sql"))?.execute([sitting.0])?;
            if gone == 0 { Err(missing()) } else { Ok(()) }
        })
    }

    fn text(&self, value: &impl Serialize) -> Result<String, Error> {
        let damaged =
            |error: ron::Error| Error::Damaged { file: self.file.clone(), detail: error.to_string() };
        ron::to_string(value).map_err(damaged)
    }
}

fn touch(connection: &Connection, sitting: SittingId, spent: Duration, now: &Now) -> Result<(), Failure> {
    let changed = connection.prepare_cached(include_str!("sittings/touch.sql"))?.execute(params![
        sitting.0,
        milliseconds(spent),
        now.timestamp().as_millisecond()
    ])?;
    if changed == 0 { Err(missing()) } else { Ok(()) }
}

fn missing() -> Failure {
    Error::Missing { what: "sitting" }.into()
}

fn kept(id: SittingId, row: &Row<'_>) -> rusqlite::Result<KeptSitting> {
    let (paper, partial): (String, String) = (row.get(1)?, row.get(3)?);
    let mut sitting = Sitting::new(read(1, &paper)?, limit(row, 2)?, read(3, &partial)?, timestamp(row, 4)?);
    sitting.spent = duration(row, 5)?;
    sitting.interruptions = row.get(6)?;
    sitting.away = duration(row, 7)?;
    sitting.ended = ended(row, 8)?;
    Ok(KeptSitting { id, profile: ProfileId(row.get(0)?), sitting, marks: None })
}

fn summary(row: &Row<'_>) -> rusqlite::Result<SittingSummary> {
    let paper: String = row.get(1)?;
    Ok(SittingSummary {
        id: SittingId(row.get(0)?),
        paper: read(1, &paper)?,
        limit: limit(row, 2)?,
        started_at: timestamp(row, 3)?,
        spent: duration(row, 4)?,
        ended: ended(row, 5)?,
        mark: row.get::<_, Option<u32>>(7)?.map(Marks),
        full: Marks(row.get(8)?),
        pass: Marks(row.get(9)?),
        answered: whole(row, 10)? as usize,
        awaiting: whole(row, 11)? as usize,
    })
}

/// How it ended, from the columns `ended_at` and, after it, `is_time_up`.
fn ended(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Ended>> {
    match row.get::<_, Option<bool>>(column + 1)? {
        Some(is_time_up) => Ok(Some(Ended { at: timestamp(row, column)?, is_time_up })),
        None => Ok(None),
    }
}

fn limit(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Duration>> {
    let is_limited = row.get::<_, Option<i64>>(column)?.is_some();
    is_limited.then(|| duration(row, column)).transpose()
}

fn duration(row: &Row<'_>, column: usize) -> rusqlite::Result<Duration> {
    Ok(Duration::from_millis(whole(row, column)?))
}

fn whole(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// A value that was kept as RON.
fn read<T: DeserializeOwned>(column: usize, text: &str) -> rusqlite::Result<T> {
    ron::from_str(text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}
