//! Reading a library into an index.

use super::sound::Beginning;
use super::{Entry, Field, Index, Passage, Target};
use crate::curriculum::lesson::{Block, parse, plain};
use crate::curriculum::question::Body;
use crate::curriculum::{Language, Library, Question, Term, Text, Topic};

/// Everything of a library, in the order in which equals are shown.
pub fn index(library: &Library) -> Index {
    let mut builder = Builder::default();
    for term in library.terms() {
        builder.term(term);
    }
    for topic in library.topics() {
        builder.lesson(topic);
    }
    for question in library.active() {
        builder.question(question);
    }
    for deck in library.decks() {
        for card in library.cards_in(&deck.id) {
            builder.question(card);
        }
    }
    builder.finish()
}

#[derive(Default)]
struct Builder {
    entries: Vec<Entry>,
    drafts: Vec<Draft>,
}

/// A passage that has no place yet.
struct Draft {
    entry: usize,
    field: Field,
    language: Language,
    text: String,
    /// Whether it stands for its entry.
    leads: bool,
}

impl Draft {
    /// Which part of the index it belongs to.
    fn part(&self) -> usize {
        let is_chinese =
            self.text.chars().any(|character| !character.is_ascii() && character.is_alphanumeric());
        (if is_chinese { 0 } else { 2 }) + usize::from(self.field == Field::Text)
    }
}

/// A section of a lesson in one language.
#[derive(Default)]
struct Section {
    heading: String,
    lines: Vec<String>,
}

impl Builder {
    fn open(&mut self, target: Target) {
        self.entries.push(Entry { target, lead: [None; 2], heading: [None; 2] });
    }

    /// Adds a text to the entry that was opened last.
    fn add(&mut self, field: Field, language: Language, text: &str) {
        let Some(entry) = self.entries.len().checked_sub(1) else { return };
        if !text.trim().is_empty() {
            self.drafts.push(Draft { entry, field, language, text: text.to_owned(), leads: false });
        }
    }

    /// The text that was added last stands for its entry.
    fn lead(&mut self) {
        if let Some(draft) = self.drafts.last_mut() {
            draft.leads = true;
        }
    }

    /// Gives every passage its place.
    fn finish(self) -> Index {
        let mut index = Index { entries: self.entries, ..Index::default() };
        let mut drafts: Vec<(usize, Draft)> =
            self.drafts.into_iter().map(|draft| (draft.part(), draft)).collect();
        drafts.sort_by_key(|(part, _)| *part);
        for part in 0..index.parts.len() {
            let place = |edge| drafts.partition_point(|(of, _)| *of < edge);
            index.parts[part] = place(part)..place(part + 1);
        }
        index.text.reserve_exact(drafts.iter().map(|(_, draft)| draft.text.len() + 1).sum());
        for (_, draft) in drafts {
            index.append(&draft);
        }
        index
    }

    fn both(&mut self, field: Field, text: &Text) {
        self.add(field, Language::Chinese, &text.zh);
        if let Some(english) = &text.en {
            self.add(field, Language::English, english);
        }
    }

    fn leading(&mut self, field: Field, text: &Text) {
        self.add(field, Language::Chinese, &text.zh);
        self.lead();
        if let Some(english) = &text.en {
            self.add(field, Language::English, english);
            self.lead();
        }
    }

    fn term(&mut self, term: &Term) {
        self.open(Target::Term(term.id.clone()));
        self.both(Field::Name, &term.name);
        for name in term.abbreviation.iter().chain(&term.aliases) {
            self.add(Field::Name, Language::Chinese, name);
        }
        self.leading(Field::Text, &term.definition);
        if let Some(note) = &term.note {
            self.both(Field::Text, note);
        }
    }

    fn lesson(&mut self, topic: &Topic) {
        let chinese = sections(&topic.lesson.zh);
        let english = topic.lesson.en.as_deref().map(sections).unwrap_or_default();
        for number in 0..chinese.len().max(english.len()) {
            self.open(Target::Lesson { topic: topic.id().clone(), section: number });
            if number == 0 {
                self.both(Field::Name, &topic.header.title);
                self.leading(Field::Text, &topic.header.summary);
            }
            for (language, sections) in [(Language::Chinese, &chinese), (Language::English, &english)] {
                if let Some(section) = sections.get(number) {
                    self.add(Field::Heading, language, &section.heading);
                    if !section.lines.is_empty() {
                        self.add(Field::Text, language, &section.lines.join("\n"));
                        if number > 0 {
                            self.lead();
                        }
                    }
                }
            }
        }
    }

    fn question(&mut self, question: &Question) {
        self.open(Target::Question(question.id.clone()));
        for language in Language::ALL {
            let own = |text: &Text| match language {
                Language::Chinese => Some(text.zh.replace("**", "")),
                Language::English => text.en.as_ref().map(|text| text.replace("**", "")),
            };
            if let Some(stem) = own(&question.stem) {
                self.add(Field::Stem, language, &stem);
                self.lead();
            }
            let texts = question.texts();
            let mut lines: Vec<String> =
                texts.iter().filter(|(place, _)| place != "stem").filter_map(|(_, text)| own(text)).collect();
            if let (Body::Fill { blanks }, Language::Chinese) = (&question.body, language) {
                lines.extend(blanks.iter().flat_map(|blank| blank.accept.clone()));
            }
            if !lines.is_empty() {
                self.add(Field::Text, language, &lines.join("\n"));
            }
        }
    }
}

impl Index {
    /// Puts a text at the end. Texts of more than four gigabytes in all are not ours.
    fn append(&mut self, draft: &Draft) {
        let start = self.text.len();
        if u32::try_from(start + draft.text.len()).is_err() {
            return;
        }
        self.capitals.extend(
            draft
                .text
                .bytes()
                .enumerate()
                .filter(|(_, b)| b.is_ascii_uppercase())
                .map(|(at, _)| (start + at) as u32),
        );
        self.text.push_str(&draft.text);
        self.text[start..].make_ascii_lowercase();
        let end = self.text.len();
        self.text.push('\n');
        let sounds = self.sounds.len() as u32;
        if draft.field != Field::Text && draft.language == Language::Chinese {
            self.sounds.extend(draft.text.chars().map(Beginning::of));
        }
        let number = Some(self.passages.len() as u32);
        let entry = &mut self.entries[draft.entry];
        let own = usize::from(draft.language == Language::English);
        if draft.leads {
            entry.lead[own] = number;
        }
        if draft.field == Field::Heading {
            entry.heading[own] = number;
        }
        self.passages.push(Passage {
            start: start as u32,
            end: end as u32,
            entry: draft.entry as u32,
            field: draft.field,
            language: draft.language,
            sounds: sounds..self.sounds.len() as u32,
        });
    }
}

/// The sections of a lesson: what stands before the first heading below the title, then one a heading.
fn sections(source: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    for block in parse(source) {
        match &block {
            Block::Heading(1, _) => {}
            Block::Heading(_, line) => {
                sections.push(Section { heading: plain(line), lines: Vec::new() });
            }
            block => {
                if let Some(section) = sections.last_mut() {
                    lines(block, &mut section.lines);
                }
            }
        }
    }
    sections
}

fn lines(block: &Block, into: &mut Vec<String>) {
    match block {
        Block::Heading(_, line) | Block::Paragraph(line) => into.push(plain(line)),
        Block::Quote(blocks) => blocks.iter().for_each(|block| lines(block, into)),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| lines(block, into)),
        Block::Table(rows) => {
            into.extend(
                rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" / ")),
            );
        }
        Block::Rule => {}
    }
}
