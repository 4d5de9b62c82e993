//! The manners of the house, as far as a test can see them (see `ARCHITECTURE.md`).

use std::fs;
use std::path::{Path, PathBuf};

/// A file longer than this is two files.
const LONGEST_FILE: usize = 500;
/// A function longer than this is two functions.
const LONGEST_FUNCTION: usize = 80;

/// A Rust file of ours.
struct File {
    /// Below the crate's root, with `/` between folders.
    name: String,
    /// As it is written.
    text: String,
    /// The same without the contents of comments and literals: as long, with the same lines.
    code: String,
    /// Whether it is only built for tests.
    is_test: bool,
}

impl File {
    /// The code that ships: without test modules.
    fn shipped(&self) -> String {
        if self.is_test { String::new() } else { without_tests(&self.code) }
    }

    fn is_in(&self, folder: &str) -> bool {
        self.name.starts_with(&format!("src/{folder}/")) || self.name == format!("src/{folder}.rs")
    }
}

#[test]
fn only_the_store_knows_the_database() {
    // Anki's packages are databases, too: files of their own, with nothing of a learner in them.
    forbid(|file| !file.is_in("store") && !file.is_in("exchange/anki"), &["rusqlite", "rusqlite_migration"]);
}

#[test]
fn only_the_window_knows_its_toolkit() {
    forbid(|file| !file.is_in("ui"), &["iced", "iced_runtime", "iced_test"]);
}

#[test]
fn the_domain_reads_no_clock_and_throws_no_dice() {
    let outside = |file: &File| !file.is_in("ui") && !file.is_in("cli") && file.name != "src/main.rs";
    forbid(
        outside,
        &[
            "Zoned::now",
            "Timestamp::now",
            "SystemTime",
            "Instant::now",
            "rand",
            "thread_rng",
            "getrandom",
            "RandomState",
        ],
    );
}

#[test]
fn nothing_gives_up_outside_tests() {
    forbid(|_| true, &["unwrap()", "expect(", "panic!", "unreachable!", "todo!", "unimplemented!"]);
}

