//! Packages made by Anki, by ourselves, and by people who mean harm.

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use rusqlite::{Connection, MAIN_DB};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::curriculum::Language;
use crate::exchange::anki::export::{Export, Note};
use crate::practice::order::Dice;

const FIXTURES: [&str; 3] = ["current", "legacy", "oldest"];

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/anki");
    fs::read(folder.join(format!("{name}.apkg"))).unwrap()
}

/// Reads a package under a name, and checks that nothing stays behind in the folder.
#[track_caller]
fn read_as(name: &str, bytes: &[u8]) -> Result<Import, Refusal> {
    let folder = TempDir::new().unwrap();
    let package = folder.path().join(format!("{name}.apkg"));
    fs::write(&package, bytes).unwrap();
    let work = folder.path().join("work");
    let result = import(&package, &work, &Arc::default());
    let left: Vec<_> = fs::read_dir(&work).map(Iterator::collect).unwrap_or_default();
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1 + usize::from(work.exists()));
    result
}

fn read(bytes: &[u8]) -> Result<Import, Refusal> {
    read_as("package", bytes)
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A package of ours with so many notes.
fn export(count: usize) -> Export {
    let note = |place: usize| Note {
        name: format!("talk-{place:05}"),
        front: format!("<div>问 {place} &lt;</div>"),
        back: "<b>答</b>".into(),
        tags: vec!["talk".into()],
    };
    Export {
        deck: "坐席学堂::初级".into(),
        made_at: "2026-11-21T08:00:00Z".parse().unwrap(),
        language: Language::Chinese,
        notes: (0..count).map(note).collect(),
    }
}

/// A package of ours whose collection was changed by some SQL.
fn with(count: usize, sql: &str) -> Vec<u8> {
    let ours = export(count).package().unwrap();
    let mut archive = ::zip::ZipArchive::new(Cursor::new(ours)).unwrap();
    let mut collection = Vec::new();
    std::io::Read::read_to_end(&mut archive.by_name("collection.anki2").unwrap(), &mut collection).unwrap();
    let mut connection = Connection::open_in_memory().unwrap();
    connection.deserialize_read_exact(MAIN_DB, &*collection, collection.len(), false).unwrap();
    connection.execute_batch(sql).unwrap();
    let collection = connection.serialize(MAIN_DB).unwrap().to_vec();
    zip(&[("collection.anki2", &collection), ("media", b"{}")])
}

fn left_out(import: &Import) -> Vec<(Why, usize)> {
    import.left_out.iter().map(|left| (left.why, left.count)).collect()
}

#[test]
fn packages_of_the_present_anki_are_read_in_both_forms() {
    for name in ["current", "legacy"] {
        let import = read(&fixture(name)).unwrap();
        assert_eq!(import.deck.title, "客服话术", "{name}");
        let sides: Vec<_> =
            import.deck.cards.iter().map(|card| (card.front.as_str(), card.back.as_str())).collect();
        assert_eq!(
            sides,
            [
                ("开场白的三个要素是什么？", "1. 问候\n2. 报**部门**和**姓名**\n3. 主动询问"),
                ("客户说“我要投诉”，第一句怎么回应？", "先**道歉**，再问情况。\n不要说：“这不归我管。”"),
                ("AHT < 300 秒 & FCR ≥ 80 % 说明什么？", "处理得快，\n一次解决得多。"),
                ("图里是什么？", "一部电话"),
                ("FCR", "首次解决率"),
                ("首次解决率", "FCR"),
                ("ASA 的中文名", "平均应答速度"),
            ],
            "{name}"
        );
        assert_eq!(left_out(&import), [(Why::Cloze, 2), (Why::NoBack, 1)], "{name}");
        assert_eq!(import.left_out[1].examples, ["只有正面的卡片"]);
        assert_eq!(import.media, 2);
    }
    let [current, legacy] = ["current", "legacy"].map(|name| read(&fixture(name)).unwrap().deck);
    assert_eq!((&current.id, &current.cards), (&legacy.id, &legacy.cards));
    assert!(current.check("x.ron").is_empty());
}

#[test]
fn packages_of_an_anki_long_ago_are_read() {
    let import = read(&fixture("oldest")).unwrap();
    assert_eq!(import.deck.title, "电话礼仪");
    assert_eq!(import.deck.cards[1].back, "• 确认没有别的问题\n• 致谢");
    assert_eq!((import.deck.cards.len(), import.left_out.len()), (2, 0));
}

#[test]
fn our_own_packages_come_back_and_keep_their_names() {
    let first = read(&export(3).package().unwrap()).unwrap();
    assert_eq!(first.deck.title, "坐席学堂 · 初级");
    assert_eq!((first.deck.cards[2].front.as_str(), first.deck.cards[2].back.as_str()), ("问 2 <", "**答**"));
    let mut later = export(4);
    later.made_at = "2027-01-01T08:00:00Z".parse().unwrap();
    later.notes[1].back = "别的".into();
    let second = read(&later.package().unwrap()).unwrap();
    assert_eq!(second.deck.id, first.deck.id);
    let numbers = |import: &Import| import.deck.cards.iter().map(|card| card.number).collect::<Vec<_>>();
    assert_eq!(numbers(&second)[..3], numbers(&first));
}

#[test]
fn what_is_no_package_is_refused() {
    for bytes in [&b""[..], b"PK", b"PK\x05\x06", b"<html>", &[0; 5000]] {
        assert!(matches!(read(bytes), Err(Refusal::NotAPackage)), "{bytes:?}");
    }
    assert!(matches!(read(&zip(&[("a.txt", b"a")])), Err(Refusal::NoCollection)));
    let foreign = Connection::open_in_memory().unwrap();
    foreign.execute_batch("CREATE TABLE notes (id)").unwrap();
    let foreign = foreign.serialize(MAIN_DB).unwrap().to_vec();
    assert!(matches!(read(&zip(&[("collection.anki2", &foreign)])), Err(Refusal::NoCollection)));
    for bytes in [&b""[..], b"no database", &foreign[..700]] {
        let result = read(&zip(&[("collection.anki2", bytes)]));
        assert!(matches!(result, Err(Refusal::Damaged(_) | Refusal::NoCollection)), "{result:?}");
    }
    let newer = zip(&[("meta", &[8, 4]), ("collection.anki2", &foreign)]);
    assert!(matches!(read(&newer), Err(Refusal::Newer(4))));
    let folder = TempDir::new().unwrap();
    let missing = import(&folder.path().join("x.apkg"), folder.path(), &Arc::default());
    assert!(matches!(missing, Err(Refusal::Unreadable(_))));
    assert!(matches!(
        import(folder.path(), folder.path(), &Arc::default()),
        Err(Refusal::NotAPackage | Refusal::Unreadable(_))
    ));
}

#[test]
fn a_package_that_names_files_outside_of_itself_is_refused() {
    let sound = fixture("oldest");
    for name in ["../x", "a/../../x", "/etc/x", "C:\\x", "c:x", "..\\x", "\\\\server\\x"] {
        let result = read(&zip(&[("collection.anki2", &sound), (name, b"x")]));
        assert!(matches!(&result, Err(Refusal::Outside(found)) if found == name), "{name}: {result:?}");
    }
    let mut linked = ZipWriter::new(Cursor::new(Vec::new()));
    linked.add_symlink("collection.anki2", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let linked = linked.finish().unwrap().into_inner();
    assert!(matches!(read(&linked), Err(Refusal::Outside(_))));
}

#[test]
fn what_unpacks_to_too_much_is_refused_as_it_comes() {
    let zeros = vec![0; 40 << 20];
    let bomb = zip(&[("collection.anki2", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert!(matches!(read(&bomb), Err(Refusal::TooLarge)));
    // The same within a compressed stream, in an entry that is stored as it is.
    let stream = ruzstd::encoding::compress_to_vec(&*zeros, ruzstd::encoding::CompressionLevel::Fastest);
    assert!(matches!(read(&zip(&[("collection.anki21b", &stream)])), Err(Refusal::TooLarge)));
    // An end record that promises more files than there are bytes.
    let mut many = zip(&[("a", b"a")]);
    let end = many.len() - 22;
    many[end + 8..end + 12].copy_from_slice(&[0xff, 0xfe, 0xff, 0xfe]);
    assert!(matches!(read(&many), Err(Refusal::TooLarge)));
}

#[test]
fn broken_notes_are_left_out_and_the_others_taken() {
    let import = read(&with(
        8,
        "UPDATE notes SET flds = x'00ff' WHERE guid = 'zuoxi:talk-00000';
         UPDATE notes SET flds = CAST(x'ff1f41' AS text) WHERE guid = 'zuoxi:talk-00001';
         UPDATE notes SET mid = 77 WHERE guid = 'zuoxi:talk-00002';
         UPDATE cards SET ord = 9 WHERE nid = (SELECT id FROM notes WHERE guid = 'zuoxi:talk-00003');
         UPDATE cards SET ord = -1 WHERE nid = (SELECT id FROM notes WHERE guid = 'zuoxi:talk-00004');
         UPDATE notes SET flds = printf('%.*c', 300000, 'a') WHERE guid = 'zuoxi:talk-00005';
         UPDATE notes SET flds = printf('%.*c', 5000, 'a') || char(31) || 'b' WHERE guid = 'zuoxi:talk-00006';",
    ))
    .unwrap();
    assert_eq!(import.deck.cards.len(), 1);
    assert_eq!(left_out(&import), [(Why::TooLong, 2), (Why::Broken, 5)]);
}

#[test]
fn note_types_that_cannot_be_read_take_no_other_cards_with_them() {
    let none = read(&with(3, "UPDATE col SET models = '{}'"));
    assert!(matches!(&none, Err(Refusal::Nothing(left)) if left[0].why == Why::Broken), "{none:?}");
    let broken = read(&with(3, "UPDATE col SET models = '{'"));
    assert!(matches!(broken, Err(Refusal::Damaged(_))));
    let nameless = read_as("我的牌组", &with(3, "UPDATE col SET decks = '{}'")).unwrap();
    assert_eq!((nameless.deck.title.as_str(), nameless.deck.cards.len()), ("我的牌组", 3));
}

#[test]
fn a_collection_that_answers_with_tricks_gets_nowhere() {
    // A view in the place of a table, which would count for ever.
    let endless = "DROP TABLE cards; CREATE VIEW cards AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) \
        SELECT i AS id, i AS nid, 1 AS did, 0 AS ord FROM n;";
    assert!(matches!(read(&with(1, endless)), Err(Refusal::NoCollection)));
    // A hundred thousand cards of one note, and of as many.
    let import = read(&with(
        1,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
         INSERT INTO notes SELECT i, 'g' || i, mid, mod, usn, tags, flds, sfld, csum, flags, data FROM notes, n;
         INSERT INTO cards SELECT notes.id, notes.id, did, ord, cards.mod, cards.usn, type, queue, due, ivl, factor,
             reps, lapses, left, odue, odid, cards.flags, cards.data FROM cards, notes WHERE notes.id <= 100000;",
    ))
    .unwrap();
    assert_eq!(import.deck.cards.len(), MOST_CARDS);
    assert_eq!(left_out(&import), [(Why::TooMany, 100_001 - MOST_CARDS)]);
}

#[test]
fn taking_in_can_be_called_off() {
    let folder = TempDir::new().unwrap();
    let package = folder.path().join("a.apkg");
    fs::write(&package, fixture("current")).unwrap();
    let flag = Arc::new(AtomicBool::new(true));
    assert!(matches!(import(&package, folder.path(), &flag), Err(Refusal::CalledOff)));
}

#[test]
fn damaged_packages_never_bring_the_program_down() {
    let (mut taken, mut refused) = (0, 0);
    for name in FIXTURES {
        let sound = fixture(name);
        for seed in 0..120 {
            let mut dice = Dice::new(seed);
            let mut bytes = sound.clone();
            for _ in 0..=dice.below(12) {
                let place = dice.below(bytes.len());
                match dice.below(4) {
                    0 => bytes[place] = dice.below(256) as u8,
                    1 => bytes[place] ^= 1 << dice.below(8),
                    2 => bytes.truncate(place.max(30)),
                    _ => {
                        let end = (place + dice.below(64)).min(bytes.len());
                        bytes[place..end].fill(if seed % 2 == 0 { 0 } else { 0xff });
                    }
                }
            }
            match read(&bytes) {
                Ok(_) => taken += 1,
                Err(_) => refused += 1,
            }
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} taken, {refused} refused");
}

#[test]
fn damaged_collections_never_bring_the_program_down() {
    let ours = export(200).package().unwrap();
    let mut archive = ::zip::ZipArchive::new(Cursor::new(ours)).unwrap();
    let mut sound = Vec::new();
    std::io::Read::read_to_end(&mut archive.by_name("collection.anki2").unwrap(), &mut sound).unwrap();
    let mut taken = 0;
    for seed in 0..200 {
        let mut dice = Dice::new(seed);
        let mut bytes = sound.clone();
        for _ in 0..=dice.below(40) {
            let place = dice.below(bytes.len());
            bytes[place] = dice.below(256) as u8;
        }
        taken += usize::from(read(&zip(&[("collection.anki2", &bytes)])).is_ok());
    }
    assert!(taken > 0);
}
