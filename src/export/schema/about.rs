//! What an editor shows over a field: what it is for, whether it is required, what is written there.

use crate::export::schema::Form;
use crate::model::fields::kind::Kind;
use crate::model::fields::shape;
use crate::model::fields::table::{Field, Need, Words};

/// The French words of a field: without and with emphasis.
pub(super) struct About {
    pub(super) plain: String,
    pub(super) markdown: String,
}

/// Says what a field is for and how it is written.
pub(super) fn about(field: &Field, form: Form) -> About {
    let about = match field.about.ends_with(['.', '!', '?']) {
        true => field.about.to_owned(),
        false => format!("{}.", field.about),
    };
    let is_required = field.need == Need::Required && form != Form::Translation;
    let written = written(&field.kind, form == Form::Yaml && field.words == Words::Translated);
    let mut plain = about.clone();
    let mut markdown = about;
    if is_required {
        plain.push_str(" Obligatoire.");
        markdown.push_str(" **Obligatoire.**");
    }
    if let Some(written) = written {
        plain.push_str(&format!(" S’écrit : {written}."));
        markdown.push_str(&format!("\n\nS’écrit : {written}."));
    }
    About { plain, markdown }
}

/// How a value is written; nothing where the list of codes says it all.
fn written(kind: &Kind, is_by_language: bool) -> Option<String> {
    let words = match kind {
        Kind::Code(_) | Kind::Tree => None,
        Kind::ListOf(inner) => Some(match written(inner, false) {
            Some(inner) => format!("une liste, ou un seul élément ; chacun : {inner}"),
            None => "une liste, ou un seul code".to_owned(),
        }),
        Kind::ByLanguage(inner) => Some(format!("{} par langue, `{{fr: …, en: …}}`", expected(inner))),
        Kind::Either(one, other) => Some(format!("{}, ou {}", expected(one), expected(other))),
        _ => Some(expected(kind)),
    };
    words.map(|words| if is_by_language { format!("{words}, ou un par langue : `{{fr: …, en: …}}`") } else { words })
}

/// What a kind expects, with its bounds.
pub(in crate::export) fn expected(kind: &Kind) -> String {
    let words = shape::expected(kind).fr;
    match kind {
        Kind::Line { min: 0 | 1, max } => format!("{words} d’au plus {max} caractères"),
        Kind::Line { min, max } => format!("{words} de {min} à {max} caractères"),
        Kind::Integer { min, max } => format!("{words} entier de {min} à {max}"),
        Kind::Decimal { min, max } => format!("{words} de {min} à {max}, avec un point"),
        Kind::Phone => format!("{words} entre guillemets, `\"05 36 49 00 12\"`"),
        Kind::Email => format!("{words}, `accueil@example.org`"),
        Kind::Url => format!("{words}, `https://…`"),
        Kind::Commune => format!("{words} de commune entre guillemets, `\"31555\"`"),
        Kind::Zone => {
            "un code INSEE de commune, un SIREN d’intercommunalité, un département (`\"31\"`) ou `france`".to_owned()
        }
        Kind::Postcode => format!("{words} entre guillemets, `\"31000\"`"),
        Kind::Siret => format!("{words}, quatorze chiffres"),
        Kind::Hours => format!("{words} d’OpenStreetMap, `\"Mo-Fr 09:00-12:00\"`"),
        Kind::Hash => format!("{words}, `sha256-` et douze signes"),
        Kind::Id | Kind::Reference(_) => format!("{words} en minuscules, chiffres et tirets, `accueil-emploi`"),
        Kind::Language => format!("{words}, `ar`"),
        _ => words,
    }
}
