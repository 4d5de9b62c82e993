//! The decks that people brought: practise them, and see what is wrong with those that cannot be used.

use iced::widget::{Column, column, row};
use iced::{Alignment, Element, Fill};

use super::Message;
use crate::curriculum::Deck;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::opening;
use crate::ui::theme::Look;
use crate::ui::widget::{Icon, banner, bar, card, heading, percent, quiet, secondary, words};

/// Findings shown at most.
const SHOWN: usize = 20;

/// The decks, if there are any.
pub fn view<'a>(look: Look, desk: &'a Desk) -> Option<Element<'a, Message>> {
    let mut content = Column::new().spacing(12);
    let decks = desk.library.decks();
    if decks.len() == 0 && desk.faults.is_empty() {
        return None;
    }
    content = content.push(heading(tr!(look.language, "decks-title")));
    if !desk.faults.is_empty() {
        let findings = desk.faults.iter().take(SHOWN).map(|finding| opening::finding_row(look, finding));
        let what =
            column![words(tr!(look.language, "decks-broken")), Column::with_children(findings).spacing(8)];
        let palette = look.palette;
        content = content.push(banner(
            Icon::Warning,
            palette.notice_soft,
            palette.notice,
            what.spacing(10).width(Fill),
        ));
    }
    for deck in decks {
        content = content.push(deck_card(look, desk, deck));
    }
    Some(content.into())
}

fn deck_card<'a>(look: Look, desk: &'a Desk, deck: &'a Deck) -> Element<'a, Message> {
    let cards = desk.library.cards_in(&deck.id);
    let mastery = desk.record.mastery(cards.iter(), &desk.scheduler, &desk.now());
    let standing = tr!(
        look.language,
        "decks-cards",
        cards = mastery.questions,
        seen = mastery.seen,
        percent = percent(mastery.share)
    );
    let begin = Message::Deck(deck.id.clone());
    let about = column![
        heading(deck.title.as_str()).width(Fill),
        bar(look, mastery.share, 6.0),
        quiet(look, standing),
    ]
    .spacing(8);
    let begin = secondary(look, tr!(look.language, "practice-begin"), Some(begin));
    if look.is_tight() {
        card(look, about.push(begin))
    } else {
        card(look, row![about, begin].spacing(24).align_y(Alignment::Center))
    }
}
