//! The portal on a telephone of the same network: an address, and a code that its camera reads. The one door of `fast_qr`.

use crate::diag::words::Tongue;
use crate::serve::problems::words::{Word, say};
use crate::text::escape::html;
use fast_qr::{QRBuilder, QRCode};
use std::fmt::Write;

/// Empty modules around a code, as readers want them (ISO/IEC 18004).
const QUIET: usize = 4;

/// An address for telephones.
pub struct Phone {
    /// The address.
    pub address: String,
    code: QRCode,
}

impl Phone {
    /// The code of an address; none when it is too long for one.
    pub fn new(address: String) -> Option<Self> {
        QRBuilder::new(address.as_bytes()).build().ok().map(|code| Self { address, code })
    }

    /// The code for a terminal, two modules a character, light on dark or dark on light alike.
    pub fn text(&self) -> String {
        let side = self.code.size + 2 * QUIET;
        let mut text = String::new();
        for row in (0..side).step_by(2) {
            for column in 0..side {
                text.push(match (self.is_dark(row, column), self.is_dark(row + 1, column)) {
                    (true, true) => ' ',
                    (true, false) => '▄',
                    (false, true) => '▀',
                    (false, false) => '█',
                });
            }
            text.push('\n');
        }
        text
    }

    /// The code as a picture.
    pub fn svg(&self) -> String {
        let side = self.code.size + 2 * QUIET;
        let mut path = String::new();
        for row in 0..side {
            for column in (0..side).filter(|column| self.is_dark(row, *column)) {
                let _ = write!(path, "M{column} {row}h1v1h-1z");
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
        )
    }

    fn is_dark(&self, row: usize, column: usize) -> bool {
        let inside = QUIET..QUIET + self.code.size;
        inside.contains(&row) && inside.contains(&column) && self.code[row - QUIET][column - QUIET].value()
    }
}

/// What the page of the telephone says.
pub fn page(phone: Option<&Phone>, tongue: Tongue) -> String {
    let title = say(Word::Telephone, tongue);
    match phone {
        Some(phone) => {
            let address = html(&phone.address);
            format!(
                "<h1>{title}</h1><div class=\"card\"><p>{}</p><p class=\"address\"><a href=\"{address}\">{address}</a></p>\
                 <p><img class=\"code\" src=\"/_passerelle/telephone/code.svg\" width=\"280\" height=\"280\" alt=\"QR code – {address}\"></p><p class=\"state\">{}</p></div>",
                say(Word::Point, tongue),
                say(Word::WhoMayLook, tongue)
            )
        }
        None => format!(
            "<h1>{title}</h1><div class=\"card\"><p>{}</p><p class=\"address\"><code>passerelle serve --lan</code></p></div>",
            say(Word::HowToShare, tongue)
        ),
    }
}
