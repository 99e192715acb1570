//! How people spell the names of places.
//!
//! Answers which commune, department, EPCI or region a written name means: accents, hyphens,
//! articles, `St`, `CEDEX 9` and small slips aside. Does not know codes (`zone`) nor addresses.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::values::territory::{self, Commune, Department, Epci, Region};

/// Words that say what kind of place it is, or only link; they never tell two places apart.
const LINKS: [&str; 9] = ["de", "du", "des", "d", "la", "le", "les", "l", "et"];
const KINDS: [&str; 15] = [
    "departement",
    "dept",
    "dpt",
    "commune",
    "ville",
    "communaute",
    "communes",
    "agglomeration",
    "agglo",
    "urbaine",
    "cc",
    "ca",
    "cu",
    "epci",
    "region",
];

/// Whether a written commune is this one: `Toulouse CEDEX 6`, `St-Gaudens`, `BALMA`.
pub fn names(commune: &'static Commune, written: &str) -> bool {
    let written = folded(written);
    written == folded(commune.name) || written == folded(commune.whole().name)
}

/// The commune that a name means: the same name but for its spelling, else a near one.
///
/// Between homonyms the department's own comes first, then the most peopled.
pub fn near_commune(written: &str, department: Option<&Department>) -> Option<&'static Commune> {
    let exact = communes_named(written);
    let own = |commune: &&&Commune| department.is_some_and(|own| own == commune.department);
    if let Some(commune) = exact.iter().find(own).or(exact.first()) {
        return Some(commune);
    }
    let name = folded(written);
    let limit = allowance(&name);
    let candidates = spellings().iter().filter_map(|(spelling, commune)| {
        let distance = distance_within(&name, spelling, limit)?;
        let elsewhere = department.is_some_and(|own| own != commune.department);
        Some((elsewhere, distance, u8::MAX - commune.size(), *commune))
    });
    candidates.min().map(|(_, _, _, commune)| commune)
}

/// The communes of this name, spelling aside, the most peopled first; then those it went into.
pub fn communes_named(written: &str) -> Vec<&'static Commune> {
    let name = folded(written);
    let spellings = spellings();
    let start = spellings.partition_point(|(spelling, _)| *spelling < name);
    let same = spellings[start..].iter().take_while(|(spelling, _)| *spelling == name);
    let mut communes: Vec<_> = same.map(|(_, commune)| *commune).collect();
    communes.sort_by_key(|commune| {
        let only_once = folded(commune.name) != name;
        (only_once, u8::MAX - commune.size(), commune.insee)
    });
    communes.dedup();
    communes
}

/// The department that a name means, with or without `département de`.
pub fn near_department(written: &str) -> Option<&'static Department> {
    nearest(territory::departments(), |department| department.name, &bare(written))
}

/// The EPCI that a name means, whatever is said of its kind (`CC`, `communauté de communes`).
pub fn near_epci(written: &str) -> Option<&'static Epci> {
    nearest(territory::epcis(), |epci| epci.name, &bare(written))
}

/// The region that a name means.
pub fn near_region(written: &str) -> Option<&'static Region> {
    nearest(territory::regions(), |region| region.name, &bare(written))
}

/// A name in one spelling: lower case, no accents, words parted by one space, no leading article.
pub fn folded(name: &str) -> String {
    let mut words = words(name);
    if let Some(at) = words.iter().position(|word| word == "cedex") {
        words.truncate(at);
    }
    if words.len() > 1 && matches!(words[0].as_str(), "le" | "la" | "les" | "l") {
        words.remove(0);
    }
    words.join(" ")
}

/// A name without the words for its kind, without links, and without a code beside it.
pub fn bare(name: &str) -> String {
    let mut words = words(name);
    words.retain(|word| {
        let is_code = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_digit());
        !is_code && !LINKS.contains(&word.as_str()) && !KINDS.contains(&word.as_str())
    });
    words.join(" ")
}

/// Whether two names are the same but for spelling and links.
pub fn is_same(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}

