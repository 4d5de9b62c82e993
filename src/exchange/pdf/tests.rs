//! Tests of pages.

use super::layout::TOP;
use super::*;

/// The texts of each page, lines to write on as dashes and frames as boxes; nothing stands beyond a margin.
#[track_caller]
pub(crate) fn pages(blocks: &[Block]) -> Vec<Vec<String>> {
    let typefaces = Typefaces::bundled().unwrap();
    let text = |mark: &Mark| match mark {
        Mark::Line { line, x, baseline } => {
            assert!(*x >= SIDE && *x + line.width() <= PAGE.0 - SIDE + 0.5, "beyond the margin");
            assert!(*baseline > TOP && *baseline < PAGE.1 - BOTTOM, "beyond the page: {baseline}");
            line.runs.iter().map(|run| run.text.as_str()).collect()
        }
        Mark::Rule { .. } => "——".to_owned(),
        Mark::Frame(rectangle) => {
            assert!(rectangle.left() >= SIDE - 0.5 && rectangle.right() <= PAGE.0 - SIDE + 0.5);
            assert!(rectangle.top() >= TOP && rectangle.bottom() <= PAGE.1 - BOTTOM + 0.5);
            "□".to_owned()
        }
    };
    let pages = Layout::of(&typefaces, blocks);
    pages.iter().map(|page| page.iter().map(text).collect()).collect()
}

#[test]
fn an_item_stands_behind_its_mark() {
    let item = Block::Item { mark: "A.".into(), depth: 1, text: "先问候".into() };
    assert_eq!(pages(&[item]), [["A.", "先问候"]]);
}

#[test]
fn what_belongs_together_goes_to_the_next_page_together() {
    let line = || Block::Paragraph("一".into());
    let mut blocks: Vec<Block> = (0..34).map(|_| line()).collect();
    blocks.push(Block::Together((0..3).map(|_| Block::Paragraph("二".into())).collect()));
    let pages = pages(&blocks);
    assert_eq!(pages.len(), 2);
    assert!(pages[0].iter().all(|text| text == "一") && pages[1].iter().all(|text| text == "二"));
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    for count in 28..40 {
        let mut blocks: Vec<Block> = (0..count).map(|_| Block::Paragraph("一".into())).collect();
        let together = Block::Together(vec![Block::Paragraph("二".into()), Block::Paragraph("三".into())]);
        let head = [Block::Heading("题目".into()), Block::Small("说明".into()), Block::Gap(4.0)];
        blocks.extend(head.into_iter().chain([together]));
        for page in pages(&blocks) {
            assert!(!["题目", "说明"].contains(&page.last().unwrap().as_str()), "{count}");
        }
    }
}

#[test]
fn what_is_longer_than_a_page_goes_on_over_the_next() {
    let long = "客户来电，坐席应答。".repeat(400);
    let pages = pages(&[Block::Together(vec![Block::Paragraph(long.clone())])]);
    assert!(pages.len() > 1);
    assert_eq!(pages.concat().concat(), long);
}

#[test]
fn a_page_begins_without_a_gap_and_may_be_broken_by_hand() {
    let one = || Block::Paragraph("一".into());
    let with_gap = pages(&[Block::Gap(30.0), one(), Block::PageBreak, Block::Gap(30.0), one(), Block::Rule]);
    assert_eq!(with_gap, [vec!["一"], vec!["一", "——"]]);
}

#[test]
fn a_document_becomes_a_file_even_with_nothing_or_strange_things_in_it() {
    for blocks in [vec![], vec![Block::Paragraph("𠮷 😀 \u{7} \u{feff} أهلا **不成对".into())]] {
        let document = Document {
            title: "错题本".into(),
            language: Language::Chinese,
            made_on: Some(jiff::civil::date(2026, 11, 21)),
            foot: "坐席学堂".into(),
            blocks,
        };
        let file = render(&document).unwrap();
        assert!(file.starts_with(b"%PDF-") && file.len() < 60_000, "{} bytes", file.len());
    }
}

