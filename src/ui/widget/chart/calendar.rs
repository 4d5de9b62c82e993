//! A heat map of study days.

use iced::widget::canvas::{self, Frame, Geometry, Path, Stroke};
use iced::widget::{container, row, space};
use iced::{Alignment, Color, Element, Event, Fill, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::{CORNER, GAP, Kept, LINE, Label, date_name, real};
use crate::curriculum::Language;
use crate::memory::Day;
use crate::store::DayTotals;
use crate::tr;
use crate::ui::theme::{self, Look, Palette};
use crate::ui::widget::quiet;

/// From one day of the calendar to the next.
const PITCH: f32 = 20.0;
/// The extent of a day of the calendar.
const CELL: f32 = PITCH - GAP;
/// What the weekdays' names take at the left of the calendar.
const GUTTER: f32 = 40.0;
/// What the months' names take at its top.
const HEAD: f32 = 24.0;
/// So many answers make a day as dark as the calendar can be, if no day had more.
const FULL_DAY: u32 = 20;

/// A heat map of study days: a column a week, Monday first, the newest at the right, as many weeks as fit.
///
/// `days` leaves no day out, begins on a Monday and ends today.
pub fn calendar<'a, Message: 'a>(look: Look, days: &'a [DayTotals]) -> Element<'a, Message> {
    canvas::Canvas::new(Calendar { look, days }).width(Fill).height(HEAD + 7.0 * PITCH).into()
}

/// What the colours of the calendar mean.
pub fn legend<'a, Message: 'a>(look: Look) -> Element<'a, Message> {
    let day = |color| container(space()).width(CELL).height(CELL).style(theme::filled(color, CORNER)).into();
    let (less, more) = (tr!(look.language, "progress-less"), tr!(look.language, "progress-more"));
    row![quiet(look, less), row(look.palette.heat.map(day)).spacing(GAP), quiet(look, more)]
        .spacing(8)
        .align_y(Alignment::Center)
        .into()
}

/// The last weeks without a gap, from a Monday through today: what [`calendar`] shows.
pub fn weeks(days: &[DayTotals], today: Day, weeks: u16) -> Vec<DayTotals> {
    let weekday = i32::from(today.date().weekday().to_monday_zero_offset());
    let monday = today - weekday - 7 * (i32::from(weeks) - 1);
    let totals = |day: Day| {
        let nothing = DayTotals { day, answers: 0, right: 0, milliseconds: 0 };
        days.iter().rev().find(|totals| totals.day == day).copied().unwrap_or(nothing)
    };
    (monday.0..=today.0).map(|day| totals(Day(day))).collect()
}

struct Calendar<'a> {
    look: Look,
    days: &'a [DayTotals],
}

#[derive(Default)]
struct Watched {
    kept: Kept<(&'static Palette, Language, Vec<DayTotals>)>,
    hovered: Option<usize>,
}

impl<Message> canvas::Program<Message> for Calendar<'_> {
    type State = Watched;

