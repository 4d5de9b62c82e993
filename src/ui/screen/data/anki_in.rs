//! Anki packages as decks: which file, how far, and what came of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use iced::widget::{Column, column};
use iced::{Element, Fill, Task};

use crate::curriculum::{DeckId, Language};
use crate::exchange::anki::{self, Kept, LeftOut, Refusal, Why};
use crate::practice::Scope;
use crate::practice::choose::Drill;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::export::{self, path_field};
use crate::ui::screen::{Action, Place};
use crate::ui::theme::Look;
use crate::ui::widget::{Icon, banner, link, quiet, secondary, words};

/// The name of the field for the path.
pub(super) const FIELD: &str = "data-anki-in";
/// Questions that are practised at once from a deck.
const AT_ONCE: usize = 20;
/// Examples shown of what was left out for one reason.
const EXAMPLES: usize = 3;

/// Which file, and what came of it.
#[derive(Debug, Clone, Default)]
pub struct State {
    path: String,
    /// Packages where people keep such files.
    found: Vec<PathBuf>,
    stage: Stage,
}

#[derive(Debug, Clone, Default)]
enum Stage {
    #[default]
    Open,
    /// Being read; true calls it off.
    Working(Arc<AtomicBool>),
    Taken(Box<Taken>),
    Failed(Trouble),
}

/// What came in.
#[derive(Debug, Clone)]
pub struct Taken {
    kept: Kept,
    left_out: Vec<LeftOut>,
    media: usize,
}

/// Why nothing came in.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// The package was refused.
    Refused(Refusal),
    /// The deck could not be kept.
    NotKept(anki::keep::Error),
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Packages were found.
    Found(Vec<PathBuf>),
    /// The path was edited.
    Path(String),
    /// Take the file in.
    Take,
    /// Take this one in.
    Pick(PathBuf),
    /// Call it off.
    CallOff,
    /// It was taken in, or not.
    Taken(Result<Box<Taken>, Trouble>),
    /// Practise the deck.
    Practise(DeckId),
}

/// Looks for packages where people keep such files.
pub fn look_up() -> Task<Message> {
    Task::perform(async { super::work::files("apkg") }, Message::Found)
}

impl State {
    /// The path of a file that was dropped.
    pub fn dropped(&mut self, path: String) {
        self.edited(path);
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        match message {
            Message::Found(found) => self.found = found,
            Message::Path(path) => self.edited(path),
            Message::Take => return self.take(desk),
            Message::Pick(path) => {
                self.edited(path.display().to_string());
                return self.take(desk);
            }
            Message::CallOff => {
                if let Stage::Working(is_called_off) = &self.stage {
                    is_called_off.store(true, Ordering::Relaxed);
                }
            }
            Message::Taken(result) => return self.taken(result),
            Message::Practise(deck) => {
                return Action::Go(Place::Drill(Drill::scope(Scope::Deck(deck), Some(AT_ONCE))));
            }
        }
        Action::None
    }

    fn edited(&mut self, path: String) {
        if !matches!(self.stage, Stage::Working(_)) {
            (self.path, self.stage) = (path, Stage::Open);
        }
    }

    fn take(&mut self, desk: &Desk) -> Action<Message> {
        if matches!(self.stage, Stage::Working(_)) || self.path.trim().is_empty() {
            return Action::None;
        }
        let is_called_off = Arc::new(AtomicBool::new(false));
        self.stage = Stage::Working(is_called_off.clone());
        let (package, data) = (export::typed(&self.path), desk.folder.clone());
        let work = async move {
            let import = anki::import(&package, &data.join("incoming"), &is_called_off);
            let anki::Import { deck, left_out, media } = import.map_err(Trouble::Refused)?;
            let kept = anki::keep(deck, &data.join("decks")).map_err(Trouble::NotKept)?;
            Ok(Box::new(Taken { kept, left_out, media }))
        };
        Action::Run(Task::perform(work, Message::Taken))
    }

    fn taken(&mut self, result: Result<Box<Taken>, Trouble>) -> Action<Message> {
        match result {
            Ok(taken) => {
                self.stage = Stage::Taken(taken);
                Action::Reshelve
            }
            // Whoever called it off knows.
            Err(Trouble::Refused(Refusal::CalledOff)) => {
                self.stage = Stage::Open;
                Action::None
            }
            Err(trouble) => {
                self.stage = Stage::Failed(trouble);
                Action::None
            }
        }
    }

