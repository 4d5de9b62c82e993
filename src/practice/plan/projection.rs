//! The days ahead, if all goes as expected.

use super::{Assignment, Pace, QUIET_DAYS, Wishes, Work, assign, new_seconds};
use crate::memory::{Card, Day, Due, Scheduler};

/// The longest time that is looked ahead, in days.
const LONGEST: u32 = 730;
/// Rungs of the ladder of intervals: what is known beyond stays on the last.
const RUNGS: usize = 8;
/// The share of questions that are right at first sight.
const RIGHT_AT_ONCE: f32 = 0.6;
/// The most minutes on a day that are ever advised.
const MOST_MINUTES: u16 = 240;

/// Everything that the plan deals with.
#[derive(Debug, Clone, Default)]
pub struct Material {
    /// Questions never answered, those of unread lessons too.
    pub unseen: u32,
    /// Minutes to read the lessons that were not read yet.
    pub reading_minutes: u32,
    /// What was answered at least once: when it comes back, and its stability in days.
    pub cards: Vec<(Day, f32)>,
}

impl Material {
    /// As much of a card as is needed.
    pub fn add(&mut self, card: &Card, zone: &jiff::tz::TimeZone) {
        let due = match card.due {
            Due::On(day) => day,
            due @ Due::At(_) => due.day(zone),
        };
        self.cards.push((due, card.stability));
    }
}

/// What a day ahead holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ahead {
    /// The day.
    pub day: Day,
    /// Whether it is a day of study.
    pub is_study: bool,
    /// Questions met for the first time.
    pub new: f32,
    /// Reviews.
    pub reviews: f32,
    /// Minutes for new questions and lessons.
    pub new_minutes: f32,
    /// Minutes for reviews.
    pub review_minutes: f32,
    /// Due, and left for another day.
    pub backlog: f32,
    /// Questions never answered, in the evening.
    pub unseen: f32,
}

/// Whether the minutes suffice for the exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// No exam is set, or it is over.
    NoExam,
    /// Everything is seen by this day, and what is due is reviewed.
    Enough {
        /// The study day on which the last question is met; `None` if all were.
        seen_by: Option<Day>,
    },
    /// They do not.
    Short {
        /// Questions that stay unseen.
        unseen: u32,
        /// Minutes a day that would do; `None` if none would.
        minutes: Option<u16>,
        /// An exam day that would do; `None` if none within a year would.
        day: Option<Day>,
    },
}

/// The days from `today` on, at most `days` of them and none from the exam on.
pub fn ahead(
    wishes: &Wishes,
    material: &Material,
    pace: Pace,
    scheduler: &Scheduler,
    today: Day,
    days: u32,
) -> Vec<Ahead> {
    let until = wishes.exam_after(today).map_or(days, |exam| exam.days_since(today).min(days)).min(LONGEST);
    let mut course = Course::new(material, scheduler, today, until);
    (0..until).map(|day| course.step(wishes, pace, today, day)).collect()
}

/// Whether the minutes suffice, and what would.
pub fn verdict(
    wishes: &Wishes,
    material: &Material,
    pace: Pace,
    scheduler: &Scheduler,
    today: Day,
) -> Verdict {
    let Some(exam) = wishes.exam_after(today) else { return Verdict::NoExam };
    let days = ahead(wishes, material, pace, scheduler, today, LONGEST);
    if suffices(wishes, &days, pace) {
        let seen_by = days.iter().rev().find(|day| day.new >= 0.5).map(|day| day.day);
        return Verdict::Enough { seen_by };
    }
    let with =
        |wishes: &Wishes| suffices(wishes, &ahead(wishes, material, pace, scheduler, today, LONGEST), pace);
    let minutes = (wishes.minutes / 5 + 1..=MOST_MINUTES / 5)
        .map(|fives| fives * 5)
        .find(|minutes| with(&Wishes { minutes: *minutes, ..wishes.clone() }));
    let day = (1..=52)
        .map(|weeks| exam + 7 * weeks)
        .find(|exam| with(&Wishes { exam: Some(*exam), ..wishes.clone() }));
    let unseen = days.last().map_or(material.unseen as f32, |day| day.unseen).round() as u32;
    Verdict::Short { unseen, minutes, day }
}

