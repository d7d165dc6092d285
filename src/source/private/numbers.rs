//! The numbers a person has, told from amounts, dates, codes and the numbers of organisations.

use super::digits::{Digit, Run};
use super::{Hit, Kind};

/// Words that make a number beside them a bank card or account.
const BANK: [&str; 14] = [
    "卡号",
    "账号",
    "帐号",
    "账户",
    "帐户",
    "开户",
    "银行卡",
    "account no",
    "account number",
    "bank account",
    "bank card",
    "card no",
    "card number",
    "a/c",
];
/// Words that make one an organisation's code.
const ORGANISATION: [&str; 3] = ["信用代码", "uscc", "credit code"];
/// The longest of these words (characters).
const LONGEST: usize = 14;
/// Words between such a word and a number that make it something else: a balance, a day, a telephone.
const NO_ACCOUNT: [&str; 12] =
    ["余额", "金额", "资金", "收入", "支出", "结余", "电话", "日期", "时间", "代码", "许可", "balance"];
/// What stands behind an amount.
const UNITS: [&str; 12] = ["元", "万元", "亿元", "亩", "斤", "公斤", "吨", "平方", "立方", "yuan", "CNY", "RMB"];
/// What stands in front of one.
const SUMS: [&str; 9] = ["余额", "金额", "合计", "共计", "收入", "支出", "结余", "总额", "资金"];
/// How far a word may be from the number it speaks of (characters).
const NEAR: usize = 20;

/// The most digits a number of any kind has.
const LONGEST_NUMBER: usize = 25;

/// Finds the numbers in a run of digits. The surest are looked for first, and no digit is part of two.
pub(super) fn of(text: &str, run: &Run, hits: &mut Vec<Hit>) {
    let length = run.digits.len();
    if length < 9 {
        return;
    }
    let mut taken = vec![false; length];
    let groups = run.bounds.len() - 1;
    type Test = fn(&str, &Run, usize, usize) -> Option<Found>;
    let tests: [Test; 5] = [resident, card, legacy, mobile, account];
    for test in tests {
        for from in 0..groups {
            // The longest first: what is part of a longer number is none of its own.
            for to in (from + 1..=groups.min(from + LONGEST_NUMBER)).rev() {
                let (first, last) = (run.bounds[from], run.bounds[to]);
                if last - first > LONGEST_NUMBER || taken[first..last].contains(&true) {
                    continue;
                }
                let Some(found) = test(text, run, from, to) else { continue };
                taken[first..last].fill(true);
                let start = run.digits[first].start;
                let end = found.end.unwrap_or(run.digits[last - 1].end);
                hits.push(Hit { kind: found.kind, start, end, labelled: found.labelled });
            }
        }
    }
}

struct Found {
    kind: Kind,
    labelled: bool,
    end: Option<usize>,
}

impl Found {
    fn plain(kind: Kind) -> Option<Found> {
        Some(Found { kind, labelled: false, end: None })
    }
}

fn window(run: &Run, from: usize, to: usize) -> &[Digit] {
    &run.digits[run.bounds[from]..run.bounds[to]]
}

fn value(digits: &[Digit]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit.value))
}

/// 公民身份号码 (GB 11643): a date that exists and the check character. Any region: the check is strong enough alone.
fn resident(text: &str, run: &Run, from: usize, to: usize) -> Option<Found> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: &[u8; 11] = b"10X98765432";
    let digits = window(run, from, to);
    let cross = run.cross.filter(|_| to == run.bounds.len() - 1 && digits.len() == 17);
    if digits.len() != 18 && cross.is_none() {
        return None;
    }
    let year = value(&digits[6..10]);
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit.value) * weight).sum();
    let written = if cross.is_some() { b'X' } else { digits[17].value + b'0' };
    let valid = (1800..2100).contains(&year)
        && is_day(year, value(&digits[10..12]), value(&digits[12..14]))
        && CHECKS[(sum % 11) as usize] == written;
    // An organisation's code that happens to fit is known by the word beside it.
    let organisation = || is_organisation(text, digits) && beside(text, digits, &ORGANISATION);
    (valid && !organisation()).then_some(Found { kind: Kind::ResidentId, labelled: false, end: cross })
}

