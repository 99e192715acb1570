//! What search engines and messengers read of a page.

use super::{APEC, EVENT, PLACE, PORTAIL, REFERENT, page, stage};
use crate::render::stage::Stage;
use crate::site::options::Edition;
use serde_json::{Value, json};

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The things that a page describes.
fn graph(stage: &Stage, address: &str) -> Vec<Value> {
    let text = page(stage, address);
    let (_, rest) = text.split_once("<script type=\"application/ld+json\">").expect("a page describes something");
    let (json, _) = rest.split_once("</script>").expect("a script ends");
    let whole: Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(whole["@context"], "https://schema.org");
    whole["@graph"].as_array().expect("a graph").clone()
}

/// The forum of the small portal, with lines of its front matter in place of others.
fn forum(from: &str, to: &str) -> Value {
    let text = EVENT.1.replace(from, to);
    assert_ne!(text, EVENT.1);
    graph(&stage(Edition::Public, &[(EVENT.0, leaked(text))]), "/fr/evenements/forum/").remove(0)
}

fn with_status(lines: &str) -> Value {
    forum("lieu:", &format!("{lines}\nlieu:"))
}

#[test]
fn an_event_says_when_and_where_it_is_and_who_organises_it() {
    let things = graph(&stage(Edition::Public, &[]), "/fr/evenements/forum/");
    let picture = things[0]["image"].as_str().expect("a picture").to_owned();
    assert!(picture.starts_with("https://portail.example.org/_t/event-fr."), "{picture}");
    let address = json!({"@type": "PostalAddress", "streetAddress": "1 rue Test", "postalCode": "31000",
        "addressLocality": "Toulouse", "addressCountry": "FR"});
    let expected = json!({
        "@type": "Event", "name": "Forum", "description": "Un forum.",
        "url": "https://portail.example.org/fr/evenements/forum/", "image": picture, "inLanguage": "fr",
        "startDate": "2026-12-10T14:00+01:00", "endDate": "2026-12-10T17:00+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": [{"@type": "Place", "name": "Apec Occitanie", "address": address}],
        "organizer": {"@type": "Organization", "name": "Apec Occitanie",
            "url": "https://portail.example.org/fr/signataires/apec/"},
    });
    assert_eq!(things[0], expected);
    let steps = things[1]["itemListElement"].as_array().expect("steps");
    let names: Vec<&str> = steps.iter().filter_map(|step| step["name"].as_str()).collect();
    assert_eq!(names, ["Accueil", "Événements", "Forum"]);
    assert_eq!(steps[1]["item"], "https://portail.example.org/fr/evenements/");
}

#[test]
fn the_status_of_an_event_is_the_one_that_its_page_says() {
    for (status, expected) in [
        ("programme", "EventScheduled"),
        ("reprogramme", "EventRescheduled"),
        ("deplace-en-ligne", "EventMovedOnline"),
        ("reporte", "EventPostponed"),
        ("complet", "EventScheduled"),
        ("annule", "EventCancelled"),
    ] {
        let event = with_status(&format!("statut: {status}"));
        assert_eq!(event["eventStatus"], format!("https://schema.org/{expected}"), "{status}");
    }
}

#[test]
fn a_full_event_is_sold_out_and_a_free_one_costs_nothing() {
    let full = with_status("statut: complet\nfrais: gratuit");
    assert_eq!(full["offers"]["availability"], "https://schema.org/SoldOut");
    let free = with_status("frais: gratuit");
    assert_eq!((&free["offers"]["price"], &free["offers"]["priceCurrency"]), (&json!(0), &json!("EUR")));
    assert_eq!(free["offers"]["availability"], "https://schema.org/InStock");
    assert!(with_status("frais: payant")["offers"].is_null(), "a price that is not known is not said");
    assert!(with_status("statut: annule\nfrais: gratuit")["offers"]["availability"].is_null());
}

#[test]
fn what_moves_on_line_is_attended_there() {
    let moved = with_status("statut: deplace-en-ligne\nlien_en_ligne: https://visio.example.org/forum");
    assert_eq!(moved["eventAttendanceMode"], "https://schema.org/OnlineEventAttendanceMode");
    assert_eq!(moved["location"], json!([{"@type": "VirtualLocation", "url": "https://visio.example.org/forum"}]));
    let both = with_status("mode: mixte\nlien_en_ligne: https://visio.example.org/forum");
    assert_eq!(both["eventAttendanceMode"], "https://schema.org/MixedEventAttendanceMode");
    let kinds: Vec<&Value> = both["location"].as_array().expect("two").iter().map(|place| &place["@type"]).collect();
    assert_eq!(kinds, ["Place", "VirtualLocation"]);
}

#[test]
fn whole_days_are_days() {
    let fair = forum("{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}", "{debut: 2026-12-10, fin: 2026-12-11}");
    assert_eq!((&fair["startDate"], &fair["endDate"]), (&json!("2026-12-10"), &json!("2026-12-11")));
}

#[test]
fn an_event_that_comes_back_gives_its_next_dates_each_with_its_status() {
    let rhythm = "recurrence: {frequence: hebdomadaire, jours: [mardi], heure_debut: \"09:00\", heure_fin: \"12:00\", \
        du: 2026-11-24, au: 2027-02-23, exceptions: [{le: 2026-12-01, statut: annule}, {le: 2026-12-08, statut: reprogramme, \
        debut: 2026-12-09T09:00, fin: 2026-12-09T12:00}]}";
    let weekly = forum("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]", rhythm);
    assert_eq!(weekly["startDate"], "2026-11-24T09:00+01:00");
    let next = weekly["subEvent"].as_array().expect("the next dates");
    let told: Vec<(&str, &str)> = next
        .iter()
        .map(|one| (one["startDate"].as_str().expect("a date"), one["eventStatus"].as_str().expect("a status")))
        .map(|(date, status)| (&date[..10], status.trim_start_matches("https://schema.org/")))
        .collect();
    let expected =
        [("2026-12-01", "EventCancelled"), ("2026-12-09", "EventRescheduled"), ("2026-12-15", "EventScheduled")];
    assert_eq!(told, expected);
    assert_eq!(next[1]["previousStartDate"], "2026-12-08");
}

