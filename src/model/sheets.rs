//! The files of the content folder put together: one sheet an entry, with its translations.
//!
//! It knows what stands where, and says what is missing or stands twice; it reads no field.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Layout;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::tag::Lang;
use crate::model::layout::{self, EntryKind, Seat};
use crate::model::values::slug::Slug;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// A file of the content folder, by its number and its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// Its number.
    pub file: FileId,
    /// Its path.
    pub path: ContentPath,
}

/// The files of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFiles {
    /// The entry's slug, from the file's name.
    pub slug: Slug,
    /// The signatory in whose folder it stands.
    pub owner: Option<Slug>,
    /// The French file, or the only one of an entry that has one.
    pub french: FileName,
    /// The files of other languages.
    pub translations: Vec<(Lang, FileName)>,
}

/// The sheets of the content folder.
#[derive(Clone, Debug, Default)]
pub struct Sheets {
    by_kind: BTreeMap<EntryKind, Vec<SheetFiles>>,
    /// Entries that exist although their files cannot be used: to name them is no fault.
    pub lost: BTreeSet<(EntryKind, Slug)>,
    /// Files of no sheet.
    pub astray: Vec<FileId>,
}

impl SheetFiles {
    /// Its files, the French one first.
    pub fn files(&self) -> impl Iterator<Item = &FileName> {
        std::iter::once(&self.french).chain(self.translations.iter().map(|(_, file)| file))
    }
}

impl Sheets {
    /// Puts files together.
    pub fn of(all: &[SourceFile], languages: &[Lang], report: &mut Report) -> Self {
        let mut sheets = Self::default();
        let mut files: BTreeMap<(EntryKind, Option<Slug>, Slug), Files> = BTreeMap::new();
        let mut seats: Vec<(Seat, FileName)> = Vec::new();
        for file in all {
            let name = FileName { file: file.id, path: file.path.clone() };
            match layout::seat(&file.path, languages) {
                Ok(seat) => seats.push((seat, name)),
                Err(problem) => {
                    if let Some(seat) = meant(&name.path, &problem, languages) {
                        sheets.lost.insert((seat.kind, seat.slug));
                    }
                    sheets.astray.push(file.id);
                    report.push(Span::start_of(file.id), problem);
                }
            }
        }
        for (seat, name) in seats {
            let files = files.entry((seat.kind, seat.owner, seat.slug)).or_default();
            match seat.lang {
                Some(lang) if lang != Lang::FR && seat.kind.is_sheet() => files.others.push((lang, name)),
                Some(_) | None => files.french = Some(name),
            }
        }
        sheets.assemble(files, report);
        sheets.check_folders(report);
        sheets.check_slugs(report);
        sheets
    }

