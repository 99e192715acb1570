//! The examples of the pages that explain problems: the wrong one gives its code and no other, the right one does not.

use super::read;
use crate::diag::explain;

/// The codes of what is found while the content is read as a whole.
const RANGES: [(&str, &str); 5] =
    [("P040", "P069"), ("P290", "P311"), ("P420", "P439"), ("P700", "P714"), ("P800", "P829")];

#[test]
fn every_example_does_what_its_page_says() {
    let mut faults = Vec::new();
    for code in explain::codes() {
        if !RANGES.iter().any(|(first, last)| (*first..=*last).contains(&code)) || code.starts_with("P30") {
            continue;
        }
        let page = explain::page(code).expect("it is listed");
        let Some((_, rest)) = page.split_once("\n## Ce qui ne va pas\n") else { continue };
        let (wrong, right) = rest.split_once("\n## Ce qu’il faut écrire\n").expect("a page has both examples");
        let told = codes(wrong);
        if told != [code] {
            faults.push(format!("{code}: the wrong example gives {told:?}"));
        }
        let told = codes(right);
        if !told.is_empty() {
            faults.push(format!("{code}: the right example gives {told:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn codes(section: &str) -> Vec<&'static str> {
    let files: Vec<(&str, String)> = section
        .split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| {
            let (head, text) = block.split_once('\n')?;
            let (_, path) = head.split_once(' ')?;
            Some((path, text.to_owned()))
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let (_, report, _) = read(&files);
    let mut codes: Vec<&'static str> = report.sorted().iter().map(|diagnostic| diagnostic.problem.code()).collect();
    codes.dedup();
    codes
}
