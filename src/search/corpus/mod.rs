//! Every document of a language: the sheets whose text exists in it, in the order in which they are numbered.
//!
//! Neighbours in that order are alike, so that the answers to a question stand in few shards.

mod sheets;
mod timed;
mod words;

use crate::lang::collate::CollationKey;
use crate::lang::tag::Lang;
use crate::lang::zone::Zone;
use crate::model::entities::common::Common;
use crate::model::values::code::Code;
use crate::search::document::{Document, Facet};
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::theme::strings::Strings;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every document of a language.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// The language.
    pub lang: Lang,
    /// The documents; those for which there is nothing to come come last.
    pub documents: Vec<Document>,
    /// The label of each value of each facet.
    pub labels: BTreeMap<(Facet, Arc<str>), Label>,
}

/// What a value of a facet is called.
#[derive(Clone, Debug)]
pub struct Label {
    /// Its words.
    pub text: String,
    /// Its place among the labels of its language.
    pub place: CollationKey,
}

impl Corpus {
    /// How many documents come first: the number of the first one for which there is nothing to come.
    pub fn n_current(&self) -> usize {
        self.documents.iter().take_while(|document| !document.is_off).count()
    }
}

/// The documents of a language, written in its words.
pub fn of(site: &Site, strings: &Strings) -> Corpus {
    let portal = &site.portal;
    let zone = portal.portail.zone.clone();
    let mut writer = Writer { site, strings, lang: strings.lang, zone, labels: BTreeMap::new() };
    let mut documents = Vec::new();
    documents.extend(portal.services.values().filter_map(|entry| writer.service(entry)));
    documents.extend(portal.events.values().filter_map(|entry| writer.event(entry)));
    documents.extend(portal.programmes.values().filter_map(|entry| writer.programme(entry)));
    documents.extend(portal.pathways.values().filter_map(|entry| writer.pathway(entry)));
    documents.extend(portal.signatories.values().filter_map(|entry| writer.signatory(entry)));
    documents.extend(portal.pages.values().filter_map(|entry| writer.page(entry)));
    documents.sort_by_cached_key(neighbourhood);
    Corpus { lang: strings.lang, documents, labels: writer.labels }
}

/// What brings documents near each other: kind, day, theme, kind of service or event, town, and at last their address.
fn neighbourhood(document: &Document) -> (bool, Vec<Arc<str>>, String) {
    let first = |facet: Facet| document.values.iter().find(|(own, _)| *own == facet).map(|(_, code)| Arc::clone(code));
    let order = [Facet::Kind, Facet::Date, Facet::Theme, Facet::Genre, Facet::Place, Facet::Signatory];
    (document.is_off, order.into_iter().filter_map(first).collect(), document.path.clone())
}

/// Writes documents in a language, and gathers the labels of their facets.
struct Writer<'a> {
    site: &'a Site,
    strings: &'a Strings,
    lang: Lang,
    zone: Zone,
    labels: BTreeMap<(Facet, Arc<str>), Label>,
}

/// What a sheet says of itself, before it is made a document.
#[derive(Default)]
struct Draft {
    title: String,
    names: Vec<String>,
    keywords: Vec<String>,
    body: Vec<String>,
    summary: String,
    meta: Vec<String>,
    until: Option<String>,
    status: Option<Code>,
    is_off: bool,
    values: Vec<(Facet, Arc<str>)>,
}

impl Writer<'_> {
    /// The language in which the text of an entry is shown, unless that is not the reader's: then it is no document.
    fn text_language(&self, common: &Common) -> Option<Lang> {
        let resolved = self.site.resolve(common, self.lang);
        (!resolved.is_fallback()).then_some(resolved.lang)
    }

    fn finished(&mut self, page: PageKind, common: &Common, mut draft: Draft) -> Document {
        let languages = self.site.languages.iter().copied();
        let exists = |lang: &Lang| !self.site.resolve(common, *lang).is_fallback();
        let in_text: Vec<Lang> = languages.filter(exists).collect();
        for lang in &in_text {
            self.value(&mut draft, Facet::Language, lang.as_str());
        }
        draft.names.extend(common.old_slugs.iter().map(|slug| slug.to_string().replace('-', " ")));
        let mut values = draft.values;
        values.sort();
        values.dedup();
        let route = Route::of(self.lang, &page);
        let path = route.as_str().splitn(3, '/').nth(2).unwrap_or_default().to_owned();
        Document {
            lang: self.lang,
            page,
            path,
            title: draft.title,
            names: draft.names.join("\n"),
            keywords: draft.keywords.join("\n"),
            body: draft.body.join("\n"),
            summary: crate::search::document::summary(&draft.summary),
            meta: draft.meta.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            until: draft.until,
            status: draft.status,
            is_off: draft.is_off,
            also_in: in_text.into_iter().filter(|lang| *lang != self.lang).collect(),
            values,
        }
    }
}
