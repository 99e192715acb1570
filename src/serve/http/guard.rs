//! Who is answered: browsers that ask for this program by its name, for pages of its own.
//!
//! A page of another site may make a browser send requests here, under its own name (DNS rebinding) or as another origin.

use crate::diag::words::{Bilingual, Tongue};
use crate::serve::http::Desk;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use axum::middleware::Next;
use axum::response::IntoResponse;

/// Longest address.
const LONGEST: usize = 4096;

/// Lets a request through, or says why not.
pub async fn guard(State(desk): State<Desk>, request: Request, next: Next) -> Response<Body> {
    match refusal(&desk, &request) {
        None => next.run(request).await,
        Some((status, words)) => refuse(status, &words, desk.tongue),
    }
}

/// A few words in place of what was asked.
pub fn refuse(status: StatusCode, words: &Bilingual, tongue: Tongue) -> Response<Body> {
    let mut response = (status, format!("{}\n", words.get(tongue))).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    headers.insert("cache-control", HeaderValue::from_static("no-store"));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn refusal(desk: &Desk, request: &Request) -> Option<(StatusCode, Bilingual)> {
    let headers = request.headers();
    if !is_own_name(desk, request) {
        let name = &desk.hosts[0];
        return Some((
            StatusCode::MISDIRECTED_REQUEST,
            Bilingual::new(
                format!("ce programme ne répond qu’à son propre nom\u{202f}; ouvrez http://{name}/"),
                format!("this program answers under its own name alone; open http://{name}/"),
            ),
        ));
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some((
            StatusCode::METHOD_NOT_ALLOWED,
            Bilingual::new("ici on lit, on n’envoie rien", "one reads here, and sends nothing"),
        ));
    }
    if request.uri().path_and_query().is_none_or(|path| path.as_str().len() > LONGEST) {
        let words = Bilingual::new("cette adresse est trop longue", "this address is too long");
        return Some((StatusCode::URI_TOO_LONG, words));
    }
    if !is_own_origin(desk, headers) || is_foreign_fetch(headers) {
        let words =
            Bilingual::new("cette page ne se lit pas depuis un autre site", "this page is not read from another site");
        return Some((StatusCode::FORBIDDEN, words));
    }
    None
}

/// True when the request names this program, once, in every place where it names somebody.
fn is_own_name(desk: &Desk, request: &Request) -> bool {
    let mut names = request.headers().get_all(HOST).iter();
    let (Some(name), None) = (names.next(), names.next()) else { return false };
    let is_own = |name: &str| desk.hosts.iter().any(|host| host.eq_ignore_ascii_case(name));
    let is_named = name.to_str().is_ok_and(is_own);
    is_named && request.uri().authority().is_none_or(|authority| is_own(authority.as_str()))
}

/// True when no origin is named, or our own.
fn is_own_origin(desk: &Desk, headers: &HeaderMap) -> bool {
    headers.get_all(ORIGIN).iter().all(|origin| {
        let host = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
        host.is_some_and(|host| desk.hosts.iter().any(|own| own.eq_ignore_ascii_case(host)))
    })
}

/// True when a page of another site asks for something else than to be left for ours.
fn is_foreign_fetch(headers: &HeaderMap) -> bool {
    let is = |name: &str, values: &[&str]| {
        headers.get(name).is_none_or(|value| value.to_str().is_ok_and(|value| values.contains(&value)))
    };
    let is_followed_link = headers.contains_key("sec-fetch-mode")
        && is("sec-fetch-mode", &["navigate"])
        && is("sec-fetch-dest", &["document"]);
    !is("sec-fetch-site", &["same-origin", "none"]) && !is_followed_link
}
