//! One value: its type in the reading of a YAML 1.2 tool, its bounds, its shape, its codes with their labels.

use crate::export::schema::{about, pattern};
use crate::model::fields::kind::Kind;
use crate::model::values::vocabulary::Vocabulary;
use crate::theme::strings::Strings;
use serde_json::{Value, json};

/// Codes beyond this many are not told in a message.
const TOLD: usize = 20;

/// The schema of a lone value.
pub(super) fn scalar(kind: &Kind, key: &str, words: &Strings) -> Value {
    let mut schema = match kind {
        Kind::Code(vocabulary) => return code(vocabulary, words),
        Kind::Boolean => return boolean(),
        Kind::Line { .. } | Kind::Name | Kind::Markdown => json!({"type": ["string", "number"]}),
        Kind::Integer { min, max } => json!({"type": ["integer", "string"], "minimum": min, "maximum": max}),
        Kind::Decimal { min, max } => json!({"type": ["number", "string"], "minimum": min, "maximum": max}),
        // Codes made of digits, written without quotes.
        Kind::Reference(_) | Kind::Id => json!({"type": ["string", "integer"], "minimum": 0, "maxLength": 100}),
        Kind::Phone => json!({"type": ["string", "integer"], "minimum": 10}),
        Kind::Commune | Kind::Postcode => json!({"type": ["string", "integer"], "minimum": 1000, "maximum": 99999}),
        Kind::Zone => json!({"type": ["string", "integer"], "minimum": 1, "maximum": 999_999_999}),
        Kind::Siret => json!({"type": ["string", "integer"], "minimum": 0, "maximum": 99_999_999_999_999_u64}),
        Kind::Date
        | Kind::Time
        | Kind::Moment
        | Kind::DateOrMoment
        | Kind::TimeOrMoment
        | Kind::Language
        | Kind::Email
        | Kind::Url
        | Kind::Hours
        | Kind::Hash
        | Kind::File => json!({"type": "string"}),
        Kind::ListOf(_) | Kind::Record(_) | Kind::ByLanguage(_) | Kind::Either(..) | Kind::Tree => {
            unreachable!("lists, maps and choices are opened before")
        }
    };
    if let Some(pattern) = pattern::of(kind, key) {
        schema["pattern"] = json!(pattern);
    }
    schema["errorMessage"] = json!(format!("écrivez {}", about::expected(kind)));
    schema
}

/// One of a list of codes; a code made of digits may have been read as a number.
pub(super) fn code(vocabulary: &Vocabulary, words: &Strings) -> Value {
    let mut codes = Vec::new();
    let mut labels = Vec::new();
    for code in vocabulary.iter() {
        let label = words.label(vocabulary, code);
        codes.push(json!(code.as_str()));
        labels.push(label.to_owned());
        if let Ok(number) = code.as_str().parse::<i64>() {
            codes.push(json!(number));
            labels.push(label.to_owned());
        }
    }
    let mut schema = json!({"enum": codes});
    if vocabulary.iter().any(|code| words.label(vocabulary, code) != code.as_str()) {
        schema["markdownEnumDescriptions"] = json!(labels);
    }
    schema["errorMessage"] = json!(match vocabulary.codes.len() <= TOLD {
        true => format!("code inconnu ; les codes possibles : {}", vocabulary.codes.join(", ")),
        false => "code inconnu ; Ctrl+Espace montre la liste".to_owned(),
    });
    schema
}

/// Yes or no.
pub(super) fn boolean() -> Value {
    json!({"enum": ["oui", "non", true, false, "true", "false"], "errorMessage": "écrivez oui ou non"})
}
