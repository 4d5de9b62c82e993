//! Mock exams that were sat: their reports, good and poor, and the page from which papers are printed.

use std::time::Duration;

use iced::keyboard::{Modifiers, key::Named};
use jiff::SignedDuration;

use super::{Error, Scratch, To, Tour, start};
use crate::curriculum::exam::PartKind;
use crate::curriculum::{Language, Library, QuestionId};
use crate::exam::{Bank, Form, Marks, Partial, Sitting, report};
use crate::memory::Now;
use crate::practice::model::answer;
use crate::store::{Preferences, SittingId, Store, ThemeChoice};
use crate::tr;
use crate::ui::app::Message;
use crate::ui::screen::notebook::short;
use crate::ui::screen::print::Which;
use crate::ui::tour::Theme;

/// The exam that is sat: of two parts, one of which counts for two years.
const EXAM: &str = "csm-3";
/// The exam of which one section is sat.
const OTHER: &str = "onex-2021-1";

/// How a paper was sat.
struct Sat {
    exam: &'static str,
    number: u32,
    form: Form,
    /// One of so many answers is wrong.
    wrong: usize,
    /// Days ago.
    ago: i64,
}

/// A first try, a better one, and a section of another exam.
const SITTINGS: [Sat; 3] = [
    Sat { exam: EXAM, number: 1, form: Form::Full, wrong: 2, ago: 21 },
    Sat { exam: EXAM, number: 2, form: Form::Full, wrong: 5, ago: 3 },
    Sat { exam: OTHER, number: 4, form: Form::Section(0), wrong: 4, ago: 1 },
];

impl Tour<'_> {
    /// The reports of a learner who has sat a few papers.
    pub(super) fn reports(&mut self) -> Result<(), Error> {
        let data = Scratch::new(&format!("{}-exams", self.variant.name))?;
        let Some(([poor, good, section], missed)) = self.sat(&data)? else {
            return Err(self.lost("reports", "the bank yields no paper"));
        };
        let examinee = start(&data, self.source, &self.clock, self.variant)?;
        let before = std::mem::replace(&mut self.driver, examinee);
        self.report_of(good, "report-good", 4)?;
        self.answers_of(&missed)?;
        self.report_of(poor, "report-poor", 1)?;
        self.report_of(section, "report-section", 0)?;
        self.print_page()?;
        self.note("Three reports of mock exams were read, and a paper looked at for printing.");
        self.driver = before;
        Ok(())
    }

    fn report_of(&mut self, sitting: SittingId, name: &str, parts: usize) -> Result<(), Error> {
        self.driver.send(Message::Go(To::Report(sitting)));
        self.picture(name)?;
        for part in 1..=parts {
            self.driver.tap(Named::PageDown, Modifiers::empty());
            self.picture(&format!("{name}-{part}"))?;
        }
        Ok(())
    }

    /// The wrong answers, the first of them opened.
    fn answers_of(&mut self, missed: &QuestionId) -> Result<(), Error> {
        let language = self.language();
        let wrong = tr!(language, "result-filter-wrong");
        let Some(label) = self.driver.texts().into_iter().find(|text| text.starts_with(&wrong)) else {
            return Err(self.lost("reports", "no answers are listed"));
        };
        self.driver.click(&label)?;
        let desk = self.driver.app().desk();
        let question = desk.and_then(|desk| desk.library.question(missed));
        if let Some(stem) = question.map(|question| short(question.stem.get(language))) {
            self.driver.click(&stem)?;
        }
        self.picture("report-answer")?;
        self.end("report-end")
    }

    fn print_page(&mut self) -> Result<(), Error> {
        let language = self.language();
        let Ok(exam) = OTHER.parse() else { return Ok(()) };
        self.driver.send(Message::Go(To::Print(exam, Which::default())));
        self.picture("print")?;
        self.driver.click(&tr!(language, "paper-half"))?;
        self.end("print-end")?;
        let Ok(exam) = EXAM.parse() else { return Ok(()) };
        let which = Which { part: PartKind::Practical, number: 7, ..Which::default() };
        self.driver.send(Message::Go(To::Print(exam, which)));
        self.driver.click(Language::English.own_name())?;
        self.picture("print-practical")
    }

    /// Keeps the sittings as if they had been sat; with them the first question that the better one missed.
    fn sat(&self, data: &Scratch) -> Result<Option<([SittingId; 3], QuestionId)>, Error> {
        let Some(desk) = self.driver.app().desk() else { return Ok(None) };
        let now = desk.now();
        let place = crate::store::Place::choose(Some(data.0.clone()), None)?;
        let mut store = Store::open(&place, &now)?;
        let learner = store.create_profile(&desk.profile.name, &now)?.id;
        let theme = match self.variant.theme {
            Theme::Light => ThemeChoice::Light,
            Theme::Dark => ThemeChoice::Dark,
            Theme::Contrast => ThemeChoice::Contrast,
        };
        let preferences = Preferences { theme, ..desk.preferences.clone() };
        store.save_preferences(learner, &preferences)?;
        let (mut kept, mut missed) = (Vec::new(), None);
        for sat in &SITTINGS {
            let begin = now.after(SignedDuration::from_hours(-24 * sat.ago));
            let Some((sitting, marks, pass)) = sitting(&desk.library, sat, &begin) else { return Ok(None) };
            let id = store.begin_sitting(learner, &sitting, pass)?;
            let end = begin.after(SignedDuration::try_from(sitting.spent).unwrap_or_default());
            store.end_sitting(id, &sitting, &marks, false, &[], &end)?;
            let lost = marks.iter().position(|mark| *mark == Some(Marks(0)));
            if kept.len() == 1 {
                missed = lost.map(|place| sitting.paper.items[place].question.clone());
            }
            kept.push(id);
        }
        Ok(<[SittingId; 3]>::try_from(kept).ok().zip(missed))
    }
}

/// A sitting with its marks and the pass mark.
fn sitting(library: &Library, sat: &Sat, begin: &Now) -> Option<(Sitting, Vec<Option<Marks>>, u32)> {
    let exam = library.exams().iter().find(|exam| exam.id.as_str() == sat.exam)?;
    let paper = Bank::new(library, exam, PartKind::Theory)?.paper(sat.form, sat.number).ok()?;
    let limit = Duration::from_secs(60 * u64::from(sat.form.minutes(&exam.theory)));
    let mut sitting = Sitting::new(paper, Some(limit), Partial::Proportional, begin.timestamp());
    for (place, answered) in sitting.answers.iter_mut().enumerate() {
        let question = library.question(&sitting.paper.items[place].question)?;
        answered.is_flagged = place % 9 == 4;
        // The last ones of a first try are not reached.
        if sat.wrong > 2 || place < 60 {
            answered.response = Some(answer(question, place % sat.wrong != 1));
            answered.spent = Duration::from_secs(25 + place as u64 * 37 % 60);
        }
        sitting.spent += answered.spent;
    }
    let marks = report::marks(&sitting, library).into_iter().map(report::ItemMark::given).collect();
    Some((sitting, marks, sat.form.pass_mark(&exam.theory)))
}
