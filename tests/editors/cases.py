"""Sound files, faults that a tree alone shows, and other ways of writing that are as sound. One case a line."""

SERVICE = """titre: Conseil aux cadres
resume: Un consultant vous aide à préparer votre recherche.
thematiques: [trouver-un-emploi--faire-des-candidatures-spontanees]
publics: [demandeurs-emploi, diplomes-du-superieur]
frais: gratuit
modes_accueil: [en-presentiel]
mobilisable_par: [usagers, professionnels]
modes_mobilisation: [telephoner]
telephone: "05 36 49 00 02"
zone_eligibilite: ["31"]
lieux: apec-toulouse
contact: referent-apec
modifie_le: 2026-11-01
verifie_le: 2026-11-01
"""
EVENT = """titre: Forum des cadres
resume: Rencontrez dix employeurs.
genre: forum-emploi
seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]
lieu: apec-toulouse
publics: [diplomes-du-superieur]
contact: referent-apec
modifie_le: 2026-11-01
verifie_le: 2026-11-01
"""
WEEKLY = 'recurrence: {frequence: hebdomadaire, jours: [mardi], heure_debut: "09:00", heure_fin: "12:00", du: 2026-11-24, au: 2026-12-15}'
SESSIONS = "seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]"
PATHWAY = """titre: Après la signature
resume: Les premières démarches.
modifie_le: 2026-11-01
verifie_le: 2026-11-01
etapes:
  - id: rencontre
    titre: La rencontre
    texte: Une personne vous reçoit.
"""
RULES = """- id: cadres
  si: {age: {min: 16, max: 60}}
  alors: {principal: apec}
  pourquoi: {fr: Vous cherchez un poste de cadre.}
"""
STATISTIC = """titre: Personnes reçues
source: Comptage des accueils
periode: année 2025
colonnes:
  - {id: a2024, libelle: "2024"}
  - {id: a2025, libelle: "2025"}
lignes:
  - {id: femmes, libelle: Femmes, valeurs: [10, 12]}
  - {id: hommes, libelle: Hommes, valeurs: [8, ""]}
"""

