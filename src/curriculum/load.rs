//! From files to a [`Library`], or to the list of everything that is wrong with them.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::question::{English, Kind};
use super::term::Area;
use super::text::english;
use super::topic::Header;
use super::{
    Deck, Exam, Finding, Library, Question, QuestionId, Severity, Source, Standard, Text, Topic, lint,
};

/// Content that cannot be used, with everything that was found; never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the content cannot be used: {} findings", findings.len())]
pub struct Refused {
    /// Errors first, then warnings; each by file.
    pub findings: Vec<Finding>,
}

/// Loads and checks all content of a source.
///
/// # Errors
/// [`Refused`], where any finding is an error: a file that cannot be read or parsed, a reference that
/// leads nowhere, an answer that is not among the options, an id used twice, nothing to teach.
pub fn load(source: &Source) -> Result<Library, Refused> {
    let (library, findings) = read(source);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(Refused { findings });
    }
    Ok(library)
}

/// Loads what can be read of a source, and says what is wrong with it: for looking at work that is not done. Where
/// an error is among the findings, references in the library may lead nowhere.
pub fn read(source: &Source) -> (Library, Vec<Finding>) {
    let mut reader = Reader { source, findings: Vec::new() };
    let library = reader.library();
    let mut findings = reader.findings;
    findings.extend(lint::essentials(&library));
    findings.sort();
    (library, findings)
}

/// Everything the linter has to say of a source: the errors of [`load`] and the advice to authors.
pub fn inspect(source: &Source) -> Vec<Finding> {
    let (library, mut findings) = read(source);
    findings.extend(lint::advice(&library));
    findings.sort();
    findings
}

/// Decks that people brought, and what is wrong with the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decks {
    /// Those that can be used.
    pub decks: Vec<Deck>,
    /// What was found in files that cannot; each names its file.
    pub findings: Vec<Finding>,
}

/// More decks than this are not read.
const MOST_DECKS: usize = 200;

/// Loads the decks of a folder: every `.ron` file that lies directly in it. A broken one is left out with all of
/// its findings and stops nothing; a folder that is not there holds none. `library` is what the cards must not
/// share a name with.
pub fn decks(folder: &Path, library: &Library) -> Decks {
    if !folder.is_dir() {
        return Decks::default();
    }
    let source = Source::Folder(folder.to_owned());
    let mut reader = Reader { source: &source, findings: Vec::new() };
    let files = match source.files() {
        Ok(files) => files,
        Err(error) => {
            return Decks { decks: Vec::new(), findings: vec![Finding::error("unreadable", "", "", error)] };
        }
    };
    let is_deck = |file: &&String| !file.contains('/') && has_extension(file, "ron");
    let (mut decks, mut findings) = (Vec::new(), Vec::new());
    let mut taken = HashSet::new();
    for (place, file) in files.iter().filter(is_deck).enumerate() {
        if place >= MOST_DECKS {
            findings.push(Finding::error("decks-too-many", file, "", MOST_DECKS));
            break;
        }
        let found = reader.deck(file);
        let Some(deck) = found else { continue };
        let mut own = deck.check(file);
        for card in deck.questions() {
            let is_used = library.question(&card.id).is_some_and(|_| library.deck_of(&card.id).is_none());
            if is_used || !taken.insert(card.id.clone()) {
                own.push(Finding::error("duplicate-id", file, &card.id, &card.id));
            }
        }
        if own.is_empty() {
            decks.push(deck);
        } else {
            findings.extend(own);
        }
    }
    findings.extend(reader.findings);
    findings.sort();
    findings.dedup();
    Decks { decks, findings }
}

