//! Reading a library into an index.

use super::{Entry, Field, Index, Passage, Target, sound};
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
    builder.index.text.shrink_to_fit();
    builder.index
}

#[derive(Default)]
struct Builder {
    index: Index,
}

/// A section of a lesson in one language.
#[derive(Default)]
struct Section {
    heading: String,
    lines: Vec<String>,
}

impl Builder {
    fn open(&mut self, target: Target) {
        self.index.entries.push(Entry { target, lead: [None; 2], end: 0 });
    }

    /// Adds a text to the entry that was opened last. Texts of more than four gigabytes in all are not ours.
    fn add(&mut self, field: Field, language: Language, text: &str) {
        let index = &mut self.index;
        let (Some(entry), start) = (index.entries.len().checked_sub(1), index.text.len()) else { return };
        let end = start + text.len();
        if text.trim().is_empty() || u32::try_from(end).is_err() {
            return;
        }
        index.capitals.extend(
            text.bytes()
                .enumerate()
                .filter(|(_, b)| b.is_ascii_uppercase())
                .map(|(at, _)| (start + at) as u32),
        );
        index.text.push_str(text);
        index.text[start..].make_ascii_lowercase();
        index.text.push('\n');
        index.entries[entry].end = end as u32;
        let sounds = index.initials.len() as u32;
        if field != Field::Text && language == Language::Chinese {
            index.initials.extend(text.chars().map(sound::initials));
        }
        index.passages.push(Passage {
            start: start as u32,
            end: end as u32,
            entry: entry as u32,
            field,
            language,
            sounds: sounds..index.initials.len() as u32,
        });
    }

    /// The text that was added last stands for its entry.
    fn lead(&mut self) {
        let Some(number) = self.index.passages.len().checked_sub(1) else { return };
        let passage = &self.index.passages[number];
        if let Some(entry) = self.index.entries.get_mut(passage.entry as usize) {
            entry.lead[usize::from(passage.language == Language::English)] = Some(number as u32);
        }
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
