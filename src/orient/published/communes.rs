//! The table of communes that a reader chooses from: those of the portal's territory, and the members of the
//! intercommunalities that rules or services name.
//!
//! Its first line is the version of the format, the second the SIREN of the intercommunalities. Then a commune a line,
//! by INSEE code, tabs between: code · name · postcodes, spaces between · place of its intercommunality in the second
//! line, from 0. What is the same as on the line before is left out; a commune without one has `-`.
//! A commune out of the table is of the department that its code begins with, and of no intercommunality that matters.

use super::areas;
use crate::model::values::territory::Commune;
use crate::model::values::zone::Zone;
use crate::site::plan::Site;
use std::collections::BTreeMap;

/// The table.
pub(super) fn table(site: &Site) -> String {
    let own = site.portal.portail.territory.iter().copied().filter(|zone| *zone != Zone::France);
    let named = areas(site).into_iter().filter(|zone| matches!(zone, Zone::Epci(_)));
    let communes: BTreeMap<&str, &Commune> =
        own.chain(named).flat_map(Zone::communes).map(|commune| (commune.insee, commune)).collect();
    let mut sirens: Vec<String> = Vec::new();
    let (mut rows, mut last) = (String::new(), (String::new(), String::new()));
    for commune in communes.values() {
        let epci = commune.epci.map_or("-".to_owned(), |epci| {
            let siren = epci.siren.to_string();
            let place = sirens.iter().position(|other| *other == siren).unwrap_or(sirens.len());
            if place == sirens.len() {
                sirens.push(siren);
            }
            place.to_string()
        });
        let postcodes = commune.postcodes().collect::<Vec<_>>().join(" ");
        let unless_same = |now: &str, before: &str| if now == before { String::new() } else { now.to_owned() };
        let name = commune.name.replace('\'', "’");
        let cells = [commune.insee.to_owned(), name, unless_same(&postcodes, &last.0), unless_same(&epci, &last.1)];
        rows.push_str(&format!("{}\n", cells.join("\t")));
        last = (postcodes, epci);
    }
    format!("{}\n{}\n{rows}", super::FORMAT, sirens.join(" "))
}
