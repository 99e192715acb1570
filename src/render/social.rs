//! What a shared link shows before it is opened: Open Graph, as messengers and social networks read it.

use crate::render::build::Built;
use crate::render::desk::Desk;
use crate::render::views::frame::{Social, SocialImage};
use crate::site::page::{Page, PageKind};
use crate::theme::assets::Asset;

/// What a link to a page shows; nothing for pages that no one shares.
pub fn social(desk: &Desk<'_>, page: &Page, built: &Built) -> Option<Social> {
    let is_shared = !matches!(page.kind, PageKind::NotFound | PageKind::Redirect { .. });
    is_shared.then(|| Social {
        title: built.title.text.clone(),
        // Its own address, and not the canonical one: who is sent a link in Dari sees Dari before opening it.
        url: desk.stage.site.base.absolute(&page.route),
        kind: if is_front(&page.kind) { "website" } else { "article" },
        locale: desk.strings.locale.territorial(),
        image: image(desk, &page.kind),
    })
}

/// True for the front pages of the site.
fn is_front(kind: &PageKind) -> bool {
    matches!(kind, PageKind::Home | PageKind::Choice)
}

/// The theme's picture of a kind of page in this language, and the word that it shows.
fn image(desk: &Desk<'_>, kind: &PageKind) -> Option<SocialImage> {
    let (name, word) = subject(kind);
    let picture = desk.stage.theme.assets.pictures.find(name, desk.lang)?;
    let alt = word.map_or_else(|| desk.say("welcome"), |code| desk.strings.word("type", code).to_owned());
    Some(SocialImage { url: absolute(desk, &picture.asset), width: picture.width, height: picture.height, alt })
}

/// The whole address of a file of the theme.
fn absolute(desk: &Desk<'_>, asset: &Asset) -> String {
    let base = &desk.stage.site.base;
    format!("{}{}{}", base.origin(), base.folder(), asset.address())
}

/// The picture of a kind of page, and the code of the word that it shows; the welcome where there is none.
fn subject(kind: &PageKind) -> (&'static str, Option<&'static str>) {
    match kind {
        PageKind::Event(_) | PageKind::EventList { .. } | PageKind::EventMonth { .. } | PageKind::ToHandOut => {
            ("event", Some("evenement"))
        }
        PageKind::Service(_) | PageKind::ServiceList { .. } => ("service", Some("service")),
        PageKind::Signatory(_) | PageKind::SignatoryList => ("signatory", Some("signataire")),
        PageKind::Programme(_) | PageKind::ProgrammeList => ("programme", Some("dispositif")),
        PageKind::Pathway(_) | PageKind::PathwayList => ("pathway", Some("parcours")),
        PageKind::Choice
        | PageKind::NotFound
        | PageKind::Home
        | PageKind::AudienceIndex
        | PageKind::Audience { .. }
        | PageKind::ThemeIndex
        | PageKind::Theme { .. }
        | PageKind::Free(_)
        | PageKind::SiteMap
        | PageKind::Alphabet { .. }
        | PageKind::Search
        | PageKind::Orientation
        | PageKind::Handout
        | PageKind::News
        | PageKind::Lexicon
        | PageKind::Offline
        | PageKind::Translations
        | PageKind::Redirect { .. } => ("welcome", None),
    }
}
