//! Anki packages in: basic cards become a deck; what cannot be taken is listed, with the reason.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::collection::{self, Collection, Fault, Kind};
use super::fingerprint;
use super::html::{self, Plain};
use super::package::{self, Refusal};
use super::template::{Side, fill};
use crate::curriculum::deck::{Card, LONGEST_SIDE, MOST_CARDS};
use crate::curriculum::{Deck, DeckId, Invalid};

/// All text that is taken from one package, bytes: a deck is a file that has to be read at every start.
pub const MOST_TEXT: usize = 6 << 20;
/// So many examples of what was left out are kept for each reason.
const EXAMPLES: usize = 20;
/// So many characters of an example are shown.
const EXCERPT: usize = 40;

/// What a package held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The cards, in the order in which their notes were made. Deck and cards have the same names whenever
    /// the same deck of Anki's is taken in, so that it is updated.
    pub deck: Deck,
    /// What was left out, by reason.
    pub left_out: Vec<LeftOut>,
    /// How many pictures and sounds the cards that were taken had.
    pub media: usize,
}

/// What was left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The reason.
    pub why: Why,
    /// How many cards.
    pub count: usize,
    /// The beginnings of some of them.
    pub examples: Vec<String>,
}

/// Why a card was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It hides parts of a text or of a picture (cloze).
    Cloze,
    /// Nothing but pictures or sounds, or nothing at all, on the front.
    NoFront,
    /// The same on the back.
    NoBack,
    /// Longer than anything one learns by heart.
    TooLong,
    /// The deck is full.
    TooMany,
    /// Its type or its content cannot be read.
    Broken,
    /// The file is damaged from here on; how many cards were lost is not known.
    Damaged,
}

/// Reads a package. The working copy is made in `folder` and removed again; nothing is written elsewhere.
/// When `is_called_off` becomes true, it ends soon with [`Refusal::CalledOff`].
///
/// # Errors
/// [`Refusal`], also if not one card can be taken.
pub fn import(package: &Path, folder: &Path, is_called_off: &Arc<AtomicBool>) -> Result<Import, Refusal> {
    let called_off = |refusal| if is_set(is_called_off) { Refusal::CalledOff } else { refusal };
    let unpacked = package::unpack(package, folder)?;
    let collection = Collection::open(unpacked.path(), is_called_off.clone()).map_err(called_off)?;
    let mut reader = Reader::new(&collection);
    let ended = collection.cards(|card| {
        reader.take(card);
        !is_set(is_called_off)
    });
    if is_set(is_called_off) {
        return Err(Refusal::CalledOff);
    }
    if ended.is_err() {
        reader.leave_out(Why::Damaged, String::new());
    }
    let stem = package.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    reader.finish(&stem)
}

fn is_set(flag: &AtomicBool) -> bool {
    flag.load(std::sync::atomic::Ordering::Relaxed)
}

struct Reader<'a> {
    collection: &'a Collection,
    cards: Vec<Card>,
    numbers: HashSet<u32>,
    text: usize,
    decks: BTreeMap<i64, usize>,
    left_out: BTreeMap<Why, LeftOut>,
    media: usize,
}

impl<'a> Reader<'a> {
    fn new(collection: &'a Collection) -> Self {
        Self {
            collection,
            cards: Vec::new(),
            numbers: HashSet::new(),
            text: 0,
            decks: BTreeMap::new(),
            left_out: BTreeMap::new(),
            media: 0,
        }
    }

    fn take(&mut self, card: Result<collection::Card, Fault>) {
        let card = match card {
            Ok(card) => card,
            Err(Fault::Broken) => return self.leave_out(Why::Broken, String::new()),
            Err(Fault::TooLong) => return self.leave_out(Why::TooLong, String::new()),
        };
        match self.sides(&card) {
            Ok((front, back)) => self.keep(&card, front, back),
            Err(why) => {
                let first = card.fields.split('\u{1f}').next().unwrap_or_default();
                let start: String = first.chars().take(EXCERPT * 8).collect();
                self.leave_out(why, html::to_text(&start).text);
            }
        }
    }

