//! Figures as they are shown.

use super::*;

#[test]
fn shares_and_minutes_are_rounded() {
    assert_eq!(
        [(0, 0), (1, 3), (2, 3), (9, 9)].map(|(part, of)| hundredths(part, of)),
        ["—", "33%", "67%", "100%"]
    );
    assert_eq!([0, 1, 89_999, 90_000].map(minutes), [0, 1, 1, 2]);
}

#[test]
fn the_busiest_day_is_the_first_of_equals() {
    assert_eq!(busiest(&[1, 5, 5]), Some((1, 5)));
    assert_eq!(busiest(&[0, 0]), None);
    assert_eq!(busiest(&[]), None);
}

#[test]
fn what_nobody_teaches_says_so() {
    let absence = |is_taught, questions| {
        let mastery = Mastery { questions, ..Mastery::default() };
        Standing { title: Text::default(), mastery, is_taught }.absence(Language::Chinese)
    };
    assert_eq!(absence(true, 3), None);
    assert_eq!(absence(true, 0).as_deref(), Some("还没有题目"));
    assert_eq!(absence(false, 0).as_deref(), Some("还没有课程"));
}
