//! A file that a learner takes along: where it goes, and what became of it.

use std::path::{Path, PathBuf};

use iced::widget::{Column, row, text_input};
use iced::{Alignment, Element, Fill, Task};

use super::screen::opening;
use super::theme::{self, Look, size};
use super::widget::{Icon, banner, link, quiet, secondary, words};
use crate::curriculum::Language;
use crate::exchange::write;
use crate::store;
use crate::tr;

/// One kind of file and its place.
#[derive(Debug, Clone)]
pub struct State {
    /// The name of the field.
    field: &'static str,
    path: String,
    stage: Stage,
}

#[derive(Debug, Clone)]
enum Stage {
    Ready,
    Writing,
    Written { file: PathBuf, not_shown: Option<String> },
    Failed(Trouble),
}

/// Why there is no file.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// What should be in it could not be read.
    Store(store::Error),
    /// It could not be written.
    File(write::Error),
    /// It could not be made.
    Made(String),
}

impl From<store::Error> for Trouble {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<write::Error> for Trouble {
    fn from(error: write::Error) -> Self {
        Self::File(error)
    }
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path was edited.
    Path(String),
    /// Write the file.
    Save,
    /// It was written, or not.
    Written(Result<PathBuf, Trouble>),
    /// Open the file with the program that the system has for it.
    Open,
    /// Show the folder it lies in.
    Show,
    /// File or folder was shown, or why not.
    Shown(Result<(), String>),
}

impl State {
    /// A file that goes to the learner's documents under this name, unless they say otherwise.
    pub fn new(field: &'static str, name: &str) -> Self {
        let path = documents().join(name).display().to_string();
        Self { field, path, stage: Stage::Ready }
    }

    /// Several files that go into one folder: the learner's documents, unless they say otherwise.
    pub fn folder(field: &'static str) -> Self {
        Self { field, path: documents().display().to_string(), stage: Stage::Ready }
    }

    /// What was written is not what would be written now.
    pub fn outdated(&mut self) {
        if !matches!(self.stage, Stage::Writing) {
            self.stage = Stage::Ready;
        }
    }

    /// One message, one step. When it is time to save, `begin` gathers what is needed and gives what writes the
    /// file at a path, in the background, and says where it is. Typing a path gathers nothing.
    pub fn update<Make>(&mut self, message: Message, begin: impl FnOnce() -> Make) -> Task<Message>
    where
        Make: FnOnce(PathBuf) -> Result<PathBuf, Trouble> + Send + 'static,
    {
        match message {
            Message::Path(path) => {
                self.path = path;
                self.stage = Stage::Ready;
            }
            Message::Save if !matches!(self.stage, Stage::Writing) => {
                self.stage = Stage::Writing;
                let (path, make) = (typed(&self.path), begin());
                return Task::perform(async move { make(path) }, Message::Written);
            }
            Message::Save => {}
            Message::Written(Ok(file)) => self.stage = Stage::Written { file, not_shown: None },
            Message::Written(Err(trouble)) => self.stage = Stage::Failed(trouble),
            Message::Open => return self.show(Path::to_owned),
            Message::Show => return self.show(|file| file.parent().unwrap_or(file).to_owned()),
            Message::Shown(result) => {
                if let Stage::Written { not_shown, .. } = &mut self.stage {
                    *not_shown = result.err();
                }
            }
        }
        Task::none()
    }

    fn show(&self, which: impl Fn(&Path) -> PathBuf) -> Task<Message> {
        let Stage::Written { file, .. } = &self.stage else { return Task::none() };
        let shown = which(file);
        let show = async move { opener::open(shown).map_err(|error| error.to_string()) };
        Task::perform(show, Message::Shown)
    }

    /// Another form of the file: the path ends accordingly.
    pub fn becomes(&mut self, extension: &str) {
        let path = typed(&self.path);
        if path.file_name().is_some() {
            self.path = path.with_extension(extension).display().to_string();
        }
        self.outdated();
    }

