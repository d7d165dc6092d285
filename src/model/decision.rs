//! A decision: who was to come, who came, how they voted, and what became of it.

use chrono::NaiveDate;

use crate::choice;
use crate::source::{FileId, Span, Spanned};

use super::budget::{Budget, Correction, Line};
use super::portal::Body;
use super::{Figure, Text};

choice! {
    /// What a decision is about. Which of them only certain bodies may decide is said by the packs.
    Matter {
        /// 误工补贴
        LostWorkSubsidy = "lost_work_subsidy",
        /// 集体收益使用
        CollectiveIncome = "collective_income",
        /// 公益事业
        PublicWorks = "public_works",
        /// 土地承包方案
        LandContracting = "land_contracting",
        /// 集体经济项目
        CollectiveProject = "collective_project",
        /// 宅基地
        Homestead = "homestead",
        /// 征地补偿费
        LandCompensation = "land_compensation",
        /// 处分集体财产
        DisposalOfProperty = "disposal_of_property",
        /// 其他保留事项
        OtherReserved = "other_reserved",
        /// 章程
        Charter = "charter",
        /// 成员身份确认
        Membership = "membership",
        /// 收益权份额量化
        Shares = "shares",
        /// 合并、分立等
        Reorganisation = "reorganisation",
        /// 预算
        Budget = "budget",
        /// 举债
        Borrowing = "borrowing",
        /// 化债方案
        DebtPlan = "debt_plan",
        /// 退回任务
        DutyHandback = "duty_handback",
        /// 其他
        Other = "other",
    }
}

choice! {
    /// The way a decision is taken.
    Procedure {
        /// 四议两公开
        FourTwo = "four_two",
        /// 村民会议
        Assembly = "assembly",
        /// 村民代表会议
        Representatives = "representatives",
        /// 成员大会
        Members = "members",
        /// 理事会
        Board = "board",
        /// 村民小组会议
        Group = "group",
        /// 一事一议筹资筹劳
        FundRaising = "fund_raising",
    }
}

impl Procedure {
    /// The body that decides, where the record names none.
    pub fn body(self) -> MeetingBody {
        match self {
            Procedure::Assembly => MeetingBody::VillagersAssembly,
            Procedure::Members => MeetingBody::RceoMembers,
            Procedure::Board => MeetingBody::RceoBoard,
            Procedure::Group => MeetingBody::VillagerGroup,
            Procedure::FourTwo | Procedure::Representatives | Procedure::FundRaising => {
                MeetingBody::VillagerRepresentatives
            }
        }
    }

    /// The steps up to the resolution, in their order.
    pub fn deliberations(self) -> &'static [StepKind] {
        match self {
            Procedure::FourTwo => &[StepKind::Proposal, StepKind::Consultation, StepKind::Review, StepKind::Resolution],
            _ => &[StepKind::Resolution],
        }
    }
}

choice! {
    /// A step on that way.
    StepKind {
        /// 村党组织提议
        Proposal = "proposal",
        /// 村“两委”商议
        Consultation = "consultation",
        /// 党员大会审议
        Review = "review",
        /// 会议决议
        Resolution = "resolution",
        /// 决议公开
        PublishResolution = "publish_resolution",
        /// 实施结果公开
        PublishResult = "publish_result",
    }
}

choice! {
    /// The body that meets.
    MeetingBody {
        /// 村民会议
        VillagersAssembly = "villagers_assembly",
        /// 村民代表会议
        VillagerRepresentatives = "villager_representatives",
        /// 村民小组会议
        VillagerGroup = "villager_group",
        /// 成员大会
        RceoMembers = "rceo_members",
        /// 成员代表大会
        RceoRepresentatives = "rceo_representatives",
        /// 理事会
        RceoBoard = "rceo_board",
        /// 村党组织
        PartyBranch = "party_branch",
        /// 村“两委”
        TwoCommittees = "two_committees",
        /// 党员大会
        PartyMembers = "party_members",
    }
}

choice! {
    /// How people voted.
    VotingMethod {
        /// 举手表决
        Show = "show",
        /// 无记名投票
        Ballot = "ballot",
        /// 书面
        Written = "written",
        /// 网络
        Online = "online",
    }
}

choice! {
    /// How far the work has come.
    Progress {
        /// 未开始
        NotStarted = "not_started",
        /// 进行中
        InProgress = "in_progress",
        /// 暂停
        Suspended = "suspended",
        /// 已完成
        Completed = "completed",
        /// 终止
        Abandoned = "abandoned",
    }
}

/// One decision.
#[derive(Debug)]
pub struct Decision {
    /// File name without ending: `2024-03-20-group-3-road`.
    pub id: String,
    /// The file.
    pub file: FileId,
    /// What was decided, in a few words.
    pub title: Text,
    /// Id of the entity that decides.
    pub entity: Spanned<String>,
    /// What it is about.
    pub matter: Spanned<Matter>,
    /// The way it is taken.
    pub procedure: Spanned<Procedure>,
    /// Money decided on.
    pub amount: Figure,
    /// The most it may cost.
    pub ceiling: Figure,
    /// Who proposed it.
    pub proposer: Option<Text>,
    /// What else was weighed.
    pub alternatives: Option<Text>,
    /// The steps, in the order of the record.
    pub steps: Vec<Step>,
    /// Objections and answers.
    pub objections: Vec<Objection>,
    /// Budget lines it covers.
    pub lines: Vec<Spanned<String>>,
    /// Debts it covers.
    pub debts: Vec<Spanned<String>>,
    /// Duties it covers.
    pub duties: Vec<Spanned<String>>,
    /// Posts that stepped aside.
    pub recusals: Vec<Spanned<String>>,
    /// What became of it.
    pub implementation: Option<Implementation>,
    /// Fund raising, where the decision is one.
    pub fund_raising: Option<FundRaising>,
    /// An earlier decision it replaces.
    pub supersedes: Option<Spanned<String>>,
    /// The days on which it says it was made public.
    pub published: Vec<Spanned<NaiveDate>>,
    /// Until when it was posted on the board.
    pub posting_until: Option<Spanned<NaiveDate>>,
    /// Land that goes to people from outside, where it does.
    pub outsiders: Option<Outsiders>,
    /// Corrections after publication.
    pub corrections: Vec<Correction>,
    /// The text, by language.
    pub bodies: Vec<Body>,
}

