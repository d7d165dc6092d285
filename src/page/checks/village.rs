//! The page of a village's checks.

use serde::Serialize;

use super::super::measured;
use super::super::question::{Block, Blocks, there};
use super::super::table::{FigureView, ItemView, LinkView, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data};
use super::calendar;
use super::found::{FoundView, found};
use super::made::{ObstacleView, obstacles, rules, silent_rules};
use crate::aggregate::Unit;
use crate::aggregate::check::data_quality::quality;

/// The page.
#[derive(Debug, Serialize)]
pub struct ChecksView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// What was found.
    pub found: Vec<FoundView>,
    /// What is overdue.
    pub overdue: Vec<ItemView>,
    /// The day that is judged by.
    pub overdue_intro: String,
    /// What was checked, by rule.
    pub rules: Option<TableView>,
    /// What to know of it.
    pub rules_intro: String,
    /// What could not be checked.
    pub obstacles: Vec<ObstacleView>,
    /// Data quality with its formula filled in: escaped HTML.
    pub quality: String,
    /// The page of the indicator.
    pub quality_href: String,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

impl Blocks for ChecksView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        there(
            cx,
            &[
                ("what-was-found", true),
                ("what-is-overdue", true),
                ("what-was-checked", self.rules.is_some()),
                ("what-not-checkable", !self.obstacles.is_empty()),
                ("data-quality", true),
            ],
        )
    }
}

/// The page of a village's checks.
pub fn village(cx: &Cx, of: &VillageCx) -> PageView<ChecksView> {
    let heading = cx.say("checks-heading");
    let mut page = chrome::of_village(cx, of, "checks", &heading, &heading);
    page.sub = chrome::village_name(cx, &of.village.name);
    let records: Vec<&str> = of.village.files.iter().map(|(_, file)| file.path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let tally = of.summary.checks;
    let overdue = calendar::items(cx, of);
    let args = [
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("checked", Arg::Count(tally.checked as u64)),
        ("held", Arg::Count(tally.held as u64)),
        ("found", Arg::Count(tally.found as u64)),
        ("overdue", Arg::Count(overdue.len() as u64)),
    ];
    let totals = match tally.checked {
        0 => "checks-lead-none",
        checked if checked == tally.held => "checks-lead-all",
        _ => "checks-lead",
    };
    page.lead = format!("{}{}{}", cx.rich(totals, &args), cx.sentence_gap(), cx.rich("checks-lead-found", &args));
    let figure = |key: &str, value: usize, unit: String| FigureView {
        label: cx.say(key),
        number: cx.locale.count(value as i128),
        unit,
        ..FigureView::default()
    };
    let explained = cx.tell("figure-explained", &[("count", Arg::Count(tally.explained as u64))]);
    let held = cx.tell("figure-agree", &[("count", Arg::Count(tally.held as u64))]);
    let mut figures = vec![
        figure("figure-checked", tally.checked, String::new()),
        figure("figure-not-checkable", tally.not_checkable, String::new()),
        figure("figure-found", tally.found, String::new()),
        figure("figure-overdue", overdue.len(), String::new()),
    ];
    if tally.checked > 0 {
        figures[0].change = escape(&held);
    }
    if tally.found > 0 {
        figures[2].change = escape(&explained);
    }
    if !overdue.is_empty() {
        figures[3].change = escape(&cx.say("figure-overdue-note"));
        figures[3].change_class = "up";
    }
    PageView {
        page,
        v: ChecksView {
            figures,
            found: found(cx, of),
            overdue,
            overdue_intro: cx.tell("overdue-intro", &[("date", Arg::Text(cx.locale.date(cx.site.as_of).into()))]),
            rules: rules(cx, of),
            rules_intro: cx.tell("rules-intro", &[("count", Arg::Count(silent_rules(of) as u64))]),
            obstacles: obstacles(cx, of),
            quality: quality_line(cx, of),
            quality_href: cx.link("indicators/data-quality.html"),
            downloads: data::links(cx, of, &["checks", "indicators"]),
        },
    }
}

/// "100 × (1 − (5 × 0 + 2) ÷ 39) = 94.9%", over all records of all years.
fn quality_line(cx: &Cx, of: &VillageCx) -> String {
    let records = of.village.records;
    let Some(sides) = quality(of.village.warnings.iter(), records).and_then(|it| it.number()) else {
        return escape(&cx.say("not-reported"));
    };
    let value = measured::shown(cx, Unit::Percent, sides, true).unwrap_or_default();
    let args = [
        ("errors", Arg::Count(0)),
        ("warnings", Arg::Count(of.village.warnings.len() as u64)),
        ("records", Arg::Count(records as u64)),
        ("value", Arg::Text(value.into())),
    ];
    cx.rich("quality-line", &args)
}
