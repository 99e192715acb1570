//! What every entry has, read once for all; and the small things that several kinds share.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::{Meaning, Values};
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, InForce, Paper, PaperName, Visa, VisaRequest};
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet, SheetReading};
use crate::model::values::code::Code;
use crate::model::values::picture::Picture;
use crate::model::values::recording::Recording;
use crate::model::values::slug::Slug;
use crate::pictures;
use crate::recordings::sound;
use crate::text::path::ContentPath;
use std::collections::BTreeMap;

/// Reads what every entry has.
pub fn read(sheet: &Sheet, reading: &SheetReading, context: &Context, report: &mut Report) -> Common {
    let fields = &reading.fields;
    let verification_months = match fields.code("frequence_verification") {
        Some(code) => months(code),
        None => context.verification_months,
    };
    let verified = past(fields, "verifie_le", context, report);
    let modified = match fields.has("modifie_le") {
        true => past(fields, "modifie_le", context, report),
        false => last_change(sheet, context),
    };
    check_overdue(fields, verified, verification_months, context, report);
    let old_slugs = fields.texts("anciens_slugs").iter().filter_map(|slug| Slug::parse(slug)).collect::<Vec<_>>();
    if old_slugs.contains(&sheet.slug) {
        report.push(fields.span("anciens_slugs"), Meaning::NamesItself { key: "anciens_slugs".to_owned() });
    }
    let appeared = first_change(sheet, &old_slugs, context).filter(|day| is_first(*day, fields));
    Common {
        slug: sheet.slug.clone(),
        owner: sheet.owner.clone(),
        file: sheet.french.file,
        path: sheet.french.path.clone(),
        old_slugs,
        is_reserved: fields.code("diffusion").is_some_and(|code| code.as_str() == "reseau"),
        modified,
        appeared,
        verified,
        verified_by: fields.reference("verifie_par"),
        verification_months,
        source: fields.text("source"),
        in_force: in_force(fields, report),
        image: fields.record("image").and_then(|fields| picture(&fields, context, report)),
        audio: recordings(fields, context, report),
        translations: reading.translations.clone(),
        visas: visas(fields),
        visa_request: fields
            .record("visa_demande")
            .and_then(|fields| Some(VisaRequest { on: fields.date("le")?, fingerprint: fields.text("empreinte")? })),
    }
}

/// The frequencies of verification, in months; none for never.
pub fn months(code: Code) -> Option<u8> {
    match code.as_str() {
        "tous-les-mois" => Some(1),
        "tous-les-3-mois" => Some(3),
        "tous-les-12-mois" => Some(12),
        "jamais" => None,
        _ => Some(6),
    }
}

/// `en_vigueur`, or a span with the same keys.
pub fn in_force(fields: &Reading, report: &mut Report) -> InForce {
    let Some(span) = fields.record("en_vigueur") else { return InForce::default() };
    check_order(&span, "depuis", "jusqua", report);
    InForce { from: span.date("depuis"), until: span.date("jusqua") }
}

/// Says so when the date under `end` comes before that under `start`.
pub fn check_order(fields: &Reading, start: &str, end: &str, report: &mut Report) {
    if let (Some(first), Some(last)) = (fields.date(start), fields.date(end))
        && last < first
    {
        let problem = Values::EndBeforeStart { start: first.to_string(), end: last.to_string() };
        report.add(Diagnostic::at(fields.span(end), problem).with(
            fields.span(start),
            "le début est ici",
            "the start is here",
        ));
    }
}

/// Papers to bring: a code of the list, or words.
pub fn papers(fields: &Reading, key: &str, report: &mut Report) -> Vec<Paper> {
    let mut papers = Vec::new();
    for item in fields.records(key) {
        if item.has("vocab") == item.has("texte") {
            report.push(item.top(), Meaning::ExactlyOne { keys: "`vocab`, `texte`".to_owned() });
            continue;
        }
        let known = item.code("vocab").map(PaperName::Known);
        if let Some(what) = known.or_else(|| item.words("texte").map(PaperName::Words)) {
            papers.push(Paper { what, is_required: item.boolean("obligatoire").unwrap_or(false) });
        }
    }
    papers
}

/// The visas that stand in a record.
pub fn visas(fields: &Reading) -> Vec<Visa> {
    let visa = |fields: &Reading| {
        Some(Visa {
            signatory: fields.reference("signataire")?,
            by: fields.text("par")?,
            on: fields.date("le")?,
            fingerprint: fields.text("empreinte")?,
        })
    };
    fields.records("visas").iter().filter_map(visa).collect()
}

/// A date that may not lie after today.
pub fn past(fields: &Reading, key: &str, context: &Context, report: &mut Report) -> Option<Date> {
    let date = fields.date(key)?;
    if date > context.today {
        report.push(fields.span(key), Values::FutureDate { key: key.to_owned(), today: context.today.to_string() });
    }
    Some(date)
}

/// A sheet that says that it is older than its first publication came from elsewhere: when it came is not known.
fn is_first(published: Date, fields: &Reading) -> bool {
    fields.date("modifie_le").is_none_or(|changed| changed >= published)
}

/// The day on which the sheet first came, under any of its slugs, as Git tells.
fn first_change(sheet: &Sheet, old_slugs: &[Slug], context: &Context) -> Option<Date> {
    let path = sheet.french.path.as_str();
    let older = old_slugs.iter().filter_map(|slug| {
        let (folder, name) = path.rsplit_once('/')?;
        Some(ContentPath::new(&format!("{folder}/{slug}{}", name.strip_prefix(sheet.slug.as_str())?)))
    });
    let known = older.filter_map(|path| context.history.first_change(&path));
    known.chain(context.history.first_change(&sheet.french.path)).min()
}

/// The last day on which one of the sheet's files changed, as Git tells.
fn last_change(sheet: &Sheet, context: &Context) -> Option<Date> {
    context.history.last_change(&sheet.french.path)
}

fn check_overdue(fields: &Reading, verified: Option<Date>, months: Option<u8>, context: &Context, report: &mut Report) {
    let (Some(verified), Some(months)) = (verified, months) else { return };
    let due = verified.add_months(i32::from(months));
    if due < context.today {
        let problem = Meaning::VerificationOverdue { since: verified.to_string(), due: due.to_string() };
        report.push(fields.span("verifie_le"), problem);
    }
}

fn picture(fields: &Reading, context: &Context, report: &mut Report) -> Option<Picture> {
    let path = fields.file("fichier")?;
    let span = fields.span("fichier");
    let bytes = context.binaries.get(&path)?;
    let found = path.file_name().to_owned();
    let look = match pictures::look::look(bytes) {
        Ok(look) => look,
        Err(fault) => {
            report.push(span, Values::BadImage { found, why: fault.why() });
            return None;
        }
    };
    if look.is_moving {
        report.push(span, Values::MovingImage { found });
    }
    Some(Picture { path, span, look, alternative: fields.words("alternative")?, credit: fields.text("credit") })
}

fn recordings(fields: &Reading, context: &Context, report: &mut Report) -> BTreeMap<Lang, Recording> {
    let mut recordings = BTreeMap::new();
    for (lang, file) in fields.files_by_language("audio") {
        let Some(bytes) = context.binaries.get(&file.value) else { continue };
        match sound::look(bytes) {
            Ok(sound) => {
                recordings.insert(lang, Recording { path: file.value, span: file.span, sound });
            }
            Err(fault) => {
                let found = file.value.file_name().to_owned();
                report.push(file.span, Values::BadRecording { found, is_heavy: fault == sound::Fault::TooHeavy });
            }
        }
    }
    recordings
}
