//! Answering a question: is it answered, how many marks, what does that say about memory.

pub mod choose;
pub mod grade;
pub mod luck;
pub mod mark;
pub mod mistake;
pub mod model;
pub mod order;
pub mod plan;
pub mod readiness;
pub mod record;
pub mod response;
pub mod score;
#[cfg(test)]
mod simulation;
pub mod speed;
pub mod streak;
pub mod typed;

pub use choose::Scope;
pub use mark::{Mark, Problem};
pub use mistake::{Mistake, Why};
pub use response::Response;
pub use score::Score;

#[cfg(test)]
pub(crate) mod testing {
    //! Small builders for tests.

    use crate::curriculum::Question;

    /// A question around a body written as in a content file.
    #[track_caller]
    pub fn question(body: &str) -> Question {
        let text = format!(
            r#"(id: "q-01", serves: ["onex-2021/1/1.1.1"], difficulty: Easy, stem: "…", body: {body}, explanation: "…")"#
        );
        ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(&text)
            .unwrap()
    }
}
