//! What a learner keeps about a question, a lesson or a term: a star, a flag, a note, a complaint.

use iced::widget::{Column, Row, column, row, text_input};
use iced::{Alignment, Element, Fill, Task};

use super::desk::Desk;
use super::screen::opening;
use super::theme::{self, Look, size};
use super::widget::editor::{Change, Editor};
use super::widget::{Icon, chip, link, quiet, secondary, words};
use crate::curriculum::{Language, Subject};
use crate::practice::{Mark, Problem};
use crate::store::{self, Note, ProfileId, Report};
use crate::tr;

/// The longest note, characters.
const LONGEST_NOTE: usize = 10_000;
/// The longest complaint, characters.
const LONGEST_REPORT: usize = 500;
/// The name of the note's field.
const NOTE: &str = "note-field";
/// The name of the complaint's field.
const REPORT: &str = "report-field";

/// What is kept about one thing, and what of it is open.
#[derive(Debug, Clone)]
pub struct State {
    subject: Subject,
    panel: Panel,
    error: Option<store::Error>,
}

#[derive(Debug, Clone)]
enum Panel {
    Closed,
    /// The note is being read.
    Reading,
    Note(Box<Writing>),
    Report(Form),
    /// The complaint was saved.
    Reported,
}

#[derive(Debug, Clone)]
struct Writing {
    editor: Editor,
    /// What the store was last asked to keep; `None` if it could not.
    sent: Option<String>,
    is_saving: bool,
}

#[derive(Debug, Clone)]
struct Form {
    problem: Problem,
    text: String,
    is_saving: bool,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Put a mark there, or take it away.
    Toggle(Mark),
    /// It was done, or not.
    Toggled(ProfileId, Mark, Subject, bool, Result<(), store::Error>),
    /// Open the note, or close it.
    Note,
    /// The note was read, or not.
    Read(Subject, Box<Result<Option<Note>, store::Error>>),
    /// The note was edited.
    Edit(Change),
    /// The note was saved, or not.
    Saved(ProfileId, Subject, Box<Result<Option<Note>, store::Error>>),
    /// Open the complaint, or close it.
    Report,
    /// What is wrong.
    Problem(Problem),
    /// The complaint in words.
    Words(String),
    /// Keep the complaint.
    Send,
    /// It was kept, or not.
    Sent(Subject, Box<Result<Report, store::Error>>),
}

impl State {
    /// Nothing open.
    pub fn new(subject: Subject) -> Self {
        Self { subject, panel: Panel::Closed, error: None }
    }

    /// With the note open.
    pub fn with_note(desk: &Desk, subject: Subject) -> (Self, Task<Message>) {
        let mut state = Self::new(subject);
        let task = state.note(desk);
        (state, task)
    }

    /// What it is about.
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Task<Message> {
        match message {
            Message::Toggle(mark) => self.toggle(desk, mark),
            Message::Note => self.note(desk),
            Message::Read(subject, result) => self.read(&subject, *result),
            Message::Edit(change) => self.edit(desk, change),
            Message::Report => self.report(),
            Message::Problem(problem) => {
                if let Panel::Report(form) = &mut self.panel {
                    form.problem = problem;
                }
                Task::none()
            }
            Message::Words(text) => {
                if let Panel::Report(form) = &mut self.panel {
                    form.text = text.chars().take(LONGEST_REPORT).collect();
                }
                Task::none()
            }
            Message::Send => self.send(desk),
            Message::Toggled(..) | Message::Saved(..) | Message::Sent(..) => self.replied(desk, message),
        }
    }

    fn toggle(&mut self, desk: &Desk, mark: Mark) -> Task<Message> {
        let is_set = !desk.record.is_marked(mark, &self.subject);
        let (profile, now, subject) = (desk.profile.id, desk.now(), self.subject.clone());
        self.error = None;
        let touched = subject.clone();
        desk.ledger.run(
            move |store| {
                if is_set {
                    store.set_mark(profile, mark, &subject, &now)
                } else {
                    store.unset_mark(profile, mark, &subject)
                }
            },
            move |result| Message::Toggled(profile, mark, touched, is_set, result),
        )
    }

    fn note(&mut self, desk: &Desk) -> Task<Message> {
        if matches!(self.panel, Panel::Note(_) | Panel::Reading) {
            self.panel = Panel::Closed;
            return Task::none();
        }
        self.panel = Panel::Reading;
        self.error = None;
        let (profile, subject) = (desk.profile.id, self.subject.clone());
        let asked = subject.clone();
        desk.ledger.run(
            move |store| store.note(profile, &subject),
            move |result| Message::Read(asked, Box::new(result)),
        )
    }

