//! The figures of a sheet: of a year as every other page has them, of a quarter out of the lines that tell it.

use chrono::{Datelike, NaiveDate};

use crate::aggregate::ledger::IncomeClass;
use crate::measure::{Money, Period, Reported, Year};
use crate::model::Debt;
use crate::model::budget::{Budget, Line, LineKind};
use crate::model::debt::MovementType;
use crate::model::withheld::WithheldKind;
use crate::page::classes::{Class, class_name, class_of, classes_of, line_name};
use crate::page::debts::{creditor, creditors_of};
use crate::page::{Cx, VillageCx, years};

/// An amount that may leave something out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// What is known.
    pub amount: Reported<Money>,
    /// Lines of which the records give no amount for the period; never part of the amount, never taken for nothing.
    pub without: usize,
}

impl Sum {
    /// The amount, where it leaves nothing out.
    pub fn whole(self) -> Reported<Money> {
        if self.without == 0 { self.amount } else { Reported::NotReported }
    }
}

/// Debts past the day they were to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overdue {
    /// How many.
    pub count: usize,
    /// What is owed on them.
    pub amount: Reported<Money>,
    /// The day the oldest fell due; none where no record says it.
    pub since: Option<NaiveDate>,
}

/// What happened in a period.
#[derive(Debug, Default)]
pub struct Sums {
    /// Came in; borrowing is no part of it.
    pub revenue: Sum,
    /// Went out; repayment is no part of it.
    pub expenditure: Sum,
    /// Borrowed.
    pub borrowed: Reported<Money>,
    /// Debt repaid.
    pub repaid: Reported<Money>,
    /// In all funds at the end.
    pub cash: Reported<Money>,
    /// Owed at the end.
    pub owed: Reported<Money>,
    /// Owed a year before.
    pub owed_before: Reported<Money>,
    /// Where the money came from by class, each with the key of its words.
    pub classes: Vec<(&'static str, Reported<Money>)>,
    /// Where the money came from, the largest first: the village's own earnings one by one, the rest by class.
    pub came: Vec<(String, Reported<Money>)>,
    /// What it went on by class, the largest first.
    pub went: Vec<(String, Reported<Money>)>,
    /// Who is owed how much, the largest first; those who are owed an unknown amount last.
    pub creditors: Vec<(String, Reported<Money>)>,
    /// What of the debts is overdue; none where nothing is.
    pub overdue: Option<Overdue>,
    /// The names of the lines that give no figure of the quarter, each once.
    pub silent: Vec<String>,
    /// The last day the figures speak of.
    pub end: Option<NaiveDate>,
}

impl Sums {
    /// Came in less went out, where neither leaves anything out.
    pub fn left_over(&self) -> Reported<Money> {
        self.revenue.whole().both(self.expenditure.whole(), |came, went| came - went)
    }
}

/// The sums of a year or a quarter.
pub fn of(cx: &Cx, of: &VillageCx, period: Period) -> Sums {
    let budgets: Vec<&Budget> =
        of.village.budgets.iter().filter(|budget| budget.year.value == period.year() && budget.has_actuals()).collect();
    let mut sums = match period {
        _ if of.village.withholds(WithheldKind::Budget, period.year()) => Sums::default(),
        Period::Quarter(_, number) => quarter(cx, of, &budgets, usize::from(number) - 1),
        _ => year(cx, of, &budgets, period.year()),
    };
    let end = match period {
        Period::Quarter(..) => period.end(),
        _ => budgets.iter().map(|budget| budget.covers.value.end()).min().unwrap_or(period.end()),
    };
    sums.end = Some(end);
    sums.owed = of.owed_on(end);
    let before = end.with_year(end.year() - 1).or_else(|| end.pred_opt()?.with_year(end.year() - 1));
    sums.owed_before = before.map_or(Reported::NotReported, |day| of.owed_on(day));
    // Where the register does not speak of the day nobody knows who is still owed: no list beside "no record".
    if of.tells_debts_on(end) && !of.village.withholds(WithheldKind::Debt, period.year()) {
        sums.creditors = creditors(cx, of, end);
        sums.overdue = overdue(of, end);
    }
    sums
}

fn year(cx: &Cx, of: &VillageCx, budgets: &[&Budget], year: Year) -> Sums {
    let Some(row) = of.ledger.year(year) else { return Sums::default() };
    let own: Vec<(String, Reported<Money>)> = lines(budgets, LineKind::Revenue)
        .filter(|(budget, line)| class_of(cx, budget, line) == Class::Income(IncomeClass::Own))
        .map(|(budget, line)| (line_name(cx, budget, line), budget.actual(line)))
        .filter(|(_, money)| money.known().is_some())
        .collect();
    let named = own.iter().map(|(_, money)| money.known()).sum::<Option<Money>>();
    let (mut came, mut classes) = (Vec::new(), Vec::new());
    for (class, money) in classes_of(row, true) {
        classes.push((class_words(&class), money));
        // One by one only where they add up to their class: books of different length are cut at the same day.
        if class == Class::Income(IncomeClass::Own) && money.known().is_some() && money.known() == named {
            for (name, money) in own.iter().filter(|(_, money)| *money != Reported::Known(Money::ZERO)) {
                add(&mut came, name, *money);
            }
        } else {
            came.push((class_name(cx, &class), money));
        }
    }
    let went = classes_of(row, false).iter().map(|(class, money)| (class_name(cx, class), *money)).collect();
    let told = |amounts: &crate::aggregate::Amounts| Sum { amount: amounts.actual, without: 0 };
    Sums {
        revenue: told(&row.revenue),
        expenditure: told(&row.expenditure),
        borrowed: years::or_nothing(row, &row.financing_in),
        repaid: row.repaid,
        cash: row.closing,
        classes,
        came: sorted(came),
        went: sorted(went),
        ..Sums::default()
    }
}

fn quarter(cx: &Cx, of: &VillageCx, budgets: &[&Budget], at: usize) -> Sums {
    let kind = |kind: LineKind, at: usize| {
        let (mut sum, mut cannot) = (Sum::default(), false);
        for (budget, line) in lines(budgets, kind) {
            match budget.quarter(line, at) {
                Reported::Known(money) => {
                    sum.amount = Reported::Known(sum.amount.known().unwrap_or_default() + money);
                }
                Reported::NotReported => sum.without += 1,
                Reported::NotApplicable => cannot = true,
            }
        }
        if cannot && sum.without == 0 && sum.amount == Reported::NotReported {
            sum.amount = Reported::NotApplicable;
        }
        // Books without a line of that kind moved nothing of it.
        if sum.without == 0 && sum.amount == Reported::NotReported && !budgets.is_empty() {
            sum.amount = Reported::Known(Money::ZERO);
        }
        sum
    };
    let by_class = |kind: LineKind| {
        let mut out: Vec<(String, Reported<Money>)> = Vec::new();
        for (budget, line) in lines(budgets, kind) {
            let class = class_of(cx, budget, line);
            let own = class == Class::Income(IncomeClass::Own);
            let name = if own { line_name(cx, budget, line) } else { class_name(cx, &class) };
            let Some(money) = budget.quarter(line, at).known().filter(|money| !money.is_zero()) else { continue };
            add(&mut out, &name, Reported::Known(money));
        }
        sorted(out)
    };
    let mut classes: Vec<(&'static str, Reported<Money>)> = Vec::new();
    for (budget, line) in lines(budgets, LineKind::Revenue) {
        let Some(money) = budget.quarter(line, at).known().filter(|money| !money.is_zero()) else { continue };
        let key = class_words(&class_of(cx, budget, line));
        match classes.iter_mut().find(|(known, _)| *known == key) {
            Some((_, sum)) => *sum = sum.map(|sum| sum + money),
            None => classes.push((key, Reported::Known(money))),
        }
    }
    classes.sort_by_key(|(key, _)| CLASSES.iter().position(|known| known == key));
    let mut silent: Vec<String> = Vec::new();
    for (budget, line) in budgets.iter().flat_map(|budget| budget.lines.iter().map(move |line| (budget, line))) {
        let name = line_name(cx, budget, line);
        if budget.quarter(line, at) == Reported::NotReported && !silent.contains(&name) {
            silent.push(name);
        }
    }
    let repaid = kind(LineKind::FinancingOut, at);
    let booked = lines(budgets, LineKind::FinancingOut).next().is_some();
    Sums {
        revenue: kind(LineKind::Revenue, at),
        expenditure: kind(LineKind::Expenditure, at),
        borrowed: kind(LineKind::FinancingIn, at).whole(),
        repaid: if booked { repaid.whole() } else { repaid_by_debts(of, budgets, at) },
        cash: match stated_cash(of, budgets, at) {
            Reported::NotReported => cash(budgets, at, |flow, at| kind(flow, at).whole()),
            stated => stated,
        },
        classes,
        came: by_class(LineKind::Revenue),
        went: by_class(LineKind::Expenditure),
        silent,
        ..Sums::default()
    }
}

/// Where money comes from, in the order it is told.
const CLASSES: [&str; 3] = ["notice-part-own", "notice-part-subsidy", "notice-part-other"];

fn class_words(class: &Class) -> &'static str {
    match class {
        Class::Income(IncomeClass::Own) => CLASSES[0],
        Class::Income(IncomeClass::Subsidy) => CLASSES[1],
        _ => CLASSES[2],
    }
}

/// The lines of one kind.
fn lines<'a>(budgets: &'a [&'a Budget], kind: LineKind) -> impl Iterator<Item = (&'a Budget, &'a Line)> {
    let all = budgets.iter().flat_map(|budget| budget.lines.iter().map(move |line| (*budget, line)));
    all.filter(move |(_, line)| line.kind.value == kind)
}

/// What the funds themselves say they hold on the last day of a quarter, where all books end there: what the sheet of
/// the year says of the same day.
fn stated_cash(of: &VillageCx, budgets: &[&Budget], at: usize) -> Reported<Money> {
    let Some(year) = budgets.first().map(|budget| budget.year.value) else { return Reported::NotReported };
    let end = Period::Quarter(year, at as u8 + 1).end();
    match budgets.iter().all(|budget| budget.covers.value.end() == end) {
        true => of.ledger.year(year).map_or(Reported::NotReported, |row| row.closing),
        false => Reported::NotReported,
    }
}

/// What all funds hold at the end of a quarter: what they held when the year began and everything since. Known only
/// where every fund says what it held and every line tells every quarter so far.
fn cash(budgets: &[&Budget], at: usize, moved: impl Fn(LineKind, usize) -> Reported<Money>) -> Reported<Money> {
    use LineKind::{Expenditure, FinancingIn, FinancingOut, Revenue, TransferIn, TransferOut};
    if budgets.is_empty() || budgets.iter().any(|budget| budget.funds.is_empty()) {
        return Reported::NotReported;
    }
    let opening = budgets.iter().flat_map(|budget| &budget.funds).map(|fund| match fund.opening.value {
        Reported::NotApplicable => Reported::Known(Money::ZERO),
        other => other,
    });
    let mut sum = opening.fold(Reported::Known(Money::ZERO), |sum, more| sum.both(more, |sum, more| sum + more));
    for at in 0..=at {
        for kind in [Revenue, FinancingIn, TransferIn] {
            sum = sum.plus(moved(kind, at));
        }
        for kind in [Expenditure, FinancingOut, TransferOut] {
            sum = sum.plus(moved(kind, at).map(|less| Money::ZERO - less));
        }
    }
    sum
}

fn repaid_by_debts(of: &VillageCx, budgets: &[&Budget], at: usize) -> Reported<Money> {
    let Some(year) = budgets.first().map(|budget| budget.year.value) else { return Reported::NotReported };
    let quarter = Period::Quarter(year, at as u8 + 1);
    if of.owed_on(quarter.end()) == Reported::NotReported {
        return Reported::NotReported;
    }
    let moved = of.village.debts.iter().filter(|debt| debt.counts()).flat_map(|debt| &debt.movements);
    let paid = moved.filter(|it| it.kind.value == MovementType::Repayment);
    let paid = paid.filter(|it| (quarter.start()..=quarter.end()).contains(&it.date.value));
    paid.map(|it| it.effect().map(Money::abs))
        .fold(Reported::Known(Money::ZERO), |sum, more| sum.both(more, |sum, more| sum + more))
}

/// What is overdue at the end of a day. That a debt without a day is overdue is said of today: no sheet of older accounts
/// than the newest says so.
fn overdue(of: &VillageCx, day: NaiveDate) -> Option<Overdue> {
    let told = of.village.budgets.iter().map(|budget| budget.covers.value.end()).max();
    let late = |debt: &&Debt| {
        let said = debt.due_on.is_some() || told.is_none_or(|told| day >= told);
        debt.counts() && said && debt.is_past_due(day) && debt.owed_on(day) != Reported::Known(Money::ZERO)
    };
    let late: Vec<&Debt> = of.village.debts.iter().filter(late).collect();
    let amount =
        late.iter().map(|debt| debt.owed_on(day)).reduce(|sum, more| sum.both(more, |sum, more| sum + more))?;
    let since = late.iter().filter_map(|debt| Some(debt.due_on?.value)).min();
    Some(Overdue { count: late.len(), amount, since })
}

fn creditors(cx: &Cx, of: &VillageCx, day: NaiveDate) -> Vec<(String, Reported<Money>)> {
    let mut out: Vec<(String, Reported<Money>)> = Vec::new();
    let owed = |debt: &Debt| Some(debt.owed_on(day)).filter(|owed| *owed != Reported::Known(Money::ZERO));
    let debts: Vec<_> =
        of.village.debts.iter().filter(|it| it.counts()).filter_map(|it| Some((it, owed(it)?))).collect();
    for (debt, owed) in &debts {
        // Debts to creditors without a name stand in one row, which says that they are several.
        let kind = debt.creditor.kind.value;
        let alike = |it: &&(&Debt, _)| it.0.creditor.name.is_none() && it.0.creditor.kind.value == kind;
        let count = debts.iter().filter(alike).count();
        let name =
            if debt.creditor.name.is_none() && count > 1 { creditors_of(cx, kind, count) } else { creditor(cx, debt) };
        add(&mut out, &name, *owed);
    }
    out.sort_by_key(|(_, owed)| std::cmp::Reverse(owed.known()));
    out
}

/// Adds an amount to what stands under a name already: two bodies may both have bank interest.
fn add(parts: &mut Vec<(String, Reported<Money>)>, name: &str, money: Reported<Money>) {
    match parts.iter_mut().find(|(known, _)| known == name) {
        Some((_, sum)) => *sum = sum.both(money, |sum, more| sum + more),
        None => parts.push((name.to_owned(), money)),
    }
}

fn sorted(mut parts: Vec<(String, Reported<Money>)>) -> Vec<(String, Reported<Money>)> {
    parts.sort_by_key(|(_, money)| std::cmp::Reverse(money.known()));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::tests::build;
    use crate::model::Figure;
    use crate::model::budget::Status;

    /// What each quarter of a line comes to, in yuan, of books that go to the end of September and of closed ones of the
    /// whole year: `?` unknown, `-` not applicable.
    fn check(what: &str, parts: &[(&str, Option<i64>)], running: &str, closed: &str) {
        let mut line = build::line("revenue 501 own", 100, None);
        line.actual.year = Figure::MISSING;
        for (key, amount) in parts {
            let figure = amount.map_or_else(|| build::figure(Reported::NotApplicable), build::yuan);
            let at: usize = key[1..].parse().expect("a number");
            match &key[..1] {
                "Q" => line.actual.quarters[at - 1] = figure,
                _ => line.actual.months[at - 1] = figure,
            }
        }
        for (status, end, expected) in
            [(Status::Adopted, Period::Quarter(2024, 3), running), (Status::Final, Period::Year(2024), closed)]
        {
            let mut budget = build::budget(2024, vec![]);
            (budget.status.value, budget.covers.value) = (status, end);
            let word = |at| match budget.quarter(&line, at) {
                Reported::Known(money) => (money.0 / 100).to_string(),
                Reported::NotReported => "?".to_owned(),
                Reported::NotApplicable => "-".to_owned(),
            };
            assert_eq!((0..4).map(word).collect::<Vec<_>>().join(" "), expected, "{what}, {status:?}");
        }
    }

    #[test]
    fn what_a_quarter_does_not_tell_is_nothing_in_closed_accounts_alone() {
        check("one quarter", &[("Q1", Some(10))], "10 ? ? ?", "10 0 0 0");
        check("two months", &[("M01", Some(100)), ("M05", Some(150))], "? ? ? ?", "100 150 0 0");
        let months = [("M01", Some(1)), ("M02", Some(2)), ("M03", Some(3))];
        check("a whole quarter of months", &months, "6 ? ? ?", "6 0 0 0");
        check("not applicable", &[("Q1", None), ("Q2", Some(5))], "- 5 ? ?", "- 5 0 0");
        check("nothing at all", &[], "? ? ? ?", "? ? ? ?");
    }
}
