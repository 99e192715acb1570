//! Where the translations stand: coverage by language and by signatory, and what is to be done. For the network alone.

use crate::lang::tag::Lang;
use crate::model::values::slug::Slug;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::translations::{Row, Section, Table, ToDo, TranslationsView};
use crate::site::page::PageKind;
use crate::translate::status::{LangStatus, SheetStatus, Status, status};
use crate::translate::unit::FieldState;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let status = status(&desk.stage.site.portal);
    let title = desk.say("translations.title");
    let summary = desk.say("translations.summary");
    let sections: Vec<Section> = status.languages.iter().filter_map(|lang| section(desk, &status, *lang)).collect();
    let view = TranslationsView {
        title: title.clone(),
        summary: summary.clone(),
        languages: languages(desk, &status),
        signatories: signatories(desk, &status),
        to_do: desk.say("translations.to-do"),
        nothing: sections.is_empty().then(|| desk.say("translations.nothing")),
        sections,
    };
    Built::new(View::Translations(view), desk.own(title), summary)
}

fn name(desk: &Desk<'_>, lang: Lang) -> String {
    desk.strings.locale.capitalised(desk.strings.word("language", lang.as_str()))
}

fn state(desk: &Desk<'_>, state: FieldState) -> String {
    desk.say(match state {
        FieldState::Missing => "translations.missing",
        FieldState::ToReview => "translations.to-review",
        FieldState::Automatic => "translations.automatic",
        FieldState::UpToDate => "translations.up-to-date",
    })
}

fn languages(desk: &Desk<'_>, status: &Status) -> Table {
    let states = FieldState::ALL.map(|one| state(desk, one));
    // What is read first on a narrow screen comes first.
    let heads = [desk.say("translations.language"), desk.say("translations.share")]
        .into_iter()
        .chain(states)
        .chain([desk.say("translations.small-texts")]);
    let row = |lang: &Lang| {
        let tally = status.total(*lang);
        let (n_in, n_texts) = status.maps_in(*lang);
        let counts = [tally.missing, tally.to_review, tally.automatic, tally.up_to_date].map(|n| n.to_string());
        let share = std::iter::once(format!("{} %", tally.percent()));
        let cells = share.chain(counts).chain([format!("{n_in} / {n_texts}")]).collect();
        Row { head: name(desk, *lang), cells }
    };
    let rows = status.languages.iter().map(row).collect();
    Table { caption: desk.say("translations.by-language"), heads: heads.collect(), rows }
}

fn signatories(desk: &Desk<'_>, status: &Status) -> Table {
    let owners = status.owners();
    let heads = std::iter::once(desk.say("translations.language"));
    let heads = heads.chain(owners.iter().map(|owner| owner_name(desk, owner.as_ref()))).collect();
    let row = |lang: &Lang| {
        let cell = |owner: &Option<Slug>| format!("{} %", status.tally(owner, *lang).percent());
        Row { head: name(desk, *lang), cells: owners.iter().map(cell).collect() }
    };
    let rows = status.languages.iter().map(row).collect();
    Table { caption: desk.say("translations.by-signatory"), heads, rows }
}

fn owner_name(desk: &Desk<'_>, owner: Option<&Slug>) -> String {
    let Some(owner) = owner else { return desk.say("translations.common") };
    let signatory = desk.stage.site.portal.signatories.get(owner);
    signatory.map_or_else(|| owner.to_string(), |signatory| signatory.name.resolve(desk.lang).0.to_string())
}

fn section(desk: &Desk<'_>, status: &Status, lang: Lang) -> Option<Section> {
    let sheets: Vec<ToDo> = status.to_do(lang).map(|(sheet, own)| to_do(desk, sheet, own)).collect();
    let title = format!("{} ({})", name(desk, lang), sheets.len());
    (!sheets.is_empty()).then_some(Section { title, sheets })
}

fn to_do(desk: &Desk<'_>, sheet: &SheetStatus, own: &LangStatus) -> ToDo {
    let page = sheet.page.clone().unwrap_or(PageKind::Home);
    let fields = own.fields.iter().map(|(path, _)| path.to_string()).collect();
    ToDo { href: desk.href(&page), file: sheet.path.to_string(), state: state(desk, own.state), fields }
}
