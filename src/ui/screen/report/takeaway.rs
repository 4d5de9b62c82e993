//! The report as a file: to print, or as a spreadsheet.

use std::path::PathBuf;

use iced::widget::Column;
use iced::{Element, Task};

use crate::curriculum::Language;
use crate::exchange::exam::{Account, Form};
use crate::exchange::write;
use crate::tr;
use crate::ui::export::Trouble;
use crate::ui::takeaway;
use crate::ui::theme::Look;
use crate::ui::widget::{Icon, card, quiet, title};

/// Which form, and where to.
pub type State = takeaway::State<Form>;
/// What can happen.
pub type Message = takeaway::Message<Form>;

/// A report, to print.
pub fn new(language: Language, account: &Account) -> State {
    let paper = &account.sitting.paper;
    let day = account.sitting.ended.map_or(account.made_on, |ended| account.day(ended.at));
    let report = tr!(language, "place-report");
    let name = format!("{report}-{}-no{}-{day}", paper.exam, paper.number);
    State::new("report-file", &name.replace(' ', "-"))
}

/// One message, one step.
pub fn update(state: &mut State, language: Language, account: &Account, message: Message) -> Task<Message> {
    state.update(message, |form| {
        let account = account.clone();
        move |path: PathBuf| {
            let file = account.file(form, language).map_err(|error| Trouble::Made(error.to_string()))?;
            Ok(write::write(&path, form.extension(), |out| out.write_all(&file))?)
        }
    })
}

/// The card.
pub fn view(state: &State, look: Look) -> Element<'_, Message> {
    let content = Column::new()
        .spacing(12)
        .push(title(look, Icon::Print, tr!(look.language, "result-save")))
        .push(quiet(look, tr!(look.language, "result-save-why")))
        .push(state.view(look));
    card(look, content)
}
