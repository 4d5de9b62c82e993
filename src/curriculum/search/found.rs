//! What was found, as it is shown: titles and excerpts with the words of the query marked.

use std::ops::Range;

use super::{Index, Place, Target, begins_word, sound};
use crate::curriculum::lesson::{Line, Run};
use crate::curriculum::{Language, Library};

/// What was found, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Terms of the glossary.
    pub terms: Group,
    /// Sections of lessons.
    pub lessons: Group,
    /// Questions and cards.
    pub questions: Group,
}

impl Found {
    /// The three kinds in the order in which they are shown.
    pub fn groups(&self) -> [&Group; 3] {
        [&self.terms, &self.lessons, &self.questions]
    }

    /// How many things were found.
    pub fn total(&self) -> usize {
        self.groups().iter().map(|group| group.total).sum()
    }
}

/// Hits of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// How many there are.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<Hit>,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// What it is called; what the query asks for is bold.
    pub title: Line,
    /// What it says around the hit; what the query asks for is bold.
    pub excerpt: Line,
}

/// How much of a text is shown, in half-em cells (a Chinese character has two).
const SHOWN: usize = 116;
/// How much of that stands before the hit.
const BEFORE: usize = 30;

/// A query being answered.
pub struct Reading<'a> {
    pub index: &'a Index,
    pub library: &'a Library,
    pub language: Language,
    pub words: &'a [String],
}

impl Reading<'_> {
    pub fn found(&self, places: &[(usize, Place)], limit: usize) -> Found {
        let mut found = Found::default();
        for (entry, place) in places {
            let group = match self.index.entries[*entry].target {
                Target::Term(_) => &mut found.terms,
                Target::Lesson { .. } => &mut found.lessons,
                Target::Question(_) => &mut found.questions,
            };
            // What went with its deck since the index was made is not found.
            if group.hits.len() < limit {
                let Some(hit) = self.hit(*entry, *place) else { continue };
                group.hits.push(hit);
            }
            group.total += 1;
        }
        found
    }

    fn hit(&self, number: usize, place: Place) -> Option<Hit> {
        let index = self.index;
        let entry = &index.entries[number];
        let title = self.title(number, &entry.target)?;
        let passage = &index.passages[place.passage as usize];
        // A name says nothing about the thing: its meaning is shown instead, and so is the text of a heading.
        let lead = match self.language {
            Language::English => entry.lead[1].or(entry.lead[0]),
            Language::Chinese => entry.lead[0],
        };
        let is_named = matches!(passage.field, super::Field::Name | super::Field::Heading);
        let excerpt = match lead.filter(|_| is_named) {
            Some(lead) => {
                let start = index.passages[lead as usize].start as usize;
                self.excerpt(start, lead)
            }
            None => self.excerpt(place.at as usize, place.passage),
        };
        Some(Hit { target: entry.target.clone(), title: mark(&title, self.words), excerpt })
    }

    fn title(&self, entry: usize, target: &Target) -> Option<String> {
        let (library, language) = (self.library, self.language);
        match target {
            Target::Term(id) => Some(library.term(id)?.title(language)),
            Target::Lesson { topic, section } => {
                let title = library.topic(topic)?.title(language);
                match self.heading(entry).filter(|_| *section > 0) {
                    Some(heading) => Some(format!("{title} · {heading}")),
                    None => Some(title.to_owned()),
                }
            }
            Target::Question(id) => {
                library.question(id)?;
                let topic = library.topic_of(id).map(|topic| topic.title(language));
                Some(topic.or_else(|| library.deck_of(id).map(|deck| deck.title.as_str()))?.to_owned())
            }
        }
    }

    /// The heading of a section, in the language in use where it has one.
    fn heading(&self, entry: usize) -> Option<String> {
        let [chinese, english] = self.index.entries[entry].heading;
        let number = match self.language {
            Language::Chinese => chinese.or(english),
            Language::English => english.or(chinese),
        }?;
        let found = &self.index.passages[number as usize];
        Some(self.index.original(found.start as usize..found.end as usize))
    }

    /// The line around a place of a passage, cut to what can be shown.
    fn excerpt(&self, at: usize, passage: u32) -> Line {
        let passage = &self.index.passages[passage as usize];
        let (start, end) = (passage.start as usize, passage.end as usize);
        let text = &self.index.text;
        let line_start = text[start..at].rfind('\n').map_or(start, |feed| start + feed + 1);
        let line_end = text[at..end].find('\n').map_or(end, |feed| at + feed);
        let line = self.index.original(line_start..line_end);
        let (from, to) = window(&line, at - line_start);
        let mut shown = mark(&line[from..to], self.words);
        // In English as `text::english` has it.
        let dots = if passage.language == Language::English { "..." } else { "…" };
        let more = || Run { text: dots.to_owned(), bold: false };
        if from > 0 {
            shown.insert(0, more());
        }
        if to < line.len() {
            shown.push(more());
        }
        shown
    }
}

/// The part of a line to show so that what begins at `at` is seen in its context.
fn window(line: &str, at: usize) -> (usize, usize) {
    let cells = |character: char| if character.is_ascii() { 1 } else { 2 };
    let (mut from, mut room) = (at, BEFORE);
    for (position, character) in line[..at].char_indices().rev() {
        if room < cells(character) {
            break;
        }
        room -= cells(character);
        from = position;
    }
    // Not in the middle of an English word.
    let is_cut = |position: usize| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        letter(line[..position].chars().next_back()) && letter(line[position..].chars().next())
    };
    while from < at && (is_cut(from) || line[from..].starts_with(' ')) {
        from += line[from..].chars().next().map_or(1, char::len_utf8);
    }
    let (mut to, mut room) = (from, SHOWN);
    for character in line[from..].chars() {
        if room < cells(character) {
            break;
        }
        room -= cells(character);
        to += character.len_utf8();
    }
    let whole = to;
    while to > at && to < line.len() && is_cut(to) {
        to -= line[..to].chars().next_back().map_or(1, char::len_utf8);
    }
    // A word longer than the line is cut after all.
    (from, if to > at { to } else { whole })
}

/// A text with what the words ask for in bold: where they stand, or else where they sound.
pub fn mark(text: &str, words: &[String]) -> Line {
    let folded = text.to_ascii_lowercase();
    let mut marked: Vec<Range<usize>> = words.iter().flat_map(|word| occurrences(&folded, word)).collect();
    marked.sort_by_key(|range| range.start);
    let mut line = Line::new();
    let mut done = 0;
    let mut push = |part: &str, bold: bool| {
        if !part.is_empty() {
            line.push(Run { text: part.to_owned(), bold });
        }
    };
    for range in marked {
        let start = range.start.max(done);
        if range.end > start {
            push(&text[done..start], false);
            push(&text[start..range.end], true);
            done = range.end;
        }
    }
    push(&text[done..], false);
    line
}

fn occurrences(folded: &str, word: &str) -> Vec<Range<usize>> {
    let literal: Vec<_> = folded
        .match_indices(word)
        .filter(|(at, _)| begins_word(folded.as_bytes(), *at))
        .map(|(at, found)| at..at + found.len())
        .collect();
    if !literal.is_empty() {
        return literal;
    }
    let Some(letters) = sound::typed(word).filter(|letters| letters.len() > 1) else { return literal };
    let first = folded.char_indices().find_map(|(at, _)| {
        let count = sound::said(letters.as_bytes(), &folded[at..])?;
        let length: usize = folded[at..].chars().take(count).map(char::len_utf8).sum();
        Some(at..at + length)
    });
    first.into_iter().collect()
}
