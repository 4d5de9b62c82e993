//! How much of the standards is covered: what has a place in the map, what is taught, what can be practised enough,
//! and what is missing.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::question::{Difficulty, Kind};
use super::{CompetencyId, Library, Question, StandardId, Topic, TopicId};

/// Active questions from which a competency counts as exercised: fewer repeat themselves before it is remembered.
pub const ENOUGH_QUESTIONS: usize = 4;

/// What a library covers of its standards.
#[derive(Debug, Clone, Serialize)]
pub struct Coverage {
    /// One a level, in the standards' order.
    pub levels: Vec<LevelCoverage>,
    /// Everything together: what serves several levels counts once.
    pub whole: Figures,
    /// Every statement that still lacks something, in the documents' order.
    pub gaps: Vec<Gap>,
}

/// What is covered of one level of a standard. What counts for all levels (level 0) stands in a line of its own.
#[derive(Debug, Clone, Serialize)]
pub struct LevelCoverage {
    /// The standard.
    pub standard: StandardId,
    /// The level's number, 0 to 9.
    pub level: u8,
    /// How much.
    #[serde(flatten)]
    pub figures: Figures,
}

/// Counts of statements, lessons and questions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Examinable statements.
    pub rows: usize,
    /// Statements that a topic serves, written or only planned.
    pub mapped: usize,
    /// Statements that a topic with a lesson and active questions serves.
    pub taught: usize,
    /// Statements with at least [`ENOUGH_QUESTIONS`] active questions.
    pub exercised: usize,
    /// Topics with a lesson that serve any of the statements.
    pub lessons: usize,
    /// Active questions that exercise any of the statements.
    pub questions: usize,
    /// The same by kind; a kind without questions is left out.
    pub kinds: BTreeMap<Kind, usize>,
    /// The same by difficulty; one without questions is left out.
    pub difficulties: BTreeMap<Difficulty, usize>,
}

/// A statement that lacks something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Which.
    pub competency: CompetencyId,
    /// What comes next.
    pub lacks: Lack,
    /// The topics that serve it, written ones first; none where it lacks a topic.
    pub topics: Vec<TopicId>,
    /// Active questions there are.
    pub questions: usize,
}

/// What a statement lacks first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lack {
    /// No topic serves it, not even a planned one.
    Topic,
    /// It is planned, but there is no lesson with questions yet.
    Lesson,
    /// It is taught, but fewer than [`ENOUGH_QUESTIONS`] active questions exercise it.
    Questions,
}

impl Figures {
    fn count(&mut self, question: &Question) {
        self.questions += 1;
        *self.kinds.entry(question.kind()).or_default() += 1;
        *self.difficulties.entry(question.difficulty).or_default() += 1;
    }

    fn add(&mut self, state: &State<'_>) {
        self.rows += 1;
        self.mapped += usize::from(!state.written.is_empty() || !state.planned.is_empty());
        self.taught += usize::from(state.is_taught());
        self.exercised += usize::from(state.questions >= ENOUGH_QUESTIONS);
    }
}

/// Who serves a statement, and how often it is asked.
#[derive(Debug, Clone, Default)]
struct State<'a> {
    written: Vec<&'a Topic>,
    planned: Vec<&'a TopicId>,
    questions: usize,
}

impl State<'_> {
    fn is_taught(&self) -> bool {
        self.written.iter().any(|topic| topic.active().next().is_some())
    }

    fn lacks(&self) -> Option<Lack> {
        if self.written.is_empty() && self.planned.is_empty() {
            Some(Lack::Topic)
        } else if !self.is_taught() {
            Some(Lack::Lesson)
        } else if self.questions < ENOUGH_QUESTIONS {
            Some(Lack::Questions)
        } else {
            None
        }
    }
}

