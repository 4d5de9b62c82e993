//! What a sitting was worth, in words: for the screen, for print and for a spreadsheet alike.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::curriculum::exam::Part;
use crate::curriculum::{Exam, Language, Library, Question, QuestionId, TopicId};
use crate::exam::report::{self, ItemMark, Tally, report};
use crate::exam::sitting::Progress;
use crate::exam::{Form, Marks, Report, Sitting, Variant, paper};
use crate::i18n::exam::{duration, group_name, out_of, paper_name, partial_rule, standard_name};
use crate::tr;

/// A sitting that was handed in, with everything that is needed to tell of it.
#[derive(Debug, Clone)]
pub struct Account {
    /// Whose it is.
    pub learner: String,
    /// Paper, answers, time.
    pub sitting: Sitting,
    /// What it was worth.
    pub report: Report,
    /// The exam of the paper.
    pub exam: Exam,
    /// What was asked.
    pub library: Arc<Library>,
    /// Where the learner lives.
    pub zone: TimeZone,
    /// The day on which it is told.
    pub made_on: Date,
}

/// Something that is told with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// For example 用时.
    pub name: String,
    /// For example 45 分 20 秒.
    pub value: String,
}

/// Which answers are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those without full marks.
    Wrong,
    /// Those that were not finished.
    Unanswered,
    /// Those marked to look at again.
    Flagged,
}

impl Filter {
    /// Every filter.
    pub const ALL: [Self; 4] = [Self::All, Self::Wrong, Self::Unanswered, Self::Flagged];
}

impl Account {
    /// Tells of a sitting by the marks that were given (`None` for a task that is still to be marked); `None` if the
    /// content no longer has its exam.
    pub fn new(
        learner: String,
        sitting: Sitting,
        given: &[Option<Marks>],
        library: Arc<Library>,
        (zone, made_on): (TimeZone, Date),
    ) -> Option<Self> {
        let exam = library.exam(&sitting.paper.exam)?.clone();
        let given = given.iter().copied().chain(std::iter::repeat(Some(Marks::default())));
        let items = report::marks(&sitting, &library).into_iter().zip(given);
        let told = |(item, given): (ItemMark, Option<Marks>)| ItemMark {
            mark: given.unwrap_or_default(),
            is_awaiting: given.is_none(),
            ..item
        };
        let items = items.map(told).collect();
        let report = report(&sitting, items, &exam, &library);
        Some(Self { learner, sitting, report, exam, library, zone, made_on })
    }

    /// The blueprint of the paper.
    pub fn part(&self) -> &Part {
        self.sitting.paper.blueprint(&self.exam).unwrap_or(&self.exam.theory)
    }

    /// Which paper it was.
    pub fn title(&self, language: Language) -> String {
        paper_name(language, &self.sitting.paper, &self.exam)
    }

    /// Of which standard.
    pub fn standard(&self, language: Language) -> &str {
        standard_name(language, &self.exam, &self.library)
    }

    /// Passed, or not; or that it is still to be marked.
    pub fn verdict(&self, language: Language) -> String {
        if self.report.awaiting() > 0 {
            tr!(language, "result-awaiting")
        } else if self.report.is_passed() {
            tr!(language, "result-passed")
        } else {
            tr!(language, "result-failed")
        }
    }

    /// The seed of the order in which options were shown.
    pub fn seed(&self) -> u64 {
        self.sitting.paper.seed(Variant::A)
    }

