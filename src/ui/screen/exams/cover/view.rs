//! The cover as it looks.

use iced::widget::{Column, Row, column, container, row, text_input};
use iced::{Alignment, Element, Fill};

use super::{Message, NUMBER, Offer, State};
use crate::curriculum::exam::{Part, PartKind};
use crate::curriculum::question::Kind;
use crate::curriculum::{Exam, Language};
use crate::exam::Form;
use crate::exam::paper::groups;
use crate::i18n::exam::{form_name, group_name, lack_lines, part_name, standard_name};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::partial;
use crate::ui::screen::opening;
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::{
    Icon, banner, bar, beside, card, chip, choice, empty, figure, heading, link, page, primary, quiet, tag,
    words,
};

/// The page.
pub fn view<'a>(state: &'a State, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let back = link(look, Icon::ArrowLeft, tr!(language, "cover-back"), Some(Message::Back));
    let Some((exam, part)) = state.exam(desk) else {
        let (title, advice) = (tr!(language, "exams-none-title"), tr!(language, "exams-none-advice"));
        let content = column![back, empty(look, Icon::Exams, title, advice, None)];
        return page(look, tr!(language, "place-exams"), content.spacing(16));
    };
    let mut content = Column::new().spacing(16).push(back).push(about(look, desk, exam, state.kind));
    content = content.push(choices(state, look, part));
    let tables = vec![sections(look, part, state.form), kinds(look, part, state.form)];
    content = content.push(beside(look, tables));
    content = content.push(rules(look, exam, state.kind, part));
    page(look, exam.title.get(language), content)
}

fn about<'a>(look: Look, desk: &'a Desk, exam: &'a Exam, kind: PartKind) -> Element<'a, Message> {
    let (language, palette) = (look.language, look.palette);
    let own = exam
        .is_own_design
        .then(|| tag(tr!(language, "cover-own-design"), palette.notice_soft, palette.notice));
    let head = row![
        heading(standard_name(language, exam, &desk.library)),
        tag(part_name(language, kind), palette.accent_soft, palette.accent),
    ]
    .push(own)
    .spacing(10)
    .align_y(Alignment::Center)
    .wrap();
    card(look, column![head, words(exam.source.get(language)).color(palette.quiet)].spacing(10))
}

fn choices<'a>(state: &'a State, look: Look, part: &'a Part) -> Element<'a, Message> {
    let language = look.language;
    let Some(offer) = &state.offer else {
        return card(look, quiet(look, tr!(language, "cover-drawing")));
    };
    let offered: Vec<Form> =
        offer.forms.iter().filter(|(_, supply)| supply.is_ok()).map(|(form, _)| *form).collect();
    let mut content = Column::new().spacing(16);
    if offered.is_empty() {
        content = content.push(heading(tr!(language, "cover-cannot"))).push(shortage(look, part, offer));
        return card(look, content);
    }
    let forms = offered.into_iter().map(|form| {
        let chip = chip(look, form_name(language, form, part), form == state.form);
        chip.on_press(Message::Form(form)).into()
    });
    let timed = [(true, tr!(language, "cover-timed")), (false, tr!(language, "cover-untimed"))].map(
        |(timed, name)| chip(look, name, timed == state.is_timed).on_press(Message::Timed(timed)).into(),
    );
    let partial = partial::choices(look, state.partial, Message::Partial);
    let start = state.paper().filter(|_| !state.is_starting).map(|_| Message::Start);
    let start = primary(look, tr!(language, "cover-start"), start);
    content = content
        .push(
            row![container(figures(look, part, state.form)).width(Fill), start]
                .spacing(16)
                .align_y(Alignment::Center),
        )
        .push(shortage(look, part, offer))
        .push(choice(look, tr!(language, "cover-form"), forms.collect()))
        .push(choice(look, tr!(language, "cover-clock"), timed.into_iter().collect()))
        .push(choice(look, tr!(language, "cover-partial"), partial))
        .push(number(state, look, offer))
        .push(quiet(look, tr!(language, "cover-clock-rule")))
        .push(link(look, Icon::Print, tr!(language, "print-open"), Some(Message::Print)));
    if let Some(error) = &state.error {
        content = content.push(opening::trouble(look, Some(tr!(language, "cover-not-begun")), error));
    }
    card(look, content)
}

fn figures<'a>(look: Look, part: &Part, form: Form) -> Element<'a, Message> {
    let language = look.language;
    let questions: usize = counted(part, form).iter().map(|(_, count, _)| count).sum();
    row![
        figure(look, form.minutes(part).to_string(), tr!(language, "cover-minutes")),
        figure(look, questions.to_string(), tr!(language, "cover-questions")),
        figure(look, form.full_marks(part).to_string(), tr!(language, "cover-full")),
        figure(look, form.pass_mark(part).to_string(), tr!(language, "cover-pass")),
    ]
    .spacing(40)
    .wrap()
    .into()
}

/// What a whole paper lacks, if it does.
fn shortage<'a>(look: Look, part: &'a Part, offer: &'a Offer) -> Option<Element<'a, Message>> {
    let (language, palette) = (look.language, look.palette);
    let (_, whole) = offer.forms.first()?;
    let Err(shortage) = whole else { return None };
    let lines = lack_lines(language, part, shortage).into_iter().map(|line| words(line).into());
    let said = words(tr!(language, "cover-short")).font(theme::BOLD);
    let said = column![said, Column::with_children(lines).spacing(2)].spacing(6);
    Some(banner(Icon::Warning, palette.notice_soft, palette.notice, said))
}

