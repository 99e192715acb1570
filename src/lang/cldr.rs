//! The door to ICU's data of dates and lists: names, patterns, and whether a language has any.
//!
//! Everything is asked once per language and kept as plain text; nothing of ICU leaves this file but a locale.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{MDE, YMD, YMDE};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_list::options::ListFormatterOptions;
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale::extensions::unicode::{key, value};
use icu_locale::{Locale, LocaleExpander};
use writeable::TryWriteable;

/// What CLDR says of the dates of a language, the calendar being Gregorian and the digits Western.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateData {
    /// Months as they stand in a date: « 10 декабря ».
    pub months: [String; 12],
    /// Months as they stand alone: « декабрь ».
    pub months_alone: [String; 12],
    pub months_short: [String; 12],
    pub weekdays: [String; 7],
    pub weekdays_short: [String; 7],
    /// Templates of dates, absent when the language writes months otherwise than by name.
    pub long: Option<String>,
    pub medium: Option<String>,
    pub short: Option<String>,
}

/// Returns the locale of a tag, with Western digits; that of the root when ICU cannot read the tag.
pub(super) fn locale(tag: &str) -> Locale {
    let mut locale = Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN);
    locale.extensions.unicode.keywords.set(key!("nu"), value!("latn"));
    locale
}

/// Returns the language with the country where it is most spoken, as Open Graph writes it: `fa_IR`; the language alone
/// where CLDR names no country.
pub(super) fn territorial(tag: &str) -> String {
    let mut id = Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN).id;
    LocaleExpander::new_extended().maximize(&mut id);
    id.region.map_or_else(|| id.language.to_string(), |region| format!("{}_{region}", id.language))
}

/// Returns the names and patterns of dates, or nothing for a language without data.
///
/// ICU never says that it has none: it answers with the root's `M12` and `Thu`, by which it is known.
pub(super) fn date_data(locale: &Locale) -> Option<DateData> {
    let root = Locale::UNKNOWN;
    let months = months(locale, "MMMM");
    let weekdays = weekdays(locale, "EEEE");
    if months == self::months(&root, "MMMM") || weekdays == self::weekdays(&root, "EEEE") {
        return None;
    }
    let mut data = DateData {
        months_alone: self::months(locale, "LLLL"),
        months_short: self::months(locale, "MMM"),
        weekdays_short: self::weekdays(locale, "EEE"),
        months,
        weekdays,
        long: None,
        medium: None,
        short: None,
    };
    let sample = sample_date();
    let preferences = || locale.into();
    let known = "compiled data hold every field set";
    let long = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(preferences(), YMDE::long()).expect(known);
    let medium = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(preferences(), YMD::long()).expect(known);
    let short = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(preferences(), MDE::medium()).expect(known);
    data.long = data.template_of(&long.format(&sample).to_string(), &["weekday", "day", "month", "year"]);
    data.medium = data.template_of(&medium.format(&sample).to_string(), &["day", "month", "year"]);
    data.short = data.template_of(&short.format(&sample).to_string(), &["weekday_short", "day", "month_short"]);
    Some(data)
}

/// Joins words as « A, B et C ».
pub(super) fn join_and(preferences: ListFormatterPreferences, words: &[&str]) -> String {
    let formatter = ListFormatter::try_new_and(preferences, ListFormatterOptions::default())
        .expect("compiled data hold the root's lists");
    formatter.format(words.iter()).to_string()
}

/// Tells whether the language has words of its own for lists.
pub(super) fn has_lists(locale: &Locale) -> bool {
    join_and(locale.into(), &["A", "B"]) != join_and((&Locale::UNKNOWN).into(), &["A", "B"])
}

impl DateData {
    /// Turns the sample date, written by ICU, back into a template that has each of these gaps once.
    fn template_of(&self, written: &str, gaps: &[&str]) -> Option<String> {
        let mut template = written.to_owned();
        // Longer names first: a short one may be the beginning of a long one.
        let sample = [
            ("year", "2026"),
            ("day", "17"),
            ("weekday", &*self.weekdays[3]),
            ("weekday_short", &*self.weekdays_short[3]),
            ("month", &*self.months[11]),
            ("month_short", &*self.months_short[11]),
        ];
        for (gap, text) in sample.into_iter().filter(|(gap, _)| gaps.contains(gap)) {
            if template.matches(text).count() != 1 {
                return None;
            }
            template = template.replace(text, &format!("{{{gap}}}"));
        }
        Some(template)
    }
}

/// A Thursday whose numbers are like no other in a date: 17 December 2026.
fn sample_date() -> Date<Gregorian> {
    Date::try_new_gregorian(2026, 12, 17).expect("17 December 2026 exists")
}

fn months(locale: &Locale, field: &str) -> [String; 12] {
    names(locale, field, |index| Date::try_new_gregorian(2026, index, 1))
}

fn weekdays(locale: &Locale, field: &str) -> [String; 7] {
    // June 2026 begins on a Monday.
    names(locale, field, |index| Date::try_new_gregorian(2026, 6, index))
}

/// Writes one field of so many dates, numbered from 1.
fn names<const N: usize, E: std::fmt::Debug>(
    locale: &Locale,
    field: &str,
    date: impl Fn(u8) -> Result<Date<Gregorian>, E>,
) -> [String; N] {
    let pattern: DateTimePattern = field.parse().expect("our own patterns are well formed");
    let mut names = FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new(locale.into())
        .expect("compiled data hold the root's numbers");
    let formatter = names.include_for_pattern(&pattern).expect("compiled data hold the root's names");
    std::array::from_fn(|index| {
        let number = u8::try_from(index + 1).expect("months and weekdays are few");
        let date = date(number).expect("the sample dates exist");
        let formatted = formatter.format(&date);
        let written = formatted.try_write_to_string();
        written.expect("the names of the field are loaded").into_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_data_is_noticed() {
        for tag in ["fr", "fr-simple", "en", "ar", "fa-AF", "ps", "ti", "ru", "uk", "es", "pt", "tr", "bn"] {
            assert!(date_data(&locale(tag)).is_some(), "{tag}");
        }
        for tag in ["und", "dyu", "snk", "man", "not-a-tag-at-all"] {
            assert_eq!(date_data(&locale(tag)), None, "{tag}");
        }
    }

    #[test]
    fn a_date_written_by_icu_gives_back_its_template() {
        let long = |tag| date_data(&locale(tag)).unwrap().long;
        assert_eq!(long("fr").as_deref(), Some("{weekday} {day} {month} {year}"));
        assert_eq!(long("es").as_deref(), Some("{weekday}, {day} de {month} de {year}"));
        assert_eq!(long("de").as_deref(), Some("{weekday}, {day}. {month} {year}"));
        assert_eq!(long("zh"), None);
    }
}
