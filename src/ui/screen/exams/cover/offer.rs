//! What the bank offers for a paper, found out off the UI thread.

use crate::curriculum::exam::PartKind;
use crate::curriculum::{ExamId, Library};
use crate::exam::{Bank, Form, Paper, Seen, Shortage};
use crate::memory::Day;
use crate::ui::desk::Desk;

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Of which exam.
    pub exam: ExamId,
    /// Which part.
    pub kind: PartKind,
    /// How much of it; `None`: as much as the bank yields.
    pub form: Option<Form>,
    /// Which number; `None`: the freshest.
    pub number: Option<u32>,
    /// Points at the series that are looked at for a fresh one.
    pub seed: u64,
}

/// What the bank offers.
#[derive(Debug, Clone, Default)]
pub struct Offer {
    /// Each form, and how many papers without a common question there are of it, or what is lacking.
    pub forms: Vec<(Form, Result<usize, Shortage>)>,
    /// The form that was drawn.
    pub form: Form,
    /// The paper; `None` if the bank does not yield one.
    pub paper: Option<Paper>,
    /// Questions of it that the learner saw lately.
    pub seen: usize,
    /// The number of the freshest paper, and how many of its questions were seen lately; `None` if a number was wished
    /// for.
    pub freshest: Option<(u32, usize)>,
}

/// What the learner saw lately: what was answered, and what stood in a paper.
pub fn seen(desk: &Desk) -> Seen {
    let mut seen = Seen::default();
    for (question, card) in &desk.record.cards {
        seen.note(question, card.last_day);
    }
    let zone = desk.now().zone().clone();
    for sitting in &desk.sittings {
        let day = Day::containing(sitting.started_at, &zone);
        for item in &sitting.paper.items {
            seen.note(&item.question, day);
        }
    }
    seen
}

/// Looks at the bank and draws.
pub fn draw(library: &Library, wish: &Wish, seen: &Seen, today: Day) -> Offer {
    let Some(exam) = library.exam(&wish.exam) else { return Offer::default() };
    let (Some(part), Some(bank)) = (exam.part(wish.kind), Bank::new(library, exam, wish.kind)) else {
        return Offer::default();
    };
    let forms: Vec<(Form, Result<usize, Shortage>)> =
        Form::all(part).map(|form| (form, bank.supply(form))).collect();
    let yields = |form: &Form| forms.iter().any(|(known, supply)| known == form && supply.is_ok());
    let any = || forms.iter().find(|(_, supply)| supply.is_ok()).map(|(form, _)| *form);
    let Some(form) = wish.form.filter(yields).or_else(any) else {
        return Offer { forms, ..Offer::default() };
    };
    let paper = match wish.number {
        Some(number) => bank.paper(form, number).ok(),
        None => bank.freshest(form, wish.seed, |question| seen.staleness(question, today)).ok(),
    };
    let count = paper.as_ref().map_or(0, |paper| seen.count(paper, today));
    let freshest = paper.as_ref().filter(|_| wish.number.is_none()).map(|paper| (paper.number, count));
    Offer { forms, form, paper, seen: count, freshest }
}
