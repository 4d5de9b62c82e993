//! Preferences, and who learns here.

mod practice;

use iced::widget::{Column, Row, column, row, text_input};
use iced::{Alignment, Element, Fill, Task};

use super::opening;
use crate::curriculum::Language;
use crate::store::{self, LanguageChoice, Preferences, Profile, ThemeChoice};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::goal::{self, Levels};
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{Icon, card, chip, focus, icon, page, press, quiet, secondary, tag, title, words};

/// The name of the field for a new or changed name.
const NAME: &str = "profile-name";

/// What is being edited.
#[derive(Debug, Clone, Default)]
pub struct State {
    naming: Option<Naming>,
    name: String,
    /// The profile whose deletion is to be confirmed.
    deleting: Option<store::ProfileId>,
    error: Option<store::Error>,
    is_working: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Naming {
    New,
    Own,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another language.
    Language(LanguageChoice),
    /// Another theme.
    Theme(ThemeChoice),
    /// Another text size, percent.
    TextSize(u16),
    /// Another goal.
    Goal(crate::curriculum::StandardId, u8),
    /// To what goes out and comes in.
    Data,
    /// Another number of new questions a day.
    New(u16),
    /// Another number of reviews a day.
    Reviews(u16),
    /// To how memory is kept.
    Memory,
    /// The explanation waits to be opened, or not.
    ExplainOnDemand(bool),
    /// Right answers on so many days take a question out of the mistake book.
    MistakeDays(u8),
    /// Begin to name a new learner.
    NameNew,
    /// Begin to rename the learner.
    NameOwn,
    /// The name was edited.
    Name(String),
    /// Keep the name.
    Keep,
    /// Do not.
    Cancel,
    /// A new learner was created, or not.
    Created(Result<Profile, store::Error>),
    /// The list of learners changed, or not.
    Listed(Result<Vec<Profile>, store::Error>),
    /// Another learner sits down.
    Switch(Profile),
    /// Ask before deleting.
    AskDelete(store::ProfileId),
    /// Delete.
    Delete(store::ProfileId),
    /// A learner was deleted, or not; who is left.
    Deleted(Result<Vec<Profile>, store::Error>),
}

/// The text sizes offered, percent.
const TEXT_SIZES: [u16; 7] = [80, 90, 100, 120, 140, 170, 200];
/// The numbers of new questions a day offered.
const NEW_A_DAY: [u16; 6] = [0, 5, 10, 15, 25, 40];
/// The numbers of reviews a day offered.
const REVIEWS_A_DAY: [u16; 5] = [50, 100, 200, 400, 9999];

impl State {
    /// Nothing being edited.
    pub fn new(_desk: &Desk) -> (Self, Task<Message>) {
        (Self::default(), Task::none())
    }

    /// Preferences could not be saved.
    pub fn failed(&mut self, error: store::Error) {
        self.error = Some(error);
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        let prefer = |change: &dyn Fn(&mut Preferences)| {
            let mut preferences = desk.preferences.clone();
            change(&mut preferences);
            Action::Prefer(Box::new(preferences))
        };
        match message {
            Message::Language(language) => prefer(&|p| p.language = language),
            Message::Theme(theme) => prefer(&|p| p.theme = theme),
            Message::TextSize(percent) => prefer(&|p| p.text_percent = percent),
            Message::Goal(standard, level) => prefer(&|p| {
                p.standard = Some(standard.clone());
                p.level = level;
            }),
            Message::ExplainOnDemand(waits) => prefer(&|p| p.explanation_on_demand = waits),
            Message::MistakeDays(days) => prefer(&|p| p.mistake_right_days = days),
            Message::Data => Action::Go(Place::Data),
            Message::New(count) => prefer(&|p| p.new_a_day = count),
            Message::Reviews(count) => prefer(&|p| p.reviews_a_day = count),
            Message::Memory => Action::Go(Place::Memory),
            message => self.profiles(desk, message),
        }
    }

    fn profiles(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        match message {
            Message::NameNew => self.begin_naming(Naming::New, String::new()),
            Message::NameOwn => self.begin_naming(Naming::Own, desk.profile.name.clone()),
            Message::Name(name) => {
                self.name = name;
                self.error = None;
                Action::None
            }
            Message::Keep => self.keep(desk),
            Message::Cancel => {
                *self = Self::default();
                Action::None
            }
            Message::Created(Ok(profile)) | Message::Switch(profile) => Action::Seat(profile),
            Message::Listed(Ok(profiles)) => {
                *self = Self::default();
                Action::Profiles(profiles)
            }
            Message::AskDelete(profile) => {
                *self = Self { deleting: Some(profile), ..Self::default() };
                Action::None
            }
            Message::Delete(profile) => self.delete(desk, profile),
            Message::Deleted(Ok(left)) => {
                *self = Self::default();
                match left.iter().find(|profile| profile.id == desk.profile.id).or_else(|| left.first()) {
                    None => Action::Empty,
                    Some(profile) if profile.id == desk.profile.id => Action::Profiles(left),
                    Some(profile) => Action::Seat(profile.clone()),
                }
            }
            Message::Created(Err(error)) | Message::Listed(Err(error)) | Message::Deleted(Err(error)) => {
                self.error = Some(error);
                self.is_working = false;
                Action::None
            }
            _ => Action::None,
        }
    }

