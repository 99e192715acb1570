//! Pictures that a shared link shows: one for each kind of page and language, drawn once (`tests/tools/social.mjs`).
//!
//! They stand in `social/<kind>.<lang>.png`; only those of the portal's languages are published.

use crate::lang::tag::Lang;
use crate::theme::assets::Asset;
use crate::theme::files::ThemeFiles;
use std::collections::BTreeMap;

/// The pictures of a theme, by kind of page and language.
#[derive(Clone, Debug, Default)]
pub struct Pictures(BTreeMap<(String, Lang), Picture>);

/// A picture of a shared link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub asset: Asset,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Pictures {
    /// The pictures of a theme for some languages. What is not a PNG is left out.
    pub fn of(files: &ThemeFiles, languages: &[Lang]) -> Self {
        let picture = |(path, bytes): (&str, &std::sync::Arc<[u8]>)| {
            let (kind, lang) = path.strip_prefix("social/")?.strip_suffix(".png")?.split_once('.')?;
            let lang = Lang::parse(lang).filter(|lang| languages.contains(lang))?;
            let (width, height) = dimensions(bytes)?;
            let asset = Asset::named(&format!("{kind}-{lang}"), "png", bytes);
            Some(((kind.to_owned(), lang), Picture { asset, width, height }))
        };
        Self(files.under_folder("social/").filter_map(picture).collect())
    }

    /// The picture of a kind of page in a language; none when the theme has none.
    pub fn find(&self, kind: &str, lang: Lang) -> Option<&Picture> {
        self.0.get(&(kind.to_owned(), lang))
    }

    /// The files of them all.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.0.values().map(|picture| &picture.asset)
    }
}

/// Width and height, as the header of a PNG tells them (PNG, 11.2.2).
fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(8..16)?;
    let number = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_of_the_portal_has_its_picture_of_each_kind_and_no_other_is_published() {
        let languages: Vec<Lang> = ["fr", "fa"].into_iter().filter_map(Lang::parse).collect();
        let pictures = Pictures::of(&ThemeFiles::built_in(), &languages);
        for kind in ["event", "service", "signatory", "programme", "pathway", "welcome"] {
            for lang in &languages {
                let picture = pictures.find(kind, *lang).unwrap_or_else(|| panic!("no picture {kind}.{lang}"));
                assert_eq!((picture.width, picture.height), (1200, 630));
                assert!(picture.asset.bytes.len() <= 25 * 1024, "{kind}.{lang}");
            }
        }
        assert_eq!(pictures.assets().count(), 12);
    }
}