    fn read(&mut self, subject: &Subject, result: Result<Option<Note>, store::Error>) -> Task<Message> {
        if *subject != self.subject || !matches!(self.panel, Panel::Reading) {
            return Task::none();
        }
        match result {
            Ok(note) => {
                let text = note.map(|note| note.text).unwrap_or_default();
                let editor = Editor::new(&text);
                self.panel = Panel::Note(Box::new(Writing { editor, sent: Some(text), is_saving: false }));
                iced::widget::operation::focus(NOTE)
            }
            Err(error) => {
                self.panel = Panel::Closed;
                self.error = Some(error);
                Task::none()
            }
        }
    }

    /// Every change is saved as it is made; while one is being saved, the next waits for it.
    fn edit(&mut self, desk: &Desk, change: Change) -> Task<Message> {
        let Panel::Note(writing) = &mut self.panel else { return Task::none() };
        writing.editor.change(change, LONGEST_NOTE);
        self.save(desk)
    }

    fn save(&mut self, desk: &Desk) -> Task<Message> {
        let Panel::Note(writing) = &mut self.panel else { return Task::none() };
        let text = writing.editor.text();
        if writing.is_saving || writing.sent.as_deref().map(str::trim) == Some(text.trim()) {
            return Task::none();
        }
        writing.is_saving = true;
        writing.sent = Some(text.clone());
        let (profile, now, subject) = (desk.profile.id, desk.now(), self.subject.clone());
        let touched = subject.clone();
        desk.ledger.run(
            move |store| store.put_note(profile, &subject, &text, &now),
            move |result| Message::Saved(profile, touched, Box::new(result)),
        )
    }

    fn report(&mut self) -> Task<Message> {
        self.error = None;
        if matches!(self.panel, Panel::Report(_)) {
            self.panel = Panel::Closed;
            return Task::none();
        }
        self.panel =
            Panel::Report(Form { problem: Problem::WrongKey, text: String::new(), is_saving: false });
        iced::widget::operation::focus(REPORT)
    }

    fn send(&mut self, desk: &Desk) -> Task<Message> {
        let (Panel::Report(form), Subject::Question(question)) = (&mut self.panel, &self.subject) else {
            return Task::none();
        };
        if form.is_saving {
            return Task::none();
        }
        form.is_saving = true;
        self.error = None;
        let (profile, now, question) = (desk.profile.id, desk.now(), question.clone());
        let (problem, text, touched) = (form.problem, form.text.clone(), self.subject.clone());
        desk.ledger.run(
            move |store| store.add_report(profile, &question, problem, &text, &now),
            move |result| Message::Sent(touched, Box::new(result)),
        )
    }

    fn replied(&mut self, desk: &mut Desk, message: Message) -> Task<Message> {
        late(desk, &message);
        match message {
            Message::Toggled(.., Err(error)) => self.error = Some(error),
            Message::Saved(_, subject, result) if subject == self.subject => {
                if let Panel::Note(writing) = &mut self.panel {
                    writing.is_saving = false;
                    match *result {
                        // What was typed in the meantime.
                        Ok(_) => {
                            self.error = None;
                            return self.save(desk);
                        }
                        Err(error) => {
                            // Not kept: the next change tries again.
                            writing.sent = None;
                            self.error = Some(error);
                        }
                    }
                }
            }
            Message::Sent(subject, result) if subject == self.subject => match *result {
                Ok(_) => self.panel = Panel::Reported,
                Err(error) => {
                    if let Panel::Report(form) = &mut self.panel {
                        form.is_saving = false;
                    }
                    self.error = Some(error);
                }
            },
            _ => {}
        }
        Task::none()
    }

