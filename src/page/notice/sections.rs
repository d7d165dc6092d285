//! The parts of a sheet below its large figures: small tables that stand in pairs, and lists across the sheet.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::kept::kept;
use super::sums::Sums;
use crate::measure::{Money, Period, Reported};
use crate::model::Decision;
use crate::model::asset::{AssetClass, AssetStatus};
use crate::model::choice::Choice as _;
use crate::model::portal::Level;
use crate::model::subsidy::Subsidy;
use crate::model::withheld::{Withheld, WithheldKind};
use crate::page::outcome::{Outcome, outcome, votes};
use crate::page::table::escape;
use crate::page::{Arg, Cx, VillageCx, duties};

/// How many rows of a small table, its total not counted, and how many decisions: what is beyond is one row more. The
/// fullest way first: the board tells item by item, and what is asked first is shortened last of all.
pub const WAYS: [(usize, usize); 10] =
    [(12, 12), (10, 10), (8, 10), (6, 8), (5, 6), (4, 4), (3, 3), (3, 2), (2, 1), (1, 1)];

/// One part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Block {
    /// Id of its heading.
    pub id: &'static str,
    /// Whether it is of what is asked first.
    #[serde(skip)]
    pub main: bool,
    /// Its heading.
    pub title: String,
    /// Rows of a small table.
    pub rows: Vec<Pair>,
    /// Their totals: of all, or by who pays, and what of it is overdue.
    pub totals: Vec<Pair>,
    /// Sentences instead of rows: escaped HTML.
    pub lines: Vec<String>,
}

/// A name and a figure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// The name.
    pub label: String,
    /// What it is made of, under the name in smaller letters: escaped HTML.
    pub note: String,
    /// The figure, or the words for why there is none.
    pub text: String,
    /// Whether it is words.
    pub missing: bool,
}

impl Pair {
    /// A name and an amount.
    pub fn money(cx: &Cx, label: impl Into<String>, amount: Reported<Money>) -> Pair {
        let (text, missing) = match amount {
            Reported::Known(money) => (cx.money(money), false),
            Reported::NotReported => (cx.say("not-reported"), true),
            Reported::NotApplicable => (cx.say("not-applicable"), true),
        };
        Pair { label: label.into(), note: String::new(), text, missing }
    }

    /// The same with what it is made of.
    pub fn of(mut self, note: String) -> Pair {
        self.note = note;
        self
    }
}

/// Every part, in the order of what residents ask first.
pub fn all(cx: &Cx, of: &VillageCx, period: Period, sums: &Sums, (most, decisions): (usize, usize)) -> Vec<Block> {
    let main = |block: Option<Block>| block.map(|block| Block { main: true, ..block });
    let table = |id, title, parts: &[_], total| table(cx, most, (id, title), parts, total);
    let parts = [
        main(table("n-went", "notice-went", &sums.went, sums.expenditure.amount)),
        main(table("n-owed", "notice-owed", &sums.creditors, sums.owed).map(|block| with_overdue(cx, sums, block))),
        main(decided(cx, of, period, decisions)),
        main(work(cx, of, period)),
        table("n-came", "notice-came", &sums.came, sums.revenue.amount),
        table("n-funds", "notice-funds", &funds(cx, of, period, sums), sums.cash),
        holdings(cx, of, period, sums),
        relief(cx, of, period, most),
    ];
    parts.into_iter().flatten().collect()
}

