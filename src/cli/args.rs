//! What was asked, as values: the command line after clap, before anything is read.

use crate::cli::export::Export;
use crate::cli::inputs::InputArgs;
use crate::cli::new::given::{self, NewArgs};
use crate::cli::translations::args::{self as translations, TranslationsArgs};
use crate::diag::render::Format;
use crate::diag::words::{Bilingual, Tongue};
use crate::lang::tag::Lang;
use crate::site::options::Edition;
use clap::ArgMatches;
use std::ffi::OsString;
use std::path::PathBuf;

/// A verb and what it was given.
pub enum Verb {
    /// `build`
    Build(BuildArgs),
    /// `check`
    Check(CheckArgs),
    /// `explain`
    Explain(String),
    /// `export`
    Export(Export),
    /// `search`
    Search(SearchArgs),
    /// `new`
    New(NewArgs),
    /// `orient`
    Orient(OrientArgs),
    /// `serve`
    #[cfg(feature = "serve")]
    Serve(ServeArgs),
    /// `translations`
    Translations(TranslationsArgs),
    /// `verify`
    Verify(PathBuf),
    /// `completions`
    Completions(clap_complete::Shell),
}

/// What `build` was given.
pub struct BuildArgs {
    /// Content, theme, edition, day, languages.
    pub inputs: InputArgs,
    /// Output folder.
    pub output: PathBuf,
    /// Publish what is sound.
    pub keep_going: bool,
    /// Add `.gz` files.
    pub precompress: bool,
    /// Fail on warnings.
    pub strict: bool,
}

/// What `check` was given.
pub struct CheckArgs {
    /// Content, theme, edition, day, languages.
    pub inputs: InputArgs,
    /// Shape of the messages.
    pub format: Format,
    /// Fail on warnings.
    pub strict: bool,
    /// Ask other sites whether links to them lead somewhere.
    #[cfg(feature = "external")]
    pub external: bool,
}

/// What `search` was given.
pub struct SearchArgs {
    /// Content, theme, edition, day.
    pub inputs: InputArgs,
    /// The language searched.
    pub lang: Lang,
    /// What is searched.
    pub question: String,
    /// Prints JSON.
    pub json: bool,
    /// Says what each score is made of.
    pub explain: bool,
    /// How many results to print.
    pub limit: usize,
}

/// What `orient` was given.
pub struct OrientArgs {
    /// Content, theme, edition, day.
    pub inputs: InputArgs,
    /// The language of titles and reasons.
    pub lang: Lang,
    /// The profile, on one line.
    pub profile: String,
    /// Prints JSON.
    pub json: bool,
}

/// What `serve` was given.
#[cfg(feature = "serve")]
pub struct ServeArgs {
    /// Content, theme, edition, day, languages.
    pub inputs: InputArgs,
    /// The port asked for; the usual one, or the next that is free, when none was.
    pub port: Option<u16>,
    /// Opens the browser.
    pub open: bool,
    /// Lets the network in.
    pub lan: bool,
}

/// The tongue asked for, found before clap so that clap's own help speaks it.
pub fn tongue(words: &[OsString]) -> Tongue {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let pair = words.windows(2).any(|pair| pair[0] == "--tongue" && pair[1] == "en");
    let joined = words.iter().any(|word| word == "--tongue=en");
    if pair || joined { Tongue::En } else { Tongue::Fr }
}

/// True when `--quiet` was given to a verb, or to a verb of a verb.
pub fn is_quiet(matches: &ArgMatches) -> bool {
    flag(matches, "quiet") || matches.subcommand().is_some_and(|(_, inner)| is_quiet(inner))
}

