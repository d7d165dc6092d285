//! Figures: every row of the house rules in English and Chinese, and the separators of other languages.

use super::super::{Direction, Precision};
use super::{locale, with_currency};
use crate::measure::{Money, Ratio};

/// Yuan as money.
fn yuan(amount: i64) -> Money {
    Money(amount * 100)
}

fn check(what: &str, [en, zh]: [String; 2], expected: [&str; 2]) {
    assert_eq!([en.as_str(), zh.as_str()], expected, "{what}");
}

#[test]
fn headlines_are_in_the_unit_of_the_language() {
    let both = [locale("en"), locale("zh-Hans")];
    for (fen, expected) in [
        (119_760_000, ["1,197,600 yuan", "119.76万元"]),
        (835_000, ["8,350 yuan", "8,350元"]),
        (0, ["0 yuan", "0元"]),
        (1, ["0 yuan", "0元"]),
        (999_949, ["9,999 yuan", "9,999元"]),
        (999_950, ["10,000 yuan", "1万元"]),
        (1_000_000, ["10,000 yuan", "1万元"]),
        (1_004_999, ["10,050 yuan", "1万元"]),
        (1_005_000, ["10,050 yuan", "1.01万元"]),
        (-2_290_000, ["−22,900 yuan", "−2.29万元"]),
        (-1_005_000, ["−10,050 yuan", "−1.01万元"]),
        (12_345_678_900, ["123,456,789 yuan", "12,345.68万元"]),
    ] {
        check("headline", both.each_ref().map(|it| it.headline_text(Money(fen))), expected);
    }
    let headline = both[1].headline(yuan(1_197_600));
    assert_eq!((headline.number.as_str(), headline.unit.as_str()), ("119.76", "万元"));
    check("amount", both.each_ref().map(|it| it.amount_text(yuan(1_197_600))), ["1,197,600 yuan", "1,197,600元"]);
}

#[test]
fn tables_over_years_have_one_unit_and_one_precision() {
    let both = [locale("en"), locale("zh-Hans")];
    for (fen, expected) in [
        (119_760_000, ["1,197,600", "119.76"]),
        (-12_983_000, ["−129,830", "−12.98"]),
        (12_985_000, ["129,850", "12.99"]),
        (-12_985_000, ["−129,850", "−12.99"]),
        (12_984_999, ["129,850", "12.98"]),
        (0, ["0", "0.00"]),
    ] {
        check("trend", both.each_ref().map(|it| it.trend(Money(fen))), expected);
    }
    check("unit", both.each_ref().map(|it| it.trend_unit()), ["yuan", "万元"]);
    check("signed", both.each_ref().map(|it| it.signed_trend(yuan(6_000))), ["+6,000", "+0.60"]);
    check("no change", both.each_ref().map(|it| it.signed_trend(yuan(0))), ["0", "0.00"]);
    check("chart", both.each_ref().map(|it| it.chart_label(yuan(331_000))), ["331", "33.1"]);
    check("chart unit", both.each_ref().map(|it| it.chart_unit()), ["thousand yuan", "万元"]);
    check("capital", both.each_ref().map(|it| it.capital(&it.trend_unit())), ["Yuan", "万元"]);
}

#[test]
fn lines_are_exact_and_grouped_in_both_languages() {
    let both = [locale("en"), locale("zh-Hans")];
    for (fen, whole, exact) in [
        (119_760_000, "1,197,600", "1,197,600.00"),
        (-2_290_050, "−22,901", "−22,900.50"),
        (49, "0", "0.49"),
        (50, "1", "0.50"),
        (0, "0", "0.00"),
        (99_900, "999", "999.00"),
        (100_000, "1,000", "1,000.00"),
    ] {
        check("whole", both.each_ref().map(|it| it.money(Money(fen), Precision::Whole)), [whole; 2]);
        check("exact", both.each_ref().map(|it| it.money(Money(fen), Precision::Minor)), [exact; 2]);
    }
    for (fen, text) in [(600_000, "+6,000"), (-700_000, "−7,000"), (0, "0")] {
        check("signed", both.each_ref().map(|it| it.signed_money(Money(fen), Precision::Whole)), [text; 2]);
    }
    assert_eq!(Precision::needed([yuan(1), yuan(2)], 2), Precision::Whole);
    assert_eq!(Precision::needed([yuan(1), Money(1)], 2), Precision::Minor);
}

