//! What changed in a village: corrections of published figures, what was made known, and the history of its records.

use std::cmp::Reverse;

use serde::Serialize;

use super::super::question::{Block, Blocks, there};
use super::super::record::why;
use super::super::table::{ItemView, LinkView, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, events, names};
use super::records;
use crate::model::budget::{Budget, Correction};
use crate::source::history::State;

/// The page.
#[derive(Debug, Serialize)]
pub struct ChangesView {
    /// Corrections of what had been published, newest first.
    pub corrections: Vec<ItemView>,
    /// How many there are.
    pub corrections_intro: String,
    /// What is said where there are none: less where a record is held back, which may have some.
    pub no_corrections: String,
    /// What was made known lately.
    pub events: Vec<ItemView>,
    /// Changes of records by commit.
    pub records: Option<TableView>,
    /// What to know of them: escaped HTML.
    pub records_intro: String,
    /// Ways to be told of changes.
    pub follow: Vec<LinkView>,
}

impl Blocks for ChangesView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        there(cx, &[("corrections-title", true), ("made-known-title", true), ("records-title", self.records.is_some())])
    }
}

/// How many corrections the page shows.
const SHOWN: usize = 100;

/// The page of what changed in a village.
pub fn village(cx: &Cx, of: &VillageCx) -> PageView<ChangesView> {
    let heading = cx.say("changes-heading");
    let mut page = chrome::of_village(cx, of, "", &heading, &heading);
    page.sub = chrome::village_name(cx, &of.village.name);
    let paths: Vec<&str> = of.village.files.iter().map(|(_, file)| file.path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &paths);
    let mut corrections = corrections(of);
    corrections.sort_by_key(|it| Reverse(it.it.date.value));
    let args = [
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("count", Arg::Count(corrections.len() as u64)),
        ("date", Arg::Text(corrections.first().map_or_else(String::new, |it| cx.locale.date(it.it.date.value)).into())),
    ];
    let holds = !of.village.withheld.is_empty();
    page.lead = match (corrections.is_empty(), holds) {
        (true, true) => cx.rich("changes-lead-held", &args),
        (true, false) => cx.rich("changes-lead-none", &args),
        (false, _) => cx.rich("changes-lead", &args),
    };
    let (records, records_intro) = match records::table(cx, of) {
        Ok((table, all)) if table.is_empty() => {
            let count = [("count", Arg::Count(all as u64))];
            (None, escape(&cx.tell("records-intro", &count)))
        }
        Ok((table, all)) => (Some(table), escape(&cx.tell("records-intro", &[("count", Arg::Count(all as u64))]))),
        Err(state) => (None, no_history(cx, &state)),
    };
    let shown = corrections.iter().take(SHOWN).map(|it| it.item(cx, of)).collect();
    PageView {
        page,
        v: ChangesView {
            corrections: shown,
            corrections_intro: cx.say("corrections-intro"),
            no_corrections: cx.say(if holds { "no-corrections-held" } else { "no-corrections" }),
            events: of.summary.events.iter().map(|event| events::item(cx, &of.village.path, event)).collect(),
            records,
            records_intro,
            follow: [("feed.xml", "feed-link", "for-programs"), ("calendar.ics", "calendar-link", "for-programs")]
                .map(|(file, key, note)| LinkView {
                    href: cx.link(&format!("{}/{file}", of.village.path)),
                    label: cx.say(key),
                    note: cx.say(note),
                })
                .to_vec(),
        },
    }
}

fn no_history(cx: &Cx, state: &State) -> String {
    escape(&cx.tell("records-no-history", &[("why", Arg::Text(cx.say(why(state)).into()))]))
}

/// A correction with what it corrects.
struct Corrected<'a> {
    it: &'a Correction,
    /// The budget, where it is one of a budget.
    budget: Option<&'a Budget>,
    /// The page, in no language, without the village.
    page: String,
    /// Title of the debt or the decision.
    title: Option<&'a crate::model::Text>,
}

