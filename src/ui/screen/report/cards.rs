//! The cards of a report: result, certificate, what to study next, marks taken apart, time, earlier sittings.

use iced::widget::{Column, Row, column, container, row, space, text};
use iced::{Alignment, Element, Fill, Length};
use jiff::civil::Date;

use super::{Message, Told};
use crate::curriculum::exam::PartKind;
use crate::exam::certificate::{Standing, standing};
use crate::exam::report::Tally;
use crate::exam::{Form, Marks};
use crate::exchange::exam::Account;
use crate::exchange::exam::account::tally_line;
use crate::i18n::exam::{duration, part_name};
use crate::store::{SittingId, SittingSummary};
use crate::tr;
use crate::ui::theme::{self, Look};
use crate::ui::widget::chart::{self, Bar};
use crate::ui::widget::{
    Icon, banner, bar, card, heading, icon, link, primary, quiet, secondary, tag, title, words,
};

/// Skills shown before all are asked for.
const SKILLS: usize = 6;
/// Topics to study next that are named.
const TOPICS: usize = 6;
/// Questions named as the slowest.
const SLOWEST: usize = 5;
/// Sittings compared.
const COMPARED: usize = 8;
/// The height of the scale from 0 to the full marks.
const SCALE: f32 = 12.0;

/// A card with its title.
fn section<'a>(
    look: Look,
    sign: Icon,
    label: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    card(look, column![title(look, sign, label), content.into()].spacing(14))
}

/// Mark, passed or not, and the facts.
pub fn head<'a>(look: Look, account: &Account) -> Element<'a, Message> {
    let (language, palette) = (look.language, look.palette);
    let whole = &account.report.whole;
    let verdict = account.verdict(language);
    let awaiting = account.report.awaiting();
    let (sign, soft, strong) = if awaiting > 0 {
        (Icon::Clock, palette.notice_soft, palette.notice)
    } else if account.report.is_passed() {
        (Icon::CircleCheck, palette.right_soft, palette.right)
    } else {
        (Icon::CircleCross, palette.wrong_soft, palette.wrong)
    };
    let verdict = container(
        row![icon(sign, 18.0, strong), words(verdict).font(theme::BOLD).color(strong)]
            .spacing(6)
            .align_y(Alignment::Center),
    )
    .padding([5, 12])
    .style(theme::filled(soft, theme::RADIUS));
    let mark = row![
        text(whole.mark.to_string()).size(44).font(theme::BOLD).line_height(1.15),
        words(tr!(language, "result-full", full = whole.full.to_string())).color(palette.quiet),
        verdict,
    ]
    .spacing(12)
    .align_y(Alignment::Center);
    let name = column![heading(account.title(language)), quiet(look, account.standard(language).to_owned()),]
        .spacing(2);
    let facts = account.facts(language).into_iter().map(|fact| {
        container(column![quiet(look, fact.name), words(fact.value)].spacing(2)).width(220).into()
    });
    let facts = Row::with_children(facts).spacing(20).wrap().vertical_spacing(12);
    let to_mark = (awaiting > 0).then(|| {
        let said = words(tr!(language, "result-awaiting-what", count = awaiting));
        let go = primary(look, tr!(language, "result-mark-tasks"), Some(Message::Mark));
        banner(Icon::Clock, palette.notice_soft, palette.notice, column![said, go].spacing(10))
    });
    let print = link(look, Icon::Print, tr!(language, "print-open"), Some(Message::Print));
    let content = column![name, mark.wrap().vertical_spacing(8), scale(look, account)];
    card(look, content.push(to_mark).push(facts).push(print).spacing(16))
}

