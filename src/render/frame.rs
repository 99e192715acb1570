//! What surrounds every page: its head, menu, language switch, breadcrumbs, trust, footer.

use crate::lang::tag::Lang;
use crate::model::entities::common::Common;
use crate::model::entities::portail::Portail;
use crate::model::values::slug::Slug;
use crate::render::build::Built;
use crate::render::desk::Desk;
use crate::render::facts::lines;
use crate::render::following;
use crate::render::notices::notices;
use crate::render::social::social;
use crate::render::structured;
use crate::render::views::frame::{Alternate, Assets, Crumb, Frame, LanguageLink, Trust};
use crate::render::views::lexicon::Terms;
use crate::render::views::shared::{Link, Words};
use crate::site::options::Edition;
use crate::site::page::{Page, PageKind};
use crate::site::plan::{ACCESSIBILITY, LEGAL_NOTICE};
use crate::site::route::Route;
use crate::text::escape;

/// Most characters of a description.
const DESCRIPTION: usize = 160;

/// The frame of a page.
pub fn frame(desk: &Desk<'_>, page: &Page, built: &Built) -> Frame {
    let site = &desk.stage.site;
    let portail = &site.portal.portail;
    let title = desk.words(&portail.title).text;
    let is_home = matches!(page.kind, PageKind::Home | PageKind::Choice);
    let head_title = if is_home { title.clone() } else { format!("{} – {title}", built.title.text) };
    let subtitle = portail.subtitle.as_ref().map(|text| desk.words(text).text).unwrap_or_default();
    let is_open = site.options.edition == Edition::Public;
    let is_indexed = is_open && site.is_indexed(page);
    let item = site.item_of(&page.kind);
    let links = menu(desk, &page.kind);
    let has_alternates = is_open && site.is_own(page);
    let social = social(desk, page, built).filter(|_| is_open);
    let breadcrumbs = breadcrumbs(desk, page, built);
    let picture = social.as_ref().and_then(|social| social.image.as_ref());
    let structured = structured::graph(desk, page, built, &breadcrumbs, picture).filter(|_| is_open);
    Frame {
        lang: desk.lang.html_tag().to_owned(),
        dir: desk.lang.direction().as_str(),
        kind: page.kind.name(),
        head_title,
        description: escape::short(&built.description, DESCRIPTION),
        canonical: canonical(desk, page).filter(|_| is_open),
        share: item.map(|_| escape::percent(&site.base.absolute(&page.route))),
        item: item.map(|id| id.to_string()),
        social,
        structured,
        noindex: !is_indexed,
        alternates: if has_alternates { alternates(desk, page) } else { Vec::new() },
        formats: following::formats(desk, &page.kind, &built.title),
        follow: following::follow(desk, &page.kind),
        site_title: title.clone(),
        site_subtitle: subtitle,
        home: desk.href(&PageKind::Home),
        search: search(desk, &page.kind),
        menu: if page.kind == PageKind::Search { desk.menu_alone(&links) } else { desk.menu_html(&links) },
        languages: languages(desk, page),
        breadcrumbs,
        notices: notices(desk, page, built),
        terms: terms(desk, built),
        trust: site.common_of(&page.kind).map(|common| trust(desk, page, built, common)),
        footer: desk.footer_html(&title, || footer_words(desk), || footer(desk, portail)),
        assets: Assets { app: app(desk, &page.kind), ..assets(desk, &page.kind) },
    }
}

/// The words that the page explains, and the way to all the others.
fn terms(desk: &Desk<'_>, built: &Built) -> Option<Terms> {
    let definitions = || Terms { definitions: built.terms.clone(), lexicon: desk.href(&PageKind::Lexicon) };
    (!built.terms.is_empty()).then(definitions)
}

/// Where search engines are sent: this page, or the French one when its text is French.
fn canonical(desk: &Desk<'_>, page: &Page) -> Option<String> {
    let base = &desk.stage.site.base;
    match &page.kind {
        PageKind::NotFound => None,
        PageKind::Redirect { to, .. } => Some(base.absolute(&Route::of(desk.lang, to))),
        kind if desk.stage.site.resolve_page(kind, desk.lang).is_fallback() => {
            Some(base.absolute(&Route::of(Lang::FR, kind)))
        }
        _ => Some(base.absolute(&page.route)),
    }
}

