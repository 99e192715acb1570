//! What each sheet says in French and in plain French, line by line: other languages are judged by those who speak them.

use crate::lang::tag::Lang;
use crate::model::entities::common::{Body, Common, Text};
use crate::model::entities::pathway::Step;
use crate::model::entities::service::Service;
use crate::model::portal::Portal;
use crate::text::file::FileId;

/// The pages whose words the law wants as they are.
const LEGAL: [&str; 3] = ["mentions-legales", "donnees-personnelles", "accessibilite"];

/// A sheet, with what it says.
pub struct Sheet<'a> {
    /// Its identity.
    pub common: &'a Common,
    /// What it is.
    pub family: Family<'a>,
    /// What it says, French first.
    pub written: Vec<Written<'a>>,
}

/// What a sheet is.
#[derive(Clone, Copy)]
#[allow(missing_docs, reason = "the names are the domain's")]
pub enum Family<'a> {
    Service(&'a Service),
    Event,
    Signatory,
    Programme,
    Pathway,
    Page,
}

/// What a sheet says in one variety of French.
pub struct Written<'a> {
    /// For whom.
    pub level: Level,
    /// Where it is written.
    pub file: FileId,
    /// Its lines: paragraphs, headings, items.
    pub lines: Vec<&'a str>,
}

/// For whom a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// French as partners write it (`fr`).
    Usual,
    /// Plain French, level A2 (`fr-simple`).
    Plain,
}

/// The texts of a sheet, in every language.
#[derive(Default)]
struct Texts<'a> {
    lines: Vec<&'a Text>,
    bodies: Vec<&'a Body>,
}

/// The sheets of a portal whose words readers meet. What a service says to those who orient is not among them: they know
/// the words of the trade; nor are legal pages.
pub fn of(portal: &Portal) -> Vec<Sheet<'_>> {
    let mut sheets = Vec::new();
    for entry in portal.services.values() {
        let bodies = [&entry.body, &entry.for_person, &entry.first_appointment].into_iter().flatten().collect();
        let texts = Texts { lines: vec![&entry.summary], bodies };
        sheets.push(sheet(&entry.common, Family::Service(entry), &texts));
    }
    for entry in portal.events.values() {
        let texts = Texts { lines: vec![&entry.summary], bodies: entry.body.iter().collect() };
        sheets.push(sheet(&entry.common, Family::Event, &texts));
    }
    for entry in portal.signatories.values() {
        let texts = Texts { lines: entry.tagline.iter().collect(), bodies: entry.body.iter().collect() };
        sheets.push(sheet(&entry.common, Family::Signatory, &texts));
    }
    for entry in portal.programmes.values() {
        let texts = Texts { lines: Vec::new(), bodies: entry.body.iter().collect() };
        sheets.push(sheet(&entry.common, Family::Programme, &texts));
    }
    for entry in portal.pathways.values() {
        let steps = entry.steps.iter().flat_map(of_step);
        let texts = Texts { lines: vec![&entry.summary], bodies: steps.chain(&entry.body).collect() };
        sheets.push(sheet(&entry.common, Family::Pathway, &texts));
    }
    for entry in portal.pages.values().filter(|page| !LEGAL.contains(&page.common.slug.as_str())) {
        let texts = Texts { lines: entry.summary.iter().collect(), bodies: entry.body.iter().collect() };
        sheets.push(sheet(&entry.common, Family::Page, &texts));
    }
    sheets
}

fn of_step(step: &Step) -> Vec<&Body> {
    step.body.iter().chain(step.variants.iter().flat_map(of_step)).collect()
}

fn sheet<'a>(common: &'a Common, family: Family<'a>, texts: &Texts<'a>) -> Sheet<'a> {
    let plain =
        Lang::parse("fr-simple").and_then(|lang| Some((lang, Level::Plain, common.translations.get(&lang)?.file)));
    let written = |(lang, level, file): (Lang, Level, FileId)| {
        let lines = texts.lines.iter().filter_map(|text| text.get(lang)).map(|text| &**text);
        let bodies = texts.bodies.iter().filter_map(|body| body.get(lang)).flat_map(|doc| doc.plain.lines());
        Written { level, file, lines: lines.chain(bodies).collect() }
    };
    let written = std::iter::once((Lang::FR, Level::Usual, common.file)).chain(plain).map(written).collect();
    Sheet { common, family, written }
}
