//! The rules: what the accounts, debts, decisions and references of a village must fulfil to be published.
//!
//! Every rule has its files in its family's folder: the page an accountant can read, with examples that run as tests, the
//! same page in Chinese (`.zh.md`), and the function that finds the fault. A rule is given one village and sees nothing else: no disk, no
//! clock, no other rule. Numbers of the law come from `pack`.

pub mod accounting;
pub mod conflict;
pub mod debt;
pub mod hold;
pub mod integrity;
pub mod legality;
pub mod plausibility;
pub mod privacy;

mod explained;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

pub use self::hold::HeldVillage;
use crate::diag::{Amount, Diagnostic, Finding, Findings, Outcome, Proofs, Rule, Severity, Words};
use crate::load::{self, Loaded};
use crate::measure::{Fraction, Money, Ratio};
use crate::model::decision::MeetingBody;
use crate::model::{Portal, Threshold, Village};
use crate::pack::{Limit, Packs, Quorum};
use crate::source::Files;

use privacy::marks::Mark;

/// What all villages of a portal are held against.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// Its rule packs.
    pub packs: &'a Packs,
    /// The day the judgement is made for; never the machine's clock.
    pub as_of: NaiveDate,
    /// The last day a record can speak of as past: no act is later. None where nothing says what day it is but the
    /// records themselves. It is not before the newest commit, so that looking back finds no fault with what came since.
    pub latest: Option<NaiveDate>,
}

/// One village before the rules.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The village.
    pub village: &'a Village,
    /// What it is held against.
    pub context: &'a Context<'a>,
    /// Its files: a record that was read but is faulty stands here and not in the village.
    pub files: &'a Files,
    /// What looks like a person's in them.
    pub marks: &'a [Mark],
    /// Paths of records that were not read whole, or are held back: what is not in them may be missing for that reason.
    pub partial: &'a BTreeSet<String>,
}

impl Case<'_> {
    /// An amount as messages print it.
    pub fn money(&self, amount: Money) -> Amount {
        let decimals = self.context.portal.currency.decimals;
        Amount { shown: amount.grouped(decimals), plain: amount.plain(decimals) }
    }

    /// Gives a finding what it compares: `stated`, `computed`, and by how much the stated figure is `more` or less.
    pub fn compare(&self, finding: &mut Finding, stated: Money, computed: Money) {
        let side = if stated > computed { MORE } else { LESS };
        finding
            .with("stated", self.money(stated))
            .with("computed", self.money(computed))
            .with("difference", self.money((stated - computed).abs()))
            .with("side", side);
    }

    /// What a body needs on a day, with the law that says so ([`Finding::cite`] names it).
    pub fn quorum(&self, body: MeetingBody, date: NaiveDate) -> Option<&Quorum> {
        self.context.packs.quorum(body, date)
    }

    /// An amount of the law on the day of an act, with the law that says so; none where nobody says.
    pub fn amount(&self, name: Threshold, date: NaiveDate) -> Option<Limit<Money>> {
        self.context.packs.amount(name, date)
    }

    /// A share of the law on the day of an act.
    pub fn share(&self, name: Threshold, date: NaiveDate) -> Option<Limit<Ratio>> {
        self.context.packs.share(name, date)
    }

    /// A count or a number of days of the law on the day of an act.
    pub fn count(&self, name: Threshold, date: NaiveDate) -> Option<Limit<u32>> {
        self.context.packs.count(name, date)
    }

    /// A part of people of the law on the day of an act.
    pub fn fraction(&self, name: Threshold, date: NaiveDate) -> Option<Limit<Fraction>> {
        self.context.packs.fraction(name, date)
    }

    /// Whether a record of that path inside the village's folder, or any below it, was not read whole.
    pub fn is_partial(&self, path: &str) -> bool {
        let mut inside = self.partial.iter().filter_map(|it| it.strip_prefix(self.village.path.as_str()));
        inside.any(|it| it.strip_prefix('/').is_some_and(|it| it == path || it.starts_with(&format!("{path}/"))))
    }

    /// Whether the village has a file of that path inside its folder, readable or not.
    pub fn has_file(&self, path: &str) -> bool {
        self.files.iter().any(|(_, file)| {
            file.path.strip_suffix(path).and_then(|rest| rest.strip_suffix('/')) == Some(self.village.path.as_str())
        })
    }
}

