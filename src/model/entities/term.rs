//! `lexique/`: a word of the administration, explained.

use crate::diag::near::nearest;
use crate::diag::problems::{Languages, Values};
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Reference, Text};
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::quotes;
use crate::model::fields::reading::Reading;
use crate::model::fields::table::{Field, Table};
use crate::model::values::slug::Slug;
use crate::syntax::node::{Data, Node};
use crate::text::span::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A word of the administration, explained.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its name in references.
    pub slug: Slug,
    /// The French word.
    pub french: Arc<str>,
    /// What it means, in plain words.
    pub definition: Text,
    /// The word in other languages.
    pub translations: BTreeMap<Lang, Arc<str>>,
    /// True when the French word stays in the texts of other languages.
    pub keeps_french: bool,
    /// Other words worth reading.
    pub see: Vec<Reference>,
    /// Where the French word is written.
    pub span: Span,
}

/// What a term holds.
pub static TABLE: Table = Table {
    noun: "un mot du lexique",
    fields: &[
        Field::fact("fr", Kind::Line { min: 1, max: 100 }, "Le mot, en français").required(),
        Field::prose("definition", Kind::Line { min: 3, max: 600 }, "Ce qu’il veut dire, avec des mots simples")
            .required(),
        Field::fact("traductions", Kind::Tree, "Le mot dans les autres langues : `en: …`, `ar: …`"),
        Field::fact("garder_fr", Kind::Boolean, "Garder le mot français dans les autres langues"),
        Field::fact("voir", Kind::ListOf(&Kind::Reference(Target::Term)), "Autres mots du lexique à lire"),
    ],
};

/// Makes a term of its reading.
pub fn read(slug: Slug, reading: &Reading, languages: &[Lang], report: &mut Report) -> Option<Term> {
    let translations = reading.tree("traductions").map(|node| by_language(node, languages, report));
    Some(Term {
        slug,
        french: reading.text("fr")?,
        definition: reading.words("definition")?,
        translations: translations.unwrap_or_default(),
        keeps_french: reading.boolean("garder_fr").unwrap_or(false),
        see: reading.references("voir"),
        span: reading.span("fr"),
    })
}

fn by_language(node: &Node, languages: &[Lang], report: &mut Report) -> BTreeMap<Lang, Arc<str>> {
    if !matches!(node.data, Data::Map(_)) {
        let expected = Bilingual::new("un texte par langue (`en: …`)", "one text a language (`en: …`)");
        let found = Bilingual::new("autre chose", "something else");
        report.push(node.span, Values::WrongShape { key: "traductions".to_owned(), expected, found, typed: None });
    }
    let mut words = BTreeMap::new();
    for entry in node.entries() {
        let lang = Lang::parse(&entry.key).filter(|lang| languages.contains(lang));
        match (lang, &entry.value.data) {
            (Some(lang), Data::Scalar(scalar)) => {
                quotes::advise(&Kind::Name, scalar, entry.value.span, report);
                words.insert(lang, Arc::clone(&scalar.text));
            }
            (Some(_), Data::Empty) => {
                report.push(entry.key_span, Values::EmptyOptional { key: entry.key.to_string() });
            }
            (Some(_), Data::List(_) | Data::Map(_)) => {
                let (expected, found) = (Bilingual::new("un texte", "a text"), Bilingual::new("une liste", "a list"));
                let key = entry.key.to_string();
                report.push(entry.value.span, Values::WrongShape { key, expected, found, typed: None });
            }
            (None, _) => report.push(entry.key_span, not_of_the_portal(&entry.key, languages)),
        }
    }
    words
}

fn not_of_the_portal(tag: &str, languages: &[Lang]) -> Languages {
    let near = nearest(tag, languages.iter().map(Lang::as_str)).map(str::to_owned);
    let known = languages.iter().map(|lang| format!("`{lang}`")).collect::<Vec<_>>().join(", ");
    Languages::NotOfThePortal { lang: tag.to_owned(), near, known }
}
