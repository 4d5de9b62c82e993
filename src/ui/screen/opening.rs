//! What is seen before the first screen: opening, or why it cannot be opened and what to do.

use iced::widget::{Column, column, container, row, scrollable, text};
use iced::{Element, Fill};

use crate::curriculum::load::Refused;
use crate::curriculum::{Finding, Severity, Source};
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::{Icon, banner, card, heading, icon, primary, quiet, secondary, words};
use crate::{i18n, store, tr};

/// Opening, or failed.
#[derive(Debug, Clone)]
pub enum State {
    /// Content and store are being opened.
    Working,
    /// They cannot be opened.
    Failed(Trouble),
}

/// Why the application cannot begin.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// The content was refused.
    Content(Refused),
    /// The store cannot be opened.
    Store(store::Error),
}

/// What can be done about it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Try again.
    Retry,
    /// Use the content that ships.
    UseShipped,
    /// Close the window.
    Quit,
}

/// Findings shown at most; the rest is counted.
const FINDINGS_SHOWN: usize = 200;

/// The whole window.
pub fn view<'a>(state: &'a State, look: Look, source: &'a Source) -> Element<'a, Message> {
    let content: Element<'_, Message> = match state {
        State::Working => column![
            icon(Icon::Lesson, 40.0, look.palette.accent),
            words(tr!(look.language, "opening-working")).color(look.palette.quiet),
        ]
        .spacing(12)
        .align_x(iced::Center)
        .into(),
        State::Failed(Trouble::Store(error)) => store_trouble(look, error),
        State::Failed(Trouble::Content(refused)) => content_trouble(look, refused, source),
    };
    container(content).padding(24).center(Fill).style(theme::filled(look.palette.paper, 0.0)).into()
}

fn store_trouble<'a>(look: Look, error: &store::Error) -> Element<'a, Message> {
    let title = tr!(look.language, "opening-store-failed");
    let content = column![
        row![icon(Icon::Warning, 24.0, look.palette.notice), heading(title)].spacing(12),
        words(explain(look, error)),
        quiet(look, tr!(look.language, "opening-nothing-lost")),
        buttons(look, None),
    ]
    .spacing(14);
    container(card(look, content)).max_width(640).into()
}

/// What a failure of the store means and what to do, in words.
pub fn explain(look: Look, error: &store::Error) -> String {
    i18n::named(look.language, &format!("error-{}", error.code()), &error.detail())
}

/// What went wrong with the store while at work: what it means for the learner, and why.
pub fn trouble<'a, Message: 'a>(
    look: Look,
    meaning: Option<String>,
    error: &store::Error,
) -> Element<'a, Message> {
    let why = explain(look, error);
    let text = meaning.map_or(why.clone(), |meaning| format!("{meaning} {why}"));
    banner(Icon::Warning, look.palette.wrong_soft, look.palette.wrong, words(text))
}

fn content_trouble<'a>(look: Look, refused: &'a Refused, source: &Source) -> Element<'a, Message> {
    let folder = match source {
        Source::Folder(folder) => folder.display().to_string(),
        Source::Shipped => String::new(),
    };
    let title = tr!(look.language, "opening-content-failed");
    let errors = refused.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let list = Column::with_children(
        refused.findings.iter().take(FINDINGS_SHOWN).map(|finding| finding_row(look, finding)),
    )
    .spacing(10);
    let content = column![
        row![icon(Icon::Warning, 24.0, look.palette.notice), heading(title)].spacing(12),
        words(tr!(look.language, "opening-content-explained", folder = folder, errors = errors)),
        container(scrollable(container(list).padding([0, 14])).style(theme::scroll(look)))
            .max_height((look.window.height - 320.0).max(120.0)),
        buttons(look, Some(tr!(look.language, "opening-use-shipped"))),
    ]
    .spacing(14);
    container(card(look, content)).max_width(860).into()
}

/// A finding of the linter, with the file it is in.
pub fn finding_row<'a, Message: 'a>(look: Look, finding: &'a Finding) -> Element<'a, Message> {
    let color = match finding.severity {
        Severity::Error => look.palette.wrong,
        Severity::Warning => look.palette.notice,
    };
    let place = if finding.id.is_empty() {
        finding.file.clone()
    } else {
        format!("{} · {}", finding.file, finding.id)
    };
    column![
        row![
            text(finding.rule).size(size::SMALL).font(theme::BOLD).color(color),
            text(place).size(size::SMALL).color(look.palette.quiet),
        ]
        .spacing(10),
        words(i18n::named(look.language, &format!("lint-{}", finding.rule), &finding.detail)),
    ]
    .spacing(2)
    .into()
}

fn buttons<'a>(look: Look, use_shipped: Option<String>) -> Element<'a, Message> {
    let mut buttons =
        row![primary(look, tr!(look.language, "opening-retry"), Some(Message::Retry))].spacing(12);
    if let Some(label) = use_shipped {
        buttons = buttons.push(secondary(look, label, Some(Message::UseShipped)));
    }
    buttons.push(secondary(look, tr!(look.language, "opening-quit"), Some(Message::Quit))).into()
}
