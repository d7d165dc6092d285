//! A debt: one promise to pay, with everything that happened to it since.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::choice;
use crate::measure::{Money, Reported, Year, period::year_end};
use crate::source::{FileId, Spanned};

use super::budget::Correction;
use super::{Figure, Party, Text};

choice! {
    /// Who is owed.
    CreditorKind {
        /// 本村村民
        IndividualVillager = "individual_villager",
        /// 外村人员
        IndividualOutsider = "individual_outsider",
        /// 村干部
        Cadre = "cadre",
        /// 银行
        Bank = "bank",
        /// 信用社（农商行）
        CreditUnion = "credit_union",
        /// 其他金融机构
        OtherFinancial = "other_financial",
        /// 施工方
        Contractor = "contractor",
        /// 企业
        Enterprise = "enterprise",
        /// 上级政府部门
        Government = "government",
        /// 事业单位
        PublicInstitution = "public_institution",
        /// 其他村
        OtherVillage = "other_village",
    }
}

impl CreditorKind {
    /// Whether the creditor is a private person, who never appears by name.
    pub fn is_person(self) -> bool {
        matches!(self, CreditorKind::IndividualVillager | CreditorKind::IndividualOutsider | CreditorKind::Cadre)
    }
}

choice! {
    /// What kind of promise.
    Instrument {
        /// 借款
        Loan = "loan",
        /// 应付款
        Payable = "payable",
        /// 拖欠工资
        Wages = "wages",
        /// 应付劳务费
        LabourFee = "labour_fee",
        /// 工程款
        Works = "works",
        /// 垫付款
        Advance = "advance",
        /// 租赁
        Lease = "lease",
        /// 担保
        Guarantee = "guarantee",
    }
}

choice! {
    /// What the money was for.
    Purpose {
        /// 公益事业建设
        PublicWorks = "public_works",
        /// 村级组织运转
        Operations = "operations",
        /// 拖欠报酬
        PayArrears = "pay_arrears",
        /// 垫交税费
        TaxAdvance = "tax_advance",
        /// 兴办企业
        Enterprise = "enterprise",
        /// 项目配套
        ProjectCofunding = "project_cofunding",
        /// 义务教育
        Education = "education",
        /// 救助应急
        Relief = "relief",
        /// 借新还旧
        Refinancing = "refinancing",
        /// 其他
        Other = "other",
    }
}

choice! {
    /// Whether the rate stays.
    RateKind {
        /// 固定
        Fixed = "fixed",
        /// 浮动
        Floating = "floating",
    }
}

choice! {
    /// What the committee says of a debt's state.
    DebtStatus {
        /// 存续
        Active = "active",
        /// 逾期
        Overdue = "overdue",
        /// 有争议
        Disputed = "disputed",
        /// 挂账停息
        Frozen = "frozen",
        /// 已偿清
        Repaid = "repaid",
        /// 已核销
        WrittenOff = "written_off",
    }
}

choice! {
    /// Whether the debt stands, may be paid, or may never arise.
    DebtClass {
        /// 呆悬债务
        Dormant = "dormant",
        /// Can be repaid.
        Repayable = "repayable",
        /// 或有负债: a guarantee; not part of the debt stock.
        Contingent = "contingent",
    }
}

choice! {
    /// What happened to a debt.
    MovementType {
        /// A further part was drawn.
        Drawdown = "drawdown",
        /// Interest was added to what is owed.
        Capitalised = "capitalised",
        /// Found and taken into the books.
        Recognised = "recognised",
        /// Paid back, with interest where given.
        Repayment = "repayment",
        /// Interest alone was paid.
        InterestPaid = "interest_paid",
        /// 划转抵顶
        Offset = "offset",
        /// 降息减息
        InterestCut = "interest_cut",
        /// 依法核销
        WriteOff = "write_off",
        /// 资产抵债
        AssetSwap = "asset_swap",
        /// Passed on to another debtor.
        TransferOut = "transfer_out",
        /// Moved to another account; the sign is that of the amount.
        Reclass = "reclass",
    }
}

