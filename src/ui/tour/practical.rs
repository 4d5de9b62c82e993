//! A practical paper: tasks are written, handed in, and marked by their rubric.

use iced::Size;
use iced::keyboard::{Modifiers, key::Named};

use super::{Error, To, Tour};
use crate::curriculum::exam::PartKind;
use crate::curriculum::question::Kind;
use crate::tr;
use crate::ui::app::Message;

/// The exam whose practical paper is sat.
const EXAM: &str = "onex-2021-1";
/// A window in which a task is written beside its case.
const WIDE: Size = Size::new(1600.0, 900.0);
/// Tasks that are written; the others are left out.
const WRITTEN: usize = 2;

impl Tour<'_> {
    pub(super) fn practical(&mut self) -> Result<(), Error> {
        let language = self.language();
        let Ok(exam) = EXAM.parse() else { return Ok(()) };
        self.driver.send(Message::Go(To::Cover(exam, PartKind::Practical)));
        self.picture("practical-cover")?;
        self.driver.click(&tr!(language, "cover-start"))?;
        self.writes()?;
        self.driver.tap(Named::Enter, Modifiers::COMMAND);
        self.driver.tap(Named::Enter, Modifiers::empty());
        self.driver.click(&tr!(language, "hand-in-yes"))?;
        self.picture("practical-report")?;
        self.driver.click(&tr!(language, "result-mark-tasks"))?;
        self.marks()?;
        if !self.driver.shows(&tr!(language, "place-report")) {
            return Err(self.lost("practical", "the marks were not taken"));
        }
        self.picture("practical-result")?;
        self.note("A practical paper was written and marked by its rubric.");
        Ok(())
    }

    fn writes(&mut self) -> Result<(), Error> {
        let mut written = 0;
        while let Some((question, seed)) = self.asked() {
            let is_task = question.kind() == Kind::Task;
            if is_task && written == 0 {
                self.picture("practical-task")?;
                self.driver.resize(WIDE);
                self.picture("practical-task-wide")?;
                self.driver.resize(self.variant.size);
            }
            if !is_task || written < WRITTEN {
                self.put_down(&question, seed, true)?;
                written += usize::from(is_task);
            }
            if is_task && written == 1 {
                self.end("practical-written")?;
            }
            self.driver.tap(Named::PageDown, Modifiers::empty());
        }
        Ok(())
    }

    /// Judges every criterion; keys say how far it is met.
    fn marks(&mut self) -> Result<(), Error> {
        let language = self.language();
        self.picture("marking")?;
        self.driver.type_text("12");
        self.end("marking-begun")?;
        self.driver.type_text("1211111");
        self.driver.tap(Named::ArrowRight, Modifiers::empty());
        self.driver.type_text("1321111");
        self.end("marking-done")?;
        self.driver.click(&tr!(language, "marking-confirm"))?;
        Ok(())
    }
}