    /// The sheets of a kind, by owner and slug.
    pub fn of_kind(&self, kind: EntryKind) -> &[SheetFiles] {
        self.by_kind.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The kinds of which there is a sheet.
    pub fn kinds(&self) -> impl Iterator<Item = EntryKind> {
        self.by_kind.keys().copied()
    }

    /// The only sheet of a kind that exists once.
    pub fn only(&self, kind: EntryKind) -> Option<&SheetFiles> {
        self.of_kind(kind).first()
    }

    /// Every sheet with its kind.
    pub fn iter(&self) -> impl Iterator<Item = (EntryKind, &SheetFiles)> {
        self.by_kind.iter().flat_map(|(kind, sheets)| sheets.iter().map(|sheet| (*kind, sheet)))
    }

    fn assemble(&mut self, files: BTreeMap<(EntryKind, Option<Slug>, Slug), Files>, report: &mut Report) {
        for ((kind, owner, slug), files) in files {
            let Some(french) = files.french else {
                let is_lost = self.lost.contains(&(kind, slug.clone()));
                let name = if kind == EntryKind::Signatory { "signataire" } else { slug.as_str() };
                for (_, other) in files.others.iter().filter(|_| !is_lost) {
                    let french = format!("{name}.fr.md");
                    report.push(Span::start_of(other.file), Layout::TranslationWithoutFrench { french });
                }
                self.astray.extend(files.others.iter().map(|(_, other)| other.file));
                self.lost.insert((kind, slug));
                continue;
            };
            self.by_kind.entry(kind).or_default().push(SheetFiles { slug, owner, french, translations: files.others });
        }
    }

    /// The folder of a signatory holds its sheet.
    fn check_folders(&mut self, report: &mut Report) {
        let known: BTreeSet<Slug> = self.of_kind(EntryKind::Signatory).iter().map(|sheet| sheet.slug.clone()).collect();
        let mut first_files: BTreeMap<Slug, &FileName> = BTreeMap::new();
        for (_, sheet) in self.iter() {
            let Some(owner) = sheet.owner.as_ref().filter(|owner| !known.contains(*owner)) else { continue };
            let first = first_files.entry(owner.clone()).or_insert(&sheet.french);
            if sheet.french.path < first.path {
                *first = &sheet.french;
            }
        }
        let first_files: Vec<(Slug, FileId)> =
            first_files.into_iter().map(|(owner, first)| (owner, first.file)).collect();
        for (owner, file) in first_files {
            if self.lost.insert((EntryKind::Signatory, owner.clone())) {
                let folder = format!("signataires/{owner}");
                report.push(Span::start_of(file), Layout::SignatoryWithoutSheet { folder });
            }
        }
    }

    /// A slug names one entry of a kind in the whole portal, and no address that is taken.
    fn check_slugs(&self, report: &mut Report) {
        for (kind, sheets) in &self.by_kind {
            let mut first: BTreeMap<&Slug, &SheetFiles> = BTreeMap::new();
            for sheet in sheets {
                let span = Span::start_of(sheet.french.file);
                if let Some(other) = first.get(&sheet.slug) {
                    let (slug, other_path) = (sheet.slug.to_string(), other.french.path.to_string());
                    let problem = Layout::SlugTwice { slug, noun: another(*kind).to_owned(), other: other_path };
                    let other = Span::start_of(other.french.file);
                    report.add(Diagnostic::at(span, problem).with(other, "l’autre est ici", "the other is here"));
                } else {
                    first.insert(&sheet.slug, sheet);
                }
                if let Some(why) = reserved(*kind, &sheet.slug) {
                    report.push(span, Layout::ReservedSlug { slug: sheet.slug.to_string(), why });
                }
            }
        }
    }
}

#[derive(Default)]
struct Files {
    french: Option<FileName>,
    others: Vec<(Lang, FileName)>,
}

/// The seat that a file with a wrong name was meant for.
fn meant(path: &ContentPath, problem: &Layout, languages: &[Lang]) -> Option<Seat> {
    let typed = match problem {
        Layout::LanguageMissing { typed, .. } | Layout::LanguageMisspelt { typed, .. } => typed.clone(),
        Layout::BadFileName { typed, .. }
        | Layout::WrongExtension { typed, .. }
        | Layout::UnknownFile { typed, .. } => typed.clone()?,
        Layout::LanguageOutside { lang, .. } => {
            let name = path.file_name();
            format!("{}.fr.md", name.strip_suffix(".md")?.strip_suffix(&format!(".{lang}"))?)
        }
        Layout::UnknownFolder { near: Some(near), .. } => {
            let meant = ContentPath::new(&format!("{near}/{}", path.file_name()));
            return layout::seat(&meant, languages).ok();
        }
        _ => return None,
    };
    layout::seat(&path.beside(&typed), languages).ok()
}

fn another(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Place => "un autre lieu",
        EntryKind::Service => "un autre service",
        EntryKind::Event => "un autre événement",
        EntryKind::Referent => "un autre référent",
        _ => "une autre fiche de même sorte",
    }
}

/// The first words of the portal's addresses: a page may not be called so.
const ADDRESSES: &[&str] = &[
    "services",
    "evenements",
    "signataires",
    "dispositifs",
    "parcours",
    "publics",
    "thematiques",
    "lexique",
    "a-z",
    "accord",
    "recherche",
    "orientation",
    "fiche",
    "diffuser",
    "nouveautes",
    "hors-ligne",
    "agenda",
    "statistiques",
    "referents",
    "reseau",
    "admin",
];

fn reserved(kind: EntryKind, slug: &Slug) -> Option<Bilingual> {
    let text = slug.as_str();
    let has_pages = matches!(kind, EntryKind::Service | EntryKind::Event);
    if kind == EntryKind::Page && ADDRESSES.contains(&text) {
        return Some(Bilingual::new(
            format!("`/fr/{text}/` est une autre page du portail"),
            format!("`/fr/{text}/` is another page of the portal"),
        ));
    }
    if kind == EntryKind::Event && is_month(text) {
        let (fr, en) = ("cette adresse est celle d’un mois", "this address is that of a month");
        return Some(Bilingual::new(fr, en));
    }
    let is_rank = text
        .strip_prefix("page-")
        .is_some_and(|rank| !rank.is_empty() && rank.bytes().all(|byte| byte.is_ascii_digit()));
    if has_pages && is_rank {
        let (fr, en) = ("cette adresse est la suite d’une liste", "this address is the rest of a list");
        return Some(Bilingual::new(fr, en));
    }
    if kind == EntryKind::Referent && text == "tous" {
        let (fr, en) = ("`tous.vcf` contient tous les référents", "`tous.vcf` holds all référents");
        return Some(Bilingual::new(fr, en));
    }
    None
}

/// True for `2026-12`.
fn is_month(text: &str) -> bool {
    let is_number = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('-').is_some_and(|(year, month)| is_number(year, 4) && is_number(month, 2))
}
