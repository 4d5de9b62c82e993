//! A learner's own selection to take along: the mistake book, favourites, notes, as a spreadsheet, as
//! Markdown, or to print.

mod markdown;
mod print;
mod spreadsheet;

use jiff::civil::Date;

use super::written::{self, STANDING, Written};
use crate::curriculum::{Language, Question};
use crate::practice::Response;
use crate::tr;

pub use print::print;

/// Why a booklet could not be made.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The file could not be written.
    #[error(transparent)]
    Write(#[from] super::write::Error),
    /// The spreadsheet library refused.
    #[error("{0}")]
    Spreadsheet(std::sync::Arc<str>),
    /// The pages could not be drawn.
    #[error(transparent)]
    Print(#[from] super::pdf::Error),
}

/// What is taken along.
#[derive(Debug, Clone)]
pub struct Booklet {
    /// For example 错题本.
    pub title: String,
    /// Whose it is.
    pub learner: String,
    /// When it was made.
    pub made_on: Date,
    /// The language of the questions and of everything around them.
    pub language: Language,
    /// In the order in which they are to stand.
    pub entries: Vec<Entry>,
}

/// One piece of content with what the learner did with it. What is not known is empty.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The content.
    pub what: What,
    /// The title of the topic it belongs to.
    pub topic: String,
    /// How often it was missed.
    pub times: u32,
    /// When it was last missed.
    pub missed_on: Option<Date>,
    /// Why it was missed, in words.
    pub why: String,
    /// The learner's last answer.
    pub answer: Option<Response>,
    /// The learner's note.
    pub note: String,
}

/// The content of an entry.
#[derive(Debug, Clone)]
pub enum What {
    /// A question.
    Question(Box<Question>),
    /// A lesson or another text, by its title.
    Text(String),
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A spreadsheet, one row an entry.
    Xlsx,
    /// Text that any editor opens.
    Markdown,
    /// Pages to print: questions first, answers after.
    Pdf,
}

impl Form {
    /// Every form, in the order to offer them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Xlsx, Self::Markdown];

    /// How the file's name ends, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Markdown => "md",
            Self::Pdf => "pdf",
        }
    }
}

impl Booklet {
    /// Whose it is, of which day, and how much it holds.
    fn made(&self) -> String {
        tr!(
            self.language,
            "booklet-made",
            learner = self.learner.as_str(),
            date = self.made_on.to_string(),
            count = self.entries.len()
        )
    }

    /// The whole file in one of the forms.
    ///
    /// # Errors
    /// [`Error::Spreadsheet`], [`Error::Print`].
    pub fn file(&self, form: Form) -> Result<Vec<u8>, Error> {
        match form {
            Form::Xlsx => spreadsheet::spreadsheet(self),
            Form::Markdown => Ok(markdown::markdown(self).into_bytes()),
            Form::Pdf => Ok(super::pdf::render(&print(self))?),
        }
    }
}

impl Entry {
    /// An entry of which only the content is known.
    pub fn of(what: What) -> Self {
        Self {
            what,
            topic: String::new(),
            times: 0,
            missed_on: None,
            why: String::new(),
            answer: None,
            note: String::new(),
        }
    }

    /// The question written out, where it is one.
    fn written(&self, language: Language) -> Option<Written> {
        match &self.what {
            What::Question(question) => Some(written::written(question, STANDING, language)),
            What::Text(_) => None,
        }
    }

    /// The learner's last answer in words.
    fn given(&self, language: Language) -> Vec<String> {
        match (&self.what, &self.answer) {
            (What::Question(question), Some(answer)) => written::given(question, answer, STANDING, language),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod testing {
    //! A booklet for the tests of all forms.

    use super::*;
    use crate::practice::testing::question;

    /// Three entries: a question with everything, one with nothing, and a lesson.
    pub fn booklet() -> Booklet {
        let mut choice = question(
            r#"Single(fixed: true, options: [(key: "a", text: "先**道歉**", feedback: "稳住情绪。"),
                (key: "b", text: "先解释", feedback: "客户听不进去。")], answer: "a")"#,
        );
        choice.stem.zh = "客户说：“我要投诉！”\n第一句怎么回应？".into();
        choice.explanation.zh = "先**情绪**，后事情。".into();
        let mut full = Entry::of(What::Question(Box::new(choice)));
        full.topic = "安抚来电人".into();
        full.times = 2;
        full.missed_on = Some(jiff::civil::date(2026, 11, 20));
        full.why = "看错了题".into();
        full.answer = Some(Response::Single("b".parse().ok()));
        full.note = "=SUM(A1)\n第二行 | 竖线".into();
        let mut lesson = Entry::of(What::Text("听懂与追问".into()));
        lesson.note = "# 再读第三节".into();
        Booklet {
            title: "错题本".into(),
            learner: "李*梅*".into(),
            made_on: jiff::civil::date(2026, 11, 21),
            language: Language::Chinese,
            entries: vec![
                full,
                Entry::of(What::Question(Box::new(question("Judge(answer: false)")))),
                lesson,
            ],
        }
    }
}
