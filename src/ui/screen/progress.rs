//! What was done, what is known, and what is coming.

mod minutes;
mod readiness;
mod recall;

use iced::widget::{Column, Row, column, container, row, space, text};
use iced::{Alignment, Color, Element, Fill, Length, Task, alignment};

use super::opening;
use crate::curriculum::standard::{self, Competency};
use crate::curriculum::{CompetencyId, Language, Question, Text};
use crate::memory::{Day, DaysOff, forecast};
use crate::practice::Scope;
use crate::practice::choose::Drill;
use crate::practice::record::Mastery;
use crate::practice::streak::streak;
use crate::store::{self, DayTotals, ProfileId, Recalls, Retention, Totals};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{self, Look, pressed};
use crate::ui::widget::{
    self, Icon, banner, bar, beside, card, chart, empty, figure, hairline, icon, page, percent, press,
    primary, quiet, secondary, words,
};

/// Weeks of the calendar, the current one included.
const WEEKS: u16 = 26;
/// Days that the retention is taken from.
const RETENTION_DAYS: u16 = 30;
/// With fewer questions asked again, a retention says too little.
const ENOUGH: u32 = 20;
/// Days of the forecast.
const AHEAD: u16 = 14;
/// What stands before a title: a chevron, or nothing.
const INDENT: f32 = 18.0;
/// From this width on, two things of a card stand side by side.
const SPACIOUS: f32 = 1200.0;

/// What a learner has reached.
#[derive(Debug, Clone)]
pub struct State {
    profile: ProfileId,
    today: Day,
    goal: Option<Goal>,
    due: Vec<u32>,
    off: DaysOff,
    stage: Stage,
}

#[derive(Debug, Clone)]
enum Stage {
    Loading,
    Failed(store::Error),
    Loaded(Box<History>),
}

/// What the store knows of the days.
#[derive(Debug, Clone)]
pub struct History {
    totals: Totals,
    retention: Retention,
    /// Every study day up to today, in order, from the first.
    days: Vec<DayTotals>,
    /// Every day of the calendar, from a Monday through today.
    calendar: Vec<DayTotals>,
    /// What to expect of the level's exams.
    exams: Vec<readiness::Prospect>,
    /// How often what was predicted came true.
    recalls: Vec<Recalls>,
}

/// The level of a standard that is prepared for.
#[derive(Debug, Clone)]
struct Goal {
    standard: Text,
    level: Text,
    mastery: Mastery,
    domains: Vec<Domain>,
}

#[derive(Debug, Clone)]
struct Domain {
    standing: Standing,
    is_open: bool,
    competencies: Vec<(CompetencyId, Standing)>,
}

/// How well a work domain or a competency is known.
#[derive(Debug, Clone)]
struct Standing {
    title: Text,
    mastery: Mastery,
    is_taught: bool,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// This learner's days were read, or not.
    Loaded(ProfileId, Result<Box<History>, store::Error>),
    /// Read again.
    Retry,
    /// See what to do today.
    Begin,
    /// Open or close a work domain.
    Toggle(usize),
    /// Practise a competency.
    Practise(CompetencyId),
}

impl State {
    /// Reckons what is known now, and starts reading the days.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let now = desk.now();
        let (profile, today) = (desk.profile.id, now.day());
        // As the queue does it: what was retired, or belongs to a pack that is not loaded, is not asked.
        let asked = |id| desk.library.question(id).is_some_and(Question::is_active);
        let cards = desk.record.cards.iter().filter(|(id, _)| asked(*id));
        let due: Vec<Day> = cards.map(|(_, card)| card.due.day(now.zone())).collect();
        let (goal, due) = (Goal::of(desk), forecast(&due, today, AHEAD));
        let state = Self { profile, today, goal, due, off: desk.days_off(), stage: Stage::Loading };
        let prospects = readiness::prospects(desk);
        let task = desk.ledger.run(
            move |store| {
                let totals = store.totals(profile)?;
                let days = store.days(profile, totals.first.unwrap_or(today), today)?;
                let retention = store.retention(profile, today, RETENTION_DAYS)?;
                let calendar = chart::weeks(&days, today, WEEKS);
                let recalls = store.recalls(profile)?;
                let exams = prospects(&recalls);
                Ok(Box::new(History { totals, retention, days, calendar, exams, recalls }))
            },
            move |result| Message::Loaded(profile, result),
        );
        (state, task)
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        match message {
            // Late, for somebody who has stood up.
            Message::Loaded(profile, _) if profile != self.profile => Action::None,
            Message::Loaded(_, result) => {
                self.stage = result.map_or_else(Stage::Failed, Stage::Loaded);
                Action::None
            }
            Message::Retry => {
                let (state, task) = Self::new(desk);
                *self = state;
                Action::Run(task)
            }
            Message::Begin => Action::Go(Place::Today),
            Message::Toggle(index) => {
                if let Some(domain) = self.goal.as_mut().and_then(|goal| goal.domains.get_mut(index)) {
                    domain.is_open = !domain.is_open;
                }
                Action::None
            }
            Message::Practise(id) => Action::Go(Place::Drill(Drill::scope(Scope::Competency(id), None))),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let content = match &self.stage {
            Stage::Loading => quiet(look, tr!(language, "progress-loading")).into(),
            Stage::Failed(error) => failed(look, error),
            Stage::Loaded(history) if history.totals.answers == 0 => empty(
                look,
                Icon::Progress,
                tr!(language, "progress-empty-title"),
                tr!(language, "progress-empty-advice"),
                Some(primary(look, tr!(language, "progress-empty-action"), Some(Message::Begin)).into()),
            ),
            Stage::Loaded(history) => self.loaded(look, desk, history),
        };
        page(look, tr!(language, "place-progress"), content)
    }

