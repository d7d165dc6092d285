//! Days of a village as a calendar: what falls due, what must be public by when, who meets, what ends.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};

use super::names::post_name;
use super::{Arg, Cx, VillageCx};
use crate::aggregate::calendar::{Matter, upcoming};
use crate::measure::Period;
use crate::model::contract::ContractStatus;
use crate::model::decision::{Progress, StepKind};

/// The calendar of a village in one language.
#[derive(Debug)]
pub struct Agenda {
    /// Its name.
    pub title: String,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Its days, in order.
    pub days: Vec<Day>,
}

/// One entry, of a whole day.
#[derive(Debug)]
pub struct Day {
    /// Its name, which stays when the day is moved.
    pub uid: String,
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub title: String,
    /// More of it.
    pub about: String,
    /// The page that shows it, at its public address; empty where that is not known.
    pub page: String,
}

/// How many days back and ahead the calendar goes.
const BACK: u64 = 366;
const AHEAD: u64 = 2 * 366;

/// The calendar of a village.
pub fn village(cx: &Cx, of: &VillageCx) -> Agenda {
    let village = of.village;
    let as_of = cx.site.as_of;
    let (from, until) = (as_of - Days::new(BACK), as_of + Days::new(AHEAD));
    let mut list = List { cx, of, from, until, days: Vec::new(), used: HashMap::new() };
    for debt in village.debts.iter().filter(|debt| debt.counts()) {
        let Some(due) = &debt.due_on else { continue };
        let owed = debt.owed_on(as_of);
        if owed.known().is_some_and(|owed| owed.0 <= 0) {
            continue;
        }
        let about = owed.known().map_or_else(String::new, |owed| {
            cx.tell("agenda-owed", &[("amount", Arg::Text(cx.locale.headline_text(owed).into()))])
        });
        let page = format!("debts/{}", debt.id);
        list.add(due.value, &page, "agenda-debt", cx.name(&debt.title), about, &page);
    }
    for (matter, due) in upcoming(village, cx.site.packs, as_of, until) {
        match matter {
            Matter::Quarter { entity, quarter } => {
                let name = village.entity(&entity).map_or_else(|| entity.clone(), |entity| cx.name(&entity.name));
                let args =
                    [("entity", Arg::Text(name.into())), ("quarter", Arg::Text(cx.locale.period(quarter).into()))];
                let what = cx.tell("agenda-quarter", &args);
                list.add(due, &format!("figures/{entity}/{quarter}"), "agenda-public", what, String::new(), "budget");
            }
            Matter::Resolution(id) | Matter::Result(id) => {
                let title = village.decision(&id).map_or_else(|| id.clone(), |it| cx.name(&it.title));
                let page = format!("decisions/{id}");
                list.add(due, &format!("{page}/public"), "agenda-public", title, String::new(), &page);
            }
        }
    }
    for decision in &village.decisions {
        let page = format!("decisions/{}", decision.id);
        let title = cx.name(&decision.title);
        let meetings = decision
            .steps
            .iter()
            .enumerate()
            .filter(|(_, step)| !matches!(step.kind.value, StepKind::PublishResolution | StepKind::PublishResult));
        for (number, step) in meetings {
            let Some(date) = &step.date else { continue };
            let what = cx.locale.choice(step.kind.value).into_owned();
            let uid = format!("{page}/step-{}", number + 1);
            let said = [("kind", Arg::Text(what.into())), ("title", Arg::Text(title.clone().into()))];
            list.add(date.value, &uid, "agenda-meeting", cx.tell("kind-and-title", &said), String::new(), &page);
        }
        let open = decision
            .implementation
            .as_ref()
            .filter(|work| !matches!(work.status.value, Progress::Completed | Progress::Abandoned));
        if let Some(due) = open.and_then(|work| work.due.as_ref()) {
            list.add(due.value, &format!("{page}/work"), "agenda-work", title, String::new(), &page);
        }
    }
    for meeting in &village.meetings {
        let body = meeting.body.value;
        let uid = format!("meetings/{}/{}", meeting.date.value, crate::model::Choice::word(body));
        let what = cx.locale.choice(body).into_owned();
        let about = meeting.about.as_ref().map_or_else(String::new, |text| cx.name(text));
        list.add(meeting.date.value, &uid, "agenda-meeting", what, about, "supervision");
    }
    for (post, term) in village.terms() {
        let Some(end) = &term.until else { continue };
        let uid = format!("terms/{}/{}", post.id.value, term.from.value);
        list.add(end.value, &uid, "agenda-term", post_name(cx, post), String::new(), "people");
    }
    list.contracts();
    let mut days = list.days;
    days.sort_by(|left, right| (left.date, &left.uid).cmp(&(right.date, &right.uid)));
    let name = cx.name(&village.name);
    Agenda { title: cx.tell("agenda-title", &[("village", Arg::Text(name.into()))]), as_of, days }
}

struct List<'a> {
    cx: &'a Cx<'a>,
    of: &'a VillageCx<'a>,
    from: NaiveDate,
    until: NaiveDate,
    days: Vec<Day>,
    /// How many entries have each name so far.
    used: HashMap<String, usize>,
}

impl List<'_> {
    /// Adds a day that is near enough. What would have the name of another, as the second meeting of a body on one day,
    /// is numbered in the order of the record, those too far away counted: calendars show one entry of a name.
    fn add(&mut self, date: NaiveDate, id: &str, key: &str, what: String, about: String, page: &str) {
        let before = self.used.entry(id.to_owned()).or_default();
        *before += 1;
        let id = if *before == 1 { id.to_owned() } else { format!("{id}/{before}") };
        if date < self.from || date > self.until {
            return;
        }
        let (cx, village) = (self.cx, &self.of.village.path);
        let base = cx.site.base_url.as_deref();
        let host = base.and_then(|base| base.split("://").nth(1)?.split('/').next()).unwrap_or("village.invalid");
        let page = format!("{village}/{page}.html");
        self.days.push(Day {
            uid: format!("{village}/{id}@{host}"),
            date,
            title: cx.tell(key, &[("what", Arg::Text(what.into()))]),
            about,
            page: base.map_or_else(String::new, |base| format!("{base}{}", cx.site.layout.page(cx.language(), &page))),
        });
    }

    /// Rents by the month they are due in, told on its last day, and the ends of contracts.
    fn contracts(&mut self) {
        for contract in &self.of.village.contracts {
            if contract.status.as_ref().is_some_and(|status| status.value != ContractStatus::Active) {
                continue;
            }
            let title = self.cx.name(&contract.title);
            let id = format!("contracts/{}", contract.id.value);
            let end = contract.end.as_ref().map(|day| day.value);
            if let Some(end) = end {
                self.add(end, &format!("{id}/end"), "agenda-contract", title.clone(), String::new(), "contracts");
            }
            let Some(rent) = &contract.rent else { continue };
            let begin = contract.start.as_ref().map_or(self.from, |day| day.value).max(self.from);
            for year in begin.year()..=self.until.year() {
                for month in rent.due_months.iter().filter_map(|month| u8::try_from(month.value).ok()) {
                    let period = Period::Month(year, month);
                    if !(1..=12).contains(&month) || period.end() < begin || end.is_some_and(|end| period.start() > end)
                    {
                        continue;
                    }
                    self.add(
                        period.end(),
                        &format!("{id}/rent/{period}"),
                        "agenda-rent",
                        title.clone(),
                        String::new(),
                        "contracts",
                    );
                }
            }
        }
    }
}
