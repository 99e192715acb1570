//! What is wrong with a text that is not the code of an area, and what was meant.
//!
//! Answers the likeliest areas: from a name, a postal code, a code given up, a slip. Does not know
//! where the text stands.

use crate::model::values::place_name;
use crate::model::values::territory::{self, Commune, Department, Epci};
use crate::model::values::zone::{Zone, exact};

/// Why a text is not the code of an area. Lists hold the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ZoneFault {
    /// Nothing is written.
    Empty,
    /// The right code, written another way: `2a004`, `243 100 518`, `1` for `01`, `France`.
    Spelling(Zone),
    /// Several codes in one text: each is an item of the list.
    Several(Vec<Zone>),
    /// A name, where a code is expected: the areas of that name.
    Name(Vec<Zone>),
    /// A region's name: regions are given as their departments.
    Region(&'static str, Vec<Zone>),
    /// A postal code that is no INSEE code: the communes that have it.
    Postcode(Vec<Zone>),
    /// The code of a commune since merged, under this name, into another.
    Former(&'static str, Zone),
    /// No area has this code: those whose code is one slip away.
    Unknown(Vec<Zone>),
}

/// Enough to choose from, few enough to read.
const MOST: usize = 3;

impl ZoneFault {
    /// Exactly the text to type; for several codes, parted by a comma and a space.
    pub fn suggestion(&self) -> Option<String> {
        match self {
            ZoneFault::Empty => None,
            ZoneFault::Spelling(zone) | ZoneFault::Former(_, zone) => Some(zone.code()),
            ZoneFault::Several(zones) | ZoneFault::Region(_, zones) => {
                Some(zones.iter().map(Zone::code).collect::<Vec<_>>().join(", "))
            }
            ZoneFault::Name(zones) | ZoneFault::Postcode(zones) | ZoneFault::Unknown(zones) => {
                zones.first().map(Zone::code)
            }
        }
    }
}

pub(super) fn fault(text: &str) -> ZoneFault {
    if text.is_empty() {
        return ZoneFault::Empty;
    }
    let tight: String = text.chars().filter(|char| !char.is_whitespace()).collect();
    let padded = format!("0{tight}");
    if let Some(zone) = exact(&tight.to_uppercase()).or_else(|| exact(&tight.to_lowercase())) {
        return ZoneFault::Spelling(zone);
    }
    let is_number = tight.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(zone) = exact(&padded).filter(|_| is_number) {
        return ZoneFault::Spelling(zone);
    }
    let parts: Option<Vec<Zone>> =
        text.split([',', ';', ' ', '/', '+']).filter(|part| !part.is_empty()).map(exact).collect();
    match parts {
        Some(zones) if zones.len() > 1 => return ZoneFault::Several(zones),
        _ => {}
    }
    let code = tight.to_uppercase();
    let has_shape_of_code =
        code.bytes().any(|byte| byte.is_ascii_digit()) && code.bytes().filter(u8::is_ascii_alphabetic).count() <= 1;
    if has_shape_of_code { fault_of_code(&code) } else { fault_of_name(text) }
}

fn fault_of_code(code: &str) -> ZoneFault {
    if code == "20" {
        return ZoneFault::Unknown(["2A", "2B"].into_iter().filter_map(exact).collect());
    }
    // A postal code is meant more often than a code given up, such as those of the old Seine.
    let mut communes = territory::communes_at(code);
    if !communes.is_empty() {
        communes.sort_by_key(|commune| (commune.whole() != *commune, u8::MAX - commune.size()));
        return ZoneFault::Postcode(communes.into_iter().take(MOST).map(Zone::Commune).collect());
    }
    if let Some(former) = territory::former().iter().find(|former| former.code == code)
        && let Some(now) = exact(former.now)
    {
        return ZoneFault::Former(former.name, now);
    }
    if let Some(zone) = commune_of_siren(code) {
        return ZoneFault::Unknown(vec![zone]);
    }
    ZoneFault::Unknown(near_codes(code))
}

/// A commune's own SIREN is 21, its department, 0, its number, a key.
fn commune_of_siren(code: &str) -> Option<Zone> {
    let rest = code.strip_prefix("21").filter(|_| code.len() == 9 && code.is_ascii())?;
    exact(&format!("{}{}", &rest[..2], &rest[3..6]))
}

/// Areas whose code differs by one slip: two digits swapped first, then the most peopled.
fn near_codes(code: &str) -> Vec<Zone> {
    let is_near = |other: &str| strsim::osa_distance(code, other) == 1;
    let mut zones: Vec<Zone> = match code.len() {
        4..=6 => {
            let near = |commune: &&'static Commune| commune.whole() == *commune && is_near(commune.insee);
            territory::communes().iter().filter(near).map(Zone::Commune).collect()
        }
        8..=10 => {
            let near = |epci: &&Epci| is_near(&epci.siren.to_string());
            territory::epcis().iter().filter(near).map(Zone::Epci).collect()
        }
        _ => {
            let near = |department: &&Department| is_near(department.code);
            territory::departments().iter().filter(near).map(Zone::Department).collect()
        }
    };
    let letters = |code: &str| {
        let mut letters = code.as_bytes().to_vec();
        letters.sort_unstable();
        letters
    };
    zones.sort_by_key(|zone| {
        let size = match zone {
            Zone::Commune(commune) => commune.size(),
            Zone::France | Zone::Department(_) | Zone::Epci(_) => 0,
        };
        let is_elsewhere = zone.code().get(..2) != code.get(..2);
        (letters(&zone.code()) != letters(code), is_elsewhere, u8::MAX - size)
    });
    zones.truncate(MOST);
    zones
}

fn fault_of_name(text: &str) -> ZoneFault {
    let words = place_name::folded(text);
    let says = |kinds: &[&str]| words.split(' ').any(|word| kinds.contains(&word));
    let bare = place_name::bare(text);
    let country = ["france", "france entiere", "toute france", "national", "nationale", "pays"];
    if country.contains(&bare.as_str()) {
        return ZoneFault::Spelling(Zone::France);
    }
    let department = place_name::near_department(text);
    let epci = place_name::near_epci(text);
    let mut communes = place_name::communes_named(&bare);
    communes.extend(place_name::communes_named(text));
    if communes.is_empty() {
        communes.extend(place_name::near_commune(text, None));
    }
    if let Some(region) = place_name::near_region(text)
        && (says(&["region"]) || department.is_none_or(|found| found.name != region.name))
        && (place_name::is_same(region.name, text) || (department.is_none() && communes.is_empty() && epci.is_none()))
    {
        let departments = region.departments().into_iter().map(Zone::Department);
        return ZoneFault::Region(region.name, departments.collect());
    }
    let mut zones: Vec<Zone> = department.map(Zone::Department).into_iter().collect();
    zones.extend(communes.into_iter().map(Zone::Commune));
    zones.extend(epci.map(Zone::Epci));
    zones.sort_by_key(|zone| {
        let is_of_said_kind = match zone {
            Zone::Commune(_) => says(&["commune", "ville"]),
            Zone::Epci(_) => says(&["cc", "ca", "cu", "communaute", "epci", "agglo", "agglomeration"]),
            Zone::Department(_) => says(&["departement", "dept", "dpt"]),
            Zone::France => false,
        };
        (!is_of_said_kind, !place_name::is_same(zone.name(), text))
    });
    let mut unique = Vec::new();
    zones.retain(|zone| {
        !unique.contains(zone) && {
            unique.push(*zone);
            true
        }
    });
    zones.truncate(MOST);
    ZoneFault::Name(zones)
}