    fn loaded<'a>(&'a self, look: Look, desk: &'a Desk, history: &'a History) -> Element<'a, Message> {
        let goal = self.goal.as_ref();
        let mut measures = vec![retention(look, history.retention)];
        measures.splice(0..0, goal.map(|goal| goal.measure(look)));
        let figures = column![
            beside(look, measures),
            hairline(look),
            self.counts(look, history, desk.preferences.hide_play)
        ]
        .spacing(18);
        let exams = history.exams.iter().map(|exam| exam.view(look, &desk.library));
        let parts = exams.chain([card(look, figures)]).chain(goal.map(|goal| goal.view(look)));
        let parts =
            parts.chain([self.calendar(look, history), minutes::view(look, history), self.coming(look)]);
        let parts = parts.chain(recall::view(look, &history.recalls));
        Column::with_children(parts).spacing(16).into()
    }

    fn counts<'a>(&self, look: Look, history: &History, is_play_hidden: bool) -> Element<'a, Message> {
        let language = look.language;
        let Totals { days, answers, right, milliseconds, .. } = history.totals;
        let studied: Vec<Day> = history.days.iter().map(|totals| totals.day).collect();
        let streak = streak(&studied, &self.off, self.today);
        let cells = [
            (answers.to_string(), tr!(language, "progress-answers")),
            (hundredths(right, answers), tr!(language, "progress-right")),
            (minutes(milliseconds).to_string(), tr!(language, "progress-minutes")),
            (days.to_string(), tr!(language, "progress-days")),
        ];
        let play = [
            (streak.days.to_string(), tr!(language, "progress-streak")),
            (streak.freezes.to_string(), tr!(language, "progress-freezes")),
        ];
        let cells = cells.into_iter().chain(play.into_iter().filter(|_| !is_play_hidden));
        let cells = cells.map(|(value, name)| container(figure(look, value, name)).width(128).into());
        Row::with_children(cells).spacing(14).wrap().vertical_spacing(14).into()
    }

    fn calendar<'a>(&self, look: Look, history: &'a History) -> Element<'a, Message> {
        let language = look.language;
        let days = history.calendar.iter().filter(|day| day.answers > 0);
        let said = match days.clone().max_by_key(|day| day.answers) {
            Some(&DayTotals { day, answers, .. }) => tr!(
                language,
                "progress-calendar-words",
                weeks = WEEKS,
                days = days.count(),
                date = self.name(language, day),
                answers = answers
            ),
            None => tr!(language, "progress-calendar-none", weeks = WEEKS),
        };
        let map = chart::calendar(look, &history.calendar);
        let map = column![map, chart::legend(look), words(said)].spacing(12).width(Fill);
        let week = container(self.week(look, history));
        let both: Element<'_, Message> = if look.window.width >= SPACIOUS {
            row![map, week.width(300)].spacing(32).into()
        } else {
            column![map, week.max_width(320)].spacing(20).into()
        };
        section(look, Icon::Calendar, tr!(language, "progress-calendar"), both)
    }

    /// The last days in numbers: what the calendar shows to who points, for who does not.
    fn week<'a>(&self, look: Look, history: &History) -> Element<'a, Message> {
        let language = look.language;
        let head = [
            tr!(language, "progress-column-day"),
            tr!(language, "progress-column-answers"),
            tr!(language, "progress-column-right"),
            tr!(language, "progress-column-minutes"),
        ];
        let title = words(tr!(language, "progress-week")).font(theme::BOLD);
        let mut table = column![title, line(look, head, look.palette.quiet), hairline(look)].spacing(4);
        for day in history.calendar.iter().rev().take(7) {
            let figures = [day.answers.into(), day.right.into(), minutes(day.milliseconds)];
            let [answers, right, minutes] = figures.map(|figure: u64| figure.to_string());
            let color = if day.answers == 0 { look.palette.quiet } else { look.palette.ink };
            table = table.push(line(look, [self.name(language, day.day), answers, right, minutes], color));
        }
        table.into()
    }

    fn coming(&self, look: Look) -> Element<'_, Message> {
        let language = look.language;
        let content: Element<'_, Message> = if let Some((ahead, most)) = busiest(&self.due) {
            let total: u32 = self.due.iter().sum();
            let date = self.name(language, self.today + ahead);
            let said = tr!(language, "progress-forecast-words", total = total, date = date, due = most);
            column![chart::forecast(look, self.today, &self.due), words(said)].spacing(14).into()
        } else {
            words(tr!(language, "progress-forecast-none", days = AHEAD)).into()
        };
        section(look, Icon::Review, tr!(language, "progress-forecast", days = AHEAD), content)
    }

    fn name(&self, language: Language, day: Day) -> String {
        if day == self.today { tr!(language, "progress-today") } else { chart::date_name(language, day) }
    }
}

