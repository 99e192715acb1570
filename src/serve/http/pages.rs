//! The site's own files, made when asked for and sent as a host would, with one script more in pages.

use crate::output::path::OutputPath;
use crate::serve::http::address::{Asked, asked};
use crate::serve::http::headers::Rules;
use crate::serve::http::kinds::kind;
use crate::serve::http::own::problems_page;
use crate::serve::http::{Desk, Peer};
use crate::serve::session::Moment;
use axum::body::Body;
use axum::extract::{Extension, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, Response, StatusCode, Uri};
use std::sync::Arc;

/// What takes the place of the site's own worker: copies kept by a browser must not hide what is written. A browser that
/// once saw a built portal at this address still has the former worker, which no missing file would remove; this one
/// removes it, its copies and itself, and shows again the pages that it held.
const WORKER: &str = include_str!("../assets/sw.js");

/// A file of the site.
pub async fn page(State(desk): State<Desk>, Extension(peer): Extension<Peer>, request: Request) -> Response<Body> {
    let site = desk.shown.borrow().site.clone();
    let Some(site) = site else { return problems_page(&desk, peer, StatusCode::SERVICE_UNAVAILABLE) };
    let uri = request.uri().clone();
    let made = tokio::task::spawn_blocking(move || answer(&desk, &site, &uri));
    made.await.unwrap_or_else(|_| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

fn answer(desk: &Desk, site: &Arc<Moment>, uri: &Uri) -> Response<Body> {
    let rules = OutputPath::parse("_headers").and_then(|path| site.file(&path)).unwrap_or_default();
    let rules = Rules::read(&String::from_utf8_lossy(&rules));
    let folder = rules.folder();
    match asked(uri.path(), folder) {
        Asked::Front => moved(&format!("{folder}/")),
        Asked::File(file) if site.has(&file) => found(desk, site, &rules, &file, uri.path()),
        Asked::FileOrFolder(file, _) if site.has(&file) => found(desk, site, &rules, &file, uri.path()),
        Asked::FileOrFolder(_, index) if site.has(&index) => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            moved(&format!("{}/{query}", uri.path()))
        }
        Asked::File(_) | Asked::FileOrFolder(..) | Asked::Nothing => {
            let page = OutputPath::parse("404.html").expect("a plain word");
            let mut response = found(desk, site, &rules, &page, &format!("{folder}/404.html"));
            *response.status_mut() = StatusCode::NOT_FOUND;
            response
        }
    }
}

/// To where the file is; only paths that the site has come here.
fn moved(to: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(LOCATION, to);
    }
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn found(desk: &Desk, site: &Arc<Moment>, rules: &Rules, file: &OutputPath, address: &str) -> Response<Body> {
    let bytes = if file.as_str() == "sw.js" {
        WORKER.as_bytes().to_vec()
    } else {
        let n_problems = site.problems().iter().count();
        let bytes = site.file(file).unwrap_or_default();
        if site.problems().iter().count() > n_problems {
            // Whoever looks is told of what was met while this page was made.
            desk.shown.send_modify(|_| {});
        }
        if file.as_str().ends_with(".html") { followed(bytes, &desk.site_of(site)) } else { bytes }
    };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind(file)));
    rules.apply(address, headers);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    response
}

/// A page with the script that follows what is written, just before its end.
fn followed(mut page: Vec<u8>, site: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let script = format!("<script src=\"/_passerelle/serve.js\" defer data-site=\"{site}\"></script>");
    let at = page.windows(END.len()).rposition(|part| part == END).unwrap_or(page.len());
    page.splice(at..at, script.bytes());
    page
}

impl Desk {
    /// The name of a moment, as pages know it.
    fn site_of(&self, site: &Moment) -> String {
        format!("{}-{}", self.run, site.number)
    }
}
