//! Choosing what to practise.

use iced::widget::{Column, column, row};
use iced::{Alignment, Element, Fill, Task};

use crate::curriculum::{Topic, TopicId};
use crate::practice::Scope;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{Look, pressed};
use crate::ui::widget::{
    Icon, bar, card, empty, heading, icon, page, percent, press, primary, quiet, secondary, words,
};

/// How many questions a session asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(pub Option<usize>);

/// The choices offered.
const COUNTS: [Count; 4] = [Count(Some(5)), Count(Some(10)), Count(Some(20)), Count(None)];

/// What is chosen.
#[derive(Debug, Clone)]
pub struct State {
    count: Count,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another number of questions.
    Count(Count),
    /// Begin with a scope.
    Begin(Scope),
    /// Read a lesson.
    Read(TopicId),
    /// Look at the curriculum.
    Browse,
}

impl State {
    /// Ten questions to begin with.
    pub fn new(_desk: &Desk) -> (Self, Task<Message>) {
        (Self { count: Count(Some(10)) }, Task::none())
    }

    /// One message, one step.
    pub fn update(&mut self, message: Message) -> Action<Message> {
        match message {
            Message::Count(count) => {
                self.count = count;
                Action::None
            }
            Message::Begin(scope) => Action::Go(Place::Drill(scope, self.count.0)),
            Message::Read(topic) => Action::Go(Place::Lesson(topic)),
            Message::Browse => Action::Go(Place::Curriculum),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let title = tr!(language, "place-practice");
        let Some((standard, level)) = desk.goal() else {
            return page(look, title, nothing(look));
        };
        let topics: Vec<&Topic> = desk.library.topics_for(standard, level).collect();
        if topics.is_empty() {
            return page(look, title, nothing(look));
        }
        let counts = row(COUNTS.map(|count| {
            let label = match count.0 {
                Some(count) => count.to_string(),
                None => tr!(language, "practice-all"),
            };
            press(words(label), look.palette.accent, pressed::choice(look, count == self.count))
                .padding([6, 14])
                .on_press(Message::Count(count))
                .into()
        }))
        .spacing(8);
        let mixed = Scope::Level { standard: standard.clone(), level };
        let mixture = column![
            heading(tr!(language, "practice-mixed-title")),
            words(tr!(language, "practice-mixed-why")).color(look.palette.quiet),
            row![words(tr!(language, "practice-count")), counts].spacing(14).align_y(Alignment::Center),
            primary(look, tr!(language, "practice-begin-mixed"), Some(Message::Begin(mixed))),
        ]
        .spacing(14);
        let list = topics.into_iter().map(|topic| topic_card(look, desk, topic));
        let content = column![
            card(look, mixture),
            heading(tr!(language, "practice-by-topic")),
            Column::with_children(list).spacing(12),
        ]
        .spacing(16);
        page(look, title, content)
    }
}

fn nothing<'a>(look: Look) -> Element<'a, Message> {
    let language = look.language;
    empty(
        look,
        Icon::Empty,
        tr!(language, "practice-empty-title"),
        tr!(language, "practice-empty-advice"),
        Some(primary(look, tr!(language, "today-browse"), Some(Message::Browse)).into()),
    )
}

fn topic_card<'a>(look: Look, desk: &'a Desk, topic: &'a Topic) -> Element<'a, Message> {
    let language = look.language;
    let mastery = desk.record.mastery(topic.active(), &desk.scheduler, &desk.now());
    let standing = tr!(
        language,
        "topic-standing",
        percent = percent(mastery.share),
        seen = mastery.seen,
        questions = mastery.questions
    );
    let read = desk.record.has_read(topic);
    let begin = Message::Begin(Scope::Topic(topic.id().clone()));
    let mut actions = row![secondary(look, tr!(language, "practice-begin"), Some(begin))].spacing(10);
    if !read {
        let read = Message::Read(topic.id().clone());
        actions = actions.push(secondary(look, tr!(language, "practice-read-first"), Some(read)));
    }
    let sign = if read { Icon::CircleCheck } else { Icon::Circle };
    let sign_color = if read { look.palette.right } else { look.palette.quiet };
    let head = row![icon(sign, 18.0, sign_color), heading(topic.title(language)).width(Fill)]
        .spacing(10)
        .align_y(Alignment::Center);
    let about = column![head, bar(look, mastery.share, 6.0), quiet(look, standing)].spacing(8);
    if look.is_tight() {
        card(look, about.push(actions))
    } else {
        card(look, row![about, actions].spacing(24).align_y(Alignment::Center))
    }
}
