//! The speeds we promise, measured: `cargo bench`.
//!
//! The data set is one learner with 20,000 cards and a log of 100,000 answers, in a real file below
//! `target/`. One function a figure; each returns the middle of its rounds. Without `--bench` (as
//! `cargo test --all-targets` calls it) everything runs once on a small data set, to see that it works.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark is not part of the product")]

use std::hint::black_box;
use std::io::{Seek, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use zuoxi::curriculum::search::Index;
use zuoxi::curriculum::{Language, Library, Question, QuestionId, Source, load};
use zuoxi::memory::fit::{Progress, fit};
use zuoxi::memory::simulate::{Habits, Scenario, simulate};
use zuoxi::memory::{Card, Day, DaysOff, Due, Grade, Limits, Now, Phase, Queue, Scheduler, Settings};
use zuoxi::practice::record::Record;
use zuoxi::store::{Mode, NewAnswer, Place, ProfileId, Store, backup};

fn main() {
    let full = std::env::args().any(|argument| argument == "--bench");
    let size = if full { Size { cards: 20_000, rounds: 41 } } else { Size { cards: 500, rounds: 1 } };
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let started = Instant::now();
    let learner = Learner::new(folder.path(), &size);
    let bytes = std::fs::metadata(learner.place.database()).unwrap().len();
    println!(
        "{} cards, {} answers, {:.1} MB, made in {:.0} s\n",
        size.cards,
        size.cards * BEFORE_LAST.len(),
        megabytes(bytes),
        started.elapsed().as_secs_f64()
    );
    let mut figures = vec![content(&size)];
    #[cfg(feature = "app")]
    figures.extend([first_view(&learner, &size), sitting(&size)]);
    figures.extend(search(&size));
    figures.extend([
        open(&learner, &size),
        queue(&learner, 0, &size),
        queue(&learner, 400, &size),
        cards(&learner, &size),
        progress(&learner, &size),
        undo(&learner, &size),
        bytes_of_an_answer(&learner),
        daily_backup(&learner, &size),
        read_log(&learner, &size),
        fitted(&learner, &size),
        adopt(&learner, &size),
        what_if(&size),
    ]);
    figures.extend(answer(&learner, folder.path(), &size));
    println!("{:<58} {:>12} {:>12} {:>12}", "", "median", "worst", "promised");
    for Figure { name, median, worst, promised } in figures {
        println!("{name:<58} {median:>12} {worst:>12} {promised:>12}");
    }
}

/// How much there is, and how often each figure is taken.
struct Size {
    cards: usize,
    rounds: usize,
}

/// A line of the table.
struct Figure {
    name: String,
    median: String,
    worst: String,
    promised: &'static str,
}

/// Takes the time of `work` as often as `rounds` says.
fn time(name: impl Into<String>, promised: &'static str, rounds: usize, mut work: impl FnMut()) -> Figure {
    let times = (0..rounds)
        .map(|_| {
            let started = Instant::now();
            work();
            started.elapsed()
        })
        .collect();
    figure(name, promised, times)
}

/// A line from the times that were taken.
fn figure(name: impl Into<String>, promised: &'static str, mut times: Vec<Duration>) -> Figure {
    times.sort_unstable();
    let text = |time: Duration| format!("{:.3} ms", time.as_secs_f64() * 1e3);
    let (median, worst) = (text(times[times.len() / 2]), text(times[times.len() - 1]));
    Figure { name: name.into(), median, worst, promised }
}

/// A learner's data on disk.
struct Learner {
    place: Place,
    profile: ProfileId,
    scheduler: Scheduler,
    now: Now,
}

/// Days before the last answer to a question on which it was answered.
const BEFORE_LAST: [i64; 5] = [150, 140, 120, 80, 0];
/// Days over which the last answers are spread: who keeps up has seen everything in that time.
const SPREAD: usize = 120;

impl Learner {
    /// Nine months of learning by someone who keeps up: each question answered five times, one in eight of
    /// the answers before the last one wrong.
    fn new(folder: &Path, size: &Size) -> Self {
        // Made in memory where the system has a folder for that: 100,000 syncs are not what is measured.
        let memory = Some(Path::new("/dev/shm")).filter(|folder| folder.is_dir()).unwrap_or(folder);
        let draft = tempfile::tempdir_in(memory).unwrap();
        let place = Place::choose(Some(draft.path().to_owned()), None).unwrap();
        let last: Now = "2026-11-20T19:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into();
        let mut store = Store::open(&place, &last).unwrap();
        let profile = store.create_profile("小明", &last).unwrap().id;
        let mut learner = Self { place, profile, scheduler: Scheduler::default(), now: last.clone() };
        for day in (0..i64::try_from(SPREAD).unwrap() + BEFORE_LAST[0]).rev() {
            for (nth, before_last) in BEFORE_LAST.iter().enumerate() {
                let batch = usize::try_from(day - before_last).unwrap_or(SPREAD);
                for card in (batch..size.cards).step_by(SPREAD).take_while(|_| batch < SPREAD) {
                    let minutes = i64::try_from((card + nth) % 180).unwrap();
                    learner.now = last.after(SignedDuration::from_mins(minutes - day * 24 * 60));
                    let wrong = nth < 4 && (card + nth) % 8 == 0;
                    learner.answer(&mut store, card, if wrong { Grade::Again } else { Grade::Good });
                }
            }
        }
        drop(store);
        let place = Place::choose(Some(folder.join("data")), None).unwrap();
        std::fs::create_dir_all(place.folder()).unwrap();
        std::fs::copy(learner.place.database(), place.database()).unwrap();
        Self { place, now: last.after(SignedDuration::from_hours(24)), ..learner }
    }

    fn store(&self) -> Store {
        Store::open(&self.place, &self.now).unwrap()
    }

    /// Grades, schedules and keeps an answer, as a screen does.
    fn answer(&self, store: &mut Store, card: usize, grade: Grade) {
        let question = question(card);
        let seed = u64::try_from(card).unwrap();
        let before = store.card(self.profile, &question).unwrap();
        let after = self.scheduler.schedule(before.as_ref(), grade, &self.now, seed);
        let answer = NewAnswer {
            question,
            mode: Mode::Review,
            seed,
            response: "Choice([\"b\", \"d\"])".to_owned(),
            score: if grade == Grade::Again { 0.0 } else { 1.0 },
            grade,
            elapsed_ms: 14_000,
            predicted: before.map(|card| self.scheduler.retrievability(&card, &self.now)),
            after,
        };
        store.answer(self.profile, &answer, &self.now).unwrap();
    }
}

fn question(card: usize) -> QuestionId {
    format!("work-domain-topic-{card:05}").parse().unwrap()
}

#[allow(clippy::cast_precision_loss, reason = "for people")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn content(size: &Size) -> Figure {
    let questions = load::load(&Source::Shipped).unwrap().active().count();
    time(format!("load and check the content, {questions} questions"), "-", size.rounds, || {
        black_box(load::load(&Source::Shipped).unwrap());
    })
}

