//! How memory is kept: settings that hold, a fit to a learner's own answers and back, dates set anew.

use iced::keyboard::key::Named;
use jiff::SignedDuration;
use zuoxi::curriculum::{Language, Source};
use zuoxi::memory::fit::FEWEST_REVIEWS;
use zuoxi::memory::{Card, Day, Grade, Now, Scheduler, Settings};
use zuoxi::practice::order::Dice;
use zuoxi::store::{Mode, NewAnswer};
use zuoxi::tr;

use super::learner::{Learner, SETTINGS};
use super::pack::Pack;

const ZH: Language = Language::Chinese;

fn opens_memory(learner: &mut Learner) {
    learner.goes_to(SETTINGS);
    learner.clicks(&tr!(ZH, "settings-memory"));
    learner.sees(&tr!(ZH, "memory-intro"));
}

/// Puts the cursor into the n-th field of the page (from 0), behind what stands there.
#[track_caller]
fn focuses_field(learner: &mut Learner, nth: usize) {
    let is_field =
        |thing: &&zuoxi::ui::offscreen::Reachable| thing.words.is_empty() && thing.bounds.width > 200.0;
    for _ in 0..80 {
        learner.presses(Named::Tab);
        let things = learner.window().reachable();
        if things.iter().filter(is_field).nth(nth).is_some_and(|field| field.is_focused) {
            learner.presses(Named::End);
            return;
        }
    }
    panic!("field {nth} cannot be reached");
}

#[test]
fn what_is_chosen_holds_and_what_is_mistyped_does_not() {
    let pack = Pack::new();
    let mut learner = Learner::sits_down(ZH, &pack.source());
    opens_memory(&mut learner);
    learner.sees(&tr!(ZH, "memory-parameters-standard"));
    let few = tr!(ZH, "memory-fit-few", have = 0, need = FEWEST_REVIEWS, missing = FEWEST_REVIEWS);
    learner.sees(&few);
    learner.clicks("95%");
    learner.clicks(&tr!(ZH, "memory-days", days = 90));
    assert!(learner.desk().load().is_some());
    learner.clicks(&tr!(ZH, "memory-off"));
    assert!(learner.desk().load().is_none());
    focuses_field(&mut learner, 0);
    learner.types(" 60");
    assert_eq!(learner.desk().preferences.learning_steps, [10, 60]);
    learner.types(" 5");
    learner.sees(&tr!(ZH, "memory-steps-wrong"));
    assert_eq!(learner.desk().preferences.learning_steps, [10, 60], "what cannot be read changes nothing");
    focuses_field(&mut learner, 1);
    for _ in 0..2 {
        learner.presses(Named::Backspace);
    }
    learner.reopens();
    let preferences = &learner.desk().preferences;
    assert!((preferences.desired_retention - 0.95).abs() < f32::EPSILON);
    assert_eq!((preferences.maximum_interval, preferences.load_balance), (90, false));
    assert_eq!(
        (preferences.learning_steps.clone(), preferences.relearning_steps.clone()),
        (vec![10, 60], vec![])
    );
    assert_eq!(learner.desk().scheduler.settings().maximum_interval, 90);
}

