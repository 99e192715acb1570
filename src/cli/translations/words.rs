//! The words of `translations` on the command line, in both tongues.

use crate::cli::command::{Say, flag, help, option, verb, with_inputs};
use crate::cli::translations::args::MODES;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

/// `translations` and its own verbs.
pub fn translations(say: Say) -> Command {
    let about = say.it(
        "Dit où en sont les traductions, les envoie et les reprend",
        "Says where translations stand, sends them and takes them back",
    );
    let top = Command::new("translations")
        .about(about)
        .disable_help_flag(true)
        .arg(help(say))
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(say.it("Commandes", "Commands"))
        .subcommand_value_name(say.it("COMMANDE", "COMMAND"))
        .help_template(
            say.it("{about}\n\nUsage\u{202f}: {usage}\n\n{all-args}\n", "{about}\n\nUsage: {usage}\n\n{all-args}\n"),
        );
    [status(say), accept(say), export(say), import(say)].into_iter().fold(top, Command::subcommand)
}

fn status(say: Say) -> Command {
    let about = say.it("L’état de chaque fiche, langue par langue", "The state of each sheet, language by language");
    with_inputs(say, verb(say, "status", about)).arg(flag(say, "json").help(say.it("Donne du JSON", "Prints JSON")))
}

fn accept(say: Say) -> Command {
    let about = say.it(
        "Déclare qu’une petite correction du français ne change pas les traductions",
        "Declares that a small correction of the French does not change the translations",
    );
    with_inputs(say, verb(say, "accept", about))
        .arg(
            Arg::new("path")
                .value_name(say.it("FICHIER", "PATH"))
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(say.it(
                    "La fiche traduite, ou la fiche française pour toutes ses langues",
                    "The translated sheet, or the French one for all its languages",
                )),
        )
        .arg(
            Arg::new("fields")
                .value_name(say.it("CHAMP", "FIELD"))
                .action(ArgAction::Append)
                .num_args(0..)
                .help(say.it("Ces textes seulement (`resume`, `corps`)", "These texts only (`resume`, `corps`)")),
        )
}

fn export(say: Say) -> Command {
    let about = say.it("Écrit ce que les traducteurs reçoivent", "Writes what translators receive");
    with_inputs(say, verb(say, "export", about))
        .mut_arg("lang", |arg| {
            arg.required(true)
                .value_name("ar")
                .help(say.it("Langues vers lesquelles traduire", "Languages to translate into"))
        })
        .arg(
            option(say, "format", "xliff|po")
                .value_parser(PossibleValuesParser::new(["xliff", "po"]))
                .hide_possible_values(true)
                .help(say.it("XLIFF 1.2 ou PO [xliff]", "XLIFF 1.2 or PO [xliff]")),
        )
        .arg(option(say, "only", "a-revoir,manquante").help(say.it(
            "Les textes dans ces états\u{202f}: manquante, a-revoir, automatique, a-jour [tous]",
            "The texts in these states: manquante, a-revoir, automatique, a-jour [all]",
        )))
        .arg(
            option(say, "output", "DIR")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(say.it("Dossier où écrire", "Folder to write into")),
        )
}

fn import(say: Say) -> Command {
    let about = say.it("Reprend ce que les traducteurs rendent", "Takes back what translators deliver");
    with_inputs(say, verb(say, "import", about))
        .arg(
            Arg::new("files")
                .value_name(say.it("FICHIER", "FILE"))
                .required(true)
                .num_args(1..)
                .action(ArgAction::Append)
                .value_parser(value_parser!(PathBuf))
                .help(say.it("Fichiers XLIFF ou PO", "XLIFF or PO files")),
        )
        .arg(
            option(say, "mode", "humaine|relue|automatique")
                .value_parser(PossibleValuesParser::new(MODES))
                .hide_possible_values(true)
                .help(say.it("Comment la traduction a été faite", "How the translation was made")),
        )
        .arg(option(say, "by", say.it("NOM", "NAME")).alias("par").help(say.it("Qui a traduit", "Who translated")))
}
