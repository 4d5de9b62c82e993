//! The text of a note, with the undo and redo that iced's editor lacks.

use iced::widget::text_editor::{Action, Binding, Content, Cursor, Edit, KeyPress, Motion};

/// Steps that can be taken back.
const STEPS: usize = 100;

/// A text being written.
#[derive(Debug, Clone)]
pub struct Editor {
    /// What stands there.
    pub content: Content,
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

    /// Does what the field asks for. What would make the text longer than `longest` characters is cut.
    pub fn perform(&mut self, action: Action, longest: usize) {
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

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some(step) = self.past.pop() {
            self.future.push(self.step());
            self.go_to(&step);
        }
    }

    /// Does again what was taken back.
    pub fn redo(&mut self) {
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

/// The keys of a text: those of every field, and Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z.
pub fn keys<Message>(press: KeyPress, undo: Message, redo: Message) -> Option<Binding<Message>> {
    if press.modifiers.command() && !press.modifiers.alt() {
        match press.key.to_latin(press.physical_key) {
            Some('z') if press.modifiers.shift() => return Some(Binding::Custom(redo)),
            Some('z') => return Some(Binding::Custom(undo)),
            Some('y') => return Some(Binding::Custom(redo)),
            _ => {}
        }
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
        assert_eq!(editor.content.text(), "先听 再问");
        editor.undo();
        assert_eq!(editor.content.text(), "先听 ");
        editor.undo();
        editor.undo();
        assert_eq!(editor.content.text(), "");
        editor.undo();
        editor.redo();
        editor.redo();
        editor.redo();
        assert_eq!(editor.content.text(), "先听 再问");
        // A change after an undo makes a new future.
        editor.undo();
        typed(&mut editor, "记");
        editor.redo();
        assert_eq!(editor.content.text(), "先听 记");
    }

    #[test]
    fn a_text_does_not_grow_beyond_its_length() {
        let mut editor = Editor::new("一二三四五六七八");
        editor.perform(Action::Edit(Edit::Paste("九十一二三四".to_owned().into())), 12);
        assert_eq!(editor.content.text(), "一二三四五六七八九十一二");
        typed(&mut editor, "x");
        editor.perform(Action::Edit(Edit::Enter), 12);
        assert_eq!(editor.content.text().chars().count(), 12);
        editor.perform(Action::Edit(Edit::Backspace), 12);
        assert_eq!(editor.content.text().chars().count(), 11);
    }
}
