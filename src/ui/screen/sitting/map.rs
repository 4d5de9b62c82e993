//! The map of the questions: by group, each with its state by sign and colour.

use iced::widget::{Column, Row, column, container, row, text};
use iced::{Alignment, Element, Length};

use super::moving::HERE;
use super::view::progress_name;
use super::{Message, Open};
use crate::curriculum::question::Kind;
use crate::exam::paper::groups;
use crate::exam::sitting::Progress;
use crate::i18n::exam::group_name;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{Icon, icon, press, quiet};

/// The side of a cell.
const CELL: f32 = 36.0;
/// The height of the sign in a cell.
const SIGN: f32 = 11.0;

impl Open {
    /// The kinds of questions in each group of the paper.
    pub(super) fn groups<'a>(&self, desk: &'a Desk) -> Vec<&'a [Kind]> {
        let exam = desk.library.exam(&self.sitting.paper.exam);
        exam.and_then(|exam| self.sitting.paper.blueprint(exam)).map(groups).unwrap_or_default()
    }

    /// The map.
    pub(super) fn map_view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let names = self.groups(desk);
        let items = &self.sitting.paper.items;
        let mut content = Column::new().spacing(14).push(legend(look));
        let mut first = 0;
        while let Some(item) = items.get(first) {
            let count = items[first..].iter().take_while(|other| other.group == item.group).count();
            let name = names.get(item.group).map(|kinds| group_name(language, kinds)).unwrap_or_default();
            let cells = (first..first + count).map(|place| self.cell(look, desk, place));
            let cells = Row::with_children(cells).spacing(5).wrap().vertical_spacing(5);
            content = content.push(column![quiet(look, name), cells].spacing(6));
            first += count;
        }
        content.into()
    }

    fn cell<'a>(&'a self, look: Look, desk: &'a Desk, place: usize) -> Element<'a, Message> {
        let palette = look.palette;
        let is_flagged = self.sitting.answers.get(place).is_some_and(|answer| answer.is_flagged);
        let is_here = place == self.place;
        let progress = self.sitting.progress(&desk.library, place);
        let number = text((place + 1).to_string()).size(size::SMALL).line_height(1.2);
        let number = if is_here { number.font(theme::BOLD) } else { number };
        let signs = Row::new()
            .push(sign(look, progress))
            .push(is_flagged.then(|| icon(Icon::FlagFilled, SIGN, palette.notice)))
            .spacing(2);
        let content = column![number, container(signs).height(SIGN)].align_x(Alignment::Center);
        let content = container(content).center(Length::Fixed(CELL));
        let cell = press(content, palette.accent, pressed::cell(look, progress == Progress::Done, is_here))
            .padding(0)
            .on_press(Message::To(place));
        if is_here { cell.id(HERE).into() } else { cell.into() }
    }
}

/// The sign of how far an answer is: none while it is open.
fn sign<'a>(look: Look, progress: Progress) -> Option<Element<'a, Message>> {
    match progress {
        Progress::Open => None,
        Progress::Begun => Some(icon(Icon::Begun, SIGN, look.palette.ink)),
        Progress::Done => Some(icon(Icon::Check, SIGN, look.palette.accent)),
    }
}

/// What the signs mean.
fn legend<'a>(look: Look) -> Element<'a, Message> {
    let language = look.language;
    let entries = [Progress::Open, Progress::Begun, Progress::Done].map(|progress| {
        let sign = sign(look, progress).unwrap_or_else(|| icon(Icon::Square, SIGN, look.palette.quiet));
        row![sign, quiet(look, progress_name(language, progress))]
            .spacing(4)
            .align_y(Alignment::Center)
            .into()
    });
    let flagged =
        row![icon(Icon::FlagFilled, SIGN, look.palette.notice), quiet(look, tr!(language, "keep-flagged")),];
    let flagged = flagged.spacing(4).align_y(Alignment::Center).into();
    Row::with_children(entries.into_iter().chain([flagged])).spacing(12).wrap().vertical_spacing(4).into()
}
