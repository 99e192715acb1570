//! The names of files: `<slug>.<language>.md` for a sheet, `<slug>.yaml` for the rest, and what was meant by another.

use crate::diag::near::nearest;
use crate::diag::problems::Layout;
use crate::lang::tag::Lang;
use crate::model::values::slug::Slug;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What the name of a sheet's file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// The entry.
    pub slug: Slug,
    /// The language.
    pub lang: Lang,
}

/// Names of languages, as one may write them instead of their codes.
const LANGUAGE_NAMES: &[(&str, &str)] = &[
    ("francais", "fr"),
    ("french", "fr"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("fr-fr", "fr"),
    ("francais-simple", "fr-simple"),
    ("falc", "fr-simple"),
    ("facile", "fr-simple"),
    ("anglais", "en"),
    ("english", "en"),
    ("eng", "en"),
    ("en-gb", "en"),
    ("arabe", "ar"),
    ("arabic", "ar"),
    ("ara", "ar"),
    ("dari", "fa"),
    ("persan", "fa"),
    ("farsi", "fa"),
    ("fa-af", "fa"),
    ("pachto", "ps"),
    ("pashto", "ps"),
    ("tigrinya", "ti"),
    ("russe", "ru"),
    ("russian", "ru"),
    ("ukrainien", "uk"),
    ("ua", "uk"),
    ("espagnol", "es"),
    ("spanish", "es"),
    ("portugais", "pt"),
    ("turc", "tr"),
    ("turkish", "tr"),
    ("bengali", "bn"),
];

/// Reads the name of a sheet's file.
///
/// # Errors
/// What is wrong with it, with the name to give.
pub fn sheet(file: &str, languages: &[Lang]) -> Result<SheetName, Layout> {
    let Some(stem) = strip_suffix(file, ".md") else {
        return Err(wrong_extension(file, ".md", languages));
    };
    let (name, tag) = match stem.rsplit_once('.') {
        Some((name, tag)) => (name, tag),
        None => return Err(without_language(file, stem, languages)),
    };
    let lang = match Lang::parse(tag).filter(|lang| lang.as_str() == tag && languages.contains(lang)) {
        Some(lang) => lang,
        None => return Err(unknown_language(file, name, tag, languages)),
    };
    match Slug::parse(name).filter(|_| file.ends_with(".md")) {
        Some(slug) => Ok(SheetName { slug, lang }),
        None => Err(bad_name(file, name, &format!(".{lang}.md"))),
    }
}

/// Reads the name of a YAML entry's file.
///
/// # Errors
/// What is wrong with it, with the name to give.
pub fn yaml(file: &str) -> Result<Slug, Layout> {
    let Some(stem) = strip_suffix(file, ".yaml") else {
        return Err(wrong_extension(file, ".yaml", &[]));
    };
    Slug::parse(stem).filter(|_| file.ends_with(".yaml")).ok_or_else(|| bad_name(file, stem, ".yaml"))
}

/// Reads the name of a file that is a language's: `ar.yaml`.
///
/// # Errors
/// What is wrong with it, with the name to give.
pub fn language_file(file: &str, languages: &[Lang]) -> Result<Lang, Layout> {
    let Some(stem) = strip_suffix(file, ".yaml") else {
        return Err(wrong_extension(file, ".yaml", &[]));
    };
    let lang =
        Lang::parse(stem).filter(|lang| lang.as_str() == stem && languages.contains(lang) && file.ends_with(".yaml"));
    lang.ok_or_else(|| match meant(stem, languages) {
        Some(lang) => Layout::LanguageMisspelt { name: file.to_owned(), typed: format!("{lang}.yaml") },
        None => Layout::LanguageOutside { lang: stem.to_owned(), known: listed(languages) },
    })
}

/// What a name would be as a slug: `Forum été` gives `forum-ete`.
pub fn slug_like(name: &str) -> Option<String> {
    let letters = name.nfd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase);
    let mut slug = String::new();
    for character in letters {
        match character {
            'œ' => slug.push_str("oe"),
            'æ' => slug.push_str("ae"),
            _ if character.is_ascii_alphanumeric() => slug.push(character),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    let slug = slug.trim_end_matches('-');
    Slug::parse(slug).map(|slug| slug.to_string())
}

fn without_language(file: &str, stem: &str, languages: &[Lang]) -> Layout {
    // `forum-ar.md`, `forum_ar.md`: the language is there, after another sign.
    let cut = stem.char_indices().rev().filter(|(_, sign)| matches!(sign, '-' | '_' | ' '));
    for (at, sign) in cut {
        let (name, tag) = (&stem[..at], &stem[at + sign.len_utf8()..]);
        if let (Some(lang), Some(slug)) = (meant(tag, languages), slug_like(name)) {
            return Layout::LanguageMisspelt { name: file.to_owned(), typed: format!("{slug}.{lang}.md") };
        }
    }
    let slug = slug_like(stem).unwrap_or_else(|| "…".to_owned());
    Layout::LanguageMissing { name: file.to_owned(), typed: format!("{slug}.fr.md") }
}

fn unknown_language(file: &str, name: &str, tag: &str, languages: &[Lang]) -> Layout {
    if let Some(lang) = meant(tag, languages) {
        let slug = slug_like(name).unwrap_or_else(|| "…".to_owned());
        return Layout::LanguageMisspelt { name: file.to_owned(), typed: format!("{slug}.{lang}.md") };
    }
    let is_tag = matches!(tag.len(), 2 | 3) && tag.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_tag || Lang::parse(tag).is_some_and(|_| tag.contains('-')) {
        return Layout::LanguageOutside { lang: tag.to_owned(), known: listed(languages) };
    }
    let slug = slug_like(&format!("{name}-{tag}")).unwrap_or_else(|| "…".to_owned());
    Layout::LanguageMissing { name: file.to_owned(), typed: format!("{slug}.fr.md") }
}

/// The language of the portal that a wrong tag means.
fn meant(tag: &str, languages: &[Lang]) -> Option<Lang> {
    let folded = slug_like(tag)?;
    let of_the_portal = |tag: &str| Lang::parse(tag).filter(|lang| languages.contains(lang));
    let named = || LANGUAGE_NAMES.iter().find(|(name, _)| *name == folded).and_then(|(_, tag)| of_the_portal(tag));
    let near = || {
        let names = LANGUAGE_NAMES.iter().map(|(name, _)| *name).filter(|name| name.len() >= 5);
        let name = nearest(&folded, names).filter(|_| folded.len() >= 5)?;
        LANGUAGE_NAMES.iter().find(|(known, _)| *known == name).and_then(|(_, tag)| of_the_portal(tag))
    };
    of_the_portal(&folded).or_else(named).or_else(near)
}

fn wrong_extension(file: &str, right: &str, languages: &[Lang]) -> Layout {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let typed = if right == ".md" {
        sheet(&format!("{stem}.md"), languages).map(|name| format!("{}.{}.md", name.slug, name.lang))
    } else {
        let name = stem.split('.').next().unwrap_or(stem);
        yaml(&format!("{name}.yaml")).map(|slug| format!("{slug}.yaml"))
    };
    Layout::WrongExtension { name: file.to_owned(), right: right.to_owned(), typed: typed.ok() }
}

fn bad_name(file: &str, name: &str, end: &str) -> Layout {
    Layout::BadFileName { name: file.to_owned(), typed: slug_like(name).map(|slug| format!("{slug}{end}")) }
}

fn strip_suffix<'a>(file: &'a str, suffix: &str) -> Option<&'a str> {
    let at = file.len().checked_sub(suffix.len())?;
    let is_it = file.is_char_boundary(at) && file[at..].eq_ignore_ascii_case(suffix);
    is_it.then(|| &file[..at])
}

fn listed(languages: &[Lang]) -> String {
    languages.iter().map(|lang| format!("`{lang}`")).collect::<Vec<_>>().join(", ")
}
