//! A term of the glossary: a word of the trade with what it means, and the card that asks for it.

use serde::Deserialize;

use super::question::{Body, Difficulty, Status};
use super::text::Language;
use super::{CompetencyId, Invalid, Question, QuestionId, TermId, Text, TopicId};

/// A file of `content/glossary/`: one area of the trade.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The file's name without its ending.
    #[serde(skip)]
    pub name: String,
    /// What the area is called, for people.
    pub title: Text,
    /// Position among the areas; ties by name.
    #[serde(default)]
    pub order: u32,
    /// Its terms. Empty once they stand in a [`Library`](super::Library), which keeps all terms together.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// For ever.
    pub id: TermId,
    /// What it is called.
    pub name: Text,
    /// How its Chinese is said, with tone marks, spaced by word: `fúwù shuǐpíng`.
    pub pinyin: String,
    /// For example `SL`.
    #[serde(default)]
    pub abbreviation: Option<String>,
    /// What else people call it, in either language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it is and what it is for.
    pub definition: Text,
    /// A formula, a dispute between sources, a common mix-up.
    #[serde(default)]
    pub note: Option<Text>,
    /// The topics whose lesson uses it.
    #[serde(default)]
    pub topics: Vec<TopicId>,
    /// The statements it teaches. A standard that is not there (yet) is permitted.
    #[serde(default)]
    pub serves: Vec<CompetencyId>,
    /// The law, formula or document that a figure comes from.
    #[serde(default)]
    pub source: Option<Text>,
    /// The area it belongs to: its place in [`Library::areas`](super::Library::areas).
    #[serde(skip)]
    pub area: usize,
}

impl Term {
    /// Its name with the abbreviation, where the name does not hold it already.
    pub fn title(&self, language: Language) -> String {
        let name = self.name.get(language);
        match (&self.abbreviation, language) {
            (Some(short), _) if name.contains(short.as_str()) => name.to_owned(),
            (Some(short), Language::Chinese) => format!("{name}（{short}）"),
            (Some(short), Language::English) => format!("{name} ({short})"),
            (None, _) => name.to_owned(),
        }
    }

    /// What puts terms in the order of a Chinese dictionary: the pinyin without tones and spaces.
    pub fn sound(&self) -> String {
        self.pinyin.chars().filter(|c| !c.is_whitespace()).map(plain).flat_map(char::to_lowercase).collect()
    }

    /// The name of its card.
    ///
    /// # Errors
    /// The term's own name is so long that no room for the card's is left.
    pub fn card_id(&self) -> Result<QuestionId, Invalid> {
        format!("term-{}", self.id).parse()
    }

    /// The card: the term in front, its meaning behind.
    ///
    /// # Errors
    /// As for [`Term::card_id`].
    pub fn card(&self) -> Result<Question, Invalid> {
        let english = self.name.en.as_ref().map(|_| self.title(Language::English));
        Ok(Question {
            id: self.card_id()?,
            serves: self.serves.clone(),
            difficulty: Difficulty::Medium,
            stem: Text { zh: self.title(Language::Chinese), en: english },
            body: Body::Recall { answer: self.definition.clone() },
            explanation: self.note.clone().unwrap_or_default(),
            source: self.source.clone(),
            status: Status::Active,
        })
    }
}

/// A letter of pinyin without its tone; ü is written v, as it is typed.
pub fn plain(letter: char) -> char {
    match letter {
        'ā' | 'á' | 'ǎ' | 'à' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ê' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'v',
        'ń' | 'ň' | 'ǹ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(short: Option<&str>) -> Term {
        Term {
            id: "service-level".parse().unwrap(),
            name: Text { zh: "服务水平".into(), en: Some("service level".into()) },
            pinyin: "fúwù shuǐpíng".into(),
            abbreviation: short.map(str::to_owned),
            aliases: Vec::new(),
            definition: Text {
                zh: "及时接起的比例。".into(),
                en: Some("The share answered in time.".into()),
            },
            note: None,
            topics: Vec::new(),
            serves: Vec::new(),
            source: None,
            area: 0,
        }
    }

    #[test]
    fn a_card_shows_the_term_and_hides_its_meaning() {
        let card = term(Some("SL")).card().unwrap();
        assert_eq!(card.id.as_str(), "term-service-level");
        assert_eq!(card.stem.get(Language::Chinese), "服务水平（SL）");
        assert_eq!(card.stem.get(Language::English), "service level (SL)");
        let Body::Recall { answer } = &card.body else { panic!("{:?}", card.body) };
        assert_eq!(answer.get(Language::Chinese), "及时接起的比例。");
        assert_eq!(term(None).title(Language::English), "service level");
        let mut system = term(Some("IVR"));
        system.name.zh = "IVR 系统".into();
        assert_eq!(system.title(Language::Chinese), "IVR 系统");
    }

    #[test]
    fn terms_are_sorted_as_they_sound() {
        assert_eq!(term(None).sound(), "fuwushuiping");
        let mut rate = term(None);
        rate.pinyin = "Fàngqì lǜ".into();
        assert_eq!(rate.sound(), "fangqilv");
    }

    #[test]
    fn a_name_that_leaves_no_room_is_an_error() {
        let mut long = term(None);
        long.id = "x".repeat(60).parse().unwrap();
        assert!(long.card().is_err());
    }
}
