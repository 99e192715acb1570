//! The words of one language: those that templates print, those that the program says, labels of codes, dates.

use crate::lang::locale::Locale;
use crate::lang::plural::{Message, Plurals};
use crate::lang::tag::Lang;
use crate::model::values::code::Code;
use crate::model::values::vocabulary::Vocabulary;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// The words of one language, complete: what its file lacks is there in French.
#[derive(Debug)]
pub struct Strings {
    /// The language.
    pub lang: Lang,
    /// Words that templates print (`t`).
    pub ui: Value,
    /// Messages that the program makes, with their plurals.
    pub say: HashMap<String, Message>,
    /// Labels of codes, by vocabulary.
    pub vocab: HashMap<String, HashMap<String, String>>,
    /// Dates, times, lists, order.
    pub locale: Locale,
    /// Plural rules.
    pub plurals: Plurals,
}

impl Strings {
    /// A message with its gaps filled. An unknown key is printed as it is, for all to see; a test asks for each.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.say.get(key).map_or_else(|| key.to_owned(), |message| message.format(values))
    }

    /// A message that counts: the form that the language wants for `n`, with `{n}` and the other gaps filled.
    pub fn count(&self, key: &str, n: u64, values: &[(&str, &str)]) -> String {
        self.say.get(key).map_or_else(|| key.to_owned(), |message| message.count(&self.plurals, n, values))
    }

    /// A message with its gaps open and all its forms, for a script to fill.
    pub fn message(&self, key: &str) -> Option<&Message> {
        self.say.get(key)
    }

    /// The messages whose keys begin in one of these ways, for a script to fill.
    pub fn messages(&self, beginnings: &[&str]) -> BTreeMap<String, &Message> {
        let is_wanted = |key: &str| beginnings.iter().any(|beginning| key.starts_with(beginning));
        self.say.iter().filter(|(key, _)| is_wanted(key)).map(|(key, message)| (key.clone(), message)).collect()
    }

    /// The label of a code.
    pub fn label(&self, vocabulary: &Vocabulary, code: Code) -> &str {
        self.word(vocabulary.name, code.as_str())
    }

    /// The label of a word of a list that is no vocabulary: a language spoken, a need.
    pub fn word<'a>(&'a self, list: &str, word: &'a str) -> &'a str {
        self.vocab.get(list).and_then(|labels| labels.get(word)).map_or(word, String::as_str)
    }
}
