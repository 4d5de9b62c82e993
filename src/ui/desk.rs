//! What every screen works with: the content, the learner, the store, the clock.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::curriculum::search::Index;
use crate::curriculum::{Finding, Language, Library, QuestionId, StandardId};
use crate::memory::{Card, Day, DaysOff, Done, Load, Now, Queue, Scheduler, Settings};
use crate::practice::order::Dice;
use crate::practice::plan::{Pace, Wishes};
use crate::practice::record::Record;
use crate::store::{
    self, Preferences, Profile, ProfileId, Recorded, Regraded, SittingSummary, Store, Tagged, Undone,
};

use super::clock::Clock;
use super::ledger::Ledger;

/// A learner at the desk.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Everything that is taught.
    pub library: Arc<Library>,
    /// The store.
    pub ledger: Ledger,
    /// Who learns.
    pub profile: Profile,
    /// All who learn on this machine.
    pub profiles: Vec<Profile>,
    /// How this learner likes it.
    pub preferences: Preferences,
    /// What this learner did so far.
    pub record: Record,
    /// The mock exams that were sat or begun, the newest first.
    pub sittings: Vec<SittingSummary>,
    /// Decides when a question comes back.
    pub scheduler: Scheduler,
    /// How much comes back on the days ahead, kept up card by card: see [`Desk::load`].
    pub ahead: Load,
    /// Everything that can be found; `None` while it is being indexed.
    pub index: Option<Arc<Index>>,
    /// What is wrong with decks in the data folder that cannot be used.
    pub faults: Arc<[Finding]>,
    /// What was looked for last.
    pub sought: String,
    /// The time.
    pub clock: Clock,
    /// The language in use.
    pub language: Language,
    /// Where the data lies.
    pub folder: PathBuf,
    /// The study day that `record.done` belongs to.
    pub day: Day,
    /// Questions waiting in today's queue, as last counted: the sidebar shows it on every page.
    pub waiting: u32,
}

/// A learner's part of the store, read at once.
#[derive(Debug, Clone)]
pub struct Shelf {
    /// Who.
    pub profile: Profile,
    /// All who learn on this machine.
    pub profiles: Vec<Profile>,
    /// How this learner likes it.
    pub preferences: Preferences,
    /// What this learner did so far.
    pub record: Record,
    /// The mock exams that were sat or begun, the newest first.
    pub sittings: Vec<SittingSummary>,
}

impl Shelf {
    /// Reads a learner's part.
    pub fn read(store: &mut Store, profile: &Profile, now: &Now) -> Result<Self, store::Error> {
        let totals = store.totals(profile.id)?;
        Ok(Self {
            profiles: store.profiles()?,
            preferences: store.preferences(profile.id)?,
            record: Record {
                cards: store.cards(profile.id)?,
                lessons_read: store.lessons_read(profile.id)?,
                done: store.done_on(profile.id, now.day())?,
                last_opened: store.last_opened(profile.id)?,
                mistakes: store.mistakes(profile.id)?,
                marks: store.marks(profile.id)?,
                noted: store.notes(profile.id)?.into_iter().map(|note| note.subject).collect(),
                pace: Pace::of(totals.answers, totals.milliseconds),
            },
            sittings: store.sittings(profile.id)?,
            profile: profile.clone(),
        })
    }
}

impl Desk {
    /// Where the data lies, for those who read it beside the store.
    pub fn place(&self) -> Result<store::Place, store::Error> {
        store::Place::choose(Some(self.folder.clone()), None)
    }

    /// The time.
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// A seed for what begins now. It is stored with the answers, so that everything can be replayed.
    pub fn seed(&self) -> u64 {
        // Microseconds as bits: only the spread matters.
        Dice::new(self.now().timestamp().as_microsecond().cast_unsigned()).roll() >> 1
    }

    /// The standard and level that the learner prepares for.
    pub fn goal(&self) -> Option<(&StandardId, u8)> {
        let chosen = self.preferences.standard.as_ref();
        let standard =
            chosen.and_then(|id| self.library.standard(id)).or_else(|| self.library.standards().first())?;
        let level = standard.level(self.preferences.level).or_else(|| standard.goals().next())?;
        Some((&standard.id, level.number))
    }

