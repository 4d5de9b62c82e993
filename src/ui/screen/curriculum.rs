//! The curriculum: standard, level, work domain, competency, with what is known of each.

use std::collections::HashSet;

use iced::widget::{Column, column, container, row, text};
use iced::{Alignment, Element, Fill, Length, Task};

use crate::curriculum::standard::{Competency, Domain, Level};
use crate::curriculum::{CompetencyId, Standard, StandardId, Topic, TopicId};
use crate::practice::Scope;
use crate::practice::choose::Drill;
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::goal::{self, Levels};
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{self, Look, pressed, size};
use crate::ui::widget::{
    Icon, banner, bar, card, empty, heading, icon, link, page, percent, press, quiet, tag, words,
};

/// What is open.
#[derive(Debug, Clone)]
pub struct State {
    shown: Option<(StandardId, u8)>,
    open: HashSet<String>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show another standard and level.
    Show(StandardId, u8),
    /// Open or close a work domain.
    Toggle(String),
    /// Read a lesson.
    Read(TopicId),
    /// Practise a competency.
    Practise(CompetencyId),
    /// Practise a work domain.
    PractiseDomain(String),
}

impl State {
    /// The learner's goal, with the first work domain open.
    pub fn new(desk: &Desk) -> (Self, Task<Message>) {
        let shown = desk.goal().map(|(standard, level)| (standard.clone(), level));
        let first = shown.as_ref().and_then(|(standard, level)| {
            Some(desk.library.standard(standard)?.level(*level)?.domains.first()?.code.clone())
        });
        (Self { shown, open: first.into_iter().collect() }, Task::none())
    }

    /// One message, one step.
    pub fn update(&mut self, message: Message) -> Action<Message> {
        match message {
            Message::Show(standard, level) => {
                self.shown = Some((standard, level));
                Action::None
            }
            Message::Toggle(code) => {
                if !self.open.remove(&code) {
                    self.open.insert(code);
                }
                Action::None
            }
            Message::Read(topic) => Action::Go(Place::Lesson(topic)),
            Message::Practise(competency) => {
                Action::Go(Place::Drill(Drill::scope(Scope::Competency(competency), None)))
            }
            Message::PractiseDomain(code) => match self.shown.clone() {
                Some((standard, level)) => {
                    Action::Go(Place::Drill(Drill::scope(Scope::Domain { standard, level, code }, Some(20))))
                }
                None => Action::None,
            },
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let title = tr!(look.language, "place-curriculum");
        let shown = self.shown.as_ref().and_then(|(id, level)| {
            let standard = desk.library.standard(id)?;
            Some((standard, standard.level(*level)?))
        });
        let Some((standard, level)) = shown else {
            let (title_empty, advice) =
                (tr!(look.language, "curriculum-empty-title"), tr!(look.language, "curriculum-empty-advice"));
            return page(look, title, empty(look, Icon::Empty, title_empty, advice, None));
        };
        let mut content = Column::new().spacing(16);
        if desk.library.standards().iter().map(|standard| standard.levels.len()).sum::<usize>() > 1 {
            content = content.push(self.choice(look, desk));
        }
        content = content.push(about(look, standard, level));
        if desk.library.taught(&standard.id, level.number).0 == 0 {
            let (palette, said) = (look.palette, words(tr!(look.language, "curriculum-not-taught")));
            content = content.push(banner(Icon::Lightbulb, palette.notice_soft, palette.notice, said));
        }
        for domain in &level.domains {
            content = content.push(self.domain(look, desk, standard, level, domain));
        }
        page(look, title, content)
    }

    fn choice<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let shown = self.shown.as_ref().map(|(standard, level)| (standard, *level));
        goal::choice(look, &desk.library, Levels::All, shown, Message::Show)
    }

