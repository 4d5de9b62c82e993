//! Plans against other ways to spend the same minutes, on simulated learners.

use super::*;
use crate::curriculum::QuestionId;
use crate::memory::{Entry, Phase, Queue, Reason};
use crate::practice::simulation::{Kind, Learner, library};

/// How the minutes of a day are spent.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Way {
    /// As the plan says.
    Planned,
    /// What has been due longest first, then new questions.
    DueOrder,
    /// New questions first, then what was learnt last.
    NewestFirst,
}

impl Way {
    fn queue(self, learner: &Learner<'_>, wishes: &Wishes) -> Queue {
        if self == Self::Planned {
            return learner.queue(wishes);
        }
        let today = learner.now.day();
        let pace = Pace::default();
        let record = &learner.record;
        let mut left = wishes.seconds()
            - record.done.new as f32 * pace.new_question()
            - record.done.reviews as f32 * pace.review();
        let mut due: Vec<(&QuestionId, &Card)> =
            record.cards.iter().filter(|(_, card)| card.due.day(learner.now.zone()) <= today).collect();
        due.sort_by_key(|(id, card)| (card.due.day(learner.now.zone()), *id));
        let (mut items, mut new) = (Vec::new(), Vec::new());
        let take = |seconds: f32, left: &mut f32| {
            let fits = *left >= seconds;
            if fits {
                *left -= seconds;
            }
            fits
        };
        let unseen = record.new_questions(learner.library, &learner.exam().standard, 1);
        if self == Self::NewestFirst {
            due.sort_by_key(|(id, card)| (std::cmp::Reverse(card.last), *id));
            new = unseen.iter().filter(|_| take(pace.new_question(), &mut left)).cloned().collect();
        }
        for (question, card) in due {
            let is_step = card.phase != Phase::Review;
            if is_step || take(pace.review(), &mut left) {
                items.push(Entry { question: question.clone(), reason: Reason::Due });
            }
        }
        if self == Self::DueOrder {
            new = unseen.iter().filter(|_| take(pace.new_question(), &mut left)).cloned().collect();
        }
        items.extend(new.into_iter().map(|question| Entry { question, reason: Reason::New }));
        Queue { items, ..Queue::default() }
    }
}

/// A way of life: how long, how much a day, how much there is to learn.
struct Life {
    days: i32,
    minutes: u16,
    /// Days away in the middle.
    away: std::ops::Range<i32>,
}

/// What a life led to.
struct Outcome {
    /// The share of all questions that is known on the exam day.
    known: f32,
    /// The share that was seen.
    seen: f32,
    /// The most seconds that a day's queue took.
    longest: f32,
    /// New questions on the quiet days.
    late: u32,
}

fn lead(way: Way, kind: Kind, life: &Life, seed: u64, each: usize) -> Outcome {
    let library = library(each);
    let mut learner = Learner::new(&library, kind, seed);
    let (first, pace) = (learner.now.day() + 1, Pace::default());
    let wishes = Wishes {
        exam: Some(first + life.days),
        minutes: life.minutes,
        new_a_day: 999,
        reviews_a_day: 9_999,
        ..Wishes::default()
    };
    let (mut longest, mut late) = (0.0, 0);
    for day in 0..life.days {
        learner.sleeps(1);
        learner.reads(16);
        if life.away.contains(&day) {
            continue;
        }
        learner.works(|learner| way.queue(learner, &wishes), 10_000);
        let new = learner.record.done.new;
        let today = learner.now.day();
        let asked = learner.record.cards.values().filter(|card| card.last_day == today).count();
        let reviews = asked as f32 - new as f32;
        longest = f32::max(longest, reviews * pace.review() + new as f32 * pace.new_question());
        late += if wishes.study_days(today, first + life.days) <= QUIET_DAYS { new } else { 0 };
    }
    let exam = first + life.days;
    let all = library.active().count() as f32;
    let known = library.active().map(|question| learner.knows(&question.id, exam)).sum::<f32>() / all;
    Outcome { known, seen: learner.record.cards.len() as f32 / all, longest, late }
}

const BELIEVED: Kind = Kind { speed: 0.0, parameters: 0.0, questions: 0.0, known_before: 0.0 };
const OTHER: Kind = Kind { speed: 0.4, parameters: 0.1, questions: 0.4, known_before: 0.0 };

/// For the same minutes more is known on the exam day: for nearly every learner no less, on the mean clearly more.
#[track_caller]
fn check(kind: Kind, first: u64) {
    let lives = [(14, 30, 0..0), (30, 15, 0..0), (30, 30, 0..0), (45, 20, 0..0)];
    for (days, minutes, away) in lives {
        let life = Life { days, minutes, away };
        for other in [Way::DueOrder, Way::NewestFirst] {
            let ahead: Vec<f32> = (first..first + 4)
                .map(|seed| {
                    lead(Way::Planned, kind, &life, seed, 6).known - lead(other, kind, &life, seed, 6).known
                })
                .collect();
            let mean = ahead.iter().sum::<f32>() / ahead.len() as f32;
            let said = format!("{days} days of {minutes} minutes, {other:?}: {ahead:.3?}");
            assert!(mean > 0.0, "{said}");
            assert!(ahead.iter().all(|ahead| *ahead > -0.02), "{said}");
        }
    }
}

#[test]
fn learners_as_the_model_believes_know_most_by_the_plan() {
    check(BELIEVED, 10);
}

#[test]
fn other_learners_know_most_by_the_plan() {
    check(OTHER, 20);
}