/// Everything between the start and the first view: content loaded and checked, store opened, the learner's
/// cards read, the day's queue counted, the page laid out and drawn by the software renderer.
#[cfg(feature = "app")]
fn first_view(learner: &Learner, size: &Size) -> Figure {
    use zuoxi::curriculum::Language;
    use zuoxi::ui::{Clock, Options, offscreen::Driver};

    let start = || {
        let now = learner.now.timestamp().to_zoned(learner.now.zone().clone());
        let options = Options {
            place: Ok(learner.place.clone()),
            source: Source::Shipped,
            clock: Clock::standing_at(now),
            language: Language::Chinese,
        };
        let mut driver = Driver::new(options, iced::Size::new(1280.0, 800.0)).unwrap();
        assert!(driver.app().desk().is_some(), "{:?}", driver.texts());
        driver.picture(1.0)
    };
    // The fonts are loaded once in a process; here they are not counted.
    black_box(start());
    time("start to first view", "-", size.rounds.min(15), || {
        black_box(start());
    })
}

/// An answer in a mock exam: a key, what it changes, the change kept in the store, and the whole window drawn by the
/// software renderer with the map, the clock and one of the longest questions on it.
#[cfg(feature = "app")]
fn sitting(size: &Size) -> Figure {
    use zuoxi::curriculum::exam::PartKind;
    use zuoxi::curriculum::question::Kind;
    use zuoxi::exam::{Form, Item, Paper, Partial, Sitting};
    use zuoxi::ui::app::Message;
    use zuoxi::ui::screen::Place as To;
    use zuoxi::ui::{Clock, Options, offscreen::Driver};

    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let place = Place::choose(Some(folder.path().to_owned()), None).unwrap();
    let moment: jiff::Zoned = "2026-11-20T19:00[Asia/Shanghai]".parse().unwrap();
    let now: Now = moment.clone().into();
    let library = load::load(&Source::Shipped).unwrap();
    let mut questions: Vec<&Question> =
        library.active().filter(|question| question.kind() == Kind::Multiple).collect();
    questions.sort_by_key(|question| {
        std::cmp::Reverse(question.texts().iter().map(|(_, text)| text.zh.len()).sum::<usize>())
    });
    let item = |question: &&Question| Item { question: question.id.clone(), section: 0, group: 0, marks: 1 };
    let items: Vec<Item> = questions.iter().take(100).map(item).collect();
    assert_eq!(items.len(), 100);
    let exam = "onex-2021-1".parse().unwrap();
    let paper = Paper { exam, part: PartKind::Theory, form: Form::Full, number: 1, items };
    let limit = Some(Duration::from_mins(90));
    let mut store = Store::open(&place, &now).unwrap();
    let learner = store.create_profile("小明", &now).unwrap().id;
    let begun = Sitting::new(paper, limit, Partial::None, now.timestamp());
    let id = store.begin_sitting(learner, &begun, 60).unwrap();
    drop(store);
    let clock = Clock::standing_at(moment);
    let options = Options { place: Ok(place), source: Source::Shipped, clock, language: Language::Chinese };
    let mut driver = Driver::new(options, iced::Size::new(1280.0, 800.0)).unwrap();
    driver.send(Message::Go(To::Sitting(id)));
    assert!(driver.app().asked().is_some(), "{:?}", driver.texts());
    black_box(driver.picture(1.0));
    time("an answer in a sitting of 100 questions, drawn", "50 ms", size.rounds, || {
        driver.type_text("b");
        black_box(driver.picture(1.0));
    })
}

