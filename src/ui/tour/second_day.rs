//! The second day: what comes back, what was reached; and what is seen when something is wrong.

use std::fs;

use iced::keyboard::Modifiers;
use jiff::SignedDuration;

use super::{Error, Scratch, To, Tour, monday, start, start_with};
use crate::curriculum::{Language, Source};
use crate::tr;
use crate::ui::app::Message;
use crate::ui::screen::notebook::short;
use crate::ui::screen::search;

impl Tour<'_> {
    /// The application is closed and opened again a day later: what was learned comes back.
    pub(super) fn second_day(&mut self) -> Result<(), Error> {
        let tomorrow = monday().checked_add(SignedDuration::from_hours(24 + 12)).unwrap_or_default();
        self.clock.set(tomorrow);
        self.restart()?;
        let due = self.driver.app().desk().map_or(0, |desk| desk.queue(0).counts().total());
        if due == 0 {
            return Err(self.lost("second day", "nothing came back"));
        }
        self.report.due_next_day = usize::try_from(due).unwrap_or_default();
        self.note(format!("A day later {due} questions were waiting."));
        self.picture("today-second-day")?;
        self.go(&To::Review);
        self.picture("review")?;
        self.review()?;
        self.notebook()?;
        self.go(&To::Curriculum);
        self.picture("curriculum-later")?;
        self.go(&To::Progress);
        self.picture("progress")?;
        self.end("progress-end")?;
        self.go(&To::Settings);
        self.driver.click(&tr!(self.language(), "settings-memory"))?;
        self.picture("memory")?;
        self.end("memory-end")?;
        self.plan()?;
        self.go(&To::Practice);
        self.picture("practice-later")?;
        self.finding()
    }

    /// Search, the glossary, a term, and its card.
    fn finding(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.driver.tap_character('f', Modifiers::COMMAND);
        self.picture("search")?;
        for query in ["clsc", &tr!(language, "search-try-two")] {
            self.driver.send(Message::Search(search::Message::Typed(query.to_owned())));
            self.picture("search-found")?;
        }
        self.driver.send(Message::Search(search::Message::Typed("zzzz".to_owned())));
        self.picture("search-none")?;
        self.go(&To::Glossary);
        let term = self.driver.app().desk().and_then(|desk| {
            let topic = desk.library.topics().first()?;
            Some(desk.library.terms_in(topic.id()).next()?.id.clone())
        });
        let Some(term) = term else { return Ok(()) };
        self.picture("glossary")?;
        self.driver.click(&tr!(language, "glossary-by-area"))?;
        self.picture("glossary-by-area")?;
        self.go(&To::Term(term));
        self.driver.click(&tr!(language, "keep-star"))?;
        self.picture("term")?;
        self.driver.click(&tr!(language, "term-learn"))?;
        self.picture("card")?;
        self.driver.click(&tr!(language, "card-show"))?;
        self.picture("card-back")?;
        self.driver.type_text("1");
        self.picture("card-missed")?;
        self.note("A term was looked up, kept, and learned with its card.");
        Ok(())
    }

    /// Sets the exam, and sees what follows.
    fn plan(&mut self) -> Result<(), Error> {
        self.go(&To::Plan);
        self.picture("plan")?;
        let label = tr!(self.language(), "plan-in", days = 30);
        self.driver.click(&label)?;
        self.picture("plan-exam")?;
        self.end("plan-end")?;
        self.go(&To::Today);
        self.picture("today-planned")
    }

    pub(super) fn restart(&mut self) -> Result<(), Error> {
        // The old application goes first: one data folder, one application.
        let elsewhere = Scratch::new(&format!("{}-pause", self.variant.name))?;
        let pause = start(&elsewhere, self.source, &self.clock, self.variant)?;
        drop(std::mem::replace(&mut self.driver, pause));
        self.driver = start(&self.data, self.source, &self.clock, self.variant)?;
        Ok(())
    }

    /// Answers a few of the day's questions, takes one back, and corrects a grade.
    fn review(&mut self) -> Result<(), Error> {
        let language = self.language();
        for number in 0..3 {
            let Some((question, seed)) = self.asked() else { break };
            self.clock.advance(SignedDuration::from_secs(12));
            self.put_down(&question, seed, true)?;
            self.report.answers += 1;
            self.report.right += 1;
            // A card is saved with its grade, and the next one follows.
            if !question.kind().is_marked() {
                continue;
            }
            self.driver.click(&tr!(language, "session-submit"))?;
            if number == 0 {
                // The grade is corrected by key, then the answer is taken back.
                self.driver.type_text("2");
                self.picture("review-graded")?;
                self.driver.click(&tr!(language, "session-undo"))?;
                let again = self.asked().map(|(question, _)| question.id);
                if again.as_ref() != Some(&question.id) {
                    return Err(self.lost("undo", "the question did not come back"));
                }
                continue;
            }
            self.driver.click(&tr!(language, "session-next"))?;
        }
        self.note("Three answers of the second day, one of them taken back.");
        Ok(())
    }

    /// A note and a complaint on the question at hand, and the book in which they and the mistakes are found.
    fn notebook(&mut self) -> Result<(), Error> {
        let language = self.language();
        let Some((question, seed)) = self.asked() else {
            return Err(self.lost("notebook", "nothing is asked"));
        };
        self.put_down(&question, seed, false)?;
        self.driver.click(&tr!(language, "session-submit"))?;
        self.report.answers += 1;
        self.driver.click(&tr!(language, "why-misread"))?;
        self.driver.type_text("s");
        self.driver.click(&tr!(language, "keep-report"))?;
        self.driver.type_text(if language == Language::Chinese {
            "第二个选项也说得通"
        } else {
            "B fits as well"
        });
        self.picture("report")?;
        self.driver.click(&tr!(language, "report-send"))?;
        self.driver.click(&tr!(language, "keep-note"))?;
        self.driver.type_text(if language == Language::Chinese {
            "先听完再问，别急着打断。"
        } else {
            "Hear them out first, then ask."
        });
        self.picture("note")?;
        self.go(&To::Notebook);
        self.picture("notebook")?;
        let stem = short(question.stem.get(language));
        self.driver.click(&stem)?;
        self.picture("notebook-open")?;
        for (name, tab) in [
            ("notebook-notes", tr!(language, "notebook-notes")),
            ("notebook-reports", tr!(language, "notebook-reports")),
            ("notebook-flagged", tr!(language, "source-flagged")),
        ] {
            self.driver.click(&tab)?;
            self.picture(name)?;
        }
        self.note("A note, a complaint and a star were put on a question, and found again in the notebook.");
        Ok(())
    }

    /// What is seen when something is wrong: a second window on the same record, and a broken content folder.
    pub(super) fn troubles(&mut self) -> Result<(), Error> {
        let (data, clock, variant) = (self.data.0.clone(), self.clock.clone(), self.variant);
        let second = start_with(&data, self.source, &clock, variant)?;
        let first = std::mem::replace(&mut self.driver, second);
        self.picture("trouble-in-use")?;
        let broken = Scratch::new(&format!("{}-broken", variant.name))?;
        let topic = broken.0.join("topics/half-done");
        let files = [("topic.ron", "(id: \"half-done\", order: "), ("lesson.zh-CN.md", "# 未写完\n")];
        fs::create_dir_all(&topic).map_err(|error| Error::Write(topic.clone(), error))?;
        for (name, text) in files {
            fs::write(topic.join(name), text).map_err(|error| Error::Write(topic.join(name), error))?;
        }
        let elsewhere = Scratch::new(&format!("{}-elsewhere", variant.name))?;
        self.driver = start_with(&elsewhere.0, &Source::Folder(broken.0.clone()), &clock, variant)?;
        self.picture("trouble-content")?;
        self.driver = first;
        self.note("A second window was turned away, and a broken content folder refused with its findings.");
        Ok(())
    }
}
