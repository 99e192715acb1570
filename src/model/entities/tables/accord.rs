//! The fields of the agreement and of its amendments.

use crate::list_of;
use crate::model::entities::tables::common::line;
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::{Field, Table};
use crate::model::values::vocabulary::Vocabulary;

/// Ways in which visas make an approval.
pub static VISA_RULES: Vocabulary = Vocabulary { name: "visa_rule", codes: &["unanimite", "silence-vaut-accord"] };
/// Kinds of entries that may need visas.
pub static VISA_KINDS: Vocabulary = Vocabulary {
    name: "visa_kind",
    codes: &["evenement-commun", "dispositif", "parcours", "page", "evenement", "service"],
};
/// The kinds that need visas when the agreement does not say.
pub const USUAL_VISA_KINDS: [&str; 4] = ["evenement-commun", "dispositif", "parcours", "page"];

/// The agreement.
pub static ACCORD: Table = Table {
    noun: "accord.yaml",
    fields: &[
        Field::prose("titre", line(300), "Le titre de la convention.").required(),
        Field::fact("signe_le", Kind::Date, "Le jour de la signature.").required(),
        Field::fact("duree_annees", Kind::Integer { min: 1, max: 50 }, "Sa durée, en années."),
        Field::fact("fin", Kind::Date, "Son dernier jour, au lieu de sa durée."),
        Field::fact("preavis_mois", Kind::Integer { min: 0, max: 60 }, "Le préavis pour la quitter, en mois."),
        Field::fact("visas", Kind::Record(&VISAS), "Comment les signataires donnent leur accord (article 6)."),
    ],
};

static VISAS: Table = Table {
    noun: "les visas",
    fields: &[
        Field::fact("regle", Kind::Code(&VISA_RULES), "`unanimite`, ou `silence-vaut-accord` après un délai."),
        Field::fact("delai_jours", Kind::Integer { min: 1, max: 365 }, "Le délai après lequel le silence vaut accord."),
        Field::fact("exiges_pour", list_of!(Kind::Code(&VISA_KINDS)), "Les sortes de fiches qui en ont besoin."),
    ],
};

/// An amendment.
pub static AMENDMENT: Table = Table {
    noun: "un avenant",
    fields: &[
        Field::prose("titre", line(300), "Le titre de l’avenant.").required(),
        Field::fact("signe_le", Kind::Date, "Le jour de la signature.").required(),
        Field::fact("effet_le", Kind::Date, "Le jour où il prend effet ; sans lui, celui de la signature."),
        Field::prose("objet", line(1000), "Ce qu’il change."),
        Field::fact("nouvelle_fin", Kind::Date, "Le nouveau dernier jour de la convention."),
        Field::fact(
            "signataires_ajoutes",
            list_of!(Kind::Reference(Target::Signatory)),
            "Les signataires qui entrent.",
        ),
        Field::fact(
            "signataires_retires",
            list_of!(Kind::Reference(Target::Signatory)),
            "Les signataires qui sortent.",
        ),
    ],
};
