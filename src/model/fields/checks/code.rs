//! Codes, slugs, languages.

use super::Outcome;
use crate::diag::near::nearest;
use crate::diag::problems::Values;
use crate::lang::tag::Lang;
use crate::model::fields::record::Datum;
use crate::model::fields::shape;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::Vocabulary;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(super) fn code(text: &str, vocabulary: &Vocabulary, key: &str) -> Outcome {
    if let Some(code) = vocabulary.code(text) {
        return Ok(Datum::Code(code));
    }
    let folded = slugged(text);
    let same = vocabulary
        .codes
        .iter()
        .copied()
        .find(|code| code.eq_ignore_ascii_case(&folded) || code.eq_ignore_ascii_case(text));
    let beginning = format!("{folded}--");
    let needs: Vec<&str> = vocabulary.codes.iter().copied().filter(|code| code.starts_with(&beginning)).collect();
    let near = same.or_else(|| if needs.is_empty() { nearest(text, vocabulary.codes.iter().copied()) } else { None });
    let known = if needs.is_empty() {
        shape::listed(vocabulary)
    } else {
        needs.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ")
    };
    Err(Values::UnknownCode { key: key.to_owned(), found: text.to_owned(), near: near.map(str::to_owned), known })
}

pub(super) fn slug(text: &str, key: &str) -> Result<Slug, Values> {
    Slug::parse(text).ok_or_else(|| {
        let name = text.trim_end_matches('/').rsplit('/').next().unwrap_or(text);
        let name = if name.ends_with(".yaml") || name.ends_with(".md") {
            name.split('.').next().unwrap_or(name)
        } else {
            name
        };
        let typed = Some(slugged(name)).filter(|slug| Slug::parse(slug).is_some());
        Values::BadSlug { key: key.to_owned(), found: text.to_owned(), typed }
    })
}

/// The nearest slug: `Accueil Été` gives `accueil-ete`.
pub(super) fn slugged(text: &str) -> String {
    let plain = text.replace('œ', "oe").replace('æ', "ae").replace(['\'', '’'], " ");
    let letters: String = plain.nfd().filter(|char| !is_combining_mark(*char)).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> =
        letters.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// Languages by their French or English names, for who does not know the tags.
const NAMES: &[(&str, &str)] = &[
    ("francais", "fr"),
    ("french", "fr"),
    ("anglais", "en"),
    ("english", "en"),
    ("arabe", "ar"),
    ("arabic", "ar"),
    ("dari", "fa"),
    ("persan", "fa"),
    ("farsi", "fa"),
    ("pachto", "ps"),
    ("pashto", "ps"),
    ("pachtou", "ps"),
    ("tigrinya", "ti"),
    ("tigrigna", "ti"),
    ("russe", "ru"),
    ("ukrainien", "uk"),
    ("espagnol", "es"),
    ("portugais", "pt"),
    ("turc", "tr"),
    ("bengali", "bn"),
    ("allemand", "de"),
    ("italien", "it"),
    ("roumain", "ro"),
    ("albanais", "sq"),
    ("armenien", "hy"),
    ("georgien", "ka"),
    ("kurde", "ku"),
    ("somali", "so"),
    ("ourdou", "ur"),
    ("hindi", "hi"),
    ("chinois", "zh"),
    ("mandarin", "zh"),
    ("vietnamien", "vi"),
    ("wolof", "wo"),
    ("bambara", "bm"),
    ("peul", "ff"),
    ("lingala", "ln"),
    ("amharique", "am"),
    ("tamoul", "ta"),
    ("soninke", "snk"),
    ("lsf", "fsl"),
    ("langue-des-signes", "fsl"),
    ("berbere", "ber"),
    ("kabyle", "kab"),
    ("tchetchene", "ce"),
    ("serbe", "sr"),
    ("polonais", "pl"),
    ("bulgare", "bg"),
    ("gr", "el"),
    ("ua", "uk"),
    ("gb", "en"),
    ("jp", "ja"),
    ("cn", "zh"),
];

pub(super) fn language(text: &str) -> Outcome {
    let name = slugged(text);
    let named = NAMES.iter().find(|(french, _)| *french == name).map(|(_, tag)| (*tag).to_owned());
    let canonical = text.replace('_', "-");
    let is_tag = is_tag(text);
    match Lang::parse(text) {
        Some(lang) if named.is_none() && is_tag => Ok(Datum::Language(lang)),
        _ => {
            let typed = named.or_else(|| Some(canonical).filter(|tag| Lang::parse(tag).is_some() && self::is_tag(tag)));
            Err(Values::BadLanguage { found: text.to_owned(), typed })
        }
    }
}

fn is_tag(text: &str) -> bool {
    let language = text.split('-').next().unwrap_or(text);
    matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_lowercase())
}
