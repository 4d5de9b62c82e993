//! A month of days to take off.

use iced::widget::{Column, Row, column, container, row, space};
use iced::{Alignment, Element};
use jiff::civil::Date;

use super::Message;
use crate::memory::Day;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::theme::{Look, pressed};
use crate::ui::widget::{Icon, link, press, quiet, words};

/// The extent of a day.
const CELL: f32 = 44.0;

/// The month around a date: days from today on can be pressed, those without study stand out.
pub fn view<'a>(look: Look, month: Date, desk: &Desk) -> Element<'a, Message> {
    let language = look.language;
    let today = desk.now().day();
    let off = desk.days_off();
    let (year, number) = (i32::from(month.year()), i32::from(month.month()));
    // A year is no quantity: it has no separators.
    let name = tr!(language, "plan-month", year = year.to_string(), month = number);
    let first = month.first_of_month();
    let head = row![
        link(look, Icon::ArrowLeft, tr!(language, "plan-month-before"), Some(Message::Month(-1))),
        words(name),
        link(look, Icon::ArrowRight, tr!(language, "plan-month-after"), Some(Message::Month(1))),
    ]
    .spacing(12)
    .align_y(Alignment::Center);
    let before = usize::try_from(first.weekday().to_monday_zero_offset()).unwrap_or(0);
    let blanks = (0..before).map(|_| container(space()).width(CELL).into());
    let days = (0..first.days_in_month()).map(|nth| {
        let day = Day::of(first) + i32::from(nth);
        let label = words((nth + 1).to_string()).width(CELL - 4.0).align_x(Alignment::Center);
        if day < today {
            return container(label.color(look.palette.quiet)).width(CELL).padding([6, 2]).into();
        }
        let style = pressed::choice(look, off.contains(day));
        let weekday_off = is_weekday_off(desk, day);
        let cell = press(label, look.palette.accent, style).padding([6, 2]);
        // A weekday that is off is changed above, for all weeks.
        if weekday_off { cell.still() } else { cell.on_press(Message::Toggle(day)) }.into()
    });
    let mut cells: Vec<Element<'a, Message>> = blanks.chain(days).collect();
    let mut weeks = Column::new().spacing(4);
    while !cells.is_empty() {
        let rest = cells.split_off(cells.len().min(7));
        weeks = weeks.push(Row::with_children(cells).spacing(4));
        cells = rest;
    }
    let names = (1..=7).map(|weekday| {
        let name = quiet(look, tr!(language, "progress-weekday", weekday = weekday));
        container(name).center_x(CELL).into()
    });
    column![head, Row::with_children(names).spacing(4), weeks].spacing(8).into()
}

fn is_weekday_off(desk: &Desk, day: Day) -> bool {
    let weekday = usize::try_from(day.date().weekday().to_monday_zero_offset());
    weekday.is_ok_and(|weekday| desk.preferences.days_off.get(weekday) == Some(&true))
}
