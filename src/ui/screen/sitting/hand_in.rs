//! Before handing in: what is open, what is flagged, and whether it is meant.

use iced::widget::{Column, Row, column, row};
use iced::{Alignment, Element, Fill};

use super::view::{paged, progress_name};
use super::{Message, Open};
use crate::exam::sitting::Progress;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::notebook::short;
use crate::ui::theme::{Look, pressed};
use crate::ui::widget::{Icon, card, heading, icon, press, primary, quiet, secondary, title, words};

impl Open {
    /// The page.
    pub(super) fn hand_in_view<'a>(
        &'a self,
        look: Look,
        desk: &'a Desk,
        is_sure: bool,
    ) -> Element<'a, Message> {
        let language = look.language;
        let open = self.sitting.unfinished(&desk.library);
        let flagged: Vec<usize> = (0..self.sitting.answers.len())
            .filter(|place| self.sitting.answers[*place].is_flagged && !open.contains(place))
            .collect();
        let questions = self.sitting.paper.items.len();
        let mut head =
            Column::new().spacing(14).push(title(look, Icon::Exams, tr!(language, "hand-in-title")));
        head = head.push(if open.is_empty() {
            words(tr!(language, "hand-in-all", questions = questions))
        } else {
            words(tr!(language, "hand-in-open", open = open.len(), questions = questions))
        });
        if is_sure {
            let sure = if open.is_empty() {
                tr!(language, "hand-in-sure")
            } else {
                tr!(language, "hand-in-sure-open", open = open.len())
            };
            head = head.push(words(sure).color(look.palette.notice)).push(
                row![
                    primary(look, tr!(language, "hand-in-yes"), Some(Message::Sure)),
                    secondary(look, tr!(language, "hand-in-no"), Some(Message::Back)),
                ]
                .spacing(10),
            );
        } else {
            head = head.push(
                row![
                    primary(look, tr!(language, "sitting-hand-in"), Some(Message::Sure)),
                    secondary(look, tr!(language, "hand-in-back"), Some(Message::Back)),
                ]
                .spacing(10),
            );
        }
        let mut content = Column::new().spacing(16).max_width(760).push(card(look, head));
        for (name, places) in
            [(tr!(language, "hand-in-unanswered"), open), (tr!(language, "hand-in-flagged"), flagged)]
        {
            if places.is_empty() {
                continue;
            }
            let rows = places.into_iter().map(|place| self.line(look, desk, place));
            let rows = Column::with_children(rows).spacing(2);
            content = content.push(card(look, column![heading(name), rows].spacing(8)));
        }
        paged(look, content)
    }

    /// A question to go back to.
    fn line<'a>(&'a self, look: Look, desk: &'a Desk, place: usize) -> Element<'a, Message> {
        let (language, palette) = (look.language, look.palette);
        let answer = &self.sitting.answers[place];
        let id = &self.sitting.paper.items[place].question;
        let stem = desk.library.question(id).map(|question| short(question.stem.get(language)));
        let progress = self.sitting.progress(&desk.library, place);
        let sign = match progress {
            Progress::Open => Icon::Circle,
            Progress::Begun => Icon::Begun,
            Progress::Done => Icon::Check,
        };
        let content = Row::new()
            .push(icon(sign, 16.0, palette.quiet))
            .push(words((place + 1).to_string()).width(28))
            .push(words(stem.unwrap_or_default()).width(Fill))
            .push(answer.is_flagged.then(|| icon(Icon::FlagFilled, 14.0, palette.notice)))
            .push(quiet(look, progress_name(language, progress)))
            .spacing(10)
            .align_y(Alignment::Center);
        press(content, palette.accent, pressed::row(look))
            .padding([7, 10])
            .width(Fill)
            .on_press(Message::To(place))
            .into()
    }
}
