//! What to expect of an exam: the mark, how sure it is, what it rests on, and what is missing.

use iced::widget::{Column, Row, column, container, row, space};
use iced::{Alignment, Element, Fill, Length};

use super::{Message, section};
use crate::curriculum::{CompetencyId, Library};
use crate::practice::readiness::{ENOUGH_ANSWERS, ENOUGH_RECALLS, Readiness, Standing, readiness};
use crate::practice::speed::Bucket;
use crate::store::Recalls;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::theme::{self, Look};
use crate::ui::widget::{Icon, bar, figure, link, quiet, words};

/// So many unseen skills of a section are named.
const NAMED: usize = 6;
/// The height of the scale from 0 to the full marks.
const SCALE: f32 = 12.0;

/// An exam with what to expect of it.
#[derive(Debug, Clone)]
pub struct Prospect {
    full: u16,
    pass: u16,
    readiness: Readiness,
}

/// What has to be known to reckon the prospects of the level's exams away from the window; the rest comes
/// from the store.
pub fn prospects(desk: &Desk) -> impl FnOnce(&[Recalls]) -> Vec<Prospect> + Send + 'static {
    let (library, record) = (desk.library.clone(), desk.record.clone());
    let (scheduler, today) = (desk.scheduler.clone(), desk.now().day());
    let goal = desk.goal().map(|(standard, level)| (standard.clone(), level));
    move |recalls| {
        let bucket = |sums: &Recalls| Bucket {
            asked: sums.asked,
            recalled: sums.recalled,
            predicted_sum: sums.predicted,
        };
        let buckets: Vec<Bucket> = recalls.iter().map(bucket).collect();
        let Some((standard, level)) = goal else { return Vec::new() };
        library
            .exams_of(&standard, level)
            .map(|exam| Prospect {
                full: exam.theory.full_marks,
                pass: exam.theory.pass_mark,
                readiness: readiness(exam, &library, &record, &buckets, &scheduler, today),
            })
            .collect()
    }
}

impl Prospect {
    /// The card.
    pub fn view<'a>(&'a self, look: Look, library: &'a Library) -> Element<'a, Message> {
        let language = look.language;
        let Readiness { mark, low, high, sections, basis } = &self.readiness;
        let mut content = Column::new().spacing(12);
        if basis.is_enough() {
            let (low, high) = (low.floor() as i32, high.ceil() as i32);
            let said = tr!(
                language,
                "readiness-range",
                low = low,
                high = high,
                full = i32::from(self.full),
                pass = i32::from(self.pass)
            );
            let mark = mark.round() as i32;
            let mark = tr!(language, "readiness-mark", mark = mark);
            let rests = tr!(
                language,
                "readiness-basis",
                answers = basis.answers,
                seen = basis.seen,
                questions = basis.questions,
                recalls = basis.recalls
            );
            content = content.push(figure(look, mark, said)).push(self.scale(look)).push(quiet(look, rests));
        } else {
            content = content.push(words(tr!(
                language,
                "readiness-few",
                answers = ENOUGH_ANSWERS,
                answered = basis.answers,
                recalls = ENOUGH_RECALLS,
                recalled = basis.recalls
            )));
        }
        let parts = sections.iter().map(|standing| part(look, library, standing, basis.is_enough()));
        let content = content.push(Column::with_children(parts).spacing(10));
        section(look, Icon::Readiness, tr!(language, "readiness-title"), content)
    }

    /// The range on the scale, and the pass mark below it.
    fn scale<'a>(&self, look: Look) -> Element<'a, Message> {
        let Readiness { low, high, .. } = self.readiness;
        let portion = |marks: f32| (marks / f32::from(self.full.max(1)) * 1_000.0).round().max(1.0) as u16;
        let piece = |marks: f32, color| {
            let piece = container(space()).width(Length::FillPortion(portion(marks))).height(SCALE);
            piece.style(theme::filled(color, 3.0))
        };
        let (empty, full) = (look.palette.heat[0], f32::from(self.full));
        let range =
            row![piece(low, empty), piece(high - low, look.palette.accent), piece(full - high, empty)];
        let pass = f32::from(self.pass);
        let label = quiet(look, tr!(look.language, "readiness-pass", pass = i32::from(self.pass)));
        let line = container(space()).width(2).height(SCALE).style(theme::filled(look.palette.ink, 0.0));
        let below = row![
            space().width(Length::FillPortion(portion(pass))),
            container(row![line, label].spacing(6).align_y(Alignment::Center))
                .width(Length::FillPortion(portion(full - pass))),
        ];
        column![range, below].spacing(2).width(Fill).into()
    }
}

fn part<'a>(look: Look, library: &'a Library, standing: &'a Standing, is_said: bool) -> Element<'a, Message> {
    let language = look.language;
    let title = words(standing.title.get(language)).font(theme::BOLD);
    if standing.questions == 0 {
        let said = tr!(language, "readiness-not-in-bank", weight = i32::from(standing.weight));
        return row![title.width(Fill), quiet(look, said)].spacing(12).into();
    }
    let mark = if is_said { (standing.mark.round() as i32).to_string() } else { "—".to_owned() };
    let numbers = tr!(
        language,
        "readiness-section",
        mark = mark,
        weight = i32::from(standing.weight),
        seen = standing.seen,
        questions = standing.questions
    );
    let head = row![title.width(Fill), quiet(look, numbers)].spacing(12).align_y(Alignment::Center);
    let mut content = column![head].spacing(4);
    if is_said {
        content = content.push(bar(look, standing.mark / f32::from(standing.weight.max(1)), 6.0));
    }
    if !standing.unseen.is_empty() {
        content = content.push(unseen(look, library, &standing.unseen));
    }
    if !standing.missing.is_empty() {
        content =
            content.push(quiet(look, tr!(language, "readiness-missing", count = standing.missing.len())));
    }
    content.into()
}

/// The skills of which nothing was met yet, each a way to practise it.
fn unseen<'a>(look: Look, library: &'a Library, ids: &'a [CompetencyId]) -> Element<'a, Message> {
    let language = look.language;
    let links = ids.iter().take(NAMED).filter_map(|id| {
        let (_, competency) = library.competency(id)?;
        let name = format!("{} {}", id.code, competency.title.get(language));
        Some(link(look, Icon::Practice, name, Some(Message::Practise(id.clone()))).into())
    });
    let mut content = Row::new().spacing(4).push(quiet(look, tr!(language, "readiness-unseen")));
    content = content.extend(links).align_y(Alignment::Center);
    if ids.len() > NAMED {
        let more = ids.len() - NAMED;
        content = content.push(quiet(look, tr!(language, "readiness-more", count = more)));
    }
    content.wrap().into()
}
