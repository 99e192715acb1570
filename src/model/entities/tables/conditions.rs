//! For whom a service or an event is meant, and what it asks.

use crate::list_of;
use crate::model::fields::kind::Kind;
use crate::model::fields::table::{Field, Table};
use crate::model::values::vocabulary;

/// The conditions that services and events share.
pub const CONDITIONS: &[Field] = &[
    Field::fact(
        "thematiques",
        list_of!(Kind::Code(&vocabulary::THEMES)),
        "De quoi il s’agit\u{202f}: codes data·inclusion.",
    ),
    Field::fact(
        "publics",
        list_of!(Kind::Code(&vocabulary::AUDIENCES)),
        "À qui la fiche s’adresse\u{202f}; cela n’exclut personne.",
    ),
    Field::fact("femmes_uniquement", Kind::Boolean, "Si c’est réservé aux femmes."),
    Field::fact("statuts", list_of!(Kind::Code(&vocabulary::STATUSES)), "Les statuts de séjour demandés."),
    Field::fact("cir", Kind::Code(&vocabulary::CIR), "Ce qui est demandé du contrat d’intégration républicaine."),
    Field::fact(
        "anciennete_max_annees",
        Kind::Integer { min: 0, max: 60 },
        "Depuis combien d’années au plus la personne est en séjour légal.",
    ),
    Field::fact("age", Kind::Record(&AGE), "Les âges, en années révolues, bornes comprises."),
    Field::fact("rqth", Kind::Code(&vocabulary::RQTH), "Si la reconnaissance de travailleur handicapé est demandée."),
    Field::fact("diplome_min", Kind::Code(&vocabulary::DIPLOMAS), "Le plus bas diplôme demandé."),
    Field::fact("francais", Kind::Record(&FRENCH), "Le niveau de français demandé."),
    Field::fact(
        "inscrit_france_travail",
        Kind::Code(&vocabulary::REGISTRATION),
        "Si l’inscription à France Travail est demandée.",
    ),
];

static AGE: Table = Table {
    noun: "un âge",
    fields: &[
        Field::fact("min", Kind::Integer { min: 0, max: 120 }, "L’âge le plus bas."),
        Field::fact("max", Kind::Integer { min: 0, max: 120 }, "L’âge le plus haut."),
        Field::fact("max_rqth", Kind::Integer { min: 0, max: 120 }, "L’âge le plus haut avec une RQTH."),
    ],
};

static FRENCH: Table = Table {
    noun: "un niveau de français",
    fields: &[
        Field::fact("oral", Kind::Code(&vocabulary::LEVELS), "Niveau parlé."),
        Field::fact("ecrit", Kind::Code(&vocabulary::LEVELS), "Niveau écrit."),
        Field::fact(
            "alphabetisation",
            Kind::Boolean,
            "`oui` s’il faut savoir lire et écrire, `non` si c’est pour qui ne sait pas.",
        ),
    ],
};
