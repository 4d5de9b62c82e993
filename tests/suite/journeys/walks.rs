//! Random walks: whatever is pressed, clicked or resized, in whatever order and at whatever time,
//! nothing panics and something is on the screen.

use std::panic::{AssertUnwindSafe, catch_unwind};

use iced::Size;
use iced::keyboard::{Modifiers, key::Named};
use jiff::SignedDuration;
use zuoxi::curriculum::{Language, Source};
use zuoxi::practice::order::Dice;

use super::learner::{Learner, at};
use super::pack::Pack;

/// Walks a test, and steps a walk: together what two cores do in some seconds.
const WALKS: u64 = 50;
const STEPS: usize = 20;

const SIZES: [(f32, f32); 6] =
    [(640.0, 480.0), (800.0, 600.0), (900.0, 480.0), (1024.0, 640.0), (1280.0, 800.0), (1600.0, 1000.0)];
const KEYS: [Named; 14] = [
    Named::Enter,
    Named::Space,
    Named::Tab,
    Named::Tab,
    Named::Escape,
    Named::ArrowUp,
    Named::ArrowDown,
    Named::ArrowLeft,
    Named::ArrowRight,
    Named::Backspace,
    Named::Delete,
    Named::Home,
    Named::End,
    Named::F5,
];
const CHARACTERS: &[u8] = b"abcdefgh12345678zx. -%";
const WITH_CTRL: &[u8] = b"1234567890+-=zvaxq";
const DAY: i64 = 86_400;

fn pick<T: Copy>(dice: &mut Dice, things: &[T]) -> T {
    things[dice.below(things.len())]
}

fn steps(learner: &mut Learner, dice: &mut Dice) -> String {
    match dice.below(20) {
        0..=5 => {
            let shown = learner.window().texts();
            let text = shown[dice.below(shown.len())].clone();
            // A text that scrolled away, or is too narrow to be seen, may not be clicked: that is all right.
            let _ = learner.window().click(&text);
            format!("clicks “{text}”")
        }
        6..=9 => {
            let (key, modifiers) = (pick(dice, &KEYS), pick(dice, &[Modifiers::empty(), Modifiers::SHIFT]));
            learner.window().tap(key, modifiers);
            format!("presses {key:?} with {modifiers:?}")
        }
        10..=13 => {
            let character = char::from(pick(dice, CHARACTERS));
            learner.types(&character.to_string());
            format!("types {character}")
        }
        14..=16 => {
            let character = char::from(pick(dice, WITH_CTRL));
            learner.presses_with_ctrl(character);
            format!("presses Ctrl+{character}")
        }
        17 => {
            let (width, height) = pick(dice, &SIZES);
            learner.window().resize(Size::new(width, height));
            format!("makes the window {width} by {height}")
        }
        18 => {
            let by = pick(dice, &[60, 3600, DAY, 30 * DAY, 400 * DAY, -3600, -DAY, -1000 * DAY]);
            learner.clock.advance(SignedDuration::from_secs(by));
            format!("moves the clock by {by} s")
        }
        _ => {
            let text = pick(dice, &["83", "您好", "，。", "🙂", "\u{202e}abc", "x y"]);
            learner.types(text);
            format!("types {text:?}")
        }
    }
}

/// One walk. What was done is told if something goes wrong.
fn walk(seed: u64, source: &Source) {
    let mut dice = Dice::new(seed);
    let language = pick(&mut dice, &Language::ALL);
    let mut learner = match dice.below(4) {
        0 => Learner::arrives(language, source),
        1 => Learner::sits_down(language, source),
        _ => Learner::has_read(language, source),
    };
    let mut told = vec![format!("walk {seed} in {language:?}")];
    for _ in 0..STEPS {
        let went =
            catch_unwind(AssertUnwindSafe(|| (steps(&mut learner, &mut dice), learner.window().texts())));
        let Ok((step, shown)) = went else { panic!("a panic in the step after {told:?}") };
        told.push(step);
        assert!(shown.iter().any(|text| !text.trim().is_empty()), "an empty screen after {told:?}");
        if learner.window().has_quit() {
            break;
        }
    }
    if let Some(desk) = learner.window().app().desk() {
        let percent = desk.preferences.text_percent;
        assert!((80..=200).contains(&percent), "{percent} % after {told:?}");
    }
    // It can be drawn, and it can be opened again.
    let picture = learner.window().picture(0.5);
    assert!(
        picture.rgba.chunks_exact(4).any(|pixel| pixel != &picture.rgba[..4]),
        "one colour after {told:?}"
    );
    learner.clock.set(at("2026-06-01T12:00"));
    learner.reopens();
    assert!(!learner.window().texts().is_empty());
}

fn walks(from: u64, source: &Source) {
    for seed in from..from + WALKS {
        walk(seed, source);
    }
}

#[test]
fn fifty_walks() {
    walks(0, &Pack::new().source());
}

#[test]
fn fifty_other_walks() {
    walks(50, &Pack::new().source());
}

#[test]
fn fifty_walks_more() {
    walks(100, &Pack::with_exam().source());
}

#[test]
fn fifty_walks_through_what_ships() {
    walks(150, &Source::Shipped);
}
