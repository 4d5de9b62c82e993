//! Taking a learner along, seen from inside: nothing is forgotten, nothing of others comes along, and what
//! was tampered with stays outside.

use rusqlite::params;

use super::*;
use crate::curriculum::Subject;
use crate::practice::{Mark, Problem};

/// Two learners in turn, with something in every table.
fn busy() -> (tempfile::TempDir, Place, Store, ProfileId) {
    let (folder, place, mut store, learner) = opened();
    let other = store.create_profile("小红", &morning()).unwrap().id;
    let mut draw = dice(3);
    let mut now = morning();
    for number in 0..400 {
        let who = if number % 2 == 0 { other } else { learner };
        let grade = Grade::ALL[usize::try_from(draw(4)).unwrap()];
        // Each has some questions of their own.
        let name =
            if draw(3) == 0 { format!("own-{}-{}", who.0, draw(9)) } else { format!("ask-{}", draw(20)) };
        let answer = given(&store, who, &name, grade, &now);
        let review = store.answer(who, &answer, &now).unwrap().review;
        match draw(12) {
            0 => drop(store.undo(who).unwrap()),
            1 => drop(store.set_why(review, Some(Why::Guessed)).unwrap()),
            2 => store.forget_mistake(who, &answer.question).unwrap(),
            _ => {}
        }
        now = now.after(SignedDuration::from_hours(draw(9)));
    }
    for who in [learner, other] {
        let subject = Subject::Question("ask-1".parse().unwrap());
        store.put_note(who, &subject, &format!("笔记 {}", who.0), &now).unwrap();
        store.set_mark(who, Mark::Flag, &subject, &now).unwrap();
        store.add_report(who, &"ask-2".parse().unwrap(), Problem::Typo, "“的”写成了“地”", &now).unwrap();
        store.mark_lesson_read(who, &"listening".parse().unwrap(), &now).unwrap();
    }
    for who in [learner, other] {
        let kept = sat(&mut store, who, &now);
        let mut sitting = store.sitting(kept).unwrap().unwrap().sitting;
        sitting.spent = std::time::Duration::from_secs(90);
        let marks = [Some(crate::exam::Marks(10)), Some(crate::exam::Marks(5))];
        let answer = NewAnswer { mode: Mode::Exam, ..given(&store, who, "ask-3", Grade::Good, &now) };
        store.end_sitting(kept, &sitting, &marks, false, &[answer], &now).unwrap();
        sat(&mut store, who, &now);
    }
    let preferences = Preferences { text_percent: 130, ..Preferences::default() };
    store.save_preferences(learner, &preferences).unwrap();
    (folder, place, store, learner)
}

/// A sitting of two questions, the first of them answered.
fn sat(store: &mut Store, who: ProfileId, now: &Now) -> SittingId {
    use crate::curriculum::exam::PartKind;
    use crate::exam::{Form, Item, Paper, Partial, Sitting};
    let item = |name: &str| Item { question: name.parse().unwrap(), section: 0, group: 0, marks: 1 };
    let paper = Paper {
        exam: "office-1".parse().unwrap(),
        part: PartKind::Theory,
        form: Form::Full,
        number: 7,
        items: vec![item("ask-3"), item("ask-4")],
    };
    let mut sitting = Sitting::new(paper, None, Partial::Share(50), now.timestamp());
    let id = store.begin_sitting(who, &sitting, 1).unwrap();
    sitting.answers[0].response = Some(crate::practice::Response::Judge(Some(true)));
    let spent = std::time::Duration::from_secs(12);
    store.keep_sitting_answer(id, 0, &sitting.answers[0], spent, now).unwrap();
    id
}

