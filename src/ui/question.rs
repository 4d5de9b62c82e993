//! A question on the screen: its stem, what is chosen or typed, and after the answer what was right.

mod classify;
pub mod task;

use std::collections::BTreeSet;

use iced::widget::{Column, column, container, row, text, text_input};
use iced::{Alignment, Element, Fill, Length};

use crate::curriculum::question::{Body, Choice, Item, Kind};
use crate::curriculum::{Key, Question, Text};
use crate::practice::order;
use crate::practice::response::LONGEST_TEXT;
use crate::practice::{Response, score, typed};
use crate::tr;

use super::theme::{self, Look, pressed, size};
use super::widget::editor::{Change, Editor};
use super::widget::{Icon, hairline, icon, press, quiet, rich, words};

/// From this width of the window on a task is written beside its case.
const BESIDE: f32 = 1_440.0;
/// The name of the first field to type in.
pub const FIELD: &str = "answer-field";

/// A change of the answer.
#[derive(Debug, Clone)]
pub enum Message {
    /// An option was chosen, or with several right ones, switched.
    Choose(Key),
    /// The statement was judged.
    Judge(bool),
    /// The number was edited.
    Number(String),
    /// An item was put next in the order, or taken out of it.
    Pick(Key),
    /// An item was put in a class.
    Place(Key, Key),
    /// A blank was edited.
    Blank(usize, String),
    /// What is written for a task was edited.
    Write(Change),
    /// The back of a card is shown.
    Reveal,
    /// Done: mark it.
    Submit,
}

/// Applies a change to an answer. A change that does not fit the answer's kind is ignored.
pub fn edit(response: &mut Response, message: Message) {
    match (response, message) {
        (Response::Single(chosen), Message::Choose(key)) => *chosen = Some(key),
        (Response::Multiple(chosen), Message::Choose(key)) => {
            // A second press takes the option out again.
            let was_chosen = chosen.remove(&key);
            if !was_chosen {
                chosen.insert(key);
            }
        }
        (Response::Judge(chosen), Message::Judge(judged)) => *chosen = Some(judged),
        (Response::Numeric(typed), Message::Number(text)) => *typed = cut(text),
        (Response::Order(picked), Message::Pick(key)) => match picked.iter().position(|k| *k == key) {
            Some(place) => {
                picked.remove(place);
            }
            None => picked.push(key),
        },
        (Response::Classify(placed), Message::Place(item, class)) => {
            placed.insert(item, class);
        }
        (Response::Fill(typed), Message::Blank(place, text)) => {
            if let Some(blank) = typed.get_mut(place) {
                *blank = cut(text);
            }
        }
        _ => {}
    }
}

fn cut(text: String) -> String {
    if text.chars().count() > LONGEST_TEXT { text.chars().take(LONGEST_TEXT).collect() } else { text }
}

/// What a bare letter or digit means while a question is open: the n-th option, right or wrong, the
/// n-th item still to be put in order.
pub fn shortcut(question: &Question, response: &Response, seed: u64, character: &str) -> Option<Message> {
    let mut characters = character.chars();
    let (Some(character), None) = (characters.next(), characters.next()) else { return None };
    let place = match character.to_ascii_lowercase() {
        letter @ 'a'..='h' => letter as usize - 'a' as usize,
        digit @ '1'..='8' => digit as usize - '1' as usize,
        _ => return None,
    };
    match (&question.body, response) {
        (Body::Single { .. } | Body::Multiple { .. }, _) => {
            order::options(question, seed).get(place).map(|option| Message::Choose(option.key.clone()))
        }
        (Body::Judge { .. }, _) => match place {
            0 => Some(Message::Judge(true)),
            1 => Some(Message::Judge(false)),
            _ => None,
        },
        (Body::Order { .. }, Response::Order(_)) => {
            order::items(question, seed).get(place).map(|item| Message::Pick(item.key.clone()))
        }
        _ => None,
    }
}

/// A question with an answer in the making, or marked.
pub struct View<'a> {
    /// How to draw.
    pub look: Look,
    /// The question.
    pub question: &'a Question,
    /// The answer as it stands.
    pub response: &'a Response,
    /// The seed of the order of its options.
    pub seed: u64,
    /// The field of a task that is being written.
    pub editor: Option<&'a Editor>,
    /// Whether it is marked: nothing can be changed, and right and wrong are shown. Of a card: whether its
    /// back is shown.
    pub is_marked: bool,
}

