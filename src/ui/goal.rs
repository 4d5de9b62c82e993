//! Choosing a standard and then one of its levels.

use iced::Element;
use iced::widget::{Column, Row, column, row};

use super::theme::{Look, pressed};
use super::widget::{Icon, icon, press, quiet, words};
use crate::curriculum::standard::Level;
use crate::curriculum::{Library, Standard, StandardId};
use crate::tr;

/// Which levels of a standard can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Levels {
    /// Those that one can prepare for.
    Goals,
    /// The basics for all levels, too.
    All,
}

impl Levels {
    fn of(self, standard: &Standard) -> Vec<&Level> {
        match self {
            Self::Goals => standard.goals().collect(),
            Self::All => standard.levels.iter().collect(),
        }
    }
}

/// The standards, and below them the levels of the one that is chosen. Choosing another standard keeps the level
/// where it has that, too.
pub fn choice<'a, Message: Clone + 'a>(
    look: Look,
    library: &'a Library,
    levels: Levels,
    chosen: Option<(&StandardId, u8)>,
    choose: impl Fn(StandardId, u8) -> Message,
) -> Element<'a, Message> {
    let standards = library.standards().iter().filter_map(|standard| {
        let offered = levels.of(standard);
        let is_chosen = chosen.is_some_and(|(id, _)| *id == standard.id);
        let kept = chosen.and_then(|(_, number)| offered.iter().find(|level| level.number == number));
        let level =
            kept.or_else(|| offered.iter().find(|level| level.number > 0)).or_else(|| offered.first())?;
        Some(named(look, standard, is_chosen, choose(standard.id.clone(), level.number)))
    });
    let standards = Row::with_children(standards).spacing(8).wrap().vertical_spacing(8);
    let mut content = Column::new().spacing(10).push(standards);
    if let Some((standard, number)) = chosen.and_then(|(id, number)| Some((library.standard(id)?, number))) {
        let levels = levels.of(standard).into_iter().map(|level| {
            let (taught, all) = library.taught(&standard.id, level.number);
            let label = column![
                words(level.title.get(look.language)),
                quiet(look, tr!(look.language, "goal-taught", taught = taught, all = all)),
            ];
            sign(look, label.into(), level.number == number, choose(standard.id.clone(), level.number))
        });
        content = content.push(Row::with_children(levels).spacing(8).wrap().vertical_spacing(8));
    }
    content.into()
}

/// A standard: two editions of one have the same title.
fn named<'a, Message: Clone + 'a>(
    look: Look,
    standard: &'a Standard,
    is_chosen: bool,
    message: Message,
) -> Element<'a, Message> {
    let label =
        column![words(standard.title.get(look.language)), quiet(look, standard.edition.get(look.language)),];
    sign(look, label.into(), is_chosen, message)
}

fn sign<'a, Message: Clone + 'a>(
    look: Look,
    label: Element<'a, Message>,
    is_chosen: bool,
    message: Message,
) -> Element<'a, Message> {
    let (sign, color) =
        if is_chosen { (Icon::CircleDot, look.palette.accent) } else { (Icon::Circle, look.palette.quiet) };
    let content = row![icon(sign, 18.0, color), label].spacing(10).align_y(iced::Center);
    press(content, look.palette.accent, pressed::choice(look, is_chosen))
        .padding([6, 14])
        .on_press(message)
        .into()
}
