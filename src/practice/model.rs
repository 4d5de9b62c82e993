//! Answers as a machine gives them: the right one, or a wrong one. For tours, simulations and tests.

use std::collections::BTreeSet;

use super::Response;
use super::response::Met;
use crate::curriculum::question::Body;
use crate::curriculum::{Key, Question};

/// The right answer to a question, or a wrong one.
pub fn answer(question: &Question, is_right: bool) -> Response {
    match &question.body {
        Body::Single { options, answer, .. } => {
            let wrong = options.iter().map(|option| &option.key).find(|key| *key != answer);
            Response::Single(if is_right { Some(answer.clone()) } else { wrong.cloned() })
        }
        Body::Multiple { options, answer, .. } => {
            let mut chosen: BTreeSet<Key> = answer.iter().cloned().collect();
            if !is_right {
                chosen.pop_first();
                chosen.extend(options.iter().map(|o| &o.key).find(|key| !answer.contains(key)).cloned());
            }
            Response::Multiple(chosen)
        }
        Body::Judge { answer } => Response::Judge(Some(*answer == is_right)),
        Body::Numeric { answer, decimals, .. } => {
            let given = if is_right { *answer } else { answer * 2.0 + 1.0 };
            Response::Numeric(format!("{given:.0$}", usize::from(*decimals)))
        }
        Body::Order { answer, .. } => {
            let mut order = answer.clone();
            if !is_right {
                order.swap(0, 1);
            }
            Response::Order(order)
        }
        Body::Classify { classes, items } => Response::Classify(
            items
                .iter()
                .enumerate()
                .map(|(place, item)| {
                    let wrong = classes.iter().find(|class| class.key != item.class);
                    let class = match wrong {
                        Some(wrong) if !is_right && place == 0 => wrong.key.clone(),
                        _ => item.class.clone(),
                    };
                    (item.key.clone(), class)
                })
                .collect(),
        ),
        Body::Task { model, rubric } => Response::Task {
            text: if is_right { model.zh.clone() } else { "？".to_owned() },
            met: rubric
                .iter()
                .map(|one| (one.key.clone(), if is_right { Met::Full } else { Met::No }))
                .collect(),
        },
        Body::Recall { .. } => Response::Recall(Some(is_right)),
        Body::Fill { blanks } => Response::Fill(
            blanks
                .iter()
                .map(|blank| {
                    if is_right {
                        blank.accept.first().cloned().unwrap_or_default()
                    } else {
                        "？".to_owned()
                    }
                })
                .collect(),
        ),
    }
}
