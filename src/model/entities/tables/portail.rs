//! The fields of `portail.yaml`.

use crate::list_of;
use crate::model::entities::tables::common::line;
use crate::model::fields::kind::Kind;
use crate::model::fields::table::{Field, Table};
use crate::model::values::vocabulary;

/// The portal itself.
pub static PORTAIL: Table = Table {
    noun: "portail.yaml",
    fields: &[
        Field::prose("titre", line(100), "Le nom du portail.").required(),
        Field::prose("sous_titre", line(200), "Une phrase sous le nom."),
        Field::fact("adresse", Kind::Url, "L’adresse publique du site.").required(),
        Field::fact("langues", list_of!(Kind::Language), "Les langues\u{202f}; le français est la première.")
            .required(),
        Field::fact("fuseau", Kind::Name, "Le fuseau horaire\u{202f}; `Europe/Paris` si rien n’est écrit."),
        Field::fact("territoire", list_of!(Kind::Zone), "Le territoire couvert\u{202f}: codes.").required(),
        Field::fact("contact", Kind::Record(&CONTACT), "Comment écrire ou téléphoner au portail.").required(),
        Field::fact("editeur", Kind::Record(&PUBLISHER), "Qui publie le site\u{202f}: la loi demande de le dire."),
        Field::fact("hebergeur", Kind::Record(&HOST), "Qui héberge le site\u{202f}: la loi demande de le dire."),
        Field::fact("accessibilite", Kind::Record(&ACCESSIBILITY), "L’audit d’accessibilité, s’il a été fait."),
        Field::fact(
            "traductions",
            Kind::Record(&TRANSLATIONS),
            "Ce qui est montré quand une traduction n’est plus à jour.",
        ),
        Field::fact("verification", Kind::Record(&VERIFICATION), "Tous les combien les fiches sont vérifiées."),
        Field::fact("theme", Kind::Id, "Le nom du thème\u{202f}; `passerelle` si rien n’est écrit."),
    ],
};

static CONTACT: Table = Table {
    noun: "le contact du portail",
    fields: &[
        Field::fact("courriel", Kind::Email, "L’adresse générale."),
        Field::fact("telephone", Kind::Phone, "Le téléphone général."),
    ],
};

static PUBLISHER: Table = Table {
    noun: "l’éditeur",
    fields: &[
        Field::fact("nom", Kind::Name, "Le nom."),
        Field::fact("adresse", Kind::Name, "L’adresse postale."),
        Field::fact("directeur_publication", Kind::Name, "La personne responsable de ce qui est publié."),
    ],
};

static HOST: Table = Table {
    noun: "l’hébergeur",
    fields: &[
        Field::fact("nom", Kind::Name, "Le nom."),
        Field::fact("adresse", Kind::Name, "L’adresse postale."),
        Field::fact("telephone", Kind::Phone, "Le téléphone."),
    ],
};

static ACCESSIBILITY: Table =
    Table { noun: "l’accessibilité", fields: &[Field::fact("audit", Kind::Record(&AUDIT), "Le dernier audit.")] };

static AUDIT: Table = Table {
    noun: "un audit",
    fields: &[
        Field::fact("date", Kind::Date, "Quand.").required(),
        Field::fact("par", Kind::Name, "Par qui.").required(),
        Field::fact("taux", Kind::Decimal { min: 0.0, max: 100.0 }, "La part des critères respectés, en pour cent.")
            .required(),
        Field::fact("url", Kind::Url, "Le rapport."),
    ],
};

static TRANSLATIONS: Table = Table {
    noun: "les traductions",
    fields: &[Field::fact(
        "a_revoir",
        Kind::Code(&vocabulary::OUTDATED_POLICIES),
        "`afficher` la traduction avec un avis, ou `repli` sur le français.",
    )],
};

static VERIFICATION: Table = Table {
    noun: "la vérification",
    fields: &[Field::fact(
        "frequence",
        Kind::Code(&vocabulary::FREQUENCIES),
        "Tous les combien, si la fiche ne le dit pas.",
    )],
};
