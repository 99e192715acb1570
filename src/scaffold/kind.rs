//! The kinds of sheets that `new` writes: their tables, folders and file names.

use crate::model::entities::tables;
use crate::model::fields::kind::Kind;
use crate::model::fields::table::{Field, Table};
use crate::model::layout::EntryKind;

/// A kind of sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the domain's")]
pub enum SheetKind {
    Signatory,
    Place,
    Service,
    Event,
    Referent,
}

impl SheetKind {
    /// Every kind, in the order in which a new signatory needs them.
    pub const ALL: [Self; 5] = [Self::Signatory, Self::Place, Self::Referent, Self::Service, Self::Event];

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Signatory => "signataire",
            Self::Place => "lieu",
            Self::Service => "service",
            Self::Event => "evenement",
            Self::Referent => "referent",
        }
    }

    /// Its fields.
    pub fn table(self) -> &'static Table {
        match self {
            Self::Signatory => &tables::signatory::SIGNATORY,
            Self::Place => &tables::place::PLACE,
            Self::Service => &tables::service::SERVICE,
            Self::Event => &tables::event::EVENT,
            Self::Referent => &tables::referent::REFERENT,
        }
    }

    /// The kind of entry that it is for the reader.
    pub fn entry(self) -> EntryKind {
        match self {
            Self::Signatory => EntryKind::Signatory,
            Self::Place => EntryKind::Place,
            Self::Service => EntryKind::Service,
            Self::Event => EntryKind::Event,
            Self::Referent => EntryKind::Referent,
        }
    }

    /// Where its file goes, inside the content folder.
    pub fn path(self, owner: &str, slug: &str) -> String {
        match self {
            Self::Signatory => format!("signataires/{slug}/signataire.fr.md"),
            Self::Place => format!("signataires/{owner}/lieux/{slug}.yaml"),
            Self::Service => format!("signataires/{owner}/services/{slug}.fr.md"),
            Self::Event => format!("signataires/{owner}/evenements/{slug}.fr.md"),
            Self::Referent => format!("signataires/{owner}/referents/{slug}.yaml"),
        }
    }
}

/// The field of a key, dotted for one inside a map or the maps of a list.
pub fn field(table: &'static Table, key: &str) -> &'static Field {
    let (first, rest) = key.split_once('.').map_or((key, None), |(first, rest)| (first, Some(rest)));
    let found = table.fields.iter().find(|field| field.key == first);
    let found = found.expect("questions name keys of their table: a test asks for each");
    match (rest, inner_table(&found.kind)) {
        (Some(rest), Some(inner)) => field(inner, rest),
        _ => found,
    }
}

/// The table of a map, or of the maps of a list.
pub fn inner_table(kind: &Kind) -> Option<&'static Table> {
    match kind {
        Kind::Record(table) => Some(table),
        Kind::ListOf(inner) => inner_table(inner),
        _ => None,
    }
}