impl Goal {
    fn of(desk: &Desk) -> Option<Self> {
        let library = &*desk.library;
        let (standard, number) = desk.goal()?;
        let standard = library.standard(standard)?;
        let level = standard.level(number)?;
        let now = desk.now();
        let mastery =
            |scope: &Scope| desk.record.mastery(scope.questions(library).into_iter(), &desk.scheduler, &now);
        let competency = |competency: &Competency| {
            let id = standard.name(level, competency);
            let is_taught = library.teaching(&id).next().is_some();
            let mastery = mastery(&Scope::Competency(id.clone()));
            (id, Standing { title: competency.title.clone(), mastery, is_taught })
        };
        let domain = |domain: &standard::Domain| {
            let (standard, code) = (standard.id.clone(), domain.code.clone());
            let mastery = mastery(&Scope::Domain { standard, level: number, code });
            let competencies: Vec<_> = domain.competencies().map(competency).collect();
            let is_taught = competencies.iter().any(|(_, standing)| standing.is_taught);
            let standing = Standing { title: domain.title.clone(), mastery, is_taught };
            Domain { standing, is_open: false, competencies }
        };
        let mut domains: Vec<Domain> = level.domains.iter().map(domain).collect();
        // One is open, so that it is seen what there is to open.
        if let Some(first) = domains.iter_mut().find(|domain| domain.standing.mastery.questions > 0) {
            first.is_open = true;
        }
        Some(Self {
            standard: standard.title.clone(),
            level: level.title.clone(),
            mastery: mastery(&Scope::Level { standard: standard.id.clone(), level: number }),
            domains,
        })
    }

    fn measure<'a>(&self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let share = percent(self.mastery.share);
        let goal = format!("{} · {}", self.standard.get(language), self.level.get(language));
        let why = tr!(
            language,
            "progress-mastery-why",
            goal = goal,
            questions = self.mastery.questions,
            percent = share
        );
        let name = tr!(language, "progress-mastery");
        column![figure(look, format!("{share}%"), name), bar(look, self.mastery.share, 8.0), quiet(look, why)]
            .width(Fill)
            .spacing(8)
            .into()
    }

    fn view(&self, look: Look) -> Element<'_, Message> {
        let language = look.language;
        let mut content = column![quiet(look, tr!(language, "progress-domains-why"))].spacing(6);
        for (index, Domain { standing, is_open, competencies }) in self.domains.iter().enumerate() {
            let chevron = if *is_open { Icon::ChevronDown } else { Icon::ChevronRight };
            let title = words(standing.title.get(language)).font(theme::BOLD);
            let line = standing.view(look, icon(chevron, INDENT, look.palette.quiet), title);
            let line = press(line, look.palette.accent, pressed::row(look)).padding(8).width(Fill);
            content = content.push(line.on_press(Message::Toggle(index)));
            if *is_open {
                let lines = competencies.iter().map(|(id, standing)| competency(look, id, standing));
                content = content.push(Column::with_children(lines).spacing(2));
            }
        }
        section(look, Icon::Target, tr!(language, "progress-domains"), content)
    }
}