fn alternates(desk: &Desk<'_>, page: &Page) -> Vec<Alternate> {
    let site = &desk.stage.site;
    let is_choice = page.kind == PageKind::Choice;
    let kind = if is_choice { &PageKind::Home } else { &page.kind };
    let mut alternates: Vec<Alternate> = site
        .languages
        .iter()
        .filter(|lang| !site.resolve_page(kind, **lang).is_fallback())
        .map(|lang| Alternate {
            hreflang: lang.html_tag().to_owned(),
            href: site.base.absolute(&Route::of(*lang, kind)),
        })
        .collect();
    let default = if *kind == PageKind::Home { &PageKind::Choice } else { kind };
    let href = site.base.absolute(&Route::of(Lang::FR, default));
    alternates.push(Alternate { hreflang: "x-default".to_owned(), href });
    alternates
}

/// The search page brings its own pictograms: it asks for no sprite.
fn assets(desk: &Desk<'_>, kind: &PageKind) -> Assets {
    let assets = desk.stage.assets(kind.name());
    if *kind == PageKind::Search { Assets { icons: String::new(), ..assets } } else { assets }
}

/// What makes the portal an application. Event pages are opened from paper, once: every byte of theirs is counted.
fn app(desk: &Desk<'_>, kind: &PageKind) -> Option<String> {
    let base = &desk.stage.site.base;
    match kind {
        PageKind::Event(_) | PageKind::Redirect { .. } => None,
        PageKind::Choice | PageKind::NotFound => Some(base.href(&Route::of_app_at_root())),
        _ => Some(base.href(&Route::of_app(desk.lang))),
    }
}

/// Where the box of the header leads; none on the search page, which has its own, and where no language is chosen yet.
fn search(desk: &Desk<'_>, kind: &PageKind) -> Option<String> {
    let has_no_box =
        matches!(kind, PageKind::Search | PageKind::Choice | PageKind::NotFound | PageKind::Redirect { .. });
    (!has_no_box).then(|| desk.href(&PageKind::Search))
}

/// The main menu.
pub fn menu(desk: &Desk<'_>, kind: &PageKind) -> Vec<Link> {
    let current = kind.at_page(1);
    let entries = [
        (PageKind::ServiceList { page: 1 }, "menu.services", "service"),
        (PageKind::EventList { page: 1 }, "menu.events", "event"),
        (PageKind::PathwayList, "menu.pathways", "pathway"),
        (PageKind::AudienceIndex, "menu.audiences", "audience"),
        (PageKind::ThemeIndex, "menu.themes", "theme"),
        (PageKind::SignatoryList, "menu.signatories", "signatory"),
        (PageKind::ProgrammeList, "menu.programmes", "programme"),
        (PageKind::Orientation, "menu.orient", "orient"),
    ];
    entries
        .into_iter()
        .map(|(target, key, icon)| {
            let current = target == current;
            Link { icon: Some(icon), current, ..desk.link(&target, desk.own(desk.say(key))) }
        })
        .collect()
}

fn languages(desk: &Desk<'_>, page: &Page) -> Vec<LanguageLink> {
    let kind = match &page.kind {
        PageKind::Choice | PageKind::NotFound => &PageKind::Home,
        PageKind::Redirect { to, .. } => to,
        kind => kind,
    };
    let is_alone = matches!(page.kind, PageKind::Choice | PageKind::NotFound);
    desk.stage
        .site
        .languages
        .iter()
        .map(|lang| LanguageLink { current: *lang == desk.lang && !is_alone, ..language(desk, *lang, kind) })
        .collect()
}

/// A page in a language, named in that language.
pub fn language(desk: &Desk<'_>, lang: Lang, kind: &PageKind) -> LanguageLink {
    LanguageLink {
        lang: lang.html_tag().to_owned(),
        dir: lang.direction().as_str(),
        name: desk.stage.desk(lang).say("language.self"),
        href: desk.stage.site.base.href(&Route::of(lang, kind)),
        current: false,
    }
}

fn breadcrumbs(desk: &Desk<'_>, page: &Page, built: &Built) -> Vec<Crumb> {
    if matches!(page.kind, PageKind::Home | PageKind::Choice | PageKind::NotFound | PageKind::Redirect { .. }) {
        return Vec::new();
    }
    let home = Crumb { href: Some(desk.href(&PageKind::Home)), words: desk.own(desk.say("menu.home")) };
    let trail =
        built.trail.iter().map(|(kind, name)| Crumb { href: Some(desk.href(kind)), words: desk.own(name.clone()) });
    let last = Crumb { href: None, words: built.title.clone() };
    std::iter::once(home).chain(trail).chain(std::iter::once(last)).collect()
}