impl Decision {
    /// The step of that kind.
    pub fn step(&self, kind: StepKind) -> Option<&Step> {
        self.steps.iter().find(|step| step.kind.value == kind)
    }

    /// Where it names a line of a budget (`<budget>/<line>`).
    pub fn names_line(&self, budget: &Budget, line: &Line) -> Option<&Spanned<String>> {
        self.lines.iter().find(|it| {
            let rest = it.value.strip_prefix(&budget.id).and_then(|rest| rest.strip_prefix('/'));
            rest == Some(line.id.value.as_str())
        })
    }

    /// The meeting that decides.
    pub fn resolution(&self) -> Option<&Step> {
        self.step(StepKind::Resolution)
    }

    /// The body that meets for a step: as the step says, else as its kind and the procedure mean it.
    pub fn body_of(&self, step: &Step) -> Option<MeetingBody> {
        if let Some(body) = &step.body {
            return Some(body.value);
        }
        match step.kind.value {
            StepKind::Proposal => Some(MeetingBody::PartyBranch),
            StepKind::Consultation => Some(MeetingBody::TwoCommittees),
            StepKind::Review => Some(MeetingBody::PartyMembers),
            StepKind::Resolution => Some(self.procedure.value.body()),
            StepKind::PublishResolution | StepKind::PublishResult => None,
        }
    }

    /// The day it was made public.
    pub fn published_on(&self) -> Option<Spanned<NaiveDate>> {
        self.step(StepKind::PublishResolution)
            .and_then(|step| step.date)
            .or_else(|| self.published.iter().copied().min_by_key(|day| day.value))
    }

    /// The day it was decided: of the resolution, else of the latest step that has one.
    pub fn date(&self) -> Option<NaiveDate> {
        self.resolution()
            .and_then(|step| step.date.as_ref())
            .or_else(|| self.steps.iter().filter_map(|step| step.date.as_ref()).max_by_key(|date| date.value))
            .map(|date| date.value)
    }
}

/// One step of a decision.
#[derive(Debug)]
pub struct Step {
    /// Which.
    pub kind: Spanned<StepKind>,
    /// Where the step stands.
    pub span: Span,
    /// When.
    pub date: Option<Spanned<NaiveDate>>,
    /// The body that met, where it is not the step's own.
    pub body: Option<Spanned<MeetingBody>>,
    /// Who was to come.
    pub eligible: Option<Spanned<u32>>,
    /// Who came.
    pub present: Option<Spanned<u32>>,
    /// Votes for.
    pub votes_for: Option<Spanned<u32>>,
    /// Votes against.
    pub against: Option<Spanned<u32>>,
    /// Abstentions.
    pub abstain: Option<Spanned<u32>>,
    /// Households in all, where the quorum is by household.
    pub households_total: Option<Spanned<u32>>,
    /// Households present.
    pub households_present: Option<Spanned<u32>>,
    /// When the meeting was called.
    pub notice_on: Option<Spanned<NaiveDate>>,
    /// From when on the financial report it heard could be read.
    pub report_on: Option<Spanned<NaiveDate>>,
    /// How people voted.
    pub method: Option<Spanned<VotingMethod>>,
    /// The step it was merged into.
    pub merged_into: Option<Spanned<StepKind>>,
    /// Why it was left out.
    pub waived_reason: Option<Text>,
    /// Where it was made public.
    pub channels: Option<Text>,
    /// A note.
    pub note: Option<Text>,
}

/// Land contracted to people from outside the collective (Rural Land Contracting Law, Art. 52).
#[derive(Debug)]
pub struct Outsiders {
    /// Where it stands.
    pub span: Span,
    /// When the township approved it.
    pub township_approved_on: Option<Spanned<NaiveDate>>,
}

/// An objection and its answer.
#[derive(Debug)]
pub struct Objection {
    /// When.
    pub date: Option<Spanned<NaiveDate>>,
    /// What was objected, without names.
    pub text: Text,
    /// What was answered.
    pub answer: Option<Text>,
}

/// What became of a decision.
#[derive(Debug)]
pub struct Implementation {
    /// How far.
    pub status: Spanned<Progress>,
    /// Begun on.
    pub start: Option<Spanned<NaiveDate>>,
    /// Due on.
    pub due: Option<Spanned<NaiveDate>>,
    /// Completed on.
    pub completed: Option<Spanned<NaiveDate>>,
    /// Spent in all.
    pub spent: Figure,
    /// A note.
    pub note: Option<Text>,
}

/// Money and labour raised from residents (一事一议).
#[derive(Debug)]
pub struct FundRaising {
    /// Money a head.
    pub per_head: Figure,
    /// Heads that pay.
    pub heads: Option<Spanned<u32>>,
    /// Heads exempt.
    pub exempt: Option<Spanned<u32>>,
    /// Days of labour.
    pub labour_days: Option<Spanned<u32>>,
    /// When the township looked at it.
    pub township_reviewed_on: Option<Spanned<NaiveDate>>,
    /// When the county approved it.
    pub county_approved_on: Option<Spanned<NaiveDate>>,
}