/// As many entries as there are cards: the shipped questions again and again under other names, each with its
/// stem, options, feedback and explanation in both languages.
fn search(size: &Size) -> Vec<Figure> {
    let library = load::load(&Source::Shipped).unwrap();
    let mut topics = library.topics().to_vec();
    let all: usize = topics.iter().map(|topic| topic.questions.len()).sum();
    let copies = size.cards.div_ceil(all);
    for topic in &mut topics {
        let own = topic.questions.clone();
        for copy in 1..copies {
            topic.questions.extend(own.iter().map(|question| {
                let id = format!("{}-{copy}", question.id).parse().unwrap();
                Question { id, ..question.clone() }
            }));
        }
    }
    let library = Library::new(library.standards().to_vec(), topics);
    let index = Index::new(&library);
    let entries = index.len();
    let mut figures =
        vec![time(format!("index {entries} entries (in the background)"), "-", size.rounds.min(5), || {
            black_box(Index::new(&library));
        })];
    for (what, query, promised) in [
        ("a common word of two characters", "客户", "4 ms"),
        ("a rare one", "彩铃", "4 ms"),
        ("two words", "客户 复述", "-"),
        ("an English word", "caller", "-"),
        ("pinyin initials", "khts", "-"),
    ] {
        let found = index.search(&library, query, Language::Chinese, 12).total();
        let name = format!("search {entries} entries: {what}, {found} found");
        figures.push(time(name, promised, size.rounds, || {
            black_box(index.search(&library, query, Language::Chinese, 12));
        }));
    }
    figures
}

