//! The one reader: a tree against a table. Every key and every value is checked; nothing stops at the first fault.

use crate::diag::near::nearest;
use crate::diag::problems::{Languages, Values};
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::entities;
use crate::model::fields::checks::{self, Checking};
use crate::model::fields::context::{Mode, Scope};
use crate::model::fields::kind::Kind;
use crate::model::fields::record::{Datum, Record, Slot, Value};
use crate::model::fields::shape;
use crate::model::fields::table::{Field, Need, Table, Words};
use crate::syntax::node::{Data, Entry, Node, Scalar, Style};
use crate::text::span::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads the head of a file. `is_broken` says that keys may be missing because of an error already told.
pub fn read(table: &'static Table, node: &Node, is_broken: bool, scope: &Scope, report: &mut Report) -> Record {
    let first_line = match node.entries().first() {
        _ if scope.path.as_str().ends_with(".md") => Span::new(node.span.file, 0, 3),
        Some(entry) => entry.key_span,
        None => node.span,
    };
    if !matches!(node.data, Data::Map(_) | Data::Empty) {
        let expected = shape::expected(&Kind::Record(table));
        report.push(node.span, shape::wrong(table.noun, expected, node, None));
        return Record::empty(table, first_line);
    }
    record(table, node, first_line, is_broken, scope, report)
}

fn record(
    table: &'static Table,
    node: &Node,
    top: Span,
    is_broken: bool,
    scope: &Scope,
    report: &mut Report,
) -> Record {
    let mut values = BTreeMap::new();
    for entry in node.entries() {
        match table.fields.iter().find(|field| field.key == &*entry.key) {
            Some(field) => {
                if let Some(value) = entry_value(field, entry, scope, report) {
                    values.insert(field.key, Slot { key_span: entry.key_span, value });
                }
            }
            None => report.push(entry.key_span, unknown_key(table, &entry.key)),
        }
    }
    if !is_broken && !matches!(scope.mode, Mode::Translation(_)) {
        for field in table.fields.iter().filter(|field| field.need == Need::Required) {
            if node.get(field.key).is_none() {
                report.push(top, missing_key(table, field));
            }
        }
    }
    Record { table, span: node.span, top, values }
}

/// One key's value; none when the key has no place in this file.
fn entry_value(field: &'static Field, entry: &Entry, scope: &Scope, report: &mut Report) -> Option<Value> {
    if let Mode::Translation(_) = scope.mode {
        if !is_translated(field) {
            let problem = Languages::FactInTranslation { key: field.key.to_owned(), french: scope.french_file() };
            report.push(entry.key_span, problem);
            return None;
        }
    } else if field.key == "traduction" {
        report.push(entry.key_span, Languages::TranslationOfFrench {});
        return None;
    }
    if matches!(entry.value.data, Data::Empty) {
        let problem = match field.need {
            Need::Required => Values::EmptyRequired { key: field.key.to_owned(), line: shape::line(field) },
            Need::Optional => Values::EmptyOptional { key: field.key.to_owned() },
        };
        report.push(entry.key_span, problem);
        let is_required = field.need == Need::Required;
        return is_required.then_some(Value { span: entry.key_span, datum: Datum::Faulty });
    }
    let checking = Checking { key: field.key, scope, is_prose: field.words == Words::Translated };
    Some(value(&field.kind, &entry.value, &checking, report))
}

/// True for what the file of another language may hold.
pub fn is_translated(field: &Field) -> bool {
    field.words == Words::Translated
        || field.key == "traduction"
        || matches!(field.kind, Kind::Id)
        || holds_words(&field.kind)
}

/// True for a map or a list of maps in which some words are translated.
pub fn holds_words(kind: &Kind) -> bool {
    match kind {
        Kind::Record(table) => {
            table.fields.iter().any(|field| field.words == Words::Translated || holds_words(&field.kind))
        }
        Kind::ListOf(inner) => holds_words(inner),
        Kind::Either(one, other) => holds_words(one) || holds_words(other),
        _ => false,
    }
}

fn value(kind: &'static Kind, node: &Node, checking: &Checking, report: &mut Report) -> Value {
    let datum = match kind {
        Kind::ListOf(inner) => list(inner, node, checking, report),
        Kind::Record(table) => nested(table, kind, node, checking, report),
        Kind::ByLanguage(inner) => by_language(inner, node, checking, report),
        Kind::Either(one, other) => {
            let chosen = if matches!(node.data, Data::Map(_)) { other } else { one };
            return value(chosen, node, checking, report);
        }
        Kind::Tree => Datum::Tree(node.clone()),
        _ if checking.is_prose && matches!(node.data, Data::Map(_)) => match checking.scope.mode {
            Mode::Yaml => by_language(kind, node, checking, report),
            Mode::French | Mode::Translation(_) => {
                let lang = node.entries().iter().map(|entry| &*entry.key).find(|key| *key != "fr").unwrap_or("en");
                let file = checking.scope.file_in(lang);
                report.push(node.span, Languages::LanguagesInSheet { key: checking.key.to_owned(), file });
                Datum::Faulty
            }
        },
        _ => match &node.data {
            Data::Scalar(scalar) => checks::scalar(kind, scalar, node.span, checking, report),
            Data::Empty => {
                report.push(node.span, Values::EmptyOptional { key: checking.key.to_owned() });
                Datum::Faulty
            }
            Data::List(_) | Data::Map(_) => {
                report.push(
                    node.span,
                    shape::wrong(checking.key, shape::expected(kind), node, shape::lone(checking.key, node)),
                );
                Datum::Faulty
            }
        },
    };
    Value { span: node.span, datum }
}

