//! What a verb reads: content, theme, edition, day, languages.

use crate::cli::args::{path, text};
use crate::cli::clock;
use crate::diag::words::Bilingual;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::site::options::{Edition, Options};
use crate::sources::snapshot::Snapshot;
use crate::sources::{disk, zone};
use crate::theme::files::ThemeFiles;
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where to read, as asked on the command line.
#[derive(Clone, Debug)]
pub struct InputArgs {
    /// Content folder.
    pub content: PathBuf,
    /// Theme folder, when one was named.
    pub theme: Option<PathBuf>,
    /// Edition.
    pub edition: Edition,
    /// Day of the build, when one was named.
    pub date: Option<Date>,
    /// Address of this build, when it is not the portal's.
    pub base_url: Option<String>,
    /// Languages asked for.
    pub languages: Option<Vec<Lang>>,
}

/// What was read.
pub struct Inputs {
    /// The content folder at this moment.
    pub snapshot: Snapshot,
    /// The theme's files, a partner's over those of the program.
    pub theme: ThemeFiles,
    /// What the build is asked for.
    pub options: Options,
}

impl InputArgs {
    /// Reads the options that name inputs.
    ///
    /// # Errors
    /// When a date or a language is not one.
    pub fn read(matches: &ArgMatches) -> Result<Self, Bilingual> {
        let date = text(matches, "date").map(|date| parse_date(&date)).transpose()?;
        let languages = text(matches, "lang").map(|list| parse_languages(&list)).transpose()?;
        let base_url = text(matches, "base-url").map(|url| parse_base_url(&url)).transpose()?;
        let is_network = text(matches, "edition").is_some_and(|edition| edition == "reseau");
        Ok(Self {
            content: path(matches, "content").unwrap_or_else(|| "content".into()),
            theme: path(matches, "theme"),
            edition: if is_network { Edition::Network } else { Edition::Public },
            date,
            base_url,
            languages,
        })
    }

    /// Reads content and theme from disk.
    ///
    /// # Errors
    /// When a folder that was named does not exist.
    pub fn load(&self) -> Result<Inputs, Bilingual> {
        self.check_content()?;
        let snapshot = disk::read(&self.content);
        let options = self.options(&snapshot);
        Ok(Inputs { theme: self.theme_files()?, snapshot, options })
    }

    /// Says so when there is no content folder.
    ///
    /// # Errors
    /// When it does not exist.
    pub fn check_content(&self) -> Result<(), Bilingual> {
        if !disk::is_folder(&self.content) {
            let folder = self.content.display();
            return Err(Bilingual::new(
                format!(
                    "le dossier de contenu `{folder}` n’existe pas\u{202f}; placez-vous à la racine du portail, ou nommez-le\u{202f}: `--content DIR`"
                ),
                format!(
                    "the content folder `{folder}` does not exist; go to the root of the portal, or name it: `--content DIR`"
                ),
            ));
        }
        Ok(())
    }

    /// What the build is asked for, today being a day of the zone of this portal.
    pub fn options(&self, snapshot: &Snapshot) -> Options {
        Options {
            today: self.date.unwrap_or_else(|| clock::today(&zone::of(snapshot))),
            base_url: self.base_url.as_deref().map(Arc::from),
            languages: self.languages.clone(),
            edition: self.edition,
        }
    }

    /// The folder of the theme's own files; none when the program's theme serves alone.
    pub fn theme_folder(&self) -> Option<&Path> {
        let usual = Path::new("themes/passerelle");
        self.theme.as_deref().or_else(|| disk::is_folder(usual).then_some(usual))
    }

    /// The theme's files, a partner's over those of the program.
    ///
    /// # Errors
    /// When a folder that was named does not exist.
    pub fn theme_files(&self) -> Result<ThemeFiles, Bilingual> {
        let built_in = ThemeFiles::built_in();
        match self.theme_folder() {
            Some(folder) if !disk::is_folder(folder) => {
                let folder = folder.display();
                Err(Bilingual::new(
                    format!(
                        "le dossier de thème `{folder}` n’existe pas\u{202f}; sans `--theme`, le thème du programme sert"
                    ),
                    format!("the theme folder `{folder}` does not exist; without `--theme` the built-in theme is used"),
                ))
            }
            Some(folder) => Ok(built_in.under(ThemeFiles::new(disk::read_bytes(folder)))),
            None => Ok(built_in),
        }
    }
}

/// The day named by `--date`.
///
/// # Errors
/// When it is not one.
pub fn parse_date(text: &str) -> Result<Date, Bilingual> {
    Date::parse(text).ok_or_else(|| {
        Bilingual::new(
            format!("`--date {text}` n’est pas une date\u{202f}; écrivez par exemple `--date 2026-11-23`"),
            format!("`--date {text}` is not a date; write for instance `--date 2026-11-23`"),
        )
    })
}

fn parse_languages(list: &str) -> Result<Vec<Lang>, Bilingual> {
    list.split(',')
        .map(|tag| {
            Lang::parse(tag.trim()).ok_or_else(|| {
                Bilingual::new(
                    format!("`{tag}` n’est pas une langue\u{202f}; écrivez par exemple `--lang fr,ar`"),
                    format!("`{tag}` is not a language; write for instance `--lang fr,ar`"),
                )
            })
        })
        .collect()
}

fn parse_base_url(url: &str) -> Result<String, Bilingual> {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if is_web && !url.contains(char::is_whitespace) {
        return Ok(url.trim_end_matches('/').to_owned());
    }
    Err(Bilingual::new(
        format!(
            "`--base-url {url}` n’est pas une adresse\u{202f}; écrivez par exemple `--base-url https://portail.example.org`"
        ),
        format!("`--base-url {url}` is not an address; write for instance `--base-url https://portail.example.org`"),
    ))
}
