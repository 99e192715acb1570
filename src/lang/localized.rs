//! `Localized<T>`: one value in French and, where someone wrote it, in other languages.
//!
//! It says which value a reader gets and in which language that value is, so that no fallback is silent.
//! It does not know whether a translation is up to date.

use std::collections::BTreeMap;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::lang::tag::Lang;

/// The French value, which always exists, and the others in the order of their tags.
///
/// Invariant: `others` never holds French.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Localized<T> {
    source: T,
    others: BTreeMap<Lang, T>,
}

impl<T> Localized<T> {
    /// Makes a value that exists in French only.
    pub fn new(source: T) -> Localized<T> {
        Localized { source, others: BTreeMap::new() }
    }

    /// Returns the value written in this very language.
    pub fn get(&self, lang: Lang) -> Option<&T> {
        if lang == Lang::FR { Some(&self.source) } else { self.others.get(&lang) }
    }

    /// Returns the French value.
    pub fn source(&self) -> &T {
        &self.source
    }

    /// Returns what a reader of this language gets, and the language it is really in.
    ///
    /// The language itself, else its base (`pt-BR` reads `pt`), else French.
    pub fn resolve(&self, lang: Lang) -> (&T, Lang) {
        [lang, lang.base()]
            .into_iter()
            .find_map(|candidate| Some((self.get(candidate)?, candidate)))
            .unwrap_or((&self.source, Lang::FR))
    }

    /// Puts a value in a language, in place of the one that was there.
    pub fn insert(&mut self, lang: Lang, value: T) -> Option<T> {
        if lang == Lang::FR {
            Some(std::mem::replace(&mut self.source, value))
        } else {
            self.others.insert(lang, value)
        }
    }

    /// Makes another value of each value, language by language, French first.
    pub fn map<U>(&self, mut change: impl FnMut(Lang, &T) -> U) -> Localized<U> {
        Localized {
            source: change(Lang::FR, &self.source),
            others: self.others.iter().map(|(&lang, value)| (lang, change(lang, value))).collect(),
        }
    }

    /// Walks the values, French first, then in the order of the tags.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        let others = self.others.iter().map(|(&lang, value)| (lang, value));
        std::iter::once((Lang::FR, &self.source)).chain(others)
    }

    /// Walks the languages in which the value exists, French first.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        std::iter::once(Lang::FR).chain(self.others.keys().copied())
    }
}

impl<T: Serialize> Serialize for Localized<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.others.len() + 1))?;
        for (lang, value) in self.iter() {
            map.serialize_entry(&lang, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    fn title() -> Localized<&'static str> {
        let mut title = Localized::new("Forum");
        title.insert(lang("pt"), "Fórum");
        title.insert(lang("ar"), "منتدى");
        title
    }

    #[test]
    fn a_missing_language_says_that_it_reads_french() {
        assert_eq!(title().resolve(lang("ar")), (&"منتدى", lang("ar")));
        assert_eq!(title().resolve(lang("ti")), (&"Forum", Lang::FR));
        assert_eq!(title().resolve(lang("fr-simple")), (&"Forum", Lang::FR));
        assert_eq!(title().resolve(lang("pt-BR")), (&"Fórum", lang("pt")));
        assert_eq!(title().get(lang("fr-simple")), None);
    }

    #[test]
    fn french_comes_first_then_the_order_of_the_tags() {
        let tags: Vec<String> = title().languages().map(|lang| lang.to_string()).collect();
        assert_eq!(tags, ["fr", "ar", "pt"]);
        assert_eq!(
            serde_json::to_string(&title().map(|_, text| text.chars().count())).unwrap(),
            r#"{"fr":5,"ar":5,"pt":5}"#
        );
    }

    #[test]
    fn french_is_replaced_in_its_place() {
        let mut title = title();
        assert_eq!(title.insert(Lang::FR, "Salon"), Some("Forum"));
        assert_eq!(title.source(), &"Salon");
        assert_eq!(title.iter().count(), 3);
    }
}
