//! Tables of figures, words of the lexicon, synonyms.

use super::{check, help, read};
use crate::model::entities::statistic::Cell;

const PATH: &str = "statistiques/un.yaml";

const COLUMNS: &str = "colonnes:\n  - {id: f, libelle: Femmes}\n  - {id: h, libelle: Hommes}\n  - {id: t, libelle: Total, role: total, de: [f, h]}\n";

fn table(rows: &[&str]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| format!("  - {{{row}}}\n")).collect();
    format!("titre: Un tableau\nsource: Une source\nperiode: \"2020\"\n{COLUMNS}lignes:\n{}", rows.concat())
}

fn told(rows: &[&str]) -> String {
    check(&[(PATH, &table(rows))]).replace("statistiques/un.yaml:", "")
}

const A: &str = "id: a, libelle: A, valeurs: [1, 2, 3]";
const B: &str = "id: b, libelle: B, valeurs: [4, \"\", 4]";

#[test]
fn what_can_be_computed_is() {
    let rows = [
        "id: a, libelle: A, valeurs: [1, 2]",
        "id: b, libelle: B, valeurs: [4, \"\", \"\"]",
        "id: v, libelle: V, valeurs: [\"\", ~, \"\"]",
        "id: t, libelle: T, role: total, de: [a, b, v]",
        "id: p, libelle: P, role: pourcentage, de: [b], sur: t",
    ];
    assert_eq!(told(&rows), "");
    let portal = read(&[(PATH, &table(&rows))]).2.expect("sound");
    let statistic = portal.statistics.values().next().expect("one table");
    let shown: Vec<String> = statistic
        .rows
        .iter()
        .map(|row| {
            let cell = |cell: &Cell| match cell {
                Cell::Absent => "–".to_owned(),
                Cell::Figure(figure) => format!("{figure:.1}"),
            };
            row.cells.iter().map(cell).collect::<Vec<_>>().join(" ")
        })
        .collect();
    assert_eq!(shown, ["1.0 2.0 3.0", "4.0 – 4.0", "– – –", "5.0 2.0 7.0", "80.0 – 57.1"]);
}

#[test]
fn what_is_typed_is_checked() {
    let total = "id: t, libelle: T, role: total, de: [a, b]";
    assert_eq!(told(&[A, B, total]), "");
    assert_eq!(told(&[A, B, &format!("{total}, valeurs: [5, 2, 7]")]), "");
    assert_eq!(told(&[A, B, &format!("{total}, valeurs: [6, 2, 8]")]), "11:60 P292\n11:66 P292");
    assert_eq!(told(&["id: a, libelle: A, valeurs: [1, 2, 4]"]), "9:41 P292");
    let wrong = table(&["id: a, libelle: A, valeurs: [1, 2, 4]"]);
    assert_eq!(help(&[(PATH, &wrong)]), "écrivez `3`, ou corrigez l’une des valeurs additionnées");
}

#[test]
fn every_slip_of_a_table_has_its_place() {
    for (row, expected) in [
        ("id: b, libelle: B, valeurs: [1, 2, 3, 4]", "10:34 P290"),
        ("id: b, libelle: B, valeurs: 3", "10:34 P290"),
        ("id: b, libelle: B, valeurs: [beaucoup, 2, \"\"]", "10:35 P291"),
        ("id: b, libelle: B, role: total", "10:6 P293"),
        ("id: b, libelle: B, role: pourcentage, de: [a]", "10:6 P293"),
        ("id: b, libelle: B, role: total, de: [c]", "10:43 P294"),
        ("id: b, libelle: B, role: total, de: [b]", "10:42 P295"),
        ("id: b, libelle: B", "10:6 P296"),
        ("id: b, libelle: B, role: pourcentage, de: [a], sur: a, valeurs: [1, 2, 3]", "10:61 P297"),
        ("id: b, libelle: B, de: [a], valeurs: [1, 2, 3]", "10:25 P298"),
        ("id: a, libelle: B, valeurs: [1, 2, 3]", "10:10 P252"),
    ] {
        assert_eq!(told(&[A, row]), expected, "{row}");
    }
    let row = table(&["id: a, libelle: A, valeurs: [\"1 033\", \"12,5\", \"\"]"]);
    assert_eq!(help(&[(PATH, &row)]), "écrivez `1033`\nécrivez `12.5`");
}

#[test]
fn words_are_explained_and_grouped() {
    let term = "fr: CIR\ndefinition: {fr: Un contrat avec l’État, en: A contract with the State}\ntraductions: {en: integration contract}\nvoir: [ofii]\n";
    let files = [("lexique/cir.yaml", term), ("lexique/ofii.yaml", "fr: OFII\ndefinition: Une administration\n")];
    assert_eq!(check(&files), "");
    assert_eq!(check(&files[..1]), "lexique/cir.yaml:4:8 P420");
    let wrong = "fr: CIR\ndefinition: Un contrat\ntraductions: {uk: x, en: [x]}\n";
    assert_eq!(check(&[("lexique/cir.yaml", wrong)]), "lexique/cir.yaml:3:15 P300\nlexique/cir.yaml:3:26 P203");

    let told = |text: &str| check(&[("synonymes/fr.yaml", text)]).replace("synonymes/fr.yaml:", "");
    assert_eq!(told("- [job dating, forum emploi]\n- [CV, curriculum]\n"), "");
    assert_eq!(told("job dating: forum\n"), "1:1 P310");
    assert_eq!(told("- job dating, forum\n- [CV]\n"), "1:3 P310\n2:3 P311");
    assert_eq!(check(&[("synonymes/francais.yaml", "- [a, b]\n")]), "synonymes/francais.yaml:1:1 P048");
}
