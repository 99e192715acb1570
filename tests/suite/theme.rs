//! The theme: every example of every component renders, every word of French exists in each language of the sample.

use crate::portal::{Portal, paths, root};
use passerelle::syntax::settings;
use passerelle::theme::engine::Engine;
use passerelle::theme::files::ThemeFiles;
use serde::Deserialize;
use std::collections::BTreeMap;

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
