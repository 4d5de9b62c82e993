//! A task: the field it is written in; and what was written beside the model answer and the rubric.

use std::collections::BTreeMap;

use iced::widget::{Column, column, container, row, text};
use iced::{Alignment, Element, Fill};

use super::{FIELD, Message};
use crate::curriculum::question::Criterion;
use crate::curriculum::{Key, Language, Text};
use crate::practice::response::{LONGEST_WORK, Met};
use crate::tr;
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::editor::Editor;
use crate::ui::widget::{Icon, icon, quiet, rich, words};

/// The field is so high at least, below the case and beside it, and at most.
const HEIGHT: [f32; 3] = [260.0, 460.0, 600.0];

/// Where the work is written, with its length so far.
pub(super) fn field(look: Look, editor: &Editor, is_beside: bool) -> Element<'_, Message> {
    let language = look.language;
    let [below, beside, most] = HEIGHT;
    let least = if is_beside { beside } else { below };
    let field = editor.field(look, FIELD, (least, most)).placeholder(tr!(language, "task-hint"));
    let text = editor.text();
    // A length is asked for in characters or in words.
    let length = match language {
        Language::Chinese => text.chars().filter(|character| !character.is_whitespace()).count(),
        Language::English => text.split_whitespace().count(),
    };
    let said = if text.chars().count() + 100 > LONGEST_WORK {
        tr!(language, "task-length-most", length = length, most = LONGEST_WORK)
    } else {
        tr!(language, "task-length", length = length)
    };
    column![Element::from(field).map(Message::Write), quiet(look, said)].spacing(6).into()
}

/// The work that was marked, with the model answer and what was seen of the rubric.
pub(super) fn marked<'a>(
    look: Look,
    work: &'a str,
    model: &'a Text,
    rubric: &'a [Criterion],
    met: &BTreeMap<Key, Met>,
) -> Element<'a, Message> {
    let rows = rubric.iter().map(|criterion| row_of(look, criterion, met.get(&criterion.key).copied()));
    let rubric = column![
        words(tr!(look.language, "task-rubric")).font(theme::BOLD),
        Column::with_children(rows).spacing(8)
    ];
    column![self::work(look, work), self::model(look, model), rubric.spacing(8)].spacing(16).into()
}

/// What was written.
pub fn work<'a, Message: 'a>(look: Look, work: &'a str) -> Element<'a, Message> {
    let language = look.language;
    let content: Element<'a, Message> = if work.trim().is_empty() {
        quiet(look, tr!(language, "task-nothing")).into()
    } else {
        // As it was typed: two asterisks are no bold here.
        text(work.trim()).size(size::BODY).line_height(theme::READING).width(Fill).into()
    };
    panel(look, tr!(language, "task-work"), content)
}

/// What earns all of the marks.
pub fn model<'a, Message: 'a>(look: Look, model: &'a Text) -> Element<'a, Message> {
    let content = rich(model.get(look.language), size::BODY, look.palette.ink);
    panel(look, tr!(look.language, "task-model"), content)
}

fn panel<'a, Message: 'a>(
    look: Look,
    name: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let content = column![words(name).font(theme::BOLD), content.into()].spacing(6);
    container(content).padding([12, 14]).width(Fill).style(theme::filled(look.palette.hover, 8.0)).into()
}

fn row_of(look: Look, criterion: &Criterion, met: Option<Met>) -> Element<'_, Message> {
    let palette = look.palette;
    let (sign, color) = match met {
        Some(Met::Full) => (Icon::CircleCheck, palette.right),
        Some(Met::Half) => (Icon::CircleDot, palette.notice),
        Some(Met::No) => (Icon::CircleCross, palette.wrong),
        None => (Icon::Circle, palette.quiet),
    };
    let said = match met {
        Some(met) => met_name(look.language, met),
        None => tr!(look.language, "task-points", points = u32::from(criterion.points)),
    };
    row![
        icon(sign, 18.0, color),
        rich(criterion.text.get(look.language), size::BODY, palette.ink),
        words(said).color(color)
    ]
    .spacing(10)
    .align_y(Alignment::Start)
    .into()
}

/// How far a criterion is met, in words.
pub fn met_name(language: Language, met: Met) -> String {
    match met {
        Met::No => tr!(language, "met-no"),
        Met::Half => tr!(language, "met-half"),
        Met::Full => tr!(language, "met-full"),
    }
}
