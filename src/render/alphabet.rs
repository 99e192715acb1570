//! Everything listed, by its first letter, in the order of one language: sorted once, read by each page of the A–Z list.

use crate::lang::collate::Initial;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, Text};
use crate::model::entities::pathway::Pathway;
use crate::model::entities::programme::Programme;
use crate::model::entities::service::Service;
use crate::model::entities::signatory::Signatory;
use crate::model::values::slug::Slug;
use crate::render::build::page;
use crate::render::desk::Desk;
use crate::render::views::shared::Words;
use crate::site::agenda::Coming;
use crate::site::plan;
use crate::site::shelves;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// The A–Z lists already sorted, by language.
#[derive(Default)]
pub struct Alphabets {
    languages: BTreeMap<Lang, OnceLock<Vec<Lettered>>>,
}

/// A sheet and the letter under which it stands.
pub struct Lettered {
    /// The heading.
    pub initial: Initial,
    /// Its title, as readers of the language see it.
    pub title: Words,
    /// The sheet.
    pub sheet: Sheet,
}

/// What the A–Z list leads to.
pub enum Sheet {
    /// A service offered.
    Service(Arc<Service>),
    /// An event still to come.
    Event(Coming),
    /// A signatory.
    Signatory(Arc<Signatory>),
    /// A programme.
    Programme(Arc<Programme>),
    /// A pathway.
    Pathway(Arc<Pathway>),
    /// A free page.
    Page(Slug),
}

impl Alphabets {
    /// Lays out a place for the list of each language.
    pub fn lay_out(languages: &[Lang]) -> Self {
        Self { languages: languages.iter().map(|lang| (*lang, OnceLock::new())).collect() }
    }
}

impl<'a> Desk<'a> {
    /// Everything listed, in the alphabetical order of this language; nothing for a language that is not the portal's.
    pub fn alphabet(&self) -> &'a [Lettered] {
        let cell = self.stage.alphabets.languages.get(&self.lang);
        cell.map_or(&[], |cell| cell.get_or_init(|| sorted(self)))
    }
}

fn sorted(desk: &Desk<'_>) -> Vec<Lettered> {
    let collation = desk.strings.locale.collation();
    let mut all: Vec<Lettered> = sheets(desk)
        .into_iter()
        .map(|(title, sheet)| Lettered { initial: collation.initial(&title.text), title, sheet })
        .collect();
    all.sort_by_cached_key(|lettered| (lettered.initial.clone(), collation.key(&lettered.title.text)));
    all
}

/// Everything listed, kind after kind: sheets of one title keep that order.
fn sheets(desk: &Desk<'_>) -> Vec<(Words, Sheet)> {
    let site = &desk.stage.site;
    let directory = desk.directory();
    let title = |text: &Text, common: &Common| desk.entry_words(text, desk.resolve(common));
    let today = site.options.today;
    let services = site.portal.services.values().filter(|entry| shelves::is_listed(entry, today)).map(|entry| {
        let title = title(&entry.title, &entry.common);
        (title, Sheet::Service(Arc::clone(entry)))
    });
    let events = site.agenda.coming.iter().map(|coming| {
        let title = title(&coming.event.title, &coming.event.common);
        (title, Sheet::Event(coming.clone()))
    });
    let signatories = directory.signatories.iter().map(|entry| {
        let title = title(&entry.name, &entry.common);
        (title, Sheet::Signatory(Arc::clone(entry)))
    });
    let programmes = directory.programmes.iter().map(|entry| {
        let title = title(&entry.title, &entry.common);
        (title, Sheet::Programme(Arc::clone(entry)))
    });
    let pathways = directory.pathways.iter().map(|entry| {
        let title = title(&entry.title, &entry.common);
        (title, Sheet::Pathway(Arc::clone(entry)))
    });
    let pages = plan::free_pages(&site.portal).into_iter().map(|slug| (page::title(desk, &slug), Sheet::Page(slug)));
    services.chain(events).chain(signatories).chain(programmes).chain(pathways).chain(pages).collect()
}
