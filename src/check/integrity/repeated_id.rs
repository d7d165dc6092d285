#![doc = include_str!("repeated_id.md")]

use std::collections::BTreeMap;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Year;
use crate::source::{Span, Spanned};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-02",
    name: "repeated-id",
    severity: Severity::Error,
    message: Words { en: "the {what} `{id}` is there twice", zh: "{what} `{id}` 出现了两次" },
    label: Words { en: "here again", zh: "这里再次出现" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("repeated_id.md"), zh: include_str!("repeated_id.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const ANOTHER_ID: Words = Words {
    en: "give one of them another id; what refers to `{id}` must be able to mean one of them only",
    zh: "请为其中一个另取编号；引用 `{id}` 时只能指向一个",
};

fn run(case: &Case, found: &mut Findings) {
    let village = case.village;
    let entity = Words { en: "entity", zh: "主体" };
    unique(village.entities.iter().map(|it| &it.id), entity, found);
    unique(village.groups.iter().map(|(id, _)| id), Words { en: "villager group", zh: "村民小组" }, found);
    unique(village.posts.iter().map(|it| &it.id), Words { en: "post", zh: "岗位" }, found);
    for budget in &village.budgets {
        unique(budget.funds.iter().map(|it| &it.id), Words { en: "fund", zh: "资金" }, found);
        // A section has no id of its own: its kind and account stand for one.
        let lines = budget.lines.iter().filter(|_| !budget.sections_only);
        unique(lines.map(|it| &it.id), Words { en: "line", zh: "预算项目" }, found);
    }
    for year in &village.duties {
        unique(year.duties.iter().map(|it| &it.id), Words { en: "duty", zh: "任务" }, found);
    }
    unique(village.contracts.iter().map(|it| &it.id), Words { en: "contract", zh: "合同" }, found);
    unique(village.assets.iter().map(|it| &it.id), Words { en: "asset", zh: "资产" }, found);
    unique(village.receivables.iter().map(|it| &it.id), Words { en: "receivable", zh: "债权" }, found);
    unique(village.audits.iter().map(|it| &it.id), Words { en: "audit", zh: "审计" }, found);
    unique(village.trainings.iter().map(|it| &it.id), Words { en: "training", zh: "培训" }, found);
    for year in &village.subsidies {
        unique(year.subsidies.iter().map(|it| &it.id), Words { en: "subsidy", zh: "补贴项目" }, found);
    }
    budgets(case, found);
}

/// One year of one entity has one budget.
fn budgets(case: &Case, found: &mut Findings) {
    let mut first: BTreeMap<(Year, &str), Span> = BTreeMap::new();
    for budget in &case.village.budgets {
        let key = (budget.year.value, budget.entity.value.as_str());
        let Some(earlier) = first.get(&key) else {
            first.insert(key, budget.entity.span);
            continue;
        };
        found
            .report(&RULE, budget.entity.span)
            .also(*earlier, FIRST)
            .with("what", Words { en: "budget of {year} for", zh: "{year}年预算，主体" })
            .with("id", budget.entity.value.as_str())
            .with("year", budget.year.value.to_string())
            .with(
                "help",
                Words {
                    en: "keep one file for each year and entity, or correct the `year` or the `entity`",
                    zh: "每个主体每年只保留一个文件，或更正 `year`、`entity`",
                },
            );
    }
}

const FIRST: Words = Words { en: "here first", zh: "第一次出现在这里" };

fn unique<'a>(ids: impl Iterator<Item = &'a Spanned<String>>, what: Words, found: &mut Findings) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for id in ids {
        if let Some(earlier) = first.get(id.value.as_str()) {
            found
                .report(&RULE, id.span)
                .also(*earlier, FIRST)
                .with("what", what)
                .with("id", id.value.as_str())
                .with("help", ANOTHER_ID);
        } else {
            first.insert(&id.value, id.span);
        }
    }
}