impl<'a> View<'a> {
    /// Stem and answer.
    pub fn view(&self) -> Element<'a, Message> {
        let look = self.look;
        let stem = number_blanks(self.question.stem.get(look.language));
        // A case is read like a page, a question like a heading.
        let is_case = self.question.kind() == Kind::Task;
        let stem = rich(&stem, if is_case { 16.0 } else { size::LARGE }, look.palette.ink);
        if let Body::Recall { answer } = &self.question.body {
            return self.card(answer.get(look.language));
        }
        let answer = match (&self.question.body, self.response) {
            (Body::Single { answer, .. }, Response::Single(chosen)) => {
                let chosen: BTreeSet<Key> = chosen.iter().cloned().collect();
                self.options(&chosen, std::slice::from_ref(answer), false)
            }
            (Body::Multiple { answer, .. }, Response::Multiple(chosen)) => self.options(chosen, answer, true),
            (Body::Judge { answer }, Response::Judge(chosen)) => self.judge(*chosen, *answer),
            (Body::Numeric { decimals, unit, answer, .. }, Response::Numeric(typed)) => {
                self.number(typed, unit.get(look.language), *answer, *decimals)
            }
            (Body::Order { answer, .. }, Response::Order(picked)) => self.order(picked, answer),
            (Body::Classify { classes, .. }, Response::Classify(_)) => self.classify(classes),
            (Body::Fill { .. }, Response::Fill(typed)) => self.fill(typed),
            (Body::Task { model, rubric }, Response::Task { text, met }) => {
                match self.editor.filter(|_| !self.is_marked) {
                    Some(editor) => task::field(look, editor, self.is_beside()),
                    None => task::marked(look, text, model, rubric, met),
                }
            }
            // An answer is always made from its question; should they part, the question stays readable.
            _ => Column::new().into(),
        };
        if self.is_beside() {
            return row![stem, answer].spacing(28).into();
        }
        column![stem, answer].spacing(20).into()
    }

    /// Whether the case of a task stands beside what is written: where the window is wide enough, one reads while one
    /// writes.
    pub fn is_beside(&self) -> bool {
        self.editor.is_some() && !self.is_marked && self.look.window.width >= BESIDE
    }

    /// A card: its front, and once it is turned its back.
    fn card(&self, back: &'a str) -> Element<'a, Message> {
        let (look, palette) = (self.look, self.look.palette);
        let front = rich(self.question.stem.get(look.language), size::TITLE, palette.ink);
        let mut card = Column::new().spacing(20).push(front);
        let note = self.question.explanation.get(look.language);
        if self.is_marked {
            card = card.push(hairline(look)).push(rich(back, 16.0, palette.ink));
            card = card.push((!note.is_empty()).then(|| rich(note, 14.0, palette.quiet)));
            let source = |text: &Text| tr!(look.language, "source", source = text.get(look.language));
            card = card.push(self.question.source.as_ref().map(|text| quiet(look, source(text))));
        }
        card.into()
    }

    fn options(&self, chosen: &BTreeSet<Key>, answer: &[Key], several: bool) -> Element<'a, Message> {
        let shown = order::options(self.question, self.seed);
        let rows = shown.into_iter().enumerate().map(|(place, option)| {
            let is_chosen = chosen.contains(&option.key);
            self.option(
                option,
                order::letter(place).to_string(),
                is_chosen,
                answer.contains(&option.key),
                several,
            )
        });
        Column::with_children(rows).spacing(10).into()
    }

    fn option(
        &self,
        option: &'a Choice,
        letter: String,
        is_chosen: bool,
        is_right: bool,
        several: bool,
    ) -> Element<'a, Message> {
        let (look, palette) = (self.look, self.look.palette);
        let label = rich(option.text.get(look.language), 16.0, palette.ink);
        if !self.is_marked {
            let sign = match (several, is_chosen) {
                (false, false) => Icon::Circle,
                (false, true) => Icon::CircleDot,
                (true, false) => Icon::Square,
                (true, true) => Icon::SquareCheck,
            };
            let color = if is_chosen { palette.accent } else { palette.quiet };
            let content = row![
                container(icon(sign, 20.0, color)).padding([4, 0]),
                text(letter).size(16).line_height(theme::READING).color(palette.quiet),
                label,
            ]
            .spacing(12);
            return press(content, palette.accent, pressed::choice(look, is_chosen))
                .padding([8, 14])
                .width(Fill)
                .on_press(Message::Choose(option.key.clone()))
                .into();
        }
        let (sign, color, verdict) = match (is_chosen, is_right) {
            (true, true) => (Icon::CircleCheck, palette.right, Some(tr!(look.language, "mark-yours-right"))),
            (false, true) => (Icon::CircleCheck, palette.right, Some(tr!(look.language, "mark-right"))),
            (true, false) => (Icon::CircleCross, palette.wrong, Some(tr!(look.language, "mark-yours-wrong"))),
            (false, false) => (Icon::Circle, palette.quiet, None),
        };
        let mut body = Column::new().spacing(2).push(label);
        if let Some(verdict) = verdict {
            body = body.push(text(verdict).size(size::SMALL).font(theme::BOLD).color(color));
        }
        body = body.push(rich(option.feedback.get(look.language), 14.0, palette.quiet));
        let content = row![
            container(icon(sign, 20.0, color)).padding([4, 0]),
            text(letter).size(16).line_height(theme::READING).color(palette.quiet),
            body,
        ]
        .spacing(12);
        self.marked(content, if is_chosen || is_right { Some(is_right) } else { None })
    }

    /// A row that is no longer pressed: tinted right, wrong, or not at all.
    fn marked(
        &self,
        content: impl Into<Element<'a, Message>>,
        verdict: Option<bool>,
    ) -> Element<'a, Message> {
        let palette = self.look.palette;
        let (soft, strong) = match verdict {
            Some(true) => (palette.right_soft, palette.right),
            Some(false) => (palette.wrong_soft, palette.wrong),
            None => (palette.card, palette.line),
        };
        press(content, palette.accent, pressed::marked(self.look, soft, strong))
            .still()
            .padding([8, 14])
            .width(Fill)
            .into()
    }

    fn judge(&self, chosen: Option<bool>, answer: bool) -> Element<'a, Message> {
        let (look, palette) = (self.look, self.look.palette);
        let choice = |judged: bool| -> Element<'a, Message> {
            let (sign, label) = if judged {
                (Icon::Check, tr!(look.language, "judge-true"))
            } else {
                (Icon::Cross, tr!(look.language, "judge-false"))
            };
            let is_chosen = chosen == Some(judged);
            let mut content = row![
                icon(sign, 20.0, if is_chosen { palette.accent } else { palette.quiet }),
                text(label).size(16)
            ]
            .spacing(10)
            .align_y(Alignment::Center);
            if !self.is_marked {
                return press(content, palette.accent, pressed::choice(look, is_chosen))
                    .padding([12, 18])
                    .width(Fill)
                    .on_press(Message::Judge(judged))
                    .into();
            }
            let is_right = judged == answer;
            let verdict = match (is_chosen, is_right) {
                (true, true) => Some((palette.right, tr!(look.language, "mark-yours-right"))),
                (false, true) => Some((palette.right, tr!(look.language, "mark-right"))),
                (true, false) => Some((palette.wrong, tr!(look.language, "mark-yours-wrong"))),
                (false, false) => None,
            };
            if let Some((color, verdict)) = verdict {
                content = content.push(text(verdict).size(size::SMALL).font(theme::BOLD).color(color));
            }
            self.marked(content, (is_chosen || is_right).then_some(is_right))
        };
        row![choice(true), choice(false)].spacing(12).into()
    }

    fn number(&self, typed: &'a str, unit: &'a str, answer: f64, decimals: u8) -> Element<'a, Message> {
        let look = self.look;
        let is_right = score::score(self.question, self.response).is_full();
        let field = self.field(typed, Some(is_right), Message::Number).id(FIELD).width(200);
        let line = row![field, words(unit)].spacing(10).align_y(Alignment::Center);
        if !self.is_marked || is_right {
            return line.into();
        }
        let model = format!("{answer:.0$} {unit}", usize::from(decimals));
        column![line, Self::model(look, model)].spacing(10).into()
    }

    /// The right answer, beneath what was typed.
    fn model(look: Look, model: String) -> Element<'a, Message> {
        row![
            icon(Icon::CircleCheck, 18.0, look.palette.right),
            text(tr!(look.language, "mark-model", answer = model)).size(size::BODY).color(look.palette.right)
        ]
        .spacing(8)
        .align_y(Alignment::Center)
        .into()
    }

    fn field(
        &self,
        typed: &str,
        verdict: Option<bool>,
        edited: impl Fn(String) -> Message + 'a,
    ) -> text_input::TextInput<'a, Message> {
        let palette = self.look.palette;
        let own = theme::field(self.look);
        let is_marked = self.is_marked;
        let field = text_input("", typed).size(16).padding([10, 12]).style(move |theme, status| {
            let mut style = own(theme, status);
            if let (true, Some(is_right)) = (is_marked, verdict) {
                style.border.color = if is_right { palette.right } else { palette.wrong };
                style.border.width = 1.5;
                style.background = if is_right { palette.right_soft } else { palette.wrong_soft }.into();
            }
            style
        });
        if is_marked { field } else { field.on_input(edited).on_submit(Message::Submit) }
    }

    fn fill(&self, typed: &'a [String]) -> Element<'a, Message> {
        let look = self.look;
        let Body::Fill { blanks } = &self.question.body else { return Column::new().into() };
        let rows = blanks.iter().enumerate().map(|(place, blank)| {
            let text_now = typed.get(place).map_or("", String::as_str);
            let plain = typed::plain(text_now);
            let is_right = blank.accept.iter().chain(&blank.accept_en).any(|v| typed::plain(v) == plain);
            let mut field =
                self.field(text_now, Some(is_right), move |text| Message::Blank(place, text)).width(320);
            if place == 0 {
                field = field.id(FIELD);
            }
            let line =
                row![words(order::circled(place).to_string()), field].spacing(10).align_y(Alignment::Center);
            if self.is_marked && !is_right {
                column![line, Self::model(look, blank.model(look.language).to_owned())].spacing(8).into()
            } else {
                line.into()
            }
        });
        Column::with_children(rows).spacing(12).into()
    }

    fn order(&self, picked: &'a [Key], answer: &'a [Key]) -> Element<'a, Message> {
        let (look, palette) = (self.look, self.look.palette);
        let shown = order::items(self.question, self.seed);
        if self.is_marked {
            return self.ordered(&shown, picked, answer);
        }
        let rows = shown.into_iter().map(|item| {
            let place = picked.iter().position(|key| *key == item.key);
            let label = rich(item.text.get(look.language), 16.0, palette.ink);
            press(
                row![position(look, place), label].spacing(12),
                palette.accent,
                pressed::choice(look, place.is_some()),
            )
            .padding([8, 14])
            .width(Fill)
            .on_press(Message::Pick(item.key.clone()))
            .into()
        });
        column![quiet(look, tr!(look.language, "order-how")), Column::with_children(rows).spacing(10)]
            .spacing(10)
            .into()
    }

    /// The right order, with where each item was put.
    fn ordered(&self, items: &[&'a Item], picked: &[Key], answer: &[Key]) -> Element<'a, Message> {
        let (look, palette) = (self.look, self.look.palette);
        let rows = answer.iter().enumerate().filter_map(|(place, key)| {
            let item = items.iter().find(|item| item.key == *key)?;
            let put = picked.iter().position(|picked| picked == key);
            let is_right = put == Some(place);
            let (sign, color) = if is_right {
                (Icon::CircleCheck, palette.right)
            } else {
                (Icon::CircleCross, palette.wrong)
            };
            let mut body = Column::new().push(rich(item.text.get(look.language), 16.0, palette.ink));
            if let (false, Some(put)) = (is_right, put) {
                let number = put + 1;
                let words = tr!(look.language, "order-you-put", place = number);
                body = body.push(text(words).size(size::SMALL).color(color));
            }
            let content =
                row![position(look, Some(place)), body, container(icon(sign, 20.0, color)).padding([4, 0])]
                    .spacing(12);
            Some(self.marked(content, Some(is_right)))
        });
        Column::with_children(rows).spacing(10).into()
    }
}

fn position<'a>(look: Look, place: Option<usize>) -> Element<'a, Message> {
    let palette = look.palette;
    let (label, ground, ink) = match place {
        Some(place) => ((place + 1).to_string(), palette.accent, palette.on_accent),
        None => (String::new(), palette.heat[0], palette.quiet),
    };
    container(text(label).size(14).font(theme::BOLD).color(ink))
        .center(Length::Fixed(26.0))
        .style(theme::filled(ground, 13.0))
        .into()
}

/// Numbers the blanks of a stem, so that the fields below can say which they are.
fn number_blanks(stem: &str) -> String {
    let parts: Vec<&str> = stem.split("____").collect();
    if parts.len() < 2 {
        return stem.to_owned();
    }
    let mut numbered = parts[0].to_owned();
    for (place, part) in parts[1..].iter().enumerate() {
        numbered.push_str("__");
        numbered.push(order::circled(place));
        numbered.push_str("__");
        numbered.push_str(part);
    }
    numbered
}
