//! Fingerprints of partners' words: of one value, and of what a visa covers.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;

/// The fingerprint of one value: NFC, LF line ends, trimmed at both ends.
pub fn of(text: &str) -> String {
    digest(&clean(text))
}

/// What a visa covers: title, summary and body, each under its name; what is absent is empty.
pub fn of_sheet(title: &str, summary: &str, body: &str) -> String {
    digest(&format!("titre\n{}\nresume\n{}\ncorps\n{}\n", clean(title), clean(summary), clean(body)))
}

fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.trim_matches([' ', '\t', '\n']).nfc().collect()
}

fn digest(text: &str) -> String {
    let bytes = Sha256::digest(text.as_bytes());
    let mut hash = String::from("sha256-");
    for byte in &bytes[..6] {
        write!(hash, "{byte:02x}").expect("writing to a String never fails");
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::{of, of_sheet};

    #[test]
    fn a_value_has_the_fingerprint_that_partners_are_shown() {
        assert_eq!(of("Job dating petite enfance"), "sha256-182b3b733041");
        assert_eq!(of("\n  Job dating petite enfance \r\n"), "sha256-182b3b733041");
    }

    #[test]
    fn a_visa_covers_title_summary_and_body() {
        let body = "## C’est quoi ?\n\nHuit employeurs.";
        assert_eq!(of_sheet("Job dating petite enfance", "Venez avec votre CV.", body), "sha256-acd6df0958bb");
    }
}