fn open(learner: &Learner, size: &Size) -> Figure {
    time("open the store, and close it", "20 ms", size.rounds, || drop(black_box(learner.store())))
}

/// The day's queue as the screens build it: from the cards in memory, with 500 questions not seen yet.
fn queue(learner: &Learner, days_away: i64, size: &Size) -> Figure {
    let store = learner.store();
    let record = Record { cards: store.cards(learner.profile).unwrap(), ..Record::default() };
    let now = learner.now.after(SignedDuration::from_hours(24 * days_away));
    let limits = Limits { new_a_day: 15, reviews_a_day: 200 };
    let build = || {
        let due = record.due(|_| true, &now);
        let new = (1_000_000..1_000_500).map(question).collect();
        (due.len(), Queue::build(due, new, limits, record.done, &now, 1))
    };
    let (due, _) = build();
    let promised = if days_away == 0 { "4 ms" } else { "-" };
    time(
        format!("the day's queue after {days_away} days away, {due} cards due"),
        promised,
        size.rounds,
        || {
            black_box(build());
        },
    )
}

fn cards(learner: &Learner, size: &Size) -> Figure {
    let store = learner.store();
    time("all cards, for mastery", "-", size.rounds, || {
        black_box(store.cards(learner.profile).unwrap());
    })
}

fn progress(learner: &Learner, size: &Size) -> Figure {
    let store = learner.store();
    let today = learner.now.day();
    time("totals, a year's calendar, retention, calibration, reasons", "20 ms", size.rounds, || {
        black_box(store.totals(learner.profile).unwrap());
        black_box(store.days(learner.profile, today - 365, today).unwrap());
        black_box(store.retention(learner.profile, today, 30).unwrap());
        black_box(store.recalls(learner.profile).unwrap());
        black_box(store.why_counts(learner.profile, today - 365).unwrap());
    })
}

/// An answer, and beside it what the disk takes for its part: each answer is followed by a bare write of as
/// many bytes over others and a sync, so that both meet the same disk.
fn answer(learner: &Learner, folder: &Path, size: &Size) -> [Figure; 2] {
    let mut store = learner.store();
    let path = folder.join("disk");
    std::fs::write(&path, vec![1; 1_000_000]).unwrap();
    let mut file = std::fs::File::options().write(true).open(&path).unwrap();
    file.sync_all().unwrap();
    let mut card = 0;
    let mut bare = Vec::new();
    let mut whole = Vec::new();
    for _ in 0..size.rounds * 50 {
        // All over the table, as a day's queue is.
        card = (card + 7_919) % size.cards;
        let started = Instant::now();
        learner.answer(&mut store, card, Grade::Good);
        whole.push(started.elapsed());
        let started = Instant::now();
        file.write_all(&[2; 6_288]).unwrap();
        file.sync_data().unwrap();
        bare.push(started.elapsed());
        if file.stream_position().unwrap() > 990_000 {
            file.rewind().unwrap();
        }
    }
    [
        figure("answer a question, durable", "0.15 ms", whole),
        figure("  of which the disk: to write 6 KB and sync them", "-", bare),
    ]
}

fn undo(learner: &Learner, size: &Size) -> Figure {
    let mut store = learner.store();
    time("take an answer back, durable", "-", size.rounds, || {
        black_box(store.undo(learner.profile).unwrap());
    })
}