    /// The file's path, files that are offered, and what came of it.
    pub fn view<'a>(&'a self, look: Look, desk: &Desk) -> Element<'a, Message> {
        let language = look.language;
        let is_working = matches!(self.stage, Stage::Working(_));
        let action = if is_working {
            secondary(look, tr!(language, "anki-in-call-off"), Some(Message::CallOff))
        } else {
            let can = !self.path.trim().is_empty();
            secondary(look, tr!(language, "anki-in-take"), can.then_some(Message::Take))
        };
        let mut content = Column::new().spacing(12);
        content = content.push(
            column![
                quiet(look, tr!(language, "anki-in-which")),
                path_field(look, FIELD, &self.path, action.into(), Message::Path, Message::Take),
            ]
            .spacing(4),
        );
        if !self.found.is_empty() && matches!(self.stage, Stage::Open) {
            let files = self.found.iter().map(|path| {
                link(look, Icon::Import, path.display().to_string(), Some(Message::Pick(path.clone()))).into()
            });
            let files = Column::with_children(files).spacing(2);
            content = content.push(column![quiet(look, tr!(language, "anki-in-found")), files].spacing(4));
        }
        content.push(self.outcome(look, desk)).into()
    }

    fn outcome<'a>(&'a self, look: Look, desk: &Desk) -> Option<Element<'a, Message>> {
        let (language, palette) = (look.language, look.palette);
        match &self.stage {
            Stage::Open => None,
            Stage::Working(_) => Some(quiet(look, tr!(language, "anki-in-working")).into()),
            Stage::Taken(taken) => Some(came_in(look, desk, taken)),
            Stage::Failed(trouble) => {
                let mut content = column![words(explain(language, trouble)).width(Fill)].spacing(6);
                if let Trouble::Refused(Refusal::Nothing(left_out)) = trouble {
                    content = content.push(list(look, left_out));
                }
                Some(banner(Icon::Warning, palette.wrong_soft, palette.wrong, content))
            }
        }
    }
}

/// A reply that comes after the page was left: a deck that was taken in is read.
pub fn late(message: &Message) -> Action<Message> {
    if matches!(message, Message::Taken(Ok(_))) { Action::Reshelve } else { Action::None }
}

/// What came in, and what did not.
fn came_in<'a>(look: Look, desk: &Desk, taken: &'a Taken) -> Element<'a, Message> {
    let (language, palette) = (look.language, look.palette);
    let deck = &taken.kept.deck;
    let said = tr!(
        language,
        "anki-in-taken",
        deck = deck.title.as_str(),
        cards = deck.cards.len(),
        added = taken.kept.added,
        changed = taken.kept.changed
    );
    let mut content = column![words(said).width(Fill)].spacing(6);
    if taken.media > 0 {
        content = content.push(quiet(look, tr!(language, "anki-in-media", count = taken.media)));
    }
    if taken.kept.refused > 0 {
        content = content.push(quiet(look, tr!(language, "anki-in-full", count = taken.kept.refused)));
    }
    if !taken.left_out.is_empty() {
        content = content.push(list(look, &taken.left_out));
    }
    // Not before the deck was read: there would be nothing to practise.
    let is_there = desk.library.decks().any(|known| known.id == deck.id);
    let practise = link(
        look,
        Icon::Practice,
        tr!(language, "anki-in-practise"),
        is_there.then(|| Message::Practise(deck.id.clone())),
    );
    content = content.push(practise);
    banner(Icon::CircleCheck, palette.right_soft, palette.right, content)
}

/// What was left out, by reason, with examples.
fn list<'a>(look: Look, left_out: &'a [LeftOut]) -> Element<'a, Message> {
    let lines = left_out.iter().map(|left| {
        let line = reason(look.language, left.why, left.count);
        let examples = left.examples.iter().take(EXAMPLES).map(String::as_str).collect::<Vec<_>>();
        let mut lines = column![words(line).width(Fill)];
        if !examples.is_empty() {
            lines = lines.push(quiet(look, examples.join(&tr!(look.language, "list-comma"))).width(Fill));
        }
        lines.into()
    });
    Column::with_children(lines).spacing(4).into()
}

fn reason(language: Language, why: Why, count: usize) -> String {
    match why {
        Why::Cloze => tr!(language, "anki-left-cloze", count = count),
        Why::NoFront => tr!(language, "anki-left-no-front", count = count),
        Why::NoBack => tr!(language, "anki-left-no-back", count = count),
        Why::TooLong => tr!(language, "anki-left-too-long", count = count),
        Why::TooMany => tr!(language, "anki-left-too-many", count = count),
        Why::Broken => tr!(language, "anki-left-broken", count = count),
        Why::Damaged => tr!(language, "anki-left-damaged"),
    }
}

/// Why nothing came in, and what to do.
fn explain(language: Language, trouble: &Trouble) -> String {
    let refusal = match trouble {
        Trouble::Refused(refusal) => refusal,
        Trouble::NotKept(anki::keep::Error::Write(error)) => return export::explain_file(language, error),
        Trouble::NotKept(anki::keep::Error::Occupied { path, detail }) => {
            let path = path.display().to_string();
            return tr!(language, "anki-in-occupied", path = path, why = detail.as_str());
        }
    };
    match refusal {
        Refusal::Unreadable(why) => tr!(language, "anki-in-unreadable", why = why.to_string()),
        Refusal::NotAPackage => tr!(language, "anki-in-no-package"),
        Refusal::NoCollection => tr!(language, "anki-in-no-collection"),
        Refusal::Newer(_) => tr!(language, "anki-in-newer"),
        Refusal::Outside(name) => tr!(language, "anki-in-outside", name = name.as_str()),
        Refusal::TooLarge => tr!(language, "anki-in-too-large"),
        Refusal::Damaged(why) => tr!(language, "anki-in-damaged", why = why.to_string()),
        Refusal::Nothing(_) => tr!(language, "anki-in-nothing"),
        Refusal::CalledOff => tr!(language, "anki-in-called-off"),
        Refusal::NoCopy(why) => tr!(language, "anki-in-no-copy", why = why.to_string()),
    }
}