/// The verb and its values.
///
/// # Errors
/// When a value has the right shape for clap and no sense for us (a date, a language).
pub fn verb(matches: &ArgMatches) -> Result<Verb, Bilingual> {
    let (name, matches) = matches.subcommand().expect("clap asks for a verb");
    Ok(match name {
        "build" => Verb::Build(build(matches)?),
        "check" => Verb::Check(CheckArgs {
            inputs: InputArgs::read(matches)?,
            format: text(matches, "format").and_then(|name| Format::named(&name)).unwrap_or_default(),
            strict: flag(matches, "strict"),
            #[cfg(feature = "external")]
            external: flag(matches, "external"),
        }),
        "explain" => Verb::Explain(text(matches, "code").unwrap_or_default()),
        "export" => Verb::Export(Export::read(matches)?),
        "search" => Verb::Search(search(matches)?),
        "new" => Verb::New(given::read(matches)?),
        "orient" => Verb::Orient(orient(matches)?),
        #[cfg(feature = "serve")]
        "serve" => Verb::Serve(serve(matches)?),
        "translations" => Verb::Translations(translations::read(matches)?),
        "verify" => Verb::Verify(path(matches, "output").unwrap_or_else(|| "public".into())),
        "completions" => Verb::Completions(matches.get_one("shell").copied().expect("clap asks for a shell")),
        _ => unreachable!("clap knows no other verb"),
    })
}

fn build(matches: &ArgMatches) -> Result<BuildArgs, Bilingual> {
    let inputs = InputArgs::read(matches)?;
    let folder = match inputs.edition {
        Edition::Public => "public",
        Edition::Network => "reseau",
    };
    let output = path(matches, "output").unwrap_or_else(|| folder.into());
    let is_public_folder = output.file_name().is_some_and(|name| name == "public");
    if inputs.edition == Edition::Network && is_public_folder {
        return Err(Bilingual::new(
            "l’édition réservée au réseau ne s’écrit pas dans `public/`\u{202f}; retirez `--output` ou nommez un autre dossier",
            "the network edition is not written into `public/`; drop `--output` or name another folder",
        ));
    }
    Ok(BuildArgs {
        inputs,
        output,
        keep_going: flag(matches, "keep-going"),
        precompress: flag(matches, "precompress"),
        strict: flag(matches, "strict"),
    })
}

fn search(matches: &ArgMatches) -> Result<SearchArgs, Bilingual> {
    let inputs = InputArgs { languages: None, ..InputArgs::read(matches)? };
    let lang = text(matches, "lang").and_then(|tag| Lang::parse(tag.trim())).unwrap_or(Lang::FR);
    Ok(SearchArgs {
        inputs,
        lang,
        question: text(matches, "question").unwrap_or_default(),
        json: flag(matches, "json"),
        explain: flag(matches, "explain"),
        limit: matches.get_one::<usize>("limit").copied().unwrap_or(10),
    })
}

fn orient(matches: &ArgMatches) -> Result<OrientArgs, Bilingual> {
    let inputs = InputArgs { languages: None, ..InputArgs::read(matches)? };
    let lang = text(matches, "lang").and_then(|tag| Lang::parse(tag.trim())).unwrap_or(Lang::FR);
    let profile = text(matches, "profile").unwrap_or_default();
    Ok(OrientArgs { inputs, lang, profile, json: flag(matches, "json") })
}

#[cfg(feature = "serve")]
fn serve(matches: &ArgMatches) -> Result<ServeArgs, Bilingual> {
    let inputs = InputArgs::read(matches)?;
    let lan = flag(matches, "lan");
    if lan && inputs.edition == Edition::Network {
        return Err(Bilingual::new(
            "l’édition réservée au réseau ne se montre que sur cette machine\u{202f}; retirez `--lan` ou `--edition reseau`",
            "the network edition is shown on this machine alone; drop `--lan` or `--edition reseau`",
        ));
    }
    Ok(ServeArgs { inputs, port: matches.get_one::<u16>("port").copied(), open: flag(matches, "open"), lan })
}

/// A text option.
pub fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

/// A path option.
pub fn path(matches: &ArgMatches, name: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(name).cloned()
}

fn flag(matches: &ArgMatches, name: &str) -> bool {
    matches.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or(false)
}
