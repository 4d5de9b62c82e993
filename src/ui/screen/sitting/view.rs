//! The paper as it looks: the head with the clock, the question, and the map beside it.

use std::time::Duration;

use iced::widget::{Column, Row, column, container, row, scrollable, space, text};
use iced::{Alignment, Element, Fill, Length, Padding};

use super::{Face, Message, Open, SOON, Soon};
use crate::curriculum::Language;
use crate::exam::sitting::Progress;
use crate::i18n::exam::{group_name, paper_name};
use crate::ui::desk::Desk;
use crate::ui::question;
use crate::ui::screen::opening;
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{
    Icon, banner, card, empty, hairline, heading, icon, link, press, primary, quiet, scrolling, secondary,
    tag, words,
};
use crate::{store, tr};

/// From this width of the window on the map stands beside the question.
const WIDE: f32 = 960.0;
/// The width of the map beside the question.
const MAP: f32 = 236.0;

/// While the paper is being read.
pub fn opening<'a>(look: Look) -> Element<'a, Message> {
    container(quiet(look, tr!(look.language, "opening-working"))).center(Fill).into()
}

/// The paper cannot be read.
pub fn failed<'a>(look: Look, error: &store::Error) -> Element<'a, Message> {
    let back = primary(look, tr!(look.language, "cover-back"), Some(Message::Exams));
    let said = tr!(look.language, "sitting-not-opened");
    scrolling(look, column![opening::trouble(look, Some(said), error), back].spacing(16).max_width(760))
}

/// Whether the map stands beside the question.
pub fn has_room(look: Look) -> bool {
    look.window.width >= WIDE
}