    /// The path with its button, and what became of it.
    pub fn view(&self, look: Look, label: String) -> Element<'_, Message> {
        let language = look.language;
        let is_writing = matches!(self.stage, Stage::Writing);
        let save = (!is_writing && !self.path.trim().is_empty()).then_some(Message::Save);
        let outcome: Option<Element<'_, Message>> = match &self.stage {
            Stage::Ready => None,
            Stage::Writing => Some(quiet(look, tr!(language, "export-writing")).into()),
            Stage::Written { file, not_shown } => {
                let saved = tr!(language, "export-written", path = file.display().to_string());
                let links = row![
                    link(look, Icon::Eye, tr!(language, "export-open"), Some(Message::Open)),
                    link(look, Icon::Folder, tr!(language, "export-show"), Some(Message::Show)),
                ];
                let text = Column::new().spacing(6).push(words(saved)).push(links.spacing(4)).push(
                    not_shown.as_ref().map(|why| {
                        words(tr!(language, "export-not-shown", why = why.as_str())).color(look.palette.wrong)
                    }),
                );
                Some(banner(Icon::Check, look.palette.right_soft, look.palette.right, text))
            }
            Stage::Failed(trouble) => Some(banner(
                Icon::Warning,
                look.palette.wrong_soft,
                look.palette.wrong,
                words(explain(look, trouble)),
            )),
        };
        Column::new()
            .spacing(10)
            .push(path_field(
                look,
                self.field,
                &self.path,
                secondary(look, label, save).into(),
                Message::Path,
                Message::Save,
            ))
            .push(outcome)
            .into()
    }
}

/// A field for a path, and what to do with it.
pub fn path_field<'a, Message: Clone + 'a>(
    look: Look,
    field: &'static str,
    path: &str,
    action: Element<'a, Message>,
    edit: impl Fn(String) -> Message + 'a,
    submit: Message,
) -> Element<'a, Message> {
    let input = text_input(&tr!(look.language, "export-path"), path)
        .id(field)
        .size(size::BODY)
        .padding([9, 12])
        .width(Fill)
        .style(theme::field(look))
        .on_input(edit)
        .on_submit(submit);
    row![input, action].spacing(10).align_y(Alignment::Center).into()
}

/// A path as people type or paste it: Windows copies paths in quotation marks.
pub fn typed(path: &str) -> PathBuf {
    PathBuf::from(path.trim().trim_matches('"'))
}

/// Where documents go on this machine.
fn documents() -> PathBuf {
    let user = directories::UserDirs::new();
    let folder = user.as_ref().map(|user| user.document_dir().unwrap_or_else(|| user.home_dir()).to_owned());
    folder.unwrap_or_else(std::env::temp_dir)
}

/// What went wrong, in words.
fn explain(look: Look, trouble: &Trouble) -> String {
    let language = look.language;
    match trouble {
        Trouble::Store(error) => opening::explain(look, error),
        Trouble::File(error) => explain_file(language, error),
        Trouble::Made(why) => tr!(language, "export-not-made", why = why.as_str()),
    }
}

/// Why a file could not be written, and what to do.
pub fn explain_file(language: Language, error: &write::Error) -> String {
    let shown = |path: &Path| path.display().to_string();
    match error {
        write::Error::NoName => tr!(language, "export-no-name"),
        write::Error::NotWhole { path } => tr!(language, "export-not-whole", path = shown(path)),
        write::Error::NoFolder { folder } => tr!(language, "export-no-folder", folder = shown(folder)),
        write::Error::Denied { folder } => tr!(language, "export-denied", folder = shown(folder)),
        write::Error::DiskFull { folder } => tr!(language, "export-disk-full", folder = shown(folder)),
        write::Error::Io { path, source } => {
            tr!(language, "export-io", path = shown(path), why = source.to_string())
        }
    }
}
