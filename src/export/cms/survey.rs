//! What a content folder holds, as far as a form must know: languages, signatories, and in which shape each field is
//! written. It reads trees, not what they mean: a folder with errors gets its form too.

use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::layout::{self, EntryKind};
use crate::model::values::slug::Slug;
use crate::sources::snapshot::Snapshot;
use crate::syntax::entry;
use crate::syntax::node::{Data, Node};
use crate::text::path::ContentPath;
use std::collections::{BTreeMap, BTreeSet};

/// What a content folder holds.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// The portal's title.
    pub title: Option<String>,
    /// The portal's public address.
    pub address: Option<String>,
    /// The portal's languages, French first.
    pub languages: Vec<Lang>,
    /// The signatories' short names, by the names of their folders.
    pub signatories: BTreeMap<Slug, String>,
    uses: BTreeMap<(EntryKind, Option<Slug>), Uses>,
}

/// The shapes in which the fields of one collection are written, by path: `seances.*.debut`.
#[derive(Clone, Debug, Default)]
pub struct Uses(BTreeMap<String, BTreeSet<Shape>>);

/// A shape of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A lone value.
    Text,
    /// `oui` or `non`, where `true` and `false` mean the same.
    Word,
    /// A list of lone values.
    Texts,
    /// A map.
    Map,
    /// A list of maps.
    Maps,
    /// A list of lists, or of both values and maps.
    Mixed,
}

impl Survey {
    /// Reads a folder.
    pub fn of(snapshot: &Snapshot) -> Self {
        let heads: BTreeMap<&ContentPath, Node> = snapshot
            .files
            .iter()
            .filter_map(|file| Some((&file.path, entry::parse(file, &mut Report::default()).head?)))
            .collect();
        let portail = heads.get(&ContentPath::new("portail.yaml"));
        let languages = portail.map(languages).unwrap_or_default();
        let mut survey = Self {
            title: portail.and_then(|head| french(head, "titre")),
            address: portail.and_then(|head| french(head, "adresse")),
            languages: if languages.is_empty() { vec![Lang::FR] } else { languages },
            ..Self::default()
        };
        for (path, head) in &heads {
            let Ok(seat) = layout::seat(path, &survey.languages) else { continue };
            if let Some(owner) = &seat.owner {
                let name = survey.signatories.entry(owner.clone()).or_insert_with(|| owner.to_string());
                if seat.kind == EntryKind::Signatory && seat.lang.is_none_or(|lang| lang == Lang::FR) {
                    *name = french(head, "sigle").or_else(|| french(head, "nom")).unwrap_or_else(|| name.clone());
                }
            }
            survey.uses.entry((seat.kind, seat.owner)).or_default().see(head, "");
        }
        survey
    }

    /// The shapes in use in a collection: a signatory's of a kind, or everybody's.
    pub fn uses(&self, kind: EntryKind, owner: Option<&Slug>) -> Uses {
        let mut all = Uses::default();
        for ((_, whose), uses) in self.uses.iter().filter(|((used, _), _)| *used == kind) {
            if owner.is_none() || whose.as_ref() == owner {
                for (path, shapes) in &uses.0 {
                    all.0.entry(path.clone()).or_default().extend(shapes);
                }
            }
        }
        all
    }
}

impl Uses {
    /// True when a field is written in these shapes alone, or not at all.
    pub(super) fn is_within(&self, path: &str, shapes: &[Shape]) -> bool {
        self.0.get(path).is_none_or(|used| used.iter().all(|shape| shapes.contains(shape)))
    }

    /// True when a field is written in a shape somewhere.
    pub(super) fn has(&self, path: &str, shape: Shape) -> bool {
        self.0.get(path).is_some_and(|used| used.contains(&shape))
    }

    fn see(&mut self, node: &Node, path: &str) {
        let Some(shape) = shape(node) else { return };
        self.0.entry(path.to_owned()).or_default().insert(shape);
        for entry in node.entries() {
            self.see(&entry.value, &joined(path, &entry.key));
        }
        if let Data::List(items) = &node.data {
            for item in items {
                self.see(item, &joined(path, "*"));
            }
        }
    }
}

/// A path and a key of what stands there.
pub(super) fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn shape(node: &Node) -> Option<Shape> {
    match &node.data {
        Data::Empty => None,
        Data::Scalar(scalar) if matches!(&*scalar.text, "oui" | "non") => Some(Shape::Word),
        Data::Scalar(_) => Some(Shape::Text),
        Data::Map(_) => Some(Shape::Map),
        Data::List(items) => {
            let shapes: BTreeSet<Shape> = items.iter().filter_map(shape).collect();
            let is_of = |known: &[Shape]| shapes.iter().all(|shape| known.contains(shape));
            Some(match () {
                () if is_of(&[Shape::Text, Shape::Word]) => Shape::Texts,
                () if is_of(&[Shape::Map]) => Shape::Maps,
                () => Shape::Mixed,
            })
        }
    }
}

fn languages(portail: &Node) -> Vec<Lang> {
    let listed = portail.get("langues");
    let Some(Data::List(items)) = listed.map(|node| &node.data) else {
        return listed.and_then(text).and_then(|tag| Lang::parse(&tag)).into_iter().collect();
    };
    items.iter().filter_map(text).filter_map(|tag| Lang::parse(&tag)).collect()
}

/// The French text under a key: a lone one, or the French of several.
fn french(head: &Node, key: &str) -> Option<String> {
    let value = head.get(key)?;
    text(value).or_else(|| text(value.get("fr")?))
}

fn text(node: &Node) -> Option<String> {
    match &node.data {
        Data::Scalar(scalar) => Some(scalar.text.trim().to_owned()).filter(|text| !text.is_empty()),
        Data::Empty | Data::List(_) | Data::Map(_) => None,
    }
}
