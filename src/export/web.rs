//! Sitemaps, `robots.txt`, and the files by which hosts learn of redirections and headers.
//!
//! Sources: sitemaps.org 0.9 (at most 50,000 addresses a file), Google's `xhtml:link` alternates,
//! and the `_redirects` and `_headers` files that static hosts read; for nginx and Apache see `moved`.

use crate::export::moved;
use crate::lang::tag::Lang;
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::site::options::Edition;
use crate::site::page::{Page, PageKind};
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::text::escape::html;
use std::fmt::Write;

/// Most addresses in one sitemap; alternates make each of them long, and a file may hold 50 MB.
const MOST: usize = 10_000;

/// What the pages' policy of content lets in, as a header; the pages carry the same, but for `frame-ancestors`.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; script-src 'self'; connect-src 'self'; \
manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The file that gives hosts the headers of each address.
pub const HEADERS: &str = "_headers";

/// Sitemaps, `robots.txt`, `_redirects` and what nginx and Apache read in its place, `_headers`.
pub fn published(site: &Site) -> Files<'static> {
    let mut files = Files::default();
    let mut add = |name: &str, text: String| {
        let path = OutputPath::parse(name).expect("names of these files are plain words");
        files.add(path, text.into_bytes());
    };
    if site.options.edition == Edition::Public {
        let mut names = Vec::new();
        for lang in &site.languages {
            for (rank, text) in sitemaps(site, *lang).into_iter().enumerate() {
                let name =
                    if rank == 0 { format!("sitemap-{lang}.xml") } else { format!("sitemap-{lang}-{}.xml", rank + 1) };
                add(&name, text);
                names.push(name);
            }
        }
        add("sitemap.xml", index(site, &names));
    }
    add("robots.txt", robots(site));
    let moved = moved::all(site);
    add("_redirects", moved::for_hosts(&moved));
    add("_redirects.nginx.conf", moved::for_nginx(&moved));
    add("_redirects.apache.conf", moved::for_apache(&moved));
    add(HEADERS, headers(site));
    files
}

/// The sitemaps of a language: the pages whose text exists in it.
fn sitemaps(site: &Site, lang: Lang) -> Vec<String> {
    let is_kept = |page: &&Page| {
        let is_choice = page.kind == PageKind::Choice;
        page.lang == lang && !is_choice && site.is_indexed(page)
    };
    let pages: Vec<&Page> = site.pages.iter().filter(is_kept).collect();
    pages.chunks(MOST).map(|pages| sitemap(site, pages)).collect()
}

fn sitemap(site: &Site, pages: &[&Page]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages {
        let _ = write!(xml, "<url><loc>{}</loc>", html(&site.base.absolute(&page.route)));
        if let Some(modified) = site.common_of(&page.kind).and_then(|common| common.modified) {
            let _ = write!(xml, "<lastmod>{}</lastmod>", modified);
        }
        for lang in &site.languages {
            if !site.resolve_page(&page.kind, *lang).is_fallback() {
                alternate(&mut xml, lang.html_tag(), &site.base.absolute(&Route::of(*lang, &page.kind)));
            }
        }
        let default = if page.kind == PageKind::Home { &PageKind::Choice } else { &page.kind };
        alternate(&mut xml, "x-default", &site.base.absolute(&Route::of(Lang::FR, default)));
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn alternate(xml: &mut String, lang: &str, href: &str) {
    let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>", html(href));
}

fn index(site: &Site, names: &[String]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for name in names {
        let _ = writeln!(xml, "<sitemap><loc>{}</loc></sitemap>", html(&site.base.absolute(&Route::at_root(name))));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// The network edition asks every robot to stay out.
fn robots(site: &Site) -> String {
    match site.options.edition {
        Edition::Public => {
            let sitemap = site.base.absolute(&Route::at_root("sitemap.xml"));
            format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
        }
        Edition::Network => "User-agent: *\nDisallow: /\n".to_owned(),
    }
}

/// Headers: nothing from elsewhere, nothing framed; files named by their content are kept for ever, pages are asked for anew.
pub fn headers(site: &Site) -> String {
    let folder = site.base.folder();
    let robots = match site.options.edition {
        Edition::Public => "",
        Edition::Network => "  X-Robots-Tag: noindex, nofollow\n",
    };
    format!(
        "{folder}/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: same-origin\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
         Cross-Origin-Opener-Policy: same-origin\n  Cache-Control: no-cache\n{robots}\n\
         {folder}/_t/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         {folder}/_s/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         {folder}/_p/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         {folder}/*.ics\n  Content-Type: text/calendar; charset=utf-8\n\n\
         {folder}/*.atom\n  Content-Type: application/atom+xml; charset=utf-8\n"
    )
}
