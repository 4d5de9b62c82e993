//! What a session brought, and what to do next.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Element, Fill, Padding};

use super::{Message, State, view};
use crate::curriculum::{Language, QuestionId};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::question;
use crate::ui::screen::notebook::short;
use crate::ui::screen::{Place, frame, opening};
use crate::ui::theme::{self, Look, pressed};
use crate::ui::widget::{
    Icon, bar, card, empty, figure, hairline, heading, icon, link, press, primary, quiet, scrolling,
    secondary, words,
};

/// The page after the last question, or when there was none.
pub fn view<'a>(state: &'a State, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let home = tr!(language, "session-home", place = frame::name(language, &state.home()));
    if state.asked.is_empty() {
        let (title, advice) = if state.drill.is_none() {
            (tr!(language, "review-empty-title"), tr!(language, "review-empty-advice"))
        } else {
            (tr!(language, "practice-none-title"), tr!(language, "practice-none-advice"))
        };
        let action = primary(look, home, Some(Message::Leave)).into();
        return scrolling(
            look,
            column![empty(look, Icon::Sprout, title, advice, Some(action))].max_width(760),
        );
    }
    let all = state.asked.len();
    let right = state.asked.iter().filter(|asked| asked.right).count();
    let missed: Vec<&QuestionId> = state.missed().collect();
    let praise = if missed.is_empty() {
        tr!(language, "summary-all-right")
    } else {
        tr!(language, "summary-some-missed")
    };
    let mut buttons = row![primary(look, home, Some(Message::Leave))].spacing(12);
    if !missed.is_empty() {
        let label = tr!(language, "summary-again", count = missed.len());
        buttons = buttons.push(secondary(look, label, Some(Message::Again)));
    }
    let figures = column![
        heading(tr!(language, "summary-title")),
        row![
            figure(look, all.to_string(), tr!(language, "summary-answers")),
            figure(look, right.to_string(), tr!(language, "summary-right")),
            figure(look, missed.len().to_string(), tr!(language, "summary-missed")),
        ]
        .spacing(48),
        bar(look, right as f32 / all as f32, 8.0),
        words(praise).color(look.palette.quiet),
        buttons,
    ]
    .spacing(16);
    let mut content = Column::new().spacing(16).push(card(look, figures));
    let listed: Vec<usize> = if state.is_delayed() {
        (0..all).collect()
    } else {
        (0..all).filter(|place| !state.asked[*place].right).collect()
    };
    if !listed.is_empty() {
        let (title, advice) = if state.is_delayed() {
            (tr!(language, "summary-all-title"), tr!(language, "summary-all-advice"))
        } else {
            (tr!(language, "summary-missed-title"), tr!(language, "summary-missed-advice"))
        };
        let rows = listed.into_iter().map(|place| line(state, look, desk, place));
        let list = column![heading(title), quiet(look, advice), Column::with_children(rows).spacing(4)];
        content = content.push(card(look, list.spacing(8)));
    }
    if let Some(error) = &state.error {
        content = content.push(opening::trouble(look, None, error));
    }
    scrolling(look, content.max_width(theme::COLUMN + 120.0))
}

/// A question that was asked; opened, the answer that was given, and why the right one is right.
fn line<'a>(state: &'a State, look: Look, desk: &'a Desk, place: usize) -> Element<'a, Message> {
    let asked = &state.asked[place];
    let Some(question) = desk.library.question(&asked.question) else { return Column::new().into() };
    let source = source(look.language, desk, &asked.question);
    let label = column![words(short(question.stem.get(look.language))), quiet(look, source)].width(Fill);
    let is_open = state.open == Some(place);
    let (sign, color) = if asked.right {
        (Icon::CircleCheck, look.palette.right)
    } else {
        (Icon::CircleCross, look.palette.wrong)
    };
    let chevron = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    let head = row![icon(sign, 18.0, color), label, icon(chevron, 18.0, look.palette.quiet)];
    let head = press(head.spacing(12).align_y(Alignment::Center), look.palette.accent, pressed::row(look))
        .padding([8, 10])
        .width(Fill)
        .on_press(Message::Open(place));
    if !is_open {
        return head.into();
    }
    let (response, seed) = (&asked.response, state.seed);
    let marked = question::View { look, question, response, seed, editor: None, is_marked: true }.view();
    let lesson = |place| {
        let (sign, label) = match place {
            Place::Term(_) => (Icon::Glossary, tr!(look.language, "session-term")),
            _ => (Icon::Lesson, tr!(look.language, "session-lesson")),
        };
        link(look, sign, label, Some(Message::Lesson(asked.question.clone())))
    };
    let is_card = !question.kind().is_marked();
    let body = Column::new()
        .push(marked.map(|_| Message::Still))
        // A card shows its reason with its back.
        .push((!is_card).then(|| view::explanation(look, question)))
        .push(view::why(look, place, asked))
        .push(origin(desk, &asked.question).map(lesson))
        .push(hairline(look));
    column![head, container(body.spacing(14)).padding(Padding::from([10, 16]))].into()
}

/// Where a question comes from, in words: its lesson, the glossary, a deck.
pub fn source(language: Language, desk: &Desk, id: &QuestionId) -> String {
    let library = &desk.library;
    let topic = library.topic_of(id).map(|topic| topic.title(language).to_owned());
    let deck = || library.deck_of(id).map(|deck| deck.title.clone());
    let glossary = || library.term_of(id).map(|_| tr!(language, "place-glossary"));
    topic.or_else(glossary).or_else(deck).unwrap_or_default()
}

/// Where what a question asks is taught: its lesson, or its term. Cards of a deck teach themselves.
pub fn origin(desk: &Desk, id: &QuestionId) -> Option<Place> {
    let lesson = desk.library.topic_of(id).map(|topic| Place::Lesson(topic.id().clone()));
    lesson.or_else(|| desk.library.term_of(id).map(|term| Place::Term(term.id.clone())))
}
