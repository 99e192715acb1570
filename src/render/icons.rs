//! Which pictogram of the theme stands beside which word. Names are the theme's.

use crate::model::values::code::Code;

/// The pictogram of a genre of events.
pub fn genre(code: Code) -> &'static str {
    match code.as_str() {
        "forum-emploi" => "forum",
        "job-dating" => "job-dating",
        "information-collective" => "meeting",
        "atelier" => "workshop",
        "permanence" => "permanence",
        "portes-ouvertes" => "open-day",
        "intervention-formation-civique" => "civic",
        "session-formation" => "session",
        _ => "event",
    }
}

/// The pictogram of a category of themes, or of a theme.
pub fn theme(code: Code) -> &'static str {
    match code.category() {
        "trouver-un-emploi" => "work",
        "preparer-sa-candidature" => "cv",
        "choisir-un-metier" => "choose-job",
        "se-former" => "training",
        "lecture-ecriture-calcul" => "french",
        "creer-une-entreprise" => "create-business",
        "sante" => "health",
        "famille" => "family",
        "mobilite" => "mobility",
        "numerique" => "digital",
        "logement-hebergement" => "housing",
        "difficultes-administratives-ou-juridiques" => "rights",
        "difficultes-financieres" => "money",
        "remobilisation" => "remobilise",
        "souvrir-a-linternational" => "language",
        _ => "theme",
    }
}

/// The pictogram of an audience.
pub fn audience(code: Code) -> &'static str {
    match code.as_str() {
        "protection-internationale" | "personnes-exilees" => "refugee",
        "personnes-en-situation-de-handicap" => "disability",
        "femmes" => "women",
        "jeunes" => "youth",
        "diplomes-du-superieur" | "etudiants" => "graduate",
        "actifs" | "demandeurs-emploi" => "work",
        "familles" => "family",
        "seniors" => "seniors",
        "beneficiaires-des-minimas-sociaux" => "money",
        "personnes-en-situation-juridique-specifique" => "rights",
        _ => "people",
    }
}
