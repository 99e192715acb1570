//! What pages are told as the portal changes: server-sent events, one for each moment.

use crate::serve::http::{Desk, Peer};
use crate::serve::problems::panel::{Looker, panel};
use crate::serve::shown::Shown;
use axum::body::Body;
use axum::extract::{Extension, State};
use axum::http::{HeaderValue, Response};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use serde::Serialize;
use std::convert::Infallible;
use std::time::Duration;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

/// The kind of content by which a stream is known.
pub const KIND: &str = "text/event-stream";
/// A sign of life for browsers and for us: who is gone is found when it is sent.
const ALIVE: Duration = Duration::from_secs(15);

/// What a page is told.
#[derive(Serialize)]
struct Told<'a> {
    /// The moment that is shown: another than the page's own has it read again.
    site: &'a str,
    /// What lies over the page; empty when nothing is wrong.
    panel: &'a str,
}

/// The stream, from the present moment on.
pub async fn stream(State(desk): State<Desk>, Extension(peer): Extension<Peer>) -> Response<Body> {
    let moments = WatchStream::new(desk.shown.subscribe());
    let looker = peer.looker();
    let events = moments.map(move |shown| Ok::<_, Infallible>(event(&desk, &shown, looker)));
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE)).into_response();
    let headers = response.headers_mut();
    headers.insert("content-type", HeaderValue::from_static(KIND));
    headers.insert("cache-control", HeaderValue::from_static("no-store"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    response
}

fn event(desk: &Desk, shown: &Shown, looker: Looker) -> Event {
    let told = Told { site: &desk.site(shown), panel: &panel(shown, looker, desk.tongue) };
    Event::default().event("moment").data(serde_json::to_string(&told).expect("texts are JSON"))
}

impl Peer {
    /// Who this is.
    pub fn looker(self) -> Looker {
        if self.0.is_loopback() { Looker::Writer } else { Looker::Guest }
    }
}