/// All that a learner has, as it is told.
fn told(store: &Store, learner: ProfileId) -> String {
    let mut cards: Vec<_> = store.cards(learner).unwrap().into_iter().collect();
    cards.sort_by(|a, b| a.0.cmp(&b.0));
    let mut mistakes: Vec<_> = store.mistakes(learner).unwrap().into_iter().collect();
    mistakes.sort_by(|a, b| a.0.cmp(&b.0));
    let mut whys: Vec<_> = store.last_whys(learner).unwrap().into_iter().collect();
    whys.sort();
    let mut log = store.log(learner, None, 9_999).unwrap();
    assert!(log.is_sorted_by_key(|entry| entry.answer.review));
    for entry in &mut log {
        entry.answer.review = ReviewId(0);
    }
    let reports: Vec<_> =
        store.reports(learner).unwrap().into_iter().map(|report| (report.question, report.text)).collect();
    let mut sittings: Vec<_> = store.sittings(learner).unwrap();
    let kept: Vec<_> = sittings.iter().map(|sitting| store.sitting(sitting.id).unwrap().unwrap()).collect();
    let kept: Vec<_> = kept.into_iter().map(|kept| (kept.sitting, kept.marks)).collect();
    for sitting in &mut sittings {
        sitting.id = SittingId(0);
    }
    let days = store.days(learner, crate::memory::Day(0), crate::memory::Day(40_000)).unwrap();
    format!(
        "{:#?}",
        (
            (cards, mistakes, whys, log, reports, days),
            (sittings, kept),
            store.preferences(learner).unwrap(),
            store.lessons_read(learner).unwrap(),
            store.last_opened(learner).unwrap(),
            store.notes(learner).unwrap(),
            store.marks(learner).unwrap(),
            store.recalls(learner).unwrap(),
            store.totals(learner).unwrap(),
        )
    )
}

#[test]
fn a_learner_arrives_elsewhere_as_they_left() {
    let (_folder, place, store, learner) = busy();
    let file = place.folder().join("小明.zuoxi");
    transfer::export(&place, learner, &file).unwrap();
    assert_eq!(inspect::version_of(&file).unwrap(), Some(schema::VERSION), "judged like any store");

    // Into a store where others have been at work, and one has the same name; twice.
    let (_there, there, mut target, same_name) = busy();
    let theirs = told(&target, same_name);
    let before = std::fs::read(&file).unwrap();
    for (name, round) in [("小明 (2)", 0), ("小明 (3)", 1)] {
        let arrived = target.import(&there, &file).unwrap();
        let [profile] = &arrived[..] else { panic!("{arrived:?}") };
        assert_eq!((profile.name.as_str(), target.profiles().unwrap().len()), (name, 3 + round));
        assert!(told(&target, profile.id) == told(&store, learner), "all that was told is told again");
        let now = morning().after(SignedDuration::from_hours(24 * 400));
        let answer = given(&target, profile.id, "ask-3", Grade::Again, &now);
        target.answer(profile.id, &answer, &now).unwrap();
        target.undo(profile.id).unwrap().unwrap();
    }
    assert!(told(&target, same_name) == theirs, "and nobody else changed");
    for query in [include_str!("days.sql"), include_str!("mistakes.sql"), include_str!("recalls.sql")] {
        assert_eq!(count(&target, query), 0);
    }
    assert!(std::fs::read(&file).unwrap() == before);
    let left: Vec<_> =
        std::fs::read_dir(there.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_str().unwrap().contains("import")), "{left:?}");
    drop(target);
    Store::open(&there, &morning()).unwrap();
}

#[test]
fn nothing_of_others_is_taken_along() {
    let (_folder, place, store, learner) = busy();
    let file = place.folder().join("小明.zuoxi");
    transfer::export(&place, learner, &file).unwrap();
    let other = store.profiles().unwrap()[1].clone();
    let bytes = std::fs::read(&file).unwrap();
    for secret in [other.name, format!("own-{}-", other.id.0), format!("笔记 {}", other.id.0)] {
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret}");
    }
    let nobody = transfer::export(&place, ProfileId(99), &place.folder().join("nobody.zuoxi"));
    assert!(matches!(nobody, Err(Error::Missing { what: "profile" })), "{nobody:?}");
    assert!(!place.folder().join("nobody.zuoxi").exists());
}

