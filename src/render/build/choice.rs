//! `/`: the choice of language, each named in itself, with a word of welcome.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::frame;
use crate::render::views::lists::{Choice, ChoiceView};
use crate::site::page::PageKind;

/// The choice of language.
pub fn build(desk: &Desk<'_>) -> Built {
    let portail = &desk.stage.site.portal.portail;
    let choices = desk.stage.site.languages.iter().map(|lang| {
        let other = desk.stage.desk(*lang);
        let subtitle = portail.subtitle.as_ref().and_then(|subtitle| subtitle.get(*lang));
        Choice {
            language: frame::language(desk, *lang, &PageKind::Home),
            welcome: other.say("welcome"),
            subtitle: subtitle.map(ToString::to_string).unwrap_or_default(),
        }
    });
    let title = desk.words(&portail.title);
    let description = portail.subtitle.as_ref().map_or_else(|| title.text.clone(), |text| desk.words(text).text);
    let view = ChoiceView { title: title.text.clone(), choices: choices.collect() };
    Built::new(View::Choice(view), title, description)
}
