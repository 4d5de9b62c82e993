//! Choosing what to practise.

mod decks;

use std::collections::BTreeSet;

use iced::widget::{Column, Row, column, row};
use iced::{Alignment, Element, Fill, Task};

use crate::curriculum::exam::Section;
use crate::curriculum::question::Kind;
use crate::curriculum::standard::Domain;
use crate::curriculum::{DeckId, Exam, Language, Question, Topic, TopicId};
use crate::i18n::kind_name;
use crate::practice::choose::{Drill, Picking, Pool};
use crate::practice::record::Mastery;
use crate::practice::{Mark, Scope};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{Look, pressed};
use crate::ui::widget::{
    self, Icon, bar, card, empty, heading, icon, page, percent, press, primary, quiet, secondary, words,
};

/// How many questions a session asks; `None`: all.
const COUNTS: [Option<usize>; 5] = [Some(5), Some(10), Some(20), Some(50), None];

/// Where the questions of the big button come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Everything of the level, mixed.
    Mixed,
    /// The same, weak points first.
    Weak,
    /// What was never answered.
    Unseen,
    /// The mistake book.
    Mistakes,
    /// Favourites.
    Favourites,
    /// What was flagged.
    Flagged,
    /// Cards of the glossary's terms.
    Terms,
}

impl Source {
    const ALL: [Self; 7] =
        [Self::Mixed, Self::Weak, Self::Unseen, Self::Mistakes, Self::Favourites, Self::Flagged, Self::Terms];

    fn name(self, language: Language) -> String {
        match self {
            Self::Mixed => tr!(language, "source-mixed"),
            Self::Weak => tr!(language, "source-weak"),
            Self::Unseen => tr!(language, "source-unseen"),
            Self::Mistakes => tr!(language, "source-mistakes"),
            Self::Favourites => tr!(language, "source-favourites"),
            Self::Flagged => tr!(language, "source-flagged"),
            Self::Terms => tr!(language, "source-terms"),
        }
    }

    fn why(self, language: Language) -> String {
        match self {
            Self::Mixed => tr!(language, "source-mixed-why"),
            Self::Weak => tr!(language, "source-weak-why"),
            Self::Unseen => tr!(language, "source-unseen-why"),
            Self::Mistakes => tr!(language, "source-mistakes-why"),
            Self::Favourites => tr!(language, "source-favourites-why"),
            Self::Flagged => tr!(language, "source-flagged-why"),
            Self::Terms => tr!(language, "source-terms-why"),
        }
    }

    fn sign(self) -> Icon {
        match self {
            Self::Mixed => Icon::Practice,
            Self::Weak => Icon::Target,
            Self::Unseen => Icon::Sprout,
            Self::Mistakes => Icon::Notebook,
            Self::Favourites => Icon::Star,
            Self::Flagged => Icon::Flag,
            Self::Terms => Icon::Glossary,
        }
    }

    fn drill(self, desk: &Desk) -> Option<Drill> {
        let level =
            || desk.goal().map(|(standard, level)| Scope::Level { standard: standard.clone(), level });
        let (pool, picking) = match self {
            Self::Mixed => (Pool::Scope(level()?), Picking::Fresh),
            Self::Weak => (Pool::Scope(level()?), Picking::Weak),
            Self::Unseen => (Pool::Scope(level()?), Picking::Unseen),
            Self::Mistakes => {
                (Pool::Mistakes { right_days: desk.preferences.mistake_right_days }, Picking::Fresh)
            }
            Self::Favourites => (Pool::Marked(Mark::Favourite), Picking::Fresh),
            Self::Flagged => (Pool::Marked(Mark::Flag), Picking::Fresh),
            Self::Terms => {
                let terms = desk.library.terms().map(|term| term.id.clone()).collect();
                (Pool::Scope(Scope::Terms(terms)), Picking::Fresh)
            }
        };
        Some(Drill { picking, ..Drill::of(pool, None) })
    }
}