fn list(inner: &'static Kind, node: &Node, checking: &Checking, report: &mut Report) -> Datum {
    let is_translation = matches!(checking.scope.mode, Mode::Translation(_)) && holds_words(inner);
    match &node.data {
        Data::List(items) if is_translation => Datum::Items(
            (1usize..)
                .zip(items)
                .filter(|(_, item)| !matches!(item.data, Data::Empty))
                .map(|(rank, item)| {
                    let value = value(inner, item, checking, report);
                    let id = if let Datum::Record(record) = &value.datum { record.id() } else { None };
                    (id.unwrap_or_else(|| Arc::from(rank.to_string())), value)
                })
                .collect(),
        ),
        Data::Map(entries) if is_translation && entries.iter().all(|entry| is_item(&entry.value)) => Datum::Items(
            entries
                .iter()
                .map(|entry| (Arc::clone(&entry.key), value(inner, &entry.value, checking, report)))
                .collect(),
        ),
        Data::List(items) => {
            let values: Vec<Value> = items.iter().map(|item| value(inner, item, checking, report)).collect();
            repeated(inner, items, checking.key, report);
            Datum::List(values)
        }
        Data::Scalar(Scalar { text, style: Style::Plain, .. }) if shape::is_several(inner, text) => {
            let expected = shape::expected(&Kind::ListOf(inner));
            let typed =
                format!("{}: [{}]", checking.key, text.split(',').map(str::trim).collect::<Vec<_>>().join(", "));
            report.push(node.span, shape::wrong(checking.key, expected, node, Some(typed)));
            Datum::Faulty
        }
        Data::Scalar(_) | Data::Map(_) | Data::Empty => {
            let lone = value(inner, node, checking, report);
            Datum::List(if matches!(lone.datum, Datum::Faulty) { Vec::new() } else { vec![lone] })
        }
    }
}

fn is_item(node: &Node) -> bool {
    matches!(node.data, Data::Map(_) | Data::Empty)
}

/// A scalar written twice in a list.
fn repeated(inner: &Kind, items: &[Node], key: &str, report: &mut Report) {
    if matches!(inner, Kind::Line { .. } | Kind::Record(_) | Kind::Either(..)) {
        return;
    }
    for (rank, item) in items.iter().enumerate() {
        let Data::Scalar(scalar) = &item.data else { continue };
        let is_same = |other: &Node| matches!(&other.data, Data::Scalar(other) if other.text == scalar.text);
        if items[..rank].iter().any(is_same) {
            report.push(item.span, Values::Repeated { key: key.to_owned(), found: scalar.text.to_string() });
        }
    }
}

fn nested(table: &'static Table, kind: &Kind, node: &Node, checking: &Checking, report: &mut Report) -> Datum {
    if !matches!(node.data, Data::Map(_)) {
        report.push(node.span, shape::wrong(checking.key, shape::expected(kind), node, None));
        return Datum::Faulty;
    }
    let top = node.entries().first().map_or(node.span, |entry| entry.key_span);
    Datum::Record(Arc::new(record(table, node, top, false, checking.scope, report)))
}

fn by_language(inner: &'static Kind, node: &Node, checking: &Checking, report: &mut Report) -> Datum {
    let Data::Map(entries) = &node.data else {
        return value(inner, node, &Checking { is_prose: false, ..*checking }, report).datum;
    };
    let languages = checking.scope.context.languages;
    let mut words = Vec::new();
    for entry in entries {
        let lang = Lang::parse(&entry.key).filter(|lang| languages.contains(lang));
        match lang {
            Some(_) if matches!(entry.value.data, Data::Empty) => {
                report.push(entry.key_span, Values::EmptyOptional { key: entry.key.to_string() });
            }
            Some(lang) => {
                words.push((lang, value(inner, &entry.value, &Checking { is_prose: false, ..*checking }, report)));
            }
            None => {
                let tags: Vec<&str> = languages.iter().map(Lang::as_str).collect();
                let near = nearest(&entry.key, tags.iter().copied()).map(str::to_owned);
                let known = tags.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
                report.push(entry.key_span, Languages::NotOfThePortal { lang: entry.key.to_string(), near, known });
            }
        }
    }
    let needs_french = !matches!(inner, Kind::File);
    if needs_french && node.get("fr").is_none() {
        report.push(node.span, Languages::FrenchMissing { key: checking.key.to_owned() });
        return Datum::Faulty;
    }
    Datum::Words(words)
}

fn missing_key(table: &Table, field: &Field) -> Values {
    Values::MissingKey {
        key: field.key.to_owned(),
        noun: table.noun.to_owned(),
        line: shape::line(field),
        choices: shape::choices(&field.kind),
    }
}

fn unknown_key(table: &Table, key: &str) -> Values {
    let (key, noun) = (key.to_owned(), table.noun.to_owned());
    let keys: Vec<&str> = table.fields.iter().map(|field| field.key).collect();
    let near = shape::french_key(&key, &keys).or_else(|| nearest(&key, keys.iter().copied())).map(str::to_owned);
    if near.is_none() {
        let home = entities::tables().find(|other| other.fields.iter().any(|field| field.key == key));
        if let Some(home) = home {
            return Values::MisplacedKey { key, noun, home: home.noun.to_owned() };
        }
    }
    let known = keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    Values::UnknownKey { key, noun, near, known }
}