#[test]
fn after_ten_days_away_no_day_holds_more_than_its_minutes() {
    for (days, minutes) in [(40, 20), (40, 45)] {
        let life = Life { days, minutes, away: 15..25 };
        for seed in 0..3 {
            let Outcome { longest, seen, .. } = lead(Way::Planned, OTHER, &life, seed, 6);
            assert!(longest <= f32::from(minutes) * 60.0, "{longest} s of {minutes} minutes");
            assert!(seen > 0.999, "{seen}");
        }
    }
}

fn wishes(days: i32, minutes: u16, today: Day) -> Wishes {
    let exam = Some(today + days);
    Wishes { exam, minutes, new_a_day: 999, reviews_a_day: 9_999, ..Wishes::default() }
}

/// What the plan says is enough is enough, without new questions on the last days; what it says is short
/// becomes enough by what it advises.
#[test]
fn a_plan_keeps_its_word() {
    let (pace, scheduler) = (Pace::default(), Scheduler::default());
    let material = Material { unseen: 6 * 48, reading_minutes: 0, cards: Vec::new() };
    let today = Day(20_515);
    let (mut enough, mut short) = (0, 0);
    for (days, minutes) in [(10, 10), (10, 40), (20, 10), (20, 15), (40, 10), (40, 20)] {
        let wishes = wishes(days, minutes, today);
        match verdict(&wishes, &material, pace, &scheduler, today) {
            Verdict::Enough { seen_by } => {
                enough += 1;
                assert!(seen_by.is_some_and(|day| day.0 <= today.0 + days - 1 - QUIET_DAYS.cast_signed()));
                let led = lead(Way::Planned, BELIEVED, &Life { days, minutes, away: 0..0 }, 3, 6);
                assert!(led.seen > 0.999, "{days} days of {minutes} minutes: {}", led.seen);
                assert_eq!(led.late, 0, "{days} days of {minutes} minutes");
            }
            Verdict::Short { minutes: more, day: later, .. } => {
                short += 1;
                let enough = |wishes: &Wishes| {
                    matches!(verdict(wishes, &material, pace, &scheduler, today), Verdict::Enough { .. })
                };
                assert!(enough(&Wishes { minutes: more.unwrap(), ..wishes.clone() }));
                assert!(more.unwrap() > minutes && later.unwrap() > today + days);
                assert!(enough(&Wishes { exam: later, ..wishes }));
            }
            Verdict::NoExam => panic!("there is an exam"),
        }
    }
    assert!(enough >= 2 && short >= 2, "{enough} and {short}");
}

#[test]
fn a_day_off_holds_nothing_and_the_work_is_done_on_the_others() {
    let today = Day(20_515);
    let weekday = usize::try_from(today.date().weekday().to_monday_zero_offset()).unwrap();
    let mut wishes = wishes(20, 30, today);
    wishes.off = DaysOff::new(std::array::from_fn(|day| day == weekday), vec![today + 2]);
    let work = Work { unseen: 100.0, due: 30.0, seen: 200.0, reading: 600.0 };
    assert_eq!(assign(&wishes, &work, Pace::default(), today), Assignment::default());
    assert_eq!(assign(&wishes, &work, Pace::default(), today + 2), Assignment::default());
    let monday = assign(&wishes, &work, Pace::default(), today + 1);
    assert!(monday.new > 0 && monday.reviews >= 30, "{monday:?}");
    assert_eq!(wishes.study_days(today, today + 7), 5);

    let material = Material { unseen: 100, reading_minutes: 20, cards: vec![(today - 3, 5.0); 40] };
    let days = ahead(&wishes, &material, Pace::default(), &Scheduler::default(), today, 365);
    assert_eq!(days.len(), 20, "no day from the exam on");
    for day in &days {
        assert_eq!(day.is_study, wishes.studies_on(day.day));
        let minutes = day.new_minutes + day.review_minutes;
        assert!(if day.is_study { minutes <= 30.5 } else { minutes < 0.01 }, "{day:?}");
    }
    assert!(days.last().unwrap().unseen < 0.5);
}

#[test]
fn without_an_exam_reviews_come_first_and_the_minutes_are_the_limit() {
    let wishes = Wishes { minutes: 10, new_a_day: 15, reviews_a_day: 200, ..Wishes::default() };
    let assign = |due: f32| {
        let work = Work { unseen: 500.0, due, seen: 900.0, reading: 0.0 };
        assign(&wishes, &work, Pace::default(), Day(20_515))
    };
    assert_eq!((assign(0.0).new, assign(0.0).exam), (15, None));
    let some = assign(15.0);
    assert!((1..15).contains(&some.new) && some.reviews >= 15, "{some:?}");
    let backlog = assign(400.0);
    assert_eq!(backlog.new, 0);
    assert!(backlog.reviews as f32 * Pace::default().review() <= 600.0, "{backlog:?}");
    let over = Wishes { exam: Some(Day(20_515)), ..wishes.clone() };
    assert_eq!(super::assign(&over, &Work::default(), Pace::default(), Day(20_515)).exam, None);
}

#[test]
fn a_pace_follows_the_answers() {
    assert!((Pace::of(0, 0).review() - Pace::default().review()).abs() < 0.01);
    let quick = Pace::of(1_000, 8_000_000);
    assert!(quick.review() < 16.0 && quick.review() > 13.0, "{quick:?}");
    assert!(Pace::of(1, 36_000_000).review() < 140.0, "a window left open overnight");
}
