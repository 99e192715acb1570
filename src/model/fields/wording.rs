//! The words of a sheet, one by one: each French text with its path and its field, and what a translation says of it.
//!
//! It serves whoever works on words (translators); pages read [`super::reading::Reading`].

use crate::model::fields::kind::Kind;
use crate::model::fields::record::{Datum, Record, Value};
use crate::model::fields::table::{Field, Words};
use crate::model::fields::translation::{BODY, item_name};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A step of the path that leads to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A key of a map.
    Key(&'static str),
    /// An item of a list.
    Item {
        /// Its id, where it has one.
        id: Option<Arc<str>>,
        /// Its position, from 1.
        rank: usize,
    },
}

/// A French text of a sheet.
#[derive(Clone, Debug)]
pub struct FrenchText {
    /// Its dotted path (`corps` for the body).
    pub path: Arc<str>,
    /// The same, step by step; none for the body.
    pub steps: Vec<Step>,
    /// The text.
    pub text: Arc<str>,
    /// Its field; none for the body.
    pub field: Option<&'static Field>,
}

impl FrenchText {
    /// True when it is written in Markdown.
    pub fn is_markdown(&self) -> bool {
        self.field.is_none_or(|field| matches!(field.kind, Kind::Markdown))
    }

    /// The most characters that it may hold.
    pub fn max_length(&self) -> Option<usize> {
        match self.field?.kind {
            Kind::Line { max, .. } => Some(max),
            _ => None,
        }
    }
}

/// The French texts of a record, in the order of its table, the body last.
pub fn french_texts(record: &Record, body: Option<Arc<str>>) -> Vec<FrenchText> {
    let mut texts = Vec::new();
    collect(record, "", &[], &mut texts);
    if let Some(text) = body.filter(|body| !body.is_empty()) {
        texts.push(FrenchText { path: Arc::from(BODY), steps: Vec::new(), text, field: None });
    }
    texts
}

fn collect(record: &Record, prefix: &str, steps: &[Step], texts: &mut Vec<FrenchText>) {
    for field in record.table.fields {
        let Some(value) = record.get(field.key) else { continue };
        let path = format!("{prefix}{}", field.key);
        let steps = [steps, &[Step::Key(field.key)]].concat();
        match &value.datum {
            Datum::Text(text) | Datum::Prose(text, _) if field.words == Words::Translated => {
                texts.push(FrenchText { path: Arc::from(path), steps, text: Arc::clone(text), field: Some(field) });
            }
            Datum::Record(inner) => collect(inner, &format!("{path}."), &steps, texts),
            Datum::List(items) => {
                for (rank, item) in (1usize..).zip(items) {
                    if let Datum::Record(inner) = &item.datum {
                        let step = Step::Item { id: inner.id(), rank };
                        let steps = [&steps[..], &[step]].concat();
                        collect(inner, &format!("{path}.{}.", item_name(inner, rank)), &steps, texts);
                    }
                }
            }
            _ => {}
        }
    }
}

/// What a translation says, by the path of the French text that it translates.
pub fn other_words(french: &Record, other: &Record, body: Option<Arc<str>>) -> BTreeMap<Arc<str>, Arc<str>> {
    let mut words = BTreeMap::new();
    pair(french, other, "", &mut words);
    if let Some(body) = body.filter(|body| !body.is_empty()) {
        words.insert(Arc::from(BODY), body);
    }
    words
}

fn pair(french: &Record, other: &Record, prefix: &str, words: &mut BTreeMap<Arc<str>, Arc<str>>) {
    for field in french.table.fields.iter().filter(|field| field.key != "traduction") {
        let Some(value) = other.get(field.key) else { continue };
        let path = format!("{prefix}{}", field.key);
        match (&value.datum, french.get(field.key).map(|value| &value.datum)) {
            (Datum::Text(text) | Datum::Prose(text, _), Some(_)) if field.words == Words::Translated => {
                words.insert(Arc::from(path), Arc::clone(text));
            }
            (Datum::Record(other), Some(Datum::Record(french))) => pair(french, other, &format!("{path}."), words),
            (Datum::Items(items), Some(Datum::List(french))) => pair_items(french, items, &path, words),
            _ => {}
        }
    }
}

fn pair_items(french: &[Value], items: &[(Arc<str>, Value)], path: &str, words: &mut BTreeMap<Arc<str>, Arc<str>>) {
    for (rank, value) in (1usize..).zip(french) {
        let Datum::Record(record) = &value.datum else { continue };
        let name = item_name(record, rank);
        let place = rank.to_string();
        let item = items.iter().find(|(item, _)| *item == name || **item == *place);
        if let Some(Datum::Record(other)) = item.map(|(_, item)| &item.datum) {
            pair(record, other, &format!("{path}.{name}."), words);
        }
    }
}