    /// The day of a moment, where the learner lives.
    pub fn day(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone.clone()).date()
    }

    fn moment(&self, moment: Timestamp) -> String {
        moment.to_zoned(self.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// What there is to say about the whole: pass mark, time, interruptions, the rule for what is right in part.
    pub fn facts(&self, language: Language) -> Vec<Fact> {
        let fact = |name, value| Fact { name, value };
        let Sitting { limit, spent, interruptions, away, ended, .. } = self.sitting;
        let time = match limit {
            Some(limit) => {
                let (spent, limit) = (duration(language, spent), duration(language, limit));
                tr!(language, "result-time-of", spent = spent, limit = limit)
            }
            None => tr!(language, "result-time-untimed", spent = duration(language, spent)),
        };
        let broken = if interruptions == 0 {
            tr!(language, "result-uninterrupted")
        } else {
            let away = duration(language, away);
            tr!(language, "result-interrupted", times = interruptions, away = away)
        };
        let mut facts = vec![
            fact(tr!(language, "result-pass-mark"), self.report.pass_mark.to_string()),
            fact(tr!(language, "result-right"), {
                let Tally { right, questions, .. } = self.report.whole;
                tr!(language, "result-right-of", right = right, questions = questions)
            }),
            fact(tr!(language, "result-time"), time),
            fact(tr!(language, "result-began"), self.moment(self.sitting.started_at)),
        ];
        if let Some(ended) = ended {
            let name = if ended.is_time_up {
                tr!(language, "result-time-up")
            } else {
                tr!(language, "result-handed-in")
            };
            facts.push(fact(name, self.moment(ended.at)));
        }
        facts.push(fact(tr!(language, "result-interruptions"), broken));
        facts.push(fact(tr!(language, "result-partial"), partial_rule(language, self.sitting.partial)));
        let until = ended.filter(|_| self.sitting.paper.form == Form::Full);
        let until = until.and_then(|ended| self.report.valid_until(self.part(), self.day(ended.at)));
        facts.extend(until.map(|day| fact(tr!(language, "result-valid"), day.to_string())));
        facts
    }

    /// The marks taken apart, each way with its name: by section, kind of question and skill.
    pub fn tallies(&self, language: Language) -> [(String, Vec<(String, Tally)>); 3] {
        [
            (tr!(language, "result-sections"), self.sections(language)),
            (tr!(language, "result-groups"), self.groups(language)),
            (tr!(language, "result-competencies"), self.competencies(language)),
        ]
    }

    /// The sections that were asked.
    pub fn sections(&self, language: Language) -> Vec<(String, Tally)> {
        let titles = self.part().sections.iter().map(|section| section.title.get(language).to_owned());
        asked(titles.zip(self.report.sections.iter().copied()))
    }

    /// The groups of questions of one kind.
    pub fn groups(&self, language: Language) -> Vec<(String, Tally)> {
        let groups = paper::groups(self.part());
        let names = groups.into_iter().map(|kinds| group_name(language, kinds));
        asked(names.zip(self.report.groups.iter().copied()))
    }

    /// The skills that were examined: code and title.
    pub fn competencies(&self, language: Language) -> Vec<(String, Tally)> {
        let named = self.report.competencies.iter().map(|(id, tally)| {
            let title = self.library.competency(id).map_or("", |(_, found)| found.title.get(language));
            (format!("{} {title}", id.code), *tally)
        });
        named.collect()
    }

    /// The topics to study next, with the questions of each that have no full marks.
    pub fn topics(&self, language: Language) -> Vec<(TopicId, String, Tally, Vec<QuestionId>)> {
        let topics = self.report.topics.iter().filter_map(|(id, tally)| {
            let topic = self.library.topic(id)?;
            let mut missed = self.missed();
            missed.retain(|question| self.library.topic_of(question).is_some_and(|held| held.id() == id));
            Some((id.clone(), topic.title(language).to_owned(), *tally, missed))
        });
        topics.collect()
    }

    /// The questions without full marks that are still asked, in the paper's order.
    pub fn missed(&self) -> Vec<QuestionId> {
        let items = self.sitting.paper.items.iter().zip(&self.report.items);
        let missed = items.filter(|(_, mark)| !mark.is_right()).map(|(item, _)| &item.question);
        // A task is not asked in practice: its topic is what to study.
        let is_asked = |question: &Question| question.is_active() && question.kind().is_practised();
        missed.filter(|id| self.library.question(id).is_some_and(is_asked)).cloned().collect()
    }

    /// The places of the answers that a filter lets through.
    pub fn places(&self, filter: Filter) -> Vec<usize> {
        let lets_through = |place: &usize| {
            let (mark, answer) = (&self.report.items[*place], &self.sitting.answers[*place]);
            match filter {
                Filter::All => true,
                Filter::Wrong => !mark.is_right() && !mark.is_awaiting,
                Filter::Unanswered => mark.progress != Progress::Done,
                Filter::Flagged => answer.is_flagged,
            }
        };
        (0..self.report.items.len()).filter(lets_through).collect()
    }

    /// The question at a place; `None` if the content no longer has it.
    pub fn question(&self, place: usize) -> Option<&Question> {
        self.library.question(&self.sitting.paper.items.get(place)?.question)
    }

    /// The time that a question took on the mean.
    pub fn mean_time(&self) -> Duration {
        let whole = &self.report.whole;
        whole.spent.checked_div(u32::try_from(whole.questions).unwrap_or(u32::MAX)).unwrap_or_default()
    }

    /// The places of the questions that took longest, the longest first.
    pub fn slowest(&self, count: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.report.items.len()).collect();
        places.sort_by_key(|place| std::cmp::Reverse(self.report.items[*place].spent));
        places.retain(|place| !self.report.items[*place].spent.is_zero());
        places.truncate(count);
        places
    }
}

/// Marks, right answers and time of several questions, in a line.
pub fn tally_line(language: Language, tally: &Tally) -> String {
    let mark = out_of(language, tally.mark, tally.full);
    tr!(
        language,
        "result-tally",
        mark = mark,
        right = tally.right,
        questions = tally.questions,
        time = duration(language, tally.spent)
    )
}

/// What became of one answer.
pub fn outcome(language: Language, item: &ItemMark) -> String {
    match item.progress {
        _ if item.is_awaiting => tr!(language, "result-awaiting"),
        _ if item.is_right() => tr!(language, "result-item-right"),
        Progress::Open => tr!(language, "result-item-open"),
        _ if item.mark.0 > 0 => tr!(language, "result-item-partly"),
        Progress::Begun => tr!(language, "result-item-begun"),
        Progress::Done => tr!(language, "result-item-wrong"),
    }
}

fn asked(tallies: impl Iterator<Item = (String, Tally)>) -> Vec<(String, Tally)> {
    tallies.filter(|(_, tally)| tally.questions > 0).collect()
}
