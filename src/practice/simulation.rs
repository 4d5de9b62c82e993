//! Learners with a memory of their own, who study and sit exams: what predictions and plans are tested on.

use std::collections::{BTreeMap, HashMap};

use jiff::SignedDuration;

use super::luck::{Luck, slip};
use super::order::Dice;
use super::plan::Wishes;
use super::record::Record;
use super::speed::Bucket;
use crate::curriculum::{Exam, Library, Question, QuestionId, Topic};
use crate::memory::{Card, Day, Done, Entry, Grade, Now, Phase, Queue, Scheduler, Settings};

/// FSRS-6's own parameters, as published.
const PARAMETERS: [f32; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// Chance with a seed.
pub struct Fate(Dice);

impl Fate {
    pub fn new(seed: u64) -> Self {
        Self(Dice::new(seed))
    }

    pub fn unit(&mut self) -> f32 {
        (self.0.roll() >> 40) as f32 / (1_u64 << 24) as f32
    }

    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    pub fn happens(&mut self, chance: f32) -> bool {
        self.unit() < chance
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0.below(bound)
    }

    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        self.0.shuffle(things);
    }

    /// A standard normal deviate (twelve uniform ones, less six).
    pub fn normal(&mut self) -> f32 {
        (0..12).map(|_| self.unit()).sum::<f32>() - 6.0
    }
}

