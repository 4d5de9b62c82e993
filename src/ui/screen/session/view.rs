//! The question on the screen, and after the answer the reason.

use iced::widget::{Column, Row, column, container, row, space, text};
use iced::{Alignment, Element, Fill};

use super::summary::source;
use super::{Answered, Asked, Attempt, Message, Stage, State};
use crate::curriculum::Question;
use crate::curriculum::question::Difficulty;
use crate::i18n::kind_name;
use crate::memory::{Card, Due, Grade, Now};
use crate::practice::mistake::Why;
use crate::practice::response::Missing;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::question;
use crate::ui::screen::notebook::why_name;
use crate::ui::screen::opening;
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{
    Icon, MAIN, bar, card, chip, heading, link, press, primary, quiet, rich, scrolling, tag,
};

/// The page while a question is on it.
pub fn view<'a>(
    state: &'a State,
    look: Look,
    desk: &'a Desk,
    attempt: &'a Attempt,
    question: &'a Question,
) -> Element<'a, Message> {
    let asked = question::View {
        look,
        question,
        response: &attempt.response,
        seed: state.seed,
        editor: None,
        is_marked: matches!(attempt.stage, Stage::Answered(_)) || attempt.turned.is_some(),
    };
    let mut body =
        Column::new().spacing(18).push(tags(look, desk, question)).push(asked.view().map(Message::Edit));
    match &attempt.stage {
        _ if attempt.is_card() => body = body.push(card_actions(look, attempt)),
        Stage::Answering { missing } => {
            body = body.push(submit(look, *missing, true));
        }
        Stage::Saving(_) => body = body.push(submit(look, None, false)),
        Stage::Answered(_) => {}
    }
    body = body.push(attempt.keep.view(look, desk).map(Message::Keep));
    let mut content = Column::new().spacing(16).push(head(state, look));
    content = content.push(card(look, body));
    // Below the question: what was typed keeps its cursor.
    if let Some(error) = &state.error {
        let meaning = tr!(look.language, "session-not-saved");
        content = content.push(opening::trouble(look, Some(meaning), error));
    }
    if let (Stage::Answered(answered), false) = (&attempt.stage, attempt.is_card()) {
        content = content.push(reason(state, look, question, answered));
    }
    scrolling(look, content.max_width(theme::COLUMN + 120.0))
}

fn head<'a>(state: &State, look: Look) -> Element<'a, Message> {
    let done = state.asked.len();
    let open = usize::from(!matches!(
        state.current.as_ref().map(|attempt| &attempt.stage),
        Some(Stage::Answered(_)) | None
    ));
    let total = done + open + state.waiting.len();
    let share = if total == 0 { 1.0 } else { done as f32 / total as f32 };
    let undo = (done > 0).then_some(Message::Undo);
    let count = tr!(look.language, "session-count", done = done, total = total);
    row![
        container(bar(look, share, 6.0)).width(Fill),
        quiet(look, count),
        link(look, Icon::Undo, tr!(look.language, "session-undo"), undo),
        link(look, Icon::Cross, tr!(look.language, "session-leave"), Some(Message::Leave)),
    ]
    .spacing(12)
    .align_y(Alignment::Center)
    .into()
}

fn tags<'a>(look: Look, desk: &'a Desk, question: &Question) -> Element<'a, Message> {
    let palette = look.palette;
    let difficulty = match question.difficulty {
        Difficulty::Easy => tr!(look.language, "difficulty-easy"),
        Difficulty::Medium => tr!(look.language, "difficulty-medium"),
        Difficulty::Hard => tr!(look.language, "difficulty-hard"),
    };
    let mut tags = Row::new().spacing(8).align_y(Alignment::Center).push(tag(
        kind_name(look.language, question.kind()),
        palette.accent_soft,
        palette.accent,
    ));
    if question.kind().is_marked() {
        tags = tags.push(tag(difficulty, palette.hover, palette.quiet));
    }
    if !desk.record.cards.contains_key(&question.id) {
        tags = tags.push(tag(tr!(look.language, "tag-new"), palette.notice_soft, palette.notice));
    }
    if !look.is_tight() {
        tags = tags.push(space().width(Fill)).push(quiet(look, source(look.language, desk, &question.id)));
    }
    tags.into()
}

fn submit<'a>(look: Look, missing: Option<Missing>, ready: bool) -> Element<'a, Message> {
    let message = ready.then_some(Message::Edit(question::Message::Submit));
    let button = primary(look, tr!(look.language, "session-submit"), message);
    let mut line = row![button].spacing(14).align_y(Alignment::Center);
    if let Some(missing) = missing {
        let words = match missing {
            Missing::Nothing | Missing::OtherKind => tr!(look.language, "missing-nothing"),
            Missing::Parts(parts) => tr!(look.language, "missing-parts", parts = parts),
            Missing::NotANumber => tr!(look.language, "missing-number"),
        };
        line = line.push(text(words).size(size::BODY).color(look.palette.notice));
    } else if !look.is_tight() {
        line = line.push(quiet(look, tr!(look.language, "session-keys")));
    }
    line.into()
}

