//! What must be paid next, in a sentence.

use chrono::NaiveDate;

use super::{creditor, stands_on};
use crate::measure::Money;
use crate::model::Debt;
use crate::model::withheld::WithheldKind;
use crate::page::{Arg, Cx, VillageCx, held};

/// "Next: 60,000.00 yuan to the rural bank by 10 May 2027." The amount is what was owed on `day`; of debts
/// due on the same day the first of the register is named. Nothing where no debt with a date is left to come,
/// and nothing where a debt is held back: it may be the one that is due first.
pub fn next_due(cx: &Cx, of: &VillageCx, day: NaiveDate) -> Option<String> {
    if of.village.withheld.iter().any(held::is(WithheldKind::Debt)) {
        return None;
    }
    let still_to_come = |debt: &&Debt| debt.counts() && stands_on(debt, day);
    let (due, debt) = of
        .village
        .debts
        .iter()
        .filter(still_to_come)
        .filter_map(|debt| Some((debt.due_on.as_ref()?.value, debt)))
        .filter(|(due, _)| *due >= cx.site.as_of)
        .min_by_key(|(due, _)| *due)?;
    let args = [("creditor", Arg::Text(creditor(cx, debt).into())), ("date", Arg::Text(cx.locale.date(due).into()))];
    Some(match debt.owed_on(day).known() {
        Some(owed) if owed > Money::ZERO => {
            let amount = ("amount", Arg::Text(cx.locale.amount_text(owed).into()));
            cx.rich("debts-next", &[args[0].clone(), args[1].clone(), amount])
        }
        _ => cx.rich("debts-next-untold", &args),
    })
}
