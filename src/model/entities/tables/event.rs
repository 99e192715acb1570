//! The fields of an event.

use crate::list_of;
use crate::model::entities::tables::common::{COMMON, PAPER, line};
use crate::model::entities::tables::conditions::CONDITIONS;
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::{Field, Table, join};
use crate::model::values::vocabulary;

/// An event.
pub static EVENT: Table = Table { noun: "un événement", fields: &FIELDS };

const OWN: &[Field] = &[
    Field::prose("titre", Kind::Line { min: 3, max: 140 }, "Le nom de l’événement, sans point final.").required(),
    Field::prose("resume", line(200), "Une ou deux phrases simples.").required(),
    Field::fact("genre", Kind::Code(&vocabulary::GENRES), "La sorte d’événement.").required(),
    Field::fact("seances", list_of!(Kind::Record(&SESSION)), "Les dates, à l’heure locale."),
    Field::fact(
        "recurrence",
        Kind::Record(&RECURRENCE),
        "Le rythme, pour ce qui revient chaque semaine ou chaque mois.",
    ),
    Field::fact(
        "statut",
        Kind::Code(&vocabulary::EVENT_STATUSES),
        "Où en est l’événement\u{202f}; `programme` si rien n’est écrit.",
    ),
    Field::prose("motif", line(280), "Pourquoi le statut a changé, et quoi faire."),
    Field::fact("remplace_par", Kind::Reference(Target::Event), "L’événement qui le remplace."),
    Field::fact(
        "sequence",
        Kind::Integer { min: 0, max: 9999 },
        "Augmente de 1 à chaque changement de date, de lieu ou de statut.",
    ),
    Field::fact(
        "mode",
        Kind::Code(&vocabulary::EVENT_MODES),
        "Sur place, en ligne, ou les deux\u{202f}; `sur-place` si rien n’est écrit.",
    ),
    Field::fact("lieu", Kind::Reference(Target::Place), "Le lieu\u{202f}; obligatoire sauf en ligne."),
    Field::fact("lien_en_ligne", Kind::Url, "Le lien pour participer à distance."),
    Field::fact(
        "co_organisateurs",
        list_of!(Kind::Reference(Target::Signatory)),
        "Les autres signataires qui organisent.",
    ),
    Field::fact("inscription", Kind::Record(&REGISTRATION), "S’il faut s’inscrire, et comment."),
    CONDITIONS[0],
    CONDITIONS[1],
    CONDITIONS[2],
    CONDITIONS[3],
    CONDITIONS[4],
    CONDITIONS[5],
    CONDITIONS[6],
    CONDITIONS[7],
    CONDITIONS[8],
    CONDITIONS[9],
    CONDITIONS[10],
    Field::fact("langues_animation", list_of!(Kind::Language), "Les langues parlées pendant l’événement."),
    Field::fact("interpretariat", Kind::Code(&vocabulary::INTERPRETERS), "Si un interprète peut aider."),
    Field::fact("garde_enfants_sur_place", Kind::Boolean, "Si les enfants sont gardés sur place."),
    Field::fact(
        "accessibilite",
        list_of!(Kind::Code(&vocabulary::ACCESSIBILITY)),
        "Les handicaps pour lesquels tout est prévu.",
    ),
    Field::fact("apporter", list_of!(Kind::Record(&PAPER)), "Les papiers à apporter."),
    Field::fact(
        "secteurs",
        list_of!(Kind::Code(&vocabulary::SECTORS)),
        "Les secteurs de métiers\u{202f}: lettres du ROME.",
    ),
    Field::fact("employeurs", list_of!(Kind::Name), "Les employeurs présents."),
    Field::fact("frais", Kind::Code(&vocabulary::COSTS), "Gratuit ou payant."),
    Field::fact("services", list_of!(Kind::Reference(Target::Service)), "Les services auxquels l’événement mène."),
    Field::fact("a_diffuser_du", Kind::Date, "Ne pas montrer avant ce jour."),
    Field::fact("contact", Kind::Reference(Target::Referent), "Le référent."),
];

