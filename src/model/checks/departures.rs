//! Sheets that left: their addresses lead to what replaces them, or they said that they would end.
//!
//! Git knows which French sheets were there. One that has a new name is an error, with the line to type; one that nothing
//! replaces is a warning for a year. Nothing is said of an event that is over, nor of a sheet whose last text gave its end.

use crate::diag::problems::Links;
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::fields::context::Context;
use crate::model::layout::{self, EntryKind, Seat};
use crate::model::read_sheets::ReadSheets;
use crate::model::sheets::SheetFiles;
use crate::model::values::slug::Slug;
use crate::sources::departed::Departed;
use crate::sources::history::History;
use crate::sources::snapshot::Snapshot;
use crate::syntax::entry;
use crate::syntax::node::{Data, Node};
use crate::text::span::Span;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// Sheets that have a page of their own.
const KINDS: [EntryKind; 6] = [
    EntryKind::Service,
    EntryKind::Event,
    EntryKind::Signatory,
    EntryKind::Programme,
    EntryKind::Pathway,
    EntryKind::Page,
];

/// For how many months a removal is spoken of.
const MONTHS: i32 = 12;

/// How many removals are told: whoever tidied up everything knows it after so many.
const MOST_TOLD: usize = 20;

/// A sheet that may have taken the place of another.
struct Candidate<'a> {
    files: &'a SheetFiles,
    text: &'a str,
    appeared: Option<Date>,
    old_slugs: &'a [Slug],
}

/// Checks that no sheet left without a trace.
pub(in crate::model) fn check(sheets: &ReadSheets, snapshot: &Snapshot, context: &Context, report: &mut Report) {
    if snapshot.departed.is_empty() {
        return;
    }
    let seat = |departed: &Departed| layout::seat(&departed.file.path, context.languages).ok();
    let seats: Vec<Option<Seat>> = snapshot.departed.iter().map(seat).collect();
    let mut taken = taken(sheets, &seats);
    let mut renamed: BTreeMap<Span, (Vec<Slug>, &Candidate, EntryKind)> = BTreeMap::new();
    // Most departures are nobody's business: what is there is looked through only for the others.
    let all: [OnceCell<Vec<Candidate>>; KINDS.len()] = Default::default();
    let candidates = |kind: EntryKind| {
        let rank = KINDS.iter().position(|known| *known == kind).unwrap_or_default();
        all[rank].get_or_init(|| candidates(kind, sheets, snapshot))
    };
    let mut n_told = 0;
    for (departed, seat) in snapshot.departed.iter().zip(seats) {
        let Some(Seat { kind, owner, slug, .. }) = seat else { continue };
        let is_page = KINDS.contains(&kind) && !is_hard_to_read(kind, sheets);
        if !is_page || !taken.insert((kind, slug.clone())) || is_at_rest(kind, departed, context.today) {
            continue;
        }
        let replaces = |candidate: &&Candidate| replaces(candidate, owner.as_ref(), departed);
        if let Some(candidate) = candidates(kind).iter().find(replaces) {
            let span = Span::start_of(candidate.files.french.file);
            renamed.entry(span).or_insert((Vec::new(), candidate, kind)).0.push(slug);
        } else if departed.on.is_none_or(|on| context.today < on.add_months(MONTHS)) && n_told < MOST_TOLD {
            n_told += 1;
            let near = owner
                .as_ref()
                .and_then(|owner| sheets.of_kind(EntryKind::Signatory).find(|(files, _)| files.slug == *owner));
            let problem = Links::RemovedWithoutTrace {
                path: departed.file.path.to_string(),
                address: address(kind, &slug),
                slug: slug.to_string(),
                ending: ending(kind, context.today),
            };
            match near {
                Some((files, _)) => report.push(Span::start_of(files.french.file), problem),
                None => report.add(crate::diag::diagnostic::Diagnostic::nowhere(problem)),
            }
        }
    }
    for (span, (mut slugs, candidate, kind)) in renamed {
        slugs.reverse();
        let all = |each: &dyn Fn(&Slug) -> String| slugs.iter().map(each).collect::<Vec<_>>().join(", ");
        let listed: Vec<&str> = candidate.old_slugs.iter().chain(&slugs).map(Slug::as_str).collect();
        let problem = Links::RenamedWithoutTrace {
            old: all(&|slug| format!("`{slug}`")),
            addresses: all(&|slug| format!("`{}`", address(kind, slug))),
            line: format!("anciens_slugs: [{}]", listed.join(", ")),
        };
        report.push(span, problem);
    }
}

/// The names, among those that left, that lead somewhere: those of today, old ones, and those of files that could not be seated.
fn taken(sheets: &ReadSheets, left: &[Option<Seat>]) -> BTreeSet<(EntryKind, Slug)> {
    let left: BTreeSet<(EntryKind, &Slug)> = left.iter().flatten().map(|seat| (seat.kind, &seat.slug)).collect();
    let mut taken = sheets.files.lost.clone();
    for (kind, files, read) in sheets.iter() {
        let names = std::iter::once(&files.slug).chain(&read.outline.old_slugs);
        taken.extend(names.filter(|slug| left.contains(&(kind, *slug))).map(|slug| (kind, slug.clone())));
    }
    taken
}

/// True when a sheet of the kind is so broken that its old names may have been lost: what they stood for is told later.
fn is_hard_to_read(kind: EntryKind, sheets: &ReadSheets) -> bool {
    sheets.of_kind(kind).any(|(_, read)| read.outline.is_broken && read.outline.old_slugs.is_empty())
}

