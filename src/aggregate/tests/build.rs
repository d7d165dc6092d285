//! Small villages, built in a line or two.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::measure::period::parse_date;
use crate::measure::{Money, Period, Reported, Year};
use crate::model::budget::{Basis, FundType, Source, Status};
use crate::model::debt::{Creditor, CreditorKind, Instrument, MovementType, Purpose};
use crate::model::decision::{Implementation, Matter, Procedure, StepKind};
use crate::model::duty::{Assigner, DutyList, Nature};
use crate::model::portal::Level;
use crate::model::village::{Entity, EntityKind, Population};
use crate::model::{
    Actual, Budget, Choice, Debt, Decision, Duty, DutyYear, Figure, Fund, Line, LineKind, Movement, Step, Text, Village,
};
use crate::source::{FileId, Span, Spanned};

const HERE: Span = Span { file: FileId(0), start: 1, end: 2 };

pub fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, HERE)
}

pub fn word<T: Choice>(word: &str) -> T {
    T::ALL.iter().find(|(known, _)| *known == word).unwrap_or_else(|| panic!("no word {word}")).1
}

pub fn day(text: &str) -> NaiveDate {
    parse_date(text).expect("a day")
}

pub fn figure(value: Reported<Money>) -> Figure {
    Figure { value, span: HERE }
}

/// Whole yuan, or nothing.
pub fn yuan(amount: impl Into<Option<i64>>) -> Figure {
    amount.into().map_or(Figure::MISSING, |amount| figure(Reported::Known(Money(amount * 100))))
}

fn text(words: &str) -> Text {
    Text::plain(words, HERE)
}

/// A village with one entity, `collective`, and nothing on record.
pub fn village(path: &str) -> Village {
    Village {
        withheld: Vec::new(),
        path: path.to_owned(),
        id: path.rsplit('/').next().unwrap_or(path).to_owned(),
        file: FileId(0),
        name: text(path),
        former_names: Vec::new(),
        code: None,
        entities: vec![entity("collective")],
        population: BTreeMap::new(),
        groups: Vec::new(),
        office: Default::default(),
        debts_complete_to: None,
        meetings: Vec::new(),
        posts: Vec::new(),
        bodies: Vec::new(),
        interests: Vec::new(),
        budgets: Vec::new(),
        debts: Vec::new(),
        debt_plan: None,
        decisions: Vec::new(),
        duties: Vec::new(),
        contracts: Vec::new(),
        assets: Vec::new(),
        receivables: Vec::new(),
        appraisals: Vec::new(),
        audits: Vec::new(),
        trainings: Vec::new(),
        subsidies: Vec::new(),
        transactions: Vec::new(),
        explanations: Vec::new(),
    }
}

pub fn entity(id: &str) -> Entity {
    Entity {
        id: at(id.to_owned()),
        kind: at(EntityKind::CollectiveOrganisation),
        name: text(id),
        from: None,
        until: None,
    }
}

pub fn people(resident: u32) -> Population {
    let none = Reported::NotReported;
    Population {
        span: HERE,
        registered: none,
        resident: Reported::Known(resident),
        adults: none,
        households: none,
        representatives: none,
        party_members: none,
        members: none,
        members_capable: none,
    }
}

/// A whole year's budget of the collective.
pub fn budget(year: Year, lines: Vec<Line>) -> Budget {
    Budget {
        id: format!("{year}-collective"),
        file: FileId(0),
        year: at(year),
        entity: at("collective".to_owned()),
        status: at(Status::Final),
        covers: at(Period::Year(year)),
        basis: at(Basis::Cash),
        chart: Some(at("cn-rceo-2023".to_owned())),
        adopted_by: None,
        funds: Vec::new(),
        lines,
        sections_only: false,
        stated_totals: Vec::new(),
        balance_sheet: Vec::new(),
        statement: None,
        attested: Vec::new(),
        disclosure: Vec::new(),
        published_on: None,
        corrections: Vec::new(),
    }
}

pub fn fund(id: &str, kind: FundType, opening: impl Into<Option<i64>>, closing: impl Into<Option<i64>>) -> Fund {
    Fund {
        id: at(id.to_owned()),
        kind: at(kind),
        label: None,
        account_holder: None,
        continues: Vec::new(),
        opening: yuan(opening),
        closing: yuan(closing),
    }
}

/// `revenue 501 own`: kind, account (`-` for none), source (may be left out).
pub fn line(what: &str, plan: impl Into<Option<i64>>, actual: impl Into<Option<i64>>) -> Line {
    let words: Vec<&str> = what.split(' ').collect();
    Line {
        id: at(what.to_owned()),
        span: HERE,
        kind: at(word::<LineKind>(words[0])),
        account: words.get(1).filter(|code| **code != "-").map(|code| at((*code).to_owned())),
        function: None,
        fund: None,
        with: None,
        source: words.get(2).map(|source| at(word::<Source>(source))),
        label: text(what),
        plan: yuan(plan),
        adjustments: Vec::new(),
        adjusted: Figure::MISSING,
        actual: Actual { year: yuan(actual), ..Actual::MISSING },
        decision: None,
        duties: Vec::new(),
        debts: Vec::new(),
        note: None,
    }
}

