//! A deck of cards that a learner or a teacher brought in: from Anki, or written by hand.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::question::{Body, Difficulty, Status};
use super::{DeckId, Finding, Invalid, Question, QuestionId, Text};

/// The folder within the data folder that decks lie in.
pub const FOLDER: &str = "decks";
/// More cards than this make no deck, but a mistake.
pub const MOST_CARDS: usize = 20_000;
/// The longest side of a card, characters.
pub const LONGEST_SIDE: usize = 4_000;

/// What `<data folder>/decks/<id>.ron` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deck {
    /// The file's name without its ending, for ever.
    pub id: DeckId,
    /// For people.
    pub title: String,
    /// Where it came from, for people: a file's name, a teacher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// In the order in which they are met.
    pub cards: Vec<Card>,
}

/// A card in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Names the card within its deck for ever: what was learned hangs on it, wherever the card moves.
    pub number: u32,
    /// What is asked. May hold `**bold**` and line breaks.
    pub front: String,
    /// What is recalled.
    pub back: String,
    /// What else there is to say, shown with the back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Deck {
    /// The name of one of its cards.
    ///
    /// # Errors
    /// The deck's own name is so long that no room for the number is left.
    pub fn card_id(&self, number: u32) -> Result<QuestionId, Invalid> {
        format!("{}-{number}", self.id).parse()
    }

    /// Its cards as questions, in order. A card that cannot have a name is left out; [`Deck::check`] reports it.
    pub fn questions(&self) -> Vec<Question> {
        self.cards.iter().filter_map(|card| self.question(card).ok()).collect()
    }

    fn question(&self, card: &Card) -> Result<Question, Invalid> {
        let text = |text: &str| Text { zh: text.to_owned(), en: None };
        Ok(Question {
            id: self.card_id(card.number)?,
            serves: Vec::new(),
            difficulty: Difficulty::Medium,
            stem: text(&card.front),
            body: Body::Recall { answer: text(&card.back) },
            explanation: text(card.note.as_deref().unwrap_or_default()),
            source: None,
            status: Status::Active,
        })
    }

    /// Everything that is wrong with it, in words of no language.
    pub fn check(&self, file: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.title.trim().is_empty() {
            findings.push(Finding::error("empty-text", file, &self.id, "title"));
        }
        if self.cards.is_empty() || self.cards.len() > MOST_CARDS {
            let count = format!("{} (1–{MOST_CARDS})", self.cards.len());
            findings.push(Finding::error("deck-size", file, &self.id, count));
        }
        let mut seen = HashSet::new();
        for card in &self.cards {
            let id = format!("{}-{}", self.id, card.number);
            if !seen.insert(card.number) {
                findings.push(Finding::error("duplicate-id", file, &id, &id));
            }
            if self.card_id(card.number).is_err() {
                findings.push(Finding::error("id-too-long", file, &id, id.len()));
            }
            for (side, text) in [("front", &card.front), ("back", &card.back)] {
                if text.trim().is_empty() {
                    findings.push(Finding::error("empty-text", file, &id, side));
                }
            }
            let sides = [Some(&card.front), Some(&card.back), card.note.as_ref()];
            let longest = sides.into_iter().flatten().map(|text| text.chars().count()).max();
            if let Some(length) = longest.filter(|length| *length > LONGEST_SIDE) {
                findings.push(Finding::error(
                    "card-too-long",
                    file,
                    &id,
                    format!("{length} / {LONGEST_SIDE}"),
                ));
            }
        }
        findings
    }
}
