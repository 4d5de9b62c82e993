//! The application without a window: the real `update` and `view`, real tasks, drawn in memory.
//!
//! A tour and the tests use it. Input goes through the same widgets as a person's: a click lands where
//! the text stands, a key goes to what has the focus.

use std::collections::VecDeque;
use std::path::Path;
use std::{fs, io};

use iced::advanced::renderer::{Headless, Style};
use iced::advanced::widget::Operation;
use iced::advanced::widget::operation::{self, Outcome};
use iced::advanced::{clipboard, mouse};
use iced::futures::StreamExt;
use iced::futures::executor::block_on;
use iced::keyboard::{self, Key, Modifiers, key};
use iced::theme::{Base as _, Mode};
use iced::widget::selector::{Selector, Text};
use iced::{Event, Rectangle, Size, Task, window};
use iced_runtime::user_interface::{Cache, UserInterface};
use iced_runtime::{Action, system, task};

use super::app::{App, Message, Options};
use super::widget::{PAGE, focus};
use super::{FONTS, theme};

/// An application driven without a window.
pub struct Driver {
    app: App,
    renderer: iced::Renderer,
    cache: Option<Cache>,
    cursor: mouse::Cursor,
    /// The window in pixels at 100 %.
    size: Size,
    has_quit: bool,
}

/// Why the application cannot be driven.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No renderer can be made.
    #[error("no software renderer can be made")]
    NoRenderer,
    /// A text that was to be clicked is not on the screen.
    #[error("“{wanted}” is not on the screen, which shows: {}", shown.join(" | "))]
    NotShown {
        /// What was looked for.
        wanted: String,
        /// Every text on the screen.
        shown: Vec<String>,
    },
    /// A picture cannot be written.
    #[error("the picture cannot be written: {0}")]
    Picture(#[from] io::Error),
}

/// Something that can have the keyboard's focus.
#[derive(Debug, Clone, PartialEq)]
pub struct Reachable {
    /// What stands on it; empty for a field or a bare icon.
    pub words: String,
    /// Where it stands, were nothing scrolled.
    pub bounds: Rectangle,
    /// What the scrollables around it let see of it, where that is in the window.
    pub visible: Option<Rectangle>,
    /// Whether it has the focus.
    pub is_focused: bool,
}

/// A picture of the window.
pub struct Picture {
    /// Pixels, four bytes each.
    pub rgba: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// Loads the bundled fonts where the renderer finds them. Once is enough; twice does no harm.
fn load_fonts() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        if let Ok(mut system) = iced::advanced::graphics::text::font_system().write() {
            for font in FONTS {
                system.load_font(font.into());
            }
        }
    });
}

impl Driver {
    /// Starts the application in a window of `size` pixels and waits until it has settled.
    ///
    /// # Errors
    /// [`Error::NoRenderer`].
    pub fn new(options: Options, size: Size) -> Result<Self, Error> {
        load_fonts();
        let text_size = theme::size::BODY.into();
        let renderer = block_on(<iced::Renderer as Headless>::new(theme::FONT, text_size, Some("tiny-skia")))
            .ok_or(Error::NoRenderer)?;
        let (app, task) = App::new(options);
        let mut driver = Self {
            app,
            renderer,
            cache: Some(Cache::default()),
            cursor: mouse::Cursor::Unavailable,
            size,
            has_quit: false,
        };
        driver.settle(vec![task]);
        driver.send(Message::Resized(driver.layout_size()));
        Ok(driver)
    }

    /// The application.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Whether the application asked to be closed.
    pub fn has_quit(&self) -> bool {
        self.has_quit
    }

