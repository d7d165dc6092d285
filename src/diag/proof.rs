//! What became of a check: not only what failed, but what was held against its parts and agreed, and what could not be.
//!
//! A rule that verifies a total leaves a [`Proof`] for every total there is. A page that says "checked" asks for it
//! and never judges again by itself; where a check could not be made, the [`Obstacle`] says why.

use crate::measure::Year;
use crate::source::Span;

use super::Rule;

/// What became of the check of one total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The total was computed from its parts and agrees to the last minor unit.
    Held,
    /// It does not agree; a finding says so.
    Failed,
    /// It does not agree, and a `correction` on record says why.
    Corrected,
    /// A figure it needs is not on record.
    NotCheckable(Obstacle),
}

/// Why a check could not be made. What stands in it is an id of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// The record lists no funds: nobody knows what was in the till at both ends.
    NoFunds,
    /// The opening or the closing balance of this fund is not reported.
    NoBalance(String),
    /// The first of the lines that give no amount.
    LineWithoutAmount(String),
    /// The first of the lines that do not say which fund they belong to.
    LineWithoutFund(String),
    /// A quarter or month of this line was left out or not reported, and the accounts are not final.
    PartNotReported(String),
    /// The budget stands, and nothing yet of what really happened.
    PlanOnly,
    /// Rights and duties are booked, not money: cash does not follow from the lines.
    Accrual,
    /// Money is booked, not rights and duties: a surplus does not follow from the lines.
    CashBasis,
    /// The first of the lines that give no plan.
    LineWithoutPlan(String),
    /// The accounts of the year before are not on record, or they list no funds.
    NoYearBefore,
    /// The accounts of the year before do not go to its end.
    PartYearBefore,
    /// This body of the village has no books for the year.
    NoBooks(String),
    /// The books of this body cover other months.
    OtherMonths(String),
    /// The plan as first adopted is not reported.
    NoPlan,
    /// A movement of the debt gives no amount.
    MovementWithoutAmount,
    /// Something else the total is made of is not on record: the field of the record.
    Missing(String),
}

impl Obstacle {
    /// The key of its words on a page, which may use `{ $what }`.
    pub fn key(&self) -> &'static str {
        match self {
            Obstacle::NoFunds => "obstacle-no-funds",
            Obstacle::NoBalance(_) => "obstacle-no-balance",
            Obstacle::LineWithoutAmount(_) => "obstacle-line-without-amount",
            Obstacle::LineWithoutFund(_) => "obstacle-line-without-fund",
            Obstacle::PartNotReported(_) => "obstacle-part-not-reported",
            Obstacle::PlanOnly => "obstacle-plan-only",
            Obstacle::Accrual => "obstacle-accrual",
            Obstacle::CashBasis => "obstacle-cash-basis",
            Obstacle::LineWithoutPlan(_) => "obstacle-line-without-plan",
            Obstacle::NoYearBefore => "obstacle-no-year-before",
            Obstacle::PartYearBefore => "obstacle-part-year-before",
            Obstacle::NoBooks(_) => "obstacle-no-books",
            Obstacle::OtherMonths(_) => "obstacle-other-months",
            Obstacle::NoPlan => "obstacle-no-plan",
            Obstacle::MovementWithoutAmount => "obstacle-movement-without-amount",
            Obstacle::Missing(_) => "obstacle-missing",
        }
    }

    /// The id of what is missing: of a fund, a line or a body; of a field for [`Obstacle::Missing`].
    pub fn what(&self) -> Option<&str> {
        match self {
            Obstacle::NoBalance(id)
            | Obstacle::LineWithoutAmount(id)
            | Obstacle::LineWithoutFund(id)
            | Obstacle::LineWithoutPlan(id)
            | Obstacle::PartNotReported(id)
            | Obstacle::NoBooks(id)
            | Obstacle::OtherMonths(id)
            | Obstacle::Missing(id) => Some(id),
            _ => None,
        }
    }
}

/// One total, the rule it was held against, and what came of it.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The rule.
    pub rule: &'static Rule,
    /// The record and the id inside it, as `explanations.yaml` names them: `budgets/2024-collective/operating`.
    pub at: String,
    /// The year it speaks of.
    pub year: Year,
    /// What the total belongs to, by the place of its id: a fund, a line; or the stated figure itself. Each rule says.
    pub span: Span,
    /// What came of it.
    pub outcome: Outcome,
}

/// Every proof of a village, in the order of the rules and of its records.
#[derive(Debug, Clone, Default)]
pub struct Proofs {
    list: Vec<Proof>,
}

impl Proofs {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Proof> {
        self.list.iter()
    }

    /// Those a rule left at that place.
    pub fn at(&self, code: &str, span: Span) -> impl Iterator<Item = &Proof> {
        self.list.iter().filter(move |proof| proof.span == span && proof.rule.code == code)
    }

    /// What became of the rule's check at that place, the worst of several; `None` where there was nothing to check.
    pub fn outcome(&self, code: &str, span: Span) -> Option<&Outcome> {
        Proofs::worst(self.at(code, span)).map(|proof| &proof.outcome)
    }

    /// Of several, what a reader must know first: a failure, else an obstacle, else a correction, else that all held.
    pub fn worst<'a>(proofs: impl Iterator<Item = &'a Proof>) -> Option<&'a Proof> {
        let weight = |outcome: &Outcome| match outcome {
            Outcome::Failed => 0,
            Outcome::NotCheckable(_) => 1,
            Outcome::Corrected => 2,
            Outcome::Held => 3,
        };
        proofs.min_by_key(|proof| weight(&proof.outcome))
    }

    /// Keeps those that `keep` says.
    pub fn retain(&mut self, keep: impl FnMut(&Proof) -> bool) {
        self.list.retain(keep);
    }

    pub(super) fn add(&mut self, proof: Proof) {
        self.list.push(proof);
    }
}
