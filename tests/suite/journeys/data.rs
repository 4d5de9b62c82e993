//! Taking one's learning along, bringing it in, and going back to a backup.

use jiff::SignedDuration;
use zuoxi::curriculum::{Language, Source};
use zuoxi::store::backup;
use zuoxi::tr;
use zuoxi::ui::app::Message;
use zuoxi::ui::export;
use zuoxi::ui::screen::{Place, data};

use super::learner::Learner;

const ZH: Language = Language::Chinese;

#[test]
fn a_learner_takes_everything_along_and_comes_back_with_it() {
    let mut learner = Learner::sits_down(ZH, &Source::Shipped);
    // The next day's backup holds the learner.
    learner.clock.advance(SignedDuration::from_hours(24));
    learner.reopens();
    let out = tempfile::tempdir().unwrap();
    learner.window().send(Message::Go(Place::Data));
    learner.sees(&tr!(ZH, "data-learner"));
    let saves = |learner: &mut Learner, name: &str, message: fn(export::Message) -> data::Message| {
        let path = out.path().join(name);
        let typed = export::Message::Path(path.display().to_string());
        learner.window().send(Message::Data(message(typed)));
        learner.window().send(Message::Data(message(export::Message::Save)));
        learner.sees(&tr!(ZH, "export-written", path = path.display().to_string()));
        path
    };
    let file = saves(&mut learner, "小雨.zuoxi", data::Message::Learner);
    let table = saves(&mut learner, "表.csv", data::Message::Log);
    assert!(std::fs::read_to_string(table).unwrap().starts_with("\u{feff}review,at,"));

    let nowhere = out.path().join("没有").join("x.csv").display().to_string();
    learner.window().send(Message::Data(data::Message::Log(export::Message::Path(nowhere))));
    learner.window().send(Message::Data(data::Message::Log(export::Message::Save)));
    learner.sees(&tr!(ZH, "export-no-folder", folder = out.path().join("没有").display().to_string()));

    learner.window().send(Message::Data(data::Message::Path(file.display().to_string())));
    learner.window().send(Message::Data(data::Message::Bring));
    learner.sees(&tr!(ZH, "data-came", name = "小雨 (2)"));
    assert_eq!(learner.desk().profiles.len(), 2);
    learner
        .window()
        .send(Message::Data(data::Message::Path(out.path().join("表.csv").display().to_string())));
    learner.window().send(Message::Data(data::Message::Bring));
    let detail = out.path().join("表.csv").display().to_string();
    learner.sees(&tr!(ZH, "data-not-ours", detail = detail));

    let place = learner.desk().place().unwrap();
    let backups = backup::list(&place).unwrap();
    learner.window().send(Message::Data(data::Message::AskBack(backups[0].clone())));
    learner.window().send(Message::Data(data::Message::GoBack));
    learner.sees(&tr!(ZH, "data-kind-restore"));
    assert_eq!(learner.desk().profiles.len(), 1, "as it was this morning");
    assert_eq!(backup::list(&place).unwrap().len(), backups.len() + 1);
}
