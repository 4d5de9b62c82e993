//! How long was studied on each of the last days.

use iced::Element;
use iced::widget::column;

use super::{History, Message, minutes, section};
use crate::tr;
use crate::ui::theme::Look;
use crate::ui::widget::chart::{self, Bar};
use crate::ui::widget::{Icon, words};

/// Days shown.
const DAYS: usize = 14;

/// The card of the page.
pub(super) fn view<'a>(look: Look, history: &History) -> Element<'a, Message> {
    let language = look.language;
    let days = &history.calendar[history.calendar.len().saturating_sub(DAYS)..];
    let bars: Vec<Bar> = days
        .iter()
        .enumerate()
        .map(|(place, day)| {
            let (date, spent) = (day.day.date(), minutes(day.milliseconds));
            Bar {
                name: format!("{}/{}", date.month(), date.day()),
                number: spent.to_string(),
                value: spent as f32,
                is_chosen: place + 1 == days.len(),
            }
        })
        .collect();
    let total: u64 = days.iter().map(|day| minutes(day.milliseconds)).sum();
    let studied = days.iter().filter(|day| day.answers > 0).count();
    let mean = total.checked_div(studied as u64).unwrap_or(0);
    let said = tr!(language, "progress-minutes-words", total = total, days = studied, mean = mean);
    let content = column![chart::bars(look, bars), words(said)].spacing(14);
    section(look, Icon::Clock, tr!(language, "progress-minutes-chart", days = DAYS), content)
}
