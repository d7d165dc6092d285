//! The accounts of a year to be read aloud, over the loudspeaker or at a meeting, in two minutes.
//!
//! Whole sentences, no tables, no signs; amounts as they are spoken. What must be said comes first and always stands;
//! the rest is added sentence by sentence, in the order of what residents ask first, newer decisions before older ones,
//! as long as two minutes last.

use serde::Serialize;

use super::sections::held_decisions;
use super::sums::{self, Sums};
use super::{ask, decisions_in, path, spoken_of};
use crate::aggregate::YearState;
use crate::measure::{Money, Period, Reported, Year};
use crate::model::decision::Decision;
use crate::model::withheld::WithheldKind;
use crate::page::outcome::{Outcome, outcome, votes};
use crate::page::table::{LinkView, first_small};
use crate::page::{Arg, Cx, PageView, VillageCx, chrome, duties};

/// How long it takes at most.
const SECONDS: f64 = 120.0;
/// Han letters and words somebody reads aloud in a second, slowly.
const HAN: f64 = 4.0;
const WORDS: f64 = 2.5;
/// How many uses of the money and how many decisions are named at most.
const NAMED: usize = 4;
const DECIDED: usize = 8;
/// What is below one part in so many of the largest part is not named among the larger ones.
const SMALL: i128 = 50;

/// A text to be read aloud.
#[derive(Debug, Serialize)]
pub struct ReadView {
    /// How long it takes.
    pub takes: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Where to go from here on the screen.
    pub links: Vec<LinkView>,
}

/// A text to be read aloud is asked about as a whole.
impl crate::page::question::Blocks for ReadView {
    fn blocks(&self, _: &Cx) -> Vec<crate::page::question::Block> {
        Vec::new()
    }
}

/// A sentence, where it belongs and whether it must be said.
struct Sentence {
    paragraph: usize,
    text: String,
    must: bool,
    /// Of those that need not be said, which is left out last: 0 before 1.
    rank: usize,
}

#[derive(Default)]
struct Sentences(Vec<Sentence>);

impl Sentences {
    fn add(&mut self, paragraph: usize, must: bool, text: String) {
        self.0.push(Sentence { paragraph, text, must, rank: 0 });
    }
}

/// The text of a year.
pub fn view(cx: &Cx, of: &VillageCx, year: Year) -> PageView<ReadView> {
    let period = Period::Year(year);
    let args = [
        ("village", Arg::Text(cx.name(&of.village.name).into())),
        ("period", Arg::Text(spoken_of(cx, of, period).into())),
    ];
    let heading = cx.tell("read-title", &args);
    let mut page = chrome::of_village(cx, of, "budget", &cx.tell("read-window", &args), &heading);
    page.description.clone_from(&heading);
    let budgets = of.village.budgets.iter().filter(|budget| budget.year.value == year);
    let records: Vec<&str> = budgets.map(|budget| of.village.files.get(budget.file).path.as_str()).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let sentences = sentences(cx, of, period, &args);
    let minutes = (length(&sentences.iter().map(|it| it.text.as_str()).collect::<String>()) / 60.0).ceil() as u64;
    let mut paragraphs: Vec<Vec<String>> = Vec::new();
    for sentence in sentences {
        paragraphs.resize_with(paragraphs.len().max(sentence.paragraph + 1), Vec::new);
        paragraphs[sentence.paragraph].push(sentence.text);
    }
    let paragraphs = paragraphs.iter().filter(|it| !it.is_empty()).map(|it| it.join(&cx.sentence_gap())).collect();
    let label = cx.tell("notice-link", &[("period", Arg::Text(cx.locale.period(period).into()))]);
    let links = vec![LinkView { href: cx.link(&path(&of.village.path, period)), label, note: String::new() }];
    let takes = cx.tell("read-takes", &[("count", Arg::Count(minutes.max(1)))]);
    PageView { page, v: ReadView { takes, paragraphs, links } }
}

/// Seconds a text takes to be read aloud.
fn length(text: &str) -> f64 {
    let han = |ch: &char| *ch >= '\u{2e80}';
    if text.chars().any(|ch| han(&ch)) {
        text.chars().filter(|ch| ch.is_alphanumeric()).count() as f64 / HAN
    } else {
        text.split_whitespace().count() as f64 / WORDS
    }
}

