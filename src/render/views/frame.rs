//! What surrounds every page: head, header, language switch, breadcrumbs, notices, footer.

use super::lexicon::Terms;
use super::shared::{Html, Link, Notice, Words};
use serde::Serialize;

/// The frame of one page. Templates see it as `page`.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// BCP 47 tag of the page.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Kind of page, used as a class (`event`, `service-list`…).
    pub kind: &'static str,
    /// Title for `<title>`, site name included.
    pub head_title: String,
    /// Description for search engines and shared links.
    pub description: String,
    /// Absolute canonical address; absent on pages that must not be indexed.
    pub canonical: Option<String>,
    /// Short identifier of the sheet, for scripts; absent on lists and generated pages.
    pub item: Option<String>,
    /// Whole address of the sheet in the page's language, escaped to stand in a message; absent where `item` is.
    pub share: Option<String>,
    /// What a shared link shows of the page; absent on pages that no one shares and in the network edition.
    pub social: Option<Social>,
    /// The page for search engines: JSON-LD for a `<script>` of data.
    pub structured: Option<Html>,
    /// True when search engines must stay out (404, fallback page, network edition).
    pub noindex: bool,
    /// The languages in which the text really exists, with absolute addresses, and `x-default`.
    pub alternates: Vec<Alternate>,
    /// The same in other formats: feeds and calendars, for programs that look for them.
    pub formats: Vec<Format>,
    /// How to follow the dates of the page; absent where there is nothing to follow.
    pub follow: Option<Follow>,
    /// Name of the portal.
    pub site_title: String,
    /// One line under the name.
    pub site_subtitle: String,
    /// Address of the home page in this language.
    pub home: String,
    /// Address of the search page in this language, for the box of the header; absent where there is no box.
    pub search: Option<String>,
    /// Main menu, rendered once per language.
    pub menu: Html,
    /// The same page in each language, each named in itself.
    pub languages: Vec<LanguageLink>,
    /// From the home page to this one; the last has no link.
    pub breadcrumbs: Vec<Crumb>,
    /// Notices above the text.
    pub notices: Vec<Notice>,
    /// Words explained at the end of the page, where its texts say some.
    pub terms: Option<Terms>,
    /// Line that says when the sheet was verified, by whom, and the `mailto:` for « this page is wrong ».
    pub trust: Option<Trust>,
    /// Footer (the agreement, site map, accessibility status, legal notice, personal data), rendered once per language.
    pub footer: Html,
    /// Addresses of the theme's files, with their content's hash.
    pub assets: Assets,
}

/// A `<link rel="alternate" hreflang>`.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// BCP 47 tag or `x-default`.
    pub hreflang: String,
    /// Absolute address.
    pub href: String,
}

/// What a shared link shows before it is opened (Open Graph).
#[derive(Clone, Debug, Serialize)]
pub struct Social {
    /// Title of the page, without the site's name.
    pub title: String,
    /// Whole address of this very page.
    pub url: String,
    /// `article` or `website`.
    pub kind: &'static str,
    /// The language with a country: `fa_IR`.
    pub locale: String,
    /// The picture of the kind of page in this language.
    pub image: Option<SocialImage>,
}

/// The picture of a shared link.
#[derive(Clone, Debug, Serialize)]
pub struct SocialImage {
    /// Whole address.
    pub url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it says.
    pub alt: String,
}

/// A `<link rel="alternate" type>`.
#[derive(Clone, Debug, Serialize)]
pub struct Format {
    /// Media type.
    pub kind: &'static str,
    /// Address.
    pub href: String,
    /// What it is called where programs list what can be followed.
    pub title: String,
}

/// How to follow dates in one's own calendar, in plain words.
#[derive(Clone, Debug, Serialize)]
pub struct Follow {
    /// Heading.
    pub title: String,
    /// What it means to follow a calendar.
    pub text: String,
    /// The link that calendars open.
    pub href: String,
    /// What that link says.
    pub action: String,
    /// What to do when nothing opens.
    pub otherwise: String,
    /// The address for those whose device does not know `webcal:`.
    pub address: String,
}

/// A language of the switch.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    /// BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's own name.
    pub name: String,
    /// The same page in that language.
    pub href: String,
    /// True for the page being read.
    pub current: bool,
}

/// One step of the breadcrumbs.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// Where it goes; absent for the page being read.
    pub href: Option<String>,
    /// What it says.
    pub words: Words,
}

/// How far a sheet can be trusted, and how to say that it is wrong.
#[derive(Clone, Debug, Serialize)]
pub struct Trust {
    /// « Vérifié le 10 novembre 2026 », in the page's language.
    pub verified: Option<String>,
    /// The same date, ISO 8601.
    pub verified_iso: Option<String>,
    /// True when the verification is past due: said in words.
    pub overdue: Option<String>,
    /// « Mis à jour le … ».
    pub modified: Option<String>,
    /// Where the information comes from.
    pub source: Option<Link>,
    /// Prepared e-mail to the portal's contact, with title and address.
    pub wrong: Link,
}

/// Addresses of the theme's files.
#[derive(Clone, Debug, Serialize)]
pub struct Assets {
    /// Style sheet of every page.
    pub css: String,
    /// Style sheets of this kind of page.
    pub styles: Vec<String>,
    /// Style sheet of what the script of the basket adds, loaded by it.
    pub basket: Option<String>,
    /// Sprite of pictograms; a pictogram is `<sprite>#<name>`. Empty on a page that holds its own.
    pub icons: String,
    /// Scripts of this kind of page, native modules.
    pub scripts: Vec<String>,
    /// What a device asks for before it puts the portal among its applications; absent on event pages, which stay light.
    pub app: Option<String>,
    /// Picture for browsers' tabs.
    pub favicon: String,
}
