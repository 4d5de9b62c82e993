//! A paper before it is sat: what is asked, by which rules, and which of its numbers.

mod offer;
mod view;

use std::time::Duration;

use iced::{Element, Task};

pub use offer::Offer;

use crate::curriculum::exam::{Part, PartKind};
use crate::curriculum::{Exam, ExamId};
use crate::exam::{Form, Paper, Partial, Sitting};
use crate::store::{self, SittingId, SittingSummary};
use crate::ui::desk::Desk;
use crate::ui::screen::print::Which;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::Look;

/// The name of the field for the paper's number.
pub const NUMBER: &str = "paper-number";

/// What is chosen on the cover.
#[derive(Debug, Clone)]
pub struct State {
    exam: ExamId,
    kind: PartKind,
    form: Form,
    partial: Partial,
    is_timed: bool,
    /// The number as it stands in the field.
    number: String,
    /// What the bank offers; `None` while it is looked at for the first time.
    offer: Option<Offer>,
    /// A paper is being drawn.
    is_drawing: bool,
    /// Counts draws, so that a late one is dropped.
    attempt: u64,
    is_starting: bool,
    error: Option<store::Error>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The bank was looked at and a paper drawn.
    Drawn(u64, Box<Offer>),
    /// Another form.
    Form(Form),
    /// With the clock, or without.
    Timed(bool),
    /// Another rule for what is right in part.
    Partial(Partial),
    /// The number was edited.
    Number(String),
    /// The freshest paper after all.
    Freshest,
    /// Begin.
    Start,
    /// The sitting is kept, or not.
    Begun(Box<Result<(SittingId, Vec<SittingSummary>), store::Error>>),
    /// The same paper on paper.
    Print,
    /// Back to the exams.
    Back,
}

impl State {
    /// The cover of a paper; which questions it has is found out beside the work.
    pub fn new(desk: &Desk, exam: ExamId, kind: PartKind) -> (Self, Task<Message>) {
        let mut state = Self {
            exam,
            kind,
            form: Form::Full,
            partial: Partial::None,
            is_timed: true,
            number: String::new(),
            offer: None,
            is_drawing: false,
            // Counted from a seed, so that a late draw for an earlier cover finds nothing here.
            attempt: desk.seed(),
            is_starting: false,
            error: None,
        };
        let task = state.draw(desk, None, None);
        (state, task)
    }

    fn draw(&mut self, desk: &Desk, form: Option<Form>, number: Option<u32>) -> Task<Message> {
        self.attempt = self.attempt.wrapping_add(1);
        self.is_drawing = true;
        let wish = offer::Wish { exam: self.exam.clone(), kind: self.kind, form, number, seed: desk.seed() };
        let (library, seen, today) = (desk.library.clone(), offer::seen(desk), desk.now().day());
        let attempt = self.attempt;
        Task::perform(async move { offer::draw(&library, &wish, &seen, today) }, move |offer| {
            Message::Drawn(attempt, Box::new(offer))
        })
    }

    fn exam<'a>(&self, desk: &'a Desk) -> Option<(&'a Exam, &'a Part)> {
        let exam = desk.library.exam(&self.exam)?;
        Some((exam, exam.part(self.kind)?))
    }

    /// The number in the field, if it is one.
    fn typed(&self) -> Option<u32> {
        self.number.trim().parse().ok().filter(|number| *number > 0)
    }

    /// The paper that would be sat now.
    fn paper(&self) -> Option<&Paper> {
        let paper = self.offer.as_ref()?.paper.as_ref()?;
        (!self.is_drawing && self.typed() == Some(paper.number)).then_some(paper)
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Drawn(attempt, offer) => self.drawn(attempt, *offer),
            Message::Form(form) => Action::Run(self.draw(desk, Some(form), None)),
            Message::Timed(is_timed) => {
                self.is_timed = is_timed;
                Action::None
            }
            Message::Partial(partial) => {
                self.partial = partial;
                Action::None
            }
            Message::Number(number) => self.numbered(desk, &number),
            Message::Freshest => Action::Run(self.draw(desk, Some(self.form), None)),
            Message::Start => self.start(desk),
            Message::Begun(result) => self.begun(desk, *result),
            Message::Print => {
                let number = self.typed().unwrap_or(1);
                let which = Which { part: self.kind, form: self.form, number };
                Action::Go(Place::Print(self.exam.clone(), which))
            }
            Message::Back => Action::Go(Place::Exams),
        }
    }

    fn drawn(&mut self, attempt: u64, mut offer: Offer) -> Action<Message> {
        if attempt != self.attempt {
            return Action::None;
        }
        // The freshest paper of this form is known from before.
        if let Some(before) = self.offer.as_ref().filter(|before| before.form == offer.form) {
            offer.freshest = offer.freshest.or(before.freshest);
        }
        self.is_drawing = false;
        self.form = offer.form;
        if let Some(paper) = &offer.paper
            && self.typed() != Some(paper.number)
        {
            self.number = paper.number.to_string();
        }
        self.offer = Some(offer);
        Action::None
    }

    fn numbered(&mut self, desk: &Desk, number: &str) -> Action<Message> {
        self.number = number.chars().filter(char::is_ascii_digit).take(10).collect();
        if let Some(number) = self.typed() {
            return Action::Run(self.draw(desk, Some(self.form), Some(number)));
        }
        // What is being drawn for an earlier number would put that back into the field.
        self.attempt = self.attempt.wrapping_add(1);
        self.is_drawing = false;
        Action::None
    }

    fn start(&mut self, desk: &Desk) -> Action<Message> {
        let (Some((_, part)), Some(paper), false) = (self.exam(desk), self.paper(), self.is_starting) else {
            return Action::None;
        };
        let minutes = Duration::from_secs(60 * u64::from(self.form.minutes(part)));
        let limit = self.is_timed.then_some(minutes);
        let sitting = Sitting::new(paper.clone(), limit, self.partial, desk.now().timestamp());
        let (profile, pass_mark) = (desk.profile.id, self.form.pass_mark(part));
        (self.is_starting, self.error) = (true, None);
        Action::Run(desk.ledger.run(
            move |store| {
                let id = store.begin_sitting(profile, &sitting, pass_mark)?;
                Ok((id, store.sittings(profile)?))
            },
            |result| Message::Begun(Box::new(result)),
        ))
    }

    fn begun(
        &mut self,
        desk: &mut Desk,
        result: Result<(SittingId, Vec<SittingSummary>), store::Error>,
    ) -> Action<Message> {
        self.is_starting = false;
        match result {
            Ok((sitting, list)) => {
                desk.sittings = list;
                Action::Go(Place::Sitting(sitting))
            }
            Err(error) => {
                self.error = Some(error);
                Action::None
            }
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        view::view(self, look, desk)
    }
}
