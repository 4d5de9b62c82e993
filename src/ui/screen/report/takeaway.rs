//! The report as a file: to print, or as a spreadsheet.

use iced::widget::{Column, Row};
use iced::{Element, Task};

use crate::curriculum::Language;
use crate::exchange::exam::{Account, Form};
use crate::exchange::write;
use crate::tr;
use crate::ui::export::{self, Trouble};
use crate::ui::theme::Look;
use crate::ui::widget::{Icon, card, chip, quiet, title};

/// Which form, and where to.
#[derive(Debug, Clone)]
pub struct State {
    form: Form,
    file: export::State,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another form.
    Form(Form),
    /// About the file.
    File(export::Message),
}

impl State {
    /// A report, to print.
    pub fn new(language: Language, account: &Account) -> Self {
        let (form, paper) = (Form::Pdf, &account.sitting.paper);
        let day = account.sitting.ended.map_or(account.made_on, |ended| account.day(ended.at));
        let report = tr!(language, "place-report");
        let name = format!("{report}-{}-no{}-{day}.{}", paper.exam, paper.number, form.extension());
        Self { form, file: export::State::new("report-file", &name.replace(' ', "-")) }
    }

    /// One message, one step.
    pub fn update(&mut self, language: Language, account: &Account, message: Message) -> Task<Message> {
        match message {
            Message::Form(form) => {
                self.form = form;
                self.file.becomes(form.extension());
                Task::none()
            }
            Message::File(message) => {
                let form = self.form;
                let begin = || {
                    let account = account.clone();
                    move |path: std::path::PathBuf| {
                        let file = account.file(form, language);
                        let file = file.map_err(|error| Trouble::Made(error.to_string()))?;
                        Ok(write::write(&path, form.extension(), |out| out.write_all(&file))?)
                    }
                };
                self.file.update(message, begin).map(Message::File)
            }
        }
    }

    /// Forms and file.
    pub fn view(&self, look: Look) -> Element<'_, Message> {
        let language = look.language;
        let forms = Form::ALL.map(|form| {
            let name = match form {
                Form::Pdf => tr!(language, "takeaway-pdf"),
                Form::Xlsx => tr!(language, "takeaway-xlsx"),
            };
            chip(look, name, form == self.form).on_press(Message::Form(form)).into()
        });
        let content = Column::new()
            .spacing(12)
            .push(title(look, Icon::Print, tr!(language, "result-save")))
            .push(quiet(look, tr!(language, "result-save-why")))
            .push(Row::with_children(forms).spacing(8).wrap().vertical_spacing(8))
            .push(self.file.view(look, tr!(language, "data-save")).map(Message::File));
        card(look, content)
    }
}