/// Which paper, and how fresh it is.
fn number<'a>(state: &'a State, look: Look, offer: &'a Offer) -> Element<'a, Message> {
    let language = look.language;
    let field = text_input("", &state.number)
        .id(NUMBER)
        .size(size::BODY)
        .padding([8, 12])
        .width(120)
        .style(theme::field(look))
        .on_input(Message::Number)
        .on_submit(Message::Start);
    let said = match state.paper() {
        _ if state.is_drawing => tr!(language, "cover-drawing"),
        None => tr!(language, "cover-number-wrong"),
        Some(paper) => freshness(language, paper.number, paper.items.len(), offer),
    };
    let is_other =
        !state.is_drawing && offer.freshest.is_some_and(|(number, _)| state.typed() != Some(number));
    let freshest =
        is_other.then(|| link(look, Icon::Refresh, tr!(language, "cover-freshest"), Some(Message::Freshest)));
    column![
        words(tr!(language, "cover-number")).color(look.palette.quiet),
        Row::new().push(field).push(freshest).spacing(10).align_y(Alignment::Center),
        words(said),
        quiet(look, tr!(language, "cover-number-why")),
    ]
    .spacing(6)
    .into()
}

/// How many questions of a paper were seen lately, and whether there is a fresher one.
fn freshness(language: Language, number: u32, questions: usize, offer: &Offer) -> String {
    let fresher = offer.freshest.filter(|(other, seen)| *other != number && *seen < offer.seen);
    match (offer.seen, fresher) {
        (0, _) => tr!(language, "cover-fresh"),
        (seen, Some((other, left))) => {
            let other = other.to_string();
            tr!(language, "cover-fresher", seen = seen, questions = questions, other = other, left = left)
        }
        (seen, None) => tr!(language, "cover-no-fresher", seen = seen, questions = questions),
    }
}

/// For each group of a paper its kinds, questions and marks.
fn counted(part: &Part, form: Form) -> Vec<(&[Kind], usize, u32)> {
    let group = |kinds| {
        let own = form.draws(part).filter(|drawn| drawn.draw.kinds.as_slice() == kinds);
        own.fold((kinds, 0, 0), |(kinds, count, marks), drawn| {
            (kinds, count + drawn.count, marks + drawn.marks())
        })
    };
    groups(part).into_iter().map(group).filter(|(_, count, _)| *count > 0).collect()
}

fn kinds<'a>(look: Look, part: &'a Part, form: Form) -> Element<'a, Message> {
    let language = look.language;
    let rows = counted(part, form).into_iter().map(|(kinds, count, marks)| {
        let said = tr!(language, "cover-group", questions = count, marks = marks);
        row![words(group_name(language, kinds)).width(Fill), quiet(look, said)]
            .spacing(12)
            .align_y(Alignment::Center)
            .into()
    });
    let rows = Column::with_children(rows).spacing(10);
    card(look, column![heading(tr!(language, "cover-groups")), rows].spacing(12))
}

fn sections<'a>(look: Look, part: &'a Part, form: Form) -> Element<'a, Message> {
    let language = look.language;
    let marks = |place: usize| -> u32 {
        form.draws(part).filter(|drawn| drawn.section == place).map(|drawn| drawn.marks()).sum()
    };
    let most = (0..part.sections.len()).map(marks).max().unwrap_or_default().max(1);
    let asked = part.sections.iter().enumerate().filter(|(place, _)| marks(*place) > 0);
    let rows = asked.map(|(place, section)| {
        let marks = marks(place);
        let line = row![
            words(section.title.get(language)).width(Fill),
            quiet(look, tr!(language, "cover-marks", marks = marks)),
        ];
        column![line.spacing(12).align_y(Alignment::Center), bar(look, marks as f32 / most as f32, 4.0)]
            .spacing(4)
            .into()
    });
    let rows = Column::with_children(rows).spacing(10);
    card(look, column![heading(tr!(language, "cover-sections")), rows].spacing(12))
}

/// When the paper and the exam are passed.
fn rules<'a>(look: Look, exam: &'a Exam, kind: PartKind, part: &'a Part) -> Element<'a, Message> {
    let language = look.language;
    let mut lines = vec![tr!(language, "cover-rule-pass", pass = part.pass_mark, marks = part.full_marks)];
    if let Some((other, rule)) = exam.parts().find(|(other, _)| *other != kind) {
        let name = part_name(language, other);
        lines.push(tr!(language, "cover-rule-both", other = name, pass = rule.pass_mark));
        if let Some(years) = part.valid_years {
            lines.push(tr!(language, "cover-rule-valid", years = years));
        }
    }
    if part.sections.iter().flat_map(|section| &section.draws).any(|draw| draw.kinds.contains(&Kind::Task)) {
        lines.push(tr!(language, "cover-rule-tasks"));
    }
    let lines = lines.into_iter().map(|line| words(line).into());
    let content = column![heading(tr!(language, "cover-rules")), Column::with_children(lines).spacing(6)];
    card(look, content.spacing(10))
}
