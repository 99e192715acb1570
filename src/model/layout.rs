//! Where each file of the content folder belongs: what kind of entry it is, whose, in which language.
//!
//! It reads paths alone, never what the files hold.

use crate::diag::near::nearest;
use crate::diag::problems::Layout;
use crate::lang::tag::Lang;
use crate::model::file_name::{self, SheetName};
use crate::model::values::slug::Slug;
use crate::text::path::ContentPath;

/// What kind of entry a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the domain's")]
pub enum EntryKind {
    Portail,
    Accord,
    AccordText,
    Amendment,
    Signatory,
    Place,
    Referent,
    Programme,
    Service,
    Event,
    Pathway,
    Page,
    Rules,
    Cases,
    Instances,
    Meeting,
    Immersion,
    Training,
    Statistic,
    Term,
    Synonyms,
}

/// Where a file belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// What it holds.
    pub kind: EntryKind,
    /// The signatory whose folder it stands in.
    pub owner: Option<Slug>,
    /// The entry's name; a fixed one for what exists once (`portail`, `texte`).
    pub slug: Slug,
    /// The language of a Markdown sheet or of a list of synonyms.
    pub lang: Option<Lang>,
}

/// A folder whose files are all of one kind.
struct Folder {
    name: &'static str,
    kind: EntryKind,
}

const fn folder(name: &'static str, kind: EntryKind) -> Folder {
    Folder { name, kind }
}

const TOP: &[Folder] = &[
    folder("dispositifs", EntryKind::Programme),
    folder("parcours", EntryKind::Pathway),
    folder("statistiques", EntryKind::Statistic),
    folder("lexique", EntryKind::Term),
    folder("synonymes", EntryKind::Synonyms),
    folder("pages", EntryKind::Page),
];
const OF_A_SIGNATORY: &[Folder] = &[
    folder("lieux", EntryKind::Place),
    folder("services", EntryKind::Service),
    folder("evenements", EntryKind::Event),
    folder("referents", EntryKind::Referent),
];
const OF_THE_GOVERNANCE: &[Folder] = &[
    folder("reunions", EntryKind::Meeting),
    folder("immersions", EntryKind::Immersion),
    folder("formations", EntryKind::Training),
];
/// The folders of the top that hold other folders or named files.
const MIXED: &[&str] = &["accord", "signataires", "orientation", "gouvernance"];

impl EntryKind {
    /// True when its files are Markdown sheets, one a language.
    pub fn is_sheet(self) -> bool {
        match self {
            Self::AccordText
            | Self::Signatory
            | Self::Programme
            | Self::Service
            | Self::Event
            | Self::Pathway
            | Self::Page => true,
            Self::Portail
            | Self::Accord
            | Self::Amendment
            | Self::Place
            | Self::Referent
            | Self::Rules
            | Self::Cases
            | Self::Instances
            | Self::Meeting
            | Self::Immersion
            | Self::Training
            | Self::Statistic
            | Self::Term
            | Self::Synonyms => false,
        }
    }
}

/// Where a file belongs.
///
/// # Errors
/// The problem of its name or folder, with the name to give it.
pub fn seat(path: &ContentPath, languages: &[Lang]) -> Result<Seat, Layout> {
    let parts: Vec<&str> = path.parts().collect();
    match parts.as_slice() {
        [file] => top_file(file),
        ["accord", file] => accord_file(file, languages),
        ["accord", "avenants", file] => yaml_entry(file, EntryKind::Amendment, None),
        ["accord", other, ..] => Err(unknown_folder("accord", other, &["avenants"])),
        ["orientation", file] => {
            fixed(file, &[("regles.yaml", EntryKind::Rules), ("cas.yaml", EntryKind::Cases)], "orientation")
        }
        ["gouvernance", file] => fixed(file, &[("instances.yaml", EntryKind::Instances)], "gouvernance"),
        ["gouvernance", name, file] => match OF_THE_GOVERNANCE.iter().find(|folder| folder.name == *name) {
            Some(folder) => yaml_entry(file, folder.kind, None),
            None => Err(unknown_folder("gouvernance", name, &names(OF_THE_GOVERNANCE))),
        },
        ["signataires", file] => Err(Layout::OutsideSignatory { name: (*file).to_owned() }),
        ["signataires", owner, rest @ ..] => of_a_signatory(owner, rest, languages),
        [name, file] => match TOP.iter().find(|folder| folder.name == *name) {
            Some(folder) => of_a_folder(file, folder, None, languages),
            None => Err(unknown_top(name)),
        },
        [name, deeper, ..] if TOP.iter().any(|folder| folder.name == *name) || MIXED.contains(name) => {
            Err(Layout::TooDeep { name: (*deeper).to_owned(), home: (*name).to_owned() })
        }
        [name, ..] => Err(unknown_top(name)),
        [] => Err(unknown_top("")),
    }
}