impl Open {
    /// The page.
    pub(super) fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        if self.leave.is_asked() {
            return self.leaving(look, desk);
        }
        let body = match self.face {
            Face::Question => self.question_view(look, desk),
            Face::HandIn { is_sure } => self.hand_in_view(look, desk, is_sure),
            Face::Ending { is_time_up } => return self.ending(look, is_time_up),
            Face::TimeUp => return self.time_up(look, desk),
        };
        column![self.head(look, desk), hairline(look), body].into()
    }

    fn head<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let paper = &self.sitting.paper;
        let done = (0..paper.items.len())
            .filter(|place| self.sitting.progress(&desk.library, *place) == Progress::Done)
            .count();
        let standing = tr!(language, "exams-answered", answered = done, questions = paper.items.len());
        let mut about = Column::new().width(Fill);
        if !look.is_narrow() {
            let name = desk
                .library
                .exam(&paper.exam)
                .map(|exam| paper_name(language, paper, exam))
                .unwrap_or_default();
            about = about.push(words(name).font(theme::BOLD).wrapping(text::Wrapping::None));
        }
        about = about
            .push(row![quiet(look, standing), self.kept_sign(look)].spacing(12).align_y(Alignment::Center));
        let hand_in = (self.face == Face::Question).then_some(Message::HandIn);
        let head = row![
            container(about).clip(true).width(Fill),
            self.clock(look),
            secondary(look, tr!(language, "sitting-hand-in"), hand_in),
        ]
        .spacing(12)
        .align_y(Alignment::Center);
        container(head)
            .padding([10.0, if look.is_narrow() { 16.0 } else { 32.0 }])
            .width(Fill)
            .style(theme::filled(look.palette.card, 0.0))
            .into()
    }

    /// Whether what was put down is in the store.
    fn kept_sign<'a>(&self, look: Look) -> Element<'a, Message> {
        let palette = look.palette;
        let (sign, color, said) = if self.keeping.error.is_some() {
            (Icon::Warning, palette.wrong, tr!(look.language, "sitting-not-kept-short"))
        } else if self.keeping.is_done() {
            (Icon::Check, palette.quiet, tr!(look.language, "sitting-kept"))
        } else {
            (Icon::Begun, palette.quiet, tr!(look.language, "sitting-keeping"))
        };
        let said = text(said).size(size::SMALL).line_height(theme::LINE).color(color);
        row![icon(sign, 14.0, color), said].spacing(4).align_y(Alignment::Center).into()
    }

    /// The time that is left, or of an untimed sitting, that was spent; pressed, it is hidden.
    fn clock<'a>(&self, look: Look) -> Element<'a, Message> {
        let (language, palette) = (look.language, look.palette);
        let left = self.sitting.left(Duration::ZERO);
        let is_soon = left.is_some_and(|left| left <= SOON);
        let color = if is_soon { palette.notice } else { palette.ink };
        let content: Row<'_, Message> = if self.hides_clock {
            row![icon(Icon::EyeOff, 18.0, palette.quiet), quiet(look, tr!(language, "sitting-clock-hidden"))]
        } else {
            let time = clock_face(left.unwrap_or(self.sitting.spent));
            let what =
                if left.is_some() { tr!(language, "sitting-left") } else { tr!(language, "sitting-spent") };
            let what = (!look.is_tight()).then(|| quiet(look, what));
            let face = text(time).size(size::TITLE).line_height(1.2).font(theme::BOLD).color(color);
            Row::new().push(icon(Icon::Clock, 18.0, color)).push(face).push(what)
        };
        press(content.spacing(8).align_y(Alignment::Center), palette.accent, pressed::row(look))
            .padding([6, 10])
            .on_press(Message::Clock)
            .into()
    }

    fn question_view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let mut width = theme::COLUMN + 120.0;
        let asked: Element<'a, Message> = match self.question(&desk.library) {
            Some(question) => {
                let view = question::View {
                    look,
                    question,
                    response: &self.response,
                    seed: self.seed,
                    editor: self.editor.as_ref(),
                    is_marked: false,
                };
                if view.is_beside() {
                    width *= 2.0;
                }
                view.view().map(Message::Edit)
            }
            None => empty(
                look,
                Icon::Empty,
                tr!(language, "sitting-gone-title"),
                tr!(language, "sitting-gone-advice"),
                None,
            ),
        };
        let mut content = Column::new().spacing(16).max_width(width);
        if self.soon == Soon::Said {
            content = content.push(soon(look));
        }
        if self.shows_map && !has_room(look) {
            content = content.push(card(look, self.map_view(look, desk)));
        }
        content = content.push(card(look, column![self.tags(look, desk), asked].spacing(18)));
        content = content.push(self.not_kept(look)).push(self.steps(look));
        let page = paged(look, content);
        if !has_room(look) {
            return page;
        }
        let map = scrollable(container(self.map_view(look, desk)).padding(Padding::from([20, 16])))
            .style(theme::scroll(look))
            .height(Fill);
        let edge = container(space()).width(1).height(Fill).style(theme::filled(look.palette.line, 0.0));
        row![page, edge, container(map).width(Length::Fixed(MAP))].into()
    }

    /// Which question this is, of which group, for how many marks.
    fn tags<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let (language, palette) = (look.language, look.palette);
        let Some(item) = self.sitting.paper.items.get(self.place) else { return Column::new().into() };
        let (place, questions) = (self.place + 1, self.sitting.paper.items.len());
        let number = tr!(language, "sitting-number", number = place, questions = questions);
        let is_flagged = self.sitting.answers.get(self.place).is_some_and(|answer| answer.is_flagged);
        let flagged =
            is_flagged.then(|| tag(tr!(language, "keep-flagged"), palette.notice_soft, palette.notice));
        let group = self.groups(desk).get(item.group).map(|kinds| group_name(language, kinds));
        row![heading(number)]
            .push(group.map(|group| tag(group, palette.accent_soft, palette.accent)))
            .push(tag(tr!(language, "cover-marks", marks = item.marks), palette.hover, palette.quiet))
            .push(flagged)
            .spacing(8)
            .align_y(Alignment::Center)
            .wrap()
            .into()
    }

    /// What could not be kept is said, and blocks nothing.
    fn not_kept<'a>(&self, look: Look) -> Option<Element<'a, Message>> {
        let error = self.keeping.error.as_ref()?;
        let said = opening::trouble(look, Some(tr!(look.language, "sitting-not-kept")), error);
        let retry = link(look, Icon::Refresh, tr!(look.language, "progress-retry"), Some(Message::Retry));
        Some(column![said, retry].spacing(6).into())
    }

    fn steps<'a>(&self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let is_flagged = self.sitting.answers.get(self.place).is_some_and(|answer| answer.is_flagged);
        let (sign, flag) = if is_flagged {
            (Icon::FlagFilled, tr!(language, "sitting-unflag"))
        } else {
            (Icon::Flag, tr!(language, "sitting-flag"))
        };
        let is_last = self.place + 1 == self.sitting.paper.items.len();
        let next = if is_last { tr!(language, "sitting-look-over") } else { tr!(language, "sitting-next") };
        let previous = (self.place > 0).then_some(Message::Previous);
        let mut line = Row::new()
            .push(secondary(look, tr!(language, "sitting-previous"), previous))
            .push(primary(look, next, Some(Message::Next)))
            .push(link(look, sign, flag, Some(Message::Flag)));
        if !has_room(look) {
            line = line.push(link(look, Icon::Map, tr!(language, "sitting-map"), Some(Message::Map)));
        }
        let keys = quiet(look, tr!(language, "sitting-keys"));
        column![line.spacing(10).align_y(Alignment::Center).wrap(), keys].spacing(10).into()
    }

    fn leaving<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let head = row![
            icon(Icon::Clock, 22.0, look.palette.accent),
            heading(tr!(language, "sitting-leave-title")).width(Fill),
        ]
        .spacing(10)
        .align_y(Alignment::Center);
        let leave = if self.keeping.error.is_some() { Message::LeaveAnyway } else { Message::Leave };
        let label = if self.keeping.error.is_some() {
            tr!(language, "sitting-leave-anyway")
        } else {
            tr!(language, "sitting-leave")
        };
        let content = column![head, words(tr!(language, "sitting-leave-what"))]
            .push(self.not_kept(look))
            .push(
                row![
                    primary(look, tr!(language, "sitting-stay"), Some(Message::Stay)),
                    secondary(look, label, Some(leave)),
                ]
                .spacing(10),
            )
            .spacing(14);
        let page = scrolling(look, column![card(look, content)].max_width(640));
        column![self.head(look, desk), hairline(look), page].into()
    }

    fn ending<'a>(&self, look: Look, is_time_up: bool) -> Element<'a, Message> {
        let language = look.language;
        let said =
            if is_time_up { tr!(language, "sitting-time-up-title") } else { tr!(language, "sitting-ending") };
        let mut content = Column::new().spacing(14).push(heading(said));
        if let Some(error) = &self.keeping.error {
            let meaning = tr!(language, "sitting-not-ended");
            content = content.push(opening::trouble(look, Some(meaning), error)).push(primary(
                look,
                tr!(language, "sitting-end-again"),
                Some(Message::Retry),
            ));
        }
        scrolling(look, column![card(look, content)].max_width(640))
    }

    fn time_up<'a>(&self, look: Look, desk: &Desk) -> Element<'a, Message> {
        let language = look.language;
        let questions = self.sitting.paper.items.len();
        let answered = questions - self.sitting.unfinished(&desk.library).len();
        let advice = tr!(language, "sitting-time-up-what", answered = answered, questions = questions);
        let action = primary(look, tr!(language, "sitting-report"), Some(Message::Report)).into();
        let title = tr!(language, "sitting-time-up-title");
        scrolling(look, column![empty(look, Icon::Clock, title, advice, Some(action))].max_width(760))
    }
}

/// The question's page, which scrolls by itself.
pub(super) fn paged<'a>(look: Look, content: Column<'a, Message>) -> Element<'a, Message> {
    scrolling(look, content)
}

/// That the time is nearly up: said once, until it is heard.
fn soon<'a>(look: Look) -> Element<'a, Message> {
    let palette = look.palette;
    let said = row![
        words(tr!(look.language, "sitting-soon")).width(Fill),
        link(look, Icon::Check, tr!(look.language, "sitting-heard"), Some(Message::Heard)),
    ]
    .spacing(12)
    .align_y(Alignment::Center);
    banner(Icon::Clock, palette.notice_soft, palette.notice, said)
}

/// Minutes and seconds, as a watch shows them.
fn clock_face(time: Duration) -> String {
    // A second that has begun counts whole: the clock shows 0:00 when the time is up, not before.
    let seconds = time.as_millis().div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The sign of a question in the map and in lists, and what it says.
pub(super) fn progress_name(language: Language, progress: Progress) -> String {
    match progress {
        Progress::Open => tr!(language, "sitting-open"),
        Progress::Begun => tr!(language, "sitting-begun"),
        Progress::Done => tr!(language, "sitting-done"),
    }
}