/// What an answer writes to the log that SQLite syncs. The log has its full length, in zeros, from the
/// start (the store reserves it), so it is where the zeros begin that counts.
fn bytes_of_an_answer(learner: &Learner) -> Figure {
    let mut store = learner.store();
    let log = learner.place.folder().join("zuoxi.db-wal");
    let end = || std::fs::read(&log).unwrap().iter().rposition(|byte| *byte != 0).unwrap_or(0);
    let mut written: Vec<usize> = (0..100)
        .map(|card| {
            let before = end();
            learner.answer(&mut store, card * 131 % 500, Grade::Good);
            end() - before
        })
        .collect();
    written.sort_unstable();
    let text = |bytes: usize| format!("{}.{} KB", bytes / 1_000, bytes % 1_000 / 100);
    let name = "bytes written for an answer".to_owned();
    Figure { name, median: text(written[50]), worst: text(written[99]), promised: "10 KB" }
}

fn daily_backup(learner: &Learner, size: &Size) -> Figure {
    let _in_use = learner.store();
    let mut now = learner.now.clone();
    time("back up, checked and synced (in the background)", "-", size.rounds.min(9), || {
        now = now.after(SignedDuration::from_hours(24));
        black_box(backup::daily(&learner.place, &now).unwrap());
    })
}

fn read_log(learner: &Learner, size: &Size) -> Figure {
    let store = learner.store();
    time("read the whole log for the parameters", "-", size.rounds.min(9), || {
        black_box(store.answered(learner.profile).unwrap());
    })
}

/// The processor time of this thread; the fit starts no other. Wall time where the system does not tell.
fn processor_time(started: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| started.elapsed(), Duration::from_nanos)
}

/// Parameters fitted to the whole log, with what they are worth before and after.
fn fitted(learner: &Learner, size: &Size) -> Figure {
    let log = learner.store().answered(learner.profile).unwrap();
    let started = Instant::now();
    let mut times: Vec<Duration> = (0..size.rounds.min(9))
        .map(|_| {
            let before = processor_time(started);
            black_box(fit(&log, None, 1, &Progress::default()).unwrap());
            processor_time(started).saturating_sub(before)
        })
        .collect();
    times.sort_unstable();
    let text = |time: Duration| format!("{:.0} ms", time.as_secs_f64() * 1e3);
    Figure {
        name: format!("parameters fitted to {} answers, processor time", log.len()),
        median: text(times[times.len() / 2]),
        worst: text(times[times.len() - 1]),
        promised: "200 ms",
    }
}

fn adopt(learner: &Learner, size: &Size) -> Figure {
    let mut store = learner.store();
    let preferences = store.preferences(learner.profile).unwrap();
    let mut factor = 1.0;
    time("all memory states from the log, durable (in the background)", "-", size.rounds.min(5), || {
        factor += 0.01;
        let mut parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
        parameters[2] *= factor;
        let settings = Settings { parameters: Some(parameters), ..Settings::default() };
        let scheduler = Scheduler::new(settings).unwrap();
        let replay = |card: &Card, answers: &[(Day, Grade)]| scheduler.replay(card, answers);
        black_box(store.adopt(learner.profile, &preferences, replay, &learner.now).unwrap());
    })
}

/// What five desired retentions cost over half a year, for 2,000 cards and 1,000 questions to come.
fn what_if(size: &Size) -> Figure {
    let now: Now = "2026-11-21T19:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into();
    let card = |nth: i32| Card {
        phase: Phase::Review,
        stability: 12.0,
        difficulty: 5.0,
        due: Due::On(now.day() + nth % 30),
        last: now.timestamp(),
        last_day: now.day() - 12,
        repetitions: 4,
        lapses: 0,
        step: 0,
    };
    let scenario = Scenario {
        cards: (0..2_000).map(card).collect(),
        unseen: 1_000,
        limits: Limits { new_a_day: 15, reviews_a_day: 200 },
        days_off: DaysOff::default(),
        is_balanced: true,
        days: 180,
        habits: Habits::default(),
    };
    time("what-if: 5 retentions, 180 days, 2,000 cards", "1 s", size.rounds.min(5), || {
        for retention in [0.80, 0.85, 0.90, 0.93, 0.95] {
            let settings = Settings { desired_retention: retention, ..Settings::default() };
            black_box(simulate(&Scheduler::new(settings).unwrap(), &scenario, &now, 1));
        }
    })
}
