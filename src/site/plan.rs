//! The plan of a site: every page that will exist, for one edition, in the languages asked for.

use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::entities::common::Common;
use crate::model::entities::service::Service;
use crate::model::portal::Portal;
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::{AUDIENCES, THEME_CATEGORIES};
use crate::output::path::OutputPath;
use crate::site::agenda::Agenda;
use crate::site::calendars::Calendar;
use crate::site::editions;
use crate::site::items;
use crate::site::laid::Laid;
use crate::site::link_check;
use crate::site::links::{Links, kind_of_file};
use crate::site::options::{Edition, Options};
use crate::site::page::{Page, PageKind};
use crate::site::redirects::redirects;
use crate::site::route::{Base, Route};
use crate::site::shelves::{self, Shelves};
use crate::site::translations::{self, Policy, Resolved};
use crate::text::path::ContentPath;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many cards a page of a list holds.
pub const CARDS_A_PAGE: usize = 60;

/// How many links a page of the A–Z list holds: links are light, and one page is easier to look through.
pub const LINKS_A_PAGE: usize = 1000;

/// The audiences that the agreement names first: their pages always exist.
pub const FIRST_AUDIENCES: usize = 5;

/// What will exist.
#[derive(Clone, Debug)]
pub struct Site {
    /// The portal, as this edition may show it.
    pub portal: Portal,
    /// What the build was asked for.
    pub options: Options,
    /// Where it stands.
    pub base: Base,
    /// Its languages, in the portal's order.
    pub languages: Vec<Lang>,
    /// Every page, redirections included, in the order of languages and kinds.
    pub pages: Arc<[Page]>,
    /// What is on.
    pub agenda: Agenda,
    /// Services offered, on their shelves, by slug.
    pub shelves: Shelves,
    /// Where partners' links lead.
    pub links: Links,
    /// Folders and calendars of entries that have errors, kept from the last publication by `--keep-going`.
    pub kept_folders: BTreeSet<OutputPath>,
}

/// Plans a site: what it shows, where, in which languages.
pub fn plan(portal: Portal, options: &Options, report: &mut Report) -> Site {
    plan_again(portal, options, &mut Laid::default(), report)
}

/// The same, with the pages that were laid out before.
pub fn plan_again(portal: Portal, options: &Options, laid: &mut Laid, report: &mut Report) -> Site {
    let languages = options.languages_of(&portal.portail);
    let base = Base::new(options.base_of(&portal.portail));
    let published = editions::published(&portal, options);
    let today = options.today;
    let listed = published.services.values().filter(|service| shelves::is_listed(service, today));
    let shelves = Shelves::fill(listed);
    let agenda = Agenda::on(today, published.events.values());
    let mut kinds = kinds(&published, &agenda, &shelves);
    if options.edition == Edition::Network {
        kinds.push(PageKind::Translations);
    }
    // A link to an entry that has errors is no second fault: its page is there, or will be.
    let broken: BTreeSet<PageKind> = portal.broken.iter().filter_map(kind_of_file).collect();
    let links = Links::new(&portal, kinds.iter().chain(&broken).cloned());
    // What is checked and what is laid out need not wait for each other: a partner waits for both.
    let (checked, (pages, renamed)) = rayon::join(
        || {
            let mut report = Report::default();
            link_check::check(&published, &links, &mut report);
            items::check(&portal, &mut report);
            report
        },
        || {
            let mut report = Report::default();
            kinds.extend(redirects(&portal, &published, &mut report));
            (laid.pages(&languages, kinds), report)
        },
    );
    report.absorb(checked);
    report.absorb(renamed);
    let kept_folders = folders(&broken, &languages);
    let options = options.clone();
    Site { portal: published, options, base, languages, pages, agenda, shelves, links, kept_folders }
}

impl Site {
    /// How the text of an entry is shown to readers of a language.
    pub fn resolve(&self, common: &Common, lang: Lang) -> Resolved {
        let policy = if self.portal.portail.show_outdated { Policy::Show } else { Policy::FallBack };
        translations::resolve(common, lang, policy)
    }

