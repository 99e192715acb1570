//! The fields of a référent.

use crate::list_of;
use crate::model::entities::tables::common::{DATES, line};
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::{Field, Table, join};
use crate::model::values::vocabulary;

/// A référent.
pub static REFERENT: Table = Table { noun: "un référent", fields: &FIELDS };

const OWN: &[Field] = &[
    Field::fact("prenom", Kind::Name, "Le prénom.").required(),
    Field::fact("nom", Kind::Name, "Le nom.").required(),
    Field::prose("fonction", line(150), "Ce que fait la personne.").required(),
    Field::fact("missions", list_of!(Kind::Code(&vocabulary::MISSIONS)), "Ses missions dans la convention.").required(),
    Field::fact("territoire", list_of!(Kind::Zone), "Où elle travaille\u{202f}: codes."),
    Field::fact("lieux", list_of!(Kind::Reference(Target::Place)), "Les lieux où on la trouve."),
    Field::fact("courriel", Kind::Email, "Son adresse directe."),
    Field::fact("telephone", Kind::Phone, "Son téléphone direct."),
    Field::fact("langues", list_of!(Kind::Language), "Les langues qu’elle parle."),
    Field::fact("depuis", Kind::Date, "Son premier jour.").required(),
    Field::fact("jusqua", Kind::Date, "Son dernier jour."),
    Field::fact("remplace", Kind::Reference(Target::Referent), "Qui elle remplace."),
    Field::fact("suppleant", Kind::Reference(Target::Referent), "Qui la remplace quand elle est absente."),
    Field::fact("absences", list_of!(Kind::Record(&ABSENCE)), "Ses absences."),
    Field::fact(
        "visibilite",
        Kind::Code(&vocabulary::VISIBILITY),
        "`public` si elle accepte d’être nommée, sinon `reseau`.",
    )
    .required(),
];

static FIELDS: [Field; OWN.len() + DATES.len()] = join(OWN, DATES);

static ABSENCE: Table = Table {
    noun: "une absence",
    fields: &[
        Field::fact("du", Kind::Date, "Premier jour.").required(),
        Field::fact("au", Kind::Date, "Dernier jour.").required(),
    ],
};
