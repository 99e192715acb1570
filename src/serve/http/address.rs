//! What an address asks for, as a host of static files would understand it; only sound paths come out.

use crate::output::path::OutputPath;

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// This file.
    File(OutputPath),
    /// A file under its own name, or the folder that would be there.
    FileOrFolder(OutputPath, OutputPath),
    /// The folder of the site, asked for from above.
    Front,
    /// Nothing that could exist.
    Nothing,
}

/// What the path of an address asks for, in a site that stands in this folder (`""` or `/portail`).
pub fn asked(path: &str, folder: &str) -> Asked {
    let Some(path) = decoded(path) else { return Asked::Nothing };
    let inside = match path.strip_prefix(folder) {
        Some("") if !folder.is_empty() => return Asked::Front,
        Some(inside) => inside.strip_prefix('/'),
        None if path == "/" => return Asked::Front,
        None => None,
    };
    let Some(inside) = inside else { return Asked::Nothing };
    // What hosts read for themselves is not sent.
    if matches!(
        inside,
        "_headers" | "_redirects" | "_redirects.apache.conf" | "_redirects.nginx.conf" | ".passerelle.json"
    ) {
        return Asked::Nothing;
    }
    let index = |folder: &str| OutputPath::parse(&format!("{folder}index.html"));
    if inside.is_empty() || inside.ends_with('/') {
        return index(inside).map_or(Asked::Nothing, Asked::File);
    }
    match (OutputPath::parse(inside), index(&format!("{inside}/"))) {
        (Some(file), Some(index)) => Asked::FileOrFolder(file, index),
        _ => Asked::Nothing,
    }
}

/// A path decoded once; none when an escape is torn, hides a separator, or does not make text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte != b'%' {
            bytes.push(byte);
            rest = after;
            continue;
        }
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok())?;
        let is_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let byte = u8::from_str_radix(digits, 16).ok().filter(|_| is_hexadecimal)?;
        if matches!(byte, b'/' | b'\\' | 0..=31 | 127) {
            return None;
        }
        bytes.push(byte);
        rest = &after[2..];
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Asked, asked};

    fn file(path: &str) -> String {
        match asked(path, "") {
            Asked::File(file) => file.to_string(),
            Asked::FileOrFolder(file, index) => format!("{file} | {index}"),
            Asked::Front => "front".to_owned(),
            Asked::Nothing => "nothing".to_owned(),
        }
    }

    #[test]
    fn folders_have_an_index_and_files_their_name() {
        assert_eq!(file("/"), "index.html");
        assert_eq!(file("/fr/"), "fr/index.html");
        assert_eq!(file("/fr"), "fr | fr/index.html");
        assert_eq!(file("/_t/a.css"), "_t/a.css | _t/a.css/index.html");
        assert_eq!(file("/fr/caf%C3%A9/"), "fr/café/index.html");
    }

    #[test]
    fn a_site_in_a_folder_answers_there_alone() {
        assert_eq!(asked("/", "/portail"), Asked::Front);
        assert_eq!(asked("/portail", "/portail"), Asked::Front);
        assert_eq!(asked("/portailx/", "/portail"), Asked::Nothing);
        assert_eq!(asked("/fr/", "/portail"), Asked::Nothing);
        assert!(matches!(asked("/portail/fr/", "/portail"), Asked::File(path) if path.as_str() == "fr/index.html"));
    }

    #[test]
    fn no_path_leaves_the_site() {
        let hostile = [
            "/../etc/passwd",
            "/fr/../../etc/passwd",
            "/%2e%2e/etc/passwd",
            "/%2e%2e%2fetc/passwd",
            "/..%2fetc",
            "/fr/%2e%2e/%2E%2E/",
            "/.%2e/",
            "/%2e./x",
            "//etc/passwd",
            "/fr//x",
            "/./x",
            "/fr/./",
            "/..\\..\\x",
            "/%5c..%5cx",
            "/fr%00.html",
            "/fr/%0d%0aSet-Cookie:x",
            "/%",
            "/%2",
            "/%zz",
            "/%+2",
            "/%c0%ae%c0%ae/",
            "/%ff",
            "/_headers",
            "/_redirects",
            "/_redirects.nginx.conf",
            "/_redirects.apache.conf",
            "/.passerelle.json",
            "//example.org/%2f..",
            "/%5cexample.org",
        ];
        for path in hostile {
            assert_eq!(file(path), "nothing", "{path}");
        }
        // Decoded once: what is left is a name like another, that no file has.
        assert_eq!(file("/%252e%252e/x"), "%2e%2e/x | %2e%2e/x/index.html");
    }
}