/// A year of answers by someone who forgets much more slowly than the standard parameters suppose.
fn has_answered_for_long(learner: &mut Learner) {
    let mut truth = fsrs::DEFAULT_PARAMETERS.to_vec();
    for first in &mut truth[..4] {
        *first *= 4.0;
    }
    let scheduler = |parameters| Scheduler::new(Settings { parameters, ..Settings::default() }).unwrap();
    let (believed, memory) = (scheduler(None), scheduler(Some(truth)));
    let profile = learner.desk().profile.id;
    let ids: Vec<_> = {
        let library = &learner.desk().library;
        library.active().map(|question| question.id.clone()).collect()
    };
    let start = learner.now().after(-SignedDuration::from_hours(24 * 330));
    learner.closes();
    let mut store = learner.store();
    let mut dice = Dice::new(5);
    for (nth, question) in (0..).zip(ids) {
        let mut now: Now = start.after(SignedDuration::from_hours(24 * (nth % 40)));
        let (mut seen, mut known): (Option<Card>, Option<Card>) = (None, None);
        for seed in 0..6 {
            let chance = known.as_ref().map_or(0.7, |card| memory.retrievability(card, &now));
            let is_right = dice.below(1_000) < (chance * 1_000.0) as usize;
            let grade = if is_right { Grade::Good } else { Grade::Again };
            let after = believed.schedule(seen.as_ref(), grade, &now, seed);
            let answer = NewAnswer {
                question: question.clone(),
                mode: Mode::Review,
                seed,
                response: "Judge(Some(true))".to_owned(),
                score: if is_right { 1.0 } else { 0.0 },
                grade,
                elapsed_ms: 12_000,
                predicted: seen.as_ref().map(|card| believed.retrievability(card, &now)),
                after,
            };
            store.answer(profile, &answer, &now).unwrap();
            known = Some(memory.schedule(known.as_ref(), grade, &now, seed));
            seen = Some(after);
            let days = i64::from(after.due.day(now.zone()).days_since(now.day())).max(1);
            now = now.after(SignedDuration::from_hours(24 * days));
        }
    }
    drop(store);
    learner.opens();
}

#[track_caller]
fn check_mirror(learner: &Learner) {
    let desk = learner.desk();
    let kept = desk.ledger.now(|store| store.cards(desk.profile.id)).unwrap();
    assert_eq!(desk.record.cards, kept, "the mirror holds what the store holds");
    let preferences = desk.ledger.now(|store| store.preferences(desk.profile.id)).unwrap();
    assert_eq!(desk.preferences, preferences);
    let days = |ahead: i32| {
        let day = desk.now().day() + ahead;
        kept.values().filter(|card| card.due.day(desk.now().zone()) == day).count()
    };
    for ahead in 1..60 {
        assert_eq!(desk.ahead.due_on(desk.now().day() + ahead) as usize, days(ahead), "{ahead} days ahead");
    }
}

#[test]
fn a_fit_changes_what_is_remembered_and_can_be_taken_back() {
    let mut learner = Learner::sits_down(ZH, &Source::Shipped);
    has_answered_for_long(&mut learner);
    let before = learner.desk().record.cards.clone();
    opens_memory(&mut learner);
    learner.clicks(&tr!(ZH, "memory-fit"));

    let own = learner.desk().preferences.clone();
    assert_eq!((own.parameters.len(), own.parameters_fitted_on), (21, Some(learner.now().day().0)));
    assert!(own.parameters[2] > 4.0, "slower to forget than the standard: {:?}", own.parameters);
    let date = zuoxi::ui::widget::chart::date_name(ZH, Day(own.parameters_fitted_on.unwrap()));
    learner.sees(&tr!(ZH, "memory-parameters-own", date = date, reviews = own.parameters_from));
    check_mirror(&learner);
    for (question, card) in &learner.desk().record.cards {
        assert_eq!(card.due, before[question].due, "dates stay");
        assert!((card.stability - before[question].stability).abs() > f32::EPSILON, "{question:?}");
    }

    learner.clicks(&tr!(ZH, "memory-plan-anew-begin"));
    check_mirror(&learner);
    let moved =
        learner.desk().record.cards.iter().filter(|(question, card)| card.due != before[question].due);
    let moved = moved.count();
    assert!(moved > 0);
    learner.sees(&tr!(ZH, "memory-planned", cards = moved));

    learner.clicks(&tr!(ZH, "memory-standard"));
    learner.sees(&tr!(ZH, "memory-standard-done"));
    learner.sees(&tr!(ZH, "memory-parameters-standard"));
    check_mirror(&learner);
    for (question, card) in &learner.desk().record.cards {
        assert!((card.stability / before[question].stability - 1.0).abs() < 1e-3, "{question:?}");
    }
}