/// The marks on the scale, and the pass mark below it.
fn scale<'a>(look: Look, account: &Account) -> Element<'a, Message> {
    let whole = &account.report.whole;
    let full = whole.full.value().max(1.0);
    let pass = Marks::whole(account.report.pass_mark).value();
    // Portions are whole numbers: thousandths are finer than a pixel.
    let portion = |marks: f64| (marks / full * 1_000.0).round().clamp(1.0, 999.0) as u16;
    let line = container(space()).width(2).height(SCALE).style(theme::filled(look.palette.ink, 0.0));
    let label = quiet(look, tr!(look.language, "readiness-pass", pass = i64::from(account.report.pass_mark)));
    let below = row![
        space().width(Length::FillPortion(portion(pass))),
        container(row![line, label].spacing(6).align_y(Alignment::Center))
            .width(Length::FillPortion(1_000 - portion(pass))),
    ];
    column![bar(look, whole.mark.share_of(whole.full) as f32, SCALE), below].spacing(2).width(Fill).into()
}

/// How the parts of an exam stand that has two; nothing where there is one.
pub fn certificate<'a>(look: Look, told: &Told, today: Date) -> Option<Element<'a, Message>> {
    let language = look.language;
    let exam = &told.account.exam;
    exam.practical.as_ref()?;
    let rows = exam.parts().map(|(kind, part)| {
        let state = standing(part, passes(told, kind), today);
        let (sign, color) = match state {
            Standing::Passed { .. } => (Icon::CircleCheck, look.palette.right),
            Standing::Open => (Icon::Circle, look.palette.quiet),
            Standing::Lapsed { .. } => (Icon::Warning, look.palette.notice),
        };
        let said = match state {
            Standing::Open => tr!(language, "standing-open"),
            Standing::Passed { on, until: None } => tr!(language, "standing-passed", date = on.to_string()),
            Standing::Passed { on, until: Some(until) } => {
                tr!(language, "standing-passed-until", date = on.to_string(), until = until.to_string())
            }
            Standing::Lapsed { on, since } => {
                tr!(language, "standing-lapsed", date = on.to_string(), since = since.to_string())
            }
        };
        let name = container(words(part_name(language, kind)).font(theme::BOLD)).width(120);
        row![icon(sign, 20.0, color), name, words(said).width(Fill)]
            .spacing(10)
            .align_y(Alignment::Center)
            .into()
    });
    let why = quiet(look, tr!(language, "result-certificate-why"));
    let content = column![Column::with_children(rows).spacing(8), why].spacing(12);
    Some(section(look, Icon::Readiness, tr!(language, "result-certificate"), content))
}

/// The days on which a whole paper of a part was passed.
fn passes(told: &Told, kind: PartKind) -> impl Iterator<Item = Date> {
    let account = &told.account;
    told.others.iter().filter_map(move |other| {
        let is_one = other.paper.exam == account.exam.id
            && other.paper.part == kind
            && other.paper.form == Form::Full
            && other.is_passed() == Some(true);
        other.ended.filter(|_| is_one).map(|ended| account.day(ended.at))
    })
}

/// Where most marks were lost, each a way to the lesson and to its questions.
pub fn next<'a>(look: Look, account: &Account) -> Element<'a, Message> {
    let language = look.language;
    let topics = account.topics(language);
    let missed = account.missed();
    if topics.is_empty() {
        let said = words(tr!(language, "result-next-none"));
        return section(look, Icon::Target, tr!(language, "result-next"), said);
    }
    let rows = topics.into_iter().take(TOPICS).map(|(id, name, tally, missed)| {
        let wrong: usize = tally.questions - tally.right;
        let lost = tr!(language, "result-lost", marks = tally.lost().to_string(), questions = wrong);
        let label = column![words(name).font(theme::BOLD), quiet(look, lost)].spacing(2).width(Fill);
        let read = link(look, Icon::Lesson, tr!(language, "result-read"), Some(Message::Read(id)));
        let count = missed.len();
        let practise = (count > 0).then(|| {
            let label = tr!(language, "result-practise", count = count);
            link(look, Icon::Practice, label, Some(Message::Practise(missed)))
        });
        let links = Row::new().spacing(4).push(read).push(practise);
        if look.is_narrow() {
            column![label, links].spacing(4).into()
        } else {
            row![label, links].spacing(12).align_y(Alignment::Center).into()
        }
    });
    let count = missed.len();
    let all = (count > 0).then(|| {
        primary(look, tr!(language, "result-practise-all", count = count), Some(Message::Practise(missed)))
    });
    let why = quiet(look, tr!(language, "result-next-words"));
    let content = Column::new().spacing(14).push(why).push(Column::with_children(rows).spacing(10)).push(all);
    section(look, Icon::Target, tr!(language, "result-next"), content)
}

