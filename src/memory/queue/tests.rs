//! What comes first, and what waits.

use super::*;

fn now() -> Now {
    "2026-11-21T09:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into()
}

fn id(name: &str) -> QuestionId {
    name.parse().unwrap()
}

/// A card in review, last answered `ago` days before today.
fn review(name: &str, stability: f32, ago: i32) -> DueCard {
    let today = now().day();
    DueCard {
        question: id(name),
        phase: Phase::Review,
        due: Due::On(today),
        stability,
        last_day: today - ago,
    }
}

/// A card on a learning step that falls due `minutes` from now.
fn step(name: &str, minutes: i64) -> DueCard {
    let at = now().after(SignedDuration::from_mins(minutes)).timestamp();
    DueCard { phase: Phase::Learning, due: Due::At(at), ..review(name, 1.0, 0) }
}

const PLENTY: Limits = Limits { new_a_day: 1_000, reviews_a_day: 1_000 };

fn build(due: Vec<DueCard>, new: &[&str], limits: Limits, done: Done) -> Queue {
    Queue::build(due, new.iter().map(|name| id(name)).collect(), limits, done, &now(), 42)
}

#[track_caller]
fn check(queue: &Queue, expected: &str) {
    let names: Vec<&str> = queue.items.iter().map(|entry| entry.question.as_str()).collect();
    assert_eq!(names.join(" "), expected);
}

#[test]
fn steps_come_first_then_what_is_most_at_risk_and_steps_ahead_last() {
    let due = vec![
        step("later", 90),
        step("ahead", 15),
        review("firm", 100.0, 10),
        step("now", -1),
        review("shaky", 5.0, 10),
        review("gone", 2.0, 10),
        step("earlier", -30),
        DueCard { due: Due::On(now().day() + 1), ..review("tomorrow", 1.0, 1) },
    ];
    let queue = build(due, &[], PLENTY, Done::default());
    check(&queue, "earlier now gone shaky firm ahead");
    assert_eq!(queue.counts(), Counts { steps: 3, due: 3, new: 0 });
    assert_eq!(queue.next_step, Some(now().after(SignedDuration::from_mins(90)).timestamp()));
}

#[test]
fn a_step_left_from_yesterday_is_a_step_due_now() {
    let left = DueCard { phase: Phase::Relearning, due: Due::On(now().day()), ..review("left", 1.0, 1) };
    let queue = build(vec![review("gone", 2.0, 10), left, step("now", -1)], &[], PLENTY, Done::default());
    check(&queue, "left now gone");
}

#[test]
fn new_questions_are_spread_among_reviews() {
    let due = || (1..=6_u8).map(|n| review(&format!("r{n}"), 10.0 * f32::from(n), 30)).collect::<Vec<_>>();
    check(&build(due(), &["a", "b"], PLENTY, Done::default()), "r1 r2 a r3 r4 b r5 r6");
    check(&build(due(), &["a"], PLENTY, Done::default()), "r1 r2 r3 a r4 r5 r6");
    check(&build(due(), &[], PLENTY, Done::default()), "r1 r2 r3 r4 r5 r6");
    check(&build(vec![], &["a", "b"], PLENTY, Done::default()), "a b");
    let queue = build(due()[..2].to_vec(), &["a", "b", "c", "d", "e", "f"], PLENTY, Done::default());
    assert_eq!(queue.counts(), Counts { steps: 0, due: 2, new: 6 });
    assert_eq!(queue.items[0].reason, Reason::Due, "a review first");
    assert_eq!(queue.items.last().unwrap().reason, Reason::New);
}

/// For all small numbers: nothing is lost, the order within each kind holds, and no part is longer than it must be.
#[test]
fn spreading_is_even() {
    for (reviews, new) in (0..12_usize).flat_map(|reviews| (0..12_usize).map(move |new| (reviews, new))) {
        let names = |kind: &str, count| (0..count).map(|n| id(&format!("{kind}-{n:02}"))).collect::<Vec<_>>();
        let mut items = Vec::new();
        spread(&mut items, names("due", reviews).into_iter(), names("new", new).into_iter());
        let of = |reason| -> Vec<QuestionId> {
            let kind = items.iter().filter(|entry| entry.reason == reason);
            kind.map(|entry| entry.question.clone()).collect()
        };
        assert_eq!(of(Reason::Due), names("due", reviews));
        assert_eq!(of(Reason::New), names("new", new));
        let longest = |reason| {
            items
                .chunk_by(|a, b| a.reason == b.reason)
                .filter(|run| run[0].reason == reason)
                .map(<[_]>::len)
                .max()
        };
        assert!(longest(Reason::Due).unwrap_or(0) <= reviews.div_ceil(new + 1), "{reviews} and {new}");
        assert!(longest(Reason::New).unwrap_or(0) <= new.div_ceil(reviews.max(1)), "{reviews} and {new}");
    }
}

#[test]
fn limits_count_what_was_done_today_and_say_what_waits() {
    let due: Vec<_> = (1..=9_u8).map(|n| review(&format!("r{n}"), 10.0 * f32::from(n), 30)).collect();
    let limits = Limits { new_a_day: 3, reviews_a_day: 5 };
    let done = Done { new: 2, reviews: 1 };
    let mut with_steps = due.clone();
    with_steps.push(step("s", -1));
    let queue = build(with_steps, &["a", "b", "c"], limits, done);
    check(&queue, "s r1 r2 a r3 r4");
    assert_eq!(queue.held_back, Counts { steps: 0, due: 5, new: 2 });

    let queue = build(due, &["a"], limits, Done { new: 9, reviews: 9 });
    check(&queue, "");
    assert_eq!(queue.held_back, Counts { steps: 0, due: 9, new: 1 });
}

#[test]
fn equal_risk_is_ordered_by_the_seed_alone() {
    let due: Vec<_> = (0..50).map(|n| review(&format!("q{n}"), 10.0, 10)).collect();
    let order = |due: Vec<DueCard>, seed| Queue::build(due, vec![], PLENTY, Done::default(), &now(), seed);
    let mut turned = due.clone();
    turned.reverse();
    assert_eq!(order(due.clone(), 1), order(turned, 1), "how the rows came does not matter");
    assert_ne!(order(due.clone(), 1), order(due.clone(), 2));
    let some = Limits { new_a_day: 0, reviews_a_day: 10 };
    let cut = Queue::build(due.clone(), vec![], some, Done::default(), &now(), 1);
    assert_eq!(cut.items, order(due, 1).items[..10], "a limit takes the front of the same order");
}

#[test]
fn a_stability_that_is_no_number_does_not_break_the_order() {
    let due = vec![review("nan", f32::NAN, 3), review("zero", 0.0, 0), review("sound", 3.0, 3)];
    assert_eq!(build(due, &[], PLENTY, Done::default()).items.len(), 3);
}

#[test]
fn only_a_review_that_was_due_counts_against_the_reviews() {
    let today = now().day();
    let done = |before| Done::of(before, today);
    assert_eq!(done(None), Done { new: 1, reviews: 0 });
    assert_eq!(done(Some((Phase::Review, today))), Done { new: 0, reviews: 1 });
    assert_eq!(done(Some((Phase::Review, today + 1))), Done::default(), "practised ahead of its time");
    assert_eq!(done(Some((Phase::Relearning, today))), Done::default(), "steps are not counted");
}
