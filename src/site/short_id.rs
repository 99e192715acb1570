//! Short identifiers of sheets: what a printed code or a shared hand-out says instead of an address.
//!
//! They are made from the oldest slug, so that they outlive renames; nothing of a person is in them.

use crate::model::entities::common::Common;
use crate::site::page::PageKind;
use std::fmt;

/// How many characters: 35 bits, so that two of forty thousand sheets meet once in forty portals.
const LENGTH: usize = 7;

/// Digits and letters that are not mistaken for one another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The short identifier of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortId([u8; LENGTH]);

impl ShortId {
    /// That of a sheet: its kind, and its oldest slug. Lists and generated pages have none.
    pub fn of(kind: &PageKind, common: &Common) -> Option<Self> {
        let family = match kind {
            PageKind::Service(_) => "services",
            PageKind::Event(_) => "evenements",
            PageKind::Signatory(_) => "signataires",
            PageKind::Programme(_) => "dispositifs",
            PageKind::Pathway(_) => "parcours",
            _ => return None,
        };
        Some(Self::made_of(&format!("{family}/{}", common.oldest_slug())))
    }

    /// The names of all shelves.
    pub fn shelves() -> impl Iterator<Item = char> {
        ALPHABET.iter().copied().map(char::from)
    }

    fn made_of(text: &str) -> Self {
        let hash = blake3::hash(text.as_bytes());
        let bits = hash.as_bytes()[..8].iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        Self(std::array::from_fn(|place| ALPHABET[(bits >> (59 - 5 * place)) as usize & 31]))
    }

    /// Its characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the alphabet is ASCII")
    }

    /// Its first character: the name of the file that leads from identifiers to addresses.
    pub fn shelf(&self) -> char {
        char::from(self.0[0])
    }
}

impl fmt::Display for ShortId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_never_changes() {
        // Printed codes carry these: they may not change, ever.
        assert_eq!(ShortId::made_of("services/atelier-cv").as_str(), "bfg029n");
    }
}
