//! `gouvernance/`: instances and their meetings, immersions, training. The network edition alone may show it.

use crate::diag::problems::Values;
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::entities::common::{Body, Reference};
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::reading::Reading;
use crate::model::fields::table::{Field, Table};
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that belongs to the governance.
#[derive(Clone, Debug, Default)]
pub struct Governance {
    /// Instances, in the order of the file.
    pub instances: Vec<Instance>,
    /// Meetings.
    pub meetings: BTreeMap<Slug, Arc<Meeting>>,
    /// Immersions of one signatory's staff at another's.
    pub immersions: BTreeMap<Slug, Arc<Immersion>>,
    /// Training of référents.
    pub trainings: BTreeMap<Slug, Arc<Training>>,
}

/// An instance: a committee, the employment unit.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Its name in references.
    pub id: Slug,
    /// Its name in words.
    pub name: Arc<str>,
    /// Level.
    pub level: Option<Code>,
    /// Meetings a year.
    pub meetings_a_year: Option<u8>,
    /// Who leads it.
    pub pilot: Option<Reference>,
}

/// A meeting of an instance.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The instance.
    pub instance: Reference,
    /// When.
    pub on: Date,
    /// Where.
    pub place: Option<Reference>,
    /// Agenda.
    pub agenda: Option<Body>,
    /// Decisions.
    pub decisions: Vec<Arc<str>>,
    /// Signatories that took part.
    pub participants: Vec<Reference>,
    /// Minutes.
    pub minutes: Option<Body>,
}

/// An immersion.
#[derive(Clone, Debug)]
pub struct Immersion {
    /// Who receives.
    pub host: Reference,
    /// Who comes.
    pub guests: Vec<Reference>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Option<Date>,
    /// Places.
    pub places: Option<u16>,
    /// What was learnt.
    pub findings: Option<Body>,
}

/// A training of référents.
#[derive(Clone, Debug)]
pub struct Training {
    /// Title.
    pub title: Arc<str>,
    /// When.
    pub on: Date,
    /// Who organises.
    pub organiser: Option<Reference>,
    /// Référents who followed it.
    pub participants: Vec<Reference>,
}

const SIGNATORY: Kind = Kind::Reference(Target::Signatory);
const SIGNATORIES: Kind = Kind::ListOf(&SIGNATORY);
const TITLE: Kind = Kind::Line { min: 3, max: 150 };

/// What an instance holds.
pub static INSTANCE: Table = Table {
    noun: "une instance",
    fields: &[
        Field::fact("id", Kind::Id, "Nom court, employé par les réunions").required(),
        Field::fact("nom", TITLE, "Nom de l’instance").required(),
        Field::fact("niveau", Kind::Code(&vocabulary::PROGRAMME_LEVELS), "Niveau"),
        Field::fact("frequence_par_an", Kind::Integer { min: 1, max: 52 }, "Nombre de réunions par an"),
        Field::fact("pilote", SIGNATORY, "Signataire qui la réunit"),
    ],
};

/// What a meeting holds.
pub static MEETING: Table = Table {
    noun: "une réunion",
    fields: &[
        Field::fact("instance", Kind::Reference(Target::Instance), "Instance qui se réunit").required(),
        Field::fact("le", Kind::Date, "Date").required(),
        Field::fact("lieu", Kind::Reference(Target::Place), "Lieu"),
        Field::fact("ordre_du_jour", Kind::Markdown, "Ordre du jour"),
        Field::fact("decisions", Kind::ListOf(&Kind::Line { min: 3, max: 1000 }), "Décisions, une par ligne"),
        Field::fact("participants", SIGNATORIES, "Signataires présents"),
        Field::fact("releve", Kind::Markdown, "Relevé de la réunion"),
    ],
};

/// What an immersion holds.
pub static IMMERSION: Table = Table {
    noun: "une immersion",
    fields: &[
        Field::fact("accueil", SIGNATORY, "Signataire qui accueille").required(),
        Field::fact("invites", SIGNATORIES, "Signataires invités").required(),
        Field::fact("du", Kind::Date, "Premier jour").required(),
        Field::fact("au", Kind::Date, "Dernier jour"),
        Field::fact("places", Kind::Integer { min: 1, max: 500 }, "Nombre de places"),
        Field::fact("constats", Kind::Markdown, "Ce qui a été appris"),
    ],
};

/// What a training holds.
pub static TRAINING: Table = Table {
    noun: "une formation de référents",
    fields: &[
        Field::fact("intitule", TITLE, "Intitulé").required(),
        Field::fact("le", Kind::Date, "Date").required(),
        Field::fact("organise_par", SIGNATORY, "Signataire qui organise"),
        Field::fact("participants", Kind::ListOf(&Kind::Reference(Target::Referent)), "Référents qui l’ont suivie"),
    ],
};

/// Makes an instance of its reading.
pub fn instance(reading: &Reading) -> Option<Instance> {
    Some(Instance {
        id: Slug::parse(&reading.text("id")?)?,
        name: reading.text("nom")?,
        level: reading.code("niveau"),
        meetings_a_year: reading.integer("frequence_par_an").and_then(|count| u8::try_from(count).ok()),
        pilot: reading.reference("pilote"),
    })
}

/// Makes a meeting of its reading.
pub fn meeting(reading: &Reading) -> Option<Meeting> {
    Some(Meeting {
        instance: reading.reference("instance")?,
        on: reading.date("le")?,
        place: reading.reference("lieu"),
        agenda: reading.markdown("ordre_du_jour"),
        decisions: reading.texts("decisions"),
        participants: reading.references("participants"),
        minutes: reading.markdown("releve"),
    })
}

/// Makes an immersion of its reading.
pub fn immersion(reading: &Reading, report: &mut Report) -> Option<Immersion> {
    let (from, until) = (reading.date("du"), reading.date("au"));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        report.push(reading.span("au"), Values::EndBeforeStart { start: from.to_string(), end: until.to_string() });
    }
    Some(Immersion {
        host: reading.reference("accueil")?,
        guests: reading.references("invites"),
        from: from?,
        until,
        places: reading.integer("places").and_then(|count| u16::try_from(count).ok()),
        findings: reading.markdown("constats"),
    })
}

/// Makes a training of its reading.
pub fn training(reading: &Reading) -> Option<Training> {
    Some(Training {
        title: reading.text("intitule")?,
        on: reading.date("le")?,
        organiser: reading.reference("organise_par"),
        participants: reading.references("participants"),
    })
}
