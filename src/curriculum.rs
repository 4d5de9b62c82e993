//! What is taught and asked.

pub mod id;

pub use id::{CompetencyId, Invalid, Key, QuestionId, StandardId, TopicId};