/// Content of four work domains of four topics of three competencies, `each` questions a competency, and
/// an exam of it; kinds as in a real bank.
pub fn library(each: usize) -> Library {
    let mut domains = Vec::new();
    let mut topics = Vec::new();
    for domain in 1..=4 {
        let mut tasks = Vec::new();
        for task in 1..=4 {
            let codes: Vec<String> = (1..=3).map(|nth| format!("{domain}.{task}.{nth}")).collect();
            let listed = codes.iter().map(|code| format!(r#"(code: "{code}", title: (zh: "听"))"#));
            let listed = listed.collect::<Vec<_>>().join(", ");
            tasks.push(format!(r#"(code: "{domain}.{task}", title: (zh: "说"), competencies: [{listed}])"#));
            topics.push(topic(&format!("topic-{domain}-{task}"), topics.len(), &codes, each));
        }
        let tasks = tasks.join(", ");
        domains.push(format!(r#"(code: "{domain}", title: (zh: "沟通"), tasks: [{tasks}])"#));
    }
    let domains = domains.join(", ");
    let standard = format!(
        r#"(id: "office", title: (zh: "办公"), edition: (zh: "一"), document: (zh: "标准"), note: (zh: "说明"),
            levels: [(number: 1, title: (zh: "初级"), domains: [{domains}])])"#
    );
    let exam = r#"(id: "office-1", standard: "office", level: 1, title: (zh: "卷"), source: (zh: "自拟"), is_own_design: true,
        theory: (minutes: 90, full_marks: 100, pass_mark: 60, sections: [
        (title: (zh: "甲"), covers: ["1"], weight: 40, draws: [DRAW40]), (title: (zh: "乙"), covers: ["2"], weight: 25, draws: [DRAW25]),
        (title: (zh: "丙"), covers: ["3"], weight: 20, draws: [DRAW20]), (title: (zh: "丁"), covers: ["4"], weight: 15, draws: [DRAW15])]))"#;
    let exam = [40, 25, 20, 15].into_iter().fold(exam.to_owned(), |exam, count| {
        exam.replace(&format!("DRAW{count}"), &format!("(kinds: [Single, Judge], count: {count}, marks: 1)"))
    });
    Library::new(vec![read(&standard)], topics).with_exams(vec![read(&exam)])
}

fn topic(id: &str, order: usize, codes: &[String], each: usize) -> Topic {
    const OPTIONS: &str = r#"[(key: "a", text: "甲", feedback: ""), (key: "b", text: "乙", feedback: ""), (key: "c", text: "丙", feedback: ""), (key: "d", text: "丁", feedback: "")]"#;
    let single = format!(r#"Single(options: {OPTIONS}, answer: "b")"#);
    let bodies = [
        single.clone(),
        single.clone(),
        format!(r#"Multiple(options: {OPTIONS}, answer: ["a", "c"])"#),
        single,
        "Judge(answer: true)".to_owned(),
        r#"Fill(blanks: [(accept: ["话后处理"])])"#.to_owned(),
        r#"Classify(classes: [(key: "x", text: "甲"), (key: "y", text: "乙")], items: [(key: "a", text: "", class: "x"), (key: "b", text: "", class: "y"), (key: "c", text: "", class: "y"), (key: "d", text: "", class: "x")])"#.to_owned(),
        r#"Numeric(answer: 83.0, tolerance: 0.1, decimals: 1, unit: (zh: "%"))"#.to_owned(),
    ];
    let difficulties = ["Easy", "Medium", "Medium", "Hard"];
    let mut questions = Vec::new();
    for nth in 0..codes.len() * each {
        let (code, body) = (&codes[nth % codes.len()], &bodies[(nth + order) % bodies.len()]);
        let difficulty = difficulties[(nth / 3) % difficulties.len()];
        questions.push(read(&format!(
            r#"(id: "{id}-{nth:02}", serves: ["office/1/{code}"], difficulty: {difficulty}, stem: "客户说完以后，坐席复述一遍要点。", body: {body}, explanation: "…")"#
        )));
    }
    let serves: Vec<String> = codes.iter().map(|code| format!("\"office/1/{code}\"")).collect();
    let header = read(&format!(
        r#"(id: "{id}", order: {order}, title: (zh: "倾听"), summary: (zh: "能"), serves: [{}], minutes: 8)"#,
        serves.join(",")
    ));
    Topic { header, lesson: crate::curriculum::Text { zh: "# 倾听".into(), en: None }, questions }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let options = ron::Options::default();
    options.with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME).from_str(text).unwrap()
}

/// How far learners differ from what the model believes.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Standard deviation of the logarithm of the speed of forgetting.
    pub speed: f32,
    /// The same for each single parameter of the model.
    pub parameters: f32,
    /// The same for the speeds of single questions.
    pub questions: f32,
    /// The most that is known before anything was learnt.
    pub known_before: f32,
}

/// A learner whose memory follows a model of its own.
pub struct Learner<'a> {
    pub library: &'a Library,
    pub record: Record,
    pub scheduler: Scheduler,
    pub now: Now,
    pub fate: Fate,
    buckets: BTreeMap<(u32, u32), Bucket>,
    truth: Scheduler,
    memory: HashMap<QuestionId, (Card, f32)>,
    kind: Kind,
    speed: f32,
    slips: f32,
    known_before: f32,
    /// Questions answered on the current day.
    pub answered: u32,
}

impl<'a> Learner<'a> {
    pub fn new(library: &'a Library, kind: Kind, seed: u64) -> Self {
        let mut fate = Fate::new(seed);
        let parameters = PARAMETERS.map(|parameter| parameter * (kind.parameters * fate.normal()).exp());
        let settings = Settings { parameters: Some(parameters.to_vec()), ..Settings::default() };
        let speed = (kind.speed * fate.normal()).exp();
        let (slips, known_before) = (fate.between(0.3, 1.7), fate.between(0.0, kind.known_before));
        Self {
            library,
            record: Record::default(),
            scheduler: Scheduler::default(),
            now: "2026-03-02T19:00[Asia/Shanghai]".parse::<jiff::Zoned>().unwrap().into(),
            buckets: BTreeMap::new(),
            truth: Scheduler::new(settings).unwrap(),
            memory: HashMap::new(),
            answered: 0,
            fate,
            kind,
            speed,
            slips,
            known_before,
        }
    }

    pub fn exam(&self) -> &'a Exam {
        &self.library.exams()[0]
    }

    pub fn buckets(&self) -> Vec<Bucket> {
        self.buckets.values().copied().collect()
    }

    /// Marks the first `count` lessons as read.
    pub fn reads(&mut self, count: usize) {
        for topic in self.library.topics().iter().take(count) {
            self.record.lessons_read.entry(topic.id().clone()).or_insert(self.now.timestamp());
        }
    }

    /// Sleeps: the next day at seven in the evening.
    pub fn sleeps(&mut self, days: i64) {
        let evening = self.now.day().start(self.now.zone()) + SignedDuration::from_hours(15);
        self.now = Now::new(evening, self.now.zone().clone()).after(SignedDuration::from_hours(24 * days));
        self.record.done = Done::default();
        self.answered = 0;
    }

    /// The chance that a question is known now.
    pub fn knows(&self, question: &QuestionId, on: Day) -> f32 {
        match self.memory.get(question) {
            Some((card, speed)) => self.truth.at_speed(self.truth.recall_on(card, on), self.speed * speed),
            None => self.known_before,
        }
    }

    /// Today's queue by the plan.
    pub fn queue(&self, wishes: &Wishes) -> Queue {
        let goal = (&self.exam().standard, self.exam().level);
        self.record.queue(self.library, goal, wishes, &self.scheduler, &self.now, 7)
    }

    /// Answers what a queue holds, and what comes back in steps, until nothing is left or the questions are
    /// used up.
    pub fn works(&mut self, queue: impl Fn(&Self) -> Queue, most: u32) {
        while self.answered < most {
            let items = queue(self).items;
            if items.is_empty() {
                break;
            }
            for entry in items.iter().take((most - self.answered) as usize) {
                self.answers(entry);
            }
        }
    }

    /// Answers one question.
    pub fn answers(&mut self, entry: &Entry) {
        let library = self.library;
        let question = library.question(&entry.question).unwrap();
        let today = self.now.day();
        let is_known = {
            let chance = self.knows(&question.id, today);
            self.fate.happens(chance)
        };
        let is_right = self.is_right(question, is_known);
        let grade = if is_right { Grade::Good } else { Grade::Again };
        let before = self.record.cards.get(&question.id).copied();
        if let Some(card) = before.filter(|card| card.phase == Phase::Review && card.last_day < today) {
            let predicted = self.scheduler.retrievability(&card, &self.now);
            let key = (today.days_since(card.last_day).ilog2(), (predicted * 20.0) as u32);
            let bucket =
                self.buckets.entry(key).or_insert(Bucket { asked: 0, recalled: 0, predicted_sum: 0.0 });
            bucket.asked += 1;
            bucket.recalled += u32::from(is_right);
            bucket.predicted_sum += f64::from(predicted);
        }
        let counted = Done::of(before.map(|card| (card.phase, card.due.day(self.now.zone()))), today);
        let done = &mut self.record.done;
        *done = Done { new: done.new + counted.new, reviews: done.reviews + counted.reviews };
        let seed = self.fate.0.roll();
        let after = self.scheduler.schedule(before.as_ref(), grade, &self.now, seed);
        self.record.cards.insert(question.id.clone(), after);
        // What was only guessed is learnt from the explanation like what was missed.
        let truly = if is_known { Grade::Good } else { Grade::Again };
        let (card, speed) = match self.memory.get(&question.id) {
            Some((card, speed)) => (Some(*card), *speed),
            None => (None, (self.kind.questions * self.fate.normal()).exp()),
        };
        let learnt = self.truth.schedule(card.as_ref(), truly, &self.now, 0);
        self.memory.insert(question.id.clone(), (learnt, speed));
        self.now = self.now.after(SignedDuration::from_secs(30));
        self.answered += 1;
    }

    fn is_right(&mut self, question: &Question, is_known: bool) -> bool {
        if is_known {
            !self.fate.happens(slip(question.difficulty) * self.slips)
        } else {
            self.fate.happens(Luck::of(question).full)
        }
    }

    /// Sits the exam now: each section draws its questions over its competencies in turn.
    pub fn sits(&mut self) -> f32 {
        let (exam, today) = (self.exam(), self.now.day());
        let mut mark = 0.0;
        for section in &exam.theory.sections {
            let standard = &self.library.standards()[0];
            let mut pools: Vec<Vec<&Question>> = standard
                .competencies()
                .filter(|(id, _)| exam.examines(section, id))
                .map(|(id, _)| self.library.exercising(&id).collect())
                .collect();
            self.fate.shuffle(&mut pools);
            let count = pools.len();
            for nth in 0..usize::from(section.weight) {
                let pool = &mut pools[nth % count];
                let pick = self.fate.below(pool.len());
                let question = pool.swap_remove(pick);
                let chance = self.knows(&question.id, today);
                let is_known = self.fate.happens(chance);
                mark += if is_known || Luck::of(question).share - Luck::of(question).full < 1e-6 {
                    f32::from(u8::from(self.is_right(question, is_known)))
                } else {
                    let share = Luck::of(question).share;
                    (0..4).map(|_| f32::from(u8::from(self.fate.happens(share))) / 4.0).sum()
                };
            }
        }
        mark
    }
}
