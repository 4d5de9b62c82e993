//! Everything that can be pressed: by pointer, by touch, and by keyboard.
//!
//! iced's own button cannot be focused; this one can. It takes part in iced's focus operations, so
//! Tab walks through pressables and text fields alike, and Enter or Space presses the focused one.

use iced::advanced::widget::{Operation, Tree, operation, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, key};
use iced::widget::Id;
use iced::{Background, Border, Color, Element, Event, Length, Padding, Rectangle, Size, Theme, Vector};
use iced::{touch, window};

/// What a pressable is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing.
    Idle,
    /// The pointer is over it.
    Hovered,
    /// It is held down.
    Pressed,
    /// It does nothing now.
    Disabled,
}

impl Status {
    /// Whether the pointer is at it.
    pub fn is_hot(self) -> bool {
        matches!(self, Self::Hovered | Self::Pressed)
    }
}

/// How a pressable looks.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Behind the content.
    pub background: Option<Color>,
    /// The content's text.
    pub text: Color,
    /// The edge.
    pub border: Border,
}

type StyleOf<'a> = Box<dyn Fn(Status) -> Style + 'a>;

/// Something to press. Without a message it is disabled and cannot be focused.
pub struct Press<'a, Message> {
    id: Option<Id>,
    content: Element<'a, Message>,
    message: Option<Message>,
    width: Length,
    height: Length,
    padding: Padding,
    style: StyleOf<'a>,
    ring: Color,
    enabled_look: bool,
}

/// Makes a pressable of a content, with the colour of its focus ring.
pub fn press<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    ring: Color,
    style: impl Fn(Status) -> Style + 'a,
) -> Press<'a, Message> {
    let content = content.into();
    let hint = content.as_widget().size_hint();
    Press {
        id: None,
        content,
        message: None,
        width: hint.width.fluid(),
        height: hint.height.fluid(),
        padding: Padding::from([8.0, 14.0]),
        style: Box::new(style),
        ring,
        enabled_look: false,
    }
}

impl<Message> Press<'_, Message> {
    /// The message to send.
    #[must_use]
    pub fn on_press(mut self, message: Message) -> Self {
        self.message = Some(message);
        self
    }

    /// The message to send, if there is anything to do.
    #[must_use]
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.message = message;
        self
    }

    /// Without a message it still looks alive: a marked answer is no longer pressed, but must be read.
    #[must_use]
    pub fn still(mut self) -> Self {
        self.enabled_look = true;
        self
    }

    /// The name by which it can be focused.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The width.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// The space between edge and content.
    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }
}

#[derive(Debug, Default)]
struct State {
    is_pressed: bool,
    is_focused: bool,
    drawn: Option<Status>,
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.is_focused
    }

    fn focus(&mut self) {
        self.is_focused = true;
    }

    fn unfocus(&mut self) {
        self.is_focused = false;
    }
}

impl<Message: Clone> Press<'_, Message> {
    fn status(&self, state: &State, is_over: bool) -> Status {
        match (&self.message, is_over) {
            (None, _) if self.enabled_look => Status::Idle,
            (None, _) => Status::Disabled,
            (Some(_), true) if state.is_pressed => Status::Pressed,
            (Some(_), true) => Status::Hovered,
            (Some(_), false) => Status::Idle,
        }
    }

    fn respond(&self, state: &mut State, event: &Event, is_over: bool, shell: &mut Shell<'_, Message>) {
        let Some(message) = &self.message else {
            state.is_pressed = false;
            return;
        };
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                // The ring is for the keyboard: a click leaves it.
                state.is_focused = false;
                if is_over {
                    state.is_pressed = true;
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                let was_pressed = std::mem::take(&mut state.is_pressed);
                if was_pressed {
                    if is_over {
                        shell.publish(message.clone());
                    }
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.is_pressed = false,
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. }) => {
                let is_trigger =
                    matches!(key.as_ref(), keyboard::Key::Named(key::Named::Enter | key::Named::Space));
                if state.is_focused && is_trigger && modifiers.is_empty() {
                    // A held key must not press twice.
                    if !repeat {
                        shell.publish(message.clone());
                    }
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }
}

impl<Message: Clone> Widget<Message, Theme, iced::Renderer> for Press<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size { width: self.width, height: self.height }
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        layout::padded(limits, self.width, self.height, self.padding, |limits| {
            self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
        })
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        if self.message.is_some() {
            operation.focusable(self.id.as_ref(), layout.bounds(), tree.state.downcast_mut::<State>());
        }
        operation.container(self.id.as_ref(), layout.bounds());
        operation.traverse(&mut |operation| {
            if let Some(inner) = layout.children().next() {
                self.content.as_widget_mut().operate(&mut tree.children[0], inner, renderer, operation);
            }
        });
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
        if let Some(inner) = layout.children().next() {
            self.content.as_widget_mut().update(
                &mut tree.children[0],
                event,
                inner,
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        }
        let state = tree.state.downcast_mut::<State>();
        let is_over = cursor.is_over(layout.bounds());
        if !shell.is_event_captured() {
            self.respond(state, event, is_over, shell);
        }
        if self.message.is_none() {
            state.is_focused = false;
        }
        let status = self.status(state, is_over);
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            state.drawn = Some(status);
        } else if state.drawn.is_some_and(|drawn| drawn != status) {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        use iced::advanced::Renderer as _;

        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let style = (self.style)(self.status(state, cursor.is_over(bounds)));
        if style.background.is_some() || style.border.width > 0.0 {
            renderer.fill_quad(
                renderer::Quad { bounds, border: style.border, ..renderer::Quad::default() },
                Background::Color(style.background.unwrap_or(Color::TRANSPARENT)),
            );
        }
        if let Some(inner) = layout.children().next() {
            self.content.as_widget().draw(
                &tree.children[0],
                renderer,
                theme,
                &renderer::Style { text_color: style.text },
                inner,
                cursor,
                viewport,
            );
        }
        if state.is_focused && self.message.is_some() {
            renderer.fill_quad(
                renderer::Quad {
                    bounds: bounds.expand(3.0),
                    border: Border {
                        color: self.ring,
                        width: 2.0,
                        radius: style
                            .border
                            .radius
                            .top_left(style.border.radius.top_left + 3.0)
                            .top_right(style.border.radius.top_right + 3.0)
                            .bottom_left(style.border.radius.bottom_left + 3.0)
                            .bottom_right(style.border.radius.bottom_right + 3.0),
                    },
                    ..renderer::Quad::default()
                },
                Background::Color(Color::TRANSPARENT),
            );
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        if self.message.is_some() && cursor.is_over(layout.bounds()) {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::default()
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, iced::Renderer>> {
        let inner = layout.children().next()?;
        self.content.as_widget_mut().overlay(&mut tree.children[0], inner, renderer, viewport, translation)
    }
}

impl<'a, Message: Clone + 'a> From<Press<'a, Message>> for Element<'a, Message> {
    fn from(press: Press<'a, Message>) -> Self {
        Self::new(press)
    }
}
