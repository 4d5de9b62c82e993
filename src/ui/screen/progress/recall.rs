//! What is remembered after how long, and whether the predictions came true.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Element, Fill};

use super::{Message, section};
use crate::curriculum::Language;
use crate::store::Recalls;
use crate::tr;
use crate::ui::theme::Look;
use crate::ui::widget::{Icon, bar, quiet};

/// Days since the last answer, each range with its last day.
const AGES: [(u32, u32); 6] = [(1, 1), (2, 3), (4, 7), (8, 15), (16, 31), (32, u32::MAX)];
/// Predictions, as shares of which each range is from one to the next.
const PREDICTIONS: [f64; 7] = [0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

/// A row: its name, the share that was right, and the numbers.
struct Line {
    name: String,
    share: f32,
    numbers: String,
}

/// Two cards; none while nothing was asked again.
pub fn view<'a>(look: Look, recalls: &[Recalls]) -> Vec<Element<'a, Message>> {
    let language = look.language;
    if recalls.iter().all(|recalls| recalls.asked == 0) {
        return Vec::new();
    }
    let table = |why: String, lines: Vec<Line>| {
        let lines = lines.into_iter().map(|line| {
            row![
                container(quiet(look, line.name)).width(120),
                container(bar(look, line.share, 8.0)).width(Fill),
                container(quiet(look, line.numbers)).width(150),
            ]
            .spacing(12)
            .align_y(Alignment::Center)
            .into()
        });
        column![quiet(look, why), Column::with_children(lines).spacing(6)].spacing(12)
    };
    let ages = table(tr!(language, "recall-why"), by_age(language, recalls));
    let predictions = table(tr!(language, "calibration-why"), by_prediction(language, recalls));
    vec![
        section(look, Icon::Memory, tr!(language, "recall-title"), ages),
        section(look, Icon::Target, tr!(language, "calibration-title"), predictions),
    ]
}

fn by_age(language: Language, recalls: &[Recalls]) -> Vec<Line> {
    let line = |(from, to): (u32, u32)| {
        let within = recalls.iter().filter(|recalls| (from..=to).contains(&recalls.age));
        let (asked, recalled, _) = sums(within)?;
        let share = share(recalled, asked);
        let name = match to {
            to if to == from => tr!(language, "recall-days", from = from),
            u32::MAX => tr!(language, "recall-beyond", from = from),
            to => tr!(language, "recall-span", from = from, to = to),
        };
        let percent = hundredths(share);
        let numbers = tr!(language, "recall-share", percent = percent, recalled = recalled, asked = asked);
        Some(Line { name, share, numbers })
    };
    AGES.into_iter().filter_map(line).collect()
}

fn by_prediction(language: Language, recalls: &[Recalls]) -> Vec<Line> {
    let line = |bounds: &[f64]| {
        let mean = |recalls: &&Recalls| recalls.predicted / f64::from(recalls.asked.max(1));
        let within = recalls.iter().filter(|recalls| (bounds[0]..bounds[1]).contains(&mean(recalls)));
        let (asked, recalled, predicted) = sums(within)?;
        let share = share(recalled, asked);
        let expected = hundredths((predicted / f64::from(asked)) as f32);
        let name = tr!(language, "calibration-predicted", percent = expected);
        let numbers = tr!(language, "calibration-actual", percent = hundredths(share), asked = asked);
        Some(Line { name, share, numbers })
    };
    PREDICTIONS.windows(2).filter_map(line).collect()
}

/// Asked, recalled and predicted; `None` if nothing was asked.
fn sums<'a>(recalls: impl Iterator<Item = &'a Recalls>) -> Option<(u32, u32, f64)> {
    let sums = recalls.fold((0, 0, 0.0), |(asked, recalled, predicted), sums| {
        (asked + sums.asked, recalled + sums.recalled, predicted + sums.predicted)
    });
    (sums.0 > 0).then_some(sums)
}

fn share(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}

fn hundredths(share: f32) -> i32 {
    (share * 100.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_hold_what_was_asked_and_leave_out_what_was_not() {
        let recalls = [
            Recalls { age: 1, step: 18, asked: 8, recalled: 7, predicted: 7.44 },
            Recalls { age: 1, step: 13, asked: 2, recalled: 1, predicted: 1.3 },
            Recalls { age: 40, step: 18, asked: 10, recalled: 9, predicted: 9.2 },
        ];
        let numbers = |lines: Vec<Line>| lines.into_iter().map(|line| line.numbers).collect::<Vec<_>>();
        assert_eq!(numbers(by_age(Language::English, &recalls)), ["80% (8/10)", "90% (9/10)"]);
        assert_eq!(
            numbers(by_prediction(Language::English, &recalls)),
            ["actual 50% (2 times)", "actual 89% (18 times)"]
        );
        assert!(by_age(Language::English, &[]).is_empty());
    }
}
