//! One question: the answer, its grade, and why it was missed.

use super::{Answer, Answered, Asked, Attempt, Message, Stage, State, index, since};
use crate::memory::Grade;
use crate::practice::grade;
use crate::practice::mistake::Why;
use crate::practice::score::score;
use crate::store::{self, Mode, NewAnswer, Recorded, Regraded, Tagged};
use crate::ui::desk::Desk;
use crate::ui::keep;
use crate::ui::question::{self, FIELD};
use crate::ui::screen::Action;
use crate::ui::widget::{MAIN, focus};

impl State {
    pub(super) fn edit(&mut self, edit: question::Message) -> Action<Message> {
        if let Some(Attempt { response, stage: stage @ Stage::Answering { .. }, .. }) = &mut self.current {
            question::edit(response, edit);
            *stage = Stage::Answering { missing: None };
        }
        Action::None
    }

    /// Marks the answer and has it saved; the screen says nothing before it is.
    pub(super) fn submit(&mut self, desk: &Desk, given: Option<Grade>) -> Action<Message> {
        let language = desk.language;
        let Some(question) = self.question(desk) else { return Action::None };
        let Some(attempt) = &mut self.current else { return Action::None };
        if !matches!(attempt.stage, Stage::Answering { .. }) {
            return Action::None;
        }
        if let Err(missing) = attempt.response.validate(question) {
            attempt.stage = Stage::Answering { missing: Some(missing) };
            // A click on the button took the cursor out of the field.
            return if attempt.is_typed() {
                Action::Run(iced::widget::operation::focus(FIELD))
            } else {
                Action::None
            };
        }
        let at = desk.now();
        let elapsed = since(&attempt.shown, &at);
        let score = score(question, &attempt.response);
        let before = desk.record.cards.get(&question.id);
        let expected = grade::expected_time(question, language);
        let grade = given.unwrap_or_else(|| grade::suggest(score, elapsed, expected, before.is_some()));
        let outlook = desk.scheduler.preview(before, &at, self.seed, desk.load());
        let Ok(response) = ron::to_string(&attempt.response) else { return Action::None };
        let answer = Answer { score, grade, at: at.clone(), outlook };
        let new = NewAnswer {
            question: question.id.clone(),
            mode: if self.drill.is_some() { Mode::Practice } else { Mode::Review },
            seed: self.seed,
            response,
            score: score.share(),
            grade,
            elapsed_ms: u32::try_from(elapsed.as_millis()).unwrap_or(u32::MAX),
            predicted: before.map(|card| desk.scheduler.retrievability(card, &at)),
            after: answer.after(),
        };
        attempt.stage = Stage::Saving(Box::new(answer));
        self.error = None;
        let (number, profile) = (attempt.number, desk.profile.id);
        Action::Run(desk.ledger.run(
            move |store| store.answer(profile, &new, &at),
            move |result| Message::Saved(number, Box::new(result)),
        ))
    }

    pub(super) fn saved(
        &mut self,
        desk: &mut Desk,
        number: u64,
        result: Result<Recorded, store::Error>,
    ) -> Action<Message> {
        let is_delayed = self.is_delayed();
        let current = self.current.as_mut().filter(|attempt| attempt.number == number);
        match result {
            Ok(recorded) => {
                desk.answered(&recorded);
                let Some(attempt) = current else { return Action::None };
                let Stage::Saving(answer) = &attempt.stage else { return Action::None };
                let answer = Answer::clone(answer);
                let (question, review) = (recorded.question, recorded.review);
                let (right, response) = (answer.score.is_full(), attempt.response.clone());
                self.asked.push(Asked { question, right, review, response, why: None });
                let explained = !desk.preferences.explanation_on_demand;
                let answered = Answered { review, answer, regrading: false, explained };
                attempt.stage = Stage::Answered(Box::new(answered));
                if is_delayed || attempt.is_card() {
                    return self.next(desk);
                }
                Action::Run(focus::on(MAIN))
            }
            Err(error) => {
                if let Some(attempt) = current {
                    attempt.stage = Stage::Answering { missing: None };
                }
                self.error = Some(error);
                Action::None
            }
        }
    }

    pub(super) fn regrade(&mut self, desk: &Desk, grade: Grade) -> Action<Message> {
        let Some(Attempt { number, stage: Stage::Answered(answered), .. }) = &mut self.current else {
            return Action::None;
        };
        if answered.regrading || answered.answer.grade == grade {
            return Action::None;
        }
        answered.regrading = true;
        let (number, review, at) = (*number, answered.review, answered.answer.at.clone());
        let after = answered.answer.outlook[index(grade)];
        Action::Run(desk.ledger.run(
            move |store| store.regrade(review, grade, after, &at),
            move |result| Message::Regraded(number, Box::new(result), grade),
        ))
    }

    pub(super) fn regraded(
        &mut self,
        desk: &mut Desk,
        number: u64,
        result: Result<Regraded, store::Error>,
        grade: Grade,
    ) -> Action<Message> {
        let attempt = self.current.as_mut().filter(|attempt| attempt.number == number);
        let answered = attempt.and_then(|attempt| match &mut attempt.stage {
            Stage::Answered(answered) => Some(answered),
            _ => None,
        });
        match result {
            Ok(regraded) => {
                desk.regraded(&regraded);
                if let Some(answered) = answered {
                    answered.regrading = false;
                    answered.answer.grade = grade;
                }
            }
            Err(error) => {
                if let Some(answered) = answered {
                    answered.regrading = false;
                }
                self.error = Some(error);
            }
        }
        Action::None
    }

    pub(super) fn explain(&mut self) -> Action<Message> {
        if let Some(Attempt { stage: Stage::Answered(answered), .. }) = &mut self.current {
            answered.explained = true;
        }
        Action::None
    }

    /// Says why an answer was missed; the same reason once more takes it back.
    pub(super) fn say_why(&mut self, desk: &Desk, place: usize, why: Option<Why>) -> Action<Message> {
        let Some(asked) = self.asked.get(place) else { return Action::None };
        let why = if asked.why == why { None } else { why };
        let review = asked.review;
        self.error = None;
        Action::Run(
            desk.ledger
                .run(move |store| store.set_why(review, why), |result| Message::Tagged(Box::new(result))),
        )
    }

    pub(super) fn tagged(
        &mut self,
        desk: &mut Desk,
        result: Result<Tagged, store::Error>,
    ) -> Action<Message> {
        match result {
            Ok(tagged) => {
                desk.tagged(&tagged);
                if let Some(asked) = self.asked.iter_mut().find(|asked| asked.review == tagged.review) {
                    asked.why = tagged.why;
                }
            }
            Err(error) => self.error = Some(error),
        }
        Action::None
    }

    pub(super) fn keep(&mut self, desk: &mut Desk, message: keep::Message) -> Action<Message> {
        if let Some(attempt) = &mut self.current {
            return Action::Run(attempt.keep.update(desk, message).map(Message::Keep));
        }
        keep::late(desk, &message);
        Action::None
    }
}
