//! A part of the book as a file: to print, as a spreadsheet, as Markdown.

use std::path::PathBuf;

use iced::widget::Column;
use iced::{Element, Task};

use super::entries::{lines, why_name};
use super::{Kept, LOOK_BACK, Tab};
use crate::curriculum::{Language, QuestionId, Subject};
use crate::exchange::booklet::{Booklet, Entry, Form, What};
use crate::exchange::write;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::export::Trouble;
use crate::ui::takeaway;
use crate::ui::theme::Look;
use crate::ui::widget::{card, quiet};

/// Which form, and where to.
pub type State = takeaway::State<Form>;
/// What can happen.
pub type Message = takeaway::Message<Form>;

/// A part of the book, to print.
pub fn new(desk: &Desk, tab: Tab) -> State {
    let day = desk.now().day().date();
    State::new("notebook-file", &format!("{}-{day}", tab.name(desk.language)))
}

/// One message, one step.
pub fn update(state: &mut State, desk: &Desk, tab: Tab, kept: &Kept, message: Message) -> Task<Message> {
    state.update(message, |form| work(desk, tab, kept, form))
}

/// The card.
pub fn view(state: &State, look: Look) -> Element<'_, Message> {
    let what = quiet(look, tr!(look.language, "takeaway-what"));
    card(look, Column::new().spacing(12).push(what).push(state.view(look)))
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