#[test]
fn files_are_short() {
    let long: Vec<String> = files(&["src", "tests", "benches", "build.rs"])
        .into_iter()
        .map(|file| (file.text.lines().count(), file.name))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, name)| format!("{name}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn functions_are_short() {
    let mut long = Vec::new();
    for file in files(&["src", "tests", "benches", "build.rs"]) {
        for (name, lines) in functions(&file.code) {
            if lines > LONGEST_FUNCTION {
                long.push(format!("{}: {name} has {lines} lines", file.name));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> = files(&["src", "tests", "benches"])
        .into_iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| file.name)
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn nothing_is_left_for_later() {
    // Written in two halves, or this file would be found.
    let marks = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"]].map(|halves| halves.concat());
    let mut found = Vec::new();
    for folder in ["src", "tests", "benches", "content", "i18n", "scripts", ".github", ".ci"] {
        for path in walk(&root().join(folder)) {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            for (number, line) in text.lines().enumerate() {
                if marks.iter().any(|mark| words(line).any(|word| word == mark)) {
                    found.push(format!("{}:{}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_asset_has_its_licence() {
    let says = |name: &str| ["README", "LICENSE", "LICENCE", "OFL"].iter().any(|word| name.starts_with(word));
    let mut folders: Vec<PathBuf> =
        walk(&root().join("assets")).iter().filter_map(|path| path.parent().map(Path::to_owned)).collect();
    folders.dedup();
    folders.retain(|folder| {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        !names.into_iter().any(|name| name.to_str().is_some_and(says))
    });
    assert!(folders.is_empty(), "no README or licence in {folders:#?}");
}

/// Fails where shipped code of the files that `applies` to has one of these names.
#[track_caller]
fn forbid(applies: impl Fn(&File) -> bool, names: &[&str]) {
    let mut found = Vec::new();
    for file in files(&["src"]).iter().filter(|file| applies(file)) {
        for (number, line) in file.shipped().lines().enumerate() {
            for name in names.iter().filter(|name| has_name(line, name)) {
                found.push(format!("{}:{}: {name}", file.name, number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Whether a line of code has this name as a whole.
fn has_name(line: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(start, _)| {
        let (before, after) = (&line[..start], &line[start + name.len()..]);
        let goes_on = before.ends_with(part) || (name.ends_with(part) && after.starts_with(part));
        !goes_on
    })
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files in these folders, by name.
fn files(folders: &[&str]) -> Vec<File> {
    let paths: Vec<PathBuf> = folders.iter().flat_map(|folder| walk(&root().join(folder))).collect();
    let mut files: Vec<File> = paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            File { is_test: !name.starts_with("src/"), code: blank(&text), text, name }
        })
        .collect();
    let tests: Vec<String> = files.iter().flat_map(test_modules).collect();
    for file in &mut files {
        file.is_test |= tests.iter().any(|module| {
            file.name == format!("{module}.rs") || file.name.starts_with(&format!("{module}/"))
        });
    }
    files
}

/// Every file below a folder (or the file itself), sorted.
fn walk(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().flat_map(|path| walk(path)).collect()
}

/// The modules in files of their own that a file declares for tests only, as paths without `.rs`.
fn test_modules(file: &File) -> Vec<String> {
    let folder = match file.name.strip_suffix("/lib.rs").or_else(|| file.name.strip_suffix("/main.rs")) {
        Some(folder) => folder,
        None => file.name.trim_end_matches(".rs"),
    };
    let after = file.code.split("#[cfg(test)]").skip(1);
    after
        .filter_map(|code| {
            let (declaration, _) = code.trim_start().split_once([';', '{'])?;
            let name = declaration.rsplit_once("mod ").map(|(_, name)| name.trim())?;
            code.trim_start()[declaration.len()..].starts_with(';').then(|| format!("{folder}/{name}"))
        })
        .collect()
}

/// Code without the items that are only built for tests.
fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut shipped = String::new();
    let mut rest = code;
    while let Some(start) = rest.find(MARK) {
        shipped.push_str(&rest[..start]);
        let item = &rest[start..];
        let end = match item.find(['{', ';']) {
            Some(open) if item[open..].starts_with('{') => open + block(&item[open..]),
            Some(semicolon) => semicolon + 1,
            None => item.len(),
        };
        // The lines stay, so that a finding names the right one.
        shipped.extend(item[..end].chars().filter(|c| *c == '\n'));
        rest = &item[end..];
    }
    shipped + rest
}

/// The functions with a body: name and lines from `fn` to the closing brace.
fn functions(code: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (start, _) in code.match_indices("fn ") {
        let own = !code[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let name: String =
            code[start + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let Some(open) = code[start..].find(['{', ';']) else { continue };
        // A declaration in a trait has no body, a type such as `fn(u8)` no name.
        if !own || name.is_empty() || code[start + open..].starts_with(';') {
            continue;
        }
        let end = start + open + block(&code[start + open..]);
        found.push((name, code[start..end].lines().count()));
    }
    found
}

/// The length of the block that `code` begins with.
fn block(code: &str) -> usize {
    let mut depth = 0;
    for (place, c) in code.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place + 1;
        }
    }
    code.len()
}

/// Replaces what stands in comments, strings and characters by blanks, line for line.
fn blank(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    let mut inside_name = false;
    while let Some(first) = rest.chars().next() {
        let length = if inside_name { 0 } else { literal(rest) };
        if length == 0 {
            code.push(first);
            rest = &rest[first.len_utf8()..];
            inside_name = first.is_alphanumeric() || first == '_';
        } else {
            code.extend(rest[..length].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[length..];
            inside_name = false;
        }
    }
    code
}

/// The length of the comment or literal that a text begins with; 0 for anything else.
fn literal(text: &str) -> usize {
    let until =
        |from: usize, end: &str| text[from..].find(end).map_or(text.len(), |found| from + found + end.len());
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return until(2, "*/");
    }
    let raw = text.trim_start_matches(['b', 'c']);
    let prefix = text.len() - raw.len();
    if let Some(hashed) = raw.strip_prefix('r') {
        let hashes = hashed.len() - hashed.trim_start_matches('#').len();
        if hashed[hashes..].starts_with('"') {
            return until(prefix + 1 + hashes + 1, &format!("\"{}", "#".repeat(hashes)));
        }
    }
    if raw.starts_with('"') && prefix <= 1 {
        return escaped(text, prefix + 1, '"');
    }
    if raw.starts_with('\'') && prefix <= 1 {
        // A lifetime has no second quotation mark right after one character.
        let mut inside = raw.chars().skip(1);
        let first = inside.next();
        if first == Some('\\') || inside.next() == Some('\'') {
            return escaped(text, prefix + 1, '\'');
        }
    }
    0
}

/// Where a literal with escapes ends.
fn escaped(text: &str, from: usize, end: char) -> usize {
    let mut characters = text[from..].char_indices();
    while let Some((place, c)) = characters.next() {
        if c == '\\' {
            characters.next();
        } else if c == end {
            return from + place + 1;
        }
    }
    text.len()
}

#[test]
fn comments_and_literals_are_not_code() {
    let text = "let a = \"{ \\\" }\"; // {\nlet b = r#\"{\"}\"#; /* { */ let c = '{'; fn d<'a>(x: &'a str) { b'}'; '\\''; }";
    let code = blank(text);
    assert_eq!(code.len(), text.len());
    assert_eq!(code.matches('{').count(), 1, "{code}");
    assert_eq!(code.matches('}').count(), 1, "{code}");
    assert!(code.contains("fn d<'a>(x: &'a str)"), "{code}");
    assert_eq!(blank("for \"x\""), "for    ");
}

#[test]
fn functions_are_measured_from_name_to_brace() {
    let code = "trait T { fn a(); }\nfn b() -> fn(u8) {\n  if x {\n  }\n}\nfn c() {}\n";
    assert_eq!(functions(code), [("b".to_owned(), 4), ("c".to_owned(), 1)]);
}

#[test]
fn tests_do_not_ship() {
    let code =
        "fn a() {}\n#[cfg(test)]\nmod tests {\n  fn b() {}\n}\nfn c() {}\n#[cfg(test)]\nmod d;\nfn e() {}";
    let shipped = without_tests(code);
    let names: Vec<String> = functions(&shipped).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["a", "c", "e"]);
    assert_eq!(shipped.lines().count(), code.lines().count());
    let file = File { name: "src/x.rs".into(), text: String::new(), code: code.into(), is_test: false };
    assert_eq!(test_modules(&file), ["src/x/d"]);
}

#[test]
fn names_are_found_whole() {
    assert!(has_name("use rand::Rng;", "rand"));
    assert!(!has_name("let operand = brand;", "rand"));
    assert!(!has_name("let x = y.unwrap_or(z);", "unwrap()"));
    assert!(has_name("y.expect(z)", "expect("));
    assert!(!has_name("self.unexpect(z)", "expect("));
}
