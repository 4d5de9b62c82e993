//! Questions as an Anki package.

use std::path::PathBuf;

use iced::widget::{Column, Row, column};
use iced::{Element, Task};

use crate::curriculum::{Language, Question, QuestionId};
use crate::exchange::anki::{Export, Languages, Note};
use crate::exchange::write;
use crate::practice::choose::Pool;
use crate::practice::{Mark, Scope};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::export::{self, Trouble};
use crate::ui::theme::Look;
use crate::ui::widget::{chip, quiet};

/// Which questions, in which languages, and where to.
#[derive(Debug, Clone)]
pub struct State {
    what: What,
    languages: Languages,
    file: export::State,
}

/// Which questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Everything of the level that the learner prepares for.
    Level,
    /// The mistake book.
    Mistakes,
    /// Favourites.
    Favourites,
    /// The terms of the glossary.
    Terms,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Other questions.
    What(What),
    /// Other languages.
    Languages(Languages),
    /// About the file.
    File(export::Message),
}

impl What {
    const ALL: [Self; 4] = [Self::Level, Self::Mistakes, Self::Favourites, Self::Terms];

    fn name(self, language: Language) -> String {
        match self {
            Self::Level => tr!(language, "anki-out-level"),
            Self::Mistakes => tr!(language, "source-mistakes"),
            Self::Favourites => tr!(language, "source-favourites"),
            Self::Terms => tr!(language, "anki-out-terms"),
        }
    }

    fn questions(self, desk: &Desk) -> Vec<&Question> {
        let pool = match self {
            Self::Level => desk
                .goal()
                .map(|(standard, level)| Pool::Scope(Scope::Level { standard: standard.clone(), level })),
            Self::Mistakes => Some(Pool::Mistakes { right_days: desk.preferences.mistake_right_days }),
            Self::Favourites => Some(Pool::Marked(Mark::Favourite)),
            Self::Terms => {
                Some(Pool::Scope(Scope::Terms(desk.library.terms().map(|term| term.id.clone()).collect())))
            }
        };
        pool.map(|pool| pool.questions(&desk.library, &desk.record)).unwrap_or_default()
    }
}

impl State {
    /// The learner's level in the learner's language.
    pub fn new(desk: &Desk) -> Self {
        let name = tr!(desk.language, "anki-out-file", date = desk.now().day().date().to_string());
        let file = export::State::new("data-anki", &format!("{name}.apkg"));
        Self { what: What::Level, languages: Languages::One(desk.language), file }
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Task<Message> {
        match message {
            Message::What(what) => self.what = what,
            Message::Languages(languages) => self.languages = languages,
            Message::File(message) => {
                let (what, languages) = (self.what, self.languages);
                return self.file.update(message, || work(desk, what, languages)).map(Message::File);
            }
        }
        Task::none()
    }

    /// What to choose, how many cards that makes, and the file.
    pub fn view<'a>(&'a self, look: Look, desk: &Desk) -> Element<'a, Message> {
        let language = look.language;
        let whats = What::ALL.map(|what| (what.name(language), self.what == what, Message::What(what)));
        let languages = [
            ("中文".to_owned(), Languages::One(Language::Chinese)),
            ("English".to_owned(), Languages::One(Language::English)),
            (tr!(language, "anki-out-both"), Languages::Both),
        ];
        let languages = languages
            .map(|(name, languages)| (name, self.languages == languages, Message::Languages(languages)));
        let count = self.what.questions(desk).len();
        let count = if count == 0 {
            tr!(language, "anki-out-none")
        } else {
            tr!(language, "anki-out-count", count = count)
        };
        let mut content = Column::new().spacing(12);
        for choices in [whats.to_vec(), languages.to_vec()] {
            let choices = choices.into_iter().map(|(name, is_chosen, message)| {
                chip(look, name, is_chosen).padding([6, 12]).on_press(message).into()
            });
            content = content.push(Row::with_children(choices).spacing(8).wrap().vertical_spacing(8));
        }
        column![
            content,
            quiet(look, count),
            self.file.view(look, tr!(language, "data-save")).map(Message::File)
        ]
        .spacing(12)
        .into()
    }
}

/// Makes the package, away from the window.
fn work(
    desk: &Desk,
    what: What,
    languages: Languages,
) -> impl FnOnce(PathBuf) -> Result<PathBuf, Trouble> + Send + use<> {
    let language = desk.language;
    let ids: Vec<QuestionId> = what.questions(desk).iter().map(|question| question.id.clone()).collect();
    let (library, made_at) = (desk.library.clone(), desk.now().timestamp());
    let deck = format!("{}::{}", tr!(language, "app-name"), what.name(language));
    move |path| {
        if ids.is_empty() {
            return Err(Trouble::Made(tr!(language, "anki-out-none")));
        }
        let questions = ids.iter().filter_map(|id| library.question(id));
        let notes = questions.map(|question| Note::of(&library, question, languages)).collect();
        let package = Export { deck, made_at, language, notes }.package();
        let package = package.map_err(|error| Trouble::Made(error.to_string()))?;
        Ok(write::write(&path, "apkg", |out| out.write_all(&package))?)
    }
}
