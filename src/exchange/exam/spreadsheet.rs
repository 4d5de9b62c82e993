//! The report of a sitting as a spreadsheet: the result, the marks taken apart, and a row for each question.

use rust_xlsxwriter::{DocProperties, FormatAlign, Workbook, Worksheet, XlsxError};

use super::Account;
use super::account::outcome;
use crate::curriculum::Language;
use crate::exam::report::Tally;
use crate::exchange::spreadsheet::{Looks, columns, cut, date_of, printed, sheet_name};
use crate::exchange::written::{Line, given, plain, written};
use crate::i18n::kind_name;
use crate::tr;

/// The widths of the columns of the questions, in characters.
const WIDTHS: [f64; 14] = [6.0, 16.0, 10.0, 46.0, 38.0, 28.0, 28.0, 10.0, 8.0, 8.0, 9.0, 8.0, 46.0, 18.0];

/// The whole file.
///
/// # Errors
/// What the spreadsheet library refuses.
pub fn spreadsheet(account: &Account, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(account.title(language))
            .set_author(&account.learner)
            .set_creation_datetime(&date_of(account.made_on)?),
    );
    let looks = Looks::new(language);
    let sheet = workbook.add_worksheet().set_name(sheet_name(&tr!(language, "place-report")))?;
    overview(sheet, account, &looks, language)?;
    let sheet = workbook.add_worksheet().set_name(sheet_name(&tr!(language, "result-parts")))?;
    parts(sheet, account, &looks, language)?;
    let sheet = workbook.add_worksheet().set_name(sheet_name(&tr!(language, "result-answers")))?;
    answers(sheet, account, &looks, language)?;
    workbook.save_to_buffer()
}

fn overview(
    sheet: &mut Worksheet,
    account: &Account,
    looks: &Looks,
    language: Language,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 22)?.set_column_width(1, 60)?;
    let texts = [
        (tr!(language, "result-learner"), account.learner.clone()),
        (tr!(language, "result-paper"), account.title(language)),
        (tr!(language, "result-standard"), account.standard(language).to_owned()),
        (tr!(language, "result-verdict"), account.verdict(language)),
    ];
    let facts = account.facts(language).into_iter().map(|fact| (fact.name, fact.value));
    let mut row = 0;
    for (name, value) in texts.into_iter().chain(facts) {
        sheet.write_string_with_format(row, 0, name, &looks.head)?;
        // Always as text: a learner's name is never a formula.
        sheet.write_string_with_format(row, 1, cut(&value), &looks.body)?;
        row += 1;
    }
    let whole = &account.report.whole;
    for (name, marks) in [
        (tr!(language, "result-mark"), whole.mark.value()),
        (tr!(language, "handout-full"), whole.full.value()),
    ] {
        sheet.write_string_with_format(row, 0, name, &looks.head)?;
        let left = looks.body.clone().set_align(FormatAlign::Left);
        sheet.write_number_with_format(row, 1, marks, &left)?;
        row += 1;
    }
    printed(sheet, false);
    Ok(())
}

/// Sections, groups and skills below each other: what of, its name, and its numbers.
fn parts(
    sheet: &mut Worksheet,
    account: &Account,
    looks: &Looks,
    language: Language,
) -> Result<(), XlsxError> {
    let heads = [
        tr!(language, "result-by"),
        tr!(language, "result-name"),
        tr!(language, "result-mark"),
        tr!(language, "handout-full"),
        tr!(language, "result-right"),
        tr!(language, "handout-count"),
        tr!(language, "result-seconds"),
    ];
    columns(sheet, &heads, &[18.0, 44.0, 9.0, 9.0, 9.0, 9.0, 11.0], looks)?;
    let mut row = 1;
    for (by, rows) in account.tallies(language) {
        for (name, tally) in rows {
            sheet.write_string_with_format(row, 0, &by, &looks.body)?;
            sheet.write_string_with_format(row, 1, cut(&name), &looks.body)?;
            for (column, number) in (2..).zip(numbers(&tally)) {
                sheet.write_number_with_format(row, column, number, &looks.body)?;
            }
            row += 1;
        }
    }
    printed(sheet, false);
    Ok(())
}

fn numbers(tally: &Tally) -> [f64; 5] {
    let count = |count: usize| count as f64;
    [
        tally.mark.value(),
        tally.full.value(),
        count(tally.right),
        count(tally.questions),
        tally.spent.as_secs_f64().round(),
    ]
}

