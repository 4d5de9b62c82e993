//! The words of the interface: one bundle a language, Chinese behind English where a word is missing.

pub mod exam;

use std::collections::HashMap;
use std::sync::LazyLock;

use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::FluentLanguageLoader;
use rust_embed::RustEmbed;

use crate::curriculum::Language;
use crate::curriculum::question::Kind;

#[derive(RustEmbed)]
#[folder = "i18n/"]
struct Words;

static CHINESE: LazyLock<FluentLanguageLoader> = LazyLock::new(|| loader_of(Language::Chinese));
static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| loader_of(Language::English));

/// The bundle of a language. Both are loaded once and never switched, so that a view is a pure function
/// of the language it is given.
pub fn loader(language: Language) -> &'static FluentLanguageLoader {
    match language {
        Language::Chinese => &CHINESE,
        Language::English => &ENGLISH,
    }
}

/// The message of this name, for names that are only known at run time (`lint-…`, `error-…`).
pub fn named(language: Language, name: &str, detail: &str) -> String {
    let loader = loader(language);
    if loader.has(name) {
        loader.get_args(name, HashMap::from([("detail", detail)]))
    } else if detail.is_empty() {
        name.to_owned()
    } else {
        format!("{name}: {detail}")
    }
}

/// The name of a kind of question.
pub fn kind_name(language: Language, kind: Kind) -> String {
    match kind {
        Kind::Single => crate::tr!(language, "kind-single"),
        Kind::Multiple => crate::tr!(language, "kind-multiple"),
        Kind::Judge => crate::tr!(language, "kind-judge"),
        Kind::Numeric => crate::tr!(language, "kind-numeric"),
        Kind::Order => crate::tr!(language, "kind-order"),
        Kind::Classify => crate::tr!(language, "kind-classify"),
        Kind::Fill => crate::tr!(language, "kind-fill"),
        Kind::Recall => crate::tr!(language, "kind-recall"),
        Kind::Task => crate::tr!(language, "kind-task"),
    }
}

fn loader_of(language: Language) -> FluentLanguageLoader {
    let fallback = Language::Chinese.tag().parse().unwrap_or_default();
    let loader = FluentLanguageLoader::new("zuoxi", fallback);
    let wanted = language.tag().parse().unwrap_or_default();
    // The files are part of the binary and tested: a failure leaves the names of the messages, visible.
    let _ = loader.load_languages(&Words, &[wanted]);
    // Marks around arguments (U+2068) are drawn as boxes by fonts that lack them.
    loader.set_use_isolating(false);
    loader
}

/// The words of a message in a language, checked when compiling: `tr!(language, "key", name = value)`.
#[macro_export]
macro_rules! tr {
    ($language:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($crate::i18n::loader($language), $key $(, $name = $value)*)
    };
}