/// A row a tally: its name, a bar, the numbers.
pub fn tallies<'a>(
    look: Look,
    sign: Icon,
    label: String,
    tallies: Vec<(String, Tally)>,
) -> Element<'a, Message> {
    let rows = tallies.iter().map(|(name, tally)| tally_row(look, name.clone(), tally));
    section(look, sign, label, Column::with_children(rows).spacing(12))
}

fn tally_row<'a>(look: Look, name: String, tally: &Tally) -> Element<'a, Message> {
    let share = tally.mark.share_of(tally.full) as f32;
    column![words(name), bar(look, share, 8.0), quiet(look, tally_line(look.language, tally))]
        .spacing(4)
        .width(Fill)
        .into()
}

/// The skills, the first of them unless all are asked for.
pub fn skills<'a>(look: Look, account: &Account, are_all_shown: bool) -> Element<'a, Message> {
    let language = look.language;
    let mut skills = account.competencies(language);
    if !are_all_shown && skills.len() > SKILLS {
        skills.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.lost()));
    }
    let (count, shown) = (skills.len(), if are_all_shown { usize::MAX } else { SKILLS });
    let rows = skills.iter().take(shown).map(|(name, tally)| tally_row(look, name.clone(), tally));
    let is_sorted = !are_all_shown && count > SKILLS;
    let why = is_sorted.then(|| quiet(look, tr!(language, "result-competencies-why")));
    let mut content = Column::new().spacing(12).push(why).push(Column::with_children(rows).spacing(12));
    if count > SKILLS {
        let label = if are_all_shown {
            tr!(language, "result-fewer")
        } else {
            tr!(language, "result-all-competencies", count = count)
        };
        content = content.push(secondary(look, label, Some(Message::Skills)));
    }
    section(look, Icon::Progress, tr!(language, "result-competencies"), content)
}

/// The time in all, on the mean, and where most of it went.
pub fn time<'a>(look: Look, account: &Account) -> Element<'a, Message> {
    let language = look.language;
    let (time, mean) = (account.sitting.spent, account.mean_time());
    let said =
        tr!(language, "result-time-words", time = duration(language, time), mean = duration(language, mean));
    let slowest = account.slowest(SLOWEST);
    let mut content = Column::new().spacing(12).push(words(said));
    if let Some(most) = slowest.first().map(|place| account.report.items[*place].spent) {
        content = content.push(quiet(look, tr!(language, "result-slowest")));
        let rows = slowest.iter().map(|place| {
            let spent = account.report.items[*place].spent;
            let number: usize = *place + 1;
            let name = tr!(language, "result-question-number", number = number);
            let share = spent.as_secs_f32() / most.as_secs_f32().max(0.001);
            row![
                container(words(name)).width(110),
                container(bar(look, share, 8.0)).width(Fill),
                container(quiet(look, duration(language, spent))).width(110),
            ]
            .spacing(12)
            .align_y(Alignment::Center)
            .into()
        });
        content = content.push(Column::with_children(rows).spacing(6));
    }
    section(look, Icon::Clock, tr!(language, "result-time-title"), content)
}

