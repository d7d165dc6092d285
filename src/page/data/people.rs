//! People as data: posts, population, declared interests.

use super::super::VillageCx;
use super::{DataTable, amount, day, number, said, table};
use crate::model::Choice;

pub(super) fn posts(of: &VillageCx) -> DataTable {
    let site = of.site;
    let rows = of
        .village
        .terms()
        .map(|(post, term)| {
            let mut row = vec![post.id.value.clone(), post.role.value.word().to_owned()];
            said(site, post.label.as_ref(), &mut row);
            said(site, Some(&term.holder), &mut row);
            let election = term.elected.as_ref();
            let voters = |value: Option<u32>| value.map_or_else(String::new, |value| value.to_string());
            row.extend([
                term.acting.to_string(),
                term.from.value.to_string(),
                day(&term.until),
                election.map_or_else(String::new, |it| it.date.value.to_string()),
                voters(election.and_then(|it| it.registered)),
                voters(election.and_then(|it| it.voted)),
                voters(election.and_then(|it| it.votes)),
                post.pay.as_ref().map_or_else(String::new, |pay| amount(site, pay.yearly.value)),
            ]);
            row
        })
        .collect();
    table(of, "people", "post role label* holder* acting from until elected_on registered voted votes pay_yearly", rows)
}

pub(super) fn population(of: &VillageCx) -> DataTable {
    let rows = of
        .village
        .population
        .iter()
        .map(|(year, it)| {
            let mut row = vec![year.to_string()];
            row.extend(
                [
                    it.registered,
                    it.resident,
                    it.adults,
                    it.households,
                    it.representatives,
                    it.party_members,
                    it.members,
                    it.members_capable,
                ]
                .map(number),
            );
            row
        })
        .collect();
    table(
        of,
        "population",
        "year registered resident adults households representatives party_members members members_capable",
        rows,
    )
}

/// Declared interests.
pub(super) fn interests(of: &VillageCx) -> DataTable {
    let rows = of
        .village
        .interests
        .iter()
        .map(|it| {
            let post = of.village.post(&it.post.value);
            let mut row = vec![it.post.value.clone()];
            let declared = it.declared_on.as_ref().map(|date| date.value);
            let term = post.map(|post| declared.and_then(|day| post.term_on(day)).unwrap_or(post.last()));
            said(of.site, term.map(|term| &term.holder), &mut row);
            row.extend([it.kind.value.word().to_owned(), it.target.value.clone(), day(&it.declared_on)]);
            row
        })
        .collect();
    table(of, "interests", "post holder* interest target declared_on", rows)
}
