//! A question: what is asked, what is right, and why.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::text::english;
use super::{CompetencyId, Key, Language, QuestionId, StandardId, Text};

/// A question whole, in the language of record, with English laid over it where there is any.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// For ever: a question is retired, never deleted or reused.
    pub id: QuestionId,
    /// The statements it exercises.
    pub serves: Vec<CompetencyId>,
    /// As the author judges it.
    pub difficulty: Difficulty,
    /// The situation and what is asked. May hold `**bold**` and line breaks.
    #[serde(deserialize_with = "Text::bare")]
    pub stem: Text,
    /// Kind, options and key.
    pub body: Body,
    /// Why the key is right, and why the others tempt.
    #[serde(deserialize_with = "Text::bare")]
    pub explanation: Text,
    /// The law, formula or document that a figure comes from.
    #[serde(default, deserialize_with = "Text::bare_option")]
    pub source: Option<Text>,
    /// Whether it is still asked.
    #[serde(default)]
    pub status: Status,
}

/// How hard the author judges a question to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Difficulty {
    /// Most learners who read the lesson get it right.
    Easy,
    /// It takes thought.
    Medium,
    /// It tells the good from the very good.
    Hard,
}

/// Whether a question is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub enum Status {
    /// Asked.
    #[default]
    Active,
    /// Kept for the sake of old answers only.
    #[serde(rename_all = "snake_case")]
    Retired {
        /// The question that took its place.
        #[serde(default)]
        replaced_by: Option<QuestionId>,
    },
}

/// The kinds, each with what its answer is made of.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Body {
    /// 单选: one option is right.
    Single {
        /// Two to six.
        options: Vec<Choice>,
        /// The right one.
        answer: Key,
        /// Shown in the written order (numbers, times), not shuffled.
        #[serde(default)]
        fixed: bool,
    },
    /// 多选: the right options, all of them and no other.
    Multiple {
        /// Three to seven.
        options: Vec<Choice>,
        /// The right ones.
        answer: Vec<Key>,
        /// Shown in the written order, not shuffled.
        #[serde(default)]
        fixed: bool,
    },
    /// 判断: is the statement right?
    Judge {
        /// Whether it is.
        answer: bool,
    },
    /// 计算: a number.
    Numeric {
        /// In `unit`.
        answer: f64,
        /// Greatest absolute difference that still counts, in `unit`; 0 or more.
        tolerance: f64,
        /// Decimal places asked for, 0 to 6.
        decimals: u8,
        /// For example `秒` or `%`; may be empty.
        unit: Text,
    },
    /// 排序: put the items in order.
    Order {
        /// Three to seven.
        items: Vec<Item>,
        /// Every key once, in the right order.
        answer: Vec<Key>,
    },
    /// 归类 (with one item a class: matching): put each item in its class.
    Classify {
        /// Two to four.
        classes: Vec<Item>,
        /// Two to eight.
        items: Vec<Member>,
    },
    /// 填空: fill each `____` of the stem.
    Fill {
        /// One a blank, in the stem's order.
        blanks: Vec<Blank>,
    },
    /// 记忆卡: the stem is recalled from memory, then compared; the learner says how well it was known.
    Recall {
        /// What is on the back.
        #[serde(deserialize_with = "Text::bare")]
        answer: Text,
    },
    /// 案例题: something is written for a case, and marked by a rubric after handing in.
    Task {
        /// What earns all of the points.
        #[serde(deserialize_with = "Text::bare")]
        model: Text,
        /// What is looked for; the points add up to [`TASK_POINTS`].
        rubric: Vec<Criterion>,
    },
}

/// The points of a task in all: its marks in a paper are a multiple, so that each point has as many.
pub const TASK_POINTS: u8 = 10;

/// What a marker looks for in what was written for a task.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Neutral.
    pub key: Key,
    /// What is seen in the work.
    #[serde(deserialize_with = "Text::bare")]
    pub text: Text,
    /// What it earns when it is met, 1 to 9.
    pub points: u8,
}

