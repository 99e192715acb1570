//! Stems: what is left of a word without its endings. The one door of the Snowball stemmers.
//!
//! Pashto, Tigrinya and Bengali have none that a speaker has reviewed: their forms stand for themselves.

use crate::lang::tag::Lang;
use frostem::Algorithm;

/// French plurals in s after a vowel, which Snowball takes for words in s such as « permis » or « mois »; in the order
/// of their letters.
const PLURALS: [&str; 31] = [
    "agendas",
    "amis",
    "apprentis",
    "appuis",
    "convois",
    "défis",
    "délais",
    "emplois",
    "ennuis",
    "envois",
    "essais",
    "euros",
    "infos",
    "lois",
    "menus",
    "métros",
    "numéros",
    "octrois",
    "photos",
    "quais",
    "quotas",
    "radios",
    "reçus",
    "renvois",
    "revenus",
    "suivis",
    "taxis",
    "tournois",
    "vélos",
    "vidéos",
    "visas",
];

/// The stemmer of a language.
#[derive(Clone, Copy, Debug)]
pub struct Stemmer(Algorithm);

impl Stemmer {
    /// The stemmer of a language, where there is one.
    pub fn of(lang: Lang) -> Option<Self> {
        let algorithm = match lang.base().as_str() {
            "fr" => Algorithm::French,
            "en" => Algorithm::English,
            "ar" => Algorithm::Arabic,
            "fa" => Algorithm::Persian,
            "ru" => Algorithm::Russian,
            "uk" => Algorithm::Ukrainian,
            "es" => Algorithm::Spanish,
            "pt" => Algorithm::Portuguese,
            "tr" => Algorithm::Turkish,
            _ => return None,
        };
        Some(Self(algorithm))
    }

    /// The stem of a word in lower case, with its accents.
    pub fn stem(self, lowered: &str) -> String {
        let is_plural = matches!(self.0, Algorithm::French) && PLURALS.contains(&lowered);
        let lowered = if is_plural { lowered.trim_end_matches('s') } else { lowered };
        frostem::Stemmer::new(self.0).stem(lowered).into_owned()
    }
}
