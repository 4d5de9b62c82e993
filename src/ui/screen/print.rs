//! An exam on paper: which paper, in which variants, and where its files go.

use std::path::PathBuf;

use iced::widget::{Column, column, row, text_input};
use iced::{Alignment, Element, Task};

use crate::curriculum::exam::{Part, PartKind};
use crate::curriculum::{Exam, ExamId, Language, Library};
use crate::exam::{Bank, Form, Partial, Shortage, Variant};
use crate::exchange::exam::handout::{self, Order};
use crate::i18n::exam::{form_name, lack_lines, part_name, standard_name};
use crate::tr;
use crate::ui::desk::Desk;
use crate::ui::export::{self, Trouble};
use crate::ui::partial;
use crate::ui::screen::{Action, Place};
use crate::ui::theme::{self, Look, size};
use crate::ui::widget::{
    Icon, banner, card, chip, choice, empty, heading, link, page, quiet, secondary, words,
};

/// The field of the paper's number.
const NUMBER: &str = "print-number";
/// No number of a paper is longer.
const LONGEST: usize = 10;

/// Which paper of an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which {
    /// Theory or practical.
    pub part: PartKind,
    /// How much of it.
    pub form: Form,
    /// Its number, from 1.
    pub number: u32,
}

impl Default for Which {
    /// The first whole theory paper.
    fn default() -> Self {
        Self { part: PartKind::Theory, form: Form::Full, number: 1 }
    }
}

/// What is to be printed.
#[derive(Debug, Clone)]
pub struct State {
    exam: ExamId,
    part: PartKind,
    form: Form,
    number: String,
    variants: Vec<Variant>,
    partial: Partial,
    /// The language of the files.
    language: Language,
    /// For each form of each part how many papers there are that share no question, or what the bank lacks; `None`
    /// while that is being counted.
    offers: Option<Vec<Offer>>,
    files: export::State,
}

/// A form of a part, and how often it can be drawn.
#[derive(Debug, Clone)]
pub struct Offer {
    part: PartKind,
    form: Form,
    supply: Result<usize, Shortage>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// What the bank yields was counted.
    Counted(ExamId, Vec<Offer>),
    /// Another part.
    Part(PartKind),
    /// Another form.
    Form(Form),
    /// Another number.
    Number(String),
    /// A, B or both.
    Variants(Vec<Variant>),
    /// Another rule for answers that are right in part.
    Partial(Partial),
    /// Another language.
    Language(Language),
    /// About the files.
    Files(export::Message),
    /// Back to the exams.
    Back,
}

impl State {
    /// A paper, in both variants.
    pub fn new(desk: &Desk, exam: ExamId, which: Which) -> (Self, Task<Message>) {
        let (library, wanted) = (desk.library.clone(), exam.clone());
        let count = async move { (wanted.clone(), offers(&library, &wanted)) };
        let state = Self {
            exam,
            part: which.part,
            form: which.form,
            number: which.number.to_string(),
            variants: Variant::ALL.to_vec(),
            partial: Partial::None,
            language: desk.language,
            offers: None,
            files: export::State::folder("print-folder"),
        };
        (state, Task::perform(count, |(exam, offers)| Message::Counted(exam, offers)))
    }

    /// One message, one step.
    pub fn update(&mut self, desk: &Desk, message: Message) -> Action<Message> {
        if !matches!(message, Message::Files(_) | Message::Counted(..)) {
            self.files.outdated();
        }
        match message {
            Message::Counted(exam, offers) if exam == self.exam => self.offers = Some(offers),
            Message::Counted(..) => {}
            Message::Back => return Action::Go(Place::Exams),
            Message::Part(part) => (self.part, self.form) = (part, Form::Full),
            Message::Form(form) => self.form = form,
            Message::Number(number) => {
                self.number = number.chars().filter(char::is_ascii_digit).take(LONGEST).collect();
            }
            Message::Variants(variants) => self.variants = variants,
            Message::Partial(partial) => self.partial = partial,
            Message::Language(language) => self.language = language,
            Message::Files(message) => {
                let Some(number) = self.typed() else { return Action::None };
                let order = self.order(number);
                let (library, exam) = (desk.library.clone(), self.exam.clone());
                let begin = || move |folder: PathBuf| written(&library, &exam, &order, folder);
                return Action::Run(self.files.update(message, begin).map(Message::Files));
            }
        }
        Action::None
    }

