//! Journeys through the store: what a learner's data lives through.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests, and their helpers")]

mod adopt;
mod answers;
mod backups;
mod crash;
mod files;
mod learners;
mod practice;
mod restore;
mod sittings;

use std::path::Path;

use jiff::SignedDuration;
use zuoxi::curriculum::QuestionId;
use zuoxi::memory::{Card, Grade, Now, Scheduler};
use zuoxi::store::{Mode, NewAnswer, Place, ProfileId, Recorded, Store};

fn morning() -> Now {
    "2026-11-21T09:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into()
}

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

fn question(name: &str) -> QuestionId {
    name.parse().unwrap()
}

fn place(folder: &Path) -> Place {
    Place::choose(Some(folder.to_owned()), None).unwrap()
}

/// A store in a temporary folder, with one learner who answers.
struct Desk {
    store: Store,
    learner: ProfileId,
    scheduler: Scheduler,
    now: Now,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = morning();
        let mut store = Store::open(&place(folder.path()), &now).unwrap();
        let learner = store.create_profile("小明", &now).unwrap().id;
        Self { store, learner, scheduler: Scheduler::default(), now, folder }
    }

    fn place(&self) -> Place {
        place(self.folder.path())
    }

    /// An answer as a screen gives it: graded, scheduled, with a response.
    fn given(&self, name: &str, grade: Grade) -> NewAnswer {
        let before = self.card(name);
        let after = self.scheduler.schedule(before.as_ref(), grade, &self.now, 7);
        NewAnswer {
            question: question(name),
            mode: Mode::Review,
            seed: u64::MAX - 3,
            response: "(choice: \"b\")".to_owned(),
            score: if grade == Grade::Again { 0.0 } else { 1.0 },
            grade,
            elapsed_ms: 5_200,
            predicted: before.map(|card| self.scheduler.retrievability(&card, &self.now)),
            after,
        }
    }

    fn answer(&mut self, name: &str, grade: Grade) -> Recorded {
        let answer = self.given(name, grade);
        self.store.answer(self.learner, &answer, &self.now).unwrap()
    }

    fn card(&self, name: &str) -> Option<Card> {
        self.store.card(self.learner, &question(name)).unwrap()
    }

    fn later(&mut self, duration: SignedDuration) {
        self.now = self.now.after(duration);
    }

    /// Closes the store and opens it again.
    fn reopened(self) -> Self {
        let Self { store, learner, scheduler, now, folder } = self;
        drop(store);
        let store = Store::open(&place(folder.path()), &now).unwrap();
        Self { store, learner, scheduler, now, folder }
    }
}

/// All that a folder holds: names, contents and times of change.
fn fingerprint(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>, std::time::SystemTime)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(fingerprint(&path));
        } else {
            let changed = path.metadata().unwrap().modified().unwrap();
            found.push((path.clone(), std::fs::read(&path).unwrap(), changed));
        }
    }
    found.sort();
    found
}
