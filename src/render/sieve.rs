//! The controls that sift the lines of a list: by place, audience, level, language, signatory, childcare.
//!
//! Only what some line answers to is offered, and every language of the portal. The script that makes them work decides nothing.

use crate::lang::tag::Lang;
use crate::model::entities::signatory::Signatory;
use crate::model::values::territory::Commune;
use crate::model::values::vocabulary::{AUDIENCES, LEVELS};
use crate::render::desk::Desk;
use crate::render::facts::contact;
use crate::render::rows;
use crate::render::views::rows::{Check, Choice, Field, Row, Sieve};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The controls for some lines. `count` is the message that tells how many are left.
pub fn of(desk: &Desk<'_>, rows: &[Row], communes: &BTreeSet<&'static Commune>, count: &str) -> Sieve {
    let fields = [places(desk, communes), audiences(desk, rows), levels(desk), languages(desk, rows)];
    let signatories = signatories(desk, rows);
    let childcare = rows.iter().any(|row| row.traits.childcare);
    let check = childcare.then(|| Check { name: "garde", title: desk.say("sieve.childcare") });
    let message = desk.strings.message(count).and_then(|message| serde_json::to_string(message).ok());
    Sieve {
        title: desk.say("sieve.title"),
        since: None,
        fields: fields.into_iter().chain([signatories]).filter(|field| field.options.len() > 1).collect(),
        checks: check.into_iter().collect(),
        clear: desk.say("search.clear"),
        print: desk.say("sieve.print"),
        count: message.unwrap_or_default(),
    }
}

/// A field with its values.
pub fn field(desk: &Desk<'_>, name: &'static str, key: &str, options: Vec<Choice>) -> Field {
    Field { name, title: desk.say(key), any: desk.say("search.any"), options }
}

fn places(desk: &Desk<'_>, communes: &BTreeSet<&'static Commune>) -> Field {
    let key = |commune: &&&'static Commune| desk.strings.locale.collation().key(commune.name);
    let sorted: BTreeMap<_, _> = communes.iter().map(|commune| ((key(&commune), commune.insee), commune)).collect();
    let choice = |commune: &&'static Commune| Choice {
        value: commune.insee.to_owned(),
        words: desk.french(&commune.name.replace('\'', "’")),
    };
    field(desk, "lieu", "sieve.place", sorted.into_values().map(choice).collect())
}

fn audiences(desk: &Desk<'_>, rows: &[Row]) -> Field {
    let named: BTreeSet<&str> = rows.iter().flat_map(|row| row.traits.audiences.split(' ')).collect();
    let codes = AUDIENCES.iter().filter(|code| named.contains(code.as_str()));
    let choice = |code| Choice { value: format!("{code}"), words: desk.own(desk.label(&AUDIENCES, code)) };
    field(desk, "public", "filter.audience", codes.map(choice).collect())
}

/// Every level, in order: a line's rank is held against that of the choice.
fn levels(desk: &Desk<'_>) -> Field {
    let choice = |code| Choice { value: format!("{code}"), words: desk.own(desk.label(&LEVELS, code)) };
    field(desk, "francais", "sieve.level", LEVELS.iter().map(choice).collect())
}

/// Those of the portal, whatever is written in them today, and those that are spoken somewhere.
fn languages(desk: &Desk<'_>, rows: &[Row]) -> Field {
    let spoken = rows.iter().flat_map(|row| row.traits.languages.split(' ')).filter_map(Lang::parse);
    let spoken = desk.stage.site.languages.iter().copied().chain(spoken);
    let name = |lang: Lang| desk.strings.locale.capitalised(&desk.language_names(&[lang]));
    let key = |lang: Lang| desk.strings.locale.collation().key(&name(lang));
    let sorted: BTreeMap<_, Lang> = spoken.map(|lang| ((key(lang), lang.to_string()), lang)).collect();
    let choice = |lang: Lang| Choice { value: lang.to_string(), words: desk.own(name(lang)) };
    field(desk, "langue", "sieve.language", sorted.into_values().map(choice).collect())
}

fn signatories(desk: &Desk<'_>, rows: &[Row]) -> Field {
    let choice = |entry: &Arc<Signatory>| Choice {
        value: entry.common.slug.to_string(),
        words: contact::short_name(desk, entry),
    };
    let all = rows::signatories(desk, rows).into_iter().map(choice).collect();
    field(desk, "signataire", "filter.signatory", all)
}
