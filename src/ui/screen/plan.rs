//! The plan: exam, days off, minutes, and what follows from them.

mod month;
mod outlook;

use iced::widget::{Row, column, row, text_input};
use iced::{Alignment, Element, Fill, Task};
use jiff::civil::Date;

pub use outlook::Outlook;

use crate::memory::Day;
use crate::store::{self, Preferences};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, opening};
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::{Icon, banner, card, chart, chip, page, quiet, secondary, title, words};

/// The name of the field for the date.
const DATE: &str = "exam-date";
/// The minutes a day that are offered.
const MINUTES: [u16; 9] = [10, 15, 20, 30, 45, 60, 90, 120, 180];
/// Days until the exam that are offered, with the message that names them.
const QUICK: [i32; 4] = [14, 30, 60, 90];
/// An exam further away than this is a slip of the hand.
const FURTHEST: i32 = 730;

/// What is planned, and what is being typed.
#[derive(Debug, Clone)]
pub struct State {
    date: String,
    trouble: Option<Trouble>,
    month: Date,
    outlook: Outlook,
    error: Option<store::Error>,
}

/// Why a date is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Unreadable,
    Past,
    TooFar,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The date was edited.
    Date(String),
    /// Use the date that was typed.
    Keep,
    /// The exam is so many days from now.
    In(i32),
    /// No exam.
    NoExam,
    /// Other minutes a day.
    Minutes(u16),
    /// Study on this weekday or not, Monday first.
    Weekday(usize),
    /// Study on this day or not.
    Toggle(Day),
    /// Show another month: so many further on.
    Month(i32),
}

impl State {
    /// Looks at the plan.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let date = desk.preferences.exam_day.map(|day| Day(day).date().to_string()).unwrap_or_default();
        let month = desk.now().day().date().first_of_month();
        (Self { date, trouble: None, month, outlook: Outlook::of(desk), error: None }, Task::none())
    }

    /// Looks at the plan again.
    pub fn refresh(&mut self, desk: &Desk) {
        self.error = None;
        self.outlook = Outlook::of(desk);
    }

    /// What was set could not be saved.
    pub fn failed(&mut self, error: store::Error) {
        self.error = Some(error);
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        let today = desk.now().day();
        let mut preferences = desk.preferences.clone();
        match message {
            Message::Date(date) => {
                self.date = date;
                self.trouble = None;
                return Action::None;
            }
            Message::Month(further) => {
                let months = jiff::Span::new().months(further);
                self.month = self.month.checked_add(months).unwrap_or(self.month);
                return Action::None;
            }
            Message::Keep => match read(&self.date, today) {
                Ok(day) => self.set(&mut preferences, day),
                Err(trouble) => {
                    self.trouble = Some(trouble);
                    return Action::None;
                }
            },
            Message::In(days) => self.set(&mut preferences, today + days),
            Message::NoExam => {
                self.date.clear();
                self.trouble = None;
                preferences.exam_day = None;
            }
            Message::Minutes(minutes) => preferences.minutes_a_day = minutes,
            Message::Weekday(weekday) => {
                if let Some(is_off) = preferences.days_off.get_mut(weekday) {
                    *is_off = !*is_off;
                }
                // A week without any day of study is no plan: the last one stays.
                if preferences.days_off == [true; 7] {
                    return Action::None;
                }
            }
            Message::Toggle(day) => match preferences.off_dates.binary_search(&day.0) {
                Ok(place) => {
                    preferences.off_dates.remove(place);
                }
                Err(place) => {
                    // What is over is not kept for ever.
                    preferences.off_dates.insert(place, day.0);
                    preferences.off_dates.retain(|off| *off >= today.0 - FURTHEST);
                }
            },
        }
        Action::Prefer(Box::new(preferences))
    }

    fn set(&mut self, preferences: &mut Preferences, day: Day) {
        self.date = day.date().to_string();
        self.trouble = None;
        preferences.exam_day = Some(day.0);
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let content =
            column![self.exam(look, desk), self.ahead(look), time(look, desk), self.days_off(look, desk)];
        // Below the fields, so that nothing above moves and the cursor stays.
        let content = content.push(self.error.as_ref().map(|error| opening::trouble(look, None, error)));
        page(look, tr!(look.language, "place-plan"), content.spacing(16))
    }

    fn exam<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let field = text_input(&tr!(language, "plan-date-hint"), &self.date)
            .id(DATE)
            .size(size::BODY)
            .padding([9, 12])
            .width(180)
            .style(theme::field(look))
            .on_input(Message::Date)
            .on_submit(Message::Keep);
        let entry = row![field, secondary(look, tr!(language, "plan-date-keep"), Some(Message::Keep))]
            .spacing(10)
            .align_y(Alignment::Center);
        let quick = QUICK.into_iter().map(|days| {
            let label = tr!(language, "plan-in", days = days);
            let is_chosen = desk.preferences.exam_day == Some((desk.now().day() + days).0);
            choice(look, label, is_chosen, Message::In(days))
        });
        let none = tr!(language, "plan-no-exam");
        let none = choice(look, none, desk.preferences.exam_day.is_none(), Message::NoExam);
        let mut content = column![
            title(look, Icon::Target, tr!(language, "plan-exam")),
            entry,
            Row::with_children(quick.chain([none])).spacing(8).wrap().vertical_spacing(8),
        ]
        .spacing(12);
        if let Some(trouble) = self.trouble {
            let said = match trouble {
                Trouble::Unreadable => tr!(language, "plan-date-unreadable"),
                Trouble::Past => tr!(language, "plan-date-past"),
                Trouble::TooFar => tr!(language, "plan-date-far"),
            };
            content = content.push(words(said).color(look.palette.wrong));
        }
        card(look, content)
    }

    fn ahead<'a>(&'a self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let outlook = &self.outlook;
        let mut content =
            column![title(look, Icon::Plan, tr!(language, "plan-ahead")), words(outlook.sentence(language)),]
                .spacing(14);
        if let Some(advice) = outlook.advice(language) {
            let (soft, strong) = (look.palette.notice_soft, look.palette.notice);
            content = content.push(banner(Icon::Warning, soft, strong, words(advice).width(Fill)));
        }
        if outlook.minutes.iter().any(|minutes| *minutes > 0) {
            content = content
                .push(chart::forecast(look, outlook.today, &outlook.minutes))
                .push(quiet(look, outlook.numbers(language)));
        }
        card(look, content)
    }

    fn days_off<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let weekdays =
            desk.preferences.days_off.iter().enumerate().zip(1..).map(|((weekday, is_off), number)| {
                let number: i32 = number;
                let label = tr!(language, "progress-weekday", weekday = number);
                choice(look, label, *is_off, Message::Weekday(weekday))
            });
        let content = column![
            title(look, Icon::Calendar, tr!(language, "plan-days-off")),
            quiet(look, tr!(language, "plan-days-off-what")),
            Row::with_children(weekdays).spacing(8).wrap().vertical_spacing(8),
            month::view(look, self.month, desk),
        ]
        .spacing(12);
        card(look, content)
    }
}