/// The words of a name; `arrondissement` goes, as `Paris 3e` says it already.
fn words(name: &str) -> Vec<String> {
    let unabridged = name.replace("s/", "sur ").replace("S/", "sur ");
    let letters = unabridged.nfd().filter(|char| !is_combining_mark(*char)).flat_map(char::to_lowercase);
    let mut plain = String::with_capacity(name.len());
    for letter in letters {
        match letter {
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            _ if letter.is_alphanumeric() => plain.push(letter),
            _ => plain.push(' '),
        }
    }
    let is_kept = |word: &&str| !matches!(*word, "arrondissement" | "arr" | "ardt");
    plain.split_whitespace().filter(is_kept).map(whole_word).collect()
}

fn whole_word(word: &str) -> String {
    match word {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        _ => match word.strip_suffix("eme") {
            Some(rank) if rank.parse::<u8>().is_ok() => format!("{rank}e"),
            _ => word.to_owned(),
        },
    }
}

/// Every name of a commune, present or former, folded and in order.
fn spellings() -> &'static [(String, &'static Commune)] {
    static SPELLINGS: OnceLock<Vec<(String, &'static Commune)>> = OnceLock::new();
    SPELLINGS.get_or_init(|| {
        let present = territory::communes().iter().map(|commune| (folded(commune.name), commune));
        let former = territory::former()
            .iter()
            .filter_map(|former| Some((folded(former.name), territory::commune(former.now)?)));
        let mut spellings: Vec<_> = present.chain(former).collect();
        spellings.sort();
        spellings.dedup();
        spellings
    })
}

fn nearest<T>(all: &'static [T], name: fn(&T) -> &'static str, written: &str) -> Option<&'static T> {
    let limit = allowance(written);
    let distance = |one: &'static T| Some((distance_within(written, &bare(name(one)), limit)?, one));
    all.iter().filter_map(distance).min_by_key(|(distance, _)| *distance).map(|(_, one)| one)
}

/// How many slips are forgiven: a short name turns too easily into another.
fn allowance(name: &str) -> usize {
    match name.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

fn distance_within(one: &str, other: &str, limit: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > limit {
        return None;
    }
    Some(strsim::osa_distance(one, other)).filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_matter() {
        let toulouse = territory::commune("31555").unwrap();
        assert!(names(toulouse, "TOULOUSE CEDEX 6") && !names(toulouse, "Muret"));
        assert!(names(territory::commune("31483").unwrap(), "St Gaudens"));
        assert!(names(territory::commune("31561").unwrap(), "L’Union"));
        assert!(names(territory::commune("75113").unwrap(), "Paris"));
        assert!(names(territory::commune("69383").unwrap(), "Lyon 3ème"));
    }

    #[test]
    fn a_slip_finds_its_commune() {
        let found = |name| near_commune(name, None).map(|commune| commune.insee);
        assert_eq!(found("Toulousse"), Some("31555"));
        assert_eq!(found("Colomier"), Some("31149"));
        assert_eq!(found("Villefranche de Lauragais"), Some("31582"));
        assert_eq!(found("Bourg de Nulle Part"), None);
    }

    #[test]
    fn the_department_decides_between_homonyms() {
        let found = |code| near_commune("Saint-Denis", territory::department(code)).unwrap().insee;
        assert_eq!((found("93"), found("974")), ("93066", "97411"));
        assert_eq!(near_commune("Saint Jean", territory::department("31")).unwrap().insee, "31488");
    }

    #[test]
    fn a_former_commune_leads_to_the_present_one() {
        assert_eq!(communes_named("Corveissiat")[0].insee, "01125");
    }

    #[test]
    fn the_kind_of_place_may_be_said_or_not() {
        assert_eq!(near_department("département de la Haute Garonne (31)").unwrap().code, "31");
        assert_eq!(near_epci("CA du Muretain").unwrap().name, "Le Muretain Agglo");
        assert_eq!(near_epci("cœur et côteaux du Comminges").unwrap().siren.to_string(), "200072643");
        assert_eq!(near_region("Occitanie").unwrap().departments().len(), 13);
    }
}
