//! What feeds tell, shown on the small portal.

use super::*;
use crate::export::tests::{FORUM, event, site};
use crate::site::options::Edition;

const OTHER: &str = "signataires/apec/evenements/autre.fr.md";

fn feed_of(files: &[(&str, &str)], lang: &str, feed: Feed) -> String {
    let (site, theme) = site(Edition::Public, files);
    written(&Voice::new(&site, &theme, Lang::parse(lang).expect("a language")), feed)
}

#[test]
fn an_entry_keeps_its_identifier_and_says_when_it_changed() {
    let renamed = event(
        "seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\nanciens_slugs: [forum-cadres]\nstatut: annule\nmotif: Grève.",
    );
    let text = feed_of(&[(FORUM, &renamed)], "fr", Feed::Events);
    for part in [
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\">\n<id>https://petit.example.org/fr/evenements.atom</id>",
        "<id>https://petit.example.org/fr/evenements/forum-cadres/</id>\n<title>Annulé – Forum des cadres</title>\n<updated>2026-11-01T00:00:00+01:00</updated>",
        "<link rel=\"alternate\" type=\"text/html\" href=\"https://petit.example.org/fr/evenements/forum/\"/>",
        "<author><name>Apec Occitanie</name>",
        "<category term=\"jeunes\" label=\"",
        "<p>Grève.</p><p>Jeudi 10 décembre 2026, de 14 h 00 à 17 h 00</p>".replace(" h ", "\u{a0}h\u{a0}").as_str(),
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn what_changed_last_comes_first_and_other_languages_are_marked() {
    let other = event("seances: [{debut: 2026-12-01T14:00, fin: 2026-12-01T17:00}]")
        .replace("Forum des cadres", "A & <b>")
        .replace("2026-11-01", "2026-11-20");
    let text = feed_of(&[(OTHER, &other)], "en", Feed::Events);
    let titles: Vec<&str> = text.lines().filter(|line| line.starts_with("<title")).skip(1).collect();
    assert_eq!(titles, ["<title xml:lang=\"fr\">A &amp; &lt;b&gt;</title>", "<title>Managers’ forum</title>"]);
    assert!(text.contains("<p xml:lang=\"fr\">Rencontrez dix employeurs.</p>"), "{text}");
    assert!(text.contains("<updated>2026-11-20T00:00:00+01:00</updated>\n<link rel=\"self\""), "{text}");
    let services = feed_of(&[], "en", Feed::Services);
    assert_eq!(services.matches("<entry>").count(), 1);
}

#[test]
fn what_is_reserved_or_over_is_not_told() {
    let reserved = event("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\ndiffusion: reseau")
        .replace("Forum", "Canari");
    let past = event("seances: [{debut: 2026-11-10T14:00, fin: 2026-11-10T17:00}]");
    let text = feed_of(&[(OTHER, &reserved), (FORUM, &past)], "fr", Feed::Events);
    assert_eq!(text.matches("<entry>").count(), 0, "{text}");
    assert!(!text.contains("Canari"));
}
