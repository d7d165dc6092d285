//! The sheet for the notice board: a quarter or a year of a village on one or two pages of A4, in large letters, black on
//! white.
//!
//! It says what the law wants on the board: what came in, went out and is left, what it went on, who is owed, what was
//! decided with its votes, what cadres worked on and whether money came for it, who signed, where to ask, and how to find
//! the rest: a QR code of the page itself where the portal knows its address, the page's code in any case.

mod fit;
mod kept;
mod periods;
mod qr;
pub mod read;
mod sections;
mod signs;
mod sums;

pub use fit::Page;
pub use periods::{all, newest, years};
pub use qr::QrView;
pub use sections::{Block, Pair};
pub use signs::SignView;
pub use sums::{Sums, of as sums};

use chrono::{Days, NaiveDate};
use serde::Serialize;

use kept::kept;
use sections::decisions_in;

use super::chrome::{self, TabView};
use super::names::post_name;
use super::table::{LinkView, escape};
use super::{Arg, Cx, PageView, VillageCx};
use crate::aggregate::YearState;
use crate::measure::{Money, Period, Reported, Year};
use crate::model::people::Role;
use crate::model::withheld::WithheldKind;
use crate::model::{Budget, Threshold};
use crate::site::code::PageCode;

/// A sheet.
#[derive(Debug, Serialize)]
pub struct NoticeView {
    /// When it was posted and what it speaks of: escaped HTML.
    pub intro: Vec<String>,
    /// Name of the table of large figures.
    pub figures_label: String,
    /// The large figures.
    pub figures: Vec<Pair>,
    /// How many pages it prints on, in words.
    pub prints: String,
    /// The parts of the first page.
    pub first: Page,
    /// Those of a second, where there is one.
    pub second: Option<Page>,
    /// At the foot of the first of two pages.
    pub goes_on: String,
    /// The heading of a second page.
    pub again: String,
    /// What the paper has no room for, in words: escaped HTML.
    pub left_out: String,
    /// The same in full, for the screen.
    pub rest: Vec<Block>,
    /// The QR code of this page.
    pub qr: Option<QrView>,
    /// Where to ask, the page's code, the record: escaped HTML.
    pub notes: Vec<String>,
    /// Who signed, and who is still to sign.
    pub signs: Vec<SignView>,
    /// Where to go from here on the screen.
    pub links: Vec<LinkView>,
}

/// A sheet is asked about as a whole.
impl super::question::Blocks for NoticeView {
    fn blocks(&self, _: &Cx) -> Vec<super::question::Block> {
        Vec::new()
    }
}

/// What the sheet of a year or a quarter is called.
pub fn title(cx: &Cx, of: &VillageCx, period: Period) -> String {
    cx.tell("notice-title", &named(cx, of, period))
}

/// What the page of a year to be read aloud is called.
pub fn read_title(cx: &Cx, of: &VillageCx, year: Year) -> String {
    cx.tell("read-title", &named(cx, of, Period::Year(year)))
}

fn named(cx: &Cx, of: &VillageCx, period: Period) -> [(&'static str, Arg<'static>); 2] {
    [("village", Arg::Text(cx.name(&of.village.name).into())), ("period", Arg::Text(spoken_of(cx, of, period).into()))]
}

