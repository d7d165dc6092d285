//! Who signed the accounts, and a line for whoever has not.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::Budget;
use crate::model::people::Role;
use crate::page::table::{escape, first_large};
use crate::page::{Arg, Cx, VillageCx};

/// How many a sheet has room for.
const MOST: usize = 6;

/// A signature, or the line for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignView {
    /// Post, name and day; the post alone where nobody has signed yet: escaped HTML.
    pub text: String,
    /// Whether it is a line to sign on.
    pub open: bool,
}

/// The signatures the law asks for on a day, and every other the records hold. Where the law asks for none and nobody
/// has signed, lines for those who usually do.
pub fn of(cx: &Cx, of: &VillageCx, budgets: &[&Budget], day: NaiveDate) -> Vec<SignView> {
    let mut out: Vec<SignView> = Vec::new();
    let mut add = |sign: SignView| {
        if !out.contains(&sign) {
            out.push(sign);
        }
    };
    for budget in budgets {
        let kind = of.village.entity(&budget.entity.value).map(|entity| entity.kind.value);
        let asked = kind.map_or_else(Vec::new, |kind| of.site.packs.signatures(kind, day));
        for by in &budget.attested {
            let args = [
                ("role", Arg::Text(cx.locale.choice(by.role.value))),
                ("name", Arg::Text(cx.name(&by.name).into())),
                ("date", Arg::Text(cx.locale.date(by.date.value).into())),
            ];
            add(SignView { text: cx.rich("notice-signed", &args), open: false });
        }
        for signature in asked {
            if budget.attested.iter().all(|by| !signature.one_of.contains(&by.role.value)) {
                add(SignView { text: escape(&first_large(cx.law_words(&signature.label))), open: true });
            }
        }
    }
    if out.is_empty() {
        let usual = [Role::VcHead, Role::Accountant, Role::SupervisionHead];
        out.extend(usual.map(|role| SignView { text: escape(&cx.locale.choice(role)), open: true }));
    }
    out.truncate(MOST);
    out
}
