//! How the agreement and its amendments are read. What they say of signatories is compared elsewhere.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::{Accord as Problem, Values};
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::entities::accord::{Accord, Amendment, VisaRules};
use crate::model::entities::readers::sound;
use crate::model::entities::tables::accord::{ACCORD, AMENDMENT, USUAL_VISA_KINDS, VISA_KINDS};
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};
use std::sync::Arc;

/// The notice to leave when the agreement does not say, in months (article 7).
const USUAL_NOTICE: u8 = 3;

/// Reads the agreement as first signed; its text and its amendments stand elsewhere.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Accord> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Accord> {
    let reading = sheet.read(&ACCORD, context, report);
    let fields = &reading.fields;
    let first_end = first_end(fields, sheet.french.is_broken, report);
    let visas = fields.record("visas").map(|fields| visa_rules(&fields, report)).unwrap_or_default();
    Some(Accord {
        title: fields.words("titre")?,
        signed: fields.date("signe_le")?,
        first_end: first_end?,
        end: first_end?,
        end_span: fields.span(if fields.has("fin") { "fin" } else { "duree_annees" }),
        notice_months: fields
            .integer("preavis_mois")
            .and_then(|months| u8::try_from(months).ok())
            .unwrap_or(USUAL_NOTICE),
        visas,
        body: None,
        text: None,
        amendments: Vec::new(),
    })
}

/// The last day as first signed.
fn first_end(fields: &Reading, is_broken: bool, report: &mut Report) -> Option<Date> {
    let signed = fields.date("signe_le");
    if fields.has("fin") && fields.has("duree_annees") {
        let problem = Diagnostic::at(fields.key_span("duree_annees"), Problem::TwoEnds {});
        report.add(problem.with(
            fields.key_span("fin"),
            "le dernier jour est déjà ici",
            "the last day is here already",
        ));
    }
    if !fields.has("fin") && !fields.has("duree_annees") && !is_broken {
        report.push(fields.top(), Problem::NoEnd {});
    }
    if let (Some(signed), Some(end)) = (signed, fields.date("fin"))
        && end < signed
    {
        let problem = Values::EndBeforeStart { start: signed.to_string(), end: end.to_string() };
        let problem = Diagnostic::at(fields.span("fin"), problem);
        report.add(problem.with(fields.span("signe_le"), "signée ce jour", "signed on that day"));
    }
    if let Some(end) = fields.date("fin") {
        return Some(end);
    }
    let years = fields.integer("duree_annees")?;
    let months = i32::try_from(years.checked_mul(12)?).ok()?;
    Some(signed?.add_months(months).add_days(-1))
}

fn visa_rules(fields: &Reading, report: &mut Report) -> VisaRules {
    let is_silent = fields.code("regle").is_some_and(|rule| rule.as_str() == "silence-vaut-accord");
    if is_silent && !fields.has("delai_jours") {
        report.push(fields.span("regle"), Problem::DelayMissing {});
    }
    if !is_silent && fields.has("delai_jours") && fields.code("regle").is_some() {
        report.push(fields.key_span("delai_jours"), Problem::DelayUnused {});
    }
    let delay = fields.integer("delai_jours").and_then(|days| u16::try_from(days).ok());
    let usual = || USUAL_VISA_KINDS.iter().filter_map(|kind| VISA_KINDS.code(kind)).collect();
    VisaRules {
        silence_days: delay.filter(|_| is_silent),
        required_for: if fields.has("exiges_pour") { fields.codes("exiges_pour") } else { usual() },
    }
}

/// Reads an amendment.
pub fn amendment(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Amendment> {
    sound(report, |report| build_amendment(sheet, context, report))
}

fn build_amendment(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Amendment> {
    let reading = sheet.read(&AMENDMENT, context, report);
    let fields = &reading.fields;
    let (signed, effect, new_end) = (fields.date("signe_le"), fields.date("effet_le"), fields.date("nouvelle_fin"));
    let start = effect.or(signed);
    if let (Some(start), Some(end)) = (start, new_end)
        && end < start
    {
        let key = if effect.is_some() { "effet_le" } else { "signe_le" };
        let problem = Values::EndBeforeStart { start: start.to_string(), end: end.to_string() };
        let problem = Diagnostic::at(fields.span("nouvelle_fin"), problem);
        report.add(problem.with(fields.span(key), "l’avenant commence ici", "the amendment starts here"));
    }
    let (joining, leaving) = (fields.references("signataires_ajoutes"), fields.references("signataires_retires"));
    for leaver in &leaving {
        if let Some(joiner) = joining.iter().find(|joiner| joiner.value == leaver.value) {
            let problem = Diagnostic::at(leaver.span, Problem::JoinsAndLeaves { slug: leaver.value.to_string() });
            report.add(problem.with(joiner.span, "il entre ici", "it joins here"));
        }
    }
    Some(Amendment {
        title: fields.words("titre")?,
        signed: signed?,
        effect: start?,
        purpose: fields.words("objet"),
        new_end,
        joining,
        leaving,
        slug: Arc::from(sheet.slug.as_str()),
    })
}