    /// The number of the paper, if one was typed.
    fn typed(&self) -> Option<u32> {
        self.number.parse().ok().filter(|number| *number > 0)
    }

    fn order(&self, number: u32) -> Order {
        Order {
            part: self.part,
            form: self.form,
            number,
            variants: self.variants.clone(),
            partial: self.partial,
            language: self.language,
        }
    }

    fn supply(&self) -> Option<&Result<usize, Shortage>> {
        let offers = self.offers.as_ref()?.iter();
        offers
            .clone()
            .find(|offer| (offer.part, offer.form) == (self.part, self.form))
            .map(|offer| &offer.supply)
    }

    /// The page.
    pub fn view<'a>(&'a self, look: Look, desk: &'a Desk) -> Element<'a, Message> {
        let language = look.language;
        let title = tr!(language, "place-print");
        let exam = desk.library.exam(&self.exam);
        let Some((exam, part)) = exam.and_then(|exam| Some((exam, exam.part(self.part)?))) else {
            let (title_of, advice) =
                (tr!(language, "result-unknown-title"), tr!(language, "print-unknown-advice"));
            let back = secondary(look, tr!(language, "cover-back"), Some(Message::Back));
            return page(look, title, empty(look, Icon::Print, title_of, advice, Some(back.into())));
        };
        let name = column![
            heading(exam.title.get(language)),
            quiet(look, standard_name(language, exam, &desk.library)),
        ]
        .spacing(2);
        let choices = Column::new()
            .spacing(16)
            .push(name)
            .push(quiet(look, tr!(language, "print-why")))
            .push(self.parts(look, exam))
            .push(self.forms(look, part))
            .push(self.number(look))
            .push(self.variants(look))
            .push(self.partials(look))
            .push(self.languages(look));
        let back = link(look, Icon::ArrowLeft, tr!(language, "cover-back"), Some(Message::Back));
        page(look, title, column![back, card(look, choices), self.files(look, part)].spacing(16))
    }

    /// Theory or practical, where there are both.
    fn parts<'a>(&self, look: Look, exam: &Exam) -> Option<Element<'a, Message>> {
        let chips = exam.parts().map(|(kind, _)| {
            let chip = chip(look, part_name(look.language, kind), kind == self.part);
            chip.on_press(Message::Part(kind)).into()
        });
        let chips: Vec<_> = chips.collect();
        (chips.len() > 1).then(|| choice(look, tr!(look.language, "print-part"), chips).into())
    }

    fn forms<'a>(&self, look: Look, part: &Part) -> Element<'a, Message> {
        let language = look.language;
        let chips = Form::all(part).map(|form| {
            let chip = chip(look, form_name(language, form, part), form == self.form);
            chip.on_press(Message::Form(form)).into()
        });
        let said = tr!(
            language,
            "print-form-why",
            questions = self.form.questions(part),
            marks = self.form.full_marks(part),
            minutes = self.form.minutes(part)
        );
        choice(look, tr!(language, "print-form"), chips.collect()).push(quiet(look, said)).into()
    }

