//! Anki packages out: questions as basic notes that Anki updates when they are brought in again.

use std::collections::HashSet;
use std::io::{self, Cursor, Write};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Connection, MAIN_DB, named_params};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::fingerprint;
use super::html::of_text;
use crate::curriculum::{Language, Library, Question};
use crate::exchange::written::{self, STANDING, Written};
use crate::tr;

/// Why no package could be made.
#[derive(Debug, Clone, thiserror::Error)]
#[error("the package could not be made: {0}")]
pub struct Error(Arc<str>);

/// The note type: a number of our own that stays, so that a second package brings no second type.
const KIND: i64 = 1_763_700_000_001;
/// When the note type was last changed, seconds: only with a change of its fields, template or style.
const KIND_CHANGED: i64 = 1_763_700_000;
/// How the cards look in Anki.
const STYLE: &str = include_str!("export/style.css");

/// In which languages cards are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// One of the two.
    One(Language),
    /// Chinese, with the English below it where there is any.
    Both,
}

/// A deck to give away. Nothing of what a learner did is in it.
#[derive(Debug, Clone)]
pub struct Export {
    /// The deck's name; `::` parts a deck from the decks within it.
    pub deck: String,
    /// When it is made: Anki takes the newer of two versions of a note.
    pub made_at: Timestamp,
    /// The language of the note type's name and of what is around the questions.
    pub language: Language,
    /// The notes, in the order in which they are to be learned.
    pub notes: Vec<Note>,
}

/// A note with one card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its name for ever, for example the question's: what Anki knows a note by.
    pub name: String,
    /// HTML.
    pub front: String,
    /// HTML.
    pub back: String,
    /// Without blanks; `::` makes a hierarchy.
    pub tags: Vec<String>,
}

impl Note {
    /// A question as a note.
    pub fn of(library: &Library, question: &Question, languages: Languages) -> Self {
        let shown = match languages {
            Languages::One(language) => vec![language],
            Languages::Both if question.stem.en.is_some() => Language::ALL.to_vec(),
            Languages::Both => vec![Language::Chinese],
        };
        let first = shown.first().copied().unwrap_or_default();
        let sides = shown.iter().map(|language| (*language, written::written(question, STANDING, *language)));
        let (fronts, backs): (Vec<_>, Vec<_>) =
            sides.map(|(language, written)| (front(&written), back(&written, language))).unzip();
        let between = "<hr class=\"languages\">";
        let mut tags: Vec<String> =
            library.topic_of(&question.id).iter().map(|topic| format!("zuoxi::{}", topic.id())).collect();
        tags.extend(question.serves.iter().map(|code| code.to_string().replace('/', "::")));
        tags.push(crate::i18n::kind_name(first, question.kind()).replace(' ', "-"));
        Self { name: question.id.to_string(), front: fronts.join(between), back: backs.join(between), tags }
    }
}

fn front(written: &Written) -> String {
    let options: String =
        written.options.iter().map(|option| element("option", &of_text(&option.whole()))).collect();
    [
        element("kind", &of_text(&written.kind)),
        element("stem", &of_text(&written.stem)),
        element("options", &options),
    ]
    .join("\n")
}

fn back(written: &Written, language: Language) -> String {
    let answer: String = written.answer.iter().map(|line| element("line", &of_text(line))).collect();
    let said = written.options.iter().filter(|option| !option.feedback.is_empty());
    let reasons: String = said
        .map(|option| {
            let (class, sign) = if option.is_right { ("right", "✓ ") } else { ("wrong", "✗ ") };
            element(class, &[sign, &option.letter, ". ", &of_text(&option.feedback)].concat())
        })
        .collect();
    let source = match written.source.as_str() {
        "" => String::new(),
        source => of_text(&tr!(language, "source", source = source)),
    };
    [
        element("answer", &answer),
        element("explanation", &of_text(&written.explanation)),
        element("reasons", &reasons),
        element("source", &source),
    ]
    .concat()
}

/// Some HTML in an element of a class; nothing for nothing.
fn element(class: &str, html: &str) -> String {
    if html.is_empty() { String::new() } else { ["<div class=\"", class, "\">", html, "</div>"].concat() }
}

impl Export {
    /// The package's bytes.
    ///
    /// # Errors
    /// [`Error`]: the database or the zip could not be made, which only happens without memory.
    pub fn package(&self) -> Result<Vec<u8>, Error> {
        let collection = self.collection().map_err(|error| Error(error.to_string().into()))?;
        zipped(&collection).map_err(|error| Error(error.to_string().into()))
    }

    fn collection(&self) -> rusqlite::Result<Vec<u8>> {
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch(include_str!("export/schema.sql"))?;
        let (millis, seconds) = (self.made_at.as_millisecond(), self.made_at.as_second());
        // Anki knows decks by their names; the number must only not be anybody else's.
        let deck = 1_700_000_000_000 + (fingerprint(self.deck.as_bytes()) % 90_000_000_000).cast_signed();
        let transaction = connection.transaction()?;
        transaction.execute(
            include_str!("export/collection.sql"),
            named_params! {
                ":seconds": seconds, ":millis": millis, ":kind": KIND, ":kind_name": tr!(self.language, "anki-note-type"),
                ":kind_seconds": KIND_CHANGED, ":css": STYLE, ":deck": deck, ":deck_name": self.deck,
            },
        )?;
        {
            let mut add_note = transaction.prepare(include_str!("export/note.sql"))?;
            let mut add_card = transaction.prepare(include_str!("export/card.sql"))?;
            let mut names = HashSet::new();
            // Of one name only the first: two would fight in Anki, too.
            let notes = self.notes.iter().filter(|note| names.insert(note.name.as_str()));
            for (place, note) in (0_i64..).zip(notes) {
                let id = millis + place;
                add_note.execute(named_params! {
                    ":id": id, ":guid": format!("zuoxi:{}", note.name), ":kind": KIND, ":seconds": seconds,
                    ":tags": tags(&note.tags), ":fields": format!("{}\u{1f}{}", note.front, note.back),
                    ":sort": note.front, ":checksum": checksum(&note.front),
                })?;
                add_card.execute(named_params! {
                    ":id": id, ":deck": deck, ":seconds": seconds, ":due": place + 1,
                })?;
            }
        }
        transaction.commit()?;
        connection.serialize(MAIN_DB).map(|data| data.to_vec())
    }
}

/// Tags as Anki keeps them: parted by blanks, with one at either end.
fn tags(tags: &[String]) -> String {
    if tags.is_empty() { String::new() } else { format!(" {} ", tags.join(" ")) }
}

/// Anki looks for duplicates by this; it computes it anew when it checks a database. Any number will do
/// that is the same for the same text.
fn checksum(text: &str) -> i64 {
    i64::from(fingerprint(text.as_bytes()) as u32)
}

fn zipped(collection: &[u8]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("collection.anki2", options)?;
    zip.write_all(collection)?;
    // The list of pictures and sounds: questions have none.
    zip.start_file("media", options)?;
    zip.write_all(b"{}")?;
    Ok(zip.finish()?.into_inner())
}
