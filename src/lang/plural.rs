//! How a language counts: the plural category of a number, and messages that have a form for each.
//!
//! The rules are CLDR's, of integers only; where the messages come from is not known here.

use std::collections::BTreeMap;
use std::fmt;

use icu_plurals::{PluralCategory as IcuCategory, PluralRules, PluralRulesPreferences};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::cldr;
use crate::lang::tag::Lang;
use crate::lang::template::Template;

/// The six categories of CLDR; every language has `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PluralCategory {
    /// Nothing at all, in Arabic for one.
    Zero,
    /// One, and what is said like it: 0 in French, 21 in Russian.
    One,
    /// Two, in Arabic for one.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Everything else.
    Other,
}

/// The plural rules of one language.
///
/// ICU's own rules object is not shared between threads, and costs well under a microsecond to make:
/// it is made at each question.
#[derive(Clone, Copy, Debug)]
pub struct Plurals {
    preferences: PluralRulesPreferences,
}

/// A text with gaps, in one form or in one form per plural category.
///
/// In YAML, a string or a map: `{one: "{n} page", other: "{n} pages"}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    other: Template,
    forms: BTreeMap<PluralCategory, Template>,
}

impl Plurals {
    /// Finds the rules of a language; one that CLDR does not know has `Other` alone.
    pub fn new(lang: Lang) -> Plurals {
        Plurals { preferences: cldr::locale(lang.as_str()).into() }
    }

    /// Returns the category of a number.
    pub fn category(&self, n: u64) -> PluralCategory {
        from_icu(self.rules().category_for(n))
    }

    /// Returns the categories the language makes use of.
    pub fn categories(&self) -> Vec<PluralCategory> {
        self.rules().categories().map(from_icu).collect()
    }

    fn rules(&self) -> PluralRules {
        PluralRules::try_new_cardinal(self.preferences).expect("compiled data hold the root's rules")
    }
}

impl Message {
    /// Reads a message that has one form.
    pub fn parse(text: &str) -> Result<Message, crate::lang::template::TemplateFault> {
        Ok(Message { other: Template::parse(text)?, forms: BTreeMap::new() })
    }

    /// Returns the text with its gaps filled; of several forms, that of `Other`.
    pub fn format(&self, values: &[(&str, &str)]) -> String {
        self.other.format(values)
    }

    /// Returns the form for a number, with its gaps filled; `{n}` is the number, in Western digits.
    ///
    /// A form `zero` is taken for 0 in every language, so that one may write "no result".
    /// A category without form reads that of `Other`.
    pub fn count(&self, plurals: &Plurals, n: u64, values: &[(&str, &str)]) -> String {
        let digits = n.to_string();
        let mut values_and_n = Vec::with_capacity(values.len() + 1);
        values_and_n.push(("n", digits.as_str()));
        values_and_n.extend_from_slice(values);
        self.form(plurals, n).format(&values_and_n)
    }

    /// Walks the names of the gaps of every form.
    pub fn gaps(&self) -> impl Iterator<Item = &str> {
        self.forms.values().chain([&self.other]).flat_map(Template::gaps)
    }

    fn form(&self, plurals: &Plurals, n: u64) -> &Template {
        if self.forms.is_empty() {
            return &self.other;
        }
        let zero = self.forms.get(&PluralCategory::Zero).filter(|_| n == 0);
        zero.or_else(|| self.forms.get(&plurals.category(n))).unwrap_or(&self.other)
    }
}

fn from_icu(category: IcuCategory) -> PluralCategory {
    match category {
        IcuCategory::Zero => PluralCategory::Zero,
        IcuCategory::One => PluralCategory::One,
        IcuCategory::Two => PluralCategory::Two,
        IcuCategory::Few => PluralCategory::Few,
        IcuCategory::Many => PluralCategory::Many,
        IcuCategory::Other => PluralCategory::Other,
    }
}

/// As it is written in YAML: a text, or a map of forms.
impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.forms.is_empty() {
            return serializer.collect_str(&self.other);
        }
        let forms = self.forms.iter().chain([(&PluralCategory::Other, &self.other)]);
        serializer.collect_map(forms.map(|(category, form)| (category, form.to_string())))
    }
}

