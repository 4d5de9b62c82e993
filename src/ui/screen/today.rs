//! What to do now, and why.

use iced::widget::{Column, column, row};
use iced::{Alignment, Element, Task};

use super::opening;
use super::plan::Outlook;
use crate::curriculum::{Topic, TopicId};
use crate::memory::Counts;
use crate::practice::Scope;
use crate::practice::choose::Drill;
use crate::practice::record::Mastery;
use crate::store::SittingId;
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place, exams};
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::{
    Icon, Press, banner, bar, beside, card, empty, figure, link, page, percent, primary, quiet, secondary,
    title, words,
};
use crate::{store, tr};

/// What was found when the day was looked at.
#[derive(Debug, Clone)]
pub struct State {
    counts: Counts,
    held_back: Counts,
    minutes: u32,
    outlook: Outlook,
    next_lesson: Option<TopicId>,
    mastery: Mastery,
    lessons: (usize, usize),
    backup_error: Option<store::Error>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Do today's queue.
    Review,
    /// Read a lesson.
    Read(TopicId),
    /// Practise a topic.
    Practise(TopicId),
    /// Look at the curriculum.
    Browse,
    /// Look at the plan.
    Plan,
    /// Go on with an exam that was left.
    Resume(SittingId),
}

impl State {
    /// Looks at the day.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let mut state = Self {
            counts: Counts::default(),
            held_back: Counts::default(),
            minutes: 0,
            outlook: Outlook::of(desk),
            next_lesson: None,
            mastery: Mastery::default(),
            lessons: (0, 0),
            backup_error: None,
        };
        state.refresh(desk);
        (state, Task::none())
    }

    /// Looks at the day again.
    pub fn refresh(&mut self, desk: &Desk) {
        let queue = desk.queue(0);
        self.counts = queue.counts();
        self.held_back = queue.held_back;
        let Counts { steps, due, new } = self.counts;
        let pace = desk.record.pace;
        let seconds = (steps + due) as f32 * pace.review() + new as f32 * pace.new_question();
        self.minutes = (seconds / 60.0).round() as u32;
        self.outlook = Outlook::of(desk);
        let Some((standard, level)) = desk.goal() else { return };
        let library = &desk.library;
        let now = desk.now();
        self.next_lesson = desk.record.next_lesson(library, standard, level).map(|topic| topic.id().clone());
        let questions = library.questions_for(standard, level);
        self.mastery = desk.record.mastery(questions, &desk.scheduler, &now);
        let topics = library.topics_for(standard, level);
        let read = library.topics_for(standard, level).filter(|topic| desk.record.has_read(topic)).count();
        self.lessons = (read, topics.count());
    }

    /// The daily backup failed: the learner should know.
    pub fn backup_failed(&mut self, error: store::Error) {
        self.backup_error = Some(error);
    }

    /// One message, one step.
    pub fn update(&mut self, message: Message) -> Action<Message> {
        Action::Go(match message {
            Message::Review => Place::Review,
            Message::Read(topic) => Place::Lesson(topic),
            Message::Practise(topic) => Place::Drill(Drill::scope(Scope::Topic(topic), None)),
            Message::Browse => Place::Curriculum,
            Message::Plan => Place::Plan,
            Message::Resume(sitting) => Place::Resume(sitting),
        })
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let title = tr!(language, "today-greeting", name = desk.profile.name.as_str());
        let mut content = Column::new().spacing(16);
        if let Some(error) = &self.backup_error {
            let words =
                words(format!("{} {}", tr!(language, "today-backup-failed"), opening::explain(look, error)));
            content =
                content.push(banner(Icon::Warning, look.palette.notice_soft, look.palette.notice, words));
        }
        content = content.push(unfinished(look, desk));
        let lesson = self.next_lesson.as_ref().and_then(|id| desk.library.topic(id));
        let total = self.counts.total();
        // One main action: what was learned must not be lost, then what is new.
        content = match (total, lesson) {
            (0, None) => content.push(Self::finished(look, desk)),
            (0, Some(lesson)) => content.push(self.lesson_card(look, lesson, true)),
            (_, None) => content.push(self.queue_card(look)),
            (_, Some(lesson)) => {
                content.push(self.queue_card(look)).push(self.lesson_card(look, lesson, false))
            }
        };
        content = content.push(self.standing(look, desk));
        page(look, title, content)
    }

    fn queue_card<'a>(&self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let Counts { steps, due, new } = self.counts;
        let back = steps + due;
        let why = match (back, new) {
            (0, _) => tr!(language, "today-why-new"),
            (_, 0) => tr!(language, "today-why-due"),
            _ => tr!(language, "today-why-both"),
        };
        let minutes = self.minutes.max(1);
        let mut content = column![
            title(look, Icon::Review, tr!(language, "today-queue-title")),
            row![
                figure(look, back.to_string(), tr!(language, "today-due")),
                figure(look, new.to_string(), tr!(language, "today-new")),
                figure(look, tr!(language, "minutes-short", minutes = minutes), tr!(language, "today-about")),
            ]
            .spacing(40),
            words(why).color(look.palette.quiet),
            words(self.outlook.sentence(language)),
        ]
        .spacing(14);
        if self.held_back.due > 0 {
            content = content.push(quiet(look, tr!(language, "today-held-back", count = self.held_back.due)));
        }
        let plan = link(look, Icon::Plan, tr!(language, "today-plan"), Some(Message::Plan));
        let start = primary(look, tr!(language, "today-start"), Some(Message::Review));
        card(look, content.push(row![start, plan].spacing(12).align_y(Alignment::Center)))
    }

    fn lesson_card<'a>(&self, look: Look, topic: &'a Topic, is_main: bool) -> Element<'a, Message> {
        let language = look.language;
        let read = Some(Message::Read(topic.id().clone()));
        let label = tr!(language, "today-read");
        let button: Press<'_, Message> =
            if is_main { primary(look, label, read) } else { secondary(look, label, read) };
        let why = if self.lessons.0 == 0 {
            tr!(language, "today-why-first-lesson")
        } else if is_main {
            tr!(language, "today-why-next-lesson")
        } else {
            tr!(language, "today-why-lesson-later")
        };
        let content = column![
            title(look, Icon::Lesson, tr!(language, "today-lesson-title")),
            iced::widget::text(topic.title(language)).size(size::TITLE).font(theme::BOLD),
            words(topic.header.summary.get(language)),
            quiet(
                look,
                tr!(
                    language,
                    "topic-size",
                    minutes = topic.header.minutes,
                    questions = topic.active().count()
                )
            ),
            words(why).color(look.palette.quiet),
            button,
        ]
        .spacing(10);
        card(look, content)
    }

    fn finished<'a>(look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let weakest = weakest_topic(desk);
        let action = match weakest {
            Some(topic) => primary(
                look,
                tr!(language, "today-practise-weakest", topic = topic.title(language)),
                Some(Message::Practise(topic.id().clone())),
            ),
            None => primary(look, tr!(language, "today-browse"), Some(Message::Browse)),
        };
        empty(
            look,
            Icon::Sprout,
            tr!(language, "today-done-title"),
            tr!(language, "today-done-advice"),
            Some(action.into()),
        )
    }

    fn standing<'a>(&self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let Some((standard, level)) = desk.goal() else { return Column::new().into() };
        let library = &desk.library;
        let standard_title = library.standard(standard).map_or("", |standard| standard.title.get(language));
        let level_title = library
            .standard(standard)
            .and_then(|standard| standard.level(level))
            .map_or("", |level| level.title.get(language));
        let (read, topics) = self.lessons;
        let goal = column![
            title(look, Icon::Target, tr!(language, "today-goal-title")),
            words(format!("{standard_title} · {level_title}")),
            bar(look, self.mastery.share, 8.0),
            quiet(
                look,
                tr!(
                    language,
                    "today-goal-standing",
                    percent = percent(self.mastery.share),
                    seen = self.mastery.seen,
                    questions = self.mastery.questions
                )
            ),
            quiet(look, tr!(language, "today-goal-lessons", read = read, topics = topics)),
        ]
        .spacing(10);
        let done = desk.record.done;
        let today = column![
            title(look, Icon::CircleCheck, tr!(language, "today-done-so-far")),
            row![
                figure(look, done.reviews.to_string(), tr!(language, "today-reviewed")),
                figure(look, done.new.to_string(), tr!(language, "today-met")),
            ]
            .spacing(40),
        ]
        .spacing(10);
        beside(look, vec![card(look, goal), card(look, today)])
    }
}

