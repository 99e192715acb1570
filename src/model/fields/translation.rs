//! Which words of a sheet are translated, from what, and whether the French changed since.

use crate::diag::near::nearest;
use crate::diag::problems::{Languages, Values};
use crate::diag::report::Report;
use crate::model::entities::common::{Translation, TranslationState};
use crate::model::fields::context::Scope;
use crate::model::fields::hash;
use crate::model::fields::record::{Datum, Record, Value};
use crate::model::fields::table::{Need, Words};
use crate::model::values::vocabulary;
use crate::syntax::node::{Data, Node};
use crate::text::file::FileId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The path of the body among the translated fields.
pub const BODY: &str = "corps";

/// The French words of a sheet, by dotted path.
pub type French = BTreeMap<Arc<str>, Arc<str>>;

/// Lists the translated French texts of a record and of the records inside it; `body` under `corps`.
pub fn french_words(record: &Record, body: Option<Arc<str>>) -> French {
    let mut words = French::new();
    collect(record, "", &mut words);
    if let Some(body) = body.filter(|body| !body.is_empty()) {
        words.insert(Arc::from(BODY), body);
    }
    words
}

fn collect(record: &Record, prefix: &str, words: &mut French) {
    for field in record.table.fields {
        let Some(value) = record.get(field.key) else { continue };
        let path = format!("{prefix}{}", field.key);
        match &value.datum {
            Datum::Text(text) | Datum::Prose(text, _) if field.words == Words::Translated => {
                words.insert(Arc::from(path), Arc::clone(text));
            }
            Datum::Record(inner) => collect(inner, &format!("{path}."), words),
            Datum::List(items) => {
                for (rank, item) in (1usize..).zip(items) {
                    if let Datum::Record(inner) = &item.datum {
                        collect(inner, &format!("{path}.{}.", item_name(inner, rank)), words);
                    }
                }
            }
            _ => {}
        }
    }
}

/// An item's name in a path: its id, else its position from 1.
pub fn item_name(item: &Record, rank: usize) -> Arc<str> {
    item.id().unwrap_or_else(|| Arc::from(rank.to_string()))
}

/// Checks that everything a translation says exists in French.
pub fn compare(french: &Record, other: &Record, prefix: &str, scope: &Scope, report: &mut Report) {
    for (key, slot) in other.values.iter().filter(|(key, _)| !matches!(**key, "traduction" | "id")) {
        let path = format!("{prefix}{key}");
        match (french.get(key).map(|value| &value.datum), &slot.value.datum) {
            (Some(Datum::Faulty), _) => {}
            (Some(Datum::Record(french)), Datum::Record(other)) => {
                compare(french, other, &format!("{path}."), scope, report);
            }
            (Some(Datum::List(french)), Datum::Items(items)) => compare_items(french, items, &path, scope, report),
            (Some(_), _) => {}
            // A required French text that is missing has been told already.
            (None, _) if is_required(french, key) => {}
            (None, _) => {
                report.push(slot.key_span, Languages::TextWithoutFrench { key: path, french: scope.french_file() })
            }
        }
    }
}

fn is_required(record: &Record, key: &str) -> bool {
    record.table.fields.iter().any(|field| field.key == key && field.need == Need::Required)
}

fn compare_items(french: &[Value], items: &[(Arc<str>, Value)], path: &str, scope: &Scope, report: &mut Report) {
    for (name, item) in items {
        match (find_item(french, name), &item.datum) {
            (Some(french), Datum::Record(other)) => {
                compare(french, other, &format!("{path}.{name}."), scope, report);
            }
            (Some(_), _) => {}
            (None, _) => report.push(
                item.span,
                Languages::ItemWithoutFrench {
                    key: path.to_owned(),
                    item: format!("`{name}`"),
                    french: scope.french_file(),
                },
            ),
        }
    }
}

