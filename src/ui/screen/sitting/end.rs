//! Handing in: what is open is looked at, it is asked whether one means it, and the answers are marked.

use super::{Ended, Face, Message, Open};
use crate::curriculum::Question;
use crate::exam::Marks;
use crate::exam::report::{ItemMark, marks};
use crate::exam::sitting::Answer;
use crate::practice::grade;
use crate::practice::score::score;
use crate::store::{self, Mode, NewAnswer};
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use crate::ui::widget::{MAIN, focus};

impl Open {
    /// Shows what is open and what is flagged.
    pub(super) fn look_over(&mut self, desk: &Desk) -> Action<Message> {
        self.face = Face::HandIn { is_sure: false };
        self.changed(self.place);
        let task = iced::Task::batch([focus::page_top(), focus::on(MAIN)]);
        match self.keep(desk) {
            Action::Run(kept) => Action::Run(iced::Task::batch([task, kept])),
            _ => Action::Run(task),
        }
    }

    pub(super) fn back(&mut self, desk: &Desk) -> Action<Message> {
        match self.face {
            Face::HandIn { is_sure: true } => {
                self.face = Face::HandIn { is_sure: false };
                Action::Run(focus::on(MAIN))
            }
            _ => Action::Run(self.show(desk, self.place)),
        }
    }

    pub(super) fn sure(&mut self, desk: &Desk) -> Action<Message> {
        match self.face {
            Face::HandIn { is_sure: true } => self.end(desk, false),
            Face::HandIn { is_sure: false } => {
                self.face = Face::HandIn { is_sure: true };
                Action::Run(focus::on(MAIN))
            }
            _ => Action::None,
        }
    }

    /// Hands in, answers as they stand.
    pub(super) fn end(&mut self, desk: &Desk, is_time_up: bool) -> Action<Message> {
        self.face = Face::Ending { is_time_up };
        self.leave = super::leave::Leave::No;
        self.hand_over(desk)
    }

    /// Has the store end the sitting; once more after a failure.
    pub(super) fn hand_over(&mut self, desk: &Desk) -> Action<Message> {
        let Face::Ending { is_time_up } = self.face else { return Action::None };
        self.keeping.error = None;
        let earned: Vec<Option<Marks>> =
            marks(&self.sitting, &desk.library).into_iter().map(ItemMark::given).collect();
        let given = self.given(desk);
        let (id, sitting, now, profile) = (self.id, self.sitting.clone(), desk.now(), desk.profile.id);
        Action::Run(desk.ledger.run(
            move |store| {
                let recorded = store.end_sitting(id, &sitting, &earned, is_time_up, &given, &now)?;
                Ok(Ended { profile, recorded, sittings: store.sittings(profile)? })
            },
            |result| Message::Ended(Box::new(result)),
        ))
    }

    /// What the answers mean for memory. A question for which nothing was put down says nothing, and nor does a task:
    /// it is marked later, and no card.
    fn given(&self, desk: &Desk) -> Vec<NewAnswer> {
        let items = self.sitting.paper.items.iter().zip(&self.sitting.answers);
        let cards = items.filter_map(|(item, answer)| {
            let question = desk.library.question(&item.question)?;
            question.kind().is_practised().then(|| self.one(desk, question, answer)).flatten()
        });
        cards.collect()
    }

    fn one(&self, desk: &Desk, question: &Question, answer: &Answer) -> Option<NewAnswer> {
        let response = answer.response.as_ref()?;
        let at = desk.now();
        let before = desk.record.cards.get(&question.id);
        let score = score(question, response);
        let expected = grade::expected_time(question, desk.language);
        let grade = grade::suggest(score, answer.spent, expected, before.is_some());
        let outlook = desk.scheduler.preview(before, &at, self.seed, desk.load());
        Some(NewAnswer {
            question: question.id.clone(),
            mode: Mode::Exam,
            seed: self.seed,
            response: ron::to_string(response).ok()?,
            score: score.share(),
            grade,
            elapsed_ms: u32::try_from(answer.spent.as_millis()).unwrap_or(u32::MAX),
            predicted: before.map(|card| desk.scheduler.retrievability(card, &at)),
            after: outlook[usize::from(grade.number()) - 1],
        })
    }

    pub(super) fn ended(&mut self, desk: &mut Desk, result: Result<Ended, store::Error>) -> Action<Message> {
        let Face::Ending { is_time_up } = self.face else { return Action::None };
        match result {
            Ok(ended) => {
                note(desk, ended);
                self.leave = super::leave::Leave::Gone;
                if !is_time_up {
                    return Action::Go(self.report());
                }
                self.face = Face::TimeUp;
            }
            Err(error) => self.keeping.error = Some(error),
        }
        Action::Run(focus::on(MAIN))
    }

    /// Where one sees what it was worth.
    pub(super) fn report(&self) -> Place {
        Place::Report(self.id)
    }
}

/// Takes note of what the store has of a sitting that ended.
pub(super) fn note(desk: &mut Desk, ended: Ended) {
    desk.answered_all(&ended.recorded);
    desk.sat(ended.profile, ended.sittings);
}
