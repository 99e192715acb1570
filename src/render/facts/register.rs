//! How to register: whether one must, until when, how many places, through whom.

use crate::model::entities::event::{Event, Registration, RegistrationMode, Session};
use crate::render::desk::Desk;
use crate::render::facts::{fact, lines};
use crate::render::views::shared::{Fact, Line};
use crate::render::views::sheets::Action;
use crate::text::escape;

/// Nobody need register: one comes, or opens a link; where there is neither, nobody is told to come.
pub fn free(desk: &Desk<'_>, event: &Event, session: &Session) -> Option<Fact> {
    let key = match (event.place_of(session), event.link_of(session)) {
        (Some(_), _) => "register.none",
        (None, Some(_)) => "register.none-online",
        (None, None) => return None,
    };
    fact("register", "register", desk.say("fact.register"), vec![lines::text(desk.own(desk.say(key)))])
}

/// How to register.
pub fn fact_of(desk: &Desk<'_>, registration: &Registration) -> Option<Fact> {
    let key = if registration.is_required { "register.required" } else { "register.optional" };
    let mut all = vec![lines::text(desk.own(desk.say(key)))];
    if let Some(until) = registration.until {
        let words = desk.say_with("register.until", &[("date", &desk.date_long(until))]);
        all.push(lines::time(desk.own(words), until.to_string()));
    }
    if registration.via_prescriber {
        all.push(lines::text(desk.own(desk.say("register.prescriber"))));
    }
    all.extend(registration.places.map(|places| lines::text(desk.own(desk.count("register.places", places as usize)))));
    all.extend(registration.modes.iter().map(|mode| line(desk, mode)));
    fact("register", "register", desk.say("fact.register"), all)
}

/// Nobody can register any more.
pub fn closed(desk: &Desk<'_>) -> Option<Fact> {
    let closed = vec![lines::text(desk.own(desk.say("status.closed")))];
    fact("register", "register", desk.say("fact.register"), closed)
}

fn line(desk: &Desk<'_>, mode: &RegistrationMode) -> Line {
    match mode {
        RegistrationMode::Link(url) => lines::web(desk, url),
        RegistrationMode::Email(address) => lines::mail(desk, address),
        RegistrationMode::Phone(phone) => lines::phone(desk, phone),
    }
}

/// The first way of registering, as something to do.
pub fn action(desk: &Desk<'_>, registration: &Registration) -> Option<Action> {
    let (href, detail) = match registration.modes.first()? {
        RegistrationMode::Link(url) => (url.to_string(), lines::host(url).to_owned()),
        RegistrationMode::Email(address) => (escape::mail_href(address), address.to_string()),
        RegistrationMode::Phone(phone) => (phone.href(), phone.grouped()),
    };
    let label = desk.say("action.register");
    Some(Action { id: "register", icon: "register", href, label, detail: Some(detail), main: false })
}
