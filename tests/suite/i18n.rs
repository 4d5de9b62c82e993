//! The words of the interface: the same in both languages, all of them used, none of them forgotten.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use zuoxi::curriculum::Language;
use zuoxi::curriculum::lint::RULES;
use zuoxi::i18n::named;

/// Messages of the English file that have Chinese in them, and why.
const CHINESE_IN_ENGLISH: &[(&str, &str)] = &[
    ("app-title", "the product's name"),
    ("lint-lesson-without-goals", "the heading that a Chinese lesson has to have"),
];

/// Messages of the Chinese file with Latin letters and no Chinese character, and why.
const LATIN_IN_CHINESE: &[(&str, &str)] = &[];

/// Beginnings of names that are put together at run time.
const AT_RUN_TIME: [&str; 2] = ["lint-", "error-"];

/// A message: its words, the variables in it, and the messages that it is made of.
#[derive(Default)]
struct Message {
    words: String,
    variables: BTreeSet<String>,
    parts: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

#[test]
fn both_languages_have_the_same_messages() {
    let [chinese, english] = Language::ALL.map(messages);
    let names = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
    let (chinese, english) = (names(&chinese), names(&english));
    let missing: Vec<_> = chinese.difference(&english).collect();
    assert!(missing.is_empty(), "not in English: {missing:#?}");
    let extra: Vec<_> = english.difference(&chinese).collect();
    assert!(extra.is_empty(), "not in Chinese: {extra:#?}");
}

#[test]
fn both_languages_have_the_same_variables() {
    let [chinese, english] = Language::ALL.map(messages);
    for (name, message) in &chinese {
        if let Some(other) = english.get(name) {
            assert_eq!(variables(message, &chinese), variables(other, &english), "{name}");
        }
    }
}

/// The variables of a message and of the messages it is made of.
fn variables(message: &Message, messages: &Messages) -> BTreeSet<String> {
    let parts = message.parts.iter().filter_map(|part| messages.get(part));
    parts.flat_map(|part| variables(part, messages)).chain(message.variables.iter().cloned()).collect()
}

#[test]
fn every_message_is_used() {
    let source = source();
    let chinese = messages(Language::Chinese);
    let parts: BTreeSet<&String> = chinese.values().flat_map(|message| &message.parts).collect();
    let used = |name: &str| {
        AT_RUN_TIME.iter().any(|beginning| name.starts_with(beginning))
            || source.contains(&format!("\"{name}\""))
            || parts.iter().any(|part| *part == name)
    };
    let idle: Vec<String> = chinese.keys().filter(|name| !used(name)).cloned().collect();
    assert!(idle.is_empty(), "nothing in src names these: {idle:#?}");
}

#[test]
fn every_rule_of_the_linter_has_its_words() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| format!("lint-{rule}")).collect();
    assert_eq!(rules.len(), RULES.len(), "a rule is named twice");
    for language in Language::ALL {
        assert_eq!(beginning_with("lint-", language), rules, "{}", language.tag());
        for (name, message) in messages(language).iter().filter(|(name, _)| name.starts_with("lint-")) {
            let words = named(language, name, "⟨detail⟩");
            assert!(!words.starts_with(name.as_str()), "{name} is not found at run time");
            assert_eq!(words.contains("⟨detail⟩"), message.variables.contains("detail"), "{name}: {words}");
        }
    }
}

#[test]
fn every_error_of_the_store_has_its_words() {
    let source = fs::read_to_string(root().join("src/store/error.rs")).unwrap();
    let (_, after) = source.split_once("fn code(").unwrap();
    let (body, _) = after.split_once("\n    }\n").unwrap();
    let codes: BTreeSet<String> =
        body.split('"').skip(1).step_by(2).map(|code| format!("error-{code}")).collect();
    assert!(!codes.is_empty());
    for language in Language::ALL {
        assert_eq!(beginning_with("error-", language), codes, "{}", language.tag());
    }
}

#[test]
fn only_known_messages_mix_the_languages() {
    let is_han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
    let mixed: BTreeSet<String> = messages(Language::English)
        .into_iter()
        .filter(|(_, message)| message.words.contains(is_han))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(mixed, allowed(CHINESE_IN_ENGLISH));
    let latin: BTreeSet<String> = messages(Language::Chinese)
        .into_iter()
        .filter(|(_, message)| !message.words.contains(is_han) && message.words.contains(char::is_alphabetic))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(latin, allowed(LATIN_IN_CHINESE));
}

#[test]
fn chinese_is_set_as_chinese() {
    let is_han = |c: &char| ('\u{3400}'..='\u{9fff}').contains(c);
    for (name, message) in messages(Language::Chinese) {
        assert!(!message.words.contains('"'), "{name} has a straight quotation mark");
        let characters: Vec<char> = message.words.chars().collect();
        let half_width = characters
            .windows(3)
            .find(|near| is_han(&near[0]) && ",.?!:;()".contains(near[1]) && is_han(&near[2]));
        assert!(half_width.is_none(), "{name} has a half-width mark: {half_width:?}");
    }
}

fn allowed(list: &[(&str, &str)]) -> BTreeSet<String> {
    list.iter().map(|(name, _)| (*name).to_owned()).collect()
}

fn beginning_with(beginning: &str, language: Language) -> BTreeSet<String> {
    messages(language).into_keys().filter(|name| name.starts_with(beginning)).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust source in one text.
fn source() -> String {
    fn read(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                text.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut text = String::new();
    read(&root().join("src"), &mut text);
    text
}

/// The messages of a language; fails where the file is not sound or names one twice.
fn messages(language: Language) -> Messages {
    let file = root().join("i18n").join(language.tag()).join("zuoxi.ftl");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let resource =
        parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:#?}", file.display()));
    let mut messages = Messages::new();
    for entry in resource.body {
        let Entry::Message(found) = entry else { continue };
        let mut message = Message::default();
        let attributes = found.attributes.iter().map(|attribute| &attribute.value);
        found.value.iter().chain(attributes).for_each(|pattern| read_pattern(pattern, &mut message));
        assert!(found.value.is_some(), "{} is empty", found.id.name);
        let again = messages.insert(found.id.name.clone(), message);
        assert!(again.is_none(), "{} stands twice in {}", found.id.name, file.display());
    }
    messages
}

fn read_pattern(pattern: &Pattern<String>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.words.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, message),
        }
    }
}

fn read_expression(expression: &Expression<String>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, message),
        Expression::Select { selector, variants } => {
            read_inline(selector, message);
            for variant in variants {
                read_pattern(&variant.value, message);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<String>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.clone());
        }
        InlineExpression::StringLiteral { value } => message.words.push_str(value),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| read_inline(argument, message));
        }
        InlineExpression::Placeable { expression } => read_expression(expression, message),
        InlineExpression::MessageReference { id, .. } => {
            message.parts.insert(id.name.clone());
        }
        InlineExpression::NumberLiteral { .. } | InlineExpression::TermReference { .. } => {}
    }
}