    /// What the learner wants of a plan.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            exam: self.preferences.exam_day.map(Day),
            off: self.days_off(),
            minutes: self.preferences.minutes_a_day,
            new_a_day: u32::from(self.preferences.new_a_day),
            reviews_a_day: u32::from(self.preferences.reviews_a_day),
        }
    }

    /// The days on which the learner does not study.
    pub fn days_off(&self) -> DaysOff {
        let dates = self.preferences.off_dates.iter().map(|day| Day(*day)).collect();
        DaysOff::new(self.preferences.days_off, dates)
    }

    /// What else comes back on the days ahead, if the learner wants reviews to be spread by it.
    pub fn load(&self) -> Option<&Load> {
        self.preferences.load_balance.then_some(&self.ahead)
    }

    /// Counts anew what comes back on the days ahead: for other cards, days off, or another day.
    pub fn recount_ahead(&mut self) {
        let zone = self.now().zone().clone();
        let due = self.record.cards.values().map(|card| card.due.day(&zone));
        self.ahead = Load::new(self.day, self.days_off()).with(due);
    }

    /// Today's queue.
    pub fn queue(&self, seed: u64) -> Queue {
        let Some(goal) = self.goal() else { return Queue::default() };
        self.record.queue(&self.library, goal, &self.wishes(), &self.scheduler, &self.now(), seed)
    }

    /// Counts today's queue again: after anything that changes it, and when a page is opened.
    pub fn recount(&mut self) {
        self.turn_day();
        self.waiting = self.queue(0).counts().total();
    }

    fn turn_day(&mut self) {
        let today = self.now().day();
        if today != self.day {
            // Four o'clock has passed while the program was open: nothing was done yet today.
            self.day = today;
            self.record.done = Done::default();
            self.recount_ahead();
        }
    }

    /// Takes note of an answer that the store has.
    pub fn answered(&mut self, recorded: &Recorded) {
        self.answered_all(std::slice::from_ref(recorded));
    }

    /// Takes note of answers that the store has: those of an exam come all at once.
    pub fn answered_all(&mut self, recorded: &[Recorded]) {
        self.turn_day();
        let own = self.profile.id;
        for recorded in recorded.iter().filter(|recorded| recorded.profile == own) {
            let counted = self.counted(recorded.before.as_ref(), recorded.day);
            let done = &mut self.record.done;
            *done = Done { new: done.new + counted.new, reviews: done.reviews + counted.reviews };
            note(&mut self.record.mistakes, &recorded.question, recorded.mistake);
            self.remember(recorded.question.clone(), Some(recorded.after));
        }
        self.recount();
    }

    /// Takes note of a grade that was corrected.
    pub fn regraded(&mut self, regraded: &Regraded) {
        if self.is_of(regraded.profile) {
            self.remember(regraded.question.clone(), Some(regraded.after));
            self.recount();
        }
    }

    /// Takes note of an answer that was taken back.
    pub fn took_back(&mut self, undone: &Undone) {
        if !self.is_of(undone.profile) {
            return;
        }
        self.turn_day();
        let counted = self.counted(undone.card.as_ref(), undone.day);
        let done = &mut self.record.done;
        *done = Done {
            new: done.new.saturating_sub(counted.new),
            reviews: done.reviews.saturating_sub(counted.reviews),
        };
        note(&mut self.record.mistakes, &undone.question, undone.mistake);
        self.remember(undone.question.clone(), undone.card);
        self.recount();
    }

    /// Takes note of why an answer was missed.
    pub fn tagged(&mut self, tagged: &Tagged) {
        if self.is_of(tagged.profile) {
            note(&mut self.record.mistakes, &tagged.question, tagged.mistake);
        }
    }

    /// Whether a reply is about the learner at the desk: a late one may be about who sat here before.
    pub fn is_of(&self, profile: ProfileId) -> bool {
        profile == self.profile.id
    }

    /// Takes note of a learner's sittings, unless somebody else sits here by now.
    pub fn sat(&mut self, profile: ProfileId, sittings: Vec<SittingSummary>) {
        if self.is_of(profile) {
            self.sittings = sittings;
        }
    }

    /// Takes note of cards that are remembered anew, unless they were answered again since.
    pub fn remembered_anew(&mut self, cards: HashMap<QuestionId, Card>) {
        for (question, card) in cards {
            let kept = self.record.cards.get_mut(&question);
            if let Some(kept) = kept.filter(|kept| kept.last == card.last && kept.phase == card.phase) {
                *kept = card;
            }
        }
        self.recount_ahead();
        self.recount();
    }

    /// What an answer given on `day` counts for today.
    fn counted(&self, before: Option<&Card>, day: Day) -> Done {
        if day != self.day {
            return Done::default();
        }
        Done::of(before.map(|card| (card.phase, card.due.day(self.now().zone()))), day)
    }

    /// Takes note of a card that changed: `None` takes it away again. The day is to be counted again then.
    fn remember(&mut self, question: QuestionId, card: Option<Card>) {
        let now = self.now();
        if let Some(before) = note(&mut self.record.cards, &question, card) {
            self.ahead.remove(before.due.day(now.zone()));
        }
        if let Some(card) = card {
            self.ahead.add(card.due.day(now.zone()));
        }
    }
}

/// The scheduler that a learner's preferences ask for.
pub fn scheduler_for(preferences: &Preferences) -> Scheduler {
    let settings = Settings {
        desired_retention: preferences.desired_retention,
        maximum_interval: preferences.maximum_interval,
        learning_steps: preferences.learning_steps.clone(),
        relearning_steps: preferences.relearning_steps.clone(),
        parameters: (!preferences.parameters.is_empty()).then(|| preferences.parameters.clone()),
    };
    // The store keeps preferences within range; the default is always valid.
    Scheduler::new(settings).unwrap_or_default()
}

/// Puts what belongs to a question in the place of what was there, and gives that back; `None` takes it away.
fn note<T>(kept: &mut HashMap<QuestionId, T>, question: &QuestionId, now: Option<T>) -> Option<T> {
    match now {
        Some(now) => kept.insert(question.clone(), now),
        None => kept.remove(question),
    }
}