/// The kind of a question, without its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// 单选题.
    Single,
    /// 多选题.
    Multiple,
    /// 判断题.
    Judge,
    /// 计算题.
    Numeric,
    /// 排序题.
    Order,
    /// 归类题.
    Classify,
    /// 填空题.
    Fill,
    /// 记忆卡.
    Recall,
    /// 案例题.
    Task,
}

impl Kind {
    /// Every kind, in the order in which they are named above.
    pub const ALL: [Self; 9] = [
        Self::Single,
        Self::Multiple,
        Self::Judge,
        Self::Numeric,
        Self::Order,
        Self::Classify,
        Self::Fill,
        Self::Recall,
        Self::Task,
    ];

    /// Whether answers are marked by the program; a card and a task are marked by people.
    pub fn is_marked(self) -> bool {
        !matches!(self, Self::Recall | Self::Task)
    }

    /// Whether it comes in practice and in the daily queue. A task takes a quarter of an hour: it stands in practical
    /// papers only.
    pub fn is_practised(self) -> bool {
        self != Self::Task
    }

    /// Whether an exam may ask it: there is something to put down that earns marks.
    pub fn is_examined(self) -> bool {
        self != Self::Recall
    }
}

/// An option of a choice question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Neutral.
    pub key: Key,
    /// What it says.
    #[serde(deserialize_with = "Text::bare")]
    pub text: Text,
    /// Why it is right, or why it tempts and where it fails.
    #[serde(deserialize_with = "Text::bare")]
    pub feedback: Text,
}

/// An item to order, or a class.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Neutral.
    pub key: Key,
    /// What it says.
    #[serde(deserialize_with = "Text::bare")]
    pub text: Text,
}

/// An item to classify.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Neutral.
    pub key: Key,
    /// What it says.
    #[serde(deserialize_with = "Text::bare")]
    pub text: Text,
    /// The class it belongs to.
    pub class: Key,
}

/// A blank and what may stand in it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blank {
    /// Accepted variants, the one to show first. Case, width and spaces do not count.
    pub accept: Vec<String>,
    /// English variants, accepted too; from the overlay.
    #[serde(skip)]
    pub accept_en: Vec<String>,
}

impl Blank {
    /// The variant that is shown as the answer.
    pub fn model(&self, language: Language) -> &str {
        let english = self.accept_en.first().filter(|_| language == Language::English);
        english.or_else(|| self.accept.first()).map_or("", String::as_str)
    }
}

impl Question {
    /// Whether it exercises anything that who prepares for this level has to know.
    pub fn counts_for(&self, standard: &StandardId, level: u8) -> bool {
        self.serves.iter().any(|id| id.counts_for(standard, level))
    }

    /// The kind.
    pub fn kind(&self) -> Kind {
        match self.body {
            Body::Single { .. } => Kind::Single,
            Body::Multiple { .. } => Kind::Multiple,
            Body::Judge { .. } => Kind::Judge,
            Body::Numeric { .. } => Kind::Numeric,
            Body::Order { .. } => Kind::Order,
            Body::Classify { .. } => Kind::Classify,
            Body::Fill { .. } => Kind::Fill,
            Body::Recall { .. } => Kind::Recall,
            Body::Task { .. } => Kind::Task,
        }
    }

    /// Whether it is still asked.
    pub fn is_active(&self) -> bool {
        self.status == Status::Active
    }