fn candidates<'a>(kind: EntryKind, sheets: &'a ReadSheets, snapshot: &'a Snapshot) -> Vec<Candidate<'a>> {
    let history: &History = &snapshot.history;
    let candidate = |(files, read): (&'a SheetFiles, &'a crate::model::read_sheet::ReadSheet)| {
        let text = &*snapshot.file(files.french.file)?.text;
        let appeared = history.first_change(&files.french.path);
        Some(Candidate { files, text, appeared, old_slugs: &read.outline.old_slugs })
    };
    sheets.of_kind(kind).filter_map(candidate).collect()
}

/// True when a sheet takes the place of one that left: same title in the same folder, or it came as the other left and has
/// more than half of its lines.
fn replaces(candidate: &Candidate, owner: Option<&Slug>, departed: &Departed) -> bool {
    let has_come = match (candidate.appeared, departed.on) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(appeared), Some(left)) => appeared >= left,
    };
    let text = &*departed.file.text;
    let has_its_title = || title(text).is_some_and(|title_then| title(candidate.text) == Some(title_then));
    let is_at_home = candidate.files.owner.as_ref() == owner;
    (has_come && (has_its_title() || has_its_lines(text, candidate.text))) || (is_at_home && has_its_title())
}

/// What the line of the title says.
fn title(text: &str) -> Option<&str> {
    let mut lines = text.lines();
    let value = lines.find_map(|line| line.strip_prefix("titre:").or_else(|| line.strip_prefix("nom:")))?;
    Some(value.trim().trim_matches(['"', '\''])).filter(|title| !title.is_empty())
}

/// True when more than half of the lines of the longer text stand in the other.
fn has_its_lines(then: &str, now: &str) -> bool {
    fn lines(text: &str) -> impl Iterator<Item = &str> {
        text.lines().map(str::trim).filter(|line| line.len() > 3)
    }
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    lines(then).for_each(|line| *left.entry(line).or_default() += 1);
    let mut n_shared = 0;
    for line in lines(now) {
        if let Some(n) = left.get_mut(line).filter(|n| **n > 0) {
            *n -= 1;
            n_shared += 1;
        }
    }
    n_shared * 2 > lines(then).count().max(lines(now).count())
}

/// True when nobody is to be told of a removal: the sheet was for the network alone, or had said its end.
fn is_at_rest(kind: EntryKind, departed: &Departed, today: Date) -> bool {
    let parsed = entry::parse(&departed.file, &mut Report::default());
    let Some(head) = &parsed.head else { return true };
    let is_before = |path: &[&str]| day_at(head, path).is_some_and(|last| last < today);
    let is_reserved = text_at(head, &["diffusion"]).is_some_and(|text| text == "reseau");
    let has_ended = match kind {
        EntryKind::Event => {
            latest(head, &["seances"]).or_else(|| day_at(head, &["recurrence", "au"])).is_some_and(|last| last < today)
        }
        EntryKind::Service => is_before(&["fin_le"]),
        EntryKind::Signatory => is_before(&["signataire", "jusqua"]),
        EntryKind::Programme => is_before(&["fin"]),
        _ => false,
    };
    is_reserved || has_ended || is_before(&["en_vigueur", "jusqua"])
}

fn text_at<'a>(head: &'a Node, path: &[&str]) -> Option<&'a str> {
    match &path.iter().try_fold(head, |node, key| node.get(key))?.data {
        Data::Scalar(scalar) => Some(&scalar.text),
        Data::Empty | Data::List(_) | Data::Map(_) => None,
    }
}

fn day_at(head: &Node, path: &[&str]) -> Option<Date> {
    text_at(head, path).and_then(day)
}

/// The day of a date or a moment.
fn day(text: &str) -> Option<Date> {
    Date::parse(text.get(..10)?)
}

/// The last day named under a key.
fn latest(head: &Node, path: &[&str]) -> Option<Date> {
    fn days(node: &Node, found: &mut Vec<Date>) {
        match &node.data {
            Data::Scalar(scalar) => found.extend(day(&scalar.text)),
            Data::List(items) => items.iter().for_each(|item| days(item, found)),
            Data::Map(entries) => entries.iter().for_each(|entry| days(&entry.value, found)),
            Data::Empty => {}
        }
    }
    let mut found = Vec::new();
    days(path.iter().try_fold(head, |node, key| node.get(key))?, &mut found);
    found.into_iter().max()
}

/// The line by which a sheet of a kind says that it ends.
fn ending(kind: EntryKind, today: Date) -> String {
    match kind {
        EntryKind::Service => format!("fin_le: {today}"),
        EntryKind::Programme => format!("fin: {today}"),
        EntryKind::Event => "statut: annule".to_owned(),
        _ => format!("en_vigueur: {{jusqua: {today}}}"),
    }
}

/// The address of a page, from the language on.
fn address(kind: EntryKind, slug: &Slug) -> String {
    match kind {
        EntryKind::Service => format!("/services/{slug}/"),
        EntryKind::Event => format!("/evenements/{slug}/"),
        EntryKind::Signatory => format!("/signataires/{slug}/"),
        EntryKind::Programme => format!("/dispositifs/{slug}/"),
        EntryKind::Pathway => format!("/parcours/{slug}/"),
        _ => format!("/{slug}/"),
    }
}
