//! The first minute: a name, a goal, a language.

use iced::widget::{Column, column, container, row, scrollable, text_input};
use iced::{Element, Fill, Task};

use super::opening;
use crate::curriculum::{Language, Library, StandardId};
use crate::memory::Now;
use crate::store::{self, LanguageChoice, Preferences, Profile};
use crate::tr;
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
            let label = match choice {
                Language::Chinese => "中文",
                Language::English => "English",
            };
            press(words(label), look.palette.accent, pressed::choice(look, choice == language))
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
            icon(Icon::Lesson, 40.0, look.palette.accent),
            iced::widget::text(tr!(language, "app-name")).size(size::DISPLAY).font(theme::BOLD),
            words(tr!(language, "welcome-what")).color(look.palette.quiet),
        ]
        .spacing(6);
        let content = column![head, card(look, form), languages].spacing(20).max_width(560);
        let top = ((look.window.height - 560.0) / 2.0).clamp(24.0, 140.0);
        let padding = iced::Padding::from(32.0).top(top);
        scrollable(container(content).padding(padding).center_x(Fill))
            .height(Fill)
            .style(theme::scroll(look))
            .into()
    }

    fn goals<'a>(&self, look: Look, library: &'a Library) -> Element<'a, Message> {
        let chosen = self.chosen(library);
        let mut goals = Column::new().spacing(8);
        for standard in library.standards() {
            for level in standard.goals() {
                let is_chosen = chosen.as_ref() == Some(&(standard.id.clone(), level.number));
                let count =
                    level.domains.iter().flat_map(crate::curriculum::standard::Domain::competencies).count();
                let sign = if is_chosen { Icon::CircleDot } else { Icon::Circle };
                let color = if is_chosen { look.palette.accent } else { look.palette.quiet };
                let label = column![
                    words(format!(
                        "{} · {}",
                        standard.title.get(look.language),
                        level.title.get(look.language)
                    )),
                    quiet(
                        look,
                        tr!(
                            look.language,
                            "goal-size",
                            edition = standard.edition.get(look.language),
                            domains = level.domains.len(),
                            competencies = count
                        )
                    ),
                ];
                goals = goals.push(
                    press(
                        row![icon(sign, 20.0, color), label].spacing(12).align_y(iced::Center),
                        look.palette.accent,
                        pressed::choice(look, is_chosen),
                    )
                    .padding([10, 14])
                    .width(Fill)
                    .on_press(Message::Goal(standard.id.clone(), level.number)),
                );
            }
        }
        goals.into()
    }
}
