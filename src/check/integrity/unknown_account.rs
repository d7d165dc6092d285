#![doc = include_str!("unknown_account.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::load::nearest;
use crate::measure::period::year_end;
use crate::model::Budget;
use crate::pack::{Chart, bringing};
use crate::source::Spanned;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-04",
    name: "unknown-account",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("unknown_account.md"), zh: include_str!("unknown_account.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for budget in &case.village.budgets {
        let Some(id) = &budget.chart else { continue };
        match case.context.packs.chart(&id.value) {
            None => unknown_chart(case, id, found),
            Some(chart) if !chart.holds_in(budget.year.value) => not_in_force(budget, id, chart, found),
            Some(chart) => accounts(case, budget, chart, found),
        }
    }
}

fn accounts(case: &Case, budget: &Budget, chart: &Chart, found: &mut Findings) {
    let codes: Vec<&str> = chart.accounts.iter().map(|account| account.code.as_str()).collect();
    let lines = budget.lines.iter().filter_map(|line| line.account.as_ref());
    let accounts = lines.chain(budget.balance_sheet.iter().map(|it| &it.account));
    for code in accounts.filter(|code| chart.account(&code.value).is_none()) {
        // The commonest cause: a code of the chart that was in use before.
        let elsewhere = case.context.packs.charts().find_map(|other| Some((other, other.account(&code.value)?)));
        let near = nearest(&code.value, &codes);
        let finding = found.report(&RULE, code.span);
        finding
            .with("fault", Words {
                en: "the account `{account}` is not in the chart `{chart}`",
                zh: "科目 `{account}` 不在科目表 `{chart}` 中",
            })
            .with("help", Words {
                en: "use an account of `{chart}` ({title}); accounts below the first level begin with its code, such as `513.01`",
                zh: "请使用《{title}》中的科目；下级科目以一级科目代码开头，例如 `513.01`",
            })
            .with("account", code.value.as_str())
            .with("chart", chart.id.as_str())
            .with("title", &chart.title);
        match (elsewhere, near) {
            (Some((other, account)), _) => finding
                .with("label", Words { en: "in `{other}` it is {name}", zh: "在 `{other}` 中为“{name}”" })
                .with("other", other.id.as_str())
                .with("name", &account.name),
            (None, Some(near)) => finding
                .with("label", Words { en: "did you mean `{near}`?", zh: "是否想写 `{near}`？" })
                .with("near", near),
            (None, None) => finding.with("label", Words::NONE),
        };
    }
}

fn unknown_chart(case: &Case, id: &Spanned<String>, found: &mut Findings) {
    let known: Vec<&str> = case.context.packs.charts().map(|chart| chart.id.as_str()).collect();
    let near = nearest(&id.value, &known);
    let finding = found.report(&RULE, id.span);
    finding
        .with(
            "fault",
            Words {
                en: "there is no chart of accounts `{chart}` in this portal", zh: "本站没有科目表 `{chart}`"
            },
        )
        .with("chart", id.value.as_str())
        .with("near", near.unwrap_or(""))
        .with(
            "label",
            match near {
                Some(_) => Words { en: "did you mean `{near}`?", zh: "是否想写 `{near}`？" },
                None => Words::NONE,
            },
        )
        .with("known", known.join(", "))
        .with("pack", bringing(&id.value).unwrap_or(""))
        .with(
            "help",
            match (bringing(&id.value), known.is_empty()) {
                (Some(_), _) => Words {
                    en: "add `{pack}`, which brings it, to `packs` in portal.yaml",
                    zh: "请在 portal.yaml 的 `packs` 中加入包含该科目表的 `{pack}`",
                },
                (None, true) => Words {
                    en: "write `chart: none`; the packs of this portal bring no chart",
                    zh: "请写 `chart: none`；本站的规则包不含科目表",
                },
                (None, false) => Words {
                    en: "use one of: {known}; or `chart: none` for labels without codes",
                    zh: "可用：{known}；不用科目代码时写 `chart: none`",
                },
            },
        );
}

fn not_in_force(budget: &Budget, id: &Spanned<String>, chart: &Chart, found: &mut Findings) {
    let year = budget.year.value;
    let (fault, day) = match (chart.from, chart.until) {
        (Some(from), _) if from > year_end(year) => (
            Words {
                en: "the chart `{chart}` began on {day}, after the year {year}",
                zh: "科目表 `{chart}` 自{day}起施行，晚于{year}年",
            },
            Some(from),
        ),
        (_, until) => (
            Words {
                en: "the chart `{chart}` ended on {day}, before the year {year}",
                zh: "科目表 `{chart}` 已于{day}停用，早于{year}年",
            },
            until,
        ),
    };
    found
        .report(&RULE, id.span)
        .also(budget.year.span, Words { en: "the year of the budget", zh: "预算年度" })
        .with("fault", fault)
        .with("label", Words { en: "not in force in {year}", zh: "{year}年不适用" })
        .with("help", Words {
            en: "name the chart the books of {year} were kept by: the same code means something else in another chart",
            zh: "请写{year}年记账所用的科目表：同一代码在不同科目表中含义不同",
        })
        .with("chart", chart.id.as_str())
        .with("day", day.map(|day| day.to_string()).unwrap_or_default())
        .with("year", year.to_string());
}
