//! What is taught and asked: standards, topics, lessons, questions and terms, as loaded from `content/`; and decks
//! that people bring.

pub mod coverage;
pub mod deck;
pub mod exam;
pub mod finding;
pub mod id;
pub mod lesson;
pub mod library;
pub mod lint;
pub mod load;
pub mod question;
pub mod search;
pub mod source;
pub mod standard;
pub mod subject;
pub mod term;
pub mod text;
pub mod topic;

pub use deck::Deck;
pub use exam::Exam;
pub use finding::{Finding, Severity};
pub use id::{CompetencyId, DeckId, ExamId, Invalid, Key, QuestionId, StandardId, TermId, TopicId};
pub use library::Library;
pub use question::Question;
pub use source::Source;
pub use standard::Standard;
pub use subject::Subject;
pub use term::Term;
pub use text::{Language, Text};
pub use topic::Topic;
