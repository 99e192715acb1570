//! One page judged: links that land, fragments that exist, ids once, headings in order, pictures described.

use crate::audit::tags::{Tag, tags};
use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Pages;
use crate::diag::report::Report;
use std::collections::{BTreeSet, HashSet};

/// What is known of the whole site when a page is judged.
pub struct Rules<'a> {
    /// True for an address, without the leading slash, that the site answers: a file, or a folder with its slash.
    pub holds: &'a (dyn Fn(&str) -> bool + Sync),
    /// The address of the site, without a final slash; links under it are ours.
    pub origin: &'a str,
    /// The folder under which the site is served, `""` or `/folder`.
    pub base: &'a str,
}

/// Judges a page.
pub fn judge(address: &str, html: &[u8], rules: &Rules, report: &mut Report) {
    let mut seen = Seen::default();
    for tag in tags(html) {
        seen.look(tag, address, rules, report);
    }
    for fragment in seen.fragments.iter().filter(|fragment| !seen.ids.contains(**fragment)) {
        fault(report, Pages::BrokenFragment { page: address.to_owned(), fragment: shown(fragment) });
    }
    if seen.n_main_headings != 1 {
        fault(report, Pages::MainHeading { page: address.to_owned(), n: seen.n_main_headings });
    }
}

#[derive(Default)]
struct Seen<'a> {
    ids: HashSet<&'a [u8]>,
    fragments: BTreeSet<&'a [u8]>,
    n_main_headings: usize,
    last_level: u8,
}

impl<'a> Seen<'a> {
    fn look(&mut self, tag: Tag<'a>, address: &str, rules: &Rules, report: &mut Report) {
        let mut has_alternative = false;
        for (name, value) in tag.attributes() {
            match name {
                b"id" if !self.ids.insert(value) => {
                    fault(report, Pages::DoubleId { page: address.to_owned(), id: shown(value) });
                }
                b"alt" => has_alternative = true,
                b"href" | b"src" => self.target(value, address, rules, report),
                _ => {}
            }
        }
        match tag.name {
            [b'h', level @ b'1'..=b'6'] => self.heading(level - b'0', address, report),
            b"img" if !has_alternative => fault(report, Pages::NoAlternative { page: address.to_owned() }),
            _ => {}
        }
    }

    fn heading(&mut self, level: u8, address: &str, report: &mut Report) {
        self.n_main_headings += usize::from(level == 1);
        if level > self.last_level + 1 {
            fault(report, Pages::SkippedHeading { page: address.to_owned(), level });
        }
        self.last_level = level;
    }

    fn target(&mut self, target: &'a [u8], address: &str, rules: &Rules, report: &mut Report) {
        if let Some(fragment) = target.strip_prefix(b"#") {
            if !fragment.is_empty() {
                self.fragments.insert(fragment);
            }
            return;
        }
        let local = target.strip_prefix(rules.origin.as_bytes()).unwrap_or(target);
        let path = local.strip_prefix(rules.base.as_bytes()).and_then(|path| path.strip_prefix(b"/"));
        let Some(path) = path else { return };
        let path = path.split(|byte| matches!(byte, b'?' | b'#')).next().unwrap_or(path);
        if !std::str::from_utf8(path).is_ok_and(rules.holds) {
            fault(report, Pages::BrokenLink { page: address.to_owned(), target: shown(target) });
        }
    }
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn fault(report: &mut Report, problem: Pages) {
    report.add(Diagnostic::nowhere(problem));
}
