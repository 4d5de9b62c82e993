//! What leaves of an exam: the report of a sitting, and papers to sit on paper.

pub mod account;
pub mod handout;
mod print;
mod spreadsheet;
#[cfg(test)]
mod testing;

pub use account::{Account, Fact, Filter};

use crate::curriculum::Language;

/// Why a report could not be made.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The spreadsheet library refused.
    #[error("{0}")]
    Spreadsheet(std::sync::Arc<str>),
    /// The pages could not be drawn.
    #[error(transparent)]
    Print(#[from] super::pdf::Error),
}

/// The form of a report as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Pages to print.
    Pdf,
    /// A spreadsheet.
    Xlsx,
}

impl Form {
    /// Every form, in the order to offer them.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Xlsx];

    /// How the file's name ends, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
        }
    }
}

impl Account {
    /// The whole file in one of the forms.
    ///
    /// # Errors
    /// [`Error`].
    pub fn file(&self, form: Form, language: Language) -> Result<Vec<u8>, Error> {
        match form {
            Form::Pdf => Ok(super::pdf::render(&print::print(self, language))?),
            Form::Xlsx => spreadsheet::spreadsheet(self, language)
                .map_err(|error| Error::Spreadsheet(error.to_string().into())),
        }
    }
}
