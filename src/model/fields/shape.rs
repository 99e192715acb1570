//! How the shapes of fields are said: what is expected, what was found, the line to type.

use crate::diag::problems::Values;
use crate::diag::words::Bilingual;
use crate::model::fields::kind::Kind;
use crate::model::fields::table::Field;
use crate::model::values::vocabulary::Vocabulary;
use crate::syntax::node::{Data, Node};

/// A value of the wrong shape.
pub(super) fn wrong(key: &str, expected: Bilingual, node: &Node, typed: Option<String>) -> Values {
    Values::WrongShape { key: key.to_owned(), expected, found: found(node), typed }
}

fn found(node: &Node) -> Bilingual {
    match &node.data {
        Data::Empty => Bilingual::new("rien", "nothing"),
        Data::Scalar(_) => Bilingual::new("un texte", "a text"),
        Data::List(_) => Bilingual::new("une liste", "a list"),
        Data::Map(_) => Bilingual::new("un groupe de champs", "a group of fields"),
    }
}

/// What a kind expects, in words.
pub fn expected(kind: &Kind) -> Bilingual {
    let (fr, en) = match kind {
        Kind::Line { .. } | Kind::Name => ("un texte", "a text"),
        Kind::Markdown => ("un texte (sur plusieurs lignes, après `|`)", "a text (on several lines, after `|`)"),
        Kind::Boolean => ("`oui` ou `non`", "`oui` or `non`"),
        Kind::Integer { .. } | Kind::Decimal { .. } => ("un nombre", "a number"),
        Kind::Date => ("une date comme `2026-12-10`", "a date such as `2026-12-10`"),
        Kind::Time => ("une heure comme `\"14:00\"`", "a time such as `\"14:00\"`"),
        Kind::Moment => ("un moment comme `2026-12-10T14:00`", "a moment such as `2026-12-10T14:00`"),
        Kind::DateOrMoment => {
            ("une date ou un moment comme `2026-12-10T14:00`", "a date or a moment such as `2026-12-10T14:00`")
        }
        Kind::TimeOrMoment => ("une heure comme `\"14:00\"` ou un moment", "a time such as `\"14:00\"` or a moment"),
        Kind::Code(_) => ("un code", "a code"),
        Kind::Reference(_) | Kind::Id => ("un identifiant", "an identifier"),
        Kind::Language => ("un code de langue", "a language code"),
        Kind::Phone => ("un numéro de téléphone", "a telephone number"),
        Kind::Email => ("une adresse électronique", "an e-mail address"),
        Kind::Url => ("une adresse web", "a web address"),
        Kind::Commune => ("un code INSEE", "an INSEE code"),
        Kind::Zone => ("un code de territoire", "a code of territory"),
        Kind::Postcode => ("un code postal", "a postal code"),
        Kind::Siret => ("un SIRET", "a SIRET"),
        Kind::Hours => ("des horaires", "opening hours"),
        Kind::Hash => ("une empreinte", "a fingerprint"),
        Kind::File => ("un nom de fichier", "a file name"),
        Kind::ListOf(inner) => {
            let inner = expected(inner);
            return Bilingual::new(
                format!("une liste entre crochets ({} par élément)", inner.fr),
                format!("a list in square brackets ({} an item)", inner.en),
            );
        }
        Kind::Record(table) => {
            let keys: Vec<String> = table.fields.iter().take(3).map(|field| format!("{}: …", field.key)).collect();
            let keys = keys.join(", ");
            return Bilingual::new(
                format!("un groupe de champs (`{{{keys}}}`)"),
                format!("a group of fields (`{{{keys}}}`)"),
            );
        }
        Kind::ByLanguage(inner) => return expected(inner),
        Kind::Either(one, _) => return expected(one),
        Kind::Tree => ("un groupe de champs", "a group of fields"),
    };
    Bilingual::new(fr, en)
}

/// The text to type where a list of one stands for a lone value.
pub(super) fn lone(key: &str, node: &Node) -> Option<String> {
    let Data::List(items) = &node.data else { return None };
    let [Node { data: Data::Scalar(scalar), .. }] = items.as_slice() else { return None };
    Some(format!("{key}: {}", scalar.text))
}