# Kind of file: where a case of it stands, and a sound text. `{}` is the name of the case.
BASES = {
    "service": ("signataires/apec/services/{}.fr.md", SERVICE),
    "service-traduction": (
        "signataires/apec/services/{}.en.md",
        "titre: Advice for managers\nresume: An adviser helps you.\n",
    ),
    "evenement": ("signataires/apec/evenements/{}.fr.md", EVENT),
    "parcours": ("parcours/{}.fr.md", PATHWAY),
    "parcours-traduction": (
        "parcours/{}.en.md",
        "titre: After signing\nresume: First steps.\netapes:\n  rencontre: {titre: The meeting, texte: Someone receives you.}\n",
    ),
    "dispositif": (
        "dispositifs/{}.fr.md",
        "titre: Accompagner les réfugiés\nniveau: national\noperateurs: [apec]\nmodifie_le: 2026-11-01\nverifie_le: 2026-11-01\n",
    ),
    "page": ("pages/{}.fr.md", "titre: Qui sommes-nous\nmodifie_le: 2026-11-01\nverifie_le: 2026-11-01\n"),
    "signataire": (
        "signataires/{}/signataire.fr.md",
        "nom: Mission inventée\ntype: autre\ncourriel: contact@example.org\nsignataire: {depuis: 2027-01-15}\nmodifie_le: 2026-11-01\nverifie_le: 2026-11-01\n",
    ),
    "lieu": (
        "signataires/apec/lieux/{}.yaml",
        'nom: Annexe\nadresse: 18 rue Lafayette\ncode_postal: "31000"\ncommune: Toulouse\ncode_insee: "31555"\nlatitude: 43.6\nlongitude: 1.44\nacces_pmr: oui\nmodifie_le: 2026-11-01\nverifie_le: 2026-11-01\n',
    ),
    "referent": (
        "signataires/apec/referents/{}.yaml",
        'prenom: Nadia\nnom: Exemple\nfonction: Consultante\nmissions: [cadres]\ncourriel: nadia@example.org\ndepuis: 2024-02-01\nvisibilite: reseau\nmodifie_le: 2026-11-01\nverifie_le: 2026-11-01\n',
    ),
    "avenant": ("accord/avenants/{}.yaml", "titre: Un avenant\nsigne_le: 2025-01-15\nobjet: Des précisions\n"),
    "reunion": (
        "gouvernance/reunions/{}.yaml",
        "instance: comite\nle: 2026-09-15\ndecisions: [Une réunion par trimestre]\nparticipants: [apec]\n",
    ),
    "immersion": ("gouvernance/immersions/{}.yaml", "accueil: apec\ninvites: [ofii]\ndu: 2026-10-05\nplaces: 4\n"),
    "formation": ("gouvernance/formations/{}.yaml", "intitule: Droit du séjour\nle: 2026-10-05\norganise_par: apec\n"),
    "statistique": ("statistiques/{}.yaml", STATISTIC),
    "lexique": ("lexique/{}.yaml", "fr: Mot {}\ndefinition: Ce que cela veut dire.\ntraductions: {en: A word}\n"),
    # These exist once: each case has a portal of its own.
    "portail": (
        "portail.yaml",
        'titre: Petit portail\nadresse: https://petit.example.org\nlangues: [fr, en, ar]\nterritoire: ["31"]\ncontact: {courriel: contact@petit.example.org}\nediteur: {nom: Éditeur, adresse: 1 rue Inventée, directeur_publication: Camille Exemple}\nhebergeur: {nom: Hébergeur, adresse: 2 rue Inventée}\n',
    ),
    "accord": ("accord/accord.yaml", "titre: Accord d’essai\nsigne_le: 2024-01-15\nduree_annees: 5\nvisas: {regle: unanimite, exiges_pour: []}\n"),
    "regles": ("orientation/regles.yaml", RULES),
    "cas": ("orientation/cas.yaml", "- cas: Un cadre\n  profil: {age: 30}\n  attendu: {principal: apec}\n"),
    "instances": ("gouvernance/instances.yaml", "- {id: comite, nom: Comité de suivi, frequence_par_an: 2}\n"),
    "synonymes": ("synonymes/fr.yaml", "- [job dating, forum emploi]\n- [cv, curriculum vitae]\n"),
}
ONCE = ("portail", "accord", "regles", "cas", "instances", "synonymes")

