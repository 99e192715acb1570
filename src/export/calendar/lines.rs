//! Content lines of iCalendar: values escaped, lines folded, whatever partners write (RFC 5545, 3.1; RFC 6868).
//!
//! Nothing that is put in can begin a property of its own: line ends become `\n`, other control characters go.

use std::fmt::Write;

/// Most octets of a line, its end excluded.
const MOST: usize = 75;

/// The lines of an object.
#[derive(Debug, Default)]
pub struct Lines {
    text: String,
}

/// The value of a property.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Someone's words.
    Text(&'a str),
    /// Several words, for a property that lists them.
    Texts(&'a [String]),
    /// An address.
    Uri(&'a str),
    /// What this program made: a date, a number, a rule, a code.
    Plain(&'a str),
}

/// A parameter: its name and its value.
pub type Parameter<'a> = (&'a str, &'a str);

impl Lines {
    /// Opens a component.
    pub fn begin(&mut self, component: &str) {
        self.plain("BEGIN", component);
    }

    /// Closes a component.
    pub fn end(&mut self, component: &str) {
        self.plain("END", component);
    }

    /// A property whose value this program made.
    pub fn plain(&mut self, name: &str, value: &str) {
        self.put(name, &[], Value::Plain(value));
    }

    /// A property.
    pub fn put(&mut self, name: &str, parameters: &[Parameter<'_>], value: Value<'_>) {
        let mut line = name.to_owned();
        for (parameter, value) in parameters {
            let _ = write!(line, ";{parameter}={}", parameter_value(value));
        }
        line.push(':');
        match value {
            Value::Text(text) => line.push_str(&escaped(text)),
            Value::Texts(texts) => {
                let texts: Vec<String> = texts.iter().map(|text| escaped(text)).collect();
                line.push_str(&texts.join(","));
            }
            Value::Uri(address) => line.push_str(&uri(address)),
            Value::Plain(text) => line.push_str(text),
        }
        self.fold(&line);
    }

    /// The whole, in bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// Cuts a line into pieces of 75 octets; a character is never cut.
    fn fold(&mut self, line: &str) {
        let mut n_octets = 0;
        for character in line.chars() {
            if n_octets + character.len_utf8() > MOST {
                self.text.push_str("\r\n ");
                n_octets = 1;
            }
            self.text.push(character);
            n_octets += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut last = ' ';
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' if last == '\r' => {}
            _ if is_line_end(character) => escaped.push_str("\\n"),
            '\t' => escaped.push(character),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
        last = character;
    }
    escaped
}

/// The value of a parameter, between quotes where it must (RFC 5545, 3.2; RFC 6868).
fn parameter_value(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len() + 2);
    for character in value.chars() {
        match character {
            '^' => encoded.push_str("^^"),
            '"' => encoded.push_str("^'"),
            _ if is_line_end(character) => encoded.push_str("^n"),
            _ if character.is_control() => {}
            _ => encoded.push(character),
        }
    }
    if encoded.contains([':', ';', ',']) { format!("\"{encoded}\"") } else { encoded }
}

/// What some readers take for the end of a line.
fn is_line_end(character: char) -> bool {
    matches!(character, '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// An address as a value: ASCII alone (RFC 3986).
fn uri(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'!'..=b'~' => encoded.push(char::from(byte)),
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, parameters: &[Parameter<'_>], value: Value<'_>) -> String {
        let mut lines = Lines::default();
        lines.put(name, parameters, value);
        String::from_utf8(lines.into_bytes()).expect("characters are never cut")
    }

    #[test]
    fn a_line_holds_75_octets_and_no_character_is_cut() {
        for text in ["a".repeat(400), "é".repeat(400), "ወ".repeat(400), "👩🏽‍💼".repeat(90), "aወé👩".repeat(90)]
        {
            let folded = written("SUMMARY", &[("LANGUAGE", "ti")], Value::Text(&text));
            let lines: Vec<&str> = folded.strip_suffix("\r\n").expect("a line ends").split("\r\n").collect();
            assert!(lines.len() > 5 && lines.iter().all(|line| line.len() <= 75), "{folded}");
            assert!(
                lines
                    .iter()
                    .skip(1)
                    .all(|line| line.starts_with(' ') && line.len() > 71 || line == lines.last().unwrap())
            );
            assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY;LANGUAGE=ti:{text}\r\n"));
        }
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded_and_one_of_76_is() {
        let text = "a".repeat(75 - "SUMMARY:".len());
        assert_eq!(written("SUMMARY", &[], Value::Text(&text)), format!("SUMMARY:{text}\r\n"));
        assert_eq!(written("SUMMARY", &[], Value::Text(&format!("{text}b"))), format!("SUMMARY:{text}\r\n b\r\n"));
    }

    #[test]
    fn words_stay_one_property() {
        let table = [
            ("CV; lettre, photo \\ papier", "CV\\; lettre\\, photo \\\\ papier"),
            ("un\r\ndeux\ntrois\rquatre", "un\\ndeux\\ntrois\\nquatre"),
            ("a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b", "a\\nEND:VEVENT\\nBEGIN:VEVENT\\nSUMMARY:b"),
            ("a\u{2028}b\u{85}c\u{b}d\0e\u{7f}f\u{1b}g\th", "a\\nb\\nc\\ndefg\th"),
            ("14:00 \"ici\" ^n", "14:00 \"ici\" ^n"),
        ];
        for (text, expected) in table {
            assert_eq!(written("SUMMARY", &[], Value::Text(text)), format!("SUMMARY:{expected}\r\n"));
        }
        let texts = ["a,b".to_owned(), "c".to_owned()];
        assert_eq!(written("CATEGORIES", &[], Value::Texts(&texts)), "CATEGORIES:a\\,b,c\r\n");
    }

    #[test]
    fn a_parameter_cannot_open_another() {
        let name = "Cap; \"emploi\": ^31,\r\nX";
        let line = written("ORGANIZER", &[("CN", name)], Value::Uri("mailto:a@example.org\r\nX:é"));
        assert_eq!(line, "ORGANIZER;CN=\"Cap; ^'emploi^': ^^31,^n^nX\":mailto:a@example.org%0D%0AX:%C3%\r\n A9\r\n");
        assert_eq!(written("X", &[("CN", "Apec")], Value::Plain("1")), "X;CN=Apec:1\r\n");
    }
}
