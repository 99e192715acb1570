//! A content repository that builds at once: settings, agreement, an invented signatory, and what stands around.

use crate::lang::calendar::{Date, Weekday};
use crate::lang::tag::Lang;
use crate::model::entities::tables::accord::ACCORD;
use crate::model::entities::tables::portail::PORTAIL;
use crate::model::fields::table::Table;
use crate::model::values::territory::Commune;
use crate::model::values::zone::Zone;
use crate::scaffold::answers::Answers;
use crate::scaffold::kind::SheetKind;
use crate::scaffold::questions::{Asked, Question};
use crate::scaffold::sheet::{self, Sheet};
use crate::scaffold::{Draft, templates};

/// The slug of the invented signatory.
pub const EXAMPLE: &str = "relais-emploi";

/// The fields of the portal.
pub static TABLE: &Table = &PORTAIL;

/// What a new portal asks, in order.
pub const QUESTIONS: &[Question] = &[
    Question { key: "titre", option: "titre", asked: Asked::Always },
    Question { key: "adresse", option: "adresse", asked: Asked::Always },
    Question { key: "territoire", option: "territoire", asked: Asked::Always },
    Question { key: "langues", option: "langues", asked: Asked::Always },
    Question { key: "contact.courriel", option: "courriel", asked: Asked::Always },
    Question { key: "contact.telephone", option: "telephone", asked: Asked::Never },
];

/// What a key holds when nobody says otherwise: an invented portal, to be replaced.
pub fn proposal(key: &str, languages: &[Lang]) -> Vec<String> {
    match key {
        "titre" => vec!["Portail d’exemple".to_owned()],
        "adresse" => vec!["https://portail.example.org".to_owned()],
        "territoire" => vec!["31".to_owned()],
        "langues" => languages.iter().map(ToString::to_string).collect(),
        "contact.courriel" => vec!["contact@portail.example.org".to_owned()],
        "contact.telephone" => vec!["01 99 00 00 01".to_owned()],
        _ => Vec::new(),
    }
}

/// Every file of a new repository.
pub fn drafts(answers: &Answers, today: Date) -> Vec<Draft> {
    let fill = |text: &str| {
        text.replace("%TITRE%", answers.one("titre").unwrap_or_default())
            .replace("%COURRIEL%", answers.one("contact.courriel").unwrap_or_default())
            .replace("%SIGNATAIRE%", EXAMPLE)
            .replace("%DATE%", &today.to_string())
    };
    let mut drafts: Vec<Draft> =
        templates::all().into_iter().map(|(path, text)| Draft { path, text: fill(text) }).collect();
    drafts.push(Draft { path: "content/portail.yaml".to_owned(), text: portail(answers) });
    drafts.push(Draft { path: "content/accord/accord.yaml".to_owned(), text: accord(today) });
    drafts.extend(example(answers, today));
    drafts.sort_by(|one, other| one.path.cmp(&other.path));
    drafts
}

fn portail(answers: &Answers) -> String {
    let answers = answers
        .clone()
        .with("editeur.nom", ["Éditeur d’exemple, à remplacer"])
        .with("editeur.adresse", ["1 place de l’Exemple, à remplacer"])
        .with("editeur.directeur_publication", ["Camille Exemple, à remplacer"])
        .with("hebergeur.nom", ["Hébergeur d’exemple, à remplacer"])
        .with("hebergeur.adresse", ["2 rue du Serveur, à remplacer"]);
    sheet::head(&Sheet {
        table: &PORTAIL,
        opening: vec![
            "Les réglages du portail. L’éditeur et l’hébergeur sont inventés : la loi demande les vrais avant la mise en ligne.".to_owned(),
            "Un texte peut être écrit par langue, par exemple : titre: {fr: Portail d’exemple, en: Example portal}".to_owned(),
        ],
        answers: &answers,
        needed: Vec::new(),
    })
}

fn accord(today: Date) -> String {
    let answers = Answers::default()
        .with("titre", ["Convention de partenariat pour l’insertion professionnelle (exemple, à remplacer)"])
        .with("signe_le", [today.to_string()])
        .with("duree_annees", ["5"])
        .with("preavis_mois", ["3"]);
    sheet::head(&Sheet {
        table: &ACCORD,
        opening: vec!["La convention que les signataires ont signée. Son texte est dans texte.fr.md.".to_owned()],
        answers: &answers,
        needed: Vec::new(),
    })
}