impl MovementType {
    /// What one unit of principal of this movement does to what is owed: +1, −1 or 0.
    ///
    /// DBT-01: close = open + drawdown + capitalised + recognised − repayment − offset − write_off − asset_swap −
    /// transfer_out ± reclass.
    pub fn effect(self) -> i64 {
        match self {
            MovementType::Drawdown | MovementType::Capitalised | MovementType::Recognised | MovementType::Reclass => 1,
            MovementType::Repayment
            | MovementType::Offset
            | MovementType::WriteOff
            | MovementType::AssetSwap
            | MovementType::TransferOut => -1,
            MovementType::InterestPaid | MovementType::InterestCut => 0,
        }
    }

    /// Whether money is paid to the creditor.
    pub fn pays(self) -> bool {
        matches!(self, MovementType::Repayment | MovementType::InterestPaid)
    }
}

/// One debt.
#[derive(Debug)]
pub struct Debt {
    /// File name without ending.
    pub id: String,
    /// The file.
    pub file: FileId,
    /// What it is called.
    pub title: Text,
    /// Id of the entity that owes.
    pub entity: Spanned<String>,
    /// Who is owed.
    pub creditor: Creditor,
    /// What kind of promise.
    pub instrument: Spanned<Instrument>,
    /// Account code.
    pub account: Option<Spanned<String>>,
    /// What it was for.
    pub purpose: Spanned<Purpose>,
    /// Owed when it began.
    pub principal: Spanned<Money>,
    /// The day it began.
    pub incurred_on: Spanned<NaiveDate>,
    /// The day it must be paid by.
    pub due_on: Option<Spanned<NaiveDate>>,
    /// Yearly rate in millionths (`4.75%` is 47500).
    pub rate: Option<Spanned<i64>>,
    /// Whether the rate stays; it does where nothing is said.
    pub rate_kind: Option<Spanned<RateKind>>,
    /// How many days the contract counts a year as: 360 or 365.
    pub day_count: Option<Spanned<u32>>,
    /// The one-year loan prime rate on the day it was signed, in millionths, where the contract names it.
    pub lpr_at_signing: Option<Spanned<i64>>,
    /// The decision that approved it.
    pub approved_by: Option<Spanned<String>>,
    /// What the committee says of its state.
    pub status: Option<Spanned<DebtStatus>>,
    /// What class it is of.
    pub class: Option<Spanned<DebtClass>>,
    /// What secures it.
    pub collateral: Option<Text>,
    /// Who signed for it.
    pub signatory_post: Option<Spanned<String>>,
    /// How it was verified.
    pub verification: Option<Verification>,
    /// The day the stock was locked (债务锁定), and the amount.
    pub locked: Option<(Spanned<NaiveDate>, Figure)>,
    /// What happened since, by date.
    pub movements: Vec<Movement>,
    /// When the record was made public.
    pub published_on: Option<Spanned<NaiveDate>>,
    /// What the books say at the end of each year.
    pub balances: BTreeMap<Year, Figure>,
    /// Interest owed and not paid at the end of each year.
    pub accrued: BTreeMap<Year, Figure>,
    /// Whose debt is vouched for, where it is a guarantee.
    pub beneficiary: Option<Party>,
    /// The committee's note.
    pub note: Option<Text>,
    /// Corrections after publication.
    pub corrections: Vec<Correction>,
}

impl Debt {
    /// Principal owed at the end of a day: the beginning and every movement up to it.
    ///
    /// A movement of an unknown amount makes the balance unknown from its day on, until the books state one at the end
    /// of that year or a later one ([`Debt::balances`]): counting goes on from there.
    pub fn owed_on(&self, day: NaiveDate) -> Reported<Money> {
        if self.incurred_on.value > day {
            return Reported::Known(Money::ZERO);
        }
        let until = || self.movements.iter().filter(|it| it.date.value <= day);
        let unknown = until().filter(|it| it.effect() == Reported::NotReported).map(|it| it.date.value).max();
        let start = match unknown {
            None => Some((self.principal.value, None)),
            Some(unknown) => self.stated_between(unknown, day).map(|(amount, at)| (amount, Some(at))),
        };
        let Some((amount, from)) = start else { return Reported::NotReported };
        let moved = until().filter(|it| from.is_none_or(|from| it.date.value > from));
        Reported::Known(amount + moved.filter_map(|it| it.effect().known()).sum())
    }

