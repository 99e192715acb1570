"""What the invented services are made of: kinds of service with their theme, usual sentences, audiences, organisations.

The distribution is that of the first measurements: 36 kinds × communes × organisations.
"""

# Name, then theme (codes of data·inclusion).
KINDS = [
    ("Cours de français", "lecture-ecriture-calcul--maitriser-le-francais"),
    ("Atelier sociolinguistique", "lecture-ecriture-calcul--maitriser-le-francais"),
    ("Permanence juridique", "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"),
    ("Accompagnement à la demande d’asile", "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"),
    ("Hébergement d’urgence", "logement-hebergement--rechercher-une-solution-dhebergement-temporaire"),
    ("Aide à la recherche de logement", "logement-hebergement--louer-un-logement"),
    ("Domiciliation administrative", "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives"),
    ("Distribution alimentaire", "equipement-et-alimentation--alimentation"),
    ("Épicerie solidaire", "equipement-et-alimentation--alimentation"),
    ("Consultation médicale gratuite", "sante--acces-aux-soins"),
    ("Soutien psychologique", "sante--sante-mentale"),
    ("Santé mentale et traumatisme", "sante--sante-mentale"),
    ("Aide aux devoirs", "famille--soutien-a-la-parentalite-et-a-leducation"),
    ("Inscription scolaire", "famille--soutien-a-la-parentalite-et-a-leducation"),
    ("Reprise d’études supérieures", "se-former--monter-son-dossier-de-formation"),
    ("Formation professionnelle", "se-former--trouver-sa-formation"),
    ("Recherche d’emploi", "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi"),
    ("Mentorat vers l’emploi", "preparer-sa-candidature--developper-son-reseau"),
    ("Garde d’enfants", "famille--garde-denfants"),
    ("Accueil des mineurs non accompagnés", "difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte"),
    ("Interprétariat et traduction", "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives"),
    ("Accès aux droits numériques", "numerique--acceder-a-des-services-en-ligne"),
    ("Ordinateur solidaire", "numerique--acquerir-un-equipement"),
    ("Café des femmes", "remobilisation--lien-social"),
    ("Sortie culturelle", "remobilisation--activites-sportives-et-culturelles"),
    ("Chorale multilingue", "remobilisation--activites-sportives-et-culturelles"),
    ("Tournoi de football", "remobilisation--activites-sportives-et-culturelles"),
    ("Vestiaire solidaire", "equipement-et-alimentation--habillement"),
    ("Aide au passage du permis de conduire", "mobilite--preparer-un-permis"),
    ("Transport et mobilité", "mobilite--etre-accompagne-dans-son-parcours-mobilite"),
    ("Accompagnement des victimes de violences", "famille--surmonter-conflits-separation-violence"),
    ("Réunification familiale", "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete"),
    ("Ouverture de compte bancaire", "difficultes-financieres--acquerir-une-autonomie-budgetaire"),
    ("Aide à la déclaration d’impôts", "difficultes-financieres--ameliorer-sa-gestion-budgetaire"),
    ("Jardin partagé", "remobilisation--lien-social"),
    ("Accueil de jour", "remobilisation--lien-social"),
]

SENTENCES = [
    "L’inscription est gratuite et se fait sur place, sans rendez-vous, le {day} matin.",
    "Le cours s’adresse aux adultes réfugiés et demandeurs d’asile de niveau {level}.",
    "Une permanence a lieu chaque {day} de 9 h à 12 h à l’accueil de l’association.",
    "Apportez votre attestation de demande d’asile ou votre titre de séjour si vous en avez un.",
    "Des bénévoles vous aident à remplir le dossier et à préparer l’entretien à l’OFPRA.",
    "Un interprète en arabe, en dari, en pachto ou en tigrigna peut être présent sur demande.",
    "L’orientation vers un avocat ou vers le 115 est possible en cas d’urgence.",
    "Les femmes peuvent être accueillies dans un espace réservé, avec une garde d’enfants.",
    "Le lieu est accessible en bus et aux personnes à mobilité réduite.",
    "Les places sont limitées : téléphonez avant de venir ou laissez un message.",
    "L’équipe vous accompagne vers la préfecture, la CAF, l’assurance maladie et France Travail.",
    "Les mineurs non accompagnés sont reçus par un éducateur, sans condition de papiers.",
    "Un repas chaud est servi et des colis alimentaires sont distribués selon les stocks.",
    "Le programme prépare au diplôme d’études en langue française (DELF) et à l’examen civique.",
    "Un suivi psychologique individuel est proposé par une psychologue clinicienne.",
    "Nous aidons à rédiger un CV, une lettre de motivation et à préparer un entretien d’embauche.",
    "L’atelier numérique apprend à créer une adresse électronique et à utiliser les démarches en ligne.",
    "Une aide au logement intercalaire est proposée aux bénéficiaires de la protection internationale.",
    "La structure est signataire de la charte et publie ses horaires chaque mois.",
    "Les familles peuvent demander une aide pour la cantine, les fournitures et les transports scolaires.",
]

DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
LEVELS = ["A1.1", "A1", "A2", "B1", "B2"]

AUDIENCES = {
    "tous-publics": "Tous publics",
    "femmes": "Femmes",
    "jeunes": "Jeunes",
    "familles": "Familles",
    "personnes-exilees": "Personnes exilées",
    "protection-internationale": "Protection internationale",
    "demandeurs-emploi": "Demandeurs d’emploi",
    "etudiants": "Étudiants",
}

ORGANISATIONS = (
    ["Association", "Collectif", "Maison", "Centre", "Fondation", "Réseau", "Comité", "Atelier"],
    ["Accueil", "Solidarité", "Horizons", "Passerelles", "Ensemble", "Refuge", "Mosaïque", "Cimes", "Dialogue", "Escale",
     "Parcours", "Racines", "Boussole", "Traverse", "Hospitalité", "Fraternité"],
    ["et Partage", "sans Frontières", "des Deux Rives", "du Monde", "Citoyenne", "en Chemin", "pour Tous",
     "d’Ici et d’Ailleurs", "Solidaire", "et Territoires"],
)

STREETS = ["rue de la République", "avenue Jean-Jaurès", "place de l’Église", "boulevard Victor-Hugo", "rue des Écoles",
           "rue Pasteur", "allée des Tilleuls", "impasse du Moulin", "rue du 8-Mai-1945", "quai de la Gare"]
