//! The first day: a name, looks, a lesson and its questions.

use jiff::SignedDuration;

use super::answering::slug;
use super::{Error, Theme, To, Tour};
use crate::curriculum::Language;
use crate::curriculum::question::Kind;
use crate::tr;

impl Tour<'_> {
    pub(super) fn first_day(&mut self) -> Result<(), Error> {
        self.welcome()?;
        self.looks()?;
        self.go(&To::Today);
        self.picture("today-first")?;
        self.go(&To::Curriculum);
        self.picture("curriculum")?;
        self.go(&To::Practice);
        self.picture("practice")?;
        self.lesson()?;
        self.answers()?;
        self.go(&To::Today);
        self.picture("today-after")?;
        Ok(())
    }

    fn welcome(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.picture("welcome")?;
        self.driver.type_text(if language == Language::Chinese { "林小雨" } else { "Lin Xiaoyu" });
        self.driver.click(&tr!(language, "welcome-begin"))?;
        if self.driver.app().desk().is_none() {
            return Err(self.lost("welcome", "the learner did not sit down"));
        }
        self.note("A new learner gave a name and a goal.");
        Ok(())
    }

    /// Theme and text size are chosen where a learner chooses them.
    fn looks(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.go(&To::Settings);
        let theme = match self.variant.theme {
            Theme::Light => tr!(language, "theme-light"),
            Theme::Dark => tr!(language, "theme-dark"),
            Theme::Contrast => tr!(language, "theme-contrast"),
        };
        self.driver.click(&theme)?;
        if self.variant.text != 100 {
            self.driver.click(&format!("{} %", self.variant.text))?;
        }
        self.picture("settings")?;
        self.end("settings-end")?;
        self.go(&To::Data);
        self.picture("data")?;
        self.end("data-end")?;
        self.go(&To::About);
        self.picture("about")?;
        self.end("about-end")
    }

    fn lesson(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.go(&To::Today);
        self.driver.click(&tr!(language, "today-read"))?;
        self.picture("lesson-top")?;
        self.clock.advance(SignedDuration::from_mins(7));
        self.driver.click(&tr!(language, "lesson-read"))?;
        if !self.driver.shows(&tr!(language, "lesson-is-read")) {
            return Err(self.lost("lesson", "it was not marked as read"));
        }
        self.picture("lesson-read")?;
        self.note("The first lesson was read.");
        Ok(())
    }

    /// Answers the topic's questions, some wrong, with a picture of every kind before and after.
    fn answers(&mut self) -> Result<(), Error> {
        let language = self.language();
        let count = self.driver.app().desk().and_then(|desk| {
            let topic = desk.record.last_opened.as_ref()?;
            Some(desk.library.topic(topic)?.active().count())
        });
        let practise = tr!(language, "lesson-practise", count = count.unwrap_or_default());
        self.driver.click(&practise)?;
        let mut pictured: Vec<(Kind, bool)> = Vec::new();
        let mut number = 0;
        while let Some((question, seed)) = self.asked() {
            // Every third answer is wrong.
            let is_right = number % 3 != 2;
            number += 1;
            self.clock.advance(SignedDuration::from_secs(25));
            self.put_down(&question, seed, is_right)?;
            let kind = question.kind();
            let is_new = !pictured.iter().any(|(seen, _)| *seen == kind);
            if is_new {
                self.picture(&format!("{}-open", slug(kind)))?;
            }
            self.driver.click(&tr!(language, "session-submit"))?;
            if !self.driver.shows(&tr!(language, "session-next")) {
                return Err(self.lost("answers", format!("{} was not marked", question.id)));
            }
            if is_new || (!is_right && !pictured.contains(&(kind, false))) {
                self.picture(&format!("{}-{}", slug(kind), if is_right { "right" } else { "wrong" }))?;
                pictured.push((kind, is_right));
            }
            self.report.answers += 1;
            self.report.right += usize::from(is_right);
            self.driver.click(&tr!(language, "session-next"))?;
        }
        self.picture("summary")?;
        let (right, answers) = (self.report.right, self.report.answers);
        self.note(format!("{answers} questions were answered, {right} of them right."));
        Ok(())
    }
}
