//! An area that a service covers or a signatory works in.
//!
//! Answers which area a written code means (a commune's INSEE code, an EPCI's SIREN, a department,
//! or `france`), whether it holds a commune, and what to type where the text is no code.
//! Does not know who uses it, nor words for the screen.
//!
//! The four kinds of code are those of data·inclusion v1, `zone_eligibilite`.

use crate::model::values::siret::Siren;
use crate::model::values::territory::{self, Commune, Department, Epci};
use crate::model::values::zone_fault::{self, ZoneFault};

/// An area of France.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// The whole country, overseas included.
    France,
    /// A department.
    Department(&'static Department),
    /// An intercommunality.
    Epci(&'static Epci),
    /// A commune or a municipal district.
    Commune(&'static Commune),
}

impl Zone {
    /// Reads a code, exactly as it is to be written.
    pub fn parse(text: &str) -> Result<Zone, ZoneFault> {
        match exact(text) {
            Some(zone) => Ok(zone),
            None => Err(zone_fault::fault(text.trim())),
        }
    }

    /// The code to write.
    pub fn code(&self) -> String {
        match self {
            Zone::France => "france".to_owned(),
            Zone::Department(department) => department.code.to_owned(),
            Zone::Epci(epci) => epci.siren.to_string(),
            Zone::Commune(commune) => commune.insee.to_owned(),
        }
    }

    /// The name to display, as its source writes it.
    pub fn name(&self) -> &'static str {
        match self {
            Zone::France => "France",
            Zone::Department(department) => department.name,
            Zone::Epci(epci) => epci.name,
            Zone::Commune(commune) => commune.name,
        }
    }

    /// Whether a commune lies in the area. A city holds its municipal districts.
    pub fn holds(&self, commune: &'static Commune) -> bool {
        match self {
            Zone::France => true,
            Zone::Department(department) => commune.department == *department,
            Zone::Epci(epci) => commune.epci == Some(*epci),
            Zone::Commune(own) => commune == *own || commune.whole() == *own,
        }
    }

    /// Whether the whole of another area lies in this one.
    pub fn covers(&self, other: &Zone) -> bool {
        self == other || *self == Zone::France || {
            *other != Zone::France && other.communes().all(|commune| self.holds(commune))
        }
    }

    /// The communes of the area, municipal districts included, by code.
    pub fn communes(self) -> impl Iterator<Item = &'static Commune> {
        let among: &'static [Commune] = match self {
            Zone::France | Zone::Epci(_) => territory::communes(),
            Zone::Department(department) => territory::communes_of(department),
            Zone::Commune(commune) => territory::communes_of(commune.department),
        };
        among.iter().filter(move |commune| self.holds(commune))
    }
}

/// The area of a code, written as it has to be.
pub(super) fn exact(code: &str) -> Option<Zone> {
    match code.len() {
        2 | 3 => territory::department(code).map(Zone::Department),
        5 => territory::commune(code).map(Zone::Commune),
        6 => (code == "france").then_some(Zone::France),
        9 if !code.contains(char::is_whitespace) => Siren::parse(code).and_then(territory::epci).map(Zone::Epci),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Option<String> {
        Zone::parse(text).expect_err(text).suggestion()
    }

    fn held(zone: &str, insee: &str) -> bool {
        Zone::parse(zone).unwrap().holds(territory::commune(insee).unwrap())
    }

    #[test]
    fn every_kind_of_code_is_read() {
        for (code, name) in [
            ("france", "France"),
            ("31", "Haute-Garonne"),
            ("2A", "Corse-du-Sud"),
            ("974", "La Réunion"),
            ("31555", "Toulouse"),
            ("2B033", "Bastia"),
            ("97105", "Basse-Terre"),
            ("243100518", "Toulouse Métropole"),
            ("200071298", "Communauté de communes des Terres du Lauragais"),
            ("75101", "Paris 1er Arrondissement"),
        ] {
            let zone = Zone::parse(code).unwrap();
            assert_eq!((zone.code().as_str(), zone.name()), (code, name));
        }
    }

    #[test]
    fn an_area_holds_its_communes() {
        assert!(held("31", "31555") && held("243100518", "31044") && held("france", "97105"));
        assert!(held("75056", "75113") && !held("75113", "75056") && held("200054781", "75113"));
        assert!(!held("31395", "31555") && !held("32", "31555"));
        let zone = |code| Zone::parse(code).unwrap();
        assert!(zone("31").covers(&zone("243100518")) && !zone("243100518").covers(&zone("31")));
        assert!(!zone("31").covers(&zone("200034023")), "Tarn-Agout crosses the border");
    }

    #[test]
    fn a_name_leads_to_its_code() {
        for (text, code) in [
            ("Haute-Garonne", "31"),
            ("haute garonne", "31"),
            ("la Haute-Garonne (31)", "31"),
            ("Toulouse", "31555"),
            ("Toulousse", "31555"),
            ("ville de Muret", "31395"),
            ("Toulouse Metropole", "243100518"),
            ("Muretain Agglo", "200068641"),
            ("CC des Terres du Lauragais", "200071298"),
            ("Mayenne", "53"),
            ("commune de Mayenne", "53147"),
            ("La Réunion", "974"),
            ("France entière", "france"),
            ("FRANCE", "france"),
            ("Paris 13e", "75113"),
            ("Villefranche-de-Lauragais", "31582"),
            ("Seine St Denis", "93"),
            ("Hérault", "34"),
        ] {
            assert_eq!(typed(text).as_deref(), Some(code), "{text}");
        }
        assert_eq!(typed("Pays des merveilles imaginaires"), None);
    }

    #[test]
    fn a_region_leads_to_its_departments() {
        assert_eq!(typed("Occitanie").unwrap(), "09, 11, 12, 30, 31, 32, 34, 46, 48, 65, 66, 81, 82");
        assert_eq!(typed("région Bretagne").unwrap(), "22, 29, 35, 56");
        assert_eq!(typed("Corse").unwrap(), "2A, 2B");
    }

    #[test]
    fn a_code_slightly_wrong_is_mended() {
        for (text, code) in [
            ("2a004", "2A004"),
            ("1", "01"),
            ("1053", "01053"),
            ("243 100 518", "243100518"),
            ("31 ", "31"),
            ("31000", "31555"),
            ("31655", "31565"),
            ("315555", "31555"),
            ("01033X", "01033"),
            ("213105554", "31555"),
            ("20004", "2A004"),
            ("243100581", "243100518"),
            ("20", "2A"),
            ("31, 32", "31, 32"),
            ("75001", "75056"),
        ] {
            assert_eq!(typed(text).as_deref(), Some(code), "{text}");
        }
    }
}
