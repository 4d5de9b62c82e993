//! What a sitting was worth: marks by section, competency and kind of question.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use jiff::civil::Date;

use super::certificate;
use super::marks::{Marks, mark};
use super::sitting::{Progress, Sitting};
use crate::curriculum::exam::Part;
use crate::curriculum::{CompetencyId, Exam, Library, TopicId};
use crate::practice::Response;

/// The marks of a sitting, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// All of it.
    pub whole: Tally,
    /// Marks from which it is passed, in the proportion of the whole paper.
    pub pass_mark: u32,
    /// The sections of the blueprint, in its order; those not asked are empty.
    pub sections: Vec<Tally>,
    /// The groups of questions of one kind, in the paper's order.
    pub groups: Vec<Tally>,
    /// The competencies that were examined, in the document's order.
    pub competencies: Vec<(CompetencyId, Tally)>,
    /// The topics to study next: where most marks were lost first, those without loss left out.
    pub topics: Vec<(TopicId, Tally)>,
    /// The marks of each question, in the paper's order. What is still to be marked is counted in nothing but the
    /// whole.
    pub items: Vec<ItemMark>,
}

/// Marks of several questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Marks earned.
    pub mark: Marks,
    /// Marks there were.
    pub full: Marks,
    /// Questions.
    pub questions: usize,
    /// Those with full marks.
    pub right: usize,
    /// The time they took.
    pub spent: Duration,
}

/// The marks of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemMark {
    /// Marks earned.
    pub mark: Marks,
    /// Marks there were.
    pub full: Marks,
    /// How far the answer was.
    pub progress: Progress,
    /// The time it took.
    pub spent: Duration,
    /// Something was written for a task, and nobody has marked it to the end.
    pub is_awaiting: bool,
}

impl ItemMark {
    /// Whether it has full marks.
    pub fn is_right(self) -> bool {
        self.mark == self.full
    }

    /// The mark to keep: none of what is still to be marked.
    pub fn given(self) -> Option<Marks> {
        (!self.is_awaiting).then_some(self.mark)
    }
}

impl Tally {
    /// Marks that were not earned.
    pub fn lost(&self) -> Marks {
        Marks(self.full.0.saturating_sub(self.mark.0))
    }

    fn add(&mut self, item: ItemMark) {
        self.mark = self.mark + item.mark;
        self.full = self.full + item.full;
        self.questions += 1;
        self.right += usize::from(item.is_right());
        self.spent = self.spent.saturating_add(item.spent);
    }
}

impl Report {
    /// How many tasks are still to be marked.
    pub fn awaiting(&self) -> usize {
        self.items.iter().filter(|item| item.is_awaiting).count()
    }

    /// Whether the paper was passed; not before all of it is marked.
    pub fn is_passed(&self) -> bool {
        self.awaiting() == 0 && self.whole.mark >= Marks::whole(self.pass_mark)
    }

    /// The first day on which a pass no longer counts for the exam; `None` where it was not passed or the standard
    /// sets no term.
    pub fn valid_until(&self, part: &Part, passed_on: Date) -> Option<Date> {
        if self.is_passed() { certificate::lapses(part, passed_on) } else { None }
    }
}

/// Marks every question of a sitting. A question that the content no longer has earns nothing.
pub fn marks(sitting: &Sitting, library: &Library) -> Vec<ItemMark> {
    let items = sitting.paper.items.iter().zip(&sitting.answers).enumerate();
    let one = |(place, (item, answer)): (usize, (&super::Item, &super::sitting::Answer))| {
        let question = library.question(&item.question);
        let earned = question.zip(answer.response.as_ref()).map(|(question, response): (_, &Response)| {
            mark(question, response, item.marks, sitting.partial)
        });
        ItemMark {
            mark: earned.unwrap_or_default(),
            full: Marks::whole(u32::from(item.marks)),
            progress: sitting.progress(library, place),
            spent: answer.spent,
            is_awaiting: question
                .zip(answer.response.as_ref())
                .is_some_and(|(question, response)| response.awaits_marks(question)),
        }
    };
    items.map(one).collect()
}

/// Takes the marks of a sitting apart. `items` are its marks as they were given, in the paper's order: what was given
/// once stays, even where a question was mended since.
pub fn report(sitting: &Sitting, items: Vec<ItemMark>, exam: &Exam, library: &Library) -> Report {
    let part = exam.part(sitting.paper.part).unwrap_or(&exam.theory);
    let mut whole = Tally::default();
    let mut sections = vec![Tally::default(); part.sections.len()];
    let mut groups = vec![Tally::default(); super::paper::groups(part).len()];
    let mut competencies: HashMap<CompetencyId, Tally> = HashMap::new();
    let mut topics: BTreeMap<TopicId, Tally> = BTreeMap::new();
    for (item, marks) in sitting.paper.items.iter().zip(&items) {
        whole.add(*marks);
        if marks.is_awaiting {
            continue;
        }
        if let Some(section) = sections.get_mut(item.section) {
            section.add(*marks);
        }
        if let Some(group) = groups.get_mut(item.group) {
            group.add(*marks);
        }
        let Some(question) = library.question(&item.question) else { continue };
        for id in question.serves.iter().filter(|id| id.counts_for(&exam.standard, exam.level)) {
            competencies.entry(id.clone()).or_default().add(*marks);
        }
        if let Some(topic) = library.topic_of(&item.question) {
            topics.entry(topic.id().clone()).or_default().add(*marks);
        }
    }
    let order =
        library.standard(&exam.standard).into_iter().flat_map(crate::curriculum::Standard::competencies);
    let competencies = order.filter_map(|(id, _)| competencies.remove_entry(&id)).collect();
    let mut topics: Vec<(TopicId, Tally)> =
        topics.into_iter().filter(|(_, tally)| tally.lost().0 > 0).collect();
    topics.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.lost()));
    let pass_mark = sitting.paper.form.pass_mark(part);
    Report { whole, pass_mark, sections, groups, competencies, topics, items }
}