fn reason<'a>(
    state: &State,
    look: Look,
    question: &'a Question,
    answered: &'a Answered,
) -> Element<'a, Message> {
    let palette = look.palette;
    let (sign, color, verdict) = if answered.answer.score.is_full() {
        (Icon::CircleCheck, palette.right, tr!(look.language, "verdict-right"))
    } else if answered.answer.score.right > 0 {
        let (right, parts) = (answered.answer.score.right, answered.answer.score.parts);
        (Icon::CircleDot, palette.notice, tr!(look.language, "verdict-partly", right = right, parts = parts))
    } else {
        (Icon::CircleCross, palette.wrong, tr!(look.language, "verdict-wrong"))
    };
    let title = row![crate::ui::widget::icon(sign, 22.0, color), heading(verdict).color(color)]
        .spacing(10)
        .align_y(Alignment::Center);
    let mut body = Column::new().spacing(14).push(title);
    if answered.explained {
        body = body.push(explanation(look, question));
    } else {
        let label = tr!(look.language, "session-explain");
        body = body.push(row![link(look, Icon::Lightbulb, label, Some(Message::Explain))]);
    }
    let place = state.asked.len().saturating_sub(1);
    body = body.push(state.asked.last().map(|asked| why(look, place, asked)));
    let title = tr!(look.language, "grade-question");
    let answer = &answered.answer;
    body = body.push(grades(look, title, &answer.outlook, &answer.at, Some(answer.grade), true));
    let next = (!answered.regrading).then_some(Message::Next);
    let lesson = Message::Lesson(question.id.clone());
    body = body.push(
        row![
            primary(look, tr!(look.language, "session-next"), next),
            link(look, Icon::Lesson, tr!(look.language, "session-lesson"), Some(lesson)),
            (!look.is_narrow()).then(|| quiet(look, tr!(look.language, "session-keys-after"))),
        ]
        .spacing(12)
        .align_y(Alignment::Center),
    );
    card(look, body)
}

/// The explanation, and where it comes from.
pub(super) fn explanation<'a>(look: Look, question: &'a Question) -> Element<'a, Message> {
    let source = question
        .source
        .as_ref()
        .map(|source| quiet(look, tr!(look.language, "source", source = source.get(look.language))));
    column![rich(question.explanation.get(look.language), 16.0, look.palette.ink)]
        .push(source)
        .spacing(14)
        .into()
}

/// Why an answer was missed; of a right one, whether it was a guess.
pub(super) fn why<'a>(look: Look, place: usize, asked: &Asked) -> Element<'a, Message> {
    let language = look.language;
    let (title, offered): (_, &[Why]) = if asked.right {
        (tr!(language, "why-title-right"), &[Why::Guessed])
    } else {
        (tr!(language, "why-title"), &Why::ALL)
    };
    let chips = offered.iter().map(|why| {
        let chip = chip(look, why_name(*why, language), asked.why == Some(*why));
        chip.padding([4, 12]).on_press(Message::Why(place, Some(*why))).into()
    });
    let said = (asked.right && asked.why.is_some()).then(|| quiet(look, tr!(language, "why-guessed-kept")));
    Row::new()
        .push(quiet(look, title))
        .extend(chips)
        .push(said)
        .spacing(8)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(6)
        .into()
}

/// Below a card: turn it, and then how well it was known.
fn card_actions<'a>(look: Look, attempt: &Attempt) -> Element<'a, Message> {
    let language = look.language;
    let is_open = matches!(attempt.stage, Stage::Answering { .. });
    if let Some(turned) = &attempt.turned {
        let title = tr!(language, "card-question");
        return grades(look, title, &turned.outlook, &turned.at, None, is_open);
    }
    let turn = Message::Edit(question::Message::Reveal);
    let mut line = row![primary(look, tr!(language, "card-show"), Some(turn))].spacing(14);
    if !look.is_tight() {
        line = line.push(quiet(look, tr!(language, "card-keys")));
    }
    line.align_y(Alignment::Center).into()
}

fn grades<'a>(
    look: Look,
    title: String,
    outlook: &[Card; 4],
    at: &Now,
    chosen: Option<Grade>,
    is_open: bool,
) -> Element<'a, Message> {
    let language = look.language;
    let all = [
        (Grade::Again, tr!(language, "grade-again")),
        (Grade::Hard, tr!(language, "grade-hard")),
        (Grade::Good, tr!(language, "grade-good")),
        (Grade::Easy, tr!(language, "grade-easy")),
    ];
    let chips = all.into_iter().zip(outlook).map(|((grade, name), card)| {
        let is_chosen = chosen == Some(grade);
        let label = column![
            text(format!("{} {name}", grade.number())).size(size::BODY),
            quiet(look, returns(look, card, at)),
        ]
        .align_x(Alignment::Center);
        let chip =
            press(container(label).center_x(Fill), look.palette.accent, pressed::choice(look, is_chosen))
                .padding([6, 8])
                .width(Fill)
                .still()
                .on_press_maybe(is_open.then_some(Message::Grade(grade)));
        // Tab begins with the usual answer.
        if chosen.is_none() && grade == Grade::Good { chip.id(MAIN).into() } else { chip.into() }
    });
    let chips: Element<'_, Message> = if look.is_tight() {
        Column::with_children(chips).spacing(6).into()
    } else {
        Row::with_children(chips).spacing(8).into()
    };
    column![quiet(look, title), chips].spacing(8).into()
}

/// When a card comes back, in words.
fn returns(look: Look, card: &Card, now: &Now) -> String {
    match card.due {
        Due::At(moment) => {
            let minutes = moment.duration_since(now.timestamp()).as_mins().max(1);
            tr!(look.language, "returns-minutes", minutes = minutes)
        }
        Due::On(day) => tr!(look.language, "returns-days", days = day.days_since(now.day())),
    }
}