    fn begin_naming(&mut self, naming: Naming, name: String) -> Action<Message> {
        *self = Self { naming: Some(naming), name, ..Self::default() };
        Action::Run(focus::on(NAME))
    }

    fn keep(&mut self, desk: &Desk) -> Action<Message> {
        let Some(naming) = self.naming.filter(|_| !self.is_working) else { return Action::None };
        self.is_working = true;
        let (name, now, own) = (self.name.clone(), desk.now(), desk.profile.id);
        Action::Run(match naming {
            Naming::New => {
                // A new learner on this machine starts with the goal and the looks of the one who adds them;
                // an exam day or parameters fitted to somebody else's memory would be wrong.
                let Preferences { language, theme, text_percent, standard, level, .. } =
                    desk.preferences.clone();
                let preferences =
                    Preferences { language, theme, text_percent, standard, level, ..Preferences::default() };
                desk.ledger.run(
                    move |store| {
                        let profile = store.create_profile(&name, &now)?;
                        store.save_preferences(profile.id, &preferences)?;
                        Ok(profile)
                    },
                    Message::Created,
                )
            }
            Naming::Own => desk.ledger.run(
                move |store| {
                    store.rename_profile(own, &name)?;
                    store.profiles()
                },
                Message::Listed,
            ),
        })
    }

    fn delete(&mut self, desk: &Desk, profile: store::ProfileId) -> Action<Message> {
        if self.is_working {
            return Action::None;
        }
        self.is_working = true;
        Action::Run(desk.ledger.run(
            move |store| {
                store.delete_profile(profile)?;
                store.profiles()
            },
            Message::Deleted,
        ))
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        // What went wrong with a learner is said beside it; only what went wrong with the preferences here.
        let is_beside = self.naming.is_some() || self.deleting.is_some();
        let content = Column::new()
            .spacing(16)
            .push(self.error.as_ref().filter(|_| !is_beside).map(|error| opening::trouble(look, None, error)))
            .push(appearance(look, &desk.preferences))
            .push(learning(look, desk))
            .push(practice::view(look, &desk.preferences))
            .push(self.learners(look, desk))
            .push(data(look, desk));
        page(look, tr!(look.language, "place-settings"), content)
    }

    fn learners<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let rows = desk.profiles.iter().map(|profile| self.learner(look, desk, profile));
        let mut content = Column::new()
            .spacing(12)
            .push(title(look, Icon::Profile, tr!(language, "settings-learners")))
            .push(Column::with_children(rows).spacing(6));
        content = match self.naming {
            None => content.push(
                row![
                    secondary(look, tr!(language, "settings-new-learner"), Some(Message::NameNew)),
                    secondary(look, tr!(language, "settings-rename"), Some(Message::NameOwn)),
                ]
                .spacing(10),
            ),
            Some(naming) => content.push(self.naming(look, naming)),
        };
        // Below the field, so that nothing above it moves and the cursor stays.
        if let Some(error) = self.error.as_ref().filter(|_| self.naming.is_some() || self.deleting.is_some())
        {
            content = content.push(opening::trouble(look, None, error));
        }
        card(look, content)
    }

    fn naming(&self, look: Look, naming: Naming) -> Element<'_, Message> {
        let language = look.language;
        let label = match naming {
            Naming::New => tr!(language, "settings-name-new"),
            Naming::Own => tr!(language, "settings-name-own"),
        };
        let keep = (!self.is_working).then_some(Message::Keep);
        let field = text_input(&tr!(language, "welcome-name-hint"), &self.name)
            .id(NAME)
            .size(size::BODY)
            .padding([9, 12])
            .width(280)
            .style(theme::field(look))
            .on_input(Message::Name)
            .on_submit(Message::Keep);
        column![
            words(label),
            row![
                field,
                secondary(look, tr!(language, "settings-keep"), keep),
                secondary(look, tr!(language, "settings-cancel"), Some(Message::Cancel)),
            ]
            .spacing(10)
            .align_y(Alignment::Center)
            .wrap(),
        ]
        .spacing(8)
        .into()
    }

    fn learner<'a>(&'a self, look: Look, desk: &'a Desk, profile: &'a Profile) -> Element<'a, Message> {
        let (language, palette) = (look.language, look.palette);
        let is_here = profile.id == desk.profile.id;
        let mut line = row![icon(Icon::Profile, 18.0, palette.quiet), words(&profile.name).width(Fill)]
            .spacing(10)
            .align_y(Alignment::Center);
        if self.deleting == Some(profile.id) {
            let delete = (!self.is_working).then_some(Message::Delete(profile.id));
            let warning = words(tr!(language, "settings-delete-sure", name = profile.name.as_str()));
            return column![
                line,
                warning.color(palette.wrong),
                row![
                    press(words(tr!(language, "settings-delete")), palette.accent, pressed::danger(look))
                        .on_press_maybe(delete),
                    secondary(look, tr!(language, "settings-cancel"), Some(Message::Cancel)),
                ]
                .spacing(10),
            ]
            .spacing(8)
            .into();
        }
        if is_here {
            line = line.push(tag(tr!(language, "settings-here"), palette.accent_soft, palette.accent));
        } else {
            let switch = Some(Message::Switch(profile.clone()));
            line = line.push(secondary(look, tr!(language, "settings-switch"), switch));
        }
        let bin = press(icon(Icon::Trash, 18.0, palette.quiet), palette.accent, pressed::plain(look));
        line.push(bin.padding(8).on_press(Message::AskDelete(profile.id))).into()
    }
}

