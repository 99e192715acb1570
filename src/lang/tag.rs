//! `Lang`: the tag of a language, and the direction its script runs in.
//!
//! It checks the shape of a tag (BCP 47), not that the language is one a portal publishes.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

const CAPACITY: usize = 15;

/// A BCP 47 tag, held inline: `fr`, `fr-simple`, `pt-BR`.
///
/// Invariant: well formed, in its canonical case, at most fifteen ASCII bytes, padded with zeros.
/// Two equal tags are equal bytes, and the order is that of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang {
    bytes: [u8; CAPACITY],
}

/// The way a line of text runs, as HTML's `dir` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

impl Lang {
    /// French, the source language of every portal.
    pub const FR: Lang = {
        let mut bytes = [0; CAPACITY];
        bytes[0] = b'f';
        bytes[1] = b'r';
        Lang { bytes }
    };

    /// Reads a tag made of a language and, if any, a script, a region and variants, in any case.
    ///
    /// Returns `None` for anything else: extensions, private use, underscores, a tag too long.
    pub fn parse(text: &str) -> Option<Lang> {
        if text.len() > CAPACITY || !text.is_ascii() {
            return None;
        }
        let mut tag = String::with_capacity(CAPACITY);
        let mut parts = text.split('-').peekable();
        let language = parts.next()?;
        if !matches!(language.len(), 2 | 3) || !is_alphabetic(language) {
            return None;
        }
        tag.push_str(&language.to_ascii_lowercase());
        if let Some(script) = parts.next_if(|part| part.len() == 4 && is_alphabetic(part)) {
            tag.push('-');
            tag.push_str(&script[..1].to_ascii_uppercase());
            tag.push_str(&script[1..].to_ascii_lowercase());
        }
        if let Some(region) = parts.next_if(|part| is_region(part)) {
            tag.push('-');
            tag.push_str(&region.to_ascii_uppercase());
        }
        for variant in parts {
            if !is_variant(variant) {
                return None;
            }
            tag.push('-');
            tag.push_str(&variant.to_ascii_lowercase());
        }
        let mut bytes = [0; CAPACITY];
        bytes[..tag.len()].copy_from_slice(tag.as_bytes());
        Some(Lang { bytes })
    }

    /// Returns the tag as text.
    pub fn as_str(&self) -> &str {
        let end = self.bytes.iter().position(|&byte| byte == 0).unwrap_or(CAPACITY);
        std::str::from_utf8(&self.bytes[..end]).expect("a tag is ASCII")
    }

    /// Returns what goes in the `lang` attribute of HTML.
    ///
    /// `fr-simple` stays whole: `simple` is a registered variant.
    pub fn html_tag(&self) -> &str {
        self.as_str()
    }

    /// Returns the language alone, without script, region or variant: `fr-simple` gives `fr`.
    pub fn base(&self) -> Lang {
        let language = self.language().len();
        let mut bytes = [0; CAPACITY];
        bytes[..language].copy_from_slice(&self.bytes[..language]);
        Lang { bytes }
    }

    /// Tells which way the text of this language runs.
    ///
    /// A script in the tag decides; without one, the usual script of the language.
    pub fn direction(&self) -> Direction {
        let script = self.as_str().split('-').find(|part| part.len() == 4 && is_alphabetic(part));
        let is_rtl = match script {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => RTL_LANGUAGES.contains(&self.language()),
        };
        if is_rtl { Direction::Rtl } else { Direction::Ltr }
    }

    /// Returns the first part of the tag.
    fn language(&self) -> &str {
        self.as_str().split('-').next().expect("a split has a first part")
    }
}

/// Scripts that run from right to left, ISO 15924.
const RTL_SCRIPTS: &[&str] = &["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

/// Languages whose usual script runs from right to left, with the Arabic and Persian ones known by codes of their own.
const RTL_LANGUAGES: &[&str] = &[
    "acm", "aeb", "ajp", "apc", "ar", "arq", "ary", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "ks", "lrc",
    "mzn", "nqo", "pbt", "pbu", "pes", "pnb", "prs", "ps", "pst", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
];

fn is_alphabetic(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_region(part: &str) -> bool {
    let is_country = part.len() == 2 && is_alphabetic(part);
    let is_area = part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    is_country || is_area
}

fn is_variant(part: &str) -> bool {
    let is_long = (5..=8).contains(&part.len());
    let is_dated = part.len() == 4 && part.as_bytes()[0].is_ascii_digit();
    (is_long || is_dated) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({self})")
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
        let text = String::deserialize(deserializer)?;
        Lang::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not the tag of a language")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let lang = Lang::parse(text);
        assert_eq!(lang.as_ref().map(Lang::as_str), expected, "{text}");
    }

    #[test]
    fn a_tag_is_read_in_any_case_and_kept_in_one() {
        check("fr", Some("fr"));
        check("FR-Simple", Some("fr-simple"));
        check("pt-br", Some("pt-BR"));
        check("zh-hant-tw", Some("zh-Hant-TW"));
        check("es-419", Some("es-419"));
        check("de-1996", Some("de-1996"));
        assert_eq!(Lang::parse("fr"), Some(Lang::FR));
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for text in [
            "",
            "f",
            "français",
            "fr_FR",
            "fr-",
            "-fr",
            "fr-x",
            "fr-u-nu-latn",
            "../fr",
            "fr fr",
            "ca-valencia-valencia",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn the_script_decides_the_direction() {
        for text in ["ar", "fa", "ps", "ur", "he", "ckb", "dv", "yi", "sd", "ug", "ar-MA", "ku-Arab"] {
            assert_eq!(Lang::parse(text).unwrap().direction(), Direction::Rtl, "{text}");
        }
        for text in ["fr", "fr-simple", "ti", "bn", "ru", "ku", "ug-Latn"] {
            assert_eq!(Lang::parse(text).unwrap().direction(), Direction::Ltr, "{text}");
        }
    }

    #[test]
    fn plain_french_has_french_for_base() {
        let simple = Lang::parse("fr-simple").unwrap();
        assert_eq!(simple.base(), Lang::FR);
        assert_eq!(simple.html_tag(), "fr-simple");
        assert_eq!(Lang::FR.base(), Lang::FR);
        assert!(Lang::FR < simple);
    }

    #[test]
    fn a_tag_is_written_as_its_text() {
        let lang = Lang::parse("pt-BR").unwrap();
        assert_eq!(serde_json::to_string(&lang).unwrap(), "\"pt-BR\"");
        assert_eq!(serde_json::from_str::<Lang>("\"pt-br\"").unwrap(), lang);
        assert!(serde_json::from_str::<Lang>("\"portugais\"").is_err());
    }
}
