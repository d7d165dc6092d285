//! Duties: what cadres must do, who sent it down, and whether money came with it.

use chrono::NaiveDate;

use crate::choice;
use crate::measure::{Reported, Year};
use crate::source::{FileId, Span, Spanned};

use super::portal::Level;
use super::{Figure, Text};

choice! {
    /// Which list a duty stands on (law.md 1.6).
    DutyList {
        /// 依法自治事项
        SelfGovernance = "self_governance",
        /// 协助政府工作事项
        AssistGovernment = "assist_government",
        /// 党建
        PartyBuilding = "party_building",
        /// 服务事项
        Service = "service",
        /// 出具证明事项
        Certificate = "certificate",
        /// 负面清单
        Negative = "negative",
    }
}

choice! {
    /// How a duty comes and goes.
    Nature {
        /// 常规
        Standing = "standing",
        /// 中心工作
        Central = "central",
        /// 临时性工作
        Temporary = "temporary",
        /// 辅助性工作
        Auxiliary = "auxiliary",
    }
}

/// The duties of one year.
#[derive(Debug)]
pub struct DutyYear {
    /// The year.
    pub year: Spanned<Year>,
    /// The file.
    pub file: FileId,
    /// When it was made public.
    pub published_on: Option<Spanned<NaiveDate>>,
    /// The duties, in the order of the record.
    pub duties: Vec<Duty>,
}

/// One duty in one year.
#[derive(Debug)]
pub struct Duty {
    /// Id inside the year.
    pub id: Spanned<String>,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub title: Text,
    /// Which list it stands on.
    pub list: Spanned<DutyList>,
    /// How it comes and goes.
    pub nature: Spanned<Nature>,
    /// Who sent it down, where the record says so.
    pub assigned_by: Option<Assigner>,
    /// On what paper.
    pub basis: Option<DutyBasis>,
    /// Since when.
    pub since: Option<Spanned<NaiveDate>>,
    /// Until when.
    pub until: Option<Spanned<NaiveDate>>,
    /// Posts that carry it.
    pub posts: Vec<Spanned<String>>,
    /// Hours of cadres in the year.
    pub hours_cadre: Reported<u32>,
    /// Hours of volunteers.
    pub hours_volunteer: Reported<u32>,
    /// Hours of social workers.
    pub hours_social_worker: Reported<u32>,
    /// Whether hours of one of them are written as not reported: then what is known is a part.
    pub hours_partly: bool,
    /// Forms and reports filled in, in the year.
    pub forms: Reported<u32>,
    /// Inspections received, in the year.
    pub checks: Reported<u32>,
    /// What the duty costs in the year.
    pub money_required: Figure,
    /// What came for it.
    pub money_received: Figure,
    /// The budget line the money came in on.
    pub money_line: Option<Spanned<String>>,
    /// A department's own work handed over (entrusted).
    pub entrusted: bool,
    /// Others who share the work.
    pub shared_with: Vec<Shared>,
    /// Whether it was handed back.
    pub handed_back: Option<HandedBack>,
    /// The certificate it is about, where it stands on the list of certificates.
    pub certificate: Option<Certificate>,
    /// A note.
    pub note: Option<Text>,
}

impl Duty {
    /// Where it comes from. A record that leaves the sender out does not make the duty the village's own: what stands on
    /// the list of assistance or on the negative list, what is central work, what a department entrusted and what the
    /// county deployed came from above, whoever handed it on.
    pub fn origin(&self) -> Origin {
        match &self.assigned_by {
            Some(by) if by.level.value == Level::Village => Origin::Village,
            Some(by) => Origin::Above(by.level.value),
            None => {
                let deployed = self.basis.as_ref().and_then(|basis| basis.county_deployed) == Some(true);
                let listed = matches!(self.list.value, DutyList::AssistGovernment | DutyList::Negative);
                if listed || deployed || self.entrusted || self.nature.value == Nature::Central {
                    Origin::AboveUnsaid
                } else {
                    Origin::Village
                }
            }
        }
    }

    /// Whether it was sent down from above.
    pub fn is_assigned(&self) -> bool {
        self.origin() != Origin::Village
    }

    /// All hours; not reported where none is on record, or where the record says of some that nobody knows them.
    pub fn hours(&self) -> Reported<u32> {
        if self.hours_partly { Reported::NotReported } else { self.hours_known() }
    }

    /// The hours on record, be they all or a part ([`Duty::hours_partly`]); not reported where none is.
    pub fn hours_known(&self) -> Reported<u32> {
        let parts = [self.hours_cadre, self.hours_volunteer, self.hours_social_worker];
        let known: Vec<u32> = parts.into_iter().filter_map(Reported::known).collect();
        match known.is_empty() {
            false => Reported::Known(known.iter().sum()),
            true if parts.iter().all(|part| *part == Reported::NotApplicable) => Reported::NotApplicable,
            true => Reported::NotReported,
        }
    }
}

/// Where a duty comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The village's own.
    Village,
    /// Sent down by that level.
    Above(Level),
    /// Sent down; the record does not say by whom.
    AboveUnsaid,
}

/// Who sent a duty down.
#[derive(Debug)]
pub struct Assigner {
    /// Which level.
    pub level: Spanned<Level>,
    /// Which office.
    pub office: Option<Text>,
}

/// The paper a duty rests on.
#[derive(Debug)]
pub struct DutyBasis {
    /// Title of the document.
    pub document: Option<Text>,
    /// Its number.
    pub number: Option<Spanned<String>>,
    /// Its date.
    pub date: Option<Spanned<NaiveDate>>,
    /// Article of a law.
    pub legal_article: Option<Spanned<String>>,
    /// Whether the county deployed it for all villages.
    pub county_deployed: Option<bool>,
}

/// A kind of certificate the village gives out.
#[derive(Debug)]
pub struct Certificate {
    /// The law or list it rests on.
    pub legal_basis: Option<Text>,
    /// How many were given out in the year.
    pub issued: Option<Spanned<u32>>,
}

choice! {
    /// Who else does the work.
    HelperKind {
        /// 志愿者
        Volunteer = "volunteer",
        /// 社会工作者
        SocialWorker = "social_worker",
        /// 合作社
        Cooperative = "cooperative",
        /// 社会组织
        Ngo = "ngo",
    }
}

/// An organisation that shares a duty.
#[derive(Debug)]
pub struct Shared {
    /// Which.
    pub org: Text,
    /// What kind.
    pub kind: Spanned<HelperKind>,
    /// Its hours.
    pub hours: Reported<u32>,
}

choice! {
    /// How a request to hand a duty back ended.
    HandbackOutcome {
        /// Taken back.
        Accepted = "accepted",
        /// Refused.
        Refused = "refused",
        /// No answer yet.
        Pending = "pending",
    }
}

/// A request to hand a duty back.
#[derive(Debug)]
pub struct HandedBack {
    /// Asked on.
    pub requested_on: Option<Spanned<NaiveDate>>,
    /// Answered on.
    pub decided_on: Option<Spanned<NaiveDate>>,
    /// How it ended.
    pub outcome: Option<Spanned<HandbackOutcome>>,
}
