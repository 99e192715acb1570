//! Text made safe for where it goes: an attribute of HTML, a query of an address, a description of one line.

use std::fmt::Write;

/// Text for an attribute's value between double quotes, or for the text of an element.
pub fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// JSON for a `<script>` of data: the characters that could end the element, or a line, are written as escapes.
pub fn json_in_html(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len() + 8);
    for character in json.chars() {
        match character {
            '&' | '<' | '>' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(escaped, "\\u{:04x}", u32::from(character));
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Text for a part of an address: everything but unreserved characters is percent-encoded (RFC 3986, 2.3).
pub fn percent(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

/// Text for a query of an address in HTML: letters of every script stay, for browsers to encode when they follow the
/// link (URL Standard, « URL code points »). In Cyrillic or Arabic it takes a sixth of what percents take.
fn international(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if character.is_alphabetic() && !character.is_ascii() {
            encoded.push(character);
        } else {
            encoded.push_str(&percent(character.encode_utf8(&mut [0; 4])));
        }
    }
    encoded
}

/// A prepared e-mail (RFC 6068) for an attribute of HTML; line ends become CRLF.
pub fn mailto(address: &str, subject: &str, body: &str) -> String {
    let body = body.replace('\n', "\r\n");
    format!("mailto:{}?subject={}&body={}", mail_address(address), international(subject), international(&body))
}

/// The link that writes to an address.
pub fn mail_href(address: &str) -> String {
    format!("mailto:{}", mail_address(address))
}

fn mail_address(address: &str) -> String {
    address.split('@').map(percent).collect::<Vec<_>>().join("@")
}

/// The beginning of a text, on one line, of at most `most` characters, cut between words.
pub fn short(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let room: String = text.chars().take(most.saturating_sub(1)).collect();
    let cut = room.rfind(' ').unwrap_or(room.len());
    let kept = room[..cut].trim_end_matches([',', ';', ':', '.', '–', '«', '\u{202f}', '\u{a0}', ' ']);
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_carries_any_title() {
        let link = mailto("a+b@example.org", "Été : « Job & курс »", "ligne 1\nligne 2");
        assert_eq!(
            link,
            "mailto:a%2Bb@example.org?subject=Été%20%3A%20%C2%AB%20Job%20%26%20курс%20%C2%BB&body=ligne%201%0D%0Aligne%202"
        );
    }

    #[test]
    fn data_cannot_end_its_element() {
        assert_eq!(
            json_in_html("\"</script><!-- a && b \u{2028}é\""),
            "\"\\u003c/script\\u003e\\u003c!-- a \\u0026\\u0026 b \\u2028é\""
        );
    }

    #[test]
    fn a_description_is_cut_between_words() {
        assert_eq!(short("un  deux\ntrois", 20), "un deux trois");
        assert_eq!(short("un deux, trois quatre", 12), "un deux…");
        assert!(short(&"mot ".repeat(100), 160).chars().count() <= 160);
    }
}
