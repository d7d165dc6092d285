//! A village's overview: one sentence, four figures, the stack that adds up, five years, debts, decisions, duties.

use chrono::Datelike;
use serde::Serialize;

use super::Arg;
use super::chart::{ChartView, KeyView, Spark};
use super::classes::line_name;
use super::question::{Block, Blocks, there};
use super::table::{Cell, FactView, FigureView, Head, ItemView, LinkView, Row, TableView, escape, plain};
use super::years::{has_actuals, is_whole, or_nothing, year_label};
use super::{
    Cx, PageView, Regional, VillageCx, budget, checks, chrome, data, debts, decisions, duties, events, figure, held,
    machine, money_figure, names, notice, proof, register,
};
use crate::aggregate::YearLedger;
use crate::diag::{Obstacle, Outcome, Proofs};
use crate::measure::{Money, Reported, Year};
use crate::model::budget::LineKind;
use crate::model::withheld::WithheldKind;

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
/// How many differences from the plan.
const DIFFERENCES: usize = 5;
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
            debts_next: debt_year.and_then(|year| debts::next_due(cx, of, year)).unwrap_or_default(),
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

/// "2,184 residents, 612 households." with the day of the newest publication.
fn people_line(cx: &Cx, of: &VillageCx) -> String {
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

fn lead(cx: &Cx, of: &VillageCx, newest: Option<&YearLedger>) -> String {
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

fn figures(cx: &Cx, of: &VillageCx, year: &YearLedger) -> Vec<FigureView> {
    let before = of.ledger.year(year.year - 1).filter(|it| is_whole(it));
    let whole: Vec<&YearLedger> = of.ledger.years().filter(|it| is_whole(it)).collect();
    let shown = &whole[whole.len().saturating_sub(5)..];
    let one = |key: &str, part: fn(&YearLedger) -> Reported<Money>, debt: bool| {
        let mut view = money_figure(cx, key, year.year, part(year), before.map(part));
        if debt && let (Some(now), Some(then)) = (part(year).known(), before.and_then(|it| part(it).known())) {
            view.change_class = if now < then {
                "down"
            } else if now > then {
                "up"
            } else {
                ""
            };
        }
        let values: Vec<Option<i128>> = shown.iter().map(|it| part(it).known().map(|money| money.0.into())).collect();
        let words: Vec<String> = shown
            .iter()
            .map(|it| match part(it).known() {
                Some(money) => cx.money(money),
                None => cx.say("not-reported"),
            })
            .collect();
        let span = cx.locale.years(shown[0].year, shown[shown.len() - 1].year);
        view.spark = Spark::of(&values).map(|spark| {
            spark.said(cx.tell(
                "spark-label",
                &[
                    ("label", Arg::Text(view.label.clone().into())),
                    ("years", Arg::Text(span.into())),
                    ("values", Arg::Text(words.join(&cx.list_gap()).into())),
                ],
            ))
        });
        view
    };
    vec![
        one("figure-came-in", |it| it.revenue.actual, false),
        one("figure-went-out", |it| it.expenditure.actual, false),
        one("figure-owed", |it| it.debt, true),
        one("figure-cash", |it| it.closing, false),
    ]
}

fn stack(cx: &Cx, year: &YearLedger) -> TableView {
    let heads = vec![Head::of(cx.say("head-step")), Head::now(cx.locale.year(year.year))];
    let mut rows = budget::stack_rows(cx, &[year]);
    let total = rows.pop().unwrap_or_default();
    TableView::new("t-stack", cx.say("stack-caption"), cx.unit_caption(cx.locale.unit()), heads).rows(rows).total(total)
}

/// "Checked: it adds up" where ACC-01 was held for every fund of every book, or why it could not be.
fn check_line(cx: &Cx, of: &VillageCx, year: &YearLedger) -> (String, &'static str) {
    let why = Proofs::worst(proof::of_cash(of, year.year));
    match why.map(|proof| (proof::obstacle(cx, of, proof), &proof.outcome)) {
        Some((_, Outcome::Held)) => (cx.say("stack-ties"), "st"),
        Some((Some(_), Outcome::NotCheckable(Obstacle::NoFunds))) => (cx.say("no-funds"), "st due"),
        Some((Some(why), _)) => (cx.tell("stack-not-checked", &[("why", Arg::Text(why.into()))]), "st due"),
        _ => (cx.say("no-funds"), "st due"),
    }
}

fn trend(cx: &Cx, of: &VillageCx, years: &[&YearLedger]) -> TableView {
    let whole: Vec<&YearLedger> = years.iter().copied().filter(|year| is_whole(year)).collect();
    let newest = whole.last().map(|year| year.year);
    let mut heads = vec![Head::of(cx.say("head-item")), Head::of(cx.say("head-trend"))];
    for year in years {
        let text = year_label(cx, year);
        heads.push(if Some(year.year) == newest { Head::now(text) } else { Head::of(text) });
    }
    // Where a part year stands last, "change on 2024" beside it would be read as its own.
    let both = years.last().map(|year| year.year) != newest;
    heads.push(Head::of(newest.map_or_else(String::new, |year| {
        let before = ("year", Arg::Text(cx.locale.year(year - 1).into()));
        let newer = ("newer", Arg::Text(cx.locale.year(year).into()));
        if both { cx.tell("change-of-on", &[newer, before]) } else { cx.tell("change-on", &[before]) }
    })));
    let row = |key: &str, part: &dyn Fn(&YearLedger) -> Reported<Money>, debt: bool| {
        let values: Vec<Option<i128>> =
            whole.iter().map(|year| part(year).known().map(|money| money.0.into())).collect();
        let mut cells = vec![Spark::of(&values).map_or_else(|| Cell::plain(""), Cell::spark)];
        for year in years {
            let cell = match part(year) {
                Reported::Known(money) => Cell::plain(cx.locale.trend(money)),
                other => figure(cx, other),
            };
            cells.push(if Some(year.year) == newest { cell.classed("now") } else { cell });
        }
        cells.push(
            match (
                newest
                    .and_then(|year| of.ledger.year(year - 1))
                    .filter(|it| is_whole(it))
                    .and_then(|it| part(it).known()),
                whole.last().and_then(|it| part(it).known()),
            ) {
                (Some(then), Some(now)) => super::change_cell(cx, then, now, debt),
                _ => Cell::none(cx.say("not-comparable")),
            },
        );
        Row::new(cx.say(key), cells)
    };
    let rows = vec![
        row("row-came-in", &|it| it.revenue.actual, false),
        row("row-went-out-plain", &|it| it.expenditure.actual, false),
        row("row-left-over-plain", &YearLedger::left_over, false).stressed(),
        row("row-borrowed-plain", &|it| or_nothing(it, &it.financing_in), false),
        row("row-repaid-plain", &|it| or_nothing(it, &it.financing_out), false),
        row("row-cash-end", &|it| it.closing, false),
        row("row-owed-end-plain", &|it| it.debt, true).stressed(),
    ];
    TableView::new("t-trend", cx.say("trend-caption"), cx.unit_caption(cx.locale.trend_unit()), heads)
        .rows(rows)
        .scrolls("cols newest", cx.say("slide-years"))
}

/// The lines whose actual is farthest from the plan, with the committee's note or "not explained".
fn differences(cx: &Cx, of: &VillageCx, year: Year) -> Option<TableView> {
    let mut found = Vec::new();
    for budget in of.village.budgets.iter().filter(|budget| budget.year.value == year && budget.is_whole_year()) {
        for line in
            budget.lines.iter().filter(|line| matches!(line.kind.value, LineKind::Revenue | LineKind::Expenditure))
        {
            if let (Some(plan), Some(actual)) = (line.adjusted_plan().known(), budget.actual(line).known()) {
                let difference = actual - plan;
                if i128::from(difference.0.abs()) * 20 > i128::from(plan.0.abs()) {
                    found.push((difference, plan, actual, budget, line));
                }
            }
        }
    }
    found.sort_by_key(|(difference, ..)| std::cmp::Reverse(difference.abs()));
    let heads = ["head-line", "head-plan", "head-actual", "head-over-under"].map(|key| Head::of(cx.say(key))).to_vec();
    let rows: Vec<Row> = found
        .iter()
        .take(DIFFERENCES)
        .map(|(difference, plan, actual, budget, line)| {
            let worse = line.kind.value.is_inflow() == (difference.0 < 0);
            let cells = vec![
                Cell::plain(cx.money(*plan)),
                Cell::of(cx.money(*actual), "now"),
                Cell::of(cx.locale.signed_money(*difference, cx.precision()), if worse { "up" } else { "" }),
            ];
            let note = line.note.as_ref().map_or_else(|| cx.say("not-explained"), |note| cx.name(note));
            Row::new(line_name(cx, budget, line), cells).under(&note).to(cx.link(&format!(
                "{}/budget-{year}.html#{}",
                of.village.path,
                names::anchor(budget, line)
            )))
        })
        .collect();
    (!rows.is_empty()).then(|| {
        TableView::new(
            "t-diff",
            cx.tell("differences-caption", &[("year", Arg::Text(cx.locale.year(year).into()))]),
            cx.unit_caption(cx.locale.unit()),
            heads,
        )
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
    })
}

fn debts_intro(cx: &Cx, of: &VillageCx, year: Option<Year>) -> String {
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
    out
}

/// The law by which villagers can ask for a meeting: its pack.
const ORGANIC_LAW: &str = "cn-organic-law";

fn decisions_intro(cx: &Cx, of: &VillageCx) -> String {
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
