//! Fields that go together: one or the other, one with the other. What the reader asks of several keys at once,
//! where the keys alone show it.

use crate::model::fields::table::Table;
use serde_json::{Value, json};

/// What a table asks of its keys together.
pub(super) fn of(table: &Table) -> Vec<Value> {
    match table.noun {
        "un signataire" | "le contact du portail" => vec![at_least_one(&["courriel", "telephone"])],
        "un événement" => vec![
            exactly_one(&["seances", "recurrence"]),
            when("mode", &["en-ligne", "mixte"], &["lien_en_ligne"]),
            json!({"if": is("mode", &["en-ligne"]), "else": {"required": ["lieu"]}}),
        ],
        "une récurrence" => {
            vec![
                when("frequence", &["mensuelle"], &["rang"]),
                json!({"dependencies": {"heure_debut": ["heure_fin"], "heure_fin": ["heure_debut"]}}),
            ]
        }
        "un moyen de s’inscrire" => vec![exactly_one(&["lien", "courriel", "telephone"])],
        "un document" => vec![exactly_one(&["vocab", "texte"])],
        "un lieu" => vec![json!({"dependencies": {"latitude": ["longitude"], "longitude": ["latitude"]}})],
        "accord.yaml" => vec![at_least_one(&["duree_annees", "fin"])],
        "les visas" => vec![when("regle", &["silence-vaut-accord"], &["delai_jours"])],
        "`alors`" => vec![at_least_one(&["principal", "aussi", "services"])],
        "`attendu`" => vec![at_least_one(&["principal", "aussi", "jamais"])],
        "une colonne" => vec![parts(&["total"])],
        "une ligne" => vec![
            parts(&["sous-total", "total", "pourcentage"]),
            when("role", &["pourcentage"], &["sur"]),
            json!({"if": is("role", &["pourcentage"]), "then": without("valeurs"), "else": without("sur")}),
            json!({"if": is("role", &["sous-total", "total", "pourcentage"]), "else": {"required": ["valeurs"]}}),
        ],
        _ => Vec::new(),
    }
}

/// What adds others up names them; what does not names none.
fn parts(roles: &[&str]) -> Value {
    json!({"if": is("role", roles), "then": {"required": ["de"]}, "else": without("de")})
}

fn is(key: &str, codes: &[&str]) -> Value {
    json!({"required": [key], "properties": {key: {"enum": codes}}})
}

fn when(key: &str, codes: &[&str], needed: &[&str]) -> Value {
    json!({"if": is(key, codes), "then": {"required": needed}})
}

fn without(key: &str) -> Value {
    json!({"not": {"required": [key]}})
}

fn at_least_one(keys: &[&str]) -> Value {
    let each: Vec<Value> = keys.iter().map(|key| json!({"required": [key]})).collect();
    json!({"anyOf": each})
}

fn exactly_one(keys: &[&str]) -> Value {
    let each: Vec<Value> = keys.iter().map(|key| json!({"required": [key]})).collect();
    json!({"oneOf": each})
}
