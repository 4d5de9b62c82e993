//! Tests of papers on paper, on the content that ships.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::curriculum::{Source, load};
use crate::exam::marks::mark;
use crate::exchange::pdf::Block;
use crate::practice::Response;

fn library() -> Library {
    load::load(&Source::Shipped).unwrap()
}

fn order(language: Language) -> Order {
    Order {
        part: PartKind::Theory,
        form: Form::Full,
        number: 3,
        variants: Variant::ALL.to_vec(),
        partial: Partial::None,
        language,
    }
}

/// A and B of one number.
fn handouts<'a>(library: &'a Library, exam: &'a Exam, language: Language) -> [Handout<'a>; 2] {
    let order = order(language);
    let drawn = Bank::new(library, exam, order.part).unwrap().paper(order.form, order.number).unwrap();
    Variant::ALL.map(|variant| Handout::new(library, exam, drawn.clone(), variant, &order).unwrap())
}

fn level_one(library: &Library) -> &Exam {
    library.exams().iter().find(|exam| exam.id.as_str() == "onex-2021-1").unwrap()
}

/// The questions as they stand on the paper: number, stem, options by letter.
fn printed(handout: &Handout<'_>) -> Vec<(String, String, BTreeMap<String, String>)> {
    let questions = handout.document(Piece::Paper).blocks.into_iter().filter_map(|block| match block {
        Block::Together(parts) => Some(parts),
        _ => None,
    });
    let question = |parts: Vec<Block>| {
        let Block::Item { mark, text, .. } = &parts[0] else { panic!("no stem: {parts:?}") };
        let choices = parts.iter().find_map(|block| match block {
            Block::Choices(choices) => Some(choices.iter().cloned().collect()),
            _ => None,
        });
        (mark.clone(), text.clone(), choices.unwrap_or_default())
    };
    questions.map(question).collect()
}

/// A text without blanks to write on and what stands around it.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !"_①②③④⑤⑥".contains(*c)).collect()
}

#[test]
fn every_question_and_option_stands_once_on_the_paper() {
    let library = library();
    for language in Language::ALL {
        for handout in handouts(&library, level_one(&library), language) {
            let printed = printed(&handout);
            assert_eq!(printed.len(), handout.part.items());
            for (place, (item, (number, stem, choices))) in
                handout.paper.items.iter().zip(&printed).enumerate()
            {
                let question = library.question(&item.question).unwrap();
                assert_eq!(*number, format!("{}.", place + 1));
                assert!(bare(stem).contains(&bare(question.stem.get(language))), "{stem}");
                let shown: BTreeSet<&str> = choices.values().map(String::as_str).collect();
                let options: BTreeSet<&str> = match &question.body {
                    Body::Single { options, .. } | Body::Multiple { options, .. } => {
                        options.iter().map(|option| option.text.get(language)).collect()
                    }
                    Body::Order { items, .. } => items.iter().map(|item| item.text.get(language)).collect(),
                    Body::Classify { items, .. } => {
                        items.iter().map(|item| item.text.get(language)).collect()
                    }
                    _ => BTreeSet::new(),
                };
                assert_eq!((shown.len(), &shown), (choices.len(), &options), "{}", question.id);
            }
        }
    }
}

