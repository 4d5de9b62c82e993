//! A mock exam: the cover, the questions, an interruption, handing in, and one that runs out of time.

use iced::keyboard::{Modifiers, key::Named};
use jiff::SignedDuration;

use super::{Error, To, Tour};
use crate::curriculum::exam::PartKind;
use crate::curriculum::question::Kind;
use crate::tr;
use crate::ui::app::Message;
use crate::ui::screen::sitting;

impl Tour<'_> {
    pub(super) fn exam(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.go(&To::Exams);
        self.picture("exams")?;
        let exams = self.driver.app().desk().map(|desk| {
            let (standard, level) = desk.goal()?;
            let own = desk.library.exams_of(standard, level).next()?.id.clone();
            let other = desk.library.exams().iter().find(|exam| exam.practical.is_some())?.id.clone();
            Some((own, other))
        });
        let Some(Some((own, other))) = exams else { return Err(self.lost("exam", "there is none")) };
        self.driver.send(Message::Go(To::Cover(other.clone(), PartKind::Theory)));
        self.picture("cover-other")?;
        self.end("cover-other-end")?;
        self.driver.send(Message::Go(To::Cover(other, PartKind::Practical)));
        self.picture("cover-practical")?;
        self.driver.send(Message::Go(To::Cover(own, PartKind::Theory)));
        self.picture("cover")?;
        self.end("cover-end")?;
        self.driver.click(&tr!(language, "cover-start"))?;
        self.sits()?;
        self.interrupted()?;
        self.hands_in()?;
        self.out_of_time()
    }

    fn tick(&mut self, seconds: i64) {
        self.clock.advance(SignedDuration::from_secs(seconds));
        self.driver.send(Message::Sitting(sitting::Message::Tick));
    }

    /// Answers most questions, flags some, leaves some open.
    fn sits(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.picture("sitting")?;
        let mut pictured: Vec<Kind> = Vec::new();
        let mut number = 0;
        while let Some((question, seed)) = self.asked() {
            number += 1;
            self.tick(20 + number % 7 * 9);
            if number % 9 != 4 {
                self.put_down(&question, seed, number % 4 != 0)?;
            }
            if number % 11 == 5 {
                self.driver.click(&tr!(language, "sitting-flag"))?;
            }
            if !pictured.contains(&question.kind()) {
                pictured.push(question.kind());
                self.picture(&format!("sitting-{}", super::answering::slug(question.kind())))?;
            }
            self.driver.tap(Named::PageDown, Modifiers::empty());
        }
        self.note(format!("{number} questions of a mock exam were gone through."));
        Ok(())
    }

    /// The program is closed and opened again: the paper is as it was.
    fn interrupted(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.restart()?;
        self.picture("today-unfinished")?;
        self.driver.click(&tr!(language, "exams-go-on"))?;
        if self.asked().is_none() {
            return Err(self.lost("exam", "the paper was not taken up again"));
        }
        self.driver.tap_character('m', Modifiers::empty());
        self.picture("sitting-map")?;
        self.driver.tap_character('m', Modifiers::empty());
        self.go(&To::Today);
        self.picture("sitting-leave")?;
        self.driver.click(&tr!(language, "sitting-leave"))?;
        self.go(&To::Exams);
        self.picture("exams-unfinished")?;
        self.driver.click(&tr!(language, "exams-go-on"))?;
        self.note("It was interrupted twice and taken up again.");
        Ok(())
    }

    fn hands_in(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.driver.tap(Named::Enter, Modifiers::COMMAND);
        self.picture("hand-in")?;
        self.driver.tap(Named::Enter, Modifiers::empty());
        self.picture("hand-in-sure")?;
        self.driver.click(&tr!(language, "hand-in-yes"))?;
        if !self.driver.shows(&tr!(language, "place-report")) {
            return Err(self.lost("exam", "there is no report"));
        }
        self.go(&To::Exams);
        self.picture("exams-later")?;
        self.note("It was handed in and marked.");
        Ok(())
    }

    /// A section only, until the time is up.
    fn out_of_time(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.driver.click(&tr!(language, "exams-cover"))?;
        self.driver.click(&tr!(language, "partial-share", share = 50))?;
        self.driver.click(&tr!(language, "partial-more", by = 10))?;
        self.picture("cover-again")?;
        self.driver.click(&tr!(language, "paper-half"))?;
        self.driver.click(&tr!(language, "cover-start"))?;
        let desk = self.driver.app().desk();
        let limit = desk.and_then(|desk| desk.sittings.first()?.limit).unwrap_or_default();
        self.tick(i64::try_from(limit.as_secs()).unwrap_or_default() - 4 * 60);
        self.picture("sitting-soon")?;
        self.tick(5 * 60);
        if !self.driver.shows(&tr!(language, "sitting-time-up-title")) {
            return Err(self.lost("exam", "the time did not run out"));
        }
        self.picture("time-up")?;
        self.driver.tap(Named::Enter, Modifiers::empty());
        self.note("Another ran out of time and was handed in as it stood.");
        Ok(())
    }
}
