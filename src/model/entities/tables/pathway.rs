//! The fields of a pathway, of its steps and of their variants.

use crate::list_of;
use crate::model::entities::tables::common::{COMMON, IN_FORCE, PAPER, line};
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::{Field, Table, join};

/// A pathway.
pub static PATHWAY: Table = Table { noun: "un parcours", fields: &FIELDS };

const OWN: &[Field] = &[
    Field::prose("titre", Kind::Line { min: 3, max: 150 }, "Le nom du parcours, sans point final.").required(),
    Field::prose("resume", line(280), "Une ou deux phrases simples.").required(),
    Field::fact("etapes", list_of!(Kind::Record(&STEP)), "Les étapes, dans l’ordre.").required(),
];

static FIELDS: [Field; OWN.len() + COMMON.len()] = join(OWN, COMMON);

/// What steps and variants share.
const SHARED: &[Field] = &[
    Field::prose("titre", Kind::Line { min: 3, max: 150 }, "Le titre.").required(),
    Field::prose("texte", Kind::Markdown, "Ce qui se passe, et ce que fait la personne."),
    Field::fact("acteurs", list_of!(Kind::Reference(Target::Signatory)), "Les signataires qui agissent."),
    Field::fact("services", list_of!(Kind::Reference(Target::Service)), "Les services utiles à ce moment."),
];

const OF_A_STEP: &[Field] = &[
    Field::fact("id", Kind::Id, "Un nom court et stable.").required(),
    Field::fact("documents", list_of!(Kind::Record(&PAPER)), "Les papiers à préparer."),
    Field::prose("delai", line(200), "Combien de temps cela prend."),
    Field::fact("source", Kind::Url, "La page d’où vient la règle."),
    Field::fact("en_vigueur", Kind::Record(&IN_FORCE), "Depuis quand et jusqu’à quand la règle vaut."),
    Field::fact("variantes", list_of!(Kind::Record(&VARIANT)), "D’autres façons de faire : « ou »."),
];

static STEP_FIELDS: [Field; OF_A_STEP.len() + SHARED.len()] = join(OF_A_STEP, SHARED);
static STEP: Table = Table { noun: "une étape", fields: &STEP_FIELDS };
static VARIANT: Table = Table { noun: "une variante", fields: SHARED };
