//! How the page looks: what goes out, what comes in, what can be gone back to.

use iced::widget::{Column, column, row};
use iced::{Alignment, Element, Fill};

use super::{Bringing, GoingBack, Message, State};
use crate::curriculum::Language;
use crate::store::backup::{Backup, Kind};
use crate::store::{self, Profile};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::export::path_field;
use crate::ui::screen::opening;
use crate::ui::theme::{Look, pressed};
use crate::ui::widget::chart::date_name;
use crate::ui::widget::{
    Icon, banner, card, hairline, heading, link, page, press, quiet, secondary, title, words,
};

pub(super) fn view<'a>(state: &'a State, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let content = Column::new()
        .spacing(16)
        .push(part(look, tr!(language, "data-out"), tr!(language, "data-out-what")))
        .push(learner(state, look))
        .push(log(state, look))
        .push(reports(state, look))
        .push(anki_out(state, look, desk))
        .push(part(look, tr!(language, "data-in"), tr!(language, "data-in-what")))
        .push(bring(state, look, desk))
        .push(anki_in(state, look, desk))
        .push(part(look, tr!(language, "data-back"), tr!(language, "data-back-what")))
        .push(backups(state, look, desk));
    page(look, tr!(language, "place-data"), content)
}

/// The head of a part of the page.
fn part<'a>(look: Look, name: String, what: String) -> Element<'a, Message> {
    column![heading(name), quiet(look, what)].spacing(2).into()
}

/// A card: what it is, what it is good for, and how it is done.
fn about<'a>(
    look: Look,
    sign: Icon,
    name: String,
    what: String,
    how: Element<'a, Message>,
) -> Element<'a, Message> {
    card(look, column![title(look, sign, name), quiet(look, what), how].spacing(10))
}

fn learner(state: &State, look: Look) -> Element<'_, Message> {
    let language = look.language;
    let how = state.learner.view(look, tr!(language, "data-learner-save")).map(Message::Learner);
    about(look, Icon::Export, tr!(language, "data-learner"), tr!(language, "data-learner-what"), how)
}

fn log(state: &State, look: Look) -> Element<'_, Message> {
    let language = look.language;
    let how = state.log.view(look, tr!(language, "data-save")).map(Message::Log);
    about(look, Icon::Data, tr!(language, "data-log"), tr!(language, "data-log-what"), how)
}

fn reports(state: &State, look: Look) -> Element<'_, Message> {
    let language = look.language;
    let count = state.found.as_ref().map_or(0, |found| found.reports);
    let (what, how) = if count == 0 {
        (tr!(language, "data-reports-none"), column![].into())
    } else {
        let how = state.reports.view(look, tr!(language, "data-save")).map(Message::Reports);
        (tr!(language, "data-reports-what", count = count), how)
    };
    about(look, Icon::Report, tr!(language, "data-reports"), what, how)
}

fn anki_out<'a>(state: &'a State, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let how = state.anki_out.view(look, desk).map(Message::AnkiOut);
    about(look, Icon::Export, tr!(language, "anki-out-title"), tr!(language, "anki-out-what"), how)
}

fn anki_in<'a>(state: &'a State, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let how = state.anki_in.view(look, desk).map(Message::AnkiIn);
    about(look, Icon::Import, tr!(language, "anki-in-title"), tr!(language, "anki-in-what"), how)
}

fn bring<'a>(state: &'a State, look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let Bringing { path, is_working, came, error } = &state.bringing;
    let can = !*is_working && !path.trim().is_empty();
    let button = secondary(look, tr!(language, "data-bring"), can.then_some(Message::Bring));
    let field = path_field(look, "data-bring", path, button.into(), Message::Path, Message::Bring);
    let files = state.found.as_ref().map(|found| found.files.as_slice()).unwrap_or_default();
    let offered = files.iter().map(|file| {
        let name = file.display().to_string();
        link(look, Icon::Import, name, (!*is_working).then(|| Message::Pick(file.clone()))).into()
    });
    let offered: Option<Element<'a, Message>> = (!files.is_empty()).then(|| {
        column![quiet(look, tr!(language, "data-bring-found")), Column::with_children(offered)]
            .spacing(4)
            .into()
    });
    let how = Column::new()
        .spacing(10)
        .push(field)
        .push(is_working.then(|| quiet(look, tr!(language, "data-bring-working"))))
        .push(offered)
        .push(error.as_ref().map(|error| trouble(look, explain(look, error))))
        .push((!came.is_empty()).then(|| arrived(look, desk, came)));
    about(look, Icon::Import, tr!(language, "data-bring-title"), tr!(language, "data-bring-what"), how.into())
}

