//! What the plan says, in numbers and in a sentence.

use crate::curriculum::{Language, Question};
use crate::memory::Day;
use crate::practice::plan::{Ahead, Assignment, Material, Verdict, ahead, assign, verdict};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::widget::chart;

/// Days ahead that are shown.
const SHOWN: u32 = 14;

/// The plan as of now.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// The study day.
    pub today: Day,
    /// Minutes for each of the days ahead, today first.
    pub minutes: Vec<u32>,
    days: Vec<Ahead>,
    assignment: Assignment,
    verdict: Verdict,
    is_day_off: bool,
    exam: Option<Day>,
    study_days: u32,
    minutes_a_day: u16,
}

impl Outlook {
    /// Reckons the plan.
    pub fn of(desk: &Desk) -> Self {
        let (now, wishes, pace) = (desk.now(), desk.wishes(), desk.record.pace);
        let today = now.day();
        let asked = |id| desk.library.question(id).is_some_and(Question::is_active);
        let mut material = Material::default();
        for (_, card) in desk.record.cards.iter().filter(|(id, _)| asked(*id)) {
            material.add(card, now.zone());
        }
        let mut assignment = Assignment::default();
        if let Some(goal) = desk.goal() {
            let work = desk.record.work(&desk.library, goal, &now);
            assignment = assign(&wishes, &work, pace, today);
            // What was done today is done: from here on the rest is planned.
            material.unseen = (work.unseen as u32).saturating_sub(desk.record.done.new);
            material.reading_minutes = (work.reading / 60.0) as u32;
        }
        let days = ahead(&wishes, &material, pace, &desk.scheduler, today, SHOWN);
        let minutes = days.iter().map(|day| (day.new_minutes + day.review_minutes).round() as u32).collect();
        Self {
            today,
            minutes,
            verdict: verdict(&wishes, &material, pace, &desk.scheduler, today),
            is_day_off: !wishes.studies_on(today),
            study_days: wishes.exam_after(today).map_or(0, |exam| wishes.study_days(today, exam)),
            exam: wishes.exam,
            minutes_a_day: wishes.minutes,
            assignment,
            days,
        }
    }

    /// What the plan does.
    pub fn sentence(&self, language: Language) -> String {
        if self.is_day_off {
            return tr!(language, "plan-says-day-off");
        }
        let (days, minutes) = (self.study_days, self.minutes_a_day);
        match (self.exam, self.verdict) {
            (None, _) => tr!(language, "plan-says-no-exam", minutes = minutes),
            (Some(exam), Verdict::NoExam) if exam == self.today => tr!(language, "plan-says-exam-today"),
            (Some(_), Verdict::NoExam) => tr!(language, "plan-says-over", minutes = minutes),
            _ if self.assignment.is_sprint => tr!(language, "plan-says-sprint", days = days),
            (_, Verdict::Enough { seen_by: Some(by) }) => tr!(
                language,
                "plan-says-new",
                days = days,
                new = self.assignment.new,
                date = chart::date_name(language, by)
            ),
            (_, Verdict::Enough { seen_by: None }) => tr!(language, "plan-says-review", days = days),
            (_, Verdict::Short { .. }) => {
                tr!(language, "plan-says-short", days = days, new = self.assignment.new, minutes = minutes)
            }
        }
    }

    /// What to do where the minutes do not suffice.
    pub fn advice(&self, language: Language) -> Option<String> {
        let Verdict::Short { unseen, minutes, day } = self.verdict else { return None };
        let missing = match unseen {
            0 => tr!(language, "plan-short-reviews"),
            unseen => tr!(language, "plan-short-unseen", unseen = unseen),
        };
        let date = day.map(|day| day.date().to_string());
        let advice = match (minutes, date) {
            (Some(minutes), Some(date)) => tr!(language, "plan-short-both", minutes = minutes, date = date),
            (Some(minutes), None) => tr!(language, "plan-short-minutes", minutes = minutes),
            (None, Some(date)) => tr!(language, "plan-short-date", date = date),
            (None, None) => tr!(language, "plan-short-neither"),
        };
        Some(format!("{missing} {advice}"))
    }

    /// The chart in numbers.
    pub fn numbers(&self, language: Language) -> String {
        let sum = |of: fn(&Ahead) -> f32| self.days.iter().map(of).sum::<f32>().round() as u32;
        let (new, reviews) = (sum(|day| day.new), sum(|day| day.reviews));
        let minutes: u32 = self.minutes.iter().sum();
        tr!(language, "plan-numbers", days = self.days.len(), minutes = minutes, new = new, reviews = reviews)
    }
}
