//! A text of several lines, with the undo and redo that iced's editor lacks.

use iced::advanced::text::highlighter::PlainText;
use iced::keyboard::{Key, key::Named};
use iced::widget::text_editor::{self, Action, Binding, Content, Cursor, Edit, KeyPress, Motion, TextEditor};

use crate::ui::theme::{self, Look, size};

/// Steps that can be taken back.
const STEPS: usize = 100;

/// What a writer does.
#[derive(Debug, Clone)]
pub enum Change {
    /// Something in the field.
    Do(Action),
    /// Take the last change back.
    Undo,
    /// Do it again.
    Redo,
}

/// A text being written.
#[derive(Debug, Clone)]
pub struct Editor {
    content: Content,
    past: Vec<Step>,
    future: Vec<Step>,
    /// The step before was a letter typed: one more belongs to it.
    is_typing: bool,
}

#[derive(Debug, Clone)]
struct Step {
    text: String,
    cursor: Cursor,
}

impl Editor {
    /// A text with the cursor at its end.
    pub fn new(text: &str) -> Self {
        let mut content = Content::with_text(text);
        content.perform(Action::Move(Motion::DocumentEnd));
        Self { content, past: Vec::new(), future: Vec::new(), is_typing: false }
    }

    /// What stands there.
    pub fn text(&self) -> String {
        self.content.text()
    }

    /// Does what the writer asks for. What would make the text longer than `longest` characters is cut.
    pub fn change(&mut self, change: Change, longest: usize) {
        match change {
            Change::Do(action) => self.perform(action, longest),
            Change::Undo => self.undo(),
            Change::Redo => self.redo(),
        }
    }

    /// The field, between so many points high.
    pub fn field(
        &self,
        look: Look,
        id: &'static str,
        (least, most): (f32, f32),
    ) -> TextEditor<'_, PlainText, Change> {
        text_editor::TextEditor::new(&self.content)
            .id(id)
            .on_action(Change::Do)
            .key_binding(keys)
            .size(size::BODY)
            .line_height(theme::READING)
            .padding([10, 12])
            .min_height(least)
            .max_height(most)
            .style(theme::area(look))
    }

    fn perform(&mut self, action: Action, longest: usize) {
        let Action::Edit(edit) = action else {
            self.is_typing = false;
            self.content.perform(action);
            return;
        };
        let room = longest.saturating_sub(self.content.text().chars().count());
        let edit = match edit {
            Edit::Insert(_) | Edit::Enter | Edit::Indent if room == 0 => return,
            Edit::Paste(text) => Edit::Paste(text.chars().take(room).collect::<String>().into()),
            edit => edit,
        };
        let is_letter = matches!(edit, Edit::Insert(character) if !character.is_whitespace());
        if !(is_letter && self.is_typing) {
            self.past.push(self.step());
            self.past.drain(..self.past.len().saturating_sub(STEPS));
        }
        self.is_typing = is_letter;
        self.future.clear();
        self.content.perform(Action::Edit(edit));
    }

    fn undo(&mut self) {
        if let Some(step) = self.past.pop() {
            self.future.push(self.step());
            self.go_to(&step);
        }
    }

    fn redo(&mut self) {
        if let Some(step) = self.future.pop() {
            self.past.push(self.step());
            self.go_to(&step);
        }
    }

    fn step(&self) -> Step {
        Step { text: self.content.text(), cursor: self.content.cursor() }
    }

    fn go_to(&mut self, step: &Step) {
        self.is_typing = false;
        self.content = Content::with_text(&step.text);
        self.content.move_to(step.cursor);
    }
}

/// The keys of a text: those of every field, and Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z; without those that turn pages.
fn keys(press: KeyPress) -> Option<Binding<Change>> {
    if press.modifiers.command() && !press.modifiers.alt() {
        match press.key.to_latin(press.physical_key) {
            Some('z') if press.modifiers.shift() => return Some(Binding::Custom(Change::Redo)),
            Some('z') => return Some(Binding::Custom(Change::Undo)),
            Some('y') => return Some(Binding::Custom(Change::Redo)),
            _ => {}
        }
    }
    // Pages are turned as from every other field; no text here is so long that it needs them.
    if matches!(press.key, Key::Named(Named::PageUp | Named::PageDown)) {
        return None;
    }
    Binding::from_key_press(press)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(editor: &mut Editor, text: &str) {
        for character in text.chars() {
            editor.perform(Action::Edit(Edit::Insert(character)), 12);
        }
    }

    #[test]
    fn words_are_taken_back_one_by_one_and_come_again() {
        let mut editor = Editor::new("");
        typed(&mut editor, "先听 再问");
        assert_eq!(editor.text(), "先听 再问");
        editor.undo();
        assert_eq!(editor.text(), "先听 ");
        editor.undo();
        editor.undo();
        assert_eq!(editor.text(), "");
        editor.undo();
        editor.redo();
        editor.redo();
        editor.redo();
        assert_eq!(editor.text(), "先听 再问");
        // A change after an undo makes a new future.
        editor.undo();
        typed(&mut editor, "记");
        editor.redo();
        assert_eq!(editor.text(), "先听 记");
    }

    #[test]
    fn a_text_does_not_grow_beyond_its_length() {
        let mut editor = Editor::new("一二三四五六七八");
        editor.perform(Action::Edit(Edit::Paste("九十一二三四".to_owned().into())), 12);
        assert_eq!(editor.text(), "一二三四五六七八九十一二");
        typed(&mut editor, "x");
        editor.perform(Action::Edit(Edit::Enter), 12);
        assert_eq!(editor.text().chars().count(), 12);
        editor.perform(Action::Edit(Edit::Backspace), 12);
        assert_eq!(editor.text().chars().count(), 11);
    }
}
