//! What can only be seen from inside: a full disk, migrations, sums against the log.

use rusqlite::params;

mod migrations;
mod moving;

use super::*;
use crate::curriculum::QuestionId;
use crate::memory::{Done, Grade, Scheduler};
use crate::practice::Why;
use jiff::SignedDuration;

fn morning() -> Now {
    "2026-11-21T09:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into()
}

fn opened() -> (tempfile::TempDir, Place, Store, ProfileId) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::choose(Some(folder.path().to_owned()), None).unwrap();
    let mut store = Store::open(&place, &morning()).unwrap();
    let learner = store.create_profile("小明", &morning()).unwrap().id;
    (folder, place, store, learner)
}

fn given(store: &Store, learner: ProfileId, name: &str, grade: Grade, now: &Now) -> NewAnswer {
    let question: QuestionId = name.parse().unwrap();
    let before = store.card(learner, &question).unwrap();
    let after = Scheduler::default().schedule(before.as_ref(), grade, now, 1);
    NewAnswer {
        question,
        mode: Mode::Review,
        seed: 1,
        response: "x".repeat(200),
        score: if grade > Grade::Again { 1.0 } else { 0.25 },
        grade,
        elapsed_ms: 900,
        predicted: before.map(|card| Scheduler::default().retrievability(&card, now)),
        after,
    }
}

/// Draws below a limit, the same for the same seed.
fn dice(seed: u64) -> impl FnMut(i64) -> i64 {
    let mut dice = crate::practice::order::Dice::new(seed);
    move |limit| (dice.roll() >> 1).cast_signed() % limit
}

/// What a query counts.
fn count(store: &Store, query: &str) -> i64 {
    store.connection.query_row(query, [], |row| row.get(0)).unwrap()
}

#[test]
fn the_migrations_are_sound_and_make_the_newest_version() {
    let (_folder, _place, store, _) = opened();
    let version: u32 = store.connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, schema::VERSION);
    let problems: Vec<String> = store
        .connection
        .prepare("PRAGMA integrity_check")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(problems, ["ok"]);
}

#[test]
fn the_file_is_kept_as_carefully_as_we_say() {
    let (_folder, _place, store, _) = opened();
    let pragma = |name: &str| -> String {
        store
            .connection
            .query_row(&format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"), [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(pragma("journal_mode"), "wal");
    assert_eq!(pragma("synchronous"), "2", "FULL");
    assert_eq!(pragma("foreign_keys"), "1");
    assert_eq!(pragma("page_size"), "1024");
    assert_eq!(pragma("application_id"), schema::APPLICATION.to_string());
}

/// A file of version 0 (ours, empty) is backed up and brought to the newest version.
#[test]
fn an_older_file_is_backed_up_and_migrated() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::choose(Some(folder.path().to_owned()), None).unwrap();
    let old = Connection::open(place.database()).unwrap();
    old.pragma_update(None, "application_id", schema::APPLICATION).unwrap();
    drop(old);
    let mut store = Store::open(&place, &morning()).unwrap();
    store.create_profile("小明", &morning()).unwrap();
    let backup = place.backups().join("zuoxi-20261121-before-migration-of-version-0.db");
    assert_eq!(inspect::version_of(&backup).unwrap(), Some(0));
    let backups = backup::list(&place).unwrap();
    assert_eq!((backups.len(), backups[0].kind), (1, backup::Kind::BeforeMigration));
    // The file says its version itself: an older program that meets it now looks nowhere else.
    drop(store);
    let bytes = std::fs::read(place.database()).unwrap();
    assert_eq!(bytes[60..64], schema::VERSION.to_be_bytes());
}

/// If no backup can be made, nothing is migrated.
#[test]
fn a_file_that_cannot_be_backed_up_is_not_migrated() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::choose(Some(folder.path().to_owned()), None).unwrap();
    let old = Connection::open(place.database()).unwrap();
    old.pragma_update(None, "application_id", schema::APPLICATION).unwrap();
    drop(old);
    std::fs::write(place.backups(), "a file where the folder should be").unwrap();
    assert!(Store::open(&place, &morning()).is_err());
    assert_eq!(inspect::version_of(&place.database()).unwrap(), Some(0));
}

