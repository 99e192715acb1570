//! The sheets: one thing on one page. A service, an event, a signatory, a programme, a pathway, a page.

use super::shared::{Body, Fact, Group, Line, Link, Notice, Status, Words};
use serde::Serialize;

/// An event: what matters is answered before anything else.
#[derive(Clone, Debug, Serialize)]
pub struct EventView {
    /// Genre (« Job dating ») and its pictogram.
    pub over: String,
    /// Name of the genre's pictogram.
    pub icon: &'static str,
    /// Title.
    pub title: Words,
    /// Summary.
    pub summary: Body,
    /// Said first when the event is not simply planned.
    pub status: Option<Status>,
    /// When, where, what to bring, whom to call: in this order, above the fold.
    pub essentials: Vec<Fact>,
    /// Actions: register, call, map, print.
    pub actions: Vec<Action>,
    /// Picture.
    pub image: Option<Image>,
    /// Recorded reading.
    pub audio: Option<Recording>,
    /// The partner's text.
    pub body: Body,
    /// The other facts: for whom, French level, languages, access, childcare, cost, employers…
    pub facts: Vec<Fact>,
    /// Every date of a recurring event beyond the first ones, folded.
    pub more_dates: Vec<Line>,
    /// Heading of the folded dates.
    pub more_dates_title: String,
    /// Who organises.
    pub organisers: Vec<Link>,
    /// Last instant, for the reader's browser to say that it has passed.
    pub until: String,
    /// Services it leads to, similar events.
    pub related: Vec<Group>,
}

/// A service.
#[derive(Clone, Debug, Serialize)]
pub struct ServiceView {
    /// Type (« Accompagnement ») .
    pub over: Option<String>,
    /// Name of the pictogram of its theme.
    pub icon: &'static str,
    /// Title.
    pub title: Words,
    /// Summary.
    pub summary: Body,
    /// Said first when the service is suspended, ended, full or has a waiting list.
    pub status: Option<Status>,
    /// Who runs it.
    pub signatory: Link,
    /// For whom, where, what to bring, whom to call.
    pub essentials: Vec<Fact>,
    /// Actions: go on line, call, write, map, print.
    pub actions: Vec<Action>,
    /// Picture.
    pub image: Option<Image>,
    /// Recorded reading.
    pub audio: Option<Recording>,
    /// The partner's text.
    pub body: Body,
    /// What the person does; what the auditor does; how the first appointment goes.
    pub sections: Vec<Section>,
    /// The conditions, line by line.
    pub conditions: Vec<Fact>,
    /// The other facts: languages, interpreter, hours, duration, access.
    pub facts: Vec<Fact>,
    /// Next steps, events, programme.
    pub related: Vec<Group>,
}

/// A signatory.
#[derive(Clone, Debug, Serialize)]
pub struct SignatoryView {
    /// Type (« Mission locale »).
    pub over: String,
    /// Name of the pictogram.
    pub icon: &'static str,
    /// Name.
    pub title: Words,
    /// Short name and old name, where they help recognition.
    pub also: Option<String>,
    /// One sentence.
    pub summary: Option<Body>,
    /// Said first when it has left the agreement.
    pub status: Option<Status>,
    /// Phone, mail, site, seat.
    pub essentials: Vec<Fact>,
    /// Actions: call, write, site.
    pub actions: Vec<Action>,
    /// Picture.
    pub image: Option<Image>,
    /// Recorded reading.
    pub audio: Option<Recording>,
    /// The partner's text.
    pub body: Body,
    /// Its places, each with address, hours, transport, access.
    pub places: Vec<PlaceView>,
    /// Public contacts (référents who chose to be public).
    pub contacts: Vec<ContactView>,
    /// Its services, events, programmes.
    pub related: Vec<Group>,
}

/// A place.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    /// Fragment, unique in the page.
    pub anchor: String,
    /// Name.
    pub title: Words,
    /// Address, hours, transport, access, languages.
    pub facts: Vec<Fact>,
    /// Alerts in force (closed, other hours).
    pub alerts: Vec<Words>,
}