    /// What identifies the entry that a page shows; none for lists and generated pages.
    pub fn common_of(&self, kind: &PageKind) -> Option<&Common> {
        let portal = &self.portal;
        match kind {
            PageKind::Service(slug) => portal.services.get(slug).map(|entry| &entry.common),
            PageKind::Event(slug) => portal.events.get(slug).map(|entry| &entry.common),
            PageKind::Signatory(slug) => portal.signatories.get(slug).map(|entry| &entry.common),
            PageKind::Programme(slug) => portal.programmes.get(slug).map(|entry| &entry.common),
            PageKind::Pathway(slug) => portal.pathways.get(slug).map(|entry| &entry.common),
            PageKind::Free(slug) => portal.pages.get(slug).map(|entry| &entry.common),
            _ => None,
        }
    }

    /// How a page is shown to readers of a language: lists and generated pages exist in each.
    pub fn resolve_page(&self, kind: &PageKind, lang: Lang) -> Resolved {
        self.common_of(kind).map_or(Resolved::own(lang), |common| self.resolve(common, lang))
    }

    /// The page that a file holds.
    pub fn page_at(&self, file: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.route.is_file(file))
    }

    /// True for a page that stands for itself: not a redirection, and in its reader's own language.
    pub fn is_own(&self, page: &Page) -> bool {
        let is_generated = matches!(page.kind, PageKind::NotFound | PageKind::Redirect { .. });
        !is_generated && !self.resolve_page(&page.kind, page.lang).is_fallback()
    }

    /// True for a page that search engines may keep. The hand-out and what is kept on a device say nothing by themselves; the
    /// search page leads to every list, and whatever is asked of it has one canonical address.
    pub fn is_indexed(&self, page: &Page) -> bool {
        !matches!(page.kind, PageKind::Handout | PageKind::Offline | PageKind::Translations) && self.is_own(page)
    }

    /// Keeps the folders of the pages that these files of the content make, beside those already kept.
    pub fn keep_folders_of<'a>(&mut self, broken: impl Iterator<Item = &'a ContentPath>) {
        let kinds: BTreeSet<PageKind> = broken.filter_map(kind_of_file).collect();
        self.kept_folders.extend(folders(&kinds, &self.languages));
    }
}

/// The folders of the pages of these kinds and their calendars, in each language.
fn folders(kinds: &BTreeSet<PageKind>, languages: &[Lang]) -> BTreeSet<OutputPath> {
    let calendar = |lang, kind| Some(Route::of_calendar(lang, &Calendar::shown_on(kind)?));
    let of = |lang: Lang| {
        let routes = move |kind| std::iter::once(Route::of(lang, kind)).chain(calendar(lang, kind));
        kinds.iter().flat_map(routes)
    };
    let routes = languages.iter().flat_map(|lang| of(*lang));
    routes.filter_map(|route| OutputPath::parse(route.as_str().trim_matches('/'))).collect()
}

/// How many pages a list of `n` cards takes; an empty list has one all the same.
pub fn n_pages(n: usize) -> u32 {
    n_pages_of(n, CARDS_A_PAGE)
}

/// How many pages the A–Z list of `n` links takes.
pub fn n_pages_of_links(n: usize) -> u32 {
    n_pages_of(n, LINKS_A_PAGE)
}

fn n_pages_of(n: usize, most: usize) -> u32 {
    u32::try_from(n.div_ceil(most)).unwrap_or(u32::MAX).max(1)
}