    /// Front and back as text, or why there are none.
    fn sides(&self, card: &collection::Card) -> Result<(Plain, Plain), Why> {
        let kind = self.collection.kinds.get(&card.kind).ok_or(Why::Broken)?;
        if kind.is_cloze {
            return Err(Why::Cloze);
        }
        if self.cards.len() >= MOST_CARDS || self.text >= MOST_TEXT {
            return Err(Why::TooMany);
        }
        let (front, back) = kind.templates.get(card.template).ok_or(Why::Broken)?;
        let fields = fields(kind, &card.fields);
        let side = |template: &str, side| {
            let html = fill(template, &fields, side).map_err(|_| Why::Cloze)?;
            // A template may repeat a long field without end.
            if html.len() > LONGEST_SIDE * 64 { Err(Why::TooLong) } else { Ok(html::to_text(&html)) }
        };
        let (front, back) = (side(front, Side::Front)?, side(back, Side::Back)?);
        let is_long = |plain: &Plain| plain.text.chars().count() > LONGEST_SIDE;
        match () {
            () if front.text.is_empty() => Err(Why::NoFront),
            () if back.text.is_empty() => Err(Why::NoBack),
            () if is_long(&front) || is_long(&back) => Err(Why::TooLong),
            () => Ok((front, back)),
        }
    }

    fn keep(&mut self, card: &collection::Card, front: Plain, back: Plain) {
        let mut name = card.guid.clone();
        if name.is_empty() {
            name = card.note.to_be_bytes().to_vec();
        }
        name.extend(card.template.to_be_bytes());
        let hash = fingerprint(&name);
        let mut number = (hash ^ (hash >> 32)) as u32;
        // Of 20,000 cards hardly one meets another's number; the later one moves on.
        while !self.numbers.insert(number) {
            number = number.wrapping_add(1);
        }
        self.text += front.text.len() + back.text.len();
        self.media += front.media + back.media;
        *self.decks.entry(card.deck).or_default() += 1;
        self.cards.push(Card { number, front: front.text, back: back.text, note: None });
    }

    fn leave_out(&mut self, why: Why, text: String) {
        let entry = self.left_out.entry(why).or_insert(LeftOut { why, count: 0, examples: Vec::new() });
        entry.count += 1;
        let line = text.lines().next().unwrap_or_default();
        if !line.is_empty() && entry.examples.len() < EXAMPLES {
            let mut example: String = line.chars().take(EXCERPT).collect();
            if line.chars().nth(EXCERPT).is_some() {
                example.push('…');
            }
            entry.examples.push(example);
        }
    }

    fn finish(self, stem: &str) -> Result<Import, Refusal> {
        let left_out: Vec<LeftOut> = self.left_out.into_values().collect();
        if self.cards.is_empty() {
            return Err(Refusal::Nothing(left_out));
        }
        let (deck, path) = common_deck(self.collection, &self.decks);
        let title = if path.is_empty() { stem.to_owned() } else { path.join(" · ") };
        let title: String = title.chars().filter(|c| !c.is_control()).take(100).collect();
        // Deck 1 is everybody's default: its number names nothing.
        let id = match deck {
            Some(deck) if deck > 1 => format!("anki-{deck}"),
            _ => format!("anki-{:016x}", fingerprint(stem.as_bytes())),
        };
        let id: DeckId = id.parse().map_err(|error: Invalid| Refusal::Damaged(error.to_string().into()))?;
        let title = if title.trim().is_empty() { "Anki".to_owned() } else { title };
        let origin = Some(format!("{stem}.apkg"));
        Ok(Import { deck: Deck { id, title, origin, cards: self.cards }, left_out, media: self.media })
    }
}

fn fields<'a>(kind: &'a Kind, fields: &'a str) -> HashMap<&'a str, &'a str> {
    kind.fields.iter().map(String::as_str).zip(fields.split('\u{1f}')).collect()
}

/// The innermost deck that holds all that was taken, with its whole name: none if it has no name.
fn common_deck(collection: &Collection, decks: &BTreeMap<i64, usize>) -> (Option<i64>, Vec<String>) {
    let mut paths = decks.keys().filter_map(|deck| collection.decks.get(deck));
    let Some(first) = paths.next() else { return (decks.keys().next().copied(), Vec::new()) };
    let common = paths.fold(first.len(), |common, path| {
        path.iter().zip(first).take(common).take_while(|(a, b)| a == b).count()
    });
    let path = &first[..common];
    let own = collection.decks.iter().find(|(_, name)| name.as_slice() == path).map(|(deck, _)| *deck);
    // Decks without a common one: the largest names them all.
    let largest = || decks.iter().max_by_key(|(_, count)| **count).map(|(deck, _)| *deck);
    (own.or_else(largest), path.to_vec())
}

#[cfg(test)]
mod tests;
