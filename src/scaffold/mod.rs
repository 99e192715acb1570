//! What `new` writes: sheets with each key explained, translations to fill, a content repository that builds. Values in, texts out.
//!
//! It knows nothing of disk, clock or terminal: who asks the questions, and who writes the files, are elsewhere.

pub mod answers;
pub mod kind;
pub mod questions;

pub mod address;
pub mod judge;
pub mod known;

pub mod example;
pub mod scalar;
pub mod sheet;
pub mod translation;

pub mod portal;
pub mod templates;

#[cfg(test)]
mod tests;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its path, inside the content folder for a sheet, inside the new folder for a repository.
    pub path: String,
    /// Its text.
    pub text: String,
}

use crate::scaffold::answers::Answers;
use crate::scaffold::kind::SheetKind;
use crate::scaffold::sheet::Sheet;

/// One sheet of a signatory: `(owner, slug)`, what is known of it, and its text where it has one.
pub fn kind_draft(kind: SheetKind, (owner, slug): (&str, &str), answers: &Answers, body: &str) -> Draft {
    let path = kind.path(owner, slug);
    let needed = questions::of(kind).iter().filter(|question| question.is_needed(answers));
    let sheet = Sheet {
        table: kind.table(),
        opening: vec![format!(
            "Fiche `{slug}`\u{202f}: {}. Les lignes qui commencent par `#` expliquent ou proposent\u{202f}; elles ne sont pas publiées.",
            kind.table().noun
        )],
        answers,
        needed: needed.map(|question| question.key.split('.').next().unwrap_or(question.key)).collect(),
    };
    let text = if path.ends_with(".md") { sheet::markdown(&sheet, advice(kind), body) } else { sheet::head(&sheet) };
    Draft { path, text }
}

/// What helps to write the text under the head.
fn advice(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Service => {
            "Le texte s’écrit sous la dernière ligne `---`, en phrases courtes. Des questions aident le lecteur, par exemple : \
             « ## C’est quoi ? », « ## Pour qui ? », « ## Comment faire ? », « ## Et après ? »."
        }
        SheetKind::Event => {
            "Le texte s’écrit sous la dernière ligne `---`, en phrases courtes. Des questions aident le lecteur, par exemple : \
             « ## C’est quoi ? », « ## Comment s’inscrire ? »."
        }
        SheetKind::Signatory | SheetKind::Place | SheetKind::Referent => {
            "Le texte s’écrit sous la dernière ligne `---`, en phrases courtes. Des questions aident le lecteur, par exemple : \
             « ## Que faisons-nous ? », « ## Où aller ? »."
        }
    }
}
