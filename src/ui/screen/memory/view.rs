//! The page: each setting with one sentence that says what it does, and what it costs beside it.

use iced::widget::{Column, Row, column, container, row, text_input};
use iced::{Alignment, Element, Fill, FillPortion};

use super::work::DAYS;
use super::{MAXIMUM_INTERVALS, Message, State, Steps, Told};
use crate::memory::Day;
use crate::memory::fit::{FEWEST_REVIEWS, Fit, Unfit};
use crate::memory::simulate::Outcome;
use crate::store::Preferences;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::opening;
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::chart::{self, Bar};
use crate::ui::widget::{
    Icon, banner, bar, beside, card, chip, link, page, percent, press, primary, quiet, secondary, title,
    words,
};

/// The intervals from here on are as good as unlimited, days.
const NO_LIMIT: u32 = 36_500;

/// A share as the whole percentage that stands for it.
pub(super) fn percent_of(share: f32) -> u8 {
    u8::try_from(percent(share)).unwrap_or(100)
}

impl State {
    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let back = link(look, Icon::ArrowLeft, tr!(language, "memory-back"), Some(Message::Back));
        let content = Column::new()
            .spacing(16)
            .push(column![back, words(tr!(language, "memory-intro")).color(look.palette.quiet)].spacing(6))
            .push(self.remembering(look, desk))
            .push(self.parameters(look, &desk.preferences))
            .push(self.coming_back(look, &desk.preferences))
            .push(self.days(look))
            // Below what it is about, so that nothing moves above the cursor.
            .push(self.error.as_ref().map(|error| opening::trouble(look, None, error)));
        page(look, tr!(language, "place-memory"), content)
    }

    /// How much to remember, and what each choice would cost.
    fn remembering<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let present = percent_of(desk.preferences.desired_retention);
        let content = Column::new()
            .spacing(14)
            .push(title(look, Icon::Target, tr!(language, "memory-retention")))
            .push(quiet(look, tr!(language, "memory-retention-what")));
        let Some(outlook) = &self.outlook else {
            // The choice is there at once; its price a moment later.
            let choices = super::RETENTIONS.iter().map(|percent| {
                choice(look, format!("{percent}%"), *percent == present, Message::Retention(*percent))
            });
            let waiting = quiet(look, tr!(language, "memory-looking-ahead"));
            return card(look, content.push(Row::with_children(choices).spacing(8).wrap()).push(waiting));
        };
        let rows = outlook
            .outcomes
            .iter()
            .map(|(percent, outcome)| retention_row(look, *percent, outcome, *percent == present));
        let bars = outlook.outcomes.iter().map(|(percent, outcome)| Bar {
            name: format!("{percent}%"),
            number: minutes(outcome),
            value: outcome.minutes_a_day as f32,
            is_chosen: *percent == present,
        });
        let chart = column![
            quiet(look, tr!(language, "memory-chart", days = DAYS)),
            chart::bars(look, bars.collect()),
        ]
        .spacing(8);
        let basis = tr!(
            language,
            "memory-basis",
            cards = desk.record.cards.len(),
            new = desk.preferences.new_a_day,
            days = DAYS
        );
        let table = Column::with_children(rows).spacing(8);
        let side_by_side = if look.window.width < 900.0 {
            column![table, chart].spacing(20).into()
        } else {
            beside(
                look,
                vec![
                    container(table).width(FillPortion(6)).into(),
                    container(chart).width(FillPortion(5)).into(),
                ],
            )
        };
        card(look, content.push(side_by_side).push(quiet(look, basis)))
    }

    /// Parameters of one's own.
    fn parameters<'a>(&'a self, look: Look, preferences: &Preferences) -> Element<'a, Message> {
        let language = look.language;
        let is_own = !preferences.parameters.is_empty();
        let state = preferences.parameters_fitted_on.filter(|_| is_own).map_or_else(
            || tr!(language, "memory-parameters-standard"),
            |day| {
                let date = chart::date_name(language, Day(day));
                tr!(language, "memory-parameters-own", date = date, reviews = preferences.parameters_from)
            },
        );
        let mut content = Column::new()
            .spacing(12)
            .push(title(look, Icon::Memory, tr!(language, "memory-parameters")))
            .push(quiet(look, tr!(language, "memory-parameters-what")))
            .push(words(state));
        let reviews = self.outlook.as_ref().map(|outlook| outlook.reviews);
        if let Some(progress) = &self.fitting {
            content = content.push(
                row![
                    container(bar(look, progress.share(), 10.0)).width(Fill),
                    secondary(look, tr!(language, "memory-fit-cancel"), Some(Message::CancelFit)),
                ]
                .spacing(12)
                .align_y(Alignment::Center),
            );
        } else if let Some(have) = reviews.filter(|have| *have < FEWEST_REVIEWS) {
            let share = have as f32 / FEWEST_REVIEWS as f32;
            let missing = FEWEST_REVIEWS - have;
            content = content.push(bar(look, share, 10.0)).push(quiet(
                look,
                tr!(language, "memory-fit-few", have = have, need = FEWEST_REVIEWS, missing = missing),
            ));
        }
        let can_fit = self.fitting.is_none() && reviews.is_some_and(|have| have >= FEWEST_REVIEWS);
        let begin = |message| self.is_idle().then_some(message);
        let fit = can_fit.then(|| primary(look, tr!(language, "memory-fit"), begin(Message::Fit)).into());
        let standard = is_own
            .then(|| secondary(look, tr!(language, "memory-standard"), begin(Message::ToStandard)).into());
        let actions: Vec<Element<'a, Message>> = fit.into_iter().chain(standard).collect();
        if !actions.is_empty() {
            let actions = Row::with_children(actions).spacing(10).align_y(Alignment::Center);
            content = content.push(actions.wrap());
        }
        card(look, content.push(self.told(look)))
    }

    /// What came of it, with the numbers.
    fn told<'a>(&self, look: Look) -> Option<Element<'a, Message>> {
        let (language, palette) = (look.language, look.palette);
        let right = (Icon::CircleCheck, palette.right_soft, palette.right);
        let ((sign, soft, strong), text) = match self.outcome.as_ref()? {
            Told::Fitted(fit) if fit.is_better => (right, better(look, fit)),
            Told::Fitted(fit) => (
                right,
                tr!(language, "memory-fit-same", reviews = fit.reviews, error = points(fit.before.rmse)),
            ),
            Told::Unfit(Unfit::Cancelled) => (right, tr!(language, "memory-fit-cancelled")),
            Told::Unfit(Unfit::TooFew { have, need }) => {
                let (have, need) = (*have, *need);
                let missing = need.saturating_sub(have);
                (right, tr!(language, "memory-fit-few", have = have, need = need, missing = missing))
            }
            Told::Unfit(unfit) => {
                let trouble = (Icon::Warning, palette.notice_soft, palette.notice);
                (trouble, tr!(language, "memory-fit-failed", why = unfit.to_string()))
            }
            Told::Standard => (right, tr!(language, "memory-standard-done")),
            Told::Planned(_) => return None,
        };
        Some(banner(sign, soft, strong, words(text).width(Fill)))
    }

    /// The rules of coming back: longest interval, load, steps.
    fn coming_back<'a>(&'a self, look: Look, preferences: &Preferences) -> Element<'a, Message> {
        let language = look.language;
        let mut intervals = MAXIMUM_INTERVALS.to_vec();
        if !intervals.contains(&preferences.maximum_interval) {
            intervals.push(preferences.maximum_interval);
            intervals.sort_unstable();
        }
        let intervals = intervals.into_iter().map(|days| {
            let label = if days == NO_LIMIT {
                tr!(language, "settings-no-limit")
            } else {
                tr!(language, "memory-days", days = days)
            };
            choice(look, label, preferences.maximum_interval == days, Message::MaximumInterval(days))
        });
        let balance = [(tr!(language, "memory-on"), true), (tr!(language, "memory-off"), false)].map(
            |(label, is_on)| choice(look, label, preferences.load_balance == is_on, Message::Balance(is_on)),
        );
        let content = column![
            title(look, Icon::Review, tr!(language, "memory-coming-back")),
            setting(
                look,
                tr!(language, "memory-longest"),
                tr!(language, "memory-longest-what"),
                Row::with_children(intervals).spacing(8).wrap(),
            ),
            setting(
                look,
                tr!(language, "memory-balance"),
                tr!(language, "memory-balance-what"),
                Row::with_children(balance).spacing(8),
            ),
            setting(
                look,
                tr!(language, "memory-learning-steps"),
                tr!(language, "memory-learning-steps-what"),
                steps(look, &self.learning, Message::LearningSteps),
            ),
            setting(
                look,
                tr!(language, "memory-relearning-steps"),
                tr!(language, "memory-relearning-steps-what"),
                steps(look, &self.relearning, Message::RelearningSteps),
            ),
        ]
        .spacing(18);
        card(look, content)
    }

    /// The days as the memory asks for them now.
    fn days<'a>(&self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let begin = self.is_idle().then_some(Message::PlanAnew);
        let mut content = column![
            title(look, Icon::Plan, tr!(language, "memory-plan-anew")),
            quiet(look, tr!(language, "memory-plan-anew-what")),
            secondary(look, tr!(language, "memory-plan-anew-begin"), begin),
        ]
        .spacing(12);
        if let Some(Told::Planned(changed)) = &self.outcome {
            let changed = *changed;
            let done = words(tr!(language, "memory-planned", cards = changed)).width(Fill);
            content =
                content.push(banner(Icon::CircleCheck, look.palette.right_soft, look.palette.right, done));
        }
        card(look, content)
    }
}

