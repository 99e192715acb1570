//! What is new since a date: services, programmes, pathways and events, by the day on which they came or last changed.
//!
//! The browser narrows the list to the day that an auditor chooses; the page holds two years.

use crate::lang::calendar::Date;
use crate::lang::month::YearMonth;
use crate::render::build::{Built, View};
use crate::render::dated::{Entry, entries};
use crate::render::desk::Desk;
use crate::render::views::news::{Month, NewsView};
use crate::render::views::rows::{Check, Choice, Row, Since};
use crate::render::{rows, sieve};

/// How many months the page holds.
const MONTHS: i32 = 24;
/// The spans that are chosen at one touch, in months.
const QUICK: [i32; 4] = [1, 3, 6, 12];

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let today = desk.stage.site.options.today;
    let first = today.add_months(-MONTHS);
    let all = entries(desk, first);
    let lines: Vec<Row> = all.iter().map(|entry| entry.row.clone()).collect();
    let mut sieve = sieve::of(desk, &lines, &rows::communes(desk), "news.count");
    let kinds = ["service", "evenement", "dispositif", "parcours"]
        .map(|code| Choice { value: code.to_owned(), words: desk.own(desk.strings.word("type", code)) });
    sieve.fields.push(sieve::field(desk, "type", "search.type", kinds.into()));
    sieve.checks.push(Check { name: "neuf", title: desk.say("news.only-new") });
    sieve.since = Some(since(desk, first, today));
    let title = desk.say("news.title");
    let summary = desk.say("news.summary");
    let is_unknown = all.iter().any(|entry| entry.appeared.is_none());
    let view = NewsView {
        title: title.clone(),
        summary: summary.clone(),
        span: desk
            .date_span(Some(first), Some(today))
            .map(|span| desk.strings.locale.capitalised(&span))
            .unwrap_or_default(),
        unknown: is_unknown.then(|| desk.say("news.unknown")),
        sieve,
        some: !all.is_empty(),
        nothing: desk.say("news.nothing"),
        months: months(desk, all),
    };
    Built::new(View::News(view), desk.own(title), summary)
}

fn since(desk: &Desk<'_>, first: Date, today: Date) -> Since {
    let quick = QUICK.map(|months| Choice {
        value: months.to_string(),
        words: desk.own(desk.count("news.months", usize::try_from(months).unwrap_or_default())),
    });
    Since { title: desk.say("news.since"), min: first.to_string(), max: today.to_string(), quick: quick.into() }
}

fn months(desk: &Desk<'_>, all: Vec<Entry>) -> Vec<Month> {
    let mut months: Vec<(YearMonth, Vec<Row>)> = Vec::new();
    for entry in all {
        let month = YearMonth::of(entry.latest);
        match months.last_mut() {
            Some((last, rows)) if *last == month => rows.push(entry.row),
            _ => months.push((month, vec![entry.row])),
        }
    }
    let view = |(month, rows)| Month { anchor: format!("mois-{month}"), title: desk.month(month), rows };
    months.into_iter().map(view).collect()
}
