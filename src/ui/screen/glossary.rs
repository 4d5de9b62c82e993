//! The glossary: all terms, by letter or by area, and one term with what it means.

pub mod term;

use iced::widget::{Column, Row, column, container, row, text_input};
use iced::{Alignment, Element, Fill, Task};

use crate::curriculum::{Language, Term, TermId};
use crate::practice::Scope;
use crate::practice::choose::Drill;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{
    Icon, card, chip, empty, heading, icon, page, percent, press, primary, quiet, tag, words,
};

/// Cards of one session of terms.
const AT_ONCE: usize = 20;
/// The longest filter, characters.
const LONGEST: usize = 60;

/// How the terms are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By the first letter of their pinyin, or of their English.
    Letter,
    /// By area of the trade.
    Area,
}

/// What is shown.
#[derive(Debug, Clone)]
pub struct State {
    filter: String,
    by: By,
    /// What the filter found, best first; everything while there is no filter.
    shown: Vec<TermId>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The filter was edited.
    Filter(String),
    /// Group them otherwise.
    By(By),
    /// Look at a term.
    Open(TermId),
    /// Learn the terms that are shown.
    Learn,
}

impl State {
    /// All terms, by letter.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let mut state = Self { filter: String::new(), by: By::Letter, shown: Vec::new() };
        state.choose(desk);
        (state, Task::none())
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        match message {
            Message::Filter(filter) => {
                self.filter = filter.chars().take(LONGEST).collect();
                self.choose(desk);
                Action::None
            }
            Message::By(by) => {
                self.by = by;
                Action::None
            }
            Message::Open(term) => Action::Go(Place::Term(term)),
            Message::Learn => {
                Action::Go(Place::Drill(Drill::scope(Scope::Terms(self.shown.clone()), Some(AT_ONCE))))
            }
        }
    }

    fn choose(&mut self, desk: &Desk) {
        self.shown = match &desk.index {
            Some(index) if self.is_filtered() => {
                index.terms(&self.filter, desk.language).into_iter().cloned().collect()
            }
            _ => {
                let mut terms: Vec<&Term> = desk.library.terms().collect();
                terms.sort_by_cached_key(|term| sorted_by(term, desk.language));
                terms.into_iter().map(|term| term.id.clone()).collect()
            }
        };
    }

    fn is_filtered(&self) -> bool {
        !self.filter.trim().is_empty()
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let title = tr!(language, "place-glossary");
        if desk.library.terms().len() == 0 {
            let (title_empty, advice) =
                (tr!(language, "glossary-empty-title"), tr!(language, "glossary-empty-advice"));
            return page(look, title, empty(look, Icon::Glossary, title_empty, advice, None));
        }
        let terms: Vec<&Term> = self.shown.iter().filter_map(|id| desk.library.term(id)).collect();
        let mut content = Column::new().spacing(16).push(self.head(look, desk, &terms));
        if terms.is_empty() {
            let (title, advice) = (tr!(language, "search-none-title"), tr!(language, "glossary-none-advice"));
            content = content.push(empty(look, Icon::Search, title, advice, None));
        } else if self.is_filtered() {
            content = content.push(group(look, desk, None, &terms));
        } else {
            for (name, terms) in self.groups(look, desk, &terms) {
                content = content.push(group(look, desk, Some(name), &terms));
            }
        }
        page(look, title, content)
    }

    fn head<'a>(&'a self, look: Look, desk: &'a Desk, terms: &[&'a Term]) -> Element<'a, Message> {
        let language = look.language;
        let field = text_input(&tr!(language, "glossary-filter"), &self.filter)
            .size(size::BODY)
            .padding([9, 12])
            .style(theme::field(look))
            .on_input(Message::Filter);
        let by = [
            (By::Letter, tr!(language, "glossary-by-letter")),
            (By::Area, tr!(language, "glossary-by-area")),
        ];
        let choices = by.map(|(by, label)| chip(look, label, by == self.by).on_press(Message::By(by)).into());
        let cards = terms.iter().filter_map(|term| desk.library.card_of(&term.id));
        let mastery = desk.record.mastery(cards, &desk.scheduler, &desk.now());
        let standing = tr!(
            language,
            "glossary-standing",
            terms = mastery.questions,
            seen = mastery.seen,
            percent = percent(mastery.share)
        );
        let count = terms.len().min(AT_ONCE);
        let learn = (count > 0).then_some(Message::Learn);
        let label = tr!(language, "glossary-learn", count = count);
        let actions = row![primary(look, label, learn), quiet(look, standing)].spacing(14);
        let mut head = Column::new().spacing(14).push(field);
        if !self.is_filtered() {
            head = head.push(row(choices).spacing(8));
        }
        card(look, head.push(actions.align_y(Alignment::Center)))
    }

    fn groups<'a>(&self, look: Look, desk: &'a Desk, terms: &[&'a Term]) -> Vec<(String, Vec<&'a Term>)> {
        let mut groups: Vec<(String, Vec<&Term>)> = match self.by {
            By::Letter => Vec::new(),
            By::Area => {
                let title = |area: &crate::curriculum::term::Area| area.title.get(look.language).to_owned();
                desk.library.areas().iter().map(|area| (title(area), Vec::new())).collect()
            }
        };
        for term in terms {
            match self.by {
                By::Area => {
                    if let Some((_, group)) = groups.get_mut(term.area) {
                        group.push(term);
                    }
                }
                By::Letter => {
                    let key = sorted_by(term, look.language);
                    let letter = key.chars().next().unwrap_or('#').to_uppercase().to_string();
                    match groups.last_mut().filter(|(last, _)| *last == letter) {
                        Some((_, group)) => group.push(term),
                        None => groups.push((letter, vec![term])),
                    }
                }
            }
        }
        groups.retain(|(_, terms)| !terms.is_empty());
        groups
    }
}

