//! The profile form: the questions that may change an answer, and the pages that answer without script.

use crate::model::entities::orientation::named::needs;
use crate::model::entities::orientation::profile::{Domain, ProfileKey};
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{
    CIR, DIPLOMAS, LEVELS, OBSTACLES, REGISTRATION, RQTH, STATUSES, THEME_CATEGORIES, Vocabulary,
};
use crate::render::build::audiences;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::orientation::{Choice, OrientationSettings, OrientationView, Question};
use crate::render::views::shared::{Html, Link};
use crate::site::asked;
use crate::site::page::PageKind;
use crate::site::plan;
use crate::site::route::Route;
use crate::text::escape;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The words of `ui.orientation` that the script says.
const TITLES: &[&str] = &[
    "principal",
    "also",
    "programmes",
    "services",
    "events",
    "no_event",
    "far",
    "to_check",
    "to_check_text",
    "none",
    "outside",
];

/// From how many answers on, or how many letters in all, they are a list to unfold rather than buttons side by side.
const MANY: usize = 4;
const LONG: usize = 28;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("orientation.title");
    let summary = desk.say("orientation.summary");
    let site = &desk.stage.site;
    let audiences = plan::audiences(&site.agenda, &site.shelves);
    let view = OrientationView {
        title: title.clone(),
        summary: summary.clone(),
        questions: asked::keys(site).into_iter().map(|key| question(desk, key)).collect(),
        audiences_title: desk.say("audiences.title"),
        audiences: audiences.into_iter().map(|code| audiences::link(desk, code)).collect(),
        lists: lists(desk),
        settings: settings(desk),
    };
    Built::new(View::Orientation(view), desk.own(title), summary)
}

fn lists(desk: &Desk<'_>) -> Vec<Link> {
    let links = [(PageKind::ToHandOut, "to-hand-out.title", "event"), (PageKind::News, "news.title", "rescheduled")];
    let link = |(kind, key, icon)| Link { icon: Some(icon), ..desk.link(&kind, desk.own(desk.say(key))) };
    links.into_iter().map(link).collect()
}

fn question(desk: &Desk<'_>, key: ProfileKey) -> Question {
    let label = desk.say(&format!("ask.{}", key.as_str()));
    let plain = Question { key: key.as_str(), kind: "choice", label, unit: None, most: None, choices: Vec::new() };
    match key.domain() {
        Domain::Number(most) => {
            let unit = if key == ProfileKey::Age { "years" } else { "months" };
            Question { kind: "number", unit: Some(unit_of(desk, unit)), most: Some(most), ..plain }
        }
        Domain::Boolean => Question {
            kind: "yesno",
            choices: vec![choice("true", unit_of(desk, "yes")), choice("false", unit_of(desk, "no"))],
            ..plain
        },
        Domain::Code(vocabulary) => of_list(plain, labelled(desk, vocabulary, vocabulary.name)),
        Domain::Level(vocabulary) => of_list(plain, levels(desk, key, vocabulary)),
        Domain::Commune => Question { kind: "commune", ..plain },
        Domain::Needs => Question { kind: "needs", choices: asked_needs(desk), ..plain },
    }
}

fn of_list(question: Question, choices: Vec<Choice>) -> Question {
    let is_level = matches!(question.key, "francais_oral" | "francais_ecrit");
    let length: usize = choices.iter().map(|choice| choice.label.chars().count()).sum();
    let is_short = choices.len() < MANY && length < LONG;
    let kind = if is_short || is_level { "choice" } else { "list" };
    Question { kind, choices, ..question }
}

/// Words without gaps for the script.
fn titles(desk: &Desk<'_>) -> BTreeMap<&'static str, String> {
    let more = desk.strings.ui["search"]["more"].as_str().unwrap_or_default().to_owned();
    TITLES.iter().map(|key| (*key, unit_of(desk, key))).chain([("more", more)]).collect()
}

/// The page's own words for a unit or an answer, under `ui.orientation`.
fn unit_of(desk: &Desk<'_>, key: &str) -> String {
    desk.strings.ui["orientation"][key].as_str().unwrap_or_default().to_owned()
}

fn choice(code: &str, label: String) -> Choice {
    Choice { code: code.to_owned(), label }
}

fn labelled(desk: &Desk<'_>, vocabulary: &Vocabulary, list: &str) -> Vec<Choice> {
    vocabulary.iter().map(|code| choice(code.as_str(), desk.strings.word(list, code.as_str()).to_owned())).collect()
}

/// Levels as one says that one has them: a level of French by its code alone, which auditors know by heart.
fn levels(desk: &Desk<'_>, key: ProfileKey, vocabulary: &Vocabulary) -> Vec<Choice> {
    match key {
        ProfileKey::Diploma => labelled(desk, vocabulary, "diploma_held"),
        ProfileKey::Spoken | ProfileKey::Written => {
            let label = |code: Code| match code.as_str() {
                "aucun" => desk.strings.word("level_held", "aucun").to_owned(),
                level => level.to_owned(),
            };
            vocabulary.iter().map(|code| choice(code.as_str(), label(code))).collect()
        }
        _ => labelled(desk, vocabulary, vocabulary.name),
    }
}

/// The needs that rules name; a theme by its category.
fn asked_needs(desk: &Desk<'_>) -> Vec<Choice> {
    let label = |code: Code| {
        let is_obstacle = OBSTACLES.codes.contains(&code.as_str());
        desk.label(if is_obstacle { &OBSTACLES } else { &THEME_CATEGORIES }, code)
    };
    let shown = needs(&desk.stage.site.portal.orientation.rules);
    let shown = shown.into_iter().filter(|code| !code.as_str().contains("--"));
    shown.map(|code| choice(code.as_str(), label(code))).collect()
}

fn settings(desk: &Desk<'_>) -> Html {
    let base = &desk.stage.site.base;
    let labels = |vocabulary: &'static Vocabulary| -> (&'static str, BTreeMap<&'static str, String>) {
        (vocabulary.name, vocabulary.iter().map(|code| (code.as_str(), desk.label(vocabulary, code))).collect())
    };
    let settings = OrientationSettings {
        lang: desk.lang.html_tag(),
        home: desk.href(&PageKind::Home),
        rules: base.href(&Route::of_orientation_rules(desk.lang)),
        communes: base.href(&Route::of_communes()),
        handout: desk.href(&PageKind::Handout),
        icons: desk.stage.assets.icons.clone(),
        words: desk.strings.messages(&["ask.", "orient.", "criterion.", "range."]),
        titles: titles(desk),
        labels: [&STATUSES, &CIR, &LEVELS, &DIPLOMAS, &RQTH, &REGISTRATION].into_iter().map(labels).collect(),
    };
    let json = serde_json::to_string(&settings).expect("texts and maps of texts are JSON");
    Html(Arc::from(escape::json_in_html(&json)))
}