/// The invented signatory with a place, a référent, a service and an event: what the portal looks like when it lives.
fn example(answers: &Answers, today: Date) -> Vec<Draft> {
    let zone = answers.one("territoire").unwrap_or("31").to_owned();
    let town = town(&zone);
    let (town_name, insee, postcode) = town.map_or_else(
        || ("Toulouse".to_owned(), "31555".to_owned(), "31000".to_owned()),
        |town| (town.name.replace('\'', "’"), town.insee.to_owned(), town.postcodes().next().unwrap_or_default()),
    );
    let day = tuesday_after(today.add_days(14));
    let verified = today.to_string();
    let seen = Answers::default().with("verifie_le", [verified]);
    let signatory = seen
        .clone()
        .with("nom", ["Le Relais emploi (exemple)"])
        .with("sigle", ["Relais emploi"])
        .with("type", ["autre"])
        .with("accroche", ["Le Relais vous aide à trouver un emploi ou une formation."])
        .with("courriel", ["accueil@relais.example.org"])
        .with("telephone", ["01 99 00 00 10"])
        .with("siege", ["relais-accueil"])
        .with("signataire.depuis", [today.to_string()])
        .with("territoire", [zone.clone()]);
    let place = seen
        .clone()
        .with("nom", ["Accueil du Relais"])
        .with("adresse", ["1 place de l’Exemple"])
        .with("code_postal", [postcode])
        .with("commune", [town_name])
        .with("code_insee", [insee])
        .with("horaires", ["Mo-Fr 09:00-12:00,14:00-17:00"]);
    let referent = seen
        .clone()
        .with("prenom", ["Camille"])
        .with("nom", ["Exemple"])
        .with("fonction", ["Référente des personnes qui arrivent"])
        .with("missions", ["primo-arrivant"])
        .with("lieux", ["relais-accueil"])
        .with("courriel", ["camille@relais.example.org"])
        .with("depuis", [today.to_string()])
        .with("visibilite", ["reseau"]);
    let service = seen
        .clone()
        .with("titre", ["Conseil pour trouver un emploi"])
        .with("resume", ["Un conseiller vous aide à chercher un emploi. C’est gratuit."])
        .with("type", ["accompagnement"])
        .with("thematiques", ["trouver-un-emploi--repondre-a-des-offres-demploi"])
        .with("publics", ["tous-publics"])
        .with("frais", ["gratuit"])
        .with("modes_accueil", ["en-presentiel"])
        .with("mobilisable_par", ["usagers", "professionnels"])
        .with("modes_mobilisation", ["se-presenter", "telephoner"])
        .with("zone_eligibilite", [zone])
        .with("lieux", ["relais-accueil"])
        .with("contact", ["relais-camille"])
        .with("telephone", ["01 99 00 00 10"]);
    let event = seen
        .with("titre", ["Réunion d’information sur l’emploi"])
        .with("resume", ["Venez poser vos questions. C’est gratuit."])
        .with("genre", ["information-collective"])
        .with("seances.debut", [format!("{day}T14:00")])
        .with("seances.fin", [format!("{day}T16:00")])
        .with("mode", ["sur-place"])
        .with("lieu", ["relais-accueil"])
        .with("frais", ["gratuit"])
        .with("services", ["relais-conseil"])
        .with("contact", ["relais-camille"]);
    let text_of_signatory = "## Que fait le Relais ?\n\nCet organisme est inventé : il montre à quoi ressemble une fiche. Remplacez-le par le vôtre.";
    let text_of_service = "## C’est quoi ?\n\nUn conseiller regarde votre parcours avec vous. Il vous aide à répondre à des offres.\n\n## Et après ?\n\nVous recevez un plan écrit, avec les prochaines étapes.";
    let text_of_event = "## C’est quoi ?\n\nUne réunion pour comprendre comment chercher un emploi ici.";
    [
        (SheetKind::Signatory, EXAMPLE, signatory, text_of_signatory),
        (SheetKind::Place, "relais-accueil", place, ""),
        (SheetKind::Referent, "relais-camille", referent, ""),
        (SheetKind::Service, "relais-conseil", service, text_of_service),
        (SheetKind::Event, "relais-reunion", event, text_of_event),
    ]
    .into_iter()
    .map(|(kind, slug, answers, body)| super::kind_draft(kind, (EXAMPLE, slug), &answers, body))
    .map(|draft| Draft { path: format!("content/{}", draft.path), text: draft.text })
    .collect()
}

/// The largest commune of a territory.
fn town(zone: &str) -> Option<&'static Commune> {
    let zone = Zone::parse(zone).ok()?;
    zone.communes()
        .filter(|commune| commune.postcodes().next().is_some())
        .max_by_key(|commune| (commune.size(), commune.insee))
}

fn tuesday_after(day: Date) -> Date {
    (0..7).map(|days| day.add_days(days)).find(|day| day.weekday() == Weekday::Tuesday).unwrap_or(day)
}
