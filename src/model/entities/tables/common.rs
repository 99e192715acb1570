//! The fields that entries share.

use crate::list_of;
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::{Field, Table};
use crate::model::values::vocabulary;

/// One line of text.
pub const fn line(max: usize) -> Kind {
    Kind::Line { min: 1, max }
}

/// When the words were changed and verified: a place and a référent have these alone.
pub const DATES: &[Field] = &[
    Field::fact("modifie_le", Kind::Date, "Date du dernier changement\u{202f}; sans elle, celle de Git."),
    Field::fact("verifie_le", Kind::Date, "Date à laquelle quelqu’un a vérifié que tout est encore vrai."),
    Field::fact("verifie_par", Kind::Reference(Target::Referent), "Le référent qui a vérifié."),
    Field::fact(
        "frequence_verification",
        Kind::Code(&vocabulary::FREQUENCIES),
        "Tous les combien vérifier\u{202f}; sans ce champ, celle du portail.",
    ),
];

/// What every Markdown sheet has.
pub const COMMON: &[Field] = &[
    Field::fact("anciens_slugs", list_of!(Kind::Id), "Les noms que la fiche a eus, du plus ancien au plus récent."),
    Field::fact(
        "diffusion",
        Kind::Code(&vocabulary::DIFFUSION),
        "`externe` pour tous, `reseau` pour les partenaires seulement.",
    ),
    DATES[0],
    DATES[1],
    DATES[2],
    DATES[3],
    Field::fact("source", Kind::Url, "La page d’où vient l’information."),
    Field::fact("en_vigueur", Kind::Record(&IN_FORCE), "Depuis quand et jusqu’à quand une règle de droit vaut."),
    Field::fact("image", Kind::Record(&IMAGE), "Une image à côté de la fiche."),
    Field::fact("audio", Kind::ByLanguage(&Kind::File), "Des lectures enregistrées, par langue."),
    Field::fact("visas", list_of!(Kind::Record(&VISA)), "Les accords donnés par les signataires (article 6)."),
    Field::fact("visa_demande", Kind::Record(&VISA_REQUEST), "La demande d’accord (article 6)."),
    Field::fact(
        "traduction",
        Kind::Record(&TRANSLATION),
        "Dans un fichier traduit\u{202f}: comment, par qui, et de quels mots.",
    ),
];

/// From when and until when something holds.
pub static IN_FORCE: Table = Table {
    noun: "une période",
    fields: &[Field::fact("depuis", Kind::Date, "Premier jour."), Field::fact("jusqua", Kind::Date, "Dernier jour.")],
};

/// A span of days, the end open.
pub static DAYS: Table = Table {
    noun: "une période",
    fields: &[
        Field::fact("du", Kind::Date, "Premier jour.").required(),
        Field::fact("au", Kind::Date, "Dernier jour."),
    ],
};

/// A picture.
pub static IMAGE: Table = Table {
    noun: "une image",
    fields: &[
        Field::fact("fichier", Kind::File, "Le nom du fichier, à côté de la fiche.").required(),
        Field::prose("alternative", Kind::Line { min: 3, max: 300 }, "Ce que montre l’image, pour qui ne la voit pas.")
            .required(),
        Field::fact("credit", Kind::Name, "Qui a fait l’image."),
    ],
};

static VISA: Table = Table {
    noun: "un visa",
    fields: &[
        Field::fact("signataire", Kind::Reference(Target::Signatory), "Qui donne son accord.").required(),
        Field::fact("par", Kind::Name, "Au nom de qui.").required(),
        Field::fact("le", Kind::Date, "Quel jour.").required(),
        Field::fact("empreinte", Kind::Hash, "De quels mots\u{202f}: l’empreinte du titre, du résumé et du texte.")
            .required(),
    ],
};

static VISA_REQUEST: Table = Table {
    noun: "une demande de visa",
    fields: &[
        Field::fact("le", Kind::Date, "Quel jour.").required(),
        Field::fact("empreinte", Kind::Hash, "De quels mots.").required(),
    ],
};

static TRANSLATION: Table = Table {
    noun: "une traduction",
    fields: &[
        Field::prose(
            "mode",
            Kind::Code(&vocabulary::TRANSLATION_MODES),
            "Humaine, automatique, ou automatique puis relue.",
        ),
        Field::prose("par", Kind::Name, "Qui a traduit."),
        Field::prose("le", Kind::Date, "Quel jour."),
        Field::prose("source", Kind::Tree, "Pour chaque texte, l’empreinte du français traduit."),
    ],
};

/// A paper to bring.
pub static PAPER: Table = Table {
    noun: "un document",
    fields: &[
        Field::fact(
            "vocab",
            Kind::Code(&vocabulary::PAPERS),
            "Le document, s’il est dans la liste\u{202f}: il est alors traduit partout.",
        ),
        Field::prose("texte", line(200), "Le document, avec vos mots."),
        Field::fact("obligatoire", Kind::Boolean, "Si l’on ne peut pas venir sans."),
    ],
};