# Kind of file, name, what is replaced (nothing: a line is added), what takes its place, the reader's code.
FAULTS = [
    ("service", "cle-inconnue", "", "resumee: Bonjour", "P200"),
    ("service", "cle-ailleurs", "", "mission: cadres", "P200"),
    ("service", "cle-absente", "frais: gratuit\n", "", "P202"),
    ("service", "cle-vide", "titre: Conseil aux cadres", "titre:", "P205"),
    ("service", "titre-liste", "titre: Conseil aux cadres", "titre: [Conseil, cadres]", "P203"),
    ("service", "titre-court", "titre: Conseil aux cadres", "titre: Ab", "P207"),
    ("service", "titre-long", "titre: Conseil aux cadres", "titre: " + "Conseil " * 20 + "aux cadres", "P208"),
    ("service", "point-final", "titre: Conseil aux cadres", "titre: Conseil aux cadres.", "P209"),
    ("service", "code-inconnu", "frais: gratuit", "frais: gratis", "P221"),
    ("service", "code-en-liste", "frais: gratuit", "frais: [gratuit]", "P203"),
    ("service", "theme-sans-besoin", "thematiques: [trouver-un-emploi--faire-des-candidatures-spontanees]", "thematiques: [mobilite]", "P221"),
    ("service", "public-inconnu", "publics: [demandeurs-emploi, diplomes-du-superieur]", "publics: [demandeur-emploi]", "P221"),
    ("service", "deux-fois", "publics: [demandeurs-emploi, diplomes-du-superieur]", "publics: [jeunes, jeunes]", "P223"),
    ("service", "sans-crochets", "publics: [demandeurs-emploi, diplomes-du-superieur]", "publics: jeunes, femmes", "P203"),
    ("service", "slug", "lieux: apec-toulouse", "lieux: Apec Toulouse", "P222"),
    ("service", "date-francaise", "verifie_le: 2026-11-01", "verifie_le: 01/11/2026", "P215"),
    ("service", "jour-impossible", "verifie_le: 2026-11-01", "verifie_le: 2026-02-30", "P216"),
    ("service", "annee-lointaine", "", "fin_le: 1026-12-10", "P215"),
    ("service", "telephone", "telephone: \"05 36 49 00 02\"", "telephone: standard", "P225"),
    ("service", "courriel", "", "courriel: contact(at)example.org", "P226"),
    ("service", "adresse-web", "", "lien_mobilisation: www.example.org/rdv", "P227"),
    ("service", "zone", "zone_eligibilite: [\"31\"]", "zone_eligibilite: [Haute-Garonne]", "P231"),
    ("service", "langue", "", "langues_parlees: [français]", "P242"),
    ("service", "entier", "", "anciennete_max_annees: douze", "P212"),
    ("service", "hors-bornes", "", "anciennete_max_annees: 99", "P213"),
    ("service", "age-texte", "", "age: 18-25", "P203"),
    ("service", "age-cle", "", "age: {minimum: 18}", "P200"),
    ("service", "empreinte", "", "visa_demande: {le: 2026-11-01, empreinte: sha256-xyz}", "P238"),
    ("service", "document-double", "", "documents: [{vocab: cv, texte: Un CV}]", "P273"),
    ("service", "langues-en-ligne", "resume: Un consultant vous aide à préparer votre recherche.", "resume: {fr: Un consultant vous aide., en: An adviser helps.}", "P304"),
    ("service", "traduction-du-francais", "", "traduction: {mode: humaine}", "P306"),
    ("service-traduction", "fait", "", "frais: gratuit", "P302"),
    ("service-traduction", "mode", "", "traduction: {mode: robot}", "P221"),
    ("service-traduction", "source", "", "traduction: {source: {titre: abc}}", "P238"),
    ("evenement", "genre", "genre: forum-emploi", "genre: forum", "P221"),
    ("evenement", "moment-espace", "debut: 2026-12-10T14:00", "debut: 2026-12-10 14h", "P218"),
    ("evenement", "heure-impossible", "fin: 2026-12-10T17:00", "fin: 2026-12-10T25:00", "P218"),
    ("evenement", "sans-fin", ", fin: 2026-12-10T17:00", "", "P202"),
    ("evenement", "sans-date", SESSIONS + "\n", "", "P251"),
    ("evenement", "seances-et-rythme", "", WEEKLY, "P250"),
    ("evenement", "sans-lieu", "lieu: apec-toulouse\n", "", "P256"),
    ("evenement", "sans-lien", "", "mode: en-ligne", "P257"),
    ("evenement", "heure-recurrence", SESSIONS, WEEKLY.replace('"09:00"', "9h"), "P217"),
    ("evenement", "heure-seule", SESSIONS, WEEKLY.replace(', heure_fin: "12:00"', ""), "P265"),
    ("evenement", "mois-sans-rang", SESSIONS, WEEKLY.replace("hebdomadaire", "mensuelle"), "P265"),
    ("evenement", "deux-moyens", "", 'inscription: {modes: [{courriel: a@example.org, telephone: "3949"}]}', "P273"),
    ("evenement", "places", "", "inscription: {places: 0}", "P213"),
    ("evenement", "image-muette", "", "image: {fichier: affiche.jpg}", "P202"),
    ("lieu", "vrai-faux", "acces_pmr: oui", "acces_pmr: peut-être", "P211"),
    ("lieu", "virgule", "latitude: 43.6", "latitude: 43,6", "P212"),
    ("lieu", "hors-du-monde", "latitude: 43.6", "latitude: 143.6", "P213"),
    ("lieu", "coordonnee-seule", "longitude: 1.44\n", "", "P274"),
    ("lieu", "postal", "code_postal: \"31000\"", "code_postal: \"3100\"", "P232"),
    ("lieu", "insee", "code_insee: \"31555\"", "code_insee: Toulouse", "P230"),
    ("lieu", "sans-francais", "nom: Annexe", "nom: {en: Annex}", "P301"),
    ("lieu", "alerte", "", "alertes: [{debut: 2026-12-24, fin: 2026-12-26, type: fermeture-noel}]", "P221"),
    ("referent", "courriel-dans-nom", "nom: Exemple", "nom: Exemple nadia@example.org", "P210"),
    ("referent", "mission", "missions: [cadres]", "missions: [chef]", "P221"),
    ("signataire", "injoignable", "courriel: contact@example.org\n", "", "P272"),
    ("signataire", "siret", "", "siret: \"123\"", "P236"),
    ("dispositif", "operateur", "operateurs: [apec]", "operateurs: [{site_web: \"https://example.org\"}]", "P202"),
    ("parcours", "etape-sans-titre", "    titre: La rencontre\n", "", "P202"),
    ("parcours-traduction", "acteurs", "titre: The meeting", "acteurs: [apec]", "P302"),
    ("page", "diffusion", "", "diffusion: interne", "P221"),
    ("avenant", "date", "signe_le: 2025-01-15", "signe_le: janvier 2025", "P215"),
    ("reunion", "decisions", "decisions: [Une réunion par trimestre]", "decisions: {une: deux}", "P203"),
    ("immersion", "sans-invites", "invites: [ofii]\n", "", "P202"),
    ("formation", "date", "le: 2026-10-05", "le: 5 octobre", "P215"),
    ("statistique", "chiffre", "valeurs: [10, 12]", "valeurs: [10, douze]", "P291"),
    ("statistique", "total-sans-parts", "valeurs: [10, 12]}", "valeurs: [10, 12], role: total}", "P293"),
    ("lexique", "garder", "", "garder_fr: peut-être", "P211"),
    ("lexique", "liste", "traductions: {en: A word}", "traductions: {en: [A, word]}", "P203"),
    ("portail", "sans-adresse", "adresse: https://petit.example.org\n", "", "P202"),
    ("portail", "injoignable", "contact: {courriel: contact@petit.example.org}", "contact: {}", "P272"),
    ("portail", "taux", "", "accessibilite: {audit: {date: 2026-01-01, par: Un cabinet, taux: 110}}", "P213"),
    ("accord", "sans-fin", "duree_annees: 5\n", "", "P802"),
    ("accord", "silence", "regle: unanimite", "regle: silence-vaut-accord", "P804"),
    ("regles", "question", "si: {age: {min: 16, max: 60}}", "si: {agee: 20}", "P700"),
    ("regles", "borne", "si: {age: {min: 16, max: 60}}", "si: {age: {mini: 16}}", "P700"),
    ("regles", "rien", "si: {age: {min: 16, max: 60}}", "si: {}", "P702"),
    ("regles", "pas-une-liste", "si: {age: {min: 16, max: 60}}", "si: {un_de: {age: 20}}", "P703"),
    ("regles", "sans-ordre", "si: {age: {min: 16, max: 60}}", "si: {sexe: {min: femme}}", "P705"),
    ("regles", "commune-en-departement", "si: {age: {min: 16, max: 60}}", "si: {departement: \"31555\"}", "P707"),
    ("regles", "sans-suite", "alors: {principal: apec}", "alors: {services: }", "P206"),
    ("regles", "une-seule", RULES, RULES.replace("- id", "id").replace("\n  ", "\n"), "P299"),
    ("cas", "reponse", "profil: {age: 30}", "profil: {statut: touriste}", "P221"),
    ("cas", "rien-attendu", "attendu: {principal: apec}", "attendu: {}", "P712"),
    ("instances", "identifiant", "id: comite", "id: Comité", "P222"),
    ("synonymes", "mot-seul", "[cv, curriculum vitae]", "[cv]", "P311"),
    ("synonymes", "texte", "- [cv, curriculum vitae]", "- cv", "P310"),
]