/// A public contact.
#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    /// First and last name.
    pub name: String,
    /// What they do.
    pub role: Words,
    /// Phone, mail, languages.
    pub lines: Vec<Line>,
}

/// A programme (`dispositif`).
#[derive(Clone, Debug, Serialize)]
pub struct ProgrammeView {
    /// Level (« National », « Départemental »).
    pub over: Option<String>,
    /// Title.
    pub title: Words,
    /// Acronym.
    pub also: Option<String>,
    /// Said first when it has ended or was replaced.
    pub status: Option<Status>,
    /// Who pilots, who runs it, for whom, since when.
    pub facts: Vec<Fact>,
    /// Picture.
    pub image: Option<Image>,
    /// Recorded reading.
    pub audio: Option<Recording>,
    /// The text.
    pub body: Body,
    /// Its services and operators.
    pub related: Vec<Group>,
}

/// A pathway, step by step.
#[derive(Clone, Debug, Serialize)]
pub struct PathwayView {
    /// Title.
    pub title: Words,
    /// Summary.
    pub summary: Body,
    /// Picture.
    pub image: Option<Image>,
    /// Recorded reading.
    pub audio: Option<Recording>,
    /// The steps, numbered in the heading's words.
    pub steps: Vec<StepView>,
    /// The text after the steps: questions that they leave open.
    pub body: Body,
    /// What comes next.
    pub related: Vec<Group>,
}

/// A step of a pathway, or one of its variants.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// Fragment.
    pub anchor: String,
    /// « Étape 1 » in the page's language; « ou » for a variant.
    pub number: String,
    /// Title.
    pub title: Words,
    /// Said first when its rule of law has ended or not begun.
    pub notice: Option<Notice>,
    /// Text.
    pub body: Body,
    /// Actors, services, documents, delay, source and since when it is the law.
    pub facts: Vec<Fact>,
    /// Other ways (« or »).
    pub variants: Vec<StepView>,
}

/// A free page: legal notice, personal data, accessibility.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// Title.
    pub title: Words,
    /// Summary.
    pub summary: Option<Body>,
    /// Picture.
    pub image: Option<Image>,
    /// Recorded reading.
    pub audio: Option<Recording>,
    /// Text that the program writes itself (accessibility statement), before the partner's.
    pub generated: Option<Body>,
    /// The partner's text.
    pub body: Option<Body>,
}

/// A section with its own heading.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Fragment.
    pub anchor: &'static str,
    /// Pictogram.
    pub icon: &'static str,
    /// Heading, in the page's language.
    pub title: String,
    /// Text.
    pub body: Body,
}

/// Something to do, as a button-like link.
#[derive(Clone, Debug, Serialize)]
pub struct Action {
    /// Stable name (`register`, `call`, `write`, `map`, `site`).
    pub id: &'static str,
    /// Pictogram.
    pub icon: &'static str,
    /// Where it goes.
    pub href: String,
    /// What it says.
    pub label: String,
    /// A number or address in small, isolated left to right.
    pub detail: Option<String>,
    /// The first one is the main one.
    pub main: bool,
}

/// A picture of a partner.
#[derive(Clone, Debug, Serialize)]
pub struct Image {
    /// Address of the largest size.
    pub src: String,
    /// Every size with its width, for browsers to choose from; none where there is one size.
    pub srcset: Option<String>,
    /// Width in pixels of the largest.
    pub width: u32,
    /// Height in pixels of the largest.
    pub height: u32,
    /// What it shows, for who does not see it.
    pub alt: Words,
    /// Who made it.
    pub credit: Option<String>,
}

/// A recorded reading of a sheet.
#[derive(Clone, Debug, Serialize)]
pub struct Recording {
    /// Address.
    pub src: String,
    /// What it is, how long and how heavy.
    pub label: String,
}
