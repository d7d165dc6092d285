//! What became of the checks, in words: the mark of a total that was held against its parts, or why it could not be.
//!
//! No page judges a figure by itself: it asks the proofs the rules left ([`crate::check::Checked::proofs`]).

use super::names::rule_anchor;
use super::table::escape;
use super::{Arg, Cx, VillageCx};
use crate::diag::{Obstacle, Outcome, Proof, Proofs};
use crate::measure::{Money, Reported, Year};
use crate::model::Debt;

/// The mark of a total: "checked: quarters and year" with the way to the rule on the page of checks, or why it could not be
/// checked. Escaped HTML; empty where no rule holds anything against it.
pub fn mark<'a>(cx: &Cx, of: &VillageCx, proofs: impl Iterator<Item = &'a Proof>) -> String {
    let Some(proof) = Proofs::worst(proofs) else { return String::new() };
    let code = proof.rule.code;
    let shown = || [("what", Arg::Text(cx.say(&format!("proof-{}", code.to_ascii_lowercase())).into()))];
    let words = match (&proof.outcome, obstacle(cx, of, proof)) {
        (Outcome::Held, _) => cx.tell("mark-checked", &shown()),
        (Outcome::Corrected, _) => cx.tell("mark-corrected", &shown()),
        (Outcome::Failed, _) => cx.tell("mark-differs", &shown()),
        (_, Some(_)) => cx.tell("mark-not-checked", &shown()),
        _ => return String::new(),
    };
    let href = cx.link(&format!("{}/checks.html", of.village.path));
    format!("<a href=\"{}#{}\" title=\"{}\">{}</a>", escape(&href), rule_anchor(code), escape(code), escape(&words))
}

/// The proof of every fund of a year (ACC-01), of all books of the village.
pub fn of_cash<'a>(of: &'a VillageCx, year: Year) -> impl Iterator<Item = &'a Proof> {
    of.village.proofs.iter().filter(move |proof| proof.rule.code == "ACC-01" && proof.year == year)
}

/// The proofs of what debts owe at the ends of years (DBT-01); none where the books of one of them give no balance, so
/// that no sum is marked as checked of which a part was not.
pub fn of_debts<'a, 'd>(of: &'a VillageCx, owed: impl Iterator<Item = (&'d Debt, Year)>) -> Vec<&'a Proof> {
    let mut out = Vec::new();
    for (debt, year) in owed {
        let figure = debt.balances.get(&year);
        let before = out.len();
        out.extend(figure.into_iter().flat_map(|figure| of.village.proofs.at("DBT-01", figure.span)));
        if out.len() == before && debt.owed_at_end_of(year) != Reported::Known(Money::ZERO) {
            return Vec::new();
        }
    }
    out
}

/// Why a check could not be made, as a sentence; `None` where it was made.
pub fn obstacle(cx: &Cx, of: &VillageCx, proof: &Proof) -> Option<String> {
    let Outcome::NotCheckable(obstacle) = &proof.outcome else { return None };
    let what = obstacle.what().map(|id| name(cx, of, proof, obstacle, id)).unwrap_or_default();
    Some(cx.tell(obstacle.key(), &[("what", Arg::Text(what.into()))]))
}

/// The name of what is missing, as the record calls it.
fn name(cx: &Cx, of: &VillageCx, proof: &Proof, obstacle: &Obstacle, id: &str) -> String {
    let budget = proof.at.split('/').nth(1).and_then(|budget| of.village.budget(budget));
    match obstacle {
        Obstacle::NoBooks(_) | Obstacle::OtherMonths(_) => of.village.entity(id).map(|entity| cx.name(&entity.name)),
        Obstacle::NoBalance(_) => budget.and_then(|budget| budget.fund(id)).map(|fund| match &fund.label {
            Some(label) => cx.name(label),
            None => cx.locale.choice(fund.kind.value).into_owned(),
        }),
        _ => budget.and_then(|budget| budget.line(id)).map(|line| cx.name(&line.label)),
    }
    .unwrap_or_else(|| id.to_owned())
}