    /// The first balance the books state at a year's end from one day to another.
    fn stated_between(&self, from: NaiveDate, to: NaiveDate) -> Option<(Money, NaiveDate)> {
        let stated = self.balances.iter().map(|(year, figure)| (figure.known(), year_end(*year)));
        stated.filter(|(_, end)| from <= *end && *end <= to).find_map(|(amount, end)| Some((amount?, end)))
    }

    /// Principal owed at the end of a year.
    pub fn owed_at_end_of(&self, year: Year) -> Reported<Money> {
        self.owed_on(year_end(year))
    }

    /// Everything that happened by date, with what was owed after it: the movements, and the balances of the books from
    /// which counting goes on after a movement of an unknown amount. It tells the same story as [`Debt::owed_on`].
    pub fn course(&self) -> Vec<Event<'_>> {
        let mut owed = Reported::Known(self.principal.value);
        let mut unknown = self.incurred_on.value;
        let mut course = Vec::new();
        let resume = |course: &mut Vec<Event>, owed: &mut Reported<Money>, from: NaiveDate, to: NaiveDate| {
            if owed.known().is_none()
                && let Some((amount, date)) = self.stated_between(from, to)
            {
                *owed = Reported::Known(amount);
                course.push(Event { date, movement: None, owed: *owed });
            }
        };
        for movement in &self.movements {
            let date = movement.date.value;
            if let Some(before) = date.pred_opt() {
                resume(&mut course, &mut owed, unknown, before);
            }
            if movement.effect() == Reported::NotReported {
                unknown = date;
            }
            owed = owed.both(movement.effect(), |owed, moved| owed + moved);
            course.push(Event { date, movement: Some(movement), owed });
        }
        resume(&mut course, &mut owed, unknown, NaiveDate::MAX);
        course
    }

    /// Interest paid in a year. Unknown where a payment of interest has no amount, and where a debt that bears interest
    /// was served without a word of how much of it was interest.
    pub fn interest_paid_in(&self, year: Year) -> Reported<Money> {
        let bears = self.rate.as_ref().is_some_and(|rate| rate.value > 0);
        let (mut sum, mut told, mut silent) = (Money::ZERO, false, false);
        let of_year = self.movements.iter().filter(|it| it.date.value.year() == year);
        for movement in of_year.filter(|it| it.kind.value.pays()) {
            match movement.interest.value {
                Reported::Known(interest) => {
                    sum += interest;
                    told = true;
                }
                Reported::NotApplicable => told = true,
                Reported::NotReported if movement.hides_interest() => return Reported::NotReported,
                Reported::NotReported => silent |= bears,
            }
        }
        if silent && !told { Reported::NotReported } else { Reported::Known(sum) }
    }

    /// Whether it counts in the debt stock: a guarantee does not, it is shown apart.
    pub fn counts(&self) -> bool {
        self.instrument.value != Instrument::Guarantee
            && self.class.as_ref().is_none_or(|class| class.value != DebtClass::Contingent)
    }

    /// Whether its day has passed, or the committee says so of a debt without one; something may be owed or not.
    pub fn is_past_due(&self, day: NaiveDate) -> bool {
        match &self.due_on {
            Some(due) => due.value < day,
            None => self.status.as_ref().is_some_and(|it| it.value == DebtStatus::Overdue),
        }
    }

    /// What is owed past its day.
    pub fn overdue_on(&self, day: NaiveDate) -> Reported<Money> {
        if self.is_past_due(day) { self.owed_on(day) } else { Reported::Known(Money::ZERO) }
    }
}

/// Who is owed. A private person has no name here.
#[derive(Debug)]
pub struct Creditor {
    /// What kind.
    pub kind: Spanned<CreditorKind>,
    /// The name of an organisation, or a masked name.
    pub name: Option<Text>,
    /// Whether the creditor holds a post in the village.
    pub insider: bool,
}

choice! {
    /// How far the verification of a debt has come.
    VerificationStatus {
        /// Not yet looked at.
        Unverified = "unverified",
        /// Confirmed.
        Verified = "verified",
        /// Contested.
        Disputed = "disputed",
        /// Found not to exist.
        Rejected = "rejected",
    }
}

