//! JSON Schemas of partners' files, made from the tables that the reader reads by: an editor then completes keys,
//! lists codes with their labels, explains each field in French and underlines what `check` would refuse.
//!
//! Draft 7, which VS Code's YAML extension, check-jsonschema and every other tool honour alike. One schema a kind of
//! file; a Markdown kind has two, for the front matter of the French file and for that of the others (words only).
//! A schema accepts whatever the reader accepts, in the reading of a YAML 1.2 tool: a code without quotes may have
//! become a number there, a lone value stands for a list. It refuses what a tree alone shows to be wrong; what other
//! files, days or registers say is the reader's to tell.

pub(in crate::export) mod about;
pub(in crate::export) mod pattern;
mod record;
mod scalar;
pub mod sort;
mod together;
mod tree;

#[cfg(test)]
mod tests;

use crate::export::schema::record::Writer;
use crate::export::schema::sort::{SORTS, Shape, Sort};
use crate::theme::strings::Strings;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// How a file carries its languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A YAML file: a translated value is a text or a map of languages.
    Yaml,
    /// The front matter of the French file of a sheet.
    French,
    /// The front matter of a sheet's file in another language: words only.
    Translation,
}

/// The schemas, by file name; `words` gives the French labels of codes.
pub fn files(words: &Strings) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for sort in SORTS {
        for form in sort.forms() {
            files.insert(sort.file(*form), format!("{:#}\n", schema(sort, *form, words)));
        }
    }
    files
}

fn schema(sort: &Sort, form: Form, words: &Strings) -> Value {
    let writer = Writer { form, words };
    let root = match sort.shape {
        Shape::Record(table) | Shape::Sheet(table) => writer.record(table),
        Shape::Items(table) => json!({"type": "array", "items": writer.record(table)}),
        Shape::Groups => tree::groups(),
    };
    let Value::Object(mut root) = root else { unreachable!("a schema is a map") };
    root.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    root.insert("title".to_owned(), json!(sort.title(form)));
    root.insert("description".to_owned(), json!(sort.about(form)));
    let definitions = definitions(&Value::Object(root.clone()), words);
    if !definitions.is_empty() {
        root.insert("definitions".to_owned(), Value::Object(definitions));
    }
    Value::Object(root)
}

/// The shapes that hold themselves, where the schema names them.
fn definitions(root: &Value, words: &Strings) -> Map<String, Value> {
    let text = root.to_string();
    let is_named = |(name, _): &(&str, Value)| text.contains(&format!("#/definitions/{name}\""));
    tree::definitions(words).into_iter().filter(is_named).map(|(name, value)| (name.to_owned(), value)).collect()
}
