//! Choosing what an answer earns that is right in part: nothing, its share, or so many per cent, as a school sets it.

use iced::Element;

use super::theme::Look;
use super::widget::chip;
use crate::exam::Partial;
use crate::i18n::exam::partial_rule;
use crate::tr;

/// The share that is offered at first, per cent.
const SHARE: u8 = 50;
/// It is set in steps of so much, and leaves so much at both ends.
const STEP: u8 = 10;

/// The rules as chips; beside a chosen share what changes it.
pub fn choices<'a, Message: Clone + 'a>(
    look: Look,
    chosen: Partial,
    choose: impl Fn(Partial) -> Message,
) -> Vec<Element<'a, Message>> {
    let share = if let Partial::Share(share) = chosen { share } else { SHARE };
    let rules = [Partial::None, Partial::Proportional, Partial::Share(share)];
    let rule =
        |rule| chip(look, partial_rule(look.language, rule), rule == chosen).on_press(choose(rule)).into();
    let mut choices: Vec<Element<'a, Message>> = rules.map(rule).into();
    if chosen == Partial::Share(share) {
        let steps = [
            (tr!(look.language, "partial-less", by = u32::from(STEP)), share.saturating_sub(STEP)),
            (tr!(look.language, "partial-more", by = u32::from(STEP)), share.saturating_add(STEP)),
        ];
        choices.extend(steps.map(|(label, share)| {
            let fits = (STEP..=100 - STEP).contains(&share);
            chip(look, label, false).on_press_maybe(fits.then(|| choose(Partial::Share(share)))).into()
        }));
    }
    choices
}
