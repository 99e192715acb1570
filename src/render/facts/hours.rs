//! Opening hours in words: « lundi – vendredi : 9 h 00 – 12 h 00 », holidays and periods beside them.

use crate::lang::calendar::{Time, Weekday};
use crate::model::values::hours::Hours;
use crate::model::values::week::{Clock, Exception, Opening, When, YearlyDate};
use crate::render::desk::Desk;
use crate::render::facts::{lines, listed};
use crate::render::views::shared::{Fact, Line};

/// Opening hours as a fact.
pub fn fact_of(desk: &Desk<'_>, hours: &Hours) -> Option<Fact> {
    let week = hours.week();
    let usual = week.runs().into_iter().filter(|(_, opening)| !is_empty(opening));
    let mut all: Vec<Line> = usual
        .map(|(days, opening)| {
            let (first, last) = (weekday(desk, *days.start()), weekday(desk, *days.end()));
            let days = match days.end() - days.start() {
                0 => first,
                1 => desk.strings.locale.list(&[first, last]),
                _ => desk.say_with("hours.days", &[("first", &first), ("last", &last)]),
            };
            line(desk, &days, opening)
        })
        .collect();
    let closed: Vec<String> = (0..7).filter(|day| is_empty(&week.days[*day])).map(|day| weekday(desk, day)).collect();
    if !all.is_empty() && (1..7).contains(&closed.len()) {
        let days = desk.strings.locale.list(&closed);
        all.push(line(desk, &days, &Opening::default()));
    }
    all.extend(week.exceptions.iter().map(|exception| exceptional(desk, exception)));
    listed("hours", "clock", desk.say("fact.hours"), all)
}

fn is_empty(opening: &Opening) -> bool {
    opening.spans.is_empty() && opening.comment.is_none()
}

fn line(desk: &Desk<'_>, days: &str, opening: &Opening) -> Line {
    let days = desk.strings.locale.capitalised(days);
    let words = desk.say_with("hours.line", &[("days", &days), ("times", &times(desk, opening))]);
    lines::text(desk.own(words))
}

fn times(desk: &Desk<'_>, opening: &Opening) -> String {
    let spans: Vec<String> = opening
        .spans
        .iter()
        .map(|span| {
            let (open, close) = (time(desk, span.open), time(desk, span.close));
            let words = desk.say_with("hours.span", &[("open", &open), ("close", &close)]);
            with_comment(desk, words, span.comment.as_deref())
        })
        .collect();
    let words = if spans.is_empty() { None } else { Some(desk.strings.locale.list(&spans)) };
    match (words, opening.comment.as_deref()) {
        (Some(words), comment) => with_comment(desk, words, comment),
        (None, Some(comment)) => comment.to_owned(),
        (None, None) => desk.say("hours.closed"),
    }
}

fn with_comment(desk: &Desk<'_>, words: String, comment: Option<&str>) -> String {
    match comment {
        Some(comment) => desk.say_with("hours.comment", &[("times", &words), ("comment", comment)]),
        None => words,
    }
}

fn exceptional(desk: &Desk<'_>, exception: &Exception) -> Line {
    let days = match &exception.when {
        When::PublicHolidays => desk.say("hours.public-holidays"),
        When::SchoolHolidays => desk.say("hours.school-holidays"),
        When::Nth { weekday: day, ranks } => {
            let ranks: Vec<String> = ranks.iter().map(|rank| desk.say(rank_key(*rank))).collect();
            let ranks = desk.strings.locale.list(&ranks);
            desk.say_with("hours.nth", &[("rank", &ranks), ("weekday", &weekday(desk, *day))])
        }
        When::Dates { from, to, weekdays } => {
            let span = desk.say_with("hours.dates", &[("from", &date(desk, *from)), ("to", &date(desk, *to))]);
            let days: Vec<String> = weekdays.iter().map(|day| weekday(desk, *day)).collect();
            if days.is_empty() { span } else { format!("{span}, {}", desk.strings.locale.list(&days)) }
        }
        When::Otherwise => desk.say("hours.otherwise"),
        When::Other(rule) => rule.clone(),
    };
    line(desk, &days, &exception.opening)
}

fn rank_key(rank: i8) -> &'static str {
    match rank {
        1 => "hours.first",
        2 => "hours.second",
        3 => "hours.third",
        4 => "hours.fourth",
        5 => "hours.fifth",
        _ => "hours.last",
    }
}

fn weekday(desk: &Desk<'_>, index: usize) -> String {
    Weekday::ALL.get(index).map(|day| desk.strings.locale.weekday(*day).to_owned()).unwrap_or_default()
}

fn time(desk: &Desk<'_>, clock: Clock) -> String {
    let at = Time::new(clock.hour % 24, clock.minute).map(|time| desk.strings.locale.time(time));
    at.unwrap_or_else(|| clock.to_string())
}

fn date(desk: &Desk<'_>, date: YearlyDate) -> String {
    // A date of every year is shown as day and month by the numbers, which every language reads.
    let year = date.year.map(|year| format!("/{year}")).unwrap_or_default();
    let number = |n: u8| format!("{n:02}");
    desk.say_with("hours.date", &[("day", &number(date.day)), ("month", &number(date.month)), ("year", &year)])
}