    fn domain<'a>(
        &'a self,
        look: Look,
        desk: &'a Desk,
        standard: &'a Standard,
        level: &'a Level,
        domain: &'a Domain,
    ) -> Element<'a, Message> {
        let language = look.language;
        let is_open = self.open.contains(&domain.code);
        let scope =
            Scope::Domain { standard: standard.id.clone(), level: level.number, code: domain.code.clone() };
        let questions = scope.questions(&desk.library);
        let mastery = desk.record.mastery(questions.iter().copied(), &desk.scheduler, &desk.now());
        let all = domain.competencies().count();
        let taught = domain
            .competencies()
            .filter(|competency| desk.library.teaching(&standard.name(level, competency)).next().is_some())
            .count();
        let sign = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
        let counts = if taught == 0 {
            tr!(language, "domain-not-taught", competencies = all)
        } else {
            tr!(
                language,
                "domain-standing",
                competencies = all,
                questions = mastery.questions,
                percent = percent(mastery.share)
            )
        };
        let title = column![
            heading(format!("{}  {}", domain.code, domain.title.get(language))),
            quiet(look, counts),
        ]
        .spacing(2)
        .width(Fill);
        let mut head =
            row![icon(sign, 20.0, look.palette.quiet), title].spacing(12).align_y(Alignment::Center);
        if taught > 0 && !look.is_tight() {
            head = head.push(container(bar(look, mastery.share, 8.0)).width(160));
        }
        let head = press(head, look.palette.accent, pressed::row(look))
            .padding([8, 8])
            .width(Fill)
            .on_press(Message::Toggle(domain.code.clone()));
        let mut content = Column::new().spacing(14).push(head);
        if is_open {
            if taught > 0 {
                let practise = Message::PractiseDomain(domain.code.clone());
                content = content.push(link(
                    look,
                    Icon::Practice,
                    tr!(language, "domain-practise"),
                    Some(practise),
                ));
            }
            for task in &domain.tasks {
                let rows = task
                    .competencies
                    .iter()
                    .map(|competency| row_of(look, desk, standard.name(level, competency), competency));
                content = content.push(
                    column![
                        text(format!("{}  {}", task.code, task.title.get(language)))
                            .size(size::BODY)
                            .font(theme::BOLD),
                        Column::with_children(rows).spacing(2),
                    ]
                    .spacing(6)
                    .padding([0, 8]),
                );
            }
        }
        card(look, content)
    }
}

fn about<'a>(look: Look, standard: &'a Standard, level: &'a Level) -> Element<'a, Message> {
    let language = look.language;
    let content = column![
        row![
            heading(standard.title.get(language)),
            tag(level.title.get(language), look.palette.accent_soft, look.palette.accent),
        ]
        .spacing(10)
        .align_y(Alignment::Center)
        .wrap(),
        words(standard.note.get(language)),
        quiet(look, tr!(language, "standard-document", document = standard.document.get(language))),
    ]
    .spacing(8);
    card(look, content)
}

fn row_of<'a>(
    look: Look,
    desk: &'a Desk,
    id: CompetencyId,
    competency: &'a Competency,
) -> Element<'a, Message> {
    let language = look.language;
    let palette = look.palette;
    let code = text(&competency.code).size(size::SMALL).color(palette.quiet).width(52);
    let title = words(competency.title.get(language)).width(Fill);
    let topics: Vec<&Topic> = desk.library.teaching(&id).collect();
    if topics.is_empty() {
        let line =
            row![code, title.color(palette.quiet), quiet(look, tr!(language, "competency-not-taught"))];
        return container(line.spacing(8).align_y(Alignment::Center)).padding([7, 8]).into();
    }
    let mastery = desk.record.mastery_of(&desk.library, &id, &desk.scheduler, &desk.now());
    let standing = tr!(
        language,
        "competency-standing",
        percent = percent(mastery.share),
        seen = mastery.seen,
        questions = mastery.questions
    );
    let is_read = topics.iter().all(|topic| desk.record.has_read(topic));
    let first_unread = topics.iter().find(|topic| !desk.record.has_read(topic)).unwrap_or(&topics[0]);
    let label = if is_read { tr!(language, "competency-reread") } else { tr!(language, "competency-read") };
    let read = link(look, Icon::Lesson, label, Some(Message::Read(first_unread.id().clone())));
    let practise =
        link(look, Icon::Practice, tr!(language, "competency-practise"), Some(Message::Practise(id)));
    if look.is_narrow() {
        let lines = column![
            row![code, title].spacing(8),
            row![quiet(look, standing).width(Fill), read, practise].spacing(4).align_y(Alignment::Center),
        ];
        return container(lines).padding([5, 8]).into();
    }
    let line = row![
        code,
        title,
        container(bar(look, mastery.share, 6.0)).width(90),
        quiet(look, standing).width(Length::Fixed(150.0)),
        read,
        practise,
    ];
    container(line.spacing(8).align_y(Alignment::Center)).padding([3, 8]).into()
}