/// The form of 15 digits: a province that exists and a date of the twentieth century. It has no check digit.
fn legacy(text: &str, run: &Run, from: usize, to: usize) -> Option<Found> {
    const PROVINCES: [u32; 34] = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63, 64, 65, 71, 81, 82,
    ];
    let digits = window(run, from, to);
    let alone = to == from + 1 || (from == 0 && to == run.bounds.len() - 1);
    let fits = digits.len() == 15
        && alone
        && PROVINCES.contains(&value(&digits[..2]))
        && is_day(1900 + value(&digits[6..8]), value(&digits[8..10]), value(&digits[10..12]));
    (fits && !is_amount(text, digits)).then_some(())?;
    Found::plain(Kind::LegacyId)
}

/// A mobile number, with or without the country's prefix.
fn mobile(text: &str, run: &Run, from: usize, to: usize) -> Option<Found> {
    let digits = window(run, from, to);
    let number = digits.len().checked_sub(11)?;
    let prefix = digits[..number].iter().map(|digit| char::from(digit.value + b'0')).collect::<String>();
    let fits = matches!(prefix.as_str(), "" | "0" | "86" | "0086" | "17951" | "12593")
        && digits[number].value == 1
        && digits[number + 1].value >= 3;
    if !fits || is_amount(text, digits) {
        return None;
    }
    let groups: Vec<usize> = run.groups(from, to).collect();
    // A run of nothing else may be grouped in any way; inside a longer one only as telephones are.
    let usual = |groups: &[usize]| matches!(groups, [11..=15] | [3, 4, 4] | [3, 8] | [7, 4]);
    let usual = usual(&groups)
        || matches!(groups.split_first(), Some((1..=5, rest)) if usual(rest))
        || (from == 0 && to == run.bounds.len() - 1);
    if usual && !in_hash(text, digits) { Found::plain(Kind::Mobile) } else { None }
}

/// A bank card: 16 to 19 digits, the first of a bank's or a card company's, and the check digit of Luhn.
fn card(text: &str, run: &Run, from: usize, to: usize) -> Option<Found> {
    let digits = window(run, from, to);
    let first = value(digits.get(..2)?);
    let issuer = first == 62 || (40..60).contains(&first) || first == 35 || first == 37;
    if !(16..=19).contains(&digits.len()) || !issuer || !luhn(digits) {
        return None;
    }
    let groups: Vec<usize> = run.groups(from, to).collect();
    let usual = match groups.as_slice() {
        [_] | [4 | 6, _] => true,
        [rest @ .., last] => rest.iter().all(|length| *length == 4) && *last <= 4,
        [] => false,
    };
    if !usual || is_amount(text, digits) || in_hash(text, digits) {
        return None;
    }
    let labelled = beside(text, digits, &BANK);
    // Three in a hundred cards pass for an organisation's code too: the word beside them decides.
    if is_organisation(text, digits) && (!labelled || beside(text, digits, &ORGANISATION)) {
        return None;
    }
    Some(Found { kind: Kind::BankCard, labelled, end: None })
}

/// Any number behind a word that makes it a bank account.
fn account(text: &str, run: &Run, from: usize, to: usize) -> Option<Found> {
    let digits = window(run, from, to);
    // From the first group to the last: an account is written alone.
    if from != 0 || to != run.bounds.len() - 1 || !(9..=25).contains(&digits.len()) {
        return None;
    }
    let groups: Vec<usize> = run.groups(from, to).collect();
    let (_, rest) = groups.split_last()?;
    // Days and times have shorter groups.
    if rest.iter().any(|length| *length < 3) || is_amount(text, digits) || is_organisation(text, digits) {
        return None;
    }
    let before = before(text, digits[0].start);
    let word = BANK.iter().filter_map(|word| before.rfind(word).map(|at| at + word.len())).max()?;
    let between = &before[word..];
    let other = between.chars().any(|ch| ch.is_ascii_digit()) || NO_ACCOUNT.iter().any(|word| between.contains(word));
    (!other).then_some(Found { kind: Kind::Account, labelled: true, end: None })
}