    fn number<'a>(&'a self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let field = text_input("", &self.number)
            .id(NUMBER)
            .size(size::BODY)
            .padding([8, 12])
            .width(140)
            .style(theme::field(look))
            .on_input(Message::Number);
        let said = match self.supply() {
            Some(Ok(supply)) => {
                let supply: usize = *supply;
                tr!(language, "print-number-supply", supply = supply)
            }
            _ => tr!(language, "print-number-why"),
        };
        let name = words(tr!(language, "print-number")).color(look.palette.quiet);
        column![name, field, quiet(look, said)].spacing(6).into()
    }

    fn variants<'a>(&self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let named =
            |variant: Variant| tr!(language, "handout-variant", letter = variant.letter().to_string());
        let choices = [
            (tr!(language, "print-both"), Variant::ALL.to_vec()),
            (named(Variant::A), vec![Variant::A]),
            (named(Variant::B), vec![Variant::B]),
        ];
        let chips = choices.into_iter().map(|(name, variants)| {
            let is_chosen = variants == self.variants;
            chip(look, name, is_chosen).on_press(Message::Variants(variants)).into()
        });
        let said = tr!(language, "print-variants-why");
        choice(look, tr!(language, "print-variants"), chips.collect()).push(quiet(look, said)).into()
    }

    fn partials<'a>(&self, look: Look) -> Element<'a, Message> {
        let language = look.language;
        let chips = partial::choices(look, self.partial, Message::Partial);
        choice(look, tr!(language, "result-partial"), chips).into()
    }

    fn languages<'a>(&self, look: Look) -> Element<'a, Message> {
        let chips = Language::ALL.map(|language| {
            let chip = chip(look, language.own_name(), language == self.language);
            chip.on_press(Message::Language(language)).into()
        });
        let is_partly = self.language == Language::English;
        let said = is_partly.then(|| tr!(look.language, "print-language-why"));
        choice(look, tr!(look.language, "print-language"), Vec::from(chips))
            .push(said.map(|said| quiet(look, said)))
            .into()
    }

    /// Where the files go, or why there will be none.
    fn files<'a>(&'a self, look: Look, part: &'a Part) -> Element<'a, Message> {
        let language = look.language;
        match self.supply() {
            None => card(look, quiet(look, tr!(language, "print-counting"))),
            Some(Err(shortage)) => short(look, part, shortage),
            Some(Ok(_)) if self.typed().is_none() => {
                let said = words(tr!(language, "print-no-number"));
                banner(Icon::Warning, look.palette.notice_soft, look.palette.notice, said)
            }
            Some(Ok(_)) => {
                let count: usize = self.variants.len() * handout::Piece::ALL.len();
                let pieces = handout::Piece::ALL.map(|piece| piece.name(language));
                let pieces = pieces.join(&tr!(language, "list-comma"));
                let said = tr!(language, "print-files", count = count, pieces = pieces);
                let label = tr!(language, "print-save");
                card(look, column![words(said), self.files.view(look, label).map(Message::Files)].spacing(12))
            }
        }
    }
}

/// What the bank lacks, and what can be printed instead.
fn short<'a>(look: Look, part: &'a Part, shortage: &Shortage) -> Element<'a, Message> {
    let lacks = lack_lines(look.language, part, shortage).into_iter().map(|line| quiet(look, line).into());
    let said = column![
        row![words(tr!(look.language, "print-short")).font(theme::BOLD)].align_y(Alignment::Center),
        Column::with_children(lacks).spacing(2),
    ];
    banner(Icon::Warning, look.palette.notice_soft, look.palette.notice, said.spacing(6))
}

/// Counts what the bank yields: it takes long enough to be done away from the window.
fn offers(library: &Library, exam: &ExamId) -> Vec<Offer> {
    let Some(exam) = library.exam(exam) else { return Vec::new() };
    let banks = exam.parts().filter_map(|(kind, part)| Some((kind, part, Bank::new(library, exam, kind)?)));
    let offers = banks.flat_map(|(part, blueprint, bank)| {
        let offer = |form| Offer { part, form, supply: bank.supply(form) };
        Form::all(blueprint).map(offer).collect::<Vec<_>>()
    });
    offers.collect()
}

/// Makes the files away from the window; the first of them is shown.
fn written(library: &Library, exam: &ExamId, order: &Order, folder: PathBuf) -> Result<PathBuf, Trouble> {
    let unknown = || Trouble::Made(tr!(order.language, "cli-paper-no-paper"));
    let exam = library.exam(exam).ok_or_else(unknown)?;
    let files = handout::print(library, exam, order, &folder).map_err(|error| match error {
        handout::Error::Write(error) => Trouble::File(error),
        handout::Error::NoPaper => unknown(),
        handout::Error::Short(_) => Trouble::Made(tr!(order.language, "print-short")),
        handout::Error::Print(error) => Trouble::Made(error.to_string()),
    })?;
    files.into_iter().next().ok_or_else(unknown)
}