/// What terms are sorted by: how the Chinese sounds, or the English name.
fn sorted_by(term: &Term, language: Language) -> String {
    match (language, &term.name.en) {
        (Language::English, Some(english)) => english.to_lowercase(),
        _ => term.sound(),
    }
}

fn group<'a>(look: Look, desk: &'a Desk, name: Option<String>, terms: &[&'a Term]) -> Element<'a, Message> {
    let mut content = Column::new().spacing(8);
    if let Some(name) = name {
        content = content.push(heading(name).color(look.palette.quiet));
    }
    let rows = terms.iter().map(|term| entry(look, desk, term));
    card(look, content.push(Column::with_children(rows).spacing(2)))
}

fn entry<'a>(look: Look, desk: &'a Desk, term: &'a Term) -> Element<'a, Message> {
    let (language, palette) = (look.language, look.palette);
    let mut name = Row::new().spacing(8).align_y(Alignment::Center).push(words(term.name.get(language)));
    if let Some(short) = &term.abbreviation {
        name = name.push(tag(short.as_str(), palette.hover, palette.quiet));
    }
    let other = quiet(look, term::other_name(term, language));
    let known = known(desk, term);
    let (sign, color) = match known {
        Some(_) => (Icon::CircleCheck, palette.right),
        None => (Icon::Circle, palette.quiet),
    };
    let standing = known.map_or_else(String::new, |share| format!("{}%", percent(share)));
    let names: Element<'a, Message> = if look.is_narrow() {
        column![name, other].width(Fill).into()
    } else {
        row![container(name).width(320), other.width(Fill)].spacing(12).align_y(Alignment::Center).into()
    };
    let line = row![icon(sign, 18.0, color), container(names).width(Fill), quiet(look, standing)];
    press(line.spacing(12).align_y(Alignment::Center), palette.accent, pressed::row(look))
        .padding([7, 10])
        .width(Fill)
        .on_press(Message::Open(term.id.clone()))
        .into()
}

/// The chance that a term is recalled now; `None` if its card was never met.
fn known(desk: &Desk, term: &Term) -> Option<f32> {
    let card = desk.record.cards.get(&desk.library.card_of(&term.id)?.id)?;
    Some(desk.scheduler.retrievability(card, &desk.now()))
}
