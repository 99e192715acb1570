//! Where a reference is picked from: collections of the form.

use crate::model::fields::kind::Target;

/// What a reference is picked from.
pub(super) struct Source {
    /// The collection.
    pub(super) collection: &'static str,
    /// The file of a collection of files.
    pub(super) file: Option<&'static str>,
    /// What is written.
    pub(super) value: &'static str,
    /// What is shown.
    pub(super) display: &'static [&'static str],
}

/// The collection of a target; none where a reference may stand in several: it is typed.
pub(super) fn source(target: Target) -> Option<Source> {
    let slug = |collection, display| Some(Source { collection, file: None, value: "{{slug}}", display });
    match target {
        Target::Signatory => slug("signataires", &["nom"]),
        Target::Place => slug("tous-lieux", &["{{commune}}, {{adresse}} ({{slug}})"]),
        Target::Service => slug("tous-services", &["titre"]),
        Target::Event => slug("tous-evenements", &["titre"]),
        Target::Referent => slug("tous-referents", &["{{prenom}} {{nom}} ({{slug}})"]),
        Target::Programme => slug("dispositifs", &["titre"]),
        Target::Pathway => slug("parcours", &["titre"]),
        Target::Term => slug("lexique", &["fr"]),
        Target::Instance => Some(Source {
            collection: "gouvernance",
            file: Some("instances"),
            value: "instances.*.id",
            display: &["instances.*.nom"],
        }),
        Target::SignatoryOrProgramme | Target::Outcome => None,
    }
}