impl Coverage {
    /// Counts what a library covers.
    pub fn of(library: &Library) -> Self {
        let states = states(library);
        let (mut levels, mut whole, mut gaps) = (Vec::new(), Figures::default(), Vec::new());
        for standard in library.standards() {
            for level in &standard.levels {
                let mut figures = Figures::default();
                for competency in level.domains.iter().flat_map(super::standard::Domain::competencies) {
                    let id = standard.name(level, competency);
                    let state = states.get(&id).cloned().unwrap_or_default();
                    figures.add(&state);
                    whole.add(&state);
                    gaps.extend(state.lacks().map(|lacks| {
                        Gap {
                            competency: id,
                            lacks,
                            topics: state
                                .written
                                .iter()
                                .map(|topic| topic.id())
                                .chain(state.planned)
                                .cloned()
                                .collect(),
                            questions: state.questions,
                        }
                    }));
                }
                let is_of_level = |id: &CompetencyId| id.standard == standard.id && id.level == level.number;
                let serves = |topic: &&Topic| topic.header.serves.iter().any(is_of_level);
                figures.lessons = library.topics().iter().filter(serves).count();
                let asked = library.active().filter(|question| question.serves.iter().any(is_of_level));
                asked.for_each(|question| figures.count(question));
                levels.push(LevelCoverage { standard: standard.id.clone(), level: level.number, figures });
            }
        }
        whole.lessons = library.topics().len();
        library.active().for_each(|question| whole.count(question));
        Self { levels, whole, gaps }
    }
}

fn states(library: &Library) -> HashMap<&CompetencyId, State<'_>> {
    let mut states: HashMap<&CompetencyId, State<'_>> = HashMap::new();
    for topic in library.topics() {
        for id in &topic.header.serves {
            states.entry(id).or_default().written.push(topic);
        }
    }
    for header in library.planned() {
        for id in &header.serves {
            states.entry(id).or_default().planned.push(&header.id);
        }
    }
    for id in library.active().flat_map(|question| &question.serves) {
        states.entry(id).or_default().questions += 1;
    }
    states
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::lint::testing::{JUDGE, Pack, single};

    fn lacks(coverage: &Coverage) -> Vec<(String, Lack, usize)> {
        let told = |gap: &Gap| (gap.competency.to_string(), gap.lacks, gap.questions);
        coverage.gaps.iter().map(told).collect()
    }

    #[test]
    fn a_statement_is_mapped_then_taught_then_exercised() {
        let empty = Coverage::of(&Pack::sound().library());
        assert_eq!((empty.whole.rows, empty.whole.mapped, empty.whole.taught), (3, 2, 0));
        assert_eq!(lacks(&empty)[0], ("office/1/1.1.1".to_owned(), Lack::Lesson, 0));
        assert_eq!(lacks(&empty)[2], ("office/1/1.1.3".to_owned(), Lack::Topic, 0));

        let one = Coverage::of(&Pack::sound().question(JUDGE).library());
        assert_eq!((one.whole.taught, one.whole.exercised), (2, 0));
        assert_eq!(lacks(&one)[0], ("office/1/1.1.1".to_owned(), Lack::Questions, 1));

        let four = (0..4).fold(Pack::sound(), |pack, _| pack.question(JUDGE));
        let four = Coverage::of(&four.library());
        assert_eq!((four.whole.exercised, four.gaps.len()), (1, 2));
    }

    #[test]
    fn a_planned_topic_maps_and_teaches_nothing() {
        let header = Pack::sound().library().topics()[0].header.clone();
        let standard = Pack::sound().library().standards().to_vec();
        let library = Library::new(standard, Vec::new()).with_planned(vec![header]);
        let coverage = Coverage::of(&library);
        assert_eq!((coverage.whole.mapped, coverage.whole.taught, coverage.whole.lessons), (2, 0, 0));
        assert_eq!(coverage.gaps[0].lacks, Lack::Lesson);
        assert_eq!(coverage.gaps[0].topics[0].as_str(), "talk");
    }

    #[test]
    fn questions_are_counted_by_kind_and_difficulty() {
        let pack = Pack::sound().question(JUDGE).question(&single(&["甲", "乙"], "a"));
        let coverage = Coverage::of(&pack.question(JUDGE).library());
        let level = &coverage.levels[0].figures;
        assert_eq!((level.questions, level.lessons), (3, 1));
        assert_eq!(level.kinds, BTreeMap::from([(Kind::Single, 1), (Kind::Judge, 2)]));
        assert_eq!(level.difficulties, BTreeMap::from([(Difficulty::Easy, 3)]));
    }
}
