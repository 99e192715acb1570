//! The fields of a service.

use crate::list_of;
use crate::model::entities::tables::common::{COMMON, DAYS, PAPER, line};
use crate::model::entities::tables::conditions::CONDITIONS;
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::{Field, Table, join};
use crate::model::values::vocabulary;

/// A service.
pub static SERVICE: Table = Table { noun: "un service", fields: &FIELDS };

const OWN: &[Field] = &[
    Field::prose("titre", Kind::Line { min: 3, max: 150 }, "Le nom du service, sans point final.").required(),
    Field::prose("resume", line(280), "Une ou deux phrases simples.").required(),
    Field::fact("dispositif", Kind::Reference(Target::Programme), "Le dispositif dont il fait partie."),
    Field::fact("type", Kind::Code(&vocabulary::SERVICE_TYPES), "La sorte de service."),
    Field::fact("axes", list_of!(Kind::Integer { min: 1, max: 3 }), "Les axes de la convention, de 1 à 3."),
    Field::fact("etapes", list_of!(Kind::Code(&vocabulary::STAGES)), "Les étapes du parcours où il sert."),
    CONDITIONS[0].required(),
    CONDITIONS[1].required(),
    CONDITIONS[2],
    CONDITIONS[3],
    CONDITIONS[4],
    CONDITIONS[5],
    CONDITIONS[6],
    CONDITIONS[7],
    CONDITIONS[8],
    CONDITIONS[9],
    CONDITIONS[10],
    Field::fact("langues_parlees", list_of!(Kind::Language), "Les langues parlées par les personnes qui accueillent."),
    Field::fact("interpretariat", Kind::Code(&vocabulary::INTERPRETERS), "Si un interprète peut aider."),
    Field::fact("frais", Kind::Code(&vocabulary::COSTS), "Gratuit ou payant.").required(),
    Field::prose("frais_precisions", line(280), "Ce qu’il faut payer, et quand."),
    Field::fact(
        "modes_accueil",
        list_of!(Kind::Code(&vocabulary::RECEPTION_MODES)),
        "Sur place, à distance, ou les deux.",
    )
    .required(),
    Field::fact("mobilisable_par", list_of!(Kind::Code(&vocabulary::REQUESTERS)), "Qui peut demander le service.")
        .required(),
    Field::fact("modes_mobilisation", list_of!(Kind::Code(&vocabulary::REQUEST_MODES)), "Comment le demander.")
        .required(),
    Field::prose("pour_la_personne", Kind::Markdown, "Ce que fait la personne."),
    Field::prose("pour_lauditeur", Kind::Markdown, "Ce que fait l’auditeur de l’OFII."),
    Field::prose("premier_rendez_vous", Kind::Markdown, "Comment se passe le premier rendez-vous."),
    Field::fact("documents", list_of!(Kind::Record(&PAPER)), "Les papiers à apporter."),
    Field::fact(
        "zone_eligibilite",
        list_of!(Kind::Zone),
        "Où il faut habiter\u{202f}: codes INSEE, SIREN, départements ou `france`.",
    )
    .required(),
    Field::fact("lieux", list_of!(Kind::Reference(Target::Place)), "Les lieux où l’on est reçu."),
    Field::fact("contact", Kind::Reference(Target::Referent), "Le référent."),
    Field::fact("lien_mobilisation", Kind::Url, "La page où faire la demande."),
    Field::fact("telephone", Kind::Phone, "Le téléphone du service."),
    Field::fact("courriel", Kind::Email, "L’adresse électronique du service."),
    Field::fact("duree", Kind::Record(&DURATION), "Combien de temps cela prend."),
    Field::fact("capacite", Kind::Record(&CAPACITY), "S’il reste de la place."),
    Field::fact(
        "freins_leves",
        list_of!(Kind::Code(&vocabulary::OBSTACLES)),
        "Les obstacles que le service aide à lever.",
    ),
    Field::fact(
        "secteurs",
        list_of!(Kind::Code(&vocabulary::SECTORS)),
        "Les secteurs de métiers\u{202f}: lettres du ROME.",
    ),
    Field::fact("suspendu", Kind::Record(&DAYS), "Quand le service s’arrête pour un temps."),
    Field::fact("fin_le", Kind::Date, "Le dernier jour du service."),
    Field::fact("suite", list_of!(Kind::Reference(Target::Service)), "Les services qui viennent après."),
];

static FIELDS: [Field; OWN.len() + COMMON.len()] = join(OWN, COMMON);

static DURATION: Table = Table {
    noun: "une durée",
    fields: &[
        Field::fact("heures_semaine", Kind::Decimal { min: 0.0, max: 70.0 }, "Heures par semaine."),
        Field::fact("semaines", Kind::Integer { min: 1, max: 520 }, "Nombre de semaines."),
    ],
};

static CAPACITY: Table = Table {
    noun: "une capacité",
    fields: &[
        Field::fact("etat", Kind::Code(&vocabulary::CAPACITY), "Ouvert, liste d’attente, ou complet.").required(),
        Field::prose("precision", line(280), "Une phrase pour dire quand ou combien."),
    ],
};