    /// Changes the window's size, pixels at 100 %.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.send(Message::Resized(self.layout_size()));
    }

    fn layout_size(&self) -> Size {
        self.size * (1.0 / self.app.scale())
    }

    /// Sends a message and waits until everything that follows from it is done.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.settle(vec![task]);
    }

    /// Runs tasks, and the tasks that follow from them, to the end.
    fn settle(&mut self, tasks: Vec<Task<Message>>) {
        let mut waiting: VecDeque<Task<Message>> = tasks.into();
        while let Some(task) = waiting.pop_front() {
            let Some(mut stream) = task::into_stream(task) else { continue };
            while let Some(action) = block_on(stream.next()) {
                match action {
                    Action::Output(message) => waiting.push_back(self.app.update(message)),
                    Action::Widget(operation) => self.operate(operation),
                    Action::System(system::Action::GetTheme(sender)) => {
                        // Nobody waits for it any more when the application was closed meanwhile.
                        let _ = sender.send(Mode::Light);
                    }
                    Action::Exit => self.has_quit = true,
                    _ => {}
                }
            }
        }
    }

    fn with_interface<T>(
        &mut self,
        work: impl FnOnce(&mut UserInterface<'_, Message, iced::Theme, iced::Renderer>, &mut iced::Renderer) -> T,
    ) -> T {
        let size = self.layout_size();
        let cache = self.cache.take().unwrap_or_default();
        let mut interface = UserInterface::build(self.app.view(), size, cache, &mut self.renderer);
        let result = work(&mut interface, &mut self.renderer);
        self.cache = Some(interface.into_cache());
        result
    }

    fn operate(&mut self, operation: Box<dyn Operation>) {
        self.with_interface(|interface, renderer| {
            let mut next = Some(operation);
            while let Some(mut operation) = next.take() {
                interface.operate(renderer, operation.as_mut());
                if let Outcome::Chain(chained) = operation.finish() {
                    next = Some(chained);
                }
            }
        });
    }

    /// Every text on the screen, from top to bottom of the view.
    pub fn texts(&mut self) -> Vec<String> {
        let all = |candidate: iced::widget::selector::Candidate<'_>| match candidate {
            iced::widget::selector::Candidate::Text { content, .. } => Some(content.to_owned()),
            _ => None,
        };
        self.with_interface(|interface, renderer| {
            let mut operation = all.find_all();
            interface.operate(renderer, &mut operation::black_box(&mut operation));
            match operation.finish() {
                Outcome::Some(texts) => texts,
                _ => Vec::new(),
            }
        })
    }

    /// Everything that can have the focus, in the order of Tab.
    pub fn reachable(&mut self) -> Vec<Reachable> {
        use iced::widget::selector::Candidate;
        let all = |candidate: Candidate<'_>| match candidate {
            Candidate::Focusable { bounds, visible_bounds: visible, state, .. } => {
                let is_focused = state.is_focused();
                Some((None, Reachable { words: String::new(), bounds, visible, is_focused }))
            }
            Candidate::Text { content, bounds, visible_bounds: visible, .. } => {
                let nothing = Reachable { words: String::new(), bounds, visible, is_focused: false };
                Some((Some(content.to_owned()), nothing))
            }
            _ => None,
        };
        let found = self.with_interface(|interface, renderer| {
            let mut operation = all.find_all();
            interface.operate(renderer, &mut operation::black_box(&mut operation));
            match operation.finish() {
                Outcome::Some(found) => found,
                _ => Vec::new(),
            }
        });
        let mut things: Vec<Reachable> = Vec::new();
        for (words, one) in found {
            match (words, things.last_mut()) {
                (None, _) => things.push(one),
                (Some(words), Some(thing)) if thing.bounds.contains(one.bounds.center()) => {
                    let space = if thing.words.is_empty() { "" } else { " " };
                    thing.words.push_str(space);
                    thing.words.push_str(&words);
                }
                _ => {}
            }
        }
        things
    }

    /// Whether a text stands on the screen, word for word.
    pub fn shows(&mut self, text: &str) -> bool {
        !self.found(text).is_empty()
    }

    fn found(&mut self, text: &str) -> Vec<Text> {
        let wanted = text.to_owned();
        self.with_interface(|interface, renderer| {
            let mut operation = wanted.find_all();
            interface.operate(renderer, &mut operation::black_box(&mut operation));
            match operation.finish() {
                Outcome::Some(found) => found,
                _ => Vec::new(),
            }
        })
    }

    /// Clicks the first place where a text stands, scrolling to it if need be.
    ///
    /// # Errors
    /// [`Error::NotShown`].
    pub fn click(&mut self, text: &str) -> Result<(), Error> {
        self.click_nth(text, 0)
    }

    /// Clicks the last place where a text stands.
    ///
    /// # Errors
    /// [`Error::NotShown`].
    pub fn click_last(&mut self, text: &str) -> Result<(), Error> {
        let last = self.found(text).len().saturating_sub(1);
        self.click_nth(text, last)
    }

    /// Clicks the n-th place (from 0) where a text stands.
    ///
    /// # Errors
    /// [`Error::NotShown`].
    pub fn click_nth(&mut self, text: &str, place: usize) -> Result<(), Error> {
        let target = match self.found(text).get(place) {
            Some(target) => target.bounds(),
            None => return Err(Error::NotShown { wanted: text.to_owned(), shown: self.texts() }),
        };
        self.operate(Box::new(focus::bring(target)));
        let visible = self.found(text).get(place).and_then(Text::visible_bounds);
        let bounds: Rectangle = visible.unwrap_or(target);
        self.cursor = mouse::Cursor::Available(bounds.center());
        self.events(vec![
            Event::Mouse(mouse::Event::CursorMoved { position: bounds.center() }),
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
        ]);
        // The hand leaves the mouse: no picture shows a stray hover.
        self.cursor = mouse::Cursor::Unavailable;
        Ok(())
    }

    /// Scrolls the page to its end.
    pub fn scroll_to_end(&mut self) {
        let end = operation::scrollable::RelativeOffset { x: None, y: Some(1.0) };
        self.operate(Box::new(operation::scrollable::snap_to(PAGE.into(), end)));
    }

    /// Presses a key that is not a character.
    pub fn tap(&mut self, named: key::Named, modifiers: Modifiers) {
        self.stroke(Key::Named(named), None, modifiers);
    }

    /// Types a text, character by character.
    pub fn type_text(&mut self, text: &str) {
        for character in text.chars() {
            self.stroke(Key::Character(character.to_string().into()), Some(character), Modifiers::empty());
        }
    }

    fn stroke(&mut self, key: Key, text: Option<char>, modifiers: Modifiers) {
        let pressed = keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key,
            physical_key: key::Physical::Unidentified(key::NativeCode::Unidentified),
            location: keyboard::Location::Standard,
            modifiers,
            text: text.map(|character| character.to_string().into()),
            repeat: false,
        };
        self.events(vec![Event::Keyboard(pressed)]);
    }

    /// Presses a character key with something held down, for example Ctrl and `2`.
    pub fn tap_character(&mut self, character: char, modifiers: Modifiers) {
        self.stroke(Key::Character(character.to_string().into()), None, modifiers);
    }

    fn events(&mut self, events: Vec<Event>) {
        for event in events {
            let cursor = self.cursor;
            let mut messages = Vec::new();
            self.with_interface(|interface, renderer| {
                interface.update(&[event], cursor, renderer, &mut clipboard::Null, &mut messages)
            });
            let tasks = messages.into_iter().map(|message| self.app.update(message)).collect();
            self.settle(tasks);
        }
    }

    /// Draws the window, `density` pixels for each pixel at 100 %.
    pub fn picture(&mut self, density: f32) -> Picture {
        let (cursor, theme, scale) = (self.cursor, self.app.theme(), self.app.scale());
        let base = theme.base();
        let mut size = Size::new(0, 0);
        for extent in [(&mut size.width, self.size.width), (&mut size.height, self.size.height)] {
            // A window is a few thousand pixels wide: it fits.
            *extent.0 = (extent.1 * density).round() as u32;
        }
        self.with_interface(|interface, renderer| {
            let redraw = Event::Window(window::Event::RedrawRequested(iced::time::Instant::now()));
            let _ = interface.update(&[redraw], cursor, renderer, &mut clipboard::Null, &mut Vec::new());
            interface.draw(renderer, &theme, &Style { text_color: base.text_color }, cursor);
        });
        let rgba = self.renderer.screenshot(size, scale * density, base.background_color);
        Picture { rgba, width: size.width, height: size.height }
    }
}

impl Picture {
    /// Writes the picture as PNG.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), Error> {
        let file = io::BufWriter::new(fs::File::create(path)?);
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.rgba)?;
            writer.finish()
        });
        written.map_err(|error| Error::Picture(io::Error::other(error)))
    }
}