/// What the list below is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Topics.
    Topics,
    /// Work domains.
    Domains,
    /// Parts of the exam.
    Sections,
}

/// What is chosen.
#[derive(Debug, Clone)]
pub struct State {
    source: Source,
    kinds: BTreeSet<Kind>,
    count: Option<usize>,
    list: List,
    /// How many questions each source has for the kinds chosen, in the order of [`Source::ALL`].
    tally: [usize; Source::ALL.len()],
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another source.
    Source(Source),
    /// A kind is asked or not.
    Kind(Kind),
    /// Every kind is asked.
    EveryKind,
    /// Another number of questions.
    Count(Option<usize>),
    /// Right and wrong are said after each answer, or at the end.
    Delay(bool),
    /// Another list.
    List(List),
    /// Begin with the source.
    Begin,
    /// Begin with a part of the curriculum.
    BeginWith(Scope),
    /// Begin with a deck.
    Deck(DeckId),
    /// Read a lesson.
    Read(TopicId),
    /// Look at the curriculum.
    Browse,
}

impl State {
    /// Ten questions of everything to begin with.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let mut state = Self {
            source: Source::Mixed,
            kinds: BTreeSet::new(),
            count: Some(10),
            list: List::Topics,
            tally: [0; Source::ALL.len()],
        };
        state.count_up(desk);
        (state, Task::none())
    }

    fn count_up(&mut self, desk: &Desk) {
        self.tally = Source::ALL.map(|source| {
            self.drill(desk, source).map_or(0, |drill| drill.candidates(&desk.library, &desk.record).len())
        });
    }

    fn available(&self) -> usize {
        Source::ALL.iter().zip(self.tally).find(|(source, _)| **source == self.source).map_or(0, |(_, n)| n)
    }

    fn drill(&self, desk: &Desk, source: Source) -> Option<Drill> {
        source.drill(desk).map(|drill| self.with_options(desk, drill))
    }

    fn with_options(&self, desk: &Desk, drill: Drill) -> Drill {
        let is_delayed = desk.preferences.delayed_feedback;
        Drill { kinds: self.kinds.clone(), count: self.count, is_delayed, ..drill }
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        match message {
            Message::Source(source) => self.source = source,
            Message::Kind(kind) => {
                // A second press takes the kind out again.
                let was_chosen = self.kinds.remove(&kind);
                if !was_chosen {
                    self.kinds.insert(kind);
                }
                self.count_up(desk);
            }
            Message::EveryKind => {
                self.kinds.clear();
                self.count_up(desk);
            }
            Message::Count(count) => self.count = count,
            Message::Delay(delayed_feedback) => {
                let preferences = crate::store::Preferences { delayed_feedback, ..desk.preferences.clone() };
                return Action::Prefer(Box::new(preferences));
            }
            Message::List(list) => self.list = list,
            // Cards only, whatever kinds are chosen above; the learner says at once how each went.
            Message::Deck(deck) => {
                return Action::Go(Place::Drill(Drill::scope(Scope::Deck(deck), self.count)));
            }
            Message::Begin => {
                if let Some(drill) = self.drill(desk, self.source) {
                    return Action::Go(Place::Drill(drill));
                }
            }
            Message::BeginWith(scope) => {
                return Action::Go(Place::Drill(self.with_options(desk, Drill::scope(scope, None))));
            }
            Message::Read(topic) => return Action::Go(Place::Lesson(topic)),
            Message::Browse => return Action::Go(Place::Curriculum),
        }
        Action::None
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
        let parts = match self.list {
            List::Topics => {
                Column::with_children(topics.into_iter().map(|topic| topic_card(look, desk, topic)))
            }
            List::Domains => {
                let level = desk.library.standard(standard).and_then(|found| found.level(level));
                let domains = level.into_iter().flat_map(|level| &level.domains);
                Column::with_children(domains.map(|domain| domain_card(look, desk, domain)))
            }
            List::Sections => {
                let exams = desk.library.exams_of(standard, level);
                let sections = exams
                    .flat_map(|exam| exam.theory.sections.iter().enumerate().map(move |part| (exam, part)));
                Column::with_children(sections.map(|(exam, part)| section_card(look, desk, exam, part)))
            }
        };
        let mut lists = vec![
            (List::Topics, tr!(language, "practice-by-topic")),
            (List::Domains, tr!(language, "practice-by-domain")),
        ];
        if desk.library.exams_of(standard, level).next().is_some() {
            lists.push((List::Sections, tr!(language, "practice-by-section")));
        }
        let lists =
            lists.into_iter().map(|(list, name)| chip(look, name, list == self.list, Message::List(list)));
        let content = column![
            card(look, self.session(look, desk)),
            row![heading(tr!(language, "practice-part")).width(Fill), Row::with_children(lists).spacing(8)]
                .spacing(12)
                .align_y(Alignment::Center),
            quiet(look, tr!(language, "practice-part-why")),
            parts.spacing(12),
        ]
        .push(decks::view(look, desk))
        .spacing(16);
        page(look, title, content)
    }

    fn session<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let sources = Source::ALL.into_iter().zip(self.tally).map(|(source, count)| {
            let is_chosen = source == self.source;
            let color = if is_chosen { look.palette.accent } else { look.palette.quiet };
            let label = row![
                icon(source.sign(), 18.0, color),
                words(source.name(language)),
                quiet(look, count.to_string())
            ]
            .spacing(8)
            .align_y(Alignment::Center);
            press(label, look.palette.accent, pressed::choice(look, is_chosen))
                .padding([8, 14])
                .on_press(Message::Source(source))
                .into()
        });
        let sources = Row::with_children(sources).spacing(8).wrap().vertical_spacing(8);
        let counts = COUNTS.map(|count| {
            let label = count.map_or_else(|| tr!(language, "practice-all"), |count| count.to_string());
            chip(look, label, count == self.count, Message::Count(count))
        });
        let every =
            chip(look, tr!(language, "practice-every-kind"), self.kinds.is_empty(), Message::EveryKind);
        let kinds = asked_kinds(desk).into_iter().map(|kind| {
            chip(look, kind_name(language, kind), self.kinds.contains(&kind), Message::Kind(kind))
        });
        let delayed = desk.preferences.delayed_feedback;
        let feedback = [
            chip(look, tr!(language, "feedback-immediate"), !delayed, Message::Delay(false)),
            chip(look, tr!(language, "feedback-delayed"), delayed, Message::Delay(true)),
        ];
        let available = self.available();
        let asked = self.count.map_or(available, |count| count.min(available));
        let begin = primary(
            look,
            tr!(language, "practice-begin-count", count = asked),
            (available > 0).then_some(Message::Begin),
        );
        let said = if available == 0 { self.source_empty(language) } else { self.source.why(language) };
        column![
            heading(tr!(language, "practice-session-title")),
            sources,
            quiet(look, said),
            option(look, tr!(language, "practice-count"), counts.into_iter().collect()),
            option(look, tr!(language, "practice-kinds"), std::iter::once(every).chain(kinds).collect()),
            option(look, tr!(language, "practice-feedback"), feedback.into_iter().collect()),
            begin,
        ]
        .spacing(14)
        .into()
    }

    /// Why there is nothing to ask.
    fn source_empty(&self, language: Language) -> String {
        if !self.kinds.is_empty() {
            return tr!(language, "source-empty-kinds");
        }
        match self.source {
            Source::Mistakes => tr!(language, "source-empty-mistakes"),
            Source::Favourites | Source::Flagged => tr!(language, "source-empty-marked"),
            Source::Unseen => tr!(language, "source-empty-unseen"),
            Source::Mixed | Source::Weak | Source::Terms => tr!(language, "practice-none-title"),
        }
    }
}

