//! Files that leave and come in: Anki's packages, and the mistake book to take along.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use zuoxi::curriculum::{Language, Source};
use zuoxi::exchange::anki;
use zuoxi::tr;
use zuoxi::ui::app::Message;
use zuoxi::ui::export;
use zuoxi::ui::screen::Place as To;
use zuoxi::ui::screen::data::{self, anki_out};
use zuoxi::ui::screen::notebook::{self, takeaway};

use super::learner::Learner;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/anki").join(name)
}

#[test]
fn a_package_that_is_dropped_on_the_window_becomes_a_deck() {
    let language = Language::Chinese;
    let mut learner = Learner::sits_down(language, &Source::Shipped);
    learner.window().send(Message::Dropped(fixture("current.apkg")));
    learner.sees(&tr!(language, "anki-in-title"));
    learner.clicks(&tr!(language, "anki-in-take"));
    learner.sees(&tr!(language, "anki-in-taken", deck = "客服话术", cards = 7, added = 7, changed = 0));
    learner.sees(&tr!(language, "anki-in-media", count = 2));
    learner.sees(&tr!(language, "anki-left-cloze", count = 2));
    assert_eq!(fs::read_dir(learner.folder().join("decks")).unwrap().count(), 1);
    assert_eq!(fs::read_dir(learner.folder().join("incoming")).unwrap().count(), 0);

    // At once, and again: nothing is doubled.
    learner.window().send(Message::Dropped(fixture("legacy.apkg")));
    learner.clicks(&tr!(language, "anki-in-take"));
    learner.sees(&tr!(language, "anki-in-taken", deck = "客服话术", cards = 7, added = 0, changed = 0));
    learner.clicks(&tr!(language, "anki-in-practise"));
    assert!(learner.asked().0.id.as_str().starts_with("anki-"));
}

#[test]
fn what_is_no_package_is_refused_in_words() {
    let language = Language::English;
    let mut learner = Learner::sits_down(language, &Source::Shipped);
    let file = learner.folder().join("notes.txt");
    fs::write(&file, "no package").unwrap();
    learner.window().send(Message::Dropped(file.clone()));
    learner.clicks(&tr!(language, "anki-in-take"));
    learner.sees(&tr!(language, "anki-in-no-package"));
    assert!(!learner.folder().join("decks").exists());
    assert_eq!(fs::read_to_string(file).unwrap(), "no package");
}

#[test]
fn questions_go_out_to_anki_and_none_of_them_is_lost() {
    let language = Language::Chinese;
    let mut learner = Learner::sits_down(language, &Source::Shipped);
    learner.goes_to(To::Data);
    let place = tempfile::tempdir().unwrap();
    let to = |path: &Path| {
        let path = export::Message::Path(path.display().to_string());
        Message::Data(data::Message::AnkiOut(anki_out::Message::File(path)))
    };
    learner.window().send(to(&place.path().join("no").join("a.apkg")));
    let save = || Message::Data(data::Message::AnkiOut(anki_out::Message::File(export::Message::Save)));
    learner.window().send(save());
    let folder = place.path().join("no").display().to_string();
    learner.sees(&tr!(language, "export-no-folder", folder = folder));

    learner.window().send(to(&place.path().join("a")));
    learner.window().send(save());
    let path = place.path().join("a.apkg");
    learner.sees(&tr!(language, "export-written", path = path.display().to_string()));
    let import = anki::import(&path, &place.path().join("work"), &Arc::default()).unwrap();
    let goal = learner.desk().goal().map(|(standard, level)| (standard.clone(), level)).unwrap();
    let library = &learner.desk().library;
    assert_eq!(import.deck.cards.len(), library.questions_for(&goal.0, goal.1).count());
    assert_eq!(import.left_out, []);
}

#[test]
fn the_mistake_book_is_taken_along_in_every_form() {
    let language = Language::Chinese;
    let mut learner = Learner::has_read(language, &Source::Shipped);
    learner.practises();
    learner.answers(false);
    learner.goes_to(To::Notebook);
    learner.clicks(&tr!(language, "takeaway-open"));
    let place = tempfile::tempdir().unwrap();
    let send = |message| Message::Notebook(notebook::Message::Takeaway(takeaway::Message::File(message)));
    for (form, ending, begins) in [
        (tr!(language, "takeaway-pdf"), "pdf", &b"%PDF-"[..]),
        (tr!(language, "takeaway-xlsx"), "xlsx", b"PK"),
        (tr!(language, "takeaway-markdown"), "md", "# 错题本".as_bytes()),
    ] {
        learner.clicks(&form);
        let path = place.path().join(format!("错题本.{ending}"));
        learner.window().send(send(export::Message::Path(path.display().to_string())));
        learner.window().send(send(export::Message::Save));
        learner.sees(&tr!(language, "export-written", path = path.display().to_string()));
        assert!(fs::read(&path).unwrap().starts_with(begins), "{ending}");
    }
    let text = fs::read_to_string(place.path().join("错题本.md")).unwrap();
    assert!(text.contains(&tr!(language, "booklet-given")), "{text}");
}