static FIELDS: [Field; OWN.len() + COMMON.len()] = join(OWN, COMMON);

static SESSION: Table = Table {
    noun: "une séance",
    fields: &[
        Field::fact("id", Kind::Id, "Un nom court et stable, s’il y a plusieurs séances."),
        Field::fact(
            "debut",
            Kind::DateOrMoment,
            "Le début, avec l’heure\u{202f}; la date seule pour des journées entières.",
        )
        .required(),
        Field::fact("fin", Kind::DateOrMoment, "La fin.").required(),
    ],
};

static RECURRENCE: Table = Table {
    noun: "une récurrence",
    fields: &[
        Field::fact("frequence", Kind::Code(&vocabulary::RECURRENCE), "Chaque semaine ou chaque mois.").required(),
        Field::fact(
            "intervalle",
            Kind::Integer { min: 1, max: 12 },
            "Toutes les combien de semaines ou de mois\u{202f}; 1 si rien n’est écrit.",
        ),
        Field::fact("jours", list_of!(Kind::Code(&vocabulary::WEEKDAYS)), "Les jours de la semaine.").required(),
        Field::fact(
            "rang",
            Kind::Code(&vocabulary::RANKS),
            "Pour chaque mois\u{202f}: le premier (1), …, le quatrième (4) ou le `dernier` de ces jours.",
        ),
        Field::fact("heure_debut", Kind::Time, "L’heure de début."),
        Field::fact("heure_fin", Kind::Time, "L’heure de fin."),
        Field::fact("du", Kind::Date, "La première date.").required(),
        Field::fact("au", Kind::Date, "La dernière date."),
        Field::fact(
            "sauf",
            list_of!(Kind::Either(&Kind::Date, &SPAN)),
            "Les jours où rien n’a lieu\u{202f}: dates, ou périodes `{du, au}`.",
        ),
        Field::fact("exceptions", list_of!(Kind::Record(&EXCEPTION)), "Les dates où quelque chose change."),
    ],
};

static SPAN: Kind = Kind::Record(&EXCLUDED);

static EXCLUDED: Table = Table {
    noun: "une période",
    fields: &[
        Field::fact("du", Kind::Date, "Premier jour.").required(),
        Field::fact("au", Kind::Date, "Dernier jour.").required(),
    ],
};

static EXCEPTION: Table = Table {
    noun: "une exception",
    fields: &[
        Field::fact("le", Kind::Date, "La date prévue.").required(),
        Field::fact("statut", Kind::Code(&vocabulary::EVENT_STATUSES), "Ce qui arrive à cette date."),
        Field::fact("debut", Kind::TimeOrMoment, "Une autre heure, ou un autre jour et une autre heure."),
        Field::fact("fin", Kind::TimeOrMoment, "La nouvelle fin."),
        Field::fact("lieu", Kind::Reference(Target::Place), "Un autre lieu."),
        Field::prose("motif", line(280), "Pourquoi."),
    ],
};

static REGISTRATION: Table = Table {
    noun: "une inscription",
    fields: &[
        Field::fact("obligatoire", Kind::Boolean, "S’il faut s’inscrire."),
        Field::fact("jusquau", Kind::Date, "Le dernier jour pour s’inscrire."),
        Field::fact("places", Kind::Integer { min: 1, max: 100_000 }, "Le nombre de places."),
        Field::fact(
            "via_prescripteur",
            Kind::Boolean,
            "Si c’est un conseiller ou un auditeur qui inscrit la personne.",
        ),
        Field::fact("modes", list_of!(Kind::Record(&REGISTRATION_MODE)), "Comment s’inscrire."),
    ],
};

static REGISTRATION_MODE: Table = Table {
    noun: "un moyen de s’inscrire",
    fields: &[
        Field::fact("lien", Kind::Url, "Une page web."),
        Field::fact("courriel", Kind::Email, "Une adresse électronique."),
        Field::fact("telephone", Kind::Phone, "Un téléphone."),
    ],
};
