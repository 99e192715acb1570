//! `CODEOWNERS`: whose accounts answer for each signatory's folder, for GitHub and GitLab alike.
//!
//! Both read one pattern a line and then accounts (`@account`, `@organisation/team`), the last line that matches
//! winning. GitLab's sections are left out: GitHub does not know them.

use crate::model::entities::signatory::is_account;
use crate::model::portal::Portal;
use std::fmt::Write;

/// The file, for a repository in which the content stands in this folder.
pub fn file(portal: &Portal, content: &str) -> String {
    let mut text = String::from(
        "# Qui relit les changements du dossier de chaque signataire : ses `mainteneurs`.\n\
         # Écrit par `passerelle export codeowners` ; à relancer quand `mainteneurs` change.\n",
    );
    let folder = escaped(&root(content));
    for (slug, signatory) in &portal.signatories {
        let accounts: Vec<&str> =
            signatory.maintainers.iter().map(|account| &**account).filter(|account| is_account(account)).collect();
        let line = match accounts.is_empty() {
            true => format!("# {folder}signataires/{slug}/ : personne dans `mainteneurs`"),
            false => format!("{folder}signataires/{slug}/ {}", accounts.join(" ")),
        };
        writeln!(text, "{line}").expect("writing to a String never fails");
    }
    text
}

/// The content folder from the root of the repository: `/content/`.
fn root(content: &str) -> String {
    let folder = content.trim_start_matches("./").trim_matches('/');
    if matches!(folder, "" | ".") { "/".to_owned() } else { format!("/{folder}/") }
}

/// A space would end the pattern.
fn escaped(path: &str) -> String {
    path.replace(' ', "\\ ")
}

#[cfg(test)]
mod tests {
    use super::{escaped, root};

    #[test]
    fn a_pattern_starts_at_the_root_of_the_repository() {
        for (content, folder) in [("content", "/content/"), ("./content/", "/content/"), (".", "/"), ("a b", "/a\\ b/")]
        {
            assert_eq!(escaped(&root(content)), folder);
        }
    }
}
