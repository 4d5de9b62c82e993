//! Weeks later: the same pages with what a diligent learner has done in six weeks.

use iced::keyboard::{Modifiers, key::Named};
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::{Error, Scratch, To, Tour, start};
use crate::memory::{Grade, Now, Scheduler};
use crate::practice::model::answer;
use crate::practice::order::Dice;
use crate::store::{Mode, NewAnswer, Preferences, Store, ThemeChoice};
use crate::ui::tour::Theme;

/// Days of study.
const DAYS: i32 = 43;
/// Questions met on a day.
const NEW: usize = 4;
/// The chance of a right answer at first sight.
const FIRST: f32 = 0.6;

impl Tour<'_> {
    /// A learner who has studied for weeks opens the program.
    pub(super) fn weeks_later(&mut self) -> Result<(), Error> {
        let data = Scratch::new(&format!("{}-weeks", self.variant.name))?;
        self.study(&data)?;
        let seasoned = start(&data, self.source, &self.clock, self.variant)?;
        let before = std::mem::replace(&mut self.driver, seasoned);
        for (place, name) in
            [(To::Today, "today-seasoned"), (To::Plan, "plan-seasoned"), (To::Progress, "progress-seasoned")]
        {
            self.go(&place);
            self.picture(name)?;
        }
        for part in 1..=4 {
            self.driver.tap(Named::PageDown, Modifiers::empty());
            self.picture(&format!("progress-seasoned-{part}"))?;
        }
        self.go(&To::Notebook);
        self.picture("notebook-seasoned")?;
        self.note("Six weeks of study were seen: readiness, retention, calibration, plan.");
        self.driver = before;
        Ok(())
    }

    /// Six weeks of answers: what is known is answered right as often as memory predicts.
    fn study(&self, data: &Scratch) -> Result<(), Error> {
        let Some(desk) = self.driver.app().desk() else { return Ok(()) };
        let Some((standard, level)) = desk.goal() else { return Ok(()) };
        let place = crate::store::Place::choose(Some(data.0.clone()), None)?;
        let begin = date(2026, 1, 20).at(19, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap_or_default();
        let now: Now = begin.into();
        let mut store = Store::open(&place, &now)?;
        let learner = store.create_profile(&desk.profile.name, &now)?.id;
        let exam = desk.now().day().0 + 30;
        let theme = match self.variant.theme {
            Theme::Light => ThemeChoice::Light,
            Theme::Dark => ThemeChoice::Dark,
            Theme::Contrast => ThemeChoice::Contrast,
        };
        let preferences = Preferences { theme, exam_day: Some(exam), ..desk.preferences.clone() };
        store.save_preferences(learner, &preferences)?;
        let (scheduler, mut dice) = (Scheduler::default(), Dice::new(7));
        let mut chance = move || (dice.roll() >> 40) as f32 / (1_u64 << 24) as f32;
        let topics: Vec<_> = desk.library.topics_for(standard, level).collect();
        let mut unseen = topics.iter().flat_map(|topic| topic.active());
        for topic in &topics {
            store.mark_lesson_read(learner, topic.id(), &now)?;
        }
        for day in 0..DAYS {
            // A rest now and then.
            if day % 10 == 5 {
                continue;
            }
            let mut moment = now.after(jiff::SignedDuration::from_hours(24 * i64::from(day)));
            let cards = store.cards(learner)?;
            let due = cards.iter().filter(|(_, card)| card.due.day(moment.zone()) <= moment.day());
            let mut asked: Vec<_> = due.filter_map(|(id, _)| desk.library.question(id)).collect();
            asked.sort_by(|a, b| a.id.cmp(&b.id));
            asked.extend(unseen.by_ref().take(NEW));
            for question in asked {
                let before = store.card(learner, &question.id)?;
                let predicted = before.map(|card| scheduler.retrievability(&card, &moment));
                let is_right = chance() < predicted.unwrap_or(FIRST);
                let grade = if is_right { Grade::Good } else { Grade::Again };
                let new = NewAnswer {
                    question: question.id.clone(),
                    mode: if before.is_some() { Mode::Review } else { Mode::Practice },
                    seed: 7,
                    response: ron::to_string(&answer(question, is_right)).unwrap_or_default(),
                    score: f32::from(u8::from(is_right)),
                    grade,
                    elapsed_ms: 24_000,
                    predicted,
                    after: scheduler.schedule(before.as_ref(), grade, &moment, 7),
                };
                store.answer(learner, &new, &moment)?;
                moment = moment.after(jiff::SignedDuration::from_secs(30));
            }
        }
        Ok(())
    }
}