/// The sheet of a year or a quarter.
pub fn view(cx: &Cx, of: &VillageCx, period: Period) -> PageView<NoticeView> {
    let village = of.village;
    let args = named(cx, of, period);
    let heading = cx.tell("notice-title", &args);
    let mut page = chrome::of_village(cx, of, "budget", &cx.tell("notice-window", &args), &heading);
    page.description = cx.tell("notice-description", &args);
    page.years = tabs(cx, of, period);
    let budgets: Vec<&Budget> =
        village.budgets.iter().filter(|budget| budget.year.value == period.year() && budget.has_actuals()).collect();
    let records: Vec<&str> = budgets.iter().map(|budget| village.files.get(budget.file).path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let sums = sums::of(cx, of, period);
    let posted = posted(cx, &budgets, period);
    let intro = intro(cx, of, period, posted, &sums);
    let figures = figures(cx, of, period, &sums);
    let qr = qr::of(&page.canonical);
    let notes = notes(cx, of, &records, qr.is_some());
    let signs = signs::of(cx, of, &budgets, posted.unwrap_or_else(|| period.end().min(cx.site.as_of)));
    let again = cx.tell("notice-again", &args);
    let fixed = fit::Fixed {
        title: &heading,
        again: &again,
        intro: intro.iter().map(String::as_str).collect(),
        figures: &figures,
        notes: notes.iter().map(String::as_str).collect(),
        signs: &signs,
        qr: qr.is_some(),
    };
    let split = fit::split(&fixed, sections::WAYS.iter().map(|most| sections::all(cx, of, period, &sums, *most)));
    let names: Vec<String> = split.out.iter().map(|block| block.title.clone()).collect();
    let key = if qr.is_some() { "notice-left-out" } else { "notice-left-out-by-code" };
    let left_out = match names.is_empty() {
        true => String::new(),
        false => cx.rich(key, &[("names", Arg::Text(cx.locale.join(&names).into()))]),
    };
    let view = NoticeView {
        intro,
        figures_label: cx.say("notice-figures"),
        figures,
        prints: cx.tell("notice-prints", &[("count", Arg::Count(1 + u64::from(split.second.is_some())))]),
        first: split.first,
        second: split.second,
        goes_on: cx.say("notice-goes-on"),
        again,
        left_out,
        rest: split.out,
        qr,
        notes,
        signs,
        links: links(cx, of, period),
    };
    PageView { page, v: view }
}

/// What the sheet speaks of: `2024`, `Oct–Dec 2024`, `Jan–Sep 2026` where the year's accounts go no further.
pub fn spoken_of(cx: &Cx, of: &VillageCx, period: Period) -> String {
    match (period, of.ledger.year(period.year()).map(|year| &year.state)) {
        (Period::Year(_), Some(YearState::Part(part))) => cx.locale.covered(*part),
        _ => cx.locale.period(period),
    }
}

/// The other sheets of the village.
fn tabs(cx: &Cx, of: &VillageCx, current: Period) -> Vec<TabView> {
    let tab = |period: Period| TabView {
        href: cx.link(&path(&of.village.path, period)),
        label: cx.locale.period(period),
        current: period == current,
    };
    periods::all(of.village).into_iter().map(tab).collect()
}

/// The path of a sheet, without its language: `shiqiao/qinghe/notice-2024-Q4.html`.
pub fn path(village: &str, period: Period) -> String {
    format!("{village}/notice-{period}.html")
}

/// A way to the newest sheet, for other pages; `None` where the village has no accounts.
pub fn newest_link(cx: &Cx, of: &VillageCx) -> Option<LinkView> {
    let period = *periods::all(of.village).last()?;
    Some(link(cx, of, period))
}

/// A way to a sheet.
pub fn link(cx: &Cx, of: &VillageCx, period: Period) -> LinkView {
    let label = cx.tell("notice-link", &[("period", Arg::Text(cx.locale.period(period).into()))]);
    LinkView { href: cx.link(&path(&of.village.path, period)), label, note: String::new() }
}

fn links(cx: &Cx, of: &VillageCx, period: Period) -> Vec<LinkView> {
    let year = period.year();
    let budget = cx.tell("budget-line-by-line", &[("year", Arg::Text(cx.locale.year(year).into()))]);
    let budget = (format!("budget-{year}.html"), budget);
    let read = cx.tell("read-link", &[("period", Arg::Text(cx.locale.year(year).into()))]);
    let read = periods::newest(of.village).contains(&year).then(|| (format!("read-{year}.html"), read));
    [Some(budget), read]
        .into_iter()
        .flatten()
        .map(|(file, label)| LinkView {
            href: cx.link(&format!("{}/{file}", of.village.path)),
            label,
            note: String::new(),
        })
        .collect()
}

/// The day the figures of the period were made public; `None` where the records do not say so of every book.
fn posted(cx: &Cx, budgets: &[&Budget], period: Period) -> Option<NaiveDate> {
    let of_budget = |budget: &&Budget| match period {
        Period::Quarter(..) => {
            let own = budget.disclosure.iter().find(|it| it.period.value == period);
            // The last quarter a record covers was published with the record.
            let last = budget.published_on.filter(|_| budget.covers.value.end() == period.end());
            own.map(|it| it.published_on.value).or(last.map(|day| day.value))
        }
        _ => budget.published_on.map(|day| day.value),
    };
    let days: Option<Vec<NaiveDate>> = budgets.iter().map(of_budget).collect();
    days?.into_iter().max().filter(|day| *day <= cx.site.as_of)
}

/// When it was posted and how long it stays, and what must be known before the figures are read.
fn intro(cx: &Cx, of: &VillageCx, period: Period, posted: Option<NaiveDate>, sums: &Sums) -> Vec<String> {
    let text = |text: String| Arg::Text(text.into());
    let stays = of.site.packs.count(Threshold::FiguresPosted, posted.unwrap_or(period.end()));
    let days = stays.map(|limit| limit.value);
    let until = posted.zip(days).and_then(|(day, days)| day.checked_add_days(Days::new(days.into())));
    let mut args = vec![("unit", text(cx.locale.unit()))];
    args.extend(posted.map(|day| ("date", text(cx.locale.date(day)))));
    args.extend(until.map(|day| ("until", text(cx.locale.date(day)))));
    let key = match (posted, until) {
        (Some(_), Some(_)) => "notice-posted-until",
        (Some(_), None) => "notice-posted",
        (None, _) => "notice-posted-blank",
    };
    let mut first = vec![cx.rich(key, &args)];
    let keep = days.filter(|_| posted.is_none());
    first.extend(keep.map(|days| cx.rich("notice-keep-days", &[("count", Arg::Count(days.into()))])));
    let mut out = vec![first.join(&cx.sentence_gap())];
    let state = of.ledger.year(period.year()).map(|year| &year.state);
    if of.village.withholds(WithheldKind::Budget, period.year()) {
        out.push(cx.rich("notice-held", &[("village", text(cx.name(&of.village.name)))]));
    } else if let (Period::Year(year), Some(YearState::Part(part))) = (period, state) {
        let args = [("year", text(cx.locale.year(year))), ("date", text(cx.locale.date(part.end())))];
        out.push(cx.rich("notice-part", &args));
    } else if let Some(YearState::Incomplete(entities)) = state {
        let name = |id: &String| of.village.entity(id).map_or_else(|| id.clone(), |entity| cx.name(&entity.name));
        let names: Vec<String> = entities.iter().map(name).collect();
        out.push(cx.rich("notice-incomplete", &[("names", text(cx.locale.join(&names)))]));
    }
    if !sums.silent.is_empty() {
        let most = if sums.silent.len() > SILENT + 1 { SILENT } else { sums.silent.len() };
        let mut names = sums.silent[..most].to_vec();
        let others = (sums.silent.len() - most) as u64;
        if others > 0 {
            names.push(cx.tell("notice-others", &[("count", Arg::Count(others))]));
        }
        out.push(cx.rich("notice-without", &[("names", text(cx.locale.join(&names)))]));
    }
    let held = held(cx, of, period.year());
    if !held.is_empty() {
        out.push(cx.rich("notice-held-others", &[("names", text(cx.locale.join(&held)))]));
    }
    out
}

/// How many lines without a figure are named.
const SILENT: usize = 6;

/// Records the board should tell of that are held back, by their names; those the sheet has a place for say so there.
fn held(cx: &Cx, of: &VillageCx, year: Year) -> Vec<String> {
    let kinds = [
        ("subsidies/", "data-subsidies"),
        ("transactions/", "data-transactions"),
        ("contracts.", "data-contracts"),
        ("assets.", "data-assets"),
        ("receivables.", "data-receivables"),
        ("audits.", "data-audit-findings"),
        ("debts/plan.", "data-debt-plan"),
    ];
    let held = |start: &str| {
        let mut records = of.village.withheld.iter().filter(|it| it.touches(WithheldKind::Other, year));
        let inside = |path: &str| {
            path.strip_prefix(of.village.path.as_str()).map(|own| own.trim_start_matches('/').starts_with(start))
        };
        records.any(|it| inside(&it.path) == Some(true))
    };
    kinds.into_iter().filter(|(start, _)| held(start)).map(|(_, key)| cx.say(key)).collect()
}

/// The large figures: what came, went and is left, what was borrowed and repaid, what is owed.
fn figures(cx: &Cx, of: &VillageCx, period: Period, sums: &Sums) -> Vec<Pair> {
    let held = of.village.withholds(WithheldKind::Budget, period.year());
    let money = |key: &str, amount: Reported<Money>, held: bool| {
        let pair = Pair::money(cx, cx.say(key), amount);
        if held && pair.missing { Pair { text: cx.say("notice-held-back"), ..pair } } else { pair }
    };
    let some = |amount: Reported<Money>| amount.known().is_some_and(|money| !money.is_zero());
    let mut out = vec![
        money("notice-came-in", sums.revenue.amount, held).of(parts(cx, &sums.classes)),
        money("notice-went-out", sums.expenditure.amount, held),
    ];
    if held || sums.left_over() != Reported::NotReported {
        out.push(money("notice-left-over", sums.left_over(), held));
    }
    if some(sums.borrowed) {
        out.push(money("notice-borrowed", sums.borrowed, held));
    }
    if some(sums.repaid) {
        out.push(money("notice-repaid", sums.repaid, held));
    }
    out.push(money("notice-cash", sums.cash, held));
    let held = of.village.withholds(WithheldKind::Debt, period.year());
    let before = sums.owed_before.known().filter(|before| !held && !before.is_zero());
    let before = before.map(|before| cx.rich("notice-owed-before", &[("before", Arg::Text(cx.money(before).into()))]));
    out.push(money("notice-still-owed", sums.owed, held).of(before.unwrap_or_default()));
    out
}

/// "own 278,000, from government 711,000".
fn parts(cx: &Cx, classes: &[(&'static str, Reported<Money>)]) -> String {
    let part = |(key, amount): &(&'static str, Reported<Money>)| {
        let amount = cx.locale.or_word(*amount, |money| cx.money(money));
        format!("<span class=\"nb\">{}</span>", cx.rich(key, &[("amount", Arg::Text(amount.into()))]))
    };
    classes.iter().map(part).collect::<Vec<_>>().join(&cx.list_gap())
}

/// Who to ask, first of those who hold such a post.
const ASKED: [Role; 5] = [Role::Clerk, Role::Accountant, Role::VcHead, Role::Head, Role::Cashier];

/// How to read on, where to ask, the page's code and the record.
fn notes(cx: &Cx, of: &VillageCx, records: &[&str], qr: bool) -> Vec<String> {
    let mut out = vec![if qr {
        cx.say("notice-scan")
    } else {
        cx.rich("notice-find", &[("path", Arg::Text(cx.from.clone().into()))])
    }];
    let ask: Vec<String> = ask(cx, of).iter().map(|part| kept(&escape(part))).collect();
    if !ask.is_empty() {
        out.push(cx.tell("notice-ask", &[("where", Arg::Text(ask.join(&cx.list_gap()).into()))]));
    }
    let code = Arg::Text(PageCode::of(&cx.path).to_string().into());
    let record = chrome::newest_change(cx, records).map(|(_, commit, _)| commit.short.clone());
    out.push(match record {
        Some(record) => cx.rich("notice-code-and-record", &[("code", code), ("record", Arg::Text(record.into()))]),
        None => cx.rich("page-code", &[("code", code)]),
    });
    out
}

/// Who to ask, where and when, and the telephone: as far as the records say.
fn ask(cx: &Cx, of: &VillageCx) -> Vec<String> {
    let mut ask: Vec<String> = Vec::new();
    let holder = ASKED.iter().find_map(|role| {
        let posts = of.village.terms().filter(|(post, _)| post.role.value == *role);
        posts.filter(|(_, term)| term.holds_on(cx.site.as_of)).last()
    });
    if let Some((post, term)) = holder {
        let args = [("role", Arg::Text(post_name(cx, post).into())), ("name", Arg::Text(cx.name(&term.holder).into()))];
        ask.push(cx.tell("signed-by", &args));
    }
    let office = &of.village.office;
    ask.extend([&office.address, &office.hours].into_iter().flatten().map(|text| cx.name(text)));
    ask.extend(office.phone.as_ref().map(|phone| phone.value.clone()));
    ask
}
