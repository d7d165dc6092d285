//! Messages: plurals, what is missing, and that both files say the same things.

use super::super::{Arg, FaultKind, Locale, LocaleTrouble, record_keys};
use super::{EN, ZH, locale};
use crate::diag::Words;
use crate::measure::{Currency, Reported};
use crate::model::debt::CreditorKind;
use crate::model::people::Role;
use crate::model::portal::Level;

const INDICATORS: &str = "residents revenue expenditure left-over cash debt-repaid borrowed revenue-per-resident \
own-revenue-share subsidy-share operating-income expenditure-execution revenue-outturn administration-share \
balance-cover debt-stock debt-per-resident debt-to-revenue debt-service-ratio years-to-clear overdue-share \
own-income-growth assigned-tasks assigned-hours-share funded-duties-share funding-gap negative-list-tasks \
shared-hours turnout days-to-decide procedure-completeness implementation-rate result-disclosure";

fn of(ftl: &str) -> Result<Locale, LocaleTrouble> {
    Locale::new("en", 0, &[("a.ftl", ftl.to_owned())], Currency::find("CNY").expect("a currency"))
}

#[test]
fn both_files_have_the_same_keys_in_the_same_order() {
    let order = |text: &str| {
        text.lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(order(EN), order(ZH));
    assert_eq!(locale("en").keys(), locale("zh-Hans").keys());
}

#[test]
fn every_word_of_the_records_has_its_message() {
    for tag in ["en", "zh-Hans"] {
        let it = locale(tag);
        let mut keys = record_keys();
        keys.extend((1..=10).map(|division| format!("cofog-{division:02}")));
        for key in INDICATORS.split_whitespace() {
            keys.extend(["", "-unit", "-method"].map(|part| format!("indicator-{key}{part}")));
            it.indicator_unit(key);
        }
        let without: Vec<String> = keys.into_iter().filter(|key| !it.has(key)).collect();
        assert!(without.is_empty(), "{tag}: {without:?}");
        assert!(it.missing().is_empty(), "{tag}: {:?}", it.missing());
    }
}

#[test]
fn every_list_of_the_model_is_named() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/model");
    let lists: usize = std::fs::read_dir(folder)
        .expect("the model's folder")
        .map(|entry| std::fs::read_to_string(entry.expect("a file").path()).expect("its text"))
        .map(|text| text.lines().filter(|line| *line == "choice! {").count())
        .sum();
    assert_eq!(lists, super::super::named::FAMILIES, "name the new list in locale/named.rs");
}

#[test]
fn words_of_the_records() {
    let (en, zh) = (locale("en"), locale("zh-Hans"));
    assert_eq!((&*en.choice(Role::VcHead), &*zh.choice(Role::VcHead)), ("Village committee chair", "村委会主任"));
    assert_eq!(zh.choice(CreditorKind::CreditUnion), "信用社（农商行）");
    assert_eq!((&*en.levels(Level::Township), &*zh.levels(Level::Township)), ("townships", "乡镇"));
    assert_eq!(en.function("04.5").as_deref(), Some("Farming, roads and business"));
    assert_eq!(en.function("11"), None);
    assert_eq!((en.indicator_unit("debt-stock"), zh.indicator_unit("debt-stock")), ("yuan".into(), "万元".into()));
    assert_eq!(zh.indicator_unit("debt-per-resident"), "元／人");
}

#[test]
fn what_is_missing_is_said() {
    let (en, zh) = (locale("en"), locale("zh-Hans"));
    for (value, expected) in [
        (Reported::Known(0), ["0", "0"]),
        (Reported::NotReported, ["no record", "未公布"]),
        (Reported::NotApplicable, ["does not apply", "不适用"]),
    ] {
        assert_eq!([en.or_word(value, |it| en.count(it)), zh.or_word(value, |it| zh.count(it))], expected);
    }
    assert_eq!([en.not_due_yet(), zh.not_due_yet()], ["not due yet", "未到期"]);
    assert_eq!([en.no_plan_yet(), zh.no_plan_yet()], ["no plan yet", "尚无计划"]);
}

#[test]
fn numbers_choose_the_plural_and_are_written_the_languages_way() {
    let it = of("debts = { $n ->\n    [0] no debt\n    [one] { $n } debt\n   *[other] { $n } debts\n }\n\
                 left = { $years ->\n    [one] { $years } year\n   *[other] { $years } years\n }\n\
                 group-counts-from = 1000\n")
    .expect("messages");
    for (n, expected) in [(0u32, "no debt"), (1, "1 debt"), (12_345, "12,345 debts")] {
        assert_eq!(it.tell("debts", &[("n", n.into())]), expected);
    }
    assert_eq!(it.tell("left", &[("years", Arg::Decimal(61, 1))]), "6.1 years");
    assert_eq!(it.tell("left", &[("years", Arg::Decimal(10, 1))]), "1.0 years");
    assert_eq!(it.tell("left", &[("years", Arg::Count(1))]), "1 year");
    assert_eq!(it.tell("left", &[("years", Arg::Decimal(-5, 1))]), "−0.5 years");
}

