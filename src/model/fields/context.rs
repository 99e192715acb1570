//! What the reader must know besides the text: the day, the portal's languages and zone, the files beside the sheets.

use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::sources::history::History;
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the reader must know besides the text.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Today.
    pub today: Date,
    /// The portal's languages, the source first.
    pub languages: &'a [Lang],
    /// The portal's IANA time zone.
    pub zone: &'a str,
    /// The bytes of pictures and sounds.
    pub binaries: &'a BTreeMap<ContentPath, Arc<[u8]>>,
    /// When each file last changed.
    pub history: &'a History,
    /// How often a sheet is verified when it does not say, in months; none for never.
    pub verification_months: Option<u8>,
}

/// How the file being read carries its languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A YAML file: a translated value is a text (French) or a map of language to text.
    Yaml,
    /// The French file of a Markdown sheet.
    French,
    /// The file of a Markdown sheet in another language: words only.
    Translation(Lang),
}

/// The file being read.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// What the reader must know.
    pub context: &'a Context<'a>,
    /// The path of the file.
    pub path: &'a ContentPath,
    /// How it carries its languages.
    pub mode: Mode,
}

impl Scope<'_> {
    /// The name of the French file of the sheet: `forum.fr.md` for `forum.ar.md`.
    pub fn french_file(&self) -> String {
        self.file_in("fr")
    }

    /// The name of the sheet's file in a language.
    pub fn file_in(&self, lang: &str) -> String {
        let name = self.path.file_name();
        let slug = name.split('.').next().unwrap_or(name);
        format!("{slug}.{lang}.md")
    }
}