# Kind of file, name, what is replaced, what takes its place: other ways of writing, as sound.
VARIANTS = [
    ("service", "telle-quelle", "frais: gratuit", "frais: gratuit"),
    ("service", "seul-pour-liste", "modes_accueil: [en-presentiel]", "modes_accueil: en-presentiel"),
    ("service", "liste-pour-seul", "lieux: apec-toulouse", "lieux: [apec-toulouse]"),
    ("service", "code-sans-guillemets", 'zone_eligibilite: ["31"]', "zone_eligibilite: 31"),
    ("service", "codes-sans-guillemets", 'zone_eligibilite: ["31"]', "zone_eligibilite: [31555, 243100518]"),
    ("service", "telephone-sans-guillemets", 'telephone: "05 36 49 00 02"', "telephone: 0536490002"),
    ("service", "telephone-etranger", 'telephone: "05 36 49 00 02"', 'telephone: "+33 5 36 49 00 02"'),
    ("service", "telephone-plus", 'telephone: "05 36 49 00 02"', "telephone: +33536490002"),
    ("service", "telephone-court", 'telephone: "05 36 49 00 02"', "telephone: 3949"),
    ("service", "oui", "", "femmes_uniquement: oui"),
    ("service", "non", "", "femmes_uniquement: non"),
    ("service", "vrai", "", "femmes_uniquement: true"),
    ("service", "oui-cite", "", 'femmes_uniquement: "oui"'),
    ("service", "date-citee", "verifie_le: 2026-11-01", 'verifie_le: "2026-11-01"'),
    ("service", "entier-cite", "", 'anciennete_max_annees: "5"'),
    ("service", "axes", "", "axes: [1, 2]"),
    ("service", "axe-seul", "", 'axes: "1"'),
    ("service", "resume-plie", "resume: Un consultant vous aide à préparer votre recherche.", "resume: >\n  Un consultant vous aide\n  à préparer votre recherche."),
    ("service", "titre-a-la-limite", "titre: Conseil aux cadres", "titre: >\n  " + "Conseil " * 18 + "cadres"),
    ("service", "titre-nombre", "titre: Conseil aux cadres", "titre: 2026"),
    ("service", "sigle-final", "titre: Conseil aux cadres", "titre: Conseil de la S.A."),
    ("service", "suspension", "titre: Conseil aux cadres", "titre: Conseil, emploi, formation..."),
    ("service", "langues", "", "langues_parlees: [fr, en, fr-simple, pt-BR]"),
    ("service", "bissextile", "", "fin_le: 2028-02-29"),
    ("service", "url", "", "lien_mobilisation: HTTPS://www.Example.org:8080/rdv?x=1#é"),
    ("service", "courriel", "", "courriel: prenom.nom+rdv@sous.example.org"),
    ("service", "document-seul", "", "documents: {texte: Votre contrat}"),
    ("service", "decimale", "", "duree: {heures_semaine: 3.5, semaines: 12}"),
    ("service", "fiche-numerotee", "", "anciens_slugs: [2025, conseil-2]"),
    ("service-traduction", "telle-quelle", "titre:", "titre:"),
    ("service-traduction", "sans-resume", "resume: An adviser helps you.\n", ""),
    ("service-traduction", "source", "", "traduction: {mode: humaine, par: Camille, le: 2026-11-01, source: {titre: sha256-182b3b733041}}"),
    ("evenement", "telle-quelle", "lieu:", "lieu:"),
    ("evenement", "seance-seule", SESSIONS, SESSIONS.replace("[", "").replace("]", "")),
    ("evenement", "journees", SESSIONS, "seances: [{debut: 2026-12-10, fin: 2026-12-11}]"),
    ("evenement", "rythme", SESSIONS, WEEKLY),
    ("evenement", "heures-sans-guillemets", SESSIONS, WEEKLY.replace('"', "")),
    ("evenement", "rang-nombre", SESSIONS, WEEKLY.replace("hebdomadaire", "mensuelle").replace("du: 2026-11-24, au: 2026-12-15", "du: 2026-12-01, rang: 1")),
    ("evenement", "sauf", SESSIONS, WEEKLY[:-1] + ", sauf: [2026-12-01, {du: 2026-12-07, au: 2026-12-09}]}"),
    ("evenement", "en-ligne", "lieu: apec-toulouse", "mode: en-ligne\nlien_en_ligne: https://visio.example.org/salle"),
    ("lieu", "telle-quelle", "nom: Annexe", "nom: Annexe"),
    ("lieu", "par-langue", "nom: Annexe", "nom: {fr: Annexe, en: Annex}"),
    ("lieu", "codes-sans-guillemets", 'code_postal: "31000"\ncommune: Toulouse\ncode_insee: "31555"', "code_postal: 31000\ncommune: Toulouse\ncode_insee: 31555"),
    ("lieu", "cedex", 'code_postal: "31000"', 'code_postal: "31059 CEDEX 9"'),
    ("lieu", "zero", 'code_postal: "31000"\ncommune: Toulouse\ncode_insee: "31555"', "code_postal: 01000\ncommune: Bourg-en-Bresse\ncode_insee: 01053"),
    ("lieu", "degres-cites", "latitude: 43.6", 'latitude: "43.6"'),
    ("lieu", "horaires", "", "horaires: Mo-Fr 09:00-12:00"),
    ("referent", "telle-quelle", "nom: Exemple", "nom: Exemple"),
    ("referent", "mission-seule", "missions: [cadres]", "missions: cadres"),
    ("signataire", "siret", "", "siret: 35600000000048"),
    ("signataire", "siret-espace", "", 'siret: "356 000 000 00048"'),
    ("signataire", "comptes", "", 'mainteneurs: "@reseau/equipe"'),
    ("dispositif", "operateurs", "operateurs: [apec]", "operateurs: [apec, {nom: Une association}]"),
    ("dispositif", "operateur-seul", "operateurs: [apec]", "operateurs: apec"),
    ("parcours", "telle-quelle", "titre: La rencontre", "titre: La rencontre"),
    ("parcours", "variantes", "", "    variantes: [{titre: Autrement, acteurs: apec}]"),
    ("parcours-traduction", "par-nom", "titre: The meeting", "titre: The meeting"),
    ("parcours-traduction", "par-rang", "etapes:\n  rencontre: {titre: The meeting, texte: Someone receives you.}", "etapes: [{id: rencontre, titre: The meeting}]"),
    ("page", "telle-quelle", "titre:", "titre:"),
    ("avenant", "telle-quelle", "titre:", "titre:"),
    ("reunion", "decision-seule", "decisions: [Une réunion par trimestre]", "decisions: Une réunion par trimestre"),
    ("formation", "telle-quelle", "intitule:", "intitule:"),
    ("statistique", "telle-quelle", "titre:", "titre:"),
    ("statistique", "total", "  - {id: hommes", "  - {id: tous, libelle: Tous, role: total, de: [femmes, hommes]}\n  - {id: hommes"),
    ("statistique", "vide", 'valeurs: [8, ""]', "valeurs: [8, ~]"),
    ("statistique", "part", "  - {id: hommes", "  - {id: part, libelle: Part, role: pourcentage, de: femmes, sur: hommes}\n  - {id: hommes"),
    ("lexique", "telle-quelle", "definition:", "definition:"),
    ("portail", "telle-quelle", "titre:", "titre:"),
    ("portail", "code-sans-guillemets", 'territoire: ["31"]', "territoire: 31"),
    ("accord", "fin", "duree_annees: 5", "fin: 2029-01-14"),
    ("regles", "telle-quelle", "id: cadres", "id: cadres"),
    ("regles", "liste", "si: {age: {min: 16, max: 60}}", "si: {statut: [refugie, apatride], departement: 31, hors_commune: 31555}"),
    ("regles", "arbre", "si: {age: {min: 16, max: 60}}", "si: {un_de: [{rqth: oui}, {non: {francais_oral: {min: B1}}}, {besoins: mobilite}]}"),
    ("cas", "besoins", "profil: {age: 30}", "profil: {age: \"30\", besoins: [mobilite, sante], commune: 31555}"),
    ("instances", "telle-quelle", "id: comite", "id: comite"),
    ("synonymes", "nombres", "- [cv, curriculum vitae]", "- [cv, curriculum vitae]\n- [2026, cette année]"),
]