fn trust(desk: &Desk<'_>, page: &Page, built: &Built, common: &Common) -> Trust {
    let site = &desk.stage.site;
    let today = site.options.today;
    let verifier = common.verified_by.as_ref().and_then(|reference| site.portal.referents.get(&reference.value));
    let verifier = verifier.and_then(|referent| referent.public());
    let verified = common.verified.map(|on| match verifier {
        Some(person) => {
            let name = format!("{} {}", person.first_name, person.last_name);
            desk.say_with("trust.verified-by", &[("date", &desk.date(on)), ("name", &name)])
        }
        None => desk.say_with("trust.verified", &[("date", &desk.date(on))]),
    });
    let is_overdue = match (common.verified, common.verification_months) {
        (Some(on), Some(months)) => {
            let month = |year: i16, month: i8| i32::from(year) * 12 + i32::from(month);
            let due = (month(on.year(), on.month()) + i32::from(months), on.day());
            due < (month(today.year(), today.month()), today.day())
        }
        _ => false,
    };
    Trust {
        verified,
        verified_iso: common.verified.map(|date| date.to_string()),
        overdue: is_overdue.then(|| desk.say("trust.overdue")),
        modified: common.modified.map(|on| desk.say_with("trust.modified", &[("date", &desk.date(on))])),
        source: common.source.as_ref().map(|url| Link {
            href: url.to_string(),
            words: desk.own(lines::host(url)),
            ..Link::default()
        }),
        wrong: wrong(desk, page, &built.title),
    }
}

/// A prepared e-mail to the portal's contact: title and address of the page are in it.
fn wrong(desk: &Desk<'_>, page: &Page, title: &Words) -> Link {
    let site = &desk.stage.site;
    let contact = &site.portal.portail.contact;
    let words = desk.own(desk.say("trust.wrong"));
    let href = match (&contact.email, &contact.phone) {
        (Some(email), _) => {
            let address = site.base.absolute(&page.route);
            let subject = desk.say_with("trust.wrong-subject", &[("title", &title.text)]);
            let body = desk.say_with("trust.wrong-body", &[("address", &address)]);
            escape::mailto(email, &subject, &body)
        }
        (None, Some(phone)) => phone.href(),
        (None, None) => desk.href(&PageKind::SiteMap),
    };
    Link { href, words, icon: Some("mail"), ..Link::default() }
}

fn footer(desk: &Desk<'_>, portail: &Portail) -> Vec<Link> {
    let status = desk.say(match portail.audit.as_ref().map(|audit| audit.rate) {
        Some(rate) if rate >= 100.0 => "a11y.total",
        Some(rate) if rate >= 50.0 => "a11y.partial",
        _ => "a11y.none",
    });
    let free = |slug: &str, words: String| Some(desk.link(&PageKind::Free(Slug::parse(slug)?), desk.own(words)));
    let written = |slug: &str, key: &str| {
        let exists =
            desk.stage.site.portal.pages.contains_key(slug) || (slug == LEGAL_NOTICE && portail.publisher.is_some());
        exists.then(|| free(slug, desk.say(key))).flatten()
    };
    let tool = |kind: PageKind, key: &str| Some(desk.link(&kind, desk.own(desk.say(key))));
    let links = [
        tool(PageKind::ToHandOut, "to-hand-out.title"),
        tool(PageKind::News, "news.title"),
        tool(PageKind::Lexicon, "lexicon.title"),
        (desk.stage.site.options.edition == Edition::Network)
            .then(|| tool(PageKind::Translations, "translations.title"))
            .flatten(),
        tool(PageKind::SiteMap, "footer.site-map"),
        tool(PageKind::Alphabet { page: 1 }, "alphabet.title"),
        free(ACCESSIBILITY, status),
        written(LEGAL_NOTICE, "footer.legal"),
        written("donnees-personnelles", "footer.personal-data"),
        written("a-propos", "footer.about"),
    ];
    links.into_iter().flatten().collect()
}

fn footer_words(desk: &Desk<'_>) -> Words {
    desk.own(desk.count("footer.signatories", desk.stage.site.portal.signatories.len()))
}
