//! Choosing what to practise.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Mark;
use super::order::Dice;
use super::record::Record;
use crate::curriculum::question::Kind;
use crate::curriculum::standard::Domain;
use crate::curriculum::{
    CompetencyId, DeckId, ExamId, Library, Question, QuestionId, StandardId, Subject, TermId, Topic, TopicId,
};
use crate::memory::{Now, Scheduler};

/// What the questions of a practice session are taken from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One topic.
    Topic(TopicId),
    /// One competency.
    Competency(CompetencyId),
    /// One work domain.
    Domain {
        /// The standard.
        standard: StandardId,
        /// The level's number.
        level: u8,
        /// The domain's code.
        code: String,
    },
    /// A part of an exam.
    Section {
        /// The exam.
        exam: ExamId,
        /// Which of its sections, from 0.
        nth: usize,
    },
    /// A whole level.
    Level {
        /// The standard.
        standard: StandardId,
        /// The level's number.
        level: u8,
    },
    /// Cards of these terms.
    Terms(Vec<TermId>),
    /// Cards of a deck that was brought in.
    Deck(DeckId),
    /// One question, whatever it belongs to.
    Question(QuestionId),
}

impl Scope {
    /// The active questions it holds, each once, in the suggested order.
    pub fn questions<'a>(&self, library: &'a Library) -> Vec<&'a Question> {
        match self {
            Self::Topic(topic) => library.topic(topic).into_iter().flat_map(Topic::active).collect(),
            Self::Competency(competency) => library.exercising(competency).collect(),
            Self::Domain { standard, level, code } => {
                let found = library.standard(standard).and_then(|found| found.level(*level));
                let domain = found.and_then(|level| level.domains.iter().find(|domain| domain.code == *code));
                let codes: HashSet<&str> = domain
                    .into_iter()
                    .flat_map(Domain::competencies)
                    .map(|competency| competency.code.as_str())
                    .collect();
                let serves = |id: &CompetencyId| {
                    id.standard == *standard && id.level == *level && codes.contains(id.code.as_ref())
                };
                library.active().filter(|question| question.serves.iter().any(serves)).collect()
            }
            Self::Section { exam, nth } => {
                let exam = library.exam(exam);
                let Some((exam, section)) =
                    exam.and_then(|exam| Some((exam, exam.theory.sections.get(*nth)?)))
                else {
                    return Vec::new();
                };
                let serves = |id: &CompetencyId| exam.examines(section, id);
                library.active().filter(|question| question.serves.iter().any(serves)).collect()
            }
            Self::Level { standard, level } => {
                library.active().filter(|question| question.counts_for(standard, *level)).collect()
            }
            Self::Terms(terms) => terms.iter().filter_map(|term| library.card_of(term)).collect(),
            Self::Deck(deck) => library.cards_in(deck).iter().collect(),
            Self::Question(id) => library.question(id).into_iter().filter(|q| q.is_active()).collect(),
        }
    }
}

/// Where a drill takes its questions from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Pool {
    /// A part of the curriculum.
    Scope(Scope),
    /// The mistake book (错题本).
    Mistakes {
        /// Right answers on so many days take a question out of it.
        right_days: u8,
    },
    /// What the learner marked.
    Marked(Mark),
    /// These, in this order: what was just missed.
    Chosen(Vec<QuestionId>),
}

/// Which questions of a pool come first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Picking {
    /// Those never answered, then those most likely to be forgotten.
    #[default]
    Fresh,
    /// Those of the competencies known worst among the ones begun, then the rest.
    Weak,
    /// Only those never answered.
    Unseen,
}

/// A practice session as the learner asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Drill {
    /// Where the questions come from.
    pub pool: Pool,
    /// Which of them come first.
    pub picking: Picking,
    /// The kinds asked; empty: all of them.
    pub kinds: BTreeSet<Kind>,
    /// At most so many questions; `None`: all.
    pub count: Option<usize>,
    /// Whether right and wrong are said only at the end.
    pub is_delayed: bool,
}

