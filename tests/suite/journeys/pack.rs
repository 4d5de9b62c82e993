//! A small pack of content: one lesson and a question of each kind, whose words are known.
//!
//! Its Chinese holds no Latin letter and its English no Chinese character, so that whatever else is
//! found on a screen comes from the interface.

use std::fs;

use tempfile::TempDir;
use zuoxi::curriculum::Source;

const STANDARD: &str = r#"(
    id: "trial", title: (zh: "试用标准", en: "Trial standard"), edition: (zh: "第一版", en: "first edition"),
    document: (zh: "试用标准文本", en: "Text of the trial standard"), note: (zh: "只作试用。", en: "For trial only."),
    levels: [(number: 1, title: (zh: "初级", en: "Junior"), domains: [(
        code: "1", title: (zh: "接电话", en: "Answering calls"), tasks: [(
            code: "1.1", title: (zh: "开口", en: "Opening"),
            competencies: [(code: "1.1.1", title: (zh: "问好", en: "Greet"))],
        )],
    )])],
)"#;

const TOPIC: &str = r#"(
    id: "greeting", order: 10, title: (zh: "第一声问候", en: "The first greeting"),
    summary: (zh: "会用一句话接起电话。", en: "Answer a call in one sentence."),
    serves: ["trial/1/1.1.1"], minutes: 3,
)"#;

const LESSON: &str = "# 第一声问候\n\n先报单位，再问好。\n\n- 三声之内接起\n- 带着笑意\n";
const LESSON_ENGLISH: &str =
    "# The first greeting\n\nName your company, then greet.\n\n- Answer within three rings\n- Smile\n";

const QUESTIONS: &str = r#"[
    (id: "greeting-pick-one", serves: ["trial/1/1.1.1"], difficulty: Easy, stem: "电话响了，先做什么？", body: Single(options: [
        (key: "a", text: "接起并问好", feedback: "对，这样客户安心。"),
        (key: "b", text: "等它停", feedback: "客户会走。"),
        (key: "c", text: "先喝口水", feedback: "铃声已过三响。"),
    ], answer: "a"), explanation: "三声之内接起。"),
    (id: "greeting-pick-some", serves: ["trial/1/1.1.1"], difficulty: Medium, stem: "问候里要有哪些？", body: Multiple(options: [
        (key: "a", text: "单位名称", feedback: "客户要知道打对了。"),
        (key: "b", text: "问好", feedback: "礼貌由此开始。"),
        (key: "c", text: "自己的工资", feedback: "与客户无关。"),
        (key: "d", text: "天气", feedback: "没有必要。"),
    ], answer: ["a", "b"]), explanation: "名称和问好缺一不可。"),
    (id: "greeting-judge", serves: ["trial/1/1.1.1"], difficulty: Easy, stem: "问候时可以边吃东西边说。",
        body: Judge(answer: false), explanation: "客户听得出来。"),
    (id: "greeting-reckon", serves: ["trial/1/1.1.1"], difficulty: Hard, stem: "一百个来电接起八十三个，接通率是多少？",
        body: Numeric(answer: 83.0, tolerance: 0.1, decimals: 1, unit: (zh: "个百分点", en: "percent")),
        explanation: "接起的除以全部。"),
    (id: "greeting-arrange", serves: ["trial/1/1.1.1"], difficulty: Medium, stem: "把接电话的步骤排好。", body: Order(items: [
        (key: "a", text: "拿起话筒"), (key: "b", text: "报单位"), (key: "c", text: "问需要"), (key: "d", text: "道再见"),
    ], answer: ["a", "b", "c", "d"]), explanation: "先接起，后道别。"),
    (id: "greeting-sort-out", serves: ["trial/1/1.1.1"], difficulty: Medium, stem: "下面的话合适吗？", body: Classify(classes: [
        (key: "yes", text: "合适"), (key: "no", text: "不合适"),
    ], items: [
        (key: "a", text: "您好，请讲。", class: "yes"), (key: "b", text: "喂，谁啊？", class: "no"),
        (key: "c", text: "谢谢您的来电。", class: "yes"),
    ]), explanation: "看是不是尊重客户。"),
    (id: "greeting-fill-in", serves: ["trial/1/1.1.1"], difficulty: Easy, stem: "接起先说____，挂断前说____。", body: Fill(blanks: [
        (accept: ["您好", "你好"]), (accept: ["再见"]),
    ]), explanation: "有始有终。"),
]"#;