#[test]
fn sums_over_many_villages_fit() {
    let sum = i128::from(i64::MAX) * 1000;
    assert_eq!(locale("en").money(sum, Precision::Minor), "92,233,720,368,547,758,070.00");
}

#[test]
fn counts_are_grouped_as_amounts_are() {
    let both = [locale("en"), locale("zh-Hans")];
    for (count, expected) in [
        (0, ["0", "0"]),
        (2184, ["2,184", "2,184"]),
        (9999, ["9,999", "9,999"]),
        (10_000, ["10,000", "10,000"]),
        (12_345, ["12,345", "12,345"]),
        (-2184, ["−2,184", "−2,184"]),
    ] {
        check("count", both.each_ref().map(|it| it.count(count)), expected);
    }
    check("signed", both.each_ref().map(|it| it.signed_count(3)), ["+3"; 2]);
}

#[test]
fn shares_points_and_rates() {
    let both = [locale("en"), locale("zh-Hans")];
    let share = |over: i64, under: i64| both.each_ref().map(|it| it.percent(Ratio::new(over, under), 1));
    for (over, under, expected) in [(573, 1000, "57.3%"), (1, 1, "100.0%"), (0, 5, "0.0%"), (1, 2000, "0.1%")] {
        assert_eq!(share(over, under), [Some(expected.to_owned()), Some(expected.to_owned())]);
    }
    assert_eq!(share(1, 0), [None, None]);
    assert_eq!(both[0].percent(Ratio::new(28, 31), 0).as_deref(), Some("90%"));
    check("tenths", both.each_ref().map(|it| it.share(333)), ["33.3%"; 2]);
    check("points", both.each_ref().map(|it| it.points(21)), ["2.1 percentage points", "2.1个百分点"]);
    check("one point", both.each_ref().map(|it| it.points(10)), ["1.0 percentage points", "1.0个百分点"]);
    check("range", both.each_ref().map(|it| it.range("10%", "15%")), ["10% to 15%", "10%～15%"]);
    check("rate", both.each_ref().map(|it| it.rate(43_500)), ["4.35%"; 2]);
    check("fine rate", both.each_ref().map(|it| it.rate(38_750)), ["3.875%"; 2]);
    check("round rate", both.each_ref().map(|it| it.rate(40_000)), ["4.00%"; 2]);
    assert_eq!(both[0].decimal(Ratio::new(349, 57), 1).as_deref(), Some("6.1"));
    let change = both[0].change_in_points(Ratio::new(1, 3), Ratio::new(2, 3)).expect("a change");
    assert_eq!((change.text.as_str(), change.magnitude.as_deref()), ("+33.3", Some("33.3 percentage points")));
}

#[test]
fn changes_are_percentages_or_words() {
    let both = [locale("en"), locale("zh-Hans")];
    for (old, new, direction, text, words) in [
        (1_064_900, 1_197_600, Direction::Up, ["+12.5%"; 2], ["12.5% more", "增加12.5%"]),
        (521_000, 331_000, Direction::Down, ["−36.5%"; 2], ["36.5% less", "减少36.5%"]),
        (5, 0, Direction::Down, ["−100.0%"; 2], ["100.0% less", "减少100.0%"]),
        (0, 5, Direction::New, ["new", "新增"], ["new", "新增"]),
        (0, 0, Direction::Same, ["same", "持平"], ["same", "持平"]),
        (7, 7, Direction::Same, ["same", "持平"], ["same", "持平"]),
        (-7, -7, Direction::Same, ["same", "持平"], ["same", "持平"]),
        (-22_900, 222_700, Direction::Up, ["was below zero", "原为负数"], ["was below zero", "原为负数"]),
        (222_700, -22_900, Direction::Down, ["now below zero", "转为负数"], ["now below zero", "转为负数"]),
        (0, -1, Direction::Down, ["now below zero", "转为负数"], ["now below zero", "转为负数"]),
    ] {
        let changes = both.each_ref().map(|it| it.change(old, new));
        assert!(changes.iter().all(|change| change.direction == direction), "{old} to {new}");
        check("in words", [both[0].change_words(&changes[0]), both[1].change_words(&changes[1])], words);
        check("in a table", changes.map(|change| change.text), text);
    }
}