/// The sittings of the same kind of paper, drawn and in numbers; nothing while there is only one.
pub fn earlier<'a>(look: Look, told: &Told, own: SittingId) -> Option<Element<'a, Message>> {
    let language = look.language;
    let account = &told.account;
    let paper = &account.sitting.paper;
    let is_alike = |other: &&SittingSummary| {
        let their = &other.paper;
        (&their.exam, their.part, their.form) == (&paper.exam, paper.part, paper.form)
    };
    let mut alike: Vec<&SittingSummary> = told.others.iter().filter(is_alike).collect();
    alike.reverse();
    if alike.len() < 2 {
        return None;
    }
    let count = alike.len();
    let place = alike.iter().position(|other| other.id == own)?;
    let before = place.checked_sub(1).and_then(|before| alike.get(before));
    let change = before
        .and_then(|before| before.mark)
        .map(|before| difference(look, account.report.whole.mark, before));
    let shown = &alike[count.saturating_sub(COMPARED)..];
    let bars = shown.iter().map(|other| {
        let day = other.ended.map_or(account.made_on, |ended| account.day(ended.at));
        let mark = other.mark.unwrap_or_default();
        Bar {
            name: format!("{}/{}", day.month(), day.day()),
            number: mark.to_string(),
            value: mark.value() as f32,
            is_chosen: other.id == own,
        }
    });
    let chart = chart::bars(look, bars.collect());
    let rows = shown.iter().rev().map(|other| sat(look, account, other, other.id == own));
    let mut content = Column::new().spacing(14);
    content = content.push(
        change.map(|change| words(tr!(language, "result-earlier-words", count = count, change = change))),
    );
    let rows = Column::with_children(rows).spacing(4);
    // A few bars need no wide page: the numbers stand beside them where there is room.
    let width = 72.0 * shown.len() as f32;
    let both: Element<'_, Message> = if look.is_narrow() {
        column![chart, rows].spacing(14).into()
    } else {
        row![container(chart).width(width.clamp(200.0, 420.0)), rows.width(Fill)]
            .spacing(28)
            .align_y(Alignment::Center)
            .into()
    };
    content = content.push(both);
    Some(section(look, Icon::Progress, tr!(language, "result-earlier"), content))
}

fn difference(look: Look, mark: Marks, before: Marks) -> String {
    let language = look.language;
    let by = Marks(mark.0.abs_diff(before.0)).to_string();
    match mark.cmp(&before) {
        std::cmp::Ordering::Greater => tr!(language, "result-better", marks = by),
        std::cmp::Ordering::Less => tr!(language, "result-worse", marks = by),
        std::cmp::Ordering::Equal => tr!(language, "result-same"),
    }
}

/// A sitting in a line; others than this one can be opened.
fn sat<'a>(look: Look, account: &Account, other: &SittingSummary, is_own: bool) -> Element<'a, Message> {
    let language = look.language;
    let day = other.ended.map_or(account.made_on, |ended| account.day(ended.at));
    let number = tr!(language, "paper-number", number = other.paper.number.to_string());
    let mark = crate::i18n::exam::out_of(language, other.mark.unwrap_or_default(), other.full);
    let line = [day.to_string(), number, mark, duration(language, other.spent)].join(" · ");
    let (label, soft, strong) = match other.is_passed() {
        Some(true) => (tr!(language, "result-passed"), look.palette.right_soft, look.palette.right),
        Some(false) => (tr!(language, "result-failed"), look.palette.wrong_soft, look.palette.wrong),
        None => (tr!(language, "result-awaiting"), look.palette.notice_soft, look.palette.notice),
    };
    let verdict = tag(label, soft, strong);
    let line: Element<'_, Message> = if is_own {
        container(words(line).font(theme::BOLD)).padding([7, 10]).into()
    } else {
        link(look, Icon::ChevronRight, line, Some(Message::Report(other.id))).into()
    };
    row![line, verdict].spacing(10).align_y(Alignment::Center).wrap().into()
}
