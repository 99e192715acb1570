//! The fields of a place.

use crate::list_of;
use crate::model::entities::tables::common::{DATES, line};
use crate::model::fields::kind::Kind;
use crate::model::fields::table::{Field, Table, join};
use crate::model::values::vocabulary;

/// A place.
pub static PLACE: Table = Table { noun: "un lieu", fields: &FIELDS };

const OWN: &[Field] = &[
    Field::prose("nom", line(150), "Le nom du lieu\u{202f}; sans lui, celui du signataire."),
    Field::fact("adresse", line(150), "Numéro et rue.").required(),
    Field::fact("complement", line(150), "Bâtiment, étage, porte."),
    Field::fact("code_postal", Kind::Postcode, "Cinq chiffres, entre guillemets.").required(),
    Field::fact("commune", line(100), "Le nom de la commune.").required(),
    Field::fact("code_insee", Kind::Commune, "Le code INSEE de la commune, entre guillemets.").required(),
    Field::fact("latitude", Kind::Decimal { min: -90.0, max: 90.0 }, "Degrés décimaux, avec un point."),
    Field::fact("longitude", Kind::Decimal { min: -180.0, max: 180.0 }, "Degrés décimaux, avec un point."),
    Field::fact("horaires", Kind::Hours, "Notation d’OpenStreetMap, entre guillemets."),
    Field::prose("acces_transport", line(300), "Comment venir."),
    Field::fact("acces_pmr", Kind::Boolean, "Si l’on entre en fauteuil roulant."),
    Field::fact("acceslibre", Kind::Url, "La page sur acceslibre.beta.gouv.fr."),
    Field::fact("langues_parlees", list_of!(Kind::Language), "Les langues parlées à l’accueil."),
    Field::fact("alertes", list_of!(Kind::Record(&ALERT)), "Fermetures, autres horaires, messages."),
];

static FIELDS: [Field; OWN.len() + DATES.len()] = join(OWN, DATES);

static ALERT: Table = Table {
    noun: "une alerte",
    fields: &[
        Field::fact("debut", Kind::Date, "Premier jour.").required(),
        Field::fact("fin", Kind::Date, "Dernier jour.").required(),
        Field::fact("type", Kind::Code(&vocabulary::ALERTS), "La sorte d’alerte.").required(),
        Field::prose("texte", line(280), "Ce qu’il faut savoir."),
    ],
};
