//! Mock exams: those to sit, one that was left unfinished, and those that were sat.

pub mod cover;

use iced::widget::{Column, Row, column, row};
use iced::{Alignment, Element, Fill, Task};

use super::opening;
use crate::curriculum::exam::{Part, PartKind};
use crate::curriculum::{Exam, ExamId, Language, StandardId};
use crate::exam::Form;
use crate::i18n::exam::{duration, out_of, paper_name, part_name};
use crate::store::{self, ProfileId, SittingId, SittingSummary};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::goal::{self, Levels};
use crate::ui::screen::print::Which;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{Look, pressed};
use crate::ui::widget::{
    Icon, card, empty, heading, icon, link, page, press, primary, quiet, secondary, tag, title, words,
};

/// So many earlier sittings are shown at first.
const SHOWN: usize = 12;

/// What is open on the page.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The sitting that is to be thrown away, if the learner means it.
    discarding: Option<SittingId>,
    is_working: bool,
    /// Whose exams are shown besides those of the goal.
    other: Option<(StandardId, u8)>,
    /// All earlier sittings are shown.
    shows_all: bool,
    error: Option<store::Error>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The sittings were read again, or not.
    Listed(ProfileId, Result<Vec<SittingSummary>, store::Error>),
    /// Look at a paper's cover.
    Cover(ExamId, PartKind),
    /// The exam on paper.
    Print(ExamId),
    /// Go on with a sitting.
    Resume(SittingId),
    /// Throw a sitting away: ask first.
    AskDiscard(SittingId),
    /// Keep it after all.
    Keep,
    /// Throw it away.
    Discard(SittingId),
    /// It was thrown away, or not; what is left.
    Discarded(ProfileId, Result<Vec<SittingSummary>, store::Error>),
    /// See what a sitting was worth.
    Report(SittingId),
    /// Show the exams of another level.
    Show(StandardId, u8),
    /// Show all earlier sittings.
    ShowAll,
}

