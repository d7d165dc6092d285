#![doc = include_str!("broken_vouchers.md")]

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::transaction::{Transaction, TransactionYear};
use crate::source::Spanned;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-15",
    name: "broken-vouchers",
    severity: Severity::Warning,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "", zh: "" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("broken_vouchers.md"), zh: include_str!("broken_vouchers.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const TWICE: Words = Words {
    en: "the voucher number `{number}` stands under two days",
    zh: "凭证号 `{number}` 出现在两个不同日期",
};
const TWICE_HELP: Words = Words {
    en: "one voucher has one day: correct the number or the date; several entries of one voucher share both",
    zh: "一张凭证只有一个日期：请更正凭证号或日期；同一凭证的几笔分录日期相同",
};
const GAP: Words = Words {
    en: "the list is called complete, and the vouchers between `{before}` and `{number}` are not in it",
    zh: "该表标为完整，但缺少 `{before}` 与 `{number}` 之间的凭证",
};
const GAP_HELP: Words = Words {
    en: "add the missing vouchers; a cancelled one is listed with its number and the amount 0",
    zh: "请补上缺少的凭证；作废的凭证也请列出，金额写 0",
};

/// A voucher's number taken apart: `记-0012` is 12 after `记-`.
struct Number<'a> {
    prefix: &'a str,
    digits: u64,
}

fn run(case: &Case, found: &mut Findings) {
    for year in &case.village.transactions {
        twice(year, found);
        if year.complete {
            gaps(year, found);
        }
    }
}

fn twice(year: &TransactionYear, found: &mut Findings) {
    let mut seen: BTreeMap<(u32, &str), &Transaction> = BTreeMap::new();
    // Many books begin again with 1 every month: there a number is one of its month.
    let monthly = sequence(year).is_none();
    for entry in &year.transactions {
        let Some(voucher) = &entry.voucher else { continue };
        let part = if monthly { entry.date.value.month() } else { 0 };
        match seen.get(&(part, voucher.value.as_str())) {
            Some(first) if first.date.value != entry.date.value => {
                let before = first.voucher.as_ref().map_or(first.span, |it| it.span);
                found
                    .report(&RULE, voucher.span)
                    .also(before, Words { en: "the first entry with this number", zh: "首次出现" })
                    .with("fault", TWICE)
                    .with("help", TWICE_HELP)
                    .with("number", voucher.value.as_str());
            }
            Some(_) => {}
            None => {
                seen.insert((part, voucher.value.as_str()), entry);
            }
        }
    }
}

fn gaps(year: &TransactionYear, found: &mut Findings) {
    let runs: Vec<Vec<&Transaction>> = match sequence(year) {
        Some(all) => vec![all],
        None => {
            let mut months: BTreeMap<u32, Vec<&Transaction>> = BTreeMap::new();
            for entry in &year.transactions {
                months.entry(entry.date.value.month()).or_default().push(entry);
            }
            months.into_values().collect()
        }
    };
    for run in runs {
        let Some(numbers) = rising(&run) else { continue };
        for pair in numbers.windows(2) {
            let ((before, low), (voucher, high)) = (&pair[0], &pair[1]);
            if *high > low + 1 {
                found
                    .report(&RULE, voucher.span)
                    .also(before.span, Words { en: "the one before it", zh: "前一张凭证" })
                    .with("fault", GAP)
                    .with("help", GAP_HELP)
                    .with("before", before.value.as_str())
                    .with("number", voucher.value.as_str());
            }
        }
    }
}

/// All entries of the year by day, where their numbers rise through the whole of it.
fn sequence(year: &TransactionYear) -> Option<Vec<&Transaction>> {
    let all: Vec<&Transaction> = year.transactions.iter().collect();
    rising(&all).is_some().then_some(all)
}

/// The vouchers by day with their numbers, where every entry has one, all of one kind, and later days never have lower ones.
fn rising<'a>(entries: &[&'a Transaction]) -> Option<Vec<(&'a Spanned<String>, u64)>> {
    let mut numbers = Vec::with_capacity(entries.len());
    for entry in entries {
        let voucher = entry.voucher.as_ref()?;
        numbers.push((entry.date.value, voucher, number(&voucher.value)?));
    }
    numbers.sort_by_key(|(date, _, number)| (*date, number.digits));
    let alike = |pair: &[(_, _, Number)]| pair[0].2.prefix == pair[1].2.prefix && pair[0].2.digits <= pair[1].2.digits;
    if !numbers.windows(2).all(alike) {
        return None;
    }
    Some(numbers.into_iter().map(|(_, voucher, number)| (voucher, number.digits)).collect())
}

fn number(voucher: &str) -> Option<Number<'_>> {
    let prefix = voucher.trim_end_matches(|ch: char| ch.is_ascii_digit());
    Some(Number { prefix, digits: voucher[prefix.len()..].parse().ok()? })
}
