//! Dates, years and periods.

use chrono::NaiveDate;

use super::locale;
use crate::measure::Period;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

#[test]
fn dates_in_full_and_in_lists() {
    for (tag, full, short) in [
        ("en", "2 April 2026", "2 Apr"),
        ("en-US", "April 2, 2026", "Apr 2"),
        ("zh-Hans", "2026年4月2日", "4月2日"),
        ("es", "2 de abril de 2026", "2 abr"),
        ("id", "2 April 2026", "2 Apr"),
        ("ar", "2 أبريل 2026", "2 أبريل"),
        ("hi", "2 अप्रैल, 2026", "2 अप्रैल"),
        ("pt-BR", "2 de abril de 2026", "2 de abr."),
        ("ru", "2 апреля 2026\u{202f}г.", "2 апр."),
        ("cs", "2. dubna 2026", "2. 4."),
        ("lt", "2026 m. balandžio 2 d.", "04-02"),
        ("hi-u-nu-deva", "२ अप्रैल, २०२६", "२ अप्रैल"),
    ] {
        let it = locale(tag);
        assert_eq!(it.date(day(2026, 4, 2)), full, "{tag}");
        assert_eq!(it.date_short(day(2026, 4, 2)), short, "{tag}");
    }
    assert_eq!(locale("en").date_short(day(2026, 9, 12)), "12 Sep");
    assert_eq!(locale("en").date(day(2026, 9, 12)), "12 September 2026");
    assert_eq!(locale("en").date(day(2026, 12, 31)), "31 December 2026");
    assert_eq!(locale("zh-Hans").date(day(2026, 4, 12)), "2026年4月12日");
    assert_eq!(locale("lt").date_short(day(2026, 12, 28)), "12-28");
}

#[test]
fn years_and_ranges() {
    let (en, zh) = (locale("en"), locale("zh-Hans"));
    assert_eq!((en.year(2026), zh.year(2026)), ("2026".into(), "2026年".into()));
    assert_eq!((en.year_digits(2026), zh.year_digits(2026)), ("2026".into(), "2026".into()));
    assert_eq!((en.years(2021, 2025), zh.years(2021, 2025)), ("2021 to 2025".into(), "2021—2025年".into()));
    assert_eq!((en.years(2025, 2025), zh.years(2025, 2025)), ("2025".into(), "2025年".into()));
}

#[test]
fn months_and_quarters() {
    let (en, zh) = (locale("en"), locale("zh-Hans"));
    let heads = |it: &super::Locale| (1..=4).map(|quarter| it.month_range(quarter)).collect::<Vec<_>>();
    assert_eq!(heads(&en), ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"]);
    assert_eq!(heads(&zh), ["1—3月", "4—6月", "7—9月", "10—12月"]);
    assert_eq!(heads(&locale("es")), ["ene–mar", "abr–jun", "jul–sept", "oct–dic"]);
    for (period, alone, covered) in [
        (Period::Year(2026), ["2026", "2026年"], ["2026", "2026年"]),
        (Period::Quarter(2026, 1), ["Jan–Mar 2026", "2026年第一季度"], ["Jan–Mar 2026", "2026年1—3月"]),
        (Period::Quarter(2026, 3), ["Jul–Sep 2026", "2026年第三季度"], ["Jan–Sep 2026", "2026年1—9月"]),
        (Period::Quarter(2026, 4), ["Oct–Dec 2026", "2026年第四季度"], ["2026", "2026年"]),
        (Period::Month(2026, 1), ["January 2026", "2026年1月"], ["January 2026", "2026年1月"]),
        (Period::Month(2026, 5), ["May 2026", "2026年5月"], ["Jan–May 2026", "2026年1—5月"]),
    ] {
        assert_eq!([en.period(period), zh.period(period)], alone);
        assert_eq!([en.covered(period), zh.covered(period)], covered);
    }
    assert!(en.missing().is_empty() && zh.missing().is_empty());
}

#[test]
fn every_day_is_written_as_the_data_writes_it() {
    use icu::calendar::Date;
    use icu::datetime::{DateTimeFormatter, fieldsets::YMD};
    for tag in ["en-001", "zh-Hans", "es", "ar", "hi", "lt", "mn", "sr", "hy"] {
        let full: icu::locale::Locale = format!("{tag}-u-ca-gregory-nu-latn").parse().expect("a tag");
        let data = DateTimeFormatter::try_new((&full).into(), YMD::long()).expect("data of the tag");
        let it = locale(tag);
        for date in day(2027, 12, 28).iter_days().take(40).chain(day(2028, 2, 1).iter_days().step_by(9).take(40)) {
            use chrono::Datelike;
            let same = Date::try_new_iso(date.year(), date.month() as u8, date.day() as u8).expect("a date");
            assert_eq!(it.date(date), data.format(&same).to_string(), "{tag}");
        }
    }
}
