//! Answers put down through the widgets: keys, clicks, typing.

use iced::keyboard::{Modifiers, key::Named};

use super::{Error, Tour};
use crate::curriculum::question::{Body, Kind};
use crate::curriculum::{Key, Question};
use crate::practice::model::answer;
use crate::practice::{Response, order};

impl Tour<'_> {
    pub(super) fn asked(&self) -> Option<(Question, u64)> {
        self.driver.app().asked().map(|(question, _, seed)| (question.clone(), seed))
    }

    /// Puts an answer down through the widgets: keys, clicks, typing.
    pub(super) fn put_down(&mut self, question: &Question, seed: u64, is_right: bool) -> Result<(), Error> {
        match answer(question, is_right) {
            Response::Single(chosen) => self.letters(question, seed, chosen.iter()),
            Response::Multiple(chosen) => self.letters(question, seed, chosen.iter()),
            Response::Judge(judged) => {
                self.driver.type_text(if judged == Some(true) { "1" } else { "2" });
            }
            Response::Order(picked) => {
                let shown = order::items(question, seed);
                for key in picked {
                    let place = shown.iter().position(|item| item.key == key).unwrap_or_default();
                    self.driver.type_text(&(place + 1).to_string());
                }
            }
            Response::Classify(placed) => {
                let Body::Classify { classes, .. } = &question.body else { return Ok(()) };
                for (place, member) in order::members(question, seed).into_iter().enumerate() {
                    let class = classes.iter().find(|class| Some(&class.key) == placed.get(&member.key));
                    if let Some(class) = class {
                        self.driver.click_nth(class.text.get(self.variant.language), place)?;
                    }
                }
            }
            Response::Numeric(text) => self.driver.type_text(&text),
            // As much as fits a picture: each letter is kept before the next.
            Response::Task { .. } => {
                let Body::Task { model, .. } = &question.body else { return Ok(()) };
                let text = model.get(self.variant.language).replace("**", "");
                let text: String = text.lines().take(2).flat_map(|line| line.chars().take(90)).collect();
                self.driver.type_text(&text);
            }
            Response::Recall(known) => {
                self.driver.tap(Named::Enter, Modifiers::empty());
                self.driver.type_text(if known == Some(true) { "3" } else { "1" });
            }
            Response::Fill(blanks) => {
                for (place, text) in blanks.iter().enumerate() {
                    if place > 0 {
                        self.driver.tap(Named::Tab, Modifiers::empty());
                    }
                    self.driver.type_text(text);
                }
            }
        }
        Ok(())
    }

    fn letters<'k>(&mut self, question: &Question, seed: u64, keys: impl Iterator<Item = &'k Key>) {
        let shown = order::options(question, seed);
        for key in keys {
            let place = shown.iter().position(|option| option.key == *key).unwrap_or_default();
            let letter = char::from(b'a' + u8::try_from(place).unwrap_or_default());
            self.driver.type_text(&letter.to_string());
        }
    }
}

pub(super) fn slug(kind: Kind) -> &'static str {
    match kind {
        Kind::Single => "single",
        Kind::Multiple => "multiple",
        Kind::Judge => "judge",
        Kind::Numeric => "numeric",
        Kind::Order => "order",
        Kind::Classify => "classify",
        Kind::Fill => "fill",
        Kind::Recall => "card",
        Kind::Task => "task",
    }
}
