//! The vocabularies: closed lists of codes. Their labels live in the theme's strings, under `vocab.<name>.<code>`.
//!
//! Sources: data·inclusion schema v1 (`themes`, `audiences`, `service_types`, costs, modes), OpenAgenda (event statuses),
//! ROME (sectors A–N), and the portal's content model for the rest.

use crate::model::values::code::Code;

/// A closed list of codes.
#[derive(Debug)]
pub struct Vocabulary {
    /// Name under which the theme's strings keep its labels.
    pub name: &'static str,
    /// The codes, in the order in which they are shown.
    pub codes: &'static [&'static str],
}

impl Vocabulary {
    /// Reads a code; `None` when it is not in the list.
    pub fn code(&self, text: &str) -> Option<Code> {
        self.codes.iter().find(|code| **code == text).map(|code| Code(code))
    }

    /// All codes, in the order in which they are shown.
    pub fn iter(&self) -> impl Iterator<Item = Code> {
        self.codes.iter().map(|code| Code(code))
    }
}

macro_rules! vocabularies {
    ($($(#[$doc:meta])* $constant:ident $name:literal [$($code:literal)*])*) => {
        $($(#[$doc])* pub static $constant: Vocabulary = Vocabulary { name: $name, codes: &[$($code),*] };)*

        /// Every vocabulary, so that the theme's strings can be checked against them.
        pub static ALL: &[&Vocabulary] = &[$(&$constant),*];
    };
}

vocabularies! {
    /// Kinds of signatories.
    SIGNATORY_TYPES "signatory_type" ["prefecture" "ofii" "france-travail" "mission-locale" "apec" "cap-emploi" "autre"]
    /// Kinds of services (data·inclusion).
    SERVICE_TYPES "service_type" ["accompagnement" "aide-financiere" "aide-materielle" "atelier" "formation" "information"]
    /// Stages of the pathway that a service serves.
    STAGES "stage" ["accueil-ofii" "signature-cir" "formation" "recherche-emploi" "en-emploi" "bilan-fin-cir"]
    /// Audiences: the five groups of the agreement first, then data·inclusion's other codes.
    AUDIENCES "audience" [
        "protection-internationale" "personnes-en-situation-de-handicap" "femmes" "jeunes" "diplomes-du-superieur"
        "tous-publics" "actifs" "beneficiaires-des-minimas-sociaux" "demandeurs-emploi" "etudiants" "familles"
        "personnes-en-situation-durgence" "personnes-en-situation-juridique-specifique" "personnes-exilees"
        "residents-qpv-frr" "seniors"
    ]
    /// Residence statuses.
    STATUSES "residence" [
        "refugie" "protection-subsidiaire" "apatride" "protection-temporaire" "vie-familiale" "regroupement-familial"
        "salarie-talent" "etudiant-change-statut" "autre"
    ]
    /// What a service asks of the integration contract.
    CIR "cir" ["requis" "pendant" "apres" "indifferent"]
    /// What a service asks of a recognised disability.
    RQTH "rqth" ["requis" "possible"]
    /// Lowest diplomas.
    DIPLOMAS "diploma" ["aucun" "cap" "bac" "bac+2" "bac+3" "bac+4"]
    /// Levels of French (CEFR; A1.1 is the French step below A1).
    LEVELS "level" ["aucun" "A1.1" "A1" "A2" "B1" "B2" "C1"]
    /// Registration with France Travail.
    REGISTRATION "registration" ["requis" "non-requis"]
    /// Interpreters.
    INTERPRETERS "interpreter" ["non" "telephone" "sur-place" "sur-demande"]
    /// Costs (data·inclusion).
    COSTS "cost" ["gratuit" "payant"]
    /// Ways of receiving people (data·inclusion).
    RECEPTION_MODES "reception" ["a-distance" "en-presentiel"]
    /// Who may ask for the service (data·inclusion).
    REQUESTERS "requester" ["usagers" "professionnels"]
    /// How to ask for the service (data·inclusion).
    REQUEST_MODES "request" ["envoyer-un-courriel" "se-presenter" "telephoner" "utiliser-lien-mobilisation"]
    /// Papers to bring.
    PAPERS "paper" [
        "titre-de-sejour" "recepisse" "contrat-cir" "attestation-ofpra" "cv" "diplome" "rib" "carte-vitale"
        "justificatif-domicile" "rqth" "photo"
    ]
    /// State of a service's capacity.
    CAPACITY "capacity" ["ouvert" "liste-attente" "complet"]
    /// Obstacles that a service removes.
    OBSTACLES "obstacle" ["garde-enfants" "mobilite" "numerique" "sante" "logement" "langue"]
    /// Sectors: the 14 letters of ROME.
    SECTORS "sector" ["A" "B" "C" "D" "E" "F" "G" "H" "I" "J" "K" "L" "M" "N"]
    /// Genres of events.
    GENRES "genre" [
        "forum-emploi" "job-dating" "information-collective" "atelier" "permanence" "portes-ouvertes"
        "intervention-formation-civique" "session-formation"
    ]
    /// Statuses of events (OpenAgenda's six).
    EVENT_STATUSES "event_status" ["programme" "reprogramme" "deplace-en-ligne" "reporte" "complet" "annule"]
    /// How an event is attended.
    EVENT_MODES "event_mode" ["sur-place" "en-ligne" "mixte"]
    /// Accessibility of an event (OpenAgenda's five).
    ACCESSIBILITY "accessibility" ["moteur" "visuel" "auditif" "psychique" "mental"]
    /// How often a recurring event comes back.
    RECURRENCE "recurrence" ["hebdomadaire" "mensuelle"]
    /// Days of the week, from Monday.
    WEEKDAYS "weekday" ["lundi" "mardi" "mercredi" "jeudi" "vendredi" "samedi" "dimanche"]
    /// Which weekday of the month.
    RANKS "rank" ["1" "2" "3" "4" "dernier"]
    /// What is shown of a translation to review.
    OUTDATED_POLICIES "outdated_policy" ["afficher" "repli"]
    /// Missions of a référent.
    MISSIONS "mission" ["primo-arrivant" "refugies" "handicap" "cadres" "direction" "suppleance"]
    /// Levels of a programme.
    PROGRAMME_LEVELS "programme_level" ["national" "regional" "departemental"]
    /// How often a sheet is verified.
    FREQUENCIES "frequency" ["tous-les-mois" "tous-les-3-mois" "tous-les-6-mois" "tous-les-12-mois" "jamais"]
    /// Kinds of alerts on a place.
    ALERTS "alert" ["fermeture" "horaires" "message"]
    /// Networks (data·inclusion).
    NETWORKS "network" ["france-travail" "mission-locale" "cap-emploi-reseau-cheops" "regions"]
    /// Where an entry may be shown.
    DIFFUSION "diffusion" ["externe" "reseau"]
    /// Where a référent may be shown.
    VISIBILITY "visibility" ["reseau" "public"]
    /// How a translation was made.
    TRANSLATION_MODES "translation_mode" ["humaine" "automatique" "relue"]
    /// Themes (data·inclusion v1): categories.
    THEME_CATEGORIES "theme" [
        "trouver-un-emploi" "preparer-sa-candidature" "choisir-un-metier" "se-former" "lecture-ecriture-calcul"
        "creer-une-entreprise" "sante" "famille" "mobilite" "numerique" "logement-hebergement"
        "difficultes-administratives-ou-juridiques" "difficultes-financieres" "remobilisation"
        "equipement-et-alimentation" "souvrir-a-linternational"
    ]
    /// Themes (data·inclusion v1): category and need.
    THEMES "need" [
        "trouver-un-emploi--convaincre-un-recruteur-en-entretien"
        "trouver-un-emploi--faire-des-candidatures-spontanees" "trouver-un-emploi--maintien-dans-lemploi"
        "trouver-un-emploi--repondre-a-des-offres-demploi"
        "trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs"
        "preparer-sa-candidature--developper-son-reseau"
        "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi"
        "preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation"
        "preparer-sa-candidature--valoriser-ses-competences" "choisir-un-metier--confirmer-son-choix-de-metier"
        "choisir-un-metier--connaitre-les-opportunites-demploi"
        "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite"
        "choisir-un-metier--identifier-ses-points-forts-et-ses-competences"
        "se-former--monter-son-dossier-de-formation" "se-former--trouver-sa-formation"
        "lecture-ecriture-calcul--maitriser-le-calcul" "lecture-ecriture-calcul--maitriser-le-francais"
        "creer-une-entreprise--definir-son-projet-de-creation-dentreprise"
        "creer-une-entreprise--developper-son-entreprise"
        "creer-une-entreprise--structurer-son-projet-de-creation-dentreprise" "sante--acces-aux-soins"
        "sante--addictions" "sante--constituer-un-dossier-mdph-invalidite" "sante--sante-mentale"
        "sante--sante-sexuelle" "famille--garde-denfants" "famille--prise-en-charge-personne-dependante"
        "famille--soutien-a-la-parentalite-et-a-leducation" "famille--soutien-aidants"
        "famille--surmonter-conflits-separation-violence" "mobilite--acceder-a-un-vehicule"
        "mobilite--entretenir-reparer-son-vehicule" "mobilite--etre-accompagne-dans-son-parcours-mobilite"
        "mobilite--financer-ma-mobilite" "mobilite--preparer-un-permis" "mobilite--mobilite-douce-partagee-collective"
        "numerique--acceder-a-des-services-en-ligne" "numerique--acceder-a-une-connexion-internet"
        "numerique--acquerir-un-equipement" "numerique--maitriser-les-fondamentaux-du-numerique"
        "logement-hebergement--acheter-un-logement" "logement-hebergement--changer-de-logement"
        "logement-hebergement--louer-un-logement"
        "logement-hebergement--rechercher-une-solution-dhebergement-temporaire"
        "logement-hebergement--reduire-les-impayes-de-loyer" "logement-hebergement--se-maintenir-dans-le-logement"
        "logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement"
        "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives"
        "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete"
        "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"
        "difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte"
        "difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination"
        "difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire"
        "difficultes-financieres--acquerir-une-autonomie-budgetaire"
        "difficultes-financieres--ameliorer-sa-gestion-budgetaire"
        "difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere"
        "difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere"
        "difficultes-financieres--situation-dendettement-surendettement"
        "remobilisation--activites-sportives-et-culturelles" "remobilisation--benevolat-action-citoyenne"
        "remobilisation--bien-etre-confiance-en-soi" "remobilisation--lien-social"
        "equipement-et-alimentation--aide-menagere" "equipement-et-alimentation--alimentation"
        "equipement-et-alimentation--electromenager" "equipement-et-alimentation--habillement"
        "souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger"
        "souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger"
        "souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france"
    ]
}
