//! The pages that lead to others: home, lists, months, audiences, themes, site map, language choice, 404.

use super::frame::LanguageLink;
use super::shared::{Body, Filter, Group, Link, Words};
use serde::Serialize;

/// The home page: who are you, what do you need, what is on soon, who are we.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Name of the portal.
    pub title: String,
    /// Its subtitle: for whom and what for.
    pub summary: String,
    /// The first doors: looking for work, learning French, first appointment, events… with pictograms.
    pub doors: Vec<Door>,
    /// The groups that the agreement names first, with pictograms.
    pub audiences: Vec<Link>,
    /// Themes that hold at least one service, with pictograms and counts.
    pub themes: Vec<Link>,
    /// Next events, rendered.
    pub events: Group,
    /// The pathways.
    pub pathways: Vec<Link>,
    /// The signatories.
    pub signatories: Vec<Link>,
    /// What helps those who accompany someone.
    pub tools: Tools,
    /// The way to keep the portal on the device.
    pub offline: Tools,
}

/// A few links under one heading: what helps those who accompany someone, how to keep the portal.
#[derive(Clone, Debug, Serialize)]
pub struct Tools {
    /// Heading.
    pub title: String,
    /// One sentence.
    pub text: String,
    /// The links.
    pub links: Vec<Link>,
}

/// A large entry of the home page.
#[derive(Clone, Debug, Serialize)]
pub struct Door {
    /// Stable name, used as class.
    pub id: &'static str,
    /// Pictogram.
    pub icon: &'static str,
    /// Where it goes.
    pub href: String,
    /// What it says, in a few words.
    pub title: String,
    /// One short sentence.
    pub text: String,
}

/// A list: services, events, a month, signatories, programmes, pathways, an audience, a theme.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// Small words above the title.
    pub over: Option<String>,
    /// Pictogram.
    pub icon: Option<&'static str>,
    /// Title.
    pub title: Words,
    /// What the list is, in one or two sentences.
    pub summary: Option<String>,
    /// « 33 services », with the plural of the language.
    pub count: Option<String>,
    /// Other ways of cutting it.
    pub filters: Vec<Filter>,
    /// The cards, by group.
    pub groups: Vec<Group>,
    /// Where a list goes on (`rel=prev`, `rel=next`).
    pub pager: Option<Pager>,
}

/// An audience: who does what for it, what is on, what there is when nothing is.
#[derive(Clone, Debug, Serialize)]
pub struct AudienceView {
    /// The list: services, events, programmes, pathways.
    pub list: ListView,
    /// Heading of the signatories.
    pub actors_title: String,
    /// The signatories that do something for this audience.
    pub actors: Vec<Actor>,
    /// Where nothing is planned: what does not wait for a date, and whom to ask.
    pub ways: Option<Ways>,
}

/// A signatory, what it does for an audience, how to call it.
#[derive(Clone, Debug, Serialize)]
pub struct Actor {
    /// The signatory.
    pub link: Link,
    /// Its telephone.
    pub phone: Option<Link>,
    /// Its services for this audience.
    pub services: Vec<Link>,
    /// « and 4 more », leading to all of them.
    pub more: Option<Link>,
}

/// What to do when no date fits.
#[derive(Clone, Debug, Serialize)]
pub struct Ways {
    /// The honest sentence.
    pub nothing: String,
    /// Heading of the links.
    pub title: String,
    /// Permanences, services at a distance, what is open to everyone, what can be handed out now.
    pub links: Vec<Link>,
    /// Whom to ask.
    pub ask: String,
}

/// Where a long list goes on.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    /// « Page 2 sur 34 ».
    pub words: String,
    /// Previous page.
    pub previous: Option<Link>,
    /// Next page.
    pub next: Option<Link>,
}

/// An index of audiences or themes: links with pictograms and counts, the first ones larger.
#[derive(Clone, Debug, Serialize)]
pub struct IndexView {
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// The ones that come first (the five groups of the agreement), then the rest.
    pub sections: Vec<IndexSection>,
}

/// Links under one heading.
#[derive(Clone, Debug, Serialize)]
pub struct IndexSection {
    /// Fragment.
    pub anchor: String,
    /// Heading.
    pub title: Option<String>,
    /// Links.
    pub links: Vec<Link>,
}

/// The site map: sections with links.
#[derive(Clone, Debug, Serialize)]
pub struct SiteMapView {
    /// Title.
    pub title: String,
    /// Sections.
    pub sections: Vec<IndexSection>,
    /// The partner's text, where the content has a page of that name.
    pub body: Option<Body>,
}

/// `/`: the choice of language, each named in itself, with a word of welcome in it.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceView {
    /// Name of the portal.
    pub title: String,
    /// The languages, with a greeting each.
    pub choices: Vec<Choice>,
}

/// One language of the choice.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// The language and its home page.
    pub language: LanguageLink,
    /// « Bienvenue », « Welcome », « مرحبا »…
    pub welcome: String,
    /// The portal's subtitle in that language.
    pub subtitle: String,
}

/// 404: said in every language, with the way home.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// Each language: the sentence, the link home.
    pub lines: Vec<NotFoundLine>,
}

/// The 404 sentence of one language.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundLine {
    /// The language and its home page.
    pub language: LanguageLink,
    /// « Cette page n’existe pas. »
    pub sentence: String,
    /// « Retour à l’accueil ».
    pub back: String,
}

/// An old address that now leads elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// Where the page is now.
    pub href: String,
    /// Absolute address.
    pub canonical: String,
    /// BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// « Cette page a changé d’adresse. »
    pub sentence: String,
    /// Title of the page it leads to.
    pub title: Words,
}
