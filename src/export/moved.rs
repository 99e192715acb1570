//! Old addresses that lead to the page of today, as three kinds of servers read them.
//!
//! Where a server reads none of them, the page at the old address leads on by itself; what a server answers is quicker, and
//! search engines follow it at once. Sources: the `_redirects` file of static hosts; nginx, `location` and `return` of
//! `ngx_http_core_module` and `ngx_http_rewrite_module`; Apache, `RedirectMatch` of `mod_alias`.

use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use std::fmt::Write;

/// A page that has another address today.
pub(super) struct Moved {
    from: String,
    to: String,
}

/// Every old address of this edition, in the order of its pages, each with the folder under which the site stands.
pub(super) fn all(site: &Site) -> Vec<Moved> {
    let moved = |page: &crate::site::page::Page| match &page.kind {
        PageKind::Redirect { to, .. } => {
            let to = site.base.href(&Route::of(page.lang, to));
            Some(Moved { from: site.base.href(&page.route), to })
        }
        _ => None,
    };
    site.pages.iter().filter_map(moved).collect()
}

/// `/old/ /new/ 301`, one a line.
pub(super) fn for_hosts(moved: &[Moved]) -> String {
    let mut text = String::new();
    for Moved { from, to } in moved {
        let _ = writeln!(text, "{from} {to} 301");
    }
    text
}

/// To be included in the `server` of nginx: `include …/_redirects.nginx.conf;`.
pub(super) fn for_nginx(moved: &[Moved]) -> String {
    let mut text = String::from("# server { include …/_redirects.nginx.conf; }\n");
    for Moved { from, to } in moved {
        let (from, to) = (quiet(from), quiet(to));
        let bare = from.trim_end_matches('/');
        let _ = writeln!(text, "location = {bare} {{ return 301 {to}; }}\nlocation = {from} {{ return 301 {to}; }}");
    }
    text
}

/// To be included in the `VirtualHost` of Apache, or copied into `.htaccess`; `mod_alias` reads it.
pub(super) fn for_apache(moved: &[Moved]) -> String {
    let mut text = String::from("# Include …/_redirects.apache.conf\n");
    for Moved { from, to } in moved {
        let (from, to) = (quiet(from), quiet(to));
        let _ = writeln!(text, "RedirectMatch 301 ^{}/?$ {to}", pattern(from.trim_end_matches('/')));
    }
    text
}

/// An address in which nothing means something to a server's settings: slugs are plain, the folder of the site may hold
/// anything that an address may.
fn quiet(address: &str) -> String {
    let mut text = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' | b'%' => text.push(byte.into()),
            _ => {
                let _ = write!(text, "%{byte:02X}");
            }
        }
    }
    text
}

/// A quiet address as a regular expression: of its characters the point alone means something there.
fn pattern(address: &str) -> String {
    address.replace('.', "\\.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::tests::{event, site_at};

    fn lines(base: Option<&str>) -> [Vec<String>; 3] {
        let forum = event("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\nanciens_slugs: [salon]");
        let site = site_at(base, &[(crate::export::tests::FORUM, &forum)]);
        let moved = all(&site);
        let french = |text: String| text.lines().filter(|line| line.contains("/fr/")).map(str::to_owned).collect();
        [for_hosts(&moved), for_nginx(&moved), for_apache(&moved)].map(french)
    }

    #[test]
    fn each_server_reads_the_same_old_addresses() {
        let [hosts, nginx, apache] = lines(None);
        assert_eq!(hosts, ["/fr/evenements/salon/ /fr/evenements/forum/ 301"]);
        assert_eq!(
            nginx,
            [
                "location = /fr/evenements/salon { return 301 /fr/evenements/forum/; }",
                "location = /fr/evenements/salon/ { return 301 /fr/evenements/forum/; }",
            ]
        );
        assert_eq!(apache, ["RedirectMatch 301 ^/fr/evenements/salon/?$ /fr/evenements/forum/"]);
    }

    #[test]
    fn the_folder_of_the_site_comes_before_both_addresses_and_means_nothing_by_itself() {
        let [hosts, nginx, apache] = lines(Some("https://example.org/a.b;$1"));
        assert_eq!(hosts, ["/a.b;$1/fr/evenements/salon/ /a.b;$1/fr/evenements/forum/ 301"]);
        assert_eq!(
            nginx[1],
            "location = /a.b%3B%241/fr/evenements/salon/ { return 301 /a.b%3B%241/fr/evenements/forum/; }"
        );
        let written = "RedirectMatch 301 ^/a\\.b%3B%241/fr/evenements/salon/?$ /a.b%3B%241/fr/evenements/forum/";
        assert_eq!(apache, [written]);
    }
}
