//! Classes of money in and out: what a line's money is, in the words of its chart, function or source.

use super::Cx;
use crate::aggregate::ledger::{IncomeClass, income_class};
use crate::aggregate::{Amounts, YearLedger};
use crate::measure::{Money, Reported};
use crate::model::budget::{Budget, Line, LineKind};

/// A class of income or spending: what a line's money is, in the words of its chart, function or source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Class {
    /// Where revenue comes from.
    Income(IncomeClass),
    /// An account of a chart.
    Account(String, String),
    /// A COFOG division.
    Function(String),
    /// Neither.
    Other,
}

/// A class as data names it: `own`, `cn-rceo-2023/513`, `cofog/06`, `other`.
pub fn class_key(class: &Class) -> String {
    match class {
        Class::Income(IncomeClass::Own) => "own".to_owned(),
        Class::Income(IncomeClass::Subsidy) => "subsidy".to_owned(),
        Class::Income(IncomeClass::Other) => "other".to_owned(),
        Class::Income(IncomeClass::Unclassified) => "unclassified".to_owned(),
        Class::Account(chart, code) => format!("{chart}/{code}"),
        Class::Function(code) => format!("cofog/{code}"),
        Class::Other => "other".to_owned(),
    }
}

/// A class in words.
pub fn class_name(cx: &Cx, class: &Class) -> String {
    match class {
        Class::Income(IncomeClass::Own) => cx.say("class-own"),
        Class::Income(IncomeClass::Subsidy) => cx.say("class-subsidy"),
        Class::Income(IncomeClass::Other) => cx.say("class-other-income"),
        Class::Income(IncomeClass::Unclassified) => cx.say("class-unclassified"),
        Class::Account(chart, code) => cx
            .site
            .packs
            .chart(chart)
            .and_then(|chart| chart.account(code))
            .map_or_else(|| code.clone(), |account| cx.law_words(&account.name).to_owned()),
        Class::Function(code) => cx.locale.function(code).map_or_else(|| code.clone(), std::borrow::Cow::into_owned),
        Class::Other => cx.say("class-other"),
    }
}

/// What a line is called: by its label; a total that has none by the name of its account.
pub fn line_name(cx: &Cx, budget: &Budget, line: &Line) -> String {
    let name = cx.name(&line.label);
    let code = line.account.as_ref().filter(|code| code.value == name);
    match budget.chart.as_ref().zip(code) {
        Some((chart, code)) => class_name(cx, &Class::Account(chart.value.clone(), code.value.clone())),
        None => name,
    }
}

/// The class of one line.
pub fn class_of(cx: &Cx, budget: &Budget, line: &Line) -> Class {
    let chart = budget.chart.as_ref();
    let account = chart
        .zip(line.account.as_ref())
        .and_then(|(chart, code)| cx.site.packs.chart(&chart.value)?.account(&code.value));
    if line.kind.value == LineKind::Revenue {
        return Class::Income(income_class(line, account));
    }
    match (account, chart, &line.function) {
        (Some(account), Some(chart), _) => Class::Account(chart.value.clone(), account.code.to_owned()),
        (_, _, Some(function)) => Class::Function(function.value.clone()),
        _ => Class::Other,
    }
}

/// Money of a year by class, as it happened. What no class claims is "other", so that the classes add up. A class with a
/// line that says nothing of a whole year is not reported; classes without money are left out.
pub fn classes_of(year: &YearLedger, inflow: bool) -> Vec<(Class, Reported<Money>)> {
    let known = |amounts: &Amounts| match amounts.actual {
        Reported::Known(money) if !money.is_zero() => Some(amounts.actual),
        _ => amounts.untold.then_some(Reported::NotReported).filter(|_| amounts.lines > 0),
    };
    if inflow {
        let income = &year.income;
        return [
            (IncomeClass::Own, &income.own),
            (IncomeClass::Subsidy, &income.subsidy),
            (IncomeClass::Other, &income.other),
            (IncomeClass::Unclassified, &income.unclassified),
        ]
        .into_iter()
        .filter_map(|(class, amounts)| Some((Class::Income(class), known(amounts)?)))
        .collect();
    }
    let by_account = year.spending_by_account.iter().any(|(key, _)| key.chart.is_some() && key.account.is_some());
    if by_account {
        let found = year.spending_by_account.iter().filter_map(|(key, amounts)| {
            let class = match (&key.chart, &key.account) {
                (Some(chart), Some(code)) => Class::Account(chart.clone(), code.clone()),
                _ => Class::Other,
            };
            Some((class, known(amounts)?))
        });
        return folded(found);
    }
    let by_function = year.spending_by_function.iter();
    folded(
        by_function
            .filter_map(|(code, amounts)| Some((code.clone().map_or(Class::Other, Class::Function), known(amounts)?))),
    )
}

/// Every class once, with all its money.
fn folded(found: impl Iterator<Item = (Class, Reported<Money>)>) -> Vec<(Class, Reported<Money>)> {
    let mut out: Vec<(Class, Reported<Money>)> = Vec::new();
    for (class, money) in found {
        match out.iter_mut().find(|(known, _)| *known == class) {
            Some((_, sum)) => *sum = sum.both(money, |sum, money| sum + money),
            None => out.push((class, money)),
        }
    }
    out
}