    fn update(
        &self,
        state: &mut Watched,
        _event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<canvas::Action<Message>> {
        // Not only when the pointer moves: the page may scroll away below it.
        let grid = Grid::fitting(self.days.len(), bounds.width);
        let hovered = cursor.position_in(bounds).and_then(|point| grid.day_at(point));
        let before = std::mem::replace(&mut state.hovered, hovered);
        (hovered != before).then(canvas::Action::request_redraw)
    }

    fn draw(
        &self,
        state: &Watched,
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let size = bounds.size();
        let grid = Grid::fitting(self.days.len(), size.width);
        let shown = (self.look.palette, self.look.language, self.days.to_vec());
        let mut layers = vec![state.kept.draw(renderer, size, shown, |frame| self.paint(frame, grid))];
        if let Some(index) = state.hovered
            && let Some(day) = self.days.get(index)
            && index >= grid.first
        {
            let mut frame = Frame::new(renderer, size);
            self.explain(&mut frame, grid.cell(index), day);
            layers.push(frame.into_geometry());
        }
        layers
    }
}

impl Calendar<'_> {
    fn paint(&self, frame: &mut Frame, grid: Grid) {
        let Look { language, palette, .. } = self.look;
        let shown = self.days.get(grid.first..).unwrap_or_default();
        for row in 0..7_u8 {
            let weekday = row + 1;
            let name = Label::plain(tr!(language, "progress-weekday", weekday = weekday));
            let top = HEAD + f32::from(row) * PITCH + (CELL - LINE) / 2.0;
            name.draw(frame, 0.0, top, palette.quiet);
        }
        // From the right: where two names would meet, the older month goes without.
        let mut limit = f32::INFINITY;
        for (week, month) in months(shown).into_iter().rev() {
            let name = Label::plain(tr!(language, "progress-month", month = month));
            let left = (GUTTER + real(week) * PITCH).min(frame.width() - name.width);
            if left + name.width + GAP <= limit {
                name.draw(frame, left, 0.0, palette.quiet);
                limit = left;
            }
        }
        let most = self.days.iter().map(|day| day.answers).max().unwrap_or(0);
        for (index, day) in self.days.iter().enumerate().skip(grid.first) {
            let cell =
                Path::rounded_rectangle(grid.cell(index).position(), Size::new(CELL, CELL), CORNER.into());
            frame.fill(&cell, palette.heat[step(day.answers, most)]);
            if index + 1 == self.days.len() {
                frame.stroke(&cell, Stroke::default().with_color(palette.ink).with_width(1.5));
            }
        }
    }

    /// The small label of the day under the pointer. It stays within the days, where no other text is:
    /// the renderer draws all text of a page above all shapes, so that names would show through.
    fn explain(&self, frame: &mut Frame, cell: Rectangle, day: &DayTotals) {
        let Look { language, palette, .. } = self.look;
        let what = match day.answers {
            0 => tr!(language, "progress-hover-none"),
            answers => tr!(language, "progress-hover", answers = answers, right = day.right),
        };
        let date = Label::new(date_name(language, day.day), theme::BOLD);
        let what = Label::plain(what);
        let extent = Size::new(date.width.max(what.width) + 16.0, 2.0 * LINE + 8.0);
        let furthest = (frame.width() - extent.width).max(GUTTER);
        let left = (cell.center_x() - extent.width / 2.0).clamp(GUTTER, furthest);
        let above = cell.y - GAP - extent.height;
        let top = if above < HEAD { cell.y + CELL + GAP } else { above };
        let place = Rectangle::new(Point::new(left, top), extent);
        // The software renderer reckons what to repaint without the width of strokes: a clear margin helps.
        let touched = place.union(&cell).expand(GAP);
        frame.fill_rectangle(touched.position(), touched.size(), Color::TRANSPARENT);
        let sheet = Path::rounded_rectangle(place.position(), extent, 6.0.into());
        frame.fill(&sheet, palette.card);
        frame.stroke(&sheet, Stroke::default().with_color(palette.edge));
        let ring = Path::rounded_rectangle(cell.position(), cell.size(), CORNER.into());
        frame.stroke(&ring, Stroke::default().with_color(palette.accent).with_width(2.0));
        date.draw(frame, left + 8.0, top + GAP, palette.ink);
        what.draw(frame, left + 8.0, top + GAP + LINE, palette.ink);
    }
}

/// Which days of the calendar fit, and where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Grid {
    /// The first day that is shown, always a Monday.
    first: usize,
    /// One past the last.
    end: usize,
}

impl Grid {
    fn fitting(days: usize, width: f32) -> Self {
        let weeks = days.div_ceil(7);
        let fits = |weeks: &usize| GUTTER + real(*weeks) * PITCH <= width;
        let shown = (1..=weeks).rev().find(fits).unwrap_or(weeks.min(1));
        Self { first: (weeks - shown) * 7, end: days }
    }

    fn cell(self, index: usize) -> Rectangle {
        let place = index.saturating_sub(self.first);
        let corner = Point::new(GUTTER + real(place / 7) * PITCH, HEAD + real(place % 7) * PITCH);
        Rectangle::new(corner, Size::new(CELL, CELL))
    }

    fn day_at(self, point: Point) -> Option<usize> {
        // The gaps belong to the days, so that the label does not flicker on the way across.
        (self.first..self.end).find(|index| self.cell(*index).expand(GAP / 2.0).contains(point))
    }
}

