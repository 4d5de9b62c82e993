//! Files that are not as they should be, folders that cannot be written to, a second instance.

use std::path::Path;
use std::sync::LazyLock;

use zuoxi::memory::Grade;
use zuoxi::store::{Error, Store};

use super::{Desk, fingerprint, morning, place};

/// A folder with nothing but a sound database in it, of 300 answers.
fn folder_with_database() -> tempfile::TempDir {
    static DATABASE: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let mut desk = Desk::new();
        for number in 0..300 {
            desk.answer(&format!("ask-{number}"), Grade::Good);
        }
        let Desk { store, folder, .. } = desk;
        drop(store);
        let names: Vec<_> = fingerprint(folder.path()).into_iter().map(|(path, ..)| path).collect();
        let expected = ["zuoxi.db", "zuoxi.lock"].map(|name| folder.path().join(name));
        assert_eq!(names, expected, "closed, all is in one file");
        std::fs::read(folder.path().join("zuoxi.db")).unwrap()
    });
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("zuoxi.db"), &*DATABASE).unwrap();
    folder
}

/// Changes the database's bytes.
fn spoil(folder: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let file = folder.join("zuoxi.db");
    let mut bytes = std::fs::read(&file).unwrap();
    change(&mut bytes);
    std::fs::write(&file, bytes).unwrap();
}

/// Opens what must not be opened: the folder is afterwards as it was, byte for byte.
#[track_caller]
fn refused(folder: &Path) -> Error {
    let before = fingerprint(folder);
    let error = Store::open(&place(folder), &morning()).expect_err("it was opened");
    assert!(fingerprint(folder) == before, "something was touched ({error})");
    error
}

#[test]
fn a_newer_file_is_refused_and_untouched() {
    let folder = folder_with_database();
    spoil(folder.path(), |bytes| bytes[60..64].copy_from_slice(&9_u32.to_be_bytes()));
    let error = refused(folder.path());
    assert!(matches!(error, Error::Newer { found: 9, .. }), "{error:?}");
    assert_eq!(error.code(), "newer");
    // The lock of an earlier run makes no difference.
    std::fs::write(folder.path().join("zuoxi.lock"), "").unwrap();
    assert!(matches!(refused(folder.path()), Error::Newer { .. }));
}

#[test]
fn what_is_not_ours_is_refused_and_untouched() {
    let folder = folder_with_database();
    spoil(folder.path(), |bytes| bytes[68..72].copy_from_slice(b"Anki"));
    assert!(matches!(refused(folder.path()), Error::NotOurs { .. }), "another program's database");
    let contents: [Vec<u8>; 2] =
        [b"Dear diary, this is no database at all. ".repeat(9), (0..=255).cycle().take(9_000).collect()];
    for content in contents {
        spoil(folder.path(), |bytes| *bytes = content);
        assert!(matches!(refused(folder.path()), Error::NotOurs { .. }));
    }
}

#[test]
fn a_damaged_file_is_refused_and_untouched() {
    let damages: [fn(&mut Vec<u8>); 7] = [
        |bytes| bytes.clear(),
        |bytes| bytes.truncate(50),
        |bytes| bytes.truncate(1024),
        |bytes| bytes.truncate(bytes.len() / 2),
        |bytes| bytes.truncate(bytes.len() - 1),
        |bytes| bytes.fill(0),
        // The schema's page.
        |bytes| bytes[100..1024].fill(0xA5),
    ];
    for (number, damage) in damages.into_iter().enumerate() {
        let folder = folder_with_database();
        spoil(folder.path(), damage);
        let error = refused(folder.path());
        assert!(matches!(error, Error::Damaged { .. }), "damage {number}: {error:?}");
    }
}

/// A page damaged in the middle is found when it is read, or by the backup: as an error, never a panic
/// and never a wrong answer that is taken for a right one without anybody noticing at the next backup.
#[test]
fn flipped_pages_are_found_sooner_or_later() {
    let length = std::fs::metadata(folder_with_database().path().join("zuoxi.db")).unwrap().len();
    let pages = usize::try_from(length).unwrap() / 1024;
    let mut found_by_backup = 0;
    for page in (1..pages).step_by(pages / 24) {
        let folder = folder_with_database();
        spoil(folder.path(), |bytes| {
            bytes[page * 1024..(page + 1) * 1024].iter_mut().for_each(|byte| *byte ^= 0xFF);
        });
        let before = fingerprint(folder.path());
        match Store::open(&place(folder.path()), &morning()) {
            Err(error) => {
                assert!(matches!(error, Error::Damaged { .. }), "page {page}: {error:?}");
                let database = |files: &[(std::path::PathBuf, Vec<u8>, _)]| files[0].1.clone();
                assert!(database(&before) == database(&fingerprint(folder.path())), "page {page}");
            }
            Ok(store) => {
                // Whatever is asked of it, it answers or says what is wrong.
                for profile in store.profiles().unwrap_or_default() {
                    _ = store.cards(profile.id);
                    _ = store.totals(profile.id);
                }
                let backup = zuoxi::store::backup::daily(&place(folder.path()), &morning());
                assert!(matches!(backup, Err(Error::Damaged { .. })), "page {page}: {backup:?}");
                found_by_backup += 1;
            }
        }
    }
    assert!(found_by_backup > 0, "opening reads only a little");
}

