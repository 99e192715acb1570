//! The sorts of files that have a schema: where they stand, what they hold, what their schema is called.

use crate::export::schema::Form;
use crate::model::entities::orientation::{case, rule};
use crate::model::entities::{governance, statistic, tables, term};
use crate::model::fields::table::Table;
use crate::model::layout::EntryKind;

/// A sort of file.
#[derive(Debug)]
pub struct Sort {
    /// The kind of entry.
    pub kind: EntryKind,
    /// The name of its schema, without its ending.
    pub name: &'static str,
    /// Where its files stand: a pattern of paths, below any folder. For a sheet, `*` is also its language.
    pub glob: &'static str,
    /// What it holds.
    pub shape: Shape,
}

/// What a file holds.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A map.
    Record(&'static Table),
    /// A list of maps.
    Items(&'static Table),
    /// The front matter of a Markdown sheet.
    Sheet(&'static Table),
    /// Groups of words that mean the same.
    Groups,
}

/// Every sort of file, in the order of the content model.
pub static SORTS: &[Sort] = &[
    sort(EntryKind::Portail, "portail", "portail.yaml", Shape::Record(&tables::portail::PORTAIL)),
    sort(EntryKind::Accord, "accord", "accord/accord.yaml", Shape::Record(&tables::accord::ACCORD)),
    sort(EntryKind::AccordText, "accord-texte", "accord/texte.*.md", Shape::Sheet(&tables::page::AGREEMENT_TEXT)),
    sort(EntryKind::Amendment, "avenant", "accord/avenants/*.yaml", Shape::Record(&tables::accord::AMENDMENT)),
    sort(
        EntryKind::Signatory,
        "signataire",
        "signataires/*/signataire.*.md",
        Shape::Sheet(&tables::signatory::SIGNATORY),
    ),
    sort(EntryKind::Place, "lieu", "signataires/*/lieux/*.yaml", Shape::Record(&tables::place::PLACE)),
    sort(EntryKind::Service, "service", "signataires/*/services/*.md", Shape::Sheet(&tables::service::SERVICE)),
    sort(EntryKind::Event, "evenement", "signataires/*/evenements/*.md", Shape::Sheet(&tables::event::EVENT)),
    sort(EntryKind::Referent, "referent", "signataires/*/referents/*.yaml", Shape::Record(&tables::referent::REFERENT)),
    sort(EntryKind::Programme, "dispositif", "dispositifs/*.md", Shape::Sheet(&tables::programme::PROGRAMME)),
    sort(EntryKind::Pathway, "parcours", "parcours/*.md", Shape::Sheet(&tables::pathway::PATHWAY)),
    sort(EntryKind::Page, "page", "pages/*.md", Shape::Sheet(&tables::page::PAGE)),
    sort(EntryKind::Rules, "regles", "orientation/regles.yaml", Shape::Items(&rule::TABLE)),
    sort(EntryKind::Cases, "cas", "orientation/cas.yaml", Shape::Items(&case::TABLE)),
    sort(EntryKind::Instances, "instances", "gouvernance/instances.yaml", Shape::Items(&governance::INSTANCE)),
    sort(EntryKind::Meeting, "reunion", "gouvernance/reunions/*.yaml", Shape::Record(&governance::MEETING)),
    sort(EntryKind::Immersion, "immersion", "gouvernance/immersions/*.yaml", Shape::Record(&governance::IMMERSION)),
    sort(EntryKind::Training, "formation", "gouvernance/formations/*.yaml", Shape::Record(&governance::TRAINING)),
    sort(EntryKind::Statistic, "statistique", "statistiques/*.yaml", Shape::Record(&statistic::TABLE)),
    sort(EntryKind::Term, "lexique", "lexique/*.yaml", Shape::Record(&term::TABLE)),
    sort(EntryKind::Synonyms, "synonymes", "synonymes/*.yaml", Shape::Groups),
];

const fn sort(kind: EntryKind, name: &'static str, glob: &'static str, shape: Shape) -> Sort {
    Sort { kind, name, glob, shape }
}

impl Sort {
    /// The ways in which its files are written.
    pub fn forms(&self) -> &'static [Form] {
        match self.shape {
            Shape::Sheet(_) => &[Form::French, Form::Translation],
            Shape::Record(_) | Shape::Items(_) | Shape::Groups => &[Form::Yaml],
        }
    }

    /// The name of a schema's file.
    pub fn file(&self, form: Form) -> String {
        let ending = if form == Form::Translation { "-traduction" } else { "" };
        format!("{}{ending}.schema.json", self.name)
    }

    /// What the schema is of, in a few words.
    pub(super) fn title(&self, form: Form) -> String {
        let noun = match self.shape {
            Shape::Items(table) => format!("{}, plusieurs fois", table.noun),
            Shape::Record(table) | Shape::Sheet(table) => table.noun.to_owned(),
            Shape::Groups => "des mots de même sens".to_owned(),
        };
        let of = if form == Form::Translation { format!("la traduction d’une fiche : {noun}") } else { noun };
        let mut letters = of.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    /// Where its files stand, and what else is to know.
    pub(super) fn about(&self, form: Form) -> String {
        let place = format!("Fichiers `{}`.", self.glob);
        match form {
            Form::Yaml => place,
            Form::French => format!("{place} L’en-tête du fichier français, entre les lignes `---`."),
            Form::Translation => {
                format!("{place} L’en-tête d’un fichier traduit : des mots seulement, les faits restent en français.")
            }
        }
    }
}
