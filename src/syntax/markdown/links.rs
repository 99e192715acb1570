//! What a link may lead to.

use crate::diag::problems::Yaml;

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Another site.
    External,
    /// A mailbox or a phone.
    Contact,
    /// An entry, a page or a fragment of the portal.
    Internal,
}

/// Sorts an address by its scheme, or says why it is refused.
pub fn target(address: &str) -> Result<Target, Yaml> {
    let lower = address.trim().to_ascii_lowercase();
    if lower.is_empty() {
        return Err(Yaml::NoTarget {});
    }
    match scheme(&lower) {
        Some("http" | "https") => Ok(Target::External),
        Some("mailto" | "tel") => Ok(Target::Contact),
        Some(scheme) => Err(Yaml::SchemeRefused { scheme: scheme.to_owned() }),
        None if lower.starts_with("//") => {
            Err(Yaml::MissingScheme { target: address.trim().trim_start_matches('/').to_owned() })
        }
        None if looks_like_mail(&lower) => Err(Yaml::MissingMailto { target: address.trim().to_owned() }),
        None if looks_like_host(&lower) => Err(Yaml::MissingScheme { target: address.trim().to_owned() }),
        None => Ok(Target::Internal),
    }
}

/// The scheme of an address in lower case; control characters do not hide it.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_path = scheme.contains(['/', '?', '#']);
    (!is_path && !scheme.is_empty()).then_some(scheme)
}

fn looks_like_mail(address: &str) -> bool {
    let mut halves = address.split('@');
    let (name, host, more) = (halves.next().unwrap_or(""), halves.next().unwrap_or(""), halves.next());
    !name.is_empty() && !name.contains(['/', '#']) && host.contains('.') && more.is_none()
}

fn looks_like_host(address: &str) -> bool {
    let host = address.split(['/', '?', '#']).next().unwrap_or("");
    let ending = host.rsplit('.').next().unwrap_or("");
    host.starts_with("www.") || (host.contains('.') && matches!(ending, "fr" | "org" | "com" | "eu" | "net" | "gouv"))
}

/// True for the words of a link that do not tell where it goes.
pub fn is_vague(words: &str) -> bool {
    let words = words.trim().trim_end_matches(['.', '…', '!', '»', '>']).trim().to_lowercase();
    matches!(
        words.as_str(),
        "ici"
            | "cliquez ici"
            | "cliquer ici"
            | "clic ici"
            | "par ici"
            | "lien"
            | "ce lien"
            | "le lien"
            | "lire la suite"
            | "en savoir plus"
            | "savoir plus"
            | "plus d’infos"
            | "plus d'infos"
            | "voir"
            | "suite"
            | "here"
            | "click here"
            | "read more"
            | "more"
    )
}
