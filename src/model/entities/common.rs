//! What every entry has: its identity, its owner, its dates, its translations.

use crate::lang::calendar::Date;
use crate::lang::localized::Localized;
use crate::lang::tag::Lang;
use crate::model::values::code::Code;
use crate::model::values::picture::Picture;
use crate::model::values::recording::Recording;
use crate::model::values::slug::Slug;
use crate::model::values::spanned::Spanned;
use crate::syntax::markdown::Doc;
use crate::text::file::FileId;
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Translated plain words.
pub type Text = Localized<Arc<str>>;
/// A translated body.
pub type Body = Localized<Arc<Doc>>;
/// A reference to another entry, resolved: what it names exists.
pub type Reference = Spanned<Slug>;

/// What every entry has.
#[derive(Clone, Debug)]
pub struct Common {
    /// Stable identity.
    pub slug: Slug,
    /// The signatory whose folder it stands in.
    pub owner: Option<Slug>,
    /// The French file.
    pub file: FileId,
    /// Its path.
    pub path: ContentPath,
    /// Slugs that it had before, the oldest first.
    pub old_slugs: Vec<Slug>,
    /// True when only the network edition may show it.
    pub is_reserved: bool,
    /// Last change, written or from Git.
    pub modified: Option<Date>,
    /// When its file first came, from Git: under this slug or an older one.
    pub appeared: Option<Date>,
    /// Last verification.
    pub verified: Option<Date>,
    /// The référent who verified.
    pub verified_by: Option<Reference>,
    /// How often it is to be verified, in months; none for never.
    pub verification_months: Option<u8>,
    /// Where the information comes from.
    pub source: Option<Arc<str>>,
    /// From when and until when a rule of law holds.
    pub in_force: InForce,
    /// Picture.
    pub image: Option<Picture>,
    /// Recorded readings, by language: files beside the sheet.
    pub audio: BTreeMap<Lang, Recording>,
    /// The translations, French excluded.
    pub translations: BTreeMap<Lang, Translation>,
    /// Visas given (article 6 of the agreement).
    pub visas: Vec<Visa>,
    /// A request for visas.
    pub visa_request: Option<VisaRequest>,
}

impl Common {
    /// The first slug that it ever had: what was printed or shared of it is made from that one.
    pub fn oldest_slug(&self) -> &Slug {
        self.old_slugs.first().unwrap_or(&self.slug)
    }
}

/// From when and until when something holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

/// A translation of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The translated file.
    pub file: FileId,
    /// How it was made (`humaine`, `automatique`, `relue`); none when the file does not say.
    pub mode: Option<Code>,
    /// Who made it.
    pub by: Option<Arc<str>>,
    /// When.
    pub on: Option<Date>,
    /// Its state, computed.
    pub state: TranslationState,
    /// French texts of which it says nothing (dotted paths).
    pub absent: Vec<Arc<str>>,
}

/// The computed state of a translation: the first that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslationState {
    /// The French of these fields changed since (dotted paths), or the file does not say what it translates.
    ToReview(Vec<Arc<str>>),
    /// Made by a machine.
    Automatic,
    /// Up to date.
    UpToDate,
}

/// A visa.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visa {
    /// Who gives it.
    pub signatory: Reference,
    /// In whose name.
    pub by: Arc<str>,
    /// When.
    pub on: Date,
    /// Of which words: hash of title, summary and body.
    pub fingerprint: Arc<str>,
}

/// A request for visas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisaRequest {
    /// When.
    pub on: Date,
    /// Of which words.
    pub fingerprint: Arc<str>,
}

/// A paper to bring.
#[derive(Clone, Debug)]
pub struct Paper {
    /// What it is.
    pub what: PaperName,
    /// True when one cannot do without.
    pub is_required: bool,
}

/// What a paper is.
#[derive(Clone, Debug)]
pub enum PaperName {
    /// A code of the vocabulary of papers.
    Known(Code),
    /// The partner's words.
    Words(Text),
}
