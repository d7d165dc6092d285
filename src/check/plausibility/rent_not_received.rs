#![doc = include_str!("rent_not_received.md")]

use chrono::Datelike;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::period::year_end;
use crate::measure::{Money, Year};
use crate::model::Contract;
use crate::model::contract::ContractStatus;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "PLA-10",
    name: "rent-not-received",
    severity: Severity::Notice,
    message: Words {
        en: "the rent of `{contract}` was due in {year}, {rent} for the year, and none was received",
        zh: "“{contract}”{year}年应收租金{rent}，全年未收",
    },
    label: Words { en: "nothing received in {year}", zh: "{year}年未收到" },
    help: Words {
        en: "collect it, or say in a `note` what was agreed; a rent of 0 that was agreed is an amendment of the contract",
        zh: "请及时收取，或在 `note` 中说明约定情况；如约定免租，请写入合同变更",
    },
    page: Words { en: include_str!("rent_not_received.md"), zh: include_str!("rent_not_received.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    for contract in &case.village.contracts {
        let Some(rent) = contract.rent.as_ref().and_then(|rent| rent.per_year.known()) else { continue };
        let ended = contract.status.is_some_and(|it| it.value != ContractStatus::Active);
        if rent.0 <= 0 || ended || contract.note.is_some() || !contract.amendments.is_empty() {
            continue;
        }
        for (year, received) in &contract.rent_received {
            // Twelve months of nothing, all of them over and all of them under the contract.
            let over = year_end(*year) < case.context.as_of;
            if over && runs_through(contract, *year) && received.known() == Some(Money::ZERO) {
                found
                    .report(&RULE, received.span)
                    .also(contract.id.span, Words { en: "the contract", zh: "合同" })
                    .with("contract", contract.title.best(0).0)
                    .with("year", year.to_string())
                    .with("rent", case.money(rent));
            }
        }
    }
}

/// Whether the contract is known to have been in force on every day of the year.
fn runs_through(contract: &Contract, year: Year) -> bool {
    contract.start.is_some_and(|start| start.value.year() < year)
        && contract.end.is_none_or(|end| end.value >= year_end(year))
}
