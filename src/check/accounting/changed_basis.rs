#![doc = include_str!("changed_basis.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::budget::Basis;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "ACC-16",
    name: "changed-basis",
    severity: Severity::Warning,
    message: Words {
        en: "the accounts of {year} are kept on {basis}, those of {before} on {earlier}",
        zh: "{year}年账目采用{basis}，{before}年采用{earlier}",
    },
    label: Words { en: "not the basis of {before}", zh: "与{before}年不同" },
    help: Words {
        en: "correct `basis`; where the books really changed, say so in `explanations.yaml`: the years cannot be compared",
        zh: "请更正 `basis`；确已改变记账基础的，请在 `explanations.yaml` 中说明：两年数字不可直接比较",
    },
    page: Words { en: include_str!("changed_basis.md"), zh: include_str!("changed_basis.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let budgets = &case.village.budgets;
    for budget in budgets {
        let of_it =
            budgets.iter().filter(|it| it.entity.value == budget.entity.value && it.year.value < budget.year.value);
        let Some(earlier) = of_it.max_by_key(|it| it.year.value) else { continue };
        if earlier.basis.value == budget.basis.value {
            continue;
        }
        let place = |basis: &crate::source::Spanned<Basis>, year| if basis.span.exists() { basis.span } else { year };
        found
            .report(&RULE, place(&budget.basis, budget.year.span))
            .also(place(&earlier.basis, earlier.year.span), Words { en: "the year before it", zh: "此前年度" })
            .with("year", budget.year.value.to_string())
            .with("before", earlier.year.value.to_string())
            .with("basis", name(budget.basis.value))
            .with("earlier", name(earlier.basis.value));
    }
}

fn name(basis: Basis) -> Words {
    match basis {
        Basis::Cash => Words { en: "a cash basis", zh: "收付实现制" },
        Basis::Accrual => Words { en: "an accrual basis", zh: "权责发生制" },
    }
}
