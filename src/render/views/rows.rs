//! Lines of the lists that an auditor sifts: what each says, and what the sieve asks of it.

use super::shared::{Link, Status, Tag, Words};
use serde::Serialize;

/// One line: a date of an event, a service, a programme, a pathway.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Short identifier, by which the line is added to a hand-out.
    pub item: Option<String>,
    /// What the sieve asks of it.
    pub traits: Traits,
    /// Last instant of the session, for the reader's browser to take out what has passed (ISO 8601).
    pub until: Option<String>,
    /// When it is, in short, and as machines read it.
    pub time: Option<RowTime>,
    /// Small words before the title: genre of the event, type of the service.
    pub over: String,
    /// Name of a pictogram of the theme.
    pub icon: &'static str,
    /// Where it leads.
    pub href: String,
    /// Title.
    pub title: Words,
    /// True when it does not take place: struck out, and said in words.
    pub struck: bool,
    /// Status, where there is something to say.
    pub status: Option<Status>,
    /// Why it is cancelled or put off.
    pub reason: Option<Words>,
    /// Short remarks with pictograms.
    pub tags: Vec<Tag>,
    /// A telephone number to tap.
    pub phone: Option<Link>,
    /// When it came and when it last changed, where the list is about that.
    pub dated: Option<Dated>,
}

/// When a line's session is.
#[derive(Clone, Debug, Serialize)]
pub struct RowTime {
    /// Machine-readable start.
    pub datetime: String,
    /// « 14 h 00 – 17 h 00 », or the span of days; nothing for a whole day.
    pub words: String,
}

/// What the sieve asks of a line. Several values are parted by spaces; `*` stands for any.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Traits {
    /// INSEE communes in which it is, or from which it may be asked.
    pub places: String,
    /// Audiences.
    pub audiences: String,
    /// Rank of the French asked for, 0 for none.
    pub level: usize,
    /// Languages in which one is received.
    pub languages: String,
    /// Signatories that organise or offer it.
    pub signatories: String,
    /// What it is (`service`, `evenement`…).
    pub kind: &'static str,
    /// Childcare on site.
    pub childcare: bool,
}

/// When a line appeared and last changed, as far as is known.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Dated {
    /// The day on which it appeared (ISO 8601).
    pub appeared: Option<String>,
    /// The day of the latest of both (ISO 8601).
    pub latest: String,
    /// True when it appeared within the list's span.
    pub is_new: bool,
    /// « New ».
    pub new: String,
    /// What is known, in words, the latest first.
    pub words: String,
}

/// Controls that sift lines; a script makes them work, and they are hidden without it.
#[derive(Clone, Debug, Serialize)]
pub struct Sieve {
    /// Its name.
    pub title: String,
    /// Since when, where the list is about that.
    pub since: Option<Since>,
    /// Choices among several values.
    pub fields: Vec<Field>,
    /// Choices of yes or no.
    pub checks: Vec<Check>,
    /// What empties all choices.
    pub clear: String,
    /// What prints the page.
    pub print: String,
    /// The forms of the message that tells how many lines are left, as JSON.
    pub count: String,
}

/// A choice among several values, none being chosen at first.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// Its name in the fragment of the address.
    pub name: &'static str,
    /// Its name in words.
    pub title: String,
    /// « Any ».
    pub any: String,
    /// Its values.
    pub options: Vec<Choice>,
}

/// A value of a field.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// As the fragment of the address says it.
    pub value: String,
    /// In words; `lang` where they are not the page's.
    pub words: Words,
}

/// A choice of yes or no.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    /// Its name in the fragment of the address.
    pub name: &'static str,
    /// Its name in words.
    pub title: String,
}

/// The choice of a day since which.
#[derive(Clone, Debug, Serialize)]
pub struct Since {
    /// Its name in words.
    pub title: String,
    /// First day that can be chosen (ISO 8601).
    pub min: String,
    /// Last day that can be chosen.
    pub max: String,
    /// Days chosen at one touch: so many months ago.
    pub quick: Vec<Choice>,
}