#[test]
fn other_languages_bring_their_own_separators() {
    for (tag, amount, negative, share) in [
        ("es", "1.234.567,89", "−22.900", "57,3%"),
        ("id", "1.234.567,89", "−22.900", "57,3%"),
        ("ar", "1,234,567.89", "\u{200e}−22,900", "57.3%"),
        ("hi", "12,34,567.89", "−22,900", "57.3%"),
        ("fr", "1\u{202f}234\u{202f}567,89", "−22\u{202f}900", "57,3%"),
        ("de-CH", "1'234'567.89", "−22'900", "57.3%"),
        ("hi-u-nu-deva", "१२,३४,५६७.८९", "−२२,९००", "५७.३%"),
    ] {
        let it = locale(tag);
        assert_eq!(it.money(Money(123_456_789), Precision::Minor), amount, "{tag}");
        assert_eq!(it.money(yuan(-22_900), Precision::Whole), negative, "{tag}");
        assert_eq!(it.share(573), share, "{tag}");
    }
    // Spanish separates from five digits on.
    assert_eq!(locale("es").count(2184), "2184");
    assert_eq!(locale("hi").count(12_345_678), "1,23,45,678");
}

#[test]
fn currencies_have_their_decimals_and_their_word() {
    for (code, minor, expected) in [
        ("EUR", 100, "1 euro"),
        ("EUR", 250_000, "2,500 euros"),
        ("IDR", 1_500_000_000, "15,000,000 rupiah"),
        ("JPY", 1500, "1,500 yen"),
        ("INR", 10_000, "100 rupees"),
        ("KWD", 1_500_000, "1,500 KWD"),
    ] {
        let it = with_currency("en", code);
        assert_eq!(it.headline_text(Money(minor)), expected, "{code}");
        assert!(it.missing().is_empty());
    }
    assert_eq!(with_currency("en", "KWD").money(Money(1_500), Precision::Minor), "1.500");
    assert_eq!(with_currency("zh-Hans", "JPY").headline_text(Money(5_000_000)), "500万日元");
}

#[test]
fn what_is_read_aloud_adds_up() {
    let both = [locale("en"), locale("zh-Hans")];
    for (from, less, expected) in [
        (119_760_000, 100_000_000, ["1,197,600 yuan; 1,000,000 yuan; 197,600 yuan", "119.76万元; 100万元; 19.76万元"]),
        (47_153_200, 47_000_000, ["471,532 yuan; 470,000 yuan; 1,532 yuan", "471,532元; 470,000元; 1,532元"]),
        (
            102_147_950,
            94_019_205,
            [
                "1,021,479 yuan and 50 cents; 940,192 yuan and 5 cents; 81,287 yuan and 45 cents",
                "102.15万元; 94.02万元; 8.13万元",
            ],
        ),
        (450, 49, ["4 yuan and 50 cents; 49 cents; 4 yuan and 1 cent", "4元5角; 4角9分; 4元零1分"]),
        (-20_000, 10_000, ["minus 200 yuan; 100 yuan; 300 yuan", "负200元; 100元; 300元"]),
    ] {
        let said = both.each_ref().map(|it| it.spoken_difference(Money(from), Money(less)).join("; "));
        check("spoken", said.map(|text| text.replace(['\u{2068}', '\u{2069}'], "")), expected);
    }
}