#[test]
fn random_bytes_never_panic() {
    let mut bits: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut random = move || {
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        bits
    };
    for _ in 0..20 {
        let folder = folder_with_database();
        spoil(folder.path(), |bytes| {
            for _ in 0..200 {
                let at = usize::try_from(random()).unwrap() % bytes.len();
                bytes[at] = random().to_be_bytes()[0];
            }
        });
        if let Ok(store) = Store::open(&place(folder.path()), &morning()) {
            for profile in store.profiles().unwrap_or_default() {
                _ = store.preferences(profile.id);
                _ = store.cards(profile.id);
                _ = store.mistakes(profile.id);
                _ = store.days(profile.id, morning().day() - 30, morning().day());
                _ = store.answers_of(profile.id, &super::question("ask-7"), 9);
            }
        }
    }
}

#[test]
fn any_name_of_a_folder_will_do() {
    let outer = tempfile::tempdir().unwrap();
    for name in ["学员 数据", "100% sure?", "a#b&c=d;e", "it's \"quoted\"", "..."] {
        if cfg!(windows) && name.contains(['?', '"']) {
            continue;
        }
        let folder = outer.path().join(name);
        for _ in 0..2 {
            let store = Store::open(&place(&folder), &morning()).unwrap();
            assert!(store.profiles().unwrap().is_empty());
        }
        spoil(&folder, |bytes| bytes.truncate(2_048));
        assert!(matches!(refused(&folder), Error::Damaged { .. }), "{name}");
        std::fs::remove_file(folder.join("zuoxi.db")).unwrap();
        let store = Store::open(&place(&folder), &morning()).unwrap();
        assert!(zuoxi::store::backup::daily(&place(&folder), &morning()).is_ok());
        drop(store);
    }
}

#[test]
fn a_second_instance_waits_outside() {
    let desk = Desk::new();
    let second = Store::open(&desk.place(), &morning());
    assert!(matches!(second, Err(Error::InUse { .. })), "{second:?}");
    let desk = desk.reopened();
    assert_eq!(desk.store.profiles().unwrap().len(), 1);
}

#[test]
fn a_log_whose_database_was_taken_away_is_kept_aside() {
    let mut desk = Desk::new();
    desk.answer("ask-01", Grade::Good);
    let folder = desk.folder.path().to_owned();
    let log = std::fs::read(folder.join("zuoxi.db-wal")).unwrap();
    assert!(!log.is_empty());
    let other = tempfile::tempdir().unwrap();
    std::fs::write(other.path().join("zuoxi.db-wal"), &log).unwrap();
    let store = Store::open(&place(other.path()), &morning()).unwrap();
    assert!(store.profiles().unwrap().is_empty(), "another's log was played into a new file");
    assert_eq!(std::fs::read(other.path().join("zuoxi.db-wal.orphan")).unwrap(), log);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_missing_disk_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("zuoxi.db");
    std::os::unix::fs::symlink("/not/mounted/zuoxi.db", &link).unwrap();
    let error = Store::open(&place(folder.path()), &morning()).unwrap_err();
    assert!(matches!(error, Error::Io { .. }), "{error:?}");
    assert!(link.symlink_metadata().unwrap().is_symlink());
}

#[test]
fn a_folder_that_is_a_file_or_has_no_room_above_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    for wrong in [file.clone(), file.join("below")] {
        let error = Store::open(&place(&wrong), &morning()).unwrap_err();
        assert!(matches!(error, Error::Io { .. }), "{error:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_or_file_without_write_permission_is_said_to_be_read_only() {
    use std::os::unix::fs::PermissionsExt;
    let allow = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let folder = folder_with_database();
    allow(folder.path(), 0o555);
    if std::fs::write(folder.path().join("probe"), "").is_ok() {
        return; // root may write anywhere: nothing to be seen here
    }
    let error = Store::open(&place(folder.path()), &morning()).unwrap_err();
    let new_below = Store::open(&place(&folder.path().join("below")), &morning()).unwrap_err();
    allow(folder.path(), 0o755);
    assert!(matches!(error, Error::ReadOnly { .. }), "{error:?}");
    assert!(matches!(new_below, Error::ReadOnly { .. }), "{new_below:?}");

    let file = folder.path().join("zuoxi.db");
    allow(&file, 0o444);
    let error = Store::open(&place(folder.path()), &morning()).unwrap_err();
    assert!(matches!(error, Error::ReadOnly { .. }), "{error:?}");
}
