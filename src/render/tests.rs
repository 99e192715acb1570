//! What pages say, shown on a small portal read from texts.

mod terms;

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::{self, memo::Memo};
use crate::render::build::View;
use crate::render::pages::{html, view};
use crate::render::stage::Stage;
use crate::site::options::{Edition, Options};
use crate::site::page::PageKind;
use crate::site::plan::{Site, plan};
use crate::site::route::Route;
use crate::sources::memory;
use crate::sources::snapshot::Snapshot;
use crate::theme::files::ThemeFiles;
use crate::theme::load;
use include_dir::{Dir, include_dir};
use std::sync::Arc;

mod events;

mod lists;

mod structured;

static SOURCE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/render");

const PORTAIL: (&str, &str) = (
    "portail.yaml",
    "titre: Portail\nsous_titre: {fr: Bienvenue, en: Hello}\nadresse: https://portail.example.org\nlangues: [fr, en]\nterritoire: [\"31\"]\ncontact: {courriel: contact@example.org}\n",
);
const ACCORD: (&str, &str) =
    ("accord/accord.yaml", "titre: Accord\nsigne_le: 2024-01-01\nfin: 2029-01-01\npreavis_mois: 3\n");
const APEC: (&str, &str) = (
    "signataires/apec/signataire.fr.md",
    "---\nnom: Apec Occitanie\ntype: apec\ncourriel: accueil@example.org\ntelephone: \"05 36 49 00 10\"\nsignataire: {depuis: 2024-01-01}\n---\nVoyez [le conseil](services/conseil.fr.md).\n",
);
const PLACE: (&str, &str) = (
    "signataires/apec/lieux/apec-toulouse.yaml",
    "adresse: 1 rue Test\ncode_postal: \"31000\"\ncommune: Toulouse\ncode_insee: \"31555\"\nhoraires: Mo-Fr 09:00-12:00\n",
);
const REFERENT: (&str, &str) = (
    "signataires/apec/referents/referent-apec.yaml",
    "prenom: Canari\nnom: Secret\nfonction: Conseiller\nmissions: [primo-arrivant]\ncourriel: canari@example.org\ntelephone: \"06 39 98 00 01\"\ndepuis: 2024-01-01\nvisibilite: reseau\n",
);
const SERVICE: (&str, &str) = (
    "signataires/apec/services/conseil.fr.md",
    "---\ntitre: Conseil\nresume: Un conseil.\nthematiques: [trouver-un-emploi--repondre-a-des-offres-demploi]\npublics: [jeunes]\nfrais: gratuit\nmodes_accueil: [en-presentiel]\nmobilisable_par: [usagers]\nmodes_mobilisation: [telephoner]\nzone_eligibilite: [\"31\"]\nlieux: [apec-toulouse]\ncontact: referent-apec\nanciens_slugs: [aide]\n---\nTexte.\n",
);
const EVENT: (&str, &str) = (
    "signataires/apec/evenements/forum.fr.md",
    "---\ntitre: Forum\nresume: Un forum.\ngenre: forum-emploi\nseances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\nlieu: apec-toulouse\nservices: [conseil]\ncontact: referent-apec\n---\nTexte.\n",
);

fn date() -> Date {
    Date::parse("2026-11-23").expect("a day")
}

/// A stage for the small portal, with some of its files in place of the usual ones.
fn stage(edition: Edition, files: &[(&'static str, &'static str)]) -> Stage {
    let usual = [PORTAIL, ACCORD, APEC, PLACE, REFERENT, SERVICE, EVENT];
    let usual = usual.into_iter().filter(|(path, _)| !files.iter().any(|(other, _)| other == path));
    stage_of(edition, &memory::snapshot(usual.chain(files.iter().copied())))
}

fn stage_of(edition: Edition, snapshot: &Snapshot) -> Stage {
    let mut report = Report::default();
    let portal = model::read(snapshot, date(), &mut Memo::default(), &mut report).expect("a sound portal");
    let options = Options { today: date(), base_url: None, languages: None, edition };
    let site: Site = plan(portal, &options, &mut report);
    let errors: Vec<_> = report.iter().map(|diagnostic| &diagnostic.problem).collect();
    assert!(!report.has_errors(), "{errors:#?}");
    let theme = load::load(&ThemeFiles::built_in(), &site.languages, &mut report).expect("the theme serves");
    Stage::set(Arc::new(site), Arc::new(theme))
}