fn answers(
    sheet: &mut Worksheet,
    account: &Account,
    looks: &Looks,
    language: Language,
) -> Result<(), XlsxError> {
    let heads = [
        tr!(language, "handout-number"),
        tr!(language, "result-section"),
        tr!(language, "booklet-kind"),
        tr!(language, "booklet-question"),
        tr!(language, "booklet-options"),
        tr!(language, "booklet-given"),
        tr!(language, "booklet-right"),
        tr!(language, "result-verdict"),
        tr!(language, "result-mark"),
        tr!(language, "handout-full"),
        tr!(language, "result-seconds"),
        tr!(language, "result-filter-flagged"),
        tr!(language, "booklet-explanation"),
        tr!(language, "booklet-topic"),
    ];
    columns(sheet, &heads, &WIDTHS, looks)?;
    let count = account.report.items.len();
    for (row, place) in (1..).zip(0..count) {
        let item = &account.report.items[place];
        for (column, text) in cells(account, place, language) {
            sheet.write_string_with_format(row, column, cut(&text), &looks.body)?;
        }
        let numbers = [
            (0, place as f64 + 1.0),
            (8, item.mark.value()),
            (9, item.full.value()),
            (10, item.spent.as_secs_f64().round()),
        ];
        for (column, number) in numbers {
            sheet.write_number_with_format(row, column, number, &looks.body)?;
        }
    }
    sheet.autofilter(0, 0, u32::try_from(count).unwrap_or(u32::MAX - 1), 13)?;
    sheet.set_repeat_rows(0, 0)?;
    printed(sheet, true);
    Ok(())
}

/// The texts of a question's row, each with its column.
fn cells(account: &Account, place: usize, language: Language) -> Vec<(u16, String)> {
    let seed = account.seed();
    let (item, answer) = (&account.sitting.paper.items[place], &account.sitting.answers[place]);
    let section = account.part().sections.get(item.section).map_or("", |section| section.title.get(language));
    let flag = if answer.is_flagged { tr!(language, "result-yes") } else { String::new() };
    let mut cells =
        vec![(1, section.to_owned()), (7, outcome(language, &account.report.items[place])), (11, flag)];
    let Some(question) = account.question(place) else {
        cells.push((3, tr!(language, "result-gone-question")));
        return cells;
    };
    let written = written(question, seed, language);
    let options = written.options.iter().map(Line::whole).collect::<Vec<_>>();
    let given = answer.response.as_ref().map(|response| given(question, response, seed, language));
    let topic = account.library.topic_of(&question.id).map_or("", |topic| topic.title(language));
    cells.extend([
        (2, kind_name(language, question.kind())),
        (3, plain(&written.stem)),
        (4, plain(&options.join("\n"))),
        (5, plain(&given.unwrap_or_default().join("\n"))),
        (6, plain(&written.answer.join("\n"))),
        (12, plain(&written.explanation)),
        (13, topic.to_owned()),
    ]);
    cells
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;
    use crate::exchange::exam::testing::account;

    #[test]
    fn a_spreadsheet_program_reads_the_marks_of_the_report() {
        let account = account();
        let file = spreadsheet(&account, Language::Chinese).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).unwrap();
        assert_eq!(book.sheet_names(), ["成绩报告", "得分明细", "全部作答"]);
        let mut rows = |name: &str| -> Vec<Vec<Data>> {
            book.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect()
        };
        let parts = rows("得分明细");
        let sections: Vec<_> = parts.iter().filter(|row| row[0] == "各部分得分").collect();
        assert_eq!(sections.len(), account.sections(Language::Chinese).len());
        let sum: f64 = sections.iter().map(|row| row[2].to_string().parse::<f64>().unwrap()).sum();
        assert!((sum - account.report.whole.mark.value()).abs() < 1e-9);
        let answers = rows("全部作答");
        assert_eq!(answers.len(), account.report.items.len() + 1);
        for (row, item) in answers[1..].iter().zip(&account.report.items) {
            assert_eq!(row[8], Data::Float(item.mark.value()));
            assert_eq!(row[9], Data::Float(item.full.value()));
            assert!(!row[3].to_string().is_empty() && !row[6].to_string().is_empty());
        }
        let overview = rows("成绩报告");
        assert_eq!(overview[0][1], Data::String(account.learner.clone()));
    }
}
