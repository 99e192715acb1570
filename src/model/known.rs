//! Everything that a reference may name, sound or broken, and what is wrong with a name that nothing has.

use crate::diag::near::nearest;
use crate::diag::problems::{Meaning, Problem, References};
use crate::diag::words::Bilingual;
use crate::model::fields::kind::Target;
use crate::model::layout::EntryKind;
use crate::model::mentions::Mention;
use crate::model::read_sheets::ReadSheets;
use crate::model::values::slug::Slug;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a reference may name.
#[derive(Clone, Debug, Default)]
pub struct Known {
    names: BTreeSet<(EntryKind, Slug)>,
    /// Names that entries had before.
    former: BTreeMap<(EntryKind, Slug), Slug>,
    instances: BTreeSet<Slug>,
    /// True when nothing is known of the instances: their file cannot be read.
    has_lost_instances: bool,
}

impl Known {
    /// The names of the sheets and of the instances.
    pub(super) fn of(sheets: &ReadSheets) -> Self {
        let mut known = Self { names: sheets.files.lost.clone(), ..Self::default() };
        for (kind, files, read) in sheets.iter() {
            known.names.insert((kind, files.slug.clone()));
            for old in &read.outline.old_slugs {
                known.former.entry((kind, old.clone())).or_insert_with(|| files.slug.clone());
            }
        }
        if let Some((_, read)) = sheets.only(EntryKind::Instances) {
            known.has_lost_instances = read.outline.is_broken;
            known.instances = read.outline.ids.iter().cloned().collect();
        }
        known
    }

    /// What is wrong with a reference of a sheet; nothing when what it names exists.
    pub fn fault(&self, mention: &Mention, from: (EntryKind, &Slug)) -> Option<Problem> {
        let Mention { target, slug, key, .. } = mention;
        if *target == Target::Instance {
            let is_known = self.has_lost_instances || self.instances.contains(slug);
            return (!is_known).then(|| self.unknown(*target, slug));
        }
        let kinds = kinds(*target);
        if kinds.contains(&from.0) && from.1 == slug {
            return Some(Meaning::NamesItself { key: (*key).to_owned() }.into());
        }
        if kinds.iter().any(|kind| self.names.contains(&(*kind, slug.clone()))) {
            return None;
        }
        let now = kinds.iter().find_map(|kind| self.former.get(&(*kind, slug.clone())));
        if let Some(now) = now {
            return Some(References::FormerName { slug: slug.to_string(), now: now.to_string() }.into());
        }
        Some(self.unknown(*target, slug))
    }

    fn unknown(&self, target: Target, slug: &Slug) -> Problem {
        let kinds = kinds(target);
        let candidates = || self.names.iter().filter(|(kind, _)| kinds.contains(kind)).map(|(_, slug)| slug.as_str());
        let instances = || self.instances.iter().filter(|_| target == Target::Instance).map(Slug::as_str);
        let near = nearest(slug.as_str(), candidates().chain(instances())).map(str::to_owned);
        let slug_text = slug.to_string();
        let other = self.names.iter().find(|(kind, name)| name == slug && noun(*kind).is_some());
        if let Some(found) = other.and_then(|(kind, _)| noun(*kind)) {
            let wanted = wanted(target);
            return References::OtherKind { slug: slug_text, found, wanted, near }.into();
        }
        References::Unknown { slug: slug_text, none: none(target), near, file: file(target, slug) }.into()
    }
}

/// The kinds of entries that a target accepts.
fn kinds(target: Target) -> &'static [EntryKind] {
    match target {
        Target::Signatory => &[EntryKind::Signatory],
        Target::Place => &[EntryKind::Place],
        Target::Service => &[EntryKind::Service],
        Target::Event => &[EntryKind::Event],
        Target::Referent => &[EntryKind::Referent],
        Target::Programme => &[EntryKind::Programme],
        Target::Pathway => &[EntryKind::Pathway],
        Target::Term => &[EntryKind::Term],
        Target::SignatoryOrProgramme => &[EntryKind::Signatory, EntryKind::Programme],
        Target::Outcome => &[EntryKind::Signatory, EntryKind::Programme, EntryKind::Service],
        Target::Instance => &[],
    }
}

fn noun(kind: EntryKind) -> Option<Bilingual> {
    let (fr, en) = match kind {
        EntryKind::Signatory => ("un signataire", "a signatory"),
        EntryKind::Place => ("un lieu", "a place"),
        EntryKind::Service => ("un service", "a service"),
        EntryKind::Event => ("un événement", "an event"),
        EntryKind::Referent => ("un référent", "a référent"),
        EntryKind::Programme => ("un dispositif", "a programme"),
        EntryKind::Pathway => ("un parcours", "a pathway"),
        EntryKind::Term => ("un mot du lexique", "a word of the lexicon"),
        _ => return None,
    };
    Some(Bilingual::new(fr, en))
}

fn wanted(target: Target) -> Bilingual {
    let (fr, en) = match target {
        Target::Signatory => ("un signataire", "a signatory"),
        Target::Place => ("un lieu", "a place"),
        Target::Service => ("un service", "a service"),
        Target::Event => ("un événement", "an event"),
        Target::Referent => ("un référent", "a référent"),
        Target::Programme => ("un dispositif", "a programme"),
        Target::Pathway => ("un parcours", "a pathway"),
        Target::SignatoryOrProgramme => ("un signataire ou un dispositif", "a signatory or a programme"),
        Target::Outcome => ("un signataire, un dispositif ou un service", "a signatory, a programme or a service"),
        Target::Instance => ("une instance", "an instance"),
        Target::Term => ("un mot du lexique", "a word of the lexicon"),
    };
    Bilingual::new(fr, en)
}

fn none(target: Target) -> Bilingual {
    let (fr, en) = match target {
        Target::Signatory => ("aucun signataire", "no signatory"),
        Target::Place => ("aucun lieu", "no place"),
        Target::Service => ("aucun service", "no service"),
        Target::Event => ("aucun événement", "no event"),
        Target::Referent => ("aucun référent", "no référent"),
        Target::Programme => ("aucun dispositif", "no programme"),
        Target::Pathway => ("aucun parcours", "no pathway"),
        Target::SignatoryOrProgramme => ("aucun signataire ni dispositif", "no signatory or programme"),
        Target::Outcome => ("aucun signataire, dispositif ni service", "no signatory, programme or service"),
        Target::Instance => ("aucune instance", "no instance"),
        Target::Term => ("aucun mot du lexique", "no word of the lexicon"),
    };
    Bilingual::new(fr, en)
}

/// The file in which an entry of that name would stand.
fn file(target: Target, slug: &Slug) -> String {
    match target {
        Target::Signatory => format!("signataires/{slug}/signataire.fr.md"),
        Target::Place => format!("signataires/…/lieux/{slug}.yaml"),
        Target::Service => format!("signataires/…/services/{slug}.fr.md"),
        Target::Event => format!("signataires/…/evenements/{slug}.fr.md"),
        Target::Referent => format!("signataires/…/referents/{slug}.yaml"),
        Target::Programme | Target::SignatoryOrProgramme | Target::Outcome => format!("dispositifs/{slug}.fr.md"),
        Target::Pathway => format!("parcours/{slug}.fr.md"),
        Target::Instance => "gouvernance/instances.yaml".to_owned(),
        Target::Term => format!("lexique/{slug}.yaml"),
    }
}
