//! One village: the unit of work. It is read, checked and published alone.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::choice;
use crate::measure::{Reported, Year};
use crate::source::{FileId, Span, Spanned};

use super::Threshold;
use super::budget::Correction;
use super::decision::MeetingBody;
use super::oversight::{AppraisalYear, Audit, Training};
use super::people::{BodySize, Interest, Post, Term};
use super::portal::PlaceCode;
use super::withheld::{Withheld, WithheldKind};
use super::{
    Asset, Budget, Contract, Debt, DebtPlan, Decision, DutyYear, Receivable, SubsidyYear, Text, TransactionYear,
};

/// A village and everything its committee has put on record.
#[derive(Debug)]
pub struct Village {
    /// Path from the portal's root: `shiqiao/qinghe`.
    pub path: String,
    /// The folder's name.
    pub id: String,
    /// `village.yaml`, for findings about the village as a whole.
    pub file: FileId,
    /// Its name.
    pub name: Text,
    /// Names it bore before.
    pub former_names: Vec<Text>,
    /// Its official code.
    pub code: Option<PlaceCode>,
    /// The bodies that keep accounts; at least one.
    pub entities: Vec<Entity>,
    /// People by year. Per-person figures and quorums use that year's, never another's.
    pub population: BTreeMap<Year, Population>,
    /// Villager groups.
    pub groups: Vec<(Spanned<String>, Text)>,
    /// Where and when residents can ask.
    pub office: Office,
    /// The debts are complete up to this day: a village without debts says so with it.
    pub debts_complete_to: Option<Spanned<NaiveDate>>,
    /// Posts and who holds them.
    pub posts: Vec<Post>,
    /// Sizes of the bodies whose members are not listed.
    pub bodies: Vec<BodySize>,
    /// Declared interests.
    pub interests: Vec<Interest>,
    /// Budgets, by year, then entity in the order of [`Village::entities`].
    pub budgets: Vec<Budget>,
    /// Debts, by id.
    pub debts: Vec<Debt>,
    /// The plan to reduce them.
    pub debt_plan: Option<DebtPlan>,
    /// Meetings that are on record for themselves, whether or not they decided something.
    pub meetings: Vec<Meeting>,
    /// Decisions, newest first.
    pub decisions: Vec<Decision>,
    /// Duties by year, oldest first.
    pub duties: Vec<DutyYear>,
    /// Contracts, in the order of the record.
    pub contracts: Vec<Contract>,
    /// What the village owns.
    pub assets: Vec<Asset>,
    /// What is owed to it.
    pub receivables: Vec<Receivable>,
    /// Appraisals by year, oldest first.
    pub appraisals: Vec<AppraisalYear>,
    /// Audits.
    pub audits: Vec<Audit>,
    /// Trainings.
    pub trainings: Vec<Training>,
    /// Relief and subsidies by year, oldest first.
    pub subsidies: Vec<SubsidyYear>,
    /// Single payments and receipts, by year, then entity, as far as they are on record.
    pub transactions: Vec<TransactionYear>,
    /// The committee's word on findings.
    pub explanations: Vec<Explanation>,
    /// Records that are held back because they are faulty. Sums that need them are not known.
    pub withheld: Vec<Withheld>,
}

impl Village {
    /// Whether a record of that kind that speaks of the year, or may do so, is held back.
    pub fn withholds(&self, kind: WithheldKind, year: Year) -> bool {
        self.withheld.iter().any(|it| it.touches(kind, year))
    }

    /// The entity of that id.
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id.value == id)
    }

    /// The decision of that id.
    pub fn decision(&self, id: &str) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }

    /// The debt of that id.
    pub fn debt(&self, id: &str) -> Option<&Debt> {
        self.debts.iter().find(|debt| debt.id == id)
    }

    /// The post of that id.
    pub fn post(&self, id: &str) -> Option<&Post> {
        self.posts.iter().find(|post| post.id.value == id)
    }

    /// Every term of every post.
    pub fn terms(&self) -> impl Iterator<Item = (&Post, &Term)> {
        self.posts.iter().flat_map(|post| post.terms.iter().map(move |term| (post, term)))
    }

    /// The contract of that id.
    pub fn contract(&self, id: &str) -> Option<&Contract> {
        self.contracts.iter().find(|contract| contract.id.value == id)
    }

    /// The receivable of that id.
    pub fn receivable(&self, id: &str) -> Option<&Receivable> {
        self.receivables.iter().find(|receivable| receivable.id.value == id)
    }

    /// The newest day on which something was done: published, signed, decided, paid. Plans and due dates do not count.
    pub fn newest_act(&self) -> Option<NaiveDate> {
        let published = self.budgets.iter().filter_map(|budget| budget.published_on.as_ref()).map(|date| date.value);
        let signed = self.budgets.iter().flat_map(|budget| &budget.attested).map(|it| it.date.value);
        let duties = self.duties.iter().filter_map(|year| year.published_on.as_ref()).map(|date| date.value);
        let moved = self.debts.iter().flat_map(|debt| &debt.movements).map(|it| it.date.value);
        let met = self.decisions.iter().flat_map(|it| &it.steps).filter(|step| step.present.is_some());
        let met = met.filter_map(|step| step.date.as_ref()).map(|date| date.value);
        let covered =
            self.budgets.iter().filter(|it| it.lines.iter().any(|line| line.actual.total().known().is_some()));
        let covered = covered.map(|budget| budget.covers.value.end());
        let placed = self.contracts.iter().filter_map(|it| it.award.as_ref()?.date.as_ref()).map(|date| date.value);
        let appraised = self.appraisals.iter().filter_map(|year| year.published_on.as_ref()).map(|date| date.value);
        let audited = self.audits.iter().filter_map(|audit| audit.published_on.as_ref()).map(|date| date.value);
        let trained = self.trainings.iter().map(|training| training.date.value);
        let paid = self.transactions.iter().flat_map(|it| &it.transactions).map(|it| it.date.value);
        let corrected = self.corrections().map(|it| it.date.value);
        let overseen = placed.chain(appraised).chain(audited).chain(trained);
        let done = published.chain(signed).chain(duties).chain(moved).chain(met).chain(covered);
        done.chain(overseen).chain(paid).chain(corrected).max()
    }

    /// Every correction of a published record.
    pub fn corrections(&self) -> impl Iterator<Item = &Correction> {
        let budgets = self.budgets.iter().flat_map(|it| &it.corrections);
        let debts = self.debts.iter().flat_map(|it| &it.corrections);
        budgets.chain(debts).chain(self.decisions.iter().flat_map(|it| &it.corrections))
    }

    /// The transactions that belong to a budget, where they are on record.
    pub fn transactions_of(&self, budget: &Budget) -> Option<&TransactionYear> {
        self.transactions.iter().find(|year| year.belongs_to(budget))
    }

    /// The budget of that id.
    pub fn budget(&self, id: &str) -> Option<&Budget> {
        self.budgets.iter().find(|budget| budget.id == id)
    }
}

