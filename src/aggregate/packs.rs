//! The numbers of the law and the charts of accounts, as far as indicators need them, until the pack floor is here.

use chrono::NaiveDate;

use crate::model::Step;
use crate::model::decision::MeetingBody;

/// What an account is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Income the village earned itself.
    OwnIncome,
    /// Income from operations.
    OperatingIncome,
    /// Income from investments.
    InvestmentIncome,
    /// Money from above.
    Subsidy,
    /// The cost of running the office.
    Administration,
}

/// One account.
#[derive(Debug)]
pub struct Account {
    code: &'static str,
    uses: &'static [Use],
}

impl Account {
    /// Whether it counts as that.
    pub fn is(&self, what: Use) -> bool {
        self.uses.contains(&what)
    }
}

/// A chart of accounts.
#[derive(Debug)]
pub struct Chart {
    accounts: &'static [Account],
}

impl Chart {
    /// The account of that code, or the one it extends.
    pub fn account(&self, code: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| code.starts_with(account.code))
    }
}

/// How a meeting went.
#[derive(Debug)]
pub struct Outcome(Option<bool>);

impl Outcome {
    /// Whether the decision stands, as far as the record tells.
    pub fn passed(&self) -> Option<bool> {
        self.0
    }
}

/// How many must come: two thirds; and agree: more than half of them.
#[derive(Debug)]
pub struct Quorum;

impl Quorum {
    /// Judges a meeting.
    pub fn judge(&self, step: &Step) -> Outcome {
        let of = |field: &Option<crate::source::Spanned<u32>>| field.as_ref().map(|count| u64::from(count.value));
        Outcome(match (of(&step.eligible), of(&step.present), of(&step.votes_for)) {
            (Some(all), Some(came), Some(votes)) => Some(3 * came >= 2 * all && 2 * votes > came),
            _ => None,
        })
    }
}

static CHART: Chart = Chart {
    accounts: &[
        Account { code: "241", uses: &[] },
        Account { code: "501", uses: &[Use::OwnIncome, Use::OperatingIncome] },
        Account { code: "502", uses: &[Use::OwnIncome, Use::InvestmentIncome] },
        Account { code: "503", uses: &[Use::Subsidy] },
        Account { code: "504", uses: &[Use::OwnIncome] },
        Account { code: "513", uses: &[Use::Administration] },
        Account { code: "514", uses: &[] },
    ],
};

/// All packs in force.
#[derive(Debug, Clone)]
pub struct Packs;

impl Packs {
    /// The packs of these names.
    pub fn known(_names: &[String]) -> Packs {
        Packs
    }

    /// The chart of that id.
    pub fn chart(&self, id: &str) -> Option<&'static Chart> {
        (id == "cn-rceo-2023").then_some(&CHART)
    }

    /// The quorum of a body on a day.
    pub fn quorum(&self, body: MeetingBody, _on: NaiveDate) -> Option<&'static Quorum> {
        (body == MeetingBody::VillagerRepresentatives).then_some(&Quorum)
    }
}