/// A setting: its name, what it does, and the choices.
fn setting<'a>(
    look: Look,
    name: String,
    what: Option<String>,
    choices: Vec<(String, bool, Message)>,
) -> Element<'a, Message> {
    let mut content = Column::new().spacing(6).push(words(name));
    if let Some(what) = what {
        content = content.push(quiet(look, what));
    }
    let choices = choices
        .into_iter()
        .map(|(label, is_chosen, message)| chip(look, label, is_chosen).on_press(message).into());
    content.push(Row::with_children(choices).spacing(8).wrap()).into()
}

fn appearance<'a>(look: Look, preferences: &Preferences) -> Element<'a, Message> {
    let language = look.language;
    let languages = vec![
        (tr!(language, "choice-system"), LanguageChoice::System),
        // A language is named in itself: whoever cannot read the other finds the way back.
        (Language::Chinese.own_name().to_owned(), LanguageChoice::Chinese),
        (Language::English.own_name().to_owned(), LanguageChoice::English),
    ];
    let themes = vec![
        (tr!(language, "choice-system"), ThemeChoice::System),
        (tr!(language, "theme-light"), ThemeChoice::Light),
        (tr!(language, "theme-dark"), ThemeChoice::Dark),
        (tr!(language, "theme-contrast"), ThemeChoice::Contrast),
    ];
    let sizes = TEXT_SIZES.into_iter().map(|percent| {
        (format!("{percent} %"), preferences.text_percent == percent, Message::TextSize(percent))
    });
    let content = column![
        title(look, Icon::Theme, tr!(language, "settings-look")),
        setting(
            look,
            tr!(language, "settings-language"),
            None,
            languages
                .into_iter()
                .map(|(label, choice)| (label, preferences.language == choice, Message::Language(choice)))
                .collect()
        ),
        setting(
            look,
            tr!(language, "settings-theme"),
            None,
            themes
                .into_iter()
                .map(|(label, choice)| (label, preferences.theme == choice, Message::Theme(choice)))
                .collect()
        ),
        setting(
            look,
            tr!(language, "settings-text-size"),
            Some(tr!(language, "settings-text-size-keys", percent = preferences.text_percent)),
            sizes.collect()
        ),
    ]
    .spacing(18);
    card(look, content)
}

fn learning<'a>(look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let preferences = &desk.preferences;
    let goal = desk.goal();
    let nothing_yet = goal.is_some_and(|(standard, level)| desk.library.taught(standard, level).0 == 0);
    let goals = Column::new()
        .spacing(8)
        .push(words(tr!(language, "settings-goal")))
        .push(goal::choice(look, &desk.library, Levels::Goals, goal, Message::Goal))
        .push(nothing_yet.then(|| words(tr!(language, "goal-not-taught")).color(look.palette.notice)));
    let new = NEW_A_DAY
        .into_iter()
        .map(|count| (count.to_string(), preferences.new_a_day == count, Message::New(count)));
    let reviews = REVIEWS_A_DAY.into_iter().map(|count| {
        let label = if count == 9999 { tr!(language, "settings-no-limit") } else { count.to_string() };
        (label, preferences.reviews_a_day == count, Message::Reviews(count))
    });
    let content = column![
        title(look, Icon::Target, tr!(language, "settings-learning")),
        goals,
        setting(look, tr!(language, "settings-new"), Some(tr!(language, "settings-new-what")), new.collect()),
        setting(
            look,
            tr!(language, "settings-reviews"),
            Some(tr!(language, "settings-reviews-what")),
            reviews.collect()
        ),
        column![
            words(tr!(language, "place-memory")),
            quiet(look, tr!(language, "settings-memory-what")),
            secondary(look, tr!(language, "settings-memory"), Some(Message::Memory)),
        ]
        .spacing(6),
    ]
    .spacing(18);
    card(look, content)
}

fn data<'a>(look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let content = column![
        title(look, Icon::Folder, tr!(language, "settings-data")),
        words(desk.folder.display().to_string()),
        quiet(look, tr!(language, "settings-data-what")),
        secondary(look, tr!(language, "settings-data-go"), Some(Message::Data)),
    ]
    .spacing(8);
    card(look, content)
}