fn corrections<'a>(of: &VillageCx<'a>) -> Vec<Corrected<'a>> {
    let village = of.village;
    let mut out = Vec::new();
    for budget in &village.budgets {
        let page = format!("budget-{}.html", budget.year.value);
        out.extend(budget.corrections.iter().map(|it| {
            let line = line_of(budget, it);
            let page = line.map_or_else(|| page.clone(), |line| format!("{page}#{}", names::anchor(budget, line)));
            Corrected { it, budget: Some(budget), page, title: None }
        }));
    }
    for debt in &village.debts {
        let page = format!("debts/{}.html", debt.id);
        let of_debt = |it| Corrected { it, budget: None, page: page.clone(), title: Some(&debt.title) };
        out.extend(debt.corrections.iter().map(of_debt));
    }
    for decision in &village.decisions {
        let page = format!("decisions/{}.html", decision.id);
        let of_decision = |it| Corrected { it, budget: None, page: page.clone(), title: Some(&decision.title) };
        out.extend(decision.corrections.iter().map(of_decision));
    }
    out
}

/// The line that a correction of a budget speaks of.
fn line_of<'a>(budget: &'a Budget, it: &Correction) -> Option<&'a crate::model::Line> {
    budget.line(it.field.value.split('/').next()?)
}

impl Corrected<'_> {
    /// What it is of: "Street lights, 2023", or the title of the debt.
    fn name(&self, cx: &Cx, of: &VillageCx) -> String {
        let Some(budget) = self.budget else {
            return self.title.map_or_else(String::new, |title| cx.name(title));
        };
        let mut parts = self.it.field.value.split('/');
        let what = match line_of(budget, self.it) {
            Some(line) => cx.name(&line.label),
            None => {
                let fund = parts.next().filter(|it| *it == "funds").and(parts.next()).and_then(|id| budget.fund(id));
                match fund {
                    Some(fund) => {
                        let name = fund.label.as_ref().map(|label| cx.name(label));
                        name.unwrap_or_else(|| cx.locale.choice(fund.kind.value).into_owned())
                    }
                    None => of.village.entity(&budget.entity.value).map_or_else(String::new, |it| cx.name(&it.name)),
                }
            }
        };
        let year = cx.locale.year(budget.year.value);
        cx.tell("correction-of", &[("what", Arg::Text(what.into())), ("year", Arg::Text(year.into()))])
    }

    fn item(&self, cx: &Cx, of: &VillageCx) -> ItemView {
        let it = self.it;
        let value = |value: &Option<crate::source::Spanned<String>>| {
            value.as_ref().map_or_else(|| cx.say("not-reported"), |value| value.value.clone())
        };
        let source = of.village.files.get(it.date.span.file);
        let file = source.path.strip_prefix(&of.village.path).unwrap_or(&source.path).trim_start_matches('/');
        let line = source.line(it.date.span.start as usize);
        let place = [("file", Arg::Text(file.to_owned().into())), ("line", Arg::Text(line.to_string().into()))];
        let args = [
            ("what", Arg::Text(self.name(cx, of).into())),
            ("old", Arg::Text(value(&it.old).into())),
            ("new", Arg::Text(value(&it.new).into())),
            ("date", Arg::Text(cx.locale.date(it.date.value).into())),
            ("reason", Arg::Text(cx.name(&it.reason).into())),
            ("field", Arg::Text(it.field.value.clone().into())),
            ("place", Arg::Text(cx.tell("file-and-line", &place).into())),
        ];
        let mut detail = cx.tell("correction-where", &args);
        let decision = it.approved_by.as_ref().and_then(|id| of.village.decision(&id.value));
        if let Some(decision) = decision {
            let title = cx.name(&decision.title);
            detail.push_str(&cx.sentence_gap());
            detail.push_str(&cx.tell("correction-approved", &[("decision", Arg::Text(title.into()))]));
        }
        ItemView {
            title: cx.tell("correction-title", &args),
            href: cx.link(&format!("{}/{}", of.village.path, self.page)),
            under: cx.tell("correction-about", &args),
            detail,
            ..ItemView::default()
        }
    }
}