/// A meeting: heard the accounts, answered questions, decided nothing that has a record of its own.
#[derive(Debug)]
pub struct Meeting {
    /// The body that met.
    pub body: Spanned<MeetingBody>,
    /// When.
    pub date: Spanned<NaiveDate>,
    /// When it was called.
    pub notice_on: Option<Spanned<NaiveDate>>,
    /// From when on the financial report it heard could be read.
    pub report_on: Option<Spanned<NaiveDate>>,
    /// How many belong to the body.
    pub eligible: Option<Spanned<u32>>,
    /// How many of them came.
    pub present: Option<Spanned<u32>>,
    /// What it was about.
    pub about: Option<Text>,
    /// What else there is to say of it.
    pub note: Option<Text>,
}

choice! {
    /// What kind of body an entity is.
    EntityKind {
        /// 村民委员会
        VillagersCommittee = "villagers_committee",
        /// 农村集体经济组织
        CollectiveOrganisation = "collective_organisation",
        /// 村民小组
        VillagerGroup = "villager_group",
        /// 村党组织
        PartyBranch = "party_branch",
        /// An enterprise of the village.
        Enterprise = "enterprise",
        /// A town hall or commune elsewhere.
        LocalGovernment = "local_government",
    }
}

impl EntityKind {
    /// Under which name the law says by when its figures are public; none where no law asks.
    pub fn figures_public(self) -> Option<Threshold> {
        match self {
            EntityKind::CollectiveOrganisation => Some(Threshold::CollectiveFiguresPublic),
            EntityKind::VillagersCommittee | EntityKind::VillagerGroup => Some(Threshold::FiguresPublic),
            EntityKind::PartyBranch | EntityKind::Enterprise | EntityKind::LocalGovernment => None,
        }
    }
}

/// A body that keeps accounts of its own.
#[derive(Debug)]
pub struct Entity {
    /// Its id, which budgets, debts and decisions name.
    pub id: Spanned<String>,
    /// What kind of body.
    pub kind: Spanned<EntityKind>,
    /// Its name.
    pub name: Text,
    /// The day it began, where the record says so; before it there are no books of it to miss.
    pub from: Option<Spanned<NaiveDate>>,
    /// The day it ended.
    pub until: Option<Spanned<NaiveDate>>,
}

impl Entity {
    /// Whether it was there at any time of the year.
    pub fn exists_in(&self, year: Year) -> bool {
        self.from.as_ref().is_none_or(|day| day.value.year() <= year)
            && self.until.as_ref().is_none_or(|day| day.value.year() >= year)
    }
}

/// People of one year.
#[derive(Debug, Clone, Copy)]
pub struct Population {
    /// Where the year stands.
    pub span: Span,
    /// 户籍人口
    pub registered: Reported<u32>,
    /// 常住人口
    pub resident: Reported<u32>,
    /// 十八周岁以上村民: the base of the assembly's quorum.
    pub adults: Reported<u32>,
    /// 户
    pub households: Reported<u32>,
    /// 村民代表
    pub representatives: Reported<u32>,
    /// 党员
    pub party_members: Reported<u32>,
    /// Members of the collective organisation.
    pub members: Reported<u32>,
    /// Members with full civil capacity: the base of its quorum.
    pub members_capable: Reported<u32>,
}

/// The village office.
#[derive(Debug, Default)]
pub struct Office {
    /// Where.
    pub address: Option<Text>,
    /// When.
    pub hours: Option<Text>,
    /// Landline.
    pub phone: Option<Spanned<String>>,
    /// Mail address of the office.
    pub email: Option<Spanned<String>>,
}

/// The committee's word on a finding. It stands beside the finding and never hides it.
#[derive(Debug)]
pub struct Explanation {
    /// The rule's code.
    pub finding: Spanned<String>,
    /// The record and id it was found at: `budgets/2024-collective/lease`.
    pub at: Spanned<String>,
    /// What the committee says.
    pub text: Text,
    /// The post that says it.
    pub by: Option<Spanned<String>>,
    /// When.
    pub date: Option<Spanned<NaiveDate>>,
}
