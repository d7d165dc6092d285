//! Duties as data.

use super::super::VillageCx;
use super::{DataTable, amount, day, id, number, said, table};
use crate::model::Choice;

pub(super) fn duties(of: &VillageCx) -> DataTable {
    let site = of.site;
    let mut rows = Vec::new();
    for year in &of.village.duties {
        for duty in &year.duties {
            let mut row = vec![year.year.value.to_string(), duty.id.value.clone()];
            said(site, Some(&duty.title), &mut row);
            let basis = duty.basis.as_ref();
            row.extend([
                duty.list.value.word().to_owned(),
                duty.nature.value.word().to_owned(),
                duty.assigned_by.as_ref().map_or_else(String::new, |by| by.level.value.word().to_owned()),
            ]);
            row.push((!duty.is_assigned()).to_string());
            said(site, duty.assigned_by.as_ref().and_then(|by| by.office.as_ref()), &mut row);
            row.extend([
                basis.map_or_else(String::new, |basis| id(&basis.number)),
                basis.and_then(|basis| basis.county_deployed).map_or_else(String::new, |yes| yes.to_string()),
                day(&duty.since),
                day(&duty.until),
                duty.posts.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join(" "),
                number(duty.hours_cadre),
                number(duty.hours_volunteer),
                number(duty.hours_social_worker),
                number(duty.forms),
                number(duty.checks),
                amount(site, duty.money_required.value),
                amount(site, duty.money_received.value),
            ]);
            rows.push(row);
        }
    }
    table(
        of,
        "duties",
        "year duty title* list nature assigned_by own office* basis_number county_deployed since until posts hours_cadre hours_volunteer hours_social_worker forms inspections money_required money_received",
        rows,
    )
}
