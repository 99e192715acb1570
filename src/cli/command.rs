//! The words of the command line, in both tongues: verbs, options, help.

use crate::cli::translations::words::translations;
use crate::diag::words::Tongue;
use crate::model::fields::table::Table;
use crate::scaffold::kind::{SheetKind, field};
use crate::scaffold::portal;
use crate::scaffold::questions::{self, Question, Shape, shape};
use clap::builder::{PossibleValuesParser, Styles};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

/// The command line in one tongue.
pub fn command(tongue: Tongue) -> Command {
    let say = Say(tongue);
    let top = Command::new("passerelle")
        .version(env!("CARGO_PKG_VERSION"))
        .styles(Styles::plain())
        .about(say.it(
            "Compile le portail des services d’un partenariat\u{202f}: pages, langues, contrôles.",
            "Compiles a portal of partners' services: pages, languages, checks.",
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(help(say))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say.it("Donne la version", "Prints the version")),
        )
        .subcommand_help_heading(say.it("Commandes", "Commands"))
        .subcommand_value_name(say.it("COMMANDE", "COMMAND"))
        .help_template(
            say.it("{about}\n\nUsage\u{202f}: {usage}\n\n{all-args}\n", "{about}\n\nUsage: {usage}\n\n{all-args}\n"),
        );
    let verbs = [
        build(say),
        check(say),
        #[cfg(feature = "serve")]
        serve(say),
        search(say),
        orient(say),
        new(say),
        export(say),
        explain(say),
        translations(say),
        verify(say),
        completions(say),
    ];
    verbs.into_iter().fold(top, Command::subcommand)
}

/// A tongue that chooses.
#[derive(Clone, Copy)]
pub struct Say(Tongue);

impl Say {
    /// The words in the tongue.
    pub fn it(self, fr: &'static str, en: &'static str) -> &'static str {
        match self.0 {
            Tongue::Fr => fr,
            Tongue::En => en,
        }
    }
}

/// The verb that writes what other programs read: one word more a format.
fn export(say: Say) -> Command {
    let about = say.it("Écrit pour d’autres logiciels", "Writes for other programs");
    let output = |fr, en| option(say, "output", "DIR").value_parser(value_parser!(PathBuf)).help(say.it(fr, en));
    let cms = verb(
        say,
        "cms",
        say.it(
            "Le formulaire de saisie Sveltia CMS\u{202f}: sa configuration et sa page",
            "The Sveltia CMS form: its configuration and its page",
        ),
    );
    let codeowners = verb(
        say,
        "codeowners",
        say.it(
            "Qui relit le dossier de chaque signataire, pour GitHub et GitLab",
            "Who reviews each signatory's folder, for GitHub and GitLab",
        ),
    );
    let schemas = verb(
        say,
        "json-schema",
        say.it(
            "Les schémas des fichiers, pour les éditeurs\u{202f}: complétion, aide, fautes soulignées",
            "The schemas of files, for editors: completion, help, faults underlined",
        ),
    );
    verb(say, "export", about)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say.it("Formats", "Formats"))
        .subcommand_value_name(say.it("FORMAT", "FORMAT"))
        .subcommand(with_inputs(say, cms).arg(output("Dossier du formulaire [admin]", "Folder of the form [admin]")))
        .subcommand(with_inputs(say, codeowners).arg(output(
            "Dossier où écrire CODEOWNERS [sortie standard]",
            "Folder in which to write CODEOWNERS [standard output]",
        )))
        .subcommand(
            schemas.arg(output(
                "Dossier des schémas [.passerelle/schemas]",
                "Folder of the schemas [.passerelle/schemas]",
            )),
        )
}

/// A verb with what all have.
pub fn verb(say: Say, name: &'static str, about: &'static str) -> Command {
    Command::new(name)
        .about(about)
        .disable_help_flag(true)
        .arg(help(say))
        .arg(
            option(say, "tongue", "fr|en")
                .value_parser(PossibleValuesParser::new(["fr", "en"]))
                .hide_possible_values(true)
                .help(
                    say.it("Langue des messages (français par défaut)", "Tongue of the messages (French by default)"),
                ),
        )
        .arg(flag(say, "quiet").short('q').help(say.it("Ne dit que les problèmes", "Says problems alone")))
        .help_template(
            say.it("{about}\n\nUsage\u{202f}: {usage}\n\n{all-args}\n", "{about}\n\nUsage: {usage}\n\n{all-args}\n"),
        )
}

/// `--help`.
pub fn help(say: Say) -> Arg {
    flag(say, "help").short('h').action(ArgAction::Help).help(say.it("Montre cette aide", "Shows this help"))
}

/// An option with a value.
pub fn option(say: Say, name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help_heading(say.it("Options", "Options"))
}

/// An option without value.
pub fn flag(say: Say, name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help_heading(say.it("Options", "Options"))
}

