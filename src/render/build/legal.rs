//! The legal notice made from `portail.yaml`, for a portal that has not written its own: publisher and host.

use crate::model::entities::portail::Publisher;
use crate::render::desk::Desk;
use crate::render::views::shared::{Body, Html};
use crate::text::escape::html;
use std::sync::Arc;

/// The legal notice; none when nothing is known.
pub fn body(desk: &Desk<'_>) -> Option<Body> {
    let portail = &desk.stage.site.portal.portail;
    let parts = [("legal.publisher", &portail.publisher), ("legal.host", &portail.host)];
    let parts: String = parts.into_iter().filter_map(|(key, who)| Some(part(desk, key, who.as_ref()?))).collect();
    (!parts.is_empty()).then(|| Body { html: Html(Arc::from(parts)), lang: None, dir: None })
}

fn part(desk: &Desk<'_>, key: &str, publisher: &Publisher) -> String {
    let director = publisher.director.as_ref().map(|name| desk.say_with("legal.director", &[("name", name)]));
    let lines = publisher.name.iter().chain(&publisher.address).map(|line| line.to_string()).chain(director);
    let lines: Vec<String> = lines.map(|line| format!("<bdi>{}</bdi>", html(&line))).collect();
    format!("<h2>{}</h2><p>{}</p>", html(&desk.say(key)), lines.join("<br>"))
}