/// A newer program migrated the file and crashed before the log reached it: the log says so.
#[test]
fn a_newer_version_in_the_log_is_seen_and_untouched() {
    let (folder, place, store, _) = opened();
    store.connection.pragma_update(None, "user_version", schema::VERSION + 1).unwrap();
    let crashed = tempfile::tempdir().unwrap();
    for name in ["zuoxi.db", "zuoxi.db-wal"] {
        std::fs::copy(folder.path().join(name), crashed.path().join(name)).unwrap();
    }
    drop(store);
    let bytes = std::fs::read(crashed.path().join("zuoxi.db")).unwrap();
    assert_eq!(bytes[60..64], schema::VERSION.to_be_bytes(), "the file itself does not know yet");

    let crashed_place = Place::choose(Some(crashed.path().to_owned()), None).unwrap();
    let read = |name: &str| std::fs::read(crashed.path().join(name)).unwrap();
    let before = [read("zuoxi.db"), read("zuoxi.db-wal")];
    let result = Store::open(&crashed_place, &morning());
    assert!(matches!(result, Err(Error::Newer { found, .. }) if found == schema::VERSION + 1));
    assert!(before == [read("zuoxi.db"), read("zuoxi.db-wal")]);
    assert_eq!(std::fs::read_dir(crashed.path()).unwrap().count(), 2, "nothing was put beside them");
    // And the one that was closed in order says so as well.
    assert!(matches!(Store::open(&place, &morning()), Err(Error::Newer { .. })));
}

#[test]
fn a_full_disk_costs_the_answer_that_did_not_fit_and_nothing_else() {
    let (_folder, place, mut store, learner) = opened();
    let now = morning();
    for number in 0..20 {
        let answer = given(&store, learner, &format!("ask-{number}"), Grade::Good, &now);
        store.answer(learner, &answer, &now).unwrap();
    }
    let pages: i64 = store.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.connection.query_row(&format!("PRAGMA max_page_count = {}", pages + 2), [], |_| Ok(())).unwrap();
    let mut kept = 20;
    let error = loop {
        let answer = given(&store, learner, &format!("ask-{kept}"), Grade::Good, &now);
        match store.answer(learner, &answer, &now) {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, Error::DiskFull { .. }), "{error:?}");
    assert_eq!(error.code(), "disk-full");
    let counts = |store: &Store| {
        let totals = store.totals(learner).unwrap();
        (totals.answers, totals.questions, store.done_on(learner, now.day()).unwrap())
    };
    let expected = (kept, kept, Done { new: kept, reviews: 0 });
    assert_eq!(counts(&store), expected);
    // What is there can still be read, taken back and, with room again, added to.
    assert!(store.undo(learner).unwrap().is_some());
    store.connection.query_row("PRAGMA max_page_count = 1000000", [], |_| Ok(())).unwrap();
    for number in kept..kept + 20 {
        let answer = given(&store, learner, &format!("ask-{number}"), Grade::Good, &now);
        store.answer(learner, &answer, &now).unwrap();
    }
    drop(store);
    let store = Store::open(&place, &now).unwrap();
    assert_eq!(counts(&store).0, kept + 19);
    assert_eq!(store.cards(learner).unwrap().len(), usize::try_from(kept + 19).unwrap());
}

