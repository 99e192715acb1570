//! When services, programmes, pathways and events came and last changed, as far as the content and Git know.
//!
//! What began before it stood on the portal is as old as it says (`debut`, `en_vigueur`). When nothing tells the day on
//! which an entry came, it is known by its last change alone, and never called new.

use crate::lang::calendar::Date;
use crate::model::entities::common::{Common, InForce};
use crate::model::values::slug::Slug;
use crate::render::desk::Desk;
use crate::render::rows;
use crate::render::views::rows::{Dated, Row};
use std::cmp::Reverse;

/// An entry with its dates.
pub struct Entry {
    /// The day on which it came, if known.
    pub appeared: Option<Date>,
    /// The latest of its dates.
    pub latest: Date,
    /// Its line.
    pub row: Row,
}

/// What is known of an entry, each day with the message that tells it.
#[derive(Default)]
struct Known {
    appeared: Option<(Date, &'static str)>,
    in_force: Option<Date>,
    changed: Option<Date>,
}

/// The entries that came or changed since a day, the latest first.
pub fn entries(desk: &Desk<'_>, since: Date) -> Vec<Entry> {
    let directory = desk.directory();
    let communes = rows::communes(desk);
    let mut all: Vec<(Reverse<Date>, &'static str, Slug, Entry)> = Vec::new();
    let mut add = |common: &Common, known: Known, row: &dyn Fn() -> Row| {
        if let Some(latest) = known.latest().filter(|latest| *latest >= since) {
            let row = row();
            let kind = row.traits.kind;
            let entry = known.entry(desk, latest, since, row);
            all.push((Reverse(latest), kind, common.slug.clone(), entry));
        }
    };
    for (_, service) in desk.shelves().in_order() {
        add(&service.common, known(desk, &service.common), &|| rows::service(desk, service, &communes));
    }
    for programme in &directory.programmes {
        let mut known = known(desk, &programme.common);
        known.appeared = past(desk, programme.starts).map(|date| (date, "news.started")).or(known.appeared);
        add(&programme.common, known, &|| rows::programme(desk, programme));
    }
    for pathway in &directory.pathways {
        let mut known = known(desk, &pathway.common);
        let steps = pathway.steps.iter().flat_map(|step| std::iter::once(step).chain(&step.variants));
        known.in_force = steps.filter_map(|step| in_force(desk, step.in_force)).chain(known.in_force).max();
        add(&pathway.common, known, &|| rows::pathway(desk, pathway));
    }
    for coming in &desk.stage.site.agenda.coming {
        let event = &coming.event;
        let mut known = known(desk, &event.common);
        let shown = past(desk, event.shown_from);
        let announced = known.appeared.map(|(date, _)| date).into_iter().chain(shown).max();
        known.appeared = announced.map(|date| (date, "news.announced"));
        add(&event.common, known, &|| {
            let mut row = rows::event(desk, event);
            row.until = event.sessions.last().map(|session| desk.machine_end(session.when));
            row
        });
    }
    all.sort_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
    all.into_iter().map(|(_, _, _, entry)| entry).collect()
}

/// What the entry itself and Git tell. A day after today is not known yet.
fn known(desk: &Desk<'_>, common: &Common) -> Known {
    Known {
        appeared: past(desk, common.appeared).map(|date| (date, "news.appeared")),
        in_force: in_force(desk, common.in_force),
        changed: past(desk, common.modified),
    }
}

fn in_force(desk: &Desk<'_>, span: InForce) -> Option<Date> {
    past(desk, span.from)
}

fn past(desk: &Desk<'_>, date: Option<Date>) -> Option<Date> {
    date.filter(|date| *date <= desk.stage.site.options.today)
}

impl Known {
    fn latest(&self) -> Option<Date> {
        self.appeared.map(|(date, _)| date).into_iter().chain(self.in_force).chain(self.changed).max()
    }

    fn entry(self, desk: &Desk<'_>, latest: Date, since: Date, mut row: Row) -> Entry {
        let appeared = self.appeared.map(|(date, _)| date);
        let changed = self.changed.filter(|date| appeared.is_none_or(|appeared| *date > appeared));
        let mut told: Vec<(Date, &str)> = self.appeared.into_iter().collect();
        told.extend(self.in_force.map(|date| (date, "news.in-force")));
        told.extend(changed.map(|date| (date, "news.changed")));
        told.sort_by_key(|(date, _)| Reverse(*date));
        let words = told.into_iter().map(|(date, key)| desk.say_with(key, &[("date", &desk.date(date))]));
        row.dated = Some(Dated {
            appeared: appeared.map(|date| date.to_string()),
            latest: latest.to_string(),
            is_new: appeared.is_some_and(|date| date >= since),
            new: desk.say("news.new"),
            words: words.collect::<Vec<_>>().join(" · "),
        });
        Entry { appeared, latest, row }
    }
}
