//! Words in the two languages of the product.

use serde::{Deserialize, Deserializer, Serialize};

/// A language of the interface and of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// Simplified Chinese, the language of record for content.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Language {
    /// Both, the language of record first.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Chinese => "中文",
            Self::English => "English",
        }
    }

    /// The BCP 47 tag, as in the names of files and folders.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language for a system locale such as `zh_CN.UTF-8` or `en-GB`: Chinese for any Chinese, else English.
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("zh") { Self::Chinese } else { Self::English }
    }
}

/// A text in Chinese, and in English where it was translated.
///
/// In a content file it is `(zh: "…", en: "…")` where both stand together, or a bare Chinese string
/// whose English comes from an overlay file ([`Text::bare`]).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Simplified Chinese: the language of record.
    pub zh: String,
    /// English; falls back to Chinese where it is missing.
    #[serde(default, deserialize_with = "english_option")]
    pub en: Option<String>,
}

impl Text {
    /// The text in `language`, or in Chinese where there is no English.
    pub fn get(&self, language: Language) -> &str {
        match (language, &self.en) {
            (Language::English, Some(english)) => english,
            _ => &self.zh,
        }
    }

    /// Reads a bare Chinese string (for `#[serde(deserialize_with = "Text::bare")]`).
    pub fn bare<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self { zh: String::deserialize(deserializer)?, en: None })
    }

    /// The same for a field that may be left out.
    pub fn bare_option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Self>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.map(|zh| Self { zh, en: None }))
    }
}

/// English as it is shown: with straight quotation marks.
///
/// The bundled font draws ’ “ ” … a full em wide, as Chinese wants them; within English words that
/// leaves holes. Authors write what is right in print.
pub fn english(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '‘' | '’' => shown.push('\''),
            '“' | '”' => shown.push('"'),
            '…' => shown.push_str("..."),
            character => shown.push(character),
        }
    }
    shown
}

fn english_option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.map(|text| english(&text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_falls_back_to_the_language_of_record() {
        let mut text = Text { zh: "工单".into(), en: None };
        assert_eq!(text.get(Language::English), "工单");
        text.en = Some("ticket".into());
        assert_eq!(text.get(Language::English), "ticket");
        assert_eq!(text.get(Language::Chinese), "工单");
    }

    #[test]
    fn any_chinese_locale_is_chinese() {
        for (locale, language) in [
            ("zh_CN.UTF-8", Language::Chinese),
            ("zh-Hans-CN", Language::Chinese),
            ("en-GB", Language::English),
            ("C", Language::English),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }
}
