//! The communes, EPCI, departments and regions of France, as of 2026.
//!
//! Answers what a code stands for, and what lies in what. The data travels with the program: one
//! deflated text made by `tests/tools/territory.py`, read once, at the first question.
//! Does not know how people spell places (`place_name`), what a partner may write for a zone
//! (`zone`), nor postal codes given to companies (`postcode` reasons about CEDEX).
//!
//! Source: npm `@etalab/decoupage-administratif` 6.0.0 (code MIT; data Licence Ouverte 2.0:
//! Code officiel géographique of INSEE, EPCI of the DGCL, postal codes of La Poste).

use crate::model::values::siret::Siren;
use crate::model::values::territory_table::table;

/// A commune in force, or a municipal district of Paris, Lyon or Marseille.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commune {
    /// INSEE code: five characters (`31555`, `2A004`, `97105`).
    pub insee: &'static str,
    /// Name as INSEE writes it, with a straight apostrophe (`L'Union`).
    pub name: &'static str,
    /// Department, or the overseas collectivity that stands for one.
    pub department: &'static Department,
    /// Intercommunality with its own taxation; a few islands have none.
    pub epci: Option<&'static Epci>,
    /// Postal codes, without the department's digits where they start with them.
    pub(super) postcodes: &'static str,
    /// How many times the population can be halved: enough to put the best known first.
    pub(super) size: u8,
}

/// A department, or an overseas collectivity.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Department {
    /// Two or three characters (`31`, `2A`, `974`).
    pub code: &'static str,
    /// Name (`Haute-Garonne`).
    pub name: &'static str,
    /// Where its communes start in the table, and how many they are.
    pub(super) rows: (usize, usize),
}

/// An intercommunality with its own taxation (métropole, communauté).
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Epci {
    /// Its SIREN, which is its code.
    pub siren: Siren,
    /// Name to display, its kind spelt out where the name needs it.
    pub name: &'static str,
}

/// A region, known only so that its name leads to its departments.
#[derive(Debug)]
pub struct Region {
    /// Name (`Occitanie`).
    pub name: &'static str,
    pub(super) departments: &'static str,
}

/// A commune merged into another, or a code given up.
#[derive(Debug)]
pub struct Former {
    /// The code it had; some are in use again, as the code of the commune it went into.
    pub code: &'static str,
    /// The name it had.
    pub name: &'static str,
    /// INSEE code of the commune of today.
    pub now: &'static str,
}

impl Commune {
    /// Its postal codes, in order; a territory without inhabitants has none.
    pub fn postcodes(&self) -> impl Iterator<Item = String> + use<> {
        let department = self.department.code;
        let whole = move |code: &str| match code.len() {
            5 => code.to_owned(),
            _ => format!("{department}{code}"),
        };
        self.postcodes.split_whitespace().map(whole)
    }

    /// The commune that a municipal district is part of; any other commune is its own.
    pub fn whole(&'static self) -> &'static Commune {
        let code = match self.insee.get(..3) {
            Some("751") => "75056",
            Some("132") => "13055",
            Some("693") if self.insee >= "69381" && self.insee <= "69389" => "69123",
            _ => return self,
        };
        commune(code).unwrap_or(self)
    }

    /// A rank by population, one more a doubling: between homonyms, the best known comes first.
    pub fn size(&self) -> u8 {
        self.size
    }
}

impl Region {
    /// The departments it is made of.
    pub fn departments(&self) -> Vec<&'static Department> {
        self.departments.split(' ').filter_map(department).collect()
    }
}

/// The commune of this INSEE code, exactly as INSEE writes it.
pub fn commune(insee: &str) -> Option<&'static Commune> {
    let communes = communes();
    let at = communes.binary_search_by(|commune| commune.insee.cmp(insee)).ok()?;
    Some(&communes[at])
}

/// Every commune and municipal district, by code.
pub fn communes() -> &'static [Commune] {
    table().communes
}

/// The communes of a department, by code.
pub fn communes_of(department: &Department) -> &'static [Commune] {
    let (start, count) = department.rows;
    &table().communes[start..start + count]
}

/// The communes that have this postal code, by code; the city goes before its districts.
pub fn communes_at(postcode: &str) -> Vec<&'static Commune> {
    let has = |commune: &&Commune| {
        let short = postcode.strip_prefix(commune.department.code).unwrap_or(postcode);
        commune.postcodes.split_whitespace().any(|own| own == short || own == postcode)
    };
    communes().iter().filter(has).collect()
}

/// The department of this code.
pub fn department(code: &str) -> Option<&'static Department> {
    departments().iter().find(|department| department.code == code)
}

/// Every department, by code.
pub fn departments() -> &'static [Department] {
    table().departments
}

/// The EPCI of this SIREN.
pub fn epci(siren: Siren) -> Option<&'static Epci> {
    epcis().iter().find(|epci| epci.siren == siren)
}

/// Every EPCI, in the order in which the list of communes meets them.
pub fn epcis() -> &'static [Epci] {
    table().epcis
}

/// The communes of an EPCI, by code.
pub fn communes_in(epci: &'static Epci) -> impl Iterator<Item = &'static Commune> {
    communes().iter().filter(move |commune| commune.epci == Some(epci))
}

/// Every region, by name.
pub fn regions() -> &'static [Region] {
    &table().regions
}

/// Former communes and codes, by code.
pub fn former() -> &'static [Former] {
    &table().former
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        assert_eq!(communes().len(), 35_014);
        assert_eq!((departments().len(), epcis().len(), regions().len()), (109, 1255, 26));
        assert!(communes().is_sorted_by_key(|commune| commune.insee));
        assert!(communes().iter().all(|commune| commune.insee.starts_with(commune.department.code)));
        assert!(former().iter().all(|former| commune(former.now).is_some()));
    }

    #[test]
    fn a_commune_knows_its_place() {
        let muret = commune("31395").unwrap();
        assert_eq!((muret.name, muret.department.name), ("Muret", "Haute-Garonne"));
        assert_eq!(muret.epci.unwrap().name, "Le Muretain Agglo");
        assert_eq!(muret.epci.unwrap().siren.to_string(), "200068641");
        assert_eq!(muret.postcodes().collect::<Vec<_>>(), ["31600"]);
        assert_eq!(communes_in(muret.epci.unwrap()).count(), 26);
    }

    #[test]
    fn corsica_overseas_and_districts_are_in() {
        assert_eq!(commune("2A004").unwrap().name, "Ajaccio");
        assert_eq!(commune("2A004").unwrap().postcodes().next().unwrap(), "20000");
        assert_eq!(commune("97105").unwrap().name, "Basse-Terre");
        let first = commune("75101").unwrap();
        assert_eq!((first.whole().insee, first.epci.unwrap().name), ("75056", "Métropole du Grand Paris"));
        assert_eq!(commune("69381").unwrap().whole().name, "Lyon");
        assert!(commune("2a004").is_none() && commune("31999").is_none());
    }

    #[test]
    fn a_department_lists_its_communes() {
        let garonne = department("31").unwrap();
        assert_eq!(communes_of(garonne).len(), 586);
        assert!(communes_of(garonne).iter().all(|commune| commune.department == garonne));
        assert_eq!(communes_at("31130").iter().filter(|commune| commune.name == "Balma").count(), 1);
    }
}
