//! A report for the tests of all forms, and tests of what is told.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::{Account, Filter};
use crate::curriculum::exam::PartKind;
use crate::curriculum::question::Body;
use crate::curriculum::{Language, Library, Source, load};
use crate::exam::sitting::Ended;
use crate::exam::{Bank, Form, Marks, Partial, Sitting, report};
use crate::exchange::pdf;
use crate::practice::model;

/// A sitting of a whole paper: every third answer wrong, every tenth question open and flagged.
pub fn account() -> Account {
    of(PartKind::Theory)
}

fn of(part: PartKind) -> Account {
    let library = load::load(&Source::Shipped).unwrap();
    let exam = library.exams().iter().find(|exam| exam.id.as_str() == "onex-2021-1").unwrap();
    let paper = Bank::new(&library, exam, part).unwrap().paper(Form::Full, 3).unwrap();
    let start: Timestamp = "2026-03-02T11:30:00Z".parse().unwrap();
    let mut sitting = Sitting::new(paper, Some(Duration::from_mins(90)), Partial::None, start);
    for (place, answer) in sitting.answers.iter_mut().enumerate() {
        let question = library.question(&sitting.paper.items[place].question).unwrap();
        answer.is_flagged = place % 10 == 9;
        if !answer.is_flagged {
            answer.response = Some(model::answer(question, place % 3 != 0));
            answer.spent = Duration::from_secs(20 + place as u64);
        }
    }
    sitting.spent = Duration::from_secs(4_000);
    (sitting.interruptions, sitting.away) = (2, Duration::from_mins(25));
    let at: Timestamp = "2026-03-02T13:02:00Z".parse().unwrap();
    sitting.ended = Some(Ended { at, is_time_up: false });
    let marks = given(&sitting, &library);
    let learner = "林*小*雨".to_owned();
    Account::new(learner, sitting, &marks, Arc::new(library), (TimeZone::UTC, date(2026, 3, 3))).unwrap()
}

fn given(sitting: &Sitting, library: &Library) -> Vec<Option<Marks>> {
    report::marks(sitting, library).into_iter().map(report::ItemMark::given).collect()
}

#[test]
fn what_is_told_are_the_figures_of_the_domain() {
    let account = account();
    let (marks, library) = (report::marks(&account.sitting, &account.library), &account.library);
    let told = report::report(&account.sitting, marks, &account.exam, library);
    assert_eq!(account.report, told);
    let zh = Language::Chinese;
    let sum = |rows: Vec<(String, report::Tally)>| rows.iter().map(|(_, tally)| tally.mark).sum::<Marks>();
    assert_eq!(sum(account.sections(zh)), told.whole.mark);
    assert_eq!(sum(account.groups(zh)), told.whole.mark);
    assert_eq!(account.sections(zh)[0].0, "呼入客户服务");
    assert_eq!(account.competencies(zh).len(), told.competencies.len());
    let missed: usize = account.topics(zh).iter().map(|(_, _, _, missed)| missed.len()).sum();
    assert_eq!(missed, account.missed().len());
    let count = |filter| account.places(filter).len();
    assert_eq!(count(Filter::All), told.items.len());
    assert_eq!(count(Filter::Wrong), told.whole.questions - told.whole.right);
    assert_eq!((count(Filter::Unanswered), count(Filter::Flagged)), (7, 7));
    assert_eq!(account.slowest(3), [75, 74, 73]);
    let facts: Vec<String> =
        account.facts(zh).into_iter().map(|fact| format!("{}={}", fact.name, fact.value)).collect();
    assert!(facts.contains(&"用时=1 小时 6 分（限时 1 小时 30 分）".to_owned()), "{facts:?}");
    assert!(facts.contains(&"交卷=2026-03-02 13:02".to_owned()), "{facts:?}");
    assert!(facts.iter().any(|fact| fact.contains("离开 2 次")), "{facts:?}");
}

#[test]
fn marks_stay_as_they_were_given() {
    let account = account();
    let full: Vec<_> = account.report.items.iter().map(|item| Some(item.full)).collect();
    let Account { learner, sitting, library, zone, made_on, .. } = account;
    // A question was mended since: its marks are those of the day.
    let account = Account::new(learner, sitting, &full, library, (zone, made_on)).unwrap();
    assert_eq!(account.report.whole.mark, account.report.whole.full);
    assert!(account.report.is_passed() && account.missed().is_empty());
}

#[test]
fn the_printed_report_has_every_answer_and_cuts_nothing() {
    let parts = [account(), of(PartKind::Practical)];
    for (account, language) in parts.iter().flat_map(|account| Language::ALL.map(|own| (account, own))) {
        let document = super::print::print(account, language);
        let pages = pdf::tests::pages(&document.blocks);
        let all: String = pages.concat().concat();
        assert!(all.contains(&account.report.whole.mark.to_string()));
        let bare = |text: &str| text.replace("**", "").split_whitespace().collect::<String>();
        let all = bare(&all);
        for place in 0..account.report.items.len() {
            let question = account.question(place).unwrap();
            let mut texts = vec![question.stem.get(language), question.explanation.get(language)];
            // A task that was written stands there with its model and its rubric.
            if let (Body::Task { model, rubric }, true) =
                (&question.body, account.sitting.answers[place].response.is_some())
            {
                texts.push(model.get(language));
                texts.extend(rubric.iter().map(|criterion| criterion.text.get(language)));
            }
            for text in texts {
                assert!(all.contains(&bare(text)), "{}: {text}", question.id);
            }
        }
    }
}
