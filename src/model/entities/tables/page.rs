//! The fields of a free page, and of the text of the agreement, which is one.

use crate::model::entities::tables::common::{COMMON, line};
use crate::model::fields::kind::Kind;
use crate::model::fields::table::{Field, Table, join};

/// A free page.
pub static PAGE: Table = Table { noun: "une page", fields: &FIELDS };

/// The text of the agreement.
pub static AGREEMENT_TEXT: Table = Table { noun: "le texte de l’accord", fields: &FIELDS };

const OWN: &[Field] = &[
    Field::prose("titre", Kind::Line { min: 3, max: 150 }, "Le titre de la page, sans point final.").required(),
    Field::prose("resume", line(280), "Une ou deux phrases simples."),
];

static FIELDS: [Field; OWN.len() + COMMON.len()] = join(OWN, COMMON);
