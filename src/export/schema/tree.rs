//! What an entry reads itself: conditions of orientation, profiles, figures, words by language, fingerprints by field.

use crate::export::schema::pattern;
use crate::export::schema::scalar::{boolean, code, scalar};
use crate::model::entities::orientation::profile::{self, Domain, ProfileKey};
use crate::model::fields::kind::Kind;
use crate::theme::strings::Strings;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The schema of a tree, by its key.
pub(super) fn tree(key: &str) -> Value {
    match key {
        "si" => json!({"$ref": "#/definitions/condition"}),
        "profil" => json!({"$ref": "#/definitions/profil"}),
        "source" => json!({"$ref": "#/definitions/empreintes"}),
        "traductions" => json!({
            "type": "object",
            "propertyNames": {"pattern": pattern::LANGUAGE},
            "additionalProperties": {"type": ["string", "number"]},
        }),
        "valeurs" => json!({"type": "array", "items": {
            "type": ["number", "string", "null"],
            "pattern": "^\\s*(?:-?(?:\\d+\\.?\\d*|\\.\\d+))?\\s*$",
            "errorMessage": "écrivez un nombre, ou \"\" pour une case vide",
        }}),
        _ => unreachable!("every tree of the tables has its schema: a test writes them all"),
    }
}

/// Groups of words that mean the same.
pub(super) fn groups() -> Value {
    let word = json!({"type": ["string", "number"], "pattern": "\\S"});
    json!({
        "type": "array",
        "items": {"type": "array", "items": word, "minItems": 2, "errorMessage": "écrivez au moins deux mots"},
    })
}

/// The shapes that hold themselves.
pub(super) fn definitions(words: &Strings) -> [(&'static str, Value); 3] {
    let hash = scalar(&Kind::Hash, "source", words);
    let itself = json!({"$ref": "#/definitions/empreintes"});
    // Items by position, as the form of a CMS writes them: the first place, 0, is empty.
    let numbered =
        json!({"type": "array", "items": [{"type": "null"}], "additionalItems": {"anyOf": [{"type": "null"}, itself]}});
    let hashes = json!({"type": "object", "additionalProperties": {"anyOf": [hash, itself, numbered]}});
    [("condition", condition(words)), ("profil", profile(words)), ("empreintes", hashes)]
}

fn profile(words: &Strings) -> Value {
    let answers: Map<String, Value> = ProfileKey::all()
        .map(|key| {
            let one = answer(key, words);
            let answer = match key.domain() {
                Domain::Needs => json!({"anyOf": [{"type": "array", "items": one}, one]}),
                Domain::Number(_) | Domain::Code(_) | Domain::Level(_) | Domain::Boolean | Domain::Commune => one,
            };
            (key.as_str().to_owned(), described(answer, key, words))
        })
        .collect();
    json!({"type": "object", "additionalProperties": false, "properties": answers})
}

fn condition(words: &Strings) -> Value {
    let itself = json!({"$ref": "#/definitions/condition"});
    let several = |about: &str| json!({"type": "array", "minItems": 1, "items": itself, "description": about});
    let mut tests: Map<String, Value> =
        ProfileKey::all().map(|key| (key.as_str().to_owned(), described(test(key, words), key, words))).collect();
    let mut add = |key: &str, schema: Value| tests.insert(key.to_owned(), schema);
    add("tous", several("Toutes ces conditions à la fois."));
    add("un_de", several("Au moins une de ces conditions."));
    add("non", json!({"allOf": [itself], "description": "Le contraire de cette condition."}));
    add(
        "hors_commune",
        areas(
            scalar(&Kind::Commune, "commune", words),
            "La personne n’habite dans aucune de ces communes : codes INSEE.",
        ),
    );
    let departments = json!({
        "type": ["string", "integer"], "minimum": 1, "maximum": 976, "pattern": "^\\s*(?:\\d{2,3}|2[AB])\\s*$",
        "errorMessage": "écrivez un code de département entre guillemets, `\"31\"`",
    });
    let epcis = json!({
        "type": ["string", "integer"], "minimum": 100_000_000, "maximum": 999_999_999, "pattern": "^\\s*\\d{9}\\s*$",
        "errorMessage": "écrivez le SIREN d’une intercommunalité, neuf chiffres",
    });
    add("departement", areas(departments, "La personne habite dans un de ces départements : `\"31\"`."));
    add("epci", areas(epcis, "La personne habite dans une de ces intercommunalités : SIREN."));
    json!({"type": "object", "minProperties": 1, "additionalProperties": false, "properties": tests})
}

/// A value, any of a list, or bounds for what has an order.
fn test(key: ProfileKey, words: &Strings) -> Value {
    let one = answer(key, words);
    let mut shapes = vec![several_of(&one), one.clone()];
    if matches!(key.domain(), Domain::Number(_) | Domain::Level(_)) {
        shapes.push(json!({
            "type": "object",
            "minProperties": 1,
            "additionalProperties": false,
            "properties": {"min": one, "max": one},
        }));
    }
    json!({"anyOf": shapes})
}

fn answer(key: ProfileKey, words: &Strings) -> Value {
    match key.domain() {
        Domain::Number(most) => scalar(&Kind::Integer { min: 0, max: i64::from(most) }, key.as_str(), words),
        Domain::Code(vocabulary) | Domain::Level(vocabulary) => code(vocabulary, words),
        Domain::Boolean => boolean(),
        Domain::Commune => scalar(&Kind::Commune, key.as_str(), words),
        Domain::Needs => {
            let codes: BTreeSet<&str> = profile::needs().map(|need| need.as_str()).collect();
            json!({"enum": codes, "errorMessage": "besoin inconnu ; Ctrl+Espace montre la liste"})
        }
    }
}

fn areas(one: Value, about: &str) -> Value {
    json!({"anyOf": [several_of(&one), one], "description": about})
}

/// A list that is not empty.
fn several_of(one: &Value) -> Value {
    let message = one.get("errorMessage").cloned().unwrap_or_default();
    json!({"type": "array", "minItems": 1, "items": one, "errorMessage": message})
}

/// A question's words, as the form asks it.
fn described(mut schema: Value, key: ProfileKey, words: &Strings) -> Value {
    schema["description"] = json!(words.say(&format!("ask.{}", key.as_str()), &[]));
    schema
}
