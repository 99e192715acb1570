//! What every page's view is made of: words that know their language, facts, links, cards, notices.
//!
//! Templates see these values and nothing else; they decide nothing. It does not know the model.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// HTML that this program made and vouches for. Templates print it with `| safe`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(pub std::sync::Arc<str>);

/// Plain words to show, with their own language where it is not the page's.
///
/// Templates see a text, or, where the language differs, a map with `text`, `lang` and perhaps `dir`:
/// the component `say` prints either. Most words of most pages are texts, which cost templates less than maps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words themselves, unescaped.
    pub text: String,
    /// BCP 47 tag, only when it differs from the page's language.
    pub lang: Option<String>,
    /// `ltr` or `rtl`, only when it differs from the page's direction.
    pub dir: Option<&'static str>,
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(lang) = &self.lang else { return serializer.serialize_str(&self.text) };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("text", &self.text)?;
        map.serialize_entry("lang", lang)?;
        if let Some(dir) = self.dir {
            map.serialize_entry("dir", dir)?;
        }
        map.end()
    }
}

/// A body made from a partner's Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Body {
    /// The body as HTML, headings from `h2` down.
    pub html: Html,
    /// BCP 47 tag, only when it differs from the page's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// `ltr` or `rtl`, only when it differs from the page's direction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<&'static str>,
}

/// A link to a page of this site or to another site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Where it goes, ready for `href`.
    pub href: String,
    /// What it says.
    pub words: Words,
    /// True when it is the page being read (`aria-current`).
    #[serde(skip_serializing_if = "is_false")]
    pub current: bool,
    /// How many things stand behind it, already formatted (« 12 »), where that helps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<String>,
    /// Name of a pictogram of the theme, where the link has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<&'static str>,
}

/// How a line of a fact is to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// Plain words.
    #[default]
    Text,
    /// A telephone number: isolated left to right, `tel:` link.
    Phone,
    /// An e-mail address: isolated left to right, `mailto:` link.
    Mail,
    /// A postal address: isolated, link to a map.
    Address,
    /// A link to a page of this site.
    Page,
    /// A link to another site.
    Web,
    /// A moment or a span of time: printed as `<time datetime>` when `datetime` is there.
    Time,
    /// A small remark under the line before.
    Note,
    /// A paper: its name in the page's language, and `beside` it in French.
    Paper,
}

/// One line of a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    /// How to show it.
    pub kind: LineKind,
    /// What it says.
    pub words: Words,
    /// The link of the line, where its kind has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// Machine-readable date or moment (ISO 8601 with offset).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub datetime: Option<String>,
    /// What stands beside the words: the French name of a paper, as one hears it at the desk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Words>,
    /// True when the line no longer holds (a cancelled date): struck out, and said in words.
    #[serde(skip_serializing_if = "is_false")]
    pub struck: bool,
    /// The instant after which the line and those that follow it are no longer true (ISO 8601): the reader's browser
    /// hides them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// A fact: a pictogram, its name, one or several lines. Printed as `<dt>` and `<dd>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Stable name of the fact (`when`, `where`, `bring`, `call`…), used as class and anchor.
    pub id: &'static str,
    /// Name of a pictogram of the theme.
    pub icon: &'static str,
    /// What the fact is called, in the page's language.
    pub term: String,
    /// Its lines, in order; several are shown as a list when `listed`.
    pub lines: Vec<Line>,
    /// True when the lines are a list (papers to bring) rather than parts of one value.
    pub listed: bool,
}

/// What tone a status or notice has. Never told by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Good to know.
    Info,
    /// All is well.
    Good,
    /// Something changed or needs care.
    Warn,
    /// Cancelled, full, closed, over.
    Stop,
}

/// A status said first on a card or a sheet (« Annulé », « Complet », « Reporté »).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Stable code, as partners write it (`annule`), or `passe`, `suspendu`, `liste-attente`.
    pub code: &'static str,
    /// How it is shown.
    pub tone: Tone,
    /// Name of a pictogram of the theme.
    pub icon: &'static str,
    /// The label in the page's language.
    pub label: String,
    /// What happened and what to do instead, in full sentences.
    pub details: Vec<Line>,
}

/// A notice above the text: fallback to French, machine translation, an ended agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Stable name (`fallback`, `automatic`, `outdated`, `agreement-ended`, `reserved`, `alert`).
    pub id: &'static str,
    /// How it is shown.
    pub tone: Tone,
    /// Name of a pictogram of the theme.
    pub icon: &'static str,
    /// The notice.
    pub words: Words,
    /// Where to read more, or the French original.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

/// What a card says; each is rendered once per language and shared by every list that shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Kind of the thing (`service`, `evenement`, `signataire`, `dispositif`, `parcours`).
    pub kind: &'static str,
    /// Short identifier of its sheet, for scripts.
    pub item: Option<String>,
    /// Name of a pictogram of the theme.
    pub icon: &'static str,
    /// Small words above the title: genre of the event, type of the service.
    pub over: Option<String>,
    /// The link of the card.
    pub href: String,
    /// Title.
    pub title: Words,
    /// Summary, where the list shows one.
    pub summary: Option<Words>,
    /// Status, where there is something to say.
    pub status: Option<Status>,
    /// Date block of an event's card.
    pub when: Option<CardDate>,
    /// What follows that date, for an event that has others.
    pub later: Option<Later>,
    /// Short lines with pictograms: place, who, French level, free…
    pub tags: Vec<Tag>,
}

/// The date block of an event's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardDate {
    /// `datetime` of the next date (ISO 8601).
    pub datetime: String,
    /// Last instant of that date, for the reader's browser to hide what has passed (ISO 8601).
    pub until: String,
    /// Day of the month (« 10 »).
    pub day: String,
    /// Short weekday (« jeu. »).
    pub weekday: String,
    /// Short month (« déc. »).
    pub month: String,
    /// Full words, for screen readers and small print (« jeudi 10 décembre 2026, de 14 h 00 à 17 h 00 »).
    pub words: String,
}

/// What follows the date of an event's card: the reader's browser shows it once that date has passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Later {
    /// The next dates, as the card says them; none where a list has no room for them.
    pub dates: Vec<CardDate>,
    /// Last instant of the last date of all (ISO 8601): until then the card stays.
    pub last: String,
    /// True when the status of the card is that of its date alone.
    pub is_status_of_date: bool,
}

/// A short remark with a pictogram.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tag {
    /// Name of a pictogram of the theme.
    pub icon: &'static str,
    /// The remark.
    pub words: Words,
}

/// Cards under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Fragment of the heading, unique in the page.
    pub anchor: String,
    /// Heading; absent when the list has a single group.
    pub title: Option<Words>,
    /// Pictogram of the heading.
    pub icon: Option<&'static str>,
    /// Cards already rendered, in order.
    pub cards: Vec<Html>,
    /// A link to the rest of the group, where it has its own page.
    pub more: Option<Link>,
    /// What to say when there is nothing, or nothing any more on the day of reading.
    pub empty: Option<String>,
}

/// Links to the other ways of cutting a list: by audience, theme, signatory, month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Filter {
    /// Stable name (`audience`, `theme`, `signatory`, `month`).
    pub id: &'static str,
    /// What the filter is called.
    pub title: String,
    /// Its values.
    pub links: Vec<Link>,
}

fn is_false(value: &bool) -> bool {
    !value
}