/// How a debt was verified.
#[derive(Debug)]
pub struct Verification {
    /// How far.
    pub status: Spanned<VerificationStatus>,
    /// When it was posted on the board.
    pub posted_on: Option<Spanned<NaiveDate>>,
    /// When it was confirmed.
    pub confirmed_on: Option<Spanned<NaiveDate>>,
}

impl Creditor {
    /// Whether the money comes from neither a financial institution nor a public body: private lending (民间借贷).
    pub fn is_private(&self) -> bool {
        self.kind.value.is_person() || matches!(self.kind.value, CreditorKind::Contractor | CreditorKind::Enterprise)
    }
}

/// Something that happened to a debt.
#[derive(Debug)]
pub struct Movement {
    /// When.
    pub date: Spanned<NaiveDate>,
    /// What.
    pub kind: Spanned<MovementType>,
    /// Principal moved; the direction is the type's.
    pub principal: Figure,
    /// Interest paid with it.
    pub interest: Figure,
    /// The budget line it was paid from: `2024-collective/loan-repayment`.
    pub line: Option<Spanned<String>>,
    /// The decision behind it.
    pub decision: Option<Spanned<String>>,
    /// The committee's note.
    pub note: Option<Text>,
}

/// One step of a debt's course.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// When.
    pub date: NaiveDate,
    /// The movement; none for a balance of the books, from which counting goes on.
    pub movement: Option<&'a Movement>,
    /// Owed after it.
    pub owed: Reported<Money>,
}

impl Movement {
    /// Whether interest was paid and nobody says how much: it is written `not_reported`, or there is nothing else in it.
    pub fn hides_interest(&self) -> bool {
        self.interest.value == Reported::NotReported
            && (self.interest.span.exists() || self.kind.value == MovementType::InterestPaid)
    }

    /// What it does to the principal owed; not reported where it moves some and nobody says how much. `not_applicable`
    /// says that it moved none.
    pub fn effect(&self) -> Reported<Money> {
        match (self.kind.value.effect(), self.principal.value) {
            (0, _) | (_, Reported::NotApplicable) => Reported::Known(Money::ZERO),
            (sign, principal) => principal.map(|amount| Money(amount.0 * sign)),
        }
    }
}

choice! {
    /// How a plan means to reduce debts.
    Method {
        /// 清收债权
        CollectReceivables = "collect_receivables",
        /// 划转抵顶
        Offset = "offset",
        /// 降息减息
        InterestCut = "interest_cut",
        /// 资产变现
        AssetSale = "asset_sale",
        /// 盘活出租
        AssetLease = "asset_lease",
        /// 依法核销
        WriteOff = "write_off",
        /// 预算偿还
        BudgetRepayment = "budget_repayment",
        /// 财政奖补
        FiscalReward = "fiscal_reward",
        /// 捐资
        Donation = "donation",
        /// 其他
        Other = "other",
    }
}

/// The plan to reduce the debts of a village.
#[derive(Debug)]
pub struct DebtPlan {
    /// The file.
    pub file: FileId,
    /// The day it counts from.
    pub base_date: Spanned<NaiveDate>,
    /// What was owed on it.
    pub base_amount: Spanned<Money>,
    /// What should be owed at the end of each year.
    pub targets: BTreeMap<Year, Figure>,
    /// The decision that approved it.
    pub approved_by: Option<Spanned<String>>,
    /// When it was made public.
    pub published_on: Option<Spanned<NaiveDate>>,
    /// How it is to be done.
    pub measures: Vec<Measure>,
    /// When it was looked at again, and what was said.
    pub reviewed: Vec<Review>,
}

/// A look back at the plan.
#[derive(Debug)]
pub struct Review {
    /// When.
    pub date: Spanned<NaiveDate>,
    /// By how much the debt had been reduced since the base date.
    pub achieved: Figure,
    /// What was said of it.
    pub comment: Option<Text>,
}

/// One measure of a plan.
#[derive(Debug)]
pub struct Measure {
    /// How.
    pub method: Spanned<Method>,
    /// How much.
    pub amount: Figure,
    /// In which year.
    pub year: Option<Spanned<Year>>,
    /// On which debts.
    pub debts: Vec<Spanned<String>>,
}
