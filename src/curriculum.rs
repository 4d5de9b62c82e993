//! What is taught and asked: standards, topics, lessons and questions, as loaded from `content/`.

pub mod finding;
pub mod id;
pub mod lesson;
pub mod library;
pub mod lint;
pub mod load;
pub mod question;
pub mod source;
pub mod standard;
pub mod subject;
pub mod text;
pub mod topic;

pub use finding::{Finding, Severity};
pub use id::{CompetencyId, DeckId, Invalid, Key, QuestionId, StandardId, TermId, TopicId};
pub use library::Library;
pub use question::Question;
pub use source::Source;
pub use standard::Standard;
pub use subject::Subject;
pub use text::{Language, Text};
pub use topic::Topic;
