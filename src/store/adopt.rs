//! Parameters fitted to a learner's log: the log as the fit reads it, and what is remembered under them.

use std::collections::BTreeMap;

use super::answers::grade;
use super::cards::{self, Stored};
use super::{Error, Preferences, ProfileId, Store, preferences};
use crate::memory::fit::LogEntry;
use crate::memory::{Card, Day, Grade, Now};

impl Store {
    /// Everything a learner ever answered and did not take back, in the order it was answered.
    ///
    /// # Errors
    /// Only if the file cannot be read.
    pub fn answered(&self, profile: ProfileId) -> Result<Vec<LogEntry>, Error> {
        self.read(|connection| {
            connection
                .prepare_cached(include_str!("adopt/log.sql"))?
                .query_map([profile.0], |row| {
                    Ok(LogEntry { card: row.get(0)?, day: Day(row.get(1)?), grade: grade(row, 2)? })
                })?
                .collect()
        })
    }

    /// Keeps preferences with other parameters and, in the same transaction, the cards that `replay` makes of
    /// each card and its answers (study day and grade, oldest first). `None` leaves a card as it is, and a
    /// card without answers in the log is left alone. Returns how many cards changed.
    ///
    /// # Errors
    /// [`Error::Missing`] for an unknown profile; [`Error::Sqlite`] for a card with numbers that no card has.
    /// Nothing is kept then.
    pub fn adopt(
        &mut self,
        profile: ProfileId,
        preferences: &Preferences,
        mut replay: impl FnMut(&Card, &[(Day, Grade)]) -> Option<Card>,
        now: &Now,
    ) -> Result<usize, Error> {
        let mut answers: BTreeMap<i64, Vec<(Day, Grade)>> = BTreeMap::new();
        for LogEntry { card, day, grade } in self.answered(profile)? {
            answers.entry(card).or_default().push((day, grade));
        }
        let text = preferences::written(preferences, &self.file)?;
        self.write(|connection, _| {
            preferences::keep(connection, profile, &text)?;
            let mut changed = 0;
            for (question, answers) in &answers {
                let Some(before) = cards::stored(connection, profile, *question)? else { continue };
                let Some(card) = replay(&before.card, answers).filter(|card| *card != before.card) else {
                    continue;
                };
                // A step's study day depends on the zone of its time: it moves only with the step.
                let moved = card.due != before.card.due;
                let due_day = if moved { card.due.day(now.zone()) } else { before.due_day };
                cards::put(connection, profile, *question, &Stored { card, due_day })?;
                changed += 1;
            }
            Ok(changed)
        })
    }
}