fn table(rows: usize) -> Block {
    let columns = vec![Column { share: 1.0, is_centred: true }, Column { share: 3.0, is_centred: false }];
    let head = vec!["题号".to_owned(), "答案".to_owned()];
    let row = |number: usize| vec![number.to_string(), "先问候，再问事情，最后复述。".repeat(6)];
    let rows = std::iter::once(head).chain((1..=rows).map(row)).collect();
    Block::Table(Table { columns, rows, has_head: true, least: 20.0, leading: LEADING })
}

#[test]
fn a_table_goes_on_over_pages_under_its_head() {
    let pages = pages(&[table(30)]);
    assert!(pages.len() > 1);
    for page in &pages {
        assert_eq!(page[0], "题号");
    }
    let numbers: Vec<&String> = pages.iter().flatten().filter(|text| text.parse::<usize>().is_ok()).collect();
    assert_eq!(numbers.len(), 30);
}

#[test]
fn short_options_stand_side_by_side_and_long_ones_below_each_other() {
    let choices = |texts: [&str; 4]| {
        let lettered = ["A.", "B.", "C.", "D."].into_iter().zip(texts);
        Block::Choices(lettered.map(|(mark, text)| (mark.to_owned(), text.to_owned())).collect())
    };
    let long = "先听客户讲完再复述一遍要点并确认";
    let lines = |block: &Block| {
        let typefaces = Typefaces::bundled().unwrap();
        let pages = Layout::of(&typefaces, std::slice::from_ref(block));
        let mut heights: Vec<i32> = pages[0]
            .iter()
            .filter_map(|mark| match mark {
                Mark::Line { baseline, .. } => Some(*baseline as i32),
                _ => None,
            })
            .collect();
        heights.dedup();
        heights.len()
    };
    assert_eq!(lines(&choices(["一", "二", "三", "四"])), 1);
    assert_eq!(lines(&choices([long, "二", "三", "四"])), 2);
    assert_eq!(lines(&choices([&long.repeat(2), "二", "三", "四"])), 4);
    assert_eq!(pages(&[choices([&long.repeat(9), "二", "三", "四"])])[0].len(), 11);
}

#[test]
fn boxes_to_fill_in_stay_on_the_page() {
    let rows = |letters: usize| {
        let letters: Vec<String> = (0..letters).map(|_| "A".to_owned()).collect();
        Block::Bubbles((1..=120).map(|number: usize| (number.to_string(), letters.clone())).collect())
    };
    for letters in 1..=7 {
        let pages = pages(&[rows(letters), Block::Fields(vec!["姓名".into(), "班级".into()])]);
        let boxes = pages.iter().flatten().filter(|text| *text == "□").count();
        assert_eq!(boxes, 120 * letters);
    }
}

#[test]
fn every_character_of_a_file_can_be_selected_as_itself() {
    use std::io::Read;

    let text = "投诉！20 秒，“您好”。";
    let document = Document {
        title: "试卷".into(),
        language: Language::Chinese,
        made_on: None,
        foot: String::new(),
        blocks: vec![Block::Paragraph(text.into())],
    };
    let file = render(&document).unwrap();
    let mut mapped = String::new();
    let starts = (0..file.len()).filter(|place| file[*place..].starts_with(b"stream\n"));
    for start in starts {
        let mut stream = Vec::new();
        // What is not compressed is nothing that maps characters.
        if flate2::read::ZlibDecoder::new(&file[start + 7..]).read_to_end(&mut stream).is_ok() {
            mapped.push_str(&String::from_utf8_lossy(&stream).to_uppercase());
        }
    }
    for character in text.chars() {
        let code = format!("<{:04X}>", u32::from(character));
        assert!(mapped.contains(&code), "{character} {code} is mapped to nothing");
    }
}