fn find_item<'a>(french: &'a [Value], name: &str) -> Option<&'a Arc<Record>> {
    (1usize..).zip(french).find_map(|(rank, item)| match &item.datum {
        Datum::Record(record) if *item_name(record, rank) == *name || rank.to_string() == name => Some(record),
        _ => None,
    })
}

/// Reads `traduction` and says in what state the translation is.
pub fn state(french: &French, file: FileId, other: &Record, report: &mut Report) -> Translation {
    let all = || TranslationState::ToReview(french.keys().cloned().collect());
    let said = match other.get("traduction").map(|value| &value.datum) {
        Some(Datum::Record(said)) => said,
        _ => return Translation { file, mode: None, by: None, on: None, state: all(), absent: Vec::new() },
    };
    let mode = match said.get("mode").map(|value| &value.datum) {
        Some(Datum::Code(code)) => Some(*code),
        _ => None,
    };
    let by = match said.get("par").map(|value| &value.datum) {
        Some(Datum::Text(name)) => Some(Arc::clone(name)),
        _ => None,
    };
    let on = match said.get("le").map(|value| &value.datum) {
        Some(Datum::Date(date)) => Some(*date),
        _ => None,
    };
    let state = match said.get("source").map(|value| &value.datum) {
        Some(Datum::Tree(source)) => {
            let sources = sources(source, french, report);
            let is_same = |(path, text): &(&Arc<str>, &Arc<str>)| {
                sources.get(*path).is_some_and(|known| **known == *hash::of(text))
            };
            let changed: Vec<Arc<str>> =
                french.iter().filter(|one| !is_same(one)).map(|(path, _)| Arc::clone(path)).collect();
            match changed.is_empty() {
                false => TranslationState::ToReview(changed),
                true if mode == vocabulary::TRANSLATION_MODES.code("automatique") => TranslationState::Automatic,
                true => TranslationState::UpToDate,
            }
        }
        _ => all(),
    };
    Translation { file, mode, by, on, state, absent: Vec::new() }
}

fn sources(node: &Node, french: &French, report: &mut Report) -> BTreeMap<Arc<str>, Arc<str>> {
    let mut sources = BTreeMap::new();
    flatten(node, "", &mut |path, span, value| {
        let Data::Scalar(scalar) = &value.data else {
            report.push(value.span, Values::BadHash { found: String::new() });
            return;
        };
        let is_hash = scalar.text.strip_prefix("sha256-").is_some_and(|digits| {
            digits.len() == 12 && digits.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
        });
        if !is_hash {
            report.push(value.span, Values::BadHash { found: scalar.text.to_string() });
        }
        if !french.contains_key(path) {
            let near = nearest(path, french.keys().map(|path| &**path)).map(str::to_owned);
            report.push(span, Languages::UnknownPath { path: path.to_owned(), near });
        }
        sources.insert(Arc::from(path), Arc::clone(&scalar.text));
    });
    sources
}

/// Walks `{titre: …, etapes: {signature: {texte: …}}}` and `{etapes.signature.texte: …}` alike.
fn flatten(node: &Node, prefix: &str, each: &mut impl FnMut(&str, crate::text::span::Span, &Node)) {
    for entry in node.entries() {
        let path = format!("{prefix}{}", entry.key);
        match &entry.value.data {
            Data::Map(_) => flatten(&entry.value, &format!("{path}."), each),
            // The form of a CMS writes `{1: {texte: …}}` as a list whose first place, 0, is empty.
            Data::List(items) if is_numbered(items) => {
                for (rank, item) in items.iter().enumerate() {
                    flatten(item, &format!("{path}.{rank}."), each);
                }
            }
            Data::Empty | Data::Scalar(_) | Data::List(_) => each(&path, entry.key_span, &entry.value),
        }
    }
}

fn is_numbered(items: &[Node]) -> bool {
    items.first().is_some_and(|item| matches!(item.data, Data::Empty))
        && items.iter().all(|item| matches!(item.data, Data::Empty | Data::Map(_)))
}
