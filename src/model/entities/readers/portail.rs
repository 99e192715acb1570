//! How `portail.yaml` is read.

use crate::diag::problems::{Meaning, Values};
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::tag::Lang;
use crate::lang::zone::Zone as TimeZone;
use crate::model::entities::portail::{Audit, Portail, PortalContact, Publisher};
use crate::model::entities::readers::{common, sound};
use crate::model::entities::tables::portail::PORTAIL;
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};
use crate::syntax::node::{Data, Node};
use std::sync::Arc;

/// The languages and the zone that `portail.yaml` names: what reading anything, itself included, needs first.
pub fn first_words(head: Option<&Node>) -> (Vec<Lang>, Arc<str>) {
    let texts = |node: &Node| -> Vec<Arc<str>> {
        match &node.data {
            Data::Scalar(scalar) => vec![Arc::clone(&scalar.text)],
            Data::List(items) => items
                .iter()
                .filter_map(
                    |item| if let Data::Scalar(scalar) = &item.data { Some(Arc::clone(&scalar.text)) } else { None },
                )
                .collect(),
            Data::Empty | Data::Map(_) => Vec::new(),
        }
    };
    let under = |key: &str| head.and_then(|head| head.get(key)).map(texts).unwrap_or_default();
    let mut languages: Vec<Lang> = under("langues").iter().filter_map(|tag| Lang::parse(tag.trim())).collect();
    if !languages.contains(&Lang::FR) {
        languages.insert(0, Lang::FR);
    }
    let zone = under("fuseau").into_iter().next().filter(|zone| TimeZone::parse(zone).is_some());
    (languages, zone.unwrap_or_else(|| Arc::from(TimeZone::usual().name())))
}

/// Reads `portail.yaml`.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Portail> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Portail> {
    let reading = sheet.read(&PORTAIL, context, report);
    let fields = &reading.fields;
    let languages = fields.languages("langues");
    if languages.first().is_some_and(|first| *first != Lang::FR) {
        report.push(fields.span("langues"), Meaning::SourceLanguage {});
    }
    let zone = zone(fields, report);
    let contact = fields.record("contact");
    if let Some(contact) = &contact
        && !contact.has("courriel")
        && !contact.has("telephone")
    {
        report.push(contact.top(), Meaning::Unreachable { noun: "le portail".to_owned() });
    }
    check_legal_names(fields, report);
    let audit = fields.record("accessibilite").and_then(|fields| audit(&fields, context, report));
    let address = fields.text("adresse").map(|address| address_of(&address, fields, report));
    let contact = contact?;
    let frequency = fields.record("verification").and_then(|fields| fields.code("frequence"));
    let policy = fields.record("traductions").and_then(|fields| fields.code("a_revoir"));
    Some(Portail {
        title: fields.words("titre")?,
        subtitle: fields.words("sous_titre"),
        address: address?,
        languages,
        zone,
        territory: fields.zones("territoire"),
        contact: PortalContact { email: contact.text("courriel"), phone: contact.phone("telephone") },
        publisher: fields.record("editeur").map(|fields| publisher(&fields)),
        host: fields.record("hebergeur").map(|fields| publisher(&fields)),
        audit,
        show_outdated: policy.is_none_or(|policy| policy.as_str() != "repli"),
        verification_months: frequency.map_or(Some(6), common::months),
        theme: fields.text("theme").unwrap_or_else(|| Arc::from("passerelle")),
    })
}

fn zone(fields: &Reading, report: &mut Report) -> TimeZone {
    let Some(name) = fields.text("fuseau") else { return TimeZone::usual() };
    TimeZone::parse(&name).unwrap_or_else(|| {
        report.push(fields.span("fuseau"), Meaning::UnknownZone { found: name.to_string() });
        TimeZone::usual()
    })
}

fn address_of(address: &str, fields: &Reading, report: &mut Report) -> Arc<str> {
    let address = address.trim_end_matches('/');
    if let Some(rest) = address.strip_prefix("http://") {
        report.push(fields.span("adresse"), Meaning::NotHttps { found: format!("https://{rest}") });
    }
    Arc::from(address)
}

fn publisher(fields: &Reading) -> Publisher {
    Publisher {
        name: fields.text("nom"),
        address: fields.text("adresse"),
        director: fields.text("directeur_publication"),
    }
}

fn audit(fields: &Reading, context: &Context, report: &mut Report) -> Option<Audit> {
    let audit = fields.record("audit")?;
    let on = audit.date("date")?;
    if on > context.today {
        let problem = Values::FutureDate { key: "date".to_owned(), today: context.today.to_string() };
        report.push(audit.span("date"), problem);
    }
    Some(Audit { on, by: audit.text("par")?, rate: audit.decimal("taux")?, url: audit.text("url") })
}

/// What the law of 21 June 2004 (LCEN, article 1-1) wants on the site; that both are there at all is seen with the pages.
fn check_legal_names(fields: &Reading, report: &mut Report) {
    let wanted: [(&str, &[&str], &str, &str); 2] = [
        ("editeur", &["nom", "adresse", "directeur_publication"], "l’éditeur du site", "the publisher of the site"),
        ("hebergeur", &["nom", "adresse"], "l’hébergeur du site", "the host of the site"),
    ];
    for (key, parts, fr, en) in wanted {
        let Some(record) = fields.record(key) else { continue };
        let missing: Vec<&str> = parts.iter().copied().filter(|part| !record.has(part)).collect();
        if !missing.is_empty() {
            let lines: Vec<String> = missing.iter().map(|part| format!("{part}: …")).collect();
            let missing = missing.join(", ");
            let what = Bilingual::new(format!("{fr} ({missing})"), format!("{en} ({missing})"));
            let line = format!("{key}: {{{}}}", lines.join(", "));
            report.push(fields.key_span(key), Meaning::LegalNameMissing { what, line });
        }
    }
}
