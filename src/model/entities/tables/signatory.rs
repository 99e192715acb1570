//! The fields of a signatory.

use crate::list_of;
use crate::model::entities::tables::common::{COMMON, line};
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::{Field, Table, join};
use crate::model::values::vocabulary;

/// A signatory.
pub static SIGNATORY: Table = Table { noun: "un signataire", fields: &FIELDS };

const OWN: &[Field] = &[
    Field::prose("nom", Kind::Line { min: 3, max: 150 }, "Le nom entier.").required(),
    Field::fact("sigle", Kind::Name, "Le nom court."),
    Field::fact("ancien_nom", Kind::Name, "Le nom d’avant\u{202f}: on peut encore le chercher."),
    Field::fact("type", Kind::Code(&vocabulary::SIGNATORY_TYPES), "La sorte d’organisme.").required(),
    Field::fact("reseaux_porteurs", list_of!(Kind::Code(&vocabulary::NETWORKS)), "Les réseaux, codes data·inclusion."),
    Field::fact("siret", Kind::Siret, "Les quatorze chiffres."),
    Field::prose("accroche", line(280), "Une phrase qui dit à quoi il sert."),
    Field::fact("site_web", Kind::Url, "Le site."),
    Field::fact("courriel", Kind::Email, "L’adresse générale."),
    Field::fact("telephone", Kind::Phone, "Le téléphone général."),
    Field::fact("siege", Kind::Reference(Target::Place), "Le lieu principal."),
    Field::fact("signataire", Kind::Record(&MEMBERSHIP), "Depuis quand il est signataire, et qui le représente.")
        .required(),
    Field::fact("territoire", list_of!(Kind::Zone), "Où il travaille\u{202f}: codes."),
    Field::fact("mainteneurs", list_of!(Kind::Name), "Les comptes qui modifient son dossier."),
];

static FIELDS: [Field; OWN.len() + COMMON.len()] = join(OWN, COMMON);

static MEMBERSHIP: Table = Table {
    noun: "une adhésion",
    fields: &[
        Field::fact("depuis", Kind::Date, "Le jour de la signature.").required(),
        Field::fact("jusqua", Kind::Date, "Le dernier jour."),
        Field::fact("represente_par", Kind::Name, "Qui le représente."),
        Field::fact("qualite", Kind::Name, "En quelle qualité."),
    ],
};