/// A loan without interest and what happened to it: `(day, type, principal, interest)`.
pub fn debt(id: &str, principal: i64, incurred: &str, moves: &[(&str, &str, i64, Option<i64>)]) -> Debt {
    let movement = |(date, kind, principal, interest): &(&str, &str, i64, Option<i64>)| Movement {
        date: at(day(date)),
        kind: at(word::<MovementType>(kind)),
        principal: yuan(*principal),
        interest: yuan(*interest),
        line: None,
        decision: None,
        note: None,
    };
    Debt {
        id: id.to_owned(),
        file: FileId(0),
        title: text(id),
        entity: at("collective".to_owned()),
        creditor: Creditor { kind: at(CreditorKind::Bank), name: None, insider: false },
        instrument: at(Instrument::Loan),
        account: None,
        purpose: at(Purpose::PublicWorks),
        principal: at(Money(principal * 100)),
        incurred_on: at(day(incurred)),
        due_on: None,
        rate: None,
        rate_kind: None,
        day_count: None,
        lpr_at_signing: None,
        approved_by: None,
        status: None,
        class: None,
        collateral: None,
        signatory_post: None,
        verification: None,
        locked: None,
        movements: moves.iter().map(movement).collect(),
        published_on: None,
        balances: BTreeMap::new(),
        accrued: BTreeMap::new(),
        beneficiary: None,
        note: None,
        corrections: Vec::new(),
    }
}

/// A decision with its steps: `proposal 2024-03-02`, `resolution 2024-03-20 45 36 33` (eligible, present, for).
pub fn decision(id: &str, procedure: Procedure, steps: &[&str]) -> Decision {
    Decision {
        id: id.to_owned(),
        file: FileId(0),
        title: text(id),
        entity: at("collective".to_owned()),
        matter: at(Matter::PublicWorks),
        procedure: at(procedure),
        amount: Figure::MISSING,
        ceiling: Figure::MISSING,
        proposer: None,
        alternatives: None,
        steps: steps.iter().map(|words| step(words)).collect(),
        published: Vec::new(),
        objections: Vec::new(),
        lines: Vec::new(),
        debts: Vec::new(),
        duties: Vec::new(),
        recusals: Vec::new(),
        implementation: None,
        fund_raising: None,
        supersedes: None,
        posting_until: None,
        outsiders: None,
        corrections: Vec::new(),
        bodies: Vec::new(),
    }
}

fn step(words: &str) -> Step {
    let words: Vec<&str> = words.split(' ').collect();
    let count = |number: usize| words.get(number).map(|count| at(count.parse::<u32>().expect("a count")));
    Step {
        kind: at(word::<StepKind>(words[0])),
        span: HERE,
        date: words.get(1).map(|date| at(day(date))),
        body: None,
        eligible: count(2),
        present: count(3),
        votes_for: count(4),
        against: None,
        abstain: None,
        households_total: None,
        households_present: None,
        notice_on: None,
        report_on: None,
        method: None,
        merged_into: None,
        waived_reason: None,
        channels: None,
        note: None,
    }
}

pub fn work(status: &str, due: Option<&str>, completed: Option<&str>) -> Implementation {
    let on = |date: Option<&str>| date.map(|date| at(day(date)));
    Implementation {
        status: at(word(status)),
        start: None,
        due: on(due),
        completed: on(completed),
        spent: Figure::MISSING,
        note: None,
    }
}

pub fn duties(year: Year, duties: Vec<Duty>) -> DutyYear {
    DutyYear { year: at(year), file: FileId(0), published_on: None, duties }
}

/// A duty sent down by the township: hours of cadres and volunteers, money required and received.
pub fn duty(id: &str, hours: Option<(u32, u32)>, money: (Option<i64>, Option<i64>)) -> Duty {
    Duty {
        id: at(id.to_owned()),
        span: HERE,
        title: text(id),
        list: at(DutyList::AssistGovernment),
        nature: at(Nature::Temporary),
        assigned_by: Some(Assigner { level: at(Level::Township), office: None }),
        basis: None,
        since: None,
        until: None,
        posts: Vec::new(),
        hours_cadre: hours.map(|(cadre, _)| cadre).into(),
        hours_volunteer: hours.map(|(_, volunteer)| volunteer).into(),
        hours_social_worker: Reported::NotReported,
        hours_partly: false,
        forms: Reported::NotReported,
        checks: Reported::NotReported,
        money_required: yuan(money.0),
        money_received: yuan(money.1),
        money_line: None,
        entrusted: false,
        shared_with: Vec::new(),
        handed_back: None,
        certificate: None,
        note: None,
    }
}
