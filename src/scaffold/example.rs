//! What a key could hold: an example to uncomment, and the codes that it allows.

use crate::model::fields::kind::Kind;
use crate::model::fields::table::{Field, Need, Table};
use crate::model::values::vocabulary::Vocabulary;
use crate::scaffold::scalar;

/// Examples of words, for keys whose kind alone says too little.
pub const WORDS: &[(&str, &str)] = &[
    ("titre", "Conseil pour l’emploi"),
    ("resume", "Un conseiller vous aide à chercher un emploi. C’est gratuit."),
    ("nom", "Le Relais emploi"),
    ("sigle", "Relais"),
    ("ancien_nom", "Maison de l’emploi"),
    ("accroche", "Le Relais vous aide à trouver un emploi."),
    ("prenom", "Camille"),
    ("fonction", "Chargée d’accueil"),
    ("adresse", "1 place de l’Exemple"),
    ("complement", "Bâtiment B, premier étage"),
    ("commune", "Toulouse"),
    ("acces_transport", "Métro ligne A, station Capitole"),
    ("frais_precisions", "Deux euros par atelier"),
    ("pour_la_personne", "Téléphonez pour prendre rendez-vous."),
    ("pour_lauditeur", "Envoyez un courriel avec l’accord de la personne."),
    ("premier_rendez_vous", "Vous parlez de votre parcours pendant une heure."),
    ("precision", "Prochaines places en janvier"),
    ("motif", "La salle est fermée. Une autre date sera donnée ici."),
    ("employeurs", "Crèche Les Exemples"),
    ("represente_par", "Camille Exemple"),
    ("qualite", "Direction"),
    ("alternative", "La salle d’accueil"),
    ("credit", "Camille Exemple"),
    ("texte", "Une lettre de votre employeur"),
    ("mainteneurs", "@organisation/equipe"),
    ("horaires", "Mo-Fr 09:00-12:00,14:00-17:00"),
    ("sous_titre", "Travailler et se former quand on arrive"),
    ("fuseau", "Europe/Paris"),
    ("theme", "passerelle"),
    ("fichier", "accueil.jpg"),
    ("acceslibre", "https://acceslibre.beta.gouv.fr/"),
    ("directeur_publication", "Camille Exemple"),
    ("par", "Camille Exemple"),
];

/// Codes shown whole when there are so many at the most, or when one of them is required.
const FEW: usize = 20;

/// An example value of a field, as YAML.
pub fn value(field: &Field) -> String {
    of(field.key, &field.kind)
}

fn of(key: &str, kind: &Kind) -> String {
    let text = |text: &str| scalar::yaml(kind, &[text.to_owned()]);
    match kind {
        Kind::Line { .. } | Kind::Name | Kind::Markdown => text(words(key).unwrap_or("…")),
        Kind::Hours => text("Mo-Fr 09:00-12:00,14:00-17:00"),
        Kind::Boolean => "oui".to_owned(),
        Kind::Integer { min, max } => integer(key, *min, *max).to_string(),
        Kind::Decimal { max, .. } => match key {
            "latitude" => "43.6045".to_owned(),
            "longitude" => "1.4440".to_owned(),
            _ if *max > 50.0 => "12.5".to_owned(),
            _ => "1.5".to_owned(),
        },
        // What has been done may not lie after today.
        Kind::Date if matches!(key, "modifie_le" | "verifie_le" | "signe_le") => "2026-01-15".to_owned(),
        Kind::Date => "2026-12-10".to_owned(),
        Kind::Time | Kind::TimeOrMoment => "\"14:00\"".to_owned(),
        Kind::Moment | Kind::DateOrMoment => {
            if matches!(key, "fin" | "au") {
                "2026-12-10T17:00".to_owned()
            } else {
                "2026-12-10T14:00".to_owned()
            }
        }
        Kind::Code(vocabulary) => text(vocabulary.codes.first().copied().unwrap_or_default()),
        Kind::Reference(_) => "nom-de-la-fiche".to_owned(),
        Kind::Id => words(key).unwrap_or("ancien-nom").to_owned(),
        Kind::Language => "fr".to_owned(),
        Kind::Phone => "\"01 99 00 12 34\"".to_owned(),
        Kind::Email => "accueil@relais.example.org".to_owned(),
        Kind::Url => "https://relais.example.org/".to_owned(),
        Kind::Commune => "\"31555\"".to_owned(),
        Kind::Zone => "\"31\"".to_owned(),
        Kind::Postcode => "\"31000\"".to_owned(),
        Kind::Siret => "\"13002526500013\"".to_owned(),
        Kind::Hash => "sha256-182b3b733041".to_owned(),
        Kind::File => words(key).unwrap_or("lecture.mp3").to_owned(),
        Kind::ListOf(inner) => format!("[{}]", of(key, inner)),
        Kind::Record(table) => record(table),
        Kind::ByLanguage(inner) => format!("{{fr: {}}}", of(key, inner)),
        Kind::Either(one, _) => of(key, one),
        Kind::Tree => "{}".to_owned(),
    }
}

fn words(key: &str) -> Option<&'static str> {
    WORDS.iter().find(|(known, _)| *known == key).map(|(_, words)| *words)
}

fn integer(key: &str, min: i64, max: i64) -> i64 {
    match key {
        "min" => 18,
        "max" => 25,
        "max_rqth" => 30,
        "places" => 20,
        _ => 1.clamp(min, max),
    }
}

/// A map: what it must hold, else its first two keys.
fn record(table: &Table) -> String {
    let required = table.fields.iter().filter(|field| field.need == Need::Required);
    let mut shown: Vec<&Field> = required.collect();
    if shown.is_empty() {
        let wanted = if table.fields.iter().any(|field| field.key == "vocab") { 1 } else { 2 };
        shown.extend(table.fields.iter().take(wanted));
    }
    let pairs: Vec<String> = shown.iter().map(|field| format!("{}: {}", field.key, value(field))).collect();
    format!("{{{}}}", pairs.join(", "))
}

/// What to say of the codes that a field allows, beside the values that it has; empty for what has none.
pub fn codes(field: &Field, values: &[String]) -> String {
    match &field.kind {
        Kind::Code(vocabulary) => format!("Un code parmi\u{202f}: {}.", listed(vocabulary, field.need, values)),
        Kind::ListOf(Kind::Code(vocabulary)) => {
            format!("Un ou plusieurs codes parmi\u{202f}: {}.", listed(vocabulary, field.need, values))
        }
        _ => String::new(),
    }
}

/// A short list whole; a long one whole where a code is still to be chosen, else those near the chosen ones.
fn listed(vocabulary: &Vocabulary, need: Need, values: &[String]) -> String {
    let is_short = vocabulary.codes.len() <= FEW;
    let is_open = need == Need::Required && values.is_empty();
    if is_short || is_open {
        return vocabulary.codes.join(", ");
    }
    let family = |code: &str| code.split("--").next().unwrap_or(code).to_owned();
    let near: Vec<&str> = vocabulary
        .codes
        .iter()
        .copied()
        .filter(|code| values.iter().any(|value| family(value) == family(code)))
        .collect();
    let shown = if near.is_empty() { &vocabulary.codes[..3] } else { &near };
    format!("{}, …", shown.join(", "))
}
