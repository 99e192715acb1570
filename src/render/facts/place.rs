//! Where: a place with its address, the map, how to come, whether a wheelchair gets in, its hours.

use crate::lang::calendar::Date;
use crate::model::entities::place::Place;
use crate::model::values::slug::Slug;
use crate::render::desk::Desk;
use crate::render::facts::{fact, hours, lines};
use crate::render::views::shared::{Fact, Line, LineKind, Words};
use crate::render::views::sheets::PlaceView;
use crate::site::page::PageKind;
use crate::text::escape;
use std::sync::Arc;

/// A place by its slug.
pub fn find<'a>(desk: &Desk<'a>, slug: &Slug) -> Option<&'a Arc<Place>> {
    desk.stage.site.portal.places.get(slug)
}

/// The name of a place: its own, else its signatory's.
pub fn name(desk: &Desk<'_>, place: &Place) -> Words {
    if let Some(name) = &place.name {
        return desk.words(name);
    }
    let signatory = place.common.owner.as_ref().and_then(|owner| desk.stage.site.portal.signatories.get(owner));
    signatory.map_or_else(
        || desk.french(&place.town),
        |signatory| desk.entry_words(&signatory.name, desk.resolve(&signatory.common)),
    )
}

/// The fragment of a place on its signatory's page.
pub fn anchor(place: &Place) -> String {
    format!("lieu-{}", place.common.slug)
}

/// The lines of a place among the essentials of a sheet: its name and its address, no more, so that all fits a phone.
pub fn lines_of(desk: &Desk<'_>, place: &Place) -> Vec<Line> {
    let mut all = vec![named(desk, place), address(desk, place)];
    all.extend(place.complement.as_ref().map(|complement| lines::note(desk.french(complement))));
    all
}

/// How to come to the places of a sheet, each named when there are several.
pub fn transport_fact(desk: &Desk<'_>, places: &[&Arc<Place>]) -> Option<Fact> {
    let mut all = Vec::new();
    for place in places {
        if let Some(transport) = &place.transport {
            all.extend((places.len() > 1).then(|| lines::text(name(desk, place))));
            all.push(lines::text(desk.words(transport)));
        }
    }
    fact("transport", "mobility", desk.say("fact.transport"), all)
}

/// Whether a wheelchair gets into the places of a sheet, each named when there are several.
pub fn access_lines(desk: &Desk<'_>, places: &[&Arc<Place>]) -> Vec<Line> {
    let mut all = Vec::new();
    for place in places {
        if let Some(line) = wheelchair(desk, place) {
            all.extend((places.len() > 1).then(|| lines::text(name(desk, place))));
            all.push(line);
        }
    }
    all
}

fn named(desk: &Desk<'_>, place: &Place) -> Line {
    let words = name(desk, place);
    match &place.common.owner {
        Some(owner) => {
            let page = desk.href(&PageKind::Signatory(owner.clone()));
            lines::page(words, format!("{page}#{}", anchor(place)))
        }
        None => lines::text(words),
    }
}

/// The postal address, with a link to a map.
pub fn address(desk: &Desk<'_>, place: &Place) -> Line {
    let words = desk.french(&format!("{}, {} {}", place.address, place.postcode, place.town));
    Line { kind: LineKind::Address, words, href: Some(map(place)), ..Line::default() }
}

/// A map of a place.
pub fn map(place: &Place) -> String {
    match place.coordinates {
        Some((latitude, longitude)) => {
            format!("https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}")
        }
        None => {
            let query = format!("{}, {} {}", place.address, place.postcode, place.town);
            format!("https://www.openstreetmap.org/search?query={}", escape::percent(&query))
        }
    }
}

/// A link that the map application of a telephone follows, with or without network (RFC 5870).
fn map_app(desk: &Desk<'_>, place: &Place) -> Option<Line> {
    let (latitude, longitude) = place.coordinates?;
    let at = format!("{latitude},{longitude}");
    Some(lines::page(desk.own(desk.say("map.app")), format!("geo:{at}?q={at}")))
}

fn wheelchair(desk: &Desk<'_>, place: &Place) -> Option<Line> {
    let key = if place.wheelchair? { "access.wheelchair" } else { "access.no-wheelchair" };
    Some(lines::text(desk.own(desk.say(key))))
}

/// The alerts of a place that hold today or soon.
pub fn alerts(desk: &Desk<'_>, place: &Place) -> Vec<Words> {
    let today = desk.stage.site.options.today;
    let last = place.alerts.iter().map(|alert| alert.until).max().unwrap_or(today);
    alerts_between(desk, place, today, last)
}

/// The alerts of a place that hold on one of these days.
pub fn alerts_between(desk: &Desk<'_>, place: &Place, first: Date, last: Date) -> Vec<Words> {
    let holds = place.alerts.iter().filter(|alert| alert.from <= last && first <= alert.until);
    holds
        .flat_map(|alert| {
            let label = desk.label(&crate::model::values::vocabulary::ALERTS, alert.kind);
            let span = desk.date_span(Some(alert.from), Some(alert.until)).unwrap_or_default();
            let head = desk.say_with("alert", &[("what", &label), ("when", &span)]);
            match alert.text.as_ref().map(|text| desk.words(text)) {
                None => vec![desk.own(head)],
                Some(words) if words.lang.is_none() => vec![desk.own(format!("{head}. {}", words.text))],
                Some(words) => vec![desk.own(head), words],
            }
        })
        .collect()
}

/// The alerts of several places, each with the name of its place.
pub fn alerts_of(desk: &Desk<'_>, places: &[&Arc<Place>]) -> Vec<Words> {
    let [place] = places else {
        let named = |place: &Arc<Place>| {
            let name = name(desk, place).text;
            alerts(desk, place)
                .into_iter()
                .map(move |words| Words { text: format!("{name} – {}", words.text), ..words })
        };
        return places.iter().flat_map(|place| named(place)).collect();
    };
    alerts(desk, place)
}

/// A place on its signatory's page.
pub fn view(desk: &Desk<'_>, place: &Place) -> PlaceView {
    let mut address_lines = vec![address(desk, place)];
    address_lines.extend(place.complement.as_ref().map(|complement| lines::text(desk.french(complement))));
    address_lines.extend(map_app(desk, place));
    let access: Vec<Line> =
        wheelchair(desk, place).into_iter().chain(place.acceslibre.as_ref().map(|url| lines::web(desk, url))).collect();
    let transport = place.transport.iter().map(|transport| lines::text(desk.words(transport))).collect();
    let languages = desk.strings.locale.capitalised(&desk.language_names(&place.languages));
    let languages = (!place.languages.is_empty()).then(|| lines::text(desk.own(languages)));
    let facts = [
        fact("where", "where", desk.say("fact.address"), address_lines),
        place.hours.as_ref().and_then(|hours| hours::fact_of(desk, hours)),
        fact("transport", "mobility", desk.say("fact.transport"), transport),
        fact("access", "access", desk.say("fact.access"), access),
        fact("languages", "language", desk.say("fact.languages"), languages.into_iter().collect()),
    ];
    PlaceView {
        anchor: anchor(place),
        title: name(desk, place),
        facts: facts.into_iter().flatten().collect::<Vec<Fact>>(),
        alerts: alerts(desk, place),
    }
}
