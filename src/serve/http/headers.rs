//! The headers of the site's own `_headers`, applied as the hosts that read it do.

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The rules of a `_headers` file.
#[derive(Debug, Default)]
pub struct Rules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    pattern: String,
    lines: Vec<Line>,
}

#[derive(Debug)]
enum Line {
    Set(HeaderName, HeaderValue),
    Drop(HeaderName),
}

impl Rules {
    /// Reads a `_headers` file.
    pub fn read(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if !line.starts_with(' ') {
                rules.push(Rule { pattern: line.trim().to_owned(), lines: Vec::new() });
            } else if let (Some(rule), Some(line)) = (rules.last_mut(), read_line(line.trim())) {
                rule.lines.push(line);
            }
        }
        Self(rules)
    }

    /// The folder in which the site stands on its host, `""` or `/portail`: the first rule is for all of it.
    pub fn folder(&self) -> &str {
        self.0.first().and_then(|rule| rule.pattern.strip_suffix("/*")).unwrap_or_default()
    }

    /// Applies every rule that fits a path, in order.
    pub fn apply(&self, path: &str, headers: &mut HeaderMap) {
        for line in self.0.iter().filter(|rule| fits(&rule.pattern, path)).flat_map(|rule| &rule.lines) {
            match line {
                Line::Set(name, value) => drop(headers.insert(name.clone(), value.clone())),
                Line::Drop(name) => drop(headers.remove(name)),
            }
        }
    }
}

fn read_line(line: &str) -> Option<Line> {
    if let Some(name) = line.strip_prefix("! ") {
        return name.trim().parse().ok().map(Line::Drop);
    }
    let (name, value) = line.split_once(':')?;
    Some(Line::Set(name.trim().parse().ok()?, value.trim().parse().ok()?))
}

/// True when a path has the shape of a pattern, in which `*` stands for anything.
fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, "")) => path.starts_with(before),
        Some((before, after)) => path
            .strip_prefix(before)
            .is_some_and(|rest| rest.match_indices(after).any(|(at, _)| fits(after, &rest[at..]))),
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;
    use axum::http::HeaderMap;

    #[test]
    fn later_rules_drop_and_set_what_earlier_ones_said() {
        let rules = Rules::read(
            "/p/*\n  X-A: 1\n  Cache-Control: no-cache\n\n/p/_t/*\n  ! Cache-Control\n  X-A: 2\n\n/p/*.ics\n  Content-Type: text/calendar\n",
        );
        assert_eq!(rules.folder(), "/p");
        let of = |path: &str| {
            let mut headers = HeaderMap::new();
            rules.apply(path, &mut headers);
            let mut said: Vec<String> =
                headers.iter().map(|(name, value)| format!("{name}={}", value.to_str().unwrap())).collect();
            said.sort();
            said.join(" ")
        };
        assert_eq!(of("/p/fr/"), "cache-control=no-cache x-a=1");
        assert_eq!(of("/p/_t/x.css"), "x-a=2");
        assert_eq!(of("/p/fr/agenda.ics"), "cache-control=no-cache content-type=text/calendar x-a=1");
        assert_eq!(of("/fr/"), "");
    }
}
