//! Finding things again: an index over terms, lessons, questions and cards.
//!
//! All text lies in one piece of memory in small letters; a query's words are looked for in it as they are, and
//! what may be pinyin also by how names, headings and stems sound. Bytes stay where they are in the original, so
//! that what is shown keeps its capitals.
//!
//! Names, headings and stems lie together before all other texts: most of what is found is found there, so a search
//! walks a few megabytes in a row instead of jumping through all of them. What has no Chinese in it comes last, where
//! a Chinese word is not looked for.

mod build;
mod found;
mod sound;

use std::ops::Range;

use memchr::memmem::Finder;

pub use found::{Found, Group, Hit};

use super::{Language, Library, QuestionId, TermId, TopicId};
use sound::Beginning;

/// What a hit leads to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// A term of the glossary.
    Term(TermId),
    /// A section of a lesson.
    Lesson {
        /// Whose lesson.
        topic: TopicId,
        /// Which section, counted from 0: what stands before the first heading.
        section: usize,
    },
    /// A question, or the card of a deck.
    Question(QuestionId),
}

/// Everything that can be found.
#[derive(Debug, Default)]
pub struct Index {
    /// All passages, each with a line feed after it, in small letters.
    text: String,
    /// Where the original has capitals, ascending.
    capitals: Vec<u32>,
    /// In the order of their text: by part, within a part by entry.
    passages: Vec<Passage>,
    /// Where the parts begin and end in `passages`.
    parts: [Range<usize>; 4],
    /// In the order in which equals are shown.
    entries: Vec<Entry>,
    /// For each character of the passages that can be found by sound: how it may begin.
    sounds: Vec<Beginning>,
}

#[derive(Debug)]
struct Entry {
    target: Target,
    /// The passage that stands for it where its name was hit, Chinese and English.
    lead: [Option<u32>; 2],
    /// The heading of a section, Chinese and English.
    heading: [Option<u32>; 2],
}

#[derive(Debug)]
struct Passage {
    start: u32,
    end: u32,
    entry: u32,
    field: Field,
    language: Language,
    /// Its characters in `Index::sounds`; empty where sounds are not looked for.
    sounds: Range<u32>,
}

/// Where in an entry a text stands: what weighs most comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    /// A term's name, abbreviation or alias; a lesson's title.
    Name,
    /// A section's heading.
    Heading,
    /// A question's stem.
    Stem,
    /// Everything else.
    Text,
}

/// The best place of a word within an entry.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// 0 is best.
    weight: u16,
    passage: u32,
    at: u32,
}

/// What a hit in a text that is no name, heading or stem weighs: no other weighs more.
const TEXT: u16 = 9;

/// Words of one query that are looked at; whoever pastes a page gets what its beginning finds.
const MOST_WORDS: usize = 8;

impl Index {
    /// Reads everything there is to find.
    pub fn new(library: &Library) -> Self {
        build::index(library)
    }

    /// How many things can be found.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What holds all words of a query, at most `limit` of a kind with their texts.
    pub fn search(&self, library: &Library, query: &str, language: Language, limit: usize) -> Found {
        let words = words(query);
        let reading = found::Reading { index: self, library, language, words: &words };
        reading.found(&self.ranked(&words, language), limit)
    }

    /// The terms that hold all words of a query, best first.
    pub fn terms(&self, query: &str, language: Language) -> Vec<&TermId> {
        let ranked = self.ranked(&words(query), language);
        let term = |entry: usize| match &self.entries[entry].target {
            Target::Term(term) => Some(term),
            Target::Lesson { .. } | Target::Question(_) => None,
        };
        ranked.into_iter().filter_map(|(entry, _)| term(entry)).collect()
    }

    /// The entries that hold all words, best first.
    fn ranked(&self, words: &[String], language: Language) -> Vec<(usize, Place)> {
        let Some((first, rest)) = words.split_first() else { return Vec::new() };
        let mut places = self.places(first, language);
        for word in rest {
            let more = self.places(word, language);
            for (place, other) in places.iter_mut().zip(more) {
                // The excerpt shows the word that was found in the better place.
                *place = place.zip(other).map(|(a, b)| {
                    let better = if b.weight < a.weight { b } else { a };
                    Place { weight: a.weight + b.weight, ..better }
                });
            }
        }
        let mut found: Vec<(usize, Place)> =
            places.into_iter().enumerate().filter_map(|(entry, place)| Some((entry, place?))).collect();
        // Stable, and they come in the order of entries: sorting by little else than a handful of weights is cheap.
        found.sort_by_key(|(_, place)| place.weight);
        found
    }

    /// Where one word is found best in each entry.
    fn places(&self, word: &str, language: Language) -> Vec<Option<Place>> {
        let mut places = vec![None; self.entries.len()];
        self.literally(word, language, &mut places);
        if let Some(letters) = sound::typed(word).filter(|letters| letters.len() > 1) {
            self.by_sound(letters.as_bytes(), language, &mut places);
        }
        places
    }

