//! Moving the keyboard's focus, and bringing what has it into view.

use iced::advanced::widget::{Id, Operation, operate, operation};
use iced::widget::operation::{AbsoluteOffset, focus_previous, scroll_by, scroll_to};
use iced::{Rectangle, Task, Vector};

use super::{MAIN, PAGE};

/// Focuses the next thing and scrolls it into view. Where nothing has the focus, the page's main action
/// gets it: nobody has to walk through the sidebar first.
pub fn next<Message: Send + 'static>() -> Task<Message> {
    operate(Next { focused: None, count: 0, has_main: false }).chain(reveal())
}

/// Focuses the previous thing and scrolls it into view.
pub fn previous<Message: Send + 'static>() -> Task<Message> {
    focus_previous().chain(reveal())
}

/// Takes the focus away from everything.
pub fn clear<Message: Send + 'static>() -> Task<Message> {
    operate(operation::focusable::unfocus())
}

/// Focuses the thing with this name and scrolls it into view.
pub fn on<Message: Send + 'static>(id: impl Into<Id>) -> Task<Message> {
    operate(operation::focusable::focus(id.into())).chain(reveal())
}

/// Scrolls the lesson on the page to one of its sections; the page stays where it is if there is none.
pub fn section<T: Send + 'static>(number: usize) -> Task<T> {
    use iced::widget::selector::{find, id};
    let heading = crate::ui::reader::section(number);
    find(id(PAGE)).and_then(move |page| {
        let top = page.bounds().y;
        find(id(heading.clone())).and_then(move |heading| {
            scroll_to(PAGE, AbsoluteOffset { x: 0.0, y: heading.bounds().y - top - 12.0 })
        })
    })
}

/// Scrolls the focused thing into view.
pub fn reveal<Message: Send + 'static>() -> Task<Message> {
    operate(Locate { wanted: Wanted::Focused, scrollables: Vec::new(), target: None })
}

/// Scrolls whatever stands at these bounds (layout coordinates) into view.
pub fn bring<T: Send + 'static>(bounds: Rectangle) -> impl Operation<T> {
    Locate { wanted: Wanted::Bounds(bounds), scrollables: Vec::new(), target: None }
}

/// Scrolls the thing with this name into view, wherever the focus is.
pub fn show<T: Send + 'static>(name: &'static str) -> Task<T> {
    use iced::widget::selector::{find, id};
    find(id(name)).and_then(|thing| operate(bring(thing.bounds())))
}

/// Scrolls the page to its top.
pub fn page_top<Message: Send + 'static>() -> Task<Message> {
    scroll_to(PAGE, AbsoluteOffset { x: 0.0, y: 0.0 })
}

/// Scrolls the page by so many logical pixels, down where positive.
pub fn scroll_page<Message: Send + 'static>(by: f32) -> Task<Message> {
    scroll_by(PAGE, AbsoluteOffset { x: 0.0, y: by })
}

struct Next {
    focused: Option<usize>,
    count: usize,
    has_main: bool,
}

impl<T: Send + 'static> Operation<T> for Next {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused() {
            self.focused = Some(self.count);
        }
        self.count += 1;
        self.has_main |= id == Some(&Id::new(MAIN));
    }

    fn finish(&self) -> operation::Outcome<T> {
        match self.focused {
            None if self.has_main => {
                operation::Outcome::Chain(Box::new(operation::focusable::focus(Id::new(MAIN))))
            }
            // From the last on to the first: what stands before the main action has its turn too.
            Some(last) if last + 1 == self.count => {
                operation::Outcome::Chain(Box::new(First { is_next: true }))
            }
            _ => operation::Outcome::Chain(Box::new(operation::focusable::focus_next())),
        }
    }
}

/// Focuses the first thing, and nothing else.
struct First {
    is_next: bool,
}

impl<T> Operation<T> for First {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn operation::Focusable) {
        if std::mem::take(&mut self.is_next) { state.focus() } else { state.unfocus() }
    }
}

/// Space that is left free above and below what was scrolled to.
const MARGIN: f32 = 24.0;

enum Wanted {
    Focused,
    Bounds(Rectangle),
}

/// First pass: where is it, and which scrollable holds it?
struct Locate {
    wanted: Wanted,
    scrollables: Vec<Seen>,
    target: Option<Rectangle>,
}

#[derive(Clone, Copy)]
struct Seen {
    bounds: Rectangle,
    content: Rectangle,
    translation: Vector,
}

impl<T: Send + 'static> Operation<T> for Locate {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _state: &mut dyn operation::Scrollable,
    ) {
        self.scrollables.push(Seen { bounds, content, translation });
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn operation::Focusable) {
        if matches!(self.wanted, Wanted::Focused) && state.is_focused() {
            self.target = Some(bounds);
        }
    }

    fn finish(&self) -> operation::Outcome<T> {
        let target = match self.wanted {
            Wanted::Focused => self.target,
            Wanted::Bounds(bounds) => Some(bounds),
        };
        let Some(target) = target else { return operation::Outcome::None };
        // The innermost that can scroll vertically: the last one seen whose content holds the target.
        let holder = self.scrollables.iter().rposition(|seen| {
            seen.content.height > seen.bounds.height + 1.0 && seen.content.contains(target.center())
        });
        let Some(holder) = holder else { return operation::Outcome::None };
        let seen = self.scrollables[holder];
        let top = target.y - seen.bounds.y;
        let shown = seen.translation.y..seen.translation.y + seen.bounds.height;
        let offset = if top - MARGIN < shown.start {
            top - MARGIN
        } else if top + target.height + MARGIN > shown.end {
            top + target.height + MARGIN - seen.bounds.height
        } else {
            return operation::Outcome::None;
        };
        let offset = offset.clamp(0.0, seen.content.height - seen.bounds.height);
        operation::Outcome::Chain(Box::new(Scroll { holder, offset, passed: 0 }))
    }
}

/// Second pass: scroll it.
struct Scroll {
    holder: usize,
    offset: f32,
    passed: usize,
}

impl<T> Operation<T> for Scroll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        state: &mut dyn operation::Scrollable,
    ) {
        if self.passed == self.holder {
            state.scroll_to(operation::scrollable::AbsoluteOffset { x: None, y: Some(self.offset) });
        }
        self.passed += 1;
    }
}
