//! An entry of the book, opened: the question with the learner's own last answer, the reason, what to do.

use iced::widget::{Column, Row, column, container, row};
use iced::{Element, Fill, Padding};

use super::entries::day_name;
use super::{Message, Open};
use crate::curriculum::{Question, Subject};
use crate::store::{Answer, ReportId};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::question;
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::{Icon, hairline, icon, link, quiet, rich};

/// What lies below the line of an open entry.
pub fn view<'a>(
    open: &'a Open,
    look: Look,
    desk: &'a Desk,
    is_mistake: bool,
    report: Option<ReportId>,
) -> Element<'a, Message> {
    let language = look.language;
    let mut content = Column::new().spacing(14);
    let mut actions = Row::new().spacing(6);
    match &open.subject {
        Subject::Question(id) => {
            if let Some(asked) = desk.library.question(id) {
                content = content.push(asked_again(open, look, desk, asked));
                let practise = Some(Message::PractiseOne(id.clone()));
                actions = actions.push(link(look, Icon::Practice, tr!(language, "notebook-one"), practise));
            }
            if let Some(topic) = desk.library.topic_of(id) {
                let read = Some(Message::Read(topic.id().clone()));
                actions = actions.push(link(look, Icon::Lesson, tr!(language, "session-lesson"), read));
            }
            if let Some(term) = desk.library.term_of(id) {
                let open = Some(Message::Term(term.id.clone()));
                actions = actions.push(link(look, Icon::Glossary, tr!(language, "session-term"), open));
            }
            if is_mistake {
                let forget = Some(Message::Forget(id.clone()));
                actions = actions.push(link(look, Icon::Check, tr!(language, "notebook-forget"), forget));
            }
        }
        Subject::Lesson(topic) => {
            let read = Some(Message::Read(topic.clone()));
            actions = actions.push(link(look, Icon::Lesson, tr!(language, "session-lesson"), read));
        }
        Subject::Term(id) => {
            if let Some(term) = desk.library.term(id) {
                content = content.push(rich(term.definition.get(language), size::BODY, look.palette.ink));
                let open = Some(Message::Term(id.clone()));
                actions = actions.push(link(look, Icon::Glossary, tr!(language, "session-term"), open));
            }
        }
    }
    if let Some(report) = report {
        let withdraw = Some(Message::Withdraw(report));
        actions = actions.push(link(look, Icon::Trash, tr!(language, "report-withdraw"), withdraw));
    }
    content = content.push(open.keep.view(look, desk).map(Message::Keep)).push(actions.wrap());
    let padding = Padding::from([12, 16]).bottom(18.0);
    container(content.push(hairline(look))).padding(padding).width(Fill).into()
}

/// The question with the last answer that was not right, or else the right answer alone.
fn asked_again<'a>(
    open: &'a Open,
    look: Look,
    desk: &Desk,
    question: &'a Question,
) -> Option<Element<'a, Message>> {
    let (response, seed) = open.shown.as_ref()?;
    let view = question::View { look, question, response, seed: *seed, editor: None, is_marked: true }.view();
    // A card shows its reason with its back.
    let reason = question
        .kind()
        .is_marked()
        .then(|| rich(question.explanation.get(look.language), size::BODY, look.palette.ink));
    let mut content = column![view.map(|_| Message::Still)].push(reason).spacing(14);
    if !open.answers.is_empty() {
        content = content.push(history(&open.answers, look, desk));
    }
    Some(content.max_width(theme::COLUMN + 80.0).into())
}

/// The latest answers: when, and right or wrong.
fn history<'a>(answers: &[Answer], look: Look, desk: &Desk) -> Element<'a, Message> {
    let palette = look.palette;
    let marks = answers.iter().rev().map(|answer| {
        let (sign, color) = if answer.score >= 1.0 {
            (Icon::CircleCheck, palette.right)
        } else {
            (Icon::CircleCross, palette.wrong)
        };
        row![icon(sign, 14.0, color), quiet(look, day_name(desk, answer.day, look.language))]
            .spacing(4)
            .align_y(iced::Alignment::Center)
            .into()
    });
    let said = quiet(look, tr!(look.language, "notebook-history"));
    let marks = std::iter::once(said.into()).chain(marks);
    Row::with_children(marks).spacing(12).align_y(iced::Alignment::Center).wrap().vertical_spacing(4).into()
}