#[test]
fn a_missing_message_is_recorded_and_never_blank() {
    let it =
        of("hello = Hello { $name }\nplain = As it is\npercent = { $number }%\nyear = { $year }\n").expect("messages");
    assert_eq!(it.say("plain"), "As it is");
    assert_eq!(it.say("nothing-here"), "{nothing-here}");
    assert_eq!(it.tell("hello", &[("name", "Wang".into())]), "Hello Wang");
    assert_eq!(it.tell("hello", &[]), "Hello {$name}");
    assert_eq!(it.missing(), ["hello: Unknown variable: $name", "nothing-here"]);
    let words = it.words();
    assert_eq!(words.get("plain").map(String::as_str), Some("As it is"));
    assert!(!words.contains_key("hello"));
    assert!(locale("en").words().contains_key("not_reported"));
}

#[test]
fn later_files_replace_earlier_ones() {
    let files = [("theme/en.ftl", EN.to_owned()), ("own/en.ftl", "not-reported = nothing on record\n".to_owned())];
    let it = Locale::new("en", 1, &files, Currency::find("CNY").expect("a currency")).expect("messages");
    assert_eq!(it.not_reported(), "nothing on record");
    assert_eq!((it.number(), it.tag()), (1, "en"));
}

#[test]
fn faults_of_a_file_are_named_with_their_line() {
    let faults = |ftl: &str| match of(ftl) {
        Err(LocaleTrouble::Messages(faults)) => faults.into_iter().map(|it| (it.line, it.kind)).collect::<Vec<_>>(),
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    };
    assert_eq!(faults("a = one\nb = two\na = three\n"), [(3, FaultKind::Twice("a".into()))]);
    assert_eq!(faults("a = one\nb = { $x\nc = three\n").first().map(|(line, _)| *line), Some(2));
    assert_eq!(
        faults("trend-scale = 万\n"),
        [(0, FaultKind::Setting("trend-scale".into(), "万".into(), Words { en: "a whole number", zh: "整数" }))]
    );
    let trouble = of("a = one\na = two\n").err().expect("a fault");
    assert_eq!(trouble.to_string(), "a.ftl:2: the message `a` stands twice in this file");
    let tag = Locale::new("not a tag", 0, &[], Currency::find("CNY").expect("a currency")).err().expect("a fault");
    assert_eq!(tag.to_string(), "`not a tag` is not a language tag (write `en`, `zh-Hans`, `pt-BR`)");
}

#[test]
fn names_stand_in_the_languages_order() {
    let sorted = |tag: &str, names: &[&'static str]| {
        let mut names = names.to_vec();
        locale(tag).sort_by_name(&mut names, |name| name);
        names
    };
    // By pinyin: dongwan, nanyuan, qinghe, xilin.
    assert_eq!(sorted("zh-Hans", &["西林", "清河", "东湾", "南塬"]), ["东湾", "南塬", "清河", "西林"]);
    assert_eq!(sorted("en", &["Zhao", "Émile", "Group 10", "Group 2"]), ["Émile", "Group 2", "Group 10", "Zhao"]);
    assert_eq!(sorted("es", &["nz", "ña", "na"]), ["na", "nz", "ña"]);
}

#[test]
fn lists_are_joined() {
    for (tag, expected) in [("en", "a, b and c"), ("zh-Hans", "a、b和c"), ("es", "a, b y c"), ("id", "a, b, dan c")] {
        assert_eq!(locale(tag).join(&["a", "b", "c"]), expected, "{tag}");
    }
    assert_eq!(locale("en").join(&["a", "b"]), "a and b");
    assert_eq!(locale("en").join(&["a"]), "a");
    assert_eq!(locale("en").join::<&str>(&[]), "");
}

#[test]
fn chinese_uses_its_own_punctuation() {
    for (at, line) in ZH.lines().enumerate() {
        let Some((_, text)) = line.split_once(" = ") else { continue };
        // What is filled in, and the marks of HTML, are not ours to judge.
        let outside = |text: &str, marks: [char; 2]| text.split(marks).step_by(2).collect::<String>();
        let text = outside(&outside(text, ['{', '}']), ['<', '>']);
        let western = text.contains([',', ';', ':', '(', ')', '"']) || text.contains(". ") || text.ends_with('.');
        assert!(!western, "line {}: {line}", at + 1);
    }
}
