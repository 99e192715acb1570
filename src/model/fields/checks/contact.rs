//! Telephone numbers, e-mail and web addresses, SIRET.

use super::Outcome;
use crate::diag::problems::Values;
use crate::diag::words::Bilingual;
use crate::model::fields::record::Datum;
use crate::model::values::email::{Email, EmailFault};
use crate::model::values::phone::Phone;
use crate::model::values::phone_fault::PhoneFault;
use crate::model::values::siret::{Siret, SiretFault};
use crate::model::values::url::{Url, UrlFault};
use std::sync::Arc;

pub(super) fn phone(text: &str) -> Outcome {
    Phone::parse(text).map(Datum::Phone).map_err(|fault| {
        let (fr, en) = match &fault {
            PhoneFault::Empty => ("rien n’est écrit".to_owned(), "nothing is written".to_owned()),
            PhoneFault::Words { .. } => {
                ("il contient autre chose que des chiffres".to_owned(), "it holds more than digits".to_owned())
            }
            PhoneFault::Several(_) => ("il y en a plusieurs".to_owned(), "there are several".to_owned()),
            PhoneFault::TooShort { digits, .. } => {
                (format!("{digits} chiffres, il en manque"), format!("{digits} digits, some are missing"))
            }
            PhoneFault::TooLong { digits, .. } => {
                (format!("{digits} chiffres, c’est trop"), format!("{digits} digits, too many"))
            }
            PhoneFault::Unassigned => ("aucun numéro ne commence ainsi".to_owned(), "no number starts so".to_owned()),
        };
        let typed = fault.suggestion().map(str::to_owned);
        Values::BadPhone { found: text.to_owned(), why: Bilingual::new(fr, en), typed }
    })
}

pub(super) fn email(text: &str) -> Outcome {
    Email::parse(text).map(|email| Datum::Text(Arc::from(email.as_str()))).map_err(|fault| {
        let (fr, en) = match &fault {
            EmailFault::Empty => ("rien n’est écrit", "nothing is written"),
            EmailFault::Mailto { .. } => ("`mailto:` est de trop", "`mailto:` is not wanted"),
            EmailFault::Words { .. } => ("il y a d’autres mots ou des espaces", "there are other words or spaces"),
            EmailFault::Several(_) => ("il y en a plusieurs", "there are several"),
            EmailFault::NoAt { .. } => ("il manque `@`", "`@` is missing"),
            EmailFault::ManyAts => ("il y a plusieurs `@`", "there are several `@`"),
            EmailFault::NoMailbox => ("rien n’est écrit avant `@`", "nothing stands before `@`"),
            EmailFault::NoDomain => ("le domaine est incomplet après `@`", "the domain after `@` is not whole"),
            EmailFault::Accent { .. } => ("une lettre a un accent", "a letter has an accent"),
            EmailFault::Character(_) => ("un caractère n’y est pas permis", "a character is not allowed"),
            EmailFault::Shape { .. } => ("les points sont mal placés", "its dots are misplaced"),
        };
        let typed = fault.suggestion().map(str::to_owned);
        Values::BadEmail { found: text.to_owned(), why: Bilingual::new(fr, en), typed }
    })
}

pub(super) fn url(text: &str) -> Outcome {
    Url::parse(text).map(|url| Datum::Text(Arc::from(url.as_str()))).map_err(|fault| {
        let (fr, en) = match &fault {
            UrlFault::Empty => ("rien n’est écrit", "nothing is written"),
            UrlFault::NoScheme { .. } => ("il manque `https://` au début", "`https://` is missing at the start"),
            UrlFault::Scheme { .. } => {
                ("seuls `https://` et `http://` sont acceptés", "only `https://` and `http://` are accepted")
            }
            UrlFault::Email => ("c’est une adresse électronique", "it is an e-mail address"),
            UrlFault::Words { .. } => ("il y a d’autres mots", "there are other words"),
            UrlFault::Space { .. } => ("elle contient une espace", "it holds a space"),
            UrlFault::User => ("elle contient un nom ou un mot de passe", "it holds a name or a password"),
            UrlFault::Host => ("le nom du site est incomplet", "the name of the site is not whole"),
            UrlFault::Character { .. } => ("un caractère n’y est pas permis", "a character is not allowed"),
        };
        let typed = fault.suggestion().map(str::to_owned);
        Values::BadUrl { found: text.to_owned(), why: Bilingual::new(fr, en), typed }
    })
}

pub(super) fn siret(text: &str) -> Outcome {
    Siret::parse(text).map(|siret| Datum::Text(Arc::from(siret.to_string()))).map_err(|fault| {
        let (fr, en) = match &fault {
            SiretFault::Empty => ("rien n’est écrit".to_owned(), "nothing is written".to_owned()),
            SiretFault::NotADigit(char) => {
                (format!("`{char}` n’est pas un chiffre"), format!("`{char}` is not a digit"))
            }
            SiretFault::Siren => ("neuf chiffres sont un SIREN".to_owned(), "nine digits are a SIREN".to_owned()),
            SiretFault::Length(count) => {
                (format!("il a {count} chiffres au lieu de 14"), format!("it has {count} digits instead of 14"))
            }
            SiretFault::Key { .. } => {
                ("au moins un chiffre est faux".to_owned(), "at least one digit is wrong".to_owned())
            }
        };
        let typed = fault.suggestion().map(str::to_owned);
        Values::BadSiret { found: text.to_owned(), why: Bilingual::new(fr, en), typed }
    })
}