/// Who came, each with the way to sit down.
fn arrived<'a>(look: Look, desk: &'a Desk, came: &'a [Profile]) -> Element<'a, Message> {
    let language = look.language;
    let rows = came.iter().filter(|profile| desk.profiles.contains(profile)).map(|profile| {
        let seat = Some(Message::Seat(profile.clone()));
        row![
            words(tr!(language, "data-came", name = profile.name.as_str())).width(Fill),
            secondary(look, tr!(language, "settings-switch"), seat),
        ]
        .spacing(10)
        .align_y(Alignment::Center)
        .into()
    });
    let rows = Column::with_children(rows).spacing(8);
    banner(Icon::Check, look.palette.right_soft, look.palette.right, rows)
}

fn backups<'a>(state: &'a State, look: Look, desk: &Desk) -> Element<'a, Message> {
    let language = look.language;
    let content: Element<'_, Message> = match state.found.as_ref().map(|found| &found.backups) {
        None => quiet(look, tr!(language, "data-looking")).into(),
        Some(Err(error)) => trouble(look, opening::explain(look, error)),
        Some(Ok(backups)) if backups.is_empty() => words(tr!(language, "data-no-backups")).into(),
        Some(Ok(backups)) => {
            let mut rows = Column::new().spacing(8);
            for (place, backup) in backups.iter().enumerate() {
                if place > 0 {
                    rows = rows.push(hairline(look));
                }
                rows = rows.push(backup_row(look, desk, backup, &state.going_back));
            }
            rows.into()
        }
    };
    card(look, content)
}

fn backup_row<'a>(
    look: Look,
    desk: &Desk,
    backup: &Backup,
    going_back: &'a GoingBack,
) -> Element<'a, Message> {
    let language = look.language;
    // Several of one day are told apart by their time.
    let time = backup.made_at.map(|at| at.to_zoned(desk.now().zone().clone()).strftime("%H:%M").to_string());
    let facts = row![quiet(look, kind_name(language, backup.kind)), quiet(look, time.unwrap_or_default())];
    let name = column![words(date_name(language, backup.day)), facts.spacing(10)].width(Fill);
    if going_back.asked.as_ref() != Some(backup) {
        let ask = (!going_back.is_working).then(|| Message::AskBack(backup.clone()));
        let button = secondary(look, tr!(language, "data-go-back"), ask);
        return row![name, button].spacing(10).align_y(Alignment::Center).into();
    }
    let is_idle = !going_back.is_working;
    let sure = words(tr!(language, "data-go-back-sure", day = date_name(language, backup.day)));
    let buttons = row![
        press(words(tr!(language, "data-go-back-yes")), look.palette.accent, pressed::danger(look))
            .on_press_maybe(is_idle.then_some(Message::GoBack)),
        secondary(look, tr!(language, "settings-cancel"), is_idle.then_some(Message::Stay)),
    ]
    .spacing(10);
    Column::new()
        .spacing(8)
        .push(name)
        .push(sure.color(look.palette.wrong))
        .push(buttons)
        .push((!is_idle).then(|| quiet(look, tr!(language, "data-going-back"))))
        .push(going_back.error.as_ref().map(|error| trouble(look, explain(look, error))))
        .into()
}

fn kind_name(language: Language, kind: Kind) -> String {
    match kind {
        Kind::Daily => tr!(language, "data-kind-daily"),
        Kind::BeforeMigration => tr!(language, "data-kind-migration"),
        Kind::BeforeRestore => tr!(language, "data-kind-restore"),
    }
}

fn trouble<'a>(look: Look, text: String) -> Element<'a, Message> {
    banner(Icon::Warning, look.palette.wrong_soft, look.palette.wrong, words(text))
}

/// What went wrong with a file that was to come in: not with the learner's own, as elsewhere.
fn explain(look: Look, error: &store::Error) -> String {
    let language = look.language;
    let detail = error.detail();
    match error {
        store::Error::Newer { .. } => tr!(language, "data-newer", detail = detail),
        store::Error::Damaged { .. } => tr!(language, "data-damaged", detail = detail),
        store::Error::NotOurs { .. } => tr!(language, "data-not-ours", detail = detail),
        store::Error::Missing { what: "profile" } => tr!(language, "data-nobody"),
        store::Error::Missing { .. } => tr!(language, "data-no-file"),
        store::Error::InUse { .. } => tr!(language, "data-busy"),
        _ => opening::explain(look, error),
    }
}
