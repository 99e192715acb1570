//! A misused command line, told in the person's tongue: clap's own words stay English.

use crate::cli::Exit;
use crate::diag::words::{Bilingual, Tongue};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::io::Write;

/// Tells what is wrong with a command line, or shows the help that was asked for.
pub fn tell(error: &clap::Error, tongue: Tongue) -> Exit {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = write!(std::io::stdout(), "{}", error.render());
        return Exit::Fine;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = write!(std::io::stderr(), "{}", error.render());
        return Exit::Fault;
    }
    let label = Bilingual::new("erreur", "error");
    let hint = Bilingual::new("aide\u{202f}: `passerelle --help`", "help: `passerelle --help`");
    let words = words(error);
    let colon = if tongue == Tongue::Fr { "\u{202f}:" } else { ":" };
    let _ = writeln!(std::io::stderr(), "{}{colon} {}", label.get(tongue), words.get(tongue));
    if let Some(near) =
        context(error, ContextKind::SuggestedArg).or_else(|| context(error, ContextKind::SuggestedSubcommand))
    {
        let near = Bilingual::new(format!("aide\u{202f}: `{near}`\u{202f}?"), format!("help: `{near}`?"));
        let _ = writeln!(std::io::stderr(), "{}", near.get(tongue));
    } else {
        let _ = writeln!(std::io::stderr(), "{}", hint.get(tongue));
    }
    Exit::Fault
}

fn words(error: &clap::Error) -> Bilingual {
    let argument = context(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => {
            Bilingual::new(format!("option inconnue `{argument}`"), format!("unknown option `{argument}`"))
        }
        ErrorKind::InvalidSubcommand => {
            let verb = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            Bilingual::new(format!("commande inconnue `{verb}`"), format!("unknown command `{verb}`"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = context(error, ContextKind::ValidValue).unwrap_or_default();
            Bilingual::new(
                format!(
                    "`{argument}` ne peut pas valoir « {value} » {}",
                    listed(&valid, "valeurs possibles\u{202f}: ")
                ),
                format!("`{argument}` cannot be “{value}” {}", listed(&valid, "possible values: ")),
            )
        }
        ErrorKind::MissingRequiredArgument => {
            Bilingual::new(format!("il manque `{argument}`"), format!("`{argument}` is missing"))
        }
        ErrorKind::ArgumentConflict => Bilingual::new(
            format!("`{argument}` est donné deux fois ou en contredit une autre"),
            format!("`{argument}` is given twice or contradicts another"),
        ),
        _ => Bilingual::new("la commande est mal formée", "the command is malformed"),
    }
}

fn listed(values: &str, label: &str) -> String {
    if values.is_empty() { String::new() } else { format!("({label}{values})") }
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(texts) => Some(texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        _ => None,
    }
}