/// What a comparison came to.
fn held_if(agrees: bool) -> Outcome {
    if agrees { Outcome::Held } else { Outcome::Failed }
}

const MORE: Words = Words { en: "more", zh: "多" };
const LESS: Words = Words { en: "less", zh: "少" };

/// A rule with the function that finds its fault.
#[derive(Debug)]
pub struct Check {
    /// The words.
    pub rule: &'static Rule,
    /// The logic.
    pub run: fn(&Case, &mut Findings),
}

/// Every check, family by family.
pub fn all() -> impl Iterator<Item = &'static Check> {
    let families = [
        accounting::CHECKS,
        debt::CHECKS,
        legality::CHECKS,
        integrity::CHECKS,
        conflict::CHECKS,
        privacy::CHECKS,
        plausibility::CHECKS,
    ];
    families.into_iter().flatten()
}

/// Every rule there is, those of the record format first.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    load::rules::ALL
        .iter()
        .copied()
        .chain(all().map(|check| check.rule))
        .chain([&privacy::loose_exception::RULE, &accounting::unequal_area_total::RULE])
}

/// A village fit to publish. Only this floor makes one.
#[derive(Debug)]
pub struct Checked {
    village: Village,
    /// The files its spans point into.
    pub files: Files,
    /// What became of the check of every total: held, or not checkable and why. Pages that speak of checks ask here.
    pub proofs: Arc<Proofs>,
    /// What was found and is published all the same: the warnings, in the order people read. Errors are never published,
    /// and notices are for the committee alone.
    pub warnings: Vec<Diagnostic>,
    /// How many records were read.
    pub records: usize,
    /// The errors of the records that are held back; none where nothing is.
    pub faults: Vec<Diagnostic>,
}

impl std::ops::Deref for Checked {
    type Target = Village;

    fn deref(&self) -> &Village {
        &self.village
    }
}

/// What became of one village.
#[derive(Debug)]
pub struct Verdict {
    /// Everything found, sorted as people read.
    pub diagnostics: Vec<Diagnostic>,
    /// The village, where no error stands, or without the records that have one.
    pub checked: Option<Checked>,
    /// The village as a whole is held back: only where records may be.
    pub held: Option<HeldVillage>,
    /// What became of the check of every total, of a village with errors too.
    pub proofs: Arc<Proofs>,
    /// How many records were read.
    pub records: usize,
}

/// Judges one village.
pub fn village(loaded: Loaded, context: &Context) -> Verdict {
    let Loaded { village, files, mut found, mut diagnostics, records } = loaded;
    let marks = privacy::marks::of(&files, village.as_ref(), &context.portal.exceptions, context.as_of);
    let partial: BTreeSet<String> = found
        .iter()
        .filter(|it| it.rule.severity == Severity::Error)
        .map(|it| hold::record_of(&files.get(it.span.file).path))
        .collect();
    match &village {
        Some(village) => {
            let case = Case { village, context, files: &files, marks: &marks, partial: &partial };
            for check in all() {
                (check.run)(&case, &mut found);
            }
        }
        // What belongs to a person is looked for where nothing else can be judged, too.
        None => privacy::text(&marks, &mut found),
    }
    let proofs = Arc::new(found.take_proofs());
    diagnostics.extend(found.settle(&files));
    Diagnostic::sort(&mut diagnostics);
    let faulty = diagnostics.iter().any(|it| it.rule.severity == Severity::Error);
    let warnings = || diagnostics.iter().filter(|it| it.rule.severity == Severity::Warning).cloned().collect();
    let checked = village.filter(|_| !faulty).map(|village| Checked {
        village,
        files,
        proofs: proofs.clone(),
        warnings: warnings(),
        records,
        faults: Vec::new(),
    });
    Verdict { diagnostics, checked, held: None, proofs, records }
}

/// Judges what the portal says of itself: that every rule pack it names exists, and that its files and its list of
/// exceptions leave persons alone.
pub fn portal(context: &Context, files: &Files) -> Findings {
    let mut found = Findings::default();
    integrity::unresolved_reference::packs(context.portal, context.packs, &mut found);
    privacy::portal(context.portal, files, context.as_of, &mut found);
    found
}
