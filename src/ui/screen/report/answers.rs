//! Every answer of the report: a list that opens, with what was given, what is right, and why.

use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Element, Fill, Padding};

use super::{Message, State, filter_name};
use crate::exam::report::ItemMark;
use crate::exam::sitting::Progress;
use crate::exchange::exam::account::outcome;
use crate::exchange::exam::{Account, Filter};
use crate::i18n::exam::{duration, out_of};
use crate::i18n::kind_name;
use crate::practice::Response;
use crate::tr;
use crate::ui::question;
use crate::ui::screen::notebook::short;
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{
    Icon, card, chip, hairline, icon, link, press, quiet, rich, secondary, title, words,
};

/// The card of all answers.
pub fn view<'a>(look: Look, state: &'a State, account: &'a Account) -> Element<'a, Message> {
    let language = look.language;
    let filters = Filter::ALL.map(|filter| {
        let count = account.places(filter).len();
        let label = format!("{} {count}", filter_name(language, filter));
        chip(look, label, filter == state.filter).on_press(Message::Filter(filter)).into()
    });
    let places = account.places(state.filter);
    let count = places.len();
    let rows = places.into_iter().take(state.shown).map(|place| entry(look, state, account, place));
    let rows = Column::with_children(rows).spacing(2);
    let nothing = (count == 0).then(|| quiet(look, tr!(language, "result-filter-nothing")));
    let more = count
        .checked_sub(state.shown)
        .filter(|hidden| *hidden > 0)
        .map(|hidden| secondary(look, tr!(language, "result-more", count = hidden), Some(Message::More)));
    let content = Column::new()
        .spacing(14)
        .push(title(look, Icon::Notebook, tr!(language, "result-answers")))
        .push(Row::with_children(filters).spacing(8).wrap().vertical_spacing(8))
        .push(nothing)
        .push(rows)
        .push(more);
    card(look, content)
}

/// One question with its outcome; below it, when it is open, everything about it.
fn entry<'a>(look: Look, state: &'a State, account: &'a Account, place: usize) -> Element<'a, Message> {
    let language = look.language;
    let (item, mark) = (&account.sitting.paper.items[place], &account.report.items[place]);
    let question = account.question(place);
    let open = state.open.as_ref().filter(|(open, _)| *open == place);
    let (sign, color) = sign(look, mark);
    let stem = question
        .map_or_else(|| tr!(language, "result-gone-question"), |question| short(question.stem.get(language)));
    let facts = [
        question.map(|question| kind_name(language, question.kind())),
        Some(outcome(language, mark)),
        Some(out_of(language, mark.mark, mark.full)),
        Some(duration(language, mark.spent)),
        account.library.topic_of(&item.question).map(|topic| topic.title(language).to_owned()),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let is_flagged = account.sitting.answers[place].is_flagged;
    let flag = is_flagged.then(|| icon(Icon::FlagFilled, 16.0, look.palette.notice));
    let number: usize = place + 1;
    let number = container(words(tr!(language, "result-number", number = number))).width(38);
    let label = column![words(stem).width(Fill), quiet(look, facts)].spacing(2);
    let mut line = row![icon(sign, 20.0, color), number, label].spacing(8).push(flag);
    if question.is_none() {
        return container(line.align_y(Alignment::Center)).padding([8, 10]).into();
    }
    let chevron = if open.is_some() { Icon::ChevronDown } else { Icon::ChevronRight };
    line = line.push(icon(chevron, 18.0, look.palette.quiet));
    let line = press(line.align_y(Alignment::Center), look.palette.accent, pressed::row(look))
        .padding([8, 10])
        .width(Fill)
        .on_press(Message::Open(place));
    match open {
        Some((_, response)) => column![line, detail(look, account, place, response)].into(),
        None => line.into(),
    }
}

fn sign(look: Look, mark: &ItemMark) -> (Icon, iced::Color) {
    match mark.progress {
        _ if mark.is_awaiting => (Icon::Clock, look.palette.notice),
        _ if mark.is_right() => (Icon::CircleCheck, look.palette.right),
        _ if mark.mark.0 > 0 => (Icon::CircleDot, look.palette.notice),
        Progress::Open => (Icon::Circle, look.palette.quiet),
        _ => (Icon::CircleCross, look.palette.wrong),
    }
}

/// The question as it is reviewed, with its explanation and where to go from here.
fn detail<'a>(
    look: Look,
    account: &'a Account,
    place: usize,
    response: &'a Response,
) -> Option<Element<'a, Message>> {
    let language = look.language;
    let question = account.question(place)?;
    let mut content = Column::new().spacing(14);
    if account.report.items[place].progress == Progress::Open {
        content = content.push(words(tr!(language, "result-given-none")).color(look.palette.quiet));
    }
    let view =
        question::View { look, question, response, seed: account.seed(), editor: None, is_marked: true }
            .view();
    content = content.push(view.map(|_| Message::Still)).push(rich(
        question.explanation.get(language),
        size::BODY,
        look.palette.ink,
    ));
    let source =
        question.source.as_ref().map(|source| tr!(language, "source", source = source.get(language)));
    content = content.push(source.map(|source| quiet(look, source)));
    let mut actions = Row::new().spacing(6);
    if let Some(topic) = account.library.topic_of(&question.id) {
        let read = Some(Message::Read(topic.id().clone()));
        actions = actions.push(link(look, Icon::Lesson, tr!(language, "session-lesson"), read));
    }
    if question.is_active() && question.kind().is_practised() {
        let practise = Some(Message::Practise(vec![question.id.clone()]));
        actions = actions.push(link(look, Icon::Practice, tr!(language, "notebook-one"), practise));
    }
    let content = content.push(actions.wrap()).push(hairline(look)).max_width(theme::COLUMN + 80.0);
    Some(container(content).padding(Padding::from([12, 16]).bottom(18.0)).width(Fill).into())
}
