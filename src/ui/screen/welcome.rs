//! The first minute: a name, a goal, a language.

use iced::widget::{Column, column, container, row, scrollable, text_input};
use iced::{Element, Fill, Task};

use super::opening;
use crate::curriculum::standard::Domain;
use crate::curriculum::{Language, Library, Standard, StandardId};
use crate::memory::Now;
use crate::store::{self, LanguageChoice, Preferences, Profile};
use crate::tr;
use crate::ui::goal::{self, Levels};
use crate::ui::ledger::Ledger;
use crate::ui::screen::Action;
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{Icon, card, icon, press, primary, quiet, words};

/// The name of the field for the learner's name.
pub const NAME: &str = "welcome-name";

/// What was entered so far.
#[derive(Debug, Clone)]
pub struct State {
    language: Language,
    name: String,
    goal: Option<(StandardId, u8)>,
    saving: bool,
    error: Option<store::Error>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another language.
    Language(Language),
    /// The name was edited.
    Name(String),
    /// A standard and level was chosen.
    Goal(StandardId, u8),
    /// Begin.
    Begin,
    /// The profile was created, or not.
    Created(Result<Profile, store::Error>),
}

impl State {
    /// An empty form, with the cursor in the name.
    pub fn new(language: Language) -> (Self, Task<Message>) {
        let state = Self { language, name: String::new(), goal: None, saving: false, error: None };
        (state, iced::widget::operation::focus(NAME))
    }

    /// The language chosen here.
    pub fn language(&self) -> Language {
        self.language
    }

    /// One message, one step.
    pub fn update(
        &mut self,
        message: Message,
        library: &Library,
        ledger: &Ledger,
        now: &Now,
    ) -> Action<Message> {
        match message {
            Message::Language(language) => {
                self.language = language;
                return Action::Run(iced::widget::operation::focus(NAME));
            }
            Message::Name(name) => {
                self.name = name;
                self.error = None;
            }
            Message::Goal(standard, level) => self.goal = Some((standard, level)),
            Message::Begin => return self.begin(library, ledger, now),
            Message::Created(Ok(profile)) => return Action::Seat(profile),
            Message::Created(Err(error)) => {
                self.saving = false;
                self.error = Some(error);
            }
        }
        Action::None
    }

    fn chosen(&self, library: &Library) -> Option<(StandardId, u8)> {
        self.goal.clone().or_else(|| {
            let standard = library.standards().first()?;
            Some((standard.id.clone(), standard.goals().next()?.number))
        })
    }

    fn begin(&mut self, library: &Library, ledger: &Ledger, now: &Now) -> Action<Message> {
        if self.saving {
            return Action::None;
        }
        let goal = self.chosen(library);
        let preferences = Preferences {
            language: LanguageChoice::of(self.language),
            level: goal.as_ref().map_or(1, |(_, level)| *level),
            standard: goal.map(|(standard, _)| standard),
            ..Preferences::default()
        };
        let (name, now) = (self.name.clone(), now.clone());
        self.saving = true;
        Action::Run(ledger.run(
            move |store| {
                let profile = store.create_profile(&name, &now)?;
                store.save_preferences(profile.id, &preferences)?;
                Ok(profile)
            },
            Message::Created,
        ))
    }

    /// The whole window.
    pub fn view<'a>(&'a self, look: Look, library: &'a Library) -> Element<'a, Message> {
        let language = look.language;
        let languages = row(Language::ALL.map(|choice| {
            press(words(choice.own_name()), look.palette.accent, pressed::choice(look, choice == language))
                .on_press(Message::Language(choice))
                .into()
        }))
        .spacing(8);
        let mut form = Column::new().spacing(12).push(words(tr!(language, "welcome-name"))).push(
            text_input(&tr!(language, "welcome-name-hint"), &self.name)
                .id(NAME)
                .size(size::BODY)
                .padding([10, 12])
                .style(theme::field(look))
                .on_input(Message::Name)
                .on_submit(Message::Begin),
        );
        if let Some(error) = &self.error {
            form = form.push(opening::trouble(look, None, error));
        }
        let begin = (!self.saving).then_some(Message::Begin);
        form = form
            .push(words(tr!(language, "welcome-goal")))
            .push(self.goals(look, library))
            .push(quiet(look, tr!(language, "welcome-offline")))
            .push(primary(look, tr!(language, "welcome-begin"), begin));
        let head = column![
            row![container(icon(Icon::Lesson, 40.0, look.palette.accent)).width(Fill), languages],
            iced::widget::text(tr!(language, "app-name")).size(size::DISPLAY).font(theme::BOLD),
            words(tr!(language, "welcome-what")).color(look.palette.quiet),
        ]
        .spacing(6);
        let content = column![head, card(look, form)].spacing(20).max_width(720);
        let top = ((look.window.height - 720.0) / 2.0).clamp(24.0, 140.0);
        let padding = iced::Padding::from(32.0).top(top);
        scrollable(container(content).padding(padding).center_x(Fill))
            .height(Fill)
            .style(theme::scroll(look))
            .into()
    }

    fn goals<'a>(&self, look: Look, library: &'a Library) -> Element<'a, Message> {
        let chosen = self.chosen(library);
        let chosen = chosen.as_ref().map(|(standard, level)| (standard, *level));
        let mut content =
            Column::new().spacing(10).push(goal::choice(look, library, Levels::Goals, chosen, Message::Goal));
        if let Some((standard, level)) = chosen.and_then(|(id, level)| Some((library.standard(id)?, level))) {
            content = content.push(Self::size(look, library, standard, level));
        }
        content.into()
    }

    /// How large the goal is, and honestly, whether its lessons are there.
    fn size<'a>(
        look: Look,
        library: &'a Library,
        standard: &'a Standard,
        number: u8,
    ) -> Element<'a, Message> {
        let (taught, _) = library.taught(&standard.id, number);
        if taught == 0 {
            return words(tr!(look.language, "goal-not-taught")).color(look.palette.notice).into();
        }
        let domains = standard.level(number).map(|level| &level.domains);
        let competencies = domains.into_iter().flatten().flat_map(Domain::competencies).count();
        let domains = domains.map_or(0, Vec::len);
        let size = tr!(look.language, "goal-size", domains = domains, competencies = competencies);
        quiet(look, size).into()
    }
}