impl State {
    /// The page, with the sittings as the store has them.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let profile = desk.profile.id;
        let task =
            desk.ledger.run(move |store| store.sittings(profile), move |list| Message::Listed(profile, list));
        (Self::default(), task)
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &mut Desk, message: Message) -> Action<Message> {
        match message {
            Message::Listed(_, Err(error)) => self.failed(error),
            Message::Discarded(_, Err(error)) => {
                self.is_working = false;
                self.failed(error)
            }
            message @ (Message::Listed(..) | Message::Discarded(..)) => {
                self.is_working = false;
                late(desk, message);
                Action::None
            }
            Message::Cover(exam, part) => Action::Go(Place::Cover(exam, part)),
            Message::Print(exam) => Action::Go(Place::Print(exam, Which::default())),
            Message::Resume(sitting) => Action::Go(Place::Resume(sitting)),
            Message::Report(sitting) => Action::Go(Place::Report(sitting)),
            Message::AskDiscard(sitting) => {
                self.discarding = Some(sitting);
                Action::None
            }
            Message::Keep => {
                self.discarding = None;
                Action::None
            }
            Message::Discard(sitting) => self.discard(desk, sitting),
            Message::Show(standard, level) => {
                self.other = Some((standard, level));
                Action::None
            }
            Message::ShowAll => {
                self.shows_all = true;
                Action::None
            }
        }
    }

    fn failed(&mut self, error: store::Error) -> Action<Message> {
        self.error = Some(error);
        Action::None
    }

    fn discard(&mut self, desk: &Desk, sitting: SittingId) -> Action<Message> {
        if self.is_working {
            return Action::None;
        }
        (self.is_working, self.discarding, self.error) = (true, None, None);
        let profile = desk.profile.id;
        Action::Run(desk.ledger.run(
            move |store| {
                store.discard_sitting(sitting)?;
                store.sittings(profile)
            },
            move |list| Message::Discarded(profile, list),
        ))
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let mut content = Column::new().spacing(16);
        content = content.push(self.error.as_ref().map(|error| opening::trouble(look, None, error)));
        for open in desk.sittings.iter().filter(|sitting| sitting.ended.is_none()) {
            content = content.push(self.unfinished(look, desk, open));
        }
        let goal = desk.goal();
        let own: Vec<&Exam> =
            goal.into_iter().flat_map(|(standard, level)| desk.library.exams_of(standard, level)).collect();
        if own.is_empty() {
            let (title, advice) = (tr!(language, "exams-none-title"), tr!(language, "exams-none-advice"));
            content = content.push(empty(look, Icon::Exams, title, advice, None));
        }
        for exam in &own {
            content = content.push(exam_card(look, desk, exam));
        }
        content = content.push(self.earlier(look, desk));
        if desk.library.exams().len() > own.len() {
            content = content.push(self.others(look, desk));
        }
        page(look, tr!(language, "place-exams"), content)
    }

    fn unfinished<'a>(
        &'a self,
        look: Look,
        desk: &'a Desk,
        sitting: &'a SittingSummary,
    ) -> Element<'a, Message> {
        let language = look.language;
        let mut content = column![
            title(look, Icon::Clock, tr!(language, "exams-unfinished")),
            words(name(language, desk, sitting)),
            quiet(look, standing(language, sitting)),
        ]
        .spacing(10);
        if self.discarding == Some(sitting.id) {
            let sure = words(tr!(language, "exams-discard-sure", answered = sitting.answered));
            content = content.push(sure.color(look.palette.wrong)).push(
                row![
                    press(
                        words(tr!(language, "exams-discard-yes")),
                        look.palette.accent,
                        pressed::danger(look)
                    )
                    .on_press(Message::Discard(sitting.id)),
                    secondary(look, tr!(language, "exams-discard-no"), Some(Message::Keep)),
                ]
                .spacing(10),
            );
        } else {
            let ask = (!self.is_working).then_some(Message::AskDiscard(sitting.id));
            let resume = (!self.is_working).then_some(Message::Resume(sitting.id));
            content = content.push(
                row![
                    primary(look, tr!(language, "exams-go-on"), resume),
                    link(look, Icon::Trash, tr!(language, "exams-discard"), ask),
                ]
                .spacing(10)
                .align_y(Alignment::Center),
            );
        }
        card(look, content)
    }

    fn earlier<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let ended: Vec<&SittingSummary> =
            desk.sittings.iter().filter(|sitting| sitting.ended.is_some()).collect();
        let mut content =
            Column::new().spacing(8).push(title(look, Icon::Progress, tr!(language, "exams-earlier")));
        if ended.is_empty() {
            return card(look, content.push(quiet(look, tr!(language, "exams-earlier-none"))));
        }
        let shown = if self.shows_all { ended.len() } else { SHOWN };
        let rows = ended.iter().take(shown).map(|sitting| sat(look, desk, sitting));
        content = content.push(Column::with_children(rows).spacing(2));
        if ended.len() > shown {
            let label = tr!(language, "exams-earlier-all", count = ended.len());
            content = content.push(link(look, Icon::ChevronDown, label, Some(Message::ShowAll)));
        }
        card(look, content)
    }

    fn others<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let shown = self.other.as_ref().map(|(standard, level)| (standard, *level));
        let choice = goal::choice(look, &desk.library, Levels::Goals, shown, Message::Show);
        let head = column![
            heading(tr!(language, "exams-others")),
            quiet(look, tr!(language, "exams-others-why")),
            choice,
        ]
        .spacing(10);
        let mut content = Column::new().spacing(16).push(head);
        if let Some((standard, level)) = shown {
            let mut exams = desk.library.exams_of(standard, level).peekable();
            if exams.peek().is_none() {
                content = content.push(quiet(look, tr!(language, "exams-none-title")));
            }
            for exam in exams {
                content = content.push(exam_card(look, desk, exam));
            }
        }
        content.into()
    }
}

/// What the store has of the sittings, perhaps after the page was left.
pub fn late(desk: &mut Desk, message: Message) {
    if let Message::Listed(profile, Ok(list)) | Message::Discarded(profile, Ok(list)) = message {
        desk.sat(profile, list);
    }
}

/// A sitting by the name of its paper; by its number alone where the content no longer has the exam.
pub fn name(language: Language, desk: &Desk, sitting: &SittingSummary) -> String {
    let paper = &sitting.paper;
    let number = || tr!(language, "paper-number", number = paper.number.to_string());
    desk.library.exam(&paper.exam).map_or_else(number, |exam| paper_name(language, paper, exam))
}

/// How far an unfinished sitting is.
pub fn standing(language: Language, sitting: &SittingSummary) -> String {
    let answered =
        tr!(language, "exams-answered", answered = sitting.answered, questions = sitting.paper.items.len());
    let time = match sitting.limit {
        Some(limit) => {
            let left = duration(language, limit.saturating_sub(sitting.spent));
            tr!(language, "exams-left", time = left)
        }
        None => tr!(language, "exams-untimed"),
    };
    format!("{answered} · {time}")
}

