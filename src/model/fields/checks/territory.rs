//! Communes, zones, postal codes, opening hours.

use super::Outcome;
use crate::diag::problems::Values;
use crate::diag::words::Bilingual;
use crate::model::fields::record::Datum;
use crate::model::values::hours::Hours;
use crate::model::values::postcode::Postcode;
use crate::model::values::territory;
use crate::model::values::zone::Zone;
use crate::model::values::zone_fault::ZoneFault;

pub(super) fn commune(text: &str) -> Outcome {
    if let Some(commune) = territory::commune(text) {
        return Ok(Datum::Commune(commune));
    }
    let fault = match Zone::parse(text) {
        Ok(zone) => {
            let why = Bilingual::new(
                format!("\u{202f}: c’est celui de {}", zone.name()),
                format!(": it is that of {}", zone.name()),
            );
            return Err(Values::BadCommune { found: text.to_owned(), why, typed: None });
        }
        Err(fault) => fault,
    };
    let commune = |zone: &Zone| matches!(zone, Zone::Commune(_)).then(|| zone.code());
    let typed = match &fault {
        ZoneFault::Spelling(zone) | ZoneFault::Former(_, zone) => commune(zone),
        ZoneFault::Name(zones) | ZoneFault::Postcode(zones) | ZoneFault::Unknown(zones) => {
            zones.iter().find_map(commune)
        }
        ZoneFault::Empty | ZoneFault::Several(_) | ZoneFault::Region(..) => None,
    };
    Err(Values::BadCommune { found: text.to_owned(), why: why(&fault), typed })
}

pub(super) fn zone(text: &str) -> Outcome {
    Zone::parse(text).map(Datum::Zone).map_err(|fault| Values::BadZone {
        found: text.to_owned(),
        why: why(&fault),
        typed: fault.suggestion().filter(|typed| !typed.contains(',')),
    })
}

fn why(fault: &ZoneFault) -> Bilingual {
    let named = |zones: &[Zone]| zones.first().map_or("", Zone::name);
    match fault {
        ZoneFault::Name(zones) => with_reason("c’est un nom", "it is a name", named(zones)),
        ZoneFault::Region(name, zones) => {
            let codes = zones.iter().map(|zone| format!("\"{}\"", zone.code())).collect::<Vec<_>>().join(", ");
            Bilingual::new(
                format!("\u{202f}: une région s’écrit par ses départements ({name}\u{202f}: {codes})"),
                format!(": a region is written as its departments ({name}: {codes})"),
            )
        }
        ZoneFault::Postcode(zones) => with_reason("c’est un code postal", "it is a postal code", named(zones)),
        ZoneFault::Former(name, zone) => Bilingual::new(
            format!("\u{202f}: {name} fait maintenant partie de {}", zone.name()),
            format!(": {name} is now part of {}", zone.name()),
        ),
        ZoneFault::Several(_) => Bilingual::new("\u{202f}: il y en a plusieurs", ": there are several"),
        ZoneFault::Empty | ZoneFault::Spelling(_) | ZoneFault::Unknown(_) => Bilingual::new("", ""),
    }
}

fn with_reason(fr: &str, en: &str, name: &str) -> Bilingual {
    if name.is_empty() {
        return Bilingual::new(format!("\u{202f}: {fr}"), format!(": {en}"));
    }
    Bilingual::new(format!("\u{202f}: {fr} ({name})"), format!(": {en} ({name})"))
}

pub(super) fn postcode(text: &str) -> Outcome {
    Postcode::parse(text)
        .map(Datum::Postcode)
        .map_err(|fault| Values::BadPostcode { found: text.to_owned(), typed: fault.suggestion().map(str::to_owned) })
}

pub(super) fn hours(text: &str) -> Outcome {
    Hours::parse(text)
        .map(Datum::Hours)
        .map_err(|fault| Values::BadHours { found: text.to_owned(), typed: fault.suggestion().map(str::to_owned) })
}
