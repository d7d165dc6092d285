//! A village's overview: one sentence, four figures, the stack that adds up, five years, debts, decisions, duties.

mod tables;
mod words;

use serde::Serialize;

use self::tables::{check_line, differences, figures, stack, trend};
use self::words::{debts_intro, decisions_intro, lead, people_line};
use super::Arg;
use super::chart::{ChartView, KeyView};
use super::question::{Block, Blocks, there};
use super::table::{FactView, FigureView, ItemView, LinkView, TableView, plain};
use super::years::has_actuals;
use super::{
    Cx, PageView, Regional, VillageCx, budget, checks, chrome, data, debts, decisions, duties, events, machine, names,
    notice, register,
};
use crate::aggregate::YearLedger;

/// The overview.
#[derive(Debug, Serialize)]
pub struct VillageView {
    /// Key figures.
    pub figures: Vec<FigureView>,
    /// What was there, came, went and is there.
    pub stack: Option<TableView>,
    /// Which year it speaks of.
    pub stack_intro: String,
    /// Whether it ties.
    pub stack_check: String,
    /// The page of checks, at the rule.
    pub checks_href: String,
    /// Class of that line.
    pub stack_check_class: &'static str,
    /// Five years.
    pub trend: Option<TableView>,
    /// Its heading.
    pub trend_title: String,
    /// The newest budget.
    pub trend_link: Option<LinkView>,
    /// Where the money came from.
    pub came_from: Option<TableView>,
    /// Where it went.
    pub went_on: Option<TableView>,
    /// Which year the shares speak of.
    pub shares_intro: String,
    /// The largest differences from the plan.
    pub differences: Option<TableView>,
    /// What is owed.
    pub debts: Option<TableView>,
    /// The same in words: escaped HTML.
    pub debts_intro: String,
    /// What the debts ask for next: escaped HTML.
    pub debts_next: String,
    /// Decisions whose result residents still wait for.
    pub waiting: Vec<ItemView>,
    /// How many there are.
    pub waiting_intro: String,
    /// What had to be public by now and is not.
    pub overdue: Vec<ItemView>,
    /// How much that is.
    pub overdue_intro: String,
    /// The page of checks, where all of it stands.
    pub overdue_href: String,
    /// The newest decisions.
    pub decisions: Vec<ItemView>,
    /// What they need to pass.
    pub decisions_intro: String,
    /// Key of the vote bars.
    pub votes_key: Vec<KeyView>,
    /// Hours by kind.
    pub duties_chart: Option<ChartView>,
    /// Its key.
    pub duties_key: Vec<KeyView>,
    /// Who sent duties down and whether money came: escaped HTML.
    pub duties_text: String,
    /// Which year they speak of.
    pub duties_intro: String,
    /// The village beside its area, where others have reported.
    pub neighbours: Option<TableView>,
    /// How many others.
    pub neighbours_intro: String,
    /// What was made known lately.
    pub known: Vec<ItemView>,
    /// Registers there are beside: assets, contracts, supervision, relief.
    pub more: Vec<LinkView>,
    /// Where and when to ask.
    pub office: Vec<FactView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

impl Blocks for VillageView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        // What lies beside the neighbours is not known yet when this is asked: the slip has it always.
        let mut out = there(cx, &[("adds-up", self.stack.is_some())]);
        out.extend(self.trend.is_some().then(|| Block::of(&self.trend_title)));
        out.extend(there(
            cx,
            &[
                ("where-from-where-to", self.came_from.is_some() || self.went_on.is_some()),
                ("biggest-differences", self.differences.is_some()),
                ("what-we-owe", true),
                ("what-was-decided", true),
                ("what-cadres-do", true),
                ("what-is-overdue", !self.overdue.is_empty()),
                ("next-to-neighbours", true),
                ("made-known-title", true),
            ],
        ));
        out
    }
}

/// How many decisions the overview shows.
const DECISIONS: usize = 4;
/// How many of the things made known lately.
const KNOWN: usize = 3;
/// How many decisions that wait for a result, and how many late publications.
const WAITING: usize = 3;

