//! A part of the book as a file: to print, as a spreadsheet, as Markdown.

use std::path::PathBuf;

use iced::widget::{Column, Row};
use iced::{Element, Task};

use super::entries::{lines, why_name};
use super::{Kept, LOOK_BACK, Tab};
use crate::curriculum::{Language, QuestionId, Subject};
use crate::exchange::booklet::{Booklet, Entry, Form, What};
use crate::exchange::write;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::export::{self, Trouble};
use crate::ui::theme::Look;
use crate::ui::widget::{card, chip, quiet};

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
    /// A part of the book, to print.
    pub fn new(desk: &Desk, tab: Tab) -> Self {
        let form = Form::Pdf;
        let day = desk.now().day().date();
        let name = format!("{}-{day}.{}", tab.name(desk.language), form.extension());
        Self { form, file: export::State::new("notebook-file", &name) }
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, tab: Tab, kept: &Kept, message: Message) -> Task<Message> {
        match message {
            Message::Form(form) => {
                self.form = form;
                self.file.becomes(form.extension());
                Task::none()
            }
            Message::File(message) => {
                let form = self.form;
                self.file.update(message, || work(desk, tab, kept, form)).map(Message::File)
            }
        }
    }

    /// Forms and file.
    pub fn view(&self, look: Look) -> Element<'_, Message> {
        let language = look.language;
        let forms = Form::ALL.map(|form| {
            let chip = chip(look, form_name(form, language), form == self.form);
            chip.padding([6, 12]).on_press(Message::Form(form)).into()
        });
        let content = Column::new()
            .spacing(12)
            .push(quiet(look, tr!(language, "takeaway-what")))
            .push(Row::with_children(forms).spacing(8).wrap().vertical_spacing(8))
            .push(self.file.view(look, tr!(language, "data-save")).map(Message::File));
        card(look, content)
    }
}

fn form_name(form: Form, language: Language) -> String {
    match form {
        Form::Pdf => tr!(language, "takeaway-pdf"),
        Form::Xlsx => tr!(language, "takeaway-xlsx"),
        Form::Markdown => tr!(language, "takeaway-markdown"),
    }
}

/// Makes the file, away from the window: what was answered is read there, too.
fn work(
    desk: &Desk,
    tab: Tab,
    kept: &Kept,
    form: Form,
) -> impl FnOnce(PathBuf) -> Result<PathBuf, Trouble> + Send + use<> {
    let mut booklet = booklet(desk, tab, kept);
    let (ledger, profile) = (desk.ledger.clone(), desk.profile.id);
    move |path| {
        for entry in &mut booklet.entries {
            let What::Question(question) = &entry.what else { continue };
            let id: QuestionId = question.id.clone();
            let answers = ledger.now(|store| store.answers_of(profile, &id, LOOK_BACK))?;
            let last = answers.iter().find(|answer| answer.score < 1.0).or(answers.first());
            // An answer from before its question became another cannot be read any more: there is none then.
            entry.answer = last.and_then(|answer| ron::from_str(&answer.response).ok());
        }
        let file = booklet.file(form).map_err(|error| Trouble::Made(error.to_string()))?;
        Ok(write::write(&path, form.extension(), |out| out.write_all(&file))?)
    }
}

fn booklet(desk: &Desk, tab: Tab, kept: &Kept) -> Booklet {
    let language = desk.language;
    let subjects = lines(tab, desk, kept).into_iter().map(|line| line.subject);
    Booklet {
        title: tab.name(language),
        learner: desk.profile.name.clone(),
        made_on: desk.now().day().date(),
        language,
        entries: subjects.filter_map(|subject| entry(desk, kept, &subject, language)).collect(),
    }
}

/// What is known of a subject without asking the store.
fn entry(desk: &Desk, kept: &Kept, subject: &Subject, language: Language) -> Option<Entry> {
    let library = &desk.library;
    let (what, topic) = match subject {
        Subject::Question(id) => {
            let question = library.question(id)?.clone();
            (What::Question(Box::new(question)), library.topic_of(id))
        }
        Subject::Lesson(id) => (What::Text(library.topic(id)?.title(language).to_owned()), library.topic(id)),
        Subject::Term(id) => {
            let card = library.card_of(id)?.clone();
            (What::Question(Box::new(card)), None)
        }
    };
    let mut entry = Entry::of(what);
    entry.topic = topic.map(|topic| topic.title(language).to_owned()).unwrap_or_default();
    if let Subject::Question(id) = subject {
        if let Some(mistake) = desk.record.mistakes.get(id) {
            (entry.times, entry.missed_on) = (mistake.times, Some(mistake.missed_day.date()));
        }
        entry.why = kept.whys.get(id).map(|why| why_name(*why, language)).unwrap_or_default();
    }
    let note = kept.notes.iter().find(|note| note.subject == *subject);
    entry.note = note.map(|note| note.text.clone()).unwrap_or_default();
    Some(entry)
}