/// The check of Luhn.
fn luhn(digits: &[Digit]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, u32::from(digit.value)) {
            (0, value) => value,
            (_, value) => value * 2 / 10 + value * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether the word the digits stand in is an organisation's code (统一社会信用代码, GB 32100): its check character fits.
fn is_organisation(text: &str, digits: &[Digit]) -> bool {
    let alphabet = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let word = word_around(text, digits[0].start, digits[digits.len() - 1].end);
    let codes: Option<Vec<u32>> = word
        .bytes()
        .map(|byte| alphabet.iter().position(|known| *known == byte.to_ascii_uppercase()).map(|at| at as u32))
        .collect();
    let Some(codes) = codes.filter(|codes| codes.len() == 18) else { return false };
    let mut weight = 1;
    let mut sum = 0;
    for code in &codes[..17] {
        sum += code * weight;
        weight = weight * 3 % 31;
    }
    (31 - sum % 31) % 31 == codes[17]
}

/// Whether the digits are part of a checksum such as a commit's: long, and of the letters `a` to `f` only.
fn in_hash(text: &str, digits: &[Digit]) -> bool {
    let word = word_around(text, digits[0].start, digits[digits.len() - 1].end);
    word.len() >= 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit()) && !word.bytes().all(|it| it.is_ascii_digit())
}

/// The letters and digits of ASCII around a place.
fn word_around(text: &str, start: usize, end: usize) -> &str {
    let bytes = text.as_bytes();
    let mut from = start;
    while from > 0 && bytes[from - 1].is_ascii_alphanumeric() {
        from -= 1;
    }
    let mut to = end;
    while bytes.get(to).is_some_and(u8::is_ascii_alphanumeric) {
        to += 1;
    }
    &text[from..to]
}

/// Whether what stands around the digits makes them an amount: decimals, a currency in front, a unit behind.
fn is_amount(text: &str, digits: &[Digit]) -> bool {
    let before = &text[..digits[0].start];
    let after = &text[digits[digits.len() - 1].end..];
    let digit = |ch: char| ch.is_ascii_digit();
    let fraction = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(digit))
        || before.strip_suffix('.').is_some_and(|rest| rest.ends_with(digit));
    let before = before.trim_end_matches([' ', ':', '：', '为']);
    let currency = before.ends_with(['¥', '￥', '$', '€']) || SUMS.iter().any(|word| before.ends_with(word));
    let after = after.trim_start_matches(' ');
    fraction || currency || UNITS.iter().any(|unit| after.starts_with(unit))
}

/// Whether one of these words stands beside a number, on its line.
fn beside(text: &str, digits: &[Digit], words: &[&str]) -> bool {
    let (before, after) = (before(text, digits[0].start), after(text, digits[digits.len() - 1].end));
    let close = |word: &&str| before.rfind(*word).is_some_and(|at| before[at + word.len()..].chars().count() <= NEAR);
    words.iter().any(|word| close(word) || after.contains(word))
}

/// The end of the line in front of a place, in small letters, `_` as a blank.
fn before(text: &str, at: usize) -> String {
    let line = text[..at].rsplit('\n').next().unwrap_or("");
    let from = line.char_indices().rev().nth(NEAR + LONGEST).map_or(0, |(at, _)| at);
    plain(&line[from..])
}

/// The line behind a place.
fn after(text: &str, at: usize) -> String {
    let line = text[at..].split('\n').next().unwrap_or("");
    plain(line.char_indices().nth(NEAR).map_or(line, |(at, _)| &line[..at]))
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace('_', " ")
}

/// Whether a day exists.
fn is_day(year: u32, month: u32, day: u32) -> bool {
    chrono::NaiveDate::from_ymd_opt(year as i32, month, day).is_some()
}