/// A later migration that gives a table to profiles has to say how it is copied.
#[test]
fn every_table_that_is_somebodys_is_copied_with_all_its_columns() {
    let (_folder, _place, store, _) = opened();
    let copied = include_str!("../transfer/copy.sql");
    let tables: Vec<String> = store
        .connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut somebodys = 0;
    for table in tables {
        let columns: Vec<String> = store
            .connection
            .prepare("SELECT name FROM pragma_table_info(?1)")
            .unwrap()
            .query_map([&table], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        if !columns.iter().any(|column| column == "profile") {
            continue;
        }
        somebodys += 1;
        let (_, rest) = copied.split_once(&format!("INSERT INTO main.{table} (")).expect(&table);
        let (list, _) = rest.split_once(')').unwrap();
        let mut listed: Vec<&str> = list.split(',').map(str::trim).collect();
        let mut columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        listed.sort_unstable();
        columns.sort_unstable();
        assert_eq!(listed, columns, "{table}");
    }
    assert_eq!(somebodys, 10, "those of version 3, or more");
}

#[test]
fn what_was_tampered_with_stays_outside() {
    let (_folder, place, mut store, learner) = busy();
    let sound = place.folder().join("sound.zuoxi");
    transfer::export(&place, learner, &sound).unwrap();
    let before: Vec<_> = store.profiles().unwrap();
    let names = count(&store, "SELECT count(*) FROM questions");
    let tampering = [
        "UPDATE questions SET name = 'Not An Id' WHERE id = 3",
        "UPDATE profiles SET preferences = '(theme: Plaid)'",
        "UPDATE notes SET target = '../..'",
        "UPDATE lessons SET topic = 'X Y'",
        "PRAGMA ignore_check_constraints = 1; UPDATE reviews SET grade = 9 WHERE id = (SELECT max(id) FROM reviews)",
        "PRAGMA ignore_check_constraints = 1; UPDATE cards SET stability = -1",
        "UPDATE reviews SET at = 9000000000000000000 WHERE id = (SELECT min(id) FROM reviews)",
        "UPDATE reviews SET id = 9223372036854775807 WHERE id = (SELECT max(id) FROM reviews)",
        "PRAGMA ignore_check_constraints = 1; UPDATE profiles SET name = 'a' || char(10) || 'b'",
        "DROP TABLE notes",
        "DELETE FROM profiles",
        "DROP TABLE notes; CREATE VIEW notes AS SELECT * FROM marks",
    ];
    for sql in tampering {
        let file = place.folder().join("tampered.zuoxi");
        std::fs::copy(&sound, &file).unwrap();
        let connection = Connection::open(&file).unwrap();
        connection.pragma_update(None, "foreign_keys", true).unwrap();
        connection.execute_batch(sql).unwrap();
        drop(connection);
        let result = store.import(&place, &file);
        assert!(result.is_err(), "{sql}: {result:?}");
        assert_eq!(store.profiles().unwrap(), before, "{sql}");
        assert_eq!(count(&store, "SELECT count(*) FROM questions"), names, "{sql}");
        let answer = given(&store, learner, &format!("after-{}", sql.len()), Grade::Good, &morning());
        store.answer(learner, &answer, &morning()).unwrap();
        store.undo(learner).unwrap();
        let names_now = count(&store, "SELECT count(*) FROM questions");
        store
            .connection
            .execute("DELETE FROM reviews WHERE undone = 1 AND id = (SELECT max(id) FROM reviews)", [])
            .unwrap();
        store.connection.execute("DELETE FROM questions WHERE id = ?1", params![names_now]).unwrap();
        store.questions = Questions::load(&store.connection).unwrap().into();
    }
    drop(store);
    Store::open(&place, &morning()).unwrap();
}
