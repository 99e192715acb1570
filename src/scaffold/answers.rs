//! What is known of a sheet before it is written: values by key, dotted for a key inside a map.

use std::collections::BTreeMap;

/// Values by key; a lone value is a list of one.
#[derive(Clone, Debug, Default)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl Answers {
    /// The same answers with one more; an empty one is no answer.
    #[must_use]
    pub fn with(mut self, key: &str, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.set(key, values.into_iter().map(Into::into).collect());
        self
    }

    /// Takes an answer; an empty one is none.
    pub fn set(&mut self, key: &str, values: Vec<String>) {
        if values.iter().any(|value| !value.trim().is_empty()) {
            self.0.insert(key.to_owned(), values);
        }
    }

    /// The values of a key.
    pub fn get(&self, key: &str) -> Option<&[String]> {
        self.0.get(key).map(Vec::as_slice)
    }

    /// The first value of a key.
    pub fn one(&self, key: &str) -> Option<&str> {
        self.get(key)?.first().map(String::as_str)
    }

    /// True when one of the values of a key is this one.
    pub fn holds(&self, key: &str, value: &str) -> bool {
        self.get(key).is_some_and(|values| values.iter().any(|known| known == value))
    }

    /// True when a key, or a key inside it, was answered.
    pub fn speaks_of(&self, key: &str) -> bool {
        let inside = format!("{key}.");
        self.0.keys().any(|known| known == key || known.starts_with(&inside))
    }
}
