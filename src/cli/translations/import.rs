//! `translations import`: what came back goes into the files of each language, if it translates the French of now.

use crate::cli::Exit;
use crate::cli::count::count;
use crate::cli::translations::args::ImportArgs;
use crate::cli::translations::{Desk, tell};
use crate::cli::ui::Ui;
use crate::diag::problems::Translations;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::tag::Lang;
use crate::output::single::replace;
use crate::sources::{disk, text};
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use crate::text::span::Span;
use crate::translate::delivery::{self, Delivered, MAX_BYTES};
use crate::translate::glossary::Glossary;
use crate::translate::receive::{Received, receive};
use crate::translate::written::{Left, Rewritten, with_change};
use std::collections::{BTreeMap, BTreeSet};

/// Puts what came back into the content.
pub fn run(args: &ImportArgs, ui: &Ui) -> Exit {
    let desk = match Desk::read(&args.inputs, ui) {
        Ok(desk) => desk,
        Err(exit) => return exit,
    };
    let mut report = Report::default();
    let files = match read(args, &mut report) {
        Ok(files) => files,
        Err(fault) => return ui.fault(&fault),
    };
    let languages = &desk.portal.portail.languages;
    let mut delivered: Vec<Delivered> = Vec::new();
    for file in &files {
        delivered.extend(delivery::read(file, languages, &mut report));
    }
    leave_broken(&desk, &mut delivered, &mut report);
    let present: BTreeSet<Lang> = delivered.iter().map(|unit| unit.lang).collect();
    let glossaries: BTreeMap<Lang, Glossary> =
        present.into_iter().map(|lang| (lang, Glossary::of(&desk.portal, lang))).collect();
    let received = receive(&desk.sheets, &delivered, &glossaries, &mut report);
    let rewritten = rewritten(&desk, args, &received, &delivered, &mut report);
    for file in &rewritten {
        let place = args.inputs.content.join(file.path.as_str());
        if let Err(error) = replace(&place, file.text.as_bytes()) {
            return ui.fault(&super::unwritten(&place, &error));
        }
        ui.data(&format!("{}\n", line(file).get(ui.tongue)));
    }
    tell(&files, &report, ui);
    ui.status(&closing(&received, rewritten.len()));
    if report.has_errors() { Exit::Problems } else { Exit::Fine }
}

fn read(args: &ImportArgs, report: &mut Report) -> Result<Vec<SourceFile>, Bilingual> {
    let mut files = Vec::new();
    for (rank, place) in (0u32..).zip(&args.files) {
        let shown = place.to_string_lossy();
        let bytes = disk::read_one(place, MAX_BYTES as u64).map_err(|error| {
            Bilingual::new(
                format!("`{shown}` ne peut pas être lu\u{202f}: {error}"),
                format!("`{shown}` cannot be read: {error}"),
            )
        })?;
        files.push(text::read(FileId(rank), ContentPath::new(&shown), &bytes, report));
    }
    Ok(files)
}

/// Segments of sheets that hold an error are left, each sheet told once.
fn leave_broken(desk: &Desk, delivered: &mut Vec<Delivered>, report: &mut Report) {
    let is_broken = |unit: &Delivered| desk.portal.broken.contains(&ContentPath::new(&unit.sheet));
    let mut told = BTreeSet::new();
    for unit in delivered.iter().filter(|unit| is_broken(unit)) {
        if told.insert(unit.sheet.clone()) {
            report.push(unit.span, Translations::NotSound { file: unit.sheet.to_string() });
        }
    }
    delivered.retain(|unit| !is_broken(unit));
}

fn rewritten(
    desk: &Desk,
    args: &ImportArgs,
    received: &Received,
    delivered: &[Delivered],
    report: &mut Report,
) -> Vec<Rewritten> {
    let mut rewritten = Vec::new();
    for ((path, lang), change) in &received.changes {
        let Some(sheet) = desk.sheets.iter().find(|sheet| sheet.path == *path) else { continue };
        match with_change(desk.now(), sheet, *lang, change, &args.manner) {
            Ok(file) => rewritten.push(file),
            Err(Left::Same) => {}
            Err(Left::Unsafe) => {
                let unit = delivered.iter().find(|unit| *unit.sheet == *path.as_str() && unit.lang == *lang);
                let span = unit.map_or(Span::start_of(FileId(0)), |unit| unit.span);
                report.push(span, Translations::NotWritten { file: path.to_string() });
            }
        }
    }
    rewritten
}

fn line(file: &Rewritten) -> Bilingual {
    let told = if file.new.is_empty() { &file.settled } else { &file.new };
    let fields = told.join(", ");
    let (fr, en) = match file.is_automatic {
        true => (" (reste « automatique »)", " (still “automatique”)"),
        false => ("", ""),
    };
    Bilingual::new(format!("{}\u{202f}: {fields}{fr}", file.path), format!("{}: {fields}{en}", file.path))
}

fn closing(received: &Received, n_files: usize) -> Bilingual {
    let files = count(n_files, ("fichier écrit", "fichiers écrits"), ("file written", "files written"));
    let new = count(received.n_new, ("segment nouveau", "segments nouveaux"), ("new segment", "new segments"));
    let (mut fr, mut en) = (vec![files.fr, new.fr], vec![files.en, new.en]);
    let rest = [
        (received.n_refused, ("refusé", "refusés"), ("refused", "refused")),
        (received.n_unsure, ("à confirmer", "à confirmer"), ("to confirm", "to confirm")),
        (received.n_empty, ("sans traduction", "sans traduction"), ("untranslated", "untranslated")),
    ];
    for (n, one, other) in rest.into_iter().filter(|(n, ..)| *n > 0) {
        let said = count(n, one, other);
        fr.push(said.fr);
        en.push(said.en);
    }
    Bilingual::new(fr.join(" · "), en.join(" · "))
}