/// An exam with its papers.
fn exam_card<'a>(look: Look, desk: &'a Desk, exam: &'a Exam) -> Element<'a, Message> {
    let language = look.language;
    // Two editions of one standard have the same title.
    let standard = desk.library.standard(&exam.standard).map_or_else(String::new, |standard| {
        format!("{} · {}", standard.title.get(language), standard.edition.get(language))
    });
    let head = row![
        icon(Icon::Exams, 20.0, look.palette.accent),
        column![heading(exam.title.get(language)), quiet(look, standard)].width(Fill),
    ]
    .push(
        exam.is_own_design
            .then(|| tag(tr!(language, "cover-own-design"), look.palette.notice_soft, look.palette.notice)),
    )
    .spacing(10)
    .align_y(Alignment::Center);
    let parts = exam.parts().map(|(kind, part)| part_row(look, desk, exam, kind, part));
    let print = link(look, Icon::Print, tr!(language, "print-open"), Some(Message::Print(exam.id.clone())));
    card(look, column![head, Column::with_children(parts).spacing(10), print].spacing(14))
}

fn part_row<'a>(
    look: Look,
    desk: &'a Desk,
    exam: &'a Exam,
    kind: PartKind,
    part: &'a Part,
) -> Element<'a, Message> {
    let language = look.language;
    let rule = tr!(
        language,
        "exams-part",
        minutes = part.minutes,
        questions = part.items(),
        marks = part.full_marks,
        pass = part.pass_mark
    );
    let best = desk
        .sittings
        .iter()
        .filter(|sitting| {
            sitting.paper.exam == exam.id && sitting.paper.part == kind && sitting.paper.form == Form::Full
        })
        .filter(|sitting| sitting.awaiting == 0)
        .filter_map(|sitting| sitting.mark)
        .max();
    let best = best.map(|mark| tr!(language, "exams-best", mark = mark.to_string()));
    let look_at = Some(Message::Cover(exam.id.clone(), kind));
    let mut about = Column::new().spacing(2).width(Fill).push(words(part_name(language, kind)));
    about = about.push(quiet(look, rule)).push(best.map(|best| quiet(look, best)));
    // One main action: the goal's first paper, unless something unfinished waits.
    let is_main = kind == PartKind::Theory
        && desk.goal() == Some((&exam.standard, exam.level))
        && desk.sittings.iter().all(|sitting| sitting.ended.is_some())
        && desk.library.exams_of(&exam.standard, exam.level).next().is_some_and(|first| first.id == exam.id);
    let label = tr!(language, "exams-cover");
    let action = if is_main { primary(look, label, look_at) } else { secondary(look, label, look_at) };
    row![about, action].spacing(12).align_y(Alignment::Center).into()
}

/// A sitting that has ended: pressed, it leads to its report.
fn sat<'a>(look: Look, desk: &'a Desk, sitting: &'a SittingSummary) -> Element<'a, Message> {
    let (language, palette) = (look.language, look.palette);
    let (sign, color, verdict) = match sitting.is_passed() {
        Some(true) => (Icon::CircleCheck, palette.right, tr!(language, "exams-passed")),
        Some(false) => (Icon::CircleCross, palette.wrong, tr!(language, "exams-failed")),
        None => (Icon::Clock, palette.notice, tr!(language, "exams-awaiting", count = sitting.awaiting)),
    };
    let zone = desk.now().zone().clone();
    let on = sitting.started_at.to_zoned(zone).date();
    let mark = out_of(language, sitting.mark.unwrap_or_default(), sitting.full);
    let about = column![words(name(language, desk, sitting)), quiet(look, on.to_string())].width(Fill);
    let verdict = column![words(mark), quiet(look, verdict).color(color)].align_x(Alignment::End);
    let content = Row::new()
        .push(icon(sign, 18.0, color))
        .push(about)
        .push(verdict)
        .push(icon(Icon::ChevronRight, 18.0, palette.quiet))
        .spacing(12)
        .align_y(Alignment::Center);
    press(content, palette.accent, pressed::row(look))
        .padding([8, 10])
        .width(Fill)
        .on_press(Message::Report(sitting.id))
        .into()
}
