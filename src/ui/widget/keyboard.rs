//! The keys of the whole window: shortcuts before any field sees them, the rest after none wanted them.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Element, Event, Length, Rectangle, Size, Theme, Vector};

/// A key as it was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroke {
    /// Which key.
    pub key: Key,
    /// With what held down.
    pub modifiers: Modifiers,
}

type Reading<'a, Message> = Box<dyn Fn(&Stroke) -> Option<Message> + 'a>;

/// Wraps a view: `first` sees every key before the view and takes what it has a message for; `last`
/// sees what nothing in the view wanted.
pub struct Keyboard<'a, Message> {
    content: Element<'a, Message>,
    first: Reading<'a, Message>,
    last: Reading<'a, Message>,
}

/// Wraps a view with its keys.
pub fn keyboard<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    first: impl Fn(&Stroke) -> Option<Message> + 'a,
    last: impl Fn(&Stroke) -> Option<Message> + 'a,
) -> Keyboard<'a, Message> {
    Keyboard { content: content.into(), first: Box::new(first), last: Box::new(last) }
}

fn stroke(event: &Event) -> Option<Stroke> {
    match event {
        Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => {
            Some(Stroke { key: key.clone(), modifiers: *modifiers })
        }
        _ => None,
    }
}

impl<Message> Widget<Message, Theme, iced::Renderer> for Keyboard<'_, Message> {
    fn tag(&self) -> iced::advanced::widget::tree::Tag {
        self.content.as_widget().tag()
    }

    fn state(&self) -> iced::advanced::widget::tree::State {
        self.content.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content.as_widget_mut().operate(tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &iced::Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let stroke = stroke(event);
        if let Some(message) = stroke.as_ref().and_then(|stroke| (self.first)(stroke)) {
            shell.publish(message);
            shell.capture_event();
            return;
        }
        self.content
            .as_widget_mut()
            .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        if shell.is_event_captured() {
            return;
        }
        if let Some(message) = stroke.as_ref().and_then(|stroke| (self.last)(stroke)) {
            shell.publish(message);
            shell.capture_event();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.content.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, iced::Renderer>> {
        self.content.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Keyboard<'a, Message>> for Element<'a, Message> {
    fn from(keyboard: Keyboard<'a, Message>) -> Self {
        Self::new(keyboard)
    }
}
