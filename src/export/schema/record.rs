//! Tables of fields as objects: keys, what each may hold, which must be there.

use crate::export::schema::about::about;
use crate::export::schema::scalar::scalar;
use crate::export::schema::{Form, pattern, together, tree};
use crate::model::fields::kind::Kind;
use crate::model::fields::reader::{holds_words, is_translated};
use crate::model::fields::table::{Field, Need, Table, Words};
use crate::theme::strings::Strings;
use serde_json::{Map, Value, json};

/// What writes the schemas of one form.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    /// How the file carries its languages.
    pub(super) form: Form,
    /// French labels of codes.
    pub(super) words: &'a Strings,
}

impl Writer<'_> {
    /// A map with a table.
    pub(super) fn record(&self, table: &Table) -> Value {
        let fields: Vec<&Field> = table.fields.iter().filter(|field| self.takes(field)).collect();
        let properties: Map<String, Value> =
            fields.iter().map(|field| (field.key.to_owned(), self.field(field))).collect();
        let mut schema = json!({"type": "object", "additionalProperties": false, "properties": properties});
        if self.form == Form::Translation {
            return schema;
        }
        let required: Vec<&str> =
            fields.iter().filter(|field| field.need == Need::Required).map(|field| field.key).collect();
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        let together = together::of(table);
        if !together.is_empty() {
            schema["allOf"] = json!(together);
        }
        schema
    }

    fn takes(&self, field: &Field) -> bool {
        match self.form {
            Form::Yaml | Form::French => field.key != "traduction",
            Form::Translation => is_translated(field),
        }
    }

    fn field(&self, field: &Field) -> Value {
        let mut schema = self.value(&field.kind, field.key, field.words);
        let about = about(field, self.form);
        schema["description"] = json!(about.plain);
        schema["markdownDescription"] = json!(about.markdown);
        schema
    }

    fn value(&self, kind: &Kind, key: &str, words: Words) -> Value {
        match kind {
            Kind::ListOf(inner) => self.list(inner, key, words),
            Kind::Record(table) => self.record(table),
            Kind::ByLanguage(inner) => {
                let french = if matches!(**inner, Kind::File) { vec![] } else { vec!["fr"] };
                with_languages(scalar(inner, key, self.words), &french)
            }
            Kind::Either(one, other) => {
                json!({"anyOf": [self.value(one, key, words), self.value(other, key, words)]})
            }
            Kind::Tree => tree::tree(key),
            _ if self.form == Form::Yaml && words == Words::Translated => {
                with_languages(scalar(kind, key, self.words), &["fr"])
            }
            _ => scalar(kind, key, self.words),
        }
    }

    /// A list, or a lone value; in a translation also items by their name, and gaps.
    fn list(&self, inner: &Kind, key: &str, words: Words) -> Value {
        let item = self.value(inner, key, words);
        if self.form == Form::Translation && holds_words(inner) {
            let gap = json!({"anyOf": [item, {"type": "null"}]});
            return json!({"anyOf": [
                {"type": "array", "items": gap},
                {"type": "object", "additionalProperties": gap},
                item,
            ]});
        }
        let may_repeat = matches!(inner, Kind::Line { .. } | Kind::Record(_) | Kind::Either(..));
        list_of(item, !may_repeat)
    }
}

/// A list of a value, or the lone value. Where types tell them apart one schema says both, so that an editor shows one
/// text and one message.
fn list_of(item: Value, is_unique: bool) -> Value {
    let mut many = json!({"type": "array", "items": item});
    if is_unique {
        many["uniqueItems"] = json!(true);
    }
    if let Some(message) = item.get("errorMessage") {
        many["errorMessage"] = message.clone();
    }
    match either_type(&item, &many) {
        Some(both) => both,
        None => json!({"anyOf": [many, item]}),
    }
}

/// A text, or one a language, of which these must be there.
pub(super) fn with_languages(text: Value, needed: &[&str]) -> Value {
    let by_language = json!({
        "type": "object",
        "required": needed,
        "minProperties": 1,
        "propertyNames": {"pattern": pattern::LANGUAGE},
        "additionalProperties": text,
    });
    let mut both = either_type(&text, &by_language).unwrap_or_else(|| json!({"anyOf": [text, by_language]}));
    if let Some(message) = text.get("errorMessage").and_then(Value::as_str) {
        let french = if needed.is_empty() { "" } else { ", dont le français (`fr`)" };
        both["errorMessage"] = json!(format!("{message}, ou un par langue{french}"));
    }
    both
}

/// A value of plain types and a list or a map as one schema: the keywords of one say nothing of the other. None when
/// the value has codes or shapes of its own, which would bind both.
fn either_type(value: &Value, other: &Value) -> Option<Value> {
    let types = value.get("type")?;
    let binds = |key: &String| {
        !matches!(key.as_str(), "type" | "pattern" | "minimum" | "maximum" | "maxLength" | "errorMessage")
    };
    if value.as_object()?.keys().any(binds) {
        return None;
    }
    let mut all: Vec<Value> = types.as_array().cloned().unwrap_or_else(|| vec![types.clone()]);
    all.push(other["type"].clone());
    let mut both = other.as_object()?.clone();
    both.extend(value.as_object()?.clone());
    both.insert("type".to_owned(), json!(all));
    Some(Value::Object(both))
}
