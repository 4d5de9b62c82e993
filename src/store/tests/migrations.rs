//! Files of older versions, with answers in them.

use rusqlite::params;

use super::*;

/// A file as version 1 left it: one learner, 30 questions, 1,000 answers.
fn old(place: &Place) -> String {
    let mut connection = Connection::open(place.database()).unwrap();
    connection.pragma_update(None, "application_id", schema::APPLICATION).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    schema::to_version(&mut connection, 1).unwrap();
    let transaction = connection.transaction().unwrap();
    transaction.execute("INSERT INTO profiles (id, name, created_at) VALUES (1, '小明', 0)", []).unwrap();
    for question in 0..30 {
        transaction.execute("INSERT INTO questions (name) VALUES (?1)", [format!("ask-{question}")]).unwrap();
    }
    let mut draw = dice(7);
    for number in 0..1_000 {
        let (right, undone) = (draw(3) > 0, draw(20) == 0);
        let (day, at) = (20_000 + number / 20, 1_728_000_000_000_i64 + i64::from(number) * 60_000);
        transaction
            .prepare_cached(include_str!("old_answer.sql"))
            .unwrap()
            .execute(params![
                // With holes, as undone and deleted learners' answers leave none but crashes may.
                number * 3 + 1,
                draw(30) + 1,
                day,
                at,
                draw(2),
                if right { 3 } else { 1 },
                if right { 1.0 } else { 0.5 },
                undone,
                format!("Choice([\"{number}\"])"),
            ])
            .unwrap();
    }
    transaction.commit().unwrap();
    connection.query_row(include_str!("old_log.sql"), [], |row| row.get(0)).unwrap()
}

#[test]
fn a_thousand_answers_of_version_1_come_along_whole() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::choose(Some(folder.path().to_owned()), None).unwrap();
    let before = old(&place);
    assert_eq!(inspect::version_of(&place.database()).unwrap(), Some(1));

    let mut store = Store::open(&place, &morning()).unwrap();
    let learner = store.profiles().unwrap()[0].id;
    let after: String =
        store.connection.query_row(include_str!("old_log.sql"), [], |row| row.get(0)).unwrap();
    assert!(before == after, "every answer is as it was, under its own number");
    assert_eq!(count(&store, include_str!("mistakes.sql")), 0, "the mistake book is what the log says");
    let mistakes = store.mistakes(learner).unwrap();
    assert!(mistakes.len() > 20, "{}", mistakes.len());
    assert!(store.recalls(learner).unwrap().is_empty(), "nobody had predicted anything");
    let backup = place.backups().join("zuoxi-20261121-before-migration-of-version-1.db");
    assert_eq!(inspect::version_of(&backup).unwrap(), Some(1));

    // And life goes on, in the new mode too.
    let answer = NewAnswer { mode: Mode::Exam, ..given(&store, learner, "ask-0", Grade::Again, &morning()) };
    let recorded = store.answer(learner, &answer, &morning()).unwrap();
    assert_eq!(recorded.review, ReviewId(2_999));
    assert_eq!(recorded.mistake.unwrap().times, mistakes[&answer.question].times + 1);
    assert_eq!(store.answers_of(learner, &answer.question, 1).unwrap()[0].mode, Mode::Exam);
    assert_eq!(count(&store, include_str!("mistakes.sql")), 0);
}
