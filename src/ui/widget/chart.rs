//! The charts: drawn on a canvas, labelled in place, in the colours of the theme.
//!
//! Text is always placed by its top left corner: the software renderer repaints a text that changed from
//! there to the right and down, and would leave behind the left half of one that is centred.

mod bars;
mod calendar;
mod forecast;

use std::cell::RefCell;

use iced::advanced::text::{self, Paragraph as _};
use iced::widget::canvas::{self, Frame, Geometry, Path, Stroke};
use iced::{Color, Font, Pixels, Point, Renderer, Size};

pub use bars::{Bar, bars};
pub use calendar::{calendar, legend, weeks};
pub use forecast::forecast;

use crate::curriculum::Language;
use crate::memory::Day;
use crate::tr;
use crate::ui::theme::{self, Palette, size};

/// The height of a line of labels.
const LINE: f32 = 18.0;
/// The space between labels, and between the days of the calendar.
const GAP: f32 = 4.0;
/// The rounding of corners.
const CORNER: f32 = 3.0;

/// A day as people say it, with its weekday.
pub fn date_name(language: Language, day: Day) -> String {
    let date = day.date();
    let weekday = date.weekday().to_monday_one_offset();
    tr!(language, "progress-date", month = date.month(), day = date.day(), weekday = weekday)
}

/// Geometry that is made again only when what it shows has changed; the cache itself notices a new size.
struct Kept<Shown> {
    cache: canvas::Cache,
    shown: RefCell<Option<Shown>>,
}

impl<Shown> Default for Kept<Shown> {
    fn default() -> Self {
        Self { cache: canvas::Cache::new(), shown: RefCell::new(None) }
    }
}

impl<Shown: PartialEq> Kept<Shown> {
    fn draw(
        &self,
        renderer: &Renderer,
        size: Size,
        shown: Shown,
        paint: impl FnOnce(&mut Frame),
    ) -> Geometry {
        let mut last = self.shown.borrow_mut();
        if last.as_ref() != Some(&shown) {
            self.cache.clear();
            *last = Some(shown);
        }
        self.cache.draw(renderer, size, paint)
    }
}

/// A line of text whose width is known before it is drawn.
struct Label {
    text: canvas::Text,
    width: f32,
}

impl Label {
    fn new(content: String, font: Font) -> Self {
        let (size, line_height) = (Pixels(size::SMALL), text::LineHeight::Absolute(Pixels(LINE)));
        let text = canvas::Text { content, font, size, line_height, ..canvas::Text::default() };
        let paragraph = <Renderer as text::Renderer>::Paragraph::with_text(text::Text {
            content: text.content.as_str(),
            bounds: Size::INFINITE,
            size,
            line_height,
            font,
            align_x: text.align_x,
            align_y: text.align_y,
            shaping: text.shaping,
            wrapping: text::Wrapping::None,
        });
        Self { width: paragraph.min_width().ceil(), text }
    }

    fn plain(content: String) -> Self {
        Self::new(content, theme::FONT)
    }

    fn draw(&self, frame: &mut Frame, left: f32, top: f32, color: Color) {
        // A little more room than measured: rounding must not break the line.
        let (position, max_width) = (Point::new(left, top), self.width + GAP);
        frame.fill_text(canvas::Text { position, max_width, color, ..self.text.clone() });
    }

    fn draw_centred(&self, frame: &mut Frame, centre: f32, top: f32, color: Color) {
        self.draw(frame, centre - self.width / 2.0, top, color);
    }
}

/// A bar that stands on its line: strong where it is the one that holds now.
fn paint_bar(frame: &mut Frame, palette: &Palette, corner: Point, extent: Size, is_strong: bool) {
    let shape = Path::rounded_rectangle(corner, extent, CORNER.min(extent.height / 2.0).into());
    frame.fill(&shape, if is_strong { palette.accent } else { palette.heat[2] });
    if !is_strong {
        frame.stroke(&shape, Stroke::default().with_color(palette.heat[3]));
    }
}

/// The line that bars stand on.
fn paint_base(frame: &mut Frame, palette: &Palette, base: f32) {
    let (left, right) = (Point::new(0.0, base + 0.5), Point::new(frame.width(), base + 0.5));
    frame.stroke(&Path::line(left, right), Stroke::default().with_color(palette.edge));
}

/// A small count as a length; beyond 65,535 no difference is seen.
fn real(count: impl TryInto<u16>) -> f32 {
    count.try_into().unwrap_or(u16::MAX).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_named_in_both_languages() {
        let day = Day::of(date(2026, 11, 21));
        assert_eq!(date_name(Language::Chinese, day), "11月21日 周六");
        assert_eq!(date_name(Language::English, day), "Sat 21 Nov");
    }
}
