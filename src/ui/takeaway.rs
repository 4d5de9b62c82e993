//! Something taken along as a file: in which form, and where to.

use std::path::PathBuf;

use iced::widget::{Column, Row};
use iced::{Element, Task};

use super::export::{self, Trouble};
use super::theme::Look;
use super::widget::chip;
use crate::curriculum::Language;
use crate::exchange::{booklet, exam};
use crate::tr;

/// The forms that a thing can be taken along in.
pub trait Form: Copy + PartialEq + 'static {
    /// Every one, in the order to offer them; the first is chosen at the beginning.
    const ALL: &'static [Self];

    /// How the file's name ends, without the dot.
    fn extension(self) -> &'static str;

    /// What it is called.
    fn name(self, language: Language) -> String;
}

impl Form for booklet::Form {
    const ALL: &'static [Self] = &Self::ALL;

    fn extension(self) -> &'static str {
        self.extension()
    }

    fn name(self, language: Language) -> String {
        match self {
            Self::Pdf => tr!(language, "takeaway-pdf"),
            Self::Xlsx => tr!(language, "takeaway-xlsx"),
            Self::Markdown => tr!(language, "takeaway-markdown"),
        }
    }
}

impl Form for exam::Form {
    const ALL: &'static [Self] = &Self::ALL;

    fn extension(self) -> &'static str {
        self.extension()
    }

    fn name(self, language: Language) -> String {
        match self {
            Self::Pdf => tr!(language, "takeaway-pdf"),
            Self::Xlsx => tr!(language, "takeaway-xlsx"),
        }
    }
}

/// Which form, and where to.
#[derive(Debug, Clone)]
pub struct State<F> {
    form: F,
    file: export::State,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message<F> {
    /// Another form.
    Form(F),
    /// About the file.
    File(export::Message),
}

impl<F: Form + Send> State<F> {
    /// A file under this name, its ending left out; `field` names the field for its path.
    pub fn new(field: &'static str, name: &str) -> Self {
        let form = F::ALL[0];
        Self { form, file: export::State::new(field, &format!("{name}.{}", form.extension())) }
    }

    /// One message, one step. When it is time to save, `begin` gathers what is needed and gives what writes the file
    /// in this form.
    pub fn update<Make>(&mut self, message: Message<F>, begin: impl FnOnce(F) -> Make) -> Task<Message<F>>
    where
        Make: FnOnce(PathBuf) -> Result<PathBuf, Trouble> + Send + 'static,
    {
        match message {
            Message::Form(form) => {
                self.form = form;
                self.file.becomes(form.extension());
                Task::none()
            }
            Message::File(message) => {
                let form = self.form;
                self.file.update(message, || begin(form)).map(Message::File)
            }
        }
    }

    /// Forms and file.
    pub fn view(&self, look: Look) -> Element<'_, Message<F>> {
        let forms = F::ALL.iter().map(|form| {
            let chip = chip(look, form.name(look.language), *form == self.form);
            chip.on_press(Message::Form(*form)).into()
        });
        Column::new()
            .spacing(12)
            .push(Row::with_children(forms).spacing(8).wrap().vertical_spacing(8))
            .push(self.file.view(look, tr!(look.language, "data-save")).map(Message::File))
            .into()
    }
}
