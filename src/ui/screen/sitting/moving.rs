//! From question to question, and what is put down for each.

use std::time::Duration;

use iced::Task;
use iced::keyboard::{Key, key::Named};
use iced::window;

use super::{Face, Message, Open, SOON, Soon};
use crate::practice::Response;
use crate::practice::response::LONGEST_WORK;
use crate::ui::desk::Desk;
use crate::ui::question::{self, FIELD};
use crate::ui::screen::Action;
use crate::ui::widget::editor::Editor;
use crate::ui::widget::focus;
use crate::ui::widget::keyboard::Stroke;

/// The name of the map's cell for the question that is shown.
pub const HERE: &str = "map-here";

impl Open {
    /// What a key means while a question is shown. F is the flag: a sixth option is chosen by its digit.
    pub(super) fn key(&self, desk: &Desk, stroke: &Stroke) -> Option<Message> {
        if stroke.modifiers.command() {
            return (stroke.key.as_ref() == Key::Named(Named::Enter)).then_some(Message::HandIn);
        }
        if stroke.modifiers.alt() {
            return None;
        }
        match stroke.key.as_ref() {
            Key::Named(Named::Enter | Named::ArrowRight | Named::PageDown) => Some(Message::Next),
            Key::Named(Named::ArrowLeft | Named::PageUp) => Some(Message::Previous),
            Key::Named(Named::Home) => Some(Message::To(0)),
            Key::Named(Named::End) => Some(Message::To(self.sitting.paper.items.len().saturating_sub(1))),
            Key::Character(character) => match character.to_lowercase().as_str() {
                "f" => Some(Message::Flag),
                "m" => Some(Message::Map),
                _ => {
                    let question = self.question(&desk.library)?;
                    question::shortcut(question, &self.response, self.seed, character).map(Message::Edit)
                }
            },
            _ => None,
        }
    }

    pub(super) fn edit(&mut self, desk: &Desk, edit: question::Message) -> Action<Message> {
        let Some(question) = self.question(&desk.library).filter(|_| self.face == Face::Question) else {
            return Action::None;
        };
        match (&mut self.editor, &mut self.response, edit) {
            (Some(editor), Response::Task { text, .. }, question::Message::Write(change)) => {
                editor.change(change, LONGEST_WORK);
                let written = editor.text();
                // A cursor that moves changes nothing.
                if written == *text {
                    return Action::None;
                }
                *text = written;
            }
            (_, response, edit) => question::edit(response, edit),
        }
        let is_empty = self.response == Response::empty(question);
        let response = (!is_empty).then(|| self.response.clone());
        if let Some(answer) = self.answer() {
            answer.response = response;
        }
        self.changed(self.place);
        self.keep(desk)
    }

    pub(super) fn flag(&mut self, desk: &Desk) -> Action<Message> {
        if let Some(answer) = self.answer() {
            answer.is_flagged = !answer.is_flagged;
        }
        self.changed(self.place);
        self.keep(desk)
    }

    pub(super) fn step(&mut self, desk: &Desk, by: isize) -> Action<Message> {
        let last = self.sitting.paper.items.len().saturating_sub(1);
        match self.place.checked_add_signed(by) {
            Some(place) if place <= last => self.to(desk, place),
            // After the last question comes the look at what is open.
            Some(_) => self.look_over(desk),
            None => Action::None,
        }
    }

    pub(super) fn to(&mut self, desk: &Desk, place: usize) -> Action<Message> {
        let left = self.place;
        if place >= self.sitting.answers.len() {
            return Action::None;
        }
        let shown = self.show(desk, place);
        // The time that the question took belongs to it.
        self.changed(left);
        match self.keep(desk) {
            Action::Run(kept) => Action::Run(Task::batch([shown, kept])),
            _ => Action::Run(shown),
        }
    }

    /// Shows a question.
    pub(super) fn show(&mut self, desk: &Desk, place: usize) -> Task<Message> {
        self.face = Face::Question;
        self.shows_map = false;
        self.place = place;
        let Some(question) = self.question(&desk.library) else { return focus::clear() };
        let kept = self.sitting.answers.get(place).and_then(|answer| answer.response.clone());
        self.response = kept.unwrap_or_else(|| Response::empty(question));
        self.editor = match &self.response {
            Response::Task { text, .. } => Some(Editor::new(text)),
            _ => None,
        };
        let is_typed =
            matches!(self.response, Response::Numeric(_) | Response::Fill(_) | Response::Task { .. });
        let focus = if is_typed { iced::widget::operation::focus(FIELD) } else { focus::clear() };
        Task::batch([focus::page_top(), focus::show(HERE), focus])
    }

    /// Shows the map where it is hidden, with the focus on the question at hand.
    pub(super) fn map(&mut self) -> Action<Message> {
        self.shows_map = !self.shows_map;
        Action::Run(focus::on(HERE))
    }

    /// Whether the time is up.
    pub(super) fn is_over(&self) -> bool {
        self.is_running() && self.sitting.left(Duration::ZERO).is_some_and(|left| left.is_zero())
    }

    /// Says once that the time is nearly up: who looks at another window is told there, too.
    pub(super) fn say_soon(&mut self) -> Option<Task<Message>> {
        let is_soon = self.sitting.left(Duration::ZERO).is_some_and(|left| left <= SOON);
        if !is_soon || self.soon != Soon::NotYet {
            return None;
        }
        self.soon = Soon::Said;
        Some(window::latest().and_then(|window| {
            window::request_user_attention(window, Some(window::UserAttention::Informational))
        }))
    }
}
