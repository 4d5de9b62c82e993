//! A learner plans the days to the exam.

use zuoxi::curriculum::Language;
use zuoxi::tr;
use zuoxi::ui::screen::Place;

use super::learner::{Learner, TODAY};
use super::pack::Pack;

const ZH: Language = Language::Chinese;

#[test]
fn an_exam_is_set_and_kept_and_the_day_follows_it() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(ZH, &pack.source());
    let today = learner.now().day();
    learner.goes_to(Place::Plan);
    learner.sees(&tr!(ZH, "plan-says-no-exam", minutes = 30));
    learner.clicks(&tr!(ZH, "plan-in", days = 30));
    assert_eq!(learner.desk().preferences.exam_day, Some((today + 30).0));
    let planned = learner.desk().queue(0).counts().new;
    assert!(planned > 0);

    learner.reopens();
    learner.goes_to(TODAY);
    learner.sees_not(&tr!(ZH, "plan-says-no-exam", minutes = 30));
    learner.clicks(&tr!(ZH, "today-plan"));
    learner.sees(&tr!(ZH, "plan-ahead"));
    assert_eq!(learner.desk().preferences.exam_day, Some((today + 30).0));

    learner.clicks(&tr!(ZH, "plan-no-exam"));
    learner.sees(&tr!(ZH, "plan-says-no-exam", minutes = 30));
    assert_eq!(learner.desk().preferences.exam_day, None);
}

#[test]
fn on_a_day_off_nothing_new_waits() {
    let pack = Pack::new();
    let mut learner = Learner::has_read(ZH, &pack.source());
    assert!(learner.desk().queue(0).counts().new > 0);
    let weekday = learner.now().day().date().weekday().to_monday_one_offset();
    learner.goes_to(Place::Plan);
    // The weekday as a choice: the same word stands above the calendar, later on the page.
    learner.clicks(&tr!(ZH, "progress-weekday", weekday = weekday));
    learner.sees(&tr!(ZH, "plan-says-day-off"));
    assert_eq!(learner.desk().queue(0).counts().total(), 0);
}