impl<'de> Deserialize<'de> for Message {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Message, D::Error> {
        deserializer.deserialize_any(MessageVisitor)
    }
}

struct MessageVisitor;

impl<'de> Visitor<'de> for MessageVisitor {
    type Value = Message;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text, or a map from zero, one, two, few, many and other to texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Message, E> {
        Message::parse(text).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Message, A::Error> {
        let mut forms = BTreeMap::new();
        while let Some((category, template)) = map.next_entry::<PluralCategory, Template>()? {
            forms.insert(category, template);
        }
        let other = forms.remove(&PluralCategory::Other);
        Ok(Message { other: other.ok_or_else(|| A::Error::missing_field("other"))?, forms })
    }
}

#[cfg(test)]
mod tests {
    use super::PluralCategory::{Few, Many, One, Other, Two, Zero};
    use super::*;

    fn plurals(tag: &str) -> Plurals {
        Plurals::new(Lang::parse(tag).unwrap())
    }

    fn check(tag: &str, expected: &[(u64, PluralCategory)]) {
        for &(n, category) in expected {
            assert_eq!(plurals(tag).category(n), category, "{tag} {n}");
        }
    }

    #[test]
    fn every_language_counts_in_its_own_way() {
        check("fr", &[(0, One), (1, One), (2, Other), (1_000_000, Many)]);
        check("fr-simple", &[(0, One), (1, One), (2, Other), (21, Other)]);
        check("en", &[(0, Other), (1, One), (2, Other), (21, Other)]);
        check(
            "ar",
            &[(0, Zero), (1, One), (2, Two), (3, Few), (10, Few), (11, Many), (99, Many), (100, Other), (103, Few)],
        );
        check("fa", &[(0, One), (1, One), (2, Other)]);
        check("ps", &[(1, One), (2, Other)]);
        check("ti", &[(0, One), (1, One), (2, Other)]);
        check("ru", &[(1, One), (2, Few), (5, Many), (11, Many), (21, One), (22, Few), (112, Many)]);
        check("uk", &[(1, One), (3, Few), (5, Many), (14, Many), (101, One)]);
        check("es", &[(0, Other), (1, One), (2, Other), (1_000_000, Many)]);
        check("pt", &[(0, One), (1, One), (2, Other)]);
        check("tr", &[(0, Other), (1, One), (2, Other)]);
        check("bn", &[(0, One), (1, One), (2, Other)]);
    }

    #[test]
    fn arabic_has_six_forms_and_russian_four() {
        assert_eq!(plurals("ar").categories().len(), 6);
        assert_eq!(plurals("ru").categories(), [One, Few, Many, Other]);
    }

    #[test]
    fn a_message_takes_the_form_of_its_number() {
        let yaml = "{one: '{n} page', other: '{n} pages', zero: aucune page}";
        let message: Message = serde_yaml::from_str(yaml).unwrap();
        let text = |n| message.count(&plurals("fr"), n, &[]);
        assert_eq!([text(0), text(1), text(2)], ["aucune page", "1 page", "2 pages"]);
        assert_eq!(message.format(&[("n", "4")]), "4 pages");
    }

    #[test]
    fn a_category_without_form_reads_other() {
        let yaml = "{one: '{n} страница', few: '{n} страницы', other: '{n} страниц'}";
        let message: Message = serde_yaml::from_str(yaml).unwrap();
        let text = |n| message.count(&plurals("ru"), n, &[]);
        assert_eq!([text(21), text(22), text(25)], ["21 страница", "22 страницы", "25 страниц"]);
    }

    #[test]
    fn a_message_without_forms_is_a_string() {
        let message: Message = serde_yaml::from_str("'{n} sur {total}'").unwrap();
        assert_eq!(message.count(&plurals("fr"), 3, &[("total", "9")]), "3 sur 9");
        assert_eq!(message.gaps().collect::<Vec<_>>(), ["n", "total"]);
    }

    #[test]
    fn a_message_without_other_or_with_an_unknown_form_is_refused() {
        for yaml in ["{one: a}", "{one: a, other: b, several: c}", "{other: '{n'}", "[a]"] {
            assert!(serde_yaml::from_str::<Message>(yaml).is_err(), "{yaml}");
        }
    }
}
