//! Opening hours, as OpenStreetMap writes them (`Mo-Fr 09:00-12:00,14:00-17:00; PH off`).
//!
//! Answers whether the text is right, and what to type where it is French habit (`lun-ven 9h-12h`)
//! or a rule that undoes the one before. Does not know dates (`week` lays the rules out), nor words
//! for the screen.
//!
//! Grammar: <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>, read by the crate
//! `opening-hours-syntax`; habits are mended by `hours_habit`.

use std::fmt;

use opening_hours_syntax::error::Error;
use opening_hours_syntax::rules::OpeningHoursExpression;

use crate::model::values::hours_habit::{self, Habit};
use crate::model::values::hours_sense::{backwards, joined};
use crate::model::values::week::Week;

/// Opening hours.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Hours {
    text: String,
    expression: OpeningHoursExpression,
}

/// Why a text is not opening hours. A `suggestion` is exactly the text to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoursFault {
    /// Nothing is written.
    Empty,
    /// Written as people do, not as OpenStreetMap does.
    Habits {
        /// What was met, once each.
        habits: Vec<Habit>,
        /// The same hours, rightly written.
        suggestion: String,
    },
    /// A rule after `;` replaces the hours just written for the same days, or for all days.
    Replaced {
        /// The same hours, side by side.
        suggestion: String,
    },
    /// Closing comes before opening: `14:00-12:00`.
    Backwards {
        /// The span as written.
        span: String,
    },
    /// Neither days nor hours, only words: a comment goes between quotes.
    Words {
        /// The words between quotes.
        suggestion: String,
    },
    /// The text breaks at this character, counted from 0.
    Syntax {
        /// In characters of the text.
        at: usize,
    },
    /// A number that cannot be: a time above 48:00, years or weeks backwards.
    Number,
}

impl Hours {
    /// Reads opening hours.
    pub fn parse(text: &str) -> Result<Hours, HoursFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(HoursFault::Empty);
        }
        let parsed = opening_hours_syntax::parse(text);
        let (mended, habits) = hours_habit::mend(text);
        if !habits.is_empty()
            && let Ok(expression) = opening_hours_syntax::parse(&mended)
        {
            let suggestion = joined(&expression).unwrap_or(mended);
            return Err(HoursFault::Habits { habits, suggestion });
        }
        let expression = parsed.map_err(|error| fault(text, error))?;
        if let Some(suggestion) = joined(&expression) {
            return Err(HoursFault::Replaced { suggestion });
        }
        if let Some(span) = backwards(&expression) {
            return Err(HoursFault::Backwards { span });
        }
        Ok(Hours { text: text.to_owned(), expression })
    }

    /// The text as written, which other programs read.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The week to show.
    pub fn week(&self) -> Week {
        Week::of(&self.expression)
    }
}

