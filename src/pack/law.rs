//! The texts of a law by the days they are in force: who must come, who must agree, what must be known by when.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::choice;
use crate::diag::{Citation, Phrase};
use crate::measure::Currency;
use crate::model::Threshold;
use crate::model::decision::{Matter, MeetingBody};
use crate::model::people::Role;
use crate::model::threshold::Number;
use crate::model::village::EntityKind;

use super::{Quorum, Yardstick};

/// A pack: one law or set of rules with all its dated texts.
#[derive(Debug, Clone)]
pub struct LawPack {
    /// `cn-organic-law`.
    pub name: String,
    /// What it is called.
    pub title: Phrase,
    /// Ids of the charts of accounts it brings.
    pub charts: Vec<String>,
    /// Its texts; of two that are in force on one day and say the same thing, the first counts.
    pub versions: Vec<Version>,
}

/// A text of the law between two days.
#[derive(Debug, Clone)]
pub struct Version {
    /// `cn-organic-law-2018`.
    pub id: String,
    /// Title of the text.
    pub source: Phrase,
    /// First day in force.
    pub from: Option<NaiveDate>,
    /// Last day in force.
    pub until: Option<NaiveDate>,
    /// What each body needs.
    pub quorums: Vec<Quorum>,
    /// Its numbers by name.
    pub numbers: Vec<NamedNumber>,
    /// Matters that only certain bodies may decide.
    pub matters: Vec<MatterList>,
    /// Who signs accounts before they are made public.
    pub signatures: Vec<Signature>,
    /// Posts whose holders may not do something.
    pub posts: Vec<PostList>,
    /// The ranges it names for indicators.
    pub yardsticks: Vec<Yardstick>,
}

impl Version {
    /// Whether the text is in force on a day.
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// What it says of a body.
    pub fn quorum(&self, body: MeetingBody) -> Option<&Quorum> {
        self.quorums.iter().find(|quorum| quorum.body == body)
    }

    /// The number of that name on a day: of several, the one that began last. Where that has ended none is known.
    pub fn number(&self, name: Threshold, date: NaiveDate) -> Option<&NamedNumber> {
        let begun = |it: &&NamedNumber| it.name == name && it.from.is_none_or(|from| from <= date);
        let last = self.numbers.iter().filter(begun).max_by_key(|it| it.from);
        last.filter(|it| it.until.is_none_or(|until| date <= until))
    }
}

/// A number by name. Where it changes more often than the text it stands in, it has days of its own.
#[derive(Debug, Clone)]
pub struct NamedNumber {
    /// Which.
    pub name: Threshold,
    /// Its value.
    pub value: Number,
    /// What an amount is counted in: it means nothing to a portal in another currency.
    pub currency: Currency,
    /// First day, where it is not the text's own.
    pub from: Option<NaiveDate>,
    /// Last day, where it is not the text's own.
    pub until: Option<NaiveDate>,
    /// Where it is laid down.
    pub law: Arc<Citation>,
}

choice! {
    /// What a list of matters says about them.
    Reserve {
        /// Only all together, or those they delegate it to, may decide them.
        Assembly = "assembly",
        /// Only the members' assembly itself may decide them, not its representatives.
        MembersOnly = "members_only",
    }
}

/// Matters that only certain bodies may decide.
#[derive(Debug, Clone)]
pub struct MatterList {
    /// What is said about them.
    pub reserve: Reserve,
    /// The matters.
    pub matters: Vec<Matter>,
    /// Where it is laid down.
    pub law: Arc<Citation>,
}

/// A signature that accounts need before they are made public.
#[derive(Debug, Clone)]
pub struct Signature {
    /// Whose accounts.
    pub of: EntityKind,
    /// Who signs, in words.
    pub label: Phrase,
    /// The roles that may; one of them is enough.
    pub one_of: Vec<Role>,
    /// Where it is laid down.
    pub law: Arc<Citation>,
}

choice! {
    /// What the holders of certain posts may not do.
    Restriction {
        /// Owe money to the collective, or be vouched for by it.
        NoBorrowing = "no_borrowing",
        /// Supervise, and hold one of the other posts as well.
        SupervisorsApart = "supervisors_apart",
        /// Hold the cash, and keep the books as well.
        CashApart = "cash_apart",
    }
}

/// Posts whose holders may not do something.
#[derive(Debug, Clone)]
pub struct PostList {
    /// What they may not do.
    pub restriction: Restriction,
    /// The posts.
    pub posts: Vec<Role>,
    /// The posts they are kept apart from.
    pub others: Vec<Role>,
    /// Where it is laid down.
    pub law: Arc<Citation>,
}

/// A number in force, ready to compare with and to cite.
#[derive(Debug, Clone)]
pub struct Limit<T> {
    /// The number.
    pub value: T,
    /// Where it is laid down.
    pub law: Arc<Citation>,
}
