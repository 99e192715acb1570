//! The lists of the portal in the alphabetical order of one language, sorted once.

use crate::lang::locale::Locale;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, Text};
use crate::model::entities::pathway::Pathway;
use crate::model::entities::programme::Programme;
use crate::model::entities::service::Service;
use crate::model::entities::signatory::Signatory;
use crate::model::values::slug::Slug;
use crate::site::plan::Site;
use crate::site::shelves::{self, Shelves};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The lists of the portal in the order of one language.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// Services offered, on their shelves.
    pub shelves: Shelves,
    /// Signatories.
    pub signatories: Vec<Arc<Signatory>>,
    /// Programmes.
    pub programmes: Vec<Arc<Programme>>,
    /// Pathways.
    pub pathways: Vec<Arc<Pathway>>,
}

impl Directory {
    /// Sorts the lists of a site as readers of a language see the titles.
    pub fn sorted(site: &Site, locale: &Locale, lang: Lang) -> Self {
        let portal = &site.portal;
        let today = site.options.today;
        let listed = portal.services.iter().filter(|(_, service)| shelves::is_listed(service, today));
        let title = |common: &Common, title: &Text| title.resolve(site.resolve(common, lang).lang).0.clone();
        let services = sorted(listed, locale, |entry: &Service| title(&entry.common, &entry.title));
        Self {
            shelves: Shelves::fill(services.iter()),
            signatories: sorted(portal.signatories.iter(), locale, |entry| title(&entry.common, &entry.name)),
            programmes: sorted(portal.programmes.iter(), locale, |entry| title(&entry.common, &entry.title)),
            pathways: sorted(portal.pathways.iter(), locale, |entry| title(&entry.common, &entry.title)),
        }
    }
}

fn sorted<'a, T: 'a>(
    entries: impl Iterator<Item = (&'a Slug, &'a Arc<T>)>,
    locale: &Locale,
    title: impl Fn(&T) -> Arc<str>,
) -> Vec<Arc<T>> {
    let keyed = entries.map(|(slug, entry)| ((locale.collation().key(&title(entry)), slug), Arc::clone(entry)));
    let by_key: BTreeMap<_, _> = keyed.collect();
    by_key.into_values().collect()
}