/// True when a plain text looks like several values that should be a list.
pub(super) fn is_several(inner: &Kind, text: &str) -> bool {
    let is_word = matches!(
        inner,
        Kind::Code(_) | Kind::Reference(_) | Kind::Language | Kind::Zone | Kind::Id | Kind::Integer { .. } | Kind::Date
    );
    is_word && text.contains(',')
}

/// The line to type for a missing field.
pub(super) fn line(field: &Field) -> String {
    format!("{}: {}", field.key, sample(&field.kind))
}

fn sample(kind: &Kind) -> String {
    match kind {
        Kind::Boolean => "oui".to_owned(),
        Kind::Date => "2026-12-10".to_owned(),
        Kind::Time | Kind::TimeOrMoment => "\"14:00\"".to_owned(),
        Kind::Moment | Kind::DateOrMoment => "2026-12-10T14:00".to_owned(),
        Kind::Phone => "\"05 36 49 00 12\"".to_owned(),
        Kind::Email => "accueil@example.org".to_owned(),
        Kind::Url => "https://…".to_owned(),
        Kind::Commune => "\"31555\"".to_owned(),
        Kind::Zone => "\"31\"".to_owned(),
        Kind::Postcode => "\"31000\"".to_owned(),
        Kind::Language => "fr".to_owned(),
        Kind::ListOf(inner) => format!("[{}]", sample(inner)),
        Kind::Record(table) => {
            let required: Vec<String> =
                table.fields.iter().filter(|field| field.need == super::table::Need::Required).map(line).collect();
            format!("{{{}}}", if required.is_empty() { "…".to_owned() } else { required.join(", ") })
        }
        Kind::Either(one, _) => sample(one),
        _ => "…".to_owned(),
    }
}

/// The choices of a short vocabulary, to be shown after the line.
pub(super) fn choices(kind: &Kind) -> String {
    match kind {
        Kind::Code(vocabulary) if vocabulary.codes.len() <= 20 => listed(vocabulary),
        Kind::ListOf(inner) => choices(inner),
        _ => String::new(),
    }
}

/// The codes of a vocabulary between backticks.
pub(super) fn listed(vocabulary: &Vocabulary) -> String {
    vocabulary.codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ")
}

/// English or usual names of keys, for who writes from memory.
const ALIASES: &[(&str, &str)] = &[
    ("title", "titre"),
    ("nom", "titre"),
    ("name", "nom"),
    ("summary", "resume"),
    ("description", "resume"),
    ("chapo", "resume"),
    ("accroche", "resume"),
    ("phone", "telephone"),
    ("tel", "telephone"),
    ("mail", "courriel"),
    ("email", "courriel"),
    ("e-mail", "courriel"),
    ("mel", "courriel"),
    ("address", "adresse"),
    ("city", "commune"),
    ("ville", "commune"),
    ("cp", "code_postal"),
    ("zip", "code_postal"),
    ("insee", "code_insee"),
    ("lat", "latitude"),
    ("lon", "longitude"),
    ("lng", "longitude"),
    ("languages", "langues"),
    ("url", "lien"),
    ("site", "site_web"),
    ("website", "site_web"),
    ("place", "lieu"),
    ("location", "lieu"),
    ("date", "seances"),
    ("dates", "seances"),
    ("start", "debut"),
    ("end", "fin"),
    ("status", "statut"),
    ("price", "frais"),
    ("prix", "frais"),
    ("tarif", "frais"),
    ("audience", "publics"),
    ("public", "publics"),
    ("theme", "thematiques"),
    ("themes", "thematiques"),
    ("documents", "apporter"),
    ("apporter", "documents"),
    ("firstname", "prenom"),
    ("from", "du"),
    ("to", "au"),
    ("label", "titre"),
    ("niveau_francais", "francais"),
    ("updated", "modifie_le"),
    ("text", "texte"),
    ("alt", "alternative"),
];

/// The French key for a usual other name, when the table has it.
pub(super) fn french_key<'a>(key: &str, keys: &[&'a str]) -> Option<&'a str> {
    let key = key.to_lowercase();
    ALIASES
        .iter()
        .filter(|(alias, _)| *alias == key)
        .find_map(|(_, french)| keys.iter().find(|known| *known == french).copied())
}
