//! From a changed text to the page's bytes, stage by stage: `cargo bench --bench again -- CONTENT [EDITS]`.
//!
//! Each edit adds a word to the body of another French sheet, in memory. Milliseconds are of the wall, medians.

#![expect(clippy::disallowed_methods, reason = "a bench reads the clock and the memory of its process")]

use passerelle::compile::on_demand::OnDemand;
use passerelle::compile::plan_again;
use passerelle::compile::workshop::Workshop;
use passerelle::diag::report::Report;
use passerelle::lang::calendar::Date;
use passerelle::output::path::OutputPath;
use passerelle::site::options::{Edition, Options};
use passerelle::sources::live::Live;
use passerelle::theme::files::ThemeFiles;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let content = PathBuf::from(arguments.next().unwrap_or_else(|| "content".to_owned()));
    let n_edits: usize = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(9);
    let today = Date::parse("2026-11-23").expect("a day");
    let options = Options { today, base_url: None, languages: None, edition: Edition::Public };
    let theme = ThemeFiles::built_in();
    let mut workshop = Workshop::kept();
    let start = Instant::now();
    let mut live = Live::open(&content);
    println!("{} files, read in {} ms", live.snapshot.files.len(), start.elapsed().as_millis());
    let start = Instant::now();
    let planned = plan_again(&live.snapshot, &theme, &options, &mut workshop).value.expect("a sound portal");
    println!("first plan: {} pages, {} ms, {} MB", planned.site.pages.len(), start.elapsed().as_millis(), memory());
    let mut site = OnDemand::new(planned, &live.snapshot);
    let french: Vec<usize> = (0..live.snapshot.files.len())
        .filter(|at| {
            let path = live.snapshot.files[*at].path.as_str();
            path.ends_with(".fr.md") && (path.contains("/services/") || path.contains("/evenements/"))
        })
        .collect();
    let step = french.len() / n_edits;
    let (mut plans, mut pages, mut drops) = (Vec::new(), Vec::new(), Vec::new());
    for edit in 0..n_edits {
        let file = &mut live.snapshot.files[french[edit * step]];
        file.text = Arc::from(format!("{}\nEncore un mot.\n", file.text));
        let path = file.path.as_str();
        let slug = file.path.file_name().trim_end_matches(".fr.md").to_owned();
        let kind = if path.contains("/services/") { "services" } else { "evenements" };
        let start = Instant::now();
        let planned = plan_again(&live.snapshot, &theme, &options, &mut workshop).value.expect("a sound portal");
        plans.push(start.elapsed().as_micros());
        let start = Instant::now();
        let next = OnDemand::new(planned, &live.snapshot);
        let place = OutputPath::parse(&format!("fr/{kind}/{slug}/index.html")).expect("a path");
        let bytes = next.file(&place, &mut Report::default()).expect("a page");
        assert!(String::from_utf8_lossy(&bytes).contains("Encore un mot."), "the page says the new words");
        pages.push(start.elapsed().as_micros());
        let start = Instant::now();
        site = next;
        drops.push(start.elapsed().as_micros());
    }
    println!("plan {} ms · page {} ms · the former site dropped {} ms", median(plans), median(pages), median(drops));
    println!("{} MB with {} pages", memory(), site.site.pages.len());
}

fn median(mut times: Vec<u128>) -> String {
    times.sort_unstable();
    format!("{:.1}", times[times.len() / 2] as f64 / 1000.0)
}

/// Resident memory, in megabytes.
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default().to_owned();
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<usize>().ok()).unwrap_or_default() / 1024
}
