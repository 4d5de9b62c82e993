//! Items to be put in classes.

use iced::widget::{Column, Row, column, container, row, text};
use iced::{Alignment, Element, Fill};

use super::{Message, View};
use crate::curriculum::Key;
use crate::curriculum::question::{Item, Member};
use crate::practice::{Response, order};
use crate::tr;
use crate::ui::theme::{self, pressed, size};
use crate::ui::widget::{Icon, icon, press, rich};

impl<'a> View<'a> {
    pub(super) fn classify(&self, classes: &'a [Item]) -> Element<'a, Message> {
        let rows =
            order::members(self.question, self.seed).into_iter().map(|item| self.member(item, classes));
        Column::with_children(rows).spacing(12).into()
    }

    fn member(&self, item: &'a Member, classes: &'a [Item]) -> Element<'a, Message> {
        let (look, palette) = (self.look, self.look.palette);
        let Response::Classify(placed) = self.response else { return Column::new().into() };
        let put = placed.get(&item.key);
        let label = rich(item.text.get(look.language), 16.0, palette.ink);
        if self.is_marked {
            let is_right = put == Some(&item.class);
            let name = |key: &Key| {
                classes
                    .iter()
                    .find(|class| class.key == *key)
                    .map_or("", |class| class.text.get(look.language))
            };
            let (sign, color) = if is_right {
                (Icon::CircleCheck, palette.right)
            } else {
                (Icon::CircleCross, palette.wrong)
            };
            let verdict = match put {
                Some(put) if !is_right => {
                    tr!(look.language, "classify-wrong", yours = name(put), right = name(&item.class))
                }
                _ => name(&item.class).to_owned(),
            };
            let body = column![label, text(verdict).size(size::SMALL).font(theme::BOLD).color(color)];
            let content = row![container(icon(sign, 20.0, color)).padding([4, 0]), body].spacing(12);
            return self.marked(content, Some(is_right));
        }
        let choices = classes.iter().map(|class| {
            let is_here = put == Some(&class.key);
            press(
                text(class.text.get(look.language)).size(size::BODY),
                palette.accent,
                pressed::choice(look, is_here),
            )
            .padding([6, 14])
            .on_press(Message::Place(item.key.clone(), class.key.clone()))
            .into()
        });
        let choices = Row::with_children(choices).spacing(8);
        // Beside the item where both are short, below it where they are not.
        let classes_length: usize =
            classes.iter().map(|class| theme::cells(class.text.get(look.language)) + 5).sum();
        let is_short = theme::cells(item.text.get(look.language)) + classes_length < 84;
        let content: Element<'a, Message> = if is_short && !look.is_tight() {
            row![label, choices].spacing(16).align_y(Alignment::Center).into()
        } else {
            column![label, choices.wrap()].spacing(8).into()
        };
        container(content).padding([10, 14]).width(Fill).style(theme::card(look)).into()
    }
}
