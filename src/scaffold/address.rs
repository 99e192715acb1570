//! Which sheet was asked for: `apec/conseil` is the sheet `conseil` of the signatory `apec`.

use crate::diag::near::nearest;
use crate::diag::words::Bilingual;
use crate::model::file_name::slug_like;
use crate::model::values::slug::Slug;
use crate::scaffold::kind::SheetKind;

/// A sheet to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// What it is.
    pub kind: SheetKind,
    /// In whose folder; for a signatory, itself.
    pub owner: Slug,
    /// Its name.
    pub slug: Slug,
}

/// Reads what was typed after the kind. `owners` are the signatories that exist.
///
/// # Errors
/// What is wrong with it, with what to type.
pub fn read(kind: SheetKind, typed: &str, owners: &[&str]) -> Result<Address, Bilingual> {
    if kind == SheetKind::Signatory {
        let slug = slug(kind, "", typed)?;
        return Ok(Address { kind, owner: slug.clone(), slug });
    }
    let word = kind.word();
    let Some((owner, name)) = typed.split_once('/') else {
        let owner = owners.first().copied().unwrap_or("signataire");
        let name = slug_like(typed).unwrap_or_else(|| "nom-court".to_owned());
        return Err(Bilingual::new(
            format!(
                "il manque le signataire devant `{typed}`\u{202f}; écrivez par exemple `passerelle new {word} {owner}/{name}`"
            ),
            format!(
                "the signatory is missing before `{typed}`; write for instance `passerelle new {word} {owner}/{name}`"
            ),
        ));
    };
    let slug = slug(kind, &format!("{owner}/"), name);
    if !owners.contains(&owner) {
        return Err(stranger(word, owner, name, owners));
    }
    let owner = Slug::parse(owner).expect("signatories that exist have slugs");
    Ok(Address { kind, owner, slug: slug? })
}

fn slug(kind: SheetKind, before: &str, typed: &str) -> Result<Slug, Bilingual> {
    Slug::parse(typed).ok_or_else(|| {
        let near = slug_like(typed).unwrap_or_else(|| "nom-court".to_owned());
        let line = format!("passerelle new {} {before}{near}", kind.word());
        Bilingual::new(
            format!("`{typed}` n’est pas un nom de fiche\u{202f}: lettres sans accent, chiffres et traits d’union\u{202f}; écrivez `{line}`"),
            format!("`{typed}` is no name for a sheet: letters without accents, digits and hyphens; write `{line}`"),
        )
    })
}

fn stranger(word: &str, owner: &str, name: &str, owners: &[&str]) -> Bilingual {
    match nearest(owner, owners.iter().copied()) {
        Some(near) => Bilingual::new(
            format!("aucun signataire `{owner}`\u{202f}; écrivez `passerelle new {word} {near}/{name}`"),
            format!("no signatory `{owner}`; write `passerelle new {word} {near}/{name}`"),
        ),
        None => {
            let known = owners.iter().map(|owner| format!("`{owner}`")).collect::<Vec<_>>().join(", ");
            let fresh = slug_like(owner).unwrap_or_else(|| "nom-court".to_owned());
            Bilingual::new(
                format!(
                    "aucun signataire `{owner}`\u{202f}; il y a {known}\u{202f}; pour en créer un\u{202f}: `passerelle new signataire {fresh}`"
                ),
                format!("no signatory `{owner}`; there is {known}; to create one: `passerelle new signataire {fresh}`"),
            )
        }
    }
}

impl Address {
    /// Where its file goes, inside the content folder.
    pub fn path(&self) -> String {
        self.kind.path(self.owner.as_str(), self.slug.as_str())
    }
}