/// The overview without its neighbours, which are known only when every village has been read.
pub fn view(cx: &Cx, of: &VillageCx) -> PageView<VillageView> {
    let village = &of.village;
    let name = cx.name(&village.name);
    let title = cx.tell("village-title", &[("village", Arg::Text(name.clone().into()))]);
    let mut page = chrome::of_village(cx, of, "index", &title, &name).own_name(cx, &village.name);
    page.sub = people_line(cx, of);
    let records: Vec<&str> = village.files.iter().map(|(_, file)| file.path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let newest = of.ledger.last_whole();
    page.lead = lead(cx, of, newest);
    page.description = plain(&page.lead);
    page.foot.extend(notice::newest_link(cx, of));
    page.data = machine::village(cx, of, &page);
    let years: Vec<&YearLedger> = of.ledger.years().filter(|year| has_actuals(year)).collect();
    let shown = &years[years.len().saturating_sub(6)..];
    let debt_year = of.last_debt_year();
    let waiting: Vec<_> = village.decisions.iter().filter(|it| decisions::waits_for_result(of, it)).collect();
    let mut overdue = checks::overdue(cx, of);
    let late = overdue.len();
    overdue.truncate(WAITING);
    let (stack_check, stack_check_class) = newest.map_or((String::new(), ""), |year| check_line(cx, of, year));
    PageView {
        page,
        v: VillageView {
            figures: newest.map_or_else(Vec::new, |year| figures(cx, of, year)),
            stack: newest.map(|year| stack(cx, year)),
            stack_intro: newest.map_or_else(String::new, |year| {
                cx.tell("stack-intro", &[("year", Arg::Text(cx.locale.year(year.year).into()))])
            }),
            stack_check,
            checks_href: cx.link(&format!("{}/checks.html#{}", village.path, names::rule_anchor("ACC-01"))),
            stack_check_class,
            trend: (shown.len() > 1).then(|| trend(cx, of, shown)),
            trend_title: cx.tell("trend-title", &[("count", Arg::Count(shown.len() as u64))]),
            trend_link: names::years(village).last().map(|year| LinkView {
                href: cx.link(&format!("{}/budget-{year}.html", village.path)),
                label: cx.tell("budget-line-by-line", &[("year", Arg::Text(cx.locale.year(*year).into()))]),
                note: String::new(),
            }),
            came_from: newest.and_then(|year| budget::shares(cx, year, true)),
            went_on: newest.and_then(|year| budget::shares(cx, year, false)),
            shares_intro: newest.map_or_else(String::new, |year| {
                cx.tell("shares-intro", &[("year", Arg::Text(cx.locale.year(year.year).into()))])
            }),
            differences: newest.and_then(|year| differences(cx, of, year.year)),
            debts: debt_year.map(|year| debts::register(cx, of, year, false)).filter(|table| !table.is_empty()),
            debts_intro: debts_intro(cx, of, debt_year),
            debts_next: of.debt_day().and_then(|day| debts::next_due(cx, of, day)).unwrap_or_default(),
            waiting_intro: cx.tell("waiting-intro", &[("count", Arg::Count(waiting.len() as u64))]),
            waiting: waiting.into_iter().take(WAITING).map(|decision| decisions::item(cx, of, decision)).collect(),
            overdue,
            overdue_intro: cx.tell(
                "village-overdue-intro",
                &[("count", Arg::Count(late as u64)), ("date", Arg::Text(cx.locale.date(cx.site.as_of).into()))],
            ),
            overdue_href: cx.link(&format!("{}/checks.html#overdue", village.path)),
            decisions: village
                .decisions
                .iter()
                .take(DECISIONS)
                .map(|decision| decisions::item(cx, of, decision))
                .collect(),
            decisions_intro: decisions_intro(cx, of),
            votes_key: decisions::votes_key(cx),
            duties_chart: duties::newest(of)
                .filter(|year| duties::has_hours(year))
                .map(|year| duties::load_bar(cx, "c-duties", year)),
            duties_key: duties::newest(of).map_or_else(Vec::new, |year| duties::load_key(cx, Some(year))),
            duties_text: duties::newest(of).map_or_else(String::new, |year| duties::sent_down(cx, year)),
            duties_intro: duties::newest(of).map_or_else(
                || cx.say("duties-intro-none"),
                |year| cx.tell("duties-intro", &[("year", Arg::Text(cx.locale.year(year.year.value).into()))]),
            ),
            neighbours: None,
            neighbours_intro: String::new(),
            known: of.summary.events.iter().take(KNOWN).map(|it| events::item(cx, &village.path, it)).collect(),
            more: register::links(cx, of),
            office: office(cx, of),
            downloads: {
                let tables = ["years", "budget-lines", "debts", "decisions", "duties", "indicators"];
                [data::links(cx, of, &tables), data::package_links(cx, &village.path)].concat()
            },
        },
    }
}

/// Puts the village beside the area it lies in: the newest year's figures, the area's median and its coverage.
pub fn add_neighbours(page: &mut PageView<VillageView>, cx: &Cx, region: &Regional, path: &str) {
    if let Some((table, intro)) = neighbours(cx, region, path) {
        page.v.neighbours = Some(table);
        page.v.neighbours_intro = intro;
    }
}

/// The village beside its area: a table, and what to know of it. It is all that an overview shows of other villages.
pub fn neighbours(cx: &Cx, region: &Regional, path: &str) -> Option<(TableView, String)> {
    let above = super::above(&cx.site.portal.root, path);
    let (area, summary) = above.last().zip(region.summary(path))?;
    let sums = region.area(&area.path)?;
    super::area::beside(cx, summary, sums, &cx.name(&area.name))
}

fn office(cx: &Cx, of: &VillageCx) -> Vec<FactView> {
    let office = &of.village.office;
    let mut out = Vec::new();
    if let Some(text) = &office.address {
        out.push(FactView::new(cx.say("office-address"), cx.name(text)));
    }
    if let Some(text) = &office.hours {
        out.push(FactView::new(cx.say("office-hours"), cx.name(text)));
    }
    if let Some(phone) = &office.phone {
        let digits: String = phone.value.chars().filter(|ch| ch.is_ascii_digit() || *ch == '+').collect();
        out.push(FactView { label: cx.say("office-phone"), text: phone.value.clone(), href: format!("tel:{digits}") });
    }
    if let Some(email) = &office.email {
        out.push(FactView {
            label: cx.say("office-email"),
            text: email.value.clone(),
            href: format!("mailto:{}", email.value),
        });
    }
    if out.is_empty() {
        out.push(FactView::new(cx.say("office-address"), cx.say("not-reported")));
    }
    out
}