impl Drill {
    /// A drill of a pool with feedback after each answer.
    pub fn of(pool: Pool, count: Option<usize>) -> Self {
        Self { pool, picking: Picking::default(), kinds: BTreeSet::new(), count, is_delayed: false }
    }

    /// The same of a part of the curriculum.
    pub fn scope(scope: Scope, count: Option<usize>) -> Self {
        Self::of(Pool::Scope(scope), count)
    }

    /// The questions that fit it, each once, before any are picked.
    pub fn candidates<'a>(&self, library: &'a Library, record: &Record) -> Vec<&'a Question> {
        let fits = |question: &&Question| {
            (self.kinds.is_empty() || self.kinds.contains(&question.kind()))
                && (self.picking != Picking::Unseen || !record.cards.contains_key(&question.id))
        };
        let mut questions = self.pool.questions(library, record);
        questions.retain(fits);
        questions
    }

    /// The questions to ask, in the order to ask them. The same arguments give the same session.
    ///
    /// What is asked is decided by [`Picking`]; the order is shuffled by `seed`, and questions of one topic
    /// are kept apart as far as that goes (interleaving helps to tell kinds of situations apart).
    pub fn choose(
        &self,
        library: &Library,
        record: &Record,
        scheduler: &Scheduler,
        now: &Now,
        seed: u64,
    ) -> Vec<QuestionId> {
        if let Pool::Chosen(questions) = &self.pool {
            return questions.clone();
        }
        let mut dice = Dice::new(seed);
        let recall = |question: &Question| {
            record.cards.get(&question.id).map(|card| scheduler.retrievability(card, now))
        };
        let mut standing = Standing::new(library, record, scheduler, now);
        let mut ranked: Vec<(f32, f32, u64, &Question)> = self
            .candidates(library, record)
            .into_iter()
            .map(|question| {
                let known = recall(question).unwrap_or(-1.0);
                let first = if self.picking == Picking::Weak { standing.weakest(question) } else { 0.0 };
                (first, known, dice.roll(), question)
            })
            .collect();
        ranked.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        ranked.truncate(self.count.unwrap_or(usize::MAX));
        dice.shuffle(&mut ranked);
        let topic = |question: &Question| library.topic_of(&question.id).map(Topic::id);
        let mut order: Vec<&Question> = ranked.into_iter().map(|(.., question)| question).collect();
        interleave(&mut order, topic);
        order.into_iter().map(|question| question.id.clone()).collect()
    }
}

impl Pool {
    /// Its active questions, each once.
    pub fn questions<'a>(&self, library: &'a Library, record: &Record) -> Vec<&'a Question> {
        let known = |ids: Vec<&QuestionId>| -> Vec<&'a Question> {
            let found = ids.into_iter().filter_map(|id| library.question(id));
            found.filter(|question| question.is_active()).collect()
        };
        match self {
            Self::Scope(scope) => scope.questions(library),
            Self::Mistakes { right_days } => {
                known(record.mistake_book(*right_days).into_iter().map(|(id, _)| id).collect())
            }
            Self::Marked(mark) => {
                let mut marked: Vec<&QuestionId> = record
                    .marks
                    .iter()
                    .filter_map(|(set, subject)| match subject {
                        Subject::Question(id) if set == mark => Some(id),
                        // A term is practised by its card.
                        Subject::Term(id) if set == mark => library.card_of(id).map(|card| &card.id),
                        _ => None,
                    })
                    .collect();
                // A set has no order of its own, and a session must be the same from the same seed.
                marked.sort();
                known(marked)
            }
            Self::Chosen(questions) => known(questions.iter().collect()),
        }
    }
}

/// How well each competency is known, reckoned once for a drill.
struct Standing<'a> {
    library: &'a Library,
    record: &'a Record,
    scheduler: &'a Scheduler,
    now: &'a Now,
    known: HashMap<&'a CompetencyId, f32>,
}

impl<'a> Standing<'a> {
    fn new(library: &'a Library, record: &'a Record, scheduler: &'a Scheduler, now: &'a Now) -> Self {
        Self { library, record, scheduler, now, known: HashMap::new() }
    }