/// What somebody puts down who copies the key: letters are looked up on the printed paper.
fn copied(question: &Question, key: &[String], choices: &BTreeMap<String, String>) -> Response {
    let text = |letter: char| choices[&format!("{letter}.")].as_str();
    let zh = Language::Chinese;
    match &question.body {
        Body::Single { options, .. } => {
            let chosen = key[0].chars().map(text).collect::<Vec<_>>();
            let option = options.iter().find(|option| option.text.get(zh) == chosen[0]);
            Response::Single(option.map(|option| option.key.clone()))
        }
        Body::Multiple { options, .. } => {
            let chosen: BTreeSet<&str> = key[0].chars().map(text).collect();
            let options = options.iter().filter(|option| chosen.contains(option.text.get(zh)));
            Response::Multiple(options.map(|option| option.key.clone()).collect())
        }
        Body::Judge { .. } => Response::Judge(Some(key[0] == "√")),
        Body::Numeric { .. } => Response::Numeric(key[0].split(' ').next().unwrap().to_owned()),
        Body::Order { items, .. } => {
            let letters = key[0].split(" → ").map(|letter| text(letter.chars().next().unwrap()));
            let key = |text: &str| items.iter().find(|item| item.text.get(zh) == text).unwrap().key.clone();
            Response::Order(letters.map(key).collect())
        }
        Body::Classify { classes, items } => {
            let mut placed = BTreeMap::new();
            for line in key {
                let (class, letters) = line.rsplit_once('：').unwrap();
                let class = classes.iter().find(|found| found.text.get(zh) == class).unwrap();
                for letter in letters.split('、').filter_map(|letter| letter.chars().next()) {
                    let item = items.iter().find(|item| item.text.get(zh) == text(letter)).unwrap();
                    placed.insert(item.key.clone(), class.key.clone());
                }
            }
            Response::Classify(placed)
        }
        Body::Fill { blanks } => {
            let line = |line: &String| {
                let text = if blanks.len() > 1 { line.split_once(' ').unwrap().1 } else { line };
                text.split(" / ").next().unwrap().to_owned()
            };
            Response::Fill(key.iter().map(line).collect())
        }
        Body::Recall { .. } | Body::Task { .. } => panic!("{} has no key to copy", question.id),
    }
}

#[test]
fn who_copies_the_key_has_full_marks() {
    let library = library();
    let exams: Vec<&Exam> = library
        .exams()
        .iter()
        .filter(|exam| {
            Bank::new(&library, exam, PartKind::Theory).is_some_and(|bank| bank.supply(Form::Full).is_ok())
        })
        .collect();
    assert!(exams.len() >= 3, "{exams:?}");
    for exam in exams {
        for handout in handouts(&library, exam, Language::Chinese) {
            let printed = printed(&handout);
            let mut earned = 0;
            for (item, (_, _, choices)) in handout.paper.items.iter().zip(&printed) {
                let question = library.question(&item.question).unwrap();
                let answer = key::answer(question, handout.seed(), Language::Chinese);
                let response = copied(question, &answer, choices);
                let mark = mark(question, &response, item.marks, Partial::None);
                assert_eq!(mark.0, u32::from(item.marks) * 10, "{}: {answer:?}", question.id);
                earned += mark.0;
            }
            assert_eq!(earned, u32::from(exam.theory.full_marks) * 10);
        }
    }
}

/// A practical paper: each task has its lines on the sheet, and criteria in the key that add up to its marks.
#[test]
fn a_task_has_room_to_write_and_marks_for_each_criterion() {
    let library = library();
    let is_practical = |exam: &&Exam| exam.practical.is_some();
    for exam in library.exams().iter().filter(is_practical) {
        let order = Order { part: PartKind::Practical, ..order(Language::Chinese) };
        let drawn = Bank::new(&library, exam, order.part).unwrap().paper(order.form, 1).unwrap();
        let handout = Handout::new(&library, exam, drawn, Variant::A, &order).unwrap();
        let groups = handout.groups();
        let tasks = &groups.iter().find(|group| group.kinds == [Kind::Task]).unwrap().asked;
        let [sheet, key] = [Piece::Sheet, Piece::Key].map(|piece| handout.document(piece).blocks);
        let lines = sheet.iter().filter(|block| **block == Block::Rule).count();
        assert_eq!(lines, tasks.len() * sheet::LINES);
        let rubrics: Vec<_> = key
            .iter()
            .filter_map(|block| match block {
                Block::Table(table) if table.columns.len() == 4 => Some(&table.rows[1..]),
                _ => None,
            })
            .collect();
        assert_eq!(rubrics.len(), tasks.len());
        for ((_, item, question), rows) in tasks.iter().zip(rubrics) {
            let marks: f64 = rows.iter().map(|row| row[2].parse::<f64>().unwrap()).sum();
            assert!((marks - f64::from(item.marks)).abs() < 1e-9, "{}: {marks}", question.id);
        }
    }
}

