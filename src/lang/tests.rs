//! The thirteen languages of the default portal, each on one event, with the words of the default theme.

use serde::Deserialize;

use crate::lang::calendar::{Date, Weekday};
use crate::lang::locale::Locale;
use crate::lang::moment::LocalMoment;
use crate::lang::month::{Rank, YearMonth};
use crate::lang::tag::Lang;
use crate::lang::words::LocaleWords;

mod making;

const TAGS: [&str; 13] = ["fr", "fr-simple", "en", "ar", "fa", "ps", "ti", "ru", "uk", "es", "pt", "tr", "bn"];

#[derive(Deserialize)]
struct Strings {
    dates: LocaleWords,
}

#[expect(clippy::disallowed_methods, reason = "the strings of the theme are read as they stand")]
fn words(tag: &str) -> LocaleWords {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/passerelle/strings");
    let text = std::fs::read_to_string(format!("{folder}/{tag}.yaml")).unwrap();
    serde_yaml::from_str::<Strings>(&text).unwrap_or_else(|error| panic!("{tag}: {error}")).dates
}

fn locale(tag: &str) -> Locale {
    Locale::new(Lang::parse(tag).unwrap(), &words(tag)).unwrap_or_else(|faults| panic!("{tag}: {faults:?}"))
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn moment(text: &str) -> LocalMoment {
    LocalMoment::parse(text).unwrap()
}

/// Writes one line per language, so that a change is read aloud as a whole.
fn told(say: impl Fn(&Locale) -> String) -> String {
    TAGS.iter().map(|tag| format!("{tag} {}\n", say(&locale(tag)))).collect()
}
#[test]
fn one_event_is_said_in_thirteen_languages() {
    let session = |locale: &Locale| locale.session(moment("2026-12-10T14:00"), moment("2026-12-10T17:00"));
    assert_eq!(
        told(session),
        "\
fr jeudi 10 décembre 2026, de 14\u{a0}h\u{a0}00 à 17\u{a0}h\u{a0}00
fr-simple jeudi 10 décembre 2026, de 14\u{a0}h\u{a0}00 à 17\u{a0}h\u{a0}00
en Thursday 10 December 2026, from 14:00 to 17:00
ar الخميس 10 ديسمبر 2026، من الساعة 14:00 إلى الساعة 17:00
fa پنجشنبه 10 دسمبر 2026، از ساعت 14:00 تا 17:00
ps پنجشنبه، 10 دسمبر 2026، له 14:00 څخه تر 17:00 بجو پورې
ti ሓሙስ 10 ታሕሳስ 2026፣ ካብ ሰዓት 14:00 ክሳብ ሰዓት 17:00
ru четверг, 10 декабря 2026 года, с 14:00 до 17:00
uk четвер, 10 грудня 2026 року, з 14:00 до 17:00
es jueves 10 de diciembre de 2026, de 14:00 a 17:00
pt quinta-feira, 10 de dezembro de 2026, das 14:00 às 17:00
tr 10 Aralık 2026 Perşembe, saat 14:00–17:00
bn বৃহস্পতিবার, 10 ডিসেম্বর 2026, 14:00 থেকে 17:00 পর্যন্ত
"
    );
}

#[test]
fn a_card_has_the_day_in_short() {
    assert_eq!(
        told(|locale| locale.date_short(date("2026-12-10"))),
        "\
fr jeu. 10 déc.
fr-simple jeudi 10 décembre
en Thu 10 Dec
ar الخميس 10 ديسمبر
fa پنجشنبه 10 دسمبر
ps پنجشنبه، 10 دسمبر
ti ሓሙስ 10 ታሕሳስ
ru чт, 10 дек.
uk чт, 10 груд.
es jue 10 dic
pt qui. 10 dez.
tr 10 Ara Per
bn বৃহস্পতি, 10 ডিসেম্বর
"
    );
}

#[test]
fn days_in_a_row_say_only_what_differs() {
    let range = |first, last| move |locale: &Locale| locale.date_range(date(first), date(last));
    assert_eq!(
        told(range("2026-12-10", "2026-12-12")),
        "\
fr du 10 au 12 décembre 2026
fr-simple du 10 au 12 décembre 2026
en from 10 to 12 December 2026
ar من 10 إلى 12 ديسمبر 2026
fa از 10 تا 12 دسمبر 2026
ps له 10 څخه تر 12 دسمبر 2026 پورې
ti ካብ 10 ክሳብ 12 ታሕሳስ 2026
ru с 10 по 12 декабря 2026 года
uk з 10 до 12 грудня 2026 року
es del 10 al 12 de diciembre de 2026
pt de 10 a 12 de dezembro de 2026
tr 10–12 Aralık 2026
bn 10 থেকে 12 ডিসেম্বর 2026
"
    );
    assert_eq!(
        told(range("2026-11-28", "2026-12-02")),
        "\
fr du 28 novembre au 2 décembre 2026
fr-simple du 28 novembre au 2 décembre 2026
en from 28 November to 2 December 2026
ar من 28 نوفمبر إلى 2 ديسمبر 2026
fa از 28 نومبر تا 2 دسمبر 2026
ps له 28 نومبر څخه تر 2 دسمبر 2026 پورې
ti ካብ 28 ሕዳር ክሳብ 2 ታሕሳስ 2026
ru с 28 ноября по 2 декабря 2026 года
uk з 28 листопада до 2 грудня 2026 року
es del 28 de noviembre al 2 de diciembre de 2026
pt de 28 de novembro a 2 de dezembro de 2026
tr 28 Kasım – 2 Aralık 2026
bn 28 নভেম্বর থেকে 2 ডিসেম্বর 2026
"
    );
    let new_year = range("2026-12-30", "2027-01-01");
    assert_eq!(new_year(&locale("fr")), "du 30 décembre 2026 au 1er janvier 2027");
    assert_eq!(new_year(&locale("es")), "del 30 de diciembre de 2026 al 1 de enero de 2027");
    assert_eq!(range("2026-12-10", "2026-12-10")(&locale("fr")), "10 décembre 2026");
}

#[test]
fn a_month_stands_alone_with_its_year() {
    let december = YearMonth::parse("2026-12").unwrap();
    assert_eq!(
        told(|locale| locale.capitalised(&locale.month_year(december))),
        "\
fr Décembre 2026
fr-simple Décembre 2026
en December 2026
ar ديسمبر 2026
fa دسمبر 2026
ps دسمبر 2026
ti ታሕሳስ 2026
ru Декабрь 2026 года
uk Грудень 2026 року
es Diciembre de 2026
pt Dezembro de 2026
tr Aralık 2026
bn ডিসেম্বর 2026
"
    );
}

#[test]
fn what_comes_back_agrees_with_its_day() {
    let weekly = |locale: &Locale| locale.weekly(1, &[Weekday::Tuesday, Weekday::Friday]);
    assert_eq!(
        told(weekly),
        "\
fr chaque mardi et vendredi
fr-simple chaque mardi et vendredi
en every Tuesday and Friday
ar كل يوم ثلاثاء وجمعة
fa هر سه‌شنبه و جمعه
ps هره سه‌شنبه او جمعه
ti ነፍሲ ወከፍ ሰሉስ ከምኡ’ውን ዓርቢ
ru по вторникам и пятницам
uk щовівторка і щопʼятниці
es todos los martes y viernes
pt às terças-feiras e às sextas-feiras
tr her salı ve cuma
bn প্রতি মঙ্গলবার এবং শুক্রবার
"
    );
    assert_eq!(
        told(|locale| locale.weekly(2, &[Weekday::Tuesday])),
        "\
fr toutes les 2 semaines, le mardi
fr-simple toutes les 2 semaines, le mardi
en every 2 weeks, on Tuesday
ar كل أسبوعين، يوم الثلاثاء
fa هر 2 هفته، سه‌شنبه
ps په هرو 2 اوونیو کې، سه‌شنبه
ti ኣብ ነፍሲ ወከፍ 2 ሰሙን፣ ሰሉስ
ru раз в 2 недели, по вторникам
uk раз на 2 тижні, у вівторок
es cada 2 semanas, los martes
pt a cada 2 semanas, às terças-feiras
tr 2 haftada bir, salı günü
bn প্রতি 2 সপ্তাহে, মঙ্গলবার
"
    );
    assert_eq!(
        told(|locale| locale.monthly(1, Rank::First, &[Weekday::Monday])),
        "\
fr le premier lundi du mois
fr-simple le premier lundi du mois
en the first Monday of the month
ar أول اثنين من كل شهر
fa اولین دوشنبه هر ماه
ps د هرې میاشتې لومړۍ دوشنبه
ti ናይ ነፍሲ ወከፍ ወርሒ ቀዳማይ ሰኑይ
ru в первый понедельник каждого месяца
uk у перший понеділок кожного місяця
es el primer lunes de cada mes
pt na primeira segunda-feira de cada mês
tr her ayın ilk pazartesi günü
bn প্রতি মাসের প্রথম সোমবার
"
    );
    let last = |tag, weekday| locale(tag).monthly(2, Rank::Last, &[weekday]);
    assert_eq!(last("ru", Weekday::Sunday), "в последнее воскресенье, раз в 2 месяца");
    assert_eq!(last("pt", Weekday::Saturday), "no último sábado, a cada 2 meses");
    assert_eq!(last("ar", Weekday::Friday), "آخر جمعة، كل شهرين");
    assert_eq!(locale("ru").weekly(5, &[Weekday::Wednesday]), "раз в 5 недель, по средам");
}

#[test]
fn words_are_listed() {
    assert_eq!(
        told(|locale| locale.list(&["A", "B", "C"])),
        "\
fr A, B et C
fr-simple A, B et C
en A, B and C
ar A وB وC
fa A، B و C
ps A، B او C
ti A፣ B ከምኡ’ውን C
ru A, B и C
uk A, B і C
es A, B y C
pt A, B e C
tr A, B ve C
bn A, B এবং C
"
    );
    let french = locale("fr-simple");
    let lists = [&[][..], &["A"], &["A", "B"]].map(|words| french.list(words));
    assert_eq!(lists, ["", "A", "A et B"]);
}

#[test]
fn the_first_of_a_month_and_the_morning_are_said_as_in_print() {
    let french = locale("fr");
    assert_eq!(french.moment(moment("2026-12-01T09:05")), "mardi 1er décembre 2026 à 9\u{a0}h\u{a0}05");
    let night = french.session(moment("2026-12-10T22:00"), moment("2026-12-11T06:00"));
    assert_eq!(night, "du jeudi 10 décembre 2026 à 22\u{a0}h\u{a0}00 au vendredi 11 décembre 2026 à 6\u{a0}h\u{a0}00");
    assert_eq!(french.until(date("2026-12-10")), "jusqu’au 10 décembre 2026");
    assert_eq!(locale("tr").capitalised("iş"), "İş");
}

#[test]
fn digits_are_western_everywhere() {
    let text = told(|locale| {
        let day = date("2026-12-10");
        [locale.date_long(day), locale.date_medium(day), locale.since(day), locale.weekly(3, &Weekday::ALL)].join(" ")
    });
    let foreign: Vec<char> = text.chars().filter(|char| char.is_numeric() && !char.is_ascii()).collect();
    assert!(foreign.is_empty(), "{foreign:?}");
}