/// Answers, corrected grades, reasons and undos in any order: the sums by day and of recall and the mistake
/// book are those of the log, and the cards are those the log leads to.
#[test]
fn sums_and_cards_are_what_the_log_says() {
    let (_folder, _place, mut store, learner) = opened();
    let other = store.create_profile("小红", &morning()).unwrap().id;
    let mut draw = dice(42);
    let mut now = morning();
    for _ in 0..600 {
        let who = if draw(4) == 0 { other } else { learner };
        let name = format!("ask-{}", draw(25));
        let grade = Grade::ALL[usize::try_from(draw(4)).unwrap()];
        let question: QuestionId = name.parse().unwrap();
        match draw(14) {
            0 => drop(store.undo(who).unwrap()),
            2 | 3 => {
                let answers = store.answers_of(who, &question, 3).unwrap();
                if let Some(answer) = answers.last() {
                    let why = Why::from_number(u8::try_from(draw(5)).unwrap());
                    let tagged = store.set_why(answer.review, why).unwrap();
                    assert_eq!(store.mistakes(who).unwrap().get(&question).copied(), tagged.mistake);
                }
            }
            4 => store.forget_mistake(who, &question).unwrap(),
            1 => {
                let newest = store.answers_of(who, &question, 1).unwrap();
                if let [answer] = &newest[..] {
                    let then = Now::new(answer.at, now.zone().clone());
                    let after = Scheduler::default().schedule(answer.before.as_ref(), grade, &then, 2);
                    store.regrade(answer.review, grade, after, &then).unwrap();
                }
            }
            _ => {
                let answer = given(&store, who, &name, grade, &now);
                let recorded = store.answer(who, &answer, &now).unwrap();
                assert_eq!(store.mistakes(who).unwrap().get(&question).copied(), recorded.mistake);
            }
        }
        now = now.after(SignedDuration::from_mins(draw(600)));
    }
    assert_eq!(count(&store, include_str!("tests/days.sql")), 0);
    assert_eq!(count(&store, include_str!("tests/mistakes.sql")), 0);
    assert_eq!(count(&store, include_str!("tests/recalls.sql")), 0);
    let asked: u32 = store.recalls(learner).unwrap().iter().map(|recalls| recalls.asked).sum();
    assert!(asked > 50, "{asked} predictions were put to the test");
    assert!(store.mistakes(learner).unwrap().len() > 15);
    for who in [learner, other] {
        for (question, card) in store.cards(who).unwrap() {
            let newest = &store.answers_of(who, &question, 1).unwrap()[0];
            assert_eq!(newest.after, card, "{question}");
        }
    }
}

/// Rows that hold what our schema cannot forbid come back as an error, not as a panic.
#[test]
fn rows_that_nobody_of_ours_wrote_are_damage() {
    let (_folder, _place, mut store, learner) = opened();
    let now = morning();
    let answer = given(&store, learner, "ask-01", Grade::Good, &now);
    store.answer(learner, &answer, &now).unwrap();
    let damaged = |error: Error| assert!(matches!(error, Error::Damaged { .. }), "{error:?}");

    store.connection.execute("UPDATE cards SET last_at = ?1", [i64::MAX]).unwrap();
    damaged(store.cards(learner).unwrap_err());
    store.connection.execute("UPDATE cards SET last_at = 0, due_day = ?1", [i64::MAX]).unwrap();
    damaged(store.cards(learner).unwrap_err());
    store.connection.execute("UPDATE profiles SET preferences = '(theme: Plaid)'", []).unwrap();
    damaged(store.preferences(learner).unwrap_err());
    store
        .connection
        .execute(
            "INSERT INTO lessons (profile, topic, read_at) VALUES (?1, 'Not An Id', 1)",
            params![learner.0],
        )
        .unwrap();
    damaged(store.lessons_read(learner).unwrap_err());
}

/// What a newer or older version of this program wrote beside what we know does no harm.
#[test]
fn preferences_of_other_versions_are_read() {
    let (_folder, _place, store, learner) = opened();
    store
        .connection
        .execute("UPDATE profiles SET preferences = '(text_percent: 400, sounds: Some([1, 2]))'", [])
        .unwrap();
    let preferences = store.preferences(learner).unwrap();
    assert_eq!(preferences, Preferences { text_percent: 200, ..Preferences::default() });
}