impl HoursFault {
    /// Exactly the text to type, where it can be told.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            HoursFault::Habits { suggestion, .. }
            | HoursFault::Replaced { suggestion }
            | HoursFault::Words { suggestion } => Some(suggestion),
            HoursFault::Empty | HoursFault::Backwards { .. } | HoursFault::Syntax { .. } | HoursFault::Number => None,
        }
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn fault(text: &str, error: Error) -> HoursFault {
    let has_hours = text.contains(|char: char| char.is_ascii_digit());
    let is_quoted = text.contains('"');
    if !has_hours && !is_quoted && hours_habit::has_no_day(text) {
        return HoursFault::Words { suggestion: format!("\"{text}\"") };
    }
    match error {
        Error::Syntax(error) => {
            // The parser's own types cannot be named from here; `Pos(18)` or `Span((18, 20))` can be read.
            let place = format!("{:?}", error.location);
            let digits = place.split(|char: char| !char.is_ascii_digit()).find(|digits| !digits.is_empty());
            let byte = digits.and_then(|digits| digits.parse().ok()).unwrap_or(0);
            HoursFault::Syntax { at: text.get(..byte).unwrap_or(text).chars().count() }
        }
        _ => HoursFault::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::values::week::When;

    fn typed(text: &str) -> Option<String> {
        Hours::parse(text).expect_err(text).suggestion().map(str::to_owned)
    }

    fn shown(text: &str) -> Vec<String> {
        let week = Hours::parse(text).expect(text).week();
        let shown = |(days, opening): (std::ops::RangeInclusive<usize>, &crate::model::values::week::Opening)| {
            let spans: Vec<_> = opening.spans.iter().map(|span| format!("{}-{}", span.open, span.close)).collect();
            format!("{}-{} {}", days.start(), days.end(), spans.join(","))
        };
        week.runs().into_iter().map(shown).collect()
    }

    #[test]
    fn right_hours_are_a_week() {
        assert_eq!(
            shown("Mo-Fr 09:00-12:00,14:00-17:00; We 09:00-12:00; PH off"),
            ["0-1 09:00-12:00,14:00-17:00", "2-2 09:00-12:00", "3-4 09:00-12:00,14:00-17:00", "5-6 "]
        );
        assert_eq!(shown("24/7"), ["0-6 00:00-24:00"]);
        assert_eq!(shown("Fr 22:00-02:00"), ["0-3 ", "4-4 22:00-02:00", "5-6 "]);
        assert_eq!(shown("Mo 09:00-12:00, Mo 14:00-17:00; Tu off"), ["0-0 09:00-12:00,14:00-17:00", "1-6 "]);
    }

    #[test]
    fn what_departs_from_the_week_is_kept_apart() {
        let week = Hours::parse(
            "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; Th[1] off; PH,SH off; Dec 24-Jan 2 off || \"sur rendez-vous\"",
        );
        let exceptions = week.unwrap().week().exceptions;
        let whens: Vec<_> = exceptions.iter().map(|exception| &exception.when).collect();
        let When::Dates { from, to, weekdays } = whens[0] else { panic!("{whens:?}") };
        assert_eq!((from.month, from.day, to.month, to.day, weekdays.len()), (7, 1, 8, 31, 5));
        assert_eq!(*whens[1], When::Nth { weekday: 3, ranks: vec![1] });
        assert_eq!((whens[2], whens[3]), (&When::PublicHolidays, &When::SchoolHolidays));
        assert!(matches!(whens[4], When::Dates { from, to, .. } if from.day == 24 && to.month == 1));
        assert_eq!((whens[5], exceptions[5].opening.comment.as_deref()), (&When::Otherwise, Some("sur rendez-vous")));
    }

    #[test]
    fn a_comment_stays_with_its_hours() {
        let hours =
            Hours::parse("Mo 09:00-12:00, Mo 14:00-17:00 \"sur rendez-vous\"; Tu 09:00-12:00 \"sans rendez-vous\"");
        let days = hours.unwrap().week().days;
        assert_eq!(days[0].comment, None);
        assert_eq!(days[0].spans[1].comment.as_deref(), Some("sur rendez-vous"));
        assert_eq!(days[1].comment.as_deref(), Some("sans rendez-vous"));
    }

    #[test]
    fn a_rule_that_undoes_the_one_before_is_told() {
        let both = Some("Mo-Fr 09:00-12:00,14:00-17:00".to_owned());
        assert_eq!(typed("Mo-Fr 09:00-12:00; 14:00-17:00"), both);
        assert_eq!(typed("Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00"), both);
        assert!(Hours::parse("Mo-Fr 09:00-17:00; We 09:00-12:00").is_ok());
    }

    #[test]
    fn other_faults_are_named() {
        let fault = |text| Hours::parse(text).unwrap_err();
        assert_eq!(fault(" "), HoursFault::Empty);
        assert_eq!(fault("Mo 14:00-12:00"), HoursFault::Backwards { span: "14:00-12:00".to_owned() });
        assert_eq!(fault("Mo-Fr 09:00-12:00 xyz"), HoursFault::Syntax { at: 18 });
        assert_eq!(typed("Sur rendez-vous").as_deref(), Some("\"Sur rendez-vous\""));
    }
}
