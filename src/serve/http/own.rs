//! The tool's own few pages, under `/_passerelle/`: no build holds them.

use crate::diag::words::Bilingual;
use crate::serve::http::guard::refuse;
use crate::serve::http::{Desk, Peer};
use crate::serve::phone;
use crate::serve::problems::frame::document;
use crate::serve::problems::page::problems;
use crate::serve::problems::panel::Looker;
use crate::serve::problems::words::{Word, say};
use axum::body::Body;
use axum::extract::{Extension, Path, State};
use axum::http::{HeaderValue, Response, StatusCode};
use axum::response::{IntoResponse, Redirect};

/// Nothing but our own files.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The page of problems, by the shortest way.
pub async fn front() -> Redirect {
    Redirect::temporary("/_passerelle/problemes/")
}

/// A page or a file of the tool.
pub async fn own(
    State(desk): State<Desk>,
    Extension(peer): Extension<Peer>,
    Path(name): Path<String>,
) -> Response<Body> {
    match name.as_str() {
        "problemes" | "telephone" => Redirect::temporary(&format!("/_passerelle/{name}/")).into_response(),
        "problemes/" => problems_page(&desk, peer, StatusCode::OK),
        "telephone/" => {
            let title = say(Word::Telephone, desk.tongue);
            page(&desk, title, &phone::page(desk.phone.as_deref(), desk.tongue), StatusCode::OK)
        }
        "telephone/code.svg" => match &desk.phone {
            Some(phone) => file("image/svg+xml", phone.svg()),
            None => nothing(&desk),
        },
        "serve.js" => file("text/javascript; charset=utf-8", include_str!("../assets/serve.js")),
        "serve.css" => file("text/css; charset=utf-8", include_str!("../assets/serve.css")),
        "jetons.css" => {
            let shown = desk.shown.borrow();
            let tokens = shown.now.theme.text("styles/tokens.css").unwrap_or_default();
            file("text/css; charset=utf-8", tokens.to_owned())
        }
        _ => nothing(&desk),
    }
}

/// Every problem of the moment, for who writes.
pub fn problems_page(desk: &Desk, peer: Peer, status: StatusCode) -> Response<Body> {
    let title = say(Word::Problems, desk.tongue);
    let main = match peer.looker() {
        Looker::Writer => problems(&desk.shown.borrow(), desk.tongue),
        Looker::Guest => format!("<h1>{title}</h1><p>{}</p>", say(Word::OnComputer, desk.tongue)),
    };
    page(desk, title, &main, status)
}

fn page(desk: &Desk, title: &str, main: &str, status: StatusCode) -> Response<Body> {
    let site = desk.site(&desk.shown.borrow());
    let mut response = file("text/html; charset=utf-8", document(title, main, &site, desk.tongue));
    *response.status_mut() = status;
    response
}

fn file(kind: &'static str, bytes: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(bytes.into());
    let headers = response.headers_mut();
    let lines = [
        ("content-type", kind),
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "same-origin"),
        ("cache-control", "no-store"),
    ];
    for (name, value) in lines {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn nothing(desk: &Desk) -> Response<Body> {
    let words = Bilingual::new("il n’y a rien à cette adresse", "there is nothing at this address");
    refuse(StatusCode::NOT_FOUND, &words, desk.tongue)
}
