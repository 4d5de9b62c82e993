//! A deck that was taken in becomes a file in the folder of decks.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

use super::import::MOST_TEXT;
use crate::curriculum::Deck;
use crate::curriculum::deck::{Card, MOST_CARDS};
use crate::exchange::write::{self, replace};

/// Why a deck was not kept. What was there is as it was.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// There is a file of this name that cannot be read: it may hold what somebody learned.
    #[error("{} is there and cannot be read: {detail}", path.display())]
    Occupied {
        /// The file.
        path: PathBuf,
        /// Why it cannot be read.
        detail: String,
    },
    /// The file could not be written.
    #[error(transparent)]
    Write(#[from] write::Error),
}

/// What keeping a deck changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The deck as it is now.
    pub deck: Deck,
    /// Cards that were not there before.
    pub added: usize,
    /// Cards that say something else now.
    pub changed: usize,
    /// New cards for which there was no more room.
    pub refused: usize,
}

/// Puts a deck into `folder`. If it is there already, its cards are changed and added to; none is taken
/// away, for what was learned hangs on it.
///
/// # Errors
/// [`Error`].
pub fn keep(deck: Deck, folder: &Path) -> Result<Kept, Error> {
    let path = folder.join(format!("{}.ron", deck.id));
    let kept = match fs::read_to_string(&path) {
        Ok(text) => merge(read(&text, &path)?, deck),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Kept { added: deck.cards.len(), changed: 0, refused: 0, deck }
        }
        Err(error) => return Err(Error::Occupied { path, detail: error.to_string() }),
    };
    let config = PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME);
    let text = ron::ser::to_string_pretty(&kept.deck, config)
        .map_err(|error| Error::Occupied { path: path.clone(), detail: error.to_string() })?;
    replace(&path, |out| out.write_all(text.as_bytes()))?;
    Ok(kept)
}

fn read(text: &str, path: &Path) -> Result<Deck, Error> {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
        .map_err(|error| Error::Occupied { path: path.to_owned(), detail: error.to_string() })
}

fn merge(old: Deck, new: Deck) -> Kept {
    let mut kept = Kept { deck: Deck { cards: old.cards, ..new }, added: 0, changed: 0, refused: 0 };
    let cards = &mut kept.deck.cards;
    let mut text: usize = cards.iter().map(size).sum();
    let places: HashMap<u32, usize> =
        cards.iter().enumerate().map(|(place, card)| (card.number, place)).collect();
    for card in new.cards {
        match places.get(&card.number) {
            Some(place) => {
                kept.changed += usize::from(cards[*place] != card);
                cards[*place] = card;
            }
            None if cards.len() >= MOST_CARDS || text >= MOST_TEXT => kept.refused += 1,
            None => {
                text += size(&card);
                kept.added += 1;
                cards.push(card);
            }
        }
    }
    kept
}

fn size(card: &Card) -> usize {
    card.front.len() + card.back.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::{Library, load};

    fn deck(cards: &[(u32, &str)]) -> Deck {
        let card = |(number, back): &(u32, &str)| Card {
            number: *number,
            front: "问".into(),
            back: (*back).into(),
            note: None,
        };
        Deck {
            id: "anki-7".parse().unwrap(),
            title: "话术".into(),
            origin: Some("a.apkg".into()),
            cards: cards.iter().map(card).collect(),
        }
    }

    #[test]
    fn a_deck_that_comes_again_is_updated_and_loses_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("decks");
        let first = keep(deck(&[(1, "一\n“二”"), (2, "二")]), &folder).unwrap();
        assert_eq!((first.added, first.changed), (2, 0));
        let second = keep(deck(&[(2, "**二**"), (3, "三")]), &folder).unwrap();
        assert_eq!((second.added, second.changed, second.refused), (1, 1, 0));
        let loaded = load::decks(&folder, &Library::default());
        assert_eq!(loaded.findings, []);
        assert_eq!(loaded.decks, std::slice::from_ref(&second.deck));
        assert_eq!(second.deck, deck(&[(1, "一\n“二”"), (2, "**二**"), (3, "三")]));
        assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anki-7.ron");
        fs::write(&path, "(id: ").unwrap();
        assert!(matches!(keep(deck(&[(1, "一")]), folder.path()), Err(Error::Occupied { .. })));
        assert_eq!(fs::read_to_string(path).unwrap(), "(id: ");
    }

    #[test]
    fn a_full_deck_takes_no_more() {
        let full: Vec<(u32, &str)> = (0..MOST_CARDS as u32).map(|number| (number, "答")).collect();
        let kept = merge(deck(&full), deck(&[(5, "新"), (99_999, "多")]));
        assert_eq!((kept.added, kept.changed, kept.refused), (0, 1, 1));
    }
}
