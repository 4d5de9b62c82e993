//! Decks that people bring: the sound ones are used, the broken ones reported, and nothing stops.

use std::fs;

use tempfile::TempDir;
use zuoxi::curriculum::deck::{Card, LONGEST_SIDE};
use zuoxi::curriculum::load::{self, Decks};
use zuoxi::curriculum::question::{Body, Kind};
use zuoxi::curriculum::{Deck, Finding, Library, Source};
use zuoxi::practice::Scope;

const SOUND: &str = r#"(id: "phrases", title: "常用语", cards: [
    (number: 1, front: "稍等", back: "请您稍等，我马上为您查询。"),
    (number: 7, front: "hold", back: "**保持**", note: "客户在线等候。"),
])"#;

fn library() -> Library {
    load::load(&Source::Shipped).unwrap()
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn rules(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {} {}", finding.file, finding.rule, finding.id)).collect()
}

#[test]
fn the_cards_of_a_deck_can_be_practised() {
    let folder = folder(&[("phrases.ron", SOUND), ("read me.txt", "no deck")]);
    let found = load::decks(folder.path(), &library());
    assert_eq!(rules(&found.findings), [] as [&str; 0]);
    let before = library().active().count();
    let library = library().with_decks(found.decks);
    assert_eq!(library.active().count(), before, "cards are no exam questions");
    let scope = Scope::Deck("phrases".parse().unwrap());
    let cards: Vec<&str> = scope.questions(&library).into_iter().map(|card| card.id.as_str()).collect();
    assert_eq!(cards, ["phrases-1", "phrases-7"]);
    let card = library.question(&"phrases-7".parse().unwrap()).unwrap();
    assert!(card.is_active() && card.kind() == Kind::Recall);
    assert!(matches!(&card.body, Body::Recall { answer } if answer.zh == "**保持**"));
    assert_eq!(library.deck_of(&card.id).unwrap().title, "常用语");
    assert!(library.topic_of(&card.id).is_none());
    // Without the deck its cards are gone.
    let library = library.with_decks(Vec::new());
    assert!(library.question(&"phrases-7".parse().unwrap()).is_none());
}

#[test]
fn a_deck_is_read_as_it_was_written() {
    let deck = Deck {
        id: "mine".parse().unwrap(),
        title: "“我的”\n卡".into(),
        origin: Some("a\\b.apkg".into()),
        cards: vec![
            Card {
                number: 3, front: "\"引号\"\\反斜线".into(), back: "第一行\n第二行".into(), note: None
            },
            Card { number: u32::MAX, front: "🙂".into(), back: "**".into(), note: Some("注".into()) },
        ],
    };
    let text = ron::ser::to_string_pretty(&deck, ron::ser::PrettyConfig::default()).unwrap();
    let folder = folder(&[("mine.ron", &text)]);
    assert_eq!(load::decks(folder.path(), &library()), Decks { decks: vec![deck], findings: Vec::new() });
}

#[test]
fn a_broken_deck_is_reported_whole_and_the_others_are_used() {
    let long = format!(
        r#"(id: "long", title: " ", cards: [(number: 1, front: "x", back: "{}"), (number: 1, front: "", back: "y")])"#,
        "长".repeat(LONGEST_SIDE + 1)
    );
    let taken = SOUND.replace("\"phrases\"", "\"listen-and-ask\"").replace("number: 7", "number: 0");
    let (name, empty) = ("x".repeat(64), r#"(id: "empty", title: "空", cards: [])"#);
    let wide = SOUND.replace("phrases", &name);
    let files = [
        ("broken.ron", "(id: \"broken\", "),
        ("empty.ron", empty),
        ("long.ron", &long),
        ("listen-and-ask.ron", &taken),
        ("other.ron", SOUND),
        ("phrases.ron", SOUND),
        (&*format!("{name}.ron"), &*wide),
    ];
    let folder = folder(&files);
    fs::write(folder.path().join("latin.ron"), [0x28, 0xff, 0xfe]).unwrap();
    let found = load::decks(folder.path(), &library());
    let decks: Vec<&str> = found.decks.iter().map(|deck| deck.id.as_str()).collect();
    assert_eq!(decks, ["listen-and-ask", "phrases"]);
    let mut expected = [
        "broken.ron not-ron ".to_owned(),
        "empty.ron deck-size empty".to_owned(),
        "latin.ron unreadable ".to_owned(),
        "long.ron empty-text long".to_owned(),
        "long.ron duplicate-id long-1".to_owned(),
        "long.ron card-too-long long-1".to_owned(),
        "long.ron empty-text long-1".to_owned(),
        "other.ron id-is-not-file-name phrases".to_owned(),
        format!("{name}.ron id-too-long {name}-1"),
        format!("{name}.ron id-too-long {name}-7"),
    ];
    let mut rules = rules(&found.findings);
    rules.sort();
    expected.sort();
    assert_eq!(rules, expected);
}

#[test]
fn a_card_cannot_take_the_name_of_a_question() {
    let mut topics = library().topics().to_vec();
    topics[0].questions[0].id = "phrases-7".parse().unwrap();
    let library = Library::new(Vec::new(), topics);
    let found = load::decks(folder(&[("phrases.ron", SOUND)]).path(), &library);
    assert_eq!(
        (found.decks, rules(&found.findings)),
        (Vec::new(), vec!["phrases.ron duplicate-id phrases-7".into()])
    );
}

#[test]
fn a_folder_that_is_not_there_holds_none() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(load::decks(&folder.path().join("decks"), &library()), Decks::default());
}
