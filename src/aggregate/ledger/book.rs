//! A year of the village's books: the lines of every entity, summed and classed.

use chrono::NaiveDate;

use crate::measure::{Money, Reported, Year, period::year_end};
use crate::model::budget::FundType;
use crate::model::withheld::WithheldKind;
use crate::model::{Budget, Figure, Fund, Line, LineKind, Village};

use crate::pack::{Account, IncomeClass, Packs, Use, income_class};

use super::state::{EntityState, of_budget};
use super::{Amounts, SpendingKey, YearLedger, YearState};

/// The years that have a budget.
pub fn years(village: &Village) -> impl Iterator<Item = Year> {
    let held = village.withheld.iter().filter(|it| it.kind == WithheldKind::Budget).filter_map(|it| it.year);
    village.budgets.iter().map(|budget| budget.year.value).chain(held)
}

/// Writes the books' part of a year.
pub fn fill(row: &mut YearLedger, village: &Village, packs: &Packs) {
    let until = match row.state {
        YearState::Part(shortest) => shortest.end(),
        _ => year_end(row.year),
    };
    let budgets: Vec<&Budget> = village.budgets.iter().filter(|budget| budget.year.value == row.year).collect();
    // Lines without a known account: whether own income is operating, and spending administrative, is then unknown.
    let (mut unknown_own, mut unknown_spending) = (false, false);
    for budget in &budgets {
        let chart = budget.chart.as_ref().and_then(|id| packs.chart(&id.value));
        for line in &budget.lines {
            let account = line.account.as_ref().and_then(|code| chart?.account(&code.value));
            unknown_own |= enter(row, (budget, line), account, until) && account.is_none();
            unknown_spending |= line.kind.value == LineKind::Expenditure && account.is_none();
        }
    }
    settle(row, unknown_own, unknown_spending);
    row.opening = cash(&budgets, |_| true, |fund| fund.opening);
    // Balances of different days have no sum.
    if budgets.iter().all(|budget| end_of(budget) <= until) {
        row.closing = cash(&budgets, |_| true, |fund| fund.closing);
        row.free_closing = cash(&budgets, is_free, |fund| fund.closing);
    }
    row.free_spending = free_spending(&budgets, until);
}

/// The last day of what a budget gives of the year.
fn end_of(budget: &Budget) -> NaiveDate {
    match of_budget(budget) {
        EntityState::Part(period) => period.end(),
        _ => year_end(budget.year.value),
    }
}

/// Enters a line, as far as to a day of the year, and tells whether it is own income.
fn enter(row: &mut YearLedger, (budget, line): (&Budget, &Line), account: Option<&Account>, until: NaiveDate) -> bool {
    let used_for = |what| account.is_some_and(|account| account.is(what));
    match line.kind.value {
        LineKind::Revenue => {
            row.revenue.add(budget, line, until);
            match income_class(line, account) {
                IncomeClass::Own => {
                    row.income.own.add(budget, line, until);
                    if used_for(Use::OperatingIncome) || used_for(Use::InvestmentIncome) {
                        row.operating_income.add(budget, line, until);
                    }
                    return true;
                }
                IncomeClass::Subsidy => row.income.subsidy.add(budget, line, until),
                IncomeClass::Other => row.income.other.add(budget, line, until),
                IncomeClass::Unclassified => row.income.unclassified.add(budget, line, until),
            }
        }
        LineKind::Expenditure => {
            row.expenditure.add(budget, line, until);
            if used_for(Use::Administration) {
                row.administration.add(budget, line, until);
            }
            row.spending_by_account.entry(spending_key(budget, line)).or_default().add(budget, line, until);
            let function = line.function.as_ref().map(|code| code.value.clone());
            row.spending_by_function.entry(function).or_default().add(budget, line, until);
        }
        LineKind::FinancingIn => row.financing_in.add(budget, line, until),
        LineKind::FinancingOut => row.financing_out.add(budget, line, until),
        LineKind::TransferIn => row.transfer_in.add(budget, line, until),
        LineKind::TransferOut => row.transfer_out.add(budget, line, until),
    }
    false
}

fn spending_key(budget: &Budget, line: &Line) -> SpendingKey {
    let main = |code: &str| code.split('.').next().unwrap_or(code).to_owned();
    SpendingKey {
        chart: budget.chart.as_ref().map(|id| id.value.clone()),
        account: line.account.as_ref().map(|code| main(&code.value)),
    }
}