/// The kinds that the level's questions have.
fn asked_kinds(desk: &Desk) -> BTreeSet<Kind> {
    let Some((standard, level)) = desk.goal() else { return BTreeSet::new() };
    desk.library.questions_for(standard, level).map(Question::kind).collect()
}

fn chip<'a>(look: Look, label: String, is_chosen: bool, message: Message) -> Element<'a, Message> {
    widget::chip(look, label, is_chosen).padding([6, 12]).on_press(message).into()
}

/// The name of an option, and what there is to choose.
fn option<'a>(look: Look, name: String, chips: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let chips = Row::with_children(chips).spacing(8).wrap().vertical_spacing(8);
    if look.is_tight() {
        return column![quiet(look, name), chips].spacing(6).into();
    }
    row![words(name).width(96).color(look.palette.quiet), chips].spacing(12).align_y(Alignment::Center).into()
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
    let read = desk.record.has_read(topic);
    let begin = Message::BeginWith(Scope::Topic(topic.id().clone()));
    let mut actions = row![secondary(look, tr!(language, "practice-begin"), Some(begin))].spacing(10);
    if !read {
        let read = Message::Read(topic.id().clone());
        actions = actions.push(secondary(look, tr!(language, "practice-read-first"), Some(read)));
    }
    let sign = if read { Icon::CircleCheck } else { Icon::Circle };
    let color = if read { look.palette.right } else { look.palette.quiet };
    part(look, icon(sign, 18.0, color), topic.title(language), mastery, actions)
}