/// An exam that was left: it is offered, and presses nobody.
fn unfinished<'a>(look: Look, desk: &'a Desk) -> Option<Element<'a, Message>> {
    let (language, palette) = (look.language, look.palette);
    let sitting = desk.sittings.iter().find(|sitting| sitting.ended.is_none())?;
    let about = column![
        words(tr!(language, "exams-unfinished")).font(theme::BOLD),
        words(exams::name(language, desk, sitting)),
        quiet(look, exams::standing(language, sitting)),
    ]
    .width(iced::Fill)
    .spacing(2);
    let go_on = secondary(look, tr!(language, "exams-go-on"), Some(Message::Resume(sitting.id)));
    let content = row![about, go_on].spacing(12).align_y(Alignment::Center);
    Some(banner(Icon::Clock, palette.notice_soft, palette.notice, content))
}

/// The read topic that is known least: what to practise when nothing is due.
fn weakest_topic(desk: &Desk) -> Option<&Topic> {
    let (standard, level) = desk.goal()?;
    let now = desk.now();
    let share = |topic: &Topic| desk.record.mastery(topic.active(), &desk.scheduler, &now).share;
    desk.library
        .topics_for(standard, level)
        .filter(|topic| desk.record.has_read(topic))
        .map(|topic| (share(topic), topic))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, topic)| topic)
}