fn better(look: Look, fit: &Fit) -> String {
    tr!(
        look.language,
        "memory-fit-better",
        reviews = fit.reviews,
        before = points(fit.before.rmse),
        after = points(fit.after.rmse),
        loss_before = format!("{:.4}", fit.before.log_loss),
        loss_after = format!("{:.4}", fit.after.log_loss)
    )
}

/// A share as percentage points, for people.
fn points(share: f32) -> String {
    format!("{:.1}", share * 100.0)
}

/// Minutes a day, with a tenth where they are few.
fn minutes(outcome: &Outcome) -> String {
    let minutes = outcome.minutes_a_day;
    if minutes > 0.0 && minutes < 9.95 { format!("{minutes:.1}") } else { format!("{minutes:.0}") }
}

fn retention_row<'a>(look: Look, retention: u8, outcome: &Outcome, is_chosen: bool) -> Element<'a, Message> {
    let language = look.language;
    let known = percent(outcome.known as f32);
    let content = row![
        words(format!("{retention}%")).font(theme::BOLD).width(56),
        words(tr!(language, "memory-minutes", minutes = minutes(outcome))).width(FillPortion(4)),
        words(tr!(language, "memory-known", percent = known)).width(FillPortion(5)),
    ]
    .spacing(8)
    .align_y(Alignment::Center);
    press(content, look.palette.accent, pressed::choice(look, is_chosen))
        .padding([8, 14])
        .width(Fill)
        .on_press(Message::Retention(retention))
        .into()
}

fn choice<'a>(look: Look, label: String, is_chosen: bool, message: Message) -> Element<'a, Message> {
    chip(look, label, is_chosen).on_press(message).into()
}

/// A setting: its name, what it does, and the choices.
fn setting<'a>(
    look: Look,
    name: String,
    what: String,
    choices: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    column![words(name), quiet(look, what), choices.into()].spacing(6).into()
}

/// Minutes, typed, with what is wrong below them.
fn steps<'a>(look: Look, steps: &'a Steps, edited: fn(String) -> Message) -> Element<'a, Message> {
    let language = look.language;
    let field = text_input(&tr!(language, "memory-steps-none"), &steps.typed)
        .size(size::BODY)
        .padding([9, 12])
        .width(240)
        .style(theme::field(look))
        .on_input(edited);
    let mut content = column![
        row![field, words(tr!(language, "memory-steps-unit"))].spacing(10).align_y(Alignment::Center)
    ]
    .spacing(6);
    if steps.is_wrong {
        content = content.push(words(tr!(language, "memory-steps-wrong")).color(look.palette.wrong));
    }
    content.into()
}
