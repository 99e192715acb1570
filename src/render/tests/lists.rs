//! The lists that an auditor sifts: what can be handed out now, what is new, who does what for an audience.

use super::*;
use crate::sources::history::Known;
use crate::text::path::ContentPath;

const WEEKLY: (&str, &str) = (
    "signataires/apec/evenements/accueil.fr.md",
    "---\ntitre: Accueil\nresume: Un accueil.\ngenre: permanence\nrecurrence: {frequence: hebdomadaire, jours: [mardi], heure_debut: \"09:00\", heure_fin: \"12:00\", du: 2026-11-01, exceptions: [{le: 2026-12-01, statut: annule, motif: La salle est fermée.}]}\nlieu: apec-toulouse\nfrancais: {oral: A2}\nlangues_animation: [fr, ar]\n---\nTexte.\n",
);

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The days of a page, each with how many lines it has.
fn days(text: &str) -> Vec<(&str, usize)> {
    let days = text.split("data-day=\"").skip(1);
    days.map(|part| {
        (&part[..10], part.split("</section>").next().unwrap_or_default().matches("<li class=\"row").count())
    })
    .collect()
}

#[test]
fn each_session_of_the_six_weeks_to_come_can_be_handed_out_by_day() {
    let text = page(&stage(Edition::Public, &[WEEKLY]), "/fr/diffuser/");
    let expected = [
        ("2026-11-24", 1),
        ("2026-12-01", 1),
        ("2026-12-08", 1),
        ("2026-12-10", 1),
        ("2026-12-15", 1),
        ("2026-12-22", 1),
        ("2026-12-29", 1),
    ];
    assert_eq!(days(&text), expected, "{text}");
    assert!(text.contains("Mardi 24 novembre 2026") && text.contains("Liste du lundi 23 novembre 2026."));
    let weeks: Vec<&str> =
        ["Cette semaine", "2026-11-24", "La semaine prochaine", "2026-12-01", "Plus tard", "2026-12-08"].into();
    let places: Vec<usize> = weeks.iter().map(|words| text.find(words).expect(words)).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_line_says_who_may_come_in_which_language_and_what_the_sieve_asks() {
    let text = page(&stage(Edition::Public, &[WEEKLY]), "/fr/diffuser/");
    let line = text.split("<li class=\"row").nth(1).and_then(|rest| rest.split("</li>\n<").next()).expect("a line");
    for said in [
        "data-until=\"2026-11-24T12:00+01:00\"",
        "data-lieu=\"31555\"",
        "data-public=\"*\"",
        "data-francais=\"3\"",
        "data-langue=\"ar fr\"",
        "data-signataire=\"apec\"",
        "href=\"/fr/evenements/accueil/\"",
        "A2",
        "Toulouse",
        "Français et arabe",
        "tel:+33536490010",
    ] {
        assert!(line.contains(said), "{said}: {line}");
    }
    assert!(line.contains("data-item=\""), "{line}");
}

#[test]
fn every_language_of_the_portal_is_offered_and_finds_what_is_written_or_spoken_in_it() {
    let english = ("signataires/apec/evenements/forum.en.md", "---\ntitre: Forum\nresume: A forum.\n---\nText.\n");
    let interpreted = SERVICE.1.replace("[en-presentiel]", "[a-distance]\ninterpretariat: telephone");
    let text = page(&stage(Edition::Public, &[WEEKLY, english, (SERVICE.0, leaked(interpreted))]), "/fr/diffuser/");
    let sieve = text.split("<select name=\"langue\">").nth(1).and_then(|rest| rest.split("</select>").next());
    let offered = sieve.expect("a choice of languages").split("<option value=\"").skip(2);
    let offered: Vec<&str> = offered.filter_map(|option| option.split('"').next()).collect();
    assert_eq!(offered, ["en", "ar", "fr"], "by their French names: anglais, arabe, français");
    let of = |href: &str| {
        let line = text.split("<li class=\"row").find(|line| line.contains(href)).expect(href);
        line.split("data-langue=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("languages").to_owned()
    };
    assert_eq!(of("/fr/evenements/forum/"), "en fr");
    assert_eq!(of("/fr/evenements/accueil/"), "ar fr");
    assert_eq!(of("/fr/services/conseil/"), "*");
}

#[test]
fn the_number_that_registers_is_the_one_on_the_board() {
    let event =
        EVENT.1.replace("lieu:", "inscription: {obligatoire: true, modes: [{telephone: \"05 36 49 00 77\"}]}\nlieu:");
    let text = page(&stage(Edition::Public, &[(EVENT.0, leaked(event))]), "/fr/diffuser/");
    assert!(text.contains("tel:+33536490077"), "{text}");
}

#[test]
fn a_cancelled_date_stays_struck_out_with_its_reason() {
    let text = page(&stage(Edition::Public, &[WEEKLY]), "/fr/diffuser/");
    let day =
        text.split("data-day=\"2026-12-01\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("a day");
    assert!(day.contains("is-off") && day.contains("<s>") && day.contains("Annulé"), "{day}");
    assert!(day.contains("La salle est fermée."), "{day}");
    assert_eq!(text.matches("<s>").count(), 1);
}

#[test]
fn what_is_not_to_be_shown_yet_cannot_be_handed_out() {
    let later = EVENT.1.replace("lieu:", "a_diffuser_du: 2026-11-24\nlieu:");
    let files = [(EVENT.0, leaked(later))];
    for edition in [Edition::Public, Edition::Network] {
        let text = page(&stage(edition, &files), "/fr/diffuser/");
        assert!(days(&text).is_empty() && !text.contains("/evenements/forum/"), "{text}");
        assert!(text.contains("Rien de prévu cette semaine.") && text.contains("Sans attendre une date"));
    }
}

#[test]
fn permanences_and_services_at_a_distance_do_not_wait_for_a_date() {
    let remote = SERVICE.1.replace("[en-presentiel]", "[en-presentiel, a-distance]");
    let text = page(&stage(Edition::Public, &[WEEKLY, (SERVICE.0, leaked(remote))]), "/fr/diffuser/");
    let part = |anchor: &str| {
        let rest = text.split(&format!("<h2 id=\"{anchor}\">")).nth(1).expect(anchor);
        rest.split("</section>").next().unwrap_or_default().to_owned()
    };
    assert!(part("permanences").contains("Chaque mardi, de 9") && part("permanences").contains("Prochaine date"));
    assert!(part("a-distance").contains("/fr/services/conseil/") && part("a-distance").contains("tel:+33536490010"));
}

#[test]
fn without_git_nothing_is_called_new_and_the_page_says_why() {
    let changed = SERVICE.1.replace("anciens_slugs:", "modifie_le: 2026-10-02\nanciens_slugs:");
    let text = page(&stage(Edition::Public, &[(SERVICE.0, leaked(changed))]), "/fr/nouveautes/");
    assert!(text.contains("Modifié le 2 octobre 2026") && text.contains("Octobre 2026"), "{text}");
    assert!(!text.contains("row-new") && !text.contains("data-paru"), "{text}");
    assert!(text.contains("La date d’arrivée sur le portail n’est pas connue"));
}

/// The small portal, with what Git knows of it: for each file its first and last commit.
fn with_history(files: &[(&'static str, &'static str)], known: &[(&str, &str, &str)]) -> Stage {
    let usual = [PORTAIL, ACCORD, APEC, PLACE, REFERENT, SERVICE, EVENT];
    let usual = usual.into_iter().filter(|(path, _)| !files.iter().any(|(other, _)| other == path));
    let mut snapshot = memory::snapshot(usual.chain(files.iter().copied()));
    Arc::make_mut(&mut snapshot.history).known = Known::Whole;
    let day = |text| Date::parse(text).expect("a day");
    for (path, first, last) in known {
        let place: Vec<&str> = path.rsplitn(3, '/').take(2).collect();
        Arc::make_mut(&mut snapshot.history).first_changes.insert(format!("{}/{}", place[1], place[0]), day(first));
        Arc::make_mut(&mut snapshot.history).last_changes.insert(ContentPath::new(path), day(last));
    }
    stage_of(Edition::Public, &snapshot)
}

#[test]
fn what_came_is_new_and_what_changed_says_since_when_it_is_there() {
    let aid = "signataires/apec/services/aide.fr.md"; // the old slug of the service
    let stage = with_history(
        &[],
        &[
            (aid, "2022-01-10", "2022-01-10"),
            (SERVICE.0, "2026-06-01", "2026-11-20"),
            (EVENT.0, "2026-11-02", "2026-11-02"),
        ],
    );
    let text = page(&stage, "/fr/nouveautes/");
    let line = |href: &str| {
        let all = text.split("<li class=\"row").skip(1);
        all.into_iter().find(|line| line.contains(href)).expect("listed").to_owned()
    };
    let service = line("/fr/services/conseil/");
    assert!(service.contains("Modifié le 20 novembre 2026 · Sur le portail depuis le 10 janvier 2022"), "{service}");
    assert!(!service.contains("row-new") && service.contains("data-dernier=\"2026-11-20\""), "{service}");
    let event = line("/fr/evenements/forum/");
    assert!(event.contains("row-new") && event.contains("Annoncé le 2 novembre 2026"), "{event}");
    assert!(text.find("services/conseil") < text.find("evenements/forum"), "the latest first");
    assert!(!text.contains("n’est pas connue"));
}

#[test]
fn a_sheet_older_than_its_first_publication_came_from_elsewhere_and_is_not_called_new() {
    let older = SERVICE.1.replace("anciens_slugs: [aide]", "modifie_le: 2025-03-11");
    let stage = with_history(&[(SERVICE.0, leaked(older))], &[(SERVICE.0, "2026-11-23", "2026-11-23")]);
    let text = page(&stage, "/fr/nouveautes/");
    let line = text.split("<li class=\"row").find(|line| line.contains("/fr/services/conseil/")).expect("listed");
    assert!(line.contains("Modifié le 11 mars 2025") && line.contains("data-dernier=\"2025-03-11\""), "{line}");
    assert!(!line.contains("data-paru") && !line.contains("row-new"), "{line}");
    assert!(text.contains("La date d’arrivée sur le portail n’est pas connue"));
}

#[test]
fn a_programme_is_as_old_as_it_says_and_what_is_older_than_two_years_is_not_news() {
    let old = ("dispositifs/vieux.fr.md", "---\ntitre: Vieux\ndebut: 2020-01-01\n---\nTexte.\n");
    let young = ("dispositifs/jeune.fr.md", "---\ntitre: Jeune\ndebut: 2026-09-01\n---\nTexte.\n");
    let stage = with_history(&[young, old], &[]);
    let text = page(&stage, "/fr/nouveautes/");
    assert!(text.contains("Existe depuis le 1er septembre 2026"), "{text}");
    assert!(!text.contains("/fr/dispositifs/vieux/"));
}

#[test]
fn the_page_of_an_audience_says_who_does_what_and_that_nothing_is_planned() {
    let stage_with = |event: String| stage(Edition::Public, &[(EVENT.0, leaked(event))]);
    let for_youth = EVENT.1.replace("lieu:", "publics: [jeunes]\nlieu:");
    let nothing = "Rien n’est prévu ici pour ce public dans les 60 prochains jours.";
    let planned = page(&stage_with(for_youth.clone()), "/fr/publics/jeunes/");
    assert!(planned.contains("Dans les 60 prochains jours") && !planned.contains(nothing));
    assert!(!planned.contains("Ce que vous pouvez faire"), "what to do instead is for when nothing is planned");
    let actor =
        planned.split("<li class=\"actor\">").nth(1).and_then(|rest| rest.split("</ul>").next()).expect("an actor");
    for said in ["/fr/signataires/apec/", "tel:+33536490010", "/fr/services/conseil/"] {
        assert!(actor.contains(said), "{said}: {actor}");
    }
    for late in [
        for_youth.replace("2026-12-10", "2027-02-10"),
        for_youth.replace("lieu:", "statut: annule\nlieu:"),
        EVENT.1.to_owned(),
    ] {
        let text = page(&stage_with(late), "/fr/publics/jeunes/");
        assert!(text.contains(nothing) && text.contains("Ce que vous pouvez faire"), "{text}");
        assert!(text.contains("/fr/diffuser/#a-distance") && text.contains("/fr/diffuser/#permanences"));
    }
}

#[test]
fn professionals_find_their_tools_on_the_home_page_and_in_the_menu() {
    let home = page(&stage(Edition::Public, &[]), "/fr/");
    let band = home.split("id=\"outils\"").nth(1).expect("a section for professionals");
    for address in ["/fr/orientation/", "/fr/diffuser/", "/fr/fiche/", "/fr/nouveautes/", "/fr/lexique/"] {
        assert!(band.contains(&format!("href=\"{address}\"")), "{address}");
    }
    assert!(home.split("<main").next().is_some_and(|menu| menu.contains("href=\"/fr/orientation/\"")));
}