/// What every verb that reads content takes.
pub fn with_inputs(say: Say, command: Command) -> Command {
    let path = |name, value| option(say, name, value).value_parser(value_parser!(PathBuf));
    command
        .arg(path("content", "DIR").help(say.it("Dossier du contenu [content]", "Content folder [content]")))
        .arg(path("theme", "DIR").help(say.it(
            "Dossier du thème [themes/passerelle, sinon celui du programme]",
            "Theme folder [themes/passerelle, else the built-in one]",
        )))
        .arg(
            option(say, "edition", "public|reseau")
                .value_parser(PossibleValuesParser::new(["public", "reseau"]))
                .hide_possible_values(true)
                .help(say.it(
                    "Édition publique, ou réservée au réseau [public]",
                    "Public edition, or the network's [public]",
                )),
        )
        .arg(
            option(say, "date", "2026-11-23")
                .help(say.it("Jour de la construction [aujourd’hui]", "Day of the build [today]")),
        )
        .arg(option(say, "base-url", "https://…").help(say.it(
            "Adresse du site, si ce n’est pas celle de portail.yaml",
            "Address of the site, when not that of portail.yaml",
        )))
        .arg(option(say, "lang", "fr,ar").help(say.it("Ces langues seulement", "These languages only")))
}

fn build(say: Say) -> Command {
    let about = say.it("Construit le portail", "Builds the portal");
    with_inputs(say, verb(say, "build", about))
        .arg(
            option(say, "output", "DIR")
                .value_parser(value_parser!(PathBuf))
                .help(say.it("Dossier de sortie [public, ou reseau]", "Output folder [public, or reseau]")),
        )
        .arg(flag(say, "keep-going").help(say.it(
            "Publie ce qui est juste\u{202f}; une fiche fautive garde sa dernière page",
            "Publishes what is sound; a faulty sheet keeps its last page",
        )))
        .arg(flag(say, "precompress").help(say.it(
            "Pour l’hébergeur\u{202f}: un .gz à côté de chaque texte, la recherche tassée au plus serré",
            "For the host: a .gz beside each text, the search packed as tightly as can be",
        )))
        .arg(flag(say, "strict").help(say.it("Échoue aussi sur un avertissement", "Fails on warnings too")))
}

fn check(say: Say) -> Command {
    let about = say.it("Contrôle le contenu sans rien écrire", "Checks the content and writes nothing");
    let check = with_inputs(say, verb(say, "check", about));
    #[cfg(feature = "external")]
    let check = check.arg(flag(say, "external").help(say.it(
        "Demande aussi aux autres sites si les liens vers eux mènent quelque part",
        "Asks other sites too whether links to them lead somewhere",
    )));
    check
        .arg(
            option(say, "format", "human|narrated|short|json|github|gitlab")
                .value_parser(PossibleValuesParser::new(["human", "narrated", "short", "json", "github", "gitlab"]))
                .hide_possible_values(true)
                .help(say.it("Forme des messages [human]", "Shape of the messages [human]")),
        )
        .arg(flag(say, "strict").help(say.it("Échoue aussi sur un avertissement", "Fails on warnings too")))
}

#[cfg(feature = "serve")]
fn serve(say: Say) -> Command {
    let about = say.it("Montre le portail pendant qu’on l’écrit", "Shows the portal while it is written");
    with_inputs(say, verb(say, "serve", about))
        .arg(
            option(say, "port", "8000")
                .value_parser(value_parser!(u16))
                .help(say.it("Port [8000, ou le suivant qui est libre]", "Port [8000, or the next that is free]")),
        )
        .arg(flag(say, "open").help(say.it("Ouvre le navigateur", "Opens the browser")))
        .arg(flag(say, "lan").help(say.it(
            "Montre aussi le portail aux appareils du même réseau, par un code QR",
            "Shows the portal to devices of the same network too, by a QR code",
        )))
}

fn search(say: Say) -> Command {
    let about = say.it("Cherche dans une langue, comme les lecteurs", "Searches a language, as readers do");
    with_inputs(say, verb(say, "search", about))
        .mut_arg("lang", |arg| arg.value_name("fr").help(say.it("Langue où chercher [fr]", "Language to search [fr]")))
        .arg(
            Arg::new("question")
                .value_name("MOTS")
                .required(true)
                .help(say.it("Ce que l’on cherche, entre guillemets", "What is searched, between quotes")),
        )
        .arg(flag(say, "json").help(say.it("Donne du JSON", "Prints JSON")))
        .arg(flag(say, "explain").help(say.it("Dit d’où vient chaque score", "Says what each score is made of")))
        .arg(
            option(say, "limit", "10")
                .value_parser(value_parser!(usize))
                .help(say.it("Nombre de résultats [10]", "Number of results [10]")),
        )
}

fn orient(say: Say) -> Command {
    let about = say.it("Dit qui est le mieux placé pour une situation", "Says who is best placed for a situation");
    with_inputs(say, verb(say, "orient", about))
        .mut_arg("lang", |arg| {
            arg.value_name("fr")
                .help(say.it("Langue des titres et des raisons [fr]", "Language of titles and reasons [fr]"))
        })
        .arg(option(say, "profile", "age=24,statut=refugie,…").required(true).help(say.it(
            "Ce que l’on sait de la personne, par exemple age=24,commune=31395,besoins=mobilite+sante",
            "What is known of the person, for example age=24,commune=31395,besoins=mobilite+sante",
        )))
        .arg(flag(say, "json").help(say.it("Donne du JSON", "Prints JSON")))
}