    /// Every text of the question with its place, for checking and for counting what is untranslated.
    pub fn texts(&self) -> Vec<(String, &Text)> {
        let mut texts = vec![("stem".to_owned(), &self.stem), ("explanation".to_owned(), &self.explanation)];
        texts.extend(self.source.iter().map(|text| ("source".to_owned(), text)));
        match &self.body {
            Body::Single { options, .. } | Body::Multiple { options, .. } => {
                for option in options {
                    texts.push((format!("option {}", option.key), &option.text));
                    texts.push((format!("feedback {}", option.key), &option.feedback));
                }
            }
            Body::Judge { .. } | Body::Fill { .. } => {}
            Body::Numeric { unit, .. } => {
                if !unit.zh.is_empty() {
                    texts.push(("unit".to_owned(), unit));
                }
            }
            Body::Order { items, .. } => {
                texts.extend(items.iter().map(|item| (format!("item {}", item.key), &item.text)));
            }
            Body::Classify { classes, items } => {
                texts.extend(classes.iter().map(|class| (format!("class {}", class.key), &class.text)));
                texts.extend(items.iter().map(|item| (format!("item {}", item.key), &item.text)));
            }
            Body::Recall { answer } => texts.push(("answer".to_owned(), answer)),
            Body::Task { model, rubric } => {
                texts.push(("answer".to_owned(), model));
                texts.extend(rubric.iter().map(|one| (format!("item {}", one.key), &one.text)));
            }
        }
        texts
    }

    /// Lays the English of an overlay over this question. Returns what in the overlay has no place here.
    pub fn overlay(&mut self, overlay: English) -> Vec<String> {
        let mut strays = Vec::new();
        let English { stem, options, items, classes, accept, answer, explanation, source } = overlay;
        let shown = |text: String| english(&text);
        self.stem.en = stem.map(shown);
        self.explanation.en = explanation.map(shown);
        match (&mut self.source, source) {
            (Some(text), source) => text.en = source.map(shown),
            (None, Some(_)) => strays.push("source".to_owned()),
            (None, None) => {}
        }
        let (mut options, mut items, mut classes) = (options, items, classes);
        match &mut self.body {
            Body::Single { options: choices, .. } | Body::Multiple { options: choices, .. } => {
                for choice in choices {
                    if let Some((text, feedback)) = options.remove(&choice.key) {
                        choice.text.en = Some(english(&text));
                        choice.feedback.en = Some(english(&feedback));
                    }
                }
            }
            Body::Order { items: own, .. } => {
                for item in own {
                    item.text.en = items.remove(&item.key).map(shown);
                }
            }
            Body::Classify { classes: own_classes, items: own } => {
                for class in own_classes {
                    class.text.en = classes.remove(&class.key).map(shown);
                }
                for item in own {
                    item.text.en = items.remove(&item.key).map(shown);
                }
            }
            Body::Task { rubric, .. } => {
                for criterion in rubric {
                    criterion.text.en = items.remove(&criterion.key).map(shown);
                }
            }
            Body::Judge { .. } | Body::Numeric { .. } | Body::Fill { .. } | Body::Recall { .. } => {}
        }
        match (&mut self.body, answer) {
            (Body::Recall { answer: own } | Body::Task { model: own, .. }, answer) => {
                own.en = answer.map(shown);
            }
            (_, Some(_)) => strays.push("answer".to_owned()),
            (_, None) => {}
        }
        if let Body::Fill { blanks } = &mut self.body {
            if accept.len() > blanks.len() {
                strays.push(format!("accept {}", blanks.len() + 1));
            }
            for (blank, variants) in blanks.iter_mut().zip(accept) {
                blank.accept_en = variants;
            }
        } else if !accept.is_empty() {
            strays.push("accept".to_owned());
        }
        strays.extend(options.into_keys().map(|key| format!("option {key}")));
        strays.extend(items.into_keys().map(|key| format!("item {key}")));
        strays.extend(classes.into_keys().map(|key| format!("class {key}")));
        strays
    }
}

/// The English of one question, as `questions.en.ron` has it: nothing but text, by key.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct English {
    stem: Option<String>,
    options: BTreeMap<Key, (String, String)>,
    items: BTreeMap<Key, String>,
    classes: BTreeMap<Key, String>,
    accept: Vec<Vec<String>>,
    answer: Option<String>,
    explanation: Option<String>,
    source: Option<String>,
}
