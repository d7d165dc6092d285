#![doc = include_str!("unresolved_reference.md")]

use crate::check::explained::parts;
use crate::check::{self, Case, Check};
use crate::diag::{Finding, Findings, Rule, Severity, Words};
use crate::load::nearest;
use crate::model::{Budget, Debt, Decision, Line, Party, Portal, TransactionYear, Village};
use crate::pack::{NAMES, Packs};
use crate::source::{Span, Spanned};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-01",
    name: "unresolved-reference",
    severity: Severity::Error,
    message: Words { en: "there is no {what} `{id}`", zh: "没有{what} `{id}`" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unresolved_reference.md"), zh: include_str!("unresolved_reference.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const DECISION: Words = Words { en: "decision", zh: "决议" };
const DEBT: Words = Words { en: "debt", zh: "债务" };
const BUDGET: Words = Words { en: "budget", zh: "预算" };
const LINE: Words = Words { en: "budget line", zh: "预算项目" };
const ENTITY: Words = Words { en: "entity", zh: "主体" };
const POST: Words = Words { en: "post", zh: "岗位" };
const FUND: Words = Words { en: "fund", zh: "资金" };
const CONTRACT: Words = Words { en: "contract", zh: "合同" };
const MATTER: Words = Words { en: "decision, debt, contract or receivable", zh: "决议、债务、合同或债权" };
const EARLIER: Words = Words { en: "earlier decision", zh: "更早的决议" };
const CIRCLE: Words = Words {
    en: "name the earlier decision this one takes the place of, or delete `supersedes`",
    zh: "请写被本决议取代的更早决议，或删去 `supersedes`",
};
const DUTY: Words = Words { en: "duty", zh: "任务" };

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    let mut look = Look { case, village, found };
    village.budgets.iter().for_each(|budget| look.budget(budget));
    village.debts.iter().for_each(|debt| look.debt(debt));
    village.decisions.iter().for_each(|decision| look.decision(decision));
    look.circles();
    look.plan();
    look.duties_and_subsidies();
    village.transactions.iter().for_each(|year| look.transactions(year));
    look.people();
    look.contracts();
    look.property();
    look.oversight();
    look.explanations();
}

/// Reports the packs a portal names that do not exist.
pub fn packs(portal: &Portal, packs: &Packs, found: &mut Findings) {
    for name in portal.packs.iter().filter(|name| packs.laws().all(|law| law.name != name.value)) {
        let known: Vec<&str> = NAMES.iter().copied().chain(packs.laws().map(|law| law.name.as_str())).collect();
        missing(name, Words { en: "rule pack", zh: "规则包" }, &name.value, &known, found);
    }
}

/// Looks references up in one village.
struct Look<'a, 'f> {
    case: &'a Case<'a>,
    village: &'a Village,
    found: &'f mut Findings,
}

