//! What comes back from a translator: segments, each with its place in the file, whatever that file's format.

use crate::diag::problems::Translations;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::text::file::SourceFile;
use crate::text::span::Span;
use crate::translate::{po, xliff};
use std::sync::Arc;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// The most segments in one file.
pub const MAX_UNITS: usize = 200_000;

/// A segment that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// The French file of its sheet.
    pub sheet: Arc<str>,
    /// The dotted path of its text.
    pub field: Arc<str>,
    /// Its rank in that text when it left.
    pub rank: usize,
    /// Its language.
    pub lang: Lang,
    /// The French that was translated.
    pub source: String,
    /// The translation; none when the file has none.
    pub target: Option<String>,
    /// What the translator says of it.
    pub word: Word,
    /// Where it stands: its translation, else the segment.
    pub span: Span,
}

/// What a translator says of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// It is done.
    Done,
    /// Nothing: words that changed were changed on purpose, others may not have been looked at.
    Silent,
    /// It is not to be used yet (`fuzzy` in a PO file).
    Unsure,
}

/// Reads a file of a translator, by what it begins with.
pub fn read(file: &SourceFile, languages: &[Lang], report: &mut Report) -> Vec<Delivered> {
    if file.text.len() > MAX_BYTES {
        let limit = format!("{} Mo", MAX_BYTES / 1024 / 1024);
        report.push(Span::start_of(file.id), Translations::TooMuch { fr: limit.clone(), en: limit });
        return Vec::new();
    }
    let text = file.text.trim_start();
    if text.starts_with('<') {
        xliff::read::units(file, languages, report)
    } else if text.contains("msgid") {
        po::read::units(file, languages, report)
    } else {
        report.push(Span::start_of(file.id), Translations::NotADelivery {});
        Vec::new()
    }
}

/// The language named in a file, when the portal has it.
pub fn language(tag: &str, span: Span, languages: &[Lang], report: &mut Report) -> Option<Lang> {
    let lang = Lang::parse(&tag.replace('_', "-")).filter(|lang| languages.contains(lang) && *lang != Lang::FR);
    if lang.is_none() {
        let known: Vec<&str> = languages.iter().filter(|lang| **lang != Lang::FR).map(Lang::as_str).collect();
        report.push(span, Translations::WrongLanguage { found: tag.to_owned(), known: known.join(", ") });
    }
    lang
}

/// The text and the rank of a segment's name (`corps:3`).
pub fn name(id: &str) -> Option<(Arc<str>, usize)> {
    let (field, rank) = id.rsplit_once(':')?;
    Some((Arc::from(field), rank.parse().ok().filter(|rank| *rank > 0)?))
}
