//! What comes back on the days ahead: a bar a day.

use iced::widget::canvas::{self, Frame, Geometry};
use iced::{Element, Fill, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::{GAP, Kept, LINE, Label, paint_bar, paint_base, real};
use crate::curriculum::Language;
use crate::memory::Day;
use crate::tr;
use crate::ui::theme::{self, Look, Palette};

/// The height of the tallest bar of the forecast.
const TALLEST: f32 = 112.0;

/// How many questions come back on each day from today on: a bar a day, as many days as fit.
pub fn forecast<'a, Message: 'a>(look: Look, today: Day, due: &'a [u32]) -> Element<'a, Message> {
    let height = LINE + GAP + TALLEST + 2.0 * GAP + 2.0 * LINE;
    canvas::Canvas::new(Forecast { look, today, due }).width(Fill).height(height).into()
}

struct Forecast<'a> {
    look: Look,
    today: Day,
    due: &'a [u32],
}

impl<Message> canvas::Program<Message> for Forecast<'_> {
    type State = Kept<(&'static Palette, Language, Day, Vec<u32>)>;

    fn draw(
        &self,
        kept: &Self::State,
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let shown = (self.look.palette, self.look.language, self.today, self.due.to_vec());
        vec![kept.draw(renderer, bounds.size(), shown, |frame| self.paint(frame))]
    }
}

impl Forecast<'_> {
    fn paint(&self, frame: &mut Frame) {
        let bars: Vec<Bar> = self
            .due
            .iter()
            .zip(0..)
            .map(|(due, ahead)| Bar::new(self.look, self.today, ahead, *due))
            .collect();
        let narrowest = bars.iter().map(Bar::narrowest).fold(1.0, f32::max);
        let fits = |days: &usize| real(*days) * narrowest <= frame.width();
        let shown = (1..=bars.len()).rev().find(fits).unwrap_or(1);
        let slot = frame.width() / real(shown);
        let is_roomy = bars.iter().all(|bar| bar.widest() <= slot);
        let most = self.due.iter().copied().max().unwrap_or(0).max(1);
        let base = LINE + GAP + TALLEST;
        for (index, bar) in bars.iter().take(shown).enumerate() {
            // Few are still seen.
            let height = (TALLEST * real(bar.due) / real(most)).max(real(bar.due.min(3)));
            let place = Rectangle { x: real(index) * slot, y: base - height, width: slot, height };
            bar.paint(frame, self.look.palette, place, is_roomy);
        }
        paint_base(frame, self.look.palette, base);
    }
}

/// One day of the forecast with its labels.
struct Bar {
    due: u32,
    is_today: bool,
    number: Label,
    /// "Today", and the weekday of every other day.
    name: Label,
    weekday: Label,
    date: Label,
    day: Label,
}

impl Bar {
    fn new(look: Look, today: Day, ahead: i32, due: u32) -> Self {
        let language = look.language;
        let date = (today + ahead).date();
        let weekday = tr!(language, "progress-weekday", weekday = date.weekday().to_monday_one_offset());
        let is_today = ahead == 0;
        let font = if is_today { theme::BOLD } else { theme::FONT };
        let name = if is_today { tr!(language, "progress-today") } else { weekday.clone() };
        let short = tr!(language, "progress-date-short", month = date.month(), day = date.day());
        Self {
            due,
            is_today,
            number: Label::new(due.to_string(), font),
            name: Label::new(name, font),
            weekday: Label::new(weekday, font),
            date: Label::plain(short),
            day: Label::plain(date.day().to_string()),
        }
    }

    /// With the weekday and the day of the month.
    fn narrowest(&self) -> f32 {
        self.number.width.max(self.weekday.width).max(self.day.width) + GAP
    }

    /// With the month too.
    fn widest(&self) -> f32 {
        self.narrowest().max(self.name.width.max(self.date.width) + 2.0 * GAP)
    }

    fn paint(&self, frame: &mut Frame, palette: &Palette, place: Rectangle, is_roomy: bool) {
        let (centre, base) = (place.center_x(), place.y + place.height);
        if self.due > 0 {
            let extent = Size::new((place.width * 0.6).min(36.0), place.height);
            let corner = Point::new(centre - extent.width / 2.0, place.y);
            paint_bar(frame, palette, corner, extent, self.is_today);
        }
        let number_color = if self.due == 0 { palette.quiet } else { palette.ink };
        self.number.draw_centred(frame, centre, place.y - GAP / 2.0 - LINE, number_color);
        let name = if self.name.width + GAP <= place.width { &self.name } else { &self.weekday };
        let name_color = if self.is_today { palette.accent } else { palette.ink };
        name.draw_centred(frame, centre, base + GAP, name_color);
        let date = if is_roomy { &self.date } else { &self.day };
        date.draw_centred(frame, centre, base + GAP + LINE, palette.quiet);
    }
}
