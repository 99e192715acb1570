//! Stems: what is left of a word without its endings. The one door of the Snowball stemmers.
//!
//! Pashto, Tigrinya and Bengali have none that a speaker has reviewed: their forms stand for themselves.

use crate::lang::tag::Lang;
use frostem::Algorithm;

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
        frostem::Stemmer::new(self.0).stem(lowered).into_owned()
    }
}