fn table(
    cx: &Cx,
    most: usize,
    (id, title): (&'static str, &str),
    parts: &[(String, Reported<Money>)],
    total: Reported<Money>,
) -> Option<Block> {
    if parts.is_empty() {
        return None;
    }
    let shown = if parts.len() > most + 1 { most } else { parts.len() };
    let mut rows: Vec<Pair> =
        parts[..shown].iter().map(|(name, amount)| Pair::money(cx, name.clone(), *amount)).collect();
    if shown < parts.len() {
        let rest = parts[shown..].iter().map(|(_, amount)| *amount);
        let rest = rest.fold(Reported::Known(Money::ZERO), |sum, more| sum.both(more, |sum, more| sum + more));
        let label = cx.tell("notice-others", &[("count", Arg::Count((parts.len() - shown) as u64))]);
        rows.push(Pair::money(cx, label, rest));
    }
    let total = (parts.len() > 1).then(|| Pair::money(cx, cx.say("total"), total));
    Some(Block { id, title: cx.say(title), rows, totals: total.into_iter().collect(), ..Block::default() })
}

/// Funds with what they hold at the end: the records say so for the last day they cover, and for no other. One fund
/// alone is the cash among the large figures.
fn funds(cx: &Cx, of: &VillageCx, period: Period, sums: &Sums) -> Vec<(String, Reported<Money>)> {
    let budgets = || of.village.budgets.iter().filter(|budget| budget.year.value == period.year());
    let ends = |end: NaiveDate| budgets().all(|budget| budget.covers.value.end() == end);
    if sums.cash == Reported::NotReported || !sums.end.is_some_and(ends) {
        return Vec::new();
    }
    let several = budgets().count() > 1;
    let mut out: Vec<(String, Reported<Money>)> = Vec::new();
    for budget in budgets() {
        for fund in &budget.funds {
            let kind = || cx.locale.choice(fund.kind.value).into_owned();
            let name = fund.label.as_ref().map_or_else(kind, |label| cx.name(label));
            let entity = of.village.entity(&budget.entity.value).filter(|_| several);
            let name = match entity {
                Some(entity) => {
                    let kind = cx.locale.choice(entity.kind.value);
                    cx.tell("name-and-kind", &[("name", Arg::Text(name.into())), ("kind", Arg::Text(kind))])
                }
                None => name,
            };
            out.push((name, fund.closing.value));
        }
    }
    if out.len() > 1 { out } else { Vec::new() }
}

/// Relief and subsidies: schemes with how many they reached and how much they paid. Recorded by year.
fn relief(cx: &Cx, of: &VillageCx, period: Period, most: usize) -> Option<Block> {
    let Period::Year(year) = period else { return None };
    let schemes = &of.village.subsidies.iter().find(|it| it.year.value == year)?.subsidies;
    let parts: Vec<(String, Reported<Money>)> = schemes
        .iter()
        .map(|scheme| {
            let name = cx.name(&scheme.scheme);
            let name = match scheme.recipients.known() {
                Some(count) => cx.tell(
                    "notice-relief-reached",
                    &[("scheme", Arg::Text(name.into())), ("count", Arg::Count(count.into()))],
                ),
                None => name,
            };
            (name, scheme.total.value)
        })
        .collect();
    let total = parts.iter().map(|(_, amount)| *amount);
    let total = total.fold(Reported::Known(Money::ZERO), |sum, more| sum.both(more, |sum, more| sum + more));
    let block = table(cx, most, ("n-relief", "notice-relief"), &parts, total)?;
    Some(Block { totals: by_payer(cx, schemes).unwrap_or(block.totals), ..block })
}

/// What each level pays; none where one pays all. The village's own help and money that goes from the county straight to
/// households are never one sum.
fn by_payer(cx: &Cx, schemes: &[Subsidy]) -> Option<Vec<Pair>> {
    let mut sums: Vec<(Option<Level>, Reported<Money>)> = Vec::new();
    for scheme in schemes {
        let payer = scheme.source_level.as_ref().map(|level| level.value);
        match sums.iter_mut().find(|(known, _)| *known == payer) {
            Some((_, sum)) => *sum = sum.both(scheme.total.value, |sum, more| sum + more),
            None => sums.push((payer, scheme.total.value)),
        }
    }
    let label = |payer: Option<Level>| match payer {
        Some(level) => cx.tell("notice-paid-by", &[("payer", Arg::Text(cx.locale.choice(level)))]),
        None => cx.say("notice-paid-by-unknown"),
    };
    (sums.len() > 1).then(|| sums.into_iter().map(|(payer, sum)| Pair::money(cx, label(payer), sum)).collect())
}

/// Who is owed, with what of it is overdue.
fn with_overdue(cx: &Cx, sums: &Sums, mut block: Block) -> Block {
    if let Some(overdue) = &sums.overdue {
        let count = ("count", Arg::Count(overdue.count as u64));
        let label = match overdue.since {
            Some(day) => cx.tell("notice-overdue", &[count, ("date", Arg::Text(cx.locale.date(day).into()))]),
            None => cx.tell("notice-overdue-undated", &[count]),
        };
        block.totals.push(Pair::money(cx, label, overdue.amount));
    }
    block
}

/// What others owe the village and what it owns, by register, each with its count. The registers tell how it stands now:
/// no sheet that ends more than a year before the accounts do has them.
fn holdings(cx: &Cx, of: &VillageCx, period: Period, sums: &Sums) -> Option<Block> {
    let end = sums.end.unwrap_or(period.end());
    let told = of.village.budgets.iter().map(|budget| budget.covers.value.end()).max()?;
    if told.signed_duration_since(end).num_days() >= 365 {
        return None;
    }
    let line = |name: String, amounts: Vec<Reported<Money>>| {
        let args = [("name", Arg::Text(name.into())), ("count", Arg::Count(amounts.len() as u64))];
        let sum = amounts.into_iter().reduce(Reported::plus)?;
        Some(Pair::money(cx, cx.tell("notice-with-count", &args), sum))
    };
    let open =
        of.village.receivables.iter().filter(|it| {
            it.settled_on.is_none_or(|day| day.value > end) && it.since.is_none_or(|day| day.value <= end)
        });
    let mut rows: Vec<Pair> =
        line(cx.say("notice-claims"), open.map(|it| it.amount.value).collect()).into_iter().collect();
    for &(_, class) in AssetClass::ALL {
        let there = of.village.assets.iter().filter(|it| {
            let gone = it.disposal.as_ref().map(|gone| gone.date.value);
            let held = gone.map_or(it.status.value != AssetStatus::Disposed, |day| day > end);
            it.class.value == class && held && it.acquired_on.is_none_or(|day| day.value <= end)
        });
        let worth = there.map(|it| it.net_value.value).collect();
        rows.extend(line(cx.locale.choice(class).into_owned(), worth));
    }
    (!rows.is_empty()).then(|| Block { id: "n-holds", title: cx.say("notice-holds"), rows, ..Block::default() })
}

/// The decisions of a period by day.
pub fn decisions_in<'a>(of: &VillageCx<'a>, period: Period) -> Vec<(NaiveDate, &'a Decision)> {
    let village = of.village;
    let dated = village.decisions.iter().filter_map(|decision| Some((decision.date()?, decision)));
    let mut out: Vec<_> = dated.filter(|(date, _)| (period.start()..=period.end()).contains(date)).collect();
    out.sort_by(|left, right| (left.0, &left.1.id).cmp(&(right.0, &right.1.id)));
    out
}