/// A class without a single line is truly empty once every line of the whole has found its class; else nobody knows.
fn settle(row: &mut YearLedger, unknown_own: bool, unknown_spending: bool) {
    let zero = |whole: Reported<Money>| whole.map(|_| Money::ZERO);
    let empty = |whole: &Amounts| Amounts {
        lines: 0,
        untold: whole.untold,
        plan: zero(whole.plan),
        adjusted: zero(whole.adjusted),
        actual: zero(whole.actual),
    };
    if row.income.unclassified.lines == 0 {
        for class in [&mut row.income.own, &mut row.income.subsidy, &mut row.income.other] {
            if class.lines == 0 {
                *class = empty(&row.revenue);
            }
        }
    }
    if unknown_own || row.income.unclassified.lines > 0 {
        row.operating_income = Amounts::default();
    } else if row.operating_income.lines == 0 {
        row.operating_income = empty(&row.revenue);
    }
    if unknown_spending {
        row.administration = Amounts::default();
    } else if row.administration.lines == 0 {
        row.administration = empty(&row.expenditure);
    }
}

/// Whether nobody tied the fund's money to a purpose. The reserve and welfare fund is tied: it is for growth and
/// welfare, not for running the village.
fn is_free(fund: &Fund) -> bool {
    matches!(fund.kind.value, FundType::Operating | FundType::Collective)
}

/// The cash of all funds chosen: known only where every budget lists its funds and each of them is known.
fn cash(budgets: &[&Budget], chosen: fn(&Fund) -> bool, figure: fn(&Fund) -> Figure) -> Reported<Money> {
    if budgets.is_empty() || budgets.iter().any(|budget| budget.funds.is_empty()) {
        return Reported::NotReported;
    }
    let mut sum = Money::ZERO;
    for fund in budgets.iter().flat_map(|budget| &budget.funds).filter(|fund| chosen(fund)) {
        match figure(fund).value {
            Reported::Known(amount) => sum += amount,
            Reported::NotApplicable => {}
            Reported::NotReported => return Reported::NotReported,
        }
    }
    Reported::Known(sum)
}

/// What was spent out of free funds; a line that names no fund is paid out of them.
fn free_spending(budgets: &[&Budget], until: NaiveDate) -> Reported<Money> {
    let mut spent = Amounts::default();
    for budget in budgets {
        for line in budget.lines.iter().filter(|line| line.kind.value == LineKind::Expenditure) {
            let fund = line.fund.as_ref().and_then(|id| budget.fund(&id.value));
            if fund.is_none_or(is_free) {
                spent.add(budget, line, until);
            }
        }
    }
    spent.actual
}

impl Amounts {
    /// Adds what the line reports. Silence adds nothing and makes nothing zero. What one line of a whole year says to be
    /// unknown, all of them together do not say either; a part of a year is the sum of what is there, never compared.
    fn add(&mut self, budget: &Budget, line: &Line, until: NaiveDate) {
        let adjusted = if line.adjusted.span.exists() { line.adjusted.value } else { line.adjusted_plan() };
        let join = if self.lines == 0 { |_, first| first } else { joined };
        self.plan = join(self.plan, line.plan.value);
        self.adjusted = join(self.adjusted, adjusted);
        // Books that go on longer than those beside them count up to the same day.
        let longer = of_budget(budget) != EntityState::PlanOnly && end_of(budget) > until;
        let actual = if longer { line.actual.until(until) } else { budget.actual(line) };
        self.untold |= of_budget(budget) == EntityState::Whole && budget.hides(line);
        self.untold |= longer && actual == Reported::NotReported && line.actual.total() != actual;
        self.actual = if self.untold { Reported::NotReported } else { join(self.actual, actual) };
        self.lines += 1;
    }
}

/// The sum of what is known of both; not applicable only where both are.
fn joined(sum: Reported<Money>, more: Reported<Money>) -> Reported<Money> {
    match (sum, more) {
        (Reported::Known(sum), Reported::Known(more)) => Reported::Known(sum + more),
        (Reported::Known(known), _) | (_, Reported::Known(known)) => Reported::Known(known),
        (Reported::NotApplicable, Reported::NotApplicable) => Reported::NotApplicable,
        _ => Reported::NotReported,
    }
}
