//! Posts, who held them and when, and the interests they declared.

use chrono::NaiveDate;

use crate::choice;
use crate::model::Figure;
use crate::source::{Span, Spanned};

use super::Text;
use super::decision::MeetingBody;

choice! {
    /// A post of the village (domain glossary: role).
    Role {
        /// 村党组织书记
        PartySecretary = "party_secretary",
        /// 村委会主任
        VcHead = "vc_head",
        /// 村委会副主任
        VcDeputy = "vc_deputy",
        /// 村委会委员
        VcMember = "vc_member",
        /// 理事长
        RceoChair = "rceo_chair",
        /// 理事
        RceoDirector = "rceo_director",
        /// 监事
        RceoSupervisor = "rceo_supervisor",
        /// 村务监督委员会主任
        SupervisionHead = "supervision_head",
        /// 村务监督委员会委员
        SupervisionMember = "supervision_member",
        /// 民主理财小组成员
        FinanceGroupMember = "finance_group_member",
        /// 村民小组组长
        GroupHead = "group_head",
        /// 村民代表
        Representative = "representative",
        /// 会计
        Accountant = "accountant",
        /// 出纳（报账员）
        Cashier = "cashier",
        /// 文书
        Clerk = "clerk",
        /// 网格员
        GridWorker = "grid_worker",
        /// 社会工作者
        SocialWorker = "social_worker",
        /// 志愿者负责人
        VolunteerLead = "volunteer_lead",
        /// 驻村干部
        VillageAide = "village_aide",
        /// 第一书记
        FirstSecretary = "first_secretary",
        /// A mayor or head elsewhere.
        Head = "head",
        /// Any other post; its label says which.
        Other = "other",
    }
}

/// A post and everybody who has held it.
#[derive(Debug)]
pub struct Post {
    /// Id inside the village.
    pub id: Spanned<String>,
    /// Which post.
    pub role: Spanned<Role>,
    /// A local name of the post, where the role's own does not fit.
    pub label: Option<Text>,
    /// Who held it, by first day; at least one.
    pub terms: Vec<Term>,
    /// Pay of the post.
    pub pay: Option<Pay>,
    /// Telephone of the office of this post.
    pub office_contact: Option<Spanned<String>>,
}

impl Post {
    /// The latest term.
    pub fn last(&self) -> &Term {
        self.terms.last().expect("a post without a holder is not read")
    }

    /// The term a day lies in.
    pub fn term_on(&self, day: NaiveDate) -> Option<&Term> {
        self.terms.iter().find(|term| term.holds_on(day))
    }
}

/// One holder's time in a post.
#[derive(Debug)]
pub struct Term {
    /// Where it stands.
    pub span: Span,
    /// The holder, an official in role.
    pub holder: Text,
    /// An id that tells two holders of the same name apart.
    pub person: Option<Spanned<String>>,
    /// For the share of women only.
    pub gender: Option<Spanned<Gender>>,
    /// Whether the holder only acts in the post.
    pub acting: bool,
    /// First day in the post.
    pub from: Spanned<NaiveDate>,
    /// Last day in the post, where it has ended.
    pub until: Option<Spanned<NaiveDate>>,
    /// How the holder was elected.
    pub elected: Option<Election>,
    /// Whether the record says that the holder was not elected but appointed.
    pub appointed: bool,
}

impl Term {
    /// Whether a day lies in the term.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.value <= day && self.until.as_ref().is_none_or(|until| day <= until.value)
    }

    /// The first day on which both terms ran.
    pub fn overlaps(&self, other: &Term) -> Option<NaiveDate> {
        let first = self.from.value.max(other.from.value);
        (self.holds_on(first) && other.holds_on(first)).then_some(first)
    }

    /// Whether both holders are one person, as far as the record says: by id where both have one, else by name.
    pub fn same_person(&self, other: &Term) -> bool {
        match (&self.person, &other.person) {
            (Some(left), Some(right)) => left.value == right.value,
            _ => self.holder.iter().eq(other.holder.iter()),
        }
    }
}

choice! {
    /// Asked for the share of women the law wants, and for nothing else.
    Gender {
        /// 女
        Woman = "woman",
        /// 男
        Man = "man",
    }
}

/// How many belong to a body whose members are not listed one by one.
#[derive(Debug)]
pub struct BodySize {
    /// Which body.
    pub body: Spanned<MeetingBody>,
    /// Since when.
    pub from: Spanned<NaiveDate>,
    /// Until when.
    pub until: Option<Spanned<NaiveDate>>,
    /// Members in all.
    pub members: Spanned<u32>,
    /// Representatives among them, committee members not counted.
    pub representatives: Option<Spanned<u32>>,
    /// Women among them.
    pub women: Option<Spanned<u32>>,
}

/// An election's result.
#[derive(Debug)]
pub struct Election {
    /// When.
    pub date: Spanned<NaiveDate>,
    /// Registered voters.
    pub registered: Option<u32>,
    /// Votes cast.
    pub voted: Option<u32>,
    /// Votes for the holder.
    pub votes: Option<u32>,
    /// Where it stands.
    pub span: Span,
}

/// What a post is paid.
#[derive(Debug)]
pub struct Pay {
    /// A year's pay.
    pub yearly: Figure,
    /// Who pays it.
    pub source: Option<Spanned<super::budget::Source>>,
}

choice! {
    /// What ties an official to a matter.
    InterestKind {
        /// Lends to the village.
        Creditor = "creditor",
        /// Owes the village.
        Debtor = "debtor",
        /// Owns a contractor.
        ContractorOwner = "contractor_owner",
        /// A relative is concerned.
        RelativeOf = "relative_of",
        /// Rents from the village.
        Tenant = "tenant",
        /// Stands surety.
        Guarantor = "guarantor",
    }
}

/// A declared interest.
#[derive(Debug)]
pub struct Interest {
    /// The post that declares.
    pub post: Spanned<String>,
    /// What ties it.
    pub kind: Spanned<InterestKind>,
    /// The decision, debt, contract, receivable or line concerned.
    pub target: Spanned<String>,
    /// When it was declared.
    pub declared_on: Option<Spanned<NaiveDate>>,
    /// Decisions in which the official stepped aside.
    pub recused_in: Vec<Spanned<String>>,
}