    fn literally(&self, word: &str, language: Language, places: &mut [Option<Place>]) {
        let finder = Finder::new(word);
        // Chinese stands in the first two parts only.
        let parts = if word.is_ascii() { &self.parts[..] } else { &self.parts[..2] };
        for (headlines, texts) in parts.iter().step_by(2).zip(parts.iter().skip(1).step_by(2)) {
            self.scan(headlines.clone(), &finder, language, places);
            // Where a text says no more than what was found already, it is not read.
            let is_done = |passage: &Passage, places: &[Option<Place>]| {
                places[passage.entry as usize].is_some_and(|known| {
                    known.weight < TEXT || self.passages[known.passage as usize].language == language
                })
            };
            let mut next = texts.start;
            while next < texts.end {
                let rest = &self.passages[next..texts.end];
                let done = rest.iter().take_while(|passage| is_done(passage, places)).count();
                let open = rest[done..].iter().take_while(|passage| !is_done(passage, places)).count();
                self.scan(next + done..next + done + open, &finder, language, places);
                next += done + open;
            }
        }
    }

    /// Looks through passages that lie in a row.
    fn scan(
        &self,
        passages: Range<usize>,
        finder: &Finder<'_>,
        language: Language,
        places: &mut [Option<Place>],
    ) {
        let Some(last) = self.passages[passages.clone()].last() else { return };
        let (bytes, length) = (&self.text.as_bytes()[..last.end as usize], finder.needle().len());
        let mut next = passages.start;
        let mut from = self.passages[next].start as usize;
        while let Some(at) = bytes.get(from..).and_then(|rest| finder.find(rest)).map(|at| from + at) {
            next = self.passage_at(at, next);
            let passage = &self.passages[next];
            if !begins_word(bytes, at) {
                from = at + 1;
                continue;
            }
            let (start, end) = (passage.start as usize, passage.end as usize);
            let weight = match passage.field {
                Field::Name if at == start && at + length == end => 0,
                Field::Name if at == start => 1,
                Field::Name => 3,
                Field::Heading => 5,
                Field::Stem => 7,
                Field::Text => TEXT,
            };
            self.note(places, next, at, weight, language);
            from = end;
        }
    }

    /// The passage that holds the byte `at`, or the end: `from` or one after it, and rarely far ahead. Steps that
    /// double find it without a walk over all that lies in memory.
    fn passage_at(&self, at: usize, from: usize) -> usize {
        let ends_before = |passage: &Passage| passage.end as usize <= at;
        let (mut low, mut step) = (from, 1);
        while self.passages.get(low + step - 1).is_some_and(ends_before) {
            low += step;
            step *= 2;
        }
        let high = (low + step).min(self.passages.len());
        low + self.passages[low.min(high)..high].partition_point(ends_before)
    }

    fn by_sound(&self, word: &[u8], language: Language, places: &mut [Option<Place>]) {
        for (number, passage) in self.passages[..self.parts[0].end].iter().enumerate() {
            // Two letters sound like something in every stem.
            if passage.sounds.is_empty() || (passage.field == Field::Stem && word.len() < 3) {
                continue;
            }
            let (start, end) = (passage.start as usize, passage.end as usize);
            let sounds = &self.sounds[passage.sounds.start as usize..passage.sounds.end as usize];
            let begins = |place: usize| {
                let next = sounds.get(place + 1).copied().unwrap_or_default();
                sounds[place].may_begin(next, word)
            };
            // Most passages have no such place at all, and their letters need not be walked.
            let Some(first) = (0..sounds.len()).find(|place| begins(*place)) else { continue };
            let text = &self.text[start..end];
            let hit = text.char_indices().enumerate().skip(first).find_map(|(place, (at, _))| {
                let count = begins(place).then(|| sound::said(word, &text[at..])).flatten()?;
                Some((at, count))
            });
            if let Some((at, count)) = hit {
                let weight = match passage.field {
                    Field::Name if at == 0 && count == sounds.len() => 2,
                    Field::Name => 4,
                    Field::Heading => 6,
                    Field::Stem | Field::Text => 8,
                };
                self.note(places, number, start + at, weight, language);
            }
        }
    }

    fn note(&self, places: &mut [Option<Place>], number: usize, at: usize, weight: u16, language: Language) {
        let passage = &self.passages[number];
        let place = &mut places[passage.entry as usize];
        let is_better = place.is_none_or(|known| {
            let known_language = self.passages[known.passage as usize].language;
            weight < known.weight
                || (weight == known.weight && known_language != language && passage.language == language)
        });
        if is_better {
            *place = Some(Place { weight, passage: number as u32, at: at as u32 });
        }
    }

    /// A piece of the text as it was written.
    fn original(&self, range: Range<usize>) -> String {
        let mut bytes = self.text.as_bytes()[range.clone()].to_vec();
        let first = self.capitals.partition_point(|at| (*at as usize) < range.start);
        for at in self.capitals[first..].iter().map(|at| *at as usize).take_while(|at| *at < range.end) {
            bytes[at - range.start].make_ascii_uppercase();
        }
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// Whether an ASCII word begins here: `sl` is not looked for within `asleep`.
fn begins_word(bytes: &[u8], at: usize) -> bool {
    !bytes[at].is_ascii_alphanumeric() || at == 0 || !bytes[at - 1].is_ascii_alphanumeric()
}

/// The words of a query as they are looked for: in small letters, of half width.
fn words(query: &str) -> Vec<String> {
    let folded: String = query
        .chars()
        .map(|character| match character {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
            other => other,
        })
        .map(|character| character.to_ascii_lowercase())
        .collect();
    let mut words: Vec<String> =
        folded.split(|c: char| c.is_whitespace() || c == '\0').map(str::to_owned).collect();
    words.retain(|word| word.chars().any(char::is_alphanumeric));
    words.truncate(MOST_WORDS);
    words
}

#[cfg(test)]
mod tests;