impl<'a> Look<'a, '_> {
    fn budget(&mut self, budget: &Budget) {
        self.entity(&budget.entity);
        self.want_decision(budget.adopted_by.as_ref());
        let funds: Vec<&str> = budget.funds.iter().map(|fund| fund.id.value.as_str()).collect();
        for line in &budget.lines {
            if let Some(fund) = line.fund.as_ref().filter(|fund| budget.fund(&fund.value).is_none()) {
                missing(fund, FUND, &fund.value, &funds, self.found);
            }
            self.want_other_side(budget, line);
            self.want_decision(line.decision.as_ref());
            line.adjustments.iter().for_each(|it| self.want_decision(it.decision.as_ref()));
            line.duties.iter().for_each(|duty| self.want_duty(duty));
            line.debts.iter().for_each(|debt| self.want_debt(debt));
        }
    }

    fn debt(&mut self, debt: &Debt) {
        self.entity(&debt.entity);
        self.want_decision(debt.approved_by.as_ref());
        self.want_post(debt.signatory_post.as_ref());
        for movement in &debt.movements {
            self.want_line(movement.line.as_ref());
            self.want_decision(movement.decision.as_ref());
        }
        debt.beneficiary.iter().flat_map(Party::ties).for_each(|post| self.want_post(Some(post)));
    }

    fn decision(&mut self, decision: &Decision) {
        self.entity(&decision.entity);
        decision.lines.iter().for_each(|line| self.want_line(Some(line)));
        decision.debts.iter().for_each(|debt| self.want_debt(debt));
        decision.duties.iter().for_each(|duty| self.want_duty(duty));
        decision.recusals.iter().for_each(|post| self.want_post(Some(post)));
        self.want_decision(decision.supersedes.as_ref());
    }

    fn plan(&mut self) {
        let Some(plan) = &self.village.debt_plan else { return };
        self.want_decision(plan.approved_by.as_ref());
        plan.measures.iter().flat_map(|measure| &measure.debts).for_each(|debt| self.want_debt(debt));
    }

    fn duties_and_subsidies(&mut self) {
        for duty in self.village.duties.iter().flat_map(|year| &year.duties) {
            duty.posts.iter().for_each(|post| self.want_post(Some(post)));
            self.want_line(duty.money_line.as_ref());
        }
        for subsidy in self.village.subsidies.iter().flat_map(|year| &year.subsidies) {
            self.want_line(subsidy.line.as_ref());
        }
    }

    /// The other side of a transfer: a fund beside it, or another body of the village.
    fn want_other_side(&mut self, budget: &Budget, line: &Line) {
        let Some(with) = &line.with else { return };
        if budget.fund(&with.value).is_some() || self.village.entity(&with.value).is_some() {
            return;
        }
        let funds = budget.funds.iter().map(|fund| fund.id.value.as_str());
        let known: Vec<&str> = funds.chain(self.village.entities.iter().map(|it| it.id.value.as_str())).collect();
        missing(with, Words { en: "fund or entity", zh: "资金或主体" }, &with.value, &known, self.found);
    }

    /// A transaction's line is one of the budget of the same year and entity.
    fn transactions(&mut self, year: &TransactionYear) {
        self.entity(&year.entity);
        let budget = self.village.budgets.iter().find(|budget| year.belongs_to(budget));
        for transaction in &year.transactions {
            if let Some(line) = &transaction.line {
                match budget {
                    Some(budget) if budget.line(&line.value).is_none() => {
                        let known: Vec<&str> = budget.lines.iter().map(|line| line.id.value.as_str()).collect();
                        missing(line, LINE, &line.value, &known, self.found);
                    }
                    None if !self.has_record("budgets", &year.id, "yaml") => {
                        missing(line, BUDGET, &year.id, &self.budgets(), self.found);
                        break;
                    }
                    _ => {}
                }
            }
            self.want_post(transaction.handled_by.as_ref());
            self.want_post(transaction.approved_by.as_ref());
            self.want_decision(transaction.decision.as_ref());
            transaction.debt.iter().for_each(|debt| self.want_debt(debt));
        }
    }

    fn people(&mut self) {
        for interest in &self.village.interests {
            self.want_post(Some(&interest.post));
            interest.recused_in.iter().for_each(|decision| self.want_decision(Some(decision)));
            let target = &interest.target;
            if target.value.contains('/') {
                self.want_line(Some(target));
            } else if !self.is_matter(&target.value) {
                // What an official may have an interest in; the nearest of all of them is offered.
                let contracts = self.village.contracts.iter().map(|contract| contract.id.value.as_str());
                let owed = self.village.receivables.iter().map(|receivable| receivable.id.value.as_str());
                let known: Vec<&str> =
                    self.decisions().into_iter().chain(self.debts()).chain(contracts).chain(owed).collect();
                missing(target, MATTER, &target.value, &known, self.found);
            }
        }
    }

    /// Whether the id is that of a decision, a debt, a contract or a receivable.
    fn is_matter(&self, id: &str) -> bool {
        self.village.decision(id).is_some()
            || self.village.debt(id).is_some()
            || self.village.contract(id).is_some()
            || self.village.receivable(id).is_some()
            || self.has_record("debts", id, "yaml")
            || self.has_record("decisions", id, "md")
    }

    fn contracts(&mut self) {
        for contract in &self.village.contracts {
            contract.entity.iter().for_each(|entity| self.entity(entity));
            self.want_decision(contract.decision.as_ref());
            contract.lines.iter().for_each(|line| self.want_line(Some(line)));
            contract.amendments.iter().for_each(|it| self.want_decision(it.decision.as_ref()));
            contract.supplier().into_iter().flat_map(Party::ties).for_each(|post| self.want_post(Some(post)));
        }
    }

    fn property(&mut self) {
        for asset in &self.village.assets {
            asset.entity.iter().for_each(|entity| self.entity(entity));
            self.want_decision(asset.disposal.as_ref().and_then(|it| it.decision.as_ref()));
            if let Some(id) = asset.contract.as_ref().filter(|id| self.village.contract(&id.value).is_none()) {
                let known: Vec<&str> = self.village.contracts.iter().map(|it| it.id.value.as_str()).collect();
                missing(id, CONTRACT, &id.value, &known, self.found);
            }
        }
        for receivable in &self.village.receivables {
            receivable.entity.iter().for_each(|entity| self.entity(entity));
            self.want_decision(receivable.decision.as_ref());
            receivable.debtor.ties().for_each(|post| self.want_post(Some(post)));
        }
    }

    fn oversight(&mut self) {
        let appraised = self.village.appraisals.iter().flat_map(|year| &year.appraisals).map(|it| &it.post);
        let audited = self.village.audits.iter().flat_map(|audit| &audit.posts);
        let trained = self.village.trainings.iter().flat_map(|training| &training.posts);
        appraised.chain(audited).chain(trained).for_each(|post| self.want_post(Some(post)));
    }

    fn explanations(&mut self) {
        for explanation in &self.village.explanations {
            self.want_post(explanation.by.as_ref());
            self.want_rule(&explanation.finding);
            self.want_place(&explanation.at);
        }
    }

    /// A rule, by its code.
    fn want_rule(&mut self, finding: &Spanned<String>) {
        if check::rules().any(|rule| rule.code == finding.value) {
            return;
        }
        let codes: Vec<&str> = check::rules().map(|rule| rule.code).collect();
        let written = finding.value.to_ascii_uppercase();
        let named = check::rules().find(|rule| rule.name.eq_ignore_ascii_case(&finding.value));
        let near = named.map(|rule| rule.code).or_else(|| nearest(&written, &codes));
        let label = match near {
            Some(_) => Words { en: "did you mean `{near}`?", zh: "是否想写 `{near}`？" },
            None => Words::NONE,
        };
        let help = Words {
            en: "write the code of the finding as `check` prints it, such as `PLA-02`",
            zh: "请写 `check` 所列问题的规则编号，例如 `PLA-02`",
        };
        let what = Words { en: "rule", zh: "规则" };
        tell(finding, what, &finding.value, label, help, self.found).with("near", near.unwrap_or(""));
    }

    /// A record, and what is meant inside it: `budgets/2024-collective/lease`, `contracts/road-works`.
    fn want_place(&mut self, at: &Spanned<String>) {
        let inside = self.case.files.iter().filter_map(|(_, file)| {
            let path = file.path.strip_prefix(self.village.path.as_str())?.strip_prefix('/')?;
            Some(path.rsplit_once('.').map_or(path, |(name, _)| name))
        });
        let records: Vec<&str> = inside.collect();
        let Some(record) = records
            .iter()
            .find(|known| at.value.strip_prefix(**known).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
        else {
            let (kind, rest) = at.value.split_once('/').unwrap_or((&at.value, ""));
            let (what, known) = match kind {
                "budgets" => (BUDGET, self.budgets()),
                "debts" => (DEBT, self.debts()),
                "decisions" => (DECISION, self.decisions()),
                _ => {
                    let near = nearest(&at.value, &records);
                    report(at, Words { en: "record", zh: "记录" }, &at.value, near, self.found);
                    return;
                }
            };
            missing(at, what, rest.split('/').next().unwrap_or(rest), &known, self.found);
            return;
        };
        let Some(id) = at.value[record.len()..].strip_prefix('/') else { return };
        let whole = ["yaml", "md"].iter().all(|ending| !self.case.is_partial(&format!("{record}.{ending}")));
        let known: Vec<&str> = parts(self.village, record).into_iter().map(|(id, _)| id).collect();
        if !whole || known.contains(&id) {
            return;
        }
        let near = nearest(id, &known).map(|near| format!("{record}/{near}"));
        let what = Words { en: "place", zh: "位置" };
        let label = match near {
            Some(_) => Words { en: "did you mean `{near}`?", zh: "是否想写 `{near}`？" },
            None => Words::NONE,
        };
        let help = Words {
            en: "name the record alone, or the record and an id in it",
            zh: "只写记录，或写记录加其中的编号",
        };
        tell(at, what, &at.value, label, help, self.found).with("near", near.unwrap_or_default());
    }

    /// No decision takes the place of itself, be it by way of others. A circle is told once, at its first decision.
    fn circles(&mut self) {
        let village = self.village;
        for decision in &village.decisions {
            let Some(reference) = &decision.supersedes else { continue };
            let mut circle: Vec<&Decision> = vec![decision];
            let mut next = village.decision(&reference.value);
            while let Some(it) = next.filter(|it| circle.iter().all(|known| known.id != it.id)) {
                circle.push(it);
                next = it.supersedes.as_ref().and_then(|id| village.decision(&id.value));
            }
            let closed = next.is_some_and(|it| it.id == decision.id);
            if !closed || circle.iter().any(|it| it.id < decision.id) {
                continue;
            }
            let label = match circle.len() {
                1 => Words { en: "it would take its own place", zh: "不能取代自身" },
                _ => Words {
                    en: "it takes the place of this one in turn", zh: "该决议又反过来取代了本决议"
                },
            };
            let finding = tell(reference, EARLIER, &reference.value, label, CIRCLE, self.found);
            for other in &circle[1..] {
                let span = other.supersedes.as_ref().map_or(Span::NONE, |id| id.span);
                finding.also(span, Words { en: "it leads back here", zh: "由此又绕回" });
            }
        }
    }

    fn entity(&mut self, reference: &Spanned<String>) {
        if self.village.entity(&reference.value).is_none() && !self.case.is_partial("village.yaml") {
            let known: Vec<&str> = self.village.entities.iter().map(|entity| entity.id.value.as_str()).collect();
            missing(reference, ENTITY, &reference.value, &known, self.found);
        }
    }

    fn want_decision(&mut self, reference: Option<&Spanned<String>>) {
        let Some(reference) = reference else { return };
        let id = &reference.value;
        if self.village.decision(id).is_none() && !self.has_record("decisions", id, "md") {
            missing(reference, DECISION, id, &self.decisions(), self.found);
        }
    }

    fn want_debt(&mut self, reference: &Spanned<String>) {
        let id = &reference.value;
        if self.village.debt(id).is_none() && !self.has_record("debts", id, "yaml") {
            missing(reference, DEBT, id, &self.debts(), self.found);
        }
    }

    fn want_post(&mut self, reference: Option<&Spanned<String>>) {
        let Some(reference) = reference.filter(|_| !self.case.is_partial("people.yaml")) else { return };
        if self.village.post(&reference.value).is_none() {
            let known: Vec<&str> = self.village.posts.iter().map(|post| post.id.value.as_str()).collect();
            missing(reference, POST, &reference.value, &known, self.found);
        }
    }

    fn want_duty(&mut self, reference: &Spanned<String>) {
        let known: Vec<&str> =
            self.village.duties.iter().flat_map(|year| &year.duties).map(|duty| duty.id.value.as_str()).collect();
        // `2024/household-survey` names the year too.
        let id = reference.value.rsplit('/').next().unwrap_or("");
        if !known.contains(&id) && !self.case.is_partial("duties") {
            missing(reference, DUTY, id, &known, self.found);
        }
    }

    /// A line of a budget: `2024-collective/loan-repayment`.
    fn want_line(&mut self, reference: Option<&Spanned<String>>) {
        let Some(reference) = reference else { return };
        let (budget, line) = reference.value.split_once('/').unwrap_or((&reference.value, ""));
        let Some(record) = self.village.budget(budget) else {
            if !self.has_record("budgets", budget, "yaml") {
                missing(reference, BUDGET, budget, &self.budgets(), self.found);
            }
            return;
        };
        if record.line(line).is_none() && !self.case.is_partial(&format!("budgets/{budget}.yaml")) {
            let known: Vec<&str> = record.lines.iter().map(|line| line.id.value.as_str()).collect();
            let near = nearest(line, &known).map(|line| format!("{budget}/{line}"));
            report(reference, LINE, &reference.value, near.as_deref(), self.found);
        }
    }

    /// Whether the record is there but could not be read: its own faults are reported, not that it is missing.
    fn has_record(&self, folder: &str, id: &str, ending: &str) -> bool {
        self.case.has_file(&format!("{folder}/{id}.{ending}"))
    }

    fn budgets(&self) -> Vec<&'a str> {
        self.village.budgets.iter().map(|budget| budget.id.as_str()).collect()
    }

    fn debts(&self) -> Vec<&'a str> {
        self.village.debts.iter().map(|debt| debt.id.as_str()).collect()
    }

    fn decisions(&self) -> Vec<&'a str> {
        self.village.decisions.iter().map(|decision| decision.id.as_str()).collect()
    }
}

/// Reports a reference to what is not there, with the nearest id that is.
fn missing(reference: &Spanned<String>, what: Words, id: &str, known: &[&str], found: &mut Findings) {
    report(reference, what, id, nearest(id, known), found);
}

fn report(reference: &Spanned<String>, what: Words, id: &str, near: Option<&str>, found: &mut Findings) {
    let (label, help) = match near {
        Some(_) => (
            Words { en: "did you mean `{near}`?", zh: "是否想写 `{near}`？" },
            Words {
                en: "write `{near}`, or add the {what} that is missing", zh: "请写 `{near}`，或补上缺少的{what}"
            },
        ),
        None => (
            Words::NONE,
            Words {
                en: "correct the id, or add the {what} that is missing", zh: "请更正编号，或补上缺少的{what}"
            },
        ),
    };
    tell(reference, what, id, label, help, found).with("near", near.unwrap_or(""));
}

/// Reports it with words of its own.
fn tell<'f>(
    reference: &Spanned<String>,
    what: Words,
    id: &str,
    label: Words,
    help: Words,
    found: &'f mut Findings,
) -> &'f mut Finding {
    let finding = found.report(&RULE, reference.span);
    finding.with("what", what).with("id", id).with("label", label).with("help", help)
}
