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
        let title = |common: &Common, title: &Text| title.resolve(site.resolve(common, lang).lang).0.clone();
        Self {
            signatories: sorted(portal.signatories.iter(), locale, |entry| title(&entry.common, &entry.name)),
            programmes: sorted(portal.programmes.iter(), locale, |entry| title(&entry.common, &entry.title)),
            pathways: sorted(portal.pathways.iter(), locale, |entry| title(&entry.common, &entry.title)),
        }
    }
}

/// The services offered, each shelf in the order of a language.
pub fn shelves(site: &Site, locale: &Locale, lang: Lang) -> Shelves {
    let listed = site.portal.services.iter().filter(|(_, service)| shelves::is_listed(service, site.options.today));
    let title = |entry: &Service| entry.title.resolve(site.resolve(&entry.common, lang).lang).0.clone();
    Shelves::fill(sorted(listed, locale, title).iter())
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
