//! What the overview says in words: who lives there, the sentence that answers first, what is owed and decided.

use chrono::Datelike;

use super::super::table::escape;
use super::super::{Arg, Cx, VillageCx, budget, debts, held};
use crate::aggregate::YearLedger;
use crate::measure::{Reported, Year};
use crate::model::withheld::WithheldKind;

/// "2,184 residents, 612 households." with the day of the newest publication.
pub(super) fn people_line(cx: &Cx, of: &VillageCx) -> String {
    let mut out = Vec::new();
    if let Some((year, people)) = of.village.population.iter().next_back() {
        let resident = people.resident.known().or(people.registered.known());
        if let (Some(resident), Some(households)) = (resident, people.households.known()) {
            let key = if people.resident.known().is_some() { "people-line" } else { "people-line-registered" };
            let args = [
                ("people", Arg::Text(cx.locale.count(resident).into())),
                ("households", Arg::Text(cx.locale.count(households).into())),
                ("year", Arg::Text(cx.locale.year(*year).into())),
            ];
            out.push(cx.rich(key, &args));
        }
    }
    let newest = of
        .village
        .budgets
        .iter()
        .filter_map(|budget| budget.published_on.as_ref())
        .map(|date| date.value)
        .filter(|date| *date <= cx.site.as_of)
        .max();
    if let Some(date) = newest {
        out.push(cx.rich("figures-published", &[("date", Arg::Text(cx.locale.date(date).into()))]));
    }
    out.join(&cx.sentence_gap())
}

pub(super) fn lead(cx: &Cx, of: &VillageCx, newest: Option<&YearLedger>) -> String {
    let mut args = vec![("village", Arg::Text(cx.name(&of.village.name).into()))];
    let Some(year) = newest else {
        return held::lead(cx, of, "village-lead-none", held::is(WithheldKind::Budget));
    };
    args.push(("year", Arg::Text(cx.locale.year(year.year).into())));
    let mut out = match year.revenue.actual.known().zip(year.expenditure.actual.known()) {
        Some((revenue, expenditure)) => {
            args.push(("in", Arg::Text(cx.locale.headline_text(revenue).into())));
            args.push(("out", Arg::Text(cx.locale.headline_text(expenditure).into())));
            cx.rich("village-lead", &args)
        }
        None => budget::untold_lead(cx, of, year, args.clone()),
    };
    let Reported::Known(owed) = year.debt else {
        out.push_str(&cx.sentence_gap());
        // A debt that is on record without an amount, or that is held back, is not one of which nothing was said.
        let told = of
            .village
            .debts
            .iter()
            .any(|debt| debt.counts() && debt.incurred_on.year() <= year.year && debts::stands(debt, year.year))
            || of.village.withheld.iter().any(held::is(WithheldKind::Debt));
        out.push_str(&cx.rich(if told { "village-lead-debt-part" } else { "village-lead-debt-unknown" }, &args));
        return out;
    };
    let before = of.ledger.year(year.year - 1).and_then(|it| it.debt.known());
    args.push(("owed", Arg::Text(cx.locale.headline_text(owed).into())));
    args.push(("repaid", Arg::Text(cx.locale.headline_text(year.repaid.known().unwrap_or_default()).into())));
    let paid = year.repaid.known().is_some_and(|money| !money.is_zero());
    let key = match (owed.is_zero(), before) {
        (true, Some(before)) if !before.is_zero() && paid => "village-lead-cleared",
        (true, _) => "village-lead-no-debt",
        (false, Some(before)) if !before.is_zero() && before != owed => {
            let change = cx.locale.change(before.0, owed.0);
            args.push(("change", Arg::Text(change.magnitude.unwrap_or_default().into())));
            match (owed < before, paid) {
                (true, true) => "village-lead-owes-less",
                (true, false) => "village-lead-owes-less-otherwise",
                (false, _) => "village-lead-owes-more",
            }
        }
        (false, _) => "village-lead-owes",
    };
    out.push_str(&cx.sentence_gap());
    out.push_str(&cx.rich(key, &args));
    out
}

pub(super) fn debts_intro(cx: &Cx, of: &VillageCx, year: Option<Year>) -> String {
    if let Some(held) = debts::sums_held(cx, of) {
        return held;
    }
    let Some(year) = year else { return escape(&cx.say("debts-intro-unknown")) };
    let standing: Vec<_> = of.village.debts.iter().filter(|debt| debt.counts() && debts::stands(debt, year)).collect();
    if standing.is_empty() {
        return cx.rich("debts-intro-none", &[("year", Arg::Text(cx.locale.year(year).into()))]);
    }
    let without = standing.iter().filter(|debt| debt.due_on.is_none()).count();
    let overdue = standing
        .iter()
        .filter(|debt| debt.is_past_due(crate::measure::period::year_end(year).min(cx.site.as_of)))
        .count();
    let mut out = cx.rich(
        "debts-intro",
        &[
            ("count", Arg::Count(standing.len() as u64)),
            ("overdue", Arg::Count(overdue as u64)),
            ("without", Arg::Count(without as u64)),
        ],
    );
    let untold = standing.iter().filter(|debt| debt.owed_at_end_of(year).known().is_none()).count();
    if untold > 0 {
        out.push_str(&cx.sentence_gap());
        out.push_str(&cx.rich("debts-intro-untold", &[("count", Arg::Count(untold as u64))]));
    }
    out.push_str(&debts::since(cx, of));
    out
}

/// The law by which villagers can ask for a meeting: its pack.
const ORGANIC_LAW: &str = "cn-organic-law";

pub(super) fn decisions_intro(cx: &Cx, of: &VillageCx) -> String {
    let village = of.village;
    if !village.decisions.is_empty() {
        return cx.say("decisions-intro");
    }
    // Who can ask for a meeting is said only where that law is in force.
    let law = cx.site.packs.laws().any(|law| law.name == ORGANIC_LAW);
    if village.withheld.iter().any(held::is(WithheldKind::Decision)) {
        cx.say("decisions-intro-held")
    } else if law {
        cx.say("decisions-intro-none")
    } else {
        cx.say("decisions-intro-none-on-record")
    }
}
