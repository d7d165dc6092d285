#![doc = include_str!("misplaced_account.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::LineKind;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-15",
    name: "misplaced-account",
    severity: Severity::Error,
    message: Words {
        en: "`{line}` is booked as {kind} on the account `{account}` ({name}), which is not for that",
        zh: "“{line}”列为{kind}，而科目 `{account}`（{name}）不用于{kind}",
    },
    label: Words { en: "takes {kinds}", zh: "用于{kinds}" },
    help: Words {
        en: "write the account the money belongs to, or correct the `kind`; borrowing and repayment are `financing_in` and `financing_out`",
        zh: "请写正确的科目，或更正 `kind`；借入、偿还分别写 `financing_in`、`financing_out`",
    },
    page: Words { en: include_str!("misplaced_account.md"), zh: include_str!("misplaced_account.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(chart) = budget.chart.as_ref().and_then(|id| case.context.packs.chart(&id.value)) else { continue };
        for line in &budget.lines {
            let Some(code) = &line.account else { continue };
            // An account the pack says nothing of may take any line.
            let Some(account) = chart.account(&code.value).filter(|account| !account.lines.is_empty()) else {
                continue;
            };
            // What passes between funds has no account of its own.
            let passes = matches!(line.kind.value, LineKind::TransferIn | LineKind::TransferOut);
            if passes || account.lines.contains(&line.kind.value) {
                continue;
            }
            let finding = found.report(&RULE, code.span);
            finding.also(line.kind.span, Words { en: "booked as this", zh: "列支类型" });
            finding
                .with("line", line.label.best(0).0)
                .with("kind", name(line.kind.value))
                .with("account", code.value.as_str())
                .with("name", &account.name)
                .with("kinds", kinds(&account.lines));
        }
    }
}

fn name(kind: LineKind) -> Words {
    match kind {
        LineKind::Revenue => Words { en: "revenue", zh: "收入" },
        LineKind::Expenditure => Words { en: "expenditure", zh: "支出" },
        LineKind::FinancingIn => Words { en: "borrowing", zh: "借入" },
        LineKind::FinancingOut => Words { en: "repayment", zh: "偿还" },
        LineKind::TransferIn | LineKind::TransferOut => Words { en: "a transfer", zh: "划转" },
    }
}

/// What an account takes, as a few words.
fn kinds(lines: &[LineKind]) -> Words {
    let has = |kind: LineKind| lines.contains(&kind);
    match (has(LineKind::Revenue), has(LineKind::Expenditure), has(LineKind::FinancingIn)) {
        (true, true, _) => Words { en: "revenue and expenditure", zh: "收入和支出" },
        (true, false, _) => Words { en: "revenue", zh: "收入" },
        (false, true, true) => Words { en: "expenditure, borrowing and repayment", zh: "支出、借入和偿还" },
        (false, true, false) => Words { en: "expenditure", zh: "支出" },
        (false, false, _) => Words { en: "borrowing and repayment", zh: "借入和偿还" },
    }
}