const QUESTIONS_ENGLISH: &str = r#"{
    "greeting-pick-one": (stem: "The phone rings. What comes first?", options: {
        "a": ("Answer and greet", "Yes, the caller is at ease."), "b": ("Wait until it stops", "The caller will leave."),
        "c": ("Have a drink", "Three rings are over."),
    }, explanation: "Answer within three rings."),
    "greeting-pick-some": (stem: "What belongs in a greeting?", options: {
        "a": ("The company", "The caller knows the number was right."), "b": ("A greeting", "Courtesy begins here."),
        "c": ("Your pay", "Not their business."), "d": ("The weather", "Not needed."),
    }, explanation: "Company and greeting, both."),
    "greeting-judge": (stem: "You may eat while greeting.", explanation: "The caller hears it."),
    "greeting-reckon": (stem: "Of a hundred calls eighty-three were answered. What share?", explanation: "Answered by all."),
    "greeting-arrange": (stem: "Put the steps of a call in order.",
        items: {"a": "Pick up", "b": "Name the company", "c": "Ask the need", "d": "Say goodbye"},
        explanation: "Pick up first, part last."),
    "greeting-sort-out": (stem: "Is it fitting?", classes: {"yes": "fitting", "no": "not fitting"},
        items: {"a": "Hello, go ahead.", "b": "Hey, who is it?", "c": "Thank you for calling."},
        explanation: "Does it respect the caller?"),
    "greeting-fill-in": (stem: "First say ____, before hanging up say ____.", accept: [["hello"], ["goodbye"]],
        explanation: "A beginning and an end."),
}"#;

const CARDS: &str = r#"[
    (id: "greeting-card", serves: ["trial/1/1.1.1"], difficulty: Easy, stem: "问候语",
        body: Recall(answer: "接起电话的第一句话。"), explanation: "先报单位。"),
    (id: "greeting-ring", serves: ["trial/1/1.1.1"], difficulty: Easy, stem: "三声",
        body: Recall(answer: "最晚在第三声铃响时接起。"), explanation: "再晚客户会着急。"),
]"#;

const CARDS_ENGLISH: &str = r#"{
    "greeting-card": (stem: "Greeting", answer: "The first sentence of a call.", explanation: "Company first."),
    "greeting-ring": (stem: "Three rings", answer: "Answer at the third ring at the latest.",
        explanation: "Later, callers grow restless."),
}"#;

const GLOSSARY: &str = r#"(title: (zh: "行话", en: "Trade"), terms: [
    (id: "handle-time", name: (zh: "处理时长", en: "handle time"), pinyin: "chǔlǐ shícháng",
        definition: (zh: "接一个电话前前后后一共花的时间。", en: "All the time that a call takes."), topics: ["greeting"]),
    (id: "ring", name: (zh: "振铃", en: "ringing"), pinyin: "zhènlíng", topics: ["greeting"],
        definition: (zh: "电话响起到接起之间的等待。", en: "The wait between the first ring and the answer.")),
    (id: "queue", name: (zh: "排队", en: "queue"), pinyin: "páiduì",
        definition: (zh: "客户等着有人接起的队列。", en: "Callers waiting for somebody to answer.")),
])"#;

/// A paper of all seven questions, 12 marks, 7 to pass, in ten minutes.
const EXAM: &str = r#"(
    id: "trial-1", standard: "trial", level: 1, title: (zh: "试用卷", en: "Trial paper"),
    source: (zh: "自拟。", en: "Our own."), is_own_design: true,
    theory: (minutes: 10, full_marks: 12, pass_mark: 7, sections: [
        (title: (zh: "接电话", en: "Answering calls"), covers: ["1"], weight: 12, draws: [
            (kinds: [Single], count: 1, marks: 1), (kinds: [Judge], count: 1, marks: 1),
            (kinds: [Multiple], count: 1, marks: 2), (kinds: [Numeric, Order, Classify, Fill], count: 4, marks: 2),
        ]),
    ]),
    practical: Some((minutes: 30, full_marks: 100, pass_mark: 60, sections: [
        (title: (zh: "操作", en: "Practice"), covers: ["1"], weight: 100, draws: [(kinds: [Task], count: 2, marks: 50)]),
    ])),
)"#;

