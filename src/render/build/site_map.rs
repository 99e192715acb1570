//! The site map: every list, and every page that is not one of thousands.

use crate::render::build::{Built, View, audiences, page, themes};
use crate::render::desk::Desk;
use crate::render::views::lists::{IndexSection, SiteMapView};
use crate::render::views::shared::Link;
use crate::site::page::PageKind;
use crate::site::plan::{self, SITE_MAP};

/// Most sheets of one kind that the map names one by one; beyond, their list is enough.
const MOST: usize = 200;

/// The site map.
pub fn build(desk: &Desk<'_>) -> Built {
    let site = &desk.stage.site;
    let directory = desk.directory();
    let title = desk.say("footer.site-map");
    let written = site.portal.pages.get(SITE_MAP);
    let body =
        written.and_then(|page| Some(desk.body(page.body.as_ref()?, desk.resolve(&page.common), &page.common.path)));
    let services = desk.shelves().in_order().take(MOST).map(|(_, entry)| {
        desk.link(
            &PageKind::Service(entry.common.slug.clone()),
            desk.entry_words(&entry.title, desk.resolve(&entry.common)),
        )
    });
    let events = site.agenda.coming.iter().take(MOST).map(|coming| {
        let entry = &coming.event;
        desk.link(
            &PageKind::Event(entry.common.slug.clone()),
            desk.entry_words(&entry.title, desk.resolve(&entry.common)),
        )
    });
    let signatories = directory.signatories.iter().map(|entry| {
        desk.link(
            &PageKind::Signatory(entry.common.slug.clone()),
            desk.entry_words(&entry.name, desk.resolve(&entry.common)),
        )
    });
    let programmes = directory.programmes.iter().map(|entry| {
        desk.link(
            &PageKind::Programme(entry.common.slug.clone()),
            desk.entry_words(&entry.title, desk.resolve(&entry.common)),
        )
    });
    let pathways = directory.pathways.iter().map(|entry| {
        desk.link(
            &PageKind::Pathway(entry.common.slug.clone()),
            desk.entry_words(&entry.title, desk.resolve(&entry.common)),
        )
    });
    let codes = plan::audiences(&site.agenda, &site.shelves);
    let all = |kind: PageKind, key: &str| desk.link(&kind, desk.own(desk.say(key)));
    let section = |anchor: &str, key: &str, first: Option<Link>, links: Vec<Link>| IndexSection {
        anchor: anchor.to_owned(),
        title: Some(desk.say(key)),
        links: first.into_iter().chain(links).collect(),
    };
    let sections = vec![
        section(
            "services",
            "menu.services",
            Some(all(PageKind::ServiceList { page: 1 }, "services.title")),
            services.collect(),
        ),
        section(
            "evenements",
            "menu.events",
            Some(all(PageKind::EventList { page: 1 }, "events.title")),
            events.collect(),
        ),
        section("parcours", "menu.pathways", Some(all(PageKind::PathwayList, "pathways.title")), pathways.collect()),
        section(
            "publics",
            "menu.audiences",
            Some(all(PageKind::AudienceIndex, "audiences.title")),
            codes.into_iter().map(|code| plain(audiences::link(desk, code))).collect(),
        ),
        section(
            "thematiques",
            "menu.themes",
            Some(all(PageKind::ThemeIndex, "themes.title")),
            themes::links(desk).into_iter().map(plain).collect(),
        ),
        section(
            "signataires",
            "menu.signatories",
            Some(all(PageKind::SignatoryList, "signatories.title")),
            signatories.collect(),
        ),
        section(
            "dispositifs",
            "menu.programmes",
            Some(all(PageKind::ProgrammeList, "programmes.title")),
            programmes.collect(),
        ),
        section("pages", "site-map.about", Some(all(PageKind::Home, "menu.home")), pages(desk)),
    ];
    let view = SiteMapView { title: title.clone(), sections, body };
    Built::new(View::SiteMap(view), desk.own(title), desk.say("site-map.summary"))
}

fn pages(desk: &Desk<'_>) -> Vec<Link> {
    let free = plan::free_pages(&desk.stage.site.portal).into_iter().map(|slug| {
        let title = page::title(desk, &slug);
        desk.link(&PageKind::Free(slug), title)
    });
    let alphabet = desk.link(&PageKind::Alphabet { page: 1 }, desk.own(desk.say("alphabet.title")));
    let search = desk.link(&PageKind::Search, desk.own(desk.say("search.title")));
    let lexicon = desk.link(&PageKind::Lexicon, desk.own(desk.say("lexicon.title")));
    let offline = desk.link(&PageKind::Offline, desk.own(desk.say("offline.title")));
    [alphabet, search, lexicon, offline].into_iter().chain(free).collect()
}

fn plain(link: Link) -> Link {
    Link { icon: None, count: None, ..link }
}