struct Reader<'a> {
    source: &'a Source,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn library(&mut self) -> Library {
        let files = match self.source.files() {
            Ok(files) => files,
            Err(error) => {
                self.findings.push(Finding::error("unreadable", "", "", error));
                return Library::default();
            }
        };
        let mut standards = Vec::new();
        let (mut topics, mut areas, mut exams) = (BTreeSet::new(), Vec::new(), Vec::new());
        for file in &files {
            match file.split('/').collect::<Vec<_>>()[..] {
                ["standards", name] if has_extension(name, "ron") => standards.extend(self.standard(file)),
                ["glossary", name] if has_extension(name, "ron") => areas.extend(self.area(file)),
                ["exams", name] if has_extension(name, "ron") => exams.extend(self.exam(file)),
                ["topics", topic, _] => {
                    topics.insert(topic.to_owned());
                }
                // Words to people (README, LICENSE) may lie anywhere at the top of a folder.
                [name] | [_, name] if has_extension(name, "md") => {}
                _ => self.findings.push(Finding::warning("stray-file", file, "", "")),
            }
        }
        let (planned, topics): (Vec<_>, Vec<_>) =
            topics.iter().partition(|folder| is_planned(folder, &files));
        let planned = planned.into_iter().filter_map(|folder| self.header(folder)).collect();
        let topics = self.topics(&topics, &files);
        Library::new(standards, topics).with_planned(planned).with_glossary(areas).with_exams(exams)
    }

    fn area(&mut self, file: &str) -> Option<Area> {
        let mut area: Area = self.parse(file)?;
        file.trim_start_matches("glossary/").trim_end_matches(".ron").clone_into(&mut area.name);
        Some(area)
    }

    fn deck(&mut self, file: &str) -> Option<Deck> {
        let deck: Deck = self.parse(file)?;
        if file != format!("{}.ron", deck.id) {
            self.findings.push(Finding::error("id-is-not-file-name", file, &deck.id, ""));
            return None;
        }
        Some(deck)
    }

    fn standard(&mut self, file: &str) -> Option<Standard> {
        let standard: Standard = self.parse(file)?;
        if file != format!("standards/{}.ron", standard.id) {
            self.findings.push(Finding::error("id-is-not-file-name", file, &standard.id, ""));
        }
        Some(standard)
    }

    fn exam(&mut self, file: &str) -> Option<Exam> {
        let exam: Exam = self.parse(file)?;
        if file != format!("exams/{}.ron", exam.id) {
            self.findings.push(Finding::error("id-is-not-file-name", file, &exam.id, ""));
        }
        Some(exam)
    }

    /// Reads the topics on several threads: they are most of the content, and each stands alone.
    fn topics(&mut self, folders: &[&String], files: &[String]) -> Vec<Topic> {
        let source = self.source;
        let workers = std::thread::available_parallelism().map_or(1, usize::from).min(4);
        let read = |folders: &[&String]| {
            let mut reader = Reader { source, findings: Vec::new() };
            let topics: Vec<Topic> =
                folders.iter().filter_map(|folder| reader.topic(folder, files)).collect();
            (topics, reader.findings)
        };
        let mut topics = Vec::with_capacity(folders.len());
        std::thread::scope(|scope| {
            let pieces = folders.chunks(folders.len().div_ceil(workers).max(1));
            let readers: Vec<_> = pieces.map(|piece| scope.spawn(move || read(piece))).collect();
            for reader in readers {
                match reader.join() {
                    Ok((read, findings)) => {
                        topics.extend(read);
                        self.findings.extend(findings);
                    }
                    // What went wrong there goes wrong here.
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        topics
    }

    fn header(&mut self, folder: &str) -> Option<Header> {
        let file = format!("topics/{folder}/topic.ron");
        let header: Header = self.parse(&file)?;
        if header.id.as_str() != folder {
            self.findings.push(Finding::error("id-is-not-file-name", &file, &header.id, ""));
        }
        Some(header)
    }

    fn topic(&mut self, folder: &str, files: &[String]) -> Option<Topic> {
        let path = |name: &str| format!("topics/{folder}/{name}");
        let header = self.header(folder);
        let questions: Option<Vec<Question>> = self.parse(&path("questions.ron"));
        let chinese = self.read(&path("lesson.zh-CN.md"));
        let has = |name: &str| files.binary_search(&path(name)).is_ok();
        let tasks: Option<Vec<Question>> =
            if has("tasks.ron") { self.parse(&path("tasks.ron")) } else { Some(Vec::new()) };
        let english = if has("lesson.en.md") {
            self.read(&path("lesson.en.md")).map(|text| english(&text))
        } else {
            None
        };
        for file in files.iter().filter(|file| file.starts_with(&format!("topics/{folder}/"))) {
            const KNOWN: [&str; 7] = [
                "topic.ron",
                "lesson.zh-CN.md",
                "lesson.en.md",
                "questions.ron",
                "questions.en.ron",
                "tasks.ron",
                "tasks.en.ron",
            ];
            if !KNOWN.iter().any(|name| *file == path(name)) {
                self.findings.push(Finding::warning("stray-file", file, "", ""));
            }
        }
        let (header, mut questions, mut tasks) = (header?, questions?, tasks?);
        for (asked, overlay) in [(&mut questions, "questions.en.ron"), (&mut tasks, "tasks.en.ron")] {
            if has(overlay) {
                let english = self.parse(&path(overlay)).unwrap_or_default();
                self.lay_over(asked, english, &path(overlay));
            }
        }
        for (found, name) in [(&questions, "questions.ron"), (&tasks, "tasks.ron")] {
            let is_task = |question: &&Question| question.kind() == Kind::Task;
            for stray in found.iter().filter(|question| is_task(question) != (name == "tasks.ron")) {
                self.findings.push(Finding::error("task-in-wrong-file", &path(name), &stray.id, ""));
            }
        }
        questions.append(&mut tasks);
        Some(Topic { header, lesson: Text { zh: chinese?, en: english }, questions })
    }

    fn lay_over(&mut self, questions: &mut [Question], overlay: BTreeMap<QuestionId, English>, file: &str) {
        for (id, english) in overlay {
            match questions.iter_mut().find(|question| question.id == id) {
                Some(question) => {
                    for stray in question.overlay(english) {
                        self.findings.push(Finding::error("overlay-has-no-original", file, &id, stray));
                    }
                }
                None => self.findings.push(Finding::error("overlay-has-no-original", file, &id, "")),
            }
        }
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let text = self.read(file)?;
        match ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                self.findings.push(Finding::error("not-ron", file, "", error));
                None
            }
        }
    }

    fn read(&mut self, file: &str) -> Option<String> {
        match self.source.read(file) {
            Ok(text) => Some(text),
            Err(error) => {
                self.findings.push(Finding::error("unreadable", file, "", error));
                None
            }
        }
    }
}

/// Whether a topic has a header and nothing else: it has its place in the map, and is still to be written.
fn is_planned(folder: &str, files: &[String]) -> bool {
    let prefix = format!("topics/{folder}/");
    let mut own = files.iter().filter(|file| file.starts_with(&prefix));
    own.all(|file| file.ends_with("/topic.ron"))
}

fn has_extension(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found == extension)
}