fn domain_card<'a>(look: Look, desk: &'a Desk, domain: &'a Domain) -> Element<'a, Message> {
    let Some((standard, level)) = desk.goal() else { return Column::new().into() };
    let scope = Scope::Domain { standard: standard.clone(), level, code: domain.code.clone() };
    scope_card(look, desk, scope, domain.title.get(look.language).to_owned())
}

fn section_card<'a>(
    look: Look,
    desk: &'a Desk,
    exam: &'a Exam,
    (nth, section): (usize, &'a Section),
) -> Element<'a, Message> {
    let language = look.language;
    let scope = Scope::Section { exam: exam.id.clone(), nth };
    let (title, marks) = (section.title.get(language), section.weight);
    scope_card(look, desk, scope, tr!(language, "practice-section", title = title, marks = marks))
}

fn scope_card<'a>(look: Look, desk: &'a Desk, scope: Scope, title: String) -> Element<'a, Message> {
    let language = look.language;
    let questions = scope.questions(&desk.library);
    let mastery = desk.record.mastery(questions.into_iter(), &desk.scheduler, &desk.now());
    let begin = (mastery.questions > 0).then_some(Message::BeginWith(scope));
    let label = if begin.is_some() {
        tr!(language, "practice-begin")
    } else {
        tr!(language, "competency-not-taught")
    };
    let actions = row![secondary(look, label, begin)];
    part(look, icon(Icon::Curriculum, 18.0, look.palette.quiet), title, mastery, actions)
}

fn part<'a>(
    look: Look,
    sign: Element<'a, Message>,
    title: impl iced::widget::text::IntoFragment<'a>,
    mastery: Mastery,
    actions: Row<'a, Message>,
) -> Element<'a, Message> {
    let standing = tr!(
        look.language,
        "topic-standing",
        percent = percent(mastery.share),
        seen = mastery.seen,
        questions = mastery.questions
    );
    let head = row![sign, heading(title).width(Fill)].spacing(10).align_y(Alignment::Center);
    let about = column![head, bar(look, mastery.share, 6.0), quiet(look, standing)].spacing(8);
    if look.is_tight() {
        card(look, about.push(actions))
    } else {
        card(look, row![about, actions].spacing(24).align_y(Alignment::Center))
    }
}
