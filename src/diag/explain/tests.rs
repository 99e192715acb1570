//! Every code has its page, every page its code.

use super::*;
use crate::diag::problems::Problem;
use std::collections::BTreeMap;

#[test]
fn every_code_has_one_problem_and_one_page() {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for info in Problem::all() {
        let first = names.insert(info.code, info.name);
        assert_eq!(first, None, "{} stands for two problems", info.code);
    }
    let without: Vec<&&str> = names.keys().filter(|code| page(code).is_none()).collect();
    assert!(without.is_empty(), "codes without a page: {without:?}");
    let orphans: Vec<&str> = codes().into_iter().filter(|code| !names.contains_key(code)).collect();
    assert!(orphans.is_empty(), "pages without a problem: {orphans:?}");
}

#[test]
fn every_page_has_the_same_shape() {
    for code in codes() {
        let page = page(code).expect("it is listed");
        assert!(page.starts_with(&format!("# {code} · ")), "{code}");
        let is_shown =
            page.contains("\n## Ce qui ne va pas\n\n```") && page.contains("\n## Ce qu’il faut écrire\n\n```");
        assert!(is_shown || page.contains("(Ce problème ne vient pas d’un fichier de contenu.)"), "{code}");
    }
}
