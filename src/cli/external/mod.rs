//! `check --external`: do links to other sites still lead somewhere? Asked politely, once a day, and never without the flag.
//!
//! One request at a time a site, several sites at once; what was settled is kept for a day in the person's own cache, never
//! in the content. What answers mean is told as problems, at the first place where each address is written.

mod answer;
mod ask;
mod kept;
mod private;

use crate::cli::clock;
use crate::cli::external::answer::{Answer, Settled};
use crate::cli::external::ask::Asker;
use crate::cli::external::kept::Kept;
use crate::cli::external::private::Reach;
use crate::cli::ui::Ui;
use crate::diag::diagnostic::Diagnostic;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::quality::links;
use crate::sources::snapshot::Snapshot;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// How many addresses are asked in one run.
const MOST: usize = 1000;

/// How many sites are asked at once.
const SITES_AT_ONCE: usize = 8;

/// Asks every address of another site that the content holds, and tells what leads nowhere.
pub fn check(snapshot: &Snapshot, ui: &Ui) -> Report {
    let found = links::external(snapshot);
    let now = clock::seconds();
    let mut kept = Kept::open(now);
    let (mut by_site, mut answers): (BTreeMap<&str, Vec<&str>>, BTreeMap<&str, Answer>) = Default::default();
    let (mut n_asked, mut n_example, mut n_left) = (0, 0, 0);
    for address in found.keys() {
        if private::is_example(site(address)) {
            n_example += 1;
        } else if let Some(settled) = kept.get(address) {
            answers.insert(address, Answer::Settled(settled));
        } else if n_asked < MOST {
            n_asked += 1;
            by_site.entry(site(address)).or_default().push(address);
        } else {
            n_left += 1;
        }
    }
    let asked = ask_all(by_site);
    for (address, answer) in &asked {
        if let Answer::Settled(settled) = answer {
            kept.keep(address, settled.clone());
        }
    }
    kept.save();
    let n_kept = answers.len();
    answers.extend(asked);
    let mut report = Report::default();
    let mut n_by_status: BTreeMap<&str, usize> = BTreeMap::new();
    for (address, answer) in &answers {
        *n_by_status.entry(answer.name()).or_default() += 1;
        let Some((first, others)) = found[*address].split_first() else { continue };
        if let Some(problem) = answer.problem(address) {
            let mut diagnostic = Diagnostic::at(*first, problem);
            for span in others.iter().take(3) {
                diagnostic = diagnostic.with(*span, "écrit ici aussi", "written here too");
            }
            report.add(diagnostic);
        }
    }
    ui.status(&told(found.len(), &n_by_status, n_kept, n_example, n_left));
    report
}

/// The part of an address that names the site.
fn site(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, after)| after);
    let site = after.split(['/', '?', '#']).next().unwrap_or(after);
    site.rsplit_once('@').map_or(site, |(_, host)| host)
}

/// Asks the addresses of each site one after another, several sites at once.
fn ask_all<'a>(by_site: BTreeMap<&'a str, Vec<&'a str>>) -> BTreeMap<&'a str, Answer> {
    let asker = Asker::new(Reach::of_environment());
    let waiting = Mutex::new(by_site.into_values().collect::<Vec<_>>());
    let answers = Mutex::new(BTreeMap::new());
    let n_threads = SITES_AT_ONCE;
    let work = || {
        while let Some(addresses) = waiting.lock().ok().and_then(|mut waiting| waiting.pop()) {
            let own = asker.ask_site(&addresses);
            if let Ok(mut answers) = answers.lock() {
                answers.extend(own);
            }
        }
    };
    std::thread::scope(|scope| (0..n_threads).for_each(|_| drop(scope.spawn(work))));
    answers.into_inner().unwrap_or_default()
}

fn told(n: usize, by_status: &BTreeMap<&str, usize>, n_kept: usize, n_example: usize, n_left: usize) -> Bilingual {
    let words: BTreeMap<&str, (&str, &str)> = BTreeMap::from([
        ("good", ("bons", "good")),
        ("gone", ("perdus", "gone")),
        ("moved", ("déménagés", "moved")),
        ("private", ("privés", "private")),
        ("unsure", ("incertains", "unsure")),
    ]);
    let list = |pick: fn(&(&'static str, &'static str)) -> &'static str| {
        let parts = by_status.iter().filter_map(|(name, n)| Some(format!("{n} {}", pick(words.get(name)?))));
        parts.collect::<Vec<_>>().join(", ")
    };
    let (fr, en) = (list(|(fr, _)| fr), list(|(_, en)| en));
    let mut words = Bilingual::new(
        format!("liens externes\u{202f}: {n} · {fr} · {n_kept} de mémoire · {n_example} d’exemple"),
        format!("external links: {n} · {en} · {n_kept} from memory · {n_example} of examples"),
    );
    if n_left > 0 {
        words.fr.push_str(&format!(" · {n_left} au prochain contrôle"));
        words.en.push_str(&format!(" · {n_left} at the next check"));
    }
    words
}

impl Answer {
    /// What it is called in the report.
    fn name(&self) -> &'static str {
        match self {
            Self::Settled(Settled::Good) => "good",
            Self::Settled(Settled::Gone { .. }) => "gone",
            Self::Settled(Settled::Moved { .. }) => "moved",
            Self::Private => "private",
            Self::Unsure { .. } => "unsure",
        }
    }
}