fn time<'a>(look: Look, desk: &'a Desk) -> Element<'a, Message> {
    let language = look.language;
    let choices = MINUTES.into_iter().map(|minutes| {
        let label = tr!(language, "minutes-short", minutes = minutes);
        choice(look, label, desk.preferences.minutes_a_day == minutes, Message::Minutes(minutes))
    });
    let content = column![
        title(look, Icon::Today, tr!(language, "plan-minutes")),
        quiet(look, tr!(language, "plan-minutes-what")),
        Row::with_children(choices).spacing(8).wrap().vertical_spacing(8),
    ]
    .spacing(12);
    card(look, content)
}

fn choice<'a>(look: Look, label: String, is_chosen: bool, message: Message) -> Element<'a, Message> {
    chip(look, label, is_chosen).on_press(message).into()
}

/// The day that was typed: after today, and not years away.
fn read(typed: &str, today: Day) -> Result<Day, Trouble> {
    // What Chinese input methods and habits make of the hyphen.
    let plain: String = typed
        .trim()
        .chars()
        .map(
            |character| {
                if matches!(character, '/' | '.' | '－' | '—' | '–' | '。') { '-' } else { character }
            },
        )
        .collect();
    let mut parts = plain.split('-').map(str::parse::<i16>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Trouble::Unreadable);
    };
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else {
        return Err(Trouble::Unreadable);
    };
    let day = Day::of(Date::new(year, month, day).map_err(|_| Trouble::Unreadable)?);
    if day <= today {
        Err(Trouble::Past)
    } else if day > today + FURTHEST {
        Err(Trouble::TooFar)
    } else {
        Ok(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_type_it() {
        let today = Day::of(jiff::civil::date(2026, 11, 21));
        let day = Day::of(jiff::civil::date(2027, 1, 9));
        for typed in ["2027-01-09", " 2027-1-9 ", "2027/1/9", "2027.01.09"] {
            assert_eq!(read(typed, today), Ok(day), "{typed}");
        }
        for typed in ["", "明年", "2027-13-01", "2027-02-30", "2027-1", "2027-1-9-1", "99999-1-1"] {
            assert_eq!(read(typed, today), Err(Trouble::Unreadable), "{typed}");
        }
        assert_eq!(read("2026-11-21", today), Err(Trouble::Past));
        assert_eq!(read("2036-11-21", today), Err(Trouble::TooFar));
    }
}