fn new(say: Say) -> Command {
    let sheets = SheetKind::ALL.into_iter().map(|kind| new_sheet(say, kind));
    verb(say, "new", say.it("Crée un portail, une fiche, une traduction", "Creates a portal, a sheet, a translation"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say.it("Ce que l’on crée", "What is created"))
        .subcommand_value_name(say.it("QUOI", "WHAT"))
        .subcommand(new_portal(say))
        .subcommands(sheets)
        .subcommand(new_translation(say))
}

fn new_portal(say: Say) -> Command {
    let about = say.it("Un dépôt de contenu prêt à construire", "A content repository ready to build");
    let folder = Arg::new("dossier")
        .value_name("DIR")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(say.it("Dossier à créer", "Folder to create"));
    let form = flag(say, "cms").help(say.it(
        "Avec le formulaire Sveltia CMS, dans admin/, pour qui n’écrit pas de YAML",
        "With the Sveltia CMS form, in admin/, for those who do not write YAML",
    ));
    let command = with_day(say, verb(say, "portail", about).alias("portal").arg(folder).arg(form));
    with_answers(command, portal::TABLE, portal::QUESTIONS)
}

fn new_sheet(say: Say, kind: SheetKind) -> Command {
    let (alias, about) = match kind {
        SheetKind::Signatory => ("signatory", say.it("Un signataire", "A signatory")),
        SheetKind::Place => ("place", say.it("Un lieu d’un signataire", "A place of a signatory")),
        SheetKind::Service => ("services", say.it("Un service", "A service")),
        SheetKind::Event => ("event", say.it("Un événement", "An event")),
        SheetKind::Referent => ("référent", say.it("Un référent", "A référent")),
    };
    let shape = if kind == SheetKind::Signatory { "SLUG" } else { "SIGNATAIRE/SLUG" };
    let address = Arg::new("adresse-fiche").value_name(shape).required(true).help(say.it(
        "Le nom du fichier\u{202f}: lettres sans accent, chiffres, traits d’union",
        "The name of the file: letters without accents, digits, hyphens",
    ));
    let command = with_day(say, verb(say, kind.word(), about).alias(alias).arg(address));
    with_answers(with_content(say, command), kind.table(), questions::of(kind))
}

fn new_translation(say: Say) -> Command {
    let about = say.it("La traduction d’une fiche, à remplir", "The translation of a sheet, to fill");
    let path = Arg::new("fiche")
        .value_name("PATH")
        .required(true)
        .help(say.it("La fiche en français (….fr.md)", "The sheet in French (….fr.md)"));
    let lang = Arg::new("langue").value_name("LANG").required(true).help(say.it("La langue", "The language"));
    with_content(say, with_day(say, verb(say, "traduction", about).alias("translation").arg(path).arg(lang)))
}

fn with_day(say: Say, command: Command) -> Command {
    let help = say.it("Le jour [aujourd’hui]", "The day [today]");
    command.arg(option(say, "date", "2026-11-23").help(help))
}

fn with_content(say: Say, command: Command) -> Command {
    let help = say.it("Dossier du contenu [content]", "Content folder [content]");
    command.arg(option(say, "content", "DIR").value_parser(value_parser!(PathBuf)).help(help))
}

/// One option for each key that may be said; what it is for comes from its table.
fn with_answers(command: Command, table: &'static Table, questions: &'static [Question]) -> Command {
    questions.iter().fold(command, |command, question| {
        let field = field(table, question.key);
        let value = match shape(field) {
            Shape::Line | Shape::Lines => "TEXTE",
            Shape::OneOf(_) => "CODE",
            Shape::SeveralOf(_) => "CODE,CODE",
            Shape::Entry(_) | Shape::Entries(_) => "SLUG",
        };
        let arg = Arg::new(question.option).long(question.option).value_name(value).allow_hyphen_values(true);
        command.arg(arg.help_heading("Fiche").help(field.about))
    })
}

fn explain(say: Say) -> Command {
    verb(say, "explain", say.it("Explique un code de problème", "Explains a problem's code"))
        .arg(Arg::new("code").value_name("CODE").required(true).help(say.it("Par exemple P204", "For instance P204")))
}

fn verify(say: Say) -> Command {
    let about = say.it("Vérifie que le site est ce qui a été publié", "Verifies that the site is what was published");
    verb(say, "verify", about).arg(
        option(say, "output", "DIR")
            .value_parser(value_parser!(PathBuf))
            .help(say.it("Dossier publié [public]", "Published folder [public]")),
    )
}

fn completions(say: Say) -> Command {
    let about = say.it("Écrit la complétion pour un terminal", "Writes the completion for a shell");
    verb(say, "completions", about).arg(
        Arg::new("shell")
            .value_name("SHELL")
            .required(true)
            .value_parser(value_parser!(clap_complete::Shell))
            .help("bash, elvish, fish, powershell, zsh"),
    )
}