/// Everything was met before the quiet days, and what is left over at the end is less than a day's work.
fn suffices(wishes: &Wishes, days: &[Ahead], pace: Pace) -> bool {
    let Some(last) = days.last() else { return true };
    let quiet = days.iter().filter(|day| day.is_study).rev().take(QUIET_DAYS as usize).count();
    let studied: Vec<&Ahead> = days.iter().filter(|day| day.is_study).collect();
    let seen_in_time = match studied.len().checked_sub(quiet + 1) {
        Some(index) => studied[index].unseen < 0.5,
        None => last.unseen < 0.5,
    };
    seen_in_time && last.backlog * pace.review() <= wishes.seconds()
}

/// The expected course of things: how many questions stand on which rung, and when they come back.
struct Course {
    rungs: Vec<u32>,
    retention: f32,
    due: Vec<[f32; RUNGS]>,
    backlog: [f32; RUNGS],
    unseen: f32,
    reading: f32,
    seen: f32,
}

impl Course {
    fn new(material: &Material, scheduler: &Scheduler, today: Day, days: u32) -> Self {
        let ladder = scheduler.ladder(RUNGS);
        let mut due = vec![[0.0; RUNGS]; days as usize];
        for (day, stability) in &material.cards {
            let rung = ladder.iter().filter(|rung| rung.stability <= *stability).count();
            let rung = rung.saturating_sub(1).min(RUNGS - 1);
            let place = if *day <= today { 0 } else { day.days_since(today) as usize };
            if let Some(due) = due.get_mut(place) {
                due[rung] += 1.0;
            }
        }
        Self {
            rungs: ladder.iter().map(|rung| rung.days).collect(),
            retention: scheduler.settings().desired_retention,
            due,
            backlog: [0.0; RUNGS],
            unseen: material.unseen as f32,
            reading: material.reading_minutes as f32 * 60.0,
            seen: material.cards.len() as f32,
        }
    }

    fn step(&mut self, wishes: &Wishes, pace: Pace, today: Day, index: u32) -> Ahead {
        let day = today + i32::try_from(index).unwrap_or(i32::MAX);
        let at = index as usize;
        if let Some(due) = self.due.get(at) {
            for (waiting, due) in self.backlog.iter_mut().zip(due) {
                *waiting += due;
            }
        }
        let due: f32 = self.backlog.iter().sum();
        let work = Work { unseen: self.unseen, reading: self.reading, due, seen: self.seen };
        let is_study = wishes.studies_on(day);
        let Assignment { new, reviews, is_sprint, .. } = assign(wishes, &work, pace, day);
        let new = (new as f32).min(self.unseen);
        let each = new_seconds(&work, pace);
        let done = self.review(at, (reviews as f32).min(due));
        self.meet(at, new);
        let early =
            if is_sprint { (reviews as f32 - done).clamp(0.0, (self.seen - due).max(0.0)) } else { 0.0 };
        if self.unseen > 0.0 {
            self.reading *= 1.0 - new / self.unseen;
        }
        self.unseen -= new;
        self.seen += new;
        Ahead {
            day,
            is_study,
            new,
            reviews: done + early,
            new_minutes: new * each / 60.0,
            review_minutes: (done + early) * pace.review() / 60.0,
            backlog: self.backlog.iter().sum(),
            unseen: self.unseen,
        }
    }

    /// Takes so many reviews off the backlog, the least known first.
    fn review(&mut self, at: usize, mut room: f32) -> f32 {
        let mut done = 0.0;
        for rung in 0..RUNGS {
            let some = self.backlog[rung].min(room);
            self.backlog[rung] -= some;
            room -= some;
            done += some;
            self.come_back(at, (rung + 1).min(RUNGS - 1), some * self.retention);
            self.come_back_tomorrow(at, some * (1.0 - self.retention));
        }
        done
    }

    fn meet(&mut self, at: usize, new: f32) {
        self.come_back(at, 0, new * RIGHT_AT_ONCE);
        self.come_back_tomorrow(at, new * (1.0 - RIGHT_AT_ONCE));
    }

    fn come_back(&mut self, at: usize, rung: usize, count: f32) {
        let days = self.rungs.get(rung).copied().unwrap_or(1) as usize;
        if let Some(due) = self.due.get_mut(at + days) {
            due[rung] += count;
        }
    }

    fn come_back_tomorrow(&mut self, at: usize, count: f32) {
        if let Some(due) = self.due.get_mut(at + 1) {
            due[0] += count;
        }
    }
}
