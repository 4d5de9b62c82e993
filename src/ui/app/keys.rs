//! What keys mean: shortcuts that are the same everywhere, and what no field or button wanted.

use iced::Task;
use iced::keyboard::{Key, key::Named};

use super::{App, Message, Screen, Stage};
use crate::ui::screen::{Place, frame, opening};
use crate::ui::widget::focus;
use crate::ui::widget::keyboard::Stroke;

/// What an arrow scrolls in a lesson, logical pixels.
const LINE: f32 = 80.0;

impl App {
    pub(super) fn key(&mut self, stroke: &Stroke) -> Task<Message> {
        let leaf = self.look().window.height * 0.8;
        match &mut self.stage {
            Stage::Working { desk, screen } => {
                let is_reading = matches!(screen.as_ref(), Screen::Lesson(_));
                let message = match screen.as_ref() {
                    Screen::Session(session) => session.key(desk, stroke).map(Message::Session),
                    Screen::Sitting(sitting) => sitting.key(desk, stroke).map(Message::Sitting),
                    Screen::Marking(marking) => marking.key(desk, stroke).map(Message::Marking),
                    Screen::Lesson(lesson) => lesson.key(stroke).map(Message::Lesson),
                    Screen::Search(search) => search.key(stroke).map(Message::Search),
                    _ => None,
                };
                match (message, stroke.key.as_ref()) {
                    (Some(message), _) => self.update(message),
                    // A lesson is read: there the arrows scroll.
                    (None, Key::Named(Named::ArrowDown)) if is_reading => focus::scroll_page(LINE),
                    (None, Key::Named(Named::ArrowUp)) if is_reading => focus::scroll_page(-LINE),
                    (None, Key::Named(Named::Space)) if is_reading => focus::scroll_page(leaf),
                    (None, Key::Named(Named::ArrowDown)) => focus::next(),
                    (None, Key::Named(Named::ArrowUp)) => focus::previous(),
                    (None, Key::Named(Named::PageDown)) => focus::scroll_page(leaf),
                    (None, Key::Named(Named::PageUp)) => focus::scroll_page(-leaf),
                    (None, Key::Named(Named::Home)) => focus::scroll_page(f32::MIN),
                    (None, Key::Named(Named::End)) => focus::scroll_page(f32::MAX),
                    (None, Key::Named(Named::Escape)) => self.go_back(),
                    (None, Key::Named(Named::F5)) => self.reread(),
                    _ => Task::none(),
                }
            }
            stage => match stroke.key.as_ref() {
                Key::Named(Named::F5) if matches!(stage, Stage::Opening(opening::State::Failed(_))) => {
                    self.opening(opening::Message::Retry)
                }
                Key::Named(Named::ArrowDown) => focus::next(),
                Key::Named(Named::ArrowUp) => focus::previous(),
                _ => Task::none(),
            },
        }
    }

    fn go_back(&mut self) -> Task<Message> {
        let Stage::Working { screen, .. } = &self.stage else { return Task::none() };
        match screen.as_ref() {
            Screen::Today(_) => focus::clear(),
            Screen::Lesson(_) => self.go(Place::Curriculum),
            Screen::Term(_) => self.go(Place::Glossary),
            Screen::Data(_) | Screen::Memory(_) => self.go(Place::Settings),
            Screen::Session(session) => self.go(session.home()),
            Screen::Cover(_)
            | Screen::Sitting(_)
            | Screen::Report(_)
            | Screen::Marking(_)
            | Screen::Print(_) => self.go(Place::Exams),
            _ => self.go(Place::Today),
        }
    }

    pub(super) fn zoom(&mut self, step: Option<i16>) -> Task<Message> {
        let Some(mut preferences) = self.preferences().cloned() else { return Task::none() };
        let percent = preferences.text_percent;
        preferences.text_percent =
            step.map_or(100, |step| percent.saturating_add_signed(step)).clamp(80, 200);
        self.prefer(preferences)
    }
}

/// Keys that mean the same everywhere, also while a field is typed in.
pub(super) fn shortcut(stroke: &Stroke) -> Option<Message> {
    if let (Key::Named(Named::Tab), false) = (&stroke.key, stroke.modifiers.command()) {
        return Some(Message::Focus { forward: !stroke.modifiers.shift() });
    }
    if !stroke.modifiers.command() || stroke.modifiers.alt() {
        return None;
    }
    // A field would take Enter for itself.
    if stroke.key == Key::Named(Named::Enter) {
        return Some(Message::Key(stroke.clone()));
    }
    let Key::Character(character) = &stroke.key else { return None };
    match character.as_str() {
        "=" | "+" => Some(Message::Zoom(Some(10))),
        "-" => Some(Message::Zoom(Some(-10))),
        "0" => Some(Message::Zoom(None)),
        "f" | "k" => Some(Message::Go(Place::Search)),
        digit => {
            let place: usize = digit.parse().ok()?;
            frame::PLACES.get(place.checked_sub(1)?).map(|(place, ..)| Message::Go(place.clone()))
        }
    }
}
