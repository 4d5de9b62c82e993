//! A card in a session: think, turn it, say how well it was known; on to the next at once.

use iced::keyboard::{Key, key::Named};

use super::{Action, Attempt, Message, Stage, State};
use crate::memory::{Card, Grade, Now};
use crate::practice::Response;
use crate::ui::desk::Desk;
use crate::ui::question;
use crate::ui::widget::focus;

/// A card that was turned.
#[derive(Debug, Clone)]
pub struct Turned {
    /// When.
    pub at: Now,
    /// The card of memory for each of the four grades.
    pub outlook: [Card; 4],
}

impl Attempt {
    /// Whether the question is a card, which the learner marks.
    pub(super) fn is_card(&self) -> bool {
        matches!(self.response, Response::Recall(_))
    }

    /// What a key means while a card is on the screen.
    pub(super) fn card_key(&self, key: Key<&str>) -> Option<Message> {
        let is_turned = self.turned.is_some();
        match key {
            Key::Named(Named::Enter | Named::Space) if is_turned => Some(Message::Grade(Grade::Good)),
            Key::Named(Named::Enter | Named::Space) => Some(Message::Edit(question::Message::Reveal)),
            Key::Character(digit) if is_turned => Grade::from_number(digit.parse().ok()?).map(Message::Grade),
            _ => None,
        }
    }
}

impl State {
    /// Turns the card.
    pub(super) fn turn(&mut self, desk: &Desk) -> Action<Message> {
        let Some(attempt) = self.current.as_mut().filter(|attempt| attempt.is_card()) else {
            return Action::None;
        };
        if attempt.turned.is_none() {
            let at = desk.now();
            let before = desk.record.cards.get(&attempt.question);
            let outlook = desk.scheduler.preview(before, &at, self.seed, desk.load());
            attempt.turned = Some(Box::new(Turned { at, outlook }));
        }
        Action::Run(focus::clear())
    }

    /// The learner says how well it was known: of a card that lies open, or of an answer that was marked.
    pub(super) fn graded(&mut self, desk: &Desk, grade: Grade) -> Action<Message> {
        match &mut self.current {
            Some(attempt) if attempt.is_card() => {
                if attempt.turned.is_none() || !matches!(attempt.stage, Stage::Answering { .. }) {
                    return Action::None;
                }
                attempt.response = Response::Recall(Some(grade != Grade::Again));
                self.submit(desk, Some(grade))
            }
            _ => self.regrade(desk, grade),
        }
    }
}
