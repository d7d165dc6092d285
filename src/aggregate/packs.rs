//! The numbers of the law and the charts of accounts, as far as indicators need them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::decision::MeetingBody;

/// What an account is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Income the village earned itself.
    OwnIncome,
    /// Income from operations.
    OperatingIncome,
    /// Money from above.
    Subsidy,
    /// The cost of running the office.
    Administration,
}

/// One account.
#[derive(Debug, Clone)]
pub struct Account {
    /// What it is used for.
    pub uses: Vec<Use>,
}

/// A chart of accounts.
#[derive(Debug, Clone, Default)]
pub struct Chart {
    /// By code.
    pub accounts: BTreeMap<String, Account>,
}

impl Chart {
    /// The account of that code, or the one it extends.
    pub fn account(&self, code: &str) -> Option<&Account> {
        self.accounts.get(code.split('.').next().unwrap_or(code))
    }
}

/// How many must come and agree, as fractions.
#[derive(Debug, Clone)]
pub struct Quorum {
    /// Of those who may come.
    pub present: (u32, u32),
    /// Of those who came.
    pub votes_for: (u32, u32),
}

impl Quorum {
    /// How many must come.
    pub fn needed_present(&self, eligible: u32) -> u32 {
        (eligible * self.present.0).div_ceil(self.present.1)
    }

    /// How many must agree: more than that share.
    pub fn needed_for(&self, present: u32, _eligible: u32) -> u32 {
        present * self.votes_for.0 / self.votes_for.1 + 1
    }
}

/// All packs in force.
#[derive(Debug, Clone, Default)]
pub struct Packs {
    /// Charts by id.
    pub charts: BTreeMap<String, Chart>,
    /// Quorums by body.
    pub quorums: Vec<(MeetingBody, Quorum)>,
}

impl Packs {
    /// The chart of that id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts.get(id)
    }

    /// The quorum of a body on a day.
    pub fn quorum(&self, body: MeetingBody, _on: NaiveDate) -> Option<&Quorum> {
        self.quorums.iter().find(|(known, _)| *known == body).map(|(_, quorum)| quorum)
    }
}
