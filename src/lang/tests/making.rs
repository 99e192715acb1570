//! Making a `Locale`: what a language has to bring, and what is told when it does not.

use super::{TAGS, date, locale, words};
use crate::lang::locale::Locale;
use crate::lang::tag::Lang;
use crate::lang::words::{LocaleFault, LocaleWords};

#[test]
fn a_language_without_data_brings_its_own_names() {
    let dyula = Lang::parse("dyu").unwrap();
    let missing = ["months", "weekdays", "since", "until", "recurrence", "list"].map(LocaleFault::Missing);
    assert_eq!(Locale::new(dyula, &LocaleWords::default()).unwrap_err(), missing);
    assert!(Locale::new(dyula, &words("ti")).is_ok());
}

#[test]
fn a_language_with_data_needs_few_words() {
    let german = LocaleWords {
        since: words("fr").since,
        until: words("fr").until,
        recurrence: words("fr").recurrence,
        ..LocaleWords::default()
    };
    let german = Locale::new(Lang::parse("de").unwrap(), &german).unwrap();
    assert_eq!(german.date_long(date("2026-12-10")), "Donnerstag, 10. Dezember 2026");
    assert_eq!(german.list(&["A", "B", "C"]), "A, B und C");
}

#[test]
fn a_gap_that_nothing_fills_is_named() {
    let wrong = LocaleWords { time: Some(crate::lang::template::Template::parse("{heure} h").unwrap()), ..words("fr") };
    let fault = LocaleFault::UnknownGap { key: "time", gap: "heure".into() };
    assert_eq!(fault.to_string(), "nothing fills `{heure}` in `dates.time`");
    assert_eq!(Locale::new(Lang::FR, &wrong).unwrap_err(), [fault]);
}

#[test]
fn every_heading_of_an_alphabet_is_its_own() {
    for tag in TAGS {
        let locale = locale(tag);
        for letter in words(tag).alphabet.unwrap_or_default().split_whitespace() {
            assert_eq!(locale.collation().initial(letter).as_str(), letter, "{tag}");
        }
    }
}

#[test]
fn a_locale_is_shared_between_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Locale>();
}