fn competency<'a>(look: Look, id: &CompetencyId, standing: &Standing) -> Element<'a, Message> {
    let title = words(format!("{} {}", id.code, standing.title.get(look.language)));
    let line = standing.view(look, space().width(INDENT).into(), title);
    let line = press(line, look.palette.accent, pressed::row(look)).padding([6, 8]).width(Fill);
    // What cannot be practised is no button, and does not look like a dead one either.
    let is_asked = standing.mastery.questions > 0;
    if is_asked { line.on_press(Message::Practise(id.clone())) } else { line.still() }.into()
}

impl Standing {
    /// The line of a title, its bar, and the numbers beside it; the bar below where there is no room.
    fn view<'a>(
        &self,
        look: Look,
        sign: Element<'a, Message>,
        title: text::Text<'a>,
    ) -> Element<'a, Message> {
        let head = row![sign, title.width(Fill)].spacing(10).align_y(Alignment::Center);
        let Mastery { share, seen, questions } = self.mastery;
        let number = |text: text::Text<'a>| text.align_x(alignment::Horizontal::Right);
        let standing = match self.absence(look.language) {
            Some(absence) => row![quiet(look, absence)],
            None => row![
                container(bar(look, share, 8.0)).width(if look.is_narrow() { Fill } else { 180.into() }),
                number(words(format!("{}%", percent(share)))).width(44),
                number(quiet(look, format!("{seen}/{questions}"))).width(56),
            ],
        };
        let standing = standing.spacing(6).align_y(Alignment::Center);
        if look.is_narrow() {
            column![head, row![space().width(INDENT), standing].spacing(10)].spacing(4).into()
        } else {
            head.push(standing).into()
        }
    }

    /// Why there is nothing to be known, if there is not.
    fn absence(&self, language: Language) -> Option<String> {
        match (self.is_taught, self.mastery.questions) {
            (_, 1..) => None,
            (true, 0) => Some(tr!(language, "progress-no-questions")),
            (false, 0) => Some(tr!(language, "progress-no-course")),
        }
    }
}

fn retention<'a>(look: Look, retention: Retention) -> Element<'a, Message> {
    let language = look.language;
    let Retention { asked, recalled } = retention;
    let why = match asked {
        0 => tr!(language, "progress-retention-none"),
        1..ENOUGH => tr!(language, "progress-retention-few", asked = asked, enough = ENOUGH),
        _ => tr!(language, "progress-retention-why", asked = asked, recalled = recalled),
    };
    let name = tr!(language, "progress-retention", days = RETENTION_DAYS);
    column![figure(look, hundredths(recalled, asked), name), quiet(look, why)].width(Fill).spacing(8).into()
}

fn failed<'a>(look: Look, error: &store::Error) -> Element<'a, Message> {
    let language = look.language;
    let what = format!("{} {}", tr!(language, "progress-failed"), opening::explain(look, error));
    let retry = secondary(look, tr!(language, "progress-retry"), Some(Message::Retry));
    let content = column![words(what).width(Fill), retry].spacing(12);
    banner(Icon::Warning, look.palette.wrong_soft, look.palette.wrong, content)
}

/// A card with a title.
fn section<'a>(
    look: Look,
    sign: Icon,
    title: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    card(look, column![widget::title(look, sign, title), content.into()].spacing(12))
}

/// A line of the table: the day, and three numbers.
fn line<'a>(look: Look, [day, answers, right, minutes]: [String; 4], color: Color) -> Element<'a, Message> {
    let number = |number| {
        let number = quiet(look, number).color(color).align_x(alignment::Horizontal::Right);
        number.width(Length::FillPortion(2))
    };
    let day = quiet(look, day).color(color).width(Length::FillPortion(4));
    row![day, number(answers), number(right), number(minutes)].into()
}

/// A part of a whole in rounded hundredths; a dash for a part of nothing.
fn hundredths(part: u32, whole: u32) -> String {
    let (part, whole) = (u64::from(part), u64::from(whole));
    (part * 100 + whole / 2).checked_div(whole).map_or_else(|| "—".to_owned(), |share| format!("{share}%"))
}

/// Whole minutes, at least one of what took any time.
fn minutes(milliseconds: u64) -> u64 {
    if milliseconds == 0 { 0 } else { ((milliseconds + 30_000) / 60_000).max(1) }
}

/// The first of the days with most to do, as days ahead, with its number; `None` if there is nothing.
fn busiest(due: &[u32]) -> Option<(i32, u32)> {
    let most = due.iter().copied().max().filter(|most| *most > 0)?;
    (0..).zip(due).find(|(_, due)| **due == most).map(|(ahead, _)| (ahead, most))
}

#[cfg(test)]
mod tests;
