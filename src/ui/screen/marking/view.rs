//! The page as it looks: the tasks to mark, one of them with its case, its work, its model answer and its rubric.

use iced::widget::{Column, Row, column, row};
use iced::{Alignment, Element, Fill};

use super::{CHOICES, Message, Open};
use crate::curriculum::Question;
use crate::curriculum::question::{Body, Criterion};
use crate::exam::marks::of_criterion;
use crate::i18n::exam::{out_of, paper_name};
use crate::practice::Response;
use crate::practice::response::Met;
use crate::ui::desk::Desk;
use crate::ui::question::task;
use crate::ui::screen::opening;
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::{
    Icon, beside, card, chip, empty, hairline, heading, icon, link, page, primary, quiet, rich, secondary,
    tag, words,
};
use crate::{store, tr};

/// While the sitting is being read.
pub fn loading<'a>(look: Look) -> Element<'a, Message> {
    page(look, tr!(look.language, "place-marking"), quiet(look, tr!(look.language, "result-loading")))
}

/// It cannot be read.
pub fn failed<'a>(look: Look, error: &store::Error) -> Element<'a, Message> {
    let retry = secondary(look, tr!(look.language, "opening-retry"), Some(Message::Retry));
    let said = column![opening::trouble(look, None, error), retry].spacing(12);
    page(look, tr!(look.language, "place-marking"), said)
}

/// Nothing is to be marked.
pub fn nothing<'a>(look: Look) -> Element<'a, Message> {
    let language = look.language;
    let back = secondary(look, tr!(language, "marking-report"), Some(Message::Report));
    let (title, advice) = (tr!(language, "marking-none-title"), tr!(language, "marking-none-advice"));
    page(look, tr!(language, "place-marking"), empty(look, Icon::Exams, title, advice, Some(back.into())))
}

/// The tasks, and the one that is being marked.
pub fn open<'a>(open: &'a Open, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let back = link(look, Icon::ArrowLeft, tr!(language, "marking-report"), Some(Message::Report));
    let content = column![back, head(open, look, desk), self::task(open, look, desk)].spacing(16);
    page(look, tr!(language, "place-marking"), content.push(foot(open, look, desk)))
}

/// Which paper, how it is marked, and the tasks to choose from.
fn head<'a>(open: &'a Open, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let (language, palette) = (look.language, look.palette);
    let paper = &open.sitting.paper;
    let name = desk.library.exam(&paper.exam).map(|exam| paper_name(language, paper, exam));
    let tasks = open.places.iter().enumerate().map(|(at, place)| {
        let number: usize = place + 1;
        let label = tr!(language, "result-question-number", number = number);
        let sign = if open.is_judged(&desk.library, *place) { Icon::Check } else { Icon::Circle };
        let label = row![icon(sign, 16.0, palette.quiet), words(label)].spacing(6).align_y(Alignment::Center);
        let pressed = theme::pressed::choice(look, at == open.at);
        let chip = crate::ui::widget::press(label, palette.accent, pressed).padding([6, 14]);
        chip.on_press(Message::To(at)).into()
    });
    let tasks = Row::with_children(tasks).spacing(8).wrap().vertical_spacing(8);
    let how = words(tr!(language, "marking-how")).color(palette.quiet);
    let content =
        column![heading(name.unwrap_or_default()), how, tasks, quiet(look, tr!(language, "marking-keys"))];
    card(look, content.spacing(10))
}

fn task<'a>(open: &'a Open, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let (language, palette) = (look.language, look.palette);
    let place = open.place();
    let (Some(question), Some(Response::Task { text, met })) =
        (open.question(&desk.library, place), &open.sitting.answers[place].response)
    else {
        return card(look, words(tr!(language, "result-gone-question")));
    };
    let Body::Task { model, rubric } = &question.body else { return Column::new().into() };
    let full = open.sitting.paper.items[place].marks;
    let earned = open.earned(&desk.library, place);
    let number: usize = place + 1;
    let marks = out_of(language, earned, crate::exam::Marks::whole(u32::from(full)));
    let title = row![
        heading(tr!(language, "result-question-number", number = number)),
        tag(tr!(language, "marking-so-far", marks = marks), palette.accent_soft, palette.accent),
    ]
    .spacing(10)
    .align_y(Alignment::Center);
    let work = beside(look, vec![task::work(look, text), task::model(look, model)]);
    let rows = rubric.iter().map(|criterion| judged(look, criterion, met.get(&criterion.key).copied(), full));
    let rows = Column::with_children(rows).spacing(14);
    let content = column![
        title,
        rich(question.stem.get(language), size::BODY, palette.ink),
        work,
        hairline(look),
        heading(tr!(language, "task-rubric")),
        rows,
        why(look, question),
    ];
    card(look, content.spacing(16))
}

/// A criterion with what it is worth, met so far.
fn judged<'a>(look: Look, criterion: &'a Criterion, met: Option<Met>, full: u16) -> Element<'a, Message> {
    let language = look.language;
    let choices = CHOICES.map(|choice| {
        let marks = of_criterion(criterion.points, choice, full).to_string();
        let label = tr!(language, "marking-choice", met = task::met_name(language, choice), marks = marks);
        let chip = chip(look, label, met == Some(choice));
        chip.on_press(Message::Judge(criterion.key.clone(), choice)).into()
    });
    let choices = Row::with_children(choices).spacing(8).wrap().vertical_spacing(8);
    column![rich(criterion.text.get(language), size::BODY, look.palette.ink), choices].spacing(6).into()
}

/// Where marks are commonly lost.
fn why(look: Look, question: &Question) -> Element<'_, Message> {
    let said = tr!(look.language, "marking-why", text = question.explanation.get(look.language));
    rich(&said, 14.0, look.palette.quiet)
}

/// From task to task, and the end of it.
fn foot<'a>(open: &'a Open, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let is_done = open.is_done(&desk.library);
    let next = (open.at + 1 < open.places.len()).then_some(Message::To(open.at + 1));
    let previous = open.at.checked_sub(1).map(Message::To);
    let confirm = (is_done && !open.is_confirming).then_some(Message::Confirm);
    let mut steps = Row::new().spacing(10).align_y(Alignment::Center);
    if open.places.len() > 1 {
        steps = steps.push(secondary(look, tr!(language, "marking-previous"), previous)).push(secondary(
            look,
            tr!(language, "marking-next"),
            next,
        ));
    }
    steps = steps.push(primary(look, tr!(language, "marking-confirm"), confirm));
    let error = open.error.as_ref().map(|error| {
        let said = opening::trouble(look, Some(tr!(language, "marking-not-kept")), error);
        let retry = link(look, Icon::Refresh, tr!(language, "progress-retry"), Some(Message::Retry));
        column![said, retry].spacing(6)
    });
    let said = if is_done { tr!(language, "marking-confirm-what") } else { tr!(language, "marking-open") };
    let content = Column::new().push(error).push(quiet(look, said)).push(steps.wrap()).spacing(10);
    content.width(Fill).into()
}