    /// The mastery of the weakest competency that a question exercises; above 1 for what was not begun.
    fn weakest(&mut self, question: &'a Question) -> f32 {
        let Self { library, record, scheduler, now, known } = self;
        let mastery = question.serves.iter().map(|competency| {
            *known.entry(competency).or_insert_with(|| {
                let mastery = record.mastery_of(library, competency, scheduler, now);
                if mastery.seen == 0 { NOT_BEGUN } else { mastery.share }
            })
        });
        mastery.fold(NOT_BEGUN, f32::min)
    }
}

/// Behind everything that was begun.
const NOT_BEGUN: f32 = 2.0;

/// Moves questions so that no two of a topic follow each other, as far as there are others.
fn interleave<'a, T: PartialEq>(order: &mut [&'a Question], topic: impl Fn(&'a Question) -> T) {
    for place in 1..order.len() {
        if topic(order[place]) != topic(order[place - 1]) {
            continue;
        }
        let other = (place + 1..order.len()).find(|&later| topic(order[later]) != topic(order[place - 1]));
        match other {
            // Moved up, not swapped: the rest keeps its order.
            Some(later) => order[place..=later].rotate_right(1),
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Zoned;

    use super::*;
    use crate::curriculum::Source;
    use crate::memory::Grade;

    /// The shipped content, and what a drill of it asks after `answers`.
    struct Bench {
        library: Library,
        record: Record,
        scheduler: Scheduler,
        now: Now,
    }

    impl Bench {
        fn new() -> Self {
            let library = crate::curriculum::load::load(&Source::Shipped).unwrap();
            let now: Now = "2026-03-02T19:30[UTC]".parse::<Zoned>().unwrap().into();
            Self { library, record: Record::default(), scheduler: Scheduler::default(), now }
        }

        fn answered(&mut self, question: &QuestionId, grade: Grade) {
            let card = self.scheduler.schedule(None, grade, &self.now, 7);
            self.record.cards.insert(question.clone(), card);
        }

        fn choose(&self, drill: &Drill, seed: u64) -> Vec<QuestionId> {
            drill.choose(&self.library, &self.record, &self.scheduler, &self.now, seed)
        }

        fn topic(&self, question: &QuestionId) -> TopicId {
            self.library.topic_of(question).unwrap().id().clone()
        }
    }

    fn level() -> Scope {
        Scope::Level { standard: "onex-2021".parse().unwrap(), level: 1 }
    }

    #[test]
    fn a_seed_gives_a_session_for_ever() {
        let bench = Bench::new();
        let drill = Drill::scope(level(), Some(20));
        assert_eq!(bench.choose(&drill, 3), bench.choose(&drill, 3));
        assert_ne!(bench.choose(&drill, 3), bench.choose(&drill, 4));
        let all: HashSet<QuestionId> = bench.choose(&Drill::scope(level(), None), 3).into_iter().collect();
        assert_eq!(all.len(), level().questions(&bench.library).len(), "each question once");
    }

    #[test]
    fn neighbours_come_from_different_topics_while_there_are_any() {
        let bench = Bench::new();
        for seed in 0..50 {
            let asked = bench.choose(&Drill::scope(level(), Some(24)), seed);
            let topics: Vec<TopicId> = asked.iter().map(|id| bench.topic(id)).collect();
            let most =
                topics.iter().map(|topic| topics.iter().filter(|t| *t == topic).count()).max().unwrap();
            let side_by_side = topics.windows(2).filter(|pair| pair[0] == pair[1]).count();
            // Moving up the next other topic can leave the last ones of the most frequent topic together.
            assert!(side_by_side <= most.saturating_sub(1) / 2, "{side_by_side} of {topics:?}");
        }
        let one = Drill::scope(Scope::Topic(bench.library.topics()[0].id().clone()), None);
        assert_eq!(bench.choose(&one, 1).len(), bench.library.topics()[0].active().count());
    }

    #[test]
    fn what_was_never_answered_comes_first_and_unseen_asks_nothing_else() {
        let mut bench = Bench::new();
        let all = bench.choose(&Drill::scope(level(), None), 1);
        for question in &all[10..] {
            bench.answered(question, Grade::Good);
        }
        let fresh: HashSet<_> = bench.choose(&Drill::scope(level(), Some(10)), 9).into_iter().collect();
        assert_eq!(fresh, all[..10].iter().cloned().collect());
        let unseen = Drill { picking: Picking::Unseen, ..Drill::scope(level(), None) };
        assert_eq!(bench.choose(&unseen, 9).into_iter().collect::<HashSet<_>>(), fresh);
    }

    #[test]
    fn weak_points_come_first_and_not_what_was_never_begun() {
        let mut bench = Bench::new();
        let standard = "onex-2021".parse().unwrap();
        let mut topics = bench.library.topics_for(&standard, 1).cloned();
        let (weak, strong) = (topics.next().unwrap(), topics.next().unwrap());
        drop(topics);
        let answers = |topic: &Topic| topic.active().map(|q| q.id.clone()).collect::<Vec<_>>();
        for question in answers(&weak).iter().take(3) {
            bench.answered(question, Grade::Again);
        }
        for question in answers(&strong) {
            bench.answered(&question, Grade::Easy);
        }
        bench.now = bench.now.after(jiff::SignedDuration::from_hours(24 * 3));
        let drill = Drill { picking: Picking::Weak, ..Drill::scope(level(), Some(8)) };
        for question in bench.choose(&drill, 5) {
            assert_eq!(bench.topic(&question), *weak.id(), "{question}");
        }
    }

    #[test]
    fn a_section_of_an_exam_asks_what_it_examines() {
        let bench = Bench::new();
        let exam = &bench.library.exams()[0];
        let mut all = HashSet::new();
        for (nth, section) in exam.theory.sections.iter().enumerate() {
            let drill = Drill::scope(Scope::Section { exam: exam.id.clone(), nth }, None);
            for id in bench.choose(&drill, 1) {
                let question = bench.library.question(&id).unwrap();
                assert!(question.serves.iter().any(|id| exam.examines(section, id)));
                all.insert(id);
            }
        }
        let level = Scope::Level { standard: exam.standard.clone(), level: exam.level };
        assert_eq!(all.len(), level.questions(&bench.library).len());
        let beyond = Scope::Section { exam: exam.id.clone(), nth: exam.theory.sections.len() };
        assert!(beyond.questions(&bench.library).is_empty());
    }

    #[test]
    fn a_starred_term_is_practised_by_its_card() {
        let mut bench = Bench::new();
        let term = bench.library.terms().next().unwrap().id.clone();
        let question = bench.library.topics()[0].questions[0].id.clone();
        let topic = bench.library.topics()[0].id().clone();
        for subject in
            [Subject::Term(term.clone()), Subject::Question(question.clone()), Subject::Lesson(topic)]
        {
            bench.record.marks.insert((Mark::Favourite, subject));
        }
        let asked: HashSet<_> =
            bench.choose(&Drill::of(Pool::Marked(Mark::Favourite), None), 1).into_iter().collect();
        let card = bench.library.card_of(&term).unwrap().id.clone();
        assert_eq!(asked, HashSet::from([question, card]));
        assert!(bench.choose(&Drill::of(Pool::Marked(Mark::Flag), None), 1).is_empty());
    }

    #[test]
    fn kinds_narrow_a_drill() {
        let bench = Bench::new();
        let kinds = BTreeSet::from([Kind::Judge, Kind::Order]);
        let drill = Drill { kinds: kinds.clone(), ..Drill::scope(level(), None) };
        let asked = bench.choose(&drill, 2);
        assert!(!asked.is_empty());
        assert!(asked.iter().all(|id| kinds.contains(&bench.library.question(id).unwrap().kind())));
        let all = drill.candidates(&bench.library, &bench.record).len();
        assert_eq!(asked.len(), all);
    }
}
