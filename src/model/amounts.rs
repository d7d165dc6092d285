//! Every amount a village has on record: how precisely its tables must be written depends on all of them.

use crate::measure::Money;

use super::{Budget, Contract, Debt, DebtPlan, Decision, Figure, Line, Village};

impl Village {
    /// Every amount on record, of budgets, debts, plans, decisions, duties, contracts and posts, in no particular order.
    pub fn amounts(&self) -> impl Iterator<Item = Money> {
        let mut out = Vec::new();
        self.budgets.iter().for_each(|budget| of_budget(budget, &mut out));
        self.debts.iter().for_each(|debt| of_debt(debt, &mut out));
        self.debt_plan.iter().for_each(|plan| of_plan(plan, &mut out));
        self.decisions.iter().for_each(|decision| of_decision(decision, &mut out));
        for duty in self.duties.iter().flat_map(|year| &year.duties) {
            add(&mut out, [&duty.money_required, &duty.money_received]);
        }
        self.contracts.iter().for_each(|contract| of_contract(contract, &mut out));
        add(&mut out, self.assets.iter().flat_map(|asset| [&asset.original_value, &asset.net_value]));
        add(&mut out, self.receivables.iter().map(|it| &it.amount));
        out.extend(self.transactions.iter().flat_map(|year| &year.transactions).map(|it| it.amount.value));
        add(&mut out, self.assets.iter().filter_map(|asset| asset.disposal.as_ref()).map(|it| &it.price));
        add(&mut out, self.subsidies.iter().flat_map(|year| &year.subsidies).map(|it| &it.total));
        add(&mut out, self.audits.iter().flat_map(|audit| &audit.findings).map(|it| &it.amount));
        add(&mut out, self.appraisals.iter().flat_map(|year| &year.appraisals).map(|it| &it.bonus));
        add(&mut out, self.trainings.iter().map(|it| &it.cost));
        add(&mut out, self.posts.iter().filter_map(|post| post.pay.as_ref()).map(|pay| &pay.yearly));
        out.into_iter()
    }
}

fn add<'a>(out: &mut Vec<Money>, figures: impl IntoIterator<Item = &'a Figure>) {
    out.extend(figures.into_iter().filter_map(Figure::known));
}

fn of_budget(budget: &Budget, out: &mut Vec<Money>) {
    budget.lines.iter().for_each(|line| of_line(line, out));
    add(out, budget.funds.iter().flat_map(|fund| [&fund.opening, &fund.closing]));
    add(out, budget.stated_totals.iter().flat_map(|total| [&total.plan, &total.adjusted, &total.actual]));
    add(out, budget.balance_sheet.iter().flat_map(|it| [&it.opening, &it.closing]));
    if let Some(statement) = &budget.statement {
        add(out, [&statement.opening, &statement.surplus, &statement.closing]);
        add(out, statement.distributions.iter().map(|(_, figure)| figure));
    }
}

fn of_line(line: &Line, out: &mut Vec<Money>) {
    let parts = line.actual.quarters.iter().chain(&line.actual.months);
    add(out, [&line.plan, &line.adjusted, &line.actual.year].into_iter().chain(parts));
    out.extend(line.adjustments.iter().map(|it| it.amount.value));
}

fn of_contract(contract: &Contract, out: &mut Vec<Money>) {
    add(out, [&contract.amount, &contract.deposit]);
    add(out, contract.payments.values().chain(contract.rent_received.values()));
    add(out, contract.rent.iter().flat_map(|rent| [&rent.per_year, &rent.unit_price]));
    add(out, contract.amendments.iter().map(|it| &it.amount));
}

fn of_debt(debt: &Debt, out: &mut Vec<Money>) {
    out.push(debt.principal.value);
    add(out, debt.movements.iter().flat_map(|it| [&it.principal, &it.interest]));
    add(out, debt.balances.values());
    add(out, debt.locked.iter().map(|(_, figure)| figure));
}

fn of_plan(plan: &DebtPlan, out: &mut Vec<Money>) {
    out.push(plan.base_amount.value);
    add(out, plan.targets.values());
    add(out, plan.measures.iter().map(|measure| &measure.amount));
}

fn of_decision(decision: &Decision, out: &mut Vec<Money>) {
    add(out, [&decision.amount, &decision.ceiling]);
    add(out, decision.implementation.iter().map(|it| &it.spent));
}