fn page(stage: &Stage, address: &str) -> String {
    let page = stage.site.pages.iter().find(|page| page.route.as_str() == address).expect(address);
    let mut report = Report::default();
    let bytes = html(stage, page, &mut report);
    assert_eq!(report.iter().count(), 0, "{address}: {:?}", report.iter().next());
    String::from_utf8(bytes).expect("pages are UTF-8")
}

fn english() -> Lang {
    Lang::parse("en").expect("a language")
}

#[test]
fn each_message_that_the_program_says_is_in_the_strings() {
    let stage = stage(Edition::Public, &[]);
    let mut missing = Vec::new();
    let mut folders = vec![&SOURCE];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files().filter(|file| !file.path().iter().any(|part| part == "tests" || part == "tests.rs"))
        {
            let text = file.contents_utf8().expect("sources are UTF-8");
            for word in text.split('"').skip(1).step_by(2) {
                let is_key = word.split_once('.').is_some_and(|(head, tail)| {
                    let is_word = |part: &str| {
                        part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
                    };
                    !head.is_empty()
                        && !tail.is_empty()
                        && is_word(head)
                        && is_word(tail)
                        && tail != "html"
                        && tail != "rs"
                });
                let is_missing = |lang: Lang| !stage.desk(lang).strings.say.contains_key(word);
                if is_key && (is_missing(Lang::FR) || is_missing(english())) {
                    missing.push(word.to_owned());
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_page_is_made_and_no_key_shows() {
    let stage = stage(Edition::Public, &[]);
    for planned in stage.site.pages.iter() {
        let text = page(&stage, planned.route.as_str());
        assert!(text.contains("<title>"), "{}", planned.route);
        for key in ["fact.", "menu.", "status.", "notice.", "statement."] {
            assert!(!text.contains(&format!(">{key}")), "{}: {key}", planned.route);
        }
    }
}

#[test]
fn a_reserved_referent_is_nowhere_and_the_general_phone_stands_in() {
    let stage = stage(Edition::Public, &[]);
    for planned in stage.site.pages.iter() {
        let text = page(&stage, planned.route.as_str());
        for canary in ["Canari", "Secret", "canari@", "63998", "06 39", "06\u{a0}39"] {
            assert!(!text.contains(canary), "{}: {canary}", planned.route);
        }
    }
    assert!(page(&stage, "/fr/evenements/forum/").contains("tel:+33536490010"));
}

#[test]
fn a_public_referent_is_named() {
    let public = REFERENT.1.replace("visibilite: reseau", "visibilite: public");
    let stage = stage(Edition::Public, &[(REFERENT.0, Box::leak(public.into_boxed_str()))]);
    assert!(page(&stage, "/fr/evenements/forum/").contains("Canari Secret"));
    assert!(page(&stage, "/fr/services/conseil/").contains("tel:+33639980001"));
}

#[test]
fn a_text_shown_in_french_says_so() {
    let stage = stage(Edition::Public, &[]);
    let forum = page(&stage, "/en/evenements/forum/");
    assert!(forum.contains("lang=\"fr\""), "{forum}");
    assert!(forum.contains("<link rel=\"canonical\" href=\"https://portail.example.org/fr/evenements/forum/\">"));
    assert!(forum.contains("noindex"));
    assert!(forum.contains("Thursday 10 December 2026"), "dates are in the reader's language");
    let list = page(&stage, "/en/evenements/");
    assert!(list.contains("hreflang=\"x-default\"") && !list.contains("noindex"));
}

#[test]
fn links_of_texts_lead_to_the_page_in_the_reader_s_language() {
    let stage = stage(Edition::Public, &[]);
    assert!(page(&stage, "/fr/signataires/apec/").contains("href=\"/fr/services/conseil/\""));
    assert!(page(&stage, "/en/signataires/apec/").contains("href=\"/en/services/conseil/\""));
}

#[test]
fn an_old_address_leads_to_the_page_of_today() {
    let stage = stage(Edition::Public, &[]);
    assert!(page(&stage, "/fr/services/aide/").contains("url=/fr/services/conseil/"));
    assert!(!page(&stage, "/fr/plan-du-site/").contains("/services/aide/"));
}

#[test]
fn what_is_cancelled_stays_in_the_lists_until_its_date_and_what_has_passed_leaves_them() {
    let cancelled = EVENT.1.replace("lieu:", "statut: annule\nmotif: La salle est fermée.\nlieu:");
    let stage = stage(
        Edition::Public,
        &[
            (EVENT.0, Box::leak(cancelled.into_boxed_str())),
            (
                "signataires/apec/evenements/passe.fr.md",
                "---\ntitre: Ancien\nresume: Un forum.\ngenre: forum-emploi\nseances: [{debut: 2026-11-02, fin: 2026-11-03}]\nlieu: apec-toulouse\n---\nTexte.\n",
            ),
        ],
    );
    let list = page(&stage, "/fr/evenements/");
    assert!(
        list.contains("Annulé") && list.contains("/fr/evenements/forum/") && !list.contains("/fr/evenements/passe/")
    );
    let forum = page(&stage, "/fr/evenements/forum/");
    assert!(forum.contains("La salle est fermée.") && forum.contains("<s>"), "{forum}");
    assert!(page(&stage, "/fr/evenements/passe/").contains("C’est passé"));
}

#[test]
fn a_reserved_sheet_is_in_the_network_edition_alone() {
    let reserved = EVENT.1.replace("genre:", "diffusion: reseau\ngenre:");
    let files = [(EVENT.0, &*Box::leak(reserved.into_boxed_str()))];
    let is_there = |stage: &Stage| stage.site.pages.iter().any(|page| page.route.as_str() == "/fr/evenements/forum/");
    assert!(!is_there(&stage(Edition::Public, &files)));
    let network = stage(Edition::Network, &files);
    assert!(is_there(&network));
    assert!(page(&network, "/fr/").contains("noindex"));
}

#[test]
fn the_essentials_of_an_event_come_in_order() {
    let stage = stage(Edition::Public, &[]);
    let kind = PageKind::Event(crate::model::values::slug::Slug::parse("forum").expect("a slug"));
    let route = Route::of(Lang::FR, &kind);
    let planned = stage.site.pages.iter().find(|page| page.route == route).expect("planned");
    let (frame, View::Event(event)) = view(&stage, planned) else { panic!("an event's view") };
    let ids: Vec<&str> = event.essentials.iter().map(|fact| fact.id).collect();
    assert_eq!(ids, ["when", "where", "nothing", "call", "register"]);
    let lines: Vec<&str> = event.essentials[0].lines.iter().map(|line| line.words.text.as_str()).collect();
    assert_eq!(lines, ["Jeudi 10 décembre 2026, de 14\u{a0}h\u{a0}00 à 17\u{a0}h\u{a0}00"]);
    assert_eq!(event.essentials[0].lines[0].datetime.as_deref(), Some("2026-12-10T14:00+01:00"));
    assert_eq!(event.until, "2026-12-10T17:00+01:00");
    let crumbs: Vec<&str> = frame.breadcrumbs.iter().map(|crumb| crumb.words.text.as_str()).collect();
    assert_eq!(crumbs, ["Accueil", "Événements", "Forum"]);
    let wrong = frame.trust.expect("a sheet says how far it can be trusted").wrong.href;
    assert!(wrong.starts_with("mailto:contact@example.org?subject=Erreur%20sur%20la%20page"), "{wrong}");
}

/// The addresses that the A–Z list leads to, in its order.
fn lettered(text: &str) -> Vec<&str> {
    let lists = text.split("<ul class=\"entries\">").skip(1).filter_map(|rest| rest.split("</ul>").next());
    let links = lists.flat_map(|list| list.split("<a href=\"").skip(1));
    links.filter_map(|link| link.split('"').next()).collect()
}

#[test]
fn the_a_to_z_list_holds_everything_listed_and_nothing_else() {
    let reserved = EVENT.1.replace("genre:", "diffusion: reseau\ngenre:");
    let past = EVENT.1.replace("2026-12-10", "2026-11-02");
    let ended = SERVICE.1.replace("anciens_slugs: [aide]", "fin_le: 2026-11-01");
    let leaked = |text: String| &*Box::leak(text.into_boxed_str());
    let files = [
        ("signataires/apec/evenements/reserve.fr.md", leaked(reserved)),
        ("signataires/apec/evenements/passe.fr.md", leaked(past)),
        ("signataires/apec/services/fini.fr.md", leaked(ended)),
        ("pages/emploi.fr.md", "---\ntitre: Emploi\n---\nTexte.\n"),
        ("pages/mentions-legales.fr.md", "---\ntitre: Mentions légales\n---\nTexte.\n"),
        ("pages/donnees-personnelles.fr.md", "---\ntitre: Données personnelles\n---\nTexte.\n"),
        ("pages/droits.fr.md", "---\ntitre: Égalité des droits\n---\nTexte.\n"),
    ];
    let public = page(&stage(Edition::Public, &files), "/fr/a-z/");
    let expected = [
        "/fr/signataires/apec/",
        "/fr/services/conseil/",
        "/fr/accessibilite/",
        "/fr/donnees-personnelles/",
        "/fr/droits/",
        "/fr/emploi/",
        "/fr/evenements/forum/",
        "/fr/mentions-legales/",
    ];
    assert_eq!(lettered(&public), expected, "{public}");
    assert!(public.contains("<a href=\"#lettre-e\">E</a>") && public.contains("<h2 id=\"lettre-e\">E</h2>"));
    let network = page(&stage(Edition::Network, &files), "/fr/a-z/");
    assert!(lettered(&network).contains(&"/fr/evenements/reserve/"));
}

#[test]
fn the_a_to_z_list_says_what_each_sheet_is_and_in_which_language() {
    let cancelled = EVENT.1.replace("lieu:", "statut: annule\nlieu:");
    let stage = stage(Edition::Public, &[(EVENT.0, Box::leak(cancelled.into_boxed_str()))]);
    assert!(page(&stage, "/fr/a-z/").contains("Événement · 10 décembre 2026 · Annulé"));
    let english = page(&stage, "/en/a-z/");
    assert!(english.contains("<span lang=\"fr\">Forum</span>") && english.contains("Event · 10 December 2026"));
}

#[test]
fn a_very_long_a_to_z_list_goes_on_and_its_letters_lead_to_the_right_page() {
    let leaked = |text: String| &*Box::leak(text.into_boxed_str());
    let files: Vec<(&str, &str)> = (0..1000)
        .map(|rank| {
            let path = leaked(format!("signataires/apec/services/bilan-{rank}.fr.md"));
            let text = SERVICE.1.replace("titre: Conseil", &format!("titre: Bilan {rank}"));
            (path, leaked(text.replace("anciens_slugs: [aide]\n", "")))
        })
        .collect();
    let stage = stage(Edition::Public, &files);
    let (first, second) = (page(&stage, "/fr/a-z/"), page(&stage, "/fr/a-z/page-2/"));
    assert_eq!((lettered(&first).len(), lettered(&second).len()), (1000, 4));
    assert!(first.contains("<a href=\"#lettre-b\">B</a>") && second.contains("<a href=\"/fr/a-z/#lettre-b\">B</a>"));
    assert!(
        first.contains("<a href=\"/fr/a-z/page-2/#lettre-f\">F</a>") && second.contains("<a href=\"#lettre-f\">F</a>")
    );
}

#[test]
fn the_search_page_tells_its_script_what_it_must_know() {
    let stage = stage(Edition::Public, &[]);
    for lang in ["fr", "en"] {
        let route = format!("/{lang}/recherche/");
        let planned = stage.site.pages.iter().find(|page| page.route.as_str() == route).expect("planned");
        let (frame, View::Search(search)) = view(&stage, planned) else { panic!("the search's view") };
        let settings: serde_json::Value = serde_json::from_str(&search.settings.0).expect("JSON");
        assert_eq!(settings["index"], format!("/{lang}/recherche/index.json"));
        assert_eq!((settings["shards"].as_str(), settings["lang"].as_str()), (Some("/_s/"), Some(lang)));
        assert_eq!(settings["french"].is_null(), lang == "fr", "French searches in French already");
        assert!(settings["words"]["results"]["one"].as_str().is_some_and(|form| form.contains("{n}")));
        assert!(settings["words"]["none"].as_str().is_some_and(|words| words.contains("{query}")));
        assert!(!frame.noindex && frame.search.is_none() && frame.assets.icons.is_empty());
        assert_eq!(frame.alternates.len(), 3);
        for link in &search.lists {
            assert!(stage.site.pages.iter().any(|page| page.route.as_str() == link.href), "{}", link.href);
        }
    }
    assert_eq!(view(&stage, &stage.site.pages[2]).0.search.as_deref(), Some("/fr/recherche/"));
}