fn top_file(file: &str) -> Result<Seat, Layout> {
    if file == "portail.yaml" {
        return Ok(once(EntryKind::Portail, "portail"));
    }
    let stem = file.split('.').next().unwrap_or(file);
    let typed = match nearest(stem, ["portail", "portal", "site", "config", "accord"]) {
        Some("accord") => Some("accord/accord.yaml".to_owned()),
        Some(_) => Some("portail.yaml".to_owned()),
        None => None,
    };
    Err(Layout::UnknownFile { name: file.to_owned(), typed, known: known(&["portail.yaml"]) })
}

fn accord_file(file: &str, languages: &[Lang]) -> Result<Seat, Layout> {
    if file == "accord.yaml" {
        return Ok(once(EntryKind::Accord, "accord"));
    }
    let allowed = ["accord.yaml", "texte.fr.md"];
    if file.starts_with("texte.") || file.starts_with("texte-") {
        return sheet(file, EntryKind::AccordText, None, languages);
    }
    let typed = if file.starts_with("avenant") && !file.ends_with(".md") {
        Some(format!("avenants/{file}"))
    } else {
        nearest(file, allowed).map(str::to_owned)
    };
    Err(Layout::UnknownFile { name: file.to_owned(), typed, known: known(&allowed) })
}

fn fixed(file: &str, files: &[(&'static str, EntryKind)], home: &str) -> Result<Seat, Layout> {
    if let Some((name, kind)) = files.iter().find(|(name, _)| *name == file) {
        return Ok(once(*kind, name.trim_end_matches(".yaml")));
    }
    let mut allowed: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let typed = nearest(file, allowed.iter().copied()).map(str::to_owned);
    if home == "gouvernance" {
        allowed.extend(["reunions/…", "immersions/…", "formations/…"]);
    }
    Err(Layout::UnknownFile { name: file.to_owned(), typed, known: known(&allowed) })
}

fn of_a_signatory(owner: &str, rest: &[&str], languages: &[Lang]) -> Result<Seat, Layout> {
    let Some(slug) = Slug::parse(owner) else {
        return Err(Layout::BadFolderName { name: owner.to_owned(), typed: file_name::slug_like(owner) });
    };
    match rest {
        [file] if file.starts_with("signataire.") => {
            let seat = sheet(file, EntryKind::Signatory, Some(slug.clone()), languages)?;
            Ok(Seat { slug, ..seat })
        }
        [file] => {
            let typed = nearest(file.split('.').next().unwrap_or(file), ["signataire", owner])
                .map(|_| "signataire.fr.md".to_owned());
            let known = known(&["signataire.fr.md", "lieux/…", "services/…", "evenements/…", "referents/…"]);
            Err(Layout::UnknownFile { name: (*file).to_owned(), typed, known })
        }
        [name, file] => match OF_A_SIGNATORY.iter().find(|folder| folder.name == *name) {
            Some(folder) => of_a_folder(file, folder, Some(slug), languages),
            None => Err(unknown_folder(&format!("signataires/{owner}"), name, &names(OF_A_SIGNATORY))),
        },
        [name, deeper, ..] if OF_A_SIGNATORY.iter().any(|folder| folder.name == *name) => {
            Err(Layout::TooDeep { name: (*deeper).to_owned(), home: (*name).to_owned() })
        }
        [name, ..] => Err(unknown_folder(&format!("signataires/{owner}"), name, &names(OF_A_SIGNATORY))),
        [] => Err(Layout::OutsideSignatory { name: owner.to_owned() }),
    }
}

fn of_a_folder(file: &str, folder: &Folder, owner: Option<Slug>, languages: &[Lang]) -> Result<Seat, Layout> {
    if folder.kind == EntryKind::Synonyms {
        return synonyms(file, languages);
    }
    if folder.kind.is_sheet() {
        sheet(file, folder.kind, owner, languages)
    } else {
        yaml_entry(file, folder.kind, owner)
    }
}

fn sheet(file: &str, kind: EntryKind, owner: Option<Slug>, languages: &[Lang]) -> Result<Seat, Layout> {
    let SheetName { slug, lang } = file_name::sheet(file, languages)?;
    Ok(Seat { kind, owner, slug, lang: Some(lang) })
}

fn yaml_entry(file: &str, kind: EntryKind, owner: Option<Slug>) -> Result<Seat, Layout> {
    let slug = file_name::yaml(file)?;
    Ok(Seat { kind, owner, slug, lang: None })
}

fn synonyms(file: &str, languages: &[Lang]) -> Result<Seat, Layout> {
    let lang = file_name::language_file(file, languages)?;
    let seat = once(EntryKind::Synonyms, "synonymes");
    Ok(Seat { slug: Slug::parse(lang.as_str()).unwrap_or(seat.slug), lang: Some(lang), ..seat })
}

fn once(kind: EntryKind, name: &str) -> Seat {
    let slug = Slug::parse(name).expect("fixed names are slugs");
    Seat { kind, owner: None, slug, lang: None }
}

fn unknown_top(name: &str) -> Layout {
    let all = names(TOP).into_iter().chain(MIXED.iter().copied());
    let lost = OF_A_SIGNATORY.iter().find(|folder| nearest(name, [folder.name]).is_some());
    let near = nearest(name, all.clone()).map(str::to_owned);
    match (near, lost) {
        (None, Some(folder)) => Layout::FolderOutsideSignatory { name: name.to_owned(), right: folder.name.to_owned() },
        (near, _) => {
            Layout::UnknownFolder { name: name.to_owned(), near, known: known_folders(&all.collect::<Vec<_>>()) }
        }
    }
}

fn unknown_folder(home: &str, name: &str, allowed: &[&'static str]) -> Layout {
    let near = nearest(name, allowed.iter().copied()).map(|near| format!("{home}/{near}"));
    Layout::UnknownFolder { name: format!("{home}/{name}"), near, known: known_folders(allowed) }
}

fn names(folders: &'static [Folder]) -> Vec<&'static str> {
    folders.iter().map(|folder| folder.name).collect()
}

fn known(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn known_folders(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}/`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seated(path: &str) -> String {
        let languages: Vec<Lang> = ["fr", "fr-simple", "en", "ar"].iter().filter_map(|tag| Lang::parse(tag)).collect();
        match seat(&ContentPath::new(path), &languages) {
            Ok(Seat { kind, owner, slug, lang }) => {
                let owner = owner.map(|owner| format!("{owner}/")).unwrap_or_default();
                let lang = lang.map(|lang| format!(" {lang}")).unwrap_or_default();
                format!("{kind:?} {owner}{slug}{lang}")
            }
            Err(problem) => format!("{} {}", problem.code(), problem.help().fr),
        }
    }

    #[test]
    fn every_file_has_its_seat() {
        for (path, expected) in [
            ("portail.yaml", "Portail portail"),
            ("accord/accord.yaml", "Accord accord"),
            ("accord/texte.fr.md", "AccordText texte fr"),
            ("accord/texte.ar.md", "AccordText texte ar"),
            ("accord/avenants/avenant-1.yaml", "Amendment avenant-1"),
            ("signataires/apec/signataire.fr.md", "Signatory apec/apec fr"),
            ("signataires/apec/signataire.fr-simple.md", "Signatory apec/apec fr-simple"),
            ("signataires/apec/lieux/apec-toulouse.yaml", "Place apec/apec-toulouse"),
            ("signataires/apec/services/conseil.fr.md", "Service apec/conseil fr"),
            ("signataires/apec/evenements/forum.ar.md", "Event apec/forum ar"),
            ("signataires/apec/referents/referent-apec.yaml", "Referent apec/referent-apec"),
            ("dispositifs/agir.fr.md", "Programme agir fr"),
            ("parcours/accueil.en.md", "Pathway accueil en"),
            ("orientation/regles.yaml", "Rules regles"),
            ("orientation/cas.yaml", "Cases cas"),
            ("gouvernance/instances.yaml", "Instances instances"),
            ("gouvernance/reunions/cellule-2026-09.yaml", "Meeting cellule-2026-09"),
            ("statistiques/age.yaml", "Statistic age"),
            ("lexique/cir.yaml", "Term cir"),
            ("synonymes/fr-simple.yaml", "Synonyms fr-simple fr-simple"),
            ("pages/a-propos.fr.md", "Page a-propos fr"),
        ] {
            assert_eq!(seated(path), expected, "{path}");
        }
    }

    #[test]
    fn a_lost_file_is_told_its_way() {
        for (path, expected) in [
            ("signataires/apec/evenement/forum.fr.md", "P040 renommez le dossier en `signataires/apec/evenements`"),
            ("signataire/apec/signataire.fr.md", "P040 renommez le dossier en `signataires`"),
            (
                "evenements/forum.fr.md",
                "P041 déplacez-le dans le dossier du signataire\u{202f}: `signataires/…/evenements`",
            ),
            ("signataires/apec.fr.md", "P042 donnez-lui son dossier\u{202f}: `signataires/apec/signataire.fr.md`"),
            (
                "signataires/apec/evenements/2026/forum.fr.md",
                "P043 sortez ses fichiers du dossier `2026`\u{202f}: `evenements` n’en contient pas d’autre",
            ),
            ("portal.yaml", "P044 renommez-le en `portail.yaml`"),
            ("orientation/regle.yaml", "P044 renommez-le en `regles.yaml`"),
            ("accord/avenant-1.yaml", "P044 renommez-le en `avenants/avenant-1.yaml`"),
            ("signataires/apec/apec.fr.md", "P044 renommez-le en `signataire.fr.md`"),
            ("signataires/Cap Emploi/signataire.fr.md", "P045 renommez-le en `cap-emploi`"),
            ("signataires/apec/evenements/Forum été.fr.md", "P046 renommez-le en `forum-ete.fr.md`"),
            ("signataires/apec/evenements/forum_emploi.ar.md", "P046 renommez-le en `forum-emploi.ar.md`"),
            ("signataires/apec/lieux/Siège.yaml", "P046 renommez-le en `siege.yaml`"),
            ("signataires/apec/evenements/forum.md", "P047 renommez-le en `forum.fr.md` s’il est en français"),
            ("signataires/apec/evenements/forum.FR.md", "P048 renommez-le en `forum.fr.md`"),
            ("signataires/apec/evenements/forum.arabe.md", "P048 renommez-le en `forum.ar.md`"),
            ("signataires/apec/evenements/forum-ar.md", "P048 renommez-le en `forum.ar.md`"),
            ("signataires/apec/evenements/forum.english.md", "P048 renommez-le en `forum.en.md`"),
            (
                "signataires/apec/evenements/forum.uk.md",
                "P049 ajoutez `uk` à `langues` de `portail.yaml`, ou retirez ce fichier\u{202f}; les langues du portail sont\u{202f}: `fr`, `fr-simple`, `en`, `ar`",
            ),
            ("signataires/apec/evenements/forum.fr.yaml", "P050 renommez-le en `forum.fr.md`"),
            ("signataires/apec/lieux/siege.fr.md", "P050 renommez-le en `siege.yaml`"),
        ] {
            assert_eq!(seated(path), expected, "{path}");
        }
    }
}
