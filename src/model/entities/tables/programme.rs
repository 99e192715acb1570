//! The fields of a programme.

use crate::list_of;
use crate::model::entities::tables::common::COMMON;
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::{Field, Table, join};
use crate::model::values::vocabulary;

/// A programme.
pub static PROGRAMME: Table = Table { noun: "un dispositif", fields: &FIELDS };

const OWN: &[Field] = &[
    Field::prose("titre", Kind::Line { min: 3, max: 150 }, "Le nom du dispositif, sans point final.").required(),
    Field::fact("sigle", Kind::Name, "Le nom court."),
    Field::fact("niveau", Kind::Code(&vocabulary::PROGRAMME_LEVELS), "National, régional ou départemental."),
    Field::fact("pilote", Kind::Name, "Qui le pilote."),
    Field::fact(
        "operateurs",
        list_of!(Kind::Either(&SIGNATORY, &OTHER)),
        "Qui le met en œuvre : signataires, ou `{nom, site_web}`.",
    ),
    Field::fact("publics", list_of!(Kind::Code(&vocabulary::AUDIENCES)), "À qui il s’adresse."),
    Field::fact("statuts", list_of!(Kind::Code(&vocabulary::STATUSES)), "Les statuts de séjour concernés."),
    Field::fact("debut", Kind::Date, "Le premier jour."),
    Field::fact("fin", Kind::Date, "Le dernier jour."),
    Field::fact("remplace", Kind::Reference(Target::Programme), "Le dispositif qu’il remplace."),
    Field::fact("remplace_par", Kind::Reference(Target::Programme), "Le dispositif qui le remplace."),
    Field::fact("source_le", Kind::Date, "Le jour où la source a été lue."),
];

static FIELDS: [Field; OWN.len() + COMMON.len()] = join(OWN, COMMON);

static SIGNATORY: Kind = Kind::Reference(Target::Signatory);
static OTHER: Kind = Kind::Record(&OPERATOR);

static OPERATOR: Table = Table {
    noun: "un opérateur",
    fields: &[Field::fact("nom", Kind::Name, "Le nom.").required(), Field::fact("site_web", Kind::Url, "Le site.")],
};