#[test]
fn variants_differ_in_order_and_in_nothing_else() {
    let library = library();
    let [a, b] = handouts(&library, level_one(&library), Language::Chinese);
    let stems = |handout: &Handout<'_>| {
        printed(handout)
            .into_iter()
            .map(|(_, stem, choices)| (stem, choices.into_values().collect::<BTreeSet<_>>()))
            .collect::<Vec<_>>()
    };
    let (in_a, in_b) = (stems(&a), stems(&b));
    assert_ne!(in_a, in_b);
    assert_eq!(in_a.iter().collect::<BTreeSet<_>>(), in_b.iter().collect::<BTreeSet<_>>());
    let key = |handout: &Handout<'_>, id: &str| {
        let question = handout.library.question(&id.parse().unwrap()).unwrap();
        key::answer(question, handout.seed(), Language::Chinese)
    };
    let ids = a.paper.items.iter().map(|item| item.question.as_str());
    assert!(ids.filter(|id| key(&a, id) != key(&b, id)).count() > 10, "the letters hardly differ");
}

#[test]
fn the_paper_and_the_sheet_give_nothing_away() {
    let library = library();
    for handout in handouts(&library, level_one(&library), Language::Chinese) {
        let shown = [Piece::Paper, Piece::Sheet].map(|piece| format!("{:?}", handout.document(piece)));
        for item in &handout.paper.items {
            let question = library.question(&item.question).unwrap();
            let explanation = question.explanation.get(Language::Chinese);
            assert!(shown.iter().all(|page| !page.contains(explanation)), "{}", question.id);
        }
        // Every question has its place on the sheet.
        let sheet = handout.document(Piece::Sheet).blocks;
        let boxes = sheet.iter().map(|block| match block {
            Block::Bubbles(rows) => rows.len(),
            Block::Table(table) => table.rows.len(),
            _ => 0,
        });
        assert_eq!(boxes.sum::<usize>(), handout.paper.items.len());
    }
}

#[test]
fn the_same_number_gives_the_same_files_to_the_byte() {
    let library = library();
    let exam = level_one(&library);
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let [first, again] = folders
        .each_ref()
        .map(|folder| print(&library, exam, &order(Language::Chinese), folder.path()).unwrap());
    assert_eq!(first.len(), 6);
    for (one, other) in first.iter().zip(&again) {
        assert_eq!(one.file_name(), other.file_name());
        assert!(std::fs::read(one).unwrap() == std::fs::read(other).unwrap(), "{}", one.display());
    }
    let names: Vec<_> = first.iter().map(|file| file.file_name().unwrap().to_string_lossy()).collect();
    assert_eq!(names[0], "onex-2021-1-no3-A-试卷.pdf");
    assert_eq!(names[5], "onex-2021-1-no3-B-答案与解析.pdf");
}

#[test]
fn what_cannot_be_printed_says_why() {
    let library = library();
    let folder = tempfile::tempdir().unwrap();
    let exam = library.exams().iter().find(|exam| exam.practical.is_none()).unwrap();
    let practical = Order { part: PartKind::Practical, ..order(Language::Chinese) };
    let refused = print(&library, exam, &practical, folder.path());
    assert!(matches!(refused, Err(Error::NoPaper)), "{refused:?}");
    let mut large = level_one(&library).clone();
    large.theory.sections[0].draws[0].count = 5000;
    let refused = print(&library, &large, &order(Language::Chinese), folder.path());
    assert!(matches!(&refused, Err(Error::Short(short)) if short.lacks[0].need == 5000), "{refused:?}");
    let nowhere = print(&library, level_one(&library), &order(Language::Chinese), &folder.path().join("no"));
    assert!(matches!(nowhere, Err(Error::Write(write::Error::NoFolder { .. }))), "{nowhere:?}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn no_question_is_broken_over_two_pages() {
    let library = library();
    for language in Language::ALL {
        for handout in handouts(&library, level_one(&library), language) {
            let pages = crate::exchange::pdf::tests::pages(&handout.document(Piece::Paper).blocks);
            assert!(pages.last().unwrap().len() > 3, "the last page is all but empty");
            for (number, _, choices) in printed(&handout) {
                // From the end: the notes on the cover are numbered, too.
                let page = pages.iter().rfind(|page| page.contains(&number)).unwrap();
                let after = &page[page.iter().rposition(|text| *text == number).unwrap()..];
                for letter in choices.keys() {
                    assert!(after.contains(letter), "{number} {letter} stands on another page");
                }
            }
        }
    }
}
