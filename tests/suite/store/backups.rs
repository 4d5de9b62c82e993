//! Daily backups: made, checked, rotated, and never at the cost of an older one.

use std::path::Path;

use jiff::civil::{Date, date};
use zuoxi::memory::{Day, Grade, Now};
use zuoxi::store::backup::{self, Outcome};
use zuoxi::store::{Error, Store};

use super::{Desk, days, place, question};

fn dates(desk: &Desk) -> Vec<Date> {
    backup::list(&desk.place()).unwrap().iter().map(|backup| backup.day.date()).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_a_whole_database_of_one_file() {
    let mut desk = Desk::new();
    assert!(backup::list(&desk.place()).unwrap().is_empty());
    desk.answer("ask-01", Grade::Good);
    let Ok(Outcome::Made { file, removed }) = backup::daily(&desk.place(), &desk.now) else { panic!() };
    assert!(file.ends_with("backups/zuoxi-20261121.db"));
    assert_eq!(removed, [] as [std::path::PathBuf; 0]);
    assert_eq!(names(&desk.place().backups()), ["zuoxi-20261121.db"], "nothing beside it");
    let again = backup::daily(&desk.place(), &desk.now).unwrap();
    assert_eq!(again, Outcome::AlreadyToday(file.clone()));

    // Put in the place of a lost database it is all there; the log is part of it.
    let restored = tempfile::tempdir().unwrap();
    std::fs::copy(&file, restored.path().join("zuoxi.db")).unwrap();
    let store = Store::open(&place(restored.path()), &desk.now).unwrap();
    assert_eq!(store.card(desk.learner, &question("ask-01")).unwrap(), desk.card("ask-01"));
}

#[test]
fn the_app_is_used_while_a_backup_is_made() {
    let mut desk = Desk::new();
    for number in 0..200 {
        desk.answer(&format!("ask-{number}"), Grade::Good);
    }
    let (place, now) = (desk.place(), desk.now.clone());
    let backup = std::thread::spawn(move || backup::daily(&place, &now));
    for number in 200..400 {
        desk.answer(&format!("ask-{number}"), Grade::Good);
    }
    assert!(matches!(backup.join().unwrap(), Ok(Outcome::Made { .. })));
    assert_eq!(desk.store.totals(desk.learner).unwrap().answers, 400);
}

#[test]
fn seven_days_and_four_weeks_are_kept() {
    let mut desk = Desk::new();
    for _ in 0..60 {
        desk.later(days(1));
        backup::daily(&desk.place(), &desk.now).unwrap();
    }
    // The last of 60 days is Wednesday, 20 January 2027.
    let daily = [20, 19, 18, 17, 16, 15, 14].map(|day| date(2027, 1, day));
    // The rest of that week, then Sundays.
    let weekly = [date(2027, 1, 13), date(2027, 1, 10), date(2027, 1, 3), date(2026, 12, 27)];
    assert_eq!(dates(&desk), [&daily[..], &weekly[..]].concat());
}

#[test]
fn a_wrong_clock_costs_no_backup() {
    let desk = Desk::new();
    backup::daily(&desk.place(), &desk.now).unwrap();
    for ahead in 1_000..1_010 {
        backup::daily(&desk.place(), &desk.now.after(days(ahead))).unwrap();
    }
    let before = dates(&desk);
    backup::daily(&desk.place(), &desk.now.after(days(1))).unwrap();
    let mut expected = before;
    expected.insert(expected.len() - 1, date(2026, 11, 22));
    assert_eq!(dates(&desk), expected, "backups from a future that was none are left alone");
}

#[test]
fn what_is_not_a_backup_is_left_alone() {
    let mut desk = Desk::new();
    let folder = desk.place().backups();
    std::fs::create_dir_all(&folder).unwrap();
    let others =
        ["zuoxi-20200101.db.old", "zuoxi-2020011.db", "zuoxi-+2020101.db", "zuoxi-20201301.db", "notes.txt"];
    for name in others {
        std::fs::write(folder.join(name), "mine").unwrap();
    }
    // One that was cut off by a crash is swept away by the next.
    std::fs::write(folder.join("zuoxi-20261122.db.part"), "half").unwrap();
    for _ in 0..20 {
        desk.later(days(1));
        backup::daily(&desk.place(), &desk.now).unwrap();
    }
    let left = names(&folder);
    assert!(others.iter().all(|name| left.iter().any(|found| found == name)), "{left:?}");
    assert!(!left.contains(&"zuoxi-20261122.db.part".to_owned()), "{left:?}");
}

#[test]
fn a_backup_that_fails_costs_none_of_the_others() {
    let mut desk = Desk::new();
    for _ in 0..9 {
        desk.later(days(1));
        backup::daily(&desk.place(), &desk.now).unwrap();
    }
    let before = dates(&desk);
    let blocked = |now: &Now| {
        // A folder in the way of the copy.
        let name = format!("zuoxi-{}.db.part", now.day().date().strftime("%Y%m%d"));
        desk.place().backups().join(name)
    };
    let tomorrow = desk.now.after(days(1));
    std::fs::create_dir_all(blocked(&tomorrow).join("in the way")).unwrap();
    assert!(backup::daily(&desk.place(), &tomorrow).is_err());
    assert_eq!(dates(&desk), before);

    // A database that has become unreadable does not push the good copies out.
    let place = desk.place();
    let Desk { store, folder: _folder, .. } = desk;
    drop(store);
    let mut bytes = std::fs::read(place.database()).unwrap();
    let length = bytes.len();
    bytes[length - 4 * 1024..].fill(0x5A);
    std::fs::write(place.database(), bytes).unwrap();
    let later = tomorrow.after(days(1));
    let result = backup::daily(&place, &later);
    assert!(matches!(result, Err(Error::Damaged { .. })), "{result:?}");
    let left: Vec<Day> = backup::list(&place).unwrap().iter().map(|backup| backup.day).collect();
    assert_eq!(left, before.iter().map(|date| Day::of(*date)).collect::<Vec<_>>());
    assert!(!place.backups().join("zuoxi-20261202.db.part").exists());
}
