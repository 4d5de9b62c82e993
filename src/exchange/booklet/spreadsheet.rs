//! A booklet as a spreadsheet: one row an entry, line breaks kept, the head always in sight.

use rust_xlsxwriter::{DocProperties, FormatAlign, Workbook, XlsxError};

use super::{Booklet, Entry, Error, What};
use crate::curriculum::Language;
use crate::exchange::spreadsheet::{Looks, columns, cut, date_of, printed, sheet_name};
use crate::exchange::written::{Line, plain};
use crate::tr;

/// The widths of the columns, in characters.
const WIDTHS: [f64; 11] = [46.0, 10.0, 38.0, 30.0, 30.0, 46.0, 9.0, 12.0, 12.0, 32.0, 18.0];

/// The whole file.
pub fn spreadsheet(booklet: &Booklet) -> Result<Vec<u8>, Error> {
    build(booklet).map_err(|error| Error::Spreadsheet(error.to_string().into()))
}

fn build(booklet: &Booklet) -> Result<Vec<u8>, XlsxError> {
    let language = booklet.language;
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&booklet.title)
            .set_author(&booklet.learner)
            .set_creation_datetime(&date_of(booklet.made_on)?),
    );
    let looks = Looks::new(language);
    let body = &looks.body;
    let date = body.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left);
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&booklet.title))?;
    columns(sheet, &heads(language), &WIDTHS, &looks)?;
    sheet.set_row_height(0, 24)?;
    for (row, entry) in (1..).zip(&booklet.entries) {
        for (column, text) in (0..).zip(cells(entry, language)) {
            // Always as text: what a learner wrote is never a formula.
            sheet.write_string_with_format(row, column, cut(&text), body)?;
        }
        if entry.times > 0 {
            sheet.write_number_with_format(row, 6, entry.times, body)?;
        }
        if let Some(day) = entry.missed_on {
            sheet.write_datetime_with_format(row, 7, &date_of(day)?, &date)?;
        }
    }
    let last = u32::try_from(booklet.entries.len()).unwrap_or(u32::MAX - 1);
    sheet.autofilter(0, 0, last, 10)?;
    printed(sheet, true);
    sheet.set_repeat_rows(0, 0)?;
    workbook.save_to_buffer()
}

fn heads(language: Language) -> [String; 11] {
    [
        tr!(language, "booklet-question"),
        tr!(language, "booklet-kind"),
        tr!(language, "booklet-options"),
        tr!(language, "booklet-right"),
        tr!(language, "booklet-given"),
        tr!(language, "booklet-explanation"),
        tr!(language, "booklet-times"),
        tr!(language, "booklet-missed-on"),
        tr!(language, "booklet-why"),
        tr!(language, "booklet-note"),
        tr!(language, "booklet-topic"),
    ]
}

/// The texts of a row; numbers and dates are left open.
fn cells(entry: &Entry, language: Language) -> [String; 11] {
    let written = entry.written(language);
    let of = |part: &dyn Fn(&crate::exchange::written::Written) -> String| {
        written.as_ref().map(|written| plain(&part(written))).unwrap_or_default()
    };
    let question = match &entry.what {
        What::Question(_) => of(&|written| written.stem.clone()),
        What::Text(title) => title.clone(),
    };
    let kind = match &entry.what {
        What::Question(_) => of(&|written| written.kind.clone()),
        What::Text(_) => tr!(language, "booklet-text"),
    };
    [
        question,
        kind,
        of(&|written| written.options.iter().map(Line::whole).collect::<Vec<_>>().join("\n")),
        of(&|written| written.answer.join("\n")),
        plain(&entry.given(language).join("\n")),
        of(&|written| explanation(written, language)),
        String::new(),
        String::new(),
        entry.why.clone(),
        entry.note.clone(),
        entry.topic.clone(),
    ]
}

/// The explanation, and below it what is to be said of each option.
fn explanation(written: &crate::exchange::written::Written, language: Language) -> String {
    let mut lines = vec![written.explanation.clone()];
    let said = written.options.iter().filter(|option| !option.feedback.is_empty());
    lines.extend(said.map(|option| format!("{}. {}", option.letter, option.feedback)));
    if !written.source.is_empty() {
        lines.push(tr!(language, "source", source = written.source.as_str()));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;
    use crate::exchange::booklet::testing::booklet;
    use crate::exchange::spreadsheet::LONGEST_CELL;

    fn rows(booklet: &Booklet) -> Vec<Vec<Data>> {
        let file = spreadsheet(booklet).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).unwrap();
        let name = book.sheet_names()[0].clone();
        book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
    }

    #[test]
    fn a_spreadsheet_program_reads_what_was_written() {
        let rows = rows(&booklet());
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[0][0], Data::String("题目".into()));
        let first: Vec<String> = rows[1].iter().map(ToString::to_string).collect();
        assert_eq!(first[0], "客户说：“我要投诉！”\n第一句怎么回应？");
        assert_eq!(first[1..5], ["单选题", "A. 先道歉\nB. 先解释", "A. 先道歉", "B. 先解释"]);
        assert_eq!(first[5], "先情绪，后事情。\nA. 稳住情绪。\nB. 客户听不进去。");
        assert_eq!(rows[1][6], Data::Float(2.0));
        assert!(
            matches!(&rows[1][7], Data::DateTime(day) if (day.as_f64() - 46_346.0).abs() < 0.001),
            "{:?}",
            rows[1][7]
        );
        assert_eq!(first[8..], ["看错了题", "=SUM(A1)\n第二行 | 竖线", "安抚来电人"]);
        assert_eq!(rows[3][0], Data::String("听懂与追问".into()));
        assert_eq!(rows[2][6], Data::Empty);
    }

    #[test]
    fn odd_titles_and_endless_notes_fit() {
        let mut booklet = booklet();
        booklet.title = "[':*?/\\']".into();
        booklet.entries[0].note = "😀".repeat(40_000);
        let rows = rows(&booklet);
        assert_eq!(rows[1][9].to_string().encode_utf16().count(), LONGEST_CELL - 1);
        booklet.entries.clear();
        assert_eq!(self::rows(&booklet).len(), 1);
    }
}