/// How many decisions of the period are held back, in words. A file that does not say its day in its name may be of any
/// quarter of its year, one that says no year of any.
pub fn held_decisions(cx: &Cx, of: &VillageCx, period: Period) -> Option<String> {
    let inside = |it: &&Withheld| match it.id.get(..10).and_then(|day| day.parse::<NaiveDate>().ok()) {
        Some(day) if it.year.is_none_or(|year| year == day.year()) => (period.start()..=period.end()).contains(&day),
        _ => true,
    };
    let held = of.village.withheld.iter().filter(|it| it.touches(WithheldKind::Decision, period.year()));
    let count = held.filter(inside).count();
    (count > 0).then(|| cx.tell("notice-decided-held", &[("count", Arg::Count(count as u64))]))
}

/// What was decided in the period, each with its votes and what became of it.
fn decided(cx: &Cx, of: &VillageCx, period: Period, most: usize) -> Option<Block> {
    let decisions = decisions_in(of, period);
    let held = held_decisions(cx, of, period);
    if decisions.is_empty() && held.is_none() {
        return None;
    }
    let earlier = if decisions.len() > most + 1 { decisions.len() - most } else { 0 };
    let mut lines: Vec<String> =
        decisions[earlier..].iter().map(|(date, decision)| decision_line(cx, of, *date, decision)).collect();
    if earlier > 0 {
        lines.push(cx.rich("notice-decided-earlier", &[("count", Arg::Count(earlier as u64))]));
    }
    lines.extend(held.map(|text| escape(&text)));
    let title = cx.tell("notice-decided", &[("period", Arg::Text(cx.locale.period(period).into()))]);
    Some(Block { id: "n-decided", title, lines, ..Block::default() })
}

/// "**14 March:** Dongtou lane and drain. Passed, 31 of 37. Completed."
fn decision_line(cx: &Cx, of: &VillageCx, date: NaiveDate, decision: &Decision) -> String {
    let outcome = outcome(of, decision);
    let key = match outcome {
        Outcome::Passed => "outcome-passed",
        Outcome::NotPassed => "outcome-not-passed",
        Outcome::NoQuorum => "outcome-no-quorum",
        Outcome::Open => "outcome-open",
    };
    let mut result = cx.say(key);
    if let Some(votes) = votes(cx, of, decision) {
        result.push_str(&cx.list_gap());
        result.push_str(&votes);
    }
    let became = decision.implementation.as_ref().filter(|_| outcome == Outcome::Passed);
    let became = became.map(|it| cx.locale.choice(it.status.value).into_owned());
    let sentence = |text: String| cx.tell("sentence", &[("text", Arg::Text(text.into()))]);
    let said: Vec<String> = [Some(cx.name(&decision.title)), Some(result), became].into_iter().flatten().collect();
    let said = said.into_iter().map(sentence).collect::<Vec<_>>().join(&cx.sentence_gap());
    let date = Arg::Text(cx.locale.date_short(date).into());
    kept(&cx.rich("notice-decision", &[("date", date), ("text", Arg::Text(said.into()))]))
}

/// What cadres worked on, who sent it, and whether money came: of a year its hours, of a quarter the duties that came in
/// it.
fn work(cx: &Cx, of: &VillageCx, period: Period) -> Option<Block> {
    let block = |lines| Some(Block { id: "n-work", title: cx.say("notice-work"), lines, ..Block::default() });
    if of.village.withholds(WithheldKind::Duties, period.year()) {
        return block(vec![escape(&cx.say("notice-work-held"))]);
    }
    let year = of.village.duties.iter().find(|it| it.year.value == period.year())?;
    let lines = match period {
        Period::Quarter(..) => vec![kept(&duties::sent_in(cx, year, Some((period.start(), period.end())))?)],
        _ => {
            let told = [duties::hours_told(cx, year), duties::sent_in(cx, year, None)];
            vec![kept(&told.into_iter().flatten().collect::<Vec<_>>().join(&cx.sentence_gap()))]
        }
    };
    block(lines)
}
