//! What is overdue by the law's calendar, in words.

use super::super::table::ItemView;
use super::super::{Arg, Cx, VillageCx};
use crate::aggregate::calendar::{Matter, Overdue, overdue};

/// Everything overdue, the longest first.
pub fn items(cx: &Cx, of: &VillageCx) -> Vec<ItemView> {
    overdue(of.village, cx.site.packs, cx.site.as_of).iter().map(|it| item(cx, of, it)).collect()
}

fn item(cx: &Cx, of: &VillageCx, it: &Overdue) -> ItemView {
    let decision = |id: &str| {
        let title = of.village.decision(id).map_or_else(|| id.to_owned(), |decision| cx.name(&decision.title));
        (title, cx.link(&format!("{}/decisions/{id}.html", of.village.path)))
    };
    let (title, href) = match &it.what {
        Matter::Quarter { entity, quarter } => {
            let name = of.village.entity(entity).map_or_else(|| entity.clone(), |entity| cx.name(&entity.name));
            let args = [("quarter", Arg::Text(cx.locale.period(*quarter).into())), ("entity", Arg::Text(name.into()))];
            (cx.tell("overdue-quarter", &args), cx.link(&format!("{}/budget.html", of.village.path)))
        }
        Matter::Resolution(id) => {
            let (title, href) = decision(id);
            (cx.tell("overdue-resolution", &[("decision", Arg::Text(title.into()))]), href)
        }
        Matter::Result(id) => {
            let (title, href) = decision(id);
            (cx.tell("overdue-result", &[("decision", Arg::Text(title.into()))]), href)
        }
    };
    let law = [
        ("article", Arg::Text(cx.law_words(&it.law.article).into())),
        ("law", Arg::Text(cx.law_words(&it.law.source).into())),
        ("days", Arg::Count(it.days.into())),
    ];
    ItemView {
        title,
        href,
        under: cx.tell(if it.law.local { "by-local-rule" } else { "by-law" }, &law),
        state: cx.tell("overdue-days", &[("days", Arg::Count(it.late.into()))]),
        state_class: "late",
        detail: cx.tell("was-due-on", &[("date", Arg::Text(cx.locale.date(it.due).into()))]),
        ..ItemView::default()
    }
}
