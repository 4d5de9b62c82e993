//! What follows a mock exam: its report, the questions that were missed, the files; and papers on paper.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

use zuoxi::curriculum::exam::PartKind;
use zuoxi::curriculum::{Language, QuestionId, Source};
use zuoxi::exam::{Bank, Form, Partial, Report, Sitting, report};
use zuoxi::i18n::exam::out_of;
use zuoxi::practice::model;
use zuoxi::store::SittingId;
use zuoxi::tr;
use zuoxi::ui::app::Message;
use zuoxi::ui::export;
use zuoxi::ui::screen::print::Which;
use zuoxi::ui::screen::{Place as To, print, report as page};

use super::learner::Learner;

const EXAM: &str = "onex-2021-1";

/// A sitting that was handed in: every third answer wrong, the fifth question open and flagged. With it what the
/// domain makes of it.
fn handed_in(learner: &Learner, form: Form, number: u32) -> (SittingId, Report, BTreeSet<QuestionId>) {
    let (desk, now) = (learner.desk(), learner.now());
    let exam = desk.library.exams().iter().find(|exam| exam.id.as_str() == EXAM).unwrap();
    let bank = Bank::new(&desk.library, exam, PartKind::Theory).unwrap();
    let paper = bank.paper(form, number).unwrap();
    let mut sitting = Sitting::new(paper, None, Partial::None, now.timestamp());
    for (place, answer) in sitting.answers.iter_mut().enumerate() {
        let question = desk.library.question(&sitting.paper.items[place].question).unwrap();
        answer.is_flagged = place == 4;
        if place != 4 {
            answer.response = Some(model::answer(question, place % 3 != 0));
            answer.spent = Duration::from_secs(30);
        }
    }
    sitting.spent = Duration::from_mins(12);
    let marks = report::marks(&sitting, &desk.library);
    let given: Vec<_> = marks.iter().map(|item| item.given()).collect();
    let told = report::report(&sitting, marks, exam, &desk.library);
    let missed = sitting.paper.items.iter().zip(&told.items).filter(|(_, mark)| !mark.is_right());
    let missed = missed.map(|(item, _)| item.question.clone()).collect();
    let profile = desk.profile.id;
    let pass = form.pass_mark(&exam.theory);
    let id = desk.ledger.now(|store| {
        let id = store.begin_sitting(profile, &sitting, pass)?;
        store.end_sitting(id, &sitting, &given, false, &[], &now)?;
        Ok(id)
    });
    (id.unwrap(), told, missed)
}

#[test]
fn a_report_shows_the_figures_of_the_domain_and_leads_on() {
    for language in Language::ALL {
        let mut learner = Learner::sits_down(language, &Source::Shipped);
        let (id, told, missed) = handed_in(&learner, Form::Section(0), 2);
        learner.window().send(Message::Go(To::Report(id)));
        learner.sees(&told.whole.mark.to_string());
        assert!(told.is_passed());
        learner.sees(&tr!(language, "result-passed"));
        for tally in told.sections.iter().chain(&told.groups).filter(|tally| tally.questions > 0) {
            let mark = out_of(language, tally.mark, tally.full);
            let shown = learner.window().texts();
            assert!(
                shown
                    .iter()
                    .any(|text| text.starts_with(&format!("{mark},"))
                        || text.starts_with(&format!("{mark}，"))),
                "{mark}"
            );
        }
        // The flagged question was not answered, and what would have been right is shown.
        learner.clicks(&format!("{} 1", tr!(language, "result-filter-flagged")));
        learner.window().send(Message::Report(page::Message::Open(4)));
        learner.sees(&tr!(language, "result-given-none"));
        // One press, and exactly what was missed is practised.
        let count = missed.len();
        learner.clicks(&tr!(language, "result-practise-all", count = count));
        let mut practised = BTreeSet::new();
        while let Some((question, _)) = learner.asked_if_any() {
            practised.insert(question.id);
            learner.answers(true);
            learner.goes_on();
        }
        assert_eq!(practised, missed);
    }
}