/// Two tasks for its practical paper.
const TASKS: &str = r#"[
    (id: "greeting-t1", serves: ["trial/1/1.1.1"], difficulty: Easy, stem: "写出接起电话的第一句话。",
        body: Task(model: "您好，这里是试用公司，请讲。", rubric: [
            (key: "a", text: "有问好", points: 3), (key: "b", text: "有单位", points: 4), (key: "c", text: "请客户讲", points: 3),
        ]), explanation: "常忘了报单位。"),
    (id: "greeting-t2", serves: ["trial/1/1.1.1"], difficulty: Easy, stem: "写出挂断前的最后一句话。",
        body: Task(model: "谢谢您的来电，再见。", rubric: [
            (key: "a", text: "有感谢", points: 4), (key: "b", text: "有道别", points: 4), (key: "c", text: "用您", points: 2),
        ]), explanation: "常忘了感谢。"),
]"#;

const TASKS_ENGLISH: &str = r#"{
    "greeting-t1": (stem: "Write the first sentence of a call.", answer: "Hello, this is Trial, go ahead.",
        items: {"a": "A greeting", "b": "The company", "c": "Asks to speak"}, explanation: "The company is often forgotten."),
    "greeting-t2": (stem: "Write the last sentence of a call.", answer: "Thank you for calling, goodbye.",
        items: {"a": "Thanks", "b": "A farewell", "c": "Polite"}, explanation: "Thanks are often forgotten."),
}"#;

/// The pack in a folder of its own, which goes with it.
pub struct Pack {
    folder: TempDir,
}

impl Pack {
    pub fn new() -> Self {
        let pack = Self { folder: tempfile::tempdir().unwrap() };
        pack.write("standards/trial.ron", STANDARD);
        pack.write("topics/greeting/topic.ron", TOPIC);
        pack.write("topics/greeting/lesson.zh-CN.md", LESSON);
        pack.write("topics/greeting/lesson.en.md", LESSON_ENGLISH);
        pack.write("topics/greeting/questions.ron", QUESTIONS);
        pack.write("topics/greeting/questions.en.ron", QUESTIONS_ENGLISH);
        pack
    }

    /// A pack with one mistake in it: the right answer to `greeting-pick-one` is no option.
    pub fn broken() -> Self {
        let pack = Self::new();
        pack.write("topics/greeting/questions.ron", &QUESTIONS.replacen("answer: \"a\"", "answer: \"z\"", 1));
        pack
    }

    /// The same lesson with two cards instead of its questions.
    pub fn of_cards() -> Self {
        let pack = Self::new();
        pack.write("topics/greeting/questions.ron", CARDS);
        pack.write("topics/greeting/questions.en.ron", CARDS_ENGLISH);
        pack
    }

    /// The same lesson with a glossary of three terms, of which the lesson uses two.
    pub fn with_glossary() -> Self {
        let pack = Self::new();
        pack.write("glossary/trade.ron", GLOSSARY);
        pack
    }

    /// The same lesson with an exam of it.
    pub fn with_exam() -> Self {
        let pack = Self::with_tasks();
        pack.write("exams/trial-1.ron", EXAM);
        pack
    }

    /// The same lesson with two tasks.
    fn with_tasks() -> Self {
        let pack = Self::new();
        pack.write("topics/greeting/tasks.ron", TASKS);
        pack.write("topics/greeting/tasks.en.ron", TASKS_ENGLISH);
        pack
    }

    /// The same with a second section, of which nothing is in the bank.
    pub fn with_short_exam() -> Self {
        let pack = Self::with_tasks();
        let domain = r#"(code: "2", title: (zh: "打电话", en: "Making calls"), tasks: [(
            code: "2.1", title: (zh: "拨号", en: "Dialling"),
            competencies: [(code: "2.1.1", title: (zh: "拨对", en: "Dial"))],
        )])"#;
        pack.write(
            "standards/trial.ron",
            &STANDARD.replacen("    )])],\n)", &format!("    ), {domain}])],\n)"), 1),
        );
        let section = r#"(title: (zh: "打电话", en: "Making calls"), covers: ["2"], weight: 3, draws: [
            (kinds: [Single], count: 3, marks: 1),
        ]),"#;
        let exam = EXAM.replacen("full_marks: 12", "full_marks: 15", 1);
        let exam =
            exam.replacen("        ]),\n    ]),", &format!("        ]),\n        {section}\n    ]),"), 1);
        pack.write("exams/trial-1.ron", &exam);
        pack
    }

    /// Puts everything right again.
    pub fn is_mended(&self) {
        self.write("topics/greeting/questions.ron", QUESTIONS);
    }

    pub fn source(&self) -> Source {
        Source::Folder(self.folder.path().to_owned())
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
