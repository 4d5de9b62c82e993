//! From question to question: on, back, and once more.

use std::collections::VecDeque;

use iced::Task;

use super::{Attempt, Message, Stage, State};
use crate::curriculum::{Question, QuestionId, Subject};
use crate::memory::Due;
use crate::practice::Response;
use crate::practice::choose::{Drill, Pool};
use crate::store::{self, Undone};
use crate::ui::desk::Desk;
use crate::ui::keep;
use crate::ui::question::FIELD;
use crate::ui::screen::Action;
use crate::ui::widget::{MAIN, focus};

impl State {
    pub(super) fn next(&mut self, desk: &Desk) -> Action<Message> {
        let Some(Attempt { question, stage: Stage::Answered(answered), .. }) = &self.current else {
            return Action::None;
        };
        if answered.regrading {
            return Action::None;
        }
        // A step that falls due within the day comes back before the session ends.
        if matches!(answered.answer.after().due, Due::At(_)) && self.drill.is_none() {
            self.waiting.push_back(question.clone());
        }
        Action::Run(self.advance(desk))
    }

    /// Shows the next waiting question, or the summary.
    pub(super) fn advance(&mut self, desk: &Desk) -> Task<Message> {
        self.current = None;
        self.error = None;
        while let Some(id) = self.waiting.pop_front() {
            if let Some(question) = desk.library.question(&id) {
                return self.show(desk, question);
            }
        }
        Task::batch([focus::page_top(), focus::on(MAIN)])
    }

    fn show(&mut self, desk: &Desk, question: &Question) -> Task<Message> {
        self.attempts = self.attempts.wrapping_add(1);
        // A term's card is the term: its star is the one in the glossary.
        let term = desk.library.term_of(&question.id);
        let subject = term
            .map_or_else(|| Subject::Question(question.id.clone()), |term| Subject::Term(term.id.clone()));
        let attempt = Attempt {
            number: self.attempts,
            question: question.id.clone(),
            response: Response::empty(question),
            shown: desk.now(),
            turned: None,
            keep: keep::State::new(subject),
            stage: Stage::Answering { missing: None },
        };
        let focus = if attempt.is_typed() { iced::widget::operation::focus(FIELD) } else { focus::clear() };
        self.current = Some(attempt);
        Task::batch([focus::page_top(), focus])
    }

    pub(super) fn undo(&mut self, desk: &Desk) -> Action<Message> {
        let is_saving = matches!(self.current, Some(Attempt { stage: Stage::Saving(_), .. }));
        if self.asked.is_empty() || is_saving {
            return Action::None;
        }
        let profile = desk.profile.id;
        Action::Run(
            desk.ledger.run(move |store| store.undo(profile), |result| Message::Undone(Box::new(result))),
        )
    }

    /// The question that was taken back is asked again; the one on the screen waits.
    pub(super) fn undone(
        &mut self,
        desk: &mut Desk,
        result: Result<Option<Undone>, store::Error>,
    ) -> Action<Message> {
        match result {
            Ok(Some(undone)) => {
                desk.took_back(&undone);
                self.asked.pop();
                if let Some(attempt) = self.current.take()
                    && attempt.question != undone.question
                {
                    self.waiting.push_front(attempt.question);
                }
                // It may wait for its step already; it is asked once.
                self.waiting.retain(|waiting| *waiting != undone.question);
                self.waiting.push_front(undone.question);
                Action::Run(self.advance(desk))
            }
            Ok(None) => Action::None,
            Err(error) => {
                self.error = Some(error);
                Action::None
            }
        }
    }

    /// Asks what was missed once more, now.
    pub(super) fn again(&mut self, desk: &Desk) -> Action<Message> {
        let missed: Vec<QuestionId> = self.missed().cloned().collect();
        self.asked.clear();
        self.open = None;
        self.waiting = VecDeque::from(missed.clone());
        // Practice, whatever it was: the day's queue has had its answers.
        self.drill = Some(Drill::of(Pool::Chosen(missed), None));
        self.seed = desk.seed();
        Action::Run(self.advance(desk))
    }

    /// The questions that were missed, each once, in the order of asking.
    pub(super) fn missed(&self) -> impl Iterator<Item = &QuestionId> {
        let first = |place: usize, question: &QuestionId| {
            !self.asked[..place].iter().any(|asked| !asked.right && asked.question == *question)
        };
        self.asked
            .iter()
            .enumerate()
            .filter(move |(place, asked)| !asked.right && first(*place, &asked.question))
            .map(|(_, asked)| &asked.question)
    }
}
