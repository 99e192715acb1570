//! French labels of keys: partners' keys have neither accents nor spaces.

/// Keys whose label is not their words.
const LABELS: &[(&str, &str)] = &[
    ("a_diffuser_du", "À diffuser à partir du"),
    ("a_revoir", "Traduction à revoir"),
    ("acces_pmr", "Accès en fauteuil roulant"),
    ("acces_transport", "Comment venir"),
    ("anciennete_max_annees", "Ancienneté maximale, en années"),
    ("anciens_slugs", "Anciens noms de la fiche"),
    ("cir", "CIR"),
    ("co_organisateurs", "Co-organisateurs"),
    ("code_insee", "Code INSEE"),
    ("de", "Additionne"),
    ("diplome_min", "Diplôme minimum"),
    ("directeur_publication", "Directeur ou directrice de la publication"),
    ("duree_annees", "Durée, en années"),
    ("effet_le", "Prend effet le"),
    ("fr", "Mot français"),
    ("garde_enfants_sur_place", "Garde d’enfants sur place"),
    ("garder_fr", "Garder le mot français"),
    ("heure_debut", "Heure de début"),
    ("heure_fin", "Heure de fin"),
    ("heures_semaine", "Heures par semaine"),
    ("id", "Nom court"),
    ("inscrit_france_travail", "Inscription à France Travail"),
    ("jusqua", "Jusqu’à"),
    ("jusquau", "Jusqu’au"),
    ("langues_animation", "Langues pendant l’événement"),
    ("lien_mobilisation", "Lien pour s’inscrire"),
    ("max_rqth", "Maximum avec une RQTH"),
    ("modes_accueil", "Modes d’accueil"),
    ("modes_mobilisation", "Comment faire la demande"),
    ("mobilisable_par", "Qui peut faire la demande"),
    ("ordre_du_jour", "Ordre du jour"),
    ("pour_lauditeur", "Pour l’auditeur"),
    ("preavis_mois", "Préavis, en mois"),
    ("rqth", "RQTH"),
    ("siret", "SIRET"),
    ("source_le", "Source lue le"),
    ("sur", "En pour cent de"),
    ("url", "Adresse web"),
    ("via_prescripteur", "Inscription par un conseiller"),
    ("visa_demande", "Demande de visa"),
    ("vocab", "Document de la liste"),
    ("zone_eligibilite", "Zone d’éligibilité"),
];

/// Words with their accents.
const WORDS: &[(&str, &str)] = &[
    ("accessibilite", "accessibilité"),
    ("age", "âge"),
    ("alphabetisation", "alphabétisation"),
    ("capacite", "capacité"),
    ("complement", "complément"),
    ("credit", "crédit"),
    ("debut", "début"),
    ("decisions", "décisions"),
    ("definition", "définition"),
    ("delai", "délai"),
    ("duree", "durée"),
    ("ecrit", "écrit"),
    ("editeur", "éditeur"),
    ("etapes", "étapes"),
    ("etat", "état"),
    ("exiges", "exigés"),
    ("francais", "français"),
    ("frequence", "fréquence"),
    ("hebergeur", "hébergeur"),
    ("interpretariat", "interprétariat"),
    ("intitule", "intitulé"),
    ("invites", "invités"),
    ("leves", "levés"),
    ("libelle", "libellé"),
    ("modifie", "modifié"),
    ("organise", "organisé"),
    ("parlees", "parlées"),
    ("periode", "période"),
    ("precision", "précision"),
    ("precisions", "précisions"),
    ("prenom", "prénom"),
    ("qualite", "qualité"),
    ("recurrence", "récurrence"),
    ("reference", "référence"),
    ("regle", "règle"),
    ("releve", "relevé"),
    ("represente", "représenté"),
    ("reseaux", "réseaux"),
    ("resume", "résumé"),
    ("role", "rôle"),
    ("seances", "séances"),
    ("sequence", "numéro de version"),
    ("siege", "siège"),
    ("signe", "signé"),
    ("suppleant", "suppléant"),
    ("telephone", "téléphone"),
    ("thematiques", "thématiques"),
    ("theme", "thème"),
    ("unite", "unité"),
    ("verification", "vérification"),
    ("verifie", "vérifié"),
    ("visibilite", "visibilité"),
];

/// The label of a key.
pub(super) fn label(key: &str) -> String {
    if let Some((_, label)) = LABELS.iter().find(|(known, _)| *known == key) {
        return (*label).to_owned();
    }
    let words: Vec<&str> = key.split('_').map(accented).collect();
    capital(&words.join(" "))
}

fn accented(word: &str) -> &str {
    WORDS.iter().find(|(bare, _)| *bare == word).map_or(word, |(_, accented)| accented)
}

/// What an item of a list is called: its noun without the article.
pub(super) fn noun(noun: &str) -> String {
    let bare = ["une ", "un ", "le ", "la ", "les ", "l’"].iter().find_map(|article| noun.strip_prefix(article));
    bare.unwrap_or(noun).replace('`', "")
}

/// What a field is for, without the marks that only Markdown knows.
pub(super) fn hint(about: &str) -> String {
    let mut hint = String::new();
    for (rank, part) in about.split('`').enumerate() {
        if rank > 0 {
            hint.push_str(if rank % 2 == 1 { "« " } else { " »" });
        }
        hint.push_str(part);
    }
    hint
}

/// A sentence's first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
