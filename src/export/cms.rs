//! The form for those who do not write YAML: the configuration of Sveltia CMS, made from the tables that the reader
//! reads by, so that what the form saves passes `check`.
//!
//! One collection a folder and a kind: a partner opens its own. A sheet has one file a language; facts stand in the
//! French one alone. A field of the form holds one shape. Where a repository writes a field in two (`operateurs: [apec,
//! {nom: …}]`), or in a shape that no field of the form holds (conditions of orientation), the field is hidden and
//! saved as it was: [`survey`] reads what is in use.

mod collection;
mod field;
mod label;
mod source;
pub mod survey;

#[cfg(test)]
mod tests;

use crate::export::cms::survey::Survey;
use crate::theme::strings::Strings;
use serde_json::json;

/// The name of the configuration.
pub const CONFIG: &str = "config.json";

/// What the form is made of.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    /// The content folder in the repository.
    pub content: &'a str,
    /// What stands there.
    pub survey: &'a Survey,
    /// French labels of codes.
    pub words: &'a Strings,
}

/// The configuration, without the repository that it writes to: that is partners' own, in a file beside it.
pub fn config(form: Form) -> String {
    let languages: Vec<&str> = form.survey.languages.iter().map(|lang| lang.as_str()).collect();
    let mut config = json!({
        "app_title": form.survey.title,
        "show_preview_links": false,
        "editor": {"preview": false},
        "media_folder": form.path("pages"),
        "public_folder": "/",
        "i18n": {
            "structure": "multiple_files",
            "locales": languages,
            "default_locale": "fr",
            "initial_locales": "default",
        },
        "slug": {"encoding": "ascii", "clean_accents": true, "maxlength": 80},
        "output": {"omit_empty_optional_fields": true},
        "collections": collection::all(form),
    });
    if let Some(address) = &form.survey.address {
        config["site_url"] = json!(address);
        config["display_url"] = json!(address);
    }
    format!("{config:#}\n")
}

impl Form<'_> {
    /// A path of the content folder as the repository knows it.
    fn path(&self, inside: &str) -> String {
        match self.content.trim_start_matches("./").trim_matches('/') {
            "" | "." => inside.to_owned(),
            content => format!("{content}/{inside}"),
        }
    }
}