fn kinds(portal: &Portal, agenda: &Agenda, shelves: &Shelves) -> Vec<PageKind> {
    let mut kinds = vec![PageKind::Home];
    let mut list = |kind: PageKind, n_cards: usize| kinds.extend((1..=n_pages(n_cards)).map(|page| kind.at_page(page)));
    list(PageKind::ServiceList { page: 1 }, shelves.n_services);
    list(PageKind::EventList { page: 1 }, agenda.coming.len());
    for (month, events) in &agenda.by_month {
        list(PageKind::EventMonth { month: *month, page: 1 }, events.len());
    }
    for code in audiences(agenda, shelves) {
        let n_services = shelves.by_audience.get(&code).map_or(0, Vec::len);
        let n_events = agenda.by_audience.get(&code).map_or(0, Vec::len);
        list(PageKind::Audience { code, page: 1 }, n_services.max(n_events));
    }
    for category in themes(agenda, shelves) {
        let n_services = shelves.by_theme.get(&category).map_or(0, Vec::len);
        let n_events = agenda.by_theme.get(&category).map_or(0, Vec::len);
        list(PageKind::Theme { category, page: 1 }, n_services.max(n_events));
    }
    kinds.extend([
        PageKind::SignatoryList,
        PageKind::ProgrammeList,
        PageKind::PathwayList,
        PageKind::AudienceIndex,
        PageKind::ThemeIndex,
        PageKind::SiteMap,
        PageKind::Search,
        PageKind::Orientation,
        PageKind::Handout,
        PageKind::ToHandOut,
        PageKind::News,
        PageKind::Lexicon,
        PageKind::Offline,
    ]);
    let n_links = n_links(portal, agenda, shelves);
    kinds.extend((1..=n_pages_of_links(n_links)).map(|page| PageKind::Alphabet { page }));
    kinds.extend(portal.services.keys().cloned().map(PageKind::Service));
    kinds.extend(portal.events.keys().cloned().map(PageKind::Event));
    kinds.extend(portal.signatories.keys().cloned().map(PageKind::Signatory));
    kinds.extend(portal.programmes.keys().cloned().map(PageKind::Programme));
    kinds.extend(portal.pathways.keys().cloned().map(PageKind::Pathway));
    kinds.extend(free_pages(portal).into_iter().map(PageKind::Free));
    kinds
}

/// The pages of the content, and those that the law wants.
///
/// The site map is a page of its own; a page of that name adds its text to it.
pub fn free_pages(portal: &Portal) -> BTreeSet<Slug> {
    let statement = Slug::parse(ACCESSIBILITY);
    let legal = portal.portail.publisher.as_ref().and_then(|_| Slug::parse(LEGAL_NOTICE));
    let written = portal.pages.keys().filter(|slug| slug.as_str() != SITE_MAP).cloned();
    written.chain(statement).chain(legal).collect()
}

/// How many links the A–Z list holds: everything listed.
fn n_links(portal: &Portal, agenda: &Agenda, shelves: &Shelves) -> usize {
    let n_entries = portal.signatories.len() + portal.programmes.len() + portal.pathways.len();
    shelves.n_services + agenda.coming.len() + n_entries + free_pages(portal).len()
}

/// The slug of the accessibility statement, which exists even when no one wrote it.
pub const ACCESSIBILITY: &str = "accessibilite";
/// The slug of the legal notice, which exists as soon as the publisher is known.
pub const LEGAL_NOTICE: &str = "mentions-legales";
/// The slug of the site map.
pub const SITE_MAP: &str = "plan-du-site";

/// The audiences that have a page: the first ones, and those for which there is something.
pub fn audiences(agenda: &Agenda, shelves: &Shelves) -> Vec<Code> {
    let has_some = |code: &Code| shelves.by_audience.contains_key(code) || agenda.by_audience.contains_key(code);
    let with_rank = AUDIENCES.iter().enumerate();
    with_rank.filter(|(rank, code)| *rank < FIRST_AUDIENCES || has_some(code)).map(|(_, code)| code).collect()
}

/// The categories of themes that have a page: those under which there is something.
pub fn themes(agenda: &Agenda, shelves: &Shelves) -> Vec<Code> {
    let has_some = |code: &Code| shelves.by_theme.contains_key(code) || agenda.by_theme.contains_key(code);
    THEME_CATEGORIES.iter().filter(has_some).collect()
}

/// A service that is offered, by its slug.
pub fn listed<'a>(site: &'a Site, slug: &Slug) -> Option<&'a Arc<Service>> {
    site.portal.services.get(slug).filter(|service| shelves::is_listed(service, site.options.today))
}
