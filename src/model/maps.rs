//! In which languages the texts of YAML files exist: maps of languages, which are not tracked, only there or missing.
//!
//! It walks trees by the tables of fields, and reads no value.

use crate::lang::tag::Lang;
use crate::model::entities::tables;
use crate::model::fields::kind::Kind;
use crate::model::fields::table::{Table, Words};
use crate::model::layout::EntryKind;
use crate::model::sheets::SheetFiles;
use crate::model::values::slug::Slug;
use crate::syntax::node::{Data, Node};
use crate::text::path::ContentPath;
use std::collections::BTreeSet;

/// A text of a YAML file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MapText {
    /// The signatory in whose folder the file stands.
    pub owner: Option<Slug>,
    /// The file.
    pub path: ContentPath,
    /// Its dotted path.
    pub key: String,
    /// The languages in which it is written, French excluded.
    pub languages: BTreeSet<Lang>,
}

/// The dotted path of a text, and the languages in which it is written, French excluded.
pub type InLanguages = (String, BTreeSet<Lang>);

/// The texts of a sheet, each with whose it is.
pub fn texts(files: &SheetFiles, found: &[InLanguages]) -> Vec<MapText> {
    let text = |(key, languages): &InLanguages| MapText {
        owner: files.owner.clone(),
        path: files.french.path.clone(),
        key: key.clone(),
        languages: languages.clone(),
    };
    found.iter().map(text).collect()
}

/// The texts of a YAML file that readers may see in their language.
pub fn of(kind: EntryKind, head: &Node) -> Vec<InLanguages> {
    let mut found = Vec::new();
    let is_shown = matches!(
        kind,
        EntryKind::Portail
            | EntryKind::Accord
            | EntryKind::Amendment
            | EntryKind::Place
            | EntryKind::Referent
            | EntryKind::Rules
            | EntryKind::Statistic
            | EntryKind::Term
    );
    if let Some(table) = tables::of(kind).filter(|_| is_shown) {
        walk(table, head, "", &mut found);
    }
    found
}

fn walk(table: &Table, node: &Node, prefix: &str, found: &mut Vec<InLanguages>) {
    if let Data::List(items) = &node.data {
        for (rank, item) in (1usize..).zip(items) {
            let name = match item.get("id").map(|id| &id.data) {
                Some(Data::Scalar(id)) => id.text.to_string(),
                _ => rank.to_string(),
            };
            walk(table, item, &format!("{prefix}{name}."), found);
        }
        return;
    }
    for entry in node.entries() {
        let Some(field) = table.fields.iter().find(|field| field.key == &*entry.key) else { continue };
        let path = format!("{prefix}{}", field.key);
        match inner(&field.kind) {
            Some(inner) => walk(inner, &entry.value, &format!("{path}."), found),
            None if field.words == Words::Translated => match &entry.value.data {
                Data::Scalar(_) => found.push((path, BTreeSet::new())),
                Data::Map(entries) => found.push((path, languages(entries.iter().map(|entry| &*entry.key)))),
                Data::Empty | Data::List(_) => {}
            },
            None => {}
        }
    }
}

fn languages<'a>(tags: impl Iterator<Item = &'a str>) -> BTreeSet<Lang> {
    tags.filter_map(Lang::parse).filter(|lang| *lang != Lang::FR).collect()
}

fn inner(kind: &Kind) -> Option<&'static Table> {
    match kind {
        Kind::Record(table) => Some(table),
        Kind::ListOf(kind) | Kind::Either(kind, _) => inner(kind),
        _ => None,
    }
}