    /// The row of what can be kept.
    pub fn row<'a>(&self, look: Look, desk: &Desk) -> Row<'a, Message> {
        let language = look.language;
        let is_set = |mark| desk.record.is_marked(mark, &self.subject);
        let (star, flag) = (is_set(Mark::Favourite), is_set(Mark::Flag));
        let star_name = if star { tr!(language, "keep-starred") } else { tr!(language, "keep-star") };
        let flag_name = if flag { tr!(language, "keep-flagged") } else { tr!(language, "keep-flag") };
        let note_name = if desk.record.noted.contains(&self.subject) {
            tr!(language, "keep-note-there")
        } else {
            tr!(language, "keep-note")
        };
        let sign = |is_set, full, empty| if is_set { full } else { empty };
        let mut row = row![
            link(
                look,
                sign(star, Icon::StarFilled, Icon::Star),
                star_name,
                Some(Message::Toggle(Mark::Favourite))
            ),
            link(
                look,
                sign(flag, Icon::FlagFilled, Icon::Flag),
                flag_name,
                Some(Message::Toggle(Mark::Flag))
            ),
            link(look, Icon::Note, note_name, Some(Message::Note)),
        ];
        if matches!(self.subject, Subject::Question(_)) {
            row = row.push(link(look, Icon::Report, tr!(language, "keep-report"), Some(Message::Report)));
        }
        row.spacing(2)
    }

    /// What is open, below the row; and what went wrong.
    pub fn panel<'a>(&'a self, look: Look) -> Option<Element<'a, Message>> {
        let open = match &self.panel {
            Panel::Closed | Panel::Reading => None,
            Panel::Note(writing) => Some(writing.view(look, self.error.is_some())),
            Panel::Report(form) => Some(form.view(look)),
            Panel::Reported => Some(quiet(look, tr!(look.language, "report-kept")).into()),
        };
        let error = self.error.as_ref().map(|error| {
            let meaning = tr!(look.language, "keep-not-saved");
            opening::trouble(look, Some(meaning), error)
        });
        if open.is_none() && error.is_none() {
            return None;
        }
        Some(Column::new().push(open).push(error).spacing(10).into())
    }

    /// Row and panel.
    pub fn view<'a>(&'a self, look: Look, desk: &Desk) -> Element<'a, Message> {
        let row = self.row(look, desk).wrap();
        Column::new().push(row).push(self.panel(look)).spacing(8).into()
    }
}

impl Writing {
    fn view(&self, look: Look, has_failed: bool) -> Element<'_, Message> {
        let language = look.language;
        let field = self.editor.field(look, NOTE, (96.0, 320.0)).placeholder(tr!(language, "note-hint"));
        let editor = Element::from(field).map(Message::Edit);
        let said = if has_failed {
            None
        } else if self.is_saving {
            Some(quiet(look, tr!(language, "note-saving")))
        } else {
            Some(quiet(look, tr!(language, "note-saved")))
        };
        Column::new().push(editor).push(said).spacing(6).into()
    }
}

impl Form {
    fn view(&self, look: Look) -> Element<'_, Message> {
        let language = look.language;
        let problems = Problem::ALL.map(|problem| {
            let chip = chip(look, name(language, problem), problem == self.problem);
            chip.padding([5, 12]).on_press(Message::Problem(problem)).into()
        });
        let field = text_input(&tr!(language, "report-hint"), &self.text)
            .id(REPORT)
            .on_input(Message::Words)
            .on_submit(Message::Send)
            .size(size::BODY)
            .padding([10, 12])
            .style(theme::field(look));
        let send = secondary(look, tr!(language, "report-send"), (!self.is_saving).then_some(Message::Send));
        column![
            words(tr!(language, "report-question")),
            Row::with_children(problems).spacing(8).wrap().vertical_spacing(8),
            row![field.width(Fill), send].spacing(10).align_y(Alignment::Center),
            quiet(look, tr!(language, "report-why")),
        ]
        .spacing(10)
        .into()
    }
}

/// The name of a problem.
pub fn name(language: Language, problem: Problem) -> String {
    match problem {
        Problem::WrongKey => tr!(language, "problem-wrong-key"),
        Problem::Unclear => tr!(language, "problem-unclear"),
        Problem::Outdated => tr!(language, "problem-outdated"),
        Problem::Typo => tr!(language, "problem-typo"),
        Problem::Other => tr!(language, "problem-other"),
    }
}

/// The mirror takes note of what the store has, also when the screen was left.
pub fn late(desk: &mut Desk, message: &Message) {
    match message {
        Message::Toggled(profile, mark, subject, is_set, Ok(())) if *profile == desk.profile.id => {
            if *is_set {
                desk.record.marks.insert((*mark, subject.clone()));
            } else {
                desk.record.marks.remove(&(*mark, subject.clone()));
            }
        }
        Message::Saved(profile, subject, result) if *profile == desk.profile.id => match &**result {
            Ok(Some(_)) => {
                desk.record.noted.insert(subject.clone());
            }
            Ok(None) => {
                desk.record.noted.remove(subject);
            }
            Err(_) => {}
        },
        _ => {}
    }
}