#[test]
fn a_report_is_saved_as_pages_and_as_a_spreadsheet() {
    let language = Language::Chinese;
    let mut learner = Learner::sits_down(language, &Source::Shipped);
    let (id, ..) = handed_in(&learner, Form::Section(1), 1);
    learner.window().send(Message::Go(To::Report(id)));
    let place = tempfile::tempdir().unwrap();
    let send = |message| Message::Report(page::Message::Takeaway(page::takeaway::Message::File(message)));
    for (form, ending, begins) in [
        (tr!(language, "takeaway-pdf"), "pdf", &b"%PDF-"[..]),
        (tr!(language, "takeaway-xlsx"), "xlsx", b"PK"),
    ] {
        learner.clicks(&form);
        let path = place.path().join(format!("成绩报告.{ending}"));
        learner.window().send(send(export::Message::Path(path.display().to_string())));
        learner.window().send(send(export::Message::Save));
        learner.sees(&tr!(language, "export-written", path = path.display().to_string()));
        assert!(fs::read(&path).unwrap().starts_with(begins), "{ending}");
    }
}

#[test]
fn sittings_are_compared_with_those_of_the_same_paper_only() {
    let language = Language::Chinese;
    let mut learner = Learner::sits_down(language, &Source::Shipped);
    let (first, ..) = handed_in(&learner, Form::Section(0), 1);
    handed_in(&learner, Form::Section(1), 1);
    learner.window().send(Message::Go(To::Report(first)));
    learner.sees_not(&tr!(language, "result-earlier"));
    learner.waits(3600);
    let (second, ..) = handed_in(&learner, Form::Section(0), 2);
    learner.window().send(Message::Go(To::Report(second)));
    learner.sees(&tr!(language, "result-earlier"));
}

#[test]
fn what_is_not_there_or_still_open_has_no_report() {
    let language = Language::English;
    let mut learner = Learner::sits_down(language, &Source::Shipped);
    let (id, ..) = handed_in(&learner, Form::Section(0), 1);
    let desk = learner.desk();
    let (profile, now) = (desk.profile.id, learner.now());
    let open = desk.ledger.now(|store| {
        let kept = store.sitting(id)?.unwrap().sitting;
        let anew = Sitting::new(kept.paper, None, Partial::None, now.timestamp());
        store.begin_sitting(profile, &anew, 15)
    });
    for missing in [open.unwrap(), SittingId(4711)] {
        learner.window().send(Message::Go(To::Report(missing)));
        learner.sees(&tr!(language, "result-gone-title"));
    }
}

fn prints(learner: &mut Learner, folder: &Path) {
    let send = |message| Message::Print(print::Message::Files(message));
    learner.window().send(send(export::Message::Path(folder.display().to_string())));
    learner.window().send(send(export::Message::Save));
}

#[test]
fn a_paper_is_printed_and_again_to_the_byte() {
    let language = Language::Chinese;
    let mut learner = Learner::sits_down(language, &Source::Shipped);
    learner.window().send(Message::Go(To::Print(EXAM.parse().unwrap(), Which::default())));
    learner.window().send(Message::Print(print::Message::Number("7号".into())));
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let [first, again] = folders.each_ref().map(|folder| {
        prints(&mut learner, folder.path());
        let paper = folder.path().join("onex-2021-1-no7-A-试卷.pdf");
        learner.sees(&tr!(language, "export-written", path = paper.display().to_string()));
        let mut files: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        assert_eq!(files.len(), 6);
        files.into_iter().map(|file| fs::read(file).unwrap()).collect::<Vec<_>>()
    });
    assert!(first == again, "the same number gave other files");
    // A folder that is not there is said, and nothing is left behind.
    let nowhere = folders[0].path().join("no");
    prints(&mut learner, &nowhere);
    learner.sees(&tr!(language, "export-no-folder", folder = nowhere.display().to_string()));
}

#[test]
fn no_number_and_too_small_a_bank_are_said() {
    let language = Language::English;
    let mut learner = Learner::sits_down(language, &Source::Shipped);
    learner.window().send(Message::Go(To::Print(EXAM.parse().unwrap(), Which::default())));
    learner.window().send(Message::Print(print::Message::Number("0".into())));
    learner.sees(&tr!(language, "print-no-number"));
    learner.window().send(Message::Go(To::Print("no-such".parse().unwrap(), Which::default())));
    learner.sees(&tr!(language, "result-unknown-title"));
}