fn sentences(cx: &Cx, of: &VillageCx, period: Period, args: &[(&str, Arg)]) -> Vec<Sentence> {
    let sums = sums::of(cx, of, period);
    let mut out = Sentences::default();
    out.add(0, true, cx.tell("read-hello", args));
    if of.village.withholds(WithheldKind::Budget, period.year()) {
        out.add(1, true, cx.tell("notice-held", args));
    } else {
        for (must, text) in money(cx, of, period, &sums) {
            out.add(1, must, text);
        }
    }
    for (must, text) in owed(cx, of, period.year(), &sums) {
        out.add(2, must, text);
    }
    let decisions = decisions_in(of, period);
    if !decisions.is_empty() {
        out.add(3, true, cx.tell("read-decided", &[("count", Arg::Count(decisions.len() as u64))]));
    }
    let told = decisions.len().min(DECIDED);
    let mut ranks = (1..=told).rev();
    for (date, decision) in &decisions[decisions.len() - told..] {
        // Nobody reads a shortened month aloud; where months are numbers, the year need not be said again.
        let date = if cx.is_english() { cx.locale.date(*date) } else { cx.locale.date_short(*date) };
        let mut said = vec![first_small_of(cx, &result(cx, of, decision))];
        said.extend(votes(cx, of, decision));
        let args = [
            ("date", Arg::Text(date.into())),
            ("title", Arg::Text(cx.name(&decision.title).into())),
            ("result", Arg::Text(said.join(&cx.list_gap()).into())),
        ];
        let text = cx.tell("read-decision", &args);
        out.0.push(Sentence { paragraph: 3, text, must: false, rank: ranks.next().unwrap_or_default() });
    }
    if let Some(text) = held_decisions(cx, of, period) {
        out.add(3, true, text);
    }
    let year = of.village.duties.iter().find(|it| it.year.value == period.year());
    if let Some(text) = year.and_then(|year| duties::sent_in(cx, year, None)) {
        out.add(4, true, text);
    }
    if of.village.withholds(WithheldKind::Duties, period.year()) {
        out.add(4, true, cx.say("notice-work-held"));
    }
    let signed = of.village.budgets.iter().filter(|budget| budget.year.value == period.year());
    let mut names: Vec<String> = Vec::new();
    for by in signed.flat_map(|budget| &budget.attested) {
        let args =
            [("role", Arg::Text(cx.locale.choice(by.role.value))), ("name", Arg::Text(cx.name(&by.name).into()))];
        let name = cx.tell("signed-by", &args);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if !names.is_empty() {
        out.add(4, true, cx.tell("read-signed", &[("names", Arg::Text(cx.locale.join(&names).into()))]));
    }
    out.add(5, true, cx.say("read-where"));
    let ask = ask(cx, of);
    if !ask.is_empty() {
        out.add(5, true, cx.tell("notice-ask", &[("where", Arg::Text(ask.join(&cx.list_gap()).into()))]));
    }
    out.add(5, true, cx.say("read-bye"));
    let mut out = out.0;
    let mut seconds: f64 = out.iter().filter(|it| it.must).map(|it| length(&it.text)).sum();
    let mut may: Vec<usize> = (0..out.len()).filter(|at| !out[*at].must).collect();
    may.sort_by_key(|at| out[*at].rank);
    for at in may {
        let more = length(&out[at].text);
        if seconds + more <= SECONDS {
            seconds += more;
            out[at].must = true;
        }
    }
    out.retain(|it| it.must);
    out
}

/// What came in, went out and is left, where it came from and what it went on.
fn money(cx: &Cx, of: &VillageCx, period: Period, sums: &Sums) -> Vec<(bool, String)> {
    let text = |money: Money| Arg::Text(cx.locale.spoken_text(money).into());
    let mut out = Vec::new();
    match (sums.revenue.amount, sums.expenditure.amount) {
        (Reported::Known(came), Reported::Known(went)) => {
            let [came_text, went_text, left] = cx.locale.spoken_difference(came, went);
            let args = [("in", Arg::Text(came_text.into())), ("out", Arg::Text(went_text.into()))];
            out.push((true, cx.tell("read-money", &args)));
            let key = if came < went { "read-short" } else { "read-left" };
            out.push((true, cx.tell(key, &[("amount", Arg::Text(left.into()))])));
        }
        (Reported::Known(came), _) => out.push((true, cx.tell("read-money-in", &[("in", text(came))]))),
        (_, Reported::Known(went)) => out.push((true, cx.tell("read-money-out", &[("out", text(went))]))),
        _ => out.push((true, cx.say("read-money-unknown"))),
    }
    if let Some(YearState::Part(part)) = of.ledger.year(period.year()).map(|year| &year.state) {
        let args = [
            ("year", Arg::Text(cx.locale.year(period.year()).into())),
            ("date", Arg::Text(cx.locale.date(part.end()).into())),
        ];
        out.push((true, cx.tell("notice-part", &args)));
    }
    let named = |parts: &[(String, Reported<Money>)]| {
        let most = parts.iter().filter_map(|(_, money)| money.known()).max().unwrap_or(Money::ZERO);
        let part = |(name, money): &(String, Reported<Money>)| {
            // What was booked back is no part of what most of it came from.
            // Neither is what is small beside the largest of them.
            let large = |money: &Money| money.0 > 0 && i128::from(money.0) * SMALL >= i128::from(most.0);
            let money = money.known().filter(large)?;
            let args = [("name", Arg::Text(first_small_of(cx, name).into())), ("amount", text(money))];
            Some(cx.tell("read-part", &args))
        };
        parts.iter().take(NAMED).filter_map(part).collect::<Vec<_>>().join(&cx.list_gap())
    };
    for (key, parts) in [("read-came", named(&sums.came)), ("read-went", named(&sums.went))] {
        if !parts.is_empty() {
            out.push((false, cx.tell(key, &[("parts", Arg::Text(parts.into()))])));
        }
    }
    out
}

/// What was borrowed, repaid, is there and is owed.
fn owed(cx: &Cx, of: &VillageCx, year: Year, sums: &Sums) -> Vec<(bool, String)> {
    let text = |money: Money| Arg::Text(cx.locale.spoken_text(money).into());
    let some = |amount: Reported<Money>| amount.known().filter(|money| !money.is_zero());
    let mut out = Vec::new();
    let mut say = |keys: [&str; 2], money: Money| {
        out.push((true, cx.tell(keys[usize::from(money.0 < 0)], &[("amount", text(money.abs()))])));
    };
    some(sums.borrowed).into_iter().for_each(|money| say(["read-borrowed", "read-borrowed-back"], money));
    some(sums.repaid).into_iter().for_each(|money| say(["read-repaid", "read-repaid-back"], money));
    sums.cash.known().into_iter().for_each(|money| say(["read-cash", "read-cash-short"], money));
    let Some(owed) = sums.owed.known() else {
        let held = of.village.withholds(WithheldKind::Debt, year);
        out.push((true, cx.say(if held { "read-owed-held" } else { "read-owed-unknown" })));
        return out;
    };
    let before = sums.owed_before.known().filter(|before| *before != owed);
    out.push((
        true,
        match before {
            _ if owed.is_zero() => cx.say("read-owed-nothing"),
            Some(before) => {
                let key = if owed < before { "read-owed-less" } else { "read-owed-more" };
                cx.tell(key, &[("amount", text(owed)), ("difference", text((owed - before).abs()))])
            }
            None => cx.tell("read-owed", &[("amount", text(owed))]),
        },
    ));
    if sums.creditors.len() > 1
        && let Some((name, Reported::Known(most))) = sums.creditors.first()
    {
        let args = [("name", Arg::Text(name.clone().into())), ("amount", text(*most))];
        out.push((false, cx.tell("read-creditor", &args)));
    }
    if let Some(overdue) = &sums.overdue {
        let count = ("count", Arg::Count(overdue.count as u64));
        let said = match overdue.amount {
            Reported::Known(money) => cx.tell("read-overdue", &[count, ("amount", text(money))]),
            _ => cx.tell("read-overdue-unknown", &[count]),
        };
        out.push((true, said));
    }
    out
}

/// How a decision ended.
fn result(cx: &Cx, of: &VillageCx, decision: &Decision) -> String {
    cx.say(match outcome(of, decision) {
        Outcome::Passed => "outcome-passed",
        Outcome::NotPassed => "outcome-not-passed",
        Outcome::NoQuorum => "outcome-no-quorum",
        Outcome::Open => "outcome-open",
    })
}

/// Words of a heading inside a sentence; other languages than English write them as they are.
fn first_small_of(cx: &Cx, text: &str) -> String {
    if cx.is_english() { first_small(text) } else { text.to_owned() }
}
