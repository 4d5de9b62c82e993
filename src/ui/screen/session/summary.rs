//! What a session brought, and what to do next.

use iced::widget::{Column, column, row};
use iced::{Alignment, Element, Fill};

use super::{Message, State};
use crate::curriculum::QuestionId;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::frame;
use crate::ui::theme::{self, Look, pressed};
use crate::ui::widget::{
    Icon, bar, card, empty, figure, heading, icon, press, primary, quiet, scrolling, secondary, words,
};

/// Characters of a stem that are shown in the list of what was missed.
const STEM_SHOWN: usize = 60;

/// The page after the last question, or when there was none.
pub fn view<'a>(state: &'a State, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let home = tr!(language, "session-home", place = frame::name(language, &state.home()));
    if state.asked.is_empty() {
        let (title, advice) = if state.scope.is_none() {
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
    if !missed.is_empty() {
        let rows = missed.into_iter().map(|id| missed_row(look, desk, id));
        let list = column![
            heading(tr!(language, "summary-missed-title")),
            quiet(look, tr!(language, "summary-missed-advice")),
            Column::with_children(rows).spacing(4),
        ]
        .spacing(8);
        content = content.push(card(look, list));
    }
    scrolling(look, content.max_width(theme::COLUMN + 120.0))
}

fn missed_row<'a>(look: Look, desk: &'a Desk, id: &QuestionId) -> Element<'a, Message> {
    let Some(question) = desk.library.question(id) else { return Column::new().into() };
    let stem = question.stem.get(look.language).replace("**", "").replace('\n', " ");
    let mut short: String = stem.chars().take(STEM_SHOWN).collect();
    if short.len() < stem.len() {
        short.push('…');
    }
    let topic = desk.library.topic_of(id).map_or("", |topic| topic.title(look.language));
    let label = column![words(short), quiet(look, topic)].width(Fill);
    press(
        row![label, icon(Icon::ChevronRight, 18.0, look.palette.quiet)]
            .spacing(12)
            .align_y(Alignment::Center),
        look.palette.accent,
        pressed::row(look),
    )
    .padding([8, 10])
    .width(Fill)
    .on_press(Message::Lesson(id.clone()))
    .into()
}
