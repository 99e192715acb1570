//! The theme: every example of every component renders, every word of French exists in each language of the sample.

use crate::portal::{Portal, paths, root, tree};
use passerelle::diag::report::Report;
use passerelle::lang::plural::PluralCategory;
use passerelle::lang::tag::Lang;
use passerelle::syntax::settings;
use passerelle::theme::engine::Engine;
use passerelle::theme::files::ThemeFiles;
use passerelle::theme::load;
use passerelle::theme::placed::Placing;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct Component {
    examples: Vec<Example>,
}

#[derive(Deserialize)]
struct Example {
    name: String,
    with: BTreeMap<String, serde_json::Value>,
}

#[test]
fn every_example_of_every_component_renders() {
    let files = ThemeFiles::built_in();
    let engine = Engine::compile(&files).expect("the theme compiles");
    let (mut faults, mut n_examples, mut n_components) = (Vec::new(), 0, 0);
    for (path, text) in files.texts("components/", ".yaml") {
        let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml").replace('-', "_");
        let component: Component = settings::read(text).unwrap_or_else(|words| panic!("{path}: {words}"));
        n_components += 1;
        for example in component.examples {
            n_examples += 1;
            match engine.component(&name, &example.with) {
                Ok(html) if html.trim().is_empty() => faults.push(format!("{name}, {}: nothing", example.name)),
                Ok(_) => {}
                Err(problem) => faults.push(format!("{name}, {}: {}", example.name, problem.help().en)),
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    assert!(n_components >= 25 && n_examples >= 40, "{n_components} components, {n_examples} examples");
}

#[test]
fn style_sheets_stay_logical_flat_and_without_force() {
    let mut faults = Vec::new();
    for path in paths(&root().join("themes/passerelle")) {
        if path.extension().is_none_or(|ending| ending != "css") {
            continue;
        }
        let css = std::fs::read_to_string(&path).expect("style sheets are UTF-8");
        for (at, line) in css.lines().enumerate() {
            let is_physical =
                ["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right"];
            if line.contains("!important") || is_physical.iter().any(|property| line.contains(property)) {
                faults.push(format!("{}:{} {line}", path.display(), at + 1));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_faulty_template_of_a_partner_is_told_and_nothing_is_published() {
    let portal = Portal::small();
    let folder = portal.root().join("themes/passerelle/components/card");
    std::fs::create_dir_all(&folder).expect("writable");
    std::fs::write(
        folder.join("card.html"),
        "{% component card(card: map, icons: string) %}{{ card.absent }}{% endcomponent %}",
    )
    .expect("writable");
    let run = portal.run(&["build"]);
    assert!(run.code == 1 && run.stderr.contains("P501"), "{}", run.stderr);
    assert!(!portal.public().exists());
}

#[derive(Deserialize)]
struct Settings {
    styles: Vec<Placing>,
    scripts: Vec<Placing>,
}

#[test]
fn every_file_that_the_theme_names_is_there() {
    let files = ThemeFiles::built_in();
    let settings: Settings = settings::read(files.text("theme.yaml").expect("a theme has settings")).expect("sound");
    let named = settings.styles.iter().chain(&settings.scripts).flat_map(|placing| &placing.paths);
    let missing: Vec<&String> = named.filter(|path| files.text(path).is_none()).collect();
    assert_eq!(missing, Vec::<&String>::new());
    let is_a_style = |name: &&String| settings.styles.iter().any(|placing| placing.name == **name);
    let after: Vec<&String> = settings.styles.iter().filter_map(|placing| placing.after.as_ref()).collect();
    assert!(!after.is_empty() && after.iter().all(is_a_style), "{after:?}");
}

#[test]
fn a_page_asks_for_one_style_sheet_that_holds_what_it_follows() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let files = tree(&portal.public());
    let style = |page: &str| -> String {
        let html = String::from_utf8_lossy(&files[page]).into_owned();
        let links =
            html.split("<link ").skip(1).filter(|link| link.contains("rel=\"stylesheet\"") && !link.contains("print"));
        let paths: Vec<&str> = links.filter_map(|link| link.split_once("href=\"/")?.1.split('"').next()).collect();
        assert_eq!(paths.len(), 1, "{page}: {paths:?}");
        String::from_utf8_lossy(&files[paths[0]]).into_owned()
    };
    let (event, service) = (style("fr/evenements/forum/index.html"), style("fr/services/conseil/index.html"));
    let (list, home) = (style("fr/evenements/index.html"), style("fr/index.html"));
    assert!(event.contains(".terms") && service.contains(".terms"), "a service's sheet follows an event's");
    assert!(list.contains(".card") && home.contains(".card") && home.contains(".door"), "the home page follows lists");
}

#[test]
fn a_page_loads_the_scripts_of_its_kind_and_no_source_is_published() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let files = tree(&portal.public());
    let name = |path: &str| path.trim_start_matches("/_t/").split('.').next().unwrap_or_default().to_owned();
    let loaded = |page: &str| -> Vec<String> {
        let html = String::from_utf8_lossy(&files[page]).into_owned();
        let scripts = html.split("<script ").skip(1).filter_map(|rest| rest.split_once(" src=\"")?.1.split('"').next());
        scripts.filter(|script| script.starts_with("/_t/")).map(name).collect()
    };
    for page in ["fr/index.html", "en/a-z/index.html", "fr/plan-du-site/index.html"] {
        assert_eq!(loaded(page), ["past", "fold", "search-box", "basket"], "{page}");
    }
    assert_eq!(loaded("ar/evenements/forum/index.html"), ["past", "fold", "search-box", "basket", "event"]);
    assert_eq!(loaded("fr/hors-ligne/index.html"), ["past", "fold", "search-box", "basket", "kept"]);
    for page in ["fr/fiche/index.html", "ar/fiche/index.html"] {
        assert_eq!(loaded(page), ["past", "fold", "search-box", "basket", "handout"], "{page}");
    }
    assert_eq!(loaded("index.html"), ["past", "fold", "choice"]);
    assert_eq!(loaded("404.html"), ["past", "fold"]);
    assert_eq!(loaded("ar/recherche/index.html"), ["search-first", "search"]);
    let scripts = files.keys().filter(|path| path.ends_with(".js"));
    let published: Vec<String> = scripts.map(|path| name(&format!("/{path}"))).collect();
    assert_eq!(
        published,
        [
            "basket",
            "choice",
            "event",
            "fold",
            "handout",
            "kept",
            "lists",
            "orientation",
            "past",
            "qr",
            "reading",
            "search-box",
            "search-facets",
            "search-first",
            "search-inflate",
            "search",
            "share",
            "/sw"
        ]
    );
}

#[test]
fn the_worker_stands_at_the_root_under_its_own_name_and_no_page_loads_it() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build", "--base-url", "https://example.org/portail"]).code, 0);
    let files = tree(&portal.public());
    let worker = std::fs::read(root().join("themes/passerelle/scripts/sw.js")).expect("the theme has a worker");
    assert!(files["sw.js"] == worker, "the worker is published as it is");
    let holders: Vec<&str> =
        files.iter().filter(|(_, bytes)| **bytes == worker).map(|(path, _)| path.as_str()).collect();
    assert_eq!(holders, ["sw.js"]);
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(!html.contains("sw.js"), "{path}");
    }
    let headers = String::from_utf8_lossy(&files["_headers"]).into_owned();
    assert!(headers.contains("Cache-Control: no-cache") && !headers.contains("sw.js"), "{headers}");
}

#[test]
fn each_language_has_its_search_page_and_its_a_to_z_list() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let files = tree(&portal.public());
    for lang in ["fr", "en", "ar"] {
        let search = String::from_utf8_lossy(&files[&format!("{lang}/recherche/index.html")]).into_owned();
        assert!(search.contains("role=\"search\"") && search.contains("type=\"search\" name=\"q\""), "{search}");
        assert!(search.contains(&format!("href=\"/{lang}/a-z/\"")), "the lists answer without script");
        assert!(!search.contains("name=\"robots\"") && search.contains("hreflang=\"x-default\""));
        let sitemap = String::from_utf8_lossy(&files[&format!("sitemap-{lang}.xml")]).into_owned();
        assert!(
            sitemap.contains(&format!("/{lang}/a-z/</loc>")) && sitemap.contains(&format!("/{lang}/recherche/</loc>")),
            "{sitemap}"
        );
    }
}

#[test]
fn a_message_that_counts_has_a_form_for_each_number_of_its_language() {
    let tags = ["fr", "fr-simple", "en", "ar", "fa", "ps", "ti", "ru", "uk", "es", "pt", "tr", "bn"];
    let languages: Vec<Lang> = tags.iter().map(|tag| Lang::parse(tag).expect("a language")).collect();
    let mut report = Report::default();
    let theme = load::load(&ThemeFiles::built_in(), &languages, &mut report).expect("the theme serves");
    let mut faults: Vec<String> = report.iter().map(|diagnostic| format!("{:?}", diagnostic.problem)).collect();
    for lang in languages {
        let strings = &theme.words(lang).strings;
        for (key, message) in &strings.say {
            let Ok(serde_json::Value::Object(forms)) = serde_json::to_value(message) else { continue };
            let categories: BTreeSet<PluralCategory> = (1..1000).map(|n| strings.plurals.category(n)).collect();
            for category in categories {
                let name = serde_json::to_value(category).expect("a name");
                let name = name.as_str().expect("a name");
                if !forms.contains_key(name) {
                    faults.push(format!("{lang} {key} {name}"));
                }
            }
        }
    }
    faults.sort();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_network_edition_says_so_on_its_search_page_too() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build", "--edition", "reseau", "--output", "reseau"]).code, 0);
    let page = std::fs::read_to_string(portal.root().join("reseau/fr/recherche/index.html")).expect("published");
    assert!(page.contains("Édition du réseau"), "the page that lists reserved sheets does not say that it is reserved");
}
