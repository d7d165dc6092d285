//! The texts of a law by the days they are in force: who must come, who must agree, what must be made public when.

use chrono::NaiveDate;

use crate::choice;
use crate::diag::Words;

use super::Quorum;

/// A pack: one law or set of rules with all its dated texts.
#[derive(Debug)]
pub struct LawPack {
    /// `cn-organic-law`.
    pub name: &'static str,
    /// What it is called.
    pub title: Words,
    /// Ids of the charts of accounts it brings.
    pub charts: Vec<&'static str>,
    /// Its texts, the oldest first; never two in force on one day.
    pub versions: Vec<Version>,
}

/// A text of the law between two days.
#[derive(Debug)]
pub struct Version {
    /// `cn-organic-law-2018`.
    pub id: &'static str,
    /// Title of the text.
    pub source: Words,
    /// First day in force.
    pub from: Option<NaiveDate>,
    /// Last day in force.
    pub until: Option<NaiveDate>,
    /// What each body needs.
    pub quorums: Vec<Quorum>,
    /// What must be made known by when.
    pub deadlines: Vec<Deadline>,
    /// Numbers of recipients below this are not told by group, because neighbours would know who is meant.
    pub smallest_group: Option<u32>,
}

impl Version {
    /// Whether the text is in force on a day.
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

choice! {
    /// What must be made known by when.
    DeadlineKind {
        /// Days between the call and a meeting of all.
        AssemblyNotice = "assembly_notice",
        /// Days after the end of a quarter by which its figures are public.
        QuarterFigures = "quarter_figures",
        /// Days from a decision to its publication.
        Resolution = "resolution",
        /// Days from the end of the work to the publication of its result.
        Result = "result",
        /// Days before the assembly by which the financial report can be read.
        FinancialReport = "financial_report",
    }
}

/// How many days something may take.
#[derive(Debug)]
pub struct Deadline {
    /// What.
    pub kind: DeadlineKind,
    /// How many days.
    pub days: u32,
    /// The article.
    pub article: Words,
    /// The text of the law it stands in.
    pub source: Words,
    /// Custom or a local rule, not the law's own number.
    pub local: bool,
    /// Not yet held against the official text.
    pub unconfirmed: bool,
}