/// The months to name, each at its week: the first one shown, and each week that holds the first of a month.
fn months(days: &[DayTotals]) -> Vec<(usize, i8)> {
    let month_of = |(week, days): (usize, &[DayTotals])| {
        let mut dates = days.iter().map(|day| day.day.date());
        let monday = dates.clone().next().filter(|_| week == 0);
        let date = dates.find(|date| date.day() == 1).or(monday)?;
        Some((week, date.month()))
    };
    days.chunks(7).enumerate().filter_map(month_of).collect()
}

/// The step of a day on the scale: 0 for none, 1 to 4 for its share of the fullest day.
fn step(answers: u32, most: u32) -> usize {
    if answers == 0 {
        return 0;
    }
    let reaches = |step: &u8| u64::from(answers) * 4 <= u64::from(most.max(FULL_DAY)) * u64::from(*step);
    (1..4).find(reaches).unwrap_or(4).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(first: Day, count: i32) -> Vec<DayTotals> {
        (0..count)
            .map(|offset| DayTotals { day: first + offset, answers: 0, right: 0, milliseconds: 0 })
            .collect()
    }

    #[test]
    fn the_weeks_leave_no_day_out() {
        let saturday = Day::of(date(2026, 11, 21));
        let answered = DayTotals { day: saturday - 9, answers: 5, right: 4, milliseconds: 90_000 };
        let shown = weeks(&[answered], saturday, 26);
        assert_eq!(shown.len(), 25 * 7 + 6);
        assert_eq!(shown[0].day.date(), date(2026, 5, 25), "a Monday");
        assert_eq!(shown.iter().find(|day| day.answers > 0), Some(&answered));
        assert_eq!(weeks(&[], saturday + 1, 1).len(), 7);
        assert_eq!(weeks(&[], saturday + 2, 1).len(), 1);
        assert_eq!(weeks(&[], Day(-1), 1).len(), 3, "a Wednesday before 1970");
    }

    #[test]
    fn as_many_weeks_as_fit_are_shown_and_the_newest_always() {
        // 25 weeks and a Wednesday.
        let days = 25 * 7 + 3;
        let weeks = |weeks: f32| GUTTER + weeks * PITCH;
        assert_eq!(Grid::fitting(days, 2000.0).first, 0);
        assert_eq!(Grid::fitting(days, weeks(26.0)).first, 0);
        assert_eq!(Grid::fitting(days, weeks(26.0) - 1.0).first, 7);
        assert_eq!(Grid::fitting(days, weeks(10.0)).first, 16 * 7);
        assert_eq!(Grid::fitting(days, 0.0).first, 25 * 7);
        assert_eq!(Grid::fitting(0, 100.0), Grid { first: 0, end: 0 });
    }

    #[test]
    fn the_day_under_the_pointer_is_the_one_drawn_there() {
        let grid = Grid::fitting(26 * 7 - 4, GUTTER + 10.0 * PITCH);
        for index in grid.first..grid.end {
            assert_eq!(grid.day_at(grid.cell(index).center()), Some(index));
        }
        assert_eq!(grid.day_at(grid.cell(grid.end).center()), None, "tomorrow");
        assert_eq!(grid.day_at(Point::new(GUTTER - 10.0, HEAD + 5.0)), None);
        let last = grid.cell(grid.end - 1);
        assert!(last.x + last.width <= GUTTER + 10.0 * PITCH);
    }

    #[test]
    fn a_month_is_named_where_it_begins() {
        let monday = Day::of(date(2026, 9, 14));
        assert_eq!(months(&days(monday, 70)), [(0, 9), (2, 10), (6, 11)]);
        let first_of_june = Day::of(date(2026, 6, 1));
        assert_eq!(months(&days(first_of_june, 6)), [(0, 6)]);
        assert_eq!(months(&[]), []);
    }

    #[test]
    fn the_scale_ends_at_the_fullest_day() {
        assert_eq!([0, 1, 10, 11, 20, 21, 30, 31, 40].map(|n| step(n, 40)), [0, 1, 1, 2, 2, 3, 3, 4, 4]);
        assert_eq!([1, 5, 6].map(|n| step(n, 6)), [1, 1, 2], "a few answers are no full day");
        assert_eq!(step(u32::MAX, u32::MAX), 4);
    }
}