#[test]
fn a_service_says_who_provides_it_for_whom_where_and_how() {
    let stage = stage(Edition::Public, &[]);
    let service = graph(&stage, "/fr/services/conseil/").remove(0);
    assert_eq!((&service["@type"], &service["name"]), (&json!("Service"), &json!("Conseil")));
    assert_eq!(service["provider"]["name"], "Apec Occitanie");
    assert_eq!(service["areaServed"], json!(["Haute-Garonne"]));
    assert_eq!(service["audience"]["audienceType"], "Jeunes");
    let channel = &service["availableChannel"][0];
    assert_eq!(channel["servicePhone"]["telephone"], "+33536490010");
    assert_eq!(channel["serviceLocation"][0]["address"]["addressLocality"], "Toulouse");
    assert_eq!(service["offers"]["price"], 0);
}

#[test]
fn a_signatory_gives_its_general_phone_and_mailbox_and_its_seat() {
    let seated = APEC.1.replace("signataire:", "sigle: APEC\nsiege: apec-toulouse\nsignataire:");
    let stage = stage(Edition::Public, &[(APEC.0, leaked(seated))]);
    let apec = graph(&stage, "/fr/signataires/apec/").remove(0);
    assert_eq!((&apec["@type"], &apec["alternateName"]), (&json!("Organization"), &json!("APEC")));
    assert_eq!((&apec["telephone"], &apec["email"]), (&json!("+33536490010"), &json!("accueil@example.org")));
    assert_eq!(apec["address"]["postalCode"], "31000");
    let state = leaked(APEC.1.replace("type: apec", "type: prefecture"));
    let prefecture = graph(&super::stage(Edition::Public, &[(APEC.0, state)]), "/fr/signataires/apec/").remove(0);
    assert_eq!(prefecture["@type"], "GovernmentOrganization");
}

#[test]
fn no_person_stands_in_the_data_even_a_public_one() {
    let public = leaked(REFERENT.1.replace("visibilite: reseau", "visibilite: public"));
    let stage = stage(Edition::Public, &[(REFERENT.0, public)]);
    for address in ["/fr/evenements/forum/", "/fr/services/conseil/", "/fr/signataires/apec/"] {
        let told = Value::Array(graph(&stage, address)).to_string();
        for canary in ["Canari", "Secret", "canari@", "639980001"] {
            assert!(!told.contains(canary), "{address}: {canary}");
        }
    }
}

#[test]
fn a_text_of_a_partner_cannot_end_the_data() {
    let place = leaked(PLACE.1.replace("1 rue Test", "1 rue </script><b>"));
    let stage = stage(Edition::Public, &[(PLACE.0, place)]);
    let text = page(&stage, "/fr/evenements/forum/");
    assert!(!text.contains("rue </script>"), "{text}");
    let address = &graph(&stage, "/fr/evenements/forum/")[0]["location"][0]["address"];
    assert_eq!(address["streetAddress"], "1 rue </script><b>");
}

#[test]
fn data_say_in_which_language_they_are_and_keep_to_the_reader_s_pages() {
    let event = graph(&stage(Edition::Public, &[]), "/en/evenements/forum/").remove(0);
    assert_eq!(event["inLanguage"], "fr", "the text is French");
    assert_eq!(event["url"], "https://portail.example.org/en/evenements/forum/");
    assert!(event["image"].as_str().is_some_and(|image| image.contains("/event-en.")));
}

#[test]
fn a_shared_link_shows_title_text_and_picture_in_its_own_language() {
    let stage = stage(Edition::Public, &[]);
    let text = page(&stage, "/en/evenements/forum/");
    for (property, expected) in [
        ("og:title", "Forum"),
        ("og:description", "Thursday 10 December 2026, from 14:00 to 17:00. Un forum."),
        ("og:url", "https://portail.example.org/en/evenements/forum/"),
        ("og:type", "article"),
        ("og:locale", "en_US"),
        ("og:site_name", "Portail"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "Event"),
    ] {
        let line = format!("<meta property=\"{property}\" content=\"{expected}\">");
        assert!(text.contains(&line), "{line}\n{}", text.split("</head>").next().unwrap_or_default());
    }
    assert!(page(&stage, "/en/").contains("<meta property=\"og:type\" content=\"website\">"));
}

#[test]
fn the_network_edition_is_neither_described_nor_previewed() {
    let stage = stage(Edition::Network, &[]);
    for planned in stage.site.pages.iter() {
        let text = page(&stage, planned.route.as_str());
        assert!(!text.contains("ld+json") && !text.contains("og:title"), "{}", planned.route);
    }
}

#[test]
fn a_site_in_a_folder_gives_whole_addresses() {
    let portail = leaked(PORTAIL.1.replace("portail.example.org", "example.org/portail"));
    let stage = stage(Edition::Public, &[(PORTAIL.0, portail)]);
    let things = graph(&stage, "/fr/evenements/forum/");
    assert!(things[0]["image"].as_str().is_some_and(|url| url.starts_with("https://example.org/portail/_t/")));
    assert_eq!(things[1]["itemListElement"][1]["item"], "https://example.org/portail/fr/evenements/");
}
