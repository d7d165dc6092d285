#![doc = include_str!("direct_awards.md")]

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Year;
use crate::measure::period::year_end;
use crate::model::contract::PlacingMethod;
use crate::model::{Contract, Threshold};

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "COI-09",
    name: "direct-awards",
    severity: Severity::Notice,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("direct_awards.md"), zh: include_str!("direct_awards.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

fn run(case: &Case, found: &mut Findings) {
    let mut years: BTreeMap<Year, Vec<(&Contract, PlacingMethod)>> = BTreeMap::new();
    for contract in &case.village.contracts {
        check_bids(contract, found);
        let day = contract.day().filter(|_| contract.kind.value.is_paid_by_village());
        if let Some((day, method)) = day.zip(contract.method) {
            years.entry(day.value.year()).or_default().push((contract, method.value));
        }
    }
    for (year, placed) in years {
        check_year(case, year, &placed, found);
    }
}

/// A tender that one bidder came to.
fn check_bids(contract: &Contract, found: &mut Findings) {
    let bids = contract.tender.as_ref().and_then(|tender| tender.bids);
    let Some(bids) = bids.filter(|bids| bids.value == 1) else { return };
    found
        .report(&RULE, bids.span)
        .with(
            "fault",
            Words {
                en: "one offer came in for the contract `{contract}`", zh: "合同 `{contract}` 只有一家报价"
            },
        )
        .with("label", Words { en: "a single offer", zh: "仅一家" })
        .with(
            "help",
            Words {
                en: "nothing needs to be written; a longer notice may bring more offers",
                zh: "无须填写；适当延长公告时间可能会有更多报价",
            },
        )
        .with("contract", contract.id.value.as_str());
}

/// A year in which most contracts were placed without anybody else being able to offer.
fn check_year(case: &Case, year: Year, placed: &[(&Contract, PlacingMethod)], found: &mut Findings) {
    let packs = case.context.packs;
    let Some(share) = packs.share(Threshold::DirectShare, year_end(year)) else { return };
    let Some(least) = packs.count(Threshold::ComparedContracts, year_end(year)) else { return };
    let direct: Vec<&Contract> = placed
        .iter()
        .filter(|(_, method)| matches!(method, PlacingMethod::Direct | PlacingMethod::Limited))
        .map(|(contract, _)| *contract)
        .collect();
    let over = direct.len() as i128 * share.value.under > placed.len() as i128 * share.value.over;
    let (Some(last), true) = (direct.last(), over && placed.len() >= least.value as usize) else { return };
    found
        .report(&RULE, last.method.map_or(last.id.span, |method| method.span))
        .with(
            "fault",
            Words {
                en: "{part} of {whole} contracts of {year} were placed directly or on request",
                zh: "{year}年{whole}份合同中，有{part}份采用直接委托或询价方式",
            },
        )
        .with("label", Words { en: "the last of them", zh: "其中最后一份" })
        .with(
            "help",
            Words {
                en: "nothing needs to be written; the exchange platform is open for small contracts too",
                zh: "无须填写；小额合同也可以通过产权交易平台进行",
            },
        )
        .with("part", direct.len().to_string())
        .with("whole", placed.len().to_string())
        .with("year", year.to_string())
        .cite(&share.law);
}
