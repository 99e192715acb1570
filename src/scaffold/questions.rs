//! What each kind of sheet asks: what must be there and no more, in the order in which one thinks of it.

use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::Field;
use crate::model::values::vocabulary::Vocabulary;
use crate::scaffold::answers::Answers;
use crate::scaffold::kind::{SheetKind, field};

/// A key that may be given on the command line, and whether it is asked for.
#[derive(Clone, Copy)]
pub struct Question {
    /// The key, dotted for one inside a map.
    pub key: &'static str,
    /// The option of the command line.
    pub option: &'static str,
    /// Whether it must be said.
    pub asked: Asked,
}

/// Whether a key must be said.
#[derive(Clone, Copy)]
pub enum Asked {
    /// It must.
    Always,
    /// It must, after certain answers.
    When(fn(&Answers) -> bool),
    /// Never: it may be given.
    Never,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text of one line.
    Line,
    /// Several values, between commas.
    Lines,
    /// One of a list of codes.
    OneOf(&'static Vocabulary),
    /// Several of a list of codes.
    SeveralOf(&'static Vocabulary),
    /// One entry that exists.
    Entry(Target),
    /// Several entries that exist.
    Entries(Target),
}

const fn always(key: &'static str, option: &'static str) -> Question {
    Question { key, option, asked: Asked::Always }
}

const fn when(key: &'static str, option: &'static str, wanted: fn(&Answers) -> bool) -> Question {
    Question { key, option, asked: Asked::When(wanted) }
}

const fn may(key: &'static str, option: &'static str) -> Question {
    Question { key, option, asked: Asked::Never }
}

const SIGNATORY: &[Question] = &[
    always("nom", "nom"),
    always("type", "type"),
    always("courriel", "courriel"),
    when("telephone", "telephone", |answers| answers.one("courriel").is_none()),
    always("signataire.depuis", "depuis"),
    may("sigle", "sigle"),
    may("accroche", "accroche"),
    may("site_web", "site-web"),
    may("territoire", "territoire"),
];

const PLACE: &[Question] = &[
    may("nom", "nom"),
    always("adresse", "adresse"),
    always("code_postal", "code-postal"),
    always("commune", "commune"),
    always("code_insee", "code-insee"),
    may("horaires", "horaires"),
];

const SERVICE: &[Question] = &[
    always("titre", "titre"),
    always("resume", "resume"),
    always("thematiques", "thematiques"),
    always("publics", "publics"),
    always("frais", "frais"),
    always("modes_accueil", "modes-accueil"),
    always("mobilisable_par", "mobilisable-par"),
    always("modes_mobilisation", "modes-mobilisation"),
    when("lieux", "lieux", |answers| {
        answers.holds("modes_accueil", "en-presentiel") || answers.holds("modes_mobilisation", "se-presenter")
    }),
    when("telephone", "telephone", |answers| answers.holds("modes_mobilisation", "telephoner")),
    when("courriel", "courriel", |answers| answers.holds("modes_mobilisation", "envoyer-un-courriel")),
    when("lien_mobilisation", "lien-mobilisation", |answers| {
        answers.holds("modes_mobilisation", "utiliser-lien-mobilisation")
    }),
    always("zone_eligibilite", "zone-eligibilite"),
    may("contact", "contact"),
];

const EVENT: &[Question] = &[
    always("titre", "titre"),
    always("resume", "resume"),
    always("genre", "genre"),
    always("seances.debut", "debut"),
    always("seances.fin", "fin"),
    always("mode", "mode"),
    when("lieu", "lieu", |answers| !answers.holds("mode", "en-ligne")),
    when("lien_en_ligne", "lien-en-ligne", |answers| {
        answers.holds("mode", "en-ligne") || answers.holds("mode", "mixte")
    }),
    may("publics", "publics"),
    may("frais", "frais"),
    may("contact", "contact"),
];

const REFERENT: &[Question] = &[
    always("prenom", "prenom"),
    always("nom", "nom"),
    always("fonction", "fonction"),
    always("missions", "missions"),
    always("depuis", "depuis"),
    always("visibilite", "visibilite"),
    may("courriel", "courriel"),
    may("telephone", "telephone"),
    may("lieux", "lieux"),
];

/// What a kind of sheet asks, in order.
pub fn of(kind: SheetKind) -> &'static [Question] {
    match kind {
        SheetKind::Signatory => SIGNATORY,
        SheetKind::Place => PLACE,
        SheetKind::Service => SERVICE,
        SheetKind::Event => EVENT,
        SheetKind::Referent => REFERENT,
    }
}

impl Question {
    /// The field of its key.
    pub fn field(&self, kind: SheetKind) -> &'static Field {
        field(kind.table(), self.key)
    }

    /// True when it must be said, after these answers.
    pub fn is_needed(&self, answers: &Answers) -> bool {
        match self.asked {
            Asked::Always => true,
            Asked::When(wanted) => wanted(answers),
            Asked::Never => false,
        }
    }
}

/// How a field is answered.
pub fn shape(field: &Field) -> Shape {
    match field.kind {
        Kind::Code(vocabulary) => Shape::OneOf(vocabulary),
        Kind::Reference(target) => Shape::Entry(target),
        Kind::ListOf(Kind::Code(vocabulary)) => Shape::SeveralOf(vocabulary),
        Kind::ListOf(Kind::Reference(target)) => Shape::Entries(*target),
        Kind::ListOf(_) => Shape::Lines,
        _ => Shape::Line,
    }
}

impl Shape {
    /// The values of what was typed: several stand between commas.
    pub fn values(self, typed: &str) -> Vec<String> {
        match self {
            Self::Line | Self::OneOf(_) | Self::Entry(_) => vec![typed.trim().to_owned()],
            Self::Lines | Self::SeveralOf(_) | Self::Entries(_) => {
                typed.split(',').map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
            }
        }
    }
}
