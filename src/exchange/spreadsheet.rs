//! What all spreadsheets share: how cells look, what fits into one, how a sheet may be called.

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::curriculum::Language;

/// Excel takes no more characters in a cell.
pub const LONGEST_CELL: usize = 32_767;

/// How cells look.
#[derive(Debug, Clone)]
pub struct Looks {
    /// The names of columns and rows.
    pub head: Format,
    /// What they hold.
    pub body: Format,
}

impl Looks {
    /// In a font for texts of this language.
    pub fn new(language: Language) -> Self {
        let font = Format::new().set_font_name(font_of(language)).set_font_size(11);
        let head = font
            .clone()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_border_bottom(FormatBorder::Thin)
            .set_background_color("E8F3F1");
        Self { head, body: font.set_text_wrap().set_align(FormatAlign::Top) }
    }
}

/// Writes the names of the columns and gives them their widths; they stay in sight.
///
/// # Errors
/// What the spreadsheet library refuses.
pub fn columns(
    sheet: &mut Worksheet,
    heads: &[String],
    widths: &[f64],
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (column, (head, width)) in (0..).zip(heads.iter().zip(widths)) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, head, &looks.head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Printed on A4, as wide as the page.
pub fn printed(sheet: &mut Worksheet, is_wide: bool) {
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    if is_wide {
        sheet.set_landscape();
    }
}

/// A day as a spreadsheet knows it.
///
/// # Errors
/// None for a day that a calendar has.
pub fn date_of(date: Date) -> Result<ExcelDateTime, XlsxError> {
    // Excel's calendar begins in 1900.
    let year = u16::try_from(date.year()).unwrap_or(1900).max(1900);
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())
}

/// As much of a text as a cell takes.
pub fn cut(text: &str) -> String {
    // Excel counts as UTF-16 does.
    let mut length = 0;
    text.chars()
        .take_while(|character| {
            length += character.len_utf16();
            length <= LONGEST_CELL
        })
        .collect()
}

/// A font that the learner's spreadsheet program has: the bundled one is only in this program.
fn font_of(language: Language) -> &'static str {
    match language {
        Language::Chinese => "Microsoft YaHei",
        Language::English => "Calibri",
    }
}

/// A title as a sheet may be called: at most 31 characters, none of `[]:*?/\`, no apostrophe at its ends.
pub fn sheet_name(title: &str) -> String {
    let name: String =
        title.chars().filter(|c| !"[]:*?/\\'".contains(*c) && !c.is_control()).take(31).collect();
    if name.trim().is_empty() { "Zuoxi".to_owned() } else { name }
}
